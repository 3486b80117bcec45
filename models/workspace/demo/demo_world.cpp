// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_world.h"

#include <algorithm>
#include <cmath>

namespace postledger::demo {

namespace {

constexpr Day on(int year, int month, int day)
{
    return dayFromCivil(year, month, day);
}

constexpr std::array<Product, 15> kProducts = {{
    {"VT-ROSE", "1729600000000000117", "Velvet tint", "Rose", 2400, 1.5},
    {"VT-CLAY", "1729600000000000117", "Velvet tint", "Clay", 2400, 1.2},
    {"VT-FIG", "1729600000000000117", "Velvet tint", "Fig", 2600, 1.8, kLaunchDay},
    {"CB-PEACH", "1729600000000000226", "Cloud blush", "Peach", 2800, 1.1},
    {"CB-PLUM", "1729600000000000226", "Cloud blush", "Plum", 2800, 0.7},
    {"GB-30", "1729600000000000335", "Glow balm", "30 g", 1900, 1.3},
    {"SP-40", "1729600000000000444", "Silk primer", "40 ml", 3200, 0.9},
    {"BG-CLEAR", "1729600000000000553", "Brow gel", "Clear", 1800, 0.8},
    {"SF-50", "1729600000000000662", "Sun fluid SPF 50", "50 ml", 3400, 0.9},
    {"LO-MINT", "1729600000000000771", "Lip oil", "Mint", 2200, 1.2},
    {"NS-30", "1729600000000000889", "Night serum", "30 ml", 4800, 0.7},
    {"CM-75", "1729600000000000998", "Clay mask", "75 ml", 2900, 0.6},
    {"SM-100", "1729600000000001013", "Setting mist", "100 ml", 2600, 0.7},
    {"RF-POD", "1729600000000001122", "Refill pod", "Any shade", 1400, 0.9},
    {"GS-4", "1729600000000001231", "Gift set", "Four pieces", 6900, 0.5},
}};

constexpr std::array<Creator, 12> kCreators = {{
    {"C01", "fernandhalo", "", 0, 0, 184'000, 0.8},
    {"C02", "lina.daily", "LINA15", 15, 12, 412'000, 1.2},
    {"C03", "maya.k", "MAYA10", 10, 12, 268'000, 1.3},
    {"C04", "studio.noor", "NOOR10", 10, 10, 151'000, 1.1},
    {"C05", "eco.ada", "ADA10", 10, 15, 38'000, 2.2},
    {"C06", "tess.tints", "TESS10", 10, 12, 96'000, 1.0},
    {"C07", "jonah.glows", "JONAH10", 10, 10, 73'000, 0.9},
    {"C08", "amira.reads", "AMIRA10", 10, 12, 54'000, 1.4},
    {"C09", "sofie.skin", "SOFIE15", 15, 12, 127'000, 1.0},
    {"C10", "leo.at.home", "", 0, 10, 640'000, 0.25},
    {"C11", "bea.bright", "BEA10", 10, 10, 89'000, 0.8},
    {"C12", "kit.and.co", "", 0, 8, 320'000, 0.4},
}};

constexpr std::array<Campaign, 8> kCampaigns = {{
    {"Holiday gift sets", on(2025, 11, 10), on(2025, 12, 23)},
    {"New year, bare skin", on(2026, 1, 2), on(2026, 1, 31)},
    {"Valentine tints", on(2026, 2, 1), on(2026, 2, 18)},
    {"Spring glow", on(2026, 3, 10), on(2026, 4, 26)},
    {"Refill club", on(2026, 4, 20), on(2026, 10, 31)},
    {"Summer SPF", on(2026, 6, 5), on(2026, 8, 9)},
    {"Autumn launch", on(2026, 9, 8), on(2026, 10, 31)},
    {"Early gifting", on(2026, 10, 10), on(2026, 10, 31)},
}};

/// A post with a part in the story.
struct Named
{
    std::string_view title;
    Platform platform;
    std::size_t creator;
    Day day;
    std::string_view format;
    std::size_t product;
    double expected; ///< orders
    double reach; ///< thousands
    double likeRate;
    double saveRate;
};

constexpr std::array<Named, 30> kNamed = {{
    {"Velvet tint in 15 seconds", Platform::TikTok, 1, on(2026, 10, 6), "video", 2, 430, 203, 0.071, 0.0210},
    {"3 shades, one swipe", Platform::Instagram, 3, on(2026, 9, 25), "video", 0, 330, 161, 0.066, 0.0240},
    {"Restock, honestly", Platform::TikTok, 2, on(2026, 10, 13), "video", 2, 250, 95, 0.052, 0.0170},
    {"LIVE: autumn launch", Platform::TikTok, 2, kLaunchDay, "live", 2, 520, 138, 0.094, 0.0090},
    {"Desk to dinner", Platform::Instagram, 3, on(2026, 9, 20), "carousel", 1, 190, 58, 0.041, 0.0230},
    {"Gift set unboxing", Platform::TikTok, 5, on(2026, 10, 20), "video", 14, 170, 118, 0.088, 0.0140},
    {"Refill, step by step", Platform::Instagram, 4, on(2026, 10, 5), "carousel", 13, 165, 14, 0.017, 0.0310},
    {"Ingredient list, read out", Platform::TikTok, 4, on(2026, 10, 14), "video", 10, 110, 12, 0.015, 0.0280},
    {"Dance trend cover", Platform::TikTok, 9, on(2026, 10, 9), "video", 0, 3, 690, 0.142, 0.0021},
    {"Cat in the parcel", Platform::TikTok, 0, on(2026, 10, 11), "video", 5, 5, 540, 0.136, 0.0024},
    {"Caption this", Platform::Instagram, 11, on(2026, 10, 16), "image", 0, 2, 320, 0.118, 0.0013},
    {"Office lip-sync", Platform::TikTok, 9, on(2026, 9, 23), "video", 9, 4, 480, 0.121, 0.0018},
    {"Guess the shade", Platform::Instagram, 11, on(2026, 9, 28), "image", 2, 9, 260, 0.097, 0.0030},
    {"Morning routine", Platform::Instagram, 2, on(2026, 9, 10), "video", 6, 105, 121, 0.062, 0.0150},
    {"Shade finder, live", Platform::TikTok, 1, on(2026, 9, 29), "live", 2, 150, 91, 0.058, 0.0100},
    {"Packing an order", Platform::TikTok, 6, on(2026, 9, 4), "video", 14, 45, 83, 0.047, 0.0080},
    {"Studio tour", Platform::Instagram, 0, on(2026, 6, 25), "video", 12, 18, 69, 0.051, 0.0050},
    {"Two looks, one palette", Platform::Instagram, 8, on(2026, 8, 28), "carousel", 4, 60, 48, 0.054, 0.0160},
    {"Why we made Fig", Platform::Instagram, 0, on(2026, 9, 14), "video", 2, 120, 77, 0.045, 0.0120},
    {"Fig, swatched on five skins", Platform::Instagram, 3, on(2026, 9, 18), "carousel", 2, 260, 88, 0.049, 0.0270},
    {"Launch day, behind the camera", Platform::TikTok, 0, on(2026, 9, 17), "video", 2, 20, 150, 0.084, 0.0040},
    {"Black Friday, in a minute", Platform::TikTok, 1, on(2025, 11, 27), "video", 14, 260, 170, 0.060, 0.0120},
    {"Gift guide under $30", Platform::Instagram, 7, on(2025, 12, 3), "carousel", 5, 210, 36, 0.033, 0.0290},
    {"Last post before Christmas", Platform::TikTok, 2, on(2025, 12, 14), "live", 14, 190, 64, 0.067, 0.0070},
    {"Tint for two", Platform::Instagram, 5, on(2026, 2, 6), "video", 0, 130, 52, 0.070, 0.0130},
    {"One spring face", Platform::Instagram, 8, on(2026, 3, 21), "video", 3, 120, 60, 0.059, 0.0170},
    {"SPF on a bike", Platform::TikTok, 6, on(2026, 6, 12), "video", 8, 110, 74, 0.055, 0.0130},
    {"How to empty a pod", Platform::Instagram, 4, on(2026, 5, 19), "carousel", 13, 95, 11, 0.016, 0.0300},
    {"My dog reviews lip oil", Platform::TikTok, 11, on(2026, 7, 15), "video", 9, 3, 410, 0.129, 0.0016},
    {"Reading the label, slowly", Platform::Instagram, 7, on(2026, 8, 20), "carousel", 11, 85, 16, 0.019, 0.0260},
}};

constexpr std::array<std::string_view, 19> kAngles = {
    "three ways",
    "on bare skin",
    "before and after",
    "what is inside",
    "in the rain",
    "at 6 a.m.",
    "by daylight",
    "with freckles",
    "worn 12 hours",
    "on my mum",
    "in the carry-on",
    "explained",
    "honest review",
    "your questions",
    "with one brush",
    "for beginners",
    "after the gym",
    "without a mirror",
    "a month later",
};

constexpr int kFillers = 210;

int campaignOn(Day day, std::size_t product, Random &random)
{
    if (product == 13 && day >= kCampaigns[4].first && random.chance(0.8))
        return 4;
    std::array<int, kCampaigns.size()> running{};
    std::int64_t count = 0;
    for (std::size_t i = 0; i < kCampaigns.size(); ++i)
        if (i != 4 && kCampaigns[i].first <= day && day <= kCampaigns[i].last)
            running[static_cast<std::size_t>(count++)] = static_cast<int>(i);
    // Some posts belong to no campaign, as in every real calendar.
    if (count == 0 || random.chance(0.12))
        return -1;
    return running[static_cast<std::size_t>(random.below(count))];
}

std::string digits(Random &random, std::string_view prefix, int count)
{
    std::string text(prefix);
    while (static_cast<int>(text.size()) < count)
        text += static_cast<char>('0' + random.below(10));
    // An id that ends in zeros looks as if a spreadsheet had rounded it.
    text.back() = static_cast<char>('1' + random.below(9));
    return text;
}

std::string shortcode(Random &random)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
    std::string text = "D";
    while (text.size() < 11)
        text += kLetters[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(kLetters.size())))];
    return text;
}

/// What does not depend on the part a post plays: ids, product pages, costs.
void complete(Post &post, Day day, double scale, const Zone &zone, Random &random)
{
    const Creator &creator = kCreators[post.creator];
    const std::int64_t hour = post.format == "live" ? 19 : random.between(9, 20);
    post.publishedAt = zone.startOfDay(day) + hour * 3600 + random.below(60) * 60;
    if (post.campaign < 0)
        post.campaign = campaignOn(day, post.product, random);
    switch (post.platform) {
    case Platform::TikTok:
        post.ref = digits(random, "75", 19);
        post.inApp = post.creator != 0 && !random.chance(0.15);
        break;
    case Platform::Instagram:
        post.ref = digits(random, "18", 17);
        post.shortcode = shortcode(random);
        break;
    case Platform::Facebook:
        post.ref = digits(random, "122", 18);
        break;
    }
    post.productViewRate = (post.inApp ? 0.030 : 0.021) * std::exp(0.35 * random.normal());
    const double views = static_cast<double>(post.reach) * (1.15 + 0.5 * random.unit());
    post.views = static_cast<std::int64_t>(views);
    post.comments =
        static_cast<std::int64_t>(static_cast<double>(post.likes) * 0.045 * std::exp(0.5 * random.normal()));
    post.shares = static_cast<std::int64_t>(static_cast<double>(post.likes) * 0.05 * std::exp(0.4 * random.normal())
        + static_cast<double>(post.saves) * 0.45);
    post.followers = static_cast<std::int64_t>(
        static_cast<double>(creator.followers) * scale * (0.86 + 0.14 * static_cast<double>(day - kFirstDay) / kDays));
    post.seconds = post.format == "video" ? static_cast<int>(random.between(9, 74))
        : post.format == "live"           ? static_cast<int>(random.between(2400, 5400))
                                          : 0;
    // Money follows the campaign plan and the follower count, not what will sell.
    const bool promoted = random.chance(0.55);
    if (post.campaign >= 0 && post.format != "story" && (promoted || post.platform != Platform::TikTok)) {
        // Meta's exports name no campaign: its posts are told by what was spent on them, were it a little.
        const double dollars = promoted ? 320.0 + 880.0 * random.unit() : 25.0 + 40.0 * random.unit();
        post.media = static_cast<std::int64_t>(dollars * 100.0 * scale);
    }
    if (post.creator != 0 && post.format != "story" && random.chance(0.5))
        post.flat =
            static_cast<std::int64_t>((70.0 + static_cast<double>(creator.followers) / 1000.0 * 0.9) * 100.0 * scale);
}

Post fromNamed(const Named &named, double scale, const Zone &zone, Random &random)
{
    Post post;
    post.platform = named.platform;
    post.creator = named.creator;
    post.format = named.format;
    post.title = std::string(named.title);
    post.product = named.product;
    post.expected = named.expected * 0.8;
    if (kProducts[named.product].launch == kLaunchDay)
        post.campaign = 6;
    if (named.product == 14)
        post.campaign = named.day > kLaunchDay ? 7 : 0;
    const double reach = named.reach * 1000.0 * scale;
    post.reach = static_cast<std::int64_t>(reach);
    post.likes = static_cast<std::int64_t>(reach * named.likeRate);
    post.saves = static_cast<std::int64_t>(reach * named.saveRate);
    complete(post, named.day, scale, zone, random);
    // The launch is sold where it happens.
    if (named.format == "live")
        post.inApp = true;
    return post;
}

Post filler(int index, double scale, const Zone &zone, Random &random)
{
    Post post;
    // More posts around the launch and before Christmas.
    Day day = kFirstDay - 12 + static_cast<Day>(random.below(kDays + 12));
    if (random.chance(0.07))
        day = kLaunchDay - 8 + static_cast<Day>(random.below(kLastDay - kLaunchDay + 8));
    const double kind = random.unit();
    post.platform = kind < 0.42 ? Platform::TikTok : kind < 0.87 ? Platform::Instagram : Platform::Facebook;
    post.creator = post.platform == Platform::Facebook || random.chance(0.22)
        ? 0
        : 1 + static_cast<std::size_t>(random.below(static_cast<std::int64_t>(kCreators.size()) - 1));
    const double form = random.unit();
    if (post.platform == Platform::TikTok)
        post.format = form < 0.94 ? "video" : "live";
    else if (post.platform == Platform::Instagram)
        post.format = form < 0.44 ? "video" : form < 0.68 ? "carousel" : form < 0.82 ? "image" : "story";
    else
        post.format = form < 0.5 ? "image" : "video";
    do {
        post.product = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(kProducts.size())));
    } while (kProducts[post.product].launch > day);
    const Product &product = kProducts[post.product];
    post.title = std::string(product.name) + ", "
        + std::string(kAngles[static_cast<std::size_t>(index + static_cast<int>(post.product) * 5) % kAngles.size()]);

    // Latent traits: what is liked has little to do with what is bought, what is saved has much.
    const Creator &creator = kCreators[post.creator];
    const double size = random.normal();
    const double liked = random.normal();
    const double saved = random.normal();
    const double reach = std::sqrt(static_cast<double>(creator.followers) / 100'000.0) * 34'000.0 * std::exp(0.8 * size)
        * (post.format == "story" ? 0.3 : 1.0) * scale;
    post.reach = static_cast<std::int64_t>(reach) + 200;
    post.likes = static_cast<std::int64_t>(reach * 0.05 * std::exp(0.55 * liked));
    post.saves = static_cast<std::int64_t>(reach * 0.0085 * std::exp(0.8 * saved - 0.35 * size));
    post.expected = 27.0 * creator.pull * std::exp(0.15 * size + 0.10 * liked + 0.85 * saved + 0.55 * random.normal());
    if (post.format == "story")
        post.expected *= 0.4;
    complete(post, day, scale, zone, random);
    return post;
}

} // namespace

std::span<const Product> products()
{
    return kProducts;
}
std::span<const Creator> creators()
{
    return kCreators;
}
std::span<const Campaign> campaigns()
{
    return kCampaigns;
}

std::string_view platformName(Platform platform)
{
    switch (platform) {
    case Platform::TikTok:
        return "tiktok";
    case Platform::Instagram:
        return "instagram";
    case Platform::Facebook:
        return "facebook";
    }
    return {};
}

std::vector<Post> makePosts(std::uint64_t seed, double scale, const Zone &zone)
{
    Random random(seed ^ 0x706F737473U);
    std::vector<Post> posts;
    for (const Named &named : kNamed)
        posts.push_back(fromNamed(named, scale, zone, random));
    for (int i = 0; i < kFillers; ++i)
        posts.push_back(filler(i, scale, zone, random));
    std::sort(posts.begin(), posts.end(), [](const Post &a, const Post &b) {
        return a.publishedAt != b.publishedAt ? a.publishedAt < b.publishedAt : a.ref < b.ref;
    });
    return posts;
}

double decay(const Post &post, int age)
{
    if (age < 0)
        return 0;
    if (post.format == "live")
        return age == 0 ? 0.62 : 0.38 * 0.5 * std::exp(-0.5 * (age - 1)) * 0.787;
    if (post.format == "story")
        return age == 0 ? 0.7 : age == 1 ? 0.3 : 0;
    // A steep first week and a long tail; the factors make both sum to 1.
    return 0.75 * 0.221 * std::exp(-age / 4.0) + 0.25 * 0.0488 * std::exp(-age / 20.0);
}

double season(Day day)
{
    constexpr std::array<double, 12> kMonths = {0.84, 0.90, 0.95, 1.00, 1.04, 0.98, 0.78, 0.80, 1.05, 1.18, 1.22, 1.32};
    constexpr std::array<double, 7> kWeekdays = {1.02, 0.98, 0.95, 0.97, 0.93, 0.99, 1.16};
    const CivilDate date = civilFromDay(day);
    double value =
        kMonths[static_cast<std::size_t>(date.month - 1)] * kWeekdays[static_cast<std::size_t>(day - weekStart(day))];
    if (date.month == 11 && date.day >= 26)
        value *= date.day == 28 ? 3.1 : 1.8; // Black Friday and Cyber Monday
    if (date.month == 12)
        value *= date.day <= 17 ? 1.2 : date.day <= 26 ? 0.45 : 0.7;
    if (date.month == 2 && date.day >= 8 && date.day <= 12)
        value *= 1.5;
    if (day == kLaunchDay)
        value *= 1.6;
    return value;
}

} // namespace postledger::demo
