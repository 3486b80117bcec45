// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/registry.h"
#include "formats/row_reader.h"
#include "formats/stated_period.h"
#include "formats/tiktok_video_performance/columns.h"
#include "formats/tiktok_video_performance/sale_currency.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <set>

namespace postledger {

namespace tiktok_video_performance {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

const ColumnTable &columns()
{
    static const ColumnTable table(kColumns, ColumnTable::Extras::Usual, kUnread);
    return table;
}

int plural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

/// Reads the rows of one file. What its counts and sales mean depends on the period that they cover: of one day they
/// are that day's increments; of more they are a video's whole life so far, unless it is older than the period.
class Reading
{
public:
    Reading(RowReader &reader, std::optional<DateRange> period, const Answers &answers)
        : m_reader(reader)
        , m_period(period)
        , m_answer(answers.currency)
        , m_sales(reader.has(Gmv) ? Gmv : DirectGmv)
    {
    }

    /// \return false when the sink has stopped
    bool takeRow()
    {
        RecordGroup group;
        group.firstRow = m_reader.line();
        m_reader.checkFault();
        Post post;
        PostMetrics metrics;
        Claim claim;
        std::string handle;
        if (!m_reader.failed()) {
            readPost(post, handle);
            readCounts(metrics);
            readSales(post.ref, claim);
        }
        if (m_reader.failed()) {
            m_reader.reject(1);
            return true;
        }
        ids.add(post.ref);
        placeCounts(post, metrics);
        if (!handle.empty() && m_creators.insert(post.creatorRef).second)
            group.records.emplace_back(Creator{post.creatorRef, std::move(handle), std::nullopt});
        metrics.postRef = post.ref;
        group.records.emplace_back(std::move(post));
        if (counted(metrics))
            group.records.emplace_back(std::move(metrics));
        if (claim.value != 0) {
            group.amount = claim.value;
            group.records.emplace_back(std::move(claim));
        }
        return m_reader.sink().accept(std::move(group));
    }

    /// Tells what was left out.
    void finish()
    {
        if (!m_period) {
            if (m_leftOut > 0 || m_salesLeftOut) {
                m_reader.noteOnce("period_unknown", -1, {},
                    Tr::tr("No line above the labels says which period the file covers, so nothing tells what its "
                           "counts and sales mean; they were left out. Import the export as TikTok wrote it."));
            }
            return;
        }
        const QString first = toQString(isoDay(m_period->first));
        const QString last = toQString(isoDay(m_period->last));
        if (m_leftOut > 0) {
            m_reader.sink().note({0, m_leftOut, QString(), QStringLiteral("period_counts"),
                Tr::tr("The counts of %n video(s) were left out: they cover %1 to %2, which is neither one day nor the "
                       "whole life of the video. Export each day by itself, or a period that begins before the "
                       "videos were posted.",
                    nullptr, plural(m_leftOut))
                    .arg(first, last),
                QString()});
        }
        if (m_salesOfDays) {
            m_reader.noteOnce("period_report", m_sales, {},
                Tr::tr("“%1” covers %2 to %3 together; each of these days counts the same part of it. Export each day "
                       "by itself for exact days.")
                    .arg(m_reader.label(m_sales), first, last));
        }
    }

    bool currencyUnknown = false;
    RoundedIdFinder ids;

private:
    static bool counted(const PostMetrics &metrics)
    {
        return std::any_of(
            metrics.values.begin(), metrics.values.end(), [](const auto &value) { return value.has_value(); });
    }

    void readPost(Post &post, std::string &handle)
    {
        post.platform = "tiktok";
        post.ref = m_reader.requiredId(VideoId);
        post.format = "video";
        post.title = m_reader.text(Title);
        post.publishedAt = m_reader.instant(PostedAt);
        std::string_view name = m_reader.text(CreatorName);
        if (name.starts_with('@'))
            name.remove_prefix(1);
        if (isEmptyMarker(name))
            return;
        handle = name;
        post.creatorRef = asciiLower(handle);
    }

    void readCounts(PostMetrics &metrics)
    {
        metrics.platform = "tiktok";
        for (const auto &[column, metric] : kMetrics) {
            auto value = m_reader.count(column);
            if (value.value_or(0) < 0) {
                m_reader.note("negative_count", column, m_reader.line(),
                    Tr::tr("“%1” is negative, which no count is; it was left out.").arg(m_reader.label(column)));
                value.reset();
            }
            metrics.values[static_cast<std::size_t>(metric)] = value;
        }
    }

    /// What shop and creator sold is the same sale as in the exports of orders, so it is a claim. Direct sales are part
    /// of all that a video is credited with, and count only where nothing else is stated.
    void readSales(const std::string &video, Claim &claim)
    {
        if (!m_reader.has(m_sales))
            return;
        const std::string label = m_reader.label(m_sales).toStdString();
        const Currency currency = saleCurrency(label, m_reader.text(m_sales), m_answer);
        const std::int64_t value = m_reader.roundedAmount(m_sales, currency.exponent()).value_or(0);
        if (value == 0 || m_reader.failed())
            return;
        if (!m_period) {
            m_salesLeftOut = true;
            return;
        }
        if (!currency.isValid()) {
            currencyUnknown = true;
            m_reader.fail(m_sales, "bad_currency", Tr::tr("Nothing tells in which currency the row counts."));
            return;
        }
        claim.platform = "tiktok_shop";
        const bool isOneDay = m_period->days() == 1;
        claim.ref = isoDay(m_period->first) + (isOneDay ? "" : ".." + isoDay(m_period->last)) + "/video/" + video;
        claim.at = m_reader.sink().calendar().startOfDay(m_period->first);
        if (!isOneDay)
            claim.lastDay = m_period->last;
        m_salesOfDays = m_salesOfDays || !isOneDay;
        claim.currency = currency.code();
        claim.value = value;
        claim.window = label;
    }

    void placeCounts(const Post &post, PostMetrics &metrics)
    {
        if (!counted(metrics))
            return;
        if (m_period && m_period->days() == 1) {
            metrics.day = m_period->first;
            return;
        }
        const Zone &zone = m_reader.sink().fileZone();
        if (m_period && post.publishedAt) {
            const Day day = zone.localDay(*post.publishedAt);
            if (day >= m_period->first && day <= m_period->last) {
                metrics.snapshotAt = zone.startOfDay(m_period->last + 1) - 1;
                return;
            }
        }
        metrics.values.fill(std::nullopt);
        ++m_leftOut;
    }

    RowReader &m_reader;
    std::optional<DateRange> m_period;
    Currency m_answer;
    int m_sales;
    bool m_salesLeftOut = false;
    bool m_salesOfDays = false;
    std::int64_t m_leftOut = 0; ///< rows whose counts were left out
    std::set<std::string> m_creators; ///< already handed on
};

class TikTokVideoPerformance final : public Format
{
public:
    QString id() const override { return QStringLiteral("tiktok_video_performance"); }
    QString title() const override { return Tr::tr("TikTok Shop video performance"); }
    QString platform() const override { return Tr::tr("TikTok Shop videos"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        match.score = scoreOf(columns(), probe, kSignature, 80);
        if (match.score == 0)
            return match;
        match.detail = columns().find(probe, CreatorName) >= 0 ? Tr::tr("videos of several creators")
                                                               : Tr::tr("videos of one creator");
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        HabitColumns habitColumns{.dates = kDates, .amounts = kAmounts};
        habitColumns.documentedOrder = DateOrder::YearFirst;
        habitColumns.documentedMark = documentedMark(*map, probe, answers);
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(columns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        std::optional<DateRange> period = statedPeriod(probe);
        if (!period)
            period = answers.period;
        Reading reading(reader, period, answers);
        while (reader.next()) {
            if (!reading.takeRow())
                return {};
            if (reading.currencyUnknown)
                return currencyRefusal(reader.fileName(), answers.currency);
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        if (!answers.idsAreWhole && reading.ids.allRounded())
            return suspiciousIds(reader.fileName(), reader.label(VideoId));
        reading.finish();
        reader.finish();
        return {};
    }

private:
    /// An answer is not taken only where the file counts in dollars.
    static Error currencyRefusal(const QString &fileName, Currency answer)
    {
        if (!answer.isValid())
            return unknownCurrency(fileName);
        return {QStringLiteral("currency_unknown"),
            Tr::tr("“%1” counts in dollars, and %2 is none. Say which dollar is meant, by its three letters.")
                .arg(fileName, toQString(answer.code()))};
    }

    static DecimalMark documentedMark(const ColumnMap &map, const FileProbe &probe, const Answers &answers)
    {
        const int sales = map[Gmv] >= 0 ? map[Gmv] : map[DirectGmv];
        if (sales < 0)
            return DecimalMark::Point;
        const auto at = static_cast<std::size_t>(sales);
        std::string_view cell;
        for (const auto &row : probe.firstRows) {
            if (cell.empty() && at < row.size() && !isEmptyMarker(trimmed(row[at])))
                cell = trimmed(row[at]);
        }
        const Currency currency = saleCurrency(probe.labels[at], cell, answers.currency);
        return std::find(std::begin(kWithDecimalComma), std::end(kWithDecimalComma), currency.code())
                != std::end(kWithDecimalComma)
            ? DecimalMark::Comma
            : DecimalMark::Point;
    }
};
} // namespace

} // namespace tiktok_video_performance

void addFormatsOf_tiktok_video_performance(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<tiktok_video_performance::TikTokVideoPerformance>());
}

} // namespace postledger
