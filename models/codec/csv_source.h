// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/csv_reader.h"
#include "codec/row_sieve.h"

namespace postledger {

/// Rows of a probed CSV file.
class CsvSource final : public TableSource
{
public:
    explicit CsvSource(const FileProbe &probe);
    Result<void> start();

    const std::vector<std::string> &labels() const override { return m_sieve.labels(); }
    bool next(Row &row) override;
    const std::optional<Error> &error() const override { return m_error; }
    const std::vector<TableIssue> &issues() const override { return m_sieve.issues(); }
    std::vector<std::string> totals() const override { return m_sieve.totals(); }
    Result<void> rewind() override;
    std::int64_t totalBytes() const override { return m_reader.size(); }

private:
    /// A record with what the reader says of it.
    struct Read
    {
        CsvRecord record;
        bool damaged = false;
        int damagedColumn = 0;
    };
    bool readRecord(Read &read);
    bool confirmsOtherTable(Read &read);
    RowFault faultOf(const Read &read, int &column) const;

    std::string m_fileName;
    CsvDialect m_dialect;
    RowSieve m_sieve;
    CsvReader m_reader;
    std::optional<Read> m_ahead; ///< read already, to judge the record before it
    std::vector<std::string> m_heldText; ///< that record, which the reader's buffer no longer holds
    std::vector<std::string_view> m_heldCells;
    std::optional<Error> m_error;
};

} // namespace postledger
