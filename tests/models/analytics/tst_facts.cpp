// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts.h"
#include "sample_input.h"

#include <QTest>

#include <random>

using namespace postledger;

namespace {

ResultTable ask(const Facts &facts, const Query &query)
{
    const auto tables = execute(facts, std::span(&query, 1));
    if (!tables)
        qFatal("%s", qPrintable(tables.error().message));
    return tables->front();
}

Query query(std::vector<std::string> kpis, std::vector<Dimension> by = {}, std::vector<Filter> where = {})
{
    Query result;
    result.kpis = std::move(kpis);
    result.by = std::move(by);
    result.where = std::move(where);
    return result;
}

std::optional<double> value(const ResultTable &table, const std::string &key, std::size_t column = 0)
{
    for (const ResultTable::Row &row : table.rows) {
        if (row.keys.front() == key)
            return row.figures[column].value;
    }
    return std::nullopt;
}

Post post(const char *platform, const char *ref, const char *publishedAt, const char *creator = "")
{
    Post result;
    result.platform = platform;
    result.ref = ref;
    result.creatorRef = creator;
    result.publishedAt = instantOf(publishedAt);
    return result;
}

OrderTouch visit(const char *source, const char *campaign, const char *content)
{
    OrderTouch touch;
    touch.source = source;
    touch.campaign = campaign;
    touch.content = content;
    return touch;
}

bool hasQuality(const Facts &facts, const char *code)
{
    for (const QualityItem &item : summary(facts).quality) {
        if (item.code == QLatin1String(code))
            return item.count > 0 && !item.message.isEmpty();
    }
    return false;
}

SampleLedger shop()
{
    SampleLedger ledger;
    ledger.settings.currency = *Currency::fromCode("EUR");
    ledger.posts = {post("instagram", "CxAbC", "2025-03-01T10:00:00Z", "@Maya"),
        post("tiktok", "7301", "2025-03-02T10:00:00Z", "lina")};
    ledger.posts[0].alternateRef = "17900001";
    ledger.posts[0].checkout = Checkout::ClickOut;
    return ledger;
}

} // namespace

class tst_Facts : public QObject
{
    Q_OBJECT
private slots:
    void linkContentNamesAPostByEitherId_data();
    void linkContentNamesAPostByEitherId();
    void linkCampaignWithoutPostCreditsTheCampaign();
    void newslettersAreNotCredited();
    void sourcesNamePlatforms_data();
    void sourcesNamePlatforms();
    void aMirroredSaleCountsOnce();
    void aRefundThatOnlyTheCopyStatesIsNamed_data();
    void aRefundThatOnlyTheCopyStatesIsNamed();
    void anUnimportedOriginalLeavesItsCopy();
    void testOrdersCountNowhere();
    void ownRefundsHoldUntilRecordsReplaceThem();
    void undatedRefundsAreReported();
    void refundsAfterTheAsOfInstantChangeNothing();
    void declarationsLinkOrders();
    void withdrawnDeclarationsLinkNothing();
    void statedCommissionReplacesTheRate();
    void laterPostsAreToldFromUnknownOnes();
    void unknownCostsStayUnknown();
    void unknownUnitsStayUnknown();
    void productsShareAnOrder();
    void aProductFilterKeepsItsLines();
    void filtersKeepWhatHasTheDimension();
    void daysFollowTheClock_data();
    void daysFollowTheClock();
    void amountsBeyond32BitsStayExact();
    void newAndReturningCustomersAddUp();
    void postsWithoutFiguresDiffer();
    void severalQueriesAnswerLikeOne();
    void limitsAndSorting();
    void badQuestionsSayWhy();
    void valuesAndCardsDescribe();
    void creditedOrdersAreNewestFirst();
    void randomLedgersAddUp();
    void anEmptyLedgerAnswers();
};

void tst_Facts::linkContentNamesAPostByEitherId_data()
{
    QTest::addColumn<QString>("content");
    QTest::addRow("shortcode") << QStringLiteral("CxAbC");
    QTest::addRow("shortcode in other letters") << QStringLiteral(" cxabc ");
    QTest::addRow("number") << QStringLiteral("17900001");
}

void tst_Facts::linkContentNamesAPostByEitherId()
{
    QFETCH(QString, content);
    SampleLedger ledger = shop();
    Order &order = ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000);
    order.touches = {visit("ig", "spring", content.toUtf8().constData())};
    const auto evidence = explainOrder(*ledger.facts(), "#1");
    QVERIFY(evidence);
    QCOMPARE(evidence->rung, "click");
    QCOMPARE(evidence->post, "CxAbC");
    QCOMPARE(evidence->creator, "Maya");
    QCOMPARE(evidence->path, (std::vector<std::string>{"CxAbC"}));
}

void tst_Facts::linkCampaignWithoutPostCreditsTheCampaign()
{
    SampleLedger ledger = shop();
    ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000).touches = {visit("facebook", "Spring Sale", "unknown-post")};
    ledger.addOrder("#2", "2025-03-06T10:00:00Z", 700);
    const FactsPtr facts = ledger.facts();
    const auto evidence = explainOrder(*facts, "#1");
    QCOMPARE(evidence->rung, "click");
    QCOMPARE(evidence->post, "");
    QCOMPARE(evidence->campaign, "Spring Sale");
    const ResultTable byCampaign = ask(*facts, query({"net_sales"}, {Dimension::Campaign}));
    QCOMPARE(*value(byCampaign, "Spring Sale"), 5000.0);
    QCOMPARE(*value(byCampaign, "(unattributed)"), 700.0);
    QCOMPARE(*value(ask(*facts, query({"net_sales"}, {Dimension::Post})), "(unattributed)"), 5700.0);
    Query linear = query({"net_sales"}, {Dimension::Campaign});
    linear.model = AttributionModel::Linear;
    QCOMPARE(*value(ask(*facts, linear), "Spring Sale"), 5000.0);
}

void tst_Facts::newslettersAreNotCredited()
{
    SampleLedger ledger = shop();
    ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000).touches = {visit("klaviyo", "may_newsletter", "hero")};
    QCOMPARE(explainOrder(*ledger.facts(), "#1")->rung, "none");
}

void tst_Facts::sourcesNamePlatforms_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("platform");
    QTest::addRow("short") << QStringLiteral("IG") << QStringLiteral("instagram");
    QTest::addRow("host") << QStringLiteral("l.facebook.com") << QStringLiteral("facebook");
    QTest::addRow("two letters") << QStringLiteral("tt") << QStringLiteral("tiktok");
    QTest::addRow("a search engine") << QStringLiteral("google") << QStringLiteral("(none)");
    QTest::addRow("letters inside a word") << QStringLiteral("digest") << QStringLiteral("(none)");
}

void tst_Facts::sourcesNamePlatforms()
{
    QFETCH(QString, source);
    QFETCH(QString, platform);
    SampleLedger ledger;
    ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000).touches = {visit(source.toUtf8().constData(), "", "")};
    const ResultTable table = ask(*ledger.facts(), query({"net_sales"}, {Dimension::Platform}));
    QCOMPARE(table.rows.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(table.rows[0].keys[0]), platform);
}

void tst_Facts::aMirroredSaleCountsOnce()
{
    SampleLedger ledger = shop();
    Order &copy = ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000);
    copy.mirrorStore = "tiktok_shop";
    copy.mirrorOf = "5771";
    ledger.addOrder("5771", "2025-03-05T10:00:00Z", 5000).store = "tiktok_shop";
    const FactsPtr facts = ledger.facts();
    const ResultTable table = ask(*facts, query({"orders", "net_sales"}, {Dimension::Channel}));
    QCOMPARE(table.rows.size(), std::size_t{1});
    QCOMPARE(*value(table, "tiktok_shop"), 1.0);
    QVERIFY(hasQuality(*facts, "mirror_orders"));
    const auto evidence = explainOrder(*facts, "#1");
    QVERIFY(!evidence);
    QCOMPARE(evidence.error().code, QStringLiteral("mirror_order"));
    QVERIFY2(evidence.error().message.contains(QStringLiteral("repeats order “5771” of tiktok_shop")),
        qPrintable(evidence.error().message));
    QCOMPARE(explainOrder(*facts, "#2").error().code, QStringLiteral("unknown_order"));
}

void tst_Facts::aRefundThatOnlyTheCopyStatesIsNamed_data()
{
    QTest::addColumn<bool>("isListed"); ///< as a record of its own, not in the order's row
    QTest::addColumn<bool>("isKnown"); ///< the order that counts states one, too
    QTest::newRow("in its row") << false << false;
    QTest::newRow("listed") << true << false;
    QTest::newRow("both state one") << false << true;
}

void tst_Facts::aRefundThatOnlyTheCopyStatesIsNamed()
{
    QFETCH(bool, isListed);
    QFETCH(bool, isKnown);
    SampleLedger ledger = shop();
    Order &copy = ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000);
    copy.mirrorStore = "tiktok_shop";
    copy.mirrorOf = "5771";
    if (isListed)
        ledger.refunds.push_back({"", "R1", "#1", instantOf("2025-03-11T10:00:00Z"), "", 3000, 0, 0, {}});
    else
        copy.refundedMerchandise = 3000;
    Order &original = ledger.addOrder("5771", "2025-03-05T10:00:00Z", 5000);
    original.store = "tiktok_shop";
    original.refundedMerchandise = isKnown ? 2000 : 0;
    const FactsPtr facts = ledger.facts();
    QCOMPARE(*ask(*facts, query({"returns"})).rows[0].figures[0].value, isKnown ? 2000.0 : 0.0);
    QCOMPARE(hasQuality(*facts, "mirror_refunds"), !isKnown);
    const auto orders = qualityOrders(*facts, QStringLiteral("mirror_refunds"), 10);
    QCOMPARE(orders.size(), std::size_t(isKnown ? 0 : 1));
    if (isKnown)
        return;
    QCOMPARE(orders[0].orderRef, std::string("#1"));
    QCOMPARE(orders[0].netMinor, std::int64_t{3000});
    QCOMPARE(explainOrder(*facts, "#1").error().code, QStringLiteral("mirror_order"));
}

void tst_Facts::anUnimportedOriginalLeavesItsCopy()
{
    SampleLedger ledger = shop();
    Order &copy = ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000);
    copy.mirrorStore = "tiktok_shop";
    copy.mirrorOf = "5771";
    QCOMPARE(*ask(*ledger.facts(), query({"orders"})).rows[0].figures[0].value, 1.0);
}

void tst_Facts::testOrdersCountNowhere()
{
    SampleLedger ledger = shop();
    ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000).test = true;
    const FactsPtr facts = ledger.facts();
    QCOMPARE(explainOrder(*facts, "#1").error().code, QStringLiteral("test_order"));
    QCOMPARE(*ask(*facts, query({"orders"})).rows[0].figures[0].value, 0.0);
    QVERIFY(!ask(*facts, query({"aov"})).rows[0].figures[0].value);
    QVERIFY(hasQuality(*facts, "test_orders"));
}

void tst_Facts::ownRefundsHoldUntilRecordsReplaceThem()
{
    SampleLedger ledger = shop();
    Order &order = ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000);
    order.refundedMerchandise = 2000;
    order.refundedAt = instantOf("2025-03-09T10:00:00Z");
    Query returns = query({"returns"}, {Dimension::Daily});
    returns.basis = DateBasis::Ledger;
    QCOMPARE(*value(ask(*ledger.facts(), returns), "2025-03-09"), 2000.0);
    ledger.refunds.push_back({"", "R1", "#1", instantOf("2025-03-11T10:00:00Z"), "", 1500, 0, 0, {}});
    ResultTable table = ask(*ledger.facts(), returns);
    QCOMPARE(*value(table, "2025-03-09"), 500.0); // which nobody lists
    QCOMPARE(*value(table, "2025-03-11"), 1500.0);
    ledger.refunds.push_back({"", "R2", "#1", instantOf("2025-03-12T10:00:00Z"), "", 600, 0, 0, {}});
    table = ask(*ledger.facts(), returns);
    QVERIFY(!value(table, "2025-03-09"));
    QCOMPARE(*value(table, "2025-03-12"), 600.0);
    QCOMPARE(*value(table, "2025-03-05"), 0.0);
}

void tst_Facts::undatedRefundsAreReported()
{
    SampleLedger ledger = shop();
    ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000).refundedMerchandise = 2000;
    const FactsPtr facts = ledger.facts();
    QVERIFY(hasQuality(*facts, "refunds_undated"));
    Query returns = query({"returns"}, {Dimension::Daily});
    returns.basis = DateBasis::Ledger;
    QCOMPARE(*value(ask(*facts, returns), "2025-03-05"), 2000.0);
}

void tst_Facts::refundsAfterTheAsOfInstantChangeNothing()
{
    SampleLedger ledger = shop();
    ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000);
    ledger.addOrder("#2", "2025-03-20T10:00:00Z", 900);
    ledger.refunds.push_back({"shopify", "R1", "#1", instantOf("2025-03-15T10:00:00Z"), "", 5000, 0, 0, {}});
    const FactsPtr facts = ledger.facts();
    Query net = query({"net_sales", "orders", "orders_kept"});
    auto figures = ask(*facts, net).rows[0].figures;
    QCOMPARE(figures[0].minor, 900);
    QCOMPARE(figures[2].minor, 1);
    for (int round = 0; round < 2; ++round) { // the second time from the kept view
        net.asOf = instantOf("2025-03-15T09:59:59Z");
        figures = ask(*facts, net).rows[0].figures;
        QCOMPARE(figures[0].minor, 5000);
        QCOMPARE(figures[1].minor, 1);
        net.asOf = instantOf("2025-03-15T10:00:00Z");
        figures = ask(*facts, net).rows[0].figures;
        QCOMPARE(figures[0].minor, 0);
        QCOMPARE(figures[2].minor, 0);
    }
}

void tst_Facts::declarationsLinkOrders()
{
    SampleLedger ledger = shop();
    ledger.addOrder("5771", "2025-03-05T10:00:00Z", 5000).store = "tiktok_shop";
    ledger.addOrder("5772", "2025-03-05T11:00:00Z", 3000).store = "tiktok_shop";
    Declaration declaration;
    declaration.store = "tiktok_shop";
    declaration.orderRef = "5771";
    declaration.postRef = "7301";
    declaration.creatorRef = "Lina";
    declaration.value = 3000;
    ledger.declarations.push_back(declaration);
    declaration.postRef = "7999"; // smaller, and not imported
    declaration.value = 2000;
    ledger.declarations.push_back(declaration);
    declaration.orderRef = "5772";
    ledger.declarations.push_back(declaration);
    const FactsPtr facts = ledger.facts();
    const auto first = explainOrder(*facts, "5771");
    QCOMPARE(first->rung, "declared");
    QCOMPARE(first->post, "7301");
    QCOMPARE(first->flags.size(), std::size_t{1});
    QVERIFY(first->flags[0].starts_with("conflict:declared:7301>declared:"));
    const auto second = explainOrder(*facts, "5772");
    QCOMPARE(second->rung, "declared");
    QCOMPARE(second->post, "");
    QCOMPARE(second->creator, "Lina"); // two spellings are one creator
    QCOMPARE(second->flags, (std::vector<std::string>{"declared_post_unknown"}));
}

void tst_Facts::withdrawnDeclarationsLinkNothing()
{
    SampleLedger ledger = shop();
    ledger.addOrder("5771", "2025-03-05T10:00:00Z", 5000).store = "tiktok_shop";
    Declaration declaration;
    declaration.store = "tiktok_shop";
    declaration.orderRef = "5771";
    declaration.postRef = "7301";
    declaration.eligible = false;
    declaration.commission = 100;
    ledger.declarations.push_back(declaration);
    const FactsPtr facts = ledger.facts();
    QCOMPARE(explainOrder(*facts, "5771")->rung, "none");
    QCOMPARE(ask(*facts, query({"commission"})).rows[0].figures[0].minor, 0);
}

void tst_Facts::statedCommissionReplacesTheRate()
{
    SampleLedger ledger = shop();
    ledger.creators.push_back({"lina", "lina", 100000});
    ledger.addOrder("5771", "2025-03-05T10:00:00Z", 5005).declaredPost = "7301";
    ledger.addOrder("5772", "2025-03-05T10:00:00Z", 5005).declaredPost = "7301";
    Declaration declaration;
    declaration.store = "shopify";
    declaration.orderRef = "5772";
    declaration.postRef = "7301";
    declaration.commission = 123;
    ledger.declarations.push_back(declaration);
    // 500.5 rounds up
    QCOMPARE(ask(*ledger.facts(), query({"commission"})).rows[0].figures[0].minor, 501 + 123);
}

void tst_Facts::laterPostsAreToldFromUnknownOnes()
{
    SampleLedger ledger = shop();
    ledger.addOrder("early", "2025-03-02T09:00:00Z", 5005).declaredPost = "7301";
    ledger.addOrder("late", "2025-03-05T17:00:00Z", 5005).declaredPost = "7301";
    FactsPtr facts = ledger.facts();
    QVERIFY(hasQuality(*facts, "declared_posts_later"));
    QVERIFY(!hasQuality(*facts, "declared_posts_unknown"));
    const auto orders = qualityOrders(*facts, QStringLiteral("declared_posts_later"), 10);
    QCOMPARE(orders.size(), std::size_t{1});
    QCOMPARE(orders[0].orderRef, "early");
    const std::vector<std::string> flags = explainOrder(*facts, "early")->flags;
    QVERIFY(std::ranges::find(flags, "declared_post_later") != flags.end());
    ledger.addOrder("lost", "2025-03-05T17:00:00Z", 5005).declaredPost = "7302";
    facts = ledger.facts();
    QCOMPARE(qualityOrders(*facts, QStringLiteral("declared_posts_unknown"), 10).size(), std::size_t{1});
    QCOMPARE(qualityOrders(*facts, QStringLiteral("declared_posts_later"), 10).size(), std::size_t{1});
}

void tst_Facts::unknownCostsStayUnknown()
{
    SampleLedger ledger = shop();
    Order &known = ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000);
    known.cogs = 2000;
    known.paymentFee = 100;
    known.platformFee = 0;
    ledger.addOrder("#2", "2025-03-05T10:00:00Z", 3000);
    FactsPtr facts = ledger.facts();
    auto figures = ask(*facts, query({"cogs", "cm1", "fees", "fulfilment", "cm2", "cm3"})).rows[0].figures;
    QCOMPARE(figures[0].minor, 2000);
    QCOMPARE(figures[1].minor, 3000); // of the known order only
    QCOMPARE(figures[2].minor, 100);
    QVERIFY(!figures[3].value);
    QVERIFY(!figures[4].value);
    QVERIFY(!figures[5].value);
    QVERIFY(hasQuality(*facts, "orders_without_cost"));
    QVERIFY(hasQuality(*facts, "orders_without_fees"));
    ledger.orders[0].fulfilment = 400;
    facts = ledger.facts();
    figures = ask(*facts, query({"cm2", "cm3", "media_spend"})).rows[0].figures;
    QCOMPARE(figures[0].minor, 2500);
    QVERIFY(!figures[1].value); // no marketing cost is known
    QVERIFY(!figures[2].value);
}

void tst_Facts::unknownUnitsStayUnknown()
{
    SampleLedger ledger = shop();
    ledger.addOrder("#1", "2025-03-05T10:00:00Z", 5000);
    QVERIFY(!ask(*ledger.facts(), query({"units"})).rows[0].figures[0].value);
    ledger.addOrder("#2", "2025-03-06T10:00:00Z", 4000).lines = {{"SERUM", "Serum", 3, 0, 4000, 0}};
    const FactsPtr facts = ledger.facts();
    QCOMPARE(*ask(*facts, query({"units"})).rows[0].figures[0].value, 3.0);
    QVERIFY(hasQuality(*facts, "orders_without_units"));
    const auto orders = qualityOrders(*facts, QStringLiteral("orders_without_units"), 10);
    QCOMPARE(orders.size(), std::size_t{1});
    QCOMPARE(orders[0].orderRef, std::string("#1"));
}

void tst_Facts::productsShareAnOrder()
{
    SampleLedger ledger = shop();
    Order &order = ledger.addOrder("#1", "2025-03-05T10:00:00Z", 10000);
    order.discount = 1000;
    order.shipping = 500;
    order.refundedMerchandise = 1001;
    order.lines = {{"SERUM", "Serum", 1, 0, 6000, 600}, {"", "Sample", 2, 0, 4000, 400}};
    ledger.addOrder("#2", "2025-03-06T10:00:00Z", 700);
    const FactsPtr facts = ledger.facts();
    const ResultTable table = ask(*facts,
        query({"gross_sales", "discounts", "returns", "shipping", "orders", "units", "roas", "cvr", "cac_paid"},
            {Dimension::Product}));
    QCOMPARE(table.rows.size(), std::size_t{3});
    QCOMPARE(*value(table, "SERUM", 0), 6000.0);
    QCOMPARE(*value(table, "SERUM", 1), 600.0);
    QCOMPARE(*value(table, "SERUM", 2), 601.0);
    QCOMPARE(*value(table, "Sample", 2), 400.0);
    QCOMPARE(*value(table, "Sample", 3), 200.0);
    QCOMPARE(*value(table, "SERUM", 4), 1.0);
    QCOMPARE(*value(table, "Sample", 5), 2.0);
    QCOMPARE(*value(table, "(none)", 0), 700.0);
    for (std::size_t k = 6; k < 9; ++k)
        QVERIFY(!value(table, "SERUM", k));
}

void tst_Facts::aProductFilterKeepsItsLines()
{
    SampleLedger ledger = shop();
    ledger.addOrder("#1", "2025-03-05T10:00:00Z", 10000).lines = {
        {"SERUM", "Serum", 1, 0, 6000, 0}, {"MASK", "Mask", 2, 0, 4000, 0}};
    ledger.addOrder("#2", "2025-03-06T10:00:00Z", 4000).lines = {{"MASK", "Mask", 2, 0, 4000, 0}};
    const FactsPtr facts = ledger.facts();
    const std::vector<Filter> mask{{Dimension::Product, {"MASK"}}};
    QCOMPARE(ask(*facts, query({"net_sales"}, {}, mask)).rows[0].figures[0].minor, 8000);
    QCOMPARE(*value(ask(*facts, query({"net_sales"}, {Dimension::Daily}, mask)), "2025-03-05"), 4000.0);
    QCOMPARE(ask(*facts, query({"net_sales"}, {}, {{Dimension::Product, {"nothing"}}})).rows[0].figures[0].minor, 0);
}

void tst_Facts::filtersKeepWhatHasTheDimension()
{
    const FactsPtr facts = readLedgerA().facts();
    const std::vector<Filter> tiktok{{Dimension::Platform, {"tiktok"}}};
    auto figures =
        ask(*facts, query({"orders", "media_spend", "posts", "claimed_orders", "mer"}, {}, tiktok)).rows[0].figures;
    QCOMPARE(figures[0].minor, 4); // O01, O07, O08 by their posts, O12 by its store
    QCOMPARE(figures[1].minor, 6000);
    QCOMPARE(figures[2].minor, 2);
    QCOMPARE(figures[3].minor, 5);
    QVERIFY(!figures[4].value);
    figures =
        ask(*facts, query({"orders", "media_spend", "posts"}, {}, {{Dimension::Channel, {"shopify"}}})).rows[0].figures;
    QCOMPARE(figures[0].minor, 9);
    QVERIFY(!figures[1].value); // spend has no store
    QVERIFY(!figures[2].value);
    figures = ask(*facts,
        query({"orders", "media_spend"}, {},
            {{Dimension::Creator, {"maya", "(unattributed)"}}, {Dimension::Platform, {"tiktok"}}}))
                  .rows[0]
                  .figures;
    QCOMPARE(figures[0].minor, 4);
    QCOMPARE(figures[1].minor, 6000);
    figures = ask(*facts, query({"orders"}, {}, {{Dimension::Monthly, {"2025-04"}}})).rows[0].figures;
    QCOMPARE(figures[0].minor, 1);
}

void tst_Facts::daysFollowTheClock_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("from");
    QTest::addRow("Berlin, clock forward") << QStringLiteral("Europe/Berlin") << QStringLiteral("2025-03-29T12:30:00Z");
    QTest::addRow("Berlin, clock back") << QStringLiteral("Europe/Berlin") << QStringLiteral("2025-10-25T12:30:00Z");
    QTest::addRow("Kathmandu") << QStringLiteral("Asia/Kathmandu") << QStringLiteral("2025-03-29T12:30:00Z");
    QTest::addRow("Lord Howe, half an hour")
        << QStringLiteral("Australia/Lord_Howe") << QStringLiteral("2025-04-05T00:30:00Z");
    QTest::addRow("Havana, back over midnight")
        << QStringLiteral("America/Havana") << QStringLiteral("2025-11-01T12:30:00Z");
}

void tst_Facts::daysFollowTheClock()
{
    QFETCH(QString, zone);
    QFETCH(QString, from);
    SampleLedger ledger;
    ledger.settings.timezone = zone.toStdString();
    ledger.zone = *Zone::fromName(zone.toStdString());
    std::map<std::string, std::int64_t> wanted;
    for (int i = 0; i < 144; ++i) { // every half hour of three days
        const Instant at = instantOf(from.toStdString()) + i * 1800;
        ledger.addOrder("#" + std::to_string(i), isoInstant(at), 100 + i);
        wanted[isoDay(ledger.zone.localDay(at))] += 100 + i;
    }
    const FactsPtr facts = ledger.facts();
    const ResultTable table = ask(*facts, query({"net_sales"}, {Dimension::Daily}));
    QCOMPARE(table.rows.size(), wanted.size());
    for (const auto &row : table.rows) {
        QCOMPARE(row.figures[0].minor, wanted[row.keys[0]]);
        Query day = query({"net_sales"});
        day.range = {dayOf(row.keys[0]), dayOf(row.keys[0])};
        QCOMPARE(ask(*facts, day).rows[0].figures[0].minor, wanted[row.keys[0]]);
    }
}

void tst_Facts::amountsBeyond32BitsStayExact()
{
    SampleLedger ledger = shop();
    Order &order = ledger.addOrder("#1", "2025-03-05T10:00:00Z", 9000000000, "U1");
    order.touches = {visit("ig", "", "CxAbC"), visit("tiktok", "", "7301")};
    order.refundedMerchandise = 4000000001;
    order.cogs = 1;
    ledger.addOrder("#2", "2025-03-06T10:00:00Z", 100, "U1");
    const FactsPtr facts = ledger.facts();
    for (const AttributionModel model :
        {AttributionModel::Evidence, AttributionModel::First, AttributionModel::Linear}) {
        for (const DateBasis basis : {DateBasis::OrderDate, DateBasis::Ledger, DateBasis::TouchDate}) {
            Query net = query({"net_sales", "orders", "cm1", "new_customers", "roas"}, {Dimension::Post});
            net.model = model;
            net.basis = basis;
            std::int64_t sum = 0, orders = 0, customers = 0;
            for (const auto &row : ask(*facts, net).rows) {
                sum += row.figures[0].minor;
                orders += row.figures[1].minor;
                customers += row.figures[3].minor;
            }
            QCOMPARE(sum, 9000000000 - 4000000001 + 100);
            QCOMPARE(orders, 2);
            QCOMPARE(customers, 1);
        }
    }
    Query before = query({"net_sales"});
    before.asOf = instantOf("2025-03-05T09:00:00Z");
    QCOMPARE(ask(*facts, before).rows[0].figures[0].minor, 0);
}

void tst_Facts::newAndReturningCustomersAddUp()
{
    SampleLedger ledger = shop();
    ledger.addOrder("#1", "2025-01-10T10:00:00Z", 100, "A");
    ledger.addOrder("#2", "2025-03-10T10:00:00Z", 100, "A");
    ledger.addOrder("#3", "2025-03-11T10:00:00Z", 100, "A");
    ledger.addOrder("#4", "2025-03-12T10:00:00Z", 100, "B");
    ledger.addOrder("#5", "2025-03-13T10:00:00Z", 100, "B");
    ledger.addOrder("#6", "2025-03-14T10:00:00Z", 100, "C").refundedMerchandise = 100; // nothing kept
    ledger.addOrder("#7", "2025-03-15T10:00:00Z", 100, "D"); // bought long ago
    ledger.addOrder("#8", "2025-03-16T10:00:00Z", 100);
    ledger.history["D"] = instantOf("2020-01-01T00:00:00Z");
    const FactsPtr facts = ledger.facts();
    Query march = query({"new_customers", "returning_customers"});
    march.range = {dayOf("2025-03-01"), dayOf("2025-03-31")};
    auto figures = ask(*facts, march).rows[0].figures;
    QCOMPARE(figures[0].minor, 1);
    QCOMPARE(figures[1].minor, 2);
    march.by = {Dimension::Daily};
    std::int64_t sum = 0;
    for (const auto &row : ask(*facts, march).rows)
        sum += row.figures[0].minor + row.figures[1].minor;
    QCOMPARE(sum, 3);
    figures = ask(*facts, query({"new_customers", "returning_customers"})).rows[0].figures;
    QCOMPARE(figures[0].minor, 3);
    QCOMPARE(figures[1].minor, 0);
    const ResultTable types = ask(*facts, query({"orders"}, {Dimension::CustomerType}));
    QCOMPARE(*value(types, "new"), 3.0);
    QCOMPARE(*value(types, "returning"), 4.0);
    QCOMPARE(*value(types, "(none)"), 1.0);
}

void tst_Facts::postsWithoutFiguresDiffer()
{
    SampleLedger ledger = shop();
    PostMetrics old, reading;
    reading.platform = "instagram";
    reading.postRef = "CxAbC";
    reading.values[static_cast<std::size_t>(Metric::Views)] = 0;
    reading.snapshotAt = instantOf("2025-03-09T00:00:00Z");
    old = reading;
    old.values[static_cast<std::size_t>(Metric::Views)] = 500;
    old.values[static_cast<std::size_t>(Metric::Likes)] = 7;
    old.snapshotAt = instantOf("2025-03-08T00:00:00Z");
    ledger.metrics = {reading, old};
    const FactsPtr facts = ledger.facts();
    const ResultTable table = ask(*facts, query({"views", "rpm_views", "engagements", "likes"}, {Dimension::Post}));
    QCOMPARE(*value(table, "CxAbC", 0), 0.0); // the newer reading
    QVERIFY(!value(table, "CxAbC", 1));
    QCOMPARE(*value(table, "CxAbC", 3), 7.0); // only the older one states it
    QVERIFY(!value(table, "7301", 0));
    QVERIFY(hasQuality(*facts, "posts_without_metrics"));
}

void tst_Facts::severalQueriesAnswerLikeOne()
{
    const FactsPtr facts = readLedgerA().facts();
    std::vector<Query> queries;
    for (const Dimension dimension : {Dimension::Daily, Dimension::Monthly, Dimension::Platform, Dimension::Post}) {
        queries.push_back(query({"net_sales", "engagements"}, {dimension}));
        queries.push_back(query({"likes"}, {dimension}));
        queries.push_back(query({"cm3", "new_customers"}, {dimension}, {{Dimension::Platform, {"instagram"}}}));
    }
    const auto together = execute(*facts, queries);
    QVERIFY(together);
    for (std::size_t i = 0; i < queries.size(); ++i)
        QVERIFY((*together)[i] == ask(*facts, queries[i]));
}

void tst_Facts::limitsAndSorting()
{
    const FactsPtr facts = readLedgerA().facts();
    Query top = query({"net_sales"}, {Dimension::Post});
    top.limit = 2;
    ResultTable table = ask(*facts, top);
    QCOMPARE(table.rows.size(), std::size_t{2});
    QCOMPARE(table.totalRows, std::size_t{6});
    QCOMPARE(table.rows[0].keys[0], "P2");
    top.ascending = true;
    top.sortBy = "likes";
    top.limit = 0;
    table = ask(*facts, top);
    QCOMPARE(table.rows.front().keys[0], "P3");
    QCOMPARE(table.rows.back().keys[0], "(unattributed)"); // no likes: last, whatever the order
}

void tst_Facts::badQuestionsSayWhy()
{
    const FactsPtr facts = readLedgerA().facts();
    const auto code = [&](const Query &bad) {
        const auto answer = execute(*facts, std::span(&bad, 1));
        return answer ? QString() : answer.error().code;
    };
    QCOMPARE(code(query({"revenue"})), QStringLiteral("unknown_kpi"));
    QCOMPARE(code(query({})), QStringLiteral("bad_query"));
    QCOMPARE(
        code(query({"orders"}, {Dimension::Post, Dimension::Daily, Dimension::Platform})), QStringLiteral("bad_query"));
    QCOMPARE(code(query({"orders"}, {Dimension::Post, Dimension::Post})), QStringLiteral("bad_query"));
    Query sorted = query({"orders"});
    sorted.sortBy = "beauty";
    QCOMPARE(code(sorted), QStringLiteral("unknown_kpi"));
}

void tst_Facts::valuesAndCardsDescribe()
{
    const FactsPtr facts = readLedgerA().facts();
    QCOMPARE(values(*facts, Dimension::Platform).size(), std::size_t{3});
    QCOMPARE(values(*facts, Dimension::Platform)[2].title, "TikTok");
    QCOMPARE(values(*facts, Dimension::Creator).size(), std::size_t{4});
    const auto card = postCard(*facts, "P4");
    QVERIFY(card);
    QCOMPARE(card->creator, "maya");
    QCOMPARE(card->format, "live");
    QVERIFY(!postCard(*facts, "P99"));
    const FactsSummary &about = summary(*facts);
    QCOMPARE(about.orders, 13);
    QCOMPARE(about.newest, instantOf("2025-05-05T09:00:00Z"));
    QCOMPARE(isoDay(about.orderDays.first), "2025-03-02");
    QCOMPARE(isoDay(about.orderDays.last), "2025-04-02");
    QVERIFY(!about.freshness.empty());
    QVERIFY(hasQuality(*facts, "conflicts"));
    QVERIFY(hasQuality(*facts, "declared_posts_unknown"));
    QVERIFY(hasQuality(*facts, "unattributed"));
}

void tst_Facts::creditedOrdersAreNewestFirst()
{
    const FactsPtr facts = readLedgerA().facts();
    const auto orders = creditedOrders(*facts, Dimension::Post, "P2", {}, 2);
    QCOMPARE(orders.size(), std::size_t{2});
    QCOMPARE(orders[0].orderRef, "O04");
    QCOMPARE(orders[1].orderRef, "O03");
}

// Any ledger, any model, any basis: parts are whole, and the division of the input does not show.
void tst_Facts::randomLedgersAddUp()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937_64 engine(seed);
        const auto below = [&](std::uint64_t n) { return static_cast<std::int64_t>(engine() % n); };
        SampleLedger ledger = shop();
        for (int p = 0; p < 6; ++p)
            ledger.posts.push_back(post("instagram", ("P" + std::to_string(p)).c_str(), "2025-01-02T00:00:00Z", "c"));
        for (int i = 0; i < 120; ++i) {
            const Instant at = instantOf("2025-01-05T00:00:00Z") + below(60 * kSecondsPerDay);
            Order &order = ledger.addOrder("#" + std::to_string(i), isoInstant(at), 100 + below(20000),
                below(3) == 0 ? "" : "U" + std::to_string(below(40)));
            order.discount = below(100);
            order.shipping = below(500);
            order.tax = below(900);
            if (below(2) == 0) {
                order.cogs = below(5000);
                order.paymentFee = below(100);
                order.platformFee = below(100);
                order.fulfilment = below(300);
            }
            for (std::int64_t t = below(5); t > 0; --t) {
                OrderTouch touch = visit("ig", "", ("P" + std::to_string(below(6))).c_str());
                touch.at = at - below(20 * kSecondsPerDay);
                order.touches.push_back(touch);
            }
            order.lines = {
                {"A", "", 1, 0, order.gross / 3, order.discount}, {"B", "", 1, 0, order.gross - order.gross / 3, 0}};
            if (below(5) == 0) {
                ledger.refunds.push_back({"", "R" + std::to_string(i), order.ref, at + below(40 * kSecondsPerDay), "",
                    below(order.gross), below(100), below(100), below(50)});
            }
        }
        const FactsPtr facts = ledger.facts();
        const FactsPtr divided = ledger.facts(3);
        const std::vector<std::string> kpis{"gross_sales", "discounts", "returns", "shipping", "tax", "orders",
            "orders_kept", "units", "cogs", "fees", "fulfilment", "cm2", "new_customers", "returning_customers"};
        for (const AttributionModel model : {AttributionModel::Evidence, AttributionModel::First,
                 AttributionModel::Linear, AttributionModel::Position, AttributionModel::TimeDecay}) {
            for (const DateBasis basis : {DateBasis::OrderDate, DateBasis::Ledger, DateBasis::TouchDate}) {
                Query whole = query(kpis);
                whole.model = model;
                whole.basis = basis;
                whole.range = {dayOf("2025-01-20"), dayOf("2025-02-15")};
                const auto totals = ask(*facts, whole).rows[0].figures;
                for (const Dimension dimension : {Dimension::Daily, Dimension::Weekly, Dimension::Post,
                         Dimension::Creator, Dimension::Product, Dimension::CustomerType, Dimension::Platform}) {
                    Query parts = whole;
                    parts.by = {dimension};
                    const ResultTable table = ask(*facts, parts);
                    QVERIFY(table == ask(*divided, parts));
                    for (std::size_t k = 0; k < kpis.size(); ++k) {
                        std::int64_t sum = 0;
                        for (const auto &row : table.rows)
                            sum += row.figures[k].value ? row.figures[k].minor : 0;
                        QVERIFY2(sum == totals[k].minor,
                            qPrintable(QStringLiteral("%1 by %2, seed %3")
                                           .arg(QLatin1String(kpis[k].c_str()))
                                           .arg(int(dimension))
                                           .arg(seed)));
                    }
                }
            }
        }
    }
}

void tst_Facts::anEmptyLedgerAnswers()
{
    const FactsPtr facts = SampleLedger().facts();
    const auto figures = ask(*facts, query({"net_sales", "aov", "posts", "new_customers"})).rows[0].figures;
    QCOMPARE(*figures[0].value, 0.0);
    QVERIFY(!figures[1].value);
    QCOMPARE(*figures[2].value, 0.0);
    QVERIFY(ask(*facts, query({"net_sales"}, {Dimension::Daily})).rows.empty());
    QVERIFY(summary(*facts).orderDays.isUnbounded());
}

QTEST_GUILESS_MAIN(tst_Facts)
#include "tst_facts.moc"
