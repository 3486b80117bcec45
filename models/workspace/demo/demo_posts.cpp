// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_posts.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace postledger::demo {

namespace {

constexpr std::string_view kInstagramHeader =
    "\xEF\xBB\xBF\"Post ID\",\"Account ID\",\"Account username\",\"Account name\",Description,\"Duration (sec)\","
    "\"Publish time\",Permalink,\"Post type\",\"Data comment\",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n";

constexpr std::string_view kStoryHeader =
    "\xEF\xBB\xBF\"Post ID\",\"Account ID\",\"Account username\",\"Account name\",Description,\"Duration (sec)\","
    "\"Publish time\",Permalink,\"Post type\",\"Data comment\",Date,Views,Reach,Likes,Shares,\"Profile visits\","
    "Replies,\"Sticker taps\",Navigation,\"Link clicks\",Follows\n";

constexpr std::string_view kFacebookHeader =
    "\xEF\xBB\xBF\"Post ID\",\"Page ID\",\"Page name\",Title,Description,\"Duration (sec)\",\"Publish time\","
    "\"Caption type\",Permalink,\"Is crosspost\",\"Is share\",\"Post type\",Languages,\"Custom labels\","
    "\"Funded content status\",\"Data comment\",Date,Views,Reach,\"Reactions, Comments and Shares\",Reactions,"
    "Comments,Shares,\"Total clicks\",\"Other Clicks\",\"Matched Audience Targeting Consumption (Photo Click)\","
    "\"Link Clicks\",\"Negative feedback from users: Hide all\",\"Seconds viewed\",\"Average Seconds viewed\","
    "\"Estimated earnings (USD)\",\"Ad CPM (USD)\",\"Ad impressions\",\"Negative feedback from users: Hide\"\n";

/// Counters that have to agree with the orders: whoever bought has opened the product's page.
struct Counters
{
    std::int64_t reach = 0, views = 0, clicks = 0, productViews = 0;
};

Counters countersOf(const Post &post, std::int64_t orders)
{
    Counters counters;
    const auto opened = static_cast<std::int64_t>(std::ceil(static_cast<double>(orders) / post.productViewRate));
    // Some look and leave, also where nobody bought.
    counters.productViews = opened + post.reach / 400;
    counters.clicks = counters.productViews + counters.productViews * 13 / 100;
    counters.reach = std::max(post.reach, counters.clicks * 2);
    counters.views = std::max(post.views, counters.reach * 115 / 100);
    return counters;
}

std::string accountId(std::size_t creator)
{
    return "178414000000" + std::to_string(40117 + 913 * creator);
}

std::string caption(const Post &post)
{
    std::string text = post.title + "\n\n";
    if (post.creator != 0)
        text += "With @fernandhalo. #ad ";
    text += '#';
    for (const char c : products()[post.product].name)
        if (c != ' ')
            text += c;
    text += " #fernandhalo";
    return text;
}

std::string_view instagramType(const Post &post)
{
    return post.format == "video" ? "IG reel" : post.format == "carousel" ? "IG carousel" : "IG image";
}

void startMetaRow(Writer &out, const Post &post, std::string_view type, const std::string &link, const Zone &zone)
{
    const Creator &creator = creators()[post.creator];
    out.cell(post.ref).cell(accountId(post.creator)).cell(creator.handle);
    out.cell(post.creator == 0 ? std::string("Fern & Halo") : std::string(creator.handle)).cell(caption(post));
    out.number(post.seconds).cell(metaTime(post.publishedAt, zone)).cell(link).cell(type).empty(1).cell("Lifetime");
}

void instagramRow(Writer &out, const Post &post, std::int64_t orders, const Zone &zone)
{
    const Counters counters = countersOf(post, orders);
    const std::string link =
        std::string(post.format == "video" ? "https://www.instagram.com/reel/" : "https://www.instagram.com/p/")
        + post.shortcode + '/';
    startMetaRow(out, post, instagramType(post), link, zone);
    out.number(counters.views).number(counters.reach).number(post.likes).number(post.shares);
    out.number(counters.reach / 1500).number(post.comments).number(post.saves).endRow();
}

void storyRow(Writer &out, const Post &post, std::int64_t orders, const Zone &zone)
{
    const Counters counters = countersOf(post, orders);
    const std::string link = "https://instagram.com/stories/" + std::string(creators()[post.creator].handle) + '/'
        + post.ref.substr(0, 16) + "907";
    startMetaRow(out, post, "IG story", link, zone);
    out.number(counters.views).number(counters.reach).number(post.likes / 4).number(post.shares / 4).empty(1);
    out.number(post.comments / 4).empty(1).number(counters.views * 9 / 10).number(counters.clicks).empty(1).endRow();
}

void facebookRow(Writer &out, const Post &post, std::int64_t orders, const Zone &zone)
{
    const Counters counters = countersOf(post, orders);
    out.cell(post.ref).cell("61550000040117").cell("Fern & Halo").cell(caption(post)).empty(1).number(post.seconds);
    out.cell(metaTime(post.publishedAt, zone)).cell("N/A");
    out.cell("https://www.facebook.com/fernandhalo/posts/" + post.ref).number(0).number(0);
    out.cell(post.format == "video" ? "Videos" : "Photos").empty(4).cell("Lifetime");
    out.number(counters.views).number(counters.reach).number(post.likes + post.comments + post.shares);
    out.number(post.likes).number(post.comments).number(post.shares);
    out.number(counters.clicks * 3 / 2).number(counters.clicks / 2).empty(1).number(counters.clicks);
    out.empty(7).endRow();
}

void neutralRow(Writer &out, const Post &post, std::int64_t orders)
{
    const Counters counters = countersOf(post, orders);
    out.cell(post.ref).cell("tiktok").cell(creators()[post.creator].id);
    out.cell(post.campaign < 0 ? std::string_view() : campaigns()[static_cast<std::size_t>(post.campaign)].name);
    out.cell(isoInstant(post.publishedAt)).cell(post.format).cell(post.inApp ? "in_app" : "click_out");
    out.number(counters.views + counters.views / 20).number(counters.reach).number(counters.views).number(post.likes);
    out.number(post.comments).number(post.shares).number(post.saves).number(post.inApp ? 0 : counters.clicks);
    out.number(counters.productViews).number(post.followers).cell(post.title);
    out.cell("https://www.tiktok.com/@" + std::string(creators()[post.creator].handle) + "/video/" + post.ref).endRow();
}

std::string millionthsAsRate(int percent)
{
    return "0." + std::string(percent < 10 ? "0" : "") + std::to_string(percent);
}

Result<void> writePeople(const QString &dir)
{
    Writer people(dir, QStringLiteral("creators.csv"));
    Writer codes(dir, QStringLiteral("codes.csv"));
    people.raw("creator_id,handle,commission_rate\n");
    codes.raw("code,creator_id,post_id,valid_from,valid_to\n");
    for (const Creator &creator : creators()) {
        people.cell(creator.id).cell(creator.handle);
        people.cell(creator.commissionPercent == 0 ? "0" : millionthsAsRate(creator.commissionPercent)).endRow();
        if (!creator.code.empty())
            codes.cell(creator.code).cell(creator.id).empty(1).cell("2025-10-01T00:00:00Z").empty(1).endRow();
    }
    codes.cell("NOOR20").cell("C04").empty(1).cell("2025-11-24T05:00:00Z").cell("2025-12-02T04:59:59Z").endRow();
    if (auto done = people.finish(); !done)
        return done;
    return codes.finish();
}

/// Sums by key: the same day, campaign, post and kind stand in one row.
Result<void> writeSpend(const QString &dir, double scale, const std::vector<Post> &posts, const Zone &zone)
{
    struct Cost
    {
        std::string campaign, post, platform;
        std::string_view kind;
        std::int64_t amount = 0;
    };
    std::multimap<Day, Cost> costs;
    const auto cents = [scale](double dollars) { return static_cast<std::int64_t>(dollars * 100.0 * scale); };
    for (const Post &post : posts) {
        const Day day = zone.localDay(post.publishedAt);
        if (day < kFirstDay)
            continue;
        const std::string campaign =
            post.campaign < 0 ? "" : std::string(campaigns()[static_cast<std::size_t>(post.campaign)].name);
        const std::string platform(platformName(post.platform));
        if (post.flat > 0)
            costs.insert({day, {campaign, post.ref, platform, "creator_flat", post.flat}});
        // Five days of promotion, most of it at first.
        constexpr std::array<std::int64_t, 5> kParts = {34, 24, 18, 14, 10};
        for (std::size_t i = 0; i < kParts.size() && post.media > 0; ++i)
            if (day + static_cast<Day>(i) <= kLastDay)
                costs.insert(
                    {day + static_cast<Day>(i), {campaign, post.ref, platform, "ad", post.media * kParts[i] / 100}});
    }
    for (const Campaign &campaign : campaigns())
        costs.insert({campaign.first, {std::string(campaign.name), "", "", "production", cents(1450)}});
    for (Day month = kFirstDay; month <= kLastDay; month = monthStart(month + 40)) {
        costs.insert({month, {"", "", "", "tools_agency", cents(950)}});
        costs.insert({monthStart(month + 40) - 1, {"", "", "", "overhead", cents(5200)}});
    }
    Writer out(dir, QStringLiteral("spend.csv"));
    out.raw("date,campaign_id,post_id,platform,kind,amount\n");
    for (const auto &[day, cost] : costs)
        out.cell(isoDay(day))
            .cell(cost.campaign)
            .cell(cost.post)
            .cell(cost.platform)
            .cell(cost.kind)
            .money(cost.amount)
            .endRow();
    return out.finish();
}

} // namespace

Result<void> writePostFiles(const QString &dir, double scale, const std::vector<Post> &posts,
    const std::vector<std::int64_t> &ordersOfPost, const Zone &zone)
{
    Writer instagram(dir, QStringLiteral("Nov-01-2025_Oct-31-2026_717203944160281.csv"));
    Writer stories(dir, QStringLiteral("Nov-01-2025_Oct-31-2026_717203944160282.csv"));
    Writer facebook(dir, QStringLiteral("Nov-01-2025_Oct-31-2026_717203944160283.csv"));
    Writer neutral(dir, QStringLiteral("posts.csv"));
    instagram.raw(kInstagramHeader);
    stories.raw(kStoryHeader);
    facebook.raw(kFacebookHeader);
    neutral.raw("post_id,platform,creator_id,campaign_id,published_at,format,checkout,impressions,reach,views,likes,"
                "comments,shares,saves,link_clicks,product_page_views,followers,title,permalink\n");
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const Post &post = posts[i];
        if (post.platform == Platform::TikTok)
            neutralRow(neutral, post, ordersOfPost[i]);
        else if (post.platform == Platform::Facebook)
            facebookRow(facebook, post, ordersOfPost[i], zone);
        else if (post.format == "story")
            storyRow(stories, post, ordersOfPost[i], zone);
        else
            instagramRow(instagram, post, ordersOfPost[i], zone);
    }
    for (Writer *writer : {&instagram, &stories, &facebook, &neutral})
        if (auto done = writer->finish(); !done)
            return done;
    if (auto done = writePeople(dir); !done)
        return done;
    return writeSpend(dir, scale, posts, zone);
}

} // namespace postledger::demo
