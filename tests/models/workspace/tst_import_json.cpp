// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../packed_writer.h"
#include "workspace/workspace.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

/// Orders that arrive as JSON, beside tables and in archives.
class tst_ImportJson : public QObject
{
    Q_OBJECT
private slots:
    void sameOrderFromTableAndJsonIsOne();
    void sameWooCommerceOrderIsOne();
    void newerSourceWins_data();
    void newerSourceWins();
    void refundsCountOnce();
    void brokenLinesAreRejects();
    void neutralRecordsMayBeJson();
    void archiveWithOneFileIsThatFile();
    void archiveWithSeveralFilesIsSeveral();
    void sameFileInAndOutOfAnArchiveIsKnown();
    void badFileInAnArchiveIsLeftOut();
    void previewNamesTheFilesInside();
    void cutFilesChangeNothing();

private:
    QString write(const QString &name, const QByteArray &content) const;
    QString workspace();
    ImportSummary import(const QString &workspace, const QStringList &files);
    static QByteArray digest(const QString &workspace);
    static std::int64_t kpi(const QString &workspace, const char *id);

    QTemporaryDir m_dir;
    int m_workspaces = 0;
};

namespace {

const QByteArray kLabels =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,"
    "Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,"
    "Lineitem requires shipping,Lineitem taxable,Cancelled at,Refunded Amount,Lineitem discount,Source\n";

QByteArray row(const QByteArray &paidAt, const QByteArray &refunded = "0.00")
{
    return "#1001,a@example.com,paid," + paidAt
        + ",fulfilled,,EUR,20.00,5.00,0.00,25.00,,0.00,2026-03-01 10:00:00 +0100,1,Serum,20.00,SER,true,true,,"
        + refunded + ",0.00,web\n";
}

QByteArray orderJson(const QByteArray &updatedAt, const QByteArray &refunds = "[]", const QByteArray &name = "#1001")
{
    return R"({"id":6100000000000000007,"name":")" + name
        + R"(","email":"a@example.com","created_at":"2026-03-01T10:00:00+01:00","updated_at":")" + updatedAt
        + R"(","currency":"EUR","total_price":"25.00","subtotal_price":"20.00","total_tax":"0.00",)"
          R"("taxes_included":false,"financial_status":"paid","source_name":"web","landing_site":"/?utm_source=ig",)"
          R"("line_items":[{"id":1,"sku":"SER","name":"Serum","quantity":1,"price":"20.00"}],)"
          R"("shipping_lines":[{"price":"5.00"}],"refunds":)"
        + refunds + "}";
}

const QByteArray kRefund =
    R"([{"id":9800001,"created_at":"2026-03-04T10:00:00Z","refund_line_items":[{"line_item_id":1,"quantity":1,)"
    R"("subtotal":"20.00","total_tax":"0.00"}],"transactions":[{"kind":"refund","status":"success",)"
    R"("amount":"20.00"}]}])";

} // namespace

QString tst_ImportJson::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_dir.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QString tst_ImportJson::workspace()
{
    return m_dir.filePath(QStringLiteral("w%1.postledger").arg(++m_workspaces));
}

ImportSummary tst_ImportJson::import(const QString &workspace, const QStringList &files)
{
    ImportPlan plan;
    for (const QString &file : files)
        plan.files.push_back({file, {}, {}});
    const auto summary = importInto(workspace, plan, {});
    if (!summary)
        qFatal("%s", qPrintable(summary.error().message));
    return *summary;
}

QByteArray tst_ImportJson::digest(const QString &workspace)
{
    const auto report = Workspace::runVerify(workspace, {});
    if (!report || !report->faults.empty())
        return {};
    return QByteArray(reinterpret_cast<const char *>(report->digest.data()), qsizetype(report->digest.size())).toHex();
}

std::int64_t tst_ImportJson::kpi(const QString &workspace, const char *id)
{
    const auto opened = Workspace::open(workspace);
    if (!opened || !(*opened)->loadNow())
        return -1;
    Query query;
    query.kpis = {id};
    const auto result = (*opened)->query(std::span(&query, 1));
    if (!result || result->front().rows.size() != 1)
        return -1;
    return result->front().rows.front().figures.front().minor;
}

void tst_ImportJson::sameOrderFromTableAndJsonIsOne()
{
    const QString csv = write(QStringLiteral("o.csv"), kLabels + row("2026-03-01 10:05:00 +0100"));
    const QString json = write(QStringLiteral("o.json"), "{\"orders\":[" + orderJson("2026-03-02T09:00:00Z") + "]}");
    const QString first = workspace();
    const QString second = workspace();
    const QString together = workspace();
    QVERIFY(import(first, {csv}).batch);
    const ImportSummary newer = import(first, {json});
    QCOMPARE(newer.files.front().counts.changed, std::int64_t{1});
    QVERIFY(import(second, {json}).batch);
    const ImportSummary older = import(second, {csv});
    QCOMPARE(older.files.front().counts.unchanged, std::int64_t{1});
    QVERIFY(import(together, {csv, json}).batch);
    QVERIFY(!digest(first).isEmpty());
    QCOMPARE(digest(first), digest(second));
    QCOMPARE(digest(first), digest(together));
    QCOMPARE(kpi(first, "net_sales"), std::int64_t{2000});
}

void tst_ImportJson::sameWooCommerceOrderIsOne()
{
    const QString csv = write(QStringLiteral("o.csv"),
        "order_number,order_date,paid_date,status,order_currency,shipping_total,tax_total,discount_total,order_total,"
        "payment_method,customer_email,product_name,sku,quantity,item_total\n"
        "701,2026-03-01 10:00:00,2026-03-01 10:05:00,completed,EUR,5.00,0.00,2.00,23.00,card,a@example.com,Serum,SER,1,"
        "18.00\n");
    const QString json = write(QStringLiteral("o.json"),
        R"({"id":9001,"number":"701","status":"completed","currency":"EUR","date_created":"2026-03-01T10:00:00",)"
        R"("date_created_gmt":"2026-03-01T10:00:00","date_modified_gmt":"2026-03-02T10:00:00",)"
        R"("date_paid_gmt":"2026-03-01T10:05:00","discount_total":"2.00","shipping_total":"5.00","total":"23.00",)"
        R"("total_tax":"0.00","billing":{"email":"a@example.com"},"line_items":[{"name":"Serum","sku":"SER",)"
        R"("quantity":1,"subtotal":"20.00","total":"18.00"}],"refunds":[{"id":1,"total":"-10.00"}],)"
        R"("meta_data":[{"key":"_wc_order_attribution_utm_source","value":"instagram"}]})");
    const QString both = workspace();
    const QString one = workspace();
    QVERIFY(import(both, {csv}).batch);
    QCOMPARE(import(both, {json}).files.front().counts.changed, std::int64_t{1});
    QVERIFY(import(one, {json}).batch);
    QCOMPARE(import(one, {csv}).files.front().counts.unchanged, std::int64_t{1});
    QVERIFY(!digest(both).isEmpty());
    QCOMPARE(digest(both), digest(one));
    QCOMPARE(kpi(both, "orders"), std::int64_t{1});
    QCOMPARE(kpi(both, "returns"), std::int64_t{1000});
    QCOMPARE(kpi(both, "net_sales"), std::int64_t{800});
}

void tst_ImportJson::newerSourceWins_data()
{
    QTest::addColumn<QByteArray>("updatedAt");
    QTest::addColumn<bool>("jsonWins");
    QTest::newRow("JSON is newer") << QByteArray("2026-03-03T09:00:00Z") << true;
    QTest::newRow("table is newer") << QByteArray("2026-03-01T10:00:00+01:00") << false;
}

void tst_ImportJson::newerSourceWins()
{
    QFETCH(QByteArray, updatedAt);
    QFETCH(bool, jsonWins);
    const QString csv = write(QStringLiteral("o.csv"), kLabels + row("2026-03-02 10:05:00 +0100"));
    const QString json = write(QStringLiteral("o.json"), orderJson(updatedAt));
    const QString both = workspace();
    const QString one = workspace();
    QVERIFY(import(both, {jsonWins ? csv : json}).batch);
    import(both, {jsonWins ? json : csv});
    QVERIFY(import(one, {jsonWins ? json : csv}).batch);
    import(one, {jsonWins ? csv : json});
    QCOMPARE(digest(both), digest(one));
}

void tst_ImportJson::refundsCountOnce()
{
    // The table says how much was refunded, the JSON names each refund: 20.00 of 20.00 are gone, not 40.00.
    const QString csv = write(QStringLiteral("o.csv"), kLabels + row("2026-03-09 10:05:00 +0100", "20.00"));
    const QString json = write(QStringLiteral("o.json"), orderJson("2026-03-05T09:00:00Z", kRefund));
    for (const QStringList &files : {QStringList{csv, json}, QStringList{json, csv}}) {
        const QString path = workspace();
        for (const QString &file : files)
            import(path, {file});
        QCOMPARE(kpi(path, "net_sales"), std::int64_t{0});
        QVERIFY(!digest(path).isEmpty());
    }
}

void tst_ImportJson::brokenLinesAreRejects()
{
    const QString path = write(QStringLiteral("log.jsonl"),
        orderJson("2026-03-02T09:00:00Z") + "\n{\"id\":2,\"name\n"
            + orderJson("2026-03-02T09:00:00Z", "[]", "#1002\",\"name\":\"#1003") + "\n"
            + orderJson("2026-03-02T09:00:00Z", "[]", "#1004") + "\n");
    const ImportSummary summary = import(workspace(), {path});
    QVERIFY(summary.batch);
    const FileSummary &file = summary.files.front();
    QCOMPARE(file.counts, (RowCounts{4, 2, 0, 0, 2}));
    QCOMPARE(file.rejects.size(), std::size_t{2});
    QCOMPARE(file.rejects[0].code, QStringLiteral("bad_json"));
    QCOMPARE(file.rejects[0].row, std::int64_t{2});
    QCOMPARE(file.rejects[1].code, QStringLiteral("duplicate_label"));
    QVERIFY(file.notes.empty());
}

void tst_ImportJson::neutralRecordsMayBeJson()
{
    const QString csv = write(QStringLiteral("c.csv"), "creator_id,handle,commission_rate\nC1,lina,0.1\nC2,ben,0.08\n");
    const QString json = write(QStringLiteral("c.json"),
        R"({"data":[{"creator_id":"C1","handle":"lina","commission_rate":0.1},)"
        R"({"handle":"ben","creator_id":"C2","commission_rate":"0.08","more":{"x":1}}]})");
    const QString fromCsv = workspace();
    const QString fromJson = workspace();
    QVERIFY(import(fromCsv, {csv}).batch);
    const ImportSummary summary = import(fromJson, {json});
    QVERIFY2(summary.batch, summary.failure ? qPrintable(summary.failure->message) : "");
    QCOMPARE(summary.files.front().formatId, QStringLiteral("neutral_creators"));
    QCOMPARE(digest(fromJson), digest(fromCsv));
}

void tst_ImportJson::archiveWithOneFileIsThatFile()
{
    const QByteArray json = orderJson("2026-03-02T09:00:00Z");
    const QString archive = zipped(m_dir.filePath(QStringLiteral("one.zip")), {{QStringLiteral("o.json"), json}});
    const QString gz = write(QStringLiteral("o.json.gz"), gzipped(json));
    const QString plain = workspace();
    import(plain, {write(QStringLiteral("o.json"), json)});
    for (const QString &packed : {archive, gz}) {
        const QString path = workspace();
        const ImportSummary summary = import(path, {packed});
        QVERIFY(summary.batch);
        QCOMPARE(digest(path), digest(plain));
        QCOMPARE(summary.files.front().name, QFileInfo(packed).fileName());
        QFile file(packed);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(summary.files.front().sha256.data()), 32),
            QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
        QVERIFY(import(path, {packed}).files.front().alreadyImported);
    }
}

void tst_ImportJson::archiveWithSeveralFilesIsSeveral()
{
    const QByteArray second = orderJson("2026-03-02T09:00:00Z", "[]", "#1002");
    const QString archive = zipped(m_dir.filePath(QStringLiteral("two.zip")),
        {{QStringLiteral("orders.csv"), kLabels + row("2026-03-01 10:05:00 +0100")},
            {QStringLiteral("later/o.json"), second}});
    const QString path = workspace();
    const ImportSummary summary = import(path, {archive});
    QVERIFY(summary.batch);
    QCOMPARE(summary.files.size(), std::size_t{2});
    QCOMPARE(summary.files[0].name, QStringLiteral("two.zip/orders.csv"));
    QCOMPARE(summary.files[0].formatId, QStringLiteral("shopify_orders"));
    QCOMPARE(summary.files[1].name, QStringLiteral("two.zip/later/o.json"));
    QCOMPARE(summary.files[1].formatId, QStringLiteral("shopify_order_json"));
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(summary.files[1].sha256.data()), 32),
        QCryptographicHash::hash(second, QCryptographicHash::Sha256));
    const ImportSummary again = import(path, {archive});
    QVERIFY(!again.batch && !again.failure);
    QVERIFY(again.files[0].alreadyImported && again.files[1].alreadyImported);
}

void tst_ImportJson::sameFileInAndOutOfAnArchiveIsKnown()
{
    const QByteArray csv = kLabels + row("2026-03-01 10:05:00 +0100");
    const QString archive = zipped(m_dir.filePath(QStringLiteral("two.zip")),
        {{QStringLiteral("orders.csv"), csv}, {QStringLiteral("o.json"), orderJson("2026-03-02T09:00:00Z")}});
    const QString path = workspace();
    QVERIFY(import(path, {write(QStringLiteral("o.csv"), csv)}).batch);
    const ImportSummary summary = import(path, {archive});
    QVERIFY(summary.files[0].alreadyImported);
    QVERIFY(!summary.files[1].alreadyImported);
}

void tst_ImportJson::badFileInAnArchiveIsLeftOut()
{
    const QString archive = zipped(m_dir.filePath(QStringLiteral("two.zip")),
        {{QStringLiteral("orders.csv"), kLabels + row("2026-03-01 10:05:00 +0100")},
            {QStringLiteral("readme.pdf"), "%PDF-1.7\n"}});
    const QString path = workspace();
    const ImportSummary summary = import(path, {archive});
    QVERIFY(summary.batch);
    QVERIFY(!summary.failure);
    QVERIFY(summary.files[1].leftOut);
    QCOMPARE(summary.files[1].refusal->code, QStringLiteral("unsupported"));
    QVERIFY(summary.files[1].refusal->message.contains(QStringLiteral("two.zip/readme.pdf")));
    const auto &notes = summary.files[0].notes;
    QVERIFY(std::any_of(notes.begin(), notes.end(),
        [](const RowIssue &note) { return note.message.contains(QStringLiteral("readme.pdf")); }));
}

void tst_ImportJson::previewNamesTheFilesInside()
{
    const QString archive = zipped(m_dir.filePath(QStringLiteral("two.zip")),
        {{QStringLiteral("orders.csv"), kLabels + row("2026-03-01 10:05:00 +0100")},
            {QStringLiteral("o.json"), orderJson("2026-03-02T09:00:00Z")}});
    const FilePreview preview = previewFile(archive);
    QVERIFY(!preview.refusal);
    QCOMPARE(preview.inside.size(), 2);
    const FilePreview json = previewFile(preview.inside[1]);
    QCOMPARE(json.formatId, QStringLiteral("shopify_order_json"));
    QVERIFY(!json.admitted.empty());
    for (const int column : json.admitted) {
        const std::string &label = json.probe.labels[std::size_t(column)];
        QVERIFY2(label != "email" && label != "line_items", label.c_str());
    }
}

void tst_ImportJson::cutFilesChangeNothing()
{
    const QByteArray json = "{\"orders\":[" + orderJson("2026-03-02T09:00:00Z") + ",\n"
        + orderJson("2026-03-02T09:00:00Z", kRefund, "#1002") + "]}";
    const QString path = workspace();
    QVERIFY(import(path, {write(QStringLiteral("o.csv"), kLabels + row("2026-03-01 10:05:00 +0100"))}).batch);
    const QByteArray before = digest(path);
    for (int i = 0; i < 20; ++i) {
        const QByteArray part = json.left(json.size() * i / 20);
        for (const QString &file :
            {write(QStringLiteral("cut.json"), part), write(QStringLiteral("cut.gz"), gzipped(part)),
                write(QStringLiteral("half.gz"), gzipped(json).left(gzipped(json).size() * i / 20))}) {
            const ImportSummary summary = import(path, {file});
            QVERIFY(summary.failure);
            QVERIFY(!summary.failure->message.isEmpty());
            QCOMPARE(digest(path), before);
        }
    }
}

QTEST_GUILESS_MAIN(tst_ImportJson)
#include "tst_import_json.moc"
