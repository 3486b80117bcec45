// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/open.h"
#include "ledger/sqlite_ledger.h"
#include "ledger_kit.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace postledger;

class tst_LedgerOpen : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void createsAFileOfItsOwner();
    void createRefusesWhatExists();
    void opensWhatItMade();
    void upgradesAndSetsACopyAside();
    void keepsTheNewestThreeCopies();
    void refusesNewerWorkspaces();
    void refusesWhatIsNoWorkspace_data();
    void refusesWhatIsNoWorkspace();
    void refusesForeignTables_data();
    void refusesForeignTables();
    void refusesTruncatedFiles();
    void refusesAPathWithoutFile();
    void aSecondWriterWaitsAndSaysWho();
    void takesOverTheLockOfAProcessThatIsGone();
    void readersSeeTheLastCommitDuringAnImport_data();
    void readersSeeTheLastCommitDuringAnImport();
    void closingLeavesOneFile();
    void readsWhereItCannotWrite();
    void refusesAnImportThatCannotFit();
    void everyConnectionIsGuarded_data();
    void everyConnectionIsGuarded();
    void importsAreSynced();
    void noticesThatTheFileIsGone_data();
    void noticesThatTheFileIsGone();
    void neverTakesALockOfAnotherMachine();
    void takesALockThatSaysNothing();
    void aClockSetBackChangesNoLock();
    void synchronisedFoldersGetNoLog_data();
    void synchronisedFoldersGetNoLog();
    void aLogOnReadOnlyMediaIsNotLost();
    void anEmptyNewWorkspaceIsRemovedOnRequest();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("w.postledger")); }
    /// In a process of its own. \return the exit code of \p work
    template<typename Work>
    int inChild(Work &&work)
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(work());
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

static const std::array<Migration, 2> kTomorrow{
    {{kMigration0001}, {"CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT"}}};

static unsigned modeOf(const QString &path)
{
    struct stat info
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777U : 0;
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_LedgerOpen::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_LedgerOpen::createsAFileOfItsOwner()
{
    auto ledger = Ledger::create(path());
    QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
    QCOMPARE(modeOf(path()), 0600U);
    QCOMPARE(modeOf(path() + QStringLiteral(".lock")), 0600U);
    kit::File file{QStringLiteral("a"), {}};
    file.add(kit::order(1));
    QVERIFY(kit::import(**ledger, {file}));
    QCOMPARE(modeOf(path()), 0600U);
    QVERIFY((*ledger)->beginImport());
    QCOMPARE(modeOf(path() + QStringLiteral("-wal")), 0600U);
    ledger->reset();
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("w.postledger")});
}

void tst_LedgerOpen::createRefusesWhatExists()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto ledger = Ledger::create(path());
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code, QStringLiteral("exists"));
    QCOMPARE(contentOf(path()), QByteArray("mine"));
    QVERIFY(!Ledger::create(m_folder->filePath(QStringLiteral("no/such/folder.postledger"))));
}

void tst_LedgerOpen::opensWhatItMade()
{
    QVERIFY(Ledger::create(path()));
    for (const auto mode : {Ledger::Mode::ReadOnly, Ledger::Mode::ReadWrite}) {
        auto outcome = Ledger::Outcome::Failed;
        const auto ledger = Ledger::open(path(), mode, &outcome);
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
        QCOMPARE(outcome, Ledger::Outcome::UpToDate);
    }
}

void tst_LedgerOpen::upgradesAndSetsACopyAside()
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
    const QString copy = path() + QStringLiteral(".bak-v1");
    QCOMPARE(modeOf(copy), 0600U);
    const auto old = Ledger::open(copy, Ledger::Mode::ReadOnly, &outcome);
    QVERIFY(old);
    QCOMPARE(outcome, Ledger::Outcome::UpToDate);
    QCOMPARE(kit::hex((*old)->digest()), digest);
}

void tst_LedgerOpen::keepsTheNewestThreeCopies()
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

void tst_LedgerOpen::refusesNewerWorkspaces()
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

void tst_LedgerOpen::refusesWhatIsNoWorkspace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty file") << QByteArray("");
    QTest::newRow("a text") << QByteArray("Name,Email\n#1001,a@example.com\n").repeated(20);
    QTest::newRow("a database of another program") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0');
}

void tst_LedgerOpen::refusesWhatIsNoWorkspace()
{
    QFETCH(QByteArray, bytes);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    for (const auto mode : {Ledger::Mode::ReadOnly, Ledger::Mode::ReadWrite}) {
        auto outcome = Ledger::Outcome::Failed;
        const auto ledger = Ledger::open(path(), mode, &outcome);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().code, QStringLiteral("not_a_workspace"));
        QCOMPARE(outcome, Ledger::Outcome::NotAWorkspace);
    }
    QCOMPARE(contentOf(path()), bytes);
    auto outcome = Ledger::Outcome::Failed;
    QVERIFY(!Ledger::open(m_folder->path(), Ledger::Mode::ReadOnly, &outcome));
    QCOMPARE(outcome, Ledger::Outcome::NotAWorkspace);
}

void tst_LedgerOpen::refusesForeignTables_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER t AFTER INSERT ON orders BEGIN DELETE FROM orders; END");
    QTest::newRow("a view") << QByteArray("CREATE VIEW v AS SELECT * FROM orders");
    QTest::newRow("a table") << QByteArray("CREATE TABLE mine (a)");
    QTest::newRow("a missing table") << QByteArray("DROP TABLE notes");
}

void tst_LedgerOpen::refusesForeignTables()
{
    QFETCH(QByteArray, sql);
    QVERIFY(Ledger::create(path()));
    Connection(path(), Connection::Access::ReadWrite).execute(sql.constData());
    auto outcome = Ledger::Outcome::Failed;
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite, &outcome);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code, QStringLiteral("damaged_workspace"));
    QCOMPARE(outcome, Ledger::Outcome::Damaged);
}

void tst_LedgerOpen::refusesTruncatedFiles()
{
    QVERIFY(Ledger::create(path()));
    const QByteArray whole = contentOf(path());
    for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype{8192}, qsizetype{100}}) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.first(size));
        file.close();
        auto outcome = Ledger::Outcome::Failed;
        const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite, &outcome);
        QVERIFY(!ledger);
        QCOMPARE(outcome, Ledger::Outcome::Damaged);
        QCOMPARE(contentOf(path()), whole.first(size));
    }
}

void tst_LedgerOpen::refusesAPathWithoutFile()
{
    auto outcome = Ledger::Outcome::UpToDate;
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite, &outcome);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code, QStringLiteral("not_found"));
    QCOMPARE(outcome, Ledger::Outcome::Failed);
    QVERIFY(!QFile::exists(path()));
}

void tst_LedgerOpen::aSecondWriterWaitsAndSaysWho()
{
    const auto first = Ledger::create(path());
    QVERIFY(first);
    QElapsedTimer timer;
    timer.start();
    const auto second = Ledger::open(path(), Ledger::Mode::ReadWrite);
    QVERIFY(!second);
    QVERIFY(timer.elapsed() >= 4900);
    QCOMPARE(second.error().code, QStringLiteral("locked"));
    QVERIFY2(second.error().message.contains(QString::number(::getpid())), qPrintable(second.error().message));
    QVERIFY(Ledger::open(path(), Ledger::Mode::ReadOnly));
}

void tst_LedgerOpen::takesOverTheLockOfAProcessThatIsGone()
{
    QVERIFY(Ledger::create(path()));
    const QString name = path();
    QCOMPARE(inChild([&name] {
        auto ledger = Ledger::open(name, Ledger::Mode::ReadWrite);
        const bool begun = ledger && (*ledger)->beginImport();
        ::_exit(begun ? 0 : 1); // without closing
        return 2;
    }),
        0);
    QVERIFY(QFile::exists(path() + QStringLiteral(".lock")));
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite);
    QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

void tst_LedgerOpen::readersSeeTheLastCommitDuringAnImport_data()
{
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("the first import") << true;
    QTest::newRow("a later import") << false;
}

void tst_LedgerOpen::readersSeeTheLastCommitDuringAnImport()
{
    QFETCH(bool, isFirst);
    auto writer = Ledger::create(path());
    QVERIFY(writer);
    kit::File first{QStringLiteral("a"), {}};
    first.add(kit::order(1));
    if (!isFirst)
        QVERIFY(kit::import(**writer, {first}));
    QVERIFY((*writer)->beginImport());
    const auto id = (*writer)->addFile(QStringLiteral("b"), 1000, {});
    kit::File second{QStringLiteral("b"), {}};
    for (int n = 2; n < 2000; ++n)
        second.add(kit::order(n));
    QVERIFY((*writer)->write(*id, second.groups, nullptr));

    const auto reader = Ledger::open(path(), Ledger::Mode::ReadOnly);
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().message));
    const std::int64_t before = isFirst ? 0 : 1;
    QCOMPARE(*(*reader)->lastOrderId(), before);
    QCOMPARE(kit::faultsOf(**reader), QStringList());
    SourceFile source;
    source.id = *id;
    source.sha256 = kit::shaOf("b");
    QVERIFY((*writer)->finishFile(source));
    QVERIFY((*writer)->commit(1));
    const auto later = Ledger::open(path(), Ledger::Mode::ReadOnly);
    QVERIFY(later);
    QCOMPARE(*(*later)->lastOrderId(), 1998 + before);
    QVERIFY((*writer)->setNote(QStringLiteral("a"), QStringLiteral("b")));
    QCOMPARE((*later)->note(QStringLiteral("a")), QStringLiteral("b"));
}

void tst_LedgerOpen::closingLeavesOneFile()
{
    {
        auto ledger = Ledger::create(path());
        kit::File file{QStringLiteral("a"), {}};
        file.add(kit::order(1));
        QVERIFY(kit::import(**ledger, {file}));
        const auto reader = Ledger::open(path(), Ledger::Mode::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(*(*reader)->lastOrderId(), 1);
    }
    QVERIFY(Ledger::open(path(), Ledger::Mode::ReadOnly));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("w.postledger")});
}

void tst_LedgerOpen::readsWhereItCannotWrite()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become somebody who may not write here.");
    QVERIFY(Ledger::create(path()));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(path(), QFile::Permissions(0x6644)));
    const QByteArray before = contentOf(path());
    const QString name = path();
    const int code = inChild([&name] {
        if (::setresuid(65534, 65534, 65534) != 0)
            return 10;
        const auto writer = Ledger::open(name, Ledger::Mode::ReadWrite);
        if (writer || writer.error().code != QStringLiteral("read_only"))
            return 11;
        const auto reader = Ledger::open(name, Ledger::Mode::ReadOnly);
        if (!reader)
            return 12;
        if (kit::faultsOf(**reader) != QStringList())
            return 13;
        const auto created = Ledger::create(name + QStringLiteral("2"));
        return !created && created.error().code == QStringLiteral("read_only") ? 0 : 14;
    });
    QCOMPARE(code, 0);
    // A file that was left in write-ahead mode, on media where no file can be made beside it.
    {
        Connection connection(path(), Connection::Access::ReadWrite);
        connection.text("PRAGMA journal_mode = WAL");
    }
    const int logCode = inChild([&name] {
        if (::setresuid(65534, 65534, 65534) != 0)
            return 10;
        const auto reader = Ledger::open(name, Ledger::Mode::ReadOnly);
        return reader && kit::faultsOf(**reader) == QStringList() ? 0 : 15;
    });
    QCOMPARE(logCode, 0);
    QCOMPARE(contentOf(path()).size(), before.size());
}

void tst_LedgerOpen::refusesAnImportThatCannotFit()
{
    auto ledger = Ledger::create(path());
    QVERIFY(ledger);
    QVERIFY((*ledger)->beginImport());
    const auto file = (*ledger)->addFile(QStringLiteral("huge"), std::int64_t{1} << 50, {});
    QVERIFY(!file);
    QCOMPARE(file.error().code, QStringLiteral("disk_full"));
    (*ledger)->rollback();
    QCOMPARE(kit::faultsOf(**ledger), QStringList());

    // Half of what is free is enough for the first import, which writes once, and too little for a later one.
    const auto half = QStorageInfo(m_folder->path()).bytesAvailable() / 2;
    QVERIFY((*ledger)->beginImport());
    QVERIFY((*ledger)->addFile(QStringLiteral("half.csv"), half, {}));
    (*ledger)->rollback();
    QVERIFY((*ledger)->beginImport());
    QVERIFY(!(*ledger)->addFile(QStringLiteral("half.xlsx"), half, {}));
    (*ledger)->rollback();
    kit::File first{QStringLiteral("a"), {}};
    first.add(kit::order(1));
    QVERIFY(kit::import(**ledger, {first}));
    QVERIFY((*ledger)->beginImport());
    const auto later = (*ledger)->addFile(QStringLiteral("half.csv"), half, {});
    QVERIFY(!later);
    QCOMPARE(later.error().code, QStringLiteral("disk_full"));
}

void tst_LedgerOpen::everyConnectionIsGuarded_data()
{
    QTest::addColumn<int>("access");
    QTest::newRow("reader") << int(Connection::Access::ReadOnly);
    QTest::newRow("reader of fixed media") << int(Connection::Access::Immutable);
    QTest::newRow("writer") << int(Connection::Access::ReadWrite);
}

void tst_LedgerOpen::everyConnectionIsGuarded()
{
    QFETCH(int, access);
    QVERIFY(Ledger::create(path()));
    Connection connection(path(), static_cast<Connection::Access>(access));
    QCOMPARE(connection.number("PRAGMA foreign_keys"), 1);
    QCOMPARE(connection.number("PRAGMA trusted_schema"), 0);
    QCOMPARE(connection.number("PRAGMA cell_size_check"), 1);
    QCOMPARE(connection.number("PRAGMA mmap_size"), 0);
    QCOMPARE(connection.number("PRAGMA secure_delete"), 1);
    QCOMPARE(connection.number("PRAGMA synchronous"), 2);
    QCOMPARE(connection.number("PRAGMA busy_timeout"), 5000);
    QVERIFY_THROWS_EXCEPTION(Failure, connection.number("SELECT load_extension('nothing')"));
    // Defensive: the schema is out of reach of plain SQL.
    connection.execute("PRAGMA writable_schema = ON");
    QVERIFY_THROWS_EXCEPTION(Failure, connection.execute("DELETE FROM sqlite_schema"));
}

void tst_LedgerOpen::importsAreSynced()
{
    auto ledger = Ledger::create(path());
    QVERIFY(ledger);
    kit::File file{QStringLiteral("a"), {}};
    file.add(kit::order(1));
    QVERIFY(kit::import(**ledger, {file}));
    QVERIFY((*ledger)->beginImport());
    Connection &connection = static_cast<SqliteLedger &>(**ledger).connection();
    QCOMPARE(connection.text("PRAGMA journal_mode"), QStringLiteral("wal"));
    QCOMPARE(connection.number("PRAGMA synchronous"), 2);
    QCOMPARE(connection.number("PRAGMA wal_autocheckpoint"), 0);
}

void tst_LedgerOpen::noticesThatTheFileIsGone_data()
{
    QTest::addColumn<int>("work");
    QTest::addColumn<bool>("isReplaced");
    for (const bool isReplaced : {false, true}) {
        const char *how = isReplaced ? "replaced" : "deleted";
        QTest::addRow("first import, %s", how) << 0 << isReplaced;
        QTest::addRow("later import, %s", how) << 1 << isReplaced;
        QTest::addRow("a note, %s", how) << 2 << isReplaced;
        QTest::addRow("undo, %s", how) << 3 << isReplaced;
        QTest::addRow("in the middle of a first import, %s", how) << 4 << isReplaced;
        QTest::addRow("in the middle of a later import, %s", how) << 5 << isReplaced;
    }
}

void tst_LedgerOpen::noticesThatTheFileIsGone()
{
    QFETCH(int, work);
    QFETCH(bool, isReplaced);
    const QString other = m_folder->filePath(QStringLiteral("other.postledger"));
    QVERIFY(Ledger::create(other));
    const QByteArray otherBytes = contentOf(other);
    auto ledger = Ledger::create(path());
    kit::File first{QStringLiteral("a"), {}};
    first.add(kit::order(1));
    kit::File second{QStringLiteral("b"), {}};
    for (int n = 2; n < 500; ++n)
        second.add(kit::order(n));
    if (work != 0 && work != 4)
        QVERIFY(kit::import(**ledger, {first}));
    const auto goAway = [&] { return QFile::remove(path()) && (!isReplaced || QFile::rename(other, path())); };
    Error error;
    if (work < 4) {
        QVERIFY(goAway());
        if (work < 2) {
            const auto batch = kit::import(**ledger, {second});
            QVERIFY(!batch);
            error = batch.error();
        } else if (work == 2) {
            const auto kept = (*ledger)->setNote(QStringLiteral("a"), QStringLiteral("b"));
            QVERIFY(!kept);
            error = kept.error();
        } else {
            const auto undone = (*ledger)->undo(1, JobControl());
            QVERIFY(!undone);
            error = undone.error();
        }
    } else {
        QVERIFY((*ledger)->beginImport());
        const auto id = (*ledger)->addFile(QStringLiteral("b"), 1000, {});
        QVERIFY((*ledger)->write(*id, second.groups, nullptr));
        QVERIFY(goAway());
        SourceFile source;
        source.id = *id;
        source.sha256 = kit::shaOf("b");
        QVERIFY((*ledger)->finishFile(source));
        const auto committed = (*ledger)->commit(1);
        QVERIFY(!committed);
        error = committed.error();
    }
    QVERIFY2(error.code == QStringLiteral("moved"), qPrintable(error.code + error.message));
    QVERIFY(error.message.contains(QStringLiteral("w.postledger")));
    ledger->reset();
    if (isReplaced) {
        QCOMPARE(contentOf(path()), otherBytes);
        const auto found = Ledger::open(path(), Ledger::Mode::ReadWrite);
        QVERIFY(found);
        QCOMPARE(kit::faultsOf(**found), QStringList());
        QVERIFY((*found)->batches()->empty());
    } else {
        QVERIFY(!QFile::exists(path()));
    }
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("w.postledger.import-*")}, QDir::Files), QStringList());
}

void tst_LedgerOpen::neverTakesALockOfAnotherMachine()
{
    QVERIFY(Ledger::create(path()));
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("1\npostledger\nelsewhere.example\n");
    lock.close();
    // An hour old: age proves nothing about a machine that cannot be asked.
    QVERIFY(lock.open(QIODevice::ReadWrite));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
    lock.close();
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code, QStringLiteral("locked"));
    QVERIFY2(ledger.error().message.contains(QStringLiteral("elsewhere.example")), qPrintable(ledger.error().message));
    QVERIFY(lock.exists());
}

void tst_LedgerOpen::takesALockThatSaysNothing()
{
    QVERIFY(Ledger::create(path()));
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly)); // as a power cut leaves it
    lock.close();
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite);
    QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
}

void tst_LedgerOpen::aClockSetBackChangesNoLock()
{
    const auto shiftLock = [](const QString &name, int seconds) {
        QFile lock(name + QStringLiteral(".lock"));
        return lock.open(QIODevice::ReadWrite)
            && lock.setFileTime(QDateTime::currentDateTime().addSecs(seconds), QFileDevice::FileModificationTime);
    };
    // Held locks, long ago and in the future: other processes know them only by their files.
    std::vector<std::unique_ptr<Ledger>> held;
    std::vector<pid_t> children;
    for (const int seconds : {-100'000'000, 100'000'000}) {
        const QString name = m_folder->filePath(QStringLiteral("w%1.postledger").arg(seconds));
        auto ledger = Ledger::create(name);
        QVERIFY(ledger && shiftLock(name, seconds));
        held.push_back(*std::move(ledger));
        const pid_t child = ::fork();
        if (child == 0) {
            const auto second = Ledger::open(name, Ledger::Mode::ReadWrite);
            ::_exit(!second && second.error().code == QStringLiteral("locked") ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    held.clear();
    for (const int seconds : {-100'000'000, 100'000'000}) {
        const QString name = m_folder->filePath(QStringLiteral("w%1.postledger").arg(seconds));
        QCOMPARE(inChild([&name] {
            auto ledger = Ledger::open(name, Ledger::Mode::ReadWrite);
            ::_exit(ledger ? 0 : 1);
            return 2;
        }),
            0);
        QVERIFY(shiftLock(name, seconds));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(Ledger::open(name, Ledger::Mode::ReadWrite));
        QVERIFY(timer.elapsed() < 4000);
    }
}

void tst_LedgerOpen::synchronisedFoldersGetNoLog_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<bool>("isShared");
    QTest::newRow("Dropbox") << QStringLiteral("Dropbox/books") << QString() << true;
    QTest::newRow("OneDrive of a company") << QStringLiteral("OneDrive - Glow GmbH") << QString() << true;
    QTest::newRow("a mark") << QStringLiteral("shared/a") << QStringLiteral("shared/.stfolder") << true;
    QTest::newRow("a name that only begins alike") << QStringLiteral("Dropboxes") << QString() << false;
}

void tst_LedgerOpen::synchronisedFoldersGetNoLog()
{
    QFETCH(QString, folder);
    QFETCH(QString, mark);
    QFETCH(bool, isShared);
    QVERIFY(QDir(m_folder->path()).mkpath(folder));
    if (!mark.isEmpty())
        QVERIFY(QDir(m_folder->path()).mkpath(mark));
    const QString name = m_folder->filePath(folder + QStringLiteral("/w.postledger"));
    {
        auto ledger = Ledger::create(name);
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
        QCOMPARE(!(*ledger)->folderAdvice().isEmpty(), isShared);
        kit::File first{QStringLiteral("a"), {}};
        kit::File second{QStringLiteral("b"), {}};
        for (int n = 0; n < 200; ++n)
            (n < 100 ? first : second).add(kit::order(n));
        QVERIFY(kit::import(**ledger, {first}));
        Connection &connection = static_cast<SqliteLedger &>(**ledger).connection();
        QCOMPARE(
            connection.text("PRAGMA locking_mode"), isShared ? QStringLiteral("exclusive") : QStringLiteral("normal"));
        QVERIFY(kit::import(**ledger, {second}));
        QCOMPARE(connection.text("PRAGMA journal_mode"), isShared ? QStringLiteral("delete") : QStringLiteral("wal"));
        QVERIFY((*ledger)->undo(1, JobControl()));
        QCOMPARE(QFile::exists(name + QStringLiteral("-wal")), !isShared);
    }
    const auto reader = Ledger::open(name, Ledger::Mode::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(kit::faultsOf(**reader), QStringList());
    QCOMPARE(QDir(QFileInfo(name).absolutePath()).entryList(QDir::Files), QStringList{QStringLiteral("w.postledger")});
}

void tst_LedgerOpen::aLogOnReadOnlyMediaIsNotLost()
{
    if (::geteuid() != 0)
        QSKIP("Only root can become somebody who may not write here.");
    QVERIFY(Ledger::create(path()));
    const QString name = path();
    // A writer that is killed after a commit leaves its import in the log.
    QCOMPARE(inChild([&name] {
        auto ledger = Ledger::open(name, Ledger::Mode::ReadWrite);
        kit::File first{QStringLiteral("a"), {}};
        first.add(kit::order(1));
        kit::File second{QStringLiteral("b"), {}};
        second.add(kit::order(2));
        const bool isDone = kit::import(**ledger, {first}) && kit::import(**ledger, {second});
        ::_exit(isDone ? 0 : 1);
        return 2;
    }),
        0);
    QVERIFY(QFileInfo(path() + QStringLiteral("-wal")).size() > 0);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::setPermissions(path() + QLatin1String(suffix), QFile::Permissions(0x6644));
    QCOMPARE(inChild([&name] {
        if (::setresuid(65534, 65534, 65534) != 0)
            return 10;
        const auto reader = Ledger::open(name, Ledger::Mode::ReadOnly);
        if (reader)
            return 11;
        return reader.error().code == QStringLiteral("read_only")
                && reader.error().message.contains(QStringLiteral("-wal"))
            ? 0
            : 12;
    }),
        0);
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadOnly);
    QVERIFY(ledger);
    QCOMPARE((*ledger)->batches()->size(), std::size_t{2});
    QCOMPARE(kit::faultsOf(**ledger), QStringList());
}

void tst_LedgerOpen::anEmptyNewWorkspaceIsRemovedOnRequest()
{
    {
        auto ledger = Ledger::create(path());
        QVERIFY(ledger);
        (*ledger)->removeWhenEmpty();
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    {
        auto ledger = Ledger::create(path());
        QVERIFY(ledger);
        (*ledger)->removeWhenEmpty();
        kit::File file{QStringLiteral("a"), {}};
        file.add(kit::order(1));
        QVERIFY(kit::import(**ledger, {file}));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("w.postledger")});
}

QTEST_GUILESS_MAIN(tst_LedgerOpen)
#include "tst_ledger_open.moc"
