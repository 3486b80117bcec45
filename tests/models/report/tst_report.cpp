// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_makers.h"
#include "report/coverage.h"
#include "report/headline.h"
#include "report/peers.h"
#include "report/ranks.h"
#include "report/relations.h"
#include "report/vanity_gap.h"

#include <QTest>

using namespace postledger;

namespace {

Figure exact(std::int64_t value)
{
    Figure figure;
    figure.minor = value;
    figure.value = static_cast<double>(value);
    return figure;
}

Figure proportion(double x, double n)
{
    Figure figure;
    figure.value = x / n;
    figure.low = 0.0; // the interval itself is not read, only that there is one
    figure.high = 1.0;
    figure.sample = static_cast<std::int64_t>(n);
    return figure;
}

Figure value(double number)
{
    Figure figure;
    figure.value = number;
    return figure;
}

const Phrasing kDollars{QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("USD"), 2};
const DateRange kOctober{dayFromCivil(2026, 10, 1), dayFromCivil(2026, 10, 31)};
const DateRange kSeptember{dayFromCivil(2026, 9, 1), dayFromCivil(2026, 9, 30)};

/// ledger_a's posts by evidence, order-date basis: net sales in cents and engagements.
ResultTable posts()
{
    ResultTable table;
    table.dimensions = {Dimension::Post};
    table.columns = {{"net_sales", Unit::Money}, {"engagements", Unit::Count}};
    table.currency = "USD";
    const auto row = [&](const char *key, std::int64_t net, std::optional<std::int64_t> loud) {
        table.rows.push_back({{key}, {std::string("Post ") + key}, {exact(net), loud ? exact(*loud) : Figure()}});
    };
    row("P1", 4500, 900);
    row("P2", 22800, 300);
    row("P3", 14000, 500);
    row("P4", 3000, 1200);
    row("P5", 0, 8000);
    row("P6", 9000, 20);
    row("P7", 8000, 700);
    row("P8", 7000, std::nullopt);
    table.rows.push_back({{"(unattributed)"}, {"(unattributed)"}, {exact(16600), Figure()}});
    return table;
}

ResultTable byDay(std::vector<std::pair<std::string, std::int64_t>> days, Dimension step = Dimension::Daily)
{
    ResultTable table;
    table.dimensions = {step};
    table.columns = {{"net_sales", Unit::Money}};
    table.currency = "USD";
    for (const auto &[key, net] : days)
        table.rows.push_back({{key}, {key}, {exact(net)}});
    return table;
}

} // namespace

class tst_Report : public QObject
{
    Q_OBJECT
private slots:
    void headlines_data();
    void headlines();
    void headlineWithoutComparison();
    void headlineOfDaysWithoutAName();
    void whatRoundsAwayIsNoChange();
    void trendsAreNamedLines();
    void barsFollowAnotherOrder();
    void periodsAreNamedAsPeopleDo();
    void amountsInTextHaveThreeFigures();
    void factsAreRecordedAndNeverSignificant();
    void proportionsSayWhetherTheDifferenceIsClear();
    void onlyWhatIsClearIsJudged();
    void noComparisonMakesNoClaim();
    void whoMovedTheTotal();
    void whatNobodyEarnedIsSaidOnce();
    void theOnlyOneIsNotNamed();
    void daysWithoutDataAreNotCompared();
    void nobodyIsNamedForATrifle();
    void nothingIsCausedOrProven();
    void timeChartFillsDaysAndShiftsTheComparison();
    void timeChartCountsIsoWeeks();
    void barsTakeTheTopAndKeepTheRest();
    void scatterMarksLoudPoints();
    void scatterKeepsToItsLimit();
    void vanityGapRanksBothWays();
    void vanityGapNeedsAField();
    void relationOfLedgerA();
    void relationsAreCorrectedTogether();
    void headlineOfRelations();
    void ranksAndMedians();
    void mediansNeedThreePeers();
};

void tst_Report::headlines_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("before");
    QTest::addColumn<QString>("headline");
    QTest::newRow("more") << qint64(21844000) << qint64(19432800)
                          << QStringLiteral("October sold $24,100 more than September");
    QTest::newRow("less") << qint64(100) << qint64(12300) << QStringLiteral("October sold $122 less than September");
    QTest::newRow("the same") << qint64(1000010) << qint64(1000000)
                              << QStringLiteral("October sold as much as September");
    QTest::newRow("nothing at all") << qint64(0) << qint64(0) << QStringLiteral("October: no sales");
    QTest::newRow("returns only") << qint64(-5000) << qint64(0)
                                  << QStringLiteral("October sold $50.00 less than September");
}

void tst_Report::headlines()
{
    QFETCH(qint64, now);
    QFETCH(qint64, before);
    QFETCH(QString, headline);
    QCOMPARE(revenueHeadline(kDollars, kOctober, exact(now), kSeptember, exact(before)), headline);
}

void tst_Report::headlineWithoutComparison()
{
    QCOMPARE(revenueHeadline(kDollars, kOctober, exact(21844000), std::nullopt, std::nullopt),
        QStringLiteral("October 2026 sold $218,000"));
    QCOMPARE(revenueHeadline(kDollars, {}, Figure(), std::nullopt, std::nullopt), QStringLiteral("No sales yet"));
    const DateRange lastYear{dayFromCivil(2025, 10, 1), dayFromCivil(2025, 10, 31)};
    QCOMPARE(revenueHeadline(kDollars, kOctober, exact(30000), lastYear, exact(20000)),
        QStringLiteral("October 2026 sold $100 more than October 2025"));
}

void tst_Report::headlineOfDaysWithoutAName()
{
    const DateRange days{dayFromCivil(2026, 8, 3), dayFromCivil(2026, 10, 31)};
    const DateRange before{dayFromCivil(2026, 5, 5), dayFromCivil(2026, 8, 2)};
    // Untranslated plural forms keep %n; what is tested is the sentence around it.
    QCOMPARE(revenueHeadline(kDollars, days, exact(17797400), before, exact(7197400)),
        QStringLiteral("The 90 days to 31 Oct sold $106,000 more than the 90 days before"));
    QCOMPARE(revenueHeadline(kDollars, days, exact(100), before, exact(12300)),
        QStringLiteral("The 90 days to 31 Oct sold $122 less than the 90 days before"));
    QCOMPARE(revenueHeadline(kDollars, days, exact(10000), before, exact(10000)),
        QStringLiteral("The 90 days to 31 Oct sold as much as the 90 days before"));
    const DateRange lastYear{dayFromCivil(2025, 8, 3), dayFromCivil(2025, 10, 31)};
    QCOMPARE(revenueHeadline(kDollars, days, exact(30000), lastYear, exact(20000)),
        QStringLiteral("3 Aug – 31 Oct sold $100 more than the same days of 2025"));
    // A single day and a month have names.
    const DateRange day{dayFromCivil(2026, 9, 20), dayFromCivil(2026, 9, 20)};
    const DateRange eve{dayFromCivil(2026, 9, 19), dayFromCivil(2026, 9, 19)};
    QCOMPARE(revenueHeadline(kDollars, day, exact(30000), eve, exact(20000)),
        QStringLiteral("20 Sep sold $100 more than 19 Sep"));
}

void tst_Report::whatRoundsAwayIsNoChange()
{
    const KpiChange aov = changeOf(kDollars, *kpiById("aov"), false, value(3849.4), value(3849.1));
    QCOMPARE(aov.direction, 0);
    QVERIFY(!aov.worse);
    QCOMPARE(aov.words, QStringLiteral("unchanged"));
    QCOMPARE(changeOf(kDollars, *kpiById("aov"), false, value(3860), value(3849)).direction, 1);
    QCOMPARE(changeOf(kDollars, *kpiById("roas"), true, value(5.194), value(5.191)).direction, 0);
    QCOMPARE(changeOf(kDollars, *kpiById("roas"), true, value(5.2), value(5.19)).direction, 1);
}

void tst_Report::trendsAreNamedLines()
{
    ResultTable table;
    table.dimensions = {Dimension::Campaign, Dimension::Weekly};
    table.columns = {{"net_sales", Unit::Money}};
    table.currency = "USD";
    table.rows = {{{"launch", "2026-W40"}, {}, {exact(500)}}, {{"launch", "2026-W42"}, {}, {exact(700)}},
        {{"spf", "2026-W41"}, {}, {exact(300)}}};
    TrendChartInput input;
    input.table = &table;
    input.range = {dayFromCivil(2026, 9, 28), dayFromCivil(2026, 10, 18)};
    input.keys = {"spf", "launch", "none"};
    input.names = {QStringLiteral("SPF"), QStringLiteral("Launch"), QStringLiteral("None")};
    const TimeChartSpec spec = trendChart(input);
    QCOMPARE(spec.stepDays, 7);
    QCOMPARE(spec.series.size(), std::size_t(3));
    QCOMPARE(spec.series[1].name, QStringLiteral("Launch"));
    QCOMPARE(spec.series[1].points.size(), std::size_t(3));
    QCOMPARE(*spec.series[1].points[1].value, 0.0); // a week without a sale
    QCOMPARE(*spec.series[1].points[2].value, 700.0);
    QCOMPARE(*spec.series[0].points[1].value, 300.0);
}

void tst_Report::barsFollowAnotherOrder()
{
    const ResultTable table = posts();
    BarChartInput input;
    input.table = &table;
    input.column = 1;
    const BarChartSpec own = barChart(input);
    input.keys = {own.bars[2].key, own.bars[0].key, "no such post"};
    const BarChartSpec spec = barChart(input);
    QCOMPARE(spec.bars.size(), std::size_t(2));
    QCOMPARE(spec.bars[0].key, own.bars[2].key);
    QCOMPARE(spec.bars[1].key, own.bars[0].key);
    // Beside other bars each must stand where its own row does.
    input.keys = {"P7", "P8", "P1"};
    const BarChartSpec gaps = barChart(input);
    QCOMPARE(gaps.bars.size(), std::size_t(3));
    QCOMPARE(gaps.bars[1].key, std::string("P8"));
    QVERIFY(!gaps.bars[1].value);
    QCOMPARE(*gaps.bars[2].value, 900.0);
}

void tst_Report::periodsAreNamedAsPeopleDo()
{
    QCOMPARE(
        periodInText(kDollars, {dayFromCivil(2026, 1, 1), dayFromCivil(2026, 12, 31)}, false), QStringLiteral("2026"));
    QCOMPARE(
        periodInText(kDollars, {dayFromCivil(2026, 7, 1), dayFromCivil(2026, 9, 30)}, true), QStringLiteral("Q3 2026"));
    QCOMPARE(periodInText(kDollars, {dayFromCivil(2026, 10, 3), dayFromCivil(2026, 10, 12)}, false),
        QStringLiteral("3 Oct – 12 Oct"));
    QCOMPARE(periodInText(kDollars, {dayFromCivil(2026, 2, 28), dayFromCivil(2026, 2, 28)}, true),
        QStringLiteral("28 Feb 2026"));
}

void tst_Report::amountsInTextHaveThreeFigures()
{
    QCOMPARE(roundedForText(24112.4), 24100.0);
    QCOMPARE(roundedForText(-0.012345), -0.0123);
    QCOMPARE(roundedForText(0.0), 0.0);
    QCOMPARE(moneyInText(kDollars, 1234), QStringLiteral("$12.30"));
    const Phrasing yen{QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("JPY"), 0};
    QCOMPARE(moneyInText(yen, 98765), QStringLiteral("¥98,800"));
    // A code is set off from the digits, as on cards.
    const Phrasing taka{QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("BDT"), 2};
    QCOMPARE(moneyInText(taka, 2431500), QStringLiteral("BDT\u00A024,300"));
    const Phrasing german{QLocale(QLocale::German), QStringLiteral("BDT"), 2};
    QCOMPARE(moneyInText(german, 2431500).simplified(), QStringLiteral("24.300 BDT"));
}

void tst_Report::factsAreRecordedAndNeverSignificant()
{
    const KpiChange change = changeOf(kDollars, *kpiById("net_sales"), false, exact(11240), exact(10000));
    QVERIFY(change.known);
    QCOMPARE(change.direction, 1);
    QVERIFY(!change.worse);
    QCOMPARE(change.change, QStringLiteral("12.4 %"));
    QCOMPARE(change.words, QStringLiteral("recorded"));
    const KpiChange fall = changeOf(kDollars, *kpiById("orders"), false, exact(8), exact(10));
    QVERIFY(fall.worse);
    // A share of nothing says nothing: the amount itself is shown.
    QCOMPARE(changeOf(kDollars, *kpiById("orders"), false, exact(8), exact(0)).change, QStringLiteral("8"));
}

void tst_Report::proportionsSayWhetherTheDifferenceIsClear()
{
    // The first published cases of the difference of two proportions: 56/70 - 48/80 lies above 0.
    const KpiChange clear = changeOf(kDollars, *kpiById("cvr"), false, proportion(56, 70), proportion(48, 80));
    QCOMPARE(clear.words, QStringLiteral("clear"));
    QCOMPARE(clear.change, QStringLiteral("20.00 pp"));
    QVERIFY2(clear.detail.contains(QStringLiteral("5.24 to 33.39")), qPrintable(clear.detail));
    // Engagements are no share of those reached: one may like and save. Newcombe's interval would be made up.
    const KpiChange rate = changeOf(kDollars, *kpiById("er_reach"), false, proportion(56, 70), proportion(48, 80));
    QVERIFY2(!rate.detail.contains(QStringLiteral("Newcombe")), qPrintable(rate.detail));
    QVERIFY(rate.words.isEmpty());
    const KpiChange unclear = changeOf(kDollars, *kpiById("cvr"), false, proportion(3, 70), proportion(2, 80));
    QCOMPARE(unclear.words, QStringLiteral("no clear difference"));
    QVERIFY2(unclear.detail.contains(QStringLiteral("it would have shown")), qPrintable(unclear.detail));
}

void tst_Report::onlyWhatIsClearIsJudged()
{
    const KpiChange dearer = changeOf(kDollars, *kpiById("cac_paid"), false, value(1600), value(1500));
    // No interval of the difference is at hand: the change is stated, not judged.
    QVERIFY(!dearer.worse);
    QCOMPARE(dearer.direction, 1);
    QVERIFY2(dearer.words.isEmpty(), qPrintable(dearer.words));
    QVERIFY(!dearer.detail.isEmpty());
    const KpiChange roas = changeOf(kDollars, *kpiById("roas"), true, value(4.62), value(4.21));
    QCOMPARE(roas.change, QStringLiteral("0.41"));
    QVERIFY2(roas.words.isEmpty(), qPrintable(roas.words));
    // Recorded sums and clear differences are judged.
    QVERIFY(changeOf(kDollars, *kpiById("cvr"), false, proportion(48, 80), proportion(56, 70)).worse);
    QVERIFY(!changeOf(kDollars, *kpiById("cvr"), false, proportion(2, 80), proportion(3, 70)).worse);
}

void tst_Report::noComparisonMakesNoClaim()
{
    const KpiChange none = changeOf(kDollars, *kpiById("aov"), false, value(60), std::nullopt);
    QVERIFY(!none.known);
    QVERIFY(none.words.isEmpty());
    QVERIFY(!changeOf(kDollars, *kpiById("aov"), false, value(60), Figure()).known);
    QVERIFY(!changeOf(kDollars, *kpiById("aov"), false, Figure(), value(60)).known);
}

void tst_Report::whoMovedTheTotal()
{
    ResultTable before = posts();
    ResultTable now = posts();
    now.rows[1].figures[0] = exact(22800 + 6100);
    now.rows[2].figures[0] = exact(14000 + 3900);
    const auto sentences =
        changeSentences(kDollars, exact(84900), exact(74900), {{&now, &before, 0}}, exact(1800), exact(1200));
    QCOMPARE(sentences.size(), std::size_t(2));
    QCOMPARE(sentences[0], QStringLiteral("“Post P2” brought 61 % of the rise."));
    QCOMPARE(sentences[1], QStringLiteral("Engagement rose by 50 %, net revenue by 13 %."));
    // More than the whole change: the others moved the other way.
    now.rows[2].figures[0] = exact(14000 - 5000);
    const auto against =
        changeSentences(kDollars, exact(76000), exact(74900), {{&now, &before, 0}}, Figure(), Figure());
    QCOMPARE(against.size(), std::size_t(1));
    QCOMPARE(against[0], QStringLiteral("“Post P2” brought $61.00 more, the others together less."));
    // A post that is gone counts as a fall; sales without evidence are named as such.
    ResultTable fewer = posts();
    fewer.rows.pop_back();
    const auto lost = changeSentences(kDollars, exact(58300), exact(74900), {{&fewer, &before, 0}}, Figure(), Figure());
    QCOMPARE(lost[0], QStringLiteral("Sales without a post fell by $166."));
}

void tst_Report::whatNobodyEarnedIsSaidOnce()
{
    const ResultTable before = posts();
    ResultTable now = posts();
    now.rows[1].figures[0] = exact(22800 + 4000);
    now.rows.back().figures[0] = exact(16600 + 7350);
    ResultTable creatorsBefore = before;
    ResultTable creators = now;
    creatorsBefore.dimensions = creators.dimensions = {Dimension::Creator};
    creators.rows.back().figures[0] = exact(16600 + 7260);
    const auto sentences = changeSentences(kDollars, exact(74900 + 11350), exact(74900),
        {{&now, &before, 0}, {&creators, &creatorsBefore, 0}}, Figure(), Figure());
    QCOMPARE(sentences.size(), std::size_t(2));
    QCOMPARE(sentences[0], QStringLiteral("Sales without a post grew by $73.50."));
    QCOMPARE(sentences[1], QStringLiteral("Creator Post P2 brought 35 % of the rise."));
}

void tst_Report::theOnlyOneIsNotNamed()
{
    // A filter by one campaign leaves one campaign: that it stands for everything is the filter, not a finding.
    ResultTable before = posts();
    before.dimensions = {Dimension::Campaign};
    before.rows.resize(1);
    ResultTable now = before;
    now.rows[0].figures[0] = exact(9000);
    QVERIFY(changeSentences(kDollars, exact(9000), exact(4500), {{&now, &before, 0}}, Figure(), Figure()).empty());
    now = before = posts();
    now.rows[0].figures[0] = exact(9000);
    const auto one = changeSentences(kDollars, exact(79400), exact(74900), {{&now, &before, 0}}, Figure(), Figure());
    QCOMPARE(one.size(), std::size_t(1));
    QCOMPARE(one[0], QStringLiteral("“Post P1” brought 100 % of the rise."));
}

void tst_Report::daysWithoutDataAreNotCompared()
{
    const DateRange known{dayFromCivil(2025, 11, 1), dayFromCivil(2026, 10, 31)};
    const DateRange year{dayFromCivil(2026, 1, 1), dayFromCivil(2026, 10, 31)};
    const auto part = uncovered(kDollars, year, {dayFromCivil(2025, 3, 1), dayFromCivil(2025, 12, 31)}, known);
    QVERIFY(part);
    QCOMPARE(part->note, QStringLiteral("no data before 1 Nov 2025"));
    QCOMPARE(part->sentence,
        QStringLiteral(
            "No change is stated: the data begin on 1 Nov 2025 and cover only a part of 1 Mar – 31 Dec 2025."));
    const auto nothing = uncovered(kDollars, kOctober, {dayFromCivil(2025, 10, 1), dayFromCivil(2025, 10, 31)}, known);
    QVERIFY(nothing);
    QCOMPARE(nothing->sentence,
        QStringLiteral("Nothing to compare with: October 2025 lies before the data, which begin on 1 Nov 2025."));
    const auto after = uncovered(kDollars, {kOctober.first, kOctober.last + 1}, kSeptember, known);
    QVERIFY(after);
    QCOMPARE(after->note, QStringLiteral("no data after 31 Oct 2026"));
    QVERIFY(!uncovered(kDollars, kOctober, kSeptember, known));
    QVERIFY(!uncovered(kDollars, kOctober, known, known));
    QVERIFY(!uncovered(kDollars, kOctober, kSeptember, {}));

    // In a chart they are gaps. A day's row from a post alone has sales of 0, which nobody recorded.
    const ResultTable now = byDay({{"2025-11-02", 100}});
    const ResultTable before = byDay({{"2025-10-31", 0}, {"2025-11-01", 50}});
    TimeChartInput input;
    input.now = &now;
    input.before = &before;
    input.range = {dayFromCivil(2025, 11, 2), dayFromCivil(2025, 11, 4)};
    input.beforeRange = {dayFromCivil(2025, 10, 30), dayFromCivil(2025, 11, 1)};
    input.known = {dayFromCivil(2025, 11, 1), dayFromCivil(2025, 11, 3)};
    const TimeChartSpec spec = timeChart(input);
    QCOMPARE(spec.series[0].points[1].value, std::optional<double>(0.0));
    QVERIFY(!spec.series[0].points[2].value);
    QVERIFY(!spec.series[1].points[0].value);
    QVERIFY(!spec.series[1].points[1].value);
    QCOMPARE(spec.series[1].points[2].value, std::optional<double>(50.0));
    // A week that the data begin within is known in part, and shown.
    const ResultTable weeks = byDay({{"2025-W44", 700}}, Dimension::Weekly);
    input.now = &weeks;
    input.before = nullptr;
    input.range = {dayFromCivil(2025, 10, 20), dayFromCivil(2025, 11, 2)};
    const TimeChartSpec weekly = timeChart(input);
    QVERIFY(!weekly.series[0].points[0].value);
    QCOMPARE(weekly.series[0].points[1].value, std::optional<double>(700.0));
    // Unless the period ends before they begin.
    input.range.last = dayFromCivil(2025, 10, 31);
    QVERIFY(!timeChart(input).series[0].points[1].value);
}

void tst_Report::nobodyIsNamedForATrifle()
{
    const ResultTable before = posts();
    ResultTable now = posts();
    now.rows[1].figures[0] = exact(22800 + 50);
    QVERIFY(changeSentences(kDollars, exact(94900), exact(74900), {{&now, &before, 0}}, Figure(), Figure()).empty());
    QVERIFY(changeSentences(kDollars, exact(74900), exact(74900), {{&now, &before, 0}}, exact(1), exact(2)).empty());
}

void tst_Report::nothingIsCausedOrProven()
{
    const ResultTable before = posts();
    ResultTable now = posts();
    now.rows[1].figures[0] = exact(40000);
    QStringList said{revenueHeadline(kDollars, kOctober, exact(90000), kSeptember, exact(74900))};
    for (const QString &sentence :
        changeSentences(kDollars, exact(92100), exact(74900), {{&now, &before, 0}}, exact(2), exact(1)))
        said << sentence;
    Relation strong{"save_rate", QStringLiteral("Save rate"), 0.61, 0.5, 0.7, 0.01, 214, true};
    said << relationSentence(kDollars, strong) << relationsHeadline({strong}, QStringLiteral("Net revenue"));
    for (const QString &sentence : said) {
        for (const char *word : {"prove", "cause", "because", "due to", "significant"})
            QVERIFY2(!sentence.contains(QLatin1String(word), Qt::CaseInsensitive), qPrintable(sentence));
    }
}

void tst_Report::timeChartFillsDaysAndShiftsTheComparison()
{
    const ResultTable now = byDay({{"2026-10-01", 100}, {"2026-10-03", 300}});
    const ResultTable before = byDay({{"2026-09-02", 50}});
    TimeChartInput input;
    input.now = &now;
    input.before = &before;
    input.range = {dayFromCivil(2026, 10, 1), dayFromCivil(2026, 10, 4)};
    input.beforeRange = {dayFromCivil(2026, 9, 1), dayFromCivil(2026, 9, 6)};
    input.beforeName = QStringLiteral("September");
    const TimeChartSpec spec = timeChart(input);
    QCOMPARE(spec.series.size(), std::size_t(2));
    QCOMPARE(spec.series[0].points.size(), std::size_t(4));
    QCOMPARE(spec.series[0].points[1].value, std::optional<double>(0.0));
    QCOMPARE(spec.series[0].points[2].value, std::optional<double>(300.0));
    QVERIFY(spec.series[1].comparison);
    QCOMPARE(spec.series[1].points.size(), std::size_t(4));
    QCOMPARE(spec.series[1].points[1].day, dayFromCivil(2026, 10, 2));
    QCOMPARE(spec.series[1].points[1].value, std::optional<double>(50.0));
    // A quotient without a row is unknown, not 0.
    ResultTable ratio = now;
    ratio.columns[0] = {"cvr", Unit::Ratio};
    input.now = &ratio;
    input.before = nullptr;
    QVERIFY(!timeChart(input).series[0].points[1].value);
    input.range = {};
    QCOMPARE(timeChart(input).series[0].points.size(), std::size_t(3));
    const ResultTable nothing = byDay({});
    input.now = &nothing;
    QVERIFY(timeChart(input).series.empty());
}

void tst_Report::timeChartCountsIsoWeeks()
{
    QCOMPARE(dayOfKey("2025-W01"), std::optional<Day>(dayFromCivil(2024, 12, 30)));
    QCOMPARE(dayOfKey("2026-W53"), std::optional<Day>(dayFromCivil(2026, 12, 28)));
    QCOMPARE(dayOfKey("2026-02"), std::optional<Day>(dayFromCivil(2026, 2, 1)));
    QVERIFY(!dayOfKey("(none)"));
    QVERIFY(!dayOfKey("2026-13"));
    for (Day day = dayFromCivil(2019, 12, 20); day < dayFromCivil(2027, 1, 10); ++day)
        QCOMPARE(dayOfKey(isoWeek(day)), std::optional<Day>(weekStart(day)));
    const ResultTable weeks = byDay({{"2025-W01", 5}, {"2025-W03", 7}}, Dimension::Weekly);
    TimeChartInput input;
    input.now = &weeks;
    input.range = {dayFromCivil(2025, 1, 1), dayFromCivil(2025, 1, 20)};
    const TimeChartSpec spec = timeChart(input);
    QCOMPARE(spec.series[0].points.size(), std::size_t(4));
    QCOMPARE(spec.series[0].points[0].value, std::optional<double>(5.0));
    QCOMPARE(spec.series[0].points[2].value, std::optional<double>(7.0));
}

void tst_Report::barsTakeTheTopAndKeepTheRest()
{
    const ResultTable table = posts();
    BarChartInput input;
    input.table = &table;
    input.limit = 3;
    input.remainder = true;
    BarChartSpec spec = barChart(input);
    QCOMPARE(spec.bars.size(), std::size_t(4));
    QCOMPARE(spec.bars[0].key, std::string("P2"));
    QCOMPARE(spec.bars[2].key, std::string("P6"));
    QVERIFY(spec.bars[3].key.empty());
    // 45 + 30 + 0 + 80 + 70: the bars add up to all that is attributed.
    QCOMPARE(*spec.bars[3].value, 22500.0);
    input.emptyGroup = true;
    spec = barChart(input);
    QVERIFY(spec.bars[1].key.empty());
    QCOMPARE(spec.bars[1].label, QStringLiteral("Unattributed"));
    input.column = 1; // rows without the figure are no bars
    input.limit = 100;
    QCOMPARE(barChart(input).bars.size(), std::size_t(7));
    input.column = 9;
    QVERIFY(barChart(input).bars.empty());
}

void tst_Report::scatterMarksLoudPoints()
{
    const ResultTable table = posts();
    ScatterInput input;
    input.table = &table;
    input.x = 1;
    input.y = 0;
    input.size = 1;
    const ScatterChartSpec spec = scatterChart(input);
    QCOMPARE(spec.points.size(), std::size_t(7)); // not P8, not the unattributed
    QCOMPARE(spec.xMedian, std::optional<double>(700.0));
    QCOMPARE(spec.yMedian, std::optional<double>(8000.0));
    QStringList loud;
    for (const ScatterPoint &point : spec.points) {
        if (point.loud)
            loud << QString::fromStdString(point.key);
        QVERIFY(point.size >= 0 && point.size <= 1);
    }
    QCOMPARE(loud, (QStringList{QStringLiteral("P4"), QStringLiteral("P5")}));
    const auto best = std::find_if(
        spec.points.begin(), spec.points.end(), [](const ScatterPoint &point) { return point.key == "P2"; });
    QVERIFY(best->outlier);
}

void tst_Report::scatterKeepsToItsLimit()
{
    ResultTable table;
    table.dimensions = {Dimension::Post};
    table.columns = {{"er_reach", Unit::Ratio}, {"rpm_reach", Unit::MoneyRatio}, {"reach", Unit::Count}};
    for (int i = 0; i < 2500; ++i)
        table.rows.push_back({{std::to_string(i)}, {}, {value(i % 97), value(i % 89), exact(i)}});
    ScatterInput input;
    input.table = &table;
    input.x = 0;
    input.y = 1;
    input.size = 2;
    const ScatterChartSpec spec = scatterChart(input);
    QCOMPARE(spec.points.size(), std::size_t(2000));
    QVERIFY2(spec.note.contains(QStringLiteral("2,000")) || spec.note.contains(QStringLiteral("2000")),
        qPrintable(spec.note));
    for (const ScatterPoint &point : spec.points)
        QVERIFY(std::stoi(point.key) >= 500); // the largest stay
}

void tst_Report::vanityGapRanksBothWays()
{
    const VanityGap gap = vanityGap(posts(), 1, 0, 2);
    QCOMPARE(gap.ranked, 7);
    QCOMPARE(gap.loud.size(), std::size_t(2));
    QCOMPARE(gap.loud[0], (GapEntry{"P5", QStringLiteral("Post P5"), 1, 7}));
    QCOMPARE(gap.loud[1].key, std::string("P4"));
    QCOMPARE(gap.quiet.size(), std::size_t(2));
    QCOMPARE(gap.quiet[0].key, std::string("P2"));
    QCOMPARE(gap.quiet[0].engagementRank, 6);
    QCOMPARE(gap.quiet[0].revenueRank, 1);
}

void tst_Report::vanityGapNeedsAField()
{
    ResultTable few = posts();
    few.rows.resize(5);
    const VanityGap gap = vanityGap(few, 1, 0, 3);
    QCOMPARE(gap.ranked, 5);
    QVERIFY(gap.loud.empty() && gap.quiet.empty());
}

void tst_Report::relationOfLedgerA()
{
    // Five posts: "no clear relation, 5 posts" is the correct statement of the specification.
    ResultTable table;
    table.dimensions = {Dimension::Post};
    table.columns = {{"likes", Unit::Count}, {"net_sales", Unit::Money}};
    const double likes[] = {1, 2, 3, 4, 5};
    const double net[] = {3, 5, 2, 4, 1};
    for (int i = 0; i < 5; ++i)
        table.rows.push_back({{std::to_string(i)}, {}, {value(likes[i]), value(net[i])}});
    const auto relation = relationOf(table, 0, 1);
    QVERIFY(relation);
    QCOMPARE(relation->n, 5);
    QVERIFY(!relation->clear);
    const QString sentence = relationSentence(kDollars, relation);
    QVERIFY2(sentence.contains(QStringLiteral("no clear relation at this sample size")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("wide, indicative")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("ρ = −0.5")), qPrintable(sentence));
    for (ResultTable::Row &row : table.rows)
        row.figures[0] = value(7); // a constant column
    QVERIFY(!relationOf(table, 0, 1));
    QVERIFY(!relationSentence(kDollars, std::nullopt).isEmpty());
}

void tst_Report::relationsAreCorrectedTogether()
{
    ResultTable table;
    table.dimensions = {Dimension::Post};
    table.columns = {{"save_rate", Unit::Ratio}, {"like_rate", Unit::Ratio}, {"share_rate", Unit::Ratio},
        {"rpm_reach", Unit::MoneyRatio}};
    for (int i = 0; i < 60; ++i) {
        // Saves follow revenue, likes do not, shares are not stated.
        table.rows.push_back(
            {{std::to_string(i)}, {}, {value(i + (i * 7) % 11), value((i * 37) % 60), Figure(), value(i)}});
    }
    const std::vector<Relation> relations = relationsOf(table, {1, 0, 2, 99}, 3);
    QCOMPARE(relations.size(), std::size_t(2));
    QCOMPARE(relations[0].kpi, std::string("save_rate"));
    QVERIFY(relations[0].clear);
    QVERIFY(relations[0].adjustedP && *relations[0].adjustedP < 0.001);
    QVERIFY(!relations[1].clear);
    const IntervalChartSpec spec = relationsChart(kDollars, relations, QStringLiteral("What"));
    QCOMPARE(spec.rows.size(), std::size_t(2));
    QVERIFY(spec.rows[0].clear);
    QVERIFY2(spec.note.contains(QStringLiteral("2 comparison")), qPrintable(spec.note));
    QVERIFY2(spec.note.contains(QStringLiteral("0.10")), qPrintable(spec.note));
}

void tst_Report::headlineOfRelations()
{
    const Relation saves{"save_rate", QStringLiteral("Save rate"), 0.61, 0.5, 0.7, 0.001, 214, true};
    const Relation likes{"like_rate", QStringLiteral("Like rate"), 0.04, -0.1, 0.2, 0.6, 214, false};
    const QString revenue = QStringLiteral("Net revenue");
    QCOMPARE(relationsHeadline({saves, likes}, revenue),
        QStringLiteral("Net revenue: save rate says most, like rate little"));
    QCOMPARE(relationsHeadline({saves}, revenue), QStringLiteral("Net revenue: save rate says most"));
    QCOMPARE(relationsHeadline({likes}, revenue),
        QStringLiteral("Net revenue: no engagement metric shows a clear relation"));
    QVERIFY(!relationsHeadline({}, revenue).isEmpty());
}

void tst_Report::ranksAndMedians()
{
    QCOMPARE(median({5.0}), 5.0);
    QCOMPARE(median({4.0, 1.0, 3.0, 2.0}), 2.5);
    QCOMPARE(descendingRanks({10, 30, 30, 5}), (std::vector<int>{3, 1, 1, 4}));
    QVERIFY(descendingRanks({}).empty());
}

void tst_Report::mediansNeedThreePeers()
{
    const PeerMedian all = peerMedian(posts(), 0, "P2");
    QCOMPARE(all.peers, 7);
    QCOMPARE(all.value, std::optional<double>(7000.0)); // 0 30 45 70 80 90 140, without the unattributed
    ResultTable two = posts();
    two.rows.resize(3);
    QVERIFY(!peerMedian(two, 0, "P2").value);
}

QTEST_GUILESS_MAIN(tst_Report)
#include "tst_report.moc"
