// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/mapping_preview.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace postledger;

/// A file that no format knows, or whose columns somebody renamed, and what a mapping makes of it.
class tst_Mapping : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void guessesWhatTheRowsAre_data();
    void guessesWhatTheRowsAre();
    void guessesColumnsByNameTypeAndContent();
    void previewSaysWhatIsWrongWithEachRow();
    void previewHidesPersonalCells();
    void importsAndIsKept();
    void renamedColumnOfAKnownExport();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void jsonAndBack();
    void refusesBadJson_data();
    void refusesBadJson();

private:
    QString write(const QByteArray &content, const QString &name = QStringLiteral("sales.csv"));
    FileProbe probe(const QByteArray &content);
    Result<ImportSummary> import(const QString &file, const std::optional<Mapping> &mapping = {});
    QString workspacePath() const { return m_dir->filePath(QStringLiteral("w.postledger")); }
    static Settings euros();

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

const QByteArray kGermanSales = "Bestellnr.;Bestelldatum;E-Mail-Adresse;Warenwert;Rabatt;Versandkosten;MwSt;Gutschein\n"
                                "A-1;31.03.2025 14:05;a@example.org;1.234,50;34,50;4,90;190,00;MARA15\n"
                                "A-2;01.04.2025 09:00;b@example.org;80,00;0,00;4,90;12,77;\n";

std::map<std::string, std::string> byTarget(const std::vector<Mapping::Column> &columns)
{
    std::map<std::string, std::string> map;
    for (const Mapping::Column &column : columns)
        map[column.target] = column.source;
    return map;
}

} // namespace

void tst_Mapping::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QString tst_Mapping::write(const QByteArray &content, const QString &name)
{
    const QString path = m_dir->filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

FileProbe tst_Mapping::probe(const QByteArray &content)
{
    const auto probed = probeFile(write(content));
    return probed ? *probed : FileProbe();
}

Settings tst_Mapping::euros()
{
    Settings settings;
    settings.currency = *Currency::fromCode("EUR");
    settings.timezone = "Europe/Berlin";
    return settings;
}

Result<ImportSummary> tst_Mapping::import(const QString &file, const std::optional<Mapping> &mapping)
{
    ImportPlan plan;
    plan.currency = *Currency::fromCode("EUR");
    plan.timezone = "Europe/Berlin";
    ImportFile &one = plan.files.emplace_back();
    one.path = file;
    one.mapping = mapping;
    return importInto(workspacePath(), plan, JobControl());
}

void tst_Mapping::guessesWhatTheRowsAre_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    QTest::newRow("a German shop's orders") << kGermanSales << QStringLiteral("neutral_orders");
    QTest::newRow("posts of a scheduling tool") << QByteArray("Post ID,Network,Published,Caption,Likes,Comments,Reach\n"
                                                              "991,instagram,2025-03-01 10:00,New in,120,4,3000\n")
                                                << QStringLiteral("neutral_posts");
    QTest::newRow("an agency's costs") << QByteArray(
        "Tag;Kampagne;Netzwerk;Ausgaben\n2025-03-01;Spring;tiktok;120,50\n")
                                       << QStringLiteral("neutral_spend");
    QTest::newRow("codes of creators") << QByteArray("Rabattcode,Influencer\nMARA15,mara\nJOE10,joe\n")
                                       << QStringLiteral("neutral_codes");
}

void tst_Mapping::guessesWhatTheRowsAre()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    QCOMPARE(suggestMapping(probe(content), {}, euros()).formatId, format);
}

void tst_Mapping::guessesColumnsByNameTypeAndContent()
{
    const Mapping mapping = suggestMapping(probe(kGermanSales), {}, euros());
    const auto columns = byTarget(mapping.columns);
    QCOMPARE(columns.at("order_id"), std::string("Bestellnr."));
    QCOMPARE(columns.at("placed_at"), std::string("Bestelldatum"));
    QCOMPARE(columns.at("customer_id"), std::string("E-Mail-Adresse"));
    QCOMPARE(columns.at("gross"), std::string("Warenwert"));
    QCOMPARE(columns.at("discount"), std::string("Rabatt"));
    QCOMPARE(columns.at("shipping"), std::string("Versandkosten"));
    QCOMPARE(columns.at("tax"), std::string("MwSt"));
    QCOMPARE(columns.at("coupon_code"), std::string("Gutschein"));
    const auto constants = byTarget(mapping.constants);
    QCOMPARE(constants.at("currency"), std::string("EUR"));
    QCOMPARE(constants.at("store"), std::string("sales"));
    QVERIFY(!columns.contains("cogs"));

    // A column of dates is no amount, whatever it is called; currency codes need no label.
    const Mapping odd = suggestMapping(
        probe("order no,total,when,x\n1,2025-03-01,2025-03-02,EUR\n2,2025-03-01,2025-03-03,EUR\n"), {}, euros());
    const auto oddColumns = byTarget(odd.columns);
    QVERIFY(!oddColumns.contains("gross"));
    QCOMPARE(oddColumns.at("currency"), std::string("x"));
}

void tst_Mapping::previewSaysWhatIsWrongWithEachRow()
{
    const FileProbe file = probe(kGermanSales + "A-3;02.04.2025 09:00;c@example.org;free;0,00;0,00;0,00;\n");
    const MappingPreview preview = previewMapping(file, suggestMapping(file, {}, euros()), euros());
    QVERIFY2(!preview.refusal, preview.refusal ? qPrintable(preview.refusal->message) : "");
    QCOMPARE(preview.rows.size(), std::size_t(3));
    QCOMPARE(preview.readable, 2);
    QVERIFY(preview.rows[0].problem.isEmpty());
    QVERIFY2(preview.rows[2].problem.contains(QStringLiteral("Warenwert")), qPrintable(preview.rows[2].problem));
}

void tst_Mapping::previewHidesPersonalCells()
{
    const FileProbe file = probe(kGermanSales);
    const MappingPreview preview = previewMapping(file, suggestMapping(file, {}, euros()), euros());
    for (const MappingPreview::Row &row : preview.rows)
        QVERIFY(!row.cells.join(QLatin1Char('|')).contains(QStringLiteral("@example.org")));
}

void tst_Mapping::importsAndIsKept()
{
    const QString file = write(kGermanSales);
    const auto unknown = import(file);
    QVERIFY(unknown && unknown->failure);
    QCOMPARE(unknown->failure->code, QStringLiteral("unknown_format"));

    const Mapping mapping = suggestMapping(*probeFile(file), {}, euros());
    const auto first = import(file, mapping);
    QVERIFY2(first && !first->failure, first ? "" : qPrintable(first.error().message));
    QCOMPARE(first->files.front().counts, (RowCounts{2, 2, 0, 0, 0}));
    QCOMPARE(first->files.front().amount, 123450 - 3450 + 490 + 19000 + 8000 + 490 + 1277);
    QCOMPARE(first->files.front().mappingName, mapping.name);

    // The next one of its kind needs nothing, in whatever order its columns stand.
    const QString next = write("Bestelldatum;Bestellnr.;E-Mail-Adresse;Warenwert;Rabatt;Versandkosten;MwSt;Gutschein\n"
                               "15.04.2025 10:00;A-9;c@example.org;10,00;0,00;0,00;1,60;\n"
                               "01.04.2025 09:00;A-2;b@example.org;80,00;0,00;4,90;12,77;\n",
        QStringLiteral("next.csv"));
    const auto second = import(next);
    QVERIFY2(second && !second->failure, second && second->failure ? qPrintable(second->failure->message) : "");
    QCOMPARE(second->files.front().counts, (RowCounts{2, 1, 0, 1, 0}));
    const auto workspace = Workspace::open(workspacePath());
    QVERIFY(workspace);
    QCOMPARE((*workspace)->mappings(), std::vector<Mapping>{mapping});
    QVERIFY((*workspace)->removeMapping(mapping.name));
    QVERIFY((*workspace)->mappings().empty());
}

void tst_Mapping::renamedColumnOfAKnownExport()
{
    const QByteArray content =
        "order_id,store,bought,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
        "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n"
        "1,web,2025-03-01T10:00:00Z,u1,EUR,10.00,0.00,0.00,0.00,,,,,,,0\n";
    const auto refused = import(write(content));
    QVERIFY(refused && refused->failure);
    QCOMPARE(refused->failure->code, QStringLiteral("missing_column"));
    Mapping mapping;
    mapping.name = QStringLiteral("renamed");
    mapping.formatId = QStringLiteral("neutral_orders");
    mapping.columns = {{"placed_at", "bought"}};
    const auto done = import(write(content), mapping);
    QVERIFY2(done && !done->failure, done && done->failure ? qPrintable(done->failure->message) : "");
    QCOMPARE(done->files.front().counts.added, std::int64_t(1));
}

void tst_Mapping::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::newRow("a column that the file lacks")
        << QByteArray(R"({"postledger_mapping":1,"name":"m","format":"neutral_orders","columns":{"order_id":"nope"}})")
        << QStringLiteral("missing_column");
    QTest::newRow("a target that the format lacks")
        << QByteArray(R"({"postledger_mapping":1,"name":"m","format":"neutral_orders","columns":{"colour":"Rabatt"}})")
        << QStringLiteral("bad_mapping");
    QTest::newRow("one column for two targets") << QByteArray(
        R"({"postledger_mapping":1,"name":"m","format":"neutral_orders","columns":{"tax":"MwSt","gross":"MwSt"}})")
                                                << QStringLiteral("bad_mapping");
    QTest::newRow("a format that does not exist")
        << QByteArray(R"({"postledger_mapping":1,"name":"m","format":"acme","columns":{"tax":"MwSt"}})")
        << QStringLiteral("unknown_format");
    QTest::newRow("a required column left open") << QByteArray(
        R"({"postledger_mapping":1,"name":"m","format":"neutral_orders","columns":{"order_id":"Bestellnr."}})")
                                                 << QStringLiteral("missing_column");
}

void tst_Mapping::refusesWhatDoesNotFit()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    const auto mapping = mappingFromJson(json);
    QVERIFY(mapping);
    const auto summary = import(write(kGermanSales), *mapping);
    QVERIFY(summary && summary->failure);
    QCOMPARE(summary->failure->code, code);
    QVERIFY(!QFile::exists(workspacePath()));
}

void tst_Mapping::jsonAndBack()
{
    Mapping mapping = suggestMapping(probe(kGermanSales), {}, euros());
    mapping.dateOrder = DateOrder::DayFirst;
    mapping.name = QStringLiteral("Kasse “Süd”");
    const auto back = mappingFromJson(mappingToJson(mapping));
    QVERIFY(back);
    QVERIFY(*back == mapping);
    QVERIFY(mappingsFromJson(mappingsToJson({mapping, *back})).size() == 2);
    QVERIFY(mappingsFromJson("nonsense").empty());
}

void tst_Mapping::refusesBadJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another version") << QByteArray(R"({"postledger_mapping":2,"name":"m","format":"neutral_orders"})");
    QTest::newRow("no name") << QByteArray(R"({"postledger_mapping":1,"format":"neutral_orders"})");
    QTest::newRow("columns are a list") << QByteArray(
        R"({"postledger_mapping":1,"name":"m","format":"neutral_orders","columns":[]})");
    QTest::newRow("a number for a label")
        << QByteArray(R"({"postledger_mapping":1,"name":"m","format":"neutral_orders","columns":{"tax":3}})");
    QTest::newRow("an unknown order of dates")
        << QByteArray(R"({"postledger_mapping":1,"name":"m","format":"neutral_orders","date_order":"ymd"})");
}

void tst_Mapping::refusesBadJson()
{
    QFETCH(QByteArray, json);
    const auto mapping = mappingFromJson(json);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, QStringLiteral("bad_mapping"));
}

QTEST_GUILESS_MAIN(tst_Mapping)
#include "tst_mapping.moc"
