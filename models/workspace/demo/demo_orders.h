// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/demo/demo_world.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postledger::demo {

struct State
{
    std::string_view code;
    std::string_view name;
    std::string_view city;
    std::string_view zip; ///< first three digits
    int taxHundredths = 0; ///< of a percent
};
std::span<const State> states();

/// A buyer, made from a number alone, so that a million of them take no memory.
struct Person
{
    std::string_view firstName;
    std::string_view lastName;
    const State *state = nullptr;
    std::uint64_t traits = 0;
};
Person person(std::uint64_t seed, std::int64_t index);

struct Line
{
    std::size_t product = 0;
    std::int64_t quantity = 1;
};

enum class Origin : std::uint8_t
{
    Direct,
    Newsletter,
    Post
};

struct Refunded
{
    Instant at = 0;
    std::int64_t merchandise = 0, shipping = 0, tax = 0;
    int line = -1; ///< -1: all of the order
};

struct Order
{
    std::int64_t index = 0;
    Instant at = 0;
    bool inApp = false; ///< sold in the TikTok Shop
    Origin origin = Origin::Direct;
    int post = -1; ///< index of the post that brought the buyer
    bool tagged = false; ///< its link carried UTM values
    std::string_view code;
    int codePercent = 0;
    std::array<Line, 3> lines{};
    std::size_t lineCount = 0;
    std::int64_t gross = 0, discount = 0, shipping = 0, tax = 0, total = 0;
    std::int64_t platformDiscount = 0; ///< paid by TikTok
    std::int64_t customer = 0; ///< of the shop's or of the TikTok Shop's buyers
    std::optional<Refunded> refund;
    bool cancelled = false;

    std::int64_t net() const { return gross - discount; }
};

/// A click on a post, some days before an order.
struct Click
{
    Instant at = 0;
    int post = 0;
};

/// The sales of the year, one by one in the order of time.
class OrderStream
{
public:
    OrderStream(std::int64_t orders, std::uint64_t seed, const std::vector<Post> &posts, const Zone &zone);

    /// Buyers that the shop had before the year began: its customers 0 .. count - 1.
    std::int64_t formerCustomers() const { return m_formerCustomers; }
    std::int64_t total() const { return m_total; }

    /// \param clicks earlier clicks of the same buyer, oldest first
    /// \return false after the last order
    bool next(Order &order, std::vector<Click> &clicks);

private:
    void planDays();
    Instant instantInDay();
    int drawPost(int day, double position) const;
    void chooseOrigin(Order &order);
    void fillBasket(Order &order);
    void price(Order &order);
    void chooseCustomer(Order &order);
    void maybeGiveBack(Order &order);
    void addClicks(const Order &order, std::vector<Click> &clicks);

    std::int64_t m_total;
    Random m_random;
    std::uint64_t m_seed;
    const std::vector<Post> &m_posts;
    const Zone &m_zone;
    std::vector<std::int64_t> m_ordersOfDay;
    std::vector<double> m_organic; ///< share of a day's orders that no post brings
    std::vector<std::vector<double>> m_postSums; ///< per day: running sums over posts
    int m_day = -1;
    std::int64_t m_inDay = 0;
    std::int64_t m_index = 0;
    std::int64_t m_formerCustomers;
    std::int64_t m_shopCustomers;
    std::int64_t m_appCustomers = 0;
};

} // namespace postledger::demo
