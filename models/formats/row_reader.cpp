// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/row_reader.h"

#include "formats/absent_columns.h"
#include "formats/assumed_currency.h"
#include "formats/gathered_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr std::int64_t kNotesOfACode = 100;
constexpr qsizetype kCellLimit = 200;
constexpr std::int64_t kRowsBetweenChecks = 512;

} // namespace

QString rowFaultMessage(RowFault fault)
{
    switch (fault) {
    case RowFault::None:
        break;
    case RowFault::Short:
        return Tr::tr("The row ends before its last required cell. It may have been cut off: export the file again.");
    case RowFault::Long:
        return Tr::tr("The row has more cells than the table has columns, so its cells cannot be told apart. Correct "
                      "the row, or export the file again.");
    case RowFault::EncodingError:
        return Tr::tr("The row has characters that are invalid in the file's encoding. Export the file again as "
                      "UTF-8.");
    case RowFault::ControlChar:
        return Tr::tr("The row has control characters, which no export writes. Export the file again.");
    case RowFault::CellTooLong:
        return Tr::tr("A cell of the row is longer than any cell may be. Correct the row, or export the file again.");
    case RowFault::UnterminatedQuote:
        return Tr::tr("A quotation mark opens in this row and never closes. The file may have been cut off: export it "
                      "again.");
    case RowFault::BadJson:
        return Tr::tr("The row is not valid JSON. Export the file again.");
    case RowFault::BadCell:
        return Tr::tr("The row lies beyond the end of a sheet, or has a cell that does. Export the file again.");
    case RowFault::DuplicateLabel:
        return Tr::tr("The row has one key twice, and nothing says which value counts. Export the file again.");
    }
    return {};
}

RowReader::RowReader(const ColumnTable &table, const ColumnMap &map, const FileProbe &probe, TableSource &rows,
    RecordSink &sink, const JobControl &job)
    : m_table(table)
    , m_map(map)
    , m_probe(probe)
    , m_rows(rows)
    , m_sink(sink)
    , m_job(job)
{
    for (std::size_t i = 0; i < map.size(); ++i) {
        if (table.spec(static_cast<int>(i)).need != Need::Optional)
            m_lastNeeded = std::max(m_lastNeeded, map[i]);
    }
}

bool RowReader::next()
{
    noteShortRow();
    if (++m_sinceCheck >= kRowsBetweenChecks) {
        m_sinceCheck = 0;
        m_job.progress(m_row.offset, m_rows.totalBytes(), fileName());
        m_cancelled = m_job.cancelled();
    }
    if (m_cancelled || m_differs || !m_rows.next(m_row))
        return false;
    if (!m_otherCurrency.empty())
        return false;
    m_undecided.clear();
    m_expected = m_ofFile;
    m_isAssumed = m_ofFile.isValid();
    m_differs = !m_habits.fit(m_row);
    if (m_differs)
        return false;
    if (m_gathered != nullptr && m_gathered->wasHeld())
        m_lines.push_back(line());
    return true;
}

void RowReader::checkFault()
{
    if (!m_row.stored.empty())
        checkErrors();
    if (m_row.fault == RowFault::None)
        return;
    const std::string_view code = rowFaultCode(m_row.fault);
    if (m_row.fault == RowFault::Short) {
        // The cell at which a cut file ends may itself be cut, so the last needed cell must not be the last one.
        if (static_cast<int>(m_row.cells.size()) > m_lastNeeded + 1) {
            m_shortLine = line();
            return;
        }
    }
    fail(-1, std::string(code).c_str(), rowFaultMessage(m_row.fault));
}

/// An error value is no text and no number, whatever its column means.
void RowReader::checkErrors()
{
    for (std::size_t i = 0; i < m_map.size(); ++i) {
        const int column = static_cast<int>(i);
        if (storedAs(column) == StoredAs::Error)
            failError(column);
    }
}

void RowReader::noteShortRow()
{
    if (const std::int64_t at = std::exchange(m_shortLine, 0); at != 0)
        note("short_row", -1, at, Tr::tr("Cells are missing at the end of the row; none of them is required."));
}

Result<void> RowReader::outcome() const
{
    if (m_cancelled)
        return cancelledReading();
    if (m_rows.error())
        return *m_rows.error();
    if (m_differs)
        return laterRowsDifferError(fileName());
    if (!m_otherCurrency.empty())
        return otherCurrencyShown(fileName(), m_otherCurrency, m_assumed);
    if (m_currencyUnknown && !m_namesCurrency.value_or(false))
        return unknownCurrency(fileName());
    return {};
}

void RowReader::fail(int column, const char *code, const QString &message)
{
    m_shortLine = 0;
    if (m_issue)
        return;
    m_issue = RowIssue{line(), 1, column >= 0 ? label(column) : QString(), QString::fromLatin1(code), message,
        column >= 0 ? cellOf(column) : QString()};
}

void RowReader::failRow(std::int64_t row, const char *code, const QString &message)
{
    if (m_issue)
        return;
    fail(-1, code, message);
    m_issue->row = row;
}

void RowReader::failAt(int position, const char *code, const QString &message, Cells cells)
{
    fail(-1, code, message);
    if (m_issue->column.isEmpty() && m_issue->message == message) {
        m_issue->column = toQString(m_probe.labels[static_cast<std::size_t>(position)]);
        if (cells == Cells::Admitted)
            m_issue->cell = toQString(textAt(position)).left(kCellLimit);
    }
}

void RowReader::noteAssumedDate(Instant statedAt)
{
    m_sink.note({0, 1, QString(), QStringLiteral("assumed_date"),
        Tr::tr("The file does not say when it was made. It counts as of %1, when it was last modified.")
            .arg(toQString(isoInstant(statedAt))),
        QString()});
}

void RowReader::reject(std::int64_t rowCount, std::int64_t firstRow)
{
    if (!m_issue)
        return;
    m_issue->rowCount = rowCount;
    m_issue->firstRow = firstRow == 0 ? m_issue->row : firstRow;
    if (!rejectApart())
        m_sink.reject(*std::move(m_issue));
    m_issue.reset();
}

/// \return false when the rows follow one another in the file
bool RowReader::rejectApart()
{
    const auto last = std::find(m_lines.rbegin(), m_lines.rend(), m_issue->firstRow);
    if (last == m_lines.rend() || m_issue->rowCount == 1)
        return false;
    const auto first = last.base() - 1;
    const std::int64_t count = std::min<std::int64_t>(m_issue->rowCount, m_lines.end() - first);
    for (auto at = first; at != first + count; ++at) {
        RowIssue issue = *m_issue;
        issue.rowCount = 1;
        issue.row = issue.firstRow = *at;
        if (*at != m_issue->row)
            issue.cell.clear();
        m_sink.reject(std::move(issue));
    }
    return true;
}

void RowReader::failOrphan(int id, int total)
{
    fail(id, "orphan_line",
        Tr::tr("The row goes on with an order whose first row is not above it. Sort the file by “%1” and then by “%2”, "
               "so that the rows of an order stand together and the one with its total comes first, or export the file "
               "again.")
            .arg(label(id), label(total)));
}

void RowReader::leaveOutTotals()
{
    m_shortLine = 0;
    m_issue.reset();
    noteTotals(line());
}

void RowReader::noteTotals(std::int64_t row)
{
    note("totals_row", -1, row,
        Tr::tr("Line %1 is a row of totals and was left out, so that nothing is counted twice.").arg(row));
}

void RowReader::note(const char *code, int column, std::int64_t row, const QString &message)
{
    const auto seen = m_notes.try_emplace(code, 0).first;
    if (++seen->second > kNotesOfACode)
        return;
    m_sink.note({row, 1, column >= 0 ? label(column) : QString(), QString::fromLatin1(code), message, QString()});
}

void RowReader::noteOnce(const char *code, int column, std::string_view subject, const QString &message)
{
    if (m_noted.size() < kNotesOfACode && m_noted.insert(std::string(code) + '\n' + std::string(subject)).second)
        m_sink.note({0, 1, column >= 0 ? label(column) : QString(), QString::fromLatin1(code), message, QString()});
}

void RowReader::finish()
{
    noteShortRow();
    if (m_gathered != nullptr && m_gathered->orders() != 0) {
        m_sink.note({0, 1, QString(), QStringLiteral("rows_apart"),
            Tr::tr("The rows of %n order(s) stand apart, as in a file that somebody has sorted; they were joined.",
                nullptr, m_gathered->orders()),
            QString()});
    }
    for (const auto &[code, count] : m_notes) {
        if (count <= kNotesOfACode)
            continue;
        const auto more = static_cast<int>(std::min<std::int64_t>(count - kNotesOfACode, 2'000'000'000));
        m_sink.note({0, more, QString(), QString::fromStdString(code),
            Tr::tr("%n more row(s) have the same note; only the first 100 are listed.", nullptr, more), QString()});
    }
    noteAbsentColumns(m_table, m_probe, m_sink);
    if (m_table.extras() != ColumnTable::Extras::Noted)
        return;
    for (const std::string &unknown : m_table.unknownLabels(m_probe)) {
        m_sink.note({0, 1, toQString(unknown), QStringLiteral("unknown_column"),
            Tr::tr("The export has no column “%1” as far as Postledger knows it; the column was not read.")
                .arg(toQString(unknown)),
            QString()});
    }
}

QString RowReader::label(int column) const
{
    const int at = m_map[static_cast<std::size_t>(column)];
    return at >= 0 ? toQString(m_probe.labels[static_cast<std::size_t>(at)]) : toQString(m_table.spec(column).label);
}

QString RowReader::cellOf(int column) const
{
    if (m_table.spec(column).cells != Cells::Admitted)
        return {};
    return toQString(text(column)).left(kCellLimit);
}

void RoundedIdFinder::add(std::string_view id)
{
    constexpr std::size_t kDigitsOfADouble = 15;
    if (m_whole || id.size() <= kDigitsOfADouble
        || !std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return;
    const std::string_view tail = id.substr(kDigitsOfADouble);
    if (tail.find_first_not_of('0') == std::string_view::npos)
        m_zeros += static_cast<std::int64_t>(tail.size());
    else
        m_whole = true;
}

Error suspiciousIds(const QString &fileName, const QString &label)
{
    return {QStringLiteral("suspicious_id"),
        Tr::tr("“%1”: all long ids in the column “%2” end in zeros, so a spreadsheet has rounded them. Export the file "
               "again and import it without opening it in a spreadsheet; if the ids are right, say so.")
            .arg(fileName, label)};
}

Error unknownCurrency(const QString &fileName)
{
    return {QStringLiteral("currency_unknown"),
        Tr::tr("“%1” does not say which currency its amounts have. Say which, by its "
               "three letters.")
            .arg(fileName)};
}

Error cancelledReading()
{
    return {QStringLiteral("cancelled"), Tr::tr("Cancelled. Nothing was changed.")};
}

} // namespace postledger
