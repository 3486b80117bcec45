// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/date_range.h"
#include "base/money.h"
#include "domain/record_sink.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace postledger {

/// What the rows of an advertising report add up to. Amounts are in units of 10^-8 until the end, then rounded
/// together.
class AdSums
{
public:
    /// One row of the report.
    struct Entry
    {
        DateRange days; ///< one, or several that the report states together
        std::string campaign;
        std::string post;
        /// What else tells the row from others of that day, campaign and post, without the columns of a breakdown; only
        /// needed in a report that is broken down.
        std::string subject;
        bool isWhole = false; ///< the report is broken down, and this row names no part
        std::int64_t line = 0;
        std::optional<std::int64_t> spend;
        std::optional<std::int64_t> claim;
        std::string window;
    };

    void add(Entry &&entry);
    /// Decides about rows that name no part of a breakdown: one that costs what its parts cost together is their total
    /// and is left out, another is a part of its own (of unknown age, say). \return lines of the rows that are left out
    std::vector<std::int64_t> leaveOutTotals(int exponent);
    bool empty() const { return m_sums.empty(); }
    Int128 spend() const; ///< of all rows, in the fine unit

    struct Target
    {
        std::string_view platform;
        Currency currency;
        const std::map<std::string, std::string> &campaigns; ///< name by id
    };
    /// Hands one group of records to \p sink for each day or span of days, campaign and post.
    /// \return false when an amount is too large to be counted exactly
    bool handOn(const Target &target, RecordSink &sink) const;

private:
    using Key = std::tuple<Day, Day, std::string, std::string>; ///< first and last day, campaign, post
    struct Amounts
    {
        std::int64_t firstRow = 0;
        std::int64_t rowCount = 0;
        std::optional<Int128> spend;
        std::map<std::string, Int128> claims; ///< by window

        void add(const Entry &entry);
        void add(const Amounts &other);
    };
    struct Whole
    {
        Amounts amounts;
        std::vector<std::int64_t> lines;
    };

    std::map<Key, Amounts> m_sums;
    std::map<std::pair<Key, std::string>, Int128> m_parts; ///< spend of the parts, by subject
    std::map<std::pair<Key, std::string>, Whole> m_wholes;
};

/// Rounds amounts in units of 10^-8 to minor units, so that they sum to their rounded sum (largest remainder; a tie
/// goes to the earlier one). \return false when 64 bits cannot hold the result
bool roundTogether(std::span<const Int128> fine, int exponent, std::vector<std::int64_t> &minor);

/// Fine units in one minor unit of a currency with \p exponent digits.
Int128 fineUnitsOf(int exponent);

} // namespace postledger
