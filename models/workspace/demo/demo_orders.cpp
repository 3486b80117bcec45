// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_orders.h"

#include "base/money.h"

#include <algorithm>
#include <cmath>

namespace postledger::demo {

namespace {

constexpr double kOrganicShare = 0.27;
constexpr std::int64_t kFreeShippingFrom = 5000;
constexpr std::int64_t kShipping = 595;

constexpr std::array<State, 10> kStates = {{
    {"NY", "New York", "Ashford Mills", "120", 888},
    {"CA", "California", "Port Linden", "940", 863},
    {"TX", "Texas", "Cedar Hollow", "787", 825},
    {"FL", "Florida", "Palmetto Bend", "328", 650},
    {"IL", "Illinois", "Maple Crossing", "606", 625},
    {"PA", "Pennsylvania", "Stonebridge", "191", 600},
    {"WA", "Washington", "Fern Harbor", "981", 650},
    {"MA", "Massachusetts", "Quarry Hill", "021", 625},
    {"CO", "Colorado", "Juniper Flats", "802", 290},
    {"OR", "Oregon", "Willow Ford", "972", 0},
}};

constexpr std::array<std::string_view, 36> kFirstNames = {"Ada", "Bea", "Cleo", "Dina", "Elsa", "Faye", "Gwen", "Hana",
    "Iris", "June", "Kaia", "Lena", "Mara", "Nell", "Opal", "Pia", "Quinn", "Rosa", "Sana", "Tilda", "Uma", "Vera",
    "Wren", "Xenia", "Yara", "Zola", "Amir", "Ben", "Cole", "Dev", "Eli", "Finn", "Gus", "Hugo", "Ivo", "Jonas"};
constexpr std::array<std::string_view, 36> kLastNames = {"Alder", "Birch", "Cedar", "Dale", "Elm", "Fennel", "Grove",
    "Hazel", "Ivory", "Juniper", "Knoll", "Larch", "Maple", "North", "Oakes", "Pine", "Quill", "Reed", "Sedge", "Thorn",
    "Umber", "Vale", "Willow", "Yarrow", "Ash", "Brook", "Clover", "Dell", "Field", "Glen", "Heath", "Lake", "Meadow",
    "Ridge", "Stone", "Wood"};

/// Orders by hour of the local day, from five in the morning: nobody's clock skips or repeats an hour then.
constexpr std::array<double, 19> kHours = {
    0.4, 0.9, 1.6, 2.2, 2.6, 3.0, 3.2, 3.4, 3.1, 2.9, 3.0, 3.3, 3.8, 4.4, 5.2, 6.0, 5.6, 4.0, 2.2};
constexpr int kFirstHour = 5;

std::int64_t percentOf(std::int64_t amount, int hundredthsOfPercent)
{
    return divideRounded(Int128(amount) * hundredthsOfPercent, 10'000);
}

} // namespace

std::span<const State> states()
{
    return kStates;
}

Person person(std::uint64_t seed, std::int64_t index)
{
    const std::uint64_t traits = mixed(seed ^ (static_cast<std::uint64_t>(index) * 0xD1342543DE82EF95U));
    Person someone;
    someone.traits = traits;
    someone.firstName = kFirstNames[traits % kFirstNames.size()];
    someone.lastName = kLastNames[(traits >> 8U) % kLastNames.size()];
    // Two draws make the first states larger, as they are.
    const std::size_t first = (traits >> 16U) % kStates.size();
    const std::size_t second = (traits >> 24U) % kStates.size();
    someone.state = &kStates[std::min(first, second)];
    return someone;
}

OrderStream::OrderStream(std::int64_t orders, std::uint64_t seed, const std::vector<Post> &posts, const Zone &zone)
    : m_total(orders)
    , m_random(seed ^ 0x6F7264657273U)
    , m_seed(seed)
    , m_posts(posts)
    , m_zone(zone)
    , m_formerCustomers(orders * 6 / 100)
    , m_shopCustomers(m_formerCustomers)
{
    planDays();
}

void OrderStream::planDays()
{
    std::vector<double> organic(kDays);
    double organicSum = 0;
    double postSum = 0;
    m_postSums.resize(kDays);
    for (int d = 0; d < kDays; ++d) {
        const Day day = kFirstDay + d;
        organic[static_cast<std::size_t>(d)] = season(day);
        organicSum += season(day);
        double sum = 0;
        auto &sums = m_postSums[static_cast<std::size_t>(d)];
        sums.reserve(m_posts.size());
        for (const Post &post : m_posts) {
            sum += post.expected * decay(post, day - m_zone.localDay(post.publishedAt)) * std::sqrt(season(day));
            sums.push_back(sum);
        }
        postSum += sum;
    }
    double running = 0;
    std::int64_t given = 0;
    for (int d = 0; d < kDays; ++d) {
        const auto i = static_cast<std::size_t>(d);
        const double own = kOrganicShare * organic[i] / organicSum;
        const double brought = (1 - kOrganicShare) * m_postSums[i].back() / postSum;
        running += own + brought;
        const std::int64_t upTo = d == kDays - 1
            ? m_total
            : static_cast<std::int64_t>(std::floor(running * static_cast<double>(m_total) + 0.5));
        m_ordersOfDay.push_back(upTo - given);
        m_organic.push_back(own / (own + brought));
        given = upTo;
    }
}

Instant OrderStream::instantInDay()
{
    static const double kAll = [] {
        double sum = 0;
        for (const double hour : kHours)
            sum += hour;
        return sum;
    }();
    // Evenly spread ranks with a jitter of one rank: ascending without sorting.
    const double rank = (static_cast<double>(m_inDay) + m_random.unit())
        / static_cast<double>(m_ordersOfDay[static_cast<std::size_t>(m_day)]);
    double left = rank * kAll;
    std::size_t hour = 0;
    while (hour + 1 < kHours.size() && left >= kHours[hour])
        left -= kHours[hour++];
    const double inHour = std::min(left / kHours[hour], 0.9999);
    const Day day = kFirstDay + m_day;
    // By the clock, so that a day with 23 or 25 hours ends at midnight, too.
    const std::int64_t local =
        day * kSecondsPerDay + (kFirstHour + static_cast<int>(hour)) * 3600 + static_cast<std::int64_t>(inHour * 3600);
    return m_zone.toUtc(local).at;
}

int OrderStream::drawPost(int day, double position) const
{
    const auto &sums = m_postSums[static_cast<std::size_t>(day)];
    const auto found = std::upper_bound(sums.begin(), sums.end(), position * sums.back());
    return static_cast<int>(std::min(found, sums.end() - 1) - sums.begin());
}

void OrderStream::chooseOrigin(Order &order)
{
    const Day day = kFirstDay + m_day;
    if (!m_random.chance(m_organic[static_cast<std::size_t>(m_day)])) {
        // On the day of publication some draws come too early; then another post has to have brought the buyer.
        for (int attempt = 0; attempt < 8 && order.post < 0; ++attempt) {
            const int post = drawPost(m_day, m_random.unit());
            if (m_posts[static_cast<std::size_t>(post)].publishedAt + 120 <= order.at)
                order.post = post;
        }
    }
    if (order.post >= 0) {
        const Post &post = m_posts[static_cast<std::size_t>(order.post)];
        const Creator &creator = creators()[post.creator];
        order.origin = Origin::Post;
        order.inApp = post.inApp;
        if (!post.inApp && !creator.code.empty() && m_random.chance(0.28)) {
            order.code = creator.code;
            order.codePercent = creator.codePercent;
            order.tagged = m_random.chance(0.6);
        } else {
            order.tagged = !post.inApp && m_random.chance(0.88);
        }
        return;
    }
    order.inApp = m_random.chance(0.10);
    if (order.inApp)
        return;
    if (m_random.chance(0.18))
        order.origin = Origin::Newsletter;
    const Creator &leaky = creators()[kLeakyCreator];
    if (kLeakFirst <= day && day <= kLeakLast && m_random.chance(0.34)) {
        order.code = leaky.code;
        order.codePercent = leaky.codePercent;
    } else if (day >= dayFromCivil(2025, 12, 2) && day <= dayFromCivil(2025, 12, 24) && m_random.chance(0.04)) {
        order.code = "NOOR20"; // ran out on the first of December
        order.codePercent = 20;
    } else if (m_random.chance(0.07)) {
        order.code = "WELCOME10"; // the shop's own, nobody's
        order.codePercent = 10;
    }
}

void OrderStream::fillBasket(Order &order)
{
    const Day day = kFirstDay + m_day;
    const double size = m_random.unit();
    order.lineCount = size < 0.76 ? 1 : size < 0.95 ? 2 : 3;
    for (std::size_t i = 0; i < order.lineCount; ++i) {
        Line line;
        if (i == 0 && order.post >= 0 && m_random.chance(0.74)) {
            line.product = m_posts[static_cast<std::size_t>(order.post)].product;
        } else {
            double weight = 0;
            for (const Product &product : products())
                weight += product.launch <= day ? product.popularity : 0;
            double left = m_random.unit() * weight;
            for (std::size_t p = 0; p < products().size(); ++p) {
                if (products()[p].launch > day)
                    continue;
                line.product = p;
                left -= products()[p].popularity;
                if (left < 0)
                    break;
            }
        }
        const bool taken = std::any_of(order.lines.begin(), order.lines.begin() + static_cast<std::ptrdiff_t>(i),
            [&line](const Line &other) { return other.product == line.product; });
        if (taken) {
            order.lineCount = i;
            break;
        }
        const double amount = m_random.unit();
        line.quantity = amount < 0.86 ? 1 : amount < 0.97 ? 2 : 3;
        order.lines[i] = line;
    }
}

void OrderStream::price(Order &order)
{
    order.gross = 0;
    for (std::size_t i = 0; i < order.lineCount; ++i)
        order.gross += products()[order.lines[i].product].price * order.lines[i].quantity;
    order.discount = percentOf(order.gross, order.codePercent * 100);
    if (order.inApp) {
        if (m_random.chance(0.3))
            order.discount = percentOf(order.gross, 500);
        if (m_random.chance(0.2))
            order.platformDiscount = percentOf(order.gross, 400);
        order.shipping = order.net() >= 3000 ? 0 : 399;
    } else {
        order.shipping = order.net() >= kFreeShippingFrom ? 0 : kShipping;
    }
}

void OrderStream::chooseCustomer(Order &order)
{
    std::int64_t &count = order.inApp ? m_appCustomers : m_shopCustomers;
    const bool returns = count > 20 && m_random.chance(order.inApp ? 0.13 : 0.26);
    order.customer = returns ? m_random.below(count) : count++;
    // The TikTok Shop collects the sales tax itself; its export does not state it.
    if (!order.inApp)
        order.tax = percentOf(order.net(), person(m_seed, order.customer).state->taxHundredths);
    order.total = order.net() + order.shipping + order.tax;
}

void OrderStream::maybeGiveBack(Order &order)
{
    const bool giftSet = order.lines[0].product == 14;
    const double roll = m_random.unit();
    const double cancelled = 0.011;
    const double refunded = cancelled + (order.inApp ? 0.062 : 0.046) + (giftSet ? 0.035 : 0);
    if (roll >= refunded)
        return;
    Refunded refund;
    order.cancelled = roll < cancelled;
    refund.at = order.at
        + (order.cancelled ? m_random.between(600, 20'000) : m_random.between(3 * kSecondsPerDay, 24 * kSecondsPerDay));
    // What is sent back after the year has ended is not known in it.
    if (refund.at > m_zone.startOfDay(kLastDay + 1) - 1) {
        order.cancelled = false;
        return;
    }
    if (!order.cancelled && order.lineCount > 1 && m_random.chance(0.7)) {
        refund.line = static_cast<int>(m_random.below(static_cast<std::int64_t>(order.lineCount)));
        const Line &line = order.lines[static_cast<std::size_t>(refund.line)];
        const std::int64_t value = products()[line.product].price * line.quantity;
        refund.merchandise = value - divideRounded(Int128(order.discount) * value, order.gross);
        refund.tax = divideRounded(Int128(order.tax) * refund.merchandise, order.net());
    } else {
        refund.merchandise = order.net();
        refund.tax = order.tax;
        refund.shipping = order.cancelled ? order.shipping : 0;
    }
    order.refund = refund;
}

void OrderStream::addClicks(const Order &order, std::vector<Click> &clicks)
{
    if (order.inApp || !m_random.chance(order.origin == Origin::Post ? 0.34 : 0.10))
        return;
    const std::int64_t count = m_random.between(1, 3);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto lag = static_cast<std::int64_t>(
            (0.05 + 17.0 * m_random.unit() * m_random.unit()) * static_cast<double>(kSecondsPerDay));
        const Instant at = order.at - lag;
        const int day = m_zone.localDay(at) - kFirstDay;
        if (day < 0)
            continue;
        const int post = drawPost(day, m_random.unit());
        const Post &clicked = m_posts[static_cast<std::size_t>(post)];
        if (!clicked.inApp && clicked.publishedAt <= at)
            clicks.push_back({at, post});
    }
    std::sort(clicks.begin(), clicks.end(), [](const Click &a, const Click &b) { return a.at < b.at; });
}

bool OrderStream::next(Order &order, std::vector<Click> &clicks)
{
    if (m_index >= m_total)
        return false;
    while (m_day < 0 || m_inDay >= m_ordersOfDay[static_cast<std::size_t>(m_day)]) {
        ++m_day;
        m_inDay = 0;
    }
    order = Order();
    clicks.clear();
    order.index = m_index++;
    order.at = instantInDay();
    ++m_inDay;
    chooseOrigin(order);
    fillBasket(order);
    price(order);
    chooseCustomer(order);
    maybeGiveBack(order);
    addClicks(order, clicks);
    return true;
}

} // namespace postledger::demo
