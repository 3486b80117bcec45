// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/row_reader.h"

#include "base/money.h"
#include "formats/absent_columns.h"
#include "formats/assumed_currency.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr std::int64_t kNotesOfACode = 100;
constexpr std::int64_t kLargestAmount = 1'000'000'000'000'000; ///< so that sums over an order stay exact
constexpr qsizetype kCellLimit = 200;
constexpr std::int64_t kRowsBetweenChecks = 512;
/// What spreadsheets write for a formula that gave nothing: an id that begins with a minus sign becomes one.
bool isErrorValue(std::string_view cell)
{
    static constexpr std::string_view kErrors[] = {"#NAME?", "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!",
        "#SPILL!", "#CALC!", "#WERT!", "#BEZUG!", "#NV", "#ZAHL!"};
    return cell.starts_with('#') && std::find(std::begin(kErrors), std::end(kErrors), cell) != std::end(kErrors);
}

} // namespace

bool isEmptyMarker(std::string_view cell)
{
    return cell.empty() || cell == "-" || cell == "--" || cell == "\u2013" || cell == "\"\"" || cell == "=\"\""
        || equalsIgnoringCase(cell, "n/a") || equalsIgnoringCase(cell, "undefined") || cell == "(not set)";
}

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
    return !m_cancelled && m_rows.next(m_row);
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

void RowReader::failError(int column)
{
    fail(column, "bad_cell",
        Tr::tr("“%1” holds no value but an error of the spreadsheet. Correct the cell, or export the file again.")
            .arg(label(column)));
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
    if (m_currencyUnknown && !m_namesCurrency.value_or(false))
        return unknownCurrency(fileName());
    return {};
}

std::string_view RowReader::id(int column)
{
    const std::string_view value = parseId(text(column));
    if (isErrorValue(value)) // written out as text, it would be the same id for many rows
        failError(column);
    if (isLossyId(value) || (storedAs(column) == StoredAs::Number && isLossyNumber(value))) {
        fail(column, "lossy_id",
            Tr::tr("The id in “%1” was rounded by a spreadsheet and can no longer be told from its neighbours. Export "
                   "the file again and import it without opening it in a spreadsheet.")
                .arg(label(column)));
    }
    return value;
}

std::string_view RowReader::sku(int column)
{
    const std::string_view value = parseId(text(column));
    if (isLossyId(value) || isErrorValue(value)) {
        noteOnce("lossy_sku", column, {},
            Tr::tr("“%1” holds numbers of articles that a spreadsheet has rounded: several articles count as one, and "
                   "their "
                   "costs are not found. Export the file again and import it without opening it in a spreadsheet.")
                .arg(label(column)));
    }
    return value;
}

std::string_view RowReader::requiredId(int column)
{
    const std::string_view value = id(column);
    if (value.empty())
        fail(column, "missing_id", Tr::tr("“%1” is empty, so nothing tells what the row is about.").arg(label(column)));
    return value;
}

AmountAnswer RowReader::parsedAmount(int column, int exponent) const
{
    return storedAs(column) == StoredAs::Number ? parseStoredAmount(text(column), exponent)
                                                : parseAmount(text(column), exponent, m_habits.markOf(column));
}

std::optional<std::int64_t> RowReader::amount(int column, int exponent)
{
    const std::string_view cell = text(column);
    if (cell.empty())
        return std::nullopt;
    const AmountAnswer answer = parsedAmount(column, exponent);
    if (answer && answer.minor <= kLargestAmount && answer.minor >= -kLargestAmount)
        return answer.minor;
    if (!isEmptyMarker(cell))
        failNumber(column, answer ? AmountFault::Overflow : answer.fault);
    return std::nullopt;
}

std::int64_t RowReader::requiredAmount(int column, int exponent)
{
    const auto value = amount(column, exponent);
    if (!value && !failed())
        fail(column, "bad_number", Tr::tr("“%1” is empty, but an amount is needed.").arg(label(column)));
    return value.value_or(0);
}

std::optional<std::int64_t> RowReader::roundedAmount(int column, int exponent)
{
    constexpr int kFinest = 10;
    const AmountAnswer exact = parsedAmount(column, exponent);
    if (exact.fault != AmountFault::TooFine)
        return amount(column, exponent);
    AmountAnswer fine = parsedAmount(column, kFinest);
    if (fine.fault == AmountFault::TooFine) {
        // The noise of a binary fraction: 49.900000000000006.
        const std::string_view cell = text(column);
        const DecimalMark decimal = m_habits.markOf(column);
        const std::size_t mark = cell.find(decimal == DecimalMark::Comma ? ',' : '.');
        if (mark != std::string_view::npos)
            fine = parseAmount(cell.substr(0, mark + 1 + kFinest), kFinest, decimal);
    }
    if (!fine) {
        failNumber(column, fine.fault);
        return std::nullopt;
    }
    Int128 divisor = 1;
    for (int digit = exponent; digit < kFinest; ++digit)
        divisor *= 10;
    return divideRounded(fine.minor, divisor);
}

std::optional<std::int64_t> RowReader::fineAmount(int column)
{
    const std::string_view cell = text(column);
    if (isEmptyMarker(cell))
        return std::nullopt;
    const AmountAnswer answer = parseAmount(cell, kFineDigits, m_habits.markOf(column));
    if (answer)
        return answer.minor;
    failNumber(column, answer.fault);
    return std::nullopt;
}

std::optional<std::int64_t> RowReader::count(int column)
{
    const std::string_view cell = text(column);
    if (cell.empty())
        return std::nullopt;
    const auto value = parseCount(cell);
    if (!value && !isEmptyMarker(cell))
        failNumber(column, AmountFault::NotANumber);
    return value;
}

std::optional<std::pair<std::int64_t, std::int64_t>> RowReader::rateAt(int position, DecimalMark decimal, Cells cells)
{
    constexpr int kFinest = 10;
    const std::string_view cell = textAt(position);
    if (isEmptyMarker(cell))
        return std::nullopt;
    const AmountAnswer answer = parseAmount(cell, kFinest, decimal);
    if (!answer || answer.minor <= 0) {
        failAt(position, "bad_number",
            Tr::tr("“%1” is no rate above zero with at most ten decimals. Correct the cell.")
                .arg(toQString(m_probe.labels[static_cast<std::size_t>(position)])),
            cells);
        return std::nullopt;
    }
    std::pair<std::int64_t, std::int64_t> rate{answer.minor, kFinest};
    while (rate.second > 0 && rate.first % 10 == 0) {
        rate.first /= 10;
        --rate.second;
    }
    return rate;
}

std::optional<LocalTime> RowReader::localTime(int column)
{
    const StoredAs stored = storedAs(column);
    if (stored == StoredAs::BadDate)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(column);
    const bool counted = at < m_habits.serials.size() && m_habits.serials[at] != 0;
    if (!counted || (stored != StoredAs::Text && stored != StoredAs::Number))
        return parseLocalTime(text(column), orderOf(stored));
    noteOnce("serial_dates", column, m_table.spec(column).label,
        Tr::tr("“%1” holds its dates as numbers (such as 45384.35), as a spreadsheet counts the days since 1900. They "
               "were read as these dates.")
            .arg(label(column)));
    return parseSerial(text(column));
}

std::optional<Instant> RowReader::instantAt(int column, std::int64_t secondOfDay)
{
    const std::string_view cell = text(column);
    if (cell.empty())
        return std::nullopt;
    const StoredAs stored = storedAs(column);
    const auto time = localTime(column);
    if (!time) {
        if (!isEmptyMarker(cell))
            failDate(column);
        return std::nullopt;
    }
    const bool hasTime = time->hasTime || stored == StoredAs::DateTime;
    const std::int64_t local = time->local + (hasTime ? 0 : secondOfDay);
    if (time->offset)
        return local - *time->offset;
    if (!std::exchange(m_assumedZone, true)) {
        m_sink.note({0, 1, label(column), QStringLiteral("assumed_timezone"),
            Tr::tr("The file names no time zone; its times were read on the clock of %1.")
                .arg(toQString(m_sink.fileZone().name())),
            QString()});
    }
    const Zone::UtcAnswer answer = m_sink.fileZone().toUtc(local);
    if (answer.kind == Zone::Kind::Skipped) {
        note("nonexistent_time", column, line(),
            Tr::tr("The clock of the file's time zone skipped this hour; the time was moved on by the gap."));
    } else if (answer.kind == Zone::Kind::Repeated) {
        note("ambiguous_time", column, line(),
            Tr::tr("This hour came twice on the clock of the file's time zone; the first one was taken."));
    }
    return answer.at;
}

Instant RowReader::requiredInstant(int column)
{
    const auto value = instant(column);
    if (!value && !failed())
        fail(column, "bad_date", Tr::tr("“%1” is empty, but a date is needed.").arg(label(column)));
    return value.value_or(0);
}

std::optional<Day> RowReader::requiredDay(int column)
{
    const auto value = localTime(column);
    if (!value) {
        failDate(column);
        return std::nullopt;
    }
    const std::int64_t seconds = value->local;
    return static_cast<Day>(
        seconds >= 0 ? seconds / kSecondsPerDay : -((-seconds + kSecondsPerDay - 1) / kSecondsPerDay));
}

bool RowReader::namesCurrency(int column)
{
    if (!m_namesCurrency) {
        const auto at = static_cast<std::size_t>(m_map[static_cast<std::size_t>(column)]);
        const auto names = [&](const auto &row) { return at < row.size() && !isEmptyMarker(trimmed(row[at])); };
        m_namesCurrency =
            m_habits.rowsNameCurrency || std::any_of(m_probe.firstRows.begin(), m_probe.firstRows.end(), names);
    }
    return *m_namesCurrency;
}

std::optional<Currency> RowReader::currency(int column)
{
    const std::string_view code = text(column);
    if (!isEmptyMarker(code)) {
        m_namesCurrency = true;
        if (m_habits.reading != nullptr)
            m_habits.reading->rowsNameCurrency = true;
        return checkCurrency(column, code) ? Currency::fromCode(code) : std::nullopt;
    }
    // Among rows that name theirs, a row without one is a fault.
    if (namesCurrency(column) || !m_habits.currency.isValid()) {
        m_currencyUnknown = true;
        checkCurrency(column, {});
        return std::nullopt;
    }
    noteAssumedCurrency(*this, m_habits.currency);
    return m_habits.currency;
}

bool RowReader::checkCurrency(int column, std::string_view code)
{
    if (Currency::fromCode(code))
        return true;
    fail(column, "bad_currency",
        code.empty() ? Tr::tr("“%1” is empty, so the amounts of the row have no currency.").arg(label(column))
                     : Tr::tr("“%1” is no currency of ISO 4217.").arg(toQString(code)));
    return false;
}

void RowReader::fail(int column, const char *code, const QString &message)
{
    m_shortLine = 0;
    if (m_issue)
        return;
    m_issue = RowIssue{line(), 1, column >= 0 ? label(column) : QString(), QString::fromLatin1(code), message,
        column >= 0 ? cellOf(column) : QString()};
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
    m_sink.reject(*std::move(m_issue));
    m_issue.reset();
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

void RowReader::failNumber(int column, AmountFault fault)
{
    switch (fault) {
    case AmountFault::Ambiguous:
        fail(column, "ambiguous_number",
            Tr::tr("“%1” has a number whose mark may stand for decimals or for thousands, and no other cell decides. "
                   "Export the file again with two decimals.")
                .arg(label(column)));
        return;
    case AmountFault::TooFine:
        fail(column, "bad_number",
            Tr::tr("“%1” has more decimals than its currency has. Correct the amount.").arg(label(column)));
        return;
    case AmountFault::Overflow:
        fail(column, "bad_number", Tr::tr("“%1” is too large to be counted exactly.").arg(label(column)));
        return;
    default:
        fail(column, "bad_number", Tr::tr("“%1” is no number. Correct the cell.").arg(label(column)));
    }
}

void RowReader::failDate(int column)
{
    fail(column, "bad_date",
        Tr::tr("“%1” is no date that exists in the form that the column uses. Correct the cell.").arg(label(column)));
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
