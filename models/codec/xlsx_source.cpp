// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/xlsx_source.h"

#include "base/text.h"
#include "codec/cell_kind.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

/// What all cells together may hold: as much again and again as was inflated, for strings are shared.
constexpr std::int64_t kTextRatio = 16;
constexpr std::int64_t kInnocentText = std::int64_t{64} << 20;
constexpr std::int64_t kGapNoted = 1000; ///< blank rows of a gap that are worth an issue
} // namespace

XlsxSource::XlsxSource(Workbook book, const FileProbe &probe, Merged merged)
    : m_book(std::move(book))
    , m_sheet(probe.workbook.sheetName())
    , m_sieve(probe)
    , m_reader(m_book, probe.workbook.sheet)
    , m_firstLine(probe.dialect.firstDataLine)
{
    if (merged == Merged::Filled)
        m_merged = MergedCells::of(m_book, probe.workbook.sheet, m_firstLine, m_sieve.width());
}

Result<void> XlsxSource::start()
{
    m_sieve.restart();
    m_merged.restart();
    m_error.reset();
    m_hasBelow = false;
    m_lastLine = m_firstLine - 1;
    m_handedOut = 0;
    return m_reader.start();
}

bool XlsxSource::readRow()
{
    if (std::exchange(m_hasBelow, false)) {
        std::swap(m_row, m_below);
        return true;
    }
    do {
        if (!m_reader.next(m_row))
            return false;
    } while (m_row.line < m_firstLine);
    return true;
}

/// Looks one row ahead.
bool XlsxSource::confirmsOtherTable()
{
    if (m_row.cells.size() == 1)
        return true;
    if (!m_reader.next(m_below))
        return false;
    m_hasBelow = true;
    return RowSieve::confirmOtherTable(m_row.cells, m_below.cells);
}

/// A sheet leaves blank rows out.
void XlsxSource::noteGap()
{
    const std::int64_t last = std::min(m_row.line - 1, m_lastLine + kGapNoted);
    for (std::int64_t line = m_lastLine + 1; line <= last; ++line)
        m_sieve.admit(RowSieve::Kind::Blank, line, {});
    m_lastLine = m_row.line;
}

RowFault XlsxSource::faultOf(int &column) const
{
    column = m_row.faultColumn;
    if (m_row.fault != RowFault::None)
        return m_row.fault;
    const std::span<const std::string_view> cells = m_row.cells;
    if (cells.size() > m_sieve.width() && !isBlankRow(cells.subspan(m_sieve.width())))
        return RowFault::Long;
    return RowFault::None;
}

/// Errors and days that do not exist, cell by cell.
void XlsxSource::addFlaws()
{
    for (std::size_t i = 0; i < m_row.stored.size(); ++i) {
        const int column = static_cast<int>(i + 1);
        const QString cell = cellName(column, m_row.line);
        if (m_row.stored[i] == StoredAs::Error) {
            m_sieve.addIssue("bad_cell", m_row.line, column,
                m_row.cells[i].empty()
                    ? Tr::tr("Sheet “%1”, cell %2 refers to a text that the workbook does not hold. Export the file "
                             "again.")
                          .arg(m_sheet, cell)
                    : Tr::tr("Sheet “%1”, cell %2 holds no value but the error “%3”. Correct the cell.")
                          .arg(m_sheet, cell, toQString(m_row.cells[i]).left(40)));
        } else if (m_row.stored[i] == StoredAs::BadDate) {
            m_sieve.addIssue("bad_date", m_row.line, column,
                Tr::tr("Sheet “%1”, cell %2: the number %3 is formatted as a date, but there is no such date.")
                    .arg(m_sheet, cell, toQString(m_row.cells[i])));
        }
    }
}

void XlsxSource::noteMerged()
{
    for (const MergedCells::Finding &one : m_merged.findings()) {
        const QString place = cellName(one.column, one.firstRow) + u':' + cellName(one.column, one.lastRow);
        m_sieve.addIssue("merged_cells", one.firstRow, one.column,
            one.filled ? Tr::tr("Sheet “%1”: cells are merged over several rows, at first %2; what they say counts for "
                                "each of these rows.")
                             .arg(m_sheet, place)
                       : Tr::tr("Sheet “%1”: numbers are merged over several rows, at first %2; each counts for the "
                                "uppermost row alone.")
                             .arg(m_sheet, place));
    }
}

bool XlsxSource::tooMuchText()
{
    m_handedOut += static_cast<std::int64_t>(m_row.cells.size());
    for (const std::string_view cell : m_row.cells)
        m_handedOut += static_cast<std::int64_t>(cell.size());
    if (m_handedOut <= kInnocentText || m_handedOut - kInnocentText <= kTextRatio * m_reader.inflated())
        return false;
    m_error = Error{QStringLiteral("too_large_inflated"),
        Tr::tr("“%1”, sheet “%2”: the cells repeat so much text that the sheet is far larger than its file, which no "
               "export does. Save the sheet as CSV (UTF-8) and import that file.")
            .arg(m_book.fileName(), m_sheet)};
    return true;
}

bool XlsxSource::next(Row &row)
{
    if (m_error)
        return false;
    while (readRow()) {
        noteGap();
        const bool blank = isBlankRow(m_row.cells);
        RowSieve::Kind kind = blank ? m_sieve.kindOfBlank(m_row.holdsMore) : m_sieve.kindOf(m_row.line, m_row.cells);
        if (m_sieve.needsConfirmation(kind) && !blank && !confirmsOtherTable())
            kind = m_sieve.kindOfUnconfirmed(m_row.cells);
        if (!m_sieve.admit(kind, m_row.line, m_row.cells))
            continue;
        m_merged.fill(m_row);
        int column = 0;
        row.fault = faultOf(column);
        // Cells that are left out at the end of a row are empty, not missing.
        if (m_row.cells.size() < m_sieve.width()) {
            m_row.cells.resize(m_sieve.width());
            m_row.stored.resize(m_sieve.width(), StoredAs::Text);
        }
        if (tooMuchText())
            return false;
        row.line = m_row.line;
        row.cells = m_row.cells;
        row.stored = m_row.stored;
        row.offset = std::min(m_reader.sheetBytes(), m_reader.totalBytes());
        if (row.fault == RowFault::BadCell) {
            m_sieve.addIssue("bad_cell", m_row.line, column,
                Tr::tr("Sheet “%1”: the cell %2 lies beyond the last row or column that a sheet can have.")
                    .arg(m_sheet, cellName(column, m_row.line)));
        } else if (row.fault == RowFault::CellTooLong) {
            m_sieve.addIssue("cell_too_long", m_row.line, column,
                Tr::tr("Sheet “%1”, cell %2 is longer than the %3 characters that a cell can have.")
                    .arg(m_sheet, cellName(column, m_row.line))
                    .arg(kMaxSheetCell));
        } else if (row.fault != RowFault::None) {
            m_sieve.addIssue(rowFaultCode(row.fault), m_row.line, column, m_row.cells.size());
        }
        if (m_row.hasFlaws)
            addFlaws();
        return true;
    }
    m_error = m_reader.error();
    if (!m_error) {
        noteMerged();
        m_sieve.finish();
    }
    return false;
}

} // namespace postledger
