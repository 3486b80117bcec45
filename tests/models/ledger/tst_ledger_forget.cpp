// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/connection.h"
#include "ledger_kit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace postledger;

class tst_LedgerForget : public QObject
{
    Q_OBJECT

private slots:
    void leavesOrdersAndNoPseudonym();
    void purgesOlderVersions();
    void takesBackNothingWithTheNextFile();
    void outlivesUndo();
    void doesNotDependOnWhen_data();
    void doesNotDependOnWhen();
    void removesAHistoryOfItsOwn();
    void emptiesCellsThatNameThePerson();
    void changesNothingForAStranger();
    void changesNothingInADryRun();
    void changesNothingWhenCancelled();
    void namesCopiesSetAside();
    void verifySeesALostTombstone();
    void anonymisingLeavesFiguresAndNoPseudonym();
    void anonymisedRecordsKeepTheirNumbers();
    void anonymisingHappensOnce();

private:
    QString path() const { return m_folder.filePath(QString::number(m_count) + QStringLiteral(".postledger")); }
    std::unique_ptr<Ledger> create()
    {
        ++m_count;
        auto ledger = Ledger::create(path());
        return ledger ? *std::move(ledger) : nullptr;
    }
    std::unique_ptr<Ledger> reopen(std::unique_ptr<Ledger> ledger)
    {
        ledger.reset();
        auto again = Ledger::open(path(), Ledger::Mode::ReadWrite);
        return again ? *std::move(again) : nullptr;
    }
    /// Whether the bytes of a pseudonym are in any file of the workspace.
    bool isOnDisk(const CustomerKey &key) const
    {
        const QByteArray bytes(reinterpret_cast<const char *>(key.bytes.data()), 16);
        const QDir folder(m_folder.path());
        for (const QString &name :
            folder.entryList({QString::number(m_count) + QStringLiteral(".postledger*")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    }
    QTemporaryDir m_folder;
    int m_count = 0;
};

namespace {

kit::File fileOf(const QString &name, std::vector<Record> records)
{
    kit::File file{name, {}};
    for (Record &record : records)
        file.add(std::move(record));
    return file;
}

Order orderOf(int n, int person, int version = 0)
{
    Order order = kit::order(n, version);
    order.customer = kit::customer(person);
    return order;
}

Result<ForgetSummary> forget(Ledger &ledger, int person, bool dryRun = false, const JobControl &job = {})
{
    const std::array<CustomerKey, 1> customers{kit::customer(person)};
    return ledger.forget(
        customers, [](const QString &cell) { return cell == QLatin1String("ann@example.com"); }, dryRun, job);
}

/// Orders by reference with the dense id of their customer.
std::map<std::string, std::int64_t> customersOf(const Ledger &ledger)
{
    std::map<std::string, std::int64_t> customers;
    (void)ledger.readOrders(1, INT64_MAX, [&](const Ledger::OrderRow &row) {
        customers[std::string(row.ref)] = row.customer;
        return true;
    });
    return customers;
}

std::set<std::string> withoutCustomer(const Ledger &ledger)
{
    std::set<std::string> refs;
    for (const auto &[ref, customer] : customersOf(ledger)) {
        if (customer == 0)
            refs.insert(ref);
    }
    return refs;
}

} // namespace

void tst_LedgerForget::leavesOrdersAndNoPseudonym()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger,
        {fileOf(QStringLiteral("a"),
            {orderOf(1, 1), orderOf(2, 2), orderOf(3, 1),
                Touchpoint{"T1", kit::customer(1), 1'700'000'000, TouchType::Click, "tiktok", "P"},
                Touchpoint{"T2", kit::customer(2), 1'700'000'000, TouchType::Click, "tiktok", "P"}})}));
    const QByteArray before = kit::hex(ledger->digest());
    ledger = reopen(std::move(ledger));
    QVERIFY(isOnDisk(kit::customer(1)));
    QVERIFY(isOnDisk(kit::customer(2)));

    const auto summary = forget(*ledger, 1);
    QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().message));
    QCOMPARE(summary->customers, 1);
    QCOMPARE(summary->orders, 2);
    QCOMPARE(summary->touchpoints, 1);
    QVERIFY(summary->isCompact);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    QCOMPARE(kit::hex(ledger->digest()), before); // amounts and all else stay; pseudonyms are not part of it
    const auto customers = customersOf(*ledger);
    QCOMPARE(customers.size(), 3U);
    QCOMPARE(customers.at("#1001"), 0);
    QVERIFY(customers.at("#1002") != 0);
    QCOMPARE(customers.at("#1003"), 0);
    QVERIFY(!isOnDisk(kit::customer(1))); // while it is open
    ledger.reset();
    QVERIFY(!isOnDisk(kit::customer(1)));
    QVERIFY(isOnDisk(kit::customer(2)));
}

void tst_LedgerForget::purgesOlderVersions()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1), orderOf(2, 2)})}));
    // The newest version of order 1 names somebody else; only the journal still holds person 1.
    const auto second = kit::import(*ledger, {fileOf(QStringLiteral("b"), {orderOf(1, 3, 1), orderOf(2, 2)})});
    QVERIFY(second);
    ledger = reopen(std::move(ledger));
    QVERIFY(isOnDisk(kit::customer(1)));
    const auto summary = forget(*ledger, 1);
    QVERIFY(summary);
    QCOMPARE(summary->orders, 1);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    ledger = reopen(std::move(ledger));
    QVERIFY(!isOnDisk(kit::customer(1)));
    QVERIFY(ledger->undo(*second, JobControl()));
    QCOMPARE(customersOf(*ledger).at("#1001"), 0);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
}

void tst_LedgerForget::takesBackNothingWithTheNextFile()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1), orderOf(2, 2)})}));
    QVERIFY(forget(*ledger, 1));
    const auto again = kit::import(*ledger,
        {fileOf(QStringLiteral("b"),
            {orderOf(1, 1), orderOf(2, 2), Touchpoint{"T1", kit::customer(4), 1, TouchType::Click, "x", "P"}})});
    QVERIFY(again);
    QCOMPARE(kit::countsOf(*ledger, *again), (RowCounts{3, 1, 0, 2, 0})); // the same order, without its customer
    const auto newer = kit::import(*ledger, {fileOf(QStringLiteral("c"), {orderOf(1, 1, 2)})});
    QCOMPARE(kit::countsOf(*ledger, *newer), (RowCounts{1, 0, 1, 0, 0}));
    QCOMPARE(customersOf(*ledger).at("#1001"), 0);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    ledger.reset();
    QVERIFY(!isOnDisk(kit::customer(1)));
    QVERIFY(isOnDisk(kit::customer(4)));
}

void tst_LedgerForget::outlivesUndo()
{
    auto ledger = create();
    const auto first = kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1), orderOf(2, 2)})});
    QVERIFY(forget(*ledger, 1));
    QVERIFY(ledger->undo(*first, JobControl()));
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1), orderOf(2, 2)})}));
    QCOMPARE(customersOf(*ledger).at("#1001"), 0);
    QVERIFY(customersOf(*ledger).at("#1002") != 0);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    ledger.reset();
    QVERIFY(!isOnDisk(kit::customer(1)));
}

void tst_LedgerForget::doesNotDependOnWhen_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Files, then forget, or some files, forget, the others: the same orders either way, and after any undo.
void tst_LedgerForget::doesNotDependOnWhen()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    std::vector<kit::File> files;
    for (int f = 0; f < 5; ++f) {
        std::vector<Record> records;
        for (int i = 0; i < 30; ++i) {
            const int n = static_cast<int>(random() % 20);
            const int person = (n < 10 ? 1 : 2) + 2 * static_cast<int>(random() % 2);
            records.push_back(orderOf(n, person, static_cast<int>(random() % 3)));
        }
        files.push_back(fileOf(QString::number(f), std::move(records)));
    }
    // Each order of the person is known before, and there to be forgotten.
    std::vector<Record> all;
    for (int n = 0; n < 20; ++n)
        all.push_back(orderOf(n, n < 10 ? 1 : 2));
    const kit::File first = fileOf(QStringLiteral("first"), std::move(all));

    auto late = create();
    QVERIFY(kit::import(*late, {first}));
    for (const kit::File &file : files)
        QVERIFY(kit::import(*late, {file}));
    QVERIFY(forget(*late, 1));
    QCOMPARE(kit::faultsOf(*late), QStringList());
    QCOMPARE(withoutCustomer(*late).size(), 10U);

    auto early = create();
    QVERIFY(kit::import(*early, {first}));
    QVERIFY(forget(*early, 1));
    std::vector<BatchId> batches;
    std::shuffle(files.begin(), files.end(), random);
    for (const kit::File &file : files)
        batches.push_back(*kit::import(*early, {file}));
    QCOMPARE(kit::faultsOf(*early), QStringList());
    QCOMPARE(kit::hex(early->digest()), kit::hex(late->digest()));
    QCOMPARE(withoutCustomer(*early), withoutCustomer(*late));
    std::shuffle(batches.begin(), batches.end(), random);
    for (const BatchId batch : batches) {
        QVERIFY(early->undo(batch, JobControl()));
        QCOMPARE(kit::faultsOf(*early), QStringList());
    }
    QCOMPARE(withoutCustomer(*early), withoutCustomer(*late));
    early.reset();
    QVERIFY(!isOnDisk(kit::customer(1)));
}

void tst_LedgerForget::removesAHistoryOfItsOwn()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {CustomerHistory{kit::customer(1), 5}})}));
    QVERIFY(kit::import(*ledger,
        {fileOf(QStringLiteral("b"), {CustomerHistory{kit::customer(1), 4}, CustomerHistory{kit::customer(2), 4}})}));
    const auto summary = forget(*ledger, 1);
    QVERIFY(summary);
    QCOMPARE(summary->histories, 1);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    int rows = 0;
    (void)ledger->readCustomerHistory([&rows](std::int64_t, Instant) {
        ++rows;
        return true;
    });
    QCOMPARE(rows, 1);
    ledger.reset();
    QVERIFY(!isOnDisk(kit::customer(1)));
}

void tst_LedgerForget::emptiesCellsThatNameThePerson()
{
    auto ledger = create();
    QVERIFY(ledger->beginImport());
    const auto file = ledger->addFile(QStringLiteral("a"), 10, QStringLiteral("test"));
    const std::vector<RowIssue> rejects{{2, 1, QStringLiteral("customer_ref"), QStringLiteral("bad_cell"),
                                            QStringLiteral("x"), QStringLiteral("ann@example.com")},
        {3, 1, QStringLiteral("customer_ref"), QStringLiteral("bad_cell"), QStringLiteral("x"),
            QStringLiteral("bob@example.com")}};
    QVERIFY(ledger->addIssues(*file, true, rejects));
    SourceFile source;
    source.id = *file;
    source.counts = {2, 0, 0, 0, 2};
    QVERIFY(ledger->finishFile(source));
    QVERIFY(ledger->commit(1));
    const auto summary = forget(*ledger, 1);
    QVERIFY(summary);
    QCOMPARE(summary->cells, 1);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    const auto kept = ledger->issues(*file, true, 10);
    QCOMPARE(kept->size(), 2U);
    QCOMPARE(kept->at(0).cell, QString());
    QCOMPARE(kept->at(0).code, QStringLiteral("bad_cell"));
    QCOMPARE(kept->at(1).cell, QStringLiteral("bob@example.com"));
}

void tst_LedgerForget::changesNothingForAStranger()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1)})}));
    const auto summary = forget(*ledger, 9);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, QStringLiteral("unknown_customer"));
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    QVERIFY(customersOf(*ledger).at("#1001") != 0);
    const std::array<CustomerKey, 1> nobody{};
    QVERIFY(!ledger->forget(
        nobody, [](const QString &) { return false; }, false, JobControl()));
}

void tst_LedgerForget::changesNothingInADryRun()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1), orderOf(2, 2)})}));
    const auto summary = forget(*ledger, 1, true);
    QVERIFY(summary);
    QCOMPARE(summary->orders, 1);
    QVERIFY(customersOf(*ledger).at("#1001") != 0);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("b"), {orderOf(3, 1)})})); // nothing stays behind
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
}

void tst_LedgerForget::changesNothingWhenCancelled()
{
    auto ledger = create();
    std::vector<Record> records;
    for (int n = 0; n < 5000; ++n)
        records.push_back(orderOf(n, 1));
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), std::move(records))}));
    const JobControl cancelled([] { return true; }, nullptr);
    auto summary = forget(*ledger, 1, false, cancelled);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, QStringLiteral("cancelled"));
    summary = ledger->anonymise(cancelled);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, QStringLiteral("cancelled"));
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    QVERIFY(!*ledger->isAnonymised());
    QVERIFY(customersOf(*ledger).at("#1001") != 0);
}

void tst_LedgerForget::namesCopiesSetAside()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1)})}));
    QFile copy(path() + QStringLiteral(".bak-v1"));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    const auto summary = forget(*ledger, 1);
    QVERIFY(summary);
    QCOMPARE(summary->copies, QStringList{QFileInfo(copy.fileName()).fileName()});
}

void tst_LedgerForget::verifySeesALostTombstone()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1)})}));
    QVERIFY(forget(*ledger, 1));
    ledger.reset();
    {
        Connection connection(path(), Connection::Access::ReadWrite);
        connection.execute("DELETE FROM forgotten");
    }
    ledger = reopen({});
    const QStringList faults = kit::faultsOf(*ledger);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.first().startsWith(QLatin1String("forgotten")), qPrintable(faults.first()));
}

void tst_LedgerForget::anonymisingLeavesFiguresAndNoPseudonym()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger,
        {fileOf(QStringLiteral("a"),
            {orderOf(1, 1), orderOf(2, 2), orderOf(3, 1), CustomerHistory{kit::customer(2), 7},
                Touchpoint{"T1", kit::customer(1), 1'700'000'000, TouchType::Click, "tiktok", "P"}})}));
    const auto second =
        kit::import(*ledger, {fileOf(QStringLiteral("b"), {orderOf(1, 3, 1), orderOf(2, 2), orderOf(4, 1)})});
    const std::string key = *ledger->customerHashKey();
    const QByteArray before = kit::hex(ledger->digest());
    const auto customers = customersOf(*ledger);
    ledger = reopen(std::move(ledger));
    for (int person = 1; person <= 3; ++person)
        QVERIFY(isOnDisk(kit::customer(person)));

    const auto summary = ledger->anonymise(JobControl());
    QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().message));
    QCOMPARE(summary->customers, 3);
    QCOMPARE(summary->orders, 4);
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    QVERIFY(*ledger->isAnonymised());
    QCOMPARE(kit::hex(ledger->digest()), before);
    QCOMPARE(customersOf(*ledger), customers); // who bought twice is still one customer
    ledger = reopen(std::move(ledger));
    for (int person = 1; person <= 3; ++person)
        QVERIFY(!isOnDisk(kit::customer(person)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(QByteArray::fromStdString(key)));
    // The journal was rewritten with the same numbers: the older version of order 1 is by the customer of order 3.
    QVERIFY(ledger->undo(*second, JobControl()));
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    QCOMPARE(customersOf(*ledger).at("#1001"), customersOf(*ledger).at("#1003"));
}

void tst_LedgerForget::anonymisedRecordsKeepTheirNumbers()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1), orderOf(2, 1)})}));
    QVERIFY(ledger->anonymise(JobControl()));
    const auto again = kit::import(*ledger,
        {fileOf(QStringLiteral("b"),
            {orderOf(1, 1), orderOf(2, 1, 1), orderOf(3, 1), CustomerHistory{kit::customer(1), 7}})});
    QVERIFY(again);
    QCOMPARE(kit::countsOf(*ledger, *again), (RowCounts{4, 1, 1, 2, 0}));
    QCOMPARE(kit::faultsOf(*ledger), QStringList());
    const auto customers = customersOf(*ledger);
    QVERIFY(customers.at("#1001") != 0);
    QCOMPARE(customers.at("#1002"), customers.at("#1001"));
    QCOMPARE(customers.at("#1003"), 0);
    ledger.reset();
    QVERIFY(!isOnDisk(kit::customer(1)));
}

void tst_LedgerForget::anonymisingHappensOnce()
{
    auto ledger = create();
    QVERIFY(kit::import(*ledger, {fileOf(QStringLiteral("a"), {orderOf(1, 1)})}));
    QVERIFY(ledger->anonymise(JobControl()));
    const auto again = ledger->anonymise(JobControl());
    QVERIFY(!again);
    QCOMPARE(again.error().code, QStringLiteral("already_anonymised"));
}

QTEST_GUILESS_MAIN(tst_LedgerForget)
#include "tst_ledger_forget.moc"
