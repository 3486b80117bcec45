// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ad_report.h"
#include "formats/ad_sums.h"
#include "formats/row_reader.h"

#include <map>
#include <string>

namespace postledger {

/// Reads the rows of one advertising report.
class AdRows
{
public:
    /// \param named   the currency that the label of the costs names; invalid: none
    /// \param period  the days of a report whose rows name none
    AdRows(const AdReport &report, RowReader &reader, Currency named, std::optional<DateRange> period,
        const Answers &answers);

    /// \errors what makes the whole file unusable: "currency_unknown"
    Result<void> takeRow();
    /// Hands on what was added up. \errors "currency_mismatch", "suspicious_id", "overflow"
    Result<void> finish();

private:
    bool isTotals() const;
    bool isNameless() const;
    /// The row's day, or the days that it covers together; none: it failed.
    std::optional<DateRange> daysOf();
    bool readCurrency();
    /// In the fine unit: what the platform claims, none when it names nothing.
    std::optional<std::int64_t> claimOf(std::optional<std::int64_t> spend);
    std::string subjectOf(bool &isWhole) const;
    void readRow(AdSums::Entry &entry);
    void notePeriod(const DateRange &days);
    void compareWithTotals();

    const AdReport &m_report;
    RowReader &m_reader;
    Currency m_named;
    Currency m_answer;
    std::optional<DateRange> m_period;
    bool m_idsAreWhole;
    Reading *m_reading;
    Currency m_currency; ///< of the file; fixed by its first row
    bool m_currencyUnknown = false;
    AdSums m_sums;
    std::map<std::string, std::string> m_campaigns; ///< name by id
    Int128 m_statedTotal = 0;
    int m_totalsRows = 0;
    int m_rejects = 0;
    RoundedIdFinder m_campaignIds;
    RoundedIdFinder m_adIds;
};

} // namespace postledger
