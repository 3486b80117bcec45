// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/currencies.h"

#include "analytics/facts_input.h"
#include "analytics/rate_series.h"
#include "domain/report_claim.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace postledger {

namespace {

constexpr std::string_view kEuro = "EUR";
constexpr std::string_view kEcb = "ecb";

Int128 powerOfTen(std::int64_t exponent)
{
    Int128 power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

std::optional<RateFraction> product(const RateFraction &a, const RateFraction &b)
{
    const auto reduced = [](Int128 x, Int128 y) {
        while (y != 0)
            x = std::exchange(y, x % y);
        return x;
    };
    const Int128 first = reduced(a.numerator, b.denominator);
    const Int128 second = reduced(b.numerator, a.denominator);
    RateFraction result;
    if (__builtin_mul_overflow(a.numerator / first, b.numerator / second, &result.numerator)
        || __builtin_mul_overflow(a.denominator / second, b.denominator / first, &result.denominator))
        return std::nullopt;
    return result;
}

} // namespace

std::optional<std::int64_t> RateFraction::of(std::int64_t minor) const
{
    Int128 scaled = 0;
    if (__builtin_mul_overflow(Int128{minor}, numerator, &scaled))
        return std::nullopt;
    const Int128 whole = scaled / denominator;
    if (whole >= std::numeric_limits<std::int64_t>::max() || whole <= std::numeric_limits<std::int64_t>::min())
        return std::nullopt;
    return divideRounded(scaled, denominator);
}

Currencies::Currencies(Currency home, const Zone &zone, std::vector<ExchangeRate> rates)
    : m_home(home)
    , m_zone(zone)
{
    const auto key = [](const ExchangeRate &r) { return std::tie(r.base, r.quote, r.day); };
    std::sort(rates.begin(), rates.end(), [&](const ExchangeRate &a, const ExchangeRate &b) {
        return std::tuple(key(a), a.source == kEcb, std::string_view(a.source))
            < std::tuple(key(b), b.source == kEcb, std::string_view(b.source));
    });
    rates.erase(std::unique(rates.begin(), rates.end(),
                    [&](const ExchangeRate &a, const ExchangeRate &b) { return key(a) == key(b); }),
        rates.end());
    for (const ExchangeRate &r : rates)
        m_tables[{r.base, r.quote}].push_back({r.day, r.digits, r.decimals});
}

/// Of one table, in minor units.
std::optional<RateFraction> Currencies::stated(std::string_view from, std::string_view to, Day day) const
{
    const auto base = Currency::fromCode(from);
    const auto quote = Currency::fromCode(to);
    if (!base || !quote)
        return std::nullopt;
    const auto dated = [&](std::string_view a, std::string_view b) -> const Dated * {
        const auto table = m_tables.find(std::pair(std::string(a), std::string(b)));
        if (table == m_tables.end())
            return nullptr;
        const auto found = std::lower_bound(table->second.begin(), table->second.end(), day,
            [](const Dated &entry, Day wanted) { return entry.day < wanted; });
        return found != table->second.end() && found->day == day ? &*found : nullptr;
    };
    RateFraction rate;
    if (const Dated *direct = dated(from, to))
        rate = {direct->digits, powerOfTen(direct->decimals)};
    else if (const Dated *inverse = dated(to, from))
        rate = {powerOfTen(inverse->decimals), inverse->digits};
    else
        return std::nullopt;
    rate.numerator *= powerOfTen(quote->exponent());
    rate.denominator *= powerOfTen(base->exponent());
    return rate;
}

std::optional<RateFraction> Currencies::onDay(std::string_view from, std::string_view to, Day day) const
{
    if (auto rate = stated(from, to, day))
        return rate;
    if (from == kEuro || to == kEuro)
        return std::nullopt;
    const auto there = stated(from, kEuro, day);
    const auto back = there ? stated(kEuro, to, day) : std::nullopt;
    return back ? product(*there, *back) : std::nullopt;
}

std::optional<RateFraction> Currencies::rate(std::string_view currency, Day day) const
{
    if (!isForeign(currency))
        return RateFraction();
    for (Day earlier = day; earlier >= day - kRateDays; --earlier) {
        if (auto rate = onDay(currency, m_home.code(), earlier))
            return rate;
    }
    return std::nullopt;
}

std::optional<RateFraction> Currencies::rate(std::string_view currency, Instant at) const
{
    return isForeign(currency) ? rate(currency, dayOf(at)) : RateFraction();
}

void Currencies::miss(std::string_view currency, Day day, bool counts)
{
    const std::lock_guard lock(m_mutex);
    m_missedAmounts += counts ? 1 : 0;
    m_missing[std::string(currency)].push_back(day);
}

std::vector<MissingRates> Currencies::missing() const
{
    std::vector<MissingRates> result;
    for (const auto &[currency, days] : m_missing) {
        MissingRates &entry = result.emplace_back(MissingRates{currency, days});
        std::sort(entry.days.begin(), entry.days.end());
        entry.days.erase(std::unique(entry.days.begin(), entry.days.end()), entry.days.end());
    }
    return result;
}

std::int64_t shareOf(std::int64_t part, std::int64_t stated, std::int64_t converted, const RateFraction &rate)
{
    if (stated == 0)
        return rate.of(part).value_or(0);
    return divideRounded(Int128{part} * converted, stated);
}

ForeignOrder convertOrder(Ledger::OrderRow &row, Currencies &currencies)
{
    ForeignOrder foreign;
    foreign.currency = row.currency;
    foreign.net = row.gross - row.discount;
    foreign.shipping = row.shipping;
    foreign.tax = row.tax + row.duties;
    const auto rate = currencies.rate(row.currency, row.placedAt);
    bool fits = rate.has_value();
    const auto converted = [&](std::int64_t minor) {
        const auto value = fits ? rate->of(minor) : std::nullopt;
        fits = fits && value.has_value();
        return value.value_or(0);
    };
    const std::int64_t total = converted(foreign.net + foreign.shipping + foreign.tax);
    const std::int64_t discount = converted(row.discount);
    const std::int64_t shipping = converted(foreign.shipping);
    const std::int64_t tax = converted(foreign.tax);
    if (!fits) {
        currencies.miss(row.currency, currencies.dayOf(row.placedAt));
        return foreign;
    }
    foreign.isConverted = true;
    foreign.rate = *rate;
    row.discount = discount;
    row.shipping = shipping;
    row.tax = tax;
    row.duties = 0;
    row.gross = total + discount - shipping - tax;
    for (std::optional<std::int64_t> *cost : {&row.cogs, &row.paymentFee, &row.platformFee, &row.fulfilment})
        *cost = *cost ? rate->of(**cost) : std::nullopt;
    row.refundedMerchandise = shareOf(row.refundedMerchandise, foreign.net, row.gross - row.discount, foreign.rate);
    row.refundedShipping = shareOf(row.refundedShipping, foreign.shipping, row.shipping, foreign.rate);
    row.refundedTax = shareOf(row.refundedTax, foreign.tax, row.tax, foreign.rate);
    return foreign;
}

Result<void> prepareCurrencies(const Ledger &ledger, FactsInput &input)
{
    const Currency home = input.settings.currency;
    if (!home.isValid())
        return {};
    const auto found = ledger.currencies();
    if (!found)
        return found.error();
    const bool isPlain =
        std::all_of(found->begin(), found->end(), [&](const std::string &code) { return code == home.code(); });
    if (isPlain)
        return {};
    auto rates = ledger.exchangeRates();
    if (!rates)
        return rates.error();
    // The ECB states forty currencies a day; those of the ledger are few.
    std::erase_if(*rates, [&](const ExchangeRate &rate) {
        const auto isNeeded = [&](const std::string &code) {
            return code == kEuro || code == home.code() || std::binary_search(found->begin(), found->end(), code);
        };
        return !isNeeded(rate.base) || !isNeeded(rate.quote);
    });
    input.currencies = std::make_shared<Currencies>(home, input.zone, *std::move(rates));
    return {};
}

Result<void> readConvertedClaims(const Ledger &ledger, std::span<const Claim> ofPeriods, FactsInput &input)
{
    const auto claims = ledger.claims();
    if (!claims)
        return claims.error();
    std::string missed; // of several days: they follow one another
    const auto add = [&](const Claim &claim) {
        const bool isReports = claim.orderRef.empty() && !claim.lastDay;
        const Instant at = isReports ? claimedAt(claim.ref, claim.at, input.zone) : claim.at;
        const auto rate = input.currencies->rate(claim.currency, at);
        const auto value = rate ? rate->of(claim.value) : std::nullopt;
        if (value)
            input.claims.add({claim.platform, claim.orderRef, at, *value, {}});
        else
            input.currencies->miss(claim.currency, input.currencies->dayOf(at),
                std::exchange(missed, claim.ref) != claim.ref || !claim.lastDay);
    };
    std::for_each(ofPeriods.begin(), ofPeriods.end(), add);
    for (const Claim &claim : *claims) {
        if (!claim.withdrawn && !claim.lastDay)
            add(claim);
    }
    return {};
}

Result<void> readConvertedDeclarations(const Ledger &ledger, FactsInput &input)
{
    const auto declarations = ledger.declarations();
    if (!declarations)
        return declarations.error();
    for (const Declaration &d : *declarations) {
        const auto rate = input.currencies->rate(d.currency, d.at);
        const auto value = rate ? rate->of(d.value) : std::nullopt;
        // The link to the content holds without a rate; only the amounts are not known.
        if (!value)
            input.currencies->miss(d.currency, input.currencies->dayOf(d.at));
        input.declarations.add({d.store, d.orderRef, d.postRef, d.creatorRef, d.contentType, d.eligible, d.at,
            value.value_or(0), rate && d.commission ? rate->of(*d.commission) : std::nullopt});
    }
    return {};
}

void convertSpend(FactsInput &input)
{
    std::optional<std::uint32_t> missed; // of several days: they follow one another
    std::erase_if(input.costDays, [&](CostDay &day) {
        const std::string &currency = input.spend[day.cost].currency;
        const auto rate = input.currencies->rate(currency, day.day);
        const auto amount = rate ? rate->of(day.amount) : std::nullopt;
        if (!amount) {
            input.currencies->miss(currency, day.day, missed != day.cost);
            missed = day.cost;
            return true;
        }
        day.amount = *amount;
        return false;
    });
}

} // namespace postledger
