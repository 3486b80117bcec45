// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

/// Replays what fuzzing found worth keeping, without libFuzzer: tests/fuzz/corpus/TARGET.
class tst_FuzzCorpus : public QObject
{
    Q_OBJECT
private slots:
    void everyFolderIsATarget();
    void knowsItsTargets();
    void holds_data();
    void holds();
};

namespace {
const QDir kCorpus(QStringLiteral(POSTLEDGER_FUZZ_CORPUS));
}

void tst_FuzzCorpus::everyFolderIsATarget()
{
    const auto names = fuzz::targetNames();
    const QStringList folders = kCorpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!folders.isEmpty());
    for (const QString &folder : folders)
        QVERIFY2(std::find(names.begin(), names.end(), folder.toStdString()) != names.end(), qPrintable(folder));
}

void tst_FuzzCorpus::knowsItsTargets()
{
    QVERIFY(!fuzz::runTarget("no_such_target", "").empty());
    for (const std::string &name : fuzz::targetNames())
        QCOMPARE(QString::fromStdString(fuzz::runTarget(name, "")), QString());
}

void tst_FuzzCorpus::holds_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("path");
    const QStringList folders = kCorpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders) {
        const QDir files(kCorpus.filePath(folder));
        const QStringList names = files.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names)
            QTest::newRow(qPrintable(folder + QLatin1Char('/') + name)) << folder << files.filePath(name);
    }
}

void tst_FuzzCorpus::holds()
{
    QFETCH(QString, target);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(
        QString::fromStdString(fuzz::runTarget(target.toStdString(), {bytes.constData(), std::size_t(bytes.size())})),
        QString());
}

QTEST_GUILESS_MAIN(tst_FuzzCorpus)
#include "tst_fuzz_corpus.moc"
