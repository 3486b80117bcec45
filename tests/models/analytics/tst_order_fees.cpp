// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/payout_ads.h"
#include "sample_input.h"

#include <QTest>

using namespace postledger;

namespace {

/// Two orders of TikTok Shop of 100.00 each, the first paid 5.00 for shipping; goods cost 40.00.
SampleLedger shop()
{
    SampleLedger ledger;
    ledger.settings.currency = *Currency::fromCode("USD");
    for (const char *ref : {"577001", "577002"}) {
        Order &order = ledger.addOrder(ref, "2026-03-01T12:00:00Z", 10000);
        order.store = "tiktok_shop";
        order.cogs = 4000;
    }
    ledger.orders.front().shipping = 500;
    ledger.orders.front().total += 500;
    return ledger;
}

OrderFee settlement(const char *order)
{
    OrderFee fee;
    fee.store = "tiktok_shop";
    fee.orderRef = fee.ref = order;
    fee.currency = "USD";
    fee.paymentFee = 550;
    fee.platformFee = 2000;
    fee.fulfilment = 1000;
    return fee;
}

OrderFee adjustment(const char *order, std::int64_t amount)
{
    OrderFee fee = settlement(order);
    fee.ref = "A1";
    fee.isAdjustment = true;
    fee.paymentFee = fee.fulfilment = std::nullopt;
    fee.platformFee = amount;
    return fee;
}

std::optional<std::int64_t> figure(const SampleLedger &ledger, const char *kpi, std::size_t chunks = 1)
{
    Query query;
    query.kpis = {kpi};
    const auto tables = execute(*ledger.facts(chunks), std::span(&query, 1));
    const Figure &figure = tables->front().rows.front().figures.front();
    return figure.value ? std::optional(figure.minor) : std::nullopt;
}

std::int64_t noted(const SampleLedger &ledger, const char *code)
{
    const FactsPtr facts = ledger.facts();
    for (const QualityItem &item : summary(*facts).quality) {
        if (item.code == QLatin1String(code))
            return item.count;
    }
    return 0;
}

} // namespace

/// What a settlement adds to orders, and what it leaves alone.
class tst_OrderFees : public QObject
{
    Q_OBJECT

private slots:
    void completeTheMargin();
    void anOrdersOwnFeesComeFirst();
    void adjustmentsCorrectASettlement();
    void goToTheOrderThatRepeatsASale();
    void areCountedWithTheirOrdersRate();
    void nameWhatHasNoOrder();
    void commissionsOfASettlementYieldToDeclaredOnes();
    void networksOweCommissionAndLinkNothing();
    void adsOutOfPayoutsCountOnce();
};

void tst_OrderFees::completeTheMargin()
{
    SampleLedger ledger = shop();
    QVERIFY(!figure(ledger, "cm2"));
    ledger.fees = {settlement("577001")};
    QCOMPARE(noted(ledger, "orders_without_fees"), 1);
    for (const std::size_t chunks : {std::size_t{1}, std::size_t{2}})
        QCOMPARE(figure(ledger, "cm2", chunks), 10000 - 4000 + 500 - 550 - 2000 - 1000);
    ledger.fees.push_back(settlement("577002"));
    QCOMPARE(figure(ledger, "cm2"), 2 * (10000 - 4000 - 550 - 2000 - 1000) + 500);
    QCOMPARE(noted(ledger, "orders_without_fees"), 0);
    QCOMPARE(figure(ledger, "net_sales"), 20000); // a settlement is no revenue
    std::swap(ledger.fees.front(), ledger.fees.back());
    QCOMPARE(figure(ledger, "cm2"), 2 * (10000 - 4000 - 550 - 2000 - 1000) + 500);
}

void tst_OrderFees::anOrdersOwnFeesComeFirst()
{
    SampleLedger ledger = shop();
    ledger.fees = {settlement("577001"), settlement("577002")};
    ledger.orders[0].platformFee = 1900;
    QCOMPARE(figure(ledger, "cm2"), 2 * (10000 - 4000 - 550 - 1000) + 500 - 1900 - 2000);
    QCOMPARE(noted(ledger, "fees_differ"), 1);
    ledger.orders[0].platformFee = 2000; // the same is no contradiction
    QCOMPARE(noted(ledger, "fees_differ"), 0);
    ledger.orders[0].platformFee = 0; // also a zero is a statement
    QCOMPARE(noted(ledger, "fees_differ"), 1);
}

void tst_OrderFees::adjustmentsCorrectASettlement()
{
    SampleLedger ledger = shop();
    ledger.fees = {adjustment("577001", -300)};
    QVERIFY(!figure(ledger, "cm2")); // an adjustment alone does not tell the fees
    QCOMPARE(noted(ledger, "fees_adjusted_only"), 1);
    ledger.fees.push_back(settlement("577001"));
    QCOMPARE(figure(ledger, "cm2"), 10000 - 4000 + 500 - 550 - 2000 + 300 - 1000);
    QCOMPARE(noted(ledger, "fees_adjusted_only"), 0);
}

void tst_OrderFees::goToTheOrderThatRepeatsASale()
{
    SampleLedger ledger = shop();
    ledger.orders.pop_back();
    ledger.customers.pop_back();
    Order &mirror = ledger.orders.front();
    mirror.store = "shopify";
    mirror.ref = "#1001";
    mirror.mirrorStore = "tiktok_shop";
    mirror.mirrorOf = "577001";
    ledger.fees = {settlement("577001")};
    QCOMPARE(figure(ledger, "cm2"), 10000 - 4000 + 500 - 550 - 2000 - 1000);
    QCOMPARE(noted(ledger, "fees_without_order"), 0);
    // With both, the platform's own order counts and has the fee.
    Order &original = ledger.addOrder("577001", "2026-03-01T12:00:00Z", 10000);
    original.store = "tiktok_shop";
    original.cogs = 4000;
    QCOMPARE(figure(ledger, "cm2"), 10000 - 4000 - 550 - 2000 - 1000);
}

void tst_OrderFees::areCountedWithTheirOrdersRate()
{
    SampleLedger ledger = shop();
    ledger.settings.currency = *Currency::fromCode("EUR");
    ledger.rates = {{"ecb", "EUR", "USD", dayOf("2026-03-01"), 2, 0, std::nullopt}};
    ledger.fees = {settlement("577001")};
    QCOMPARE(figure(ledger, "cm2"), (10000 - 4000 + 500 - 550 - 2000 - 1000) / 2);
    ledger.fees.front().currency = "GBP"; // a currency without a rate says nothing
    QVERIFY(!figure(ledger, "cm2"));
    QCOMPARE(noted(ledger, "missing_rates"), 1);
}

void tst_OrderFees::nameWhatHasNoOrder()
{
    SampleLedger ledger = shop();
    ledger.fees = {settlement("577009"), adjustment("577009", 5)};
    QCOMPARE(noted(ledger, "fees_without_order"), 2);
    QVERIFY(!figure(ledger, "cm2"));
    ledger.fees = {settlement("577001")};
    ledger.orders.front().test = true;
    QVERIFY(!figure(ledger, "cm2"));
    QCOMPARE(noted(ledger, "fees_without_order"), 0);
}

void tst_OrderFees::commissionsOfASettlementYieldToDeclaredOnes()
{
    SampleLedger ledger = shop();
    ledger.fees = {settlement("577001"), settlement("577002")};
    QVERIFY(!figure(ledger, "commission"));
    ledger.fees[0].commission = 700;
    ledger.fees[1].commission = 0;
    QCOMPARE(figure(ledger, "commission"), 700);
    Declaration sale;
    sale.store = "tiktok_shop";
    sale.orderRef = "577001";
    sale.creatorRef = "lina";
    sale.commission = 650;
    ledger.declarations.push_back(sale);
    QCOMPARE(figure(ledger, "commission"), 650);
}

void tst_OrderFees::networksOweCommissionAndLinkNothing()
{
    SampleLedger ledger = shop();
    Declaration sale;
    sale.orderRef = "577001";
    sale.skuRef = "2000000001";
    sale.creatorRef = "80115";
    sale.contentType = kNetworkContent;
    sale.value = 10000;
    sale.commission = 1200;
    ledger.declarations.push_back(sale);
    QCOMPARE(figure(ledger, "commission"), 1200);
    QCOMPARE(explainOrder(*ledger.facts(), "577001")->rung, "none");
    QCOMPARE(summary(*ledger.facts()).creators, 0);
}

void tst_OrderFees::adsOutOfPayoutsCountOnce()
{
    const auto cost = [](const char *day, std::string_view campaign, const char *platform, std::int64_t amount) {
        return Spend{dayOf(day), std::string(campaign), "", "", platform, SpendKind::Media, "USD", amount};
    };
    std::vector<Spend> spend{cost("2026-03-05", kPayoutAdsCampaign, "tiktok", 1),
        cost("2026-03-31", kPayoutAdsCampaign, "tiktok", 2), cost("2026-04-01", kPayoutAdsCampaign, "tiktok", 4),
        cost("2026-03-20", "Spring", "tiktok", 8), cost("2026-04-20", "Spring", "meta", 16)};
    Spreading spreading;
    std::vector<CostDay> days = spreadCosts(spend, spreading);
    QCOMPARE(leaveOutPayoutAds(spend, days), 2);
    std::int64_t left = 0;
    for (const CostDay &day : days)
        left += day.amount;
    QCOMPARE(left, 4 + 8 + 16);
    spend = {cost("2026-03-05", kPayoutAdsCampaign, "tiktok", 1)};
    days = spreadCosts(spend, spreading);
    QCOMPARE(leaveOutPayoutAds(spend, days), 0);

    SampleLedger ledger = shop();
    ledger.spend = {cost("2026-03-05", kPayoutAdsCampaign, "tiktok", 1), cost("2026-03-20", "Spring", "tiktok", 8)};
    QCOMPARE(figure(ledger, "media_spend"), 8);
    QCOMPARE(noted(ledger, "payout_ads_left_out"), 1);
}

QTEST_GUILESS_MAIN(tst_OrderFees)
#include "tst_order_fees.moc"
