// SPDX-License-Identifier: GPL-3.0-or-later
// What RowReader makes of cells.
#include "base/money.h"
#include "formats/assumed_currency.h"
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr std::int64_t kLargestAmount = 1'000'000'000'000'000; ///< so that sums over an order stay exact

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

void RowReader::failError(int column)
{
    fail(column, "bad_cell",
        Tr::tr("“%1” holds no value but an error of the spreadsheet. Correct the cell, or export the file again.")
            .arg(label(column)));
}

std::string_view RowReader::id(int column)
{
    const std::string_view value = parseId(text(column));
    if (isErrorValue(value)) // written out as text, it would be the same id for many rows
        failError(column);
    // What a spreadsheet shows in a column that is too narrow, copied as text.
    if (value.size() >= 3 && value.find_first_not_of('#') == std::string_view::npos) {
        fail(column, "lossy_id",
            Tr::tr("“%1” holds only number signs: a spreadsheet's column was too narrow for the id. Export the file "
                   "again and "
                   "import it without opening it in a spreadsheet.")
                .arg(label(column)));
    }
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
    checkShownCurrency(column);
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
    checkShownCurrency(column);
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
        if (!checkCurrency(column, code))
            return std::nullopt;
        expectCurrency(*Currency::fromCode(code), false);
        return m_expected;
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

void RowReader::assumeCurrency(Currency currency, bool ofFile)
{
    expectCurrency(currency, true);
    if (ofFile)
        m_ofFile = currency;
}

void RowReader::expectCurrency(Currency currency, bool assumed)
{
    m_expected = currency;
    m_isAssumed = assumed;
    for (const int column : std::exchange(m_undecided, {}))
        checkShownCurrency(column);
}

void RowReader::checkShownCurrency(int column)
{
    if (!mayShowCurrency(text(column)))
        return;
    if (!m_expected.isValid()) {
        m_undecided.push_back(column); // the currency of the row may be read after its amounts
        return;
    }
    if (!showsOtherCurrency(text(column), m_expected))
        return;
    if (m_isAssumed) {
        if (m_otherCurrency.empty()) {
            m_otherCurrency = text(column);
            m_assumed = m_expected;
        }
        return;
    }
    fail(column, "currency_mismatch",
        //: %1 is a label, %2 a currency such as EUR
        Tr::tr("“%1” shows another currency than %2, which the row names. Correct the one or the other.")
            .arg(label(column), toQString(m_expected.code())));
}

bool RowReader::checkCurrency(int column, std::string_view code)
{
    if (Currency::fromCode(code))
        return true;
    fail(column, "bad_currency",
        code.empty()
            ? Tr::tr("“%1” is empty, so the amounts of the row have no currency.").arg(label(column))
            : Tr::tr("“%1” is no currency of ISO 4217. Write its three letters, such as EUR.").arg(toQString(code)));
    return false;
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
        fail(column, "bad_number", Tr::tr("The value of “%1” is no number. Correct the cell.").arg(label(column)));
    }
}

void RowReader::failDate(int column)
{
    fail(column, "bad_date",
        Tr::tr("The value of “%1” is no date that exists in the form that the column uses. Correct the cell.")
            .arg(label(column)));
}

} // namespace postledger
