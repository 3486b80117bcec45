// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/mersenne.h"
#include "statistics/statistics.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace postledger;

namespace {

QJsonObject cases()
{
    QFile file(QStringLiteral(POSTLEDGER_TEST_DATA "/stats_cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::vector<double> numbers(const QJsonValue &value)
{
    std::vector<double> result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        result.push_back(entry.toDouble());
    return result;
}

double at(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toDouble();
}

void compareNear(double actual, double expected, double tolerance)
{
    QVERIFY2(std::abs(actual - expected) <= tolerance,
        qPrintable(QStringLiteral("%1 is not %2").arg(actual, 0, 'g', 15).arg(expected, 0, 'g', 15)));
}

} // namespace

class tst_Statistics : public QObject
{
    Q_OBJECT
private slots:
    void wilsonMatchesNewcombe1998_data();
    void wilsonMatchesNewcombe1998();
    void wilsonIsNoneWithoutTrials();
    void differenceMatchesNewcombe1998_data();
    void differenceMatchesNewcombe1998();
    void ratioMatchesMover_data();
    void ratioMatchesMover();
    void ratioWithoutConversionsBelowHasNoUpperLimit();
    void spearmanMatchesStatpsych();
    void spearmanIsNoneForAConstantColumn();
    void spearmanAtOneHasNoInterval();
    void benjaminiHochbergMatchesThePaper();
    void benjaminiHochbergStepsUp();
    void differencePIsTheScoreTest();
    void bootstrapReproducesThePortableOracle();
    void bootstrapRatioOfOnesIsTheMean();
    void bootstrapNeedsFiveUnits();
    void theEngineIsTheStandards();
    void ratiosDrawnTogetherAreTheSameAsAlone();
    void groupsOfUnitsKeepSumsAndWidth();
    void bootstrapOfEqualValuesHasNoWidth();
};

void tst_Statistics::wilsonMatchesNewcombe1998_data()
{
    QTest::addColumn<QJsonObject>("entry");
    const QJsonObject group = cases()[QStringLiteral("wilson")].toObject();
    for (const char *list : {"cases", "edge"}) {
        const QJsonArray entries = group[QLatin1String(list)].toArray();
        for (const QJsonValue &entry : entries) {
            const QJsonObject object = entry.toObject();
            QTest::addRow("%g of %g", at(object, "x"), at(object, "n")) << object;
        }
    }
}

void tst_Statistics::wilsonMatchesNewcombe1998()
{
    QFETCH(QJsonObject, entry);
    const auto interval = wilson(at(entry, "x"), at(entry, "n"));
    QVERIFY(interval);
    const auto exact = numbers(entry[QStringLiteral("exact")]);
    compareNear(interval->low, exact[0], 1e-8);
    compareNear(interval->high, exact[1], 1e-8);
}

void tst_Statistics::wilsonIsNoneWithoutTrials()
{
    QVERIFY(!wilson(0, 0));
    QVERIFY(!wilson(3, 2));
    QVERIFY(!wilson(-1, 2));
    QCOMPARE(wilson(0, 77)->low, 0.0);
    QCOMPARE(wilson(38, 38)->high, 1.0);
}

void tst_Statistics::differenceMatchesNewcombe1998_data()
{
    QTest::addColumn<QJsonObject>("entry");
    const QJsonArray entries =
        cases()[QStringLiteral("newcombe_difference")].toObject()[QStringLiteral("cases")].toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        QTest::addRow("%g/%g - %g/%g", at(object, "x1"), at(object, "n1"), at(object, "x2"), at(object, "n2"))
            << object;
    }
}

void tst_Statistics::differenceMatchesNewcombe1998()
{
    QFETCH(QJsonObject, entry);
    const auto interval = difference(at(entry, "x1"), at(entry, "n1"), at(entry, "x2"), at(entry, "n2"));
    QVERIFY(interval);
    const auto exact = numbers(entry[QStringLiteral("exact")]);
    compareNear(interval->low, exact[0], 1e-8);
    compareNear(interval->high, exact[1], 1e-8);
}

void tst_Statistics::ratioMatchesMover_data()
{
    QTest::addColumn<QJsonObject>("entry");
    const QJsonArray entries = cases()[QStringLiteral("ratio")].toObject()[QStringLiteral("cases")].toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        QTest::addRow("%g/%g : %g/%g", at(object, "x1"), at(object, "n1"), at(object, "x2"), at(object, "n2"))
            << object;
    }
}

void tst_Statistics::ratioMatchesMover()
{
    QFETCH(QJsonObject, entry);
    const auto interval = ratioOfProportions(at(entry, "x1"), at(entry, "n1"), at(entry, "x2"), at(entry, "n2"));
    QVERIFY(interval);
    const auto exact = numbers(entry[QStringLiteral("exact")]);
    compareNear(interval->low, exact[0], 1e-8);
    compareNear(interval->high, exact[1], 1e-7);
}

void tst_Statistics::ratioWithoutConversionsBelowHasNoUpperLimit()
{
    const auto interval = ratioOfProportions(3, 10, 0, 20);
    QVERIFY(interval);
    QVERIFY(std::isinf(interval->high));
    QVERIFY(interval->low > 0);
    QCOMPARE(ratioOfProportions(0, 10, 3, 20)->low, 0.0);
    QVERIFY(!ratioOfProportions(0, 10, 0, 20));
}

void tst_Statistics::spearmanMatchesStatpsych()
{
    const QJsonObject entry = cases()[QStringLiteral("spearman")].toObject();
    const auto result = spearman(numbers(entry[QStringLiteral("x")]), numbers(entry[QStringLiteral("y")]));
    QVERIFY(result);
    compareNear(result->rho, 0.869963904, 1e-8);
    compareNear(*result->low, 0.5840951, 5e-8);
    compareNear(*result->high, 0.9638297, 5e-8);
    QCOMPARE(result->n, 15);
}

void tst_Statistics::spearmanIsNoneForAConstantColumn()
{
    const std::vector<double> constant{1, 1, 1, 1};
    const std::vector<double> rising{1, 2, 3, 4};
    QVERIFY(!spearman(constant, rising));
    QVERIFY(!spearman(std::vector<double>{1, 2}, std::vector<double>{1, 2}));
}

void tst_Statistics::spearmanAtOneHasNoInterval()
{
    const std::vector<double> rising{1, 2, 3, 4};
    const auto result = spearman(rising, rising);
    QVERIFY(result);
    QCOMPARE(result->rho, 1.0);
    QVERIFY(!result->low && !result->high);
}

void tst_Statistics::benjaminiHochbergMatchesThePaper()
{
    const QJsonObject entry = cases()[QStringLiteral("benjamini_hochberg")].toObject();
    const auto adjusted = benjaminiHochberg(numbers(entry[QStringLiteral("p")]));
    const auto expected = numbers(entry[QStringLiteral("adjusted")]);
    QCOMPARE(adjusted.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        compareNear(adjusted[i], expected[i], 1e-8);
    QCOMPARE(std::count_if(adjusted.begin(), adjusted.end(), [](double p) { return p <= 0.05; }), 4);
}

void tst_Statistics::benjaminiHochbergStepsUp()
{
    const auto adjusted = benjaminiHochberg(std::vector<double>{0.04, 0.05, 0.06});
    QVERIFY(std::all_of(adjusted.begin(), adjusted.end(), [](double p) { return p <= 0.1; }));
}

void tst_Statistics::differencePIsTheScoreTest()
{
    // chi-square without correction of 56/70 against 48/80: 6.9841…, one degree of freedom
    const double pooled = 104.0 / 150.0;
    const double chi = std::pow(56.0 / 70 - 48.0 / 80, 2) / (pooled * (1 - pooled) * (1.0 / 70 + 1.0 / 80));
    compareNear(*differenceP(56, 70, 48, 80), std::erfc(std::sqrt(chi / 2)), 1e-12);
    QVERIFY(!differenceP(0, 10, 0, 10));
}

void tst_Statistics::bootstrapReproducesThePortableOracle()
{
    const QJsonObject entry = cases()[QStringLiteral("bootstrap_portable")].toObject();
    const QJsonObject expected = entry[QStringLiteral("mean_95")].toObject();
    const auto result = bootstrapMean(numbers(entry[QStringLiteral("order_values")]), 20240501);
    QVERIFY(result && result->bca);
    compareNear(result->estimate, at(expected, "estimate"), 1e-8);
    compareNear(result->z0, at(expected, "z0"), 1e-8);
    compareNear(result->acceleration, at(expected, "acceleration"), 1e-8);
    const auto percentile = numbers(expected[QStringLiteral("percentile")]);
    compareNear(result->percentile.low, percentile[0], 1e-8);
    compareNear(result->percentile.high, percentile[1], 1e-8);
    const auto bca = numbers(expected[QStringLiteral("bca")]);
    compareNear(result->bca->low, bca[0], 1e-8);
    compareNear(result->bca->high, bca[1], 1e-8);
}

void tst_Statistics::bootstrapRatioOfOnesIsTheMean()
{
    const std::vector<double> values{3, 1, 4, 1, 5, 9, 2, 6};
    const std::vector<double> twos(values.size(), 2);
    const auto mean = bootstrapMean(values, 7);
    const auto ratio = bootstrapRatio(values, twos, 7);
    QVERIFY(mean && ratio);
    compareNear(ratio->percentile.low, mean->percentile.low / 2, 1e-12);
    compareNear(ratio->bca->high, mean->bca->high / 2, 1e-12);
}

void tst_Statistics::bootstrapNeedsFiveUnits()
{
    QVERIFY(!bootstrapMean(std::vector<double>{1, 2, 3, 4}, 1));
    const std::vector<double> zeros(6, 0);
    QVERIFY(!bootstrapRatio(std::vector<double>(6, 1), zeros, 1));
}

void tst_Statistics::theEngineIsTheStandards()
{
    for (const std::uint64_t seed : {std::uint64_t{5489}, kBootstrapSeed, std::uint64_t{0}}) {
        std::mt19937_64 standard(seed);
        Mersenne own(seed);
        for (int i = 0; i < 10000; ++i)
            QCOMPARE(own(), standard());
    }
}

void tst_Statistics::ratiosDrawnTogetherAreTheSameAsAlone()
{
    const std::vector<RatioUnits> ratios{
        {{3, 1, 4, 1, 5, 9}, {1, 1, 1, 1, 1, 1}}, {{2, 7, 1, 8, 2, 8}, {3, 1, 4, 1, 5, 9}}};
    const auto together = bootstrapRatios(ratios, 7);
    QCOMPARE(together.size(), ratios.size());
    for (std::size_t i = 0; i < ratios.size(); ++i) {
        const auto alone = bootstrapRatio(ratios[i].numerators, ratios[i].denominators, 7);
        QVERIFY(alone && together[i]);
        QCOMPARE(together[i]->interval().low, alone->interval().low);
        QCOMPARE(together[i]->interval().high, alone->interval().high);
    }
    QVERIFY(bootstrapRatios({}, 7).empty());
}

void tst_Statistics::groupsOfUnitsKeepSumsAndWidth()
{
    RatioUnits units;
    Mersenne engine(1);
    double squares = 0;
    for (std::size_t i = 0; i < 50000; ++i) {
        // A trend and a long tail: neither may show in the width, for the groups are dealt at random.
        const double uniform = static_cast<double>(engine() >> 11) * 0x1p-53;
        units.numerators.push_back(std::floor(1000 - 3000 * std::log1p(-uniform) + static_cast<double>(i) / 25));
        units.denominators.push_back(1);
    }
    const double mean = std::accumulate(units.numerators.begin(), units.numerators.end(), 0.0) / 50000;
    for (const double value : units.numerators)
        squares += (value - mean) * (value - mean);
    const double half = kZ95 * std::sqrt(squares / 50000 / 50000);

    const RatioUnits groups = inUnitGroups(units, kBootstrapSeed);
    QCOMPARE(groups.numerators.size(), kUnitGroups);
    QCOMPARE(std::accumulate(groups.numerators.begin(), groups.numerators.end(), 0.0) / 50000, mean);
    QCOMPARE(*std::min_element(groups.denominators.begin(), groups.denominators.end()), 12.0);
    QCOMPARE(*std::max_element(groups.denominators.begin(), groups.denominators.end()), 13.0);
    QCOMPARE(inUnitGroups(units, kBootstrapSeed), groups);
    const auto drawn = bootstrapRatio(groups.numerators, groups.denominators, kBootstrapSeed);
    QVERIFY(drawn && drawn->bca);
    const double width = (drawn->bca->high - drawn->bca->low) / 2;
    QVERIFY2(std::abs(width / half - 1) < 0.06, qPrintable(QString::number(width / half)));

    units.numerators.resize(kMostUnits);
    units.denominators.resize(kMostUnits);
    QCOMPARE(inUnitGroups(units, kBootstrapSeed), units);
}

void tst_Statistics::bootstrapOfEqualValuesHasNoWidth()
{
    const auto result = bootstrapMean(std::vector<double>(6, 2.5), 1);
    QVERIFY(result);
    QCOMPARE(result->percentile.low, 2.5);
    QCOMPARE(result->percentile.high, 2.5);
    QVERIFY(!result->bca);
}

QTEST_GUILESS_MAIN(tst_Statistics)
#include "tst_statistics.moc"
