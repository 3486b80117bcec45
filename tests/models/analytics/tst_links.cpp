// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts.h"
#include "analytics/unmatched.h"
#include "sample_input.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace postledger;

namespace {

ResultTable ask(const Facts &facts, std::vector<std::string> kpis, Dimension by, std::vector<Filter> where = {})
{
    Query query;
    query.kpis = std::move(kpis);
    query.by = {by};
    query.where = std::move(where);
    const auto tables = execute(facts, std::span(&query, 1));
    if (!tables)
        qFatal("%s", qPrintable(tables.error().message));
    return tables->front();
}

std::optional<double> value(const ResultTable &table, const std::string &key, std::size_t column = 0)
{
    for (const ResultTable::Row &row : table.rows) {
        if (row.keys.front() == key)
            return row.figures[column].value;
    }
    return std::nullopt;
}

std::vector<std::string> keys(const ResultTable &table)
{
    std::vector<std::string> result;
    for (const ResultTable::Row &row : table.rows)
        result.push_back(row.keys.front());
    std::sort(result.begin(), result.end());
    return result;
}

Post post(const char *platform, const char *ref, const char *creator = "")
{
    Post result;
    result.platform = platform;
    result.ref = ref;
    result.creatorRef = creator;
    result.publishedAt = instantOf("2026-03-01T00:00:00Z");
    return result;
}

Link link(LinkKind kind, const char *alias, const char *target, const char *day = "2026-04-01")
{
    return {kind, {}, alias, target, instantOf(std::string(day) + "T00:00:00Z")};
}

OrderTouch visit(const char *source, const char *campaign, const char *content)
{
    OrderTouch touch;
    touch.source = source;
    touch.campaign = campaign;
    touch.content = content;
    return touch;
}

const UnmatchedName *named(const Facts &facts, LinkKind kind, const std::string &name)
{
    for (const UnmatchedName &item : unmatchedNames(facts)) {
        if (item.kind == kind && item.name == name)
            return &item;
    }
    return nullptr;
}

/// One post of each of two handles, and something of everything that nothing known answers to.
SampleLedger sample()
{
    SampleLedger ledger;
    ledger.posts = {
        post("tiktok", "T1", "lina.daily"), post("instagram", "I1", "lina_old"), post("tiktok", "M1", "mo")};
    ledger.creators = {{"lina.daily", "lina.daily", 100'000}};
    ledger.campaigns = {{"120", "Spring Launch", "meta"}};
    ledger.addOrder("A", "2026-03-02T00:00:00Z", 10000).declaredPost = "T1";
    ledger.addOrder("B", "2026-03-02T01:00:00Z", 5000).declaredPost = "I1";
    ledger.addOrder("C", "2026-03-02T02:00:00Z", 4000).declaredPost = "Gone";
    ledger.addOrder("D", "2026-03-02T03:00:00Z", 3000).codes = {"LINA10"};
    ledger.addOrder("E", "2026-03-02T04:00:00Z", 2000).touches = {visit("ig", "spring_launch_ig", "")};
    ledger.addOrder("F", "2026-03-02T05:00:00Z", 1000).touches = {visit("newsletter", "march", "banner")};
    Spend spend;
    spend.day = dayOf("2026-03-02");
    spend.postRef = "gone";
    spend.campaignRef = "120";
    spend.amount = 700;
    ledger.spend = {spend};
    return ledger;
}

} // namespace

class tst_Links : public QObject
{
    Q_OBJECT
private slots:
    void listsWhatNothingAnswersTo();
    void namesOrdersBehindAnItem();
    void countsStrayTouchesAndDeclarations();
    void linksAPost();
    void linksACodeToItsOwner();
    void linksACampaign();
    void mergesCreatorsEverywhere();
    void followsChains();
    void leavesTheOldestLinkOfACircleOut();
    void newestStatementWins();
    void settlesWhatStandsForNothing();
    void findsAMergedCreatorByItsOldHandle();
    void oneOrderDeclaredUnderTwoNamesIsNoConflict();
    void saysWhatCannotBeFollowed();
    void doesNotDependOnTheOrderOfLinks();
    void suggestsTheMostAlike();
    void suggestsCreatorsThatMayBeOne();
    void likens_data();
    void likens();
};

void tst_Links::listsWhatNothingAnswersTo()
{
    const FactsPtr facts = sample().facts();
    const auto &items = unmatchedNames(*facts);
    QCOMPARE(items.size(), 3U);
    QCOMPARE(items[0].name, std::string("Gone"));
    QCOMPARE(items[0].orders.size(), 1U);
    QCOMPARE(items[0].netMinor, 4000);
    QCOMPARE(items[0].spendMinor, 700);
    QCOMPARE(int(items[0].namedBy), int(NamedBy::Orders) | int(NamedBy::Spend));
    QCOMPARE(items[1].name, std::string("LINA10"));
    QVERIFY(items[1].kind == LinkKind::Code);
    QCOMPARE(items[2].name, std::string("spring_launch_ig"));
    QCOMPARE(items[2].platform, std::string("instagram"));
    QCOMPARE(items[2].netMinor, 2000);
}

void tst_Links::namesOrdersBehindAnItem()
{
    const FactsPtr facts = sample().facts();
    const auto orders = ordersNaming(*facts, *named(*facts, LinkKind::Code, "LINA10"), 10);
    QCOMPARE(orders.size(), 1U);
    QCOMPARE(orders.front().orderRef, std::string("D"));
}

void tst_Links::countsStrayTouchesAndDeclarations()
{
    SampleLedger ledger;
    ledger.addOrder("A", "2026-03-10T00:00:00Z", 10000, "u1");
    ledger.addOrder("B", "2026-03-20T00:00:00Z", 7000, "u1");
    ledger.addOrder("C", "2026-03-20T00:00:00Z", 900);
    ledger.touches = {{"t1", "u1", instantOf("2026-03-09T00:00:00Z"), TouchType::Click, "instagram", "Lost"},
        {"t2", "u1", instantOf("2026-01-01T00:00:00Z"), TouchType::Click, "instagram", "TooOld"}};
    Declaration declaration;
    declaration.store = "shopify";
    declaration.orderRef = "C";
    declaration.postRef = "lost";
    declaration.value = 900;
    ledger.declarations = {declaration};
    const FactsPtr facts = ledger.facts();
    QCOMPARE(unmatchedNames(*facts).size(), 1U);
    const UnmatchedName &item = unmatchedNames(*facts).front();
    QCOMPARE(item.name, std::string("Lost"));
    QCOMPARE(item.netMinor, 10900);
    QCOMPARE(int(item.namedBy), int(NamedBy::Touchpoints) | int(NamedBy::Declarations));
}

void tst_Links::linksAPost()
{
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Post, "Gone", "M1")};
    const FactsPtr facts = ledger.facts();
    const ResultTable table = ask(*facts, {"net_sales", "direct_marketing"}, Dimension::Post);
    QCOMPARE(value(table, "M1"), 4000.0);
    QCOMPARE(value(table, "M1", 1), 700.0);
    QVERIFY(named(*facts, LinkKind::Post, "Gone") == nullptr);
    // Nothing is created: the whole stays the same.
    QCOMPARE(value(ask(*sample().facts(), {"net_sales"}, Dimension::Channel), "shopify"),
        value(ask(*facts, {"net_sales"}, Dimension::Channel), "shopify"));
}

void tst_Links::linksACodeToItsOwner()
{
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Code, "lina10", "lina.daily")};
    const FactsPtr facts = ledger.facts();
    QCOMPARE(value(ask(*facts, {"net_sales"}, Dimension::Creator), "lina.daily"), 13000.0);
    QVERIFY(named(*facts, LinkKind::Code, "LINA10") == nullptr);
    ledger.links = {link(LinkKind::Code, "LINA10", "M1")};
    QCOMPARE(value(ask(*ledger.facts(), {"net_sales"}, Dimension::Post), "M1"), 3000.0);
    ledger.links = {link(LinkKind::Code, "LINA10", "somebody.new")};
    QCOMPARE(value(ask(*ledger.facts(), {"net_sales"}, Dimension::Creator), "somebody.new"), 3000.0);
}

void tst_Links::linksACampaign()
{
    SampleLedger ledger = sample();
    QVERIFY(named(*ledger.facts(), LinkKind::Campaign, "spring_launch_ig") != nullptr);
    ledger.links = {link(LinkKind::Campaign, "spring_launch_ig", "120")};
    const FactsPtr facts = ledger.facts();
    const ResultTable table = ask(*facts, {"net_sales", "direct_marketing"}, Dimension::Campaign);
    QCOMPARE(value(table, "Spring Launch"), 2000.0);
    QCOMPARE(value(table, "Spring Launch", 1), 700.0);
    QVERIFY(named(*facts, LinkKind::Campaign, "spring_launch_ig") == nullptr);
    // A newsletter's campaign counts once a person says that it is one of ours.
    ledger.links.push_back(link(LinkKind::Campaign, "march", "Spring Launch"));
    QCOMPARE(value(ask(*ledger.facts(), {"net_sales"}, Dimension::Campaign), "Spring Launch"), 3000.0);
}

void tst_Links::mergesCreatorsEverywhere()
{
    SampleLedger ledger = sample();
    Spend fee;
    fee.day = dayOf("2026-03-02");
    fee.creatorRef = "@Lina_Old";
    fee.kind = SpendKind::CreatorFlat;
    fee.amount = 300;
    ledger.spend.push_back(fee);
    ledger.codes = {{"LINA10", "lina_old", "", {}, {}}};
    ledger.links = {link(LinkKind::Creator, "lina_old", "lina.daily")};
    const FactsPtr facts = ledger.facts();
    const ResultTable table = ask(*facts, {"net_sales", "commission", "direct_marketing"}, Dimension::Creator);
    QCOMPARE(keys(table), (std::vector<std::string>{"(unattributed)", "lina.daily", "mo"}));
    QCOMPARE(value(table, "lina.daily"), 18000.0);
    QCOMPARE(value(table, "lina.daily", 1), 1800.0); // ten percent of all of it
    QCOMPARE(summary(*facts).creators, 2);
    const auto names = creatorNames(*facts);
    QCOMPARE(names.front().handle, std::string("lina.daily"));
    QCOMPARE(names.front().also, (std::vector<std::string>{"Lina_Old"}));
    QCOMPARE(names.front().posts, 2);
}

void tst_Links::followsChains()
{
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Creator, "lina_old", "lina.2025"),
        link(LinkKind::Creator, "lina.2025", "lina.daily"), link(LinkKind::Post, "Gone", "Step"),
        link(LinkKind::Post, "Step", "M1")};
    const FactsPtr facts = ledger.facts();
    QCOMPARE(value(ask(*facts, {"net_sales"}, Dimension::Creator), "lina.daily"), 15000.0);
    QCOMPARE(value(ask(*facts, {"net_sales"}, Dimension::Post), "M1"), 4000.0);
}

void tst_Links::leavesTheOldestLinkOfACircleOut()
{
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Creator, "lina_old", "lina.daily", "2026-04-01"),
        link(LinkKind::Creator, "lina.daily", "lina_old", "2026-04-02")};
    const FactsPtr facts = ledger.facts();
    const ResultTable table = ask(*facts, {"net_sales", "commission"}, Dimension::Creator);
    QCOMPARE(value(table, "lina_old"), 15000.0);
    QCOMPARE(value(table, "lina_old", 1), 1500.0); // the rate comes along
    QVERIFY(std::any_of(summary(*facts).quality.begin(), summary(*facts).quality.end(),
        [](const QualityItem &item) { return item.code == QStringLiteral("links_circular") && item.count == 1; }));
}

void tst_Links::newestStatementWins()
{
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Post, "Gone", "M1", "2026-04-02"), link(LinkKind::Post, "Gone", "T1", "2026-04-01")};
    QCOMPARE(value(ask(*ledger.facts(), {"net_sales"}, Dimension::Post), "M1"), 4000.0);
    ledger.links.push_back(link(LinkKind::Post, "Gone", "Gone", "2026-04-03")); // taken back
    QCOMPARE(value(ask(*ledger.facts(), {"net_sales"}, Dimension::Post), "M1"), 0.0);
}

void tst_Links::settlesWhatStandsForNothing()
{
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Post, "Gone", "Gone"), link(LinkKind::Code, "LINA10", "LINA10"),
        link(LinkKind::Campaign, "spring_launch_ig", "spring_launch_ig")};
    const FactsPtr facts = ledger.facts();
    QCOMPARE(unmatchedNames(*facts).size(), 0U);
    QCOMPARE(value(ask(*facts, {"net_sales"}, Dimension::Campaign), "spring_launch_ig"), 2000.0);
}

void tst_Links::findsAMergedCreatorByItsOldHandle()
{
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Creator, "lina_old", "lina.daily")};
    const ResultTable table =
        ask(*ledger.facts(), {"net_sales"}, Dimension::Creator, {{Dimension::Creator, {"lina_old"}}});
    QCOMPARE(value(table, "lina.daily"), 15000.0);
}

void tst_Links::oneOrderDeclaredUnderTwoNamesIsNoConflict()
{
    SampleLedger ledger = sample();
    ledger.addOrder("G", "2026-03-02T06:00:00Z", 600);
    for (const auto &[name, value] : {std::pair("T1", 200), {"Twin", 150}, {"M1", 250}}) {
        Declaration declaration;
        declaration.store = "shopify";
        declaration.orderRef = "G";
        declaration.postRef = name;
        declaration.skuRef = name;
        declaration.value = value;
        ledger.declarations.push_back(declaration);
    }
    ledger.links = {link(LinkKind::Post, "Twin", "T1")};
    const auto evidence = explainOrder(*ledger.facts(), "G");
    QVERIFY(bool(evidence));
    QCOMPARE(evidence->post, std::string("T1")); // 350 together against 250
    QCOMPARE(evidence->flags.size(), 1U);
}

void tst_Links::saysWhatCannotBeFollowed()
{
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Post, "Gone", "NoSuchPost")};
    const FactsPtr facts = ledger.facts();
    QVERIFY(named(*facts, LinkKind::Post, "Gone") != nullptr);
    QVERIFY(std::any_of(summary(*facts).quality.begin(), summary(*facts).quality.end(),
        [](const QualityItem &item) { return item.code == QStringLiteral("links_without_target"); }));
}

void tst_Links::doesNotDependOnTheOrderOfLinks()
{
    std::mt19937 random(7);
    SampleLedger ledger = sample();
    ledger.links = {link(LinkKind::Creator, "lina_old", "lina.daily", "2026-04-02"),
        link(LinkKind::Creator, "lina_old", "mo", "2026-04-02"), link(LinkKind::Creator, "mo", "new.one"),
        link(LinkKind::Creator, "lina.daily", "other.one"), link(LinkKind::Creator, "new.one", "mo", "2026-04-03"),
        link(LinkKind::Campaign, "spring_launch_ig", "Spring"), link(LinkKind::Post, "Gone", "T1"),
        link(LinkKind::Code, "LINA10", "Gone"), link(LinkKind::Code, "LINA10", "lina_old")};
    std::vector<std::vector<ResultTable>> answers;
    for (int round = 0; round < 20; ++round) {
        std::shuffle(ledger.links.begin(), ledger.links.end(), random);
        const FactsPtr facts = ledger.facts(1 + static_cast<std::size_t>(round) % 3);
        answers.push_back({ask(*facts, {"net_sales"}, Dimension::Creator),
            ask(*facts, {"net_sales"}, Dimension::Campaign), ask(*facts, {"net_sales"}, Dimension::Post)});
        for (std::size_t i = 0; i < answers.front().size(); ++i) {
            QCOMPARE(answers.back()[i].rows.size(), answers.front()[i].rows.size());
            for (std::size_t row = 0; row < answers.front()[i].rows.size(); ++row) {
                QCOMPARE(answers.back()[i].rows[row].keys, answers.front()[i].rows[row].keys);
                QCOMPARE(answers.back()[i].rows[row].figures[0].value, answers.front()[i].rows[row].figures[0].value);
            }
        }
    }
}

void tst_Links::suggestsTheMostAlike()
{
    const FactsPtr facts = sample().facts();
    const auto owners = linkTargets(*facts, LinkKind::Code, "LINA10");
    QVERIFY(owners.front().ref.starts_with("lina"));
    QVERIFY(owners.front().likeness >= kLikely);
    QVERIFY(std::any_of(
        owners.begin(), owners.end(), [](const LinkTarget &target) { return target.kind == LinkKind::Post; }));
    const auto campaigns = linkTargets(*facts, LinkKind::Campaign, "spring_launch_ig");
    QCOMPARE(campaigns.size(), 1U); // never itself
    QCOMPARE(campaigns.front().ref, std::string("Spring Launch"));
    QVERIFY(campaigns.front().likeness >= kLikely);
    SampleLedger ledger = sample();
    ledger.posts.push_back(post("instagram", "17841400000000101"));
    ledger.posts.back().permalink = "https://www.instagram.com/p/C9aXyz/";
    const auto posts = linkTargets(*ledger.facts(), LinkKind::Post, "C9aXyz");
    QCOMPARE(posts.front().ref, std::string("17841400000000101"));
}

void tst_Links::suggestsCreatorsThatMayBeOne()
{
    SampleLedger ledger;
    ledger.posts = {post("tiktok", "1", "lina.daily"), post("instagram", "2", "Lina_Daily"),
        post("tiktok", "3", "mo.fit"), post("tiktok", "4", "anna")};
    const auto pairs = likelySameCreators(*ledger.facts(), 10);
    QCOMPARE(pairs.size(), 1U);
    QCOMPARE(pairs.front().likeness, 100);
    QCOMPARE(summary(*ledger.facts()).creators, 4); // never merged by itself
    ledger.links = {link(LinkKind::Creator, "lina_daily", "Lina_Daily")}; // it is somebody else
    QCOMPARE(likelySameCreators(*ledger.facts(), 10).size(), 0U);
}

void tst_Links::likens_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("alike");
    QTest::newRow("dots and case") << QByteArray("Lina.Daily") << QByteArray("lina_daily") << true;
    QTest::newRow("a number behind") << QByteArray("maya") << QByteArray("maya99") << true;
    QTest::newRow("official") << QByteArray("glowbar") << QByteArray("glowbar_official") << true;
    QTest::newRow("a letter too many") << QByteArray("jonasmeyer") << QByteArray("jonasmeyerr") << true;
    QTest::newRow("words in another order") << QByteArray("launch spring 2026") << QByteArray("spring_launch") << true;
    QTest::newRow("other people") << QByteArray("anna.k") << QByteArray("hanna.b") << false;
    QTest::newRow("short ones") << QByteArray("mo") << QByteArray("ma") << false;
    QTest::newRow("nothing") << QByteArray("...") << QByteArray("...") << false;
}

void tst_Links::likens()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, alike);
    const int there = likeness(a.toStdString(), b.toStdString());
    QCOMPARE(there >= kLikely, alike);
    QCOMPARE(likeness(b.toStdString(), a.toStdString()), there);
}

QTEST_GUILESS_MAIN(tst_Links)
#include "tst_links.moc"
