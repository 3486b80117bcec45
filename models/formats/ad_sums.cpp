// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ad_sums.h"

#include "domain/report_claim.h"
#include "formats/row_reader.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>

namespace postledger {

void AdSums::Amounts::add(const Entry &entry)
{
    firstRow = rowCount == 0 ? entry.line : std::min(firstRow, entry.line);
    ++rowCount;
    if (entry.spend)
        spend = spend.value_or(0) + *entry.spend;
    if (entry.claim.value_or(0) != 0)
        claims[entry.window] += *entry.claim;
}

void AdSums::Amounts::add(const Amounts &other)
{
    firstRow = rowCount == 0 ? other.firstRow : std::min(firstRow, other.firstRow);
    rowCount += other.rowCount;
    if (other.spend)
        spend = spend.value_or(0) + *other.spend;
    for (const auto &[window, value] : other.claims)
        claims[window] += value;
}

void AdSums::add(Entry &&entry)
{
    Key key{entry.days.first, entry.days.last, entry.campaign, entry.post};
    if (entry.isWhole) {
        Whole &whole = m_wholes[{std::move(key), entry.subject}];
        whole.amounts.add(entry);
        whole.lines.push_back(entry.line);
        return;
    }
    m_sums[key].add(entry);
    if (!entry.subject.empty())
        m_parts[{std::move(key), entry.subject}] += entry.spend.value_or(0);
}

std::vector<std::int64_t> AdSums::leaveOutTotals(int exponent)
{
    std::vector<std::int64_t> lines;
    const Int128 unit = fineUnitsOf(exponent);
    for (const auto &[place, whole] : m_wholes) {
        const auto parts = m_parts.find(place);
        if (parts != m_parts.end()) {
            // Parts are cut off behind the eighth decimal.
            const Int128 difference = whole.amounts.spend.value_or(0) - parts->second;
            if (difference * 2 < unit && difference * 2 > -unit) {
                lines.insert(lines.end(), whole.lines.begin(), whole.lines.end());
                continue;
            }
        }
        m_sums[place.first].add(whole.amounts);
    }
    m_wholes.clear();
    m_parts.clear();
    std::sort(lines.begin(), lines.end());
    return lines;
}

Int128 AdSums::spend() const
{
    return std::accumulate(m_sums.begin(), m_sums.end(), Int128{0},
        [](Int128 sum, const auto &entry) { return sum + entry.second.spend.value_or(0); });
}

bool AdSums::handOn(const Target &target, RecordSink &sink) const
{
    std::vector<Int128> fineSpend;
    std::vector<Int128> fineClaims;
    for (const auto &[key, sum] : m_sums) {
        fineSpend.push_back(sum.spend.value_or(0));
        for (const auto &[window, value] : sum.claims)
            fineClaims.push_back(value);
    }
    std::vector<std::int64_t> spend;
    std::vector<std::int64_t> claims;
    const int exponent = target.currency.exponent();
    if (!roundTogether(fineSpend, exponent, spend) || !roundTogether(fineClaims, exponent, claims))
        return false;
    const std::string platform(target.platform);
    const std::string currency(target.currency.code());
    std::set<std::string> told;
    std::size_t spendAt = 0;
    std::size_t claimAt = 0;
    for (const auto &[key, sum] : m_sums) {
        const auto &[day, lastDay, campaign, post] = key;
        const std::optional<Day> last = lastDay == day ? std::nullopt : std::optional(lastDay);
        RecordGroup group;
        group.firstRow = sum.firstRow;
        group.rowCount = sum.rowCount;
        const bool isNew = told.insert(campaign).second;
        if (!campaign.empty() && (isNew || (!sum.spend && sum.claims.empty()))) {
            const auto known = target.campaigns.find(campaign);
            const std::string name = known == target.campaigns.end() ? std::string() : known->second;
            // A campaign that only its name tells may run on several platforms.
            group.records.emplace_back(Campaign{campaign, name, campaign == name ? std::string() : platform});
        }
        if (sum.spend) {
            Spend cost;
            cost.day = day;
            cost.campaignRef = campaign;
            cost.postRef = post;
            cost.platform = platform;
            cost.currency = currency;
            cost.amount = group.amount = spend[spendAt];
            cost.lastDay = last;
            group.records.emplace_back(std::move(cost));
        }
        ++spendAt;
        for (const auto &[window, value] : sum.claims) {
            Claim claim;
            claim.platform = platform;
            claim.ref = reportClaimRef({day, lastDay}, campaign, post, window);
            claim.at = sink.calendar().startOfDay(day);
            claim.currency = currency;
            claim.value = claims[claimAt++];
            claim.window = window;
            claim.lastDay = last;
            group.records.emplace_back(std::move(claim));
        }
        if (!sink.accept(std::move(group)))
            return true;
    }
    return true;
}

Int128 fineUnitsOf(int exponent)
{
    Int128 unit = 1;
    for (int digit = exponent; digit < RowReader::kFineDigits; ++digit)
        unit *= 10;
    return unit;
}

bool roundTogether(std::span<const Int128> fine, int exponent, std::vector<std::int64_t> &minor)
{
    const Int128 unit = fineUnitsOf(exponent);
    constexpr Int128 kLimit = std::numeric_limits<std::int64_t>::max() / 4;
    std::vector<Int128> rest(fine.size());
    Int128 sum = 0;
    Int128 given = 0;
    minor.assign(fine.size(), 0);
    for (std::size_t i = 0; i < fine.size(); ++i) {
        Int128 whole = fine[i] / unit;
        rest[i] = fine[i] % unit;
        if (rest[i] < 0) {
            rest[i] += unit;
            --whole;
        }
        if (whole > kLimit || whole < -kLimit)
            return false;
        minor[i] = static_cast<std::int64_t>(whole);
        given += whole;
        sum += fine[i];
    }
    if (sum / unit > kLimit || sum / unit < -kLimit)
        return false;
    std::vector<std::size_t> order(fine.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
    const Int128 missing = divideRounded(sum, unit) - given;
    for (std::size_t i = 0; i < order.size() && static_cast<Int128>(i) < missing; ++i)
        ++minor[order[i]];
    return true;
}

} // namespace postledger
