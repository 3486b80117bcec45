// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>

using namespace postledger::test;

/// Exports that speak of the same thing again: by whole commands, in both orders of import.
class tst_Restatements : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void theNewerReportOfADayHolds();
    void aMonthTakesInItsDays();
    void claimsByAdvertisementArePartOfTheMonth();
    void claimsKeepTheirDayInAnotherZone();
    void aNarrowExportKeepsWhatAFullOneSaid();
    void ordersThatWerePaidLaterCount();
    void midnightEndsTheDayBefore();
    void aPeriodIsAskedFor();
    void shopsOfOneSystemAreKeptApart();
    void theNewerExportCancelsAnOrder_data();
    void theNewerExportCancelsAnOrder();
    void anOrderThatIsPaidAfterAllIsSold();
    void ordersOfZeroValueCanBeLeftOut();
    void whatWasPaidBesidesGoodsIsNoZeroValue();
    void ordersOfGiftCardsAloneAreNoOrders();
    void errorsOfASpreadsheetAreNoIds();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    /// \param age  days since it was last modified
    QString file(const QString &name, const QByteArray &content, int age = 0) const
    {
        writeFile(path(name), content);
        QFile written(path(name));
        if (!written.open(QIODevice::ReadWrite)
            || !written.setFileTime(QDateTime::currentDateTimeUtc().addDays(-age), QFileDevice::FileModificationTime))
            qFatal("no time for a file");
        return path(name);
    }
    Outcome import(const QString &workspace, const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("import"), path(workspace)} + arguments
            + QStringList{QStringLiteral("--timezone"), QStringLiteral("UTC"), QStringLiteral("--currency"),
                QStringLiteral("USD")});
    }
    QByteArray figures(const QString &workspace, const char *kpis, const QStringList &more = {}) const
    {
        const Outcome outcome = run(
            QStringList{QStringLiteral("query"), path(workspace), QStringLiteral("--kpi"), QLatin1String(kpis)} + more);
        return outcome.code == 0 ? outcome.out.mid(outcome.out.indexOf('\n') + 1).trimmed() : outcome.err;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

const QByteArray kMeta =
    "Reporting starts,Reporting ends,Campaign name,Amount spent (USD),Purchases conversion value\n";
const QByteArray kShopify =
    "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,"
    "Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount\n";

QByteArray shopifyOrder(const QByteArray &name, const QByteArray &total, const QByteArray &day)
{
    return name + ",a@example.com,paid," + day + " 10:00:00 +0000,USD," + total + ",0.00,0.00," + total + ",,0.00,"
        + day + " 10:00:00 +0000,1,Serum," + total + ",0.00\n";
}

} // namespace

void tst_Restatements::theNewerReportOfADayHolds()
{
    const QString monday = file(QStringLiteral("monday.csv"),
        kMeta + "2026-05-01,2026-05-01,Spring,10.00,40.00\n2026-05-02,2026-05-02,Spring,20.00,80.00\n", 7);
    const QString later = file(QStringLiteral("later.csv"),
        kMeta + "2026-05-02,2026-05-02,Spring,19.00,90.00\n2026-05-03,2026-05-03,Spring,30.00,0\n", 1);
    for (const QStringList &files : {QStringList{monday, later}, QStringList{later, monday}}) {
        const QString workspace =
            files.first() == monday ? QStringLiteral("a.postledger") : QStringLiteral("b.postledger");
        for (const QString &one : files) {
            const Outcome outcome = import(workspace, {one});
            QVERIFY2(outcome.code == 0, outcome.err);
            QVERIFY2(!outcome.err.contains("states the same record differently"), outcome.err);
        }
        QCOMPARE(figures(workspace, "media_spend,claimed_value"), QByteArray("59.00,130.00"));
    }
}

void tst_Restatements::claimsByAdvertisementArePartOfTheMonth()
{
    const QString month =
        file(QStringLiteral("month.csv"), kMeta + "2026-05-01,2026-05-31,Spring / Summer,310.00,620.00\n", 3);
    const QString days = file(QStringLiteral("days.csv"),
        "Reporting starts,Reporting ends,Campaign name,Ad name,Ad ID,Amount spent (USD),Purchases conversion value\n"
        "2026-05-01,2026-05-01,Spring / Summer,A,1,10.00,100.00\n"
        "2026-05-01,2026-05-01,Spring / Summer,B,2,5.00,20.00\n",
        9);
    for (const QStringList &files : {QStringList{month, days}, QStringList{days, month}}) {
        const QString workspace =
            files.first() == month ? QStringLiteral("a.postledger") : QStringLiteral("b.postledger");
        QVERIFY(import(workspace, files).code == 0);
        QCOMPARE(figures(workspace, "media_spend,claimed_value"), QByteArray("310.00,620.00"));
        const Outcome quality = run({QStringLiteral("quality"), path(workspace)});
        QVERIFY2(!quality.out.contains("are lower than"), quality.out);
    }
    // A month that says less than its days says nothing, and is told.
    const QString less =
        file(QStringLiteral("less.csv"), kMeta + "2026-05-01,2026-05-31,Spring / Summer,12.00,620.00\n", 1);
    QVERIFY(import(QStringLiteral("a.postledger"), {less}).code == 0);
    QCOMPARE(figures(QStringLiteral("a.postledger"), "media_spend"), QByteArray("15.00"));
    const Outcome quality = run({QStringLiteral("quality"), path(QStringLiteral("a.postledger"))});
    QVERIFY2(quality.out.contains("lower than what reports of shorter periods state"), quality.out);
}

void tst_Restatements::claimsKeepTheirDayInAnotherZone()
{
    const QString workspace = QStringLiteral("w.postledger");
    const QString days = file(QStringLiteral("days.csv"),
        kMeta + "2026-05-01,2026-05-01,Spring,10.00,40.00\n2026-05-02,2026-05-03,Summer,20.00,80.00\n");
    QVERIFY(import(workspace, {days}).code == 0);
    const QStringList byDay{QStringLiteral("--by"), QStringLiteral("day")};
    const QByteArray before = figures(workspace, "media_spend,claimed_value", byDay);
    QVERIFY2(before.contains("40.00"), before);
    QCOMPARE(
        run({QStringLiteral("settings"), path(workspace), QStringLiteral("timezone=America/Los_Angeles")}).code, 0);
    QCOMPARE(figures(workspace, "media_spend,claimed_value", byDay), before);
}

void tst_Restatements::aNarrowExportKeepsWhatAFullOneSaid()
{
    const QString full = file(QStringLiteral("full.csv"),
        kShopify
            + "#1,a@example.com,paid,2026-05-01 10:00:00 +0000,USD,90.00,5.00,0.00,95.00,MAYA,10.00,"
              "2026-05-01 10:00:00 +0000,1,Serum,100.00,0.00\n",
        3);
    const QString narrow = file(QStringLiteral("narrow.csv"),
        "Name,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount "
        "Amount,Created at,"
        "Cancelled at,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem price,Lineitem taxable,Refunded Amount\n"
        "#1,partially_refunded,2026-05-01 10:00:00 +0000,fulfilled,USD,90.00,5.00,0.00,95.00,10.00,"
        "2026-05-01 10:00:00 +0000,,1,Serum,,100.00,true,20.00\n",
        1);
    const QString codes =
        file(QStringLiteral("codes.csv"), "code,creator_id,post_id,valid_from,valid_to\nMAYA,maya,,,\n");
    const char *kpis = "gross_sales,discounts,returns,new_customers";
    const QStringList byCreator{QStringLiteral("--by"), QStringLiteral("creator")};
    for (const QStringList &files : {QStringList{full, narrow}, QStringList{narrow, full}}) {
        const QString workspace =
            files.first() == full ? QStringLiteral("a.postledger") : QStringLiteral("b.postledger");
        QVERIFY(import(workspace, {codes}).code == 0);
        for (const QString &one : files) {
            const Outcome outcome = import(workspace, {one});
            QVERIFY2(outcome.code == 0, outcome.err);
        }
        QCOMPARE(figures(workspace, kpis), QByteArray("100.00,10.00,20.00,1"));
        const QByteArray creators = figures(workspace, "orders", byCreator);
        QVERIFY2(creators.contains("maya"), creators);
        const Outcome quality = run({QStringLiteral("quality"), path(workspace)});
        QVERIFY2(quality.out.contains("that every export of"), quality.out);
        QCOMPARE(run({QStringLiteral("verify"), path(workspace)}).code, 0);
    }
}

void tst_Restatements::aMonthTakesInItsDays()
{
    const QString month = file(QStringLiteral("month.csv"), kMeta + "2026-05-01,2026-05-31,Spring,310.01,620.00\n", 3);
    const QString days = file(QStringLiteral("days.csv"),
        kMeta + "2026-05-01,2026-05-01,Spring,40.00,100.00\n2026-05-02,2026-05-02,Spring,0.01,0\n", 9);
    for (const QStringList &files : {QStringList{month, days}, QStringList{days, month}}) {
        const QString workspace =
            files.first() == month ? QStringLiteral("a.postledger") : QStringLiteral("b.postledger");
        for (const QString &one : files)
            QVERIFY(import(workspace, {one}).code == 0);
        QCOMPARE(figures(workspace, "media_spend,claimed_value"), QByteArray("310.01,620.00"));
        // 270.00 for 29 days; the third has 9.31, as most have.
        QCOMPARE(figures(workspace, "media_spend",
                     {QStringLiteral("--from"), QStringLiteral("2026-05-01"), QStringLiteral("--to"),
                         QStringLiteral("2026-05-03")}),
            QByteArray("49.32"));
        const Outcome quality = run({QStringLiteral("quality"), path(workspace)});
        QVERIFY2(quality.out.contains("stated for several days together"), quality.out);
        QCOMPARE(run({QStringLiteral("verify"), path(workspace)}).code, 0);
    }
}

void tst_Restatements::ordersThatWerePaidLaterCount()
{
    const QByteArray tiktok = "Order ID,Order Status,Cancelation/Return Type,SKU ID,Product Name,Quantity,SKU Unit "
                              "Original Price,SKU Subtotal Before Discount,SKU Platform Discount,SKU Seller "
                              "Discount,SKU Subtotal After Discount,Shipping Fee After Discount,Original Shipping "
                              "Fee,Taxes,Order Amount,Order Refund Amount,Created Time,Paid Time\n";
    const auto order = [&](const char *status, const char *paidAt) {
        return tiktok + "577001," + status
            + ",,1,Serum,1,USD 30.00,USD 30.00,USD 0.00,USD 0.00,USD 30.00,USD 0.00,"
              "USD 0.00,USD 0.00,USD 30.00,USD 0.00,05/13/2026 10:00:00,"
            + paidAt + "\n";
    };
    const auto shopify = [&](QByteArray status) {
        return kShopify
            + shopifyOrder("#7", "90.00", "2026-05-01")
                  .replace("paid,2026-05-01 10:00:00 +0000",
                      status + (status == "paid" ? ",2026-05-01 10:00:00 +0000" : ","));
    };
    const std::tuple<const char *, QByteArray, QByteArray, QByteArray> cases[] = {
        {"tiktok", order("Unpaid", ""), order("Completed", "05/13/2026 10:05:00"), "30.00"},
        {"voided", shopify("voided"), shopify("paid"), "90.00"},
        {"expired", shopify("expired"), shopify("paid"), "90.00"},
    };
    for (const auto &[name, before, after, net] : cases) {
        const QString unpaid = file(QLatin1String(name) + QStringLiteral("-before.csv"), before, 5);
        const QString paid = file(QLatin1String(name) + QStringLiteral("-after.csv"), after, 1);
        for (const QStringList &files : {QStringList{unpaid, paid}, QStringList{paid, unpaid}}) {
            const QString workspace =
                QLatin1String(name) + (files.first() == paid ? QStringLiteral("1") : QStringLiteral("2"));
            for (const QString &one : files) {
                const Outcome outcome = import(workspace + QStringLiteral(".postledger"), {one});
                QVERIFY2(outcome.code == 0, outcome.err);
            }
            QCOMPARE(figures(workspace + QStringLiteral(".postledger"), "net_sales"), net);
        }
    }
}

/// As a spreadsheet writes it, too: a day is no period of two.
void tst_Restatements::midnightEndsTheDayBefore()
{
    const QString report = file(QStringLiteral("resaved.csv"),
        kMeta + "13.05.2026 0:00,14.05.2026 0:00,Spring,100.00,0\n14.05.2026 0:00,15.05.2026 0:00,Spring,100.00,0\n");
    const Outcome outcome = import(QStringLiteral("w.postledger"), {report});
    QVERIFY2(outcome.code == 0, outcome.err);
    QVERIFY2(!outcome.err.contains("several days together"), outcome.err);
    QCOMPARE(figures(QStringLiteral("w.postledger"), "media_spend"), QByteArray("200.00"));
}

void tst_Restatements::aPeriodIsAskedFor()
{
    const QString mistyped = file(QStringLiteral("years.csv"), kMeta + "2026-05-01,2046-05-31,Spring,310.01,620.00\n");
    const Outcome rejected = import(QStringLiteral("w.postledger"), {mistyped, QStringLiteral("--dry-run")});
    QVERIFY2(rejected.err.contains("longer than ten years"), rejected.err);
    const QString report = file(QStringLiteral("report.csv"),
        "Campaign name,Primary status,Cost,Clicks (destination),Currency\nSpring,Active,31.00,100,USD\n");
    const Outcome asked = import(QStringLiteral("w.postledger"), {report});
    QCOMPARE(asked.code, 1);
    QVERIFY2(asked.err.contains("--period"), asked.err);
    for (const char *wrong : {"January", "2026-01-31/2026-01-01", "0206-01-01/2026-01-31", "2026-01-01/2026-01-31/2",
             "2026-01-01 ~ 2026-01-31"}) {
        const QStringList given{QStringLiteral("--period"), QLatin1String(wrong)};
        QCOMPARE(import(QStringLiteral("w.postledger"), QStringList{report} + given).code, 2);
    }
    const QStringList right{QStringLiteral("--period"), QStringLiteral("2026-01-01/2026-01-31")};
    const Outcome done = import(QStringLiteral("w.postledger"), QStringList{report} + right);
    QVERIFY2(done.code == 0, done.err);
    QVERIFY2(done.err.contains("2026-01-01 to 2026-01-31"), done.err);
    QCOMPARE(figures(QStringLiteral("w.postledger"), "media_spend",
                 {QStringLiteral("--from"), QStringLiteral("2026-01-10"), QStringLiteral("--to"),
                     QStringLiteral("2026-01-19")}),
        QByteArray("10.00"));
}

void tst_Restatements::shopsOfOneSystemAreKeptApart()
{
    const QString one = file(QStringLiteral("one.csv"), kShopify + shopifyOrder("#1001", "100.00", "2026-05-01"));
    const QString two = file(QStringLiteral("two.csv"), kShopify + shopifyOrder("#1001", "155.00", "2026-05-09"));
    const QString together = QStringLiteral("together.postledger");
    QVERIFY(import(together, {one}).code == 0);
    const Outcome mixed = import(together, {two});
    QVERIFY2(mixed.err.contains("two orders have one number"), mixed.err);
    QVERIFY2(mixed.err.contains("--store"), mixed.err);
    const QString apart = QStringLiteral("apart.postledger");
    QVERIFY(import(apart, {one}).code == 0);
    const Outcome named = import(apart, {two, QStringLiteral("--store"), QStringLiteral("Outlet")});
    QVERIFY2(!named.err.contains("two orders"), named.err);
    QCOMPARE(figures(apart, "net_sales"), QByteArray("255.00"));
    QCOMPARE(run({QStringLiteral("verify"), path(apart)}).code, 0);
}

namespace {

QByteArray wooOrder(const QByteArray &status, const QByteArray &paid = {}, const QByteArray &completed = {})
{
    return "order_number,order_date,paid_date,completed_date,status,payment_method_title,order_currency,"
           "shipping_total,tax_total,order_total,refunded_total,product_name,sku,quantity,item_total\n"
           "7,2026-05-01 10:00:00,"
        + paid + ',' + completed + ',' + status + ",Card,USD,5.00,0,55.00,0,Cap,CAP-1,1,50.00\n";
}

QByteArray tableOrder(const QByteArray &state, const QByteArray &payment, const QByteArray &modified)
{
    return "id,orderNumber,createdAt,lastModifiedAt,totalPrice,orderState,paymentState,shippingInfo.price,"
           "lineItems.id,lineItems.quantity,lineItems.price\n"
           "a7,7,2026-05-01T10:00:00.000Z,"
        + modified + ",USD 5500," + state + ',' + payment + ",USD 500,,,\na7,7,,,,,,,l1,1,USD 5000\n";
}

QByteArray jsonOrder(const QByteArray &state, const QByteArray &payment, const QByteArray &modified)
{
    return R"([{"id": "a7", "orderNumber": "7", "createdAt": "2026-05-01T10:00:00.000Z", "lastModifiedAt": ")"
        + modified + R"(", "orderState": ")" + state + R"(", "paymentState": ")" + payment
        + R"(", "lineItems": [{"id": "l1", "quantity": 1, "price": {"value": {"currencyCode": "USD", "centAmount": 5500}}}],
             "totalPrice": {"currencyCode": "USD", "centAmount": 5500}}])";
}

} // namespace

void tst_Restatements::theNewerExportCancelsAnOrder_data()
{
    QTest::addColumn<QByteArray>("sold");
    QTest::addColumn<QByteArray>("cancelled");
    QTest::addColumn<QByteArray>("total"); // while it counts
    const QByteArray paid = "2026-05-01 10:05:00";
    const QByteArray sent = "2026-05-03 09:00:00";
    for (const QByteArray status : {"cancelled", "trash", "Storniert", "failed"}) {
        QTest::addRow("WooCommerce, %s", status.constData())
            << wooOrder("processing", paid) << wooOrder(status) << QByteArray("50.00");
        QTest::addRow("WooCommerce, sent and %s", status.constData())
            << wooOrder("completed", paid, sent) << wooOrder(status, paid) << QByteArray("50.00");
    }
    QTest::newRow("WooCommerce, on hold") << wooOrder("on-hold") << wooOrder("cancelled") << QByteArray("50.00");
    const QByteArray first = "2026-05-01T10:05:00.000Z";
    const QByteArray later = "2026-05-04T10:00:00.000Z";
    for (const QByteArray payment : {"Paid", "BalanceDue"}) {
        QTest::addRow("commercetools, %s", payment.constData())
            << tableOrder("Open", "Paid", first) << tableOrder("Cancelled", payment, later) << QByteArray("50.00");
        QTest::addRow("commercetools, %s, undated", payment.constData())
            << tableOrder("Open", "Paid", {}) << tableOrder("Cancelled", payment, {}) << QByteArray("50.00");
        QTest::addRow("commercetools JSON, %s", payment.constData())
            << jsonOrder("Open", "Paid", first) << jsonOrder("Cancelled", payment, later) << QByteArray("55.00");
    }
}

void tst_Restatements::theNewerExportCancelsAnOrder()
{
    QFETCH(QByteArray, sold);
    QFETCH(QByteArray, cancelled);
    QFETCH(QByteArray, total);
    const QString before = file(QStringLiteral("before"), sold, 9);
    const QString after = file(QStringLiteral("after"), cancelled, 2);
    for (const QStringList &files : {QStringList{before, after}, QStringList{after, before}}) {
        const QString workspace =
            files.first() == before ? QStringLiteral("a.postledger") : QStringLiteral("b.postledger");
        for (const QString &one : files) {
            const Outcome outcome = import(workspace, {one});
            QVERIFY2(outcome.code == 0, outcome.err);
            QVERIFY2(!outcome.err.contains("states the same record differently"), outcome.err);
        }
        QCOMPARE(figures(workspace, "net_sales,gross_sales,orders"), "0.00," + total + ",1");
        QCOMPARE(run({QStringLiteral("verify"), path(workspace)}).code, 0);
        // The import of the newer file taken back, the older one counts again.
        const QString batch = files.first() == before ? QStringLiteral("2") : QStringLiteral("1");
        QCOMPARE(run({QStringLiteral("undo"), path(workspace), batch}).code, 0);
        QCOMPARE(figures(workspace, "net_sales"), total);
        QVERIFY(import(workspace, {after}).code == 0);
        QCOMPARE(figures(workspace, "net_sales"), QByteArray("0.00"));
        QCOMPARE(run({QStringLiteral("verify"), path(workspace)}).code, 0);
    }
}

/// Shops cancel by themselves what is not paid in time, and take the payment all the same.
void tst_Restatements::anOrderThatIsPaidAfterAllIsSold()
{
    const QList<QByteArray> statements{wooOrder("processing", "2026-05-01 10:05:00"), wooOrder("cancelled"),
        wooOrder("completed", "2026-05-01 10:05:00", "2026-05-09 08:00:00")};
    const QList<QByteArray> others{tableOrder("Open", "Paid", "2026-05-01T10:05:00.000Z"),
        tableOrder("Cancelled", "Paid", "2026-05-04T10:00:00.000Z"),
        tableOrder("Confirmed", "Paid", "2026-05-09T10:00:00.000Z")};
    for (const QList<QByteArray> &exports : {statements, others}) {
        QList<int> order{0, 1, 2};
        do {
            const QString workspace =
                QStringLiteral("w%1%2%3%4.postledger").arg(exports == others).arg(order[0]).arg(order[1]).arg(order[2]);
            for (const int i : std::as_const(order)) {
                const QString one = path(QString::number(i));
                writeFile(one, exports[i]);
                QFile written(one);
                QVERIFY(written.open(QIODevice::ReadWrite));
                const QDateTime at(QDate(2026, 5, 2 + 4 * i), QTime(9, 0), Qt::UTC);
                QVERIFY(written.setFileTime(at, QFileDevice::FileModificationTime));
                written.close();
                QVERIFY(import(workspace, {one}).code == 0);
            }
            QCOMPARE(figures(workspace, "net_sales"), QByteArray("50.00"));
            QCOMPARE(run({QStringLiteral("verify"), path(workspace)}).code, 0);
            // Without the newest statement it is cancelled.
            const QString batch = QString::number(order.indexOf(2) + 1);
            QCOMPARE(run({QStringLiteral("undo"), path(workspace), batch}).code, 0);
            QCOMPARE(figures(workspace, "net_sales"), QByteArray("0.00"));
        } while (std::next_permutation(order.begin(), order.end()));
    }
}

void tst_Restatements::ordersOfZeroValueCanBeLeftOut()
{
    const QString workspace = QStringLiteral("w.postledger");
    const QString orders = file(QStringLiteral("orders.csv"),
        kShopify + shopifyOrder("#1", "50.00", "2026-05-01") + shopifyOrder("#2", "0.00", "2026-05-01"));
    QVERIFY(import(workspace, {orders}).code == 0);
    QCOMPARE(figures(workspace, "orders,aov"), QByteArray("2,25"));
    QCOMPARE(run({QStringLiteral("settings"), path(workspace), QStringLiteral("zero_orders=no")}).code, 2);
    QCOMPARE(run({QStringLiteral("settings"), path(workspace), QStringLiteral("zero_orders=leave_out")}).code, 0);
    QCOMPARE(figures(workspace, "orders,aov"), QByteArray("1,50"));
    const Outcome quality = run({QStringLiteral("quality"), path(workspace), QStringLiteral("--orders"),
        QStringLiteral("zero_orders_left_out")});
    QVERIFY2(quality.out.contains("#2"), quality.out);
    const Outcome explained =
        run({QStringLiteral("explain"), path(workspace), QStringLiteral("--order"), QStringLiteral("#2")});
    QVERIFY2(explained.err.contains("zero value"), explained.err);
    QCOMPARE(run({QStringLiteral("settings"), path(workspace), QStringLiteral("zero_orders=count")}).code, 0);
    QCOMPARE(figures(workspace, "orders,aov"), QByteArray("2,25"));
}

/// Free goods with duties, shipping or a tip.
void tst_Restatements::whatWasPaidBesidesGoodsIsNoZeroValue()
{
    const QByteArray labels = "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,"
                              "Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,"
                              "Lineitem price,Lineitem requires shipping,Refunded Amount,Duties\n";
    const auto order = [](const QByteArray &name, const QByteArray &shipping, const QByteArray &total,
                           const QByteArray &duties) {
        return name + ",a@example.com,paid,2026-05-01 10:00:00 +0000,USD,0.00," + shipping + ",0.00," + total
            + ",ALL,30.00,2026-05-01 10:00:00 +0000,1,Serum,30.00,true,0.00," + duties + '\n';
    };
    const QString orders = file(QStringLiteral("orders.csv"),
        labels + order("#1", "0.00", "4.00", "4.00") + order("#2", "5.00", "5.00", {}) + order("#3", "0.00", "2.00", {})
            + ",,,,,,,,,,,,1,Tip,2.00,false,,\n" + order("#4", "0.00", "0.00", {}));
    for (const QByteArray currency : {"USD", "EUR"}) {
        const QString workspace = QString::fromLatin1(currency) + QStringLiteral(".postledger");
        const Outcome made = run({QStringLiteral("import"), path(workspace), orders, QStringLiteral("--timezone"),
            QStringLiteral("UTC"), QStringLiteral("--currency"), QString::fromLatin1(currency)});
        QVERIFY2(made.code == 0, made.err);
        const QString rates = file(QStringLiteral("rates.csv"), "base,quote,date,rate\nUSD,EUR,2026-05-01,0.0001\n");
        QVERIFY(run({QStringLiteral("import"), path(workspace), rates}).code == 0);
        QCOMPARE(figures(workspace, "orders"), QByteArray("4"));
        QVERIFY(run({QStringLiteral("settings"), path(workspace), QStringLiteral("zero_orders=leave_out")}).code == 0);
        QCOMPARE(figures(workspace, "orders"), QByteArray("3"));
    }
}

/// A gift card is a liability until it is redeemed, and what redeems it is the order.
void tst_Restatements::ordersOfGiftCardsAloneAreNoOrders()
{
    const QByteArray labels = "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,"
                              "Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,"
                              "Lineitem price,Lineitem requires shipping,Lineitem taxable,Refunded Amount\n";
    const auto order = [](const QByteArray &name, const QByteArray &title, const QByteArray &ships) {
        return name + ",a@example.com,paid,2026-05-01 10:00:00 +0000,USD,50.00,0.00,0.00,50.00,,0.00,"
            + "2026-05-01 10:00:00 +0000,1," + title + ",50.00," + ships + ',' + ships + ",0.00\n";
    };
    const QString orders =
        file(QStringLiteral("orders.csv"), labels + order("#1", "Serum", "true") + order("#2", "Gift card", "false"));
    const QString workspace = QStringLiteral("w.postledger");
    const Outcome made = import(workspace, {orders});
    QVERIFY2(made.code == 0, made.err);
    QCOMPARE(figures(workspace, "orders,net_sales,aov,new_customers"), QByteArray("1,50.00,50,1"));
    const Outcome quality = run({QStringLiteral("quality"), path(workspace), QStringLiteral("--orders"),
        QStringLiteral("orders_without_goods")});
    QVERIFY2(quality.out.contains("#2"), quality.out);
    const Outcome explained =
        run({QStringLiteral("explain"), path(workspace), QStringLiteral("--order"), QStringLiteral("#2")});
    QVERIFY2(explained.err.contains("gift cards"), explained.err);
    QCOMPARE(run({QStringLiteral("verify"), path(workspace)}).code, 0);
}

void tst_Restatements::errorsOfASpreadsheetAreNoIds()
{
    const QString posts = file(QStringLiteral("posts.csv"),
        "post_id,platform,creator_id,campaign_id,published_at,format,checkout,impressions,reach,views,likes,comments,"
        "shares,saves,link_clicks,product_page_views\n"
        "#NAME?,youtube,,,2026-05-01T10:00:00Z,video,click_out,,,10,1,,,,,\n"
        "#NAME?,youtube,,,2026-05-02T10:00:00Z,video,click_out,,,20,2,,,,,\n");
    const Outcome outcome = import(QStringLiteral("w.postledger"), {posts, QStringLiteral("--dry-run")});
    QVERIFY2(outcome.out.contains("rejected 2"), outcome.out + outcome.err);
    QVERIFY2(outcome.err.contains("an error of the spreadsheet"), outcome.err);
}

QTEST_GUILESS_MAIN(tst_Restatements)
#include "tst_restatements.moc"
