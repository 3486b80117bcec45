// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace postledger;
using namespace postledger::test;

/// The program itself, several times at once, killed, and on a full disk. POSTLEDGER_KILL_ROUNDS, POSTLEDGER_KILL_ROWS
/// and POSTLEDGER_FILL_LEVELS raise the numbers.
class tst_Processes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void twentyImportsAtOnce_data();
    void twentyImportsAtOnce();
    void windowAndCommandLineAtOnce();
    void readersDuringAnImport();
    void aRefusedFirstImportTakesNothingFromOthers();
    void killedImports();
    void fullDisk();

private:
    QString orders(int first, int count, int version = 0);
    std::unique_ptr<QProcess> start(const QStringList &arguments, rlim_t mostBytes = RLIM_INFINITY) const;
    QByteArray digestOf(const QString &workspace) const;
    /// The digest of \p files imported one after another.
    QByteArray digestInARow(const QStringList &files);
    QString workspace() const { return m_dir->filePath(QStringLiteral("w.postledger")); }
    QStringList left(const QString &name = QStringLiteral("w.*")) const
    {
        return QDir(m_dir->path()).entryList({name}, QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    int m_files = 0;
    int m_rounds = 6;
    int m_rows = 6'000;
    int m_levels = 6;
};

namespace {

constexpr int kPatienceMs = 120'000;

void setFromEnvironment(const char *name, int &value)
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue(name, &isGiven);
    if (isGiven)
        value = given;
}

} // namespace

void tst_Processes::initTestCase()
{
    setFromEnvironment("POSTLEDGER_KILL_ROUNDS", m_rounds);
    setFromEnvironment("POSTLEDGER_KILL_ROWS", m_rows);
    setFromEnvironment("POSTLEDGER_FILL_LEVELS", m_levels);
    QVERIFY(QFile::exists(QStringLiteral(POSTLEDGER_PROGRAM)));
}

void tst_Processes::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QString tst_Processes::orders(int first, int count, int version)
{
    QByteArray text = "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                      "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n";
    for (int n = first; n < first + count; ++n) {
        const QByteArray day = QByteArray::number(1 + n % 28).rightJustified(2, '0');
        text += "O" + QByteArray::number(n) + ",shopify,2025-03-" + day + "T10:00:00Z,U" + QByteArray::number(n % 997)
            + ",USD," + QByteArray::number(10 + (n * 7 + version) % 190) + ".50,1.25,4.95,2.00,3.00,0.30,0.00,1.00,"
            + (n % 5 == 0 ? "GLOW" : "") + ",P" + QByteArray::number(n % 40) + ",0\n";
    }
    const QString path = m_dir->filePath(QStringLiteral("f%1.csv").arg(++m_files));
    writeFile(path, text);
    return path;
}

std::unique_ptr<QProcess> tst_Processes::start(const QStringList &arguments, rlim_t mostBytes) const
{
    auto process = std::make_unique<QProcess>();
    if (mostBytes != RLIM_INFINITY) {
        process->setChildProcessModifier([mostBytes] {
            std::signal(SIGXFSZ, SIG_IGN);
            const struct rlimit bytes
            {
                mostBytes, mostBytes
            };
            ::setrlimit(RLIMIT_FSIZE, &bytes);
        });
    }
    process->start(QStringLiteral(POSTLEDGER_PROGRAM), arguments);
    return process;
}

QByteArray tst_Processes::digestOf(const QString &workspace) const
{
    const auto report = Workspace::runVerify(workspace, {});
    if (!report)
        return report.error().message.toUtf8();
    if (!report->faults.empty())
        return report->faults.front().message.toUtf8();
    return QByteArray(reinterpret_cast<const char *>(report->digest.data()), qsizetype(report->digest.size())).toHex();
}

QByteArray tst_Processes::digestInARow(const QStringList &files)
{
    const QString path = m_dir->filePath(QStringLiteral("row%1.postledger").arg(++m_files));
    for (const QString &file : files) {
        if (run({QStringLiteral("import"), path, file}).code != 0)
            return "an import failed";
    }
    return digestOf(path);
}

void tst_Processes::twentyImportsAtOnce_data()
{
    QTest::addColumn<bool>("exists");
    QTest::newRow("into a workspace that exists") << true;
    QTest::newRow("into none: one of them makes it") << false;
}

void tst_Processes::twentyImportsAtOnce()
{
    QFETCH(bool, exists);
    QStringList files;
    for (int n = 0; n < 20; ++n)
        files << orders(n * 15, 40, n); // each order in two or three of them, with other amounts
    if (exists)
        QVERIFY(Workspace::create(workspace()));
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QString &file : std::as_const(files))
        processes.push_back(start({QStringLiteral("import"), workspace(), file}));
    int again = 0;
    for (std::size_t i = 0; i < processes.size(); ++i) {
        QVERIFY(processes[i]->waitForFinished(kPatienceMs));
        const QByteArray message = processes[i]->readAllStandardError();
        if (processes[i]->exitCode() == 0)
            continue;
        // Who has waited for five seconds may say that others are busy, and who.
        QVERIFY2(message.contains("is being written by") && timer.elapsed() > 5000, message.constData());
        ++again;
        QCOMPARE(run({QStringLiteral("import"), workspace(), files.at(static_cast<qsizetype>(i))}).code, 0);
    }
    if (again > 0)
        qInfo("%d of 20 found the workspace busy for 5 s", again);
    const auto batches = Workspace::open(workspace()).operator*()->batches();
    QVERIFY(bool(batches));
    QCOMPARE(batches->size(), std::size_t{20});
    QCOMPARE(digestOf(workspace()), digestInARow(files));
    QCOMPARE(left(), QStringList{QStringLiteral("w.postledger")});
}

void tst_Processes::windowAndCommandLineAtOnce()
{
    const QStringList files{orders(0, 4000), orders(2000, 4000, 1), orders(5000, 4000, 2)};
    auto made = Workspace::create(workspace());
    QVERIFY(bool(made));
    Workspace &window = **made;
    QSignalSpy finished(&window, &Workspace::importFinished);
    QSignalSpy failed(&window, &Workspace::importFailed);
    QSignalSpy facts(&window, &Workspace::factsChanged);
    const auto other = start({QStringLiteral("import"), workspace(), files.at(0)});
    ImportPlan plan;
    plan.files.push_back({files.at(1), {}, {}});
    window.importFiles(plan);
    plan.files.front().path = files.at(2);
    window.importFiles(plan);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size() + failed.size(), 2, kPatienceMs);
    QCOMPARE(failed.size(), 0);
    QVERIFY(other->state() == QProcess::NotRunning || other->waitForFinished(kPatienceMs));
    QVERIFY2(other->exitCode() == 0, other->readAllStandardError().constData());
    QTRY_VERIFY_WITH_TIMEOUT(facts.size() >= 2 && !window.isBusy(), kPatienceMs);
    QCOMPARE(window.batches()->size(), std::size_t{3});
    QCOMPARE(digestOf(workspace()), digestInARow(files));
}

void tst_Processes::readersDuringAnImport()
{
    const QStringList files{orders(0, 1000), orders(1000, 30'000)};
    for (const bool isFirst : {true, false}) {
        const QString path =
            m_dir->filePath(isFirst ? QStringLiteral("first.postledger") : QStringLiteral("w.postledger"));
        if (isFirst)
            QVERIFY(Workspace::create(path));
        else
            QCOMPARE(run({QStringLiteral("import"), path, files.at(0)}).code, 0);
        const std::int64_t before = isFirst ? 0 : 1000;
        const auto writer = start({QStringLiteral("import"), path, files.at(1)});
        std::int64_t last = before;
        int reads = 0;
        for (bool isRunning = true; isRunning; ++reads) {
            isRunning = writer->state() != QProcess::NotRunning && !writer->waitForFinished(1);
            auto reader = Workspace::open(path);
            QVERIFY2(bool(reader), reader ? "" : qPrintable(reader.error().message));
            const auto loaded = (*reader)->loadNow();
            QVERIFY2(bool(loaded), loaded ? "" : qPrintable(loaded.error().message));
            Query query;
            query.kpis = {"orders"};
            const auto tables = (*reader)->query(std::span(&query, 1));
            QVERIFY(bool(tables));
            const std::int64_t count = tables->front().rows.front().figures.front().minor;
            // All or nothing, and never back.
            QVERIFY2(count == before || count == before + 30'000, qPrintable(QString::number(count)));
            QVERIFY(count >= last);
            last = count;
        }
        QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError().constData());
        QCOMPARE(last, before + 30'000);
        QVERIFY(reads > 1);
    }
}

void tst_Processes::aRefusedFirstImportTakesNothingFromOthers()
{
    // One import makes the workspace and is refused in the end; others wait for its lock. What they import must stay.
    const QString good = orders(0, 50);
    const QString bad = m_dir->filePath(QStringLiteral("bad.csv"));
    writeFile(bad, "colour\nred\n");
    const QString slow = orders(100, 8000);
    for (int round = 0; round < 5; ++round) {
        QFile::remove(workspace());
        const auto refused = start({QStringLiteral("import"), workspace(), slow, bad});
        while (!QFile::exists(workspace()) && refused->state() != QProcess::NotRunning)
            QTest::qWait(1);
        const auto other = start({QStringLiteral("import"), workspace(), good});
        QVERIFY(refused->waitForFinished(kPatienceMs));
        QVERIFY(other->waitForFinished(kPatienceMs));
        QCOMPARE(refused->exitCode(), 1);
        QVERIFY2(other->exitCode() == 0, other->readAllStandardError().constData());
        QCOMPARE(digestOf(workspace()), digestInARow({good}));
    }
}

void tst_Processes::killedImports()
{
    const int rows = m_rows / 3;
    const QStringList files{orders(0, rows), orders(rows - rows / 8, rows, 1), orders(2 * (rows - rows / 8), rows, 2)};
    const QString other = orders(5, 30, 9);
    const QString before = m_dir->filePath(QStringLiteral("before.postledger"));
    QCOMPARE(run({QStringLiteral("import"), before, other}).code, 0);
    const QByteArray beforeDigest = digestOf(before);
    const QString empty = m_dir->filePath(QStringLiteral("empty.postledger"));
    QVERIFY(Workspace::create(empty));
    const QByteArray emptyDigest = digestOf(empty);
    QElapsedTimer timer;
    timer.start();
    const QString whole = m_dir->filePath(QStringLiteral("whole.postledger"));
    QCOMPARE(run(QStringList{QStringLiteral("import"), whole} + files).code, 0);
    const qint64 duration = timer.elapsed();
    const QByteArray firstDigest = digestOf(whole);
    QCOMPARE(run({QStringLiteral("import"), whole, other}).code, 0);
    const QByteArray laterDigest = digestOf(whole);

    std::mt19937 random(11);
    int announced = 0;
    int complete = 0;
    for (int round = 0; round < m_rounds; ++round) {
        const bool isFirst = round % 2 == 0; // makes the workspace, or adds to one
        if (!isFirst)
            QVERIFY(QFile::copy(before, workspace()));
        const auto child = start(QStringList{QStringLiteral("import"), workspace()} + files);
        bool isAnnounced = false;
        if (round % 3 == 0) { // a third of them as soon as it is announced
            QVERIFY(child->waitForReadyRead(kPatienceMs));
            isAnnounced = true;
        } else {
            QVERIFY(child->waitForStarted());
            ::usleep(static_cast<useconds_t>(random() % static_cast<unsigned>(duration * 1200)));
        }
        child->kill();
        QVERIFY(child->waitForFinished(kPatienceMs));
        isAnnounced = isAnnounced || child->readAllStandardOutput().contains("is done");
        announced += isAnnounced ? 1 : 0;

        const bool exists = QFile::exists(workspace());
        QVERIFY(exists || (isFirst && !isAnnounced));
        const QByteArray found = exists ? digestOf(workspace()) : QByteArray();
        const QByteArray after = isFirst ? firstDigest : laterDigest;
        // A workspace that was made and did not get its import is empty, or not there.
        QVERIFY2(found == after || (!isAnnounced && (!exists || found == (isFirst ? emptyDigest : beforeDigest))),
            found.constData());
        complete += found == after ? 1 : 0;
        QCOMPARE(run(QStringList{QStringLiteral("import"), workspace()} + files).code, 0);
        QCOMPARE(digestOf(workspace()), after);
        QCOMPARE(left(), QStringList{QStringLiteral("w.postledger")});
        QVERIFY(QFile::remove(workspace()));
    }
    qInfo("%d programs killed: %d had announced their import, %d were complete", m_rounds, announced, complete);
}

void tst_Processes::fullDisk()
{
    const QString file = orders(0, 20'000);
    const QString before = m_dir->filePath(QStringLiteral("before.postledger"));
    QCOMPARE(run({QStringLiteral("import"), before, orders(5, 30, 9)}).code, 0);
    const QByteArray beforeDigest = digestOf(before);
    const QString whole = m_dir->filePath(QStringLiteral("whole.postledger"));
    QVERIFY(QFile::copy(before, whole));
    QCOMPARE(run({QStringLiteral("import"), whole, file}).code, 0);
    const QByteArray after = digestOf(whole);
    const qint64 least = QFileInfo(before).size();
    const qint64 most = QFileInfo(whole).size() * 5 / 4;
    int full = 0;
    for (int level = 0; level < m_levels; ++level) {
        QVERIFY(QFile::copy(before, workspace()));
        const qint64 limit = least + (most - least) * level / m_levels;
        const auto child = start({QStringLiteral("import"), workspace(), file}, static_cast<rlim_t>(limit));
        QVERIFY(child->waitForFinished(kPatienceMs));
        if (child->exitCode() != 0) {
            ++full;
            QCOMPARE(child->exitCode(), 1);
            const QByteArray message = child->readAllStandardError();
            QVERIFY2(message.contains("is full"), message.constData());
            QCOMPARE(digestOf(workspace()), beforeDigest);
            QCOMPARE(run({QStringLiteral("import"), workspace(), file}).code, 0);
        }
        QCOMPARE(digestOf(workspace()), after);
        // An import that just fitted may have left its log to the next writer.
        QCOMPARE(run({QStringLiteral("import"), workspace(), file}).code, 0);
        QCOMPARE(left(), QStringList{QStringLiteral("w.postledger")});
        QVERIFY(QFile::remove(workspace()));
    }
    qInfo("%d of %d programs found the disk full", full, m_levels);
    QVERIFY(full > m_levels / 4);
}

QTEST_GUILESS_MAIN(tst_Processes)
#include "tst_processes.moc"
