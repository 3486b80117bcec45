// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/values.h"

#include <QTest>

#include <limits>

using namespace postledger;

Q_DECLARE_METATYPE(postledger::DecimalMark)
Q_DECLARE_METATYPE(postledger::AmountFault)
Q_DECLARE_METATYPE(postledger::DateOrder)

class tst_Values : public QObject
{
    Q_OBJECT
private slots:
    void amount_data();
    void amount();
    void amountNamesItsCurrency();
    void decimalMark_data();
    void decimalMark();
    void count_data();
    void count();
    void rate_data();
    void rate();
    void localTime_data();
    void localTime();
    void instantTakesOffsetOrZone();
    void dateOrder_data();
    void dateOrder();
    void countedDays_data();
    void countedDays();
    void columnOfCountedDays();
    void id_data();
    void id();
    void lossyId();
};

void tst_Values::amount_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<DecimalMark>("mark");
    QTest::addColumn<AmountFault>("fault");
    QTest::addColumn<qint64>("minor");
    const auto row = [](const char *name, const char *cell, int exponent, DecimalMark mark, AmountFault fault,
                         qint64 minor) {
        QTest::newRow(name) << QByteArray(cell) << exponent << mark << fault << minor;
    };
    row("protected by an apostrophe", "'99.00", 2, DecimalMark::Point, AmountFault::None, 9900);
    row("protected, comma", "'5,00", 2, DecimalMark::Comma, AmountFault::None, 500);
    row("protected, negative", "'-5,00 €", 2, DecimalMark::Comma, AmountFault::None, -500);
    row("protected twice", "''5", 2, DecimalMark::Point, AmountFault::NotANumber, 0);
    row("an apostrophe alone", "'\t", 2, DecimalMark::Point, AmountFault::Empty, 0);
    row("dash for no cents", "5,-", 2, DecimalMark::Unknown, AmountFault::None, 500);
    row("dashes for no cents", "5.-- CHF", 2, DecimalMark::Point, AmountFault::None, 500);
    row("long dash, thousands", "1.234,– €", 2, DecimalMark::Unknown, AmountFault::None, 123400);
    row("dash for no cents, of the other mark", "5,-", 2, DecimalMark::Point, AmountFault::NotANumber, 0);
    row("dash and digits", "5,-5", 2, DecimalMark::Unknown, AmountFault::NotANumber, 0);
    row("dash without digits", ",-", 2, DecimalMark::Unknown, AmountFault::NotANumber, 0);
    row("lakhs", "1,00,000.50", 2, DecimalMark::Point, AmountFault::None, 10000050);
    row("lakhs, crores, no decimals", "₹ 12,34,56,789", 2, DecimalMark::Unknown, AmountFault::None, 12345678900);
    row("lakhs by points", "1.00.000,50", 2, DecimalMark::Comma, AmountFault::NotANumber, 0);
    row("groups by two alone", "1,00,00", 2, DecimalMark::Unknown, AmountFault::NotANumber, 0);
    row("lakhs of three", "123,00,000", 2, DecimalMark::Unknown, AmountFault::NotANumber, 0);
    constexpr auto kUnknown = DecimalMark::Unknown;
    constexpr auto kNone = AmountFault::None;
    constexpr auto kNaN = AmountFault::NotANumber;
    row("plain", "123.45", 2, kUnknown, kNone, 12345);
    row("plain, one decimal", "123.4", 2, kUnknown, kNone, 12340);
    row("whole", "1234", 2, kUnknown, kNone, 123400);
    row("negative", "-0.05", 2, kUnknown, kNone, -5);
    row("minus zero", "-0.00", 2, kUnknown, kNone, 0);
    row("largest", "92233720368547758.07", 2, kUnknown, kNone, std::numeric_limits<qint64>::max());
    row("one more than the largest", "92233720368547758.08", 2, kUnknown, AmountFault::Overflow, 0);
    row("forty-one digits", "11111111111111111111111111111111111111111", 2, kUnknown, AmountFault::Overflow, 0);
    row("empty", "", 2, kUnknown, AmountFault::Empty, 0);
    row("blank", " \t", 2, kUnknown, AmountFault::Empty, 0);
    row("no minor unit", "1234", 0, kUnknown, kNone, 1234);
    row("three digits of minor unit", "1.234", 3, DecimalMark::Point, kNone, 1234);
    row("finer than a cent", "0.005", 2, kUnknown, AmountFault::TooFine, 0);
    row("finer, but only zeros", "12.3400", 2, kUnknown, kNone, 1234);
    row("yen with a fraction", "100.50", 0, kUnknown, AmountFault::TooFine, 0);
    row("decimal comma", "1.234,56", 2, kUnknown, kNone, 123456);
    row("decimal comma, two decimals alone", "1234,56", 2, kUnknown, kNone, 123456);
    row("point where commas are decimal", "12.50", 2, DecimalMark::Comma, kNaN, 0);
    row("comma where points are decimal", "12,50", 2, DecimalMark::Point, kNaN, 0);
    row("ambiguous comma", "1,234", 2, kUnknown, AmountFault::Ambiguous, 0);
    row("ambiguous point", "1.234", 2, kUnknown, AmountFault::Ambiguous, 0);
    row("comma groups", "1,234", 2, DecimalMark::Point, kNone, 123400);
    row("point groups", "1.234", 2, DecimalMark::Comma, kNone, 123400);
    row("yen with groups", "￥86,905", 0, kUnknown, kNone, 86905);
    row("leading zero is no group", "0.123", 3, kUnknown, kNone, 123);
    row("two groups", "1,234,567", 2, kUnknown, kNone, 123456700);
    row("group of two", "12,34.5", 2, kUnknown, kNaN, 0);
    row("two points", "1.2.3", 2, kUnknown, kNaN, 0);
    row("apostrophes", "CHF 1'234'567.50", 2, kUnknown, kNone, 123456750);
    row("narrow blank and euro", "1\u202F234,56\u00A0€", 2, kUnknown, kNone, 123456);
    row("parentheses", "($1,234.56)", 2, kUnknown, kNone, -123456);
    row("open parenthesis", "(12.00", 2, kUnknown, kNaN, 0);
    row("minus behind", "12.00-", 2, kUnknown, kNone, -1200);
    row("minus twice", "-12.00-", 2, kUnknown, kNaN, 0);
    row("real minus", "−12.00", 2, kUnknown, kNone, -1200);
    row("minus behind the sign", "$-19.00", 2, kUnknown, kNone, -1900);
    row("minus alone", "-", 2, kUnknown, kNaN, 0);
    row("full width", "１２３.４５", 2, kUnknown, kNone, 12345);
    row("dollar of a country", "US$ 0.05", 2, kUnknown, kNone, 5);
    row("letters of no currency", "A 12", 2, kUnknown, kNaN, 0);
    row("exponent", "1e3", 2, kUnknown, kNaN, 0);
    row("percent", "12%", 2, kUnknown, kNaN, 0);
    row("date", "2024-01-02", 2, kUnknown, kNaN, 0);
    row("NaN", "NaN", 2, kUnknown, kNaN, 0);
    row("infinite", "-INF", 2, kUnknown, kNaN, 0);
    row("only separators", ".,", 2, kUnknown, kNaN, 0);
    row("point at the end", "12.", 2, kUnknown, kNaN, 0);
}

void tst_Values::amount()
{
    QFETCH(QByteArray, cell);
    QFETCH(int, exponent);
    QFETCH(DecimalMark, mark);
    QFETCH(AmountFault, fault);
    QFETCH(qint64, minor);
    const AmountAnswer answer = parseAmount({cell.constData(), std::size_t(cell.size())}, exponent, mark);
    QCOMPARE(int(answer.fault), int(fault));
    QCOMPARE(qint64(answer.minor), minor);
}

void tst_Values::amountNamesItsCurrency()
{
    QCOMPARE(parseAmount("USD 2,342.77", 2).currency, std::string_view("USD"));
    QCOMPARE(parseAmount("12.00 EUR", 2).currency, std::string_view("EUR"));
    QCOMPARE(parseAmount("$12.00 USD", 2).currency, std::string_view("USD"));
    QCOMPARE(parseAmount("12.00", 2).currency, std::string_view());
    QCOMPARE(int(parseAmount("EUR 12.00 USD", 2).fault), int(AmountFault::NotANumber));
    QCOMPARE(int(parseAmount("XQX 12.00", 2).fault), int(AmountFault::NotANumber));
}

void tst_Values::decimalMark_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<DecimalMark>("mark");
    QTest::addColumn<bool>("ambiguous");
    QTest::newRow("points") << QStringList{QStringLiteral("1,234"), QStringLiteral("2.50")} << DecimalMark::Point
                            << true;
    QTest::newRow("commas") << QStringList{QStringLiteral("1.234"), QStringLiteral("2,50 €")} << DecimalMark::Comma
                            << true;
    QTest::newRow("groups of commas decide") << QStringList{QStringLiteral("1,234,567")} << DecimalMark::Point << false;
    QTest::newRow("nothing decides") << QStringList{QStringLiteral("1,234"), QStringLiteral("5,678")}
                                     << DecimalMark::Unknown << true;
    QTest::newRow("both contradict") << QStringList{QStringLiteral("1,50"), QStringLiteral("1.50")}
                                     << DecimalMark::Unknown << false;
    QTest::newRow("words say nothing") << QStringList{QStringLiteral("n/a"), QStringLiteral(""), QStringLiteral("12")}
                                       << DecimalMark::Unknown << false;
}

void tst_Values::decimalMark()
{
    QFETCH(QStringList, cells);
    QFETCH(DecimalMark, mark);
    QFETCH(bool, ambiguous);
    DecimalMarkFinder finder;
    for (const QString &cell : cells)
        finder.add(cell.toStdString());
    QCOMPARE(int(finder.mark()), int(mark));
    QCOMPARE(finder.sawAmbiguous(), ambiguous);
}

void tst_Values::count_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<qint64>("count"); // -1: none
    QTest::newRow("plain") << QByteArray("42") << qint64(42);
    QTest::newRow("grouped") << QByteArray("12,400") << qint64(12400);
    QTest::newRow("grouped by points") << QByteArray("1.234.567") << qint64(1234567);
    QTest::newRow("grouped by blanks") << QByteArray("1 234") << qint64(1234);
    QTest::newRow("lakhs") << QByteArray("1,00,000") << qint64(100000);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("word") << QByteArray("undefined") << qint64(-1);
    QTest::newRow("percent") << QByteArray("5%") << qint64(-1);
    QTest::newRow("too large") << QByteArray("99999999999999999999") << qint64(-1);
}

void tst_Values::count()
{
    QFETCH(QByteArray, cell);
    QFETCH(qint64, count);
    QCOMPARE(qint64(parseCount(cell.toStdString()).value_or(-1)), count);
}

void tst_Values::rate_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("fraction");
    QTest::addColumn<qint64>("millionths"); // -1: none
    QTest::newRow("percent") << QByteArray("10%") << true << qint64(100000);
    QTest::newRow("percent with comma") << QByteArray("0,89 %") << true << qint64(8900);
    QTest::newRow("fraction") << QByteArray("0.10") << true << qint64(100000);
    QTest::newRow("bare percent") << QByteArray("2.5") << false << qint64(25000);
    QTest::newRow("rounded") << QByteArray("0.0000005") << true << qint64(1);
    QTest::newRow("many digits") << QByteArray("0.33333333333333333333") << true << qint64(333333);
    QTest::newRow("word") << QByteArray("-") << true << qint64(-1);
}

void tst_Values::rate()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, fraction);
    QFETCH(qint64, millionths);
    QCOMPARE(qint64(parseRateMillionths(cell.toStdString(), fraction).value_or(-1)), millionths);
}

void tst_Values::localTime_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QString>("local"); // empty: none; with the offset in seconds behind
    const auto row = [](const char *cell, DateOrder order, const char *local) {
        QTest::addRow("%s (%d)", cell, int(order)) << QByteArray(cell) << order << QString::fromLatin1(local);
    };
    constexpr auto kUnknown = DateOrder::Unknown;
    row("2024-03-01 10:11:12 -0500", kUnknown, "2024-03-01T10:11:12 -18000");
    row("2024-03-01 10:11:12 +0530", kUnknown, "2024-03-01T10:11:12 19800");
    row("2024-03-01 10:11:12", kUnknown, "2024-03-01T10:11:12");
    row("2024-03-01T10:11:12Z", kUnknown, "2024-03-01T10:11:12 0");
    row("2024-03-01T10:11:12.345+02:00", kUnknown, "2024-03-01T10:11:12 7200");
    row("2024-03-01 10:11:12 UTC", kUnknown, "2024-03-01T10:11:12 0");
    row("2024-03-01", kUnknown, "2024-03-01");
    row("2024/03/18 02:51", kUnknown, "2024-03-18T02:51:00");
    row("2022-05-25 10.39.15", kUnknown, "2022-05-25T10:39:15");
    row("20240229", kUnknown, "2024-02-29");
    row("20230229", kUnknown, "");
    row("2026年1月31日", kUnknown, "2026-01-31");
    row("31/12/2023 22:36", kUnknown, "2023-12-31T22:36:00");
    row("03/04/2024", kUnknown, "");
    row("03/04/2024", DateOrder::DayFirst, "2024-04-03");
    row("03/04/2024", DateOrder::MonthFirst, "2024-03-04");
    row("05/05/2024", kUnknown, "2024-05-05");
    row("12/25/2024", DateOrder::DayFirst, "");
    row("31/02/2024", DateOrder::DayFirst, "");
    row("10/30/25", DateOrder::MonthFirst, "2025-10-30");
    row("03/13/2026 10:15:00 AM\t", DateOrder::MonthFirst, "2026-03-13T10:15:00");
    row("01/13/2024 12:43:13 PM", DateOrder::MonthFirst, "2024-01-13T12:43:13");
    row("01/13/2024 12:43:13 AM", DateOrder::MonthFirst, "2024-01-13T00:43:13");
    row("01/13/2024 13:43:13 PM", DateOrder::MonthFirst, "");
    row("31.12.2023 22:36", kUnknown, "2023-12-31T22:36:00");
    row("03.04.2024", kUnknown, "2024-04-03");
    row("1 Jan 2024", kUnknown, "2024-01-01");
    row("24 October 2011", kUnknown, "2011-10-24");
    row("1. März 2024", kUnknown, "2024-03-01");
    row("Aug 28, 2025", kUnknown, "2025-08-28");
    row("Fri, Jun 5, 2026", kUnknown, "2026-06-05");
    row("Feb 30, 2025", kUnknown, "");
    row("February 28", kUnknown, "");
    row("2024-13-01 00:00:00", kUnknown, "");
    row("2024-01-01 24:00:00", kUnknown, "");
    row("2024-01-01 10:60:00", kUnknown, "");
    row("2024-01-01 10:00:00 +2500", kUnknown, "");
    row("2024-01-01x", kUnknown, "");
    row("1234", kUnknown, "");
    row("", kUnknown, "");
    row("12", kUnknown, "");
}

void tst_Values::localTime()
{
    QFETCH(QByteArray, cell);
    QFETCH(DateOrder, order);
    QFETCH(QString, local);
    const auto time = parseLocalTime({cell.constData(), std::size_t(cell.size())}, order);
    QString text;
    if (time) {
        text = QString::fromStdString(isoInstant(time->local)).left(time->hasTime ? 19 : 10);
        if (time->offset)
            text += QStringLiteral(" %1").arg(*time->offset);
    }
    QCOMPARE(text, local);
}

void tst_Values::instantTakesOffsetOrZone()
{
    const auto berlin = Zone::fromName("Europe/Berlin");
    QVERIFY(bool(berlin));
    Zone::Kind kind = Zone::Kind::Repeated;
    QCOMPARE(isoInstant(*parseInstant("2024-07-01 12:00:00 -0500", DateOrder::Unknown, *berlin, &kind)),
        std::string("2024-07-01T17:00:00Z"));
    QCOMPARE(kind, Zone::Kind::Unique);
    QCOMPARE(isoInstant(*parseInstant("2024-07-01 12:00:00", DateOrder::Unknown, *berlin)),
        std::string("2024-07-01T10:00:00Z"));
    parseInstant("2024-03-31 02:30:00", DateOrder::Unknown, *berlin, &kind);
    QCOMPARE(kind, Zone::Kind::Skipped);
    parseInstant("2024-10-27 02:30:00", DateOrder::Unknown, *berlin, &kind);
    QCOMPARE(kind, Zone::Kind::Repeated);
}

void tst_Values::dateOrder_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<bool>("ambiguous");
    QTest::newRow("one day above 12") << QStringList{QStringLiteral("03/04/2024"), QStringLiteral("25/12/2024")}
                                      << DateOrder::DayFirst << true;
    QTest::newRow("one month behind") << QStringList{QStringLiteral("03/04/2024"), QStringLiteral("12/25/2024")}
                                      << DateOrder::MonthFirst << true;
    QTest::newRow("nothing above 12") << QStringList{QStringLiteral("03/04/2024")} << DateOrder::Unknown << true;
    QTest::newRow("contradiction") << QStringList{QStringLiteral("13/01/2024"), QStringLiteral("01/13/2024")}
                                   << DateOrder::Unknown << false;
    QTest::newRow("points") << QStringList{QStringLiteral("03.04.2024")} << DateOrder::DayFirst << false;
    QTest::newRow("years first") << QStringList{QStringLiteral("2024-03-04"), QStringLiteral("")}
                                 << DateOrder::YearFirst << false;
}

void tst_Values::dateOrder()
{
    QFETCH(QStringList, cells);
    QFETCH(DateOrder, order);
    QFETCH(bool, ambiguous);
    DateOrderFinder finder;
    for (const QString &cell : cells)
        finder.add(cell.toStdString());
    QCOMPARE(int(finder.order()), int(order));
    QCOMPARE(finder.sawAmbiguous(), ambiguous);
}

void tst_Values::countedDays_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("expected"); ///< empty: none
    QTest::newRow("day") << QByteArray("45384") << QByteArray("2024-04-02");
    QTest::newRow("instant") << QByteArray("45384.34789351852") << QByteArray("2024-04-02T08:20:58Z");
    QTest::newRow("comma") << QByteArray(" 45384,5 ") << QByteArray("2024-04-02T12:00:00Z");
    QTest::newRow("rounded up to midnight") << QByteArray("45384.99999999") << QByteArray("2024-04-03T00:00:00Z");
    QTest::newRow("longest fraction") << QByteArray("45384.0000000000000000000001")
                                      << QByteArray("2024-04-02T00:00:00Z");
    QTest::newRow("before the span") << QByteArray("19999") << QByteArray();
    QTest::newRow("first of the span") << QByteArray("20000") << QByteArray("1954-10-03");
    QTest::newRow("behind the span") << QByteArray("80001") << QByteArray();
    QTest::newRow("day without marks") << QByteArray("20240402") << QByteArray();
    QTest::newRow("no fraction") << QByteArray("45384.") << QByteArray();
    QTest::newRow("exponent") << QByteArray("45384.3E1") << QByteArray();
    QTest::newRow("negative") << QByteArray("-45384") << QByteArray();
    QTest::newRow("date") << QByteArray("02.04.2024") << QByteArray();
}

void tst_Values::countedDays()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, expected);
    const auto time = parseSerial({cell.constData(), std::size_t(cell.size())});
    QCOMPARE(time.has_value(), !expected.isEmpty());
    if (!time)
        return;
    QVERIFY(!time->offset);
    const std::string instant = isoInstant(time->local);
    QCOMPARE(time->hasTime ? instant : instant.substr(0, 10), expected.toStdString());
}

void tst_Values::columnOfCountedDays()
{
    SerialFinder nothing;
    QVERIFY(!nothing.allSerial());
    SerialFinder finder;
    finder.add("45384");
    finder.add("45384.5");
    QVERIFY(finder.allSerial());
    finder.add("2024-04-02");
    QVERIFY(!finder.allSerial());
}

void tst_Values::id_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("tab behind") << QByteArray("571136833878997956\t") << QByteArray("571136833878997956");
    QTest::newRow("apostrophe") << QByteArray("'00123") << QByteArray("00123");
    QTest::newRow("one apostrophe only") << QByteArray("''1") << QByteArray("'1");
    QTest::newRow("formula of text") << QByteArray("=\"00123\"") << QByteArray("00123");
    QTest::newRow("case and zeros kept") << QByteArray(" 00aB-1 ") << QByteArray("00aB-1");
    QTest::newRow("empty") << QByteArray(" ") << QByteArray("");
}

void tst_Values::id()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, id);
    QCOMPARE(std::string(parseId({cell.constData(), std::size_t(cell.size())})), id.toStdString());
}

void tst_Values::lossyId()
{
    for (const char *id : {"5.76E+17", "5,77497E+17", "5e+17", "'5.76E+17", "5.76E+17\t"})
        QVERIFY2(isLossyId(id), id);
    for (const char *id : {"576838539921574939", "5.76", "1E17A", "E+17", "12.5E+17", "5.E+17", "5.76E+", ""})
        QVERIFY2(!isLossyId(id), id);
}

QTEST_GUILESS_MAIN(tst_Values)
#include "tst_values.moc"
