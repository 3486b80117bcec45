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

void tst_LedgerUndo::theLedgerIsAFunctionOfItsFiles_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

/// Files overlap at random in keys and versions, also within themselves. Whatever is imported and undone in whatever
/// order and grouping, the digest is that of the files that remain, imported into an empty workspace.
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
                records.push_back(std::move(order));
            } else {
                std::vector<Record> others = kit::oneOfEachKind(below(3), below(3));
                records.push_back(std::move(others[static_cast<std::size_t>(below(static_cast<int>(others.size())))]));
            }
        }
        files.push_back(fileOf(QByteArray::number(f).constData(), std::move(records)));
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
