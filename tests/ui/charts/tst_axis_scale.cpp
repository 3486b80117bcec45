// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axis_scale.h"
#include "charts/label_placer.h"
#include "kit/formatting.h"

#include <QTest>

using namespace postledger;

class tst_AxisScale : public QObject
{
    Q_OBJECT

    const QLocale m_english{QLocale::English, QLocale::UnitedStates};

private slots:
    void roundNumbers_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("unit");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<double>("minimum");
        QTest::addColumn<double>("maximum");
        QTest::addColumn<double>("step");
        QTest::newRow("money") << 350000.0 << 1080000.0 << 100.0 << false << 0.0 << 1200000.0 << 400000.0;
        QTest::newRow("count") << 0.0 << 52000.0 << 1.0 << true << 0.0 << 60000.0 << 20000.0;
        QTest::newRow("small count") << 0.0 << 2.0 << 1.0 << true << 0.0 << 2.0 << 1.0;
        QTest::newRow("ratio") << 0.0 << 0.148 << 0.01 << false << 0.0 << 0.15 << 0.05;
        QTest::newRow("all equal") << 0.0 << 0.0 << 1.0 << true << 0.0 << 1.0 << 1.0;
        QTest::newRow("negative") << -40.0 << 90.0 << 1.0 << false << -50.0 << 100.0 << 50.0;
    }
    void roundNumbers()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, unit);
        QFETCH(bool, whole);
        QFETCH(double, minimum);
        QFETCH(double, maximum);
        QFETCH(double, step);
        const Scale scale = niceScale(low, high, 3, true, unit, whole);
        QCOMPARE(scale.step, step);
        QCOMPARE(scale.minimum, minimum);
        QCOMPARE(scale.maximum, maximum);
    }

    void littleOfAChartStaysEmpty_data()
    {
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("maximum");
        QTest::newRow("just above a round number") << 10100.0 << 12000.0;
        QTest::newRow("engagements") << 116000.0 << 120000.0;
        QTest::newRow("already tight") << 9500.0 << 10000.0;
    }
    void littleOfAChartStaysEmpty()
    {
        QFETCH(double, high);
        QFETCH(double, maximum);
        const Scale scale = niceScale(0, high, 2, true, 1, true);
        QCOMPARE(scale.maximum, maximum);
        QVERIFY(scale.ticks().size() <= 4);
    }

    void everyScaleCoversItsValues()
    {
        for (int i = 1; i < 4000; ++i) {
            const double high = i * 1.37 * std::pow(10.0, i % 9 - 3);
            const Scale scale = niceScale(0, high, 4, true, 1, false);
            QVERIFY(scale.minimum <= 0 && scale.maximum >= high * (1 - 1e-8));
            QVERIFY2(scale.ticks().size() <= 7, qPrintable(QString::number(high)));
        }
    }

    void onlyTheOutermostLabelNamesTheCurrency()
    {
        const MoneyStyle dollar{QStringLiteral("USD"), 2};
        const std::vector<QString> labels =
            axisLabels(niceScale(0, 1200000, 3, true, 100, false), Unit::Money, dollar, m_english, true);
        QCOMPARE(labels.front(), QStringLiteral("$0"));
        QCOMPARE(labels.back(), QStringLiteral("12k"));
    }

    void daysBeginWhereTheRangeBegins()
    {
        const auto ticks = dayTicks(dayFromCivil(2026, 10, 1), dayFromCivil(2026, 10, 31), 6, m_english);
        QCOMPARE(ticks.size(), std::size_t(5));
        QCOMPARE(ticks[1].label, QStringLiteral("8 Oct"));
        QCOMPARE(ticks[4].label, QStringLiteral("29 Oct"));
    }

    void longRangesUseTheCalendar()
    {
        const auto ticks = dayTicks(dayFromCivil(2025, 6, 15), dayFromCivil(2026, 8, 3), 8, m_english);
        QVERIFY(ticks.size() <= 8);
        for (const DayTick &tick : ticks)
            QCOMPARE(civilFromDay(tick.day).day, 1);
        QVERIFY(std::any_of(
            ticks.begin(), ticks.end(), [](const DayTick &tick) { return tick.label == QStringLiteral("Jan 2026"); }));
        QVERIFY(dayTicks(dayFromCivil(1990, 1, 1), dayFromCivil(2026, 1, 1), 5, m_english).size() <= 8);
    }

    void daysOfTwoYearsSayWhich()
    {
        const auto across = dayTicks(dayFromCivil(2025, 12, 20), dayFromCivil(2026, 1, 16), 7, m_english);
        QCOMPARE(across.front().label, QStringLiteral("20 Dec 2025"));
        QCOMPARE(across[1].label, QStringLiteral("27 Dec"));
        QCOMPARE(across[2].label, QStringLiteral("3 Jan 2026"));
        QCOMPARE(across[3].label, QStringLiteral("10 Jan"));
        QCOMPARE(dayTicks(dayFromCivil(2026, 1, 2), dayFromCivil(2026, 1, 16), 7, m_english).front().label,
            QStringLiteral("2 Jan"));
    }

    void crowdedMarksAreNamedFromAfar()
    {
        LabelPlacer placer({0, 0, 400, 300});
        for (int x = 0; x <= 400; x += 20)
            placer.block(QRectF(x - 8, 270, 20, 30));
        const QPointF mark(200, 285);
        QVERIFY(!placer.place(mark, 8, {90, 16}, false));
        const auto away = placer.placeAway(mark, 8, {90, 16});
        QVERIFY(away && away->bottom() <= 270);
        QVERIFY(away->left() <= mark.x() && mark.x() <= away->right());
        const auto second = placer.placeAway(mark, 8, {90, 16});
        QVERIFY(second && !second->intersects(*away));
    }

    void labelsNeverOverlap()
    {
        LabelPlacer placer({0, 0, 400, 300});
        std::vector<QRectF> placed;
        for (int i = 0; i < 60; ++i) {
            const QPointF mark(100 + i % 8 * 6, 100 + i / 8 * 5);
            if (const auto area = placer.place(mark, 5, {90, 16}, i % 2 == 0))
                placed.push_back(*area);
        }
        QVERIFY(placed.size() >= 3);
        QVERIFY2(placed.size() < 60, "there is no room for all of them");
        for (std::size_t a = 0; a < placed.size(); ++a) {
            QVERIFY(QRectF(0, 0, 400, 300).contains(placed[a]));
            for (std::size_t b = a + 1; b < placed.size(); ++b)
                QVERIFY(!placed[a].intersects(placed[b]));
        }
    }
};

QTEST_GUILESS_MAIN(tst_AxisScale)
#include "tst_axis_scale.moc"
