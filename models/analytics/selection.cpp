// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/scan.h"
#include "base/text.h"
#include "domain/platform.h"
#include "domain/shown_handle.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_analytics)
};

constexpr std::string_view kCheckoutKeys[] = {"", "in_app", "click_out"};
constexpr std::string_view kCustomerKeys[] = {"", "new", "returning"};

// A caption's first line is its title: hashtags and small print stand below.
std::string_view firstLine(std::string_view caption)
{
    const std::string_view text = trimmed(caption);
    return trimmed(text.substr(0, text.find_first_of("\r\n")));
}

// Filters carry names, so they are translated back; there are few of them and few values.
std::vector<std::int32_t> codesOf(const Facts &facts, Dimension dimension, const std::vector<std::string> &values)
{
    std::vector<std::int32_t> codes;
    const auto has = [&](std::string_view key) { return std::find(values.begin(), values.end(), key) != values.end(); };
    if (has(emptyGroup(dimension)))
        codes.push_back(-1);
    if (isTime(dimension)) {
        for (const Day day : facts.days) {
            const std::int32_t code = codeOf(day, dimension);
            if ((codes.empty() || codes.back() != code) && has(keyOf(facts, dimension, code)))
                codes.push_back(code);
        }
        for (const PostFacts &post : facts.posts) {
            if (post.day && has(keyOf(facts, dimension, codeOf(*post.day, dimension))))
                codes.push_back(codeOf(*post.day, dimension));
        }
        for (const SpendFacts &spend : facts.spend) {
            if (has(keyOf(facts, dimension, codeOf(spend.day, dimension))))
                codes.push_back(codeOf(spend.day, dimension));
        }
        std::sort(codes.begin(), codes.end());
        return codes;
    }
    const auto [begin, end] = codesOf(facts, dimension);
    for (std::int32_t code = begin; code < end; ++code) {
        const auto at = static_cast<std::size_t>(code);
        bool found = false;
        if (dimension == Dimension::Post) // compared as stored, for these are many
            found = has(facts.posts[at].record.ref);
        else if (dimension == Dimension::Creator) // a view saved before a merge still finds its creator
            found = has(facts.creators[at].handle)
                || std::any_of(facts.creators[at].also.begin(), facts.creators[at].also.end(), has);
        else
            found = has(keyOf(facts, dimension, code));
        if (found)
            codes.push_back(code);
    }
    return codes;
}

} // namespace

bool isTime(Dimension dimension)
{
    return dimension == Dimension::Daily || dimension == Dimension::Weekly || dimension == Dimension::Monthly;
}

std::pair<std::int32_t, std::int32_t> codesOf(const Facts &facts, Dimension dimension)
{
    const auto all = [](const auto &values) { return std::pair(0, static_cast<std::int32_t>(values.size())); };
    switch (dimension) {
    case Dimension::Platform:
        return all(facts.platforms);
    case Dimension::Channel:
        return all(facts.stores);
    case Dimension::Campaign:
        return all(facts.campaigns);
    case Dimension::Creator:
        return all(facts.creators);
    case Dimension::Post:
        return all(facts.posts);
    case Dimension::Product:
        return facts.lines() == nullptr ? std::pair(0, 0) : all(facts.lines()->products);
    case Dimension::Checkout:
    case Dimension::CustomerType:
        return {1, 3};
    case Dimension::Daily:
    case Dimension::Weekly:
    case Dimension::Monthly:
        break;
    }
    return {0, 0};
}

bool postsHave(Dimension dimension)
{
    return dimension != Dimension::Channel && dimension != Dimension::Product && dimension != Dimension::CustomerType;
}

bool spendHas(Dimension dimension)
{
    return postsHave(dimension) && dimension != Dimension::Checkout;
}

bool claimsHave(Dimension dimension)
{
    return isTime(dimension) || dimension == Dimension::Platform;
}

bool hasValue(const Facts &facts, Dimension dimension, const std::string &value)
{
    return !codesOf(facts, dimension, {value}).empty();
}

std::int32_t codeOf(Day day, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Weekly:
        return weekStart(day);
    case Dimension::Monthly:
        return monthStart(day);
    default:
        return day;
    }
}

std::int32_t codeOf(const Cell &cell, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Platform:
        return cell.platform;
    case Dimension::Channel:
        return cell.store;
    case Dimension::Campaign:
        return cell.campaign;
    case Dimension::Creator:
        return cell.creator;
    case Dimension::Post:
        return cell.post;
    case Dimension::Checkout:
        return cell.checkout == Checkout::Unknown ? -1 : static_cast<std::int32_t>(cell.checkout);
    case Dimension::CustomerType:
        return cell.customerType == 0 ? -1 : cell.customerType;
    default:
        return -1;
    }
}

std::optional<std::int32_t> codeOf(const Facts &facts, std::int32_t index, Dimension dimension)
{
    const PostFacts &post = facts.posts[static_cast<std::size_t>(index)];
    switch (dimension) {
    case Dimension::Daily:
    case Dimension::Weekly:
    case Dimension::Monthly:
        return post.day ? std::optional(codeOf(*post.day, dimension)) : std::nullopt;
    case Dimension::Platform:
        return post.platform;
    case Dimension::Campaign:
        return post.campaign;
    case Dimension::Creator:
        return post.creator;
    case Dimension::Post:
        return index;
    case Dimension::Checkout:
        return post.record.checkout == Checkout::Unknown ? -1 : static_cast<std::int32_t>(post.record.checkout);
    default:
        return std::nullopt;
    }
}

std::optional<std::int32_t> codeOf(const SpendFacts &spend, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Daily:
    case Dimension::Weekly:
    case Dimension::Monthly:
        return codeOf(spend.day, dimension);
    case Dimension::Platform:
        return spend.platform;
    case Dimension::Campaign:
        return spend.campaign;
    case Dimension::Creator:
        return spend.creator;
    case Dimension::Post:
        return spend.post;
    default:
        return std::nullopt;
    }
}

std::optional<std::int32_t> codeOf(const ClaimSum &claim, Dimension dimension)
{
    if (isTime(dimension))
        return codeOf(claim.day, dimension);
    return dimension == Dimension::Platform ? std::optional(claim.platform) : std::nullopt;
}

std::string keyOf(const Facts &facts, Dimension dimension, std::int32_t code)
{
    switch (dimension) {
    case Dimension::Daily:
        return isoDay(code);
    case Dimension::Weekly:
        return isoWeek(code);
    case Dimension::Monthly:
        return isoMonth(code);
    default:
        break;
    }
    if (code < 0)
        return std::string(emptyGroup(dimension));
    const auto index = static_cast<std::size_t>(code);
    switch (dimension) {
    case Dimension::Platform:
        return facts.platforms[index];
    case Dimension::Channel:
        return facts.stores[index];
    case Dimension::Campaign:
        return facts.campaigns[index];
    case Dimension::Creator:
        return facts.creators[index].handle;
    case Dimension::Post:
        return facts.posts[index].record.ref;
    case Dimension::Product: {
        const LineTable::Product &product = facts.lines()->products[index];
        return product.sku.empty() ? product.title : product.sku;
    }
    case Dimension::Checkout:
        return std::string(kCheckoutKeys[index]);
    case Dimension::CustomerType:
        return std::string(kCustomerKeys[index]);
    default:
        return {};
    }
}

std::string titleOf(const Facts &facts, Dimension dimension, std::int32_t code)
{
    const auto index = static_cast<std::size_t>(code);
    if (isTime(dimension))
        return keyOf(facts, dimension, code);
    if (code < 0) {
        const bool subject = emptyGroup(dimension) == "(unattributed)";
        //: group of what no evidence links
        return (subject ? Tr::tr("Unattributed")
                        //: group without a value
                        : Tr::tr("None"))
            .toStdString();
    }
    switch (dimension) {
    case Dimension::Platform:
        return platformName(facts.platforms[index]);
    case Dimension::Creator:
        return shownHandle(facts.creators[index].handle);
    case Dimension::Post: {
        const Post &post = facts.posts[index].record;
        const std::string_view title = firstLine(post.title);
        return title.empty() ? post.ref : std::string(title);
    }
    case Dimension::Product: {
        const LineTable::Product &product = facts.lines()->products[index];
        return product.title.empty() ? product.sku : product.title;
    }
    case Dimension::Checkout:
        return (index == 1 ? Tr::tr("In-app checkout") : Tr::tr("Click-out checkout")).toStdString();
    case Dimension::CustomerType:
        return (index == 1 ? Tr::tr("New customers") : Tr::tr("Returning customers")).toStdString();
    default:
        return keyOf(facts, dimension, code);
    }
}

Selection::Selection(const Facts &f, const Query &query)
    : facts(f)
    , view(f.viewAsOf(query.asOf))
    , model(query.model)
    , basis(query.basis)
    , range(query.range)
    , first(std::max(query.range.first, std::numeric_limits<Day>::min() + 1))
{
    for (const Filter &filter : query.where) {
        m_filters.push_back({filter.dimension, codesOf(f, filter.dimension, filter.values)});
        m_products = m_products || filter.dimension == Dimension::Product;
        m_times = m_times || isTime(filter.dimension);
    }
}

bool Selection::Codes::contains(std::int32_t code) const
{
    return std::binary_search(codes.begin(), codes.end(), code);
}

const std::vector<std::int32_t> &Selection::products() const
{
    return std::find_if(m_filters.begin(), m_filters.end(), [](const Codes &filter) {
        return filter.dimension == Dimension::Product;
    })->codes;
}

bool Selection::passesCell(const Cell &cell) const
{
    return std::all_of(m_filters.begin(), m_filters.end(), [&](const Codes &filter) {
        return isTime(filter.dimension) || filter.dimension == Dimension::Product
            || filter.contains(codeOf(cell, filter.dimension));
    });
}

bool Selection::passesDay(Day day) const
{
    return range.contains(day) && std::all_of(m_filters.begin(), m_filters.end(), [&](const Codes &filter) {
        return !isTime(filter.dimension) || filter.contains(codeOf(day, filter.dimension));
    });
}

bool Selection::passesProduct(std::int32_t product) const
{
    return std::all_of(m_filters.begin(), m_filters.end(),
        [&](const Codes &filter) { return filter.dimension != Dimension::Product || filter.contains(product); });
}

bool Selection::passesPost(const PostFacts &post) const
{
    if (post.day ? !range.contains(*post.day) : !range.isUnbounded())
        return false;
    const auto index = static_cast<std::int32_t>(&post - facts.posts.data());
    return std::all_of(m_filters.begin(), m_filters.end(), [&](const Codes &filter) {
        const auto code = codeOf(facts, index, filter.dimension);
        return code && filter.contains(*code);
    });
}

bool Selection::passesSpend(const SpendFacts &spend) const
{
    return range.contains(spend.day) && std::all_of(m_filters.begin(), m_filters.end(), [&](const Codes &filter) {
        const auto code = codeOf(spend, filter.dimension);
        return code && filter.contains(*code);
    });
}

bool Selection::passesClaim(const ClaimSum &claim) const
{
    return range.contains(claim.day) && std::all_of(m_filters.begin(), m_filters.end(), [&](const Codes &filter) {
        const auto code = codeOf(claim, filter.dimension);
        return code && filter.contains(*code);
    });
}

bool Selection::admitsPosts() const
{
    return std::all_of(
        m_filters.begin(), m_filters.end(), [](const Codes &filter) { return postsHave(filter.dimension); });
}

bool Selection::admitsSpend() const
{
    return std::all_of(
        m_filters.begin(), m_filters.end(), [](const Codes &filter) { return spendHas(filter.dimension); });
}

bool Selection::admitsClaims() const
{
    return std::all_of(
        m_filters.begin(), m_filters.end(), [](const Codes &filter) { return claimsHave(filter.dimension); });
}

} // namespace postledger
