// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/inspect.h"
#include "sample_tables.h"
#include "tables/batches_model.h"
#include "tables/data_models.h"
#include "tables/evidence_model.h"
#include "tables/filter_proxy.h"
#include "tables/import_files_model.h"
#include "tables/issues_model.h"
#include "tables/leaderboard_model.h"
#include "tables/link_models.h"
#include "tables/mapped_rows_model.h"
#include "tables/preview_model.h"
#include "tables/result_table_model.h"
#include "tables/roles.h"
#include "tables/table_export.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto kFatal = Tester::FailureReportingMode::Fatal;

QStringList column(const QAbstractItemModel &model, int column, int role = Qt::DisplayRole)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells << model.index(row, column).data(role).toString();
    return cells;
}

} // namespace

class tst_Tables : public QObject
{
    Q_OBJECT
private slots:
    void resultTableShowsTextAndRawValues();
    void mappedRowsSayWhatIsWrong();
    void resultTableSurvivesSwapsWhileSorted();
    void undefinedStaysLastInBothDirections();
    void unattributedStandsBehindAll();
    void lowerLimitRanksFewObservationsDown();
    void aDominantOrderIsNamedInTheTip();
    void searchNeedsEveryWord();
    void leaderboardCarriesCardsAndTrends();
    void trendsCountMissingDaysAsZero();
    void batchesHaveTwoLevels();
    void importFilesFollowTheirStates();
    void issuesAndEvidenceResetCleanly();
    void narrowIssuesSayEverythingBelowTheReason();
    void previewHidesWhatIsNotAdmitted();
    void exportWritesNumbersAndIntervals();
    void postsAreExportedCellByCell_data();
    void postsAreExportedCellByCell();
    void handlesAreExportedAsQueriesPrintThem();
    void rulesOfRatesAndMissingDays();
    void tsvKeepsOneLineARow();
    void proposedNamesAreSafe_data();
    void proposedNamesAreSafe();
};

void tst_Tables::resultTableShowsTextAndRawValues()
{
    ResultTableModel model(samples::plainText());
    Tester tester(&model, kFatal);
    QCOMPARE(model.rowCount(), 0);
    model.setTable(samples::posts());
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.columnCount(), 3);
    const QModelIndex net = model.index(0, 1);
    QCOMPARE(net.data().toString(), QStringLiteral("22800"));
    QCOMPARE(net.data(SortRole).toDouble(), 22800.0);
    QCOMPARE(net.data(UnitRole).toInt(), int(Unit::Money));
    QCOMPARE(net.data(BarShareRole).toDouble(), 1.0);
    // The row without evidence is no rival: it does not shorten the bars of the others.
    QCOMPARE(model.index(3, 1).data(BarShareRole).toDouble(), 3000.0 / 22800.0);
    const QModelIndex rate = model.index(0, 2);
    QCOMPARE(rate.data(LowRole).toDouble(), 0.01);
    QVERIFY(rate.data(SecondaryRole).toString().startsWith(QChar(0x00B1)));
    const QModelIndex none = model.index(4, 2);
    QVERIFY(!none.data(SortRole).isValid());
    QVERIFY(!none.data(LowRole).isValid());
    QCOMPARE(none.data().toString(), QStringLiteral("–"));
    QVERIFY(!model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Unattributed"));
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_Tables::resultTableSurvivesSwapsWhileSorted()
{
    ResultTableModel model(samples::plainText());
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    Tester modelTester(&model, kFatal);
    Tester proxyTester(&proxy, kFatal);
    proxy.sort(1, Qt::DescendingOrder);
    model.setTable(samples::posts());
    QCOMPARE(proxy.index(0, 0).data(KeyRole).toString(), QStringLiteral("P2"));
    proxy.setSearch(QStringLiteral("tint"));
    QCOMPARE(proxy.rowCount(), 1);
    ResultTable fewer = samples::posts();
    fewer.rows.resize(2);
    fewer.columns.pop_back();
    for (ResultTable::Row &row : fewer.rows)
        row.figures.pop_back();
    model.setTable(fewer);
    QCOMPARE(proxy.rowCount(), 1);
    proxy.setSearch({});
    QCOMPARE(proxy.rowCount(), 2);
    ResultTableModel other(samples::plainText());
    other.setTable(samples::posts());
    proxy.setSourceModel(&other);
    QCOMPARE(proxy.rowCount(), 5);
}

void tst_Tables::undefinedStaysLastInBothDirections()
{
    ResultTable table = samples::posts();
    table.rows.erase(table.rows.begin() + 2);
    ResultTableModel model(samples::plainText());
    model.setTable(table);
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(2, Qt::DescendingOrder);
    QCOMPARE(column(proxy, 0, KeyRole),
        (QStringList{QStringLiteral("P3"), QStringLiteral("P4"), QStringLiteral("P2"), QStringLiteral("P1")}));
    proxy.sort(2, Qt::AscendingOrder);
    QCOMPARE(column(proxy, 0, KeyRole),
        (QStringList{QStringLiteral("P2"), QStringLiteral("P4"), QStringLiteral("P3"), QStringLiteral("P1")}));
}

void tst_Tables::unattributedStandsBehindAll()
{
    LeaderboardModel model(samples::plainText(), [](Day day) { return QString::number(day); });
    LeaderboardData data;
    data.table = samples::posts();
    model.setData(data);
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
        proxy.sort(LeaderboardModel::FirstKpiColumn, order);
        QCOMPARE(proxy.index(4, 0).data().toString(), QStringLiteral("Unattributed"));
        QVERIFY(proxy.index(4, 0).data(KeyRole).toString().isEmpty());
    }
}

void tst_Tables::lowerLimitRanksFewObservationsDown()
{
    ResultTableModel model(samples::plainText());
    model.setTable(samples::posts());
    FilterProxy proxy;
    Tester tester(&proxy, kFatal);
    proxy.setSourceModel(&model);
    proxy.sort(2, Qt::DescendingOrder);
    QCOMPARE(proxy.index(0, 0).data(KeyRole).toString(), QStringLiteral("P3"));
    ResultTable table = samples::posts();
    table.rows[1].figures[1].low = 0.001; // one order of two views
    model.setTable(table);
    proxy.setByLowerLimit(true);
    QCOMPARE(proxy.index(0, 0).data(KeyRole).toString(), QStringLiteral("P4"));
    // Too few for a limit at all: behind those that have one, before those without a figure.
    table.rows[1].figures[1].low.reset();
    model.setTable(table);
    QCOMPARE(proxy.index(0, 0).data(KeyRole).toString(), QStringLiteral("P4"));
}

void tst_Tables::aDominantOrderIsNamedInTheTip()
{
    ResultTable table = samples::posts();
    table.rows[0].figures[1].withoutLargest = 0.125;
    ResultTableModel model(samples::plainText());
    model.setTable(table);
    QVERIFY(model.index(0, 2)
                .data(Qt::ToolTipRole)
                .toString()
                .endsWith(QStringLiteral("Dominated by one order; without it: 0.125.")));
    QVERIFY(!model.index(1, 2).data(Qt::ToolTipRole).toString().contains(QLatin1String("Dominated")));
}

void tst_Tables::searchNeedsEveryWord()
{
    ResultTableModel model(samples::plainText());
    model.setTable(samples::posts());
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setSearch(QStringLiteral("  CAT   parcel "));
    QCOMPARE(column(proxy, 0, KeyRole), QStringList{QStringLiteral("P1")});
    proxy.setSearch(QStringLiteral("cat tint"));
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setSearch(QStringLiteral(".*"));
    QCOMPARE(proxy.rowCount(), 0);
}

void tst_Tables::leaderboardCarriesCardsAndTrends()
{
    LeaderboardModel model(samples::plainText(), [](Day day) { return QStringLiteral("day %1").arg(day); });
    Tester tester(&model, kFatal);
    LeaderboardData data;
    data.table = samples::posts();
    data.cards.resize(5);
    data.cards[0] = {QStringLiteral("@lina"), QStringLiteral("TikTok"), 20000};
    data.trends.resize(5);
    data.trends[0] = {1, 3, 2};
    data.trendTitle = QStringLiteral("3 days");
    model.setLabels([](std::string_view kpi) { return QString::fromUtf8(kpi.data(), qsizetype(kpi.size())); });
    model.setData(data);
    QCOMPARE(model.columnCount(), int(LeaderboardModel::FirstKpiColumn) + 5);
    QCOMPARE(model.headerData(model.trendColumn(), Qt::Horizontal).toString(), QStringLiteral("3 days"));
    QCOMPARE(model.headerData(model.columnOf("cvr"), Qt::Horizontal).toString(), QStringLiteral("cvr"));
    QCOMPARE(model.columnOf("no_such"), -1);
    QCOMPARE(model.index(0, LeaderboardModel::CreatorColumn).data().toString(), QStringLiteral("@lina"));
    QCOMPARE(model.index(0, LeaderboardModel::PublishedColumn).data().toString(), QStringLiteral("day 20000"));
    QVERIFY(!model.index(1, LeaderboardModel::PublishedColumn).data(SortRole).isValid());
    QCOMPARE(model.index(0, model.trendColumn()).data(SparklineRole).value<QList<double>>(), QList<double>({1, 3, 2}));
    model.setData({});
    QCOMPARE(model.rowCount(), 0);
    model.setData(data);
    QCOMPARE(model.rowCount(), 5);
}

void tst_Tables::trendsCountMissingDaysAsZero()
{
    ResultTable trend;
    trend.dimensions = {Dimension::Post, Dimension::Daily};
    trend.columns = {{"net_sales", Unit::Money}};
    trend.rows = {{{"P2", "2025-03-03"}, {}, {samples::exact(7)}}, {{"P1", "2025-03-01"}, {}, {samples::exact(5)}},
        {{"P1", "2025-03-02"}, {}, {samples::exact(6)}}, {{"P9", "2025-03-02"}, {}, {samples::exact(1)}}};
    const std::vector<QList<double>> trends = trendsOf(samples::posts(), trend);
    QCOMPARE(trends.size(), std::size_t(5));
    QCOMPARE(trends[0], QList<double>({0, 0, 7}));
    QCOMPARE(trends[4], QList<double>({5, 6, 0}));
    QCOMPARE(trends[1], QList<double>({0, 0, 0}));
}

void tst_Tables::batchesHaveTwoLevels()
{
    BatchesModel model(
        [](const std::string &code, std::int64_t minor) {
            return QStringLiteral("%1%2")
                .arg(code.empty() ? QStringLiteral("$") : QString::fromStdString(code))
                .arg(minor);
        },
        [](std::int64_t at) { return QStringLiteral("@%1").arg(at); });
    Tester tester(&model, kFatal);
    SourceFile several = samples::file(3, "c.csv", 2);
    several.sha256[0] = 3;
    SourceFile bare = samples::file(2, "b.csv", 1);
    bare.sha256[0] = 2;
    model.setBatches({samples::batch(1, {samples::file(1, "a.csv", 0)}), samples::batch(2, {bare, several})},
        {{several.sha256,
             {{AmountKind::Costs, "EUR", 3, 12000}, {AmountKind::Costs, "GBP", 1, 8000},
                 {AmountKind::Orders, {}, 1, 500}}},
            {bare.sha256, {{AmountKind::Budgets, "EUR", 1, 0}}}});
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex newest = model.index(0, 0);
    QCOMPARE(newest.data(BatchesModel::BatchRole).toLongLong(), 2);
    QCOMPARE(newest.data(BatchesModel::FileRole).toLongLong(), 0);
    QCOMPARE(model.rowCount(newest), 2);
    const QModelIndex second = model.index(1, BatchesModel::RejectedColumn, newest);
    QCOMPARE(second.data().toString(), QStringLiteral("2"));
    QCOMPARE(second.data(ToneRole).toInt(), 3);
    QCOMPARE(second.data(BatchesModel::FileRole).toLongLong(), 3);
    QCOMPARE(second.parent(), newest);
    QCOMPARE(model.index(0, BatchesModel::RejectedColumn).data().toString(), QStringLiteral("3"));
    // Totals of different files may be orders, spend and claims: only a batch of one file has one.
    QCOMPARE(model.index(0, BatchesModel::AmountColumn).data().toString(), QString());
    QCOMPARE(model.index(1, BatchesModel::AmountColumn).data().toString(), QStringLiteral("$12345"));
    const QModelIndex amounts = second.siblingAtColumn(BatchesModel::AmountColumn);
    QCOMPARE(amounts.data().toString(), QStringLiteral("costs EUR12000 and 2 more"));
    QCOMPARE(amounts.data(Qt::ToolTipRole).toString(), QStringLiteral("costs EUR12000\ncosts GBP8000\norders $500"));
    QCOMPARE(model.index(0, BatchesModel::AmountColumn, newest).data().toString(), QString());
    QCOMPARE(model.rowCount(second.siblingAtColumn(0)), 0);
    QCOMPARE(newest.data().toString(), QStringLiteral("Import 2, @2000"));
    QVERIFY(newest.data(Qt::ToolTipRole).toString().startsWith(newest.data().toString()));
    QVERIFY(newest.siblingAtColumn(BatchesModel::FormatColumn).data().toString().contains(QLatin1Char('2')));
    FilterProxy proxy;
    Tester proxyTester(&proxy, kFatal);
    proxy.setSourceModel(&model);
    proxy.setSearch(QStringLiteral("c.csv"));
    QCOMPARE(proxy.rowCount(), 1);
    model.setBatches({});
    QCOMPARE(proxy.rowCount(), 0);
    model.setBatches({samples::batch(5, {})});
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

void tst_Tables::importFilesFollowTheirStates()
{
    ImportFilesModel model;
    Tester tester(&model, kFatal);
    ImportFileRow row;
    row.path = QStringLiteral("/exports/orders.csv");
    ImportFileRow other = row;
    other.path = QStringLiteral("/exports/posts.csv");
    model.setFiles({row, other});
    QCOMPARE(model.index(0, ImportFilesModel::FileColumn).data().toString(), QStringLiteral("orders.csv"));
    QCOMPARE(model.index(0, ImportFilesModel::AddedColumn).data().toString(), QStringLiteral("–"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    row.state = ImportFileRow::State::Ready;
    row.format = QStringLiteral("Shopify orders");
    row.counts = RowCounts{2362, 2318, 41, 0, 3};
    model.setFile(0, row);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, ImportFilesModel::FormatColumn).data().toString(), QStringLiteral("Shopify orders"));
    QCOMPARE(model.index(0, ImportFilesModel::RejectedColumn).data(ToneRole).toInt(), 3);
    QVERIFY(!model.index(0, ImportFilesModel::AddedColumn).data(ToneRole).isValid());
    model.removeFile(0);
    QCOMPARE(model.rowCount(), 1);
    model.setFile(7, row);
    model.removeFile(7);
    QCOMPARE(model.rowCount(), 1);
    model.setFiles({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_Tables::issuesAndEvidenceResetCleanly()
{
    IssuesModel issues;
    Tester issuesTester(&issues, kFatal);
    RowIssue issue;
    issue.row = 418;
    issue.column = QStringLiteral("Total");
    issue.message = QStringLiteral("“12,4O” is not an amount");
    RowIssue whole;
    issues.setIssues({issue, whole});
    QCOMPARE(issues.index(0, IssuesModel::RowColumn).data(SortRole).toLongLong(), 418);
    QVERIFY(issues.index(1, IssuesModel::RowColumn).data().toString() != QStringLiteral("0"));
    issues.setIssues({});
    QCOMPARE(issues.rowCount(), 0);

    const auto amount = [](std::int64_t minor) { return QString::number(minor); };
    EvidenceModel evidence(amount);
    Tester evidenceTester(&evidence, kFatal);
    OrderEvidence order;
    order.orderRef = "O04";
    order.rung = "code";
    order.netMinor = 3600;
    order.path = {"P2", "P3"};
    order.flags = {"conflict:code:P2>click:P3"};
    evidence.setRows({order, OrderEvidence()}, amount);
    QCOMPARE(evidence.index(0, EvidenceModel::NetColumn).data(SortRole).toLongLong(), 3600);
    QVERIFY(evidence.index(0, EvidenceModel::PathColumn).data().toString().contains(QStringLiteral("P2 → P3")));
    QVERIFY(evidence.index(0, EvidenceModel::FlagsColumn).data(ToneRole).isValid());
    QVERIFY(!evidence.index(1, EvidenceModel::FlagsColumn).data(ToneRole).isValid());
    evidence.setRows({}, amount);
    QCOMPARE(evidence.rowCount(), 0);
}

void tst_Tables::narrowIssuesSayEverythingBelowTheReason()
{
    IssuesModel issues;
    Tester tester(&issues, kFatal);
    RowIssue reject;
    reject.row = 3;
    reject.column = QStringLiteral("Total");
    reject.cell = QStringLiteral("5O");
    reject.message = QStringLiteral("“Total” is no number.");
    RowIssue note;
    note.message = QStringLiteral("There is no exchange rate.");
    const auto below = [&](int row) {
        return issues.index(row, IssuesModel::WhyColumn).data(SecondaryRole).toString();
    };
    const auto isMarked = [&](int row) { return issues.index(row, IssuesModel::RowColumn).data(ToneRole).isValid(); };
    issues.setBoth({reject}, {note});
    QCOMPARE(below(0), QStringLiteral("Rejected · Total: “5O”"));
    QCOMPARE(below(1), QStringLiteral("Note"));
    QVERIFY(isMarked(0) && !isMarked(1));
    // All of one kind: the title says which.
    issues.setBoth({reject}, {});
    QCOMPARE(below(0), QStringLiteral("Total: “5O”"));
    QVERIFY(!isMarked(0));
    issues.setBoth({}, {note});
    QCOMPARE(below(0), QString());
    // Where the label has a column of its own, the cell alone.
    IssuesModel wide;
    wide.setIssues({reject});
    QCOMPARE(wide.index(0, IssuesModel::WhyColumn).data(SecondaryRole).toString(), QStringLiteral("“5O”"));
}

void tst_Tables::previewHidesWhatIsNotAdmitted()
{
    FileProbe probe;
    probe.labels = {"Name", "Email", "Total"};
    probe.firstRows = {{"#1001", "person@example.org", "12.50"}, {"#1002"}};
    PreviewModel model;
    Tester tester(&model, kFatal);
    model.setProbe(probe, {.shown = {0, 2}});
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Total"));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("12.50"));
    QCOMPARE(model.index(1, 1).data().toString(), QString());
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int i = 0; i < model.columnCount(); ++i)
            QVERIFY(!model.index(row, i).data().toString().contains(QLatin1Char('@')));
    }
    QVERIFY2(dialectText(probe).endsWith(QStringLiteral(" · UTF-8 · comma")), qPrintable(dialectText(probe)));
    QVERIFY(dialectText(probe).startsWith(QStringLiteral("3 ")));
    model.clear();
    QCOMPARE(model.columnCount(), 0);
}

void tst_Tables::exportWritesNumbersAndIntervals()
{
    ResultTable table = samples::posts();
    table.rows[0].titles = {"=HYPERLINK(\"x\")"};
    ResultTableModel model(samples::plainText());
    model.setTable(table);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    const auto saved = exportTable(model, path, {}, 2);
    QVERIFY2(bool(saved), saved ? "" : qPrintable(saved.error().message));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0].count(QLatin1Char(',')), lines[1].count(QLatin1Char(',')) + lines[0].count(QStringLiteral(", ")));
    QVERIFY2(lines[1].startsWith(QStringLiteral("\"'=HYPERLINK")), qPrintable(lines[1]));
    QVERIFY2(lines[1].contains(QStringLiteral("228.00,0.020000,0.010000,0.040000")), qPrintable(lines[1]));
    QVERIFY2(lines[5].trimmed().endsWith(QStringLiteral("45.00,,,")), qPrintable(lines[5]));
    const auto workbook = exportTable(model, folder.filePath(QStringLiteral("out.xlsx")), {0, 1}, 2);
    QVERIFY(bool(workbook));
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("out.xlsx"))).size() > 1000);
    QVERIFY(!exportTable(model, folder.filePath(QStringLiteral("no/such/folder.csv")), {}, 2));
}

void tst_Tables::postsAreExportedCellByCell_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("csv") << QStringLiteral("csv");
    QTest::newRow("xlsx") << QStringLiteral("xlsx");
}

/// Two posts of one title and two of the first of a November in different years: the file tells them apart.
void tst_Tables::postsAreExportedCellByCell()
{
    QFETCH(QString, suffix);
    LeaderboardModel model(samples::plainText(), [](Day) { return QStringLiteral("1 Nov"); });
    Tester tester(&model, kFatal);
    LeaderboardData data;
    data.table = samples::posts();
    data.table.rows[1].titles = {"Velvet tint"};
    data.cards.resize(5);
    data.cards[0] = {QStringLiteral("@lina.daily"), QStringLiteral("TikTok"), dayFromCivil(2025, 11, 1),
        QStringLiteral("lina.daily"), QStringLiteral("https://example.org/p/2")};
    data.cards[1] = {QStringLiteral("Fern & Halo"), QStringLiteral("Facebook"), dayFromCivil(2026, 11, 1),
        QStringLiteral("Fern & Halo"), QString()};
    data.trends.assign(5, {1, 2, 3});
    data.trendTitle = QStringLiteral("30 days");
    model.setData(data);
    QCOMPARE(model.index(0, LeaderboardModel::CreatorColumn).data().toString(), QStringLiteral("@lina.daily"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("posts.") + suffix);
    const auto saved = exportTable(model, path, {}, 2);
    QVERIFY2(bool(saved), saved ? "" : qPrintable(saved.error().message));
    const auto read = inspectFile(path);
    QVERIFY2(bool(read), read ? "" : qPrintable(read.error().message));
    const std::vector<std::string> labels{"Post", "Creator", "Platform", "Published", "Net sales",
        "Conversion rate, reach", "Conversion rate, reach, lower limit", "Conversion rate, reach, upper limit",
        "Post ID", "Link"};
    QCOMPARE(read->probe.labels.size(), labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (i != 4 && (i < 5 || i > 7)) // those of the catalogue may change
            QCOMPARE(read->probe.labels[i], labels[i]);
    }
    const QString csv = folder.filePath(QStringLiteral("verbatim.csv"));
    QVERIFY(bool(writeVerbatimCsv(read->probe, csv)));
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    const bool isBook = suffix == QLatin1String("xlsx"); // numbers without the zeros at their ends
    QCOMPARE(lines[1],
        isBook
            ? QStringLiteral("Velvet tint,lina.daily,TikTok,2025-11-01,228,0.02,0.01,0.04,P2,https://example.org/p/2")
            : QStringLiteral("Velvet tint,lina.daily,TikTok,2025-11-01,228.00,0.020000,0.010000,0.040000,P2,https://"
                             "example.org/p/2"));
    QCOMPARE(lines[2],
        isBook ? QStringLiteral("Velvet tint,Fern & Halo,Facebook,2026-11-01,140,0.5,0.1,0.9,P3,")
               : QStringLiteral("Velvet tint,Fern & Halo,Facebook,2026-11-01,140.00,0.500000,0.100000,0.900000,P3,"));
    // The clipboard gets the same day and name.
    const QString copied = tableAsTsv(model, {}).section(QLatin1Char('\n'), 1, 1);
    QVERIFY2(
        copied.startsWith(QStringLiteral("Velvet tint\tlina.daily\tTikTok\t2025-11-01\t228.00")), qPrintable(copied));
    QVERIFY2(copied.endsWith(QStringLiteral("\tP2\thttps://example.org/p/2")), qPrintable(copied));
}

void tst_Tables::handlesAreExportedAsQueriesPrintThem()
{
    ResultTable table = samples::posts();
    table.dimensions = {Dimension::Creator};
    table.rows[0].keys = {"lina.daily"};
    table.rows[0].titles = {"@lina.daily"};
    table.rows[1].keys = {"mo"};
    table.rows[1].titles = {"=HYPERLINK(1)"};
    ResultTableModel results(samples::plainText());
    results.setTable(table);
    LeaderboardModel board(samples::plainText(), [](Day) { return QString(); });
    LeaderboardData data;
    data.table = table;
    board.setData(data);
    QCOMPARE(board.columnCount(), int(LeaderboardModel::FirstKpiColumn) + 3); // ids and links are of posts
    CreatorNamesModel names([](std::int64_t) { return QString(); });
    names.setRows({{"lina.daily", {"lina_old", "lina"}, 3, 4200, 2}});
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    for (const QAbstractItemModel *model :
        std::initializer_list<const QAbstractItemModel *>{&results, &board, &names}) {
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("@lina.daily"));
        QVERIFY(bool(exportTable(*model, path, {}, 2)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("\n\"lina.daily\","), text.constData());
        QVERIFY2(!text.contains('@'), text.constData());
        QVERIFY(copyText(model->index(0, 0)) == QLatin1String("lina.daily"));
        // No blank column for what only posts have.
        QVERIFY2(!text.contains("Published") && !text.contains("Platform"), text.constData());
    }
    QCOMPARE(
        names.index(0, CreatorNamesModel::AlsoColumn).data(ExportRole).toString(), QStringLiteral("lina_old, lina"));
}

void tst_Tables::rulesOfRatesAndMissingDays()
{
    const auto rate = [](const char *source, const char *quote, Day day) {
        ExchangeRate made;
        made.source = source;
        made.base = "EUR";
        made.quote = quote;
        made.day = day;
        made.digits = 1;
        return made;
    };
    // A rate counts for its day and seven more: the ninth day after it is the first that lacks one when the tenth has.
    const auto series = rateSeries({rate("ecb", "USD", 100), rate("own", "USD", 100), rate("ecb", "USD", 108),
        rate("ecb", "USD", 117), rate("ecb", "CHF", 50)});
    QCOMPARE(series.size(), std::size_t{2});
    QCOMPARE(series[0].quote, std::string("CHF"));
    QCOMPARE(series[1].days, 3);
    QCOMPARE(series[1].first, Day{100});
    QCOMPARE(series[1].last, Day{117});
    QCOMPARE(series[1].gaps, (std::vector<DateRange>{{116, 116}}));
    const auto missing = missingDays({{"CHF", {1, 2, 3, 7}}, {"USD", {8}}});
    QCOMPARE(missing.size(), std::size_t{3});
    QCOMPARE(missing[0].days, (DateRange{1, 3}));
    QCOMPARE(missing[1].days, (DateRange{7, 7}));
    QCOMPARE(missing[2].currency, std::string("USD"));
    RatesModel model([](Day day) { return QStringLiteral("day %1").arg(day); });
    model.setRows(series);
    QCOMPARE(model.index(1, RatesModel::GapsColumn).data().toString(), QStringLiteral("day 116"));
    QCOMPARE(model.index(1, RatesModel::GapsColumn).data(ExportRole).toString(), QStringLiteral("1970-04-27"));
    QCOMPARE(model.index(1, RatesModel::LastColumn).data(ExportRole).toDate(), QDate(1970, 4, 28));
}

void tst_Tables::tsvKeepsOneLineARow()
{
    ResultTable table = samples::posts();
    table.rows[0].titles = {"two\nlines\tand a tab"};
    ResultTableModel model(samples::plainText());
    model.setTable(table);
    const QStringList lines = tableAsTsv(model, {0, 1}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    // Figures are copied exact and plain, whatever the screen rounds.
    QCOMPARE(lines[1], QStringLiteral("two lines and a tab\t228.00"));
    QVERIFY2(tableAsTsv(model, {2}).contains(QStringLiteral("0.020000")), qPrintable(tableAsTsv(model, {2})));
}

void tst_Tables::proposedNamesAreSafe_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("Posts 1 Oct") << QStringLiteral("Posts 1 Oct.csv");
    QTest::newRow("folders") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc passwd.csv");
    QTest::newRow("device name") << QStringLiteral("CON") << QStringLiteral("postledger.csv");
    QTest::newRow("nothing left") << QStringLiteral("...") << QStringLiteral("postledger.csv");
    QTest::newRow("dash and umlaut") << QStringLiteral("Müller – Okt") << QStringLiteral("Müller Okt.csv");
}

void tst_Tables::proposedNamesAreSafe()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(exportFileName(title, QStringLiteral("csv")), name);
    QVERIFY(exportFileName(title.repeated(60), QStringLiteral("csv")).toUtf8().size() <= 100);
}

void tst_Tables::mappedRowsSayWhatIsWrong()
{
    MappedRowsModel model;
    Tester tester(&model, kFatal);
    model.setRows({QStringLiteral("Order number"), QStringLiteral("Discount")},
        {{2, {QStringLiteral("A-1"), QStringLiteral("0.00")}, {}},
            {3, {QStringLiteral("A-2")}, QStringLiteral("“Rabatt” is no number.")}});
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("Order number"));
    QCOMPARE(column(model, MappedRowsModel::LineColumn), (QStringList{QStringLiteral("2"), QStringLiteral("3")}));
    QVERIFY(model.index(1, MappedRowsModel::ProblemColumn).data().toString().contains(QStringLiteral("Rabatt")));
    QVERIFY(model.index(0, MappedRowsModel::ProblemColumn).data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(model.index(1, 3).data().toString(), QString());
    model.setRows({}, {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_Tables)
#include "tst_tables.moc"
