// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "codec/cell_kind.h"
#include "formats/registry.h"
#include "formats/row_reader.h"
#include "formats/youtube_studio/columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace youtube_studio {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

const ColumnTable &columns()
{
    static const ColumnTable table(kColumns, ColumnTable::Extras::Usual);
    return table;
}

/// A date and nothing but counts of the channel.
bool isTotalsFile(const FileProbe &probe)
{
    return probe.foldedLabels.size() >= 2 && probe.foldedLabels.front() == "date"
        && std::all_of(probe.foldedLabels.begin() + 1, probe.foldedLabels.end(), [](const std::string &label) {
               return std::find(std::begin(kTotalsLabels), std::end(kTotalsLabels), label) != std::end(kTotalsLabels);
           });
}

class YouTubeStudio final : public Format
{
public:
    QString id() const override { return QStringLiteral("youtube_studio"); }
    QString title() const override { return Tr::tr("YouTube Studio table"); }
    QString platform() const override { return Tr::tr("YouTube"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        if (isTotalsFile(probe)) {
            match.score = 60;
            match.detail = Tr::tr("figures of the channel");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("account_report"),
                Tr::tr("“%1” holds figures of the channel by day, and no video's. Import “Table data.csv” of the same "
                       "download.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        match.score = scoreOf(columns(), probe, kSignature);
        if (match.score == 0)
            return match;
        if (probe.column("date") >= 0) {
            match.detail = Tr::tr("data of a chart");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("chart_data"),
                Tr::tr("“%1” holds the lines of a chart: some videos, one figure by day. Import “Table data.csv” of "
                       "the same download, which has all of both.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        const HabitColumns habitColumns{.dates = kDates, .amounts = {}};
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(columns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        bool any = false;
        while (reader.next()) {
            RecordGroup group;
            group.firstRow = reader.line();
            reader.checkFault();
            if (!reader.failed() && reader.text(Title).empty() && isTotalsWord(reader.text(Content))) {
                reader.leaveOutTotals();
                continue;
            }
            if (!reader.failed())
                readRow(reader, group);
            if (reader.failed()) {
                reader.reject(1);
                continue;
            }
            any = any || group.records.size() > 1;
            if (!sink.accept(std::move(group)))
                return {};
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        if (any) {
            reader.noteOnce("period_unknown", -1, {},
                Tr::tr("The export does not say which period it covers; its counts were taken as those of the videos' "
                       "whole life. Choose the period “Lifetime” before exporting."));
        }
        reader.finish();
        return {};
    }

private:
    static void readRow(RowReader &reader, RecordGroup &group)
    {
        Post post;
        PostMetrics metrics;
        post.platform = metrics.platform = "youtube";
        post.ref = metrics.postRef = reader.requiredId(Content);
        post.title = reader.text(Title);
        post.format = "video";
        post.publishedAt = reader.instant(PublishTime);
        bool counted = false;
        for (const auto &[column, metric] : kMetrics) {
            auto value = reader.count(column);
            if (value.value_or(0) < 0) {
                // Likes withdrawn in the period: no count of a video's whole life.
                reader.note("negative_count", column, reader.line(),
                    Tr::tr("“%1” is negative, so it counts a period and not the video's whole life; it was left out.")
                        .arg(reader.label(column)));
                value.reset();
            }
            metrics.values[static_cast<std::size_t>(metric)] = value;
            counted = counted || value;
        }
        group.records.emplace_back(std::move(post));
        if (counted)
            group.records.emplace_back(std::move(metrics));
    }
};
} // namespace

} // namespace youtube_studio

void addFormatsOf_youtube_studio(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<youtube_studio::YouTubeStudio>());
}

} // namespace postledger
