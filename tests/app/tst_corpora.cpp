// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

using namespace postledger::test;

/// Every text file of the corpora through the commands: whole, cut, with a byte-order mark, with other line ends and
/// under other names. An answer each time, within two seconds and 256 MiB. POSTLEDGER_CORPUS_CUTS sets how many cuts
/// are tried of each file (20 is the bar), POSTLEDGER_CORPUS_PROCESSES = 1 gives each of them a process of its own.
class tst_Corpora : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();

private:
    /// Of a process of its own, whose time and memory are measured. \return the exit code, -1 = a crash
    int measured(const QStringList &arguments);
    void check(const QString &path, bool isMeasured);

    QTemporaryDir m_dir;
    int m_cuts = 3;
    bool m_alwaysMeasured = false;
    double m_longest = 0;
    long m_largest = 0; ///< KiB
    int m_count = 0;
};

namespace {

constexpr double kMostSeconds = 2;
#ifdef __SANITIZE_ADDRESS__
constexpr long kMostKiB = 1024 * 1024; // the sanitizer's own memory counts too
#else
constexpr long kMostKiB = 256 * 1024;
#endif

} // namespace

void tst_Corpora::initTestCase()
{
    bool isGiven = false;
    const int cuts = qEnvironmentVariableIntValue("POSTLEDGER_CORPUS_CUTS", &isGiven);
    if (isGiven)
        m_cuts = cuts;
    m_alwaysMeasured = qEnvironmentVariableIntValue("POSTLEDGER_CORPUS_PROCESSES") == 1;
}

void tst_Corpora::answers_data()
{
    QTest::addColumn<QString>("path");
    const auto add = [](const QString &folder) {
        const QDir files(folder);
        for (const QString &file : files.entryList(QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << files.filePath(file);
    };
    add(QStringLiteral(POSTLEDGER_TEST_DATA "/corpora/traps/files"));
    const QString others = QStringLiteral(POSTLEDGER_CORPORA "/corpora/");
    if (QStringLiteral(POSTLEDGER_CORPORA).isEmpty() || !QFile::exists(others)) {
        qInfo("POSTLEDGER_CORPORA names no folder with the other corpora");
        return;
    }
    add(others + QStringLiteral("tabular-mess/files"));
    add(others + QStringLiteral("csv-spectrum/csv"));
}

int tst_Corpora::measured(const QStringList &arguments)
{
    std::vector<QByteArray> words{QByteArrayLiteral(POSTLEDGER_PROGRAM)};
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const QByteArray out = m_dir.filePath(QStringLiteral("said")).toUtf8();
    const pid_t child = ::fork();
    if (child == 0) {
        if (std::freopen(out.constData(), "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr)
            ::_exit(99);
        ::execv(pointers.front(), pointers.data());
        ::_exit(99);
    }
    int status = 0;
    struct rusage usage
    {
    };
    ::wait4(child, &status, 0, &usage);
    // Time of the processor: others may use the machine too.
    const double seconds = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    m_longest = std::max(m_longest, seconds);
    m_largest = std::max(m_largest, usage.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void tst_Corpora::check(const QString &path, bool isMeasured)
{
    ++m_count;
    const QString workspace = m_dir.filePath(QStringLiteral("w.postledger"));
    QFile::remove(workspace);
    const QStringList inspect{
        QStringLiteral("inspect"), path, QStringLiteral("--to-csv"), m_dir.filePath(QStringLiteral("verbatim.csv"))};
    const QStringList import{QStringLiteral("import"), workspace, path, QStringLiteral("--json"),
        QStringLiteral("--currency"), QStringLiteral("EUR"), QStringLiteral("--timezone"),
        QStringLiteral("Europe/Berlin")};
    QJsonObject told;
    int code = 0;
    if (isMeasured) {
        code = measured(inspect);
        QVERIFY2(code == 0 || code == 1, qPrintable(QString::number(code)));
        code = measured(import);
        told = QJsonDocument::fromJson(contentOf(m_dir.filePath(QStringLiteral("said")))).object();
    } else {
        const Outcome inspected = run(inspect);
        QVERIFY2(inspected.code == 0 || (inspected.code == 1 && !inspected.err.isEmpty()), inspected.err.constData());
        const Outcome imported = run(import);
        QVERIFY2(imported.code == 0 || !imported.err.isEmpty(), "a refusal needs a sentence");
        code = imported.code;
        told = imported.json();
    }
    QVERIFY2(code == 0 || code == 1, qPrintable(QString::number(code)));
    const QJsonObject file = told[QLatin1String("files")].toArray().first().toObject();
    QVERIFY(!file.isEmpty());
    QCOMPARE(file.contains(QLatin1String("refusal")), code == 1);
    if (code == 0) {
        QCOMPARE(file[QLatin1String("rows_read")].toInt(),
            file[QLatin1String("rows_new")].toInt() + file[QLatin1String("rows_changed")].toInt()
                + file[QLatin1String("rows_unchanged")].toInt() + file[QLatin1String("rows_rejected")].toInt());
    } else {
        const QJsonObject refusal = file[QLatin1String("refusal")].toObject();
        QVERIFY(!refusal[QLatin1String("code")].toString().isEmpty());
        QVERIFY2(refusal[QLatin1String("message")].toString().contains(QFileInfo(path).fileName()),
            qPrintable(refusal[QLatin1String("message")].toString()));
        QVERIFY(!QFile::exists(workspace));
    }
}

void tst_Corpora::answers()
{
    QFETCH(QString, path);
    const QByteArray bytes = contentOf(path);
    QMap<QString, QByteArray> variants{{QStringLiteral("whole.csv"), bytes},
        {QStringLiteral("mark.csv"), "\xEF\xBB\xBF" + bytes},
        {QStringLiteral("crlf.csv"), QByteArray(bytes).replace("\r\n", "\n").replace("\n", "\r\n")},
        {QStringLiteral("named.xlsx"), bytes}, {QStringLiteral("named.zip"), bytes}};
    for (int cut = 0; cut < m_cuts; ++cut)
        variants.insert(QStringLiteral("cut%1.csv").arg(cut), bytes.left(bytes.size() * cut / m_cuts));
    for (auto variant = variants.cbegin(); variant != variants.cend(); ++variant) {
        const QString copy = m_dir.filePath(variant.key());
        writeFile(copy, variant.value());
        check(copy, m_alwaysMeasured || variant.key() == QLatin1String("whole.csv"));
        if (QTest::currentTestFailed()) {
            qWarning("%s", qPrintable(variant.key()));
            return;
        }
        QFile::remove(copy);
    }
    QVERIFY2(m_longest < kMostSeconds, qPrintable(QString::number(m_longest)));
    QVERIFY2(m_largest < kMostKiB, qPrintable(QString::number(m_largest)));
    if (QString::fromUtf8(QTest::currentDataTag()) == QLatin1String("utf8.csv"))
        qInfo("%d files so far, the longest %.2f s, the largest %ld MiB", m_count, m_longest, m_largest / 1024);
}

QTEST_GUILESS_MAIN(tst_Corpora)
#include "tst_corpora.moc"
