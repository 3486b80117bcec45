// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../packed_writer.h"
#include "workspace/watched_folders.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

class tst_WatchedFolders : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void importsWhatArrives();
    void whatLiesInANewFolderWaitsForAWord();
    void wordIsKeptWhenTheWorkspaceCloses();
    void whatStillGrowsIsWaitedFor();
    void whatGrowsInTheQueueIsWaitedFor();
    void archiveGivesItsGoodParts();
    void oneBadFileStopsNoOther();
    void remembersFoldersAndArrivals();
    void anotherImportIsNotTakenForItsOwn();

private:
    QString drop(const QString &name, const QByteArray &text);
    std::unique_ptr<Workspace> open();

    std::unique_ptr<QTemporaryDir> m_dir, m_inbox;
};

namespace {
constexpr int kPatience = 60;
constexpr int kTimeout = 20000;
using Outcome = WatchedFolders::Arrival::Outcome;
const QByteArray kCodes = "code,creator_id,post_id,valid_from,valid_to\nMARA15,mara,,,\n";
const QByteArray kCreators = "creator_id,handle,commission_rate\nC1,mara,0.10\n";
} // namespace

void tst_WatchedFolders::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_inbox = std::make_unique<QTemporaryDir>();
}

QString tst_WatchedFolders::drop(const QString &name, const QByteArray &text)
{
    const QString path = m_inbox->filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return path;
}

std::unique_ptr<Workspace> tst_WatchedFolders::open()
{
    const QString path = m_dir->filePath(QStringLiteral("w.postledger"));
    auto workspace = QFile::exists(path) ? Workspace::open(path) : Workspace::create(path);
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().message));
    (*workspace)->watchedFolders().setPatience(kPatience);
    return *std::move(workspace);
}

void tst_WatchedFolders::importsWhatArrives()
{
    const auto workspace = open();
    WatchedFolders &watched = workspace->watchedFolders();
    QVERIFY(watched.setFolders({m_inbox->path()}));
    const QString path = drop(QStringLiteral("codes.csv"), kCodes);
    QTRY_COMPARE_WITH_TIMEOUT(watched.arrivals().size(), std::size_t(1), kTimeout);
    QCOMPARE(watched.arrivals().front().path, path);
    QCOMPARE(watched.arrivals().front().outcome, Outcome::Imported);
    QCOMPARE(watched.arrivals().front().counts, (RowCounts{1, 1, 0, 0, 0}));
    // The same bytes again under another name change nothing, and that is said.
    drop(QStringLiteral("codes (1).csv"), kCodes);
    QTRY_COMPARE_WITH_TIMEOUT(watched.arrivals().size(), std::size_t(2), kTimeout);
    QCOMPARE(watched.arrivals().front().outcome, Outcome::Known);
    QCOMPARE(workspace->batches()->size(), std::size_t(1));
}

void tst_WatchedFolders::whatLiesInANewFolderWaitsForAWord()
{
    const QString path = drop(QStringLiteral("codes.csv"), kCodes);
    const auto workspace = open();
    WatchedFolders &watched = workspace->watchedFolders();
    const auto there = watched.addFolder(m_inbox->path());
    QVERIFY(there);
    QCOMPARE(*there, QStringList{path});
    QTest::qWait(kPatience * 5);
    QVERIFY(watched.arrivals().empty());
    watched.takeIn(*there);
    QTRY_COMPARE_WITH_TIMEOUT(watched.arrivals().size(), std::size_t(1), kTimeout);
    QCOMPARE(watched.arrivals().front().outcome, Outcome::Imported);
}

void tst_WatchedFolders::wordIsKeptWhenTheWorkspaceCloses()
{
    const QString path = drop(QStringLiteral("codes.csv"), kCodes);
    {
        const auto workspace = open();
        workspace->watchedFolders().setPatience(kTimeout);
        const auto there = workspace->watchedFolders().addFolder(m_inbox->path());
        QVERIFY(there);
        workspace->watchedFolders().takeIn(*there);
    }
    const auto again = open();
    QTRY_COMPARE_WITH_TIMEOUT(again->watchedFolders().arrivals().size(), std::size_t(1), kTimeout);
    QCOMPARE(again->watchedFolders().arrivals().front().path, path);
}

namespace {

void append(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

// Half a copy lies in the folder when it is added, and the word to import it comes before the other half.
void tst_WatchedFolders::whatStillGrowsIsWaitedFor()
{
    const QString path = drop(QStringLiteral("codes.csv"), kCodes);
    const auto workspace = open();
    WatchedFolders &watched = workspace->watchedFolders();
    watched.setPatience(1500);
    const auto there = watched.addFolder(m_inbox->path());
    QVERIFY(there);
    watched.takeIn(*there);
    for (int piece = 0; piece < 5; ++piece) {
        QTest::qWait(100);
        append(path, "MARA" + QByteArray::number(20 + piece) + ",mara,,,\n");
        QVERIFY(watched.arrivals().empty());
        QVERIFY(!workspace->isBusy());
    }
    QTRY_COMPARE_WITH_TIMEOUT(watched.arrivals().size(), std::size_t(1), kTimeout);
    QCOMPARE(watched.arrivals().front().outcome, Outcome::Imported);
    QCOMPARE(watched.arrivals().front().counts, (RowCounts{6, 6, 0, 0, 0}));
}

// Whole by its looks, then written on while another file is imported.
void tst_WatchedFolders::whatGrowsInTheQueueIsWaitedFor()
{
    drop(QStringLiteral("a-creators.csv"), kCreators);
    const QString path = drop(QStringLiteral("codes.csv"), kCodes);
    const auto workspace = open();
    WatchedFolders &watched = workspace->watchedFolders();
    int started = 0;
    connect(workspace.get(), &Workspace::jobStarted, this, [&] {
        if (++started == 1)
            append(path, "MARA20,mara,,,\n");
    });
    QVERIFY(watched.setFolders({m_inbox->path()}));
    QTRY_COMPARE_WITH_TIMEOUT(watched.arrivals().size(), std::size_t(2), kTimeout);
    QVERIFY(watched.arrivals().back().path.endsWith(QStringLiteral("a-creators.csv")));
    QCOMPARE(watched.arrivals().front().path, path);
    QCOMPARE(watched.arrivals().front().counts, (RowCounts{2, 2, 0, 0, 0}));
    QTest::qWait(kPatience * 5);
    QCOMPARE(watched.arrivals().size(), std::size_t(2)); // once
}

void tst_WatchedFolders::archiveGivesItsGoodParts()
{
    const auto workspace = open();
    WatchedFolders &watched = workspace->watchedFolders();
    const QString packed = zipped(m_dir->filePath(QStringLiteral("parts.zip")),
        {{QStringLiteral("chart.csv"), "colour,taste\nred,sweet\n"}, {QStringLiteral("codes.csv"), kCodes}});
    QVERIFY(QFile::rename(packed, m_inbox->filePath(QStringLiteral("parts.zip"))));
    QVERIFY(watched.setFolders({m_inbox->path()}));
    QTRY_COMPARE_WITH_TIMEOUT(watched.arrivals().size(), std::size_t(1), kTimeout);
    QCOMPARE(watched.arrivals().front().outcome, Outcome::Imported);
    QCOMPARE(watched.arrivals().front().counts.added, std::int64_t(1));
    QVERIFY2(watched.arrivals().front().message.contains(QStringLiteral("chart.csv")),
        qPrintable(watched.arrivals().front().message));
}

void tst_WatchedFolders::oneBadFileStopsNoOther()
{
    drop(QStringLiteral("a-notes.csv"), "colour,taste\nred,sweet\n");
    drop(QStringLiteral("codes.csv"), kCodes);
    drop(QStringLiteral("creators.csv"), kCreators);
    const auto workspace = open();
    WatchedFolders &watched = workspace->watchedFolders();
    QVERIFY(watched.setFolders({m_inbox->path()}));
    QTRY_COMPARE_WITH_TIMEOUT(watched.arrivals().size(), std::size_t(3), kTimeout);
    QCOMPARE(watched.arrivals().back().outcome, Outcome::Refused);
    QVERIFY(watched.arrivals().back().message.contains(QStringLiteral("colour")));
    QCOMPARE(workspace->batches()->size(), std::size_t(2)); // each file by itself
}

void tst_WatchedFolders::remembersFoldersAndArrivals()
{
    drop(QStringLiteral("codes.csv"), kCodes);
    {
        const auto workspace = open();
        QVERIFY(workspace->watchedFolders().setFolders({m_inbox->path()}));
        QTRY_COMPARE_WITH_TIMEOUT(workspace->watchedFolders().arrivals().size(), std::size_t(1), kTimeout);
    }
    const auto again = open();
    WatchedFolders &watched = again->watchedFolders();
    QCOMPARE(watched.folders(), QStringList{m_inbox->path()});
    QCOMPARE(watched.arrivals().size(), std::size_t(1));
    // Only what is new is looked at.
    drop(QStringLiteral("creators.csv"), kCreators);
    QTRY_COMPARE_WITH_TIMEOUT(watched.arrivals().size(), std::size_t(2), kTimeout);
    QVERIFY(watched.arrivals().front().path.endsWith(QStringLiteral("creators.csv")));
    QVERIFY(watched.setFolders({}));
    QVERIFY(watched.folders().isEmpty());
}

void tst_WatchedFolders::anotherImportIsNotTakenForItsOwn()
{
    const auto workspace = open();
    WatchedFolders &watched = workspace->watchedFolders();
    QTemporaryDir elsewhere;
    QFile file(elsewhere.filePath(QStringLiteral("creators.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kCreators);
    file.close();
    QVERIFY(watched.setFolders({m_inbox->path()}));
    drop(QStringLiteral("codes.csv"), kCodes);
    ImportPlan plan;
    plan.files.emplace_back().path = file.fileName();
    QSignalSpy finished(workspace.get(), &Workspace::importFinished);
    const int job = workspace->importFiles(plan);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, kTimeout);
    QCOMPARE(watched.arrivals().size(), std::size_t(1));
    QVERIFY(watched.arrivals().front().path.endsWith(QStringLiteral("codes.csv")));
    QCOMPARE(finished.front().at(1).toInt(), job);
}

QTEST_GUILESS_MAIN(tst_WatchedFolders)
#include "tst_watched_folders.moc"
