// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/value_checks.h"

#include "base/currency.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr int kIssuesPerKind = 1000;

/// Columns that hold one amount of money a row, whatever the platform.
constexpr std::string_view kAmountLabels[] = {
    "amount", "total", "order amount", "order total", "total amount", "betrag", "gesamtbetrag", "合計金額"};
constexpr std::string_view kCurrencyLabels[] = {"currency", "currency code", "währung", "通貨"};

} // namespace

ValueChecks::ValueChecks(const FileProbe &probe, std::span<const InspectedColumn> columns)
    : m_amountColumn(probe.column(kAmountLabels))
    , m_currencyColumn(probe.column(kCurrencyLabels))
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].type == ColumnType::Id)
            m_ids[static_cast<int>(i)];
        else if (columns[i].type == ColumnType::Date || columns[i].type == ColumnType::DateTime)
            m_dates[static_cast<int>(i)];
    }
    if (m_amountColumn >= 0 && static_cast<std::size_t>(m_amountColumn) < columns.size()
        && columns[static_cast<std::size_t>(m_amountColumn)].type != ColumnType::Amount)
        m_amountColumn = -1;
}

void ValueChecks::addIssue(const char *code, std::int64_t line, int column, const QString &message)
{
    if (++m_counts[code] > kIssuesPerKind)
        return;
    TableIssue issue;
    issue.line = issue.lastLine = line;
    issue.column = column + 1;
    issue.code = QString::fromLatin1(code);
    issue.message = message;
    m_found.push_back(std::move(issue));
}

void ValueChecks::add(const Row &row)
{
    if (row.fault != RowFault::None && row.fault != RowFault::Short)
        return;
    for (const auto &[column, ids] : m_ids)
        checkId(row, column);
    for (const auto &[column, finder] : m_dates)
        checkDate(row, column);
    if (m_amountColumn >= 0)
        checkAmount(row);
}

void ValueChecks::checkId(const Row &row, int column)
{
    const std::string_view id = parseId(row.cell(column));
    if (isLossyId(id) || (row.storedAs(column) == StoredAs::Number && isLossyNumber(id))) {
        addIssue("lossy_id", row.line, column,
            Tr::tr(
                "Line %1, column %2: a spreadsheet rounded this id, so it cannot be told from its neighbours. Export "
                "the file again and do not save it in a spreadsheet.")
                .arg(row.line)
                .arg(column + 1));
        return;
    }
    if (id.size() < 16 || id.find_first_not_of("0123456789") != std::string_view::npos)
        return;
    ++m_ids[column].longOnes;
    m_ids[column].roundOnes += id.ends_with("000") ? 1 : 0;
}

void ValueChecks::checkDate(const Row &row, int column)
{
    const std::string_view cell = trimmed(row.cell(column));
    const StoredAs stored = row.storedAs(column);
    if (cell.empty() || (stored != StoredAs::Text && stored != StoredAs::Number))
        return; // what a workbook stores as a date is one, and where it is none, the table has said so
    m_dates[column].add(cell);
    if (!parseLocalTime(cell, DateOrder::DayFirst) && !parseLocalTime(cell, DateOrder::MonthFirst)) {
        addIssue("bad_date", row.line, column,
            Tr::tr("Line %1, column %2: this is no date that exists.").arg(row.line).arg(column + 1));
    }
}

void ValueChecks::checkAmount(const Row &row)
{
    const std::string_view cell = trimmed(row.cell(m_amountColumn));
    const StoredAs stored = row.storedAs(m_amountColumn);
    if (cell.empty() || stored == StoredAs::Error)
        return;
    int exponent = 2;
    if (m_currencyColumn >= 0) {
        const auto currency = Currency::fromCode(trimmed(row.cell(m_currencyColumn)));
        if (!currency) {
            addIssue("bad_currency", row.line, m_currencyColumn,
                Tr::tr("Line %1, column %2: this is no currency code of ISO 4217 such as EUR.")
                    .arg(row.line)
                    .arg(m_currencyColumn + 1));
            return;
        }
        exponent = currency->exponent();
    }
    m_hasDecimals = m_hasDecimals || exponent > 0;
    if (stored == StoredAs::Number) {
        if (!parseStoredAmount(cell, exponent))
            addBadNumber(row.line);
        return;
    }
    m_marks.add(cell);
    const AmountFault fault = parseAmount(cell, exponent, DecimalMark::Unknown).fault;
    if (fault == AmountFault::None)
        return;
    if (fault != AmountFault::Ambiguous) {
        addBadNumber(row.line);
        return;
    }
    for (const DecimalMark mark : {DecimalMark::Point, DecimalMark::Comma}) {
        if (!parseAmount(cell, exponent, mark) && m_openAmounts.size() < kIssuesPerKind)
            m_openAmounts.push_back({row.line, mark});
    }
}

void ValueChecks::addBadNumber(std::int64_t line)
{
    addIssue("bad_number", line, m_amountColumn,
        Tr::tr("Line %1, column %2: this is no amount of money, or it has more digits than its currency.")
            .arg(line)
            .arg(m_amountColumn + 1));
}

void ValueChecks::finish(std::vector<TableIssue> &issues)
{
    for (const auto &[column, ids] : m_ids) {
        if (ids.longOnes >= 3 && ids.roundOnes == ids.longOnes) {
            addIssue("suspicious_id", 0, column,
                Tr::tr("Column %1: all long ids end in the same zeros, as if a spreadsheet had rounded them. Compare "
                       "one with the platform before you import.")
                    .arg(column + 1));
        }
    }
    for (const auto &[column, finder] : m_dates) {
        if (finder.order() == DateOrder::Unknown && finder.sawAmbiguous()) {
            addIssue("ambiguous_date", 0, column,
                Tr::tr("Column %1: no date tells whether the day or the month comes first.").arg(column + 1));
        }
    }
    for (const OpenAmount &amount : m_openAmounts) {
        if (amount.wrongUnder == m_marks.mark())
            addBadNumber(amount.line);
    }
    if (m_hasDecimals && m_marks.mark() == DecimalMark::Unknown && m_marks.sawAmbiguous()) {
        addIssue("ambiguous_number", 0, m_amountColumn,
            Tr::tr("Column %1: no amount tells whether commas or points are decimal.").arg(m_amountColumn + 1));
    }
    issues.insert(issues.end(), m_found.begin(), m_found.end());
}

} // namespace postledger
