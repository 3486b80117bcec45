// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/csv_source.h"

#include "base/text.h"
#include "codec/cell_kind.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};
} // namespace

CsvSource::CsvSource(const FileProbe &probe)
    : m_fileName(fileTitle(probe.path).toStdString())
    , m_dialect(probe.dialect)
    , m_sieve(probe)
    , m_reader(probe.path, probe.dialect, probe.width, probe.damagedText)
{
}

Result<void> CsvSource::start()
{
    m_sieve.restart();
    m_ahead.reset();
    m_error.reset();
    if (const Result<void> started = m_reader.start(); !started)
        return started.error();
    m_reader.skipLines(m_dialect.firstDataLine - 1);
    if (m_reader.error())
        return *m_reader.error();
    return {};
}

Result<void> CsvSource::rewind()
{
    return start();
}

bool CsvSource::readRecord(Read &read)
{
    if (m_ahead) {
        read = *m_ahead;
        m_ahead.reset();
        return true;
    }
    if (!m_reader.next(read.record))
        return false;
    read.damaged = m_reader.damaged();
    read.damagedColumn = m_reader.damagedColumn();
    return true;
}

/// Looks one record ahead.
bool CsvSource::confirmsOtherTable(Read &read)
{
    const auto cells = read.record.cells;
    if (cells.size() == 1)
        return true;
    m_heldText.assign(cells.begin(), cells.end());
    m_heldCells.assign(m_heldText.begin(), m_heldText.end());
    read.record.cells = m_heldCells;
    Read below;
    if (!readRecord(below))
        return false;
    m_ahead = below;
    return RowSieve::confirmOtherTable(m_heldCells, below.record.cells);
}

RowFault CsvSource::faultOf(const Read &read, int &column) const
{
    const CsvRecord &record = read.record;
    const auto cells = record.cells;
    column = 0;
    if (record.unterminated) {
        column = static_cast<int>(cells.size());
        return RowFault::UnterminatedQuote;
    }
    if (record.tooLong || record.end - record.begin > static_cast<std::ptrdiff_t>(kMaxCellBytes)) {
        const auto tooLong =
            std::find_if(cells.begin(), cells.end(), [](std::string_view cell) { return cell.size() > kMaxCellBytes; });
        if (record.tooLong || tooLong != cells.end()) {
            column = static_cast<int>(tooLong == cells.end() ? cells.size() : std::size_t(tooLong - cells.begin()) + 1);
            return RowFault::CellTooLong;
        }
    }
    if (read.damaged) {
        column = read.damagedColumn;
        return RowFault::EncodingError;
    }
    if (record.sawNul) {
        const auto nul = std::find_if(cells.begin(), cells.end(),
            [](std::string_view cell) { return cell.find('\0') != std::string_view::npos; });
        column = nul == cells.end() ? 0 : static_cast<int>(nul - cells.begin()) + 1;
        return RowFault::ControlChar;
    }
    if (cells.size() < m_sieve.required())
        return RowFault::Short;
    if (cells.size() > m_sieve.width() && !isBlankRow(cells.subspan(m_sieve.width())))
        return RowFault::Long;
    return RowFault::None;
}

bool CsvSource::next(Row &row)
{
    if (m_error)
        return false;
    Read read;
    while (readRecord(read)) {
        const CsvRecord &record = read.record;
        if (record.tooWide) {
            m_error = Error{QStringLiteral("too_many_columns"),
                Tr::tr("“%1”, line %2: more than %3 cells in one row. Check that this is the right file; a table this "
                       "wide cannot be read.")
                    .arg(toQString(m_fileName))
                    .arg(record.line)
                    .arg(kMaxColumns)};
            return false;
        }
        RowSieve::Kind kind = m_sieve.kindOf(record.line, record.cells);
        if (m_sieve.needsConfirmation(kind) && !confirmsOtherTable(read))
            kind = m_sieve.kindOfUnconfirmed(record.cells);
        if (!m_sieve.admit(kind, record.line, record.cells))
            continue;
        int column = 0;
        row.line = record.line;
        row.cells = record.cells;
        row.offset = m_reader.offset();
        row.fault = faultOf(read, column);
        if (record.strayColumn != 0)
            m_sieve.addIssue("stray_quote", record.line, record.strayColumn);
        if (row.fault != RowFault::None)
            m_sieve.addIssue(rowFaultCode(row.fault), record.line, column, record.cells.size());
        return true;
    }
    m_error = m_reader.error();
    if (!m_error) {
        if (m_reader.sawStrayByte())
            m_sieve.addIssue("stray_byte", 0, 0);
        m_sieve.finish();
    }
    return false;
}

} // namespace postledger
