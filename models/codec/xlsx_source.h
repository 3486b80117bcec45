// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/merged_cells.h"
#include "codec/row_sieve.h"
#include "codec/sheet_reader.h"

namespace postledger {

/// Rows of one sheet of a probed workbook. Lines are the numbers of the sheet's rows.
class XlsxSource final : public TableSource
{
public:
    XlsxSource(Workbook book, const FileProbe &probe, Merged merged = Merged::Filled);
    Result<void> start();

    const std::vector<std::string> &labels() const override { return m_sieve.labels(); }
    bool next(Row &row) override;
    const std::optional<Error> &error() const override { return m_error; }
    const std::vector<TableIssue> &issues() const override { return m_sieve.issues(); }
    std::vector<std::string> totals() const override { return m_sieve.totals(); }
    Result<void> rewind() override { return start(); }
    std::int64_t totalBytes() const override { return m_reader.totalBytes(); }

private:
    bool readRow();
    bool confirmsOtherTable();
    void noteGap();
    RowFault faultOf(int &column) const;
    void addFlaws();
    void noteMerged();
    bool tooMuchText();

    Workbook m_book;
    QString m_sheet;
    RowSieve m_sieve;
    SheetReader m_reader;
    MergedCells m_merged;
    std::int64_t m_firstLine;
    SheetRow m_row;
    SheetRow m_below; ///< read already, to judge the row before it
    bool m_hasBelow = false;
    std::int64_t m_lastLine = 0;
    std::int64_t m_handedOut = 0; ///< bytes of cells
    std::optional<Error> m_error;
};

/// Reads enough of a workbook to say what it holds: syntax, sheets, labels and first rows of \p probe.
/// \param sheet  the sheet to read; empty: the first visible one with cells
/// \errors as probeFile()
Result<void> probeWorkbook(FileProbe &probe, std::optional<std::int64_t> headerLine, const QString &sheet);

/// Sets the labels of \p probe, and what is odd about them.
/// \param line of the labels
void setLabels(FileProbe &probe, std::span<const std::string_view> cells, std::int64_t line);
/// A cell or name as a label: a NUL, which no text has, becomes U+FFFD.
std::string labelOf(std::string_view text);
void addLabelIssue(FileProbe &probe, std::string_view code, std::int64_t line, std::int64_t lastLine, int column);

} // namespace postledger
