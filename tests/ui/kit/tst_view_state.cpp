// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/view_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace postledger;

class tst_ViewState : public QObject
{
    Q_OBJECT

private slots:
    void walksBackAndForward()
    {
        ViewState state;
        QSignalSpy changed(&state, &ViewState::changed);
        const DateRange october{dayFromCivil(2026, 10, 1), dayFromCivil(2026, 10, 31)};
        state.setRange(october);
        state.setFilter(Dimension::Platform, {"tiktok"});
        QCOMPARE(changed.count(), 2);
        state.back();
        QVERIFY(state.value().where.empty());
        QCOMPARE(state.value().range, october);
        QVERIFY(state.canGoForward());
        state.forward();
        QCOMPARE(state.filter(Dimension::Platform), std::vector<std::string>{"tiktok"});
        state.back();
        state.setModel(AttributionModel::Linear);
        QVERIFY2(!state.canGoForward(), "a new choice cuts off the way forward");
    }

    void theSameValueIsNoStep()
    {
        ViewState state;
        QSignalSpy changed(&state, &ViewState::changed);
        state.setRange(state.value().range);
        state.setFilter(Dimension::Creator, {});
        QCOMPARE(changed.count(), 0);
        QVERIFY(!state.canGoBack());
    }

    void resetKeepsRangeAndComparison()
    {
        ViewState state;
        const DateRange october{dayFromCivil(2026, 10, 1), dayFromCivil(2026, 10, 31)};
        state.setRange(october);
        state.setComparison(Comparison::LastYear);
        state.setFilter(Dimension::Platform, {"tiktok", "instagram"});
        state.setFilter(Dimension::Platform, {"tiktok"});
        state.setFilter(Dimension::Creator, {"lina"});
        QCOMPARE(state.value().where.size(), std::size_t(2));
        state.reset();
        QVERIFY(state.value().where.empty());
        QCOMPARE(state.value().range, october);
        QCOMPARE(state.comparisonRange()->first, dayFromCivil(2025, 10, 1));
    }

    void comparesWithTheMonthBefore()
    {
        ViewState state;
        state.setRange({dayFromCivil(2026, 10, 1), dayFromCivil(2026, 10, 31)});
        QCOMPARE(state.comparisonRange()->first, dayFromCivil(2026, 9, 1));
        QCOMPARE(state.comparisonRange()->last, dayFromCivil(2026, 9, 30));
        state.setRange({});
        QVERIFY2(!state.comparisonRange(), "nothing lies before all days");
    }

    void queryCarriesTheSelection()
    {
        ViewState state;
        state.setModel(AttributionModel::First);
        state.setFilter(Dimension::Campaign, {"autumn"});
        const Query query = state.query();
        QCOMPARE(query.model, AttributionModel::First);
        QCOMPARE(query.where, state.value().where);
        QVERIFY(query.kpis.empty());
    }

    void startForgetsTheWay()
    {
        ViewState state;
        state.setModel(AttributionModel::Last);
        state.start({});
        QVERIFY(!state.canGoBack());
        QCOMPARE(state.value().model, AttributionModel::Evidence);
    }
};

QTEST_GUILESS_MAIN(tst_ViewState)
#include "tst_view_state.moc"
