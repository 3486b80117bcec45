// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "workspace/mapping_preview.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
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
    void guessesTheColumnsOfEveryNeutralFile_data();
    void guessesTheColumnsOfEveryNeutralFile();
    void guessesOrdersInManyLanguages_data();
    void guessesOrdersInManyLanguages();
    void listsOfItemsAreNoOrders();
    void readsTotalsThatWerePaid();
    void knowsPostsByTheirLinks();
    void storeIsTheNameOfTheFileWithoutItsMonth();
    void personsAreNoIds_data();
    void personsAreNoIds();
    void misspeltColumnOfAKnownExport_data();
    void misspeltColumnOfAKnownExport();
    void columnsWithTheSameLabelAreToldApart();
    void aRateIsNotGuessedFromItsComma();
    void advertisingReportsAreChosenByAPerson();
    void previewSaysWhatIsWrongWithEachRow();
    void previewHidesPersonalCells();
    void datesThatCanBeReadInTwoWaysAreNamed();
    void importsAndIsKept();
    void renamedColumnOfAKnownExport();
    void aMappingWithoutLabelsIsKeptForThoseItMet();
    void renamedColumnOfAnInventory();
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
    QTest::newRow("nothing that is needed")
        << QByteArray("colour,taste\nred,sweet\n") << QStringLiteral("neutral_orders");
    QTest::newRow("an article master") << QByteArray("Artikelnummer;Bezeichnung;EK-Preis;VK\nA-1;Serum;7,20;29,90\n"
                                                     "A-2;Soap;2,10;9,90\n")
                                       << QStringLiteral("neutral_products");
    QTest::newRow("a warehouse's stock") << QByteArray(
        "Item number,Warehouse,Stock on hand,In stock\nA-1,Berlin,14,12\n")
                                         << QStringLiteral("neutral_inventory");
    QTest::newRow("a list of sold articles is no stock") << QByteArray(
        "Beleg;Gekauft am;Brutto;Gutschein;Kunde;Artikel;Menge\n"
        "B-1;03.04.2026 10:15;24,50;LINA10;K-1;Velvet tint;1\n"
        "B-2;04.04.2026 11:20;35,50;;K-2;Desk set;2\n") << QStringLiteral("neutral_orders");
    QTest::newRow("a treasurer's rates") << QByteArray("Date,From,To,FX rate\n2025-03-03,USD,EUR,0.92\n")
                                         << QStringLiteral("neutral_exchange_rates");
    QTest::newRow("a plan of budgets") << QByteArray(
        "Kampagne;Beginn;Ende;Budget\nSpring;01.03.2025;31.03.2025;5000,00\n")
                                       << QStringLiteral("neutral_budgets");
    QTest::newRow("costs that look like an advertising report")
        << QByteArray("Day,Campaign name,Amount spent,Clicks\n2025-03-03,Spring,12.50,40\n")
        << QStringLiteral("neutral_spend");
    QTest::newRow("orders that look like those of Google Analytics")
        << QByteArray("Transaction ID,Date,Total revenue\n1001,2025-03-03,12.50\n") << QStringLiteral("neutral_orders");
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

void tst_Mapping::guessesTheColumnsOfEveryNeutralFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected"); ///< target=source
    QTest::newRow("products") << QByteArray("Artikelnummer;Bezeichnung;Warengruppe;EK-Preis;VK;UVP;Stand\n"
                                            "A-1;Serum;Care;7,20;29,90;35,00;2025-03-01\n")
                              << QByteArray("sku=Artikelnummer,title=Bezeichnung,type=Warengruppe,price=VK,compare_at_"
                                            "price=UVP,cost_per_item=EK-Preis,stated_at=Stand");
    QTest::newRow("stock") << QByteArray(
        "SKU,Warehouse,Stock on hand,Reserved,Inbound,Available stock\nA-1,Berlin,14,2,5,12\n")
                           << QByteArray("sku=SKU,location=Warehouse,available=Available stock,on_hand=Stock on "
                                         "hand,committed=Reserved,incoming=Inbound");
    QTest::newRow("rates") << QByteArray("Datum;Fremdwährung;Hauswährung;Kurs\n03.03.2025;USD;EUR;0,92\n")
                           << QByteArray("base=Fremdwährung,quote=Hauswährung,date=Datum,rate=Kurs");
    QTest::newRow("budgets") << QByteArray(
        "Campaign,Start date,End date,Planned spend\nSpring,2025-03-01,2025-03-31,5000\n")
                             << QByteArray(
                                    "campaign_id=Campaign,first_day=Start date,last_day=End date,amount=Planned spend");
}

void tst_Mapping::guessesTheColumnsOfEveryNeutralFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, expected);
    const FileProbe file = probe(content);
    const Mapping mapping = suggestMapping(file, {}, euros());
    QStringList columns;
    for (const Mapping::Column &column : mapping.columns)
        columns << QString::fromStdString(column.target + '=' + column.source);
    QCOMPARE(columns.join(QLatin1Char(',')), QString::fromUtf8(expected));
    const MappingPreview preview = previewMapping(file, mapping, euros());
    QVERIFY2(!preview.refusal, preview.refusal ? qPrintable(preview.refusal->message) : "");
    QCOMPARE(preview.readable, 1);
}

void tst_Mapping::guessesOrdersInManyLanguages_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected"); ///< target=source
    QTest::newRow("a German till") << QByteArray(
        "Kassenbon;Datum;Kunde;Brutto;Rabatt;Aktionscode;Filiale\n"
        "4711;03.03.2025 10:12;Lea Muster;59,90;5,00;LEA10;Mitte\n4712;04.03.2025 11:40;;19,90;0,00;;Mitte\n")
                                   << QByteArray("order_id=Kassenbon,placed_at=Datum,customer_id=Kunde,discount=Rabatt,"
                                                 "total=Brutto,coupon_code=Aktionscode");
    QTest::newRow("an English till") << QByteArray("Invoice,Sold at,Buyer,Amount,Voucher\n"
                                                   "INV-9,2025-03-03 10:12,Lea Sample,59.90,LEA10\n"
                                                   "INV-10,2025-03-04 11:40,Joe Sample,19.90,\n")
                                     << QByteArray("order_id=Invoice,placed_at=Sold at,customer_id=Buyer,gross=Amount,"
                                                   "coupon_code=Voucher");
    QTest::newRow("French") << QByteArray("N° de commande;Date de commande;Client;Montant TTC;Remise;Code promo;TVA\n"
                                          "C-1;13/03/2025;Lea;59,90;5,00;LEA10;9,56\n")
                            << QByteArray("order_id=N° de commande,placed_at=Date de commande,customer_id=Client,"
                                          "discount=Remise,tax=TVA,total=Montant TTC,coupon_code=Code promo");
    QTest::newRow("Spanish") << QByteArray("Número de pedido;Fecha de compra;Cliente;Importe total;Descuento;Cupón\n"
                                           "P-1;13/03/2025;Lea;59,90;5,00;LEA10\n")
                             << QByteArray("order_id=Número de pedido,placed_at=Fecha de compra,customer_id=Cliente,"
                                           "discount=Descuento,total=Importe total,coupon_code=Cupón");
    QTest::newRow("Italian") << QByteArray("Numero ordine;Data ordine;Cliente;Importo totale;Sconto;Codice sconto\n"
                                           "O-1;13/03/2025;Lea;59,90;5,00;LEA10\n")
                             << QByteArray("order_id=Numero ordine,placed_at=Data ordine,customer_id=Cliente,"
                                           "discount=Sconto,total=Importo totale,coupon_code=Codice sconto");
    QTest::newRow("Portuguese") << QByteArray(
        "Número do pedido;Data da compra;Cliente;Valor total;Desconto;Cupom de desconto\n"
        "P-1;13/03/2025;Lea;59,90;5,00;LEA10\n")
                                << QByteArray("order_id=Número do pedido,placed_at=Data da compra,customer_id=Cliente,"
                                              "discount=Desconto,total=Valor total,coupon_code=Cupom de desconto");
    QTest::newRow("Dutch") << QByteArray("Bestelnummer;Besteldatum;Klant;Totaalbedrag;Korting;Kortingscode\n"
                                         "B-1;13-03-2025;Lea;59,90;5,00;LEA10\n")
                           << QByteArray("order_id=Bestelnummer,placed_at=Besteldatum,customer_id=Klant,"
                                         "discount=Korting,total=Totaalbedrag,coupon_code=Kortingscode");
    QTest::newRow("Japanese") << QByteArray("注文番号,購入日時,メールアドレス,合計金額,割引額,クーポンコード\n"
                                            "J-1,2025/03/13 10:12,lea@example.org,5990,500,LEA10\n")
                              << QByteArray("order_id=注文番号,placed_at=購入日時,customer_id=メールアドレス,"
                                            "discount=割引額,total=合計金額,coupon_code=クーポンコード");
    QTest::newRow("a total behind the goods, and letters lost")
        << QByteArray(
               "N\xEF\xBF\xBDmero de orden;Fecha;Moneda;Subtotal de productos;Descuento;Costo de env\xEF\xBF\xBDo;"
               "Total\n101;20/10/2025 23:43:58;ARS;1000.00;50.00;100.00;1050.00\n")
        << QByteArray("order_id=N\xEF\xBF\xBDmero de orden,placed_at=Fecha,currency=Moneda,gross=Subtotal de productos,"
                      "discount=Descuento,shipping=Costo de env\xEF\xBF\xBDo,total=Total");
    QTest::newRow("a total before the goods, and no costs")
        << QByteArray("Order no,Order date,Order total,Shipping cost (express),Zwischensumme\n"
                      "A-1,2025-03-13,64.90,5.00,59.90\n")
        << QByteArray("order_id=Order no,placed_at=Order date,gross=Zwischensumme,shipping=Shipping cost (express),"
                      "total=Order total");
    QTest::newRow("a till's price with its tax, and a post")
        << QByteArray(
               "Bon-Nr.;Datum;Kunde;Brutto;MwSt.;Gutschein;Beitrag\nK-1;01.10.2026 10:15;Lea;49,90;7,97;LEA10;p1\n")
        << QByteArray("order_id=Bon-Nr.,placed_at=Datum,customer_id=Kunde,tax=MwSt.,total=Brutto,"
                      "coupon_code=Gutschein,declared_post_id=Beitrag");
    QTest::newRow("a price that nothing is named beside")
        << QByteArray("Bon-Nr.;Datum;Brutto\nK-1;01.10.2026 10:15;49,90\n")
        << QByteArray("order_id=Bon-Nr.,placed_at=Datum,gross=Brutto");
    QTest::newRow("sums with their tax, by words of a longer label")
        << QByteArray("Bestellnummer;Datum;Umsatz brutto;davon MwSt\nK-1;13.04.2026;119,00;19,00\n")
        << QByteArray("order_id=Bestellnummer,placed_at=Datum,tax=davon MwSt,total=Umsatz brutto");
    QTest::newRow("a gross total") << QByteArray("Order,Date,Gross total,VAT,Shipping\nB1,2026-04-01,120.00,20.00,0\n")
                                   << QByteArray(
                                          "order_id=Order,placed_at=Date,shipping=Shipping,tax=VAT,total=Gross total");
    QTest::newRow("goods with and without tax, and a sum of taxes")
        << QByteArray("Order ID,Order Date,Order Total (ex tax),Order Total (inc tax),Tax Total\n"
                      "1,2026-04-01,100.00,119.00,19.00\n")
        << QByteArray("order_id=Order ID,placed_at=Order Date,gross=Order Total (ex tax),tax=Tax Total,"
                      "total=Order Total (inc tax)");
    QTest::newRow("what was given back or is due is no sale")
        << QByteArray("Order,Date,Total refunded,Amount due,Subtotal\n#1,2026-04-03,0.00,0.00,10.00\n")
        << QByteArray("order_id=Order,placed_at=Date,gross=Subtotal");
    QTest::newRow("a share is no amount")
        << QByteArray("Order,Date,Subtotal,Discount %\n#1,2026-04-03,200.00,10\n#2,2026-04-04,50.00,0\n")
        << QByteArray("order_id=Order,placed_at=Date,gross=Subtotal");
    QTest::newRow("words that nobody knows stay open")
        << QByteArray("Zettel;Datum;Kunde;Irgendwas\nZ-1;03.03.2025;Lea;59,90\nZ-2;04.03.2025;Joe;19,90\n")
        << QByteArray("placed_at=Datum,customer_id=Kunde");
}

void tst_Mapping::guessesOrdersInManyLanguages()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, expected);
    const Mapping mapping = suggestMapping(probe(content), {}, euros());
    QCOMPARE(mapping.formatId, QStringLiteral("neutral_orders"));
    QStringList columns;
    for (const Mapping::Column &column : mapping.columns)
        columns << QString::fromStdString(column.target + '=' + column.source);
    QCOMPARE(columns.join(QLatin1Char(',')), QString::fromUtf8(expected));
}

void tst_Mapping::knowsPostsByTheirLinks()
{
    const FileProbe file = probe("Post URL,Posted on,Network,Influencer,Views,Likes\n"
                                 "https://www.pinterest.com/pin/813744000000000002/,2026-03-01,Pinterest,maya,100,5\n"
                                 "https://www.youtube.com/watch?v=aB3-x_Yz012&t=3,2026-03-02,YouTube,maya,200,9\n"
                                 "https://example.com/blog,2026-03-03,Blog,maya,300,9\n");
    const Mapping mapping = suggestMapping(file, QStringLiteral("neutral_posts"), {});
    const MappingPreview preview = previewMapping(file, mapping, {});
    QVERIFY2(!preview.refusal, qPrintable(preview.refusal ? preview.refusal->message : QString()));
    QCOMPARE(preview.rows.size(), std::size_t{3});
    QCOMPARE(preview.readable, 2);
    QVERIFY2(preview.rows[2].problem.contains(QStringLiteral("names no post")), qPrintable(preview.rows[2].problem));
}

/// A list of items would count one item an order.
void tst_Mapping::listsOfItemsAreNoOrders()
{
    const auto refusalOf = [this](const QByteArray &rows) {
        const QString file = write("Bon-Nr.;Datum;Artikel;Betrag\n" + rows);
        const auto imported = import(file, suggestMapping(*probeFile(file), {}, euros()));
        const auto &refusal = imported ? imported->files.front().refusal : std::nullopt;
        return refusal ? refusal->code : QString();
    };
    QCOMPARE(refusalOf("K-1;03.04.2026;A;119,00\nK-1;03.04.2026;B;50,00\nK-2;13.04.2026;A;10,00\n"),
        QStringLiteral("rows_are_items"));
    QCOMPARE(refusalOf("K-1;03.04.2026;A;10,00\nK-1;03.04.2026;B;10,00\nK-2;13.04.2026;A;10,00\n"),
        QStringLiteral("rows_are_items"));
    QCOMPARE(refusalOf("K-1;03.04.2026;A;119,00\nK-2;13.04.2026;B;50,00\n"), QString());
}

/// The goods are what is left of what was paid; where the file states both, they have to agree.
void tst_Mapping::readsTotalsThatWerePaid()
{
    const auto problemsOf = [this](const QByteArray &content, const char *code) {
        const FileProbe file = probe(content);
        Settings settings;
        settings.currency = *Currency::fromCode(code);
        settings.timezone = "Europe/Berlin";
        const MappingPreview preview = previewMapping(file, suggestMapping(file, {}, settings), settings);
        QStringList problems{preview.refusal ? preview.refusal->message : QString()};
        for (const MappingPreview::Row &row : preview.rows)
            problems << row.problem;
        return problems;
    };
    const QString till =
        write("Bon-Nr.;Datum;Brutto;MwSt.;Rabatt;Versand\nK-1;03.03.2025 10:15;49,90;7,97;5,00;4,90\n");
    const auto imported = import(till, suggestMapping(*probeFile(till), {}, euros()));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    QCOMPARE(imported->files.front().counts.added, 1);
    const auto ledger = Ledger::open(workspacePath(), Ledger::Mode::ReadOnly);
    QVERIFY(ledger);
    std::vector<Ledger::OrderRow> orders;
    const auto lastId = (*ledger)->lastOrderId();
    QVERIFY(lastId);
    QVERIFY((*ledger)->readOrders(0, *lastId, [&](const Ledger::OrderRow &order) {
        orders.push_back(order);
        return true;
    }));
    QCOMPARE(orders.size(), 1U);
    QCOMPARE(orders.front().gross, 4203);
    QCOMPARE(orders.front().discount, 500);
    QCOMPARE(imported->files.front().amount, 4990); // the goods, less the discount, with shipping and tax

    const QByteArray labels = "Order no;Date;Subtotal;Discount;Shipping;Total\n";
    const QStringList agree = problemsOf(labels
            + "A-1;2025-03-13;1000.00;50.00;100.00;1050.00\n"
              "A-2;2025-03-13;1000.00;50.00;100.00;1050.01\n",
        "EUR");
    QCOMPARE(agree, QStringList({QString(), QString(), QString()}));
    const QStringList differ = problemsOf(labels
            + "A-1;2025-03-13;1000.00;50.00;100.00;1050.02\n"
              "A-2;2025-03-13;;50.00;100.00;1050.00\n"
              "A-3;2025-03-13;;0.00;100.00;50.00\n",
        "EUR");
    QCOMPARE(differ.size(), 4);
    QVERIFY2(differ[1].contains(QStringLiteral("1050.02")) && differ[1].contains(QStringLiteral("1050.00")),
        qPrintable(differ[1]));
    QCOMPARE(differ[2], QString());
    QVERIFY(!differ[3].isEmpty());
    // Neither goods nor a total: the goods are missing.
    const FileProbe none = probe("Order no;Date;Shipping\nA-1;2025-03-13;4.90\n");
    QVERIFY(previewMapping(none, suggestMapping(none, {}, euros()), euros()).refusal);
}

void tst_Mapping::storeIsTheNameOfTheFileWithoutItsMonth()
{
    for (const auto &[file, store] : {std::pair("Kasse_Oktober.csv", "Kasse"), std::pair("till-2025-10.csv", "till"),
             std::pair("Boutique Paris février 2025.csv", "Boutique Paris"), std::pair("2025-10.csv", "2025-10"),
             std::pair("kassa (3).csv", "kassa"), std::pair("店舗_2025年10月.csv", "店舗")}) {
        const auto probed = probeFile(write(kGermanSales, QString::fromUtf8(file)));
        QVERIFY(probed);
        const auto constants = byTarget(suggestMapping(*probed, {}, euros()).constants);
        QCOMPARE(constants.at("store"), std::string(store));
    }
}

void tst_Mapping::personsAreNoIds_data()
{
    QTest::addColumn<QByteArray>("label");
    for (const char *label : {"Billing Name", "Shipping Name Order", "Order recipient", "Kunde Bestellung",
             "Order phone", "Order e-mail", "Order address 1", "Commande client", "Pedido cliente", "Ordine telefono",
             "Bestelling klant", "注文番号 氏名"})
        QTest::newRow(label) << QByteArray(label);
}

void tst_Mapping::personsAreNoIds()
{
    QFETCH(QByteArray, label);
    const FileProbe file =
        probe(label + ",When,Amount\nLea 1,2025-03-03,59.90\nJoe 22,2025-03-04,19.90\nMax 3,2025-03-05,9.90\n");
    for (const MappingTarget &target : mappingTargets()) {
        const Mapping mapping = suggestMapping(file, target.formatId, euros());
        const Format *format = formatById(target.formatId);
        for (const Mapping::Column &column : mapping.columns) {
            if (column.source != label.toStdString())
                continue;
            const auto specs = format->mappableColumns();
            const auto spec = std::find_if(
                specs.begin(), specs.end(), [&](const ColumnSpec &one) { return one.label == column.target; });
            QVERIFY2(spec->cells == Cells::Personal, qPrintable(target.formatId + u' ' + toQString(column.target)));
        }
    }
}

void tst_Mapping::misspeltColumnOfAKnownExport_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("renamed");
    QTest::addColumn<bool>("isTaken"); ///< the guess maps it; else it is only named
    const auto row = [](const char *label, const char *renamed, bool isTaken = true) {
        QTest::newRow(renamed) << QByteArray(label) << QByteArray(renamed) << isTaken;
    };
    row("Total", "Totals");
    row("Total", "Total amount");
    row("Total", "Order Total");
    row("Created at", "Created at (UTC)");
    row("Name", "Order name");
    row("Name", "Order");
    row("Refunded Amount", "Refunded amt");
    row("Cancelled at", "Canceled at");
    row("Discount Code", "Discount Codes");
    row("Lineitem sku", "Lineitem SKU code");
    row("Lineitem sku", "SKU", false);
    row("Financial Status", "Payment Status", false);
}

void tst_Mapping::misspeltColumnOfAKnownExport()
{
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, renamed);
    QFETCH(bool, isTaken);
    QByteArray labels = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,"
                        "Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,"
                        "Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Note Attributes,"
                        "Cancelled at,Refunded Amount,Tags,Source,Lineitem discount,Billing Name,Shipping Name,"
                        "Billing Street,Tax 1 Name,Payment Method\n";
    labels = ',' + labels.chopped(1) + ',';
    labels.replace(',' + label + ',', ',' + renamed + ',');
    labels = labels.mid(1).chopped(1) + '\n';
    const FileProbe file = probe(labels
        + "#1,a@example.org,paid,2025-03-05,fulfilled,2025-03-06,EUR,10.00,0.00,0.00,10.00,,0.00,2025-03-05,1,Serum,"
          "10.00,S-1,true,true,,,0.00,,web,0.00,Lea,Lea,Road 1,VAT,card\n");
    const FilePreview preview = previewOf(file);
    QCOMPARE(preview.formatId, QStringLiteral("shopify_orders"));
    QCOMPARE(preview.missing.size(), std::size_t{1});
    QCOMPARE(preview.missing.front().label, label.toStdString());
    QCOMPARE(preview.missing.front().nearest, renamed.toStdString());
    QCOMPARE(preview.refusal.has_value(), preview.missing.front().required);
    if (preview.refusal)
        QVERIFY2(preview.refusal->message.contains(QString::fromUtf8(renamed)), qPrintable(preview.refusal->message));
    const auto columns = byTarget(suggestMapping(file, preview.formatId, euros()).columns);
    const auto taken = columns.find(label.toStdString());
    QCOMPARE(taken != columns.end(), isTaken);
    if (isTaken)
        QCOMPARE(taken->second, renamed.toStdString());
}

void tst_Mapping::columnsWithTheSameLabelAreToldApart()
{
    const FileProbe twice = probe("Date,Date,Order number,Amount\n2026-01-02,2026-01-03,B-1,8.00\n");
    QCOMPARE(sourceName(twice, 0), std::string("Date"));
    QCOMPARE(sourceName(twice, 1), std::string("#2"));
    for (int column = 0; column < twice.width; ++column)
        QCOMPARE(sourceColumn(twice, sourceName(twice, column)), column);
    // A label that looks like another column's number leaves that one without a name.
    const FileProbe numbered = probe("Date,Date,#2,Amount\n2026-01-02,2026-01-03,B-1,8.00\n");
    QCOMPARE(sourceName(numbered, 1), std::string());
    QCOMPARE(sourceName(numbered, 2), std::string("#2"));
    for (const FileProbe &file : {twice, numbered}) {
        for (const MappingTarget &target : mappingTargets()) {
            const Mapping guess = suggestMapping(file, target.formatId, euros());
            const auto mapped = mappedProbe(file, guess);
            QVERIFY2(mapped, mapped ? "" : qPrintable(mapped.error().message));
        }
    }
}

void tst_Mapping::aRateIsNotGuessedFromItsComma()
{
    const QString file = write("base;quote;date;rate\nEUR;USD;2025-03-03;1,087\n");
    const auto refused = import(file, std::nullopt);
    QVERIFY(refused);
    QVERIFY(refused->files.front().refusal);
    QCOMPARE(refused->files.front().refusal->code, QStringLiteral("ambiguous_number"));
    for (const auto &[mark, digits] : {std::pair(DecimalMark::Comma, 1087), std::pair(DecimalMark::Point, 1087)}) {
        QFile::remove(workspacePath());
        ImportPlan plan;
        plan.currency = *Currency::fromCode("EUR");
        plan.timezone = "UTC";
        plan.files.push_back({file, {}, {}});
        plan.files.front().answers.decimal = mark;
        QVERIFY(importInto(workspacePath(), plan, JobControl()));
        const auto ledger = Ledger::open(workspacePath(), Ledger::Mode::ReadOnly);
        QVERIFY(ledger);
        const auto rates = (*ledger)->exchangeRates();
        QVERIFY(rates);
        QCOMPARE(rates->size(), 1U);
        QCOMPARE(rates->front().digits, digits);
        QCOMPARE(rates->front().decimals, mark == DecimalMark::Comma ? 3 : 0);
    }
}

/// A person may say that a file is an advertising report; nothing else does.
void tst_Mapping::advertisingReportsAreChosenByAPerson()
{
    const QString file =
        write("Tag,Kampagnen-Nr.,Kampagne,Netto\n2025-03-03,77,Spring,12.50\n2025-03-04,77,Spring,7.50\n");
    const FileProbe probed = *probeFile(file);
    QVERIFY(suggestMapping(probed, {}, euros()).formatId != QStringLiteral("meta_ads"));
    Mapping mapping = suggestMapping(probed, QStringLiteral("meta_ads"), euros());
    QCOMPARE(mapping.formatId, QStringLiteral("meta_ads"));
    mapping.columns = {
        {"Day", "Tag"}, {"Campaign ID", "Kampagnen-Nr."}, {"Campaign name", "Kampagne"}, {"Amount spent", "Netto"}};
    const auto summary = import(file, mapping);
    QVERIFY(summary && !summary->failure);
    QCOMPARE(summary->files.front().formatId, QStringLiteral("meta_ads"));
    QCOMPARE(summary->files.front().counts, (RowCounts{2, 2, 0, 0, 0}));
    QCOMPARE(summary->files.front().amount, 2000);
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

void tst_Mapping::datesThatCanBeReadInTwoWaysAreNamed()
{
    QByteArray sales = kGermanSales;
    sales.replace("31.03.2025", "05/05/2025").replace("01.04.2025", "03/04/2025");
    const FileProbe file = probe(sales);
    const Mapping mapping = suggestMapping(file, {}, euros());
    const MappingPreview preview = previewMapping(file, mapping, euros());
    // By its label in the file, which a person knows.
    QVERIFY(preview.refusal);
    QCOMPARE(preview.refusal->code, QStringLiteral("ambiguous_date"));
    QVERIFY2(preview.refusal->message.contains(QStringLiteral("Bestelldatum")), qPrintable(preview.refusal->message));
    const auto summary = import(write(sales), mapping);
    QVERIFY(summary && summary->failure);
    QCOMPARE(summary->files.front().openDates, (Reading::OpenColumn{"Bestelldatum", "03/04/2025 09:00"}));
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
    // When it was used last is known, also under another name; a name is somebody's.
    const auto used = (*workspace)->mappingUsed(mapping.name);
    QVERIFY(used && std::abs(*used - QDateTime::currentSecsSinceEpoch()) < 600);
    QVERIFY(!(*workspace)->mappingUsed(QStringLiteral("Till")));
    QVERIFY((*workspace)->renameMapping(mapping.name, QStringLiteral("  Our  till ")));
    QCOMPARE((*workspace)->mappings().front().name, QStringLiteral("Our till"));
    QCOMPARE((*workspace)->mappingUsed(QStringLiteral("Our till")), used);
    QVERIFY(!(*workspace)->mappingUsed(mapping.name));
    QCOMPARE((*workspace)->renameMapping(QStringLiteral("Our till"), QStringLiteral(" ")).error().code,
        QStringLiteral("bad_name"));
    QVERIFY((*workspace)->keepMapping(mapping));
    const auto taken = (*workspace)->renameMapping(QStringLiteral("Our till"), mapping.name);
    QVERIFY(!taken && taken.error().message.contains(mapping.name));
    QCOMPARE((*workspace)->mappings().size(), std::size_t{2});
    QVERIFY((*workspace)->removeMapping(QStringLiteral("Our till")));
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

void tst_Mapping::aMappingWithoutLabelsIsKeptForThoseItMet()
{
    Mapping mapping = suggestMapping(probe(kGermanSales), QStringLiteral("neutral_orders"), euros());
    mapping.name = QStringLiteral("till");
    mapping.header.clear();
    const auto first = import(write(kGermanSales), mapping);
    QVERIFY2(first && !first->failure, first && first->failure ? qPrintable(first->failure->message) : "");
    QByteArray next = kGermanSales;
    next.replace("A-1;", "A-3;").replace("A-2;", "A-4;");
    const auto second = import(write(next, QStringLiteral("next.csv")));
    QVERIFY2(second && !second->failure, second && second->failure ? qPrintable(second->failure->message) : "");
    QCOMPARE(second->files.front().mappingName, QStringLiteral("till"));
    QCOMPARE(second->files.front().counts.added, std::int64_t(2));
}

void tst_Mapping::renamedColumnOfAnInventory()
{
    const QByteArray known = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,"
                             "Option3 Value,";
    const QByteArray row = "serum,Serum,Size,30 ml,,,,,";
    Mapping mapping;
    mapping.name = QStringLiteral("stock");
    mapping.formatId = QStringLiteral("shopify_inventory");
    mapping.columns = {{"SKU", "Article"}};
    // Columns that are named after locations are nobody's to map: that is said, and nothing is imported.
    const auto wide = import(write(known + "Article,HS Code,COO,Berlin\n" + row + "0042,,DE,12\n"), mapping);
    QVERIFY(wide && wide->failure);
    QCOMPARE(wide->failure->code, QStringLiteral("unknown_format"));
    const QByteArray content =
        known + "Article,HS Code,COO,Location,Available (not editable)\n" + row + "0042,,DE,Berlin,12\n";
    const auto refused = import(write(content));
    QVERIFY(refused && refused->failure);
    QCOMPARE(refused->failure->code, QStringLiteral("missing_column"));
    mapping.header = probe(content).labels;
    const auto done = import(write(content), mapping);
    QVERIFY2(done && !done->failure, done && done->failure ? qPrintable(done->failure->message) : "");
    QCOMPARE(done->files.front().counts.added, std::int64_t(1));
    const auto next = import(write(content + row + "0043,,DE,Lyon,3\n", QStringLiteral("next.csv")));
    QVERIFY(next && !next->failure); // the mapping is kept
    QCOMPARE(next->files.front().counts.added, std::int64_t(1));
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
