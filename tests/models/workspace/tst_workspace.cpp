// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

Q_DECLARE_METATYPE(postledger::Error)

/// The jobs of a window: started, told about, cancelled, and followed by new facts.
class tst_Workspace : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void importAnnouncesItsJobAndNewFacts();
    void dryRunKeepsTheFacts();
    void undoBringsTheOldFiguresBack();
    void cancelledImportSaysSo();
    void importOfAnotherProgramArrives();
    void queriesNeedFacts();
    void settingsAndNotesAreKept();

private:
    ImportPlan ledgerA() const;
    Result<std::int64_t> orders() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_Workspace::init()
{
    m_workspace = nullptr;
    m_dir = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(m_dir->filePath(QStringLiteral("w.postledger")));
    QVERIFY(bool(made));
    m_workspace = *std::move(made);
}

ImportPlan tst_Workspace::ledgerA() const
{
    ImportPlan plan;
    for (const char *name : {"spend", "refunds", "orders", "posts", "creators", "codes", "customers", "touchpoints"}) {
        plan.files.push_back(
            {QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a/%1.csv").arg(QLatin1String(name)), {}, {}});
    }
    return plan;
}

Result<std::int64_t> tst_Workspace::orders() const
{
    Query query;
    query.kpis = {"orders"};
    const auto tables = m_workspace->query(std::span(&query, 1));
    if (!tables)
        return tables.error();
    return tables->front().rows.front().figures.front().minor;
}

void tst_Workspace::importAnnouncesItsJobAndNewFacts()
{
    QSignalSpy started(m_workspace.get(), &Workspace::jobStarted);
    QSignalSpy ended(m_workspace.get(), &Workspace::jobFinished);
    QSignalSpy finished(m_workspace.get(), &Workspace::importFinished);
    QSignalSpy facts(m_workspace.get(), &Workspace::factsChanged);
    m_workspace->importFiles(ledgerA());
    QCOMPARE(started.size(), 1);
    QVERIFY(m_workspace->isBusy());
    QTRY_COMPARE(facts.size(), 1);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(ended.size(), 2); // the import and the load after it
    QVERIFY(!m_workspace->isBusy());
    const auto count = orders();
    QVERIFY(bool(count));
    QCOMPARE(*count, 13); // 14 rows, one a test order
}

void tst_Workspace::dryRunKeepsTheFacts()
{
    QSignalSpy finished(m_workspace.get(), &Workspace::importFinished);
    QSignalSpy facts(m_workspace.get(), &Workspace::factsChanged);
    ImportPlan plan = ledgerA();
    plan.dryRun = true;
    m_workspace->importFiles(plan);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_workspace->isBusy());
    QCOMPARE(facts.size(), 0);
}

void tst_Workspace::undoBringsTheOldFiguresBack()
{
    QSignalSpy facts(m_workspace.get(), &Workspace::factsChanged);
    QSignalSpy undone(m_workspace.get(), &Workspace::undoFinished);
    m_workspace->importFiles(ledgerA());
    QTRY_COMPARE(facts.size(), 1);
    const auto batches = m_workspace->batches();
    QVERIFY(bool(batches));
    QCOMPARE(batches->size(), std::size_t{1});
    QCOMPARE(batches->front().files.size(), std::size_t{8});
    m_workspace->undo(batches->front().id);
    QTRY_COMPARE(facts.size(), 2);
    QCOMPARE(undone.size(), 1);
    const auto count = orders();
    QVERIFY(bool(count));
    QCOMPARE(*count, 0);
}

void tst_Workspace::cancelledImportSaysSo()
{
    QSignalSpy failed(m_workspace.get(), &Workspace::importFailed);
    QObject::connect(m_workspace.get(), &Workspace::jobStarted, this, [this](int job) { m_workspace->cancel(job); });
    m_workspace->importFiles(ledgerA());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().value<Error>().code, QStringLiteral("cancelled"));
    const auto batches = m_workspace->batches();
    QVERIFY(bool(batches));
    QVERIFY(batches->empty());
}

void tst_Workspace::importOfAnotherProgramArrives()
{
    QSignalSpy facts(m_workspace.get(), &Workspace::factsChanged);
    m_workspace->reload();
    QTRY_COMPARE(facts.size(), 1);
    m_workspace->followOtherPrograms();
    const auto imported = importInto(m_workspace->path(), ledgerA(), JobControl());
    QVERIFY(imported && !imported->failure);
    QTRY_COMPARE_WITH_TIMEOUT(facts.size(), 2, 30000);
    QCOMPARE(*orders(), std::int64_t(13));
    // What moves no figure loads nothing again.
    QVERIFY(m_workspace->setNote(QStringLiteral("view"), QStringLiteral("x")));
    QTest::qWait(2500);
    QCOMPARE(facts.size(), 2);
    QVERIFY(Workspace::runUndo(m_workspace->path(), *imported->batch, JobControl()));
    QTRY_COMPARE_WITH_TIMEOUT(facts.size(), 3, 30000);
}

void tst_Workspace::queriesNeedFacts()
{
    const auto count = orders();
    QVERIFY(!count);
    QCOMPARE(count.error().code, QStringLiteral("no_facts"));
}

void tst_Workspace::settingsAndNotesAreKept()
{
    auto settings = m_workspace->settings();
    QVERIFY(bool(settings));
    settings->timezone = "Asia/Kathmandu";
    settings->evidenceClickDays = 3;
    QVERIFY(bool(m_workspace->setSettings(*settings)));
    const auto again = m_workspace->settings();
    QVERIFY(bool(again));
    QCOMPARE(again->timezone, std::string("Asia/Kathmandu"));
    QCOMPARE(again->evidenceClickDays, 3);
    QVERIFY(m_workspace->note(QStringLiteral("view")).isEmpty());
    QVERIFY(bool(m_workspace->setNote(QStringLiteral("view"), QStringLiteral("a; DROP TABLE orders"))));
    QCOMPARE(m_workspace->note(QStringLiteral("view")), QStringLiteral("a; DROP TABLE orders"));
}

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"
