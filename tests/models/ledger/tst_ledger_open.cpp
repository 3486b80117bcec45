// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/open.h"
#include "ledger_kit.h"

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
    QCOMPARE(*(*later)->note(QStringLiteral("a")), QStringLiteral("b"));
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

QTEST_GUILESS_MAIN(tst_LedgerOpen)
#include "tst_ledger_open.moc"
