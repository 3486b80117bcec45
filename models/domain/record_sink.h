// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/zone.h"
#include "domain/records.h"

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace postledger {

/// Records that stand or fall together because they come from the same rows of a file: an order with its lines, or a
/// post with its counters. The rows are counted as new, changed or unchanged by what becomes of the records.
struct RecordGroup
{
    std::int64_t firstRow = 0; ///< line of the file where the first row begins, 1 = first line
    std::int64_t rowCount = 1; ///< rows of the file in this group
    std::int64_t amount = 0; ///< what the group adds to the file's control total, minor units (an order's total)
    std::vector<Record> records;
};

/// A row that was left out, or something that a person should know about a row that was not.
struct RowIssue
{
    std::int64_t row = 0; ///< line of the file; 0: the file as a whole
    std::int64_t rowCount = 1; ///< for a reject: rows of the file that it costs
    QString column; ///< label as read; empty: the whole row
    QString code; ///< stable English code of the reliability table
    QString message; ///< a sentence for a person
    QString cell; ///< the offending text, at most 200 characters, only of columns that the format admits
    std::int64_t firstRow = 0; ///< of a reject: where its rows begin; 0: at \ref row. Not kept in the ledger
};

/// Takes what a format reads. Implemented by the import; formats only see this.
class RecordSink
{
public:
    virtual ~RecordSink() = default;

    /// What the answers and the workspace fix for this file.
    virtual Currency workspaceCurrency() const = 0; ///< invalid in a workspace whose currency is not set yet
    virtual const Zone &fileZone() const = 0; ///< for clocks without an offset
    /// Of the workspace's days, which are those that reports by day name.
    virtual const Zone &calendar() const { return fileZone(); }
    /// The pseudonym of a person. \param identifier e-mail, phone or platform id, as read; empty gives an unknown key
    virtual CustomerKey customerKey(std::string_view identifier) = 0;

    /// \return false when the import has stopped (cancelled, disk full): read no further
    virtual bool accept(RecordGroup &&group) = 0;
    virtual void reject(RowIssue issue) = 0;
    virtual void note(RowIssue issue) = 0;
};

} // namespace postledger
