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

/// Killed and starved imports: rolled back or complete, never anything else. POSTLEDGER_KILL_ROUNDS,
/// POSTLEDGER_KILL_ROWS and POSTLEDGER_FILL_LEVELS raise the numbers.
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
    qint64 m_bytes = 0; ///< that the workspace has after it
    int m_rounds = 12;
    int m_rows = 12'000;
    int m_levels = 12;
    QTemporaryDir m_folder;
    int m_count = 0;
};

static void setFromEnvironment(const char *name, int &value)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue(name, &isGiven);
    if (isGiven)
        value = given;
}

void tst_LedgerCrash::initTestCase()
{
    setFromEnvironment("POSTLEDGER_KILL_ROUNDS", m_rounds);
    setFromEnvironment("POSTLEDGER_KILL_ROWS", m_rows);
    setFromEnvironment("POSTLEDGER_FILL_LEVELS", m_levels);
    const int rowsOfFile = m_rows / 3;
    for (int f = 0; f < 3; ++f) {
        kit::File file{QString::number(f), {}};
        for (int n = 0; n < rowsOfFile; ++n)
            file.add(kit::order(f * (rowsOfFile - rowsOfFile / 8) + n, n % 3));
        m_files.push_back(std::move(file));
    }
    const QString path = newWorkspace();
    auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
    QVERIFY(ledger);
    m_emptyDigest = kit::hex((*ledger)->digest());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(kit::import(**ledger, m_files));
    m_digest = kit::hex((*ledger)->digest());
    ledger->reset();
    m_milliseconds = timer.elapsed() + 1;
    m_bytes = QFileInfo(path).size();
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
    // Every other one goes through the log, as later imports do.
    kit::File other{QStringLiteral("other"), {}};
    other.add(kit::order(3, 2));
    const QString empty = newWorkspace();
    const QString used = newWorkspace();
    QByteArray usedDigest;
    QByteArray laterDigest;
    {
        auto ledger = Ledger::open(used, Ledger::Mode::ReadWrite);
        QVERIFY(ledger && kit::import(**ledger, {other}));
        usedDigest = kit::hex((*ledger)->digest());
        auto later = Ledger::open(newWorkspace(), Ledger::Mode::ReadWrite);
        QVERIFY(later && kit::import(**later, {other}) && kit::import(**later, m_files));
        laterDigest = kit::hex((*later)->digest());
    }
    std::mt19937 random(7);
    int whole = 0;
    int announced = 0;
    for (int round = 0; round < m_rounds; ++round) {
        const bool isFirst = round % 2 != 0;
        const QByteArray before = isFirst ? m_emptyDigest : usedDigest;
        const QByteArray after = isFirst ? m_digest : laterDigest;
        const QString path = m_folder.filePath(QStringLiteral("killed.postledger"));
        QVERIFY(QFile::copy(isFirst ? empty : used, path));
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
        char byte = 0;
        bool isAnnounced = false;
        if (round % 3 == 0) { // a third of them after the commit, while the log goes back into the file
            isAnnounced = ::read(announcement[0], &byte, 1) == 1;
            QVERIFY(isAnnounced);
            ::usleep(static_cast<useconds_t>(random() % static_cast<unsigned>(m_milliseconds * 100)));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
        } else {
            ::usleep(static_cast<useconds_t>(random() % static_cast<unsigned>(m_milliseconds * 1000)));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            isAnnounced = ::read(announcement[0], &byte, 1) == 1;
        }
        ::close(announcement[0]);
        announced += isAnnounced ? 1 : 0;

        {
            const auto reader = Ledger::open(path, Ledger::Mode::ReadOnly);
            QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().message));
            QCOMPARE(kit::faultsOf(**reader), QStringList());
        }
        auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
        QVERIFY2(ledger, qPrintable(ledger ? QString() : ledger.error().message));
        const QByteArray found = kit::hex((*ledger)->digest());
        QVERIFY2(found == after || (!isAnnounced && found == before), found.constData());
        whole += found == after ? 1 : 0;
        if (found != after) {
            QVERIFY(kit::import(**ledger, m_files));
            QCOMPARE(kit::faultsOf(**ledger), QStringList());
        }
        QCOMPARE(kit::hex((*ledger)->digest()), after);
        ledger->reset();
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("killed.*")}, QDir::Files | QDir::Hidden),
            QStringList{QStringLiteral("killed.postledger")});
        QVERIFY(QFile::remove(path));
    }
    qInfo("%d imports of %d rows killed: %d had been announced, %d were whole", m_rounds, m_rows, announced, whole);
    QVERIFY(whole > 0);
}

void tst_LedgerCrash::aFullDiskLeavesTheWorkspaceAsItWas()
{
    std::mt19937 random(9);
    int failed = 0;
    for (int run = 0; run < m_levels; ++run) {
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
        // Levels from a disk that was full before to one on which all just fits.
        const auto least = static_cast<rlim_t>(QFileInfo(path).size());
        const rlim_t step = static_cast<rlim_t>(m_bytes) * 5 / 4 / static_cast<rlim_t>(m_levels);
        const rlim_t limit = least + static_cast<rlim_t>(run) * step + random() % (step + 1);
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
    qInfo("%d of %d imports found the disk full", failed, m_levels);
    QVERIFY(failed > m_levels / 4 && failed < m_levels);
}

QTEST_GUILESS_MAIN(tst_LedgerCrash)
#include "tst_ledger_crash.moc"
