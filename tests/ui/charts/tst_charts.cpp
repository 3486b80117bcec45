// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts.h"
#include "charts/plot_view.h"
#include "kit/table_view.h"
#include "kit/theme.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>

using namespace postledger;

namespace {

TimeChartSpec timeSpec(Tone tone, int days = 31)
{
    TimeChartSpec spec;
    spec.title = tone == Tone::Money ? QStringLiteral("Net revenue per day") : QStringLiteral("Engagements per day");
    spec.unit = tone == Tone::Money ? Unit::Money : Unit::Count;
    spec.currency = QStringLiteral("USD");
    TimeSeries now{QStringLiteral("October"), tone, false, {}};
    TimeSeries then{QStringLiteral("September"), tone, true, {}};
    const Day first = dayFromCivil(2026, 10, 1);
    for (int i = 0; i < days; ++i) {
        const double value = 500000 + 300000 * std::sin(i / 4.0) + 9000.0 * i;
        now.points.push_back({first + i, tone == Tone::Money ? value : value / 20});
        then.points.push_back({first + i, (tone == Tone::Money ? value : value / 20) * 0.8});
    }
    spec.series = {now, then};
    return spec;
}

BarChartSpec barSpec()
{
    BarChartSpec spec;
    spec.title = QStringLiteral("Posts that earned most");
    spec.note = QStringLiteral("of 214 · net revenue");
    spec.currency = QStringLiteral("USD");
    const char *names[] = {"Velvet tint in 15 seconds", "3 shades, one swipe", "Restock, honestly"};
    double value = 4821000;
    for (const char *name : names) {
        spec.bars.push_back({name, QString::fromLatin1(name), value, {}, {}, {}});
        value *= 0.8;
    }
    spec.bars.push_back({"unknown", QStringLiteral("Never said"), std::nullopt, {}, {}, {}});
    spec.bars.push_back({"", QStringLiteral("211 others"), 1200000, {}, {}, {}});
    return spec;
}

ScatterChartSpec scatterSpec(int points)
{
    ScatterChartSpec spec;
    spec.title = QStringLiteral("Each post: how loud against how much it earned");
    spec.note = QStringLiteral("ρ = 0.12 (−0.03 to 0.26): no clear relation at this sample size");
    spec.xTitle = QStringLiteral("Engagement rate by reach");
    spec.yTitle = QStringLiteral("Net revenue per 1,000 reached");
    spec.yUnit = Unit::MoneyRatio;
    spec.currency = QStringLiteral("USD");
    spec.xMedian = 0.067;
    spec.yMedian = 740;
    spec.topLeft = QStringLiteral("quiet, but sells");
    spec.topRight = QStringLiteral("loved and bought");
    spec.bottomRight = QStringLiteral("loud, but not bought");
    for (int i = 0; i < points; ++i) {
        const double x = std::fmod(i * 0.61803, 1.0);
        const double y = std::fmod(i * 0.7548, 1.0);
        ScatterPoint point{"p" + std::to_string(i), QStringLiteral("Post %1").arg(i), 0.15 * x, 1500 * y * (1.1 - x),
            std::fmod(i * 0.3, 1.0), false, false, {}};
        point.outlier = i == 7 || i == 21;
        point.loud = i == 40 || i == 41;
        if (point.outlier)
            point.y = 1700 + i;
        if (point.loud) {
            point.x = 0.145;
            point.y = 40 + i;
        }
        spec.points.push_back(point);
    }
    return spec;
}

IntervalChartSpec intervalSpec()
{
    IntervalChartSpec spec;
    spec.title = QStringLiteral("What each engagement metric says about revenue");
    spec.note = QStringLiteral("3 comparisons, corrected together (BH, q = 0.10)");
    spec.rows = {{"save_rate", QStringLiteral("Saves per reach"), 0.61, 0.52, 0.68, true, {}},
        {"share_rate", QStringLiteral("Shares per reach"), 0.38, 0.26, 0.48, true, {}},
        {"like_rate", QStringLiteral("Likes per reach"), 0.12, -0.03, 0.26, false, {}}};
    return spec;
}

void keepPicture(const ChartView &view, const QString &name)
{
    const QString folder = qEnvironmentVariable("POSTLEDGER_PICTURES");
    if (!folder.isEmpty())
        view.picture(1).save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

int pixelsOf(const ChartView &view, const QColor &color)
{
    const QImage image = view.picture(1).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

PlotView *plotOf(ChartView &view)
{
    return view.findChild<PlotView *>();
}

} // namespace

class tst_Charts : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    const Tokens &tokens() const { return m_theme->tokens(); }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
    }

    void linesCarryTheirValues()
    {
        ChartView view(*m_theme);
        view.resize(600, 230);
        const TimeChartSpec spec = timeSpec(Tone::Money);
        view.show(spec);
        QList<QLineSeries *> lines;
        int areas = 0;
        for (QAbstractSeries *series : view.chart()->series()) {
            if (auto *line = qobject_cast<QLineSeries *>(series))
                lines << line;
            areas += qobject_cast<QAreaSeries *>(series) != nullptr ? 1 : 0;
        }
        QCOMPARE(lines.size(), 2);
        QCOMPARE(areas, 1);
        for (QLineSeries *line : lines) {
            const bool comparison = line->name() == QStringLiteral("September");
            const TimeSeries &wanted = spec.series[comparison ? 1 : 0];
            QCOMPARE(line->count(), static_cast<int>(wanted.points.size()));
            QCOMPARE(line->at(30).y(), *wanted.points[30].value);
            QCOMPARE(line->pen().style() == Qt::SolidLine, !comparison);
            QVERIFY(comparison || line->pen().color() == tokens().money);
        }
        QVERIFY2(pixelsOf(view, tokens().money) > 200, "the line is drawn");
        keepPicture(view, QStringLiteral("chart-time"));
    }

    void aSingleDayIsSeen()
    {
        TimeChartSpec spec = timeSpec(Tone::Money, 1);
        ChartView view(*m_theme);
        view.resize(600, 230);
        view.show(spec);
        int dots = 0;
        for (QAbstractSeries *series : view.chart()->series())
            dots += qobject_cast<QScatterSeries *>(series) != nullptr ? 1 : 0;
        QCOMPARE(dots, 2);
        spec.series.resize(1);
        view.show(spec);
        const QImage image = view.picture(1).toImage();
        const Mark mark = plotOf(view)->drawing()->marks().front();
        QCOMPARE(image.pixelColor(mark.at.toPoint() + QPoint(16, 16)), tokens().money); // 16: the picture's margin
    }

    void tipsNameTheDayThatIsComparedAndTheWholeWeek()
    {
        TimeChartSpec spec = timeSpec(Tone::Money);
        for (TimePoint &point : spec.series[1].points)
            point.meant = point.day - 30;
        ChartView view(*m_theme);
        view.resize(600, 230);
        view.show(spec);
        Mark mark = plotOf(view)->drawing()->described(1);
        QCOMPARE(mark.title, QStringLiteral("2 Oct 2026"));
        QVERIFY2(mark.lines[1].startsWith(QStringLiteral("2 Sep 2026\t")), qPrintable(mark.lines[1]));
        spec.stepDays = 7;
        view.show(spec);
        mark = plotOf(view)->drawing()->described(0);
        QCOMPARE(mark.title, QStringLiteral("1 Oct – 7 Oct 2026"));
    }

    void multiplesAreNoPercentages()
    {
        TimeChartSpec spec = timeSpec(Tone::Money, 10);
        spec.unit = Unit::Ratio;
        spec.multiple = true;
        spec.series.resize(1);
        for (TimePoint &point : spec.series[0].points)
            point.value = 4.625;
        ChartView view(*m_theme);
        view.resize(600, 230);
        view.show(spec);
        const Mark mark = plotOf(view)->drawing()->described(0);
        QVERIFY2(mark.lines[0].endsWith(QStringLiteral("\t4.63")) || mark.lines[0].endsWith(QStringLiteral("\t4.62")),
            qPrintable(mark.lines[0]));
    }

    void tipsDoNotRepeatTheirTitle()
    {
        BarChartSpec spec = barSpec();
        spec.bars[0].tip = spec.bars[0].label + QStringLiteral("\nNet revenue: $48,210.00");
        ChartView view(*m_theme);
        view.resize(600, 230);
        view.show(spec);
        const Mark mark = plotOf(view)->drawing()->described(0);
        QCOMPARE(mark.title, spec.bars[0].label);
        QCOMPARE(mark.lines, QStringList{QStringLiteral("Net revenue: $48,210.00")});
    }

    void selectedPointsStandOut()
    {
        ChartView view(*m_theme);
        view.resize(640, 420);
        view.show(scatterSpec(30));
        const auto ringAt = [&](int index) {
            const Mark &mark = plotOf(view)->drawing()->marks()[static_cast<std::size_t>(index)];
            const QImage image = view.picture(1).toImage();
            const QPointF edge = mark.at + QPointF(16, 16 - mark.radius - 2);
            return image.pixelColor(edge.toPoint()).lightness();
        };
        const int before = ringAt(3);
        view.setSelectedKeys({plotOf(view)->drawing()->marks()[3].key});
        QVERIFY2(ringAt(3) < before - 60, "a dark ring");
        view.show(scatterSpec(30)); // stays with the next figures
        QVERIFY(ringAt(3) < before - 60);
        view.setSelectedKeys({});
        QCOMPARE(ringAt(3), before);
    }

    void loadingIsNotBlank()
    {
        ChartView view(*m_theme);
        view.resize(400, 200);
        view.showLoading();
        QCOMPARE(view.chart(), nullptr);
        view.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage image = view.grab().toImage();
        QCOMPARE(image.pixelColor(20, 9), tokens().badge);
    }

    void aGapInterruptsTheLine()
    {
        TimeChartSpec spec = timeSpec(Tone::Money);
        spec.series.resize(1);
        spec.series[0].points[10].value = std::nullopt;
        ChartView view(*m_theme);
        view.resize(600, 230);
        view.show(spec);
        int points = 0;
        int lines = 0;
        for (QAbstractSeries *series : view.chart()->series()) {
            if (auto *line = qobject_cast<QLineSeries *>(series)) {
                points += line->count();
                ++lines;
            }
        }
        QCOMPARE(lines, 2);
        QCOMPARE(points, 30);
    }

    void longLinesAreThinnedWithoutLosingPeaks()
    {
        TimeChartSpec spec = timeSpec(Tone::Money, 9000);
        spec.series.resize(1);
        spec.series[0].points[4321].value = 9e9;
        ChartView view(*m_theme);
        view.resize(600, 230);
        view.show(spec);
        for (QAbstractSeries *series : view.chart()->series()) {
            if (auto *line = qobject_cast<QLineSeries *>(series)) {
                QVERIFY(line->count() <= 620);
                const auto points = line->points();
                QVERIFY(std::any_of(points.begin(), points.end(), [](const QPointF &p) { return p.y() == 9e9; }));
            }
        }
    }

    void barsCarryTheirValues()
    {
        ChartView view(*m_theme);
        view.resize(460, 200);
        view.show(barSpec());
        auto *series = qobject_cast<QHorizontalStackedBarSeries *>(view.chart()->series().value(0));
        QVERIFY(series != nullptr);
        QCOMPARE(series->barSets().size(), 2);
        const QBarSet *bars = series->barSets().at(0);
        const QBarSet *rest = series->barSets().at(1);
        QCOMPARE(bars->at(4), 4821000.0); // the largest on top
        QCOMPARE(bars->at(0), 0.0);
        QCOMPARE(rest->at(0), 1200000.0);
        QVERIFY(pixelsOf(view, tokens().money) > 1000);
        QVERIFY(view.tableText().contains(QStringLiteral("Never said\t–")));
        keepPicture(view, QStringLiteral("chart-bars"));
    }

    void clickingABarTellsItsKey()
    {
        ChartView view(*m_theme);
        view.resize(460, 200);
        view.show(barSpec());
        view.QWidget::show();
        QSignalSpy clicked(&view, &ChartView::keyClicked);
        const auto &marks = plotOf(view)->drawing()->marks();
        QTest::mouseClick(plotOf(view)->viewport(), Qt::LeftButton, {}, marks[1].area.center().toPoint());
        QCOMPARE(clicked.value(0).value(0).toString(), QStringLiteral("3 shades, one swipe"));
        QTest::mouseClick(plotOf(view)->viewport(), Qt::LeftButton, {}, marks[4].area.center().toPoint());
        QCOMPARE(clicked.count(), 1); // the remainder is nobody
    }

    void clickingADayTellsIt()
    {
        ChartView view(*m_theme);
        view.resize(600, 230);
        view.show(timeSpec(Tone::Money));
        view.QWidget::show();
        QCOMPARE(plotOf(view)->drawing()->described(0).lines,
            (QStringList{QStringLiteral("October\t$5,000.00"), QStringLiteral("September\t$4,000.00")}));
        QSignalSpy clicked(&view, &ChartView::dayClicked);
        const Mark &mark = plotOf(view)->drawing()->marks()[7];
        QTest::mouseClick(plotOf(view)->viewport(), Qt::LeftButton, {}, mark.at.toPoint() + QPoint(2, 30));
        QCOMPARE(clicked.value(0).value(0).value<Day>(), dayFromCivil(2026, 10, 8));
    }

    void theKeyboardReachesEveryMark()
    {
        ChartView view(*m_theme);
        view.resize(460, 200);
        view.show(barSpec());
        view.QWidget::show();
        QSignalSpy clicked(&view, &ChartView::keyClicked);
        PlotView *plot = plotOf(view);
        QTest::keyClick(plot, Qt::Key_Down);
        QCOMPARE(plot->hovered(), 0);
        QTest::keyClick(plot, Qt::Key_Down);
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(clicked.value(0).value(0).toString(), QStringLiteral("3 shades, one swipe"));
        QTest::keyClick(plot, Qt::Key_End);
        QCOMPARE(plot->hovered(), 4);
        QTest::keyClick(plot, Qt::Key_Escape);
        QCOMPARE(plot->hovered(), -1);
    }

    void alignedChartsShareEdgesAndHover()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *money = new ChartView(*m_theme);
        auto *attention = new ChartView(*m_theme);
        column->addWidget(money);
        column->addWidget(attention);
        attention->alignWith(money);
        TimeChartSpec wide = timeSpec(Tone::Money);
        for (TimePoint &point : wide.series[0].points)
            *point.value *= 1e5;
        money->show(wide);
        attention->show(timeSpec(Tone::Attention));
        window.resize(600, 480);
        window.show();
        QCOMPARE(plotOf(*money)->drawing()->plot().left(), plotOf(*attention)->drawing()->plot().left());
        QCOMPARE(plotOf(*money)->drawing()->plot().width(), plotOf(*attention)->drawing()->plot().width());
        const Mark &mark = plotOf(*money)->drawing()->marks()[12];
        QTest::mouseMove(plotOf(*money)->viewport(), mark.at.toPoint());
        QTRY_COMPARE(plotOf(*money)->hovered(), 12);
        QCOMPARE(plotOf(*attention)->hovered(), 12);
    }

    void pointsAreSeenAndClicked()
    {
        ChartView view(*m_theme);
        view.resize(680, 600);
        const ScatterChartSpec spec = scatterSpec(214);
        view.show(spec);
        view.QWidget::show();
        qsizetype points = 0;
        for (QAbstractSeries *series : view.chart()->series())
            points += qobject_cast<QScatterSeries *>(series)->count();
        QCOMPARE(points, 214);
        QSignalSpy clicked(&view, &ChartView::keyClicked);
        for (const Mark &mark : plotOf(view)->drawing()->marks()) {
            if (mark.key == QStringLiteral("p21"))
                QTest::mouseClick(plotOf(view)->viewport(), Qt::LeftButton, {}, mark.at.toPoint());
        }
        QCOMPARE(clicked.value(0).value(0).toString(), QStringLiteral("p21"));
        // Names stand beside the outliers, and beside nothing else.
        QStringList named = view.labelledKeys();
        named.sort();
        QCOMPARE(named.join(QLatin1Char(' ')), QStringLiteral("p21 p7"));
        keepPicture(view, QStringLiteral("chart-scatter"));
    }

    void aRubberBandSelectsPoints()
    {
        ChartView view(*m_theme);
        view.resize(680, 600);
        view.show(scatterSpec(214));
        view.QWidget::show();
        QSignalSpy selected(&view, &ChartView::keysSelected);
        QSignalSpy clicked(&view, &ChartView::keyClicked);
        PlotView *plot = plotOf(view);
        const QRectF area = plot->drawing()->plot();
        QTest::mousePress(plot->viewport(), Qt::LeftButton, {}, area.topLeft().toPoint() + QPoint(2, 2));
        QMouseEvent move(QEvent::MouseMove, area.bottomRight() - QPointF(2, 2), plot->mapToGlobal(area.bottomRight()),
            Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(plot->viewport(), &move);
        QTest::mouseRelease(plot->viewport(), Qt::LeftButton, {}, area.bottomRight().toPoint() - QPoint(2, 2));
        QCOMPARE(selected.count(), 1);
        QVERIFY(selected.value(0).value(0).toStringList().size() > 200);
        QCOMPARE(clicked.count(), 0);
    }

    void aboveTwoThousandPointsNeighboursAreOne()
    {
        ChartView view(*m_theme);
        view.resize(680, 600);
        view.show(scatterSpec(2000));
        qsizetype points = 0;
        for (QAbstractSeries *series : view.chart()->series())
            points += qobject_cast<QScatterSeries *>(series)->count();
        QCOMPARE(points, 2000);
        view.show(scatterSpec(20000));
        points = 0;
        for (QAbstractSeries *series : view.chart()->series())
            points += qobject_cast<QScatterSeries *>(series)->count();
        QVERIFY(points > 50 && points <= 2000);
        QVERIFY(plotOf(view)->drawing()->note().contains(QStringLiteral("20,000")));
        // Nobody is lost: every key is in exactly one mark.
        qsizetype keys = 0;
        for (const Mark &mark : plotOf(view)->drawing()->marks())
            keys += mark.keys.size();
        QCOMPARE(keys, 20000);
    }

    void intervalsAreDrawn()
    {
        ChartView view(*m_theme);
        view.resize(360, 240);
        view.show(intervalSpec());
        QCOMPARE(view.chart()->series().size(), 2);
        auto *clear = qobject_cast<QScatterSeries *>(view.chart()->series().at(0));
        QCOMPARE(clear->count(), 2);
        QCOMPARE(clear->at(0), QPointF(0.61, 2));
        QVERIFY(pixelsOf(view, tokens().attention) > 60);
        QVERIFY(view.tableText().contains(QStringLiteral("Likes per reach\t0.12\t−0.03\t0.26")));
        keepPicture(view, QStringLiteral("chart-intervals"));
    }

    void picturesAreWritten()
    {
        QTemporaryDir folder;
        ChartView view(*m_theme);
        view.resize(680, 600);
        view.show(scatterSpec(214));
        const QString svg = folder.filePath(QStringLiteral("chart.svg"));
        QVERIFY(view.saveSvg(svg));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(QSvgRenderer(text).isValid());
        QVERIFY(text.contains("Engagement rate by reach"));
        QVERIFY(text.contains("<title>Each post"));
        const QString png = folder.filePath(QStringLiteral("chart.png"));
        QVERIFY(view.savePng(png));
        QCOMPARE(QImage(png).size(), QSize(1424, 1264));
        QVERIFY(!view.savePng(folder.filePath(QStringLiteral("missing/chart.png"))));
    }

    void showsAsTable()
    {
        ChartView view(*m_theme);
        view.resize(460, 200);
        view.show(barSpec());
        view.QWidget::show();
        view.showTable();
        auto *table = QApplication::topLevelWidgets().isEmpty() ? nullptr : view.window()->findChild<TableView *>();
        QVERIFY(table != nullptr);
        QCOMPARE(table->model()->rowCount(), 5);
        table->window()->close();
    }

    void saysWhyThereIsNothing()
    {
        ChartView view(*m_theme);
        view.show(barSpec());
        view.showMessage(QStringLiteral("No posts in this range. Choose a longer one."));
        QVERIFY(view.chart() == nullptr);
        QVERIFY(view.picture().isNull());
        view.show(TimeChartSpec{});
        view.show(BarChartSpec{});
        view.show(ScatterChartSpec{});
        view.show(IntervalChartSpec{});
        QVERIFY(!view.picture().isNull());
    }

    void mirrorsAndFollowsTheTheme()
    {
        QWidget window;
        window.setLayoutDirection(Qt::RightToLeft);
        auto *grid = new QGridLayout(&window);
        QList<ChartView *> views;
        for (int i = 0; i < 4; ++i) {
            views << new ChartView(*m_theme);
            grid->addWidget(views.back(), i / 2, i % 2);
        }
        views[0]->show(timeSpec(Tone::Money));
        views[1]->show(barSpec());
        views[2]->show(scatterSpec(100));
        views[3]->show(intervalSpec());
        window.resize(1100, 760);
        window.show();
        const auto &marks = plotOf(*views[0])->drawing()->marks();
        QVERIFY2(marks.front().at.x() > marks.back().at.x(), "time runs against the reading direction");
        m_theme->setChoice(ThemeChoice::Dark);
        QVERIFY(pixelsOf(*views[1], tokens().money) > 1000);
        for (int i = 0; i < 4; ++i)
            keepPicture(*views[i], QStringLiteral("chart-mirrored-%1").arg(i));
        m_theme->setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(tst_Charts)
#include "tst_charts.moc"
