// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "base/money.h"
#include "base/zone.h"
#include "domain/records.h"
#include "ledger/ledger.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

struct FactsInput;

/// What one minor unit of a currency is worth in minor units of another: an exact fraction.
struct RateFraction
{
    Int128 numerator = 1, denominator = 1;
    /// Rounded half away from zero; none when 64 bits cannot hold it.
    std::optional<std::int64_t> of(std::int64_t minor) const;
};

/// Dated rates towards the workspace's currency. Made only when the ledger holds other currencies.
///
/// The rate of a day is that of the day, else of the last day before within a week (weekends, holidays). On each of
/// these days a direct rate counts before an inverse one, and that before one across the euro. Where several tables
/// state a rate for one day, those of one's own count before the ECB's, then the first by name.
class Currencies
{
public:
    Currencies(Currency home, const Zone &zone, std::vector<ExchangeRate> rates);

    Currency home() const { return m_home; }
    /// False for the workspace's own currency and for an amount that names none.
    bool isForeign(std::string_view currency) const { return !currency.empty() && currency != m_home.code(); }
    std::optional<RateFraction> rate(std::string_view currency, Day day) const;
    std::optional<RateFraction> rate(std::string_view currency, Instant at) const;
    Day dayOf(Instant at) const { return m_zone.localDay(at); }

    /// Remembers that an amount is left out. Any thread.
    /// \param counts  false: the amount was counted with another of its days
    void miss(std::string_view currency, Day day, bool counts = true);
    std::int64_t missedAmounts() const { return m_missedAmounts; }
    /// Days without a rate, by currency, ascending.
    std::vector<MissingRates> missing() const;

private:
    struct Dated
    {
        Day day = 0;
        std::int64_t digits = 0, decimals = 0;
    };
    std::optional<RateFraction> onDay(std::string_view from, std::string_view to, Day day) const;
    std::optional<RateFraction> stated(std::string_view from, std::string_view to, Day day) const;

    Currency m_home;
    Zone m_zone;
    std::map<std::pair<std::string, std::string>, std::vector<Dated>, std::less<>> m_tables; ///< by base and quote
    std::mutex m_mutex;
    std::map<std::string, std::vector<Day>, std::less<>> m_missing;
    std::int64_t m_missedAmounts = 0;
};

/// An order that was paid in another currency, as it was stated.
struct ForeignOrder
{
    std::uint32_t order = 0; ///< index in its chunk
    std::string currency;
    bool isConverted = false; ///< false: no rate; the order is left out
    RateFraction rate;
    std::int64_t net = 0, shipping = 0, tax = 0; ///< before conversion
};

/// Puts the amounts of \p row into the workspace's currency.
///
/// The total that its parts add up to, and each part but the gross amount, are rounded by themselves; gross is what is
/// left, so that gross - discount + shipping + tax = total holds. What was given back is the same share of the
/// converted part as of the stated one, so that a whole refund leaves nothing. \return how the order was stated; not
/// converted when there is no rate or a result is too large
ForeignOrder convertOrder(Ledger::OrderRow &row, Currencies &currencies);

/// \p part of \p stated in terms of \p converted, which \p stated was converted to.
std::int64_t shareOf(std::int64_t part, std::int64_t stated, std::int64_t converted, const RateFraction &rate);

/// Fills input.currencies when the ledger holds another currency than the workspace's.
Result<void> prepareCurrencies(const Ledger &ledger, FactsInput &input);
/// Like the plain readers, with every amount in the workspace's currency; those without a rate are left out.
/// \param ofPeriods  the days of spreadClaims()
Result<void> readConvertedClaims(const Ledger &ledger, std::span<const Claim> ofPeriods, FactsInput &input);
Result<void> readConvertedDeclarations(const Ledger &ledger, FactsInput &input);
/// By the day on which the money was spent.
void convertSpend(FactsInput &input);

} // namespace postledger
