// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "workspace/result_text.h"
#include "workspace/workspace.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace postledger;

/// What must hold for every set of exports: tried on generated ones. POSTLEDGER_PROPERTY_SEEDS raises the number.
class tst_ImportProperties : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void orderOfFilesAndRowsDoesNotMatter();
    void splitAndJoinedFilesAreTheSame();
    void secondImportChangesNothing();
    void undoRestoresWhatWasThereBefore();
    void undoDoesNotDependOnItsOrder();
    void statesOfOrdersHoldInAnyOrder();
    void sumsEqualTheGeneratorsToTheCent();

private:
    QString freshWorkspace();
    /// Of the seed before: a thousand of them would fill a disk.
    void removeFiles();
    BatchId import(const QString &workspace, const QStringList &files, RowCounts *counts = nullptr);
    QByteArray digest(const QString &workspace);
    QByteArray figures(const QString &workspace);

    QTemporaryDir m_dir;
    QString m_empty; ///< one workspace, copied: all share the key of the customers' pseudonyms
    int m_files = 0;
    int m_seeds = 12;
};

namespace {

/// One generated export: a label row and rows, to be shuffled and split.
struct Export
{
    QByteArray labels;
    QList<QByteArray> rows;
};

class Generator
{
public:
    explicit Generator(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    std::uint64_t below(std::uint64_t n) { return m_engine() % n; }
    template<typename T>
    void shuffle(QList<T> &list)
    {
        for (qsizetype i = list.size() - 1; i > 0; --i)
            list.swapItemsAt(i, static_cast<qsizetype>(below(static_cast<std::uint64_t>(i) + 1)));
    }

    QByteArray amount(std::uint64_t limit)
    {
        m_lastMinor = static_cast<std::int64_t>(below(limit));
        return QByteArray::fromStdString(plainDecimal(m_lastMinor, 2));
    }

    /// \param version makes another export that speaks of the same orders with other figures
    QList<Export> exports(int version);

    std::map<QByteArray, std::int64_t> gross; ///< by order, of the newest call
    std::map<QByteArray, std::int64_t> discount;

private:
    std::mt19937_64 m_engine;
    std::int64_t m_lastMinor = 0;
};

QList<Export> Generator::exports(int version)
{
    Export orders{"order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                  "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test",
        {}};
    Export refunds{"refund_id,order_id,refunded_at,merchandise,shipping,tax,restocked_cogs", {}};
    Export touches{"touch_id,customer_id,at,type,channel,post_id", {}};
    Export posts{"post_id,platform,creator_id,campaign_id,published_at,format,checkout,impressions,reach,views,likes,"
                 "comments,shares,saves,link_clicks,product_page_views,followers",
        {}};
    gross.clear();
    discount.clear();
    const int first = version * 15;
    for (int i = first; i < first + 40; ++i) {
        const QByteArray id = "O" + QByteArray::number(i);
        const QByteArray day = QByteArray::number(1 + i % 28).rightJustified(2, '0');
        QByteArray row = id + ",shopify,2025-03-" + day + "T10:00:00Z,U" + QByteArray::number(below(15)) + ",USD,";
        row += amount(100000) + ',';
        gross[id] = m_lastMinor;
        row += amount(static_cast<std::uint64_t>(gross[id]) + 1) + ',';
        discount[id] = m_lastMinor;
        row += amount(1000) + ',' + amount(2000) + ',' + amount(5000) + ",1.00,0.00,3.00,,P"
            + QByteArray::number(below(6)) + ",0";
        orders.rows << row;
        if (below(4) == 0) {
            refunds.rows << "R" + QByteArray::number(i) + ',' + id + ",2025-04-" + day + "T10:00:00Z," + amount(500)
                    + ",0.00," + amount(100) + ",0.00";
        }
        touches.rows << "T" + QByteArray::number(i) + ",U" + QByteArray::number(below(15)) + ",2025-03-" + day
                + "T09:00:00Z,click,instagram,P" + QByteArray::number(below(6));
    }
    for (int i = 0; i < 5; ++i) {
        posts.rows << "P" + QByteArray::number(i) + ",instagram,C1,CMP1,2025-03-0" + QByteArray::number(i + 1)
                + "T00:00:00Z,video,click_out,1000,900,800," + QByteArray::number(below(100)) + ",1,2,3,4,5,6";
    }
    // Chains, circles and statements that other exports contradict; each name once a file.
    Export links{"kind,alias,target,stated_at", {}};
    const auto link = [&](const QByteArray &kind, const QByteArray &alias, const QByteArray &target) {
        links.rows << kind + ',' + alias + ',' + target + ",2025-05-0" + QByteArray::number(1 + below(3))
                + "T00:00:00Z";
    };
    for (int i = 0; i < 6; ++i)
        link("post", "P" + QByteArray::number(i), "P" + QByteArray::number(below(6)));
    for (int i = 0; i < 3; ++i)
        link("creator", "C" + QByteArray::number(i), "C" + QByteArray::number(below(4)));
    return {orders, refunds, touches, posts, links};
}

} // namespace

void tst_ImportProperties::initTestCase()
{
    m_empty = m_dir.filePath(QStringLiteral("empty.postledger"));
    Settings settings;
    settings.currency = *Currency::fromCode("USD");
    settings.timezone = "Europe/Berlin";
    const auto made = Workspace::create(m_empty, settings);
    QVERIFY2(bool(made), made ? "" : qPrintable(made.error().message));
    bool given = false;
    const int seeds = qEnvironmentVariableIntValue("POSTLEDGER_PROPERTY_SEEDS", &given);
    if (given)
        m_seeds = seeds;
}

void tst_ImportProperties::removeFiles()
{
    QDir dir(m_dir.path());
    for (const QString &name : dir.entryList(QDir::Files)) {
        if (dir.filePath(name) != m_empty)
            dir.remove(name);
    }
}

QString tst_ImportProperties::freshWorkspace()
{
    const QString path = m_dir.filePath(QStringLiteral("w%1.postledger").arg(++m_files));
    QFile::copy(m_empty, path);
    return path;
}

BatchId tst_ImportProperties::import(const QString &workspace, const QStringList &files, RowCounts *counts)
{
    ImportPlan plan;
    for (const QString &file : files)
        plan.files.push_back({file, {}, {}});
    const auto summary = importInto(workspace, plan, {});
    if (!summary) {
        qWarning("%s", qPrintable(summary.error().message));
        return -1;
    }
    if (summary->failure) {
        qWarning("%s", qPrintable(summary->failure->message));
        return -1;
    }
    if (counts != nullptr) {
        *counts = {};
        for (const FileSummary &file : summary->files) {
            counts->read += file.counts.read;
            counts->added += file.counts.added;
            counts->changed += file.counts.changed;
            counts->unchanged += file.counts.unchanged;
            counts->rejected += file.counts.rejected;
        }
    }
    return summary->batch.value_or(0);
}

QByteArray tst_ImportProperties::digest(const QString &workspace)
{
    const auto report = Workspace::runVerify(workspace, {});
    if (!report)
        return report.error().message.toUtf8();
    if (!report->faults.empty())
        return report->faults.front().message.toUtf8();
    return QByteArray(reinterpret_cast<const char *>(report->digest.data()), qsizetype(report->digest.size())).toHex();
}

QByteArray tst_ImportProperties::figures(const QString &workspace)
{
    const auto opened = Workspace::open(workspace);
    if (!opened || !(*opened)->loadNow())
        return "not read";
    std::vector<Query> queries;
    for (const Dimension by : {Dimension::Post, Dimension::Creator, Dimension::Campaign}) {
        Query query;
        query.kpis = {"net_sales", "orders"};
        query.by = {by};
        queries.push_back(query);
    }
    QByteArray text;
    const auto tables = (*opened)->query(queries);
    for (const ResultTable &table : *tables)
        text += QByteArray::fromStdString(resultAsCsv(table, false));
    return text;
}

namespace {

QString write(const QTemporaryDir &dir, int &counter, const Export &table, const QList<QByteArray> &rows)
{
    const QString path = dir.filePath(QStringLiteral("x%1.csv").arg(++counter));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(table.labels + '\n');
    for (const QByteArray &row : rows)
        file.write(row + '\n');
    return path;
}

} // namespace

void tst_ImportProperties::orderOfFilesAndRowsDoesNotMatter()
{
    for (int seed = 1; seed <= m_seeds; ++seed) {
        removeFiles();
        Generator generator(static_cast<std::uint64_t>(seed));
        const QList<Export> exports = generator.exports(0) + generator.exports(1);
        QStringList plain;
        QStringList shuffled;
        for (const Export &table : exports) {
            plain << write(m_dir, m_files, table, table.rows);
            QList<QByteArray> rows = table.rows;
            generator.shuffle(rows);
            shuffled << write(m_dir, m_files, table, rows);
        }
        generator.shuffle(shuffled);
        const QString together = freshWorkspace();
        QVERIFY(import(together, plain) > 0);
        const QString apart = freshWorkspace();
        for (const QString &file : std::as_const(shuffled))
            QVERIFY(import(apart, {file}) > 0);
        QCOMPARE(digest(apart), digest(together));
        QCOMPARE(figures(apart), figures(together));
    }
}

void tst_ImportProperties::splitAndJoinedFilesAreTheSame()
{
    for (int seed = 1; seed <= m_seeds; ++seed) {
        removeFiles();
        Generator generator(static_cast<std::uint64_t>(seed) + 1000);
        QStringList whole;
        QStringList parts;
        for (const Export &table : generator.exports(0)) {
            whole << write(m_dir, m_files, table, table.rows);
            const qsizetype cut =
                static_cast<qsizetype>(generator.below(static_cast<std::uint64_t>(table.rows.size())));
            if (cut > 0)
                parts << write(m_dir, m_files, table, table.rows.mid(0, cut));
            if (cut < table.rows.size())
                parts << write(m_dir, m_files, table, table.rows.mid(cut));
        }
        const QString a = freshWorkspace();
        QVERIFY(import(a, whole) > 0);
        const QString b = freshWorkspace();
        QVERIFY(import(b, parts) > 0);
        QCOMPARE(digest(b), digest(a));
    }
}

void tst_ImportProperties::secondImportChangesNothing()
{
    for (int seed = 1; seed <= m_seeds; ++seed) {
        removeFiles();
        Generator generator(static_cast<std::uint64_t>(seed) + 5000);
        QStringList files;
        QStringList otherBytes;
        for (const Export &table : generator.exports(0)) {
            files << write(m_dir, m_files, table, table.rows);
            QList<QByteArray> reversed(table.rows.rbegin(), table.rows.rend());
            otherBytes << write(m_dir, m_files, table, reversed);
        }
        const QString workspace = freshWorkspace();
        RowCounts counts;
        QVERIFY(import(workspace, files, &counts) > 0);
        QCOMPARE(counts.added, counts.read);
        const QByteArray before = digest(workspace);

        QCOMPARE(import(workspace, files, &counts), BatchId{0});
        QCOMPARE(counts.unchanged, counts.read);
        QVERIFY(import(workspace, otherBytes, &counts) > 0);
        QCOMPARE(counts.unchanged, counts.read);
        QCOMPARE(digest(workspace), before);
    }
}

void tst_ImportProperties::undoRestoresWhatWasThereBefore()
{
    for (int seed = 1; seed <= m_seeds; ++seed) {
        removeFiles();
        Generator generator(static_cast<std::uint64_t>(seed) + 2000);
        const QString workspace = freshWorkspace();
        std::vector<std::pair<BatchId, QByteArray>> before;
        for (int version = 0; version < 4; ++version) {
            QStringList files;
            // Versions 0 and 2 speak of the same orders with other figures.
            for (const Export &table : generator.exports(version % 2))
                files << write(m_dir, m_files, table, table.rows);
            const QByteArray was = digest(workspace);
            const BatchId batch = import(workspace, files);
            QVERIFY(batch > 0);
            before.emplace_back(batch, was);
        }
        for (auto step = before.rbegin(); step != before.rend(); ++step) {
            const auto undone = Workspace::runUndo(workspace, step->first, {});
            QVERIFY2(bool(undone), undone ? "" : qPrintable(undone.error().message));
            QCOMPARE(digest(workspace), step->second);
        }
    }
}

void tst_ImportProperties::undoDoesNotDependOnItsOrder()
{
    for (int seed = 1; seed <= m_seeds; ++seed) {
        removeFiles();
        Generator generator(static_cast<std::uint64_t>(seed) + 3000);
        QList<QStringList> imports;
        for (int version = 0; version < 4; ++version) {
            QStringList files;
            for (const Export &table : generator.exports(version % 3))
                files << write(m_dir, m_files, table, table.rows);
            imports << files;
        }
        const QString workspace = freshWorkspace();
        QList<BatchId> batches;
        for (const QStringList &files : std::as_const(imports))
            batches << import(workspace, files);
        const auto kept = static_cast<qsizetype>(generator.below(4));
        QList<qsizetype> order{0, 1, 2, 3};
        order.removeOne(kept);
        generator.shuffle(order);
        for (const qsizetype i : std::as_const(order))
            QVERIFY(bool(Workspace::runUndo(workspace, batches[i], {})));

        const QString only = freshWorkspace();
        QVERIFY(import(only, imports[kept]) > 0);
        QCOMPARE(digest(workspace), digest(only));
        // An undone import can be made again.
        const qsizetype again = order.front();
        QVERIFY(import(workspace, imports[again]) > 0);
        QVERIFY(import(only, imports[again]) > 0);
        QCOMPARE(digest(workspace), digest(only));
    }
}

/// Orders are paid, cancelled, opened again and refunded from one export to the next.
void tst_ImportProperties::statesOfOrdersHoldInAnyOrder()
{
    constexpr int kExports = 4;
    const QByteArrayList states{
        "pending", "on-hold", "processing", "completed", "cancelled", "trash", "failed", "refunded"};
    for (int seed = 1; seed <= m_seeds; ++seed) {
        removeFiles();
        Generator generator(static_cast<std::uint64_t>(seed) + 6000);
        QStringList files;
        for (int i = 0; i < kExports; ++i) {
            Export orders{"order_number,order_date,paid_date,completed_date,status,payment_method_title,order_currency,"
                          "shipping_total,tax_total,order_total,refunded_total,product_name,sku,quantity,item_total",
                {}};
            const auto day = [&] {
                return generator.below(2) == 0
                    ? QByteArray()
                    : "2025-03-" + QByteArray::number(10 + generator.below(10)) + " 10:00:00";
            };
            for (int order = 1; order <= 12; ++order) {
                const QByteArray &state = states[static_cast<qsizetype>(generator.below(8))];
                const QByteArray refunded = generator.below(4) == 0 ? "5.00" : "0";
                orders.rows << QByteArray::number(order) + ",2025-03-01 10:00:00," + day() + ',' + day() + ',' + state
                        + ",Card,USD,5.00,0,55.00," + refunded + ",Cap,CAP-1,1,50.00";
            }
            files << write(m_dir, m_files, orders, orders.rows);
            QFile file(files.back());
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QDateTime at(QDate(2025, 3, 8 + static_cast<int>(generator.below(14))), QTime(9, 0), Qt::UTC);
            QVERIFY(file.setFileTime(at, QFileDevice::FileModificationTime));
        }
        const QString together = freshWorkspace();
        QVERIFY(import(together, files) > 0);
        QStringList shuffled = files;
        generator.shuffle(shuffled);
        const QString apart = freshWorkspace();
        QList<BatchId> batches;
        for (const QString &file : std::as_const(shuffled))
            batches << import(apart, {file});
        QCOMPARE(digest(apart), digest(together));
        QCOMPARE(figures(apart), figures(together));

        const auto gone = static_cast<qsizetype>(generator.below(kExports));
        QVERIFY(bool(Workspace::runUndo(apart, batches[gone], {})));
        QStringList others = files;
        others.removeOne(shuffled[gone]);
        const QString without = freshWorkspace();
        QVERIFY(import(without, others) > 0);
        QCOMPARE(digest(apart), digest(without));
        QVERIFY(import(apart, {shuffled[gone]}) > 0);
        QCOMPARE(digest(apart), digest(together));
    }
}

void tst_ImportProperties::sumsEqualTheGeneratorsToTheCent()
{
    for (int seed = 1; seed <= m_seeds; ++seed) {
        removeFiles();
        Generator generator(static_cast<std::uint64_t>(seed) + 4000);
        QStringList files;
        for (const Export &table : generator.exports(0))
            files << write(m_dir, m_files, table, table.rows);
        const QString path = freshWorkspace();
        QVERIFY(import(path, files) > 0);
        auto workspace = Workspace::open(path);
        QVERIFY(bool(workspace));
        QVERIFY(bool((*workspace)->loadNow()));
        std::int64_t gross = 0;
        std::int64_t discount = 0;
        for (const auto &[id, minor] : generator.gross)
            gross += minor;
        for (const auto &[id, minor] : generator.discount)
            discount += minor;
        for (std::size_t dimension = 0; dimension < kDimensionCount; ++dimension) {
            Query query;
            query.kpis = {"gross_sales", "discounts", "orders"};
            query.by = {static_cast<Dimension>(dimension)};
            const auto tables = (*workspace)->query(std::span(&query, 1));
            QVERIFY2(bool(tables), tables ? "" : qPrintable(tables.error().message));
            std::int64_t sumGross = 0;
            std::int64_t sumDiscount = 0;
            for (const ResultTable::Row &row : tables->front().rows) {
                sumGross += row.figures[0].value ? row.figures[0].minor : 0;
                sumDiscount += row.figures[1].value ? row.figures[1].minor : 0;
            }
            const auto name = dimensionId(query.by.front());
            QVERIFY2(sumGross == gross, name.data());
            QVERIFY2(sumDiscount == discount, name.data());
        }
    }
}

QTEST_GUILESS_MAIN(tst_ImportProperties)
#include "tst_import_properties.moc"
