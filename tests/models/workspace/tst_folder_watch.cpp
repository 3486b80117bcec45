// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/folder_watch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

class tst_FolderWatch : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void fileArrivesOnceItIsWhole();
    void sameContentArrivesOnce();
    void changedFileArrivesAgain();
    void whatIsNoExportIsPassedBy_data();
    void whatIsNoExportIsPassedBy();
    void folderThatAppearsLaterIsWatched();
    void memorySurvives();

private:
    QString append(const QString &name, const QByteArray &text)
    {
        const QString path = m_dir->filePath(name);
        QFile file(path);
        if (file.open(QIODevice::Append))
            file.write(text);
        return path;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {
constexpr int kPatience = 120;
constexpr int kTimeout = 20000;

QStringList all(const QSignalSpy &spy)
{
    QStringList paths;
    for (const auto &call : spy)
        paths << call.front().toStringList();
    return paths;
}
} // namespace

void tst_FolderWatch::fileArrivesOnceItIsWhole()
{
    FolderWatch watch;
    watch.setPatience(1500);
    QSignalSpy arrived(&watch, &FolderWatch::filesArrived);
    watch.setFolders({m_dir->path()});
    // Somebody writes it piece by piece; each piece begins the wait anew.
    QString path;
    for (int piece = 0; piece < 5; ++piece) {
        path = append(QStringLiteral("orders.csv"), "a,b\n1,2\n");
        QTest::qWait(100);
        QCOMPARE(arrived.size(), 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, kTimeout);
    QCOMPARE(all(arrived), QStringList{path});
}

void tst_FolderWatch::sameContentArrivesOnce()
{
    append(QStringLiteral("a.csv"), "a\n");
    FolderWatch watch;
    watch.setPatience(kPatience);
    QSignalSpy arrived(&watch, &FolderWatch::filesArrived);
    watch.setFolders({m_dir->path()}); // what lies there already arrives too
    QTRY_COMPARE_WITH_TIMEOUT(all(arrived).size(), 1, kTimeout);
    append(QStringLiteral("b.csv"), "a\n");
    QTRY_COMPARE_WITH_TIMEOUT(all(arrived).size(), 2, kTimeout);
    QVERIFY(all(arrived).last().endsWith(QStringLiteral("b.csv")));
}

void tst_FolderWatch::changedFileArrivesAgain()
{
    append(QStringLiteral("a.csv"), "a\n");
    FolderWatch watch;
    watch.setPatience(kPatience);
    QSignalSpy arrived(&watch, &FolderWatch::filesArrived);
    watch.setFolders({m_dir->path()});
    QTRY_COMPARE_WITH_TIMEOUT(all(arrived).size(), 1, kTimeout);
    append(QStringLiteral("a.csv"), "b\n");
    QTRY_COMPARE_WITH_TIMEOUT(all(arrived).size(), 2, kTimeout);
}

void tst_FolderWatch::whatIsNoExportIsPassedBy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isExport");
    QTest::newRow("a CSV") << QStringLiteral("orders_export.CSV") << true;
    QTest::newRow("a workbook") << QStringLiteral("Report.xlsx") << true;
    QTest::newRow("packed") << QStringLiteral("orders.json.gz") << true;
    QTest::newRow("a lock file of a spreadsheet") << QStringLiteral("~$Report.xlsx") << false;
    QTest::newRow("half a download") << QStringLiteral("orders.csv.part") << false;
    QTest::newRow("another half") << QStringLiteral("orders.csv.crdownload") << false;
    QTest::newRow("hidden") << QStringLiteral(".orders.csv") << false;
    QTest::newRow("a picture") << QStringLiteral("post.png") << false;
    QTest::newRow("a workspace") << QStringLiteral("brand.postledger") << false;
}

void tst_FolderWatch::whatIsNoExportIsPassedBy()
{
    QFETCH(QString, name);
    QFETCH(bool, isExport);
    QCOMPARE(FolderWatch::isExport(name), isExport);
}

void tst_FolderWatch::folderThatAppearsLaterIsWatched()
{
    const QString later = m_dir->filePath(QStringLiteral("later"));
    FolderWatch watch;
    watch.setPatience(kPatience);
    QSignalSpy arrived(&watch, &FolderWatch::filesArrived);
    watch.setFolders({later});
    QCOMPARE(watch.missingFolders(), QStringList{later});
    QVERIFY(QDir().mkpath(later));
    append(QStringLiteral("later/a.csv"), "a\n");
    QTRY_COMPARE_WITH_TIMEOUT(all(arrived).size(), 1, kTimeout);
    QVERIFY(watch.missingFolders().isEmpty());
}

void tst_FolderWatch::memorySurvives()
{
    append(QStringLiteral("a.csv"), "a\n");
    FolderWatch first;
    first.setPatience(kPatience);
    QSignalSpy arrived(&first, &FolderWatch::filesArrived);
    first.setFolders({m_dir->path()});
    QTRY_COMPARE_WITH_TIMEOUT(all(arrived).size(), 1, kTimeout);
    const auto memory = folderMemoryFromText(folderMemoryToText(first.memory()));
    QCOMPARE(memory, first.memory());

    FolderWatch second;
    second.setPatience(kPatience);
    QSignalSpy again(&second, &FolderWatch::filesArrived);
    second.setFolders({m_dir->path()}, memory);
    append(QStringLiteral("b.csv"), "b\n");
    QTRY_COMPARE_WITH_TIMEOUT(all(again).size(), 1, kTimeout);
    QVERIFY(all(again).front().endsWith(QStringLiteral("b.csv")));
    QVERIFY(folderMemoryFromText(QStringLiteral("nonsense")).isEmpty());
}

QTEST_GUILESS_MAIN(tst_FolderWatch)
#include "tst_folder_watch.moc"
