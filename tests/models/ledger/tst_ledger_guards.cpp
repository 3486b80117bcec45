// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/sqlite_ledger.h"
#include "ledger_kit.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace postledger;

/// What stands between a workspace and harm: pragmas, locks, and a look whether the file is still there.
class tst_LedgerGuards : public QObject
{
    Q_OBJECT

private slots:
    void init();
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

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_LedgerGuards::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_LedgerGuards::everyConnectionIsGuarded_data()
{
    QTest::addColumn<int>("access");
    QTest::newRow("reader") << int(Connection::Access::ReadOnly);
    QTest::newRow("reader of fixed media") << int(Connection::Access::Immutable);
    QTest::newRow("writer") << int(Connection::Access::ReadWrite);
}

void tst_LedgerGuards::everyConnectionIsGuarded()
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

void tst_LedgerGuards::importsAreSynced()
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

void tst_LedgerGuards::noticesThatTheFileIsGone_data()
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

void tst_LedgerGuards::noticesThatTheFileIsGone()
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

void tst_LedgerGuards::neverTakesALockOfAnotherMachine()
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

void tst_LedgerGuards::takesALockThatSaysNothing()
{
    QVERIFY(Ledger::create(path()));
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly)); // as a power cut leaves it
    lock.close();
    const auto ledger = Ledger::open(path(), Ledger::Mode::ReadWrite);
    QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
}

void tst_LedgerGuards::aClockSetBackChangesNoLock()
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

void tst_LedgerGuards::synchronisedFoldersGetNoLog_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<bool>("isShared");
    QTest::newRow("Dropbox") << QStringLiteral("Dropbox/books") << QString() << true;
    QTest::newRow("OneDrive of a company") << QStringLiteral("OneDrive - Glow GmbH") << QString() << true;
    QTest::newRow("a mark") << QStringLiteral("shared/a") << QStringLiteral("shared/.stfolder") << true;
    QTest::newRow("a name that only begins alike") << QStringLiteral("Dropboxes") << QString() << false;
}

void tst_LedgerGuards::synchronisedFoldersGetNoLog()
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

void tst_LedgerGuards::aLogOnReadOnlyMediaIsNotLost()
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

void tst_LedgerGuards::anEmptyNewWorkspaceIsRemovedOnRequest()
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

QTEST_GUILESS_MAIN(tst_LedgerGuards)
#include "tst_ledger_guards.moc"
