// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/text.h"
#include "formats/ltk/columns.h"
#include "formats/registry.h"
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace ltk {

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

/// The last part of a link's path: "11ee" of "https://www.shopltk.com/explore/someone/posts/11ee?utm=1".
std::string_view lastPartOf(std::string_view link)
{
    const std::size_t host = link.find("://");
    std::string_view path = link.substr(host == std::string_view::npos ? 0 : host + 3);
    path = path.substr(0, path.find_first_of("?#"));
    while (path.ends_with('/'))
        path.remove_suffix(1);
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
}

/// Reads the rows of one file.
class Reading
{
public:
    explicit Reading(RowReader &reader)
        : m_reader(reader)
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
        if (!m_reader.failed()) {
            post.platform = metrics.platform = "ltk";
            post.permalink = m_reader.requiredId(ShareUrl);
            post.ref = metrics.postRef = lastPartOf(post.permalink);
            if (post.ref.empty()) {
                m_reader.fail(
                    ShareUrl, "missing_id", Tr::tr("“%1” is no link to a post.").arg(m_reader.label(ShareUrl)));
            }
            post.publishedAt = m_reader.requiredInstant(PublishedAt);
            metrics.values[static_cast<std::size_t>(Metric::LinkClicks)] = m_reader.count(Clicks);
        }
        if (m_reader.failed()) {
            m_reader.reject(1);
            return true;
        }
        m_reader.noteOnce("period_unknown", -1, {},
            Tr::tr("The file does not say which period its counts cover; they are taken as those of the posts' whole "
                   "lives."));
        const bool counted = metrics.values[static_cast<std::size_t>(Metric::LinkClicks)].has_value();
        group.records.emplace_back(std::move(post));
        if (counted)
            group.records.emplace_back(std::move(metrics));
        return m_reader.sink().accept(std::move(group));
    }

    RoundedIdFinder ids;

private:
    RowReader &m_reader;
};

class Ltk final : public Format
{
public:
    QString id() const override { return QStringLiteral("ltk"); }
    QString title() const override { return Tr::tr("LTK posts"); }
    QString platform() const override { return Tr::tr("LTK"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        const auto hasAll = [&](const auto &labels) {
            return std::all_of(
                std::begin(labels), std::end(labels), [&](std::string_view label) { return probe.column(label) >= 0; });
        };
        if (hasAll(kEarningsLabels)) {
            match.score = 100;
            match.detail = Tr::tr("earnings of a creator");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("commission_only"),
                Tr::tr("“%1” lists what a creator earned at LTK, for all brands: it names neither orders nor what was "
                       "sold. To count the commissions of your brand as costs, keep its rows only and map the columns "
                       "to spend.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        if (hasAll(kSumsLabels)) {
            match.score = 100;
            match.detail = Tr::tr("sums by brand or product");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("period_report"),
                Tr::tr("“%1” adds up a creator's clicks and commissions at LTK by brand or product, for a period as a "
                       "whole: it names neither posts nor days. Export the posts in LTK instead, and import that file.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        if (columns().find(probe, PublishedAt) < 0 || columns().find(probe, ShareUrl) < 0)
            return match;
        match.score = columns().coverage(probe, kSignature);
        match.detail = Tr::tr("posts of a creator");
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const HabitColumns habits{.dates = kDates, .amounts = {}};
        return readRowByRow(columns(), habits, ShareUrl, probe, rows, answers, sink, job,
            [](RowReader &reader) { return Reading(reader); });
    }
};
} // namespace

} // namespace ltk

void addFormatsOf_ltk(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<ltk::Ltk>());
}

} // namespace postledger
