// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "domain/result_table.h"

#include <QLocale>
#include <QString>

#include <optional>

/// Numbers and periods inside sentences: rounded for reading to three significant digits (report specification,
/// section 6). Tables and cards show exact values and do not use this.
namespace postledger {

struct Phrasing
{
    QLocale locale;
    QString currency; ///< ISO code
    int exponent = 2;
};
Phrasing phrasingOf(const ResultTable &table, const QLocale &locale);

/// \p value with three significant digits: 24,112 becomes 24,100.
double roundedForText(double value);
/// "$24,100"; no cents from 100 on. \param minor any sign; the sign is written
QString moneyInText(const Phrasing &phrasing, double minor);
/// "12.4 %" of a share 0.124; \p digits behind the point.
QString percentInText(const Phrasing &phrasing, double share, int digits = 1);
/// One day, whole months, quarters or years: periodInText() has a name for it.
bool isNamedPeriod(const DateRange &range);
/// A metric's label inside a sentence: small where the language writes it so ("save rate"), as it is elsewhere.
QString metricInText(const QString &label);
/// "October", "October 2026" when \p withYear, "2026", "Q3 2026", "1 Oct – 12 Oct 2026".
QString periodInText(const Phrasing &phrasing, const DateRange &range, bool withYear);
/// Name of the group without a value: "Unattributed", "Not stated".
QString emptyGroupInText(Dimension dimension);
/// True for the group without a value in the first dimension.
bool isWithoutValue(const ResultTable &table, const ResultTable::Row &row);
/// What people read for \p row: its first title, or the name of the empty group.
QString titleInText(const ResultTable &table, const ResultTable::Row &row);
/// The column of \p kpi, none when the table has no such.
std::optional<std::size_t> columnOf(const ResultTable &table, std::string_view kpi);
/// The row with \p key in the first dimension; null when there is none.
const ResultTable::Row *rowOf(const ResultTable &table, std::string_view key);
/// The first day of a calendar key ("2025-03-31", "2025-W14", "2025-03").
std::optional<Day> dayOfKey(std::string_view key);

} // namespace postledger
