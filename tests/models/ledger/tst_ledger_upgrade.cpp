// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/open.h"
#include "ledger_kit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

/// Workspaces of earlier and later versions of the program.
class tst_LedgerUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void upgradesAndSetsACopyAside();
    void upgradesWhatEarlierVersionsWrote_data();
    void upgradesWhatEarlierVersionsWrote();
    void laterExportsMeetWhatEarlierVersionsWrote();
    void olderExportsDoNotReplaceWhatEarlierVersionsWrote();
    void keepsTheNewestThreeCopies();
    void refusesNewerWorkspaces();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("w.postledger")); }
    /// Puts tests/data/schema/vVERSION.sql there.
    void restore(int version) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// What a later program will have.
static const std::vector<Migration> kTomorrow = [] {
    std::vector<Migration> migrations(programMigrations().begin(), programMigrations().end());
    migrations.push_back({"CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT"});
    return migrations;
}();

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_LedgerUpgrade::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_LedgerUpgrade::restore(int version) const
{
    const QByteArray sql = contentOf(QStringLiteral(POSTLEDGER_TEST_DATA "/schema/v%1.sql").arg(version));
    QFile empty(path());
    QVERIFY(!sql.isEmpty() && empty.open(QIODevice::WriteOnly));
    empty.close();
    Connection(path(), Connection::Access::ReadWrite).execute(sql.constData());
}

void tst_LedgerUpgrade::upgradesAndSetsACopyAside()
{
    QByteArray digest;
    {
        auto ledger = Ledger::create(path());
        kit::File file{QStringLiteral("a"), {}};
        file.add(kit::order(1));
        QVERIFY(kit::import(**ledger, {file}));
        digest = kit::hex((*ledger)->digest());
    }
    auto outcome = Ledger::Outcome::Failed;
    {
        const auto ledger = openLedger(path(), Ledger::Mode::ReadOnly, &outcome, kTomorrow);
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
        QCOMPARE(outcome, Ledger::Outcome::Upgraded);
        QCOMPARE(kit::hex((*ledger)->digest()), digest);
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
    }
    const QString copy = path() + QStringLiteral(".bak-v%1").arg(programMigrations().size());
    QCOMPARE(QFile::permissions(copy) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    const auto old = Ledger::open(copy, Ledger::Mode::ReadOnly, &outcome);
    QVERIFY(old);
    QCOMPARE(outcome, Ledger::Outcome::UpToDate);
    QCOMPARE(kit::hex((*old)->digest()), digest);
}

/// All rows of all tables, sorted, blobs in hex.
static QByteArray dumpOf(const QString &path)
{
    Connection connection(path, Connection::Access::ReadOnly);
    QByteArray dump = "version " + QByteArray::number(qlonglong(connection.number("PRAGMA user_version"))) + '\n';
    Statement tables(connection.handle(), "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (tables.step()) {
        const std::string table(tables.text(0));
        dump += "\n" + QByteArray::fromStdString(table) + '\n';
        std::string columns;
        int count = 0;
        Statement names(connection.handle(), "SELECT name FROM pragma_table_info(?1)");
        names.bind(1, table);
        while (names.step()) {
            columns += (count == 0 ? "quote(" : ", quote(") + std::string(names.text(0)) + ')';
            ++count;
        }
        Statement rows(connection.handle(), "SELECT " + columns + " FROM " + table);
        QByteArrayList lines;
        while (rows.step()) {
            QByteArrayList cells;
            for (int i = 0; i < count; ++i)
                cells << QByteArray::fromStdString(std::string(rows.text(i)));
            lines << "  " + cells.join(", ") + '\n';
        }
        std::sort(lines.begin(), lines.end());
        dump += lines.join();
    }
    return dump;
}

void tst_LedgerUpgrade::upgradesWhatEarlierVersionsWrote_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("digest"); ///< as that version's `verify` printed it
    QTest::newRow("version 1") << 1 << QByteArray("64846bfb301de23d8a3fd1db05bb2020");
    QTest::newRow("version 5") << 5 << QByteArray("616eab8c4db79b40c8ca420680dfa072");
}

/// tests/data/schema/vN.sql is a small workspace as version N wrote it, vN.upgraded.txt what is in it after the
/// upgrade.
void tst_LedgerUpgrade::upgradesWhatEarlierVersionsWrote()
{
    QFETCH(int, version);
    QFETCH(QByteArray, digest);
    const QString sample = QStringLiteral(POSTLEDGER_TEST_DATA "/schema/v%1").arg(version);
    restore(version);
    const QByteArray before = dumpOf(path());

    auto outcome = Ledger::Outcome::Failed;
    {
        const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite, &outcome);
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
        QCOMPARE(outcome, Ledger::Outcome::Upgraded);
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
        QCOMPARE(kit::hex((*ledger)->digest()), digest);
    }
    const QString expected = sample + QStringLiteral(".upgraded.txt");
    if (qEnvironmentVariableIsSet("POSTLEDGER_REFRESH_EXPECTED")) {
        QFile file(expected);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(dumpOf(path()));
    }
    QCOMPARE(dumpOf(path()), contentOf(expected));
    QCOMPARE(dumpOf(path() + QStringLiteral(".bak-v%1").arg(version)), before);

    // What the upgraded workspace takes in afterwards goes out again without a trace.
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite, &outcome);
    QVERIFY(ledger);
    QCOMPARE(outcome, Ledger::Outcome::UpToDate);
    kit::File file{QStringLiteral("later"), {}};
    for (Record &record : kit::oneOfEachKind(1))
        file.add(std::move(record));
    const auto batch = kit::import(**ledger, {file});
    QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().message));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
    QVERIFY((*ledger)->undo(*batch, JobControl()));
    QCOMPARE(kit::hex((*ledger)->digest()), digest);

    // Nor does what the earlier version took in leave one.
    for (const BatchId earlier : {2, 1}) {
        QVERIFY((*ledger)->undo(earlier, JobControl()));
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
    }
    const auto fresh = Ledger::create(m_folder->filePath(QStringLiteral("fresh.postledger")));
    QVERIFY(fresh);
    QCOMPARE(kit::hex((*ledger)->digest()), kit::hex((*fresh)->digest()));
}

/// Claims of version 5 that later exports state again: those that say the same are unchanged.
void tst_LedgerUpgrade::laterExportsMeetWhatEarlierVersionsWrote()
{
    restore(5);
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite);
    QVERIFY(ledger);
    std::vector<Claim> claims = *(*ledger)->claims();
    QCOMPARE(claims.size(), std::size_t{5});
    kit::File same{QStringLiteral("same"), {}};
    for (const Claim &claim : claims)
        same.add(claim);
    const auto unchanged = kit::import(**ledger, {same});
    QVERIFY(unchanged);
    QCOMPARE(kit::countsOf(**ledger, *unchanged), (RowCounts{5, 0, 0, 5, 0}));

    kit::File decided{QStringLiteral("decided"), {}};
    for (Claim &claim : claims)
        claim.statedAt = claim.at + 1'000'000;
    claims[0].withdrawn = true;
    for (const Claim &claim : claims)
        decided.add(claim);
    std::vector<RowIssue> notes;
    const auto changed = kit::import(**ledger, {decided}, 1, &notes);
    QVERIFY(changed);
    QVERIFY(notes.empty());
    QCOMPARE(kit::countsOf(**ledger, *changed), (RowCounts{5, 0, 1, 4, 0}));
    std::size_t counted = 0;
    QVERIFY((*ledger)->readClaims([&counted](const Ledger::ClaimRow &) {
        ++counted;
        return true;
    }));
    QCOMPARE(counted, claims.size() - 1);
    QVERIFY((*ledger)->undo(*changed, JobControl()));
    QVERIFY(!(*ledger)->claims()->front().withdrawn);
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

/// Nothing tells how old the files were that an earlier version imported, but that they were there then.
void tst_LedgerUpgrade::olderExportsDoNotReplaceWhatEarlierVersionsWrote()
{
    restore(5);
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite);
    QVERIFY(ledger);
    const Instant before = (*ledger)->batches()->front().importedAt;
    const Claim claim = (*ledger)->claims()->front();
    const auto statedBy = [&](const char *name, Instant at, std::int64_t value) {
        kit::File file{QLatin1String(name), {}, at};
        Claim other = claim;
        other.value = value;
        file.add(other);
        return kit::import(**ledger, {file});
    };
    const std::int64_t value = claim.value;
    const auto older = statedBy("older", before - 86'400, value + 1);
    QVERIFY(older);
    QCOMPARE((*ledger)->claims()->front().value, value);
    QVERIFY(statedBy("newer", (*ledger)->batches()->front().importedAt + 400 * 86'400, value + 2));
    QCOMPARE((*ledger)->claims()->front().value, value + 2);
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

void tst_LedgerUpgrade::keepsTheNewestThreeCopies()
{
    QVERIFY(Ledger::create(path()));
    for (int version = 1; version <= 5; ++version) {
        Connection connection(path(), Connection::Access::ReadWrite);
        setCopyAside(connection, path(), version);
        QTest::qWait(20); // file times tell them apart
    }
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.bak-*")}, QDir::Files, QDir::Name),
        (QStringList{QStringLiteral("w.postledger.bak-v3"), QStringLiteral("w.postledger.bak-v4"),
            QStringLiteral("w.postledger.bak-v5")}));
}

void tst_LedgerUpgrade::refusesNewerWorkspaces()
{
    QVERIFY(createLedger(path(), kTomorrow));
    const QByteArray before = contentOf(path());
    for (const auto mode : {Ledger::Mode::ReadOnly, Ledger::Mode::ReadWrite}) {
        auto outcome = Ledger::Outcome::Failed;
        const auto ledger = Ledger::open(path(), mode, &outcome);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().code, QStringLiteral("newer_workspace"));
        QCOMPARE(outcome, Ledger::Outcome::NewerThanProgram);
    }
    QCOMPARE(contentOf(path()), before);
}

QTEST_GUILESS_MAIN(tst_LedgerUpgrade)
#include "tst_ledger_upgrade.moc"
