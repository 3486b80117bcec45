// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/ref_index.h"

#include <QTest>

#include <map>
#include <random>

using namespace postledger;

class TestRefIndex : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithAMap_data();
    void agreesWithAMap();
    void nothingIsWanted();
    void growsBeyondWhatWasReserved();
};

namespace {

std::vector<std::string> some(std::size_t count, unsigned range, std::mt19937 &random)
{
    std::vector<std::string> refs;
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = random() % range;
        refs.push_back(number == 0 ? std::string() : "#" + std::to_string(number));
    }
    return refs;
}

void look(RefIndex &index, const std::vector<std::string> &orders)
{
    std::vector<RefIndex::Hit> hits;
    const std::size_t middle = orders.size() / 3; // in two walks, as two threads do
    const auto refOf = [&](std::size_t i) { return std::string_view(orders[i]); };
    index.find(0, middle, refOf, hits);
    index.find(middle, orders.size(), refOf, hits);
    index.setHits(hits);
}

} // namespace

void TestRefIndex::agreesWithAMap_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 3, 8})
        QTest::addRow("%d threads", threads) << threads;
}

void TestRefIndex::agreesWithAMap()
{
    QFETCH(int, threads);
    QThreadPool pool;
    std::mt19937 random(7);
    for (const unsigned range : {3U, 50U, 4000U}) {
        const std::vector<std::string> orders = some(2000, range, random);
        const std::vector<std::string> first = some(700, range, random);
        const std::vector<std::string> second = some(900, range * 2, random);
        std::map<std::string, std::vector<std::uint32_t>> expected;
        for (std::uint32_t i = 0; i < orders.size(); ++i)
            expected[orders[i]].push_back(i);

        RefIndex index(pool, static_cast<std::size_t>(threads));
        index.reserve(first.size() + second.size());
        std::map<std::string, std::int32_t> numbers;
        std::vector<std::pair<std::string, std::int32_t>> wanted;
        for (const auto *refs : {&first, &second}) {
            const auto found = index.want(refs->size(), [&](std::size_t i) { return std::string_view((*refs)[i]); });
            for (std::size_t i = 0; i < refs->size(); ++i)
                wanted.emplace_back((*refs)[i], found[i]);
        }
        look(index, orders);
        for (const auto &[ref, number] : wanted) {
            if (ref.empty()) {
                QCOMPARE(number, RefIndex::kNothing);
                continue;
            }
            QCOMPARE(numbers.emplace(ref, number).first->second, number); // one ref, one number
            const auto orderNumbers = index.orders(number);
            QCOMPARE(std::vector(orderNumbers.begin(), orderNumbers.end()), expected[ref]);
        }
    }
}

void TestRefIndex::nothingIsWanted()
{
    QThreadPool pool;
    RefIndex index(pool, 2);
    QVERIFY(index.orders(RefIndex::kNothing).empty());
    const auto numbers = index.want(3, [](std::size_t) { return std::string_view(); });
    QCOMPARE(numbers, std::vector<std::int32_t>(3, RefIndex::kNothing));
    look(index, {"#1", "#2"});
    QVERIFY(index.orders(RefIndex::kNothing).empty());
}

void TestRefIndex::growsBeyondWhatWasReserved()
{
    QThreadPool pool;
    RefIndex index(pool, 2);
    index.reserve(10);
    std::vector<std::string> refs;
    for (int i = 0; i < 5000; ++i)
        refs.push_back(std::to_string(i * 7919));
    const auto numbers = index.want(refs.size(), [&](std::size_t i) { return std::string_view(refs[i]); });
    look(index, refs);
    for (std::uint32_t i = 0; i < refs.size(); ++i) {
        QCOMPARE(index.orders(numbers[i]).size(), std::size_t{1});
        QCOMPARE(index.orders(numbers[i]).front(), i);
    }
}

QTEST_GUILESS_MAIN(TestRefIndex)
#include "tst_ref_index.moc"
