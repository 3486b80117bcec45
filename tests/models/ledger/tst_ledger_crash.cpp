// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger_kit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace postledger;

/// Killed and starved imports: rolled back or complete, never anything else.
class tst_LedgerCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledImportIsWholeOrNotThere();
    void aFullDiskLeavesTheWorkspaceAsItWas();

private:
    QString newWorkspace();
    std::vector<kit::File> m_files;
    QByteArray m_emptyDigest;
    QByteArray m_digest;
    qint64 m_milliseconds = 0; ///< that an undisturbed import takes
    QTemporaryDir m_folder;
    int m_count = 0;
};

void tst_LedgerCrash::initTestCase()
{
    for (int f = 0; f < 3; ++f) {
        kit::File file{QString::number(f), {}};
        for (int n = 0; n < 4000; ++n)
            file.add(kit::order(f * 3500 + n, n % 3));
        m_files.push_back(std::move(file));
    }
    auto ledger = Ledger::open(newWorkspace(), Ledger::Mode::ReadWrite);
    QVERIFY(ledger);
    m_emptyDigest = kit::hex((*ledger)->digest());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(kit::import(**ledger, m_files));
    m_digest = kit::hex((*ledger)->digest());
    ledger->reset();
    m_milliseconds = timer.elapsed() + 1;
}

QString tst_LedgerCrash::newWorkspace()
{
    const QString path = m_folder.filePath(QString::number(++m_count) + QStringLiteral(".postledger"));
    if (!Ledger::create(path))
        qFatal("cannot create a workspace");
    return path;
}

void tst_LedgerCrash::aKilledImportIsWholeOrNotThere()
{
    std::mt19937 random(7);
    int whole = 0;
    for (int run = 0; run < 20; ++run) {
        const QString path = newWorkspace();
        if (run % 2 == 0) { // every other one goes through the log, as later imports do
            auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
            kit::File other{QStringLiteral("other"), {}};
            other.add(kit::order(3, 2));
            QVERIFY(ledger && kit::import(**ledger, {other}));
        }
        const std::size_t batchesBefore = run % 2 == 0 ? 1 : 0;
        std::array<int, 2> announcement{};
        QVERIFY(::pipe(announcement.data()) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
            if (ledger && kit::import(**ledger, m_files)) {
                const ssize_t written = ::write(announcement[1], "!", 1);
                ledger->reset();
                ::_exit(written == 1 ? 0 : 1);
            }
            ::_exit(1);
        }
        ::close(announcement[1]);
        if (run % 3 == 0) { // a third of them after the commit, while the log goes back into the file
            char byte = 0;
            QVERIFY(::read(announcement[0], &byte, 1) == 1);
            ::usleep(static_cast<useconds_t>(random() % 5000));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            announcement[1] = 1;
        } else {
            ::usleep(static_cast<useconds_t>(random() % static_cast<unsigned>(m_milliseconds * 1000)));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            char byte = 0;
            announcement[1] = ::read(announcement[0], &byte, 1) == 1 ? 1 : 0;
        }
        ::close(announcement[0]);
        const bool isAnnounced = announcement[1] == 1;

        auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
        const bool isWhole = (*ledger)->batches()->size() > batchesBefore;
        if (isWhole)
            QVERIFY((*ledger)->undo((*ledger)->batches()->back().id, JobControl()));
        if (batchesBefore > 0)
            QVERIFY((*ledger)->undo((*ledger)->batches()->front().id, JobControl()));
        QCOMPARE(kit::hex((*ledger)->digest()), m_emptyDigest);
        QVERIFY(isWhole || !isAnnounced);
        whole += isWhole ? 1 : 0;
        QVERIFY(kit::import(**ledger, m_files));
        QCOMPARE(kit::hex((*ledger)->digest()), m_digest);
        ledger->reset();
        QVERIFY(QDir(m_folder.path())
                    .entryList({QStringLiteral("*.import-*"), QStringLiteral("*-wal")}, QDir::Files)
                    .isEmpty());
    }
    QVERIFY(whole > 0);
}

void tst_LedgerCrash::aFullDiskLeavesTheWorkspaceAsItWas()
{
    std::mt19937 random(9);
    int failed = 0;
    for (int run = 0; run < 12; ++run) {
        const QString path = newWorkspace();
        const bool isFirst = run % 2 == 0; // else through the log, as later imports go
        kit::File other{QStringLiteral("other"), {}};
        other.add(kit::order(3, 2));
        QByteArray before = m_emptyDigest;
        QByteArray after = m_digest;
        if (!isFirst) {
            auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
            QVERIFY(ledger && kit::import(**ledger, {other}));
            before = kit::hex((*ledger)->digest());
            auto whole = Ledger::open(newWorkspace(), Ledger::Mode::ReadWrite);
            QVERIFY(whole && kit::import(**whole, {other}) && kit::import(**whole, m_files));
            after = kit::hex((*whole)->digest());
        }
        const std::size_t batchesBefore = isFirst ? 0 : 1;
        const rlim_t limit = 400'000 + static_cast<rlim_t>(run) * 300'000 + random() % 100'000;
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const struct rlimit bytes
            {
                limit, limit
            };
            ::setrlimit(RLIMIT_FSIZE, &bytes);
            auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
            if (!ledger)
                ::_exit(2);
            const auto batch = kit::import(**ledger, m_files);
            const bool isSaid = batch || batch.error().code == QStringLiteral("disk_full");
            // The connection goes on: what was there can still be read.
            const bool isUsable =
                (*ledger)->batches() && (*ledger)->batches()->size() == batchesBefore + (batch ? 1U : 0U);
            ledger->reset();
            ::_exit(!isSaid ? 3 : !isUsable ? 4 : batch ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        QVERIFY2(WEXITSTATUS(status) <= 1, qPrintable(QString::number(WEXITSTATUS(status))));
        failed += WEXITSTATUS(status);
        auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
        QVERIFY(ledger);
        QCOMPARE(kit::faultsOf(**ledger), QStringList());
        QCOMPARE(kit::hex((*ledger)->digest()), WEXITSTATUS(status) == 0 ? after : before);
        if (WEXITSTATUS(status) == 1)
            QVERIFY(kit::import(**ledger, m_files));
        QCOMPARE(kit::hex((*ledger)->digest()), after);
    }
    QVERIFY(failed > 2);
}

QTEST_GUILESS_MAIN(tst_LedgerCrash)
#include "tst_ledger_crash.moc"
