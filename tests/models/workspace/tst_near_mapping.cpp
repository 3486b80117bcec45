// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/mapping_preview.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postledger;

/// Files whose columns are not quite those that a kept mapping, or an export, has.
class tst_NearMapping : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void usesAKeptMapping_data();
    void usesAKeptMapping();
    void furtherColumnsAreNotPassedOver();
    void namesWhatAKeptMappingLacks_data();
    void namesWhatAKeptMappingLacks();
    void aGivenMappingNamesTheNearestLabel();
    void twoMappingsAreNotChosenBetween();
    void aKnownExportNeedsNone();
    void nearestLabelIsSuggested_data();
    void nearestLabelIsSuggested();

private:
    QString write(const QByteArray &content, const QString &name) const;
    ImportSummary import(const QString &file, const std::optional<Mapping> &mapping = {}) const;
    FilePreview preview(const QByteArray &content) const;
    QString workspacePath() const { return m_dir->filePath(QStringLiteral("w.postledger")); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {
const QByteArray kFirst = "Beleg;Datum;Summe netto;Fracht;Abgabe;Einheit\n"
                          "B1;13.04.2026;119,00;0,00;19,00;EUR\n";

Mapping kept(const QString &name = QStringLiteral("till"))
{
    Mapping mapping;
    mapping.name = name;
    mapping.formatId = QStringLiteral("neutral_orders");
    mapping.columns = {{"order_id", "Beleg"}, {"placed_at", "Datum"}, {"gross", "Summe netto"}, {"shipping", "Fracht"},
        {"tax", "Abgabe"}, {"currency", "Einheit"}};
    mapping.constants = {{"store", "till"}, {"discount", "0"}};
    mapping.header = {"Beleg", "Datum", "Summe netto", "Fracht", "Abgabe", "Einheit"};
    return mapping;
}

bool hasNote(const FileSummary &file, const char *code)
{
    return std::any_of(file.notes.begin(), file.notes.end(),
        [code](const RowIssue &note) { return note.code == QLatin1String(code); });
}
} // namespace

void tst_NearMapping::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QString tst_NearMapping::write(const QByteArray &content, const QString &name) const
{
    const QString path = m_dir->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

ImportSummary tst_NearMapping::import(const QString &file, const std::optional<Mapping> &mapping) const
{
    ImportPlan plan;
    plan.currency = *Currency::fromCode("EUR");
    plan.timezone = "Europe/Berlin";
    ImportFile &one = plan.files.emplace_back();
    one.path = file;
    one.mapping = mapping;
    const auto summary = importInto(workspacePath(), plan, JobControl());
    if (!summary)
        qFatal("%s", qPrintable(summary.error().message));
    return *summary;
}

FilePreview tst_NearMapping::preview(const QByteArray &content) const
{
    return previewFile(write(content, QStringLiteral("next.csv")), {kept()});
}

void tst_NearMapping::usesAKeptMapping_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("named"); ///< in the note; empty: there is none
    QTest::newRow("the same columns") << QByteArray("Datum;Beleg;Summe netto;Fracht;Abgabe;Einheit\n"
                                                    "14.04.2026;B2;30,00;0;0;EUR\n")
                                      << QString();
    QTest::newRow("without one that it does not read") << QByteArray("Beleg;Datum;Summe netto;Fracht;Abgabe;Einheit\n"
                                                                     "B2;14.04.2026;30,00;0;0;EUR\n")
                                                       << QStringLiteral("with “Bemerkung”");
}

void tst_NearMapping::usesAKeptMapping()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, named);
    Mapping mapping = kept();
    if (!named.isEmpty())
        mapping.header.push_back("Bemerkung");
    const QByteArray first = named.isEmpty() ? kFirst
                                             : QByteArray("Beleg;Datum;Summe netto;Fracht;Abgabe;Einheit;Bemerkung\n"
                                                          "B1;13.04.2026;119,00;0,00;19,00;EUR;x\n");
    QVERIFY(import(write(first, QStringLiteral("first.csv")), mapping).batch);
    const ImportSummary summary = import(write(content, QStringLiteral("next.csv")));
    const FileSummary &file = summary.files.front();
    QVERIFY2(!file.refusal, file.refusal ? qPrintable(file.refusal->message) : "");
    QCOMPARE(file.mappingName, QStringLiteral("till"));
    QCOMPARE(file.counts.added, std::int64_t{1});
    QCOMPARE(hasNote(file, "mapping_labels"), !named.isEmpty());
    for (const RowIssue &note : file.notes) {
        if (note.code == QLatin1String("mapping_labels"))
            QVERIFY2(note.message.contains(named), qPrintable(note.message));
    }
    const FilePreview seen = previewFile(write(content, QStringLiteral("next.csv")), {mapping});
    QVERIFY(!seen.refusal && seen.mapping);
    QCOMPARE(seen.mapping->name, QStringLiteral("till"));
}

/// A further column may say that the rows are in another currency, cancelled or given back.
void tst_NearMapping::furtherColumnsAreNotPassedOver()
{
    for (const char *label : {"Bemerkung", "Storniert", "Waehrung"}) {
        QByteArray content("Beleg;Datum;Summe netto;Fracht;Abgabe;Einheit;?\nB2;14.04.2026;30,00;0;0;EUR;x\n");
        const FilePreview seen = preview(content.replace('?', label));
        QVERIFY(seen.refusal && !seen.mapping);
        QVERIFY2(seen.refusal->message.contains(QStringLiteral("“till”")), qPrintable(seen.refusal->message));
        QVERIFY(seen.start); // one look and one click
        QCOMPARE(seen.start->columns.size(), kept().columns.size());
    }
}

void tst_NearMapping::namesWhatAKeptMappingLacks_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("lacking");
    QTest::addColumn<QString>("gross"); ///< what the start reads for it
    QTest::newRow("a column is gone") << QByteArray("Beleg;Datum;Summe netto;Fracht;Abgabe\nB2;14.04.2026;30,00;0;0\n")
                                      << QStringLiteral("“Einheit”") << QStringLiteral("Summe netto");
    QTest::newRow("a column has another name")
        << QByteArray("Beleg;Datum;Nettosumme;Fracht;Abgabe;Einheit\nB2;14.04.2026;30,00;0;0;EUR\n")
        << QStringLiteral("“Summe netto”") << QStringLiteral("Nettosumme");
}

void tst_NearMapping::namesWhatAKeptMappingLacks()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, lacking);
    QFETCH(QString, gross);
    const FilePreview seen = preview(content);
    QVERIFY(seen.refusal && !seen.mapping);
    QCOMPARE(seen.refusal->code, QStringLiteral("unknown_format"));
    QVERIFY2(seen.refusal->message.contains(QStringLiteral("mapping “till”, but lacks ") + lacking),
        qPrintable(seen.refusal->message));
    QVERIFY(seen.start);
    QCOMPARE(seen.start->name, QStringLiteral("next"));
    QCOMPARE(seen.start->header.size(), seen.fileProbe.labels.size());
    const auto found = std::find_if(seen.start->columns.begin(), seen.start->columns.end(),
        [](const Mapping::Column &column) { return column.target == "gross"; });
    QVERIFY(found != seen.start->columns.end());
    QCOMPARE(QString::fromStdString(found->source), gross);
    Settings settings;
    settings.currency = *Currency::fromCode("EUR");
    settings.timezone = "Europe/Berlin";
    const MappingPreview rows = previewMapping(seen.fileProbe, *seen.start, settings);
    QVERIFY2(!rows.refusal, rows.refusal ? qPrintable(rows.refusal->message) : "");
    QCOMPARE(rows.readable, 1);
}

void tst_NearMapping::aGivenMappingNamesTheNearestLabel()
{
    const QString path = write(
        "Beleg;Datum;Nettosumme;Fracht;Abgabe;Einheit\nB2;14.04.2026;30,00;0;0;EUR\n", QStringLiteral("next.csv"));
    const ImportSummary summary = import(path, kept());
    QVERIFY(summary.files.front().refusal);
    QCOMPARE(summary.files.front().refusal->code, QStringLiteral("missing_column"));
    const QString message = summary.files.front().refusal->message;
    QVERIFY2(message.contains(QStringLiteral("the nearest label is “Nettosumme”")), qPrintable(message));
}

void tst_NearMapping::twoMappingsAreNotChosenBetween()
{
    const QString path =
        write("Beleg;Datum;Summe netto;Fracht;Abgabe;Einheit;Bemerkung\nB2;14.04.2026;30,00;0;0;EUR;x\n",
            QStringLiteral("next.csv"));
    Mapping other = kept(QStringLiteral("other till"));
    std::swap(other.columns[2].source, other.columns[3].source);
    const FilePreview seen = previewFile(path, {kept(), other});
    QVERIFY(seen.refusal && !seen.mapping);
    QVERIFY(seen.start);
}

void tst_NearMapping::aKnownExportNeedsNone()
{
    Mapping mapping = kept();
    mapping.header = {"order_id", "placed_at", "currency", "gross"};
    mapping.columns = {{"order_id", "order_id"}, {"placed_at", "placed_at"}, {"gross", "gross"}};
    const FilePreview seen = previewFile(
        write("order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
              "fulfilment_cost,coupon_code,declared_post_id,test\n"
              "1,s,2026-04-14T10:00:00Z,c,EUR,5.00,0,0,0,,,,,,,\n",
            QStringLiteral("next.csv")),
        {mapping});
    QVERIFY(!seen.refusal && !seen.mapping);
    QCOMPARE(seen.formatId, QStringLiteral("neutral_orders"));
}

void tst_NearMapping::nearestLabelIsSuggested_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to"); ///< empty: the column is gone
    QTest::addColumn<QString>("nearest");
    QTest::addColumn<bool>("isTaken"); ///< the export cannot be read without; else it is only named
    QTest::newRow("an id by another name") << QByteArray("Order ID") << QByteArray("Order No") << "Order No" << true;
    QTest::newRow("a refund by another name")
        << QByteArray("Order Refund Amount") << QByteArray("Refund Total") << "Refund Total" << false;
    // The sum after the discount is the export's own, so that it is no other name of the one before it.
    QTest::newRow("a sum is gone") << QByteArray("SKU Subtotal Before Discount") << QByteArray() << QString() << false;
}

void tst_NearMapping::nearestLabelIsSuggested()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, nearest);
    QFETCH(bool, isTaken);
    QList<QByteArray> labels =
        QByteArray("Order ID,Order Status,Order Substatus,Cancelation/Return Type,SKU ID,Seller SKU,Product Name,"
                   "Variation,Quantity,Sku Quantity of return,SKU Unit Original Price,SKU Subtotal Before Discount,"
                   "SKU Platform Discount,SKU Seller Discount,SKU Subtotal After Discount,Shipping Fee After Discount,"
                   "Original Shipping Fee,Shipping Fee Platform Discount,Order Refund Amount,Payment platform discount,"
                   "Order Amount,Created Time,Paid Time,RTS Time,Shipped Time,Delivered Time,Cancelled Time,"
                   "Fulfillment Type,Buyer Username,Country")
            .split(',');
    QList<QByteArray> cells =
        QByteArray("576000000000000001,Completed,Completed,,1729,CAP-1,Cap,Red,1,0,20.00,20.00,0.00,2.00,18.00,5.00,"
                   "5.00,0.00,0.00,0.00,23.00,03/13/2026 10:15:00 AM,,,,,,Fulfillment by seller,ann,Germany")
            .split(',');
    QCOMPARE(labels.size(), cells.size());
    const qsizetype at = labels.indexOf(from);
    QVERIFY(at >= 0);
    if (to.isEmpty()) {
        labels.removeAt(at);
        cells.removeAt(at);
    } else {
        labels[at] = to;
    }
    const FilePreview seen = preview(labels.join(',') + '\n' + cells.join(',') + '\n');
    QCOMPARE(seen.formatId, QStringLiteral("tiktok_shop_orders"));
    const auto missing = std::find_if(seen.missing.begin(), seen.missing.end(),
        [&](const MissingColumn &column) { return column.label == from.toStdString(); });
    QVERIFY(missing != seen.missing.end());
    QCOMPARE(QString::fromStdString(missing->nearest), nearest);
    Settings settings;
    settings.currency = *Currency::fromCode("EUR");
    settings.timezone = "Europe/Berlin";
    const Mapping mapping = suggestMapping(seen.fileProbe, seen.formatId, settings);
    const auto found = std::find_if(mapping.columns.begin(), mapping.columns.end(),
        [&](const Mapping::Column &column) { return column.target == from.toStdString(); });
    QCOMPARE(found == mapping.columns.end() ? QString() : QString::fromStdString(found->source),
        isTaken ? nearest : QString());
    if (isTaken)
        QCOMPARE(previewMapping(seen.fileProbe, mapping, settings).readable, 1);
}

QTEST_GUILESS_MAIN(tst_NearMapping)
#include "tst_near_mapping.moc"
