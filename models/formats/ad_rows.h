// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "formats/ad_report.h"
#include "formats/row_reader.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace postledger {

/// Adds up the rows of one advertising report: one cost for a day, campaign and post, and one claim of each window.
class AdRows
{
public:
    /// \param named the currency that the label of the costs names; invalid: none
    AdRows(const AdReport &report, RowReader &reader, Currency named, const Answers &answers);

    /// \errors what makes the whole file unusable: "currency_unknown", "period_report"
    Result<void> takeRow();
    /// Hands on what was added up. \errors "currency_mismatch", "suspicious_id", "overflow"
    Result<void> finish();

private:
    using Key = std::tuple<Day, std::string, std::string>; ///< day, campaign, post
    struct Sum
    {
        std::int64_t firstRow = 0;
        std::int64_t rowCount = 0;
        std::optional<Int128> spend; ///< in the reader's fine unit
        std::map<std::string, Int128> claims; ///< by window
    };

    bool isTotals() const;
    bool isNameless() const;
    /// The row's day; none: it failed, or \p refusal is set because the row covers more than one.
    std::optional<Day> dayOf(std::optional<Error> &refusal);
    bool readCurrency();
    /// In the fine unit: what the platform claims, none when it names nothing.
    std::optional<std::int64_t> claimOf(std::optional<std::int64_t> spend);
    void compareWithTotals();
    Result<void> handOn();

    const AdReport &m_report;
    RowReader &m_reader;
    Currency m_named;
    Currency m_answer;
    Currency m_currency; ///< of the file; fixed by its first row
    bool m_currencyUnknown = false;
    std::map<Key, Sum> m_sums;
    std::map<std::string, std::string> m_campaigns; ///< name by id
    std::set<std::string> m_told; ///< campaigns that were handed on
    Int128 m_spend = 0;
    Int128 m_statedTotal = 0;
    int m_totalsRows = 0;
    int m_rejects = 0;
    RoundedIdFinder m_campaignIds;
    RoundedIdFinder m_adIds;
};

/// The refusals of a report that cannot be dated, both "period_report".
Error reportWithoutDays(const AdReport &report, const QString &fileName);
Error reportOfPeriod(const AdReport &report, const QString &fileName, std::string_view start, std::string_view end);

} // namespace postledger
