// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/inspect.h"
#include "codec/values.h"

#include <map>
#include <span>

namespace postledger {

/// What values tell that the structure of a table does not: rounded ids, dates that do not exist, amounts that are
/// none. A guess by labels and cells, for `inspect`; an import knows the meaning of its columns.
class ValueChecks
{
public:
    ValueChecks(const FileProbe &probe, std::span<const InspectedColumn> columns);
    void add(const Row &row);
    /// Judges whole columns and appends everything found.
    void finish(std::vector<TableIssue> &issues);

private:
    struct Ids
    {
        std::int64_t longOnes = 0; ///< of 16 and more digits
        std::int64_t roundOnes = 0; ///< of those, the ones that end in three zeros
    };
    void addIssue(const char *code, std::int64_t line, int column, const QString &message);
    void checkId(const Row &row, int column);
    void checkDate(const Row &row, int column);
    void checkAmount(const Row &row);
    void addBadNumber(std::int64_t line);

    std::map<int, Ids> m_ids;
    std::map<int, DateOrderFinder> m_dates;
    int m_amountColumn = -1;
    int m_currencyColumn = -1;
    DecimalMarkFinder m_marks;
    /// An amount that is none under one of the two decimal marks; settled by the column.
    struct OpenAmount
    {
        std::int64_t line;
        DecimalMark wrongUnder;
    };
    std::vector<OpenAmount> m_openAmounts;
    bool m_hasDecimals = false; ///< of some row's currency
    std::map<std::string, int> m_counts;
    std::vector<TableIssue> m_found;
};

} // namespace postledger
