// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "format_runner.h"
#include "format_samples.h"

#include <QTest>

#include <set>

using namespace postledger;

/// Real exports of shops, read as a whole. The figures were computed from the files by another program, not by ours.
class tst_ShopSamples : public QObject
{
    Q_OBJECT

private slots:
    void shopifyTotals_data();
    void shopifyTotals();
    void shopifyRefusals();
    void shopifyAttribution();
    void shopifyJson_data();
    void shopifyJson();
    void commercetoolsJson();
    void wooCommerce();
    void tiktokShop();
    void tiktokAffiliate();
    void shopifyProducts();
    void shopifyInventory();
};

namespace {

std::int64_t sum(const std::vector<Order> &orders, std::int64_t Order::*member)
{
    std::int64_t total = 0;
    for (const Order &order : orders)
        total += order.*member;
    return total;
}

std::int64_t givenBack(const std::vector<Order> &orders)
{
    return sum(orders, &Order::refundedMerchandise) + sum(orders, &Order::refundedShipping)
        + sum(orders, &Order::refundedTax);
}

} // namespace

void tst_ShopSamples::shopifyTotals_data()
{
    QTest::addColumn<int>("orders");
    QTest::addColumn<int>("rows");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("afterDiscount"); ///< gross less discount, without tax
    QTest::addColumn<qint64>("shipping");
    QTest::addColumn<qint64>("tax");
    QTest::addColumn<qint64>("duties");
    QTest::addColumn<qint64>("adjustment"); ///< tips, and what the parts do not explain
    QTest::addColumn<qint64>("back");
    QTest::addColumn<int>("codes");
    QTest::addColumn<int>("cancelled");
    QTest::addColumn<int>("customers");
    QTest::addColumn<int>("mirrors");
    QTest::addColumn<int>("touches");
    QTest::addColumn<int>("mismatches");
    const auto row = [](const char *name, int orders, int rows, qint64 total, qint64 net, qint64 shipping, qint64 tax,
                         qint64 duties, qint64 adjustment, qint64 back, int codes, int cancelled, int customers,
                         int mirrors, int touches, int mismatches) {
        QTest::newRow(name) << orders << rows << total << net << shipping << tax << duties << adjustment << back
                            << codes << cancelled << customers << mirrors << touches << mismatches;
    };
    row("bd-2026-cod-utm-in-note-attributes.csv", 22, 28, 3815000, 3690000, 125000, 0, 0, 0, 1293500, 6, 7, 22, 0, 19,
        0);
    row("eu-2021-71cols.csv", 20, 20, 11980, 9980, 2000, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0);
    row("us-2022-78cols.csv", 40, 57, 176304, 165600, 6026, 4428, 0, 250, 1060, 16, 0, 40, 0, 0, 0);
    row("us-2023-subscriptions-elevar-attributes.csv", 51, 65, 370986, 343197, 2990, 21354, 0, 3445, 75402, 3, 7, 51, 0,
        0, 0);
    // Among its adjustments are gift cards of 190.00; two more were given away.
    row("us-2024-2026-79cols.csv", 128, 259, 3277449, 3133934 - 19000, 64108, 59210, 19202, 995 + 19000, 1080179, 54,
        16, 127, 10, 0, 1);
    row("za-2021-75cols-tax-inclusive.csv", 30, 67, 9171100, 9017600 - 1176207, 153500, 1176207, 0, 0, 0, 0, 0, 30, 0,
        0, 0);
}

void tst_ShopSamples::shopifyTotals()
{
    SKIP_WITHOUT_SAMPLES();
    QFETCH(int, orders);
    QFETCH(int, rows);
    QFETCH(qint64, total);
    QFETCH(qint64, afterDiscount);
    QFETCH(qint64, shipping);
    QFETCH(qint64, tax);
    QFETCH(qint64, duties);
    QFETCH(qint64, adjustment);
    QFETCH(qint64, back);
    QFETCH(int, codes);
    QFETCH(int, cancelled);
    QFETCH(int, customers);
    QFETCH(int, mirrors);
    QFETCH(int, touches);
    QFETCH(int, mismatches);

    const QByteArray name = QByteArray("shopify-orders/") + QTest::currentDataTag();
    const Outcome outcome = readFile(samplePath(name.constData()));
    QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
    QCOMPARE(outcome.format, QStringLiteral("shopify_orders"));
    QCOMPARE(outcome.sink.rejects.size(), std::size_t{0});
    QCOMPARE(outcome.sink.acceptedRows(), std::int64_t{rows});
    const auto found = outcome.sink.all<Order>();
    QCOMPARE(found.size(), static_cast<std::size_t>(orders));
    QCOMPARE(sum(found, &Order::total), std::int64_t{total});
    QCOMPARE(sum(found, &Order::gross) - sum(found, &Order::discount), std::int64_t{afterDiscount});
    QCOMPARE(sum(found, &Order::shipping), std::int64_t{shipping});
    QCOMPARE(sum(found, &Order::tax), std::int64_t{tax});
    QCOMPARE(sum(found, &Order::duties), std::int64_t{duties});
    QCOMPARE(sum(found, &Order::adjustment), std::int64_t{adjustment});
    QCOMPARE(givenBack(found), std::int64_t{back});

    int seenCodes = 0;
    int seenCancelled = 0;
    int seenCustomers = 0;
    int seenMirrors = 0;
    int seenTouches = 0;
    for (const Order &order : found) {
        seenCodes += static_cast<int>(order.codes.size());
        seenCancelled += order.cancelled ? 1 : 0;
        seenCustomers += order.customer.isKnown() ? 1 : 0;
        seenMirrors += order.mirrorOf.empty() ? 0 : 1;
        seenTouches += static_cast<int>(order.touches.size());
        std::int64_t gross = 0;
        std::int64_t discount = 0;
        for (const OrderLine &line : order.lines) {
            gross += line.gross;
            discount += line.discount;
        }
        QCOMPARE(gross, order.gross);
        QCOMPARE(discount, order.discount);
        QCOMPARE(
            order.gross - order.discount + order.shipping + order.tax + order.duties + order.adjustment, order.total);
    }
    QCOMPARE(seenCodes, codes);
    QCOMPARE(seenCancelled, cancelled);
    QCOMPARE(seenCustomers, customers);
    QCOMPARE(seenMirrors, mirrors);
    QCOMPARE(seenTouches, touches);
    const auto noted = std::count_if(outcome.sink.notes.begin(), outcome.sink.notes.end(),
        [](const RowIssue &note) { return note.code == QLatin1String("total_mismatch"); });
    QCOMPARE(static_cast<int>(noted), mismatches);
}

void tst_ShopSamples::shopifyRefusals()
{
    SKIP_WITHOUT_SAMPLES();
    const Outcome checkouts = readFile(samplePath("shopify-orders/abandoned-checkouts-NOT-orders.csv"));
    QVERIFY(checkouts.refusal);
    QCOMPARE(checkouts.refusal->code, QStringLiteral("abandoned_checkouts"));
    const Outcome narrow = readFile(samplePath("shopify-orders/ca-2023-34cols-resaved-by-excel.csv"));
    QVERIFY(narrow.refusal);
    QCOMPARE(narrow.refusal->code, QStringLiteral("missing_column"));
    QVERIFY(narrow.refusal->message.contains(QLatin1String("revenue cannot be computed")));
}

void tst_ShopSamples::shopifyAttribution()
{
    SKIP_WITHOUT_SAMPLES();
    const Outcome outcome = readFile(samplePath("shopify-orders/bd-2026-cod-utm-in-note-attributes.csv"));
    const auto orders = outcome.sink.all<Order>();
    const auto first = std::find_if(orders.begin(), orders.end(), [](const Order &o) { return !o.touches.empty(); });
    QVERIFY(first != orders.end());
    QCOMPARE(first->touches.front().source, std::string("facebook"));
    QCOMPARE(first->touches.front().medium, std::string("paid"));
    QCOMPARE(first->touches.front().content, std::string("120305299868335788"));

    const Outcome mirror = readFile(samplePath("shopify-orders/us-2024-2026-79cols.csv"));
    for (const Order &order : mirror.sink.all<Order>()) {
        if (order.ref == "#53043") {
            QCOMPARE(order.mirrorOf, std::string("576755582587945235"));
            QCOMPARE(order.mirrorStore, std::string("tiktok_shop"));
        }
        if (order.ref == "#50022") { // cancelled before the authorised payment was taken
            QCOMPARE(order.refundedMerchandise + order.refundedShipping + order.refundedTax, std::int64_t{82945});
            QCOMPARE(order.duties, std::int64_t{7307});
        }
    }
}

void tst_ShopSamples::shopifyJson_data()
{
    QTest::addColumn<QString>("ref");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("gross");
    QTest::addColumn<qint64>("discount");
    QTest::addColumn<qint64>("shipping");
    QTest::addColumn<qint64>("tax");
    QTest::addColumn<qint64>("adjustment");
    QTest::addColumn<qint64>("refunded");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const char *ref, QList<qint64> sums, const char *note) {
        QTest::newRow(name) << QString::fromLatin1(ref) << sums[0] << sums[1] << sums[2] << sums[3] << sums[4]
                            << sums[5] << sums[6] << QString::fromLatin1(note);
    };
    row("order-webhook-2025-cancelled.json", "#1065", {9900, 9900, 0, 0, 0, 0, 9900}, "");
    row("order-webhook-2025-discounts.json", "#1071", {18690, 19900, 3410, 2200, 0, 0, 0}, "");
    // Three lines of 199.00, but a subtotal of two.
    row("order.json", "#1001", {40994, 59700, 0, 0, 1194, -19900, 0}, "total_mismatch");
    // No lines, and no word of how much was refunded.
    row("orders.json", "#1001", {59894, 59700, 1000, 0, 1194, 0, 0}, "refund_unknown");
}

void tst_ShopSamples::shopifyJson()
{
    SKIP_WITHOUT_SAMPLES();
    QFETCH(QString, ref);
    QFETCH(QString, note);
    const QByteArray name = QByteArray("shopify-order-json/") + QTest::currentDataTag();
    const Outcome outcome = readFile(samplePath(name.constData()));
    QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
    QCOMPARE(outcome.format, QStringLiteral("shopify_order_json"));
    QCOMPARE(outcome.sink.rejects.size(), std::size_t{0});
    const auto orders = outcome.sink.all<Order>();
    QCOMPARE(orders.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(orders[0].ref), ref);
    QFETCH(qint64, total);
    QFETCH(qint64, gross);
    QFETCH(qint64, discount);
    QFETCH(qint64, shipping);
    QFETCH(qint64, tax);
    QFETCH(qint64, adjustment);
    QCOMPARE(orders[0].total, std::int64_t{total});
    QCOMPARE(orders[0].gross, std::int64_t{gross});
    QCOMPARE(orders[0].discount, std::int64_t{discount});
    QCOMPARE(orders[0].shipping, std::int64_t{shipping});
    QCOMPARE(orders[0].tax, std::int64_t{tax});
    QCOMPARE(orders[0].adjustment, std::int64_t{adjustment});
    QFETCH(qint64, refunded);
    QCOMPARE(givenBack(orders), std::int64_t{refunded});
    std::int64_t back = 0;
    const auto refunds = outcome.sink.all<Refund>();
    for (const Refund &refund : refunds) {
        back += refund.merchandise + refund.shipping + refund.tax;
        QCOMPARE(isoInstant(refund.at), std::string("2025-01-24T02:57:17Z"));
    }
    if (!refunds.empty())
        QCOMPARE(back, std::int64_t{refunded});
    QCOMPARE(outcome.sink.notes.size(), std::size_t(note.isEmpty() ? 0 : 1));
    if (!note.isEmpty())
        QCOMPARE(outcome.sink.notes[0].code, note);
    const Outcome refund = readFile(samplePath("shopify-order-json/refund.json"));
    QVERIFY(refund.refusal);
    QCOMPARE(refund.refusal->code, QStringLiteral("refund_without_order"));
}

void tst_ShopSamples::commercetoolsJson()
{
    SKIP_WITHOUT_SAMPLES();
    const Outcome outcome = readFile(samplePath("commercetools/orders.json"));
    QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
    QCOMPARE(outcome.format, QStringLiteral("commercetools_orders"));
    // The first order adds euros to dollars; the third is in euros, the second in dollars.
    QCOMPARE(outcome.sink.rejects.size(), std::size_t{1});
    QCOMPARE(outcome.sink.rejects[0].code, QStringLiteral("bad_currency"));
    const auto orders = outcome.sink.all<Order>();
    QCOMPARE(orders.size(), std::size_t{2});
    QCOMPARE(orders[0].currency, std::string("USD"));
    QCOMPARE(orders[0].ref, std::string("10002"));
    QCOMPARE(orders[0].total, std::int64_t{2380});
    QCOMPARE(orders[0].gross, std::int64_t{2000});
    QCOMPARE(orders[0].tax, std::int64_t{380});
    QCOMPARE(orders[0].shipping, std::int64_t{0});
    QCOMPARE(orders[0].codes, std::vector<std::string>{"code3"});
    QCOMPARE(orders[1].currency, std::string("EUR"));
    QCOMPARE(orders[1].gross + orders[1].tax, std::int64_t{3000});
    // Templates name the columns, without a date among them.
    const Outcome simple = readFile(samplePath("commercetools/template-order-simple.csv"));
    QVERIFY(simple.refusal);
    QCOMPARE(simple.refusal->code, QStringLiteral("missing_column"));
}

void tst_ShopSamples::wooCommerce()
{
    SKIP_WITHOUT_SAMPLES();
    const Outcome outcome = readFile(samplePath("woocommerce/orders-plugin-style-one-row-per-item.csv"));
    QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
    QCOMPARE(outcome.format, QStringLiteral("woocommerce_orders"));
    QVERIFY(outcome.sink.rejects.empty());
    const auto orders = outcome.sink.all<Order>();
    QCOMPARE(orders.size(), std::size_t{29});
    QCOMPARE(outcome.sink.acceptedRows(), std::int64_t{59});
    QCOMPARE(sum(orders, &Order::total), std::int64_t{2055216});
    QCOMPARE(sum(orders, &Order::gross) - sum(orders, &Order::discount), std::int64_t{2054416});
    QCOMPARE(sum(orders, &Order::shipping), std::int64_t{800});
    QCOMPARE(sum(orders, &Order::adjustment), std::int64_t{0});
    QCOMPARE(givenBack(orders), std::int64_t{137598}); // of the orders that are pending

    Given dollars;
    dollars.workspaceCurrency = *Currency::fromCode("USD");
    const Outcome report = readFile(samplePath("woocommerce/analytics-orders-report-reconstructed.csv"), dollars);
    QVERIFY(!report.refusal);
    QCOMPARE(report.format, QStringLiteral("woocommerce_report"));
    QCOMPARE(sum(report.sink.all<Order>(), &Order::total), std::int64_t{6100});
    QCOMPARE(report.sink.all<Refund>().size(), std::size_t{1});
    QCOMPARE(report.sink.all<Refund>()[0].merchandise, std::int64_t{1900});
}

void tst_ShopSamples::tiktokShop()
{
    SKIP_WITHOUT_SAMPLES();
    Given given;
    given.timezone = "Asia/Jakarta";
    const Outcome outcome = readFile(samplePath("tiktok-shop/orders-id-2026-65cols.csv"), given);
    QVERIFY(!outcome.refusal);
    QCOMPARE(outcome.format, QStringLiteral("tiktok_shop_orders"));
    const auto orders = outcome.sink.all<Order>();
    QCOMPARE(orders.size(), std::size_t{7});
    QCOMPARE(outcome.sink.acceptedRows(), std::int64_t{8});
    QCOMPARE(sum(orders, &Order::gross), std::int64_t{45000000}); // 450,000 rupiah: 9 pieces of 50,000
    QCOMPARE(orders.front().currency, std::string("IDR"));
    // 06/10/2026 07:00 in Jakarta: the tenth month, Indonesia writes the day first
    QCOMPARE(isoInstant(orders.front().placedAt), std::string("2026-10-06T00:00:00Z"));
    QCOMPARE(orders[5].lines.size(), std::size_t{2});
    QCOMPARE(orders[5].channel, std::string("TikTok"));

    given.timezone = "Asia/Manila";
    const Outcome workbook = readFile(samplePath("tiktok-shop/orders-ph-description-row-reconstructed.xlsx"), given);
    QVERIFY2(!workbook.refusal, workbook.refusal ? qPrintable(workbook.refusal->message) : "");
    const auto ph = workbook.sink.all<Order>();
    QCOMPARE(ph.size(), std::size_t{4});
    QCOMPARE(sum(ph, &Order::total), std::int64_t{31800 + 27800 + 18800 + 33500});
    QCOMPARE(sum(ph, &Order::platformSubsidy), std::int64_t{1000});
    QCOMPARE(givenBack(ph), std::int64_t{18800 + 9900});
    QCOMPARE(isoInstant(ph.front().placedAt), std::string("2026-10-06T14:05:43Z"));
}

void tst_ShopSamples::tiktokAffiliate()
{
    SKIP_WITHOUT_SAMPLES();
    const Outcome seller = readFile(samplePath("tiktok-affiliate/seller-affiliate-orders-us-reconstructed.csv"));
    QVERIFY(!seller.refusal);
    QCOMPARE(seller.format, QStringLiteral("tiktok_affiliate"));
    const auto declared = seller.sink.all<Declaration>();
    QCOMPARE(declared.size(), std::size_t{4});
    QCOMPARE(seller.sink.all<Creator>().size(), std::size_t{2});
    QCOMPARE(*declared[0].commission, std::int64_t{319});
    QCOMPARE(*declared[1].commission, std::int64_t{750 + 500});
    QCOMPARE(declared[1].value, std::int64_t{4998});
    QCOMPARE(declared[1].creatorRef, std::string("other.creator"));
    QCOMPARE(declared[1].contentType, std::string("live"));
    QCOMPARE(isoInstant(declared[1].at), std::string("2026-04-02T21:40:11Z"));
    QVERIFY(!declared[3].eligible);
    QCOMPARE(seller.sink.all<Order>().size(), std::size_t{0});

    const Outcome creator = readFile(samplePath("tiktok-affiliate/creator-affiliate-orders-th-reconstructed.csv"));
    QVERIFY(!creator.refusal);
    const auto earned = creator.sink.all<Declaration>();
    QCOMPARE(earned.size(), std::size_t{3});
    QCOMPARE(earned[0].value, std::int64_t{53040});
    QCOMPARE(*earned[0].commission, std::int64_t{2652});
    QCOMPARE(*earned[1].commission, std::int64_t{2686 + 1074});
    QCOMPARE(earned[0].postRef, std::string("7562456358174377859"));
    QVERIFY(!earned[2].eligible);
}

void tst_ShopSamples::shopifyProducts()
{
    SKIP_WITHOUT_SAMPLES();
    const struct
    {
        const char *file;
        int rows, variants, costs;
        std::int64_t price, compareAt, cost;
        int skus;
    } kFiles[] = {{"shopify-products/2024-metafields-padded-cells.csv", 24, 24, 0, 9200, 0, 0, 1},
        {"shopify-products/pl-2024-52cols-markets.csv", 60, 58, 24, 35021555, 37271555, 3146538, 58}};
    for (const auto &file : kFiles) {
        Given given;
        given.answers.currency = *Currency::fromCode("PLN");
        given.answers.statedAt = 1'720'000'000;
        const Outcome outcome = readFile(samplePath(file.file), given);
        QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
        QCOMPARE(outcome.format, QStringLiteral("shopify_products"));
        QCOMPARE(outcome.sink.rejects.size(), std::size_t{0});
        QCOMPARE(outcome.sink.acceptedRows(), std::int64_t{file.rows});
        const auto products = outcome.sink.all<Product>();
        QCOMPARE(static_cast<int>(products.size()), file.variants);
        std::set<std::string> refs;
        std::set<std::string> skus;
        std::int64_t price = 0;
        std::int64_t compareAt = 0;
        std::int64_t cost = 0;
        int costs = 0;
        for (const Product &product : products) {
            refs.insert(product.ref);
            skus.insert(product.sku);
            price += product.price.value_or(0);
            compareAt += product.compareAtPrice.value_or(0);
            cost += product.costPerItem.value_or(0);
            costs += product.costPerItem ? 1 : 0;
            QVERIFY(!product.title.empty());
            QCOMPARE(product.currency, std::string("PLN"));
            QCOMPARE(product.statedAt, given.answers.statedAt);
        }
        QCOMPARE(static_cast<int>(refs.size()), file.variants);
        QCOMPARE(static_cast<int>(skus.size()), file.skus);
        QCOMPARE(price, file.price);
        QCOMPARE(compareAt, file.compareAt);
        QCOMPARE(cost, file.cost);
        QCOMPARE(costs, file.costs);
    }
}

void tst_ShopSamples::shopifyInventory()
{
    SKIP_WITHOUT_SAMPLES();
    const struct
    {
        const char *file;
        std::int64_t available, onHand;
        int notStocked;
        const char *location;
    } kFiles[] = {{"shopify-inventory/2024-12cols-one-column-per-location.csv", 1191, 0, 0, "POPTOYS"},
        {"shopify-inventory/2025-19cols-long.csv", 8550, 8575, 30, "Main Warehouse"}};
    for (const auto &file : kFiles) {
        const Outcome outcome = readFile(samplePath(file.file));
        QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
        QCOMPARE(outcome.format, QStringLiteral("shopify_inventory"));
        QCOMPARE(outcome.sink.rejects.size(), std::size_t{0});
        const auto levels = outcome.sink.all<InventoryLevel>();
        QCOMPARE(levels.size(), std::size_t{60});
        std::int64_t available = 0;
        std::int64_t onHand = 0;
        int notStocked = 0;
        for (const InventoryLevel &level : levels) {
            available += level.available.value_or(0);
            onHand += level.onHand.value_or(0);
            notStocked += level.available ? 0 : 1;
            QCOMPARE(level.location, std::string(file.location));
        }
        QCOMPARE(available, file.available);
        QCOMPARE(onHand, file.onHand);
        QCOMPARE(notStocked, file.notStocked);
    }
}

QTEST_GUILESS_MAIN(tst_ShopSamples)
#include "tst_shop_samples.moc"
