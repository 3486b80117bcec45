// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulty_disk.h"
#include "ledger/open.h"
#include "ledger_kit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace postledger;

/// The n-th read, write, sync … fails, or the process dies in it, in everything that writes a workspace: what was there
/// stays, or what was to be done is done. POSTLEDGER_FAULTS sets how many n of each kind are tried (0 = every one).
class tst_LedgerFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { disk::disarm(); }
    void failedOperations_data() { scenarios(); }
    void failedOperations();
    void deathInAnyOperation_data() { scenarios(); }
    void deathInAnyOperation();
    void failedReadsLoseNoRow();

private:
    enum Scenario
    {
        FirstImport,
        LaterImport,
        SmallWrite,
        Undo,
        Upgrade,
        Create,
        Forget,
        Anonymise
    };
    static void scenarios();
    static bool run(const QString &path, Scenario scenario, Error *error = nullptr);
    static QByteArray digestOf(const QString &path, Scenario scenario);
    QString pristine(Scenario scenario) const;
    QString copyOf(Scenario scenario);
    /// The workspace at \p path is one of the two, sound, and the change can be made now.
    void check(const QString &path, Scenario scenario, bool isDone);
    std::int64_t stepFor(std::int64_t count) const;

    QTemporaryDir m_folder;
    std::array<QByteArray, 8> m_before;
    std::array<QByteArray, 8> m_after;
    int m_count = 0;
    std::int64_t m_most = 4;
    std::int64_t m_tried = 0;
};

Q_DECLARE_METATYPE(disk::Fault)

/// What a later program will have.
static const std::vector<Migration> kTomorrow = [] {
    std::vector<Migration> migrations(programMigrations().begin(), programMigrations().end());
    migrations.push_back({"CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT"});
    return migrations;
}();

static std::span<const Migration> migrationsOf(int scenario)
{
    constexpr int kUpgrade = 4;
    return scenario == kUpgrade ? std::span<const Migration>(kTomorrow) : programMigrations();
}

static std::vector<kit::File> files()
{
    kit::File first{QStringLiteral("a"), {}};
    kit::File second{QStringLiteral("b"), {}};
    for (int n = 0; n < 60; ++n)
        first.add(kit::order(n, n % 2));
    for (int n = 40; n < 90; ++n)
        second.add(kit::order(n, n % 3));
    for (int n = 0; n < 3; ++n) {
        for (Record &record : kit::oneOfEachKind(n))
            second.add(std::move(record));
    }
    return {first, second};
}

void tst_LedgerFaults::scenarios()
{
    QTest::addColumn<int>("scenario");
    QTest::newRow("the first import") << int(FirstImport);
    QTest::newRow("a later import") << int(LaterImport);
    QTest::newRow("a setting") << int(SmallWrite);
    QTest::newRow("undo") << int(Undo);
    QTest::newRow("an upgrade") << int(Upgrade);
    QTest::newRow("a new workspace") << int(Create);
    QTest::newRow("forgetting") << int(Forget);
    QTest::newRow("anonymising") << int(Anonymise);
}

QString tst_LedgerFaults::pristine(Scenario scenario) const
{
    return m_folder.filePath(QStringLiteral("pristine%1.postledger").arg(int(scenario)));
}

bool tst_LedgerFaults::run(const QString &path, Scenario scenario, Error *error)
{
    const auto failed = [error](const Error &found) {
        if (error != nullptr)
            *error = found;
        return false;
    };
    auto ledger = scenario == Create ? Ledger::create(path)
                                     : openLedger(path, Ledger::Mode::ReadWrite, nullptr, migrationsOf(scenario));
    if (!ledger)
        return failed(ledger.error());
    if (scenario == FirstImport || scenario == LaterImport) {
        const auto batch = kit::import(**ledger, files());
        if (!batch)
            return failed(batch.error());
    } else if (scenario == SmallWrite) {
        const auto kept = (*ledger)->setNote(QStringLiteral("view"), QString(30'000, QChar(u'x')));
        if (!kept)
            return failed(kept.error());
    } else if (scenario == Undo) {
        const auto undone = (*ledger)->undo(2, JobControl());
        if (!undone)
            return failed(undone.error());
    } else if (scenario == Forget || scenario == Anonymise) {
        const std::array<CustomerKey, 1> customers{kit::customer(1)};
        const auto forgotten = scenario == Anonymise
            ? (*ledger)->anonymise(JobControl())
            : (*ledger)->forget(
                customers, [](const QString &) { return false; }, false, JobControl());
        if (!forgotten)
            return failed(forgotten.error());
    }
    return true;
}

QByteArray tst_LedgerFaults::digestOf(const QString &path, Scenario scenario)
{
    if (scenario == Create && !QFile::exists(path))
        return "none";
    const auto ledger = openLedger(path, Ledger::Mode::ReadOnly, nullptr,
        scenario == Upgrade ? std::span<const Migration>(kTomorrow) : programMigrations());
    if (!ledger)
        return ledger.error().message.toUtf8();
    const QStringList faults = kit::faultsOf(**ledger);
    if (!faults.isEmpty())
        return faults.join(QChar(u'\n')).toUtf8();
    QByteArray state =
        kit::hex((*ledger)->digest()) + ' ' + QByteArray::number(qsizetype((*ledger)->batches()->size()));
    if (scenario == SmallWrite)
        state += ' ' + QByteArray::number((*ledger)->note(QStringLiteral("view"))->size());
    if (scenario == Forget || scenario == Anonymise) {
        int known = 0;
        (void)(*ledger)->readOrders(1, INT64_MAX, [&known](const Ledger::OrderRow &row) {
            known += row.customer != 0 ? 1 : 0;
            return true;
        });
        state += ' ' + QByteArray::number(known) + (*(*ledger)->isAnonymised() ? " anonymised" : "");
    }
    return state;
}

void tst_LedgerFaults::initTestCase()
{
    disk::install();
    bool isGiven = false;
    const int most = qEnvironmentVariableIntValue("POSTLEDGER_FAULTS", &isGiven);
    if (isGiven)
        m_most = most;
    kit::File other{QStringLiteral("other"), {}};
    for (int n = 20; n < 50; ++n)
        other.add(kit::order(n, 2));
    for (const Scenario scenario : {FirstImport, LaterImport, SmallWrite, Undo, Upgrade, Create, Forget, Anonymise}) {
        const auto index = static_cast<std::size_t>(scenario);
        if (scenario != Create) {
            auto ledger = Ledger::create(pristine(scenario));
            QVERIFY(ledger);
            if (scenario != FirstImport)
                QVERIFY(kit::import(**ledger, {other}));
            if (scenario == Undo || scenario == Forget || scenario == Anonymise)
                QVERIFY(kit::import(**ledger, files()));
        }
        const QString path = copyOf(scenario);
        m_before[index] = scenario == Upgrade ? QByteArray() : digestOf(path, scenario);
        Error error;
        QVERIFY2(run(path, scenario, &error), qPrintable(error.message));
        m_after[index] = digestOf(path, scenario);
        if (scenario == Upgrade)
            m_before[index] = m_after[index];
        else
            QVERIFY(m_before[index] != m_after[index]);
    }
}

QString tst_LedgerFaults::copyOf(Scenario scenario)
{
    const QString folder = m_folder.filePath(QString::number(++m_count));
    QDir().mkdir(folder);
    const QString path = folder + QStringLiteral("/w.postledger");
    if (scenario != Create && !QFile::copy(pristine(scenario), path))
        qFatal("cannot copy a workspace");
    return path;
}

std::int64_t tst_LedgerFaults::stepFor(std::int64_t count) const
{
    return m_most <= 0 ? 1 : std::max<std::int64_t>(1, count / m_most);
}

void tst_LedgerFaults::check(const QString &path, Scenario scenario, bool isDone)
{
    ++m_tried;
    const auto index = static_cast<std::size_t>(scenario);
    const QByteArray state = digestOf(path, scenario);
    QVERIFY2(state == m_after[index] || (!isDone && state == m_before[index]), state.constData());
    if (state != m_after[index]) {
        Error error;
        QVERIFY2(run(path, scenario, &error), qPrintable(error.message));
    } else {
        // Whatever is left of the failed attempt is cleared away by the next writer.
        QVERIFY(openLedger(path, Ledger::Mode::ReadWrite, nullptr, migrationsOf(scenario)));
    }
    QCOMPARE(digestOf(path, scenario), m_after[index]);
    QDir folder(QFileInfo(path).absolutePath());
    QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    names.removeAll(QStringLiteral("w.postledger.bak-v%1").arg(programMigrations().size()));
    if (scenario != Create)
        QCOMPARE(names, QStringList{QStringLiteral("w.postledger")});
    folder.removeRecursively();
}

void tst_LedgerFaults::failedOperations()
{
    QFETCH(int, scenario);
    const auto what = static_cast<Scenario>(scenario);
    disk::arm(disk::Operation::Count, 0, disk::Fault::None);
    QVERIFY(run(copyOf(what), what));
    std::array<std::int64_t, static_cast<std::size_t>(disk::Operation::Count)> counts{};
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = disk::count(static_cast<disk::Operation>(i));
    QVERIFY(counts[static_cast<std::size_t>(disk::Operation::Write)] > 3);
    QVERIFY(counts[static_cast<std::size_t>(disk::Operation::Sync)] > 0);

    int failed = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto operation = static_cast<disk::Operation>(i);
        for (std::int64_t n = 1; n <= counts[i]; n += stepFor(counts[i])) {
            for (const disk::Fault fault : {disk::Fault::Once, disk::Fault::FromNowOn, disk::Fault::Full}) {
                if (fault == disk::Fault::Full && operation != disk::Operation::Write)
                    continue;
                const QString path = copyOf(what);
                Error error;
                disk::arm(operation, n, fault);
                const bool isDone = run(path, what, &error);
                const bool hasStruck = disk::hasStruck();
                disk::disarm();
                const QByteArray where = QByteArray(disk::nameOf(operation)) + ' ' + QByteArray::number(n) + ", fault "
                    + QByteArray::number(int(fault)) + ": " + error.message.toUtf8();
                QVERIFY2(isDone || hasStruck, where.constData());
                QVERIFY2(isDone || !error.message.isEmpty(), where.constData());
                if (!isDone && fault == disk::Fault::Full)
                    QVERIFY2(error.code == QStringLiteral("disk_full"), where.constData());
                failed += isDone ? 0 : 1;
                check(path, what, isDone);
                if (QTest::currentTestFailed()) {
                    qWarning("%s", where.constData());
                    return;
                }
            }
        }
    }
    QVERIFY2(failed > 5, qPrintable(QString::number(failed)));
    qInfo("%lld faults tried so far, %d operations refused here", static_cast<long long>(m_tried), failed);
}

void tst_LedgerFaults::deathInAnyOperation()
{
    QFETCH(int, scenario);
    const auto what = static_cast<Scenario>(scenario);
    disk::arm(disk::Operation::Count, 0, disk::Fault::None);
    QVERIFY(run(copyOf(what), what));
    std::array<std::int64_t, static_cast<std::size_t>(disk::Operation::Count)> counts{};
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] = disk::count(static_cast<disk::Operation>(i));
    int died = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) { // a read changes nothing
        const auto operation = static_cast<disk::Operation>(i);
        for (std::int64_t n = 1; n <= counts[i]; n += stepFor(counts[i])) {
            const QString path = copyOf(what);
            const pid_t child = ::fork();
            if (child == 0) {
                disk::arm(operation, n, disk::Fault::Death);
                ::_exit(run(path, what) ? 0 : 1);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFEXITED(status));
            died += WEXITSTATUS(status) == 42 ? 1 : 0;
            const QByteArray where = QByteArray(disk::nameOf(operation)) + ' ' + QByteArray::number(n);
            QVERIFY2(WEXITSTATUS(status) == 42 || WEXITSTATUS(status) == 0, where.constData());
            check(path, what, WEXITSTATUS(status) == 0);
            if (QTest::currentTestFailed()) {
                qWarning("death in %s", where.constData());
                return;
            }
        }
    }
    QVERIFY2(died > 5, qPrintable(QString::number(died)));
}

void tst_LedgerFaults::failedReadsLoseNoRow()
{
    const QString path = pristine(Undo);
    struct Content
    {
        std::int64_t orders = 0, lines = 0;
        std::size_t posts = 0;
        QStringList faults;
        QByteArray digest;
        bool operator==(const Content &) const = default;
    };
    const auto read = [&path]() -> Result<Content> {
        const auto ledger = Ledger::open(path, Ledger::Mode::ReadOnly);
        if (!ledger)
            return ledger.error();
        Content content;
        const auto last = (*ledger)->lastOrderId();
        if (!last)
            return last.error();
        auto taken = (*ledger)->readOrders(1, *last, [&](const Ledger::OrderRow &) { return ++content.orders > 0; });
        if (!taken)
            return taken.error();
        taken = (*ledger)->readLines(1, *last, [&](const Ledger::LineRow &) { return ++content.lines > 0; });
        if (!taken)
            return taken.error();
        const auto posts = (*ledger)->posts();
        if (!posts)
            return posts.error();
        content.posts = posts->size();
        const auto faults = (*ledger)->verify(JobControl());
        if (!faults)
            return faults.error();
        for (const LedgerFault &fault : *faults)
            content.faults << fault.message;
        if (const auto digest = (*ledger)->digest(); digest)
            content.digest = kit::hex(digest);
        else
            return digest.error();
        return content;
    };
    disk::arm(disk::Operation::Count, 0, disk::Fault::None);
    const auto whole = read();
    QVERIFY(whole);
    QCOMPARE(whole->faults, QStringList());
    QVERIFY(whole->orders > 80 && whole->lines > whole->orders && whole->posts == 3);
    const std::int64_t reads = disk::count(disk::Operation::Read);
    QVERIFY(reads > 10);
    int refused = 0;
    for (std::int64_t n = 1; n <= reads; n += stepFor(reads)) {
        disk::arm(disk::Operation::Read, n, disk::Fault::Once);
        const auto content = read();
        disk::disarm();
        if (!content || !content->faults.isEmpty()) {
            ++refused;
            continue;
        }
        QVERIFY2(*content == *whole, qPrintable(QString::number(n)));
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(tst_LedgerFaults)
#include "tst_ledger_faults.moc"
