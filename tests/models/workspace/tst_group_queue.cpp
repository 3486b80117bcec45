// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_sink.h"

#include <QTest>

#include <thread>

using namespace postledger;

class tst_GroupQueue : public QObject
{
    Q_OBJECT
private slots:
    void handsOnEveryBatchInOrder();
    void releasesAReaderWhenTheWriterGivesUp();
    void countsRowsAndPeriod();
};

namespace {

GroupQueue::Batch batchOf(std::int64_t row)
{
    GroupQueue::Batch batch;
    batch.groups.push_back({row, 1, 0, {}});
    return batch;
}

} // namespace

void tst_GroupQueue::handsOnEveryBatchInOrder()
{
    GroupQueue queue;
    std::thread reader([&queue] {
        for (std::int64_t row = 0; row < 500; ++row)
            queue.push(batchOf(row));
        queue.finish();
    });
    std::int64_t expected = 0;
    while (const auto batch = queue.pop()) {
        QCOMPARE(batch->groups.size(), std::size_t{1});
        QCOMPARE(batch->groups.front().firstRow, expected);
        ++expected;
    }
    reader.join();
    QCOMPARE(expected, 500);
}

void tst_GroupQueue::releasesAReaderWhenTheWriterGivesUp()
{
    GroupQueue queue;
    bool refused = false;
    std::thread reader([&] {
        for (std::int64_t row = 0; !refused; ++row)
            refused = !queue.push(batchOf(row));
    });
    QVERIFY(queue.pop());
    queue.abandon();
    reader.join();
    QVERIFY(refused);
}

void tst_GroupQueue::countsRowsAndPeriod()
{
    GroupQueue queue;
    ImportSink sink(queue, Currency(), Zone(), Zone(), "key");
    Order order;
    order.store = "shopify";
    order.ref = "#1";
    order.currency = "JPY";
    order.placedAt = 1000;
    QVERIFY(sink.accept({2, 3, 4200, {order}}));
    order.ref = "#2";
    order.placedAt = 500;
    QVERIFY(sink.accept({5, 1, -200, {order}}));
    sink.reject({6, 2, QStringLiteral("Total"), QStringLiteral("bad_number"), QStringLiteral("no"), {}});
    QVERIFY(sink.finish());
    queue.finish();

    QCOMPARE(sink.acceptedRows(), 4);
    QCOMPARE(sink.rejectedRows(), 2);
    QCOMPARE(sink.amount(), 4000);
    QCOMPARE(sink.firstAt(), std::optional<Instant>(500));
    QCOMPARE(sink.lastAt(), std::optional<Instant>(1000));
    QCOMPARE(sink.workspaceCurrency().exponent(), 0);
    const auto batch = queue.pop();
    QVERIFY(batch);
    QCOMPARE(batch->groups.size(), std::size_t{2});
    QCOMPARE(batch->rejects.size(), std::size_t{1});
    QVERIFY(!queue.pop());
}

QTEST_GUILESS_MAIN(tst_GroupQueue)
#include "tst_group_queue.moc"
