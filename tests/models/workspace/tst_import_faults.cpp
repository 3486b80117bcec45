// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

using namespace postledger;

/// The n-th read of an imported file fails: the file is refused with a sentence, or all of it is in.
class tst_ImportFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void failedReadsRefuseTheFile_data();
    void failedReadsRefuseTheFile();
    void aFileThatShrinksIsNoticed();

private:
    QByteArray digest() const;

    QTemporaryDir m_dir;
    QString m_source;
    QString m_workspace;
};

namespace {

std::atomic<ino_t> s_watched = 0; ///< the file whose reads count
std::atomic<int> s_reads = 0;
std::atomic<int> s_failing = 0; ///< number of the read that fails, 0 = none
std::atomic<bool> s_isShort = false; ///< it ends early instead of failing

} // namespace

// Stands before the system's in the search of the linker.
extern "C" ssize_t read(int file, void *bytes, size_t size)
{
    static const auto real = reinterpret_cast<ssize_t (*)(int, void *, size_t)>(::dlsym(RTLD_NEXT, "read"));
    struct stat info
    {
    };
    if (s_watched != 0 && ::fstat(file, &info) == 0 && info.st_ino == s_watched && ++s_reads == s_failing) {
        if (s_isShort)
            return 0;
        errno = EIO;
        return -1;
    }
    return real(file, bytes, size);
}

void tst_ImportFaults::initTestCase()
{
    m_source = m_dir.filePath(QStringLiteral("orders.csv"));
    m_workspace = m_dir.filePath(QStringLiteral("w.postledger"));
    QFile file(m_source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
        "fulfilment_cost,coupon_code,declared_post_id,test\n");
    for (int n = 0; n < 30'000; ++n) {
        file.write("O" + QByteArray::number(n)
            + ",shopify,2025-03-05T12:30:00Z,U1,USD,80.00,0.00,0.00,0.00,1.00,0.00,0.00,0.00,,,0\n");
    }
    file.close();
    QVERIFY(Workspace::create(m_workspace));
}

QByteArray tst_ImportFaults::digest() const
{
    const auto report = Workspace::runVerify(m_workspace, {});
    if (!report || !report->faults.empty())
        return "damaged";
    return QByteArray(reinterpret_cast<const char *>(report->digest.data()), qsizetype(report->digest.size())).toHex();
}

void tst_ImportFaults::failedReadsRefuseTheFile_data()
{
    QTest::addColumn<bool>("isShort");
    QTest::newRow("error") << false;
    QTest::newRow("early end") << true;
}

void tst_ImportFaults::failedReadsRefuseTheFile()
{
    QFETCH(bool, isShort);
    ImportPlan plan;
    plan.files.push_back({m_source, {}, {}});
    struct stat info
    {
    };
    QVERIFY(::stat(QFile::encodeName(m_source).constData(), &info) == 0);
    plan.dryRun = true;
    s_watched = info.st_ino;
    s_failing = 0;
    s_isShort = isShort;
    s_reads = 0;
    QVERIFY(importInto(m_workspace, plan, {}));
    const int reads = s_reads;
    QVERIFY2(reads > 5, qPrintable(QString::number(reads)));
    plan.dryRun = false;
    const QByteArray before = digest();
    int refused = 0;
    for (int n = 1; n <= reads; ++n) {
        s_reads = 0;
        s_failing = n;
        const auto summary = importInto(m_workspace, plan, {});
        s_failing = 0;
        QVERIFY2(bool(summary), summary ? "" : qPrintable(summary.error().message));
        const FileSummary &file = summary->files.front();
        if (summary->failure) {
            ++refused;
            QVERIFY2(summary->failure->message.contains(QStringLiteral("orders.csv")),
                qPrintable(summary->failure->message));
            QVERIFY(!summary->batch);
            QCOMPARE(digest(), before);
            continue;
        }
        QVERIFY2(file.counts == (RowCounts{30'000, 30'000, 0, 0, 0}),
            qPrintable(QStringLiteral("read %1 of %2: %3 rows").arg(n).arg(reads).arg(file.counts.read)));
        QVERIFY(Workspace::runUndo(m_workspace, *summary->batch, {}));
        QCOMPARE(digest(), before);
    }
    qInfo("%d of %d failed reads refused the file", refused, reads);
    QVERIFY(refused > reads / 2);
    s_watched = 0;
}

void tst_ImportFaults::aFileThatShrinksIsNoticed()
{
    // The export is being written anew while it is read: what was counted must be what was hashed.
    const QString path = m_dir.filePath(QStringLiteral("shrinks.csv"));
    QVERIFY(QFile::copy(m_source, path));
    ImportPlan plan;
    plan.files.push_back({path, {}, {}});
    std::atomic<int> asked = 0;
    const JobControl job([&asked, &path] {
        if (++asked == 2)
            ::truncate(QFile::encodeName(path).constData(), 900'000);
        return false;
    });
    const QByteArray before = digest();
    const auto summary = importInto(m_workspace, plan, job);
    QVERIFY(bool(summary));
    if (!summary->failure && summary->files.front().counts.read != 30'000)
        QFAIL("a part of a file must not count as the file");
    if (summary->failure)
        QCOMPARE(digest(), before);
}

QTEST_GUILESS_MAIN(tst_ImportFaults)
#include "tst_import_faults.moc"
