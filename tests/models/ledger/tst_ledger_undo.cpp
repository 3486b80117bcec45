// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger_kit.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace postledger;

class tst_LedgerUndo : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatAnOlderFileSaid();
    void keepsWhatAnotherFileSaysToo();
    void keepsWhatWasChangedLater();
    void removesPseudonymsThatNothingNames();
    void saysWhenThereIsNoSuchImport();
    void changesNothingWhenCancelled();
    void whatTheNewestFileLacksIsFilled();
    void amountsAreThoseOfTheNewestStatement();
    void aTestStaysATest();
    void ofTwoSalesWithOneNumberTheLaterCounts();
    void anotherCurrencyIsTold();
    void secondsThatASpreadsheetDropsDecideNothing();
    void nothingIsFilledFromAnotherOrderOfThatNumber();
    void theLedgerIsAFunctionOfItsFiles_data();
    void theLedgerIsAFunctionOfItsFiles();

private:
    std::unique_ptr<Ledger> create()
    {
        auto ledger = Ledger::create(m_folder.filePath(QString::number(++m_count) + QStringLiteral(".postledger")));
        return ledger ? *std::move(ledger) : nullptr;
    }
    QTemporaryDir m_folder;
    int m_count = 0;
};

static kit::File fileOf(const char *name, std::vector<Record> records)
{
    kit::File file{QString::fromLatin1(name), {}};
    for (Record &record : records)
        file.add(std::move(record));
    return file;
}

void tst_LedgerUndo::givesBackWhatAnOlderFileSaid()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf("old", {kit::order(1), kit::order(2), kit::order(3)})}));
    const QByteArray before = kit::hex(ledger->digest());
    const auto batch = kit::import(*ledger, {fileOf("new", {kit::order(2, 1), kit::order(3), kit::order(4)})});
    QVERIFY(batch);
    QCOMPARE(kit::countsOf(*ledger, *batch), (RowCounts{3, 1, 1, 1, 0}));
    const auto summary = ledger->undo(*batch, JobControl());
    QVERIFY(summary);
    QCOMPARE(summary->removed, 1);
    QCOMPARE(summary->restored, 1);
    QCOMPARE(summary->kept, 1);
    QCOMPARE(kit::hex(ledger->digest()), before);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    QCOMPARE(ledger->batches()->size(), 1U);
    const auto again = kit::import(*ledger, {fileOf("new", {kit::order(2, 1)})});
    QVERIFY(again);
    QVERIFY(*again > *batch);
}

void tst_LedgerUndo::keepsWhatAnotherFileSaysToo()
{
    auto ledger = create();
    const auto first = kit::import(*ledger, {fileOf("a", {kit::order(1), kit::order(2)})});
    QVERIFY(kit::import(*ledger, {fileOf("b", {kit::order(2), kit::order(3)})}));
    const auto summary = ledger->undo(*first, JobControl());
    QVERIFY(summary);
    QCOMPARE(summary->removed, 1);
    QCOMPARE(summary->kept, 1);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    auto fresh = create();
    QVERIFY(kit::import(*fresh, {fileOf("b", {kit::order(2), kit::order(3)})}));
    QCOMPARE(kit::hex(ledger->digest()), kit::hex(fresh->digest()));
}

void tst_LedgerUndo::keepsWhatWasChangedLater()
{
    auto ledger = create();
    const auto first = kit::import(*ledger, {fileOf("a", {kit::order(1), kit::order(2)})});
    QVERIFY(kit::import(*ledger, {fileOf("b", {kit::order(2, 2)})}));
    const auto summary = ledger->undo(*first, JobControl());
    QVERIFY(summary);
    QCOMPARE(summary->removed, 1);
    QCOMPARE(summary->restored, 0);
    QCOMPARE(summary->kept, 1);
    auto fresh = create();
    QVERIFY(kit::import(*fresh, {fileOf("b", {kit::order(2, 2)})}));
    QCOMPARE(kit::hex(ledger->digest()), kit::hex(fresh->digest()));
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
}

void tst_LedgerUndo::removesPseudonymsThatNothingNames()
{
    const QString path = m_folder.filePath(QStringLiteral("pseudonyms.postledger"));
    auto ledger = Ledger::create(path);
    QVERIFY(ledger);
    QVERIFY(kit::import(**ledger, {fileOf("a", {kit::order(1)})}));
    const auto batch = kit::import(
        **ledger, {fileOf("b", {kit::order(7), Touchpoint{"t", kit::customer(99), 5, TouchType::Click, "", ""}})});
    const CustomerKey gone = kit::customer(99);
    const CustomerKey stays = std::get<Order>(Record(kit::order(1))).customer;
    QVERIFY((*ledger)->undo(*batch, JobControl()));
    ledger->reset();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto view = [](const CustomerKey &key) {
        return QByteArrayView(
            reinterpret_cast<const char *>(key.bytes.data()), static_cast<qsizetype>(key.bytes.size()));
    };
    QVERIFY(bytes.contains(view(stays)));
    QVERIFY(!bytes.contains(view(gone)));
}

void tst_LedgerUndo::saysWhenThereIsNoSuchImport()
{
    auto ledger = create();
    const auto summary = ledger->undo(7, JobControl());
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, QStringLiteral("unknown_batch"));
}

void tst_LedgerUndo::changesNothingWhenCancelled()
{
    auto ledger = create();
    const auto batch = kit::import(*ledger, {fileOf("a", {kit::order(1), kit::order(2)})});
    const QByteArray before = kit::hex(ledger->digest());
    const auto summary = ledger->undo(*batch, JobControl([] { return true; }));
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, QStringLiteral("cancelled"));
    QCOMPARE(kit::hex(ledger->digest()), before);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    QVERIFY(ledger->undo(*batch, JobControl()));
}

/// Takes out what an export may lack, by chance.
template<typename Below>
static void narrow(Record &record, const Below &below)
{
    const auto drop = [&below](auto &...fields) { ((below(3) == 0 ? void(fields = {}) : void()), ...); };
    if (Order *order = std::get_if<Order>(&record)) {
        if (below(3) == 0) { // a table without the parts of the total
            order->gross = order->total;
            order->discount = order->shipping = order->tax = order->duties = order->adjustment = 0;
            order->lines.clear();
        }
        drop(order->customer, order->codes, order->touches, order->channel, order->lines, order->cogs,
            order->paymentFee, order->checkout, order->declaredPost);
    } else if (Post *post = std::get_if<Post>(&record)) {
        drop(post->title, post->permalink, post->campaignRef, post->creatorRef, post->publishedAt);
    } else if (PostMetrics *metrics = std::get_if<PostMetrics>(&record)) {
        for (auto &value : metrics->values)
            drop(value);
    } else if (Campaign *campaign = std::get_if<Campaign>(&record)) {
        drop(campaign->name, campaign->platform);
    } else if (Creator *creator = std::get_if<Creator>(&record)) {
        drop(creator->handle, creator->commissionMillionths);
    }
}

void tst_LedgerUndo::whatTheNewestFileLacksIsFilled()
{
    Order narrow = kit::order(4, 1);
    narrow.customer = {};
    narrow.codes.clear();
    narrow.touches.clear();
    Order middle = kit::order(4);
    middle.codes = {"MIDDLE"};
    middle.touches.clear();
    const Order full = kit::order(4);
    const std::array files{fileOf("full", {full}), fileOf("middle", {middle}), fileOf("narrow", {narrow})};
    std::array order{0, 1, 2};
    QByteArray digest;
    do {
        auto ledger = create();
        std::array<BatchId, 3> batches{};
        for (const int i : order) {
            kit::File file = files[static_cast<std::size_t>(i)];
            file.statedAt = 100 + i;
            const auto batch = kit::import(*ledger, {file});
            QVERIFY(batch);
            batches[static_cast<std::size_t>(i)] = *batch;
        }
        const auto codeOf = [&ledger] {
            std::string code;
            (void)ledger->readOrderCodes(0, 100, [&code](const Ledger::OrderCodeRow &row) {
                code += std::string(row.code) + ' ';
                return true;
            });
            return code;
        };
        const auto touches = [&ledger] {
            int count = 0;
            (void)ledger->readOrderTouches(0, 100, [&count](const Ledger::OrderTouchRow &) { return ++count > 0; });
            return count;
        };
        const auto refunded = [&ledger] {
            std::int64_t amount = 0;
            (void)ledger->readOrders(0, 100, [&amount](const Ledger::OrderRow &row) {
                amount += row.customer == 0 ? -1 : row.refundedMerchandise;
                return true;
            });
            return amount;
        };
        if (digest.isEmpty())
            digest = kit::hex(ledger->digest());
        QCOMPARE(kit::hex(ledger->digest()), digest);
        QCOMPARE(kit::faultsOf(*ledger), QStringList());
        QCOMPARE(refunded(), 100); // what the newest says
        QCOMPARE(codeOf(), std::string("MIDDLE ")); // the next newest
        QCOMPARE(touches(), static_cast<int>(full.touches.size())); // the only one
        // The same again, and undone, changes nothing.
        const auto again = kit::import(*ledger, {fileOf("again", {narrow, full})});
        QVERIFY(again);
        QCOMPARE(kit::hex(ledger->digest()), digest);
        QVERIFY(ledger->undo(*again, JobControl()));
        QCOMPARE(kit::hex(ledger->digest()), digest);
        const auto summary = ledger->undo(batches[1], JobControl());
        QVERIFY(summary);
        QCOMPARE(summary->restored, 1);
        QCOMPARE(codeOf(), std::string("GLOW1 VIP "));
        QVERIFY(ledger->undo(batches[2], JobControl()));
        QCOMPARE(refunded(), 0);
        QVERIFY(ledger->undo(batches[0], JobControl()));
        QCOMPARE(kit::faultsOf(*ledger), QStringList());
        QCOMPARE(kit::hex(ledger->digest()), kit::hex(create()->digest()));
    } while (std::next_permutation(order.begin(), order.end()));
}

void tst_LedgerUndo::amountsAreThoseOfTheNewestStatement()
{
    Order full = kit::order(4);
    full.cogs = 400;
    Order bare = full;
    bare.changedAt += 3600;
    bare.gross = bare.total;
    bare.discount = bare.shipping = bare.tax = 0;
    bare.cogs.reset();
    bare.lines.clear();
    const auto amountsOf = [](Ledger &ledger) {
        std::array<std::int64_t, 6> amounts{};
        (void)ledger.readOrders(0, 100, [&amounts](const Ledger::OrderRow &row) {
            amounts = {row.gross, row.discount, row.shipping, row.tax, row.units, row.cogs.value_or(-1)};
            return true;
        });
        return amounts;
    };
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf("full", {full})}));
    // The same total without its parts may be another sale of it, so its lines are not taken over; its costs are.
    QVERIFY(kit::import(*ledger, {fileOf("bare", {bare})}));
    QCOMPARE(amountsOf(*ledger), (std::array<std::int64_t, 6>{bare.total, 0, 0, 0, 0, -1}));
    Order sameGoods = full;
    sameGoods.changedAt += 7200;
    sameGoods.lines.clear();
    sameGoods.cogs.reset();
    QVERIFY(kit::import(*ledger, {fileOf("same", {sameGoods})}));
    QVERIFY(amountsOf(*ledger)[4] > 0);
    QCOMPARE(amountsOf(*ledger)[5], 400);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
}

void tst_LedgerUndo::aTestStaysATest()
{
    auto ledger = create();
    Order test = kit::order(4);
    test.test = true;
    Order newer = kit::order(4);
    newer.changedAt += 3600;
    QVERIFY(kit::import(*ledger, {fileOf("newer", {newer}), fileOf("test", {test})}));
    bool isTest = false;
    QVERIFY(ledger->readOrders(0, 100, [&isTest](const Ledger::OrderRow &row) {
        isTest = row.test;
        return true;
    }));
    QVERIFY(isTest);
}

void tst_LedgerUndo::ofTwoSalesWithOneNumberTheLaterCounts()
{
    Order older = kit::order(4, 3); // given back in part, which says nothing of the other
    Order later = kit::order(4);
    later.placedAt += 400 * 86'400;
    later.changedAt = later.placedAt;
    const std::array files{fileOf("older", {older}), fileOf("later", {later})};
    for (const bool isReversed : {false, true}) {
        auto ledger = create();
        std::vector<RowIssue> notes;
        QVERIFY(kit::import(*ledger, {files[isReversed ? 1 : 0]}, 1, &notes));
        const auto second = kit::import(*ledger, {files[isReversed ? 0 : 1]}, 1, &notes);
        QVERIFY(second);
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(notes.front().code, QStringLiteral("other_order"));
        const auto placedAt = [&ledger] {
            Instant at = 0;
            (void)ledger->readOrders(0, 100, [&at](const Ledger::OrderRow &row) {
                at = row.placedAt;
                return true;
            });
            return at;
        };
        QCOMPARE(placedAt(), later.placedAt);
        QVERIFY(ledger->undo(*second, JobControl()));
        QCOMPARE(placedAt(), isReversed ? later.placedAt : older.placedAt);
        QCOMPARE(kit::faultsOf(*ledger), QStringList());
    }
}

void tst_LedgerUndo::anotherCurrencyIsTold()
{
    auto ledger = create();
    Order dollars = kit::order(4);
    dollars.currency = "USD";
    std::vector<RowIssue> notes;
    QVERIFY(kit::import(*ledger, {fileOf("dollars", {dollars}), fileOf("euros", {kit::order(4, 1)})}, 1, &notes));
    QCOMPARE(notes.size(), std::size_t{1});
    QCOMPARE(notes.front().code, QStringLiteral("other_currency"));
}

void tst_LedgerUndo::secondsThatASpreadsheetDropsDecideNothing()
{
    auto ledger = create();
    Order full = kit::order(4);
    full.changedAt = full.placedAt / 60 * 60 + 37;
    Order edited = full;
    edited.changedAt -= 37; // saved by a spreadsheet
    edited.channel = "app";
    kit::File old = fileOf("old", {full});
    old.statedAt = 100;
    kit::File resaved = fileOf("resaved", {edited});
    resaved.statedAt = 200;
    QVERIFY(kit::import(*ledger, {resaved, old}));
    std::string channel;
    QVERIFY(ledger->readOrders(0, 100, [&channel](const Ledger::OrderRow &row) {
        channel = row.channel;
        return true;
    }));
    QCOMPARE(channel, std::string("app"));
}

void tst_LedgerUndo::nothingIsFilledFromAnotherOrderOfThatNumber()
{
    auto ledger = create();
    Order narrow = kit::order(4, 1);
    narrow.codes.clear();
    Order other = kit::order(4);
    other.placedAt -= 400 * 86'400;
    other.changedAt = other.placedAt;
    std::vector<RowIssue> notes;
    QVERIFY(kit::import(*ledger, {fileOf("narrow", {narrow})}));
    QVERIFY(kit::import(*ledger, {fileOf("other", {other})}, 1, &notes));
    QCOMPARE(notes.size(), std::size_t{1});
    QCOMPARE(notes.front().code, QStringLiteral("other_order"));
    int codes = 0;
    QVERIFY(ledger->readOrderCodes(0, 100, [&codes](const Ledger::OrderCodeRow &) { return ++codes > 0; }));
    QCOMPARE(codes, 0);
}

void tst_LedgerUndo::theLedgerIsAFunctionOfItsFiles_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 24; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// Files overlap at random in keys and versions, also within themselves. Whatever is imported and undone in
/// whatever order and grouping, the digest is that of the files that remain, imported into an empty workspace.
void tst_LedgerUndo::theLedgerIsAFunctionOfItsFiles()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<kit::File> files;
    for (int f = 0; f < 5; ++f) {
        std::vector<Record> records;
        for (int i = 0; i < 25; ++i) {
            if (below(3) > 0) {
                Order order = kit::order(below(14), below(4));
                if (below(4) == 0)
                    order.changedAt = order.placedAt; // versions that only the amount given back tells apart
                if (below(6) == 0)
                    order.customer = kit::customer(below(3));
                if (seed % 3 == 0 && below(4) == 0) { // other sales, which a statement between two of them may join
                    const int days = below(6) * 86'400;
                    order.placedAt += days;
                    order.changedAt += days;
                }
                records.push_back(std::move(order));
            } else {
                std::vector<Record> others = kit::oneOfEachKind(below(3), below(3));
                records.push_back(std::move(others[static_cast<std::size_t>(below(static_cast<int>(others.size())))]));
            }
        }
        if (seed % 2 == 0) {
            for (Record &record : records)
                narrow(record, below);
        }
        files.push_back(fileOf(QByteArray::number(f).constData(), std::move(records)));
        if (seed % 4 < 2)
            files.back().statedAt = 1 + below(3);
    }
    std::map<std::set<int>, QByteArray> expected;
    const auto digestOf = [&](const std::set<int> &set) {
        QByteArray &digest = expected[set];
        if (digest.isEmpty()) {
            auto fresh = create();
            std::vector<kit::File> chosen;
            for (const int f : set)
                chosen.push_back(files[static_cast<std::size_t>(f)]);
            if (!chosen.empty() && !kit::import(*fresh, chosen))
                return QByteArray("import failed");
            digest = kit::hex(fresh->digest());
        }
        return digest;
    };

    auto ledger = create();
    std::map<BatchId, std::set<int>> batches;
    std::set<int> present;
    for (int step = 0; step < 14; ++step) {
        std::vector<int> absent;
        for (int f = 0; f < 5; ++f) {
            if (!present.contains(f))
                absent.push_back(f);
        }
        if (!absent.empty() && (batches.empty() || below(5) < 3)) {
            std::shuffle(absent.begin(), absent.end(), random);
            absent.resize(static_cast<std::size_t>(1 + below(static_cast<int>(absent.size()))));
            std::vector<kit::File> chosen;
            for (const int f : absent)
                chosen.push_back(files[static_cast<std::size_t>(f)]);
            const auto batch = kit::import(*ledger, chosen);
            QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().message));
            batches[*batch] = std::set<int>(absent.begin(), absent.end());
            present.insert(absent.begin(), absent.end());
        } else {
            const auto batch = std::next(batches.begin(), below(static_cast<int>(batches.size())));
            QVERIFY(ledger->undo(batch->first, JobControl()));
            for (const int f : batch->second)
                present.erase(f);
            batches.erase(batch);
        }
        QCOMPARE(kit::hex(ledger->digest()), digestOf(present));
    }
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
}

QTEST_GUILESS_MAIN(tst_LedgerUndo)
#include "tst_ledger_undo.moc"
