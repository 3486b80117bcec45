// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/spread_records.h"
#include "domain/report_claim.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace postledger;

namespace {

using Days = std::map<Day, std::int64_t>;

/// What each sum over several days has on its days.
std::map<std::size_t, Days> daysOf(const std::vector<StatedSum> &sums)
{
    std::map<std::size_t, Days> days;
    for (const DayShare &share : spreadOverDays(sums).shares)
        days[share.sum][share.day] += share.amount;
    return days;
}

std::int64_t totalOf(const std::vector<StatedSum> &sums)
{
    std::int64_t total = 0;
    for (const StatedSum &sum : sums)
        total += sum.first == sum.last ? sum.amount : 0;
    for (const DayShare &share : spreadOverDays(sums).shares)
        total += share.amount;
    return total;
}

} // namespace

/// Sums that a report states for several days.
class tst_StatedSums : public QObject
{
    Q_OBJECT
private slots:
    void everyDayHasTheSamePart();
    void daysThatAreKnownAreTakenOut();
    void aCampaignTakesInItsPosts();
    void daysOfTheCampaignArePartOfItsPosts();
    void aDayOfTheCampaignStandsForPostsThatAreNotAll();
    void ofTwoThatOverlapTheShorterStands();
    void moreThanThereIsLeavesNothing();
    void otherGroupsStayApart();
    void aMonthOfWeeksAddsUpToTheMonth();
    void theOrderDoesNotMatter();
    void costsBecomeDays();
    void campaignsBesideTheirPostsAreCounted();
    void claimsBecomeDays();
    void claimsByPostArePartOfTheirCampaign();
};

void tst_StatedSums::everyDayHasTheSamePart()
{
    const auto days = daysOf({{0, -1, 1, 3, 100}, {1, -1, 1, 3, -100}, {2, -1, 5, 8, 2}});
    QCOMPARE(days.at(0), (Days{{1, 33}, {2, 33}, {3, 34}}));
    QCOMPARE(days.at(1), (Days{{1, -33}, {2, -33}, {3, -34}}));
    QCOMPARE(days.at(2), (Days{{6, 1}, {8, 1}})); // what is nothing is not told
    QCOMPARE(spreadOverDays(std::vector<StatedSum>{{0, -1, 1, 3, 100}}).overlapping, 0);
}

void tst_StatedSums::daysThatAreKnownAreTakenOut()
{
    // 1,000 in ten days, of which two are known: 700 are left for the other eight.
    const std::vector<StatedSum> sums{{0, -1, 1, 10, 1000}, {0, -1, 1, 1, 250}, {0, -1, 2, 2, 50}};
    const auto days = daysOf(sums);
    QVERIFY(!days.at(0).contains(1));
    QVERIFY(!days.at(0).contains(2));
    QCOMPARE(days.at(0).at(3), 87);
    QCOMPARE(totalOf(sums), 1000);
    QCOMPARE(spreadOverDays(sums).spread, 1);
    QCOMPARE(spreadOverDays(sums).overlapping, 1);
}

void tst_StatedSums::aCampaignTakesInItsPosts()
{
    // The same period by campaign and by post: the posts are the campaign, but for 100 of posts that are not stated.
    const std::vector<StatedSum> sums{{0, -1, 1, 2, 1000}, {0, 7, 1, 2, 600}, {0, 8, 1, 2, 300}};
    const auto days = daysOf(sums);
    QCOMPARE(days.at(0), (Days{{1, 50}, {2, 50}}));
    QCOMPARE(days.at(1), (Days{{1, 300}, {2, 300}}));
    QCOMPARE(totalOf(sums), 1000);
}

void tst_StatedSums::daysOfTheCampaignArePartOfItsPosts()
{
    // A month by post says 100, its first week by campaign 70: 30 are left for the other days, in proportion.
    std::vector<StatedSum> sums{{0, 7, 1, 31, 6000}, {0, 8, 1, 31, 4000}};
    for (Day day = 1; day <= 7; ++day)
        sums.push_back({0, -1, day, day, 1000});
    QCOMPARE(totalOf(sums), 10'000);
    const auto days = daysOf(sums);
    QCOMPARE(days.at(0).begin()->first, 8);
    QCOMPARE(std::accumulate(days.at(0).begin(), days.at(0).end(), std::int64_t{0},
                 [](std::int64_t sum, const auto &day) { return sum + day.second; }),
        1800);
    // With a week as a whole in place of its days, and a day of one post.
    QCOMPARE(totalOf({{0, 7, 1, 31, 6000}, {0, 8, 1, 31, 4000}, {0, -1, 1, 7, 2000}, {0, 7, 9, 9, 500}}), 10'000);
    QCOMPARE(spreadOverDays(sums).overlapping, 2);
    QCOMPARE(spreadOverDays(sums).exceeded, 0);
}

void tst_StatedSums::aDayOfTheCampaignStandsForPostsThatAreNotAll()
{
    const std::vector<StatedSum> sums{{0, 7, 1, 2, 600}, {0, -1, 1, 1, 700}};
    QCOMPARE(daysOf(sums).at(0), (Days{{2, 300}}));
}

void tst_StatedSums::ofTwoThatOverlapTheShorterStands()
{
    // Days 8 to 10 are in both: the ten days keep 7/10 of theirs, the five all of them.
    const std::vector<StatedSum> sums{{0, -1, 1, 10, 1000}, {0, -1, 8, 12, 50}};
    const auto days = daysOf(sums);
    QCOMPARE(days.at(0).size(), std::size_t{7});
    QCOMPARE(days.at(0).at(7), 100);
    QCOMPARE(days.at(1).size(), std::size_t{5});
    QCOMPARE(totalOf(sums), 750);
}

void tst_StatedSums::moreThanThereIsLeavesNothing()
{
    const std::vector<StatedSum> sums{{0, -1, 1, 3, 100}, {0, -1, 2, 2, 130}};
    QVERIFY(!daysOf(sums).contains(0));
    QCOMPARE(totalOf(sums), 130);
    QCOMPARE(spreadOverDays(sums).exceeded, 1);
    QCOMPARE(spreadOverDays(sums).overlapping, 0);
    // Of a credit as of a cost; and all of a sum by day is neither more nor less than it.
    QCOMPARE(spreadOverDays(std::vector<StatedSum>{{0, -1, 1, 3, -10}, {0, -1, 2, 2, -15}}).exceeded, 1);
    QCOMPARE(spreadOverDays(std::vector<StatedSum>{{0, -1, 1, 3, 0}, {0, -1, 2, 2, 5}}).exceeded, 1);
    QCOMPARE(spreadOverDays(std::vector<StatedSum>{{0, -1, 1, 3, 10}, {0, -1, 2, 2, 10}}).exceeded, 0);
    QCOMPARE(totalOf({{0, -1, 1, 3, 10}, {0, -1, 2, 2, -5}}), 10);
}

void tst_StatedSums::otherGroupsStayApart()
{
    const std::vector<StatedSum> sums{{0, -1, 1, 2, 100}, {1, -1, 1, 1, 60}, {0, 3, 5, 5, 9}};
    QCOMPARE(daysOf(sums).at(0), (Days{{1, 50}, {2, 50}}));
    QCOMPARE(spreadOverDays(sums).overlapping, 0);
}

void tst_StatedSums::aMonthOfWeeksAddsUpToTheMonth()
{
    std::vector<StatedSum> sums{{0, -1, 1, 28, 10'003}};
    for (int week = 0; week < 4; ++week)
        sums.push_back({0, -1, week * 7 + 1, week * 7 + 7, 1'900 + week});
    for (Day day = 1; day <= 7; ++day)
        sums.push_back({0, 5, day, day, 150});
    // The first week's days say 1,050 of its 1,900; the rest of it belongs to no post.
    QCOMPARE(totalOf(sums), 10'003);
}

void tst_StatedSums::theOrderDoesNotMatter()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 200; ++round) {
        std::vector<StatedSum> sums;
        const auto count = random.bounded(1, 9);
        for (int i = 0; i < count; ++i) {
            const Day first = random.bounded(1, 15);
            sums.push_back({random.bounded(0, 2), random.bounded(-1, 2), first, first + random.bounded(0, 10),
                random.bounded(-20, 500)});
        }
        const auto byStatement = [](const std::vector<StatedSum> &from) {
            std::vector<std::array<std::int64_t, 7>> list;
            for (const DayShare &share : spreadOverDays(from).shares) {
                const StatedSum &sum = from[share.sum];
                list.push_back({sum.group, sum.part, sum.first, sum.last, sum.amount, share.day, share.amount});
            }
            std::sort(list.begin(), list.end());
            return list;
        };
        const auto before = byStatement(sums);
        std::reverse(sums.begin(), sums.end());
        QCOMPARE(byStatement(sums), before);
        std::rotate(sums.begin(), sums.begin() + count / 2, sums.end());
        QCOMPARE(byStatement(sums), before);
    }
}

void tst_StatedSums::costsBecomeDays()
{
    std::vector<Spend> costs{{19000, "launch", "", "", "meta", SpendKind::Media, "EUR", 3000, 19002},
        {19001, "launch", "p1", "", "meta", SpendKind::Media, "EUR", 1200},
        {19000, "launch", "", "", "tiktok", SpendKind::Media, "EUR", 500}};
    Spreading spreading;
    std::map<std::string, Days> days;
    for (const CostDay &day : spreadCosts(costs, spreading))
        days[costs[day.cost].platform + '/' + costs[day.cost].postRef][day.day] += day.amount;
    QCOMPARE(spreading.spread, 1);
    QCOMPARE(spreading.overlapping, 1);
    QCOMPARE(days.at("meta/"), (Days{{19000, 900}, {19002, 900}}));
    QCOMPARE(days.at("meta/p1"), (Days{{19001, 1200}}));
    QCOMPARE(days.at("tiktok/"), (Days{{19000, 500}}));
}

void tst_StatedSums::campaignsBesideTheirPostsAreCounted()
{
    const Spend whole{19000, "launch", "", "", "meta", SpendKind::Media, "EUR", 3000};
    Spend part = whole;
    part.postRef = "p1";
    Spend flat = part;
    flat.kind = SpendKind::CreatorFlat;
    Spend other = part;
    other.day += 1;
    QCOMPARE(costsAtTwoLevels(std::vector<Spend>{whole, flat, other}), 0);
    QCOMPARE(costsAtTwoLevels(std::vector<Spend>{part, whole, other}), 1);
    part.lastDay = 19003; // of several days: it holds the day
    QCOMPARE(costsAtTwoLevels(std::vector<Spend>{part, whole}), 0);
}

void tst_StatedSums::claimsBecomeDays()
{
    const Zone zone = *Zone::fromName("Europe/Berlin");
    Claim month;
    month.platform = "meta";
    month.ref = "2026-03-28..2026-03-30/launch//7-day";
    month.window = "7-day";
    month.at = zone.startOfDay(dayFromCivil(2026, 3, 28));
    month.currency = "EUR";
    month.value = 900;
    month.lastDay = dayFromCivil(2026, 3, 30);
    Claim day = month;
    day.ref = "2026-03-29/launch//7-day";
    day.at = zone.startOfDay(dayFromCivil(2026, 3, 29));
    day.value = 100;
    day.lastDay.reset();
    std::map<Instant, std::int64_t> values;
    for (const Claim &claim : spreadClaims(std::vector<Claim>{month, day}, zone))
        values[claim.at] += claim.value;
    QCOMPARE(values.size(), std::size_t{2}); // the day itself is not handed on
    QCOMPARE(values.at(zone.startOfDay(dayFromCivil(2026, 3, 28))), 400);
    QCOMPARE(values.at(zone.startOfDay(dayFromCivil(2026, 3, 30))), 400);
    // Days are those that the report names, whatever zone is set later.
    const Zone west = *Zone::fromName("America/New_York");
    values.clear();
    for (const Claim &claim : spreadClaims(std::vector<Claim>{month, day}, west))
        values[claim.at] += claim.value;
    QCOMPARE(values.size(), std::size_t{2});
    QCOMPARE(values.at(west.startOfDay(dayFromCivil(2026, 3, 28))), 400);
}

void tst_StatedSums::claimsByPostArePartOfTheirCampaign()
{
    const Zone zone = *Zone::fromName("UTC");
    const Day first = dayFromCivil(2026, 3, 1);
    // Names of campaigns may hold anything, and so may those of windows.
    for (const auto &[campaign, window] : {std::pair("launch", "7-day click"), std::pair("a/b", "7d/1d"),
             std::pair("a/b", ""), std::pair("", "7-day click")}) {
        const auto claim = [&](const std::string &post, Day day, int length, std::int64_t value) {
            Claim made;
            made.platform = "meta";
            made.ref = reportClaimRef({day, day + length - 1}, campaign, post, window);
            made.window = window;
            made.at = zone.startOfDay(day);
            made.value = value;
            if (length > 1)
                made.lastDay = day + length - 1;
            return made;
        };
        std::vector<Claim> claims{claim("", first, 2, 1000), claim("p1", first, 1, 600), claim("p2", first, 1, 100)};
        std::int64_t sum = 0;
        for (const Claim &one : spreadClaims(claims, zone))
            sum += one.value;
        QCOMPARE(sum, 300);
        claims = {claim("p1", first, 2, 400), claim("p1", first, 1, 100), claim("p2", first, 1, 100)};
        sum = 0;
        for (const Claim &one : spreadClaims(claims, zone))
            sum += one.value;
        QCOMPARE(sum, 300); // another post takes nothing from it
        // A name that begins like another campaign's is a campaign of its own.
        claims = {claim("", first, 2, 200), claim("", first, 2, 90)};
        claims.back().ref = reportClaimRef({first, first + 1}, std::string(campaign) + "/Sale", "", window);
        sum = 0;
        for (const Claim &one : spreadClaims(claims, zone))
            sum += one.value;
        QCOMPARE(sum, 290);
        claims = {claim("p1", first, 2, 400), claim("p1", first, 1, 100), claim("p2", first, 1, 100)};
        claims.front().window = "1-day";
        claims.front().ref = reportClaimRef({first, first + 1}, campaign, "p1", "1-day");
        sum = 0;
        for (const Claim &one : spreadClaims(claims, zone))
            sum += one.value;
        QCOMPARE(sum, 400); // nor does another window
    }
}

QTEST_GUILESS_MAIN(tst_StatedSums)
#include "tst_stated_sums.moc"
