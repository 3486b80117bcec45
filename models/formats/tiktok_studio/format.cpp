// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/post_rows.h"
#include "formats/registry.h"
#include "formats/tiktok_studio/columns.h"
#include "formats/tiktok_studio/video_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace tiktok_studio {

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

bool isAccountFile(const FileProbe &probe)
{
    return probe.column("date") >= 0
        && std::any_of(std::begin(kAccountFiles), std::end(kAccountFiles),
            [&](const auto &labels) { return probe.column(labels.first) >= 0 && probe.column(labels.second) >= 0; });
}

/// Reads the rows of one file.
class Reading final : public PostRows
{
public:
    using PostRows::PostRows;

private:
    void readRow(Post &post, PostMetrics &metrics, std::string &handle) override
    {
        post.permalink = m_reader.text(Link);
        const VideoLink link = parseVideoLink(post.permalink);
        if (link.id.empty()) {
            m_reader.fail(Link, "missing_id",
                Tr::tr("“%1” names no video, so nothing tells what the row is about.").arg(m_reader.label(Link)));
            return;
        }
        post.platform = metrics.platform = "tiktok";
        post.ref = metrics.postRef = link.id;
        ids.add(post.ref);
        handle = link.handle;
        post.creatorRef = asciiLower(handle);
        post.format = link.kind == "photo" ? "carousel" : link.kind;
        post.title = m_reader.text(Title);
        post.publishedAt = publication(post.ref);
        if (const std::string_view time = m_reader.text(Time); !parseMonthDay(time))
            metrics.snapshotAt = m_reader.instant(Time);
        for (const auto &[column, metric] : kMetrics)
            metrics.values[static_cast<std::size_t>(metric)] = m_reader.count(column);
    }

    std::optional<Instant> publication(std::string_view id)
    {
        const auto day = parseMonthDay(m_reader.text(PostTime));
        if (!day)
            return m_reader.instant(PostTime);
        const auto at = publishedAt(id, *day, m_reader.sink().fileZone());
        if (!at) {
            m_reader.note("undated_post", PostTime, m_reader.line(),
                Tr::tr("“%1” has no year, and the video's id does not tell it; the day of publication stays open.")
                    .arg(m_reader.label(PostTime)));
        }
        return at;
    }
};

class TikTokStudio final : public Format
{
public:
    QString id() const override { return QStringLiteral("tiktok_studio"); }
    QString title() const override { return Tr::tr("TikTok Studio content"); }
    QString platform() const override { return Tr::tr("TikTok"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        if (isAccountFile(probe)) {
            match.score = 90;
            match.detail = Tr::tr("figures of the account");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("account_report"),
                Tr::tr("“%1” holds TikTok's figures of the account by day, and no video's. Choose Content in TikTok "
                       "Studio's analytics, download the data, and import Content.csv.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        match.score = scoreOf(columns(), probe, kSignature, 80);
        if (match.score > 0)
            refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const HabitColumns habits{.dates = kDates, .amounts = {}};
        return readRowByRow(columns(), habits, Link, probe, rows, answers, sink, job,
            [](RowReader &reader) { return Reading(reader); });
    }
};
} // namespace

} // namespace tiktok_studio

void addFormatsOf_tiktok_studio(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<tiktok_studio::TikTokStudio>());
}

} // namespace postledger
