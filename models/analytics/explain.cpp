// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts_data.h"
#include "analytics/scan.h"
#include "base/calendar.h"
#include "base/text.h"
#include "domain/shown_handle.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_analytics)
};

constexpr std::string_view kRungs[] = {"none", "declared", "code", "click", "view"};
constexpr std::int64_t kProbableSeconds = 600;

std::string_view rungName(Rung rung)
{
    return kRungs[static_cast<std::size_t>(rung)];
}

std::string subjectName(const Facts &facts, EntityIndex post, EntityIndex creator)
{
    if (post >= 0)
        return facts.posts[static_cast<std::size_t>(post)].record.ref;
    return creator >= 0 ? shownHandle(facts.creators[static_cast<std::size_t>(creator)].handle) : std::string();
}

std::string nameOrNothing(const Facts &facts, Dimension dimension, std::int32_t code)
{
    return code < 0 ? std::string() : keyOf(facts, dimension, code);
}

OrderEvidence evidenceOf(const Facts &facts, std::uint32_t order)
{
    OrderEvidence result;
    const Cell &cell = facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[order])];
    result.store = nameOrNothing(facts, Dimension::Channel, cell.store);
    result.orderRef = std::string(facts.ref(order));
    result.placedAt = facts.placedAt[order];
    result.rung = std::string(rungName(static_cast<Rung>(facts.rung[order])));
    result.post = nameOrNothing(facts, Dimension::Post, cell.post);
    result.creator = nameOrNothing(facts, Dimension::Creator, cell.creator);
    result.campaign = nameOrNothing(facts, Dimension::Campaign, cell.campaign);
    result.netMinor = facts.newestView->netOf(order);
    for (const PathStep &step : facts.pathOf(order))
        result.path.push_back(facts.posts[static_cast<std::size_t>(step.post)].record.ref);
    const auto raised = [&](EvidenceFlag flag) { return (facts.flags[order] & static_cast<std::uint8_t>(flag)) != 0; };
    const auto first = std::lower_bound(facts.conflicts.begin(), facts.conflicts.end(), order,
        [](const OrderConflict &entry, std::uint32_t wanted) { return entry.order < wanted; });
    for (auto entry = first; entry != facts.conflicts.end() && entry->order == order; ++entry) {
        const Conflict &conflict = entry->conflict;
        std::string flag = "conflict:";
        flag.append(rungName(conflict.winner)).append(":");
        flag.append(subjectName(facts, conflict.winnerPost, conflict.winnerCreator)).append(">");
        flag.append(rungName(conflict.loser)).append(":");
        flag.append(subjectName(facts, conflict.loserPost, conflict.loserCreator));
        result.flags.push_back(std::move(flag));
    }
    if (raised(EvidenceFlag::DeclaredPostUnknown))
        result.flags.emplace_back("declared_post_unknown");
    if (raised(EvidenceFlag::DeclaredPostLater))
        result.flags.emplace_back("declared_post_later");
    if (raised(EvidenceFlag::CodeOutOfWindow))
        result.flags.emplace_back("code_out_of_window");
    if (raised(EvidenceFlag::CodeUnknown))
        result.flags.emplace_back("code_unknown");
    return result;
}

} // namespace

Result<OrderEvidence> explainOrder(const Facts &facts, const std::string &orderRef)
{
    for (std::uint32_t i = 0; i < facts.orderCount(); ++i) {
        if (facts.ref(i) == orderRef)
            return evidenceOf(facts, i);
    }
    const QString named = toQString(orderRef);
    const std::optional<LeftOutOrders::Found> leftOut = facts.leftOut.find(orderRef);
    if (!leftOut) {
        return Error{QStringLiteral("unknown_order"),
            Tr::tr("No order “%1” is in this workspace. Import the file that states it, or look at its number again.")
                .arg(named)};
    }
    if (leftOut->why == LeftOutOrders::Why::Zero) {
        return Error{QStringLiteral("zero_order"),
            Tr::tr("“%1” of %2 is an order of zero value, which the settings leave out.")
                .arg(named, toQString(leftOut->store))};
    }
    if (leftOut->why == LeftOutOrders::Why::NoGoods) {
        return Error{QStringLiteral("no_goods"),
            Tr::tr("“%1” of %2 holds no goods, only gift cards, tips or fees: it is kept but counted nowhere.")
                .arg(named, toQString(leftOut->store))};
    }
    if (leftOut->why == LeftOutOrders::Why::Test) {
        return Error{QStringLiteral("test_order"),
            Tr::tr("“%1” of %2 is a test order: it is kept but counted nowhere.")
                .arg(named, toQString(leftOut->store))};
    }
    if (leftOut->why == LeftOutOrders::Why::NoRate) {
        return Error{QStringLiteral("no_rate"),
            Tr::tr(
                "“%1” of %2 is in %3, and no exchange rate is known for %4, so it is left out of all figures. Import "
                "exchange rates.")
                .arg(named, toQString(leftOut->store), toQString(leftOut->currency),
                    toQString(isoDay(facts.zone.localDay(leftOut->placedAt))))};
    }
    return Error{QStringLiteral("mirror_order"),
        Tr::tr("“%1” of %2 repeats order “%3” of %4, which counts instead. Ask for that one.")
            .arg(named, toQString(leftOut->store), toQString(leftOut->originalRef), toQString(leftOut->originalStore))};
}

std::vector<OrderEvidence> creditedOrders(
    const Facts &facts, Dimension subject, const std::string &key, const DateRange &range, std::size_t limit)
{
    std::vector<bool> wanted;
    for (const Cell &cell : facts.evidenceCells)
        wanted.push_back(keyOf(facts, subject, codeOf(cell, subject)) == key);
    std::vector<OrderEvidence> result;
    const auto [begin, end] = facts.ordersOf(range);
    for (std::uint32_t i = end; i > begin && result.size() < limit; --i) {
        if (wanted[static_cast<std::size_t>(facts.evidenceCell[i - 1])])
            result.push_back(evidenceOf(facts, i - 1));
    }
    return result;
}

std::vector<OrderEvidence> ordersNaming(const Facts &facts, const UnmatchedName &item, std::size_t limit)
{
    std::vector<OrderEvidence> result;
    for (auto order = item.orders.rbegin(); order != item.orders.rend() && result.size() < limit; ++order)
        result.push_back(evidenceOf(facts, *order));
    return result;
}

ClaimReport claimReport(const Facts &facts, const DateRange &range, std::optional<Instant> asOf)
{
    ClaimReport report;
    const ViewPtr view = facts.viewAsOf(asOf);
    const auto [begin, end] = facts.ordersOf(range);
    const auto value = [&](std::uint32_t order) {
        const auto values = view->valuesOf(order);
        return values[Acc::Gross] - values[Acc::Discounts];
    };
    const auto platformOf = [&](std::uint32_t order) {
        const Cell &cell = facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[order])];
        return cell.post < 0 ? kNone : facts.posts[static_cast<std::size_t>(cell.post)].platform;
    };
    std::map<std::int32_t, ClaimReport::Platform> platforms;
    std::map<std::uint32_t, int> claims;
    const std::vector<std::uint32_t> &orders = facts.claimOrders;
    for (std::size_t number = 0; number < facts.claims.rows.size(); ++number) {
        const ClaimTable::Row &claim = facts.claims.rows[number];
        if (!range.contains(facts.zone.localDay(claim.at)) || claim.at > view->asOf)
            continue;
        const std::int32_t claimant =
            claim.platform < 0 ? kNone : facts.claimPlatforms[static_cast<std::size_t>(claim.platform)];
        ClaimReport::Platform &platform = platforms[claimant];
        ++platform.claimedOrders;
        platform.claimedValue += claim.value;
        report.claimedValue += claim.value;
        std::uint32_t order = orders[number];
        if (order != Facts::kNoOrder) {
            ++platform.matched;
        } else if (claim.refSize == 0) {
            auto near = std::lower_bound(
                facts.placedAt.begin() + begin, facts.placedAt.begin() + end, claim.at - kProbableSeconds);
            for (; near != facts.placedAt.begin() + end && *near <= claim.at + kProbableSeconds; ++near) {
                const auto candidate = static_cast<std::uint32_t>(near - facts.placedAt.begin());
                const Cell &cell = facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[candidate])];
                if (value(candidate) == claim.value && cell.platform == claimant) {
                    order = candidate;
                    ++platform.probable;
                    break;
                }
            }
        }
        if (order == Facts::kNoOrder) {
            ++platform.unmatched;
            continue;
        }
        ++claims[order];
        platform.agrees += claimant >= 0 && platformOf(order) == claimant ? 1 : 0;
    }
    for (auto &[code, platform] : platforms) {
        platform.platform = keyOf(facts, Dimension::Platform, code);
        report.platforms.push_back(std::move(platform));
    }
    for (std::uint32_t i = begin; i < end; ++i) {
        if (facts.placedAt[i] > view->asOf)
            continue;
        report.recordedValue += value(i);
        const auto found = claims.find(i);
        if (found == claims.end())
            report.claimedByNobody.emplace_back(facts.ref(i));
        else if (found->second > 1)
            report.claimedTwice.emplace_back(facts.ref(i));
    }
    std::sort(report.claimedTwice.begin(), report.claimedTwice.end());
    std::sort(report.claimedByNobody.begin(), report.claimedByNobody.end());
    return report;
}

} // namespace postledger
