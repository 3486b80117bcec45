// SPDX-License-Identifier: GPL-3.0-or-later
#include "../models/codec/workbook_writer.h"
#include "command_runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace postledger::test;

/// `import` with what a person mends, answers and chooses; `inspect` with what it suggests.
class tst_RejectsCommand : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rejectsAreWrittenMendedAndImported();
    void rejectsOfSeveralFilesNeedAFolder();
    void noRejectsNoFile();
    void rejectsAreWrittenWhenTooMany();
    void wrongNamesAreRefused();
    void decimalIsAnswered();
    void decimalNamesAColumn();
    void roundedIdsAreAsked_data();
    void roundedIdsAreAsked();
    void decimalRefusesOtherWords_data();
    void decimalRefusesOtherWords();
    void sheetIsNamed();
    void inspectSuggestsAMapping();
    void inspectNamesTheNearestLabel();
    void absentColumnIsToldAndMapped();
    void currencyIsAnswered();

private:
    QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    QString file(const char *name, const QByteArray &content) const
    {
        writeFile(path(name), content);
        return path(name);
    }
    Outcome import(const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("import"), path("w.postledger")} + arguments
            + QStringList{QStringLiteral("--timezone"), QStringLiteral("UTC"), QStringLiteral("--json")});
    }
    static QJsonObject first(const Outcome &outcome)
    {
        return outcome.json()[QLatin1String("files")].toArray()[0].toObject();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

const QByteArray kLabels = "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                           "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n";

QByteArray order(const QByteArray &id, const QByteArray &gross = "80.00")
{
    return id + ",shopify,2025-03-05T12:30:00Z,U1,USD," + gross + ",0.00,0.00,0.00,1.00,0.00,0.00,0.00,,,0\n";
}

const QByteArray kMapping = R"({"postledger_mapping": 1, "name": "Verkauf", "format": "neutral_orders",
    "columns": {"order_id": "Nr", "placed_at": "Tag", "gross": "Summe", "shipping": "Versand"},
    "constants": {"store": "Laden", "currency": "EUR", "customer_id": "", "discount": "0", "tax": "0", "cogs": "0",
        "payment_fee": "0", "platform_fee": "0", "fulfilment_cost": "0", "coupon_code": "", "declared_post_id": "",
        "test": "0"}, "header": ["Nr", "Tag", "Summe", "Versand"]})";

} // namespace

void tst_RejectsCommand::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void tst_RejectsCommand::rejectsAreWrittenMendedAndImported()
{
    const QString source = file("orders.csv", kLabels + order("A1") + order("A2", "8O.00") + order("A3", "90.00"));
    const QString out = path("mend.csv");
    const Outcome broken = import({source, QStringLiteral("--rejects"), out});
    QCOMPARE(broken.code, 0);
    QCOMPARE(first(broken)[QLatin1String("rows_rejected")].toInt(), 1);
    QCOMPARE(first(broken)[QLatin1String("rejects_file")].toString(), out);
    QVERIFY2(broken.err.contains("mend.csv"), broken.err.constData());
    const QByteArray content = contentOf(out);
    QVERIFY(content.contains("\"A2\"") && !content.contains("\"A1\""));
    writeFile(out, QByteArray(content).replace("\"8O.00\"", "80.00"));
    const Outcome mended = import({out});
    QCOMPARE(mended.code, 0);
    QCOMPARE(first(mended)[QLatin1String("rows_new")].toInt(), 1);
    QCOMPARE(first(mended)[QLatin1String("format")].toString(), QStringLiteral("neutral_orders"));

    // A file that was right at once brings nothing more.
    const Outcome good = import({file("good.csv", kLabels + order("A1") + order("A2") + order("A3", "90.00"))});
    QCOMPARE(first(good)[QLatin1String("rows_unchanged")].toInt(), 3);
    QVERIFY(!first(good).contains(QLatin1String("rejects_file")));
}

void tst_RejectsCommand::rejectsOfSeveralFilesNeedAFolder()
{
    const QString one = file("one.csv", kLabels + order("B1", "x"));
    const QString two = file("two.csv", kLabels + order("B2") + order("B3", "y"));
    const Outcome usage = import({one, two, QStringLiteral("--rejects"), path("mend.csv")});
    QCOMPARE(usage.code, 2);
    QVERIFY(!QFile::exists(path("w.postledger")));
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("out")));
    const Outcome both = import({one, two, QStringLiteral("--dry-run"), QStringLiteral("--rejects"), path("out")});
    QCOMPARE(both.code, 0);
    QCOMPARE(QDir(path("out")).entryList(QDir::Files),
        (QStringList{QStringLiteral("one.rejected.csv"), QStringLiteral("two.rejected.csv")}));
    QVERIFY(!QFile::exists(path("w.postledger"))); // a dry run all the same
}

void tst_RejectsCommand::noRejectsNoFile()
{
    const Outcome clean =
        import({file("orders.csv", kLabels + order("C1")), QStringLiteral("--rejects"), path("mend.csv")});
    QCOMPARE(clean.code, 0);
    QVERIFY(first(clean)[QLatin1String("rejects_file")].isNull());
    QVERIFY2(clean.err.contains("No row was rejected"), clean.err.constData());
    QVERIFY(!QFile::exists(path("mend.csv")));
}

void tst_RejectsCommand::rejectsAreWrittenWhenTooMany()
{
    const QString source = file("orders.csv", kLabels + order("D1") + order("D2", "x") + order("D3", "y"));
    const Outcome outcome = import(
        {source, QStringLiteral("--max-rejects"), QStringLiteral("1"), QStringLiteral("--rejects"), path("mend.csv")});
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.json()[QLatin1String("batch")].isNull());
    QVERIFY(contentOf(path("mend.csv")).contains("\"D3\""));
}

void tst_RejectsCommand::wrongNamesAreRefused()
{
    const QString source = file("orders.csv", kLabels + order("E1") + order("E2", "x"));
    const Outcome nowhere = import({source, QStringLiteral("--rejects"), path("nowhere/mend.csv")});
    QCOMPARE(nowhere.code, 2);
    QVERIFY(!nowhere.err.isEmpty());
    const Outcome itself = import({source, QStringLiteral("--rejects"), source});
    QCOMPARE(itself.code, 1);
    QCOMPARE(contentOf(source), kLabels + order("E1") + order("E2", "x"));
}

void tst_RejectsCommand::decimalIsAnswered()
{
    const QString source =
        file("verkauf.csv", "Nr;Tag;Summe;Versand\n1;2025-03-04;1.234;2.000\n2;2025-03-05;2.345;3.000\n");
    const QStringList call{source, QStringLiteral("--mapping"), file("mapping.json", kMapping)};
    const Outcome open = import(call);
    QCOMPARE(open.code, 1);
    QCOMPARE(first(open)[QLatin1String("refusal")].toObject()[QLatin1String("code")].toString(),
        QStringLiteral("ambiguous_number"));
    QVERIFY2(open.err.contains("--decimal"), open.err.constData());
    QVERIFY2(open.err.contains("Summe"), open.err.constData());
    const auto gross = [&](const QStringList &answers) {
        QFile::remove(path("w.postledger"));
        const Outcome done = import(call + answers);
        if (done.code != 0)
            qWarning("%s", done.err.constData());
        return run(
            {QStringLiteral("query"), path("w.postledger"), QStringLiteral("--kpi"), QStringLiteral("gross_sales")})
            .single()[QStringLiteral("gross_sales")];
    };
    const QString comma = gross({QStringLiteral("--decimal"), QStringLiteral("comma")});
    QCOMPARE(comma, QStringLiteral("3579.00"));
    QCOMPARE(gross({QStringLiteral("--decimal"), QStringLiteral("Versand=point"), QStringLiteral("--decimal"),
                 QStringLiteral("Summe=comma")}),
        QStringLiteral("3579.00"));
    // Three decimals are more than the euro has: every row says so.
    QFile::remove(path("w.postledger"));
    const Outcome point = import(call + QStringList{QStringLiteral("--decimal"), QStringLiteral("point")});
    QCOMPARE(first(point)[QLatin1String("rows_rejected")].toInt(), 2);
}

void tst_RejectsCommand::decimalNamesAColumn()
{
    const QString source = file("verkauf.csv", "Nr;Tag;Summe;Versand\n1;2025-03-04;1.234;2.000\n");
    const QStringList call{source, QStringLiteral("--mapping"), file("mapping.json", kMapping)};
    const Outcome slip =
        import(call + QStringList{QStringLiteral("--decimal=comma"), QStringLiteral("--decimal=Verssand=point")});
    QCOMPARE(slip.code, 1);
    QVERIFY2(slip.err.contains("verssand"), slip.err.constData());
    QVERIFY2(slip.err.contains("Versand"), slip.err.constData()); // what may have been meant
    QVERIFY(!QFile::exists(path("w.postledger")));
    const Outcome right =
        import(call + QStringList{QStringLiteral("--decimal=comma"), QStringLiteral("--decimal=VERSAND=comma")});
    QCOMPARE(right.code, 0);
}

void tst_RejectsCommand::roundedIdsAreAsked_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("affiliate orders") << QByteArray(
        "Order ID,SKU ID,Content ID,Time Created\n576000000000000000,1,756000000000000000,2026-03-13 10:15:00\n"
        "577000000000000000,1,756000000000000000,2026-03-14 10:15:00\n");
    QTest::newRow("settlement") << QByteArray(
        "Order/adjustment ID,Type,Order settled time,Currency,Total settlement amount,Total revenue\n"
        "576000000000000000,Order,2026-03-02,EUR,90.00,100.00\n577000000000000000,Order,2026-03-03,EUR,45.00,50.00\n");
}

void tst_RejectsCommand::roundedIdsAreAsked()
{
    QFETCH(QByteArray, content);
    const QString source = file("affiliate.csv", content);
    const QStringList call{source, QStringLiteral("--currency"), QStringLiteral("EUR")};
    const Outcome asked = import(call);
    QCOMPARE(asked.code, 1);
    QCOMPARE(first(asked)[QLatin1String("refusal")].toObject()[QLatin1String("code")].toString(),
        QStringLiteral("suspicious_id"));
    QVERIFY2(asked.err.contains("--whole-ids"), asked.err.constData());
    const Outcome answered = import(call + QStringList{QStringLiteral("--whole-ids")});
    QVERIFY2(answered.code == 0, answered.err.constData());
    QCOMPARE(first(answered)[QLatin1String("rows_new")].toInt(), 2);
}

void tst_RejectsCommand::decimalRefusesOtherWords_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"dot", "", "Summe=", "Summe=dot", "COMMA"})
        QTest::newRow(*word == '\0' ? "nothing" : word) << QString::fromLatin1(word);
}

void tst_RejectsCommand::decimalRefusesOtherWords()
{
    QFETCH(QString, word);
    const Outcome outcome = import({file("orders.csv", kLabels + order("F1")), QStringLiteral("--decimal=") + word});
    QCOMPARE(outcome.code, 2);
    QVERIFY(!QFile::exists(path("w.postledger")));
}

void tst_RejectsCommand::sheetIsNamed()
{
    const auto row = [](int line, const QByteArray &csv) {
        QByteArray cells = "<row r=\"" + QByteArray::number(line) + "\">";
        char column = 'A';
        for (const QByteArray &cell : csv.trimmed().split(','))
            cells += QByteArray("<c r=\"") + column++ + QByteArray::number(line) + "\" t=\"inlineStr\"><is><t>" + cell
                + "</t></is></c>";
        return cells + "</row>";
    };
    WorkbookWriter book;
    book.addSheet(QStringLiteral("About"), row(1, "colour,taste") + row(2, "red,sweet"));
    book.addSheet(QStringLiteral("March"), row(1, kLabels) + row(2, order("G1")));
    book.addSheet(QStringLiteral("April"), row(1, kLabels) + row(2, order("G2")) + row(3, order("G3", "x")));
    const QString workbook = path("book.xlsx");
    QVERIFY(book.write(workbook));

    const Outcome april = import(
        {workbook, QStringLiteral("--sheet"), QStringLiteral("April"), QStringLiteral("--rejects"), m_dir->path()});
    QCOMPARE(april.code, 0);
    QCOMPARE(first(april)[QLatin1String("rows_new")].toInt(), 1);
    QCOMPARE(QFileInfo(first(april)[QLatin1String("rejects_file")].toString()).fileName(),
        QStringLiteral("book.April.rejected.xlsx"));
    // Without it both that are exports, and the third is told.
    const Outcome all = import({workbook});
    QCOMPARE(all.code, 0);
    const QJsonArray files = all.json()[QLatin1String("files")].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0].toObject()[QLatin1String("path")].toString(), workbook + QStringLiteral("/March"));
    QCOMPARE(files[0].toObject()[QLatin1String("rows_new")].toInt(), 1);
    QCOMPARE(files[1].toObject()[QLatin1String("rows_unchanged")].toInt(), 1);
    const QByteArray notes = QJsonDocument(files[0].toObject()[QLatin1String("notes")].toArray()).toJson();
    QVERIFY2(notes.contains("other_sheets") && notes.contains("About"), notes.constData());

    const Outcome missing = import({workbook, QStringLiteral("--sheet"), QStringLiteral("May")});
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.contains("March"), missing.err.constData());
    const Outcome none =
        import({file("orders.csv", kLabels + order("G4")), QStringLiteral("--sheet"), QStringLiteral("May")});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains("no workbook"));
}

void tst_RejectsCommand::inspectSuggestsAMapping()
{
    const QString source = file("sales.csv",
        "Order number,Order date,Total amount,Currency\n1001,2025-03-04,12.50,EUR\n1002,2025-03-05,13.50,EUR\n");
    const QJsonObject report = run({QStringLiteral("inspect"), source, QStringLiteral("--json")}).json();
    QVERIFY(report[QLatin1String("format")].isNull());
    const QJsonObject mapping = report[QLatin1String("suggested_mapping")].toObject();
    QCOMPARE(mapping[QLatin1String("postledger_mapping")].toInt(), 1);
    QCOMPARE(mapping[QLatin1String("format")].toString(), QStringLiteral("neutral_orders"));
    QCOMPARE(mapping[QLatin1String("columns")].toObject()[QLatin1String("order_id")].toString(),
        QStringLiteral("Order number"));
    // As it stands it can be used.
    const Outcome outcome =
        import({source, QStringLiteral("--mapping"), file("mapping.json", QJsonDocument(mapping).toJson())});
    QVERIFY2(outcome.code == 0, outcome.err.constData());

    const QJsonObject known =
        run({QStringLiteral("inspect"), file("orders.csv", kLabels + order("H1")), QStringLiteral("--json")}).json();
    QVERIFY(!known.contains(QLatin1String("suggested_mapping")));
    QVERIFY(!known.contains(QLatin1String("missing_columns")));
}

void tst_RejectsCommand::inspectNamesTheNearestLabel()
{
    const QString source = file("orders.csv", QByteArray(kLabels).replace("placed_at", "placd_at") + order("I1"));
    const Outcome outcome = run({QStringLiteral("inspect"), source, QStringLiteral("--json")});
    QCOMPARE(outcome.code, 0);
    const QJsonArray missing = outcome.json()[QLatin1String("missing_columns")].toArray();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing[0].toObject()[QLatin1String("column")].toString(), QStringLiteral("placed_at"));
    QCOMPARE(missing[0].toObject()[QLatin1String("nearest")].toString(), QStringLiteral("placd_at"));
    QVERIFY(outcome.json().contains(QLatin1String("suggested_mapping")));
}

void tst_RejectsCommand::absentColumnIsToldAndMapped()
{
    const QByteArray labels =
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,"
        "Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem "
        "name,Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Note "
        "Attributes,Cancelled at,Refunded Amount,Tags,Source,Lineitem discount\n";
    const QByteArray row = "#1,a@example.org,paid,2025-03-05,fulfilled,2025-03-06,EUR,10.00,0.00,0.00,10.00,,0.00,"
                           "2025-03-05,1,Serum,10.00,S-1,true,true,,,4.00,,web,0.00\n";
    const auto absent = [](const Outcome &outcome) {
        QStringList columns;
        for (const QJsonValue note : first(outcome)[QLatin1String("notes")].toArray()) {
            if (note[QLatin1String("code")].toString() == QLatin1String("absent_column"))
                columns << note[QLatin1String("column")].toString() + u':' + note[QLatin1String("message")].toString();
        }
        return columns;
    };
    QCOMPARE(absent(import({file("whole.csv", labels + row), QStringLiteral("--dry-run")})), QStringList());
    const QString renamed = file("renamed.csv", QByteArray(labels).replace("Refunded Amount", "Refunded amt") + row);
    const Outcome told = import({renamed, QStringLiteral("--dry-run")});
    QCOMPARE(told.code, 0);
    QCOMPARE(absent(told).size(), 1);
    QVERIFY(absent(told)[0].startsWith(QLatin1String("Refunded Amount:")));
    QVERIFY2(absent(told)[0].contains(QLatin1String("Refunded amt")), qPrintable(absent(told)[0]));
    QVERIFY2(absent(told)[0].contains(QLatin1String("net sales are too high")), qPrintable(absent(told)[0]));

    const QJsonObject report = run({QStringLiteral("inspect"), renamed, QStringLiteral("--json")}).json();
    QVERIFY(!report.contains(QLatin1String("refusal")));
    const QJsonArray missing = report[QLatin1String("missing_columns")].toArray();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing[0][QLatin1String("nearest")].toString(), QStringLiteral("Refunded amt"));
    QCOMPARE(missing[0][QLatin1String("required")].toBool(true), false);
    const QJsonObject mapping = report[QLatin1String("suggested_mapping")].toObject();
    QCOMPARE(
        mapping[QLatin1String("columns")][QLatin1String("Refunded Amount")].toString(), QStringLiteral("Refunded amt"));
    const Outcome mapped = import({renamed, QStringLiteral("--dry-run"), QStringLiteral("--mapping"),
        file("mapping.json", QJsonDocument(mapping).toJson())});
    QVERIFY2(mapped.code == 0, mapped.err.constData());
    QCOMPARE(absent(mapped), QStringList());
}

void tst_RejectsCommand::currencyIsAnswered()
{
    const QString source = file("orders.csv", kLabels + order("K1").replace(",USD,", ",,"));
    const Outcome unknown = import({source});
    QCOMPARE(unknown.code, 1);
    QVERIFY2(unknown.err.contains("--currency"), unknown.err.constData());
    const Outcome answered = import({source, QStringLiteral("--currency"), QStringLiteral("USD")});
    QVERIFY2(answered.code == 0, answered.err.constData());
    QCOMPARE(first(answered)[QLatin1String("rows_rejected")].toInt(), 0);
}

QTEST_GUILESS_MAIN(tst_RejectsCommand)
#include "tst_rejects_command.moc"
