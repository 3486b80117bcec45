// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/formatting.h"

#include <QTest>

using namespace postledger;

class tst_Formatting : public QObject
{
    Q_OBJECT

    const QLocale m_english{QLocale::English, QLocale::UnitedStates};
    const QLocale m_german{QLocale::German, QLocale::Germany};
    const MoneyStyle m_dollar{QStringLiteral("USD"), 2};

    static QString spaced(QString text) { return text.replace(QChar(0x00A0), QLatin1Char('_')); }
    static Figure money(std::int64_t minor)
    {
        Figure figure;
        figure.value = static_cast<double>(minor);
        figure.minor = minor;
        return figure;
    }

private slots:
    void undefinedIsADashNeverZero()
    {
        for (const Unit unit : {Unit::Money, Unit::MoneyRatio, Unit::Count, Unit::Ratio, Unit::Months})
            QCOMPARE(formatFigure({}, unit, m_dollar, m_english), QStringLiteral("–"));
        QCOMPARE(formatKpi("roas", {}, Unit::Ratio, m_dollar, m_english), QStringLiteral("–"));
        QVERIFY(formatInterval({}, Unit::Ratio, m_dollar, m_english).isEmpty());
    }

    void moneyIsExact()
    {
        QCOMPARE(formatFigure(money(123450), Unit::Money, m_dollar, m_english), QStringLiteral("$1,234.50"));
        QCOMPARE(formatFigure(money(-5), Unit::Money, m_dollar, m_english), QStringLiteral("−$0.05"));
        QCOMPARE(spaced(formatFigure(money(123450), Unit::Money, {QStringLiteral("EUR"), 2}, m_german)),
            QStringLiteral("1.234,50_€"));
        QCOMPARE(
            formatFigure(money(1234), Unit::Money, {QStringLiteral("JPY"), 0}, m_english), QStringLiteral("¥1,234"));
        QCOMPARE(spaced(formatFigure(money(1234567), Unit::Money, {QStringLiteral("KWD"), 3}, m_english)),
            QStringLiteral("KWD_1,234.567"));
        // A double would lose the last digit.
        QCOMPARE(formatFigure(money(9007199254740993), Unit::Money, m_dollar, m_english),
            QStringLiteral("$90,071,992,547,409.93"));
        QCOMPARE(formatFigure(money(std::numeric_limits<std::int64_t>::min()), Unit::Money, m_dollar, m_english),
            QStringLiteral("−$92,233,720,368,547,758.08"));
    }

    void valuesDropCentsOfThousands()
    {
        QCOMPARE(formatValue(21844012, Unit::Money, m_dollar, m_english), QStringLiteral("$218,440"));
        QCOMPARE(formatValue(4620.4, Unit::MoneyRatio, m_dollar, m_english), QStringLiteral("$46.20"));
        QCOMPARE(spaced(formatValue(0.0231, Unit::Ratio, m_dollar, m_english)), QStringLiteral("2.31_%"));
        QCOMPARE(spaced(formatValue(0.318, Unit::Ratio, m_dollar, m_english)), QStringLiteral("31.8_%"));
        QCOMPARE(spaced(formatValue(0.0312, Unit::Ratio, m_dollar, m_german)), QStringLiteral("3,12_%"));
        QCOMPARE(formatValue(-0.1, Unit::Count, m_dollar, m_english), QStringLiteral("0"));
    }

    void shortForms_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("text");
        QTest::newRow("thousands") << 21844000.0 << int(Unit::Money) << QStringLiteral("$218k");
        QTest::newRow("one digit") << 120000.0 << int(Unit::Money) << QStringLiteral("$1.2k");
        QTest::newRow("zero") << 0.0 << int(Unit::Money) << QStringLiteral("$0");
        QTest::newRow("rounds up a step") << 99960000.0 << int(Unit::Money) << QStringLiteral("$1m");
        QTest::newRow("count") << 1234567.0 << int(Unit::Count) << QStringLiteral("1.2m");
        QTest::newRow("small count") << 812.0 << int(Unit::Count) << QStringLiteral("812");
        QTest::newRow("negative") << -1200.0 << int(Unit::Count) << QStringLiteral("−1.2k");
        QTest::newRow("percent") << 0.04 << int(Unit::Ratio) << QStringLiteral("4_%");
    }
    void shortForms()
    {
        QFETCH(double, value);
        QFETCH(int, unit);
        QFETCH(QString, text);
        QCOMPARE(spaced(formatShort(value, static_cast<Unit>(unit), m_dollar, m_english)), text);
    }

    void multiplesAreNoPercentages()
    {
        Figure figure;
        figure.value = 4.62;
        figure.low = 3.9;
        figure.high = 5.4;
        QCOMPARE(formatKpi("roas", figure, Unit::Ratio, m_dollar, m_english), QStringLiteral("4.62"));
        QCOMPARE(formatKpiInterval("roas", figure, Unit::Ratio, m_dollar, m_english), QStringLiteral("3.90 – 5.40"));
        QVERIFY(!isMultiple("cvr"));
    }

    void intervalsSayHalfWidthOnlyWhenSymmetric()
    {
        Figure figure;
        figure.value = 0.0116;
        figure.low = 0.0066;
        figure.high = 0.0168;
        QCOMPARE(formatInterval(figure, Unit::Ratio, m_dollar, m_english), QStringLiteral("±0.5"));
        figure.low = 0.0111;
        QCOMPARE(formatInterval(figure, Unit::Ratio, m_dollar, m_english), QStringLiteral("1.11 – 1.68"));
    }

    void days()
    {
        const Day first = dayFromCivil(2026, 10, 1);
        const Day last = dayFromCivil(2026, 10, 31);
        QCOMPARE(formatDay(first, m_english), QStringLiteral("1 Oct"));
        QCOMPARE(formatDay(first, last, m_english), QStringLiteral("1 Oct"));
        QCOMPARE(formatDay(dayFromCivil(2025, 11, 27), last, m_english), QStringLiteral("27 Nov 2025"));
        QCOMPARE(formatDayLong(first, m_german), QStringLiteral("1. Okt. 2026"));
        QCOMPARE(formatRange({first, last}, m_english), QStringLiteral("1 Oct – 31 Oct 2026"));
        QCOMPARE(formatRange({dayFromCivil(2025, 12, 1), last}, m_english), QStringLiteral("1 Dec 2025 – 31 Oct 2026"));
        QCOMPARE(formatRange({}, m_english), QStringLiteral("All days"));
    }

    void hostileTextIsMadeVisible()
    {
        QCOMPARE(displayText(QStringLiteral("a\nb\u202Ec")), QStringLiteral("a b\uFFFDc"));
        QCOMPARE(displayText(QString(QChar(0x07))), QString(QChar(0x2407)));
        QCOMPARE(displayText(QStringLiteral("Lippe Müller 🎉")), QStringLiteral("Lippe Müller 🎉"));
    }
};

QTEST_GUILESS_MAIN(tst_Formatting)
#include "tst_formatting.moc"
