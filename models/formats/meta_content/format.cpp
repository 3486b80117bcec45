// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/meta_content/columns.h"
#include "formats/meta_content/permalink.h"
#include "formats/registry.h"
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace postledger {

namespace meta_content {

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

bool isFacebook(const FileProbe &probe)
{
    return columns().find(probe, PageId) >= 0 || columns().find(probe, PageName) >= 0;
}

std::string formatOf(std::string_view postType)
{
    std::string word = foldedText(postType);
    const auto known =
        std::find_if(std::begin(kFormats), std::end(kFormats), [&](const auto &entry) { return entry.first == word; });
    return known != std::end(kFormats) ? std::string(known->second) : word;
}

/// Reads the rows of one file.
class Reading
{
public:
    Reading(RowReader &reader, bool facebook)
        : m_reader(reader)
        , m_platform(facebook ? "facebook" : "instagram")
        , m_facebook(facebook)
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
        if (!m_reader.failed())
            readRow(post, metrics);
        if (m_reader.failed()) {
            m_reader.reject(1);
            return true;
        }
        if (!post.creatorRef.empty() && m_creators.insert(post.creatorRef).second)
            group.records.emplace_back(Creator{post.creatorRef, m_handle, std::nullopt});
        // In a daily export each day of a post has a row: the post itself is told once.
        if (!metrics.day || m_posts.insert(post.ref).second)
            group.records.emplace_back(std::move(post));
        const bool counted = std::any_of(
            metrics.values.begin(), metrics.values.end(), [](const auto &value) { return value.has_value(); });
        if (counted)
            group.records.emplace_back(std::move(metrics));
        return m_reader.sink().accept(std::move(group));
    }

    RoundedIdFinder ids;

private:
    void readRow(Post &post, PostMetrics &metrics)
    {
        const std::string_view comment = m_reader.text(DataComment);
        if (m_reader.text(PostId).empty() && !comment.empty()) {
            m_reader.fail(PostId, "missing_id",
                Tr::tr("Meta could not compute this post and says: “%1”. Export the period again later.")
                    .arg(toQString(comment).left(200)));
            return;
        }
        post.platform = metrics.platform = m_platform;
        post.ref = metrics.postRef = m_reader.requiredId(PostId);
        ids.add(post.ref);
        readAuthor(post);
        post.publishedAt = m_reader.instant(PublishTime);
        post.format = formatOf(m_reader.text(PostType));
        post.title = m_reader.text(Description);
        if (post.title.empty())
            post.title = m_reader.text(Title);
        post.permalink = m_reader.text(Permalink);
        post.alternateRef = idInPermalink(post.permalink);
        readDate(metrics);
        for (const auto &[column, metric] : kMetrics)
            metrics.values[static_cast<std::size_t>(metric)] = m_reader.count(column);
        if (m_facebook)
            readReactions(metrics);
    }

    void readAuthor(Post &post)
    {
        m_handle = m_reader.text(m_facebook ? PageName : AccountName);
        if (m_handle.starts_with('@'))
            m_handle.erase(0, 1);
        post.creatorRef = m_reader.id(m_facebook ? PageId : AccountId);
        if (post.creatorRef.empty())
            post.creatorRef = asciiLower(m_handle);
    }

    /// A day, or a word that means the whole life of the post ("Lifetime", "Gesamte Laufzeit").
    void readDate(PostMetrics &metrics)
    {
        const std::string_view date = m_reader.text(Date);
        if (std::any_of(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; }))
            metrics.day = m_reader.requiredDay(Date);
    }

    void readReactions(PostMetrics &metrics)
    {
        auto &likes = metrics.values[static_cast<std::size_t>(Metric::Likes)];
        if (const auto reactions = m_reader.count(Reactions))
            likes = reactions;
        const auto &comments = metrics.values[static_cast<std::size_t>(Metric::Comments)];
        const auto &shares = metrics.values[static_cast<std::size_t>(Metric::Shares)];
        const auto all = m_reader.count(AllReactions);
        if (all && likes && comments && shares && *all != *likes + *comments + *shares) {
            m_reader.note("sum_mismatch", AllReactions, m_reader.line(),
                Tr::tr("“%1” is not the sum of its three parts; the parts count.").arg(m_reader.label(AllReactions)));
        }
    }

    RowReader &m_reader;
    std::string m_platform;
    bool m_facebook;
    std::string m_handle; ///< of the row's account, as written
    std::set<std::string> m_creators; ///< already handed on
    std::set<std::string> m_posts;
};

class MetaContent final : public Format
{
public:
    QString id() const override { return QStringLiteral("meta_content"); }
    QString title() const override { return Tr::tr("Meta Business Suite content"); }
    QString platform() const override { return Tr::tr("Instagram and Facebook"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    bool isGuessed() const override { return true; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        if (columns().find(probe, PostId) < 0 && columns().find(probe, PublishTime) < 0)
            return match;
        match.score = scoreOf(columns(), probe, kSignature, 80);
        if (match.score == 0)
            return match;
        const bool stories = probe.column("sticker taps") >= 0 || probe.column("replies") >= 0;
        match.detail = isFacebook(probe) ? Tr::tr("Facebook posts")
            : stories                    ? Tr::tr("Instagram stories")
                                         : Tr::tr("Instagram posts");
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const HabitColumns habits{.dates = kDates,
            .amounts = {},
            .documentedOrder = DateOrder::MonthFirst,
            .documentedHalfDays = DateOrder::MonthFirst};
        return readRowByRow(columns(), habits, PostId, probe, rows, answers, sink, job,
            [&probe](RowReader &reader) { return Reading(reader, isFacebook(probe)); });
    }
};
} // namespace

} // namespace meta_content

void addFormatsOf_meta_content(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<meta_content::MetaContent>());
}

} // namespace postledger
