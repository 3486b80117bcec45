// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/attribution.h"
#include "base/allocation.h"
#include "domain/records.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <map>
#include <random>

using namespace postledger;

namespace {

constexpr std::int64_t kDay = kSecondsPerDay;
constexpr auto kClick = static_cast<std::uint8_t>(TouchType::Click);
constexpr auto kView = static_cast<std::uint8_t>(TouchType::View);

QJsonObject caseById(const char *id)
{
    QFile file(QStringLiteral(POSTLEDGER_TEST_DATA "/attribution_cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("cases")].toArray();
    for (const QJsonValue &entry : cases) {
        if (entry.toObject()[QStringLiteral("id")].toString() == QLatin1String(id))
            return entry.toObject();
    }
    return {};
}

double rational(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    return parts.size() == 1 ? parts[0].toDouble() : parts[0].toDouble() / parts[1].toDouble();
}

// Two posts of creator 0 (published day 10 and day 20), one of creator 1 (day 15).
LadderTables tables()
{
    LadderTables result;
    result.posts = {{10 * kDay, 0, 0}, {20 * kDay, 0, kNone}, {15 * kDay, 1, kNone}};
    result.postsOfCreator = {{0, 1}, {2}};
    result.codes = {{{12 * kDay, 18 * kDay, 0, kNone}}, {{kEver, kForever, 1, 2}}};
    return result;
}

} // namespace

class tst_Attribution : public QObject
{
    Q_OBJECT
private slots:
    void heuristicsMatchTheCases_data();
    void heuristicsMatchTheCases();
    void timeDecayIsContinuous();
    void moneySplitsLikeTheSpecification();
    void splitsAlwaysAddUp();
    void positionOfOneAndTwo();
    void declaredPostBeatsTheRest();
    void declaredPostMustBeKnownAndPublished();
    void declaredCreatorStandsForItsNewestPost();
    void codeHoldsOnBothEnds();
    void unknownCodeIsFlagged();
    void codeOfACreatorLooksBack();
    void clickWindowIncludesItsEnd();
    void viewsCountOnlyWhenSwitchedOn();
    void campaignWithoutPostIsTheLastResort();
    void contractCreatorDoesNotDependOnTheWinner();
    void pathTakesClicksInTheLookback();
};

void tst_Attribution::heuristicsMatchTheCases_data()
{
    QTest::addColumn<QString>("id");
    QTest::addRow("three paths of a public library") << QStringLiteral("heuristics-three-path");
    QTest::addRow("social journeys") << QStringLiteral("social-journeys");
}

void tst_Attribution::heuristicsMatchTheCases()
{
    QFETCH(QString, id);
    const QJsonObject entry = caseById(id.toLatin1().constData());
    QVERIFY(!entry.isEmpty());
    const std::pair<const char *, AttributionModel> models[] = {{"first", AttributionModel::First},
        {"last", AttributionModel::Last}, {"linear", AttributionModel::Linear},
        {"position_40_20_40", AttributionModel::Position}};
    for (const auto &[name, model] : models) {
        std::map<QString, double> credit;
        const QJsonArray paths = entry[QStringLiteral("paths")].toArray();
        for (const QJsonValue &value : paths) {
            const QStringList steps = value[QStringLiteral("path")].toString().split(QStringLiteral(" > "));
            std::vector<PathTouch> touches(static_cast<std::size_t>(steps.size()));
            constexpr std::int64_t kUnits = 3000000; // enough for exact thirds of 0.4
            const auto parts = PathSplit(model, touches, 0, Windows()).split(kUnits);
            for (std::size_t i = 0; i < parts.size(); ++i) {
                credit[steps[static_cast<qsizetype>(i)]] +=
                    static_cast<double>(parts[i]) / kUnits * value[QStringLiteral("conversions")].toDouble();
            }
        }
        const QJsonObject wanted = entry[QStringLiteral("heuristics")].toObject()[QLatin1String(name)].toObject();
        QVERIFY(!wanted.isEmpty());
        for (auto channel = wanted.begin(); channel != wanted.end(); ++channel)
            QVERIFY(std::abs(credit[channel.key()] - rational(channel.value().toString())) < 1e-4);
    }
}

void tst_Attribution::timeDecayIsContinuous()
{
    const QJsonObject entry = caseById("time-decay");
    const QJsonArray ages = entry[QStringLiteral("ages_days")].toArray();
    const Instant order = 100 * kDay;
    std::vector<PathTouch> touches;
    for (const QJsonValue &age : ages)
        touches.push_back({order - static_cast<Instant>(age.toDouble()) * kDay, 0, kClick});
    const auto weights = timeDecayWeights(touches, order, entry[QStringLiteral("half_life_days")].toDouble());
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    const QJsonArray wanted = entry[QStringLiteral("weights")].toArray();
    for (std::size_t i = 0; i < weights.size(); ++i)
        QVERIFY(std::abs(weights[i] / sum - wanted[static_cast<qsizetype>(i)].toDouble()) < 1e-9);
    QVERIFY(std::abs(weights[1] * 2 - weights[2]) < 1e-12);
}

void tst_Attribution::moneySplitsLikeTheSpecification()
{
    const QJsonArray cases = caseById("money-allocation")[QStringLiteral("cases")].toArray();
    QVERIFY(cases.size() >= 7);
    for (const QJsonValue &entry : cases) {
        std::vector<std::int64_t> weights, wanted;
        const QJsonArray given = entry[QStringLiteral("weights")].toArray();
        for (const QJsonValue &weight : given)
            weights.push_back(std::llround(rational(weight.toString()) * 15));
        const QJsonArray shares = entry[QStringLiteral("shares")].toArray();
        for (const QJsonValue &share : shares)
            wanted.push_back(share.toInteger());
        QCOMPARE(allocate(entry[QStringLiteral("total")].toInteger(), weights), wanted);
    }
}

void tst_Attribution::splitsAlwaysAddUp()
{
    std::mt19937_64 engine(11);
    for (int round = 0; round < 2000; ++round) {
        const Instant order = 1000 * kDay;
        std::vector<PathTouch> path(1 + engine() % 9);
        for (PathTouch &touch : path)
            touch = {order - static_cast<Instant>(engine() % (30 * kDay)), 0, kClick};
        std::sort(path.begin(), path.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
        const auto total = static_cast<std::int64_t>(engine() % 2000001) - 1000000;
        for (const AttributionModel model : {AttributionModel::First, AttributionModel::Last, AttributionModel::Linear,
                 AttributionModel::Position, AttributionModel::TimeDecay}) {
            const auto parts = PathSplit(model, path, order, Windows()).split(total);
            QCOMPARE(parts.size(), path.size());
            std::int64_t sum = 0;
            for (const std::int64_t part : parts)
                sum += part;
            QCOMPARE(sum, total);
        }
    }
}

void tst_Attribution::positionOfOneAndTwo()
{
    QCOMPARE(positionWeights(1, 0.4, 0.4), (std::vector<std::int64_t>{1}));
    QCOMPARE(positionWeights(2, 0.5, 0.25), (std::vector<std::int64_t>{500000, 250000}));
    const auto five = positionWeights(5, 0.4, 0.4);
    QCOMPARE(allocate(2999, five), (std::vector<std::int64_t>{1200, 200, 200, 200, 1199}));
}

void tst_Attribution::declaredPostBeatsTheRest()
{
    const LadderTables all = tables();
    const std::vector<EntityIndex> codes{1};
    const std::vector<PathTouch> touches{{29 * kDay, 1, kClick}};
    LadderOrder order;
    order.at = 30 * kDay;
    order.declaredPost = 0;
    order.codes = codes;
    order.touches = touches;
    std::vector<Conflict> conflicts;
    const Evidence evidence = climb(all, order, &conflicts);
    QVERIFY(evidence.rung == Rung::Declared);
    QCOMPARE(evidence.post, 0);
    QCOMPARE(evidence.campaign, 0);
    QCOMPARE(conflicts.size(), std::size_t{2});
    QVERIFY(conflicts[0].loser == Rung::Code && conflicts[0].loserPost == 2);
    QVERIFY(conflicts[1].loser == Rung::Click && conflicts[1].loserPost == 1);
}

void tst_Attribution::declaredPostMustBeKnownAndPublished()
{
    const LadderTables all = tables();
    LadderOrder order;
    order.at = 19 * kDay;
    order.declaredPost = 1; // published a day later
    Evidence evidence = climb(all, order, nullptr);
    QVERIFY(evidence.rung == Rung::None);
    QCOMPARE(evidence.flags,
        static_cast<std::uint8_t>(EvidenceFlag::DeclaredPostUnknown)
            | static_cast<std::uint8_t>(EvidenceFlag::DeclaredPostLater));
    order.declaredPost = kUnknown;
    QCOMPARE(climb(all, order, nullptr).flags, static_cast<std::uint8_t>(EvidenceFlag::DeclaredPostUnknown));
    order.declaredCreator = 0;
    evidence = climb(all, order, nullptr);
    QVERIFY(evidence.rung == Rung::Declared);
    QCOMPARE(evidence.post, kNone); // another post than the known ones
    QCOMPARE(evidence.creator, 0);
}

void tst_Attribution::declaredCreatorStandsForItsNewestPost()
{
    LadderOrder order;
    order.at = 25 * kDay;
    order.declaredCreator = 0;
    QCOMPARE(climb(tables(), order, nullptr).post, 1);
}

void tst_Attribution::codeHoldsOnBothEnds()
{
    const LadderTables all = tables();
    const std::vector<EntityIndex> codes{0};
    LadderOrder order;
    order.codes = codes;
    for (const Instant at : {12 * kDay, 18 * kDay}) {
        order.at = at;
        QVERIFY(climb(all, order, nullptr).rung == Rung::Code);
    }
    for (const Instant at : {12 * kDay - 1, 18 * kDay + 1}) {
        order.at = at;
        const Evidence evidence = climb(all, order, nullptr);
        QVERIFY(evidence.rung == Rung::None);
        QCOMPARE(evidence.flags, static_cast<std::uint8_t>(EvidenceFlag::CodeOutOfWindow));
    }
}

void tst_Attribution::unknownCodeIsFlagged()
{
    const std::vector<EntityIndex> codes{kUnknown};
    LadderOrder order;
    order.at = 13 * kDay;
    order.codes = codes;
    QCOMPARE(climb(tables(), order, nullptr).flags, static_cast<std::uint8_t>(EvidenceFlag::CodeUnknown));
    const std::vector<EntityIndex> both{kUnknown, 0};
    order.codes = both;
    const Evidence evidence = climb(tables(), order, nullptr);
    QVERIFY(evidence.rung == Rung::Code);
    QCOMPARE(evidence.flags, std::uint8_t{0});
}

void tst_Attribution::codeOfACreatorLooksBack()
{
    const LadderTables all = tables();
    QCOMPARE(latestPost(all, 0, 10 * kDay), 0); // published in this very second
    QCOMPARE(latestPost(all, 0, 10 * kDay - 1), kNone);
    QCOMPARE(latestPost(all, 0, 50 * kDay), 1);
    QCOMPARE(latestPost(all, 0, 50 * kDay + 1), kNone);
}

void tst_Attribution::clickWindowIncludesItsEnd()
{
    const LadderTables all = tables();
    std::vector<PathTouch> touches{{20 * kDay, 1, kClick}};
    LadderOrder order;
    order.touches = touches;
    order.at = 27 * kDay;
    QVERIFY(climb(all, order, nullptr).rung == Rung::Click);
    QCOMPARE(climb(all, order, nullptr).creditAt, 20 * kDay);
    order.at = 27 * kDay + 1;
    QVERIFY(climb(all, order, nullptr).rung == Rung::None);
}

void tst_Attribution::viewsCountOnlyWhenSwitchedOn()
{
    LadderTables all = tables();
    const std::vector<PathTouch> touches{{20 * kDay, 1, kView}};
    LadderOrder order;
    order.at = 20 * kDay + 60;
    order.touches = touches;
    QVERIFY(climb(all, order, nullptr).rung == Rung::None);
    all.windows.viewSeconds = kDay;
    QVERIFY(climb(all, order, nullptr).rung == Rung::View);
}

void tst_Attribution::campaignWithoutPostIsTheLastResort()
{
    const LadderTables all = tables();
    LadderOrder order;
    order.at = 27 * kDay;
    order.campaign = 0;
    order.campaignAt = 26 * kDay;
    const Evidence evidence = climb(all, order, nullptr);
    QVERIFY(evidence.rung == Rung::Click);
    QCOMPARE(evidence.campaign, 0);
    QCOMPARE(evidence.post, kNone);
    const std::vector<PathTouch> touches{{21 * kDay, 1, kClick}};
    order.touches = touches;
    QCOMPARE(climb(all, order, nullptr).post, 1);
}

void tst_Attribution::contractCreatorDoesNotDependOnTheWinner()
{
    const LadderTables all = tables();
    const std::vector<EntityIndex> codes{1};
    LadderOrder order;
    order.at = 30 * kDay;
    order.codes = codes;
    QCOMPARE(climb(all, order, nullptr).contractCreator, 1);
    order.declaredPost = 0;
    QCOMPARE(climb(all, order, nullptr).contractCreator, 0);
    const std::vector<PathTouch> touches{{29 * kDay, 1, kClick}};
    order = {};
    order.at = 30 * kDay;
    order.touches = touches;
    QCOMPARE(climb(all, order, nullptr).contractCreator, kNone); // a click is no contract
}

void tst_Attribution::pathTakesClicksInTheLookback()
{
    const LadderTables all = tables();
    const std::vector<PathTouch> touches{
        {10 * kDay - 1, 0, kClick}, {10 * kDay, 0, kClick}, {12 * kDay, 1, kView}, {15 * kDay, 2, kClick}};
    LadderOrder order;
    order.at = 40 * kDay;
    order.touches = touches;
    order.declaredPost = 1;
    std::vector<PathTouch> path;
    appendPath(all, order, path);
    QCOMPARE(path.size(), std::size_t{3});
    QCOMPARE(path[0].at, 10 * kDay);
    QCOMPARE(path[1].post, 2);
    QCOMPARE(path[2].post, 1);
    QCOMPARE(path[2].at, order.at);
    order.declaredPost = 2; // already last
    path.clear();
    appendPath(all, order, path);
    QCOMPARE(path.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(tst_Attribution)
#include "tst_attribution.moc"
