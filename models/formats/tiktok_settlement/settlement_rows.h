// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "formats/row_reader.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace postledger::tiktok_settlement {

/// Reads the rows of one settlement. Rows of one order and instant are one record, and payments for advertising of a
/// day another, so nothing is handed on before the end.
class SettlementRows
{
public:
    SettlementRows(RowReader &reader, Currency answer)
        : m_reader(reader)
        , m_answer(answer)
    {
    }

    void takeRow();
    /// Hands on what was added up. Call once, when every row has been taken. \return false when a sum is too large
    bool finish();
    bool currencyUnknown() const { return m_currencyUnknown && !m_acceptedAny; }

    RoundedIdFinder ids;

private:
    /// What a row says of money, in minor units; what the seller paid is positive.
    struct Charges
    {
        std::int64_t settlement = 0;
        std::int64_t revenue = 0;
        std::int64_t payment = 0;
        std::int64_t platform = 0;
        std::optional<std::int64_t> fulfilment;
        std::int64_t commission = 0;
    };
    using FeeKey = std::tuple<std::string, std::string, Instant>; ///< order, entry, settled
    using AdsKey = std::pair<Day, std::string>; ///< day and currency

    std::optional<Currency> currencyOfRow();
    Charges readCharges(int exponent);
    std::int64_t sumOf(std::span<const int> columns, int exponent);
    bool isOneOf(std::span<const std::string_view> types) const;
    RecordGroup groupOf(std::int64_t settlement) const;
    void addFee(OrderFee &&fee, const Charges &charges);
    void addAds(Instant at, const std::string &currency, const Charges &charges);
    void leaveOut(const Charges &charges, const QString &why);
    void addTo(RecordGroup &group, const Charges &charges);

    RowReader &m_reader;
    Currency m_answer;
    bool m_currencyUnknown = false;
    bool m_acceptedAny = false;
    bool m_isTooLarge = false;
    std::vector<RecordGroup> m_groups;
    std::map<FeeKey, std::size_t> m_fees; ///< places in m_groups
    std::map<AdsKey, std::size_t> m_ads;
};

} // namespace postledger::tiktok_settlement
