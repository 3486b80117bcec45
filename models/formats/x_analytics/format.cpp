// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/money.h"
#include "formats/post_rows.h"
#include "formats/registry.h"
#include "formats/x_analytics/columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace x_analytics {

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

/// "someone" of "https://x.com/someone/status/123"; "i" stands for nobody.
std::string_view handleIn(std::string_view link)
{
    const std::size_t status = link.find("/status/");
    if (status == std::string_view::npos)
        return {};
    const std::string_view before = link.substr(0, status);
    const std::size_t slash = before.rfind('/');
    const std::string_view handle = slash == std::string_view::npos ? std::string_view() : before.substr(slash + 1);
    return handle == "i" || handle == "web" ? std::string_view() : handle;
}

/// Reads the rows of one file.
class Reading final : public PostRows
{
public:
    using PostRows::PostRows;

private:
    void readRow(Post &post, PostMetrics &metrics, std::string &handle) override
    {
        post.platform = metrics.platform = "twitter";
        post.ref = metrics.postRef = m_reader.requiredId(PostId);
        ids.add(post.ref);
        post.permalink = m_reader.text(Link);
        handle = handleIn(post.permalink);
        post.creatorRef = asciiLower(handle);
        post.title = m_reader.text(Text);
        post.publishedAt = m_reader.requiredInstant(Date);
        for (const auto &[column, metric] : kMetrics) {
            const auto value = m_reader.count(column);
            if (!value)
                continue;
            auto &sum = metrics.values[static_cast<std::size_t>(metric)];
            sum = addChecked(sum.value_or(0), *value);
            if (!sum) {
                m_reader.fail(column, "bad_number",
                    Tr::tr("“%1” is too large to be counted exactly.").arg(m_reader.label(column)));
            }
        }
    }
};

class XAnalytics final : public Format
{
public:
    QString id() const override { return QStringLiteral("x_analytics"); }
    QString title() const override { return Tr::tr("X analytics content"); }
    QString platform() const override { return Tr::tr("X"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        const bool overview = columns().find(probe, Date) >= 0
            && std::any_of(std::begin(kOverviewLabels), std::end(kOverviewLabels),
                [&](std::string_view label) { return probe.column(label) >= 0; });
        if (overview && columns().find(probe, PostId) < 0) {
            match.score = 80;
            match.detail = Tr::tr("figures of the account");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("account_report"),
                Tr::tr("“%1” holds X's figures of the account by day, and no post's. Open the tab Content in X "
                       "analytics, export it, and import that file.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        // The id alone is what others call theirs too.
        if (columns().find(probe, Text) < 0 && columns().find(probe, Link) < 0)
            return match;
        match.score = scoreOf(columns(), probe, kSignature, 75);
        if (match.score > 0)
            refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const HabitColumns habits{.dates = kDates, .amounts = {}};
        return readRowByRow(columns(), habits, PostId, probe, rows, answers, sink, job,
            [](RowReader &reader) { return Reading(reader); });
    }
};
} // namespace

} // namespace x_analytics

void addFormatsOf_x_analytics(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<x_analytics::XAnalytics>());
}

} // namespace postledger
