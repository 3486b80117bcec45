// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/formatting.h"

#include <QCoreApplication>
#include <QDate>

#include <array>
#include <cmath>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_kit)
};

constexpr QChar kNoBreak(0x00A0);
constexpr QChar kMinus(0x2212);
constexpr QChar kDash(0x2013);

QString undefined()
{
    return QString(kDash);
}

// The ordinary hyphen is too short beside figures; right-to-left locales bring marks with their sign.
QString minus(const QLocale &locale)
{
    return locale.textDirection() == Qt::RightToLeft ? locale.negativeSign() : QString(kMinus);
}

QString number(double magnitude, int digits, const QLocale &locale)
{
    return locale.toString(magnitude, 'f', digits);
}

QString symbolOf(const QString &currency)
{
    static constexpr std::array<std::pair<const char *, char16_t>, 10> kSigns{
        {{"USD", u'$'}, {"EUR", u'€'}, {"GBP", u'£'}, {"JPY", u'¥'}, {"KRW", u'₩'}, {"INR", u'₹'}, {"ILS", u'₪'},
            {"VND", u'₫'}, {"UAH", u'₴'}, {"TRY", u'₺'}}};
    for (const auto &[code, sign] : kSigns) {
        if (currency == QLatin1String(code))
            return QString(QChar(sign));
    }
    return currency;
}

// Puts sign and currency where the locale wants them.
QString withCurrency(const QString &digits, bool negative, const QString &currency, const QLocale &locale)
{
    const QString symbol = symbolOf(currency);
    QString text;
    if (symbol.isEmpty()) {
        text = digits;
    } else {
        const QString pattern = locale.toCurrencyString(qlonglong(1), QStringLiteral("¤"));
        const bool before = pattern.indexOf(QChar(0x00A4)) < pattern.indexOf(locale.toString(1));
        const bool letters = symbol.size() > 1;
        const bool gap = letters || pattern.contains(QChar(0x00A0)) || pattern.contains(QChar(0x202F));
        const QString between = gap ? QString(kNoBreak) : QString();
        text = before ? symbol + between + digits : digits + between + symbol;
    }
    return negative ? minus(locale) + text : text;
}

double powerOfTen(int exponent)
{
    return std::pow(10.0, exponent);
}

// From the integer, so that not even a quadrillion loses its cents.
QString exactMoney(std::int64_t minor, const MoneyStyle &money, const QLocale &locale)
{
    const bool negative = minor < 0;
    const auto magnitude = negative ? ~static_cast<std::uint64_t>(minor) + 1 : static_cast<std::uint64_t>(minor);
    std::uint64_t scale = 1;
    for (int i = 0; i < money.exponent; ++i)
        scale *= 10;
    QString digits = locale.toString(static_cast<qulonglong>(magnitude / scale));
    if (money.exponent > 0) {
        const QString fraction = QString::number(magnitude % scale).rightJustified(money.exponent, QLatin1Char('0'));
        digits += locale.decimalPoint();
        const char32_t zero = locale.zeroDigit().at(0).unicode();
        for (const QChar c : fraction)
            digits += QChar(static_cast<char16_t>(zero + (c.unicode() - u'0')));
    }
    return withCurrency(digits, negative, money.currency, locale);
}

QString wholeOrExact(double value, double whole, const MoneyStyle &money, const QLocale &locale)
{
    const double major = std::abs(value) / powerOfTen(money.exponent);
    const int digits = major >= whole || major == 0 ? 0 : money.exponent;
    // "−$0.00" says nothing.
    const bool negative = value < 0 && major >= 0.5 / powerOfTen(digits);
    return withCurrency(number(major, digits, locale), negative, money.currency, locale);
}

QString signedNumber(double value, int digits, const QLocale &locale)
{
    const bool negative = value < 0 && std::abs(value) >= 0.5 / powerOfTen(digits);
    const QString text = number(std::abs(value), digits, locale);
    return negative ? minus(locale) + text : text;
}

int percentDigits(double percent)
{
    const double magnitude = std::abs(percent);
    if (magnitude == 0 || magnitude >= 100)
        return 0;
    return magnitude >= 10 ? 1 : 2;
}

QString percentText(double ratio, int digits, const QLocale &locale)
{
    return signedNumber(ratio * 100, digits, locale) + kNoBreak + locale.percent();
}

// 218,440 → "218k": three figures at most, the step named by a letter.
QString shortNumber(double magnitude, const QLocale &locale, bool &shortened)
{
    struct Step
    {
        double size;
        QString pattern;
    };
    const std::array<Step, 3> steps{{{1e9, Tr::tr("%1bn", "short for 1,000,000,000")},
        {1e6, Tr::tr("%1m", "short for 1,000,000")}, {1e3, Tr::tr("%1k", "short for 1,000")}}};
    shortened = true;
    for (const Step &step : steps) {
        // 999,600 rounds to 1,000k: better 1m.
        if (magnitude < step.size * 0.9995)
            continue;
        const double scaled = magnitude / step.size;
        const int digits = scaled < 9.95 && std::abs(scaled - std::round(scaled)) >= 0.05 ? 1 : 0;
        return step.pattern.arg(number(scaled, digits, locale));
    }
    shortened = false;
    return {};
}

QString shortMoney(double value, const MoneyStyle &money, const QLocale &locale)
{
    const double major = std::abs(value) / powerOfTen(money.exponent);
    bool shortened = false;
    QString digits = shortNumber(major, locale, shortened);
    if (!shortened)
        digits = number(major, major == std::round(major) || major >= 100 ? 0 : money.exponent, locale);
    return withCurrency(digits, value < 0, money.currency, locale);
}

QString multiple(double value, const QLocale &locale)
{
    return signedNumber(value, std::abs(value) >= 100 ? 0 : std::abs(value) >= 20 ? 1 : 2, locale);
}

QString rangeText(const QString &low, const QString &high)
{
    return Tr::tr("%1 – %2", "lower and upper limit").arg(low, high);
}

QDate qDate(Day day)
{
    const CivilDate date = civilFromDay(day);
    return {date.year, date.month, date.day};
}

} // namespace

QString formatFigure(const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale)
{
    if (!figure.value)
        return undefined();
    if (unit == Unit::Money)
        return exactMoney(figure.minor, money, locale);
    if (unit == Unit::Count)
        return figure.minor < 0 ? minus(locale) + locale.toString(-static_cast<qlonglong>(figure.minor))
                                : locale.toString(static_cast<qlonglong>(figure.minor));
    if (unit == Unit::MoneyRatio) {
        const double major = std::abs(*figure.value) / powerOfTen(money.exponent);
        return withCurrency(number(major, money.exponent, locale), *figure.value < 0, money.currency, locale);
    }
    return formatValue(*figure.value, unit, money, locale);
}

QString formatValue(double value, Unit unit, const MoneyStyle &money, const QLocale &locale)
{
    if (!std::isfinite(value))
        return undefined();
    switch (unit) {
    case Unit::Money:
        return wholeOrExact(value, 100, money, locale);
    case Unit::MoneyRatio: // an average of 120.40 is not one of 120
        return wholeOrExact(value, 1000, money, locale);
    case Unit::Count:
        return signedNumber(value, 0, locale);
    case Unit::Ratio:
        return percentText(value, percentDigits(value * 100), locale);
    case Unit::Months:
        return Tr::tr("%1 months").arg(signedNumber(value, value == std::round(value) ? 0 : 1, locale));
    }
    return undefined();
}

QString formatShort(double value, Unit unit, const MoneyStyle &money, const QLocale &locale)
{
    if (!std::isfinite(value))
        return undefined();
    switch (unit) {
    case Unit::Money:
    case Unit::MoneyRatio:
        return shortMoney(value, money, locale);
    case Unit::Count: {
        bool shortened = false;
        const QString digits = shortNumber(std::abs(value), locale, shortened);
        if (!shortened)
            return signedNumber(value, std::abs(value) < 10 && value != std::round(value) ? 1 : 0, locale);
        return value < 0 ? minus(locale) + digits : digits;
    }
    case Unit::Ratio: {
        const double percent = value * 100;
        const int digits = std::abs(percent - std::round(percent)) < 0.005 ? 0 : std::abs(percent) >= 1 ? 1 : 2;
        return percentText(value, digits, locale);
    }
    case Unit::Months:
        return formatValue(value, unit, money, locale);
    }
    return undefined();
}

QString formatInterval(const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale)
{
    if (!figure.value || !figure.low || !figure.high)
        return {};
    if (unit != Unit::Ratio)
        return rangeText(formatValue(*figure.low, unit, money, locale), formatValue(*figure.high, unit, money, locale));
    // A half width misleads where the interval leans to one side, as near 0 it does.
    const double below = *figure.value - *figure.low;
    const double above = *figure.high - *figure.value;
    const double half = std::max(below, above) * 100;
    const int digits = half >= 0.095 ? 1 : 2;
    if (std::min(below, above) * 100 >= 0.7 * half)
        return Tr::tr("±%1", "half width of an interval, percentage points").arg(number(half, digits, locale));
    const int limits = std::max(digits, percentDigits(*figure.value * 100));
    return rangeText(signedNumber(*figure.low * 100, limits, locale), signedNumber(*figure.high * 100, limits, locale));
}

QString formatNumber(double value, int digits, const QLocale &locale)
{
    return std::isfinite(value) ? signedNumber(value, digits, locale) : undefined();
}

bool isMultiple(std::string_view kpiId)
{
    return kpiId == "roas" || kpiId == "roas_claimed" || kpiId == "mer" || kpiId == "break_even_roas"
        || kpiId == "ltv_cac";
}

QString formatKpi(
    std::string_view kpiId, const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale)
{
    if (figure.value && isMultiple(kpiId))
        return multiple(*figure.value, locale);
    return formatFigure(figure, unit, money, locale);
}

QString formatKpiShort(
    std::string_view kpiId, const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale)
{
    if (!figure.value)
        return undefined();
    return isMultiple(kpiId) ? multiple(*figure.value, locale) : formatValue(*figure.value, unit, money, locale);
}

QString formatKpiInterval(
    std::string_view kpiId, const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale)
{
    if (!isMultiple(kpiId))
        return formatInterval(figure, unit, money, locale);
    if (!figure.value || !figure.low || !figure.high)
        return {};
    return rangeText(multiple(*figure.low, locale), multiple(*figure.high, locale));
}

QString formatDay(Day day, const QLocale &locale)
{
    // The locale's order of day and month, without the year: QLocale has no such format of its own.
    QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(QLatin1Char('M')) < format.indexOf(QLatin1Char('d'));
    const bool dotted = format.contains(QLatin1String("d."));
    const QString pattern = monthFirst && locale.language() == QLocale::English ? QStringLiteral("d MMM")
        : monthFirst                                                            ? QStringLiteral("MMM d")
        : dotted                                                                ? QStringLiteral("d. MMM")
                                                                                : QStringLiteral("d MMM");
    return locale.toString(qDate(day), pattern);
}

QString formatDay(Day day, Day newest, const QLocale &locale)
{
    return civilFromDay(day).year == civilFromDay(newest).year ? formatDay(day, locale) : formatDayLong(day, locale);
}

QString formatDayLong(Day day, const QLocale &locale)
{
    return Tr::tr("%1 %2", "day and month, year")
        .arg(formatDay(day, locale), locale.toString(qDate(day), QStringLiteral("yyyy")));
}

QString formatRange(const DateRange &range, const QLocale &locale)
{
    if (range.isUnbounded())
        return Tr::tr("All days");
    if (range.isEmpty())
        return Tr::tr("No days");
    if (range.first == range.last)
        return formatDayLong(range.first, locale);
    const bool sameYear = civilFromDay(range.first).year == civilFromDay(range.last).year;
    return Tr::tr("%1 – %2", "first and last day of a range")
        .arg(sameYear ? formatDay(range.first, locale) : formatDayLong(range.first, locale),
            formatDayLong(range.last, locale));
}

int directionFlag(const QString &text)
{
    for (const QChar c : text) {
        switch (c.direction()) {
        case QChar::DirL:
            return Qt::TextForceLeftToRight;
        case QChar::DirR:
        case QChar::DirAL:
            return Qt::TextForceRightToLeft;
        default:
            break;
        }
    }
    return 0;
}

QString displayText(const QString &untrusted)
{
    QString text;
    text.reserve(untrusted.size());
    for (const QChar c : untrusted) {
        const char16_t code = c.unicode();
        const bool bidi = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (code == u'\n' || code == u'\t' || code == u'\r' || code == 0x2028 || code == 0x2029)
            text += QLatin1Char(' ');
        else if (code < 0x20)
            text += QChar(static_cast<char16_t>(0x2400 + code));
        else if (code == 0x7F)
            text += QChar(0x2421);
        else if (bidi || (code >= 0x80 && code < 0xA0))
            text += QChar(0xFFFD);
        else
            text += c;
    }
    return text;
}

} // namespace postledger
