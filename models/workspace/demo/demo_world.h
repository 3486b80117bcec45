// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "base/zone.h"
#include "workspace/demo/demo_random.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Who and what the demo brand consists of. Everything is invented.
namespace postledger::demo {

constexpr Day kFirstDay = dayFromCivil(2025, 11, 1);
constexpr Day kLastDay = dayFromCivil(2026, 10, 31);
constexpr int kDays = kLastDay - kFirstDay + 1;
constexpr Day kLaunchDay = dayFromCivil(2026, 9, 17);
/// A creator's code stands on a coupon site between these days.
constexpr Day kLeakFirst = dayFromCivil(2026, 5, 10);
constexpr Day kLeakLast = dayFromCivil(2026, 7, 12);

struct Product
{
    std::string_view sku;
    std::string_view id; ///< of the TikTok Shop
    std::string_view name;
    std::string_view variant;
    std::int64_t price = 0; ///< cents
    double popularity = 1;
    Day launch = kFirstDay - 365;
};
std::span<const Product> products();

struct Creator
{
    std::string_view id;
    std::string_view handle;
    std::string_view code; ///< empty: has none
    int codePercent = 0;
    int commissionPercent = 0;
    std::int64_t followers = 0;
    double pull = 1; ///< how readily followers buy
};
std::span<const Creator> creators(); ///< the brand itself comes first
constexpr std::size_t kLeakyCreator = 1;

struct Campaign
{
    std::string_view name;
    Day first = 0;
    Day last = 0;
};
std::span<const Campaign> campaigns();

enum class Platform : std::uint8_t
{
    TikTok,
    Instagram,
    Facebook
};
std::string_view platformName(Platform platform);

struct Post
{
    Platform platform = Platform::Instagram;
    std::string ref;
    std::string shortcode;
    std::size_t creator = 0;
    int campaign = -1;
    Instant publishedAt = 0;
    std::string_view format; ///< "video", "image", "carousel", "story", "live"
    bool inApp = false;
    std::string title;
    std::size_t product = 0;
    double expected = 0; ///< orders that it will bring in a year of kDemoOrders
    double productViewRate = 0; ///< orders per view of a product page
    std::int64_t reach = 0, views = 0, likes = 0, comments = 0, shares = 0, saves = 0, followers = 0;
    int seconds = 0;
    std::int64_t media = 0; ///< cents spent on it
    std::int64_t flat = 0; ///< cents paid to its creator
};

/// The posts of the year, oldest first.
/// \param scale orders asked for divided by kDemoOrders: counters and costs grow with it
std::vector<Post> makePosts(std::uint64_t seed, double scale, const Zone &zone);

/// How many of a post's buyers come on the \p age -th day after publication; sums to about 1 over a year.
double decay(const Post &post, int age);
/// How much the shop sells on \p day by itself, 1 on an ordinary day.
double season(Day day);

} // namespace postledger::demo
