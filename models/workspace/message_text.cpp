// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/message_text.h"

#include "base/money.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};
} // namespace

QString messageAmount(std::int64_t minor, int exponent)
{
    const QString plain = toQString(plainDecimal(minor, exponent));
    const QLocale locale;
    if (locale.language() == QLocale::C)
        return plain;
    const bool isNegative = plain.startsWith(QLatin1Char('-'));
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    const QString whole = plain.mid(isNegative ? 1 : 0, point < 0 ? -1 : point - (isNegative ? 1 : 0));
    // Digit by digit: a double would round large amounts.
    return (isNegative ? locale.negativeSign() : QString()) + locale.toString(whole.toULongLong())
        + (point < 0 ? QString() : locale.decimalPoint() + plain.mid(point + 1));
}

QString messageDay(Day day)
{
    const QLocale locale;
    if (locale.language() == QLocale::C)
        return toQString(isoDay(day));
    const CivilDate date = civilFromDay(day);
    return locale.toString(QDate(date.year, date.month, date.day),
        //: pattern of a date: d day, MMM name of the month, yyyy year
        Tr::tr("d MMM yyyy"));
}

} // namespace postledger
