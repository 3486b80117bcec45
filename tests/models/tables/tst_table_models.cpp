// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_tables.h"
#include "tables/batches_model.h"
#include "tables/data_models.h"
#include "tables/evidence_model.h"
#include "tables/filter_proxy.h"
#include "tables/import_files_model.h"
#include "tables/issues_model.h"
#include "tables/leaderboard_model.h"
#include "tables/link_models.h"
#include "tables/preview_model.h"
#include "tables/result_table_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <functional>
#include <memory>

using namespace postledger;

/// What Qt asks of every model, asked of all of them.
class tst_TableModels : public QObject
{
    Q_OBJECT
private slots:
    void everyModelKeepsItsPromises_data();
    void everyModelKeepsItsPromises();
};

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto kFatal = Tester::FailureReportingMode::Fatal;

/// A model with the ways to fill and empty it.
struct Subject
{
    std::unique_ptr<QAbstractItemModel> model;
    std::vector<std::function<void()>> states; ///< the first fills, the last empties
};

QString minorText(std::int64_t minor)
{
    return QString::number(minor);
}

QString moneyOf(const std::string &, std::int64_t minor)
{
    return QString::number(minor);
}

Subject makeSubject(const QString &name)
{
    Subject subject;
    const auto put = [&subject](auto made, auto... states) {
        auto *model = made.get();
        subject.model = std::move(made);
        (subject.states.push_back([model, states] { states(*model); }), ...);
    };
    const auto day = [](Day at) { return QString::number(at); };
    const auto instant = [](Instant at) { return QString::number(at); };
    ResultTable fewer = samples::posts();
    fewer.rows.resize(2);
    fewer.columns.pop_back();
    for (ResultTable::Row &row : fewer.rows)
        row.figures.pop_back();
    if (name == QLatin1String("results")) {
        put(
            std::make_unique<ResultTableModel>(samples::plainText()),
            [](ResultTableModel &model) { model.setTable(samples::posts()); },
            [fewer](ResultTableModel &model) { model.setTable(fewer); },
            [](ResultTableModel &model) { model.setTable({}); });
    } else if (name == QLatin1String("leaderboard")) {
        LeaderboardData data;
        data.table = samples::posts();
        data.cards.resize(data.table.rows.size());
        data.cards.front() = {QStringLiteral("mina"), QStringLiteral("tiktok"), Day{20'000}};
        data.trends.assign(data.table.rows.size(), {1, 2, 3});
        data.trendTitle = QStringLiteral("30 days");
        LeaderboardData bare;
        bare.table = fewer;
        put(
            std::make_unique<LeaderboardModel>(samples::plainText(), day),
            [data](LeaderboardModel &model) { model.setData(data); },
            [day](LeaderboardModel &model) { model.setTexts(samples::plainText(), day); },
            [bare](LeaderboardModel &model) { model.setData(bare); },
            [](LeaderboardModel &model) { model.setData({}); });
    } else if (name == QLatin1String("imports")) {
        put(
            std::make_unique<BatchesModel>(moneyOf, instant),
            [](BatchesModel &model) {
                model.setBatches({samples::batch(1, {samples::file(1, "a.csv", 0), samples::file(2, "b.csv", 3)}),
                    samples::batch(2, {}), samples::batch(3, {samples::file(3, "c.csv", 1)})});
            },
            [instant](BatchesModel &model) { model.setTexts(moneyOf, instant); },
            [](BatchesModel &model) { model.setBatches({samples::batch(3, {samples::file(3, "c.csv", 1)})}); },
            [](BatchesModel &model) { model.setBatches({}); });
    } else if (name == QLatin1String("files")) {
        ImportFileRow row;
        row.path = QStringLiteral("/exports/orders.csv");
        ImportFileRow counted = row;
        counted.state = ImportFileRow::State::Ready;
        counted.counts = RowCounts{2362, 2318, 41, 0, 3};
        put(
            std::make_unique<ImportFilesModel>(),
            [row](ImportFilesModel &model) {
                model.setFiles({row, row, row});
            },
            [counted](ImportFilesModel &model) { model.setFile(1, counted); },
            [](ImportFilesModel &model) { model.removeFile(0); },
            [counted](ImportFilesModel &model) { model.setFiles({counted}); },
            [](ImportFilesModel &model) { model.setFiles({}); });
    } else if (name == QLatin1String("issues")) {
        RowIssue issue;
        issue.row = 418;
        issue.message = QStringLiteral("“12,4O” is not an amount");
        put(
            std::make_unique<IssuesModel>(),
            [issue](IssuesModel &model) {
                model.setIssues({issue, {}, issue});
            },
            [](IssuesModel &model) { model.setIssues({{}}); }, [](IssuesModel &model) { model.setIssues({}); });
    } else if (name == QLatin1String("evidence")) {
        OrderEvidence order;
        order.orderRef = "O04";
        order.rung = "code";
        order.netMinor = 3600;
        order.path = {"P2", "P3"};
        put(
            std::make_unique<EvidenceModel>(minorText),
            [order](EvidenceModel &model) {
                model.setRows({order, OrderEvidence(), order}, minorText);
            },
            [](EvidenceModel &model) { model.setRows({OrderEvidence()}, minorText); },
            [](EvidenceModel &model) { model.setRows({}, minorText); });
    } else if (name == QLatin1String("unmatched")) {
        UnmatchedName item;
        item.kind = LinkKind::Code;
        item.name = "LINA10";
        item.namedBy = 63;
        item.orders = {1, 2};
        item.netMinor = 4200;
        put(
            std::make_unique<UnmatchedModel>(minorText),
            [item](UnmatchedModel &model) {
                model.setRows({item, UnmatchedName(), item}, minorText);
            },
            [item](UnmatchedModel &model) { model.setRows({item}, minorText); },
            [](UnmatchedModel &model) { model.setRows({}, minorText); });
    } else if (name == QLatin1String("targets")) {
        const LinkTarget post{LinkKind::Post, "tiktok", "P1", "Glow up", "@mina · TikTok", 95};
        put(
            std::make_unique<LinkTargetsModel>(),
            [post](LinkTargetsModel &model) {
                model.setRows({post, LinkTarget(), post});
            },
            [post](LinkTargetsModel &model) { model.setRows({post}); },
            [](LinkTargetsModel &model) { model.setRows({}); });
    } else if (name == QLatin1String("creators")) {
        put(
            std::make_unique<CreatorNamesModel>(minorText),
            [](CreatorNamesModel &model) {
                model.setRows({{"lina.daily", {"lina_old", "lina"}, 3, 4200, 2}, {"mo", {}, 0, 0, 0}}, minorText);
            },
            [](CreatorNamesModel &model) {
                model.setRows({{"mo", {}, 0, 0, 0}}, minorText);
            },
            [](CreatorNamesModel &model) { model.setRows({}, minorText); });
    } else if (name == QLatin1String("pairs")) {
        put(
            std::make_unique<CreatorPairsModel>(minorText),
            [](CreatorPairsModel &model) {
                model.setRows({{"lina.daily", "lina_daily", 3, 4200, 100}, {"mo", "mo.fit", 0, 0, 70}}, minorText);
            },
            [](CreatorPairsModel &model) {
                model.setRows({{"mo", "mo.fit", 0, 0, 70}}, minorText);
            },
            [](CreatorPairsModel &model) { model.setRows({}, minorText); });
    } else if (name == QLatin1String("quality")) {
        const QualityOrder order{"shopify", "O04", 1'700'000'000, 3600, "mirror", "tiktok_shop 57"};
        put(
            std::make_unique<QualityOrdersModel>(minorText, instant, Zone()),
            [order](QualityOrdersModel &model) {
                model.setRows({order, QualityOrder(), order});
            },
            [order](QualityOrdersModel &model) { model.setRows({order}); },
            [](QualityOrdersModel &model) { model.setRows({}); });
    } else if (name == QLatin1String("mappings")) {
        KeptMapping kept;
        kept.mapping.name = QStringLiteral("Our till");
        kept.mapping.formatId = QStringLiteral("neutral_orders");
        kept.mapping.header = {"No.", "Total"};
        kept.used = 1'700'000'000;
        put(
            std::make_unique<MappingsModel>(),
            [kept, instant](MappingsModel &model) {
                model.setRows({kept, KeptMapping(), kept}, instant);
            },
            [kept, instant](MappingsModel &model) { model.setRows({kept}, instant); },
            [instant](MappingsModel &model) { model.setRows({}, instant); });
    } else if (name == QLatin1String("rates")) {
        const RateSeries series{"EUR", "SOL", 20'000, 20'100, 60, {{20'010, 20'020}, {20'040, 20'040}}};
        put(
            std::make_unique<RatesModel>(day),
            [series, day](RatesModel &model) {
                model.setRows({series, RateSeries(), series}, day);
            },
            [series, day](RatesModel &model) { model.setRows({series}, day); },
            [day](RatesModel &model) { model.setRows({}, day); });
    } else if (name == QLatin1String("missing days")) {
        const MissingDays days{"COP", {20'000, 20'004}};
        put(
            std::make_unique<MissingDaysModel>(day),
            [days, day](MissingDaysModel &model) {
                model.setRows({days, MissingDays(), days}, day);
            },
            [days, day](MissingDaysModel &model) { model.setRows({days}, day); },
            [day](MissingDaysModel &model) { model.setRows({}, day); });
    } else if (name == QLatin1String("stock warnings")) {
        const StockWarning warning{"VT-FIG", "Velvet tint", "P1", "Glow up", "mina", 0, 4, 9600};
        put(
            std::make_unique<StockWarningsModel>(minorText),
            [warning](StockWarningsModel &model) {
                model.setRows({warning, StockWarning(), warning}, minorText);
            },
            [warning](StockWarningsModel &model) { model.setRows({warning}, minorText); },
            [](StockWarningsModel &model) { model.setRows({}, minorText); });
    } else if (name == QLatin1String("preview")) {
        FileProbe probe;
        probe.labels = {"Name", "Email", "Total"};
        probe.firstRows = {{"#1001", "person@example.org", "12.50"}, {"#1002"}};
        put(
            std::make_unique<PreviewModel>(),
            [probe](PreviewModel &model) {
                model.setProbe(probe, {.shown = {0, 2}, .needed = 1});
            },
            [probe](PreviewModel &model) { model.setProbe(probe, {.shown = {2}}); },
            [](PreviewModel &model) { model.clear(); });
    }
    return subject;
}

} // namespace

void tst_TableModels::everyModelKeepsItsPromises_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"results", "leaderboard", "imports", "files", "issues", "evidence", "preview", "unmatched",
             "targets", "creators", "pairs", "quality", "mappings", "rates", "missing days", "stock warnings"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Filled, sorted by each column, filtered, changed, emptied and exchanged, with testers that end the program on the
/// first broken promise. They are attached before anything is in the model.
void tst_TableModels::everyModelKeepsItsPromises()
{
    QFETCH(QString, name);
    Subject subject = makeSubject(name);
    Subject other = makeSubject(name);
    QVERIFY(subject.model && other.model);
    FilterProxy proxy;
    Tester modelTester(subject.model.get(), kFatal);
    Tester otherTester(other.model.get(), kFatal);
    Tester proxyTester(&proxy, kFatal);
    proxy.setSourceModel(subject.model.get());
    QCOMPARE(proxy.rowCount(), 0);
    other.states.front()();
    const auto touchAll = [&proxy] {
        for (int role = Qt::DisplayRole; role < Qt::UserRole + 120; ++role) {
            for (int row = 0; row < proxy.rowCount(); ++row) {
                for (int column = 0; column < proxy.columnCount(); ++column)
                    static_cast<void>(proxy.index(row, column).data(role));
            }
        }
    };
    for (int round = 0; round < 2; ++round) {
        for (const auto &state : subject.states) {
            for (int column = -1; column < std::max(1, proxy.columnCount()); ++column) {
                proxy.sort(column, column % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
                state();
                touchAll();
                proxy.setSearch(QStringLiteral("o"));
                proxy.setSearch(QStringLiteral("no such words"));
                QCOMPARE(proxy.rowCount(), 0);
                proxy.setSearch({});
                proxy.setByLowerLimit(column % 2 != 0);
            }
            // Exchanged while everything is attached.
            proxy.setSourceModel(other.model.get());
            QVERIFY(proxy.rowCount() > 0);
            proxy.setSourceModel(subject.model.get());
            QCOMPARE(proxy.rowCount(), subject.model->rowCount());
        }
        QCOMPARE(proxy.rowCount(), 0);
    }
    // A model that goes while the proxy stays.
    proxy.setSourceModel(other.model.get());
    other.model.reset();
    QCOMPARE(proxy.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_TableModels)
#include "tst_table_models.moc"
