// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/phrasing.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QDate>

#include <array>
#include <charconv>
#include <cmath>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_report)
};

/// Signs that are read without a second thought; other currencies are written by their code.
QString currencySign(const QString &code)
{
    struct Sign
    {
        const char16_t *code;
        const char16_t *sign;
    };
    static constexpr std::array<Sign, 8> kSigns = {{{u"USD", u"$"}, {u"EUR", u"€"}, {u"GBP", u"£"}, {u"JPY", u"¥"},
        {u"INR", u"₹"}, {u"KRW", u"₩"}, {u"CNY", u"CN¥"}, {u"PLN", u"zł"}}};
    for (const Sign &entry : kSigns) {
        if (code == QStringView(entry.code))
            return QString::fromUtf16(entry.sign);
    }
    return code;
}

QString yearText(const Phrasing &phrasing, int year)
{
    return phrasing.locale.toString(QDate(year, 1, 1), QStringLiteral("yyyy")); // without grouping
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

Phrasing phrasingOf(const ResultTable &table, const QLocale &locale)
{
    return {locale, toQString(table.currency), table.currencyExponent};
}

double roundedForText(double value)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    const double scale = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
    return std::round(value / scale) * scale;
}

QString moneyInText(const Phrasing &phrasing, double minor)
{
    const double major = roundedForText(minor / std::pow(10.0, phrasing.exponent));
    const int digits = std::abs(major) >= 100 ? 0 : phrasing.exponent;
    const QString sign = currencySign(phrasing.currency);
    if (sign.size() < 2)
        return phrasing.locale.toCurrencyString(major, sign, digits);
    // Letters beside digits need a blank, which locales leave out before signs: "BDT 24,300".
    const QChar mark(0x00A4);
    QString text = phrasing.locale.toCurrencyString(major, QString(mark), digits);
    const auto at = text.indexOf(mark);
    if (at + 1 < text.size() && text.at(at + 1).isDigit())
        text.insert(at + 1, QChar(0x00A0));
    else if (at > 0 && text.at(at - 1).isDigit())
        text.insert(at, QChar(0x00A0));
    return text.replace(mark, sign);
}

QString percentInText(const Phrasing &phrasing, double share, int digits)
{
    //: %1 is a number; mind the blank that your language puts before the sign
    return Tr::tr("%1 %").arg(phrasing.locale.toString(share * 100, 'f', digits));
}

bool isNamedPeriod(const DateRange &range)
{
    if (range.isUnbounded() || range.first == range.last)
        return true;
    const CivilDate first = civilFromDay(range.first);
    const CivilDate last = civilFromDay(range.last);
    if (first.day != 1 || last.day != daysInMonth(last.year, last.month) || first.year != last.year)
        return false;
    return first.month == last.month || (first.month == 1 && last.month == 12)
        || (first.month % 3 == 1 && last.month == first.month + 2);
}

QString metricInText(const QString &label)
{
    //: not shown: translate as "small" where names of metrics begin small inside a sentence, else as "as they are"
    const bool small = Tr::tr("small", "names of metrics inside a sentence") == QLatin1String("small");
    // "ER by reach" stays.
    if (!small || label.size() < 2 || !label.at(1).isLower())
        return label;
    return label.at(0).toLower() + label.mid(1);
}

QString periodInText(const Phrasing &phrasing, const DateRange &range, bool withYear)
{
    if (range.isUnbounded())
        return Tr::tr("the whole ledger");
    const CivilDate first = civilFromDay(range.first);
    const CivilDate last = civilFromDay(range.last);
    const bool wholeMonths = first.day == 1 && last.day == daysInMonth(last.year, last.month);
    const QString year = yearText(phrasing, first.year);
    if (wholeMonths && first.year == last.year) {
        if (first.month == last.month) {
            const QString month = phrasing.locale.standaloneMonthName(first.month);
            //: %1 month, %2 year: "October 2026"
            return withYear ? Tr::tr("%1 %2").arg(month, year) : month;
        }
        if (first.month == 1 && last.month == 12)
            return year;
        if (first.month % 3 == 1 && last.month == first.month + 2) {
            const QString quarter = phrasing.locale.toString(first.month / 3 + 1);
            //: quarter of a year: %1 is 1 to 4, %2 the year
            return withYear ? Tr::tr("Q%1 %2").arg(quarter, year) : Tr::tr("Q%1").arg(quarter);
        }
    }
    const auto day = [&](const CivilDate &date, bool full) {
        const QString month = phrasing.locale.monthName(date.month, QLocale::ShortFormat);
        return full ? Tr::tr("%1 %2 %3", "day, short month, year")
                          .arg(phrasing.locale.toString(date.day), month, yearText(phrasing, date.year))
                    : Tr::tr("%1 %2", "day, short month").arg(phrasing.locale.toString(date.day), month);
    };
    if (range.first == range.last)
        return day(first, withYear);
    //: a period from one day to another
    return Tr::tr("%1 – %2").arg(day(first, first.year != last.year), day(last, withYear || first.year != last.year));
}

QString emptyGroupInText(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Post:
    case Dimension::Creator:
    case Dimension::Campaign:
        return Tr::tr("Unattributed");
    default:
        return Tr::tr("Not stated");
    }
}

bool isWithoutValue(const ResultTable &table, const ResultTable::Row &row)
{
    return !table.dimensions.empty() && !row.keys.empty() && row.keys.front() == emptyGroup(table.dimensions.front());
}

QString titleInText(const ResultTable &table, const ResultTable::Row &row)
{
    if (row.keys.empty())
        return {};
    if (isWithoutValue(table, row))
        return emptyGroupInText(table.dimensions.front());
    return toQString(row.titles.empty() || row.titles.front().empty() ? row.keys.front() : row.titles.front());
}

std::optional<std::size_t> columnOf(const ResultTable &table, std::string_view kpi)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column].kpi == kpi)
            return column;
    }
    return std::nullopt;
}

const ResultTable::Row *rowOf(const ResultTable &table, std::string_view key)
{
    for (const ResultTable::Row &row : table.rows) {
        if (!row.keys.empty() && row.keys.front() == key)
            return &row;
    }
    return nullptr;
}

std::optional<Day> dayOfKey(std::string_view key)
{
    if (key.size() == 10)
        return parseIsoDay(key);
    if (key.size() == 7 && key[4] == '-') {
        const auto year = number(key.substr(0, 4));
        const auto month = number(key.substr(5));
        if (year && month && *month >= 1 && *month <= 12)
            return dayFromCivil(*year, *month, 1);
    }
    if (key.size() == 8 && key.substr(4, 2) == "-W") {
        const auto year = number(key.substr(0, 4));
        const auto week = number(key.substr(6));
        if (year && week && *week >= 1 && *week <= 53) // 4 January always lies in week 1
            return weekStart(dayFromCivil(*year, 1, 4)) + 7 * (*week - 1);
    }
    return std::nullopt;
}

} // namespace postledger
