// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/file_probe.h"
#include "command_runner.h"
#include "formats/format.h"
#include "ledger/connection.h"
#include "ledger/ledger.h"
#include "workspace/customer_hash.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postledger;
using namespace postledger::test;

/// A mark in every cell of every column that no format admits: nothing of it is anywhere after an import, nor while it
/// runs. The program has a home, a folder for temporary files and settings of its own here, and all of them are
/// searched.
class tst_Persons : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void marksAreNotKept_data();
    void marksAreNotKept();
    void marksAreNotInTheLog();
    void forgottenCustomersLeaveNoPseudonym();
    void marksAreNotKeptByTheWindow();

private:
    struct Marked
    {
        QString path;
        int columns = 0; ///< that are not admitted
    };
    Marked mark(const QString &sample);
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// Files under the sandbox that hold a mark; \p control must be in one of them when it is given.
    QStringList filesWith(const QByteArray &bytes) const;
    QStringList filesWithMarks(const QByteArray &control = {}, bool *hasControl = nullptr) const;
    QString workspace() const { return m_sandbox.filePath(QStringLiteral("data/w.postledger")); }

    QTemporaryDir m_sources;
    QTemporaryDir m_sandbox;
    int m_marks = 0;
};

namespace {

constexpr int kPatienceMs = 60'000;
const QByteArray kMark = "zqmark";
const QByteArray kPhone = "15199815199";

QStringList samples()
{
    QStringList paths;
    QDirIterator files(QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats"), {QStringLiteral("*.csv")},
        QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << files.next();
    paths.sort();
    return paths;
}

QByteArray quoted(QByteArray cell)
{
    return '"' + cell.replace("\"", "\"\"") + '"';
}

} // namespace

void tst_Persons::initTestCase()
{
    for (const char *folder : {"home", "config", "cache", "share", "tmp", "data"})
        QVERIFY(QDir(m_sandbox.path()).mkdir(QLatin1String(folder)));
    QVERIFY(samples().size() > 20);
}

tst_Persons::Marked tst_Persons::mark(const QString &sample)
{
    Marked marked;
    const auto probe = probeFile(sample);
    if (!probe)
        return marked;
    const Recognition found = recognise(*probe);
    auto table = openTable(*probe);
    if (found.format == nullptr || !table)
        return marked;
    const auto admitted = found.format->admittedColumns();
    QList<bool> isOpen;
    QByteArray text;
    for (std::size_t i = 0; i < probe->labels.size(); ++i) {
        isOpen << (std::find(admitted.begin(), admitted.end(), probe->foldedLabels[i]) != admitted.end());
        marked.columns += isOpen.last() ? 0 : 1;
        text += (i > 0 ? "," : "") + quoted(QByteArray::fromStdString(probe->labels[i]));
    }
    text += '\n';
    Row row;
    while ((*table)->next(row)) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            QByteArray cell(row.cells[i].data(), static_cast<qsizetype>(row.cells[i].size()));
            if (i < static_cast<std::size_t>(isOpen.size()) && !isOpen[static_cast<qsizetype>(i)]) {
                const QByteArray number = QByteArray::number(++m_marks);
                const QByteArray label = QByteArray::fromStdString(probe->foldedLabels[i]);
                cell = label.contains("mail") ? kMark + number + "@mail.example"
                    : label.contains("phone") ? "+" + kPhone + number
                                              : kMark + ' ' + number;
            }
            text += (i > 0 ? "," : "") + quoted(cell);
        }
        text += '\n';
    }
    // The folder is nobody's business either; the file's own name is kept, and shows that the search finds things.
    QDir(m_sources.path()).mkpath(QString::fromLatin1(kMark) + QStringLiteral("folder"));
    marked.path = m_sources.filePath(
        QString::fromLatin1(kMark) + QStringLiteral("folder/control-%1").arg(QFileInfo(sample).fileName()));
    writeFile(marked.path, text);
    return marked;
}

std::unique_ptr<QProcess> tst_Persons::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, folder] : {std::pair("HOME", "home"), std::pair("XDG_CONFIG_HOME", "config"),
             std::pair("XDG_CACHE_HOME", "cache"), std::pair("XDG_DATA_HOME", "share"), std::pair("TMPDIR", "tmp")})
        environment.insert(QLatin1String(name), m_sandbox.filePath(QLatin1String(folder)));
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_sandbox.filePath(QStringLiteral("home")));
    process->start(QStringLiteral(POSTLEDGER_PROGRAM), arguments);
    return process;
}

QStringList tst_Persons::filesWith(const QByteArray &bytes) const
{
    QStringList found;
    QDirIterator files(m_sandbox.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found << file.fileName();
    }
    return found;
}

QStringList tst_Persons::filesWithMarks(const QByteArray &control, bool *hasControl) const
{
    QStringList found;
    QDirIterator files(m_sandbox.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue; // gone meanwhile
        const QByteArray bytes = file.readAll().toLower();
        if (path.toLower().contains(QString::fromLatin1(kMark)) || bytes.contains(kMark) || bytes.contains(kPhone))
            found << path;
        if (hasControl != nullptr && bytes.contains(control))
            *hasControl = true;
    }
    return found;
}

void tst_Persons::marksAreNotKept_data()
{
    QTest::addColumn<QString>("sample");
    for (const QString &sample : samples())
        QTest::newRow(qPrintable(sample.section(QLatin1Char('/'), -3))) << sample;
}

void tst_Persons::marksAreNotKept()
{
    QFETCH(QString, sample);
    const Marked marked = mark(sample);
    if (marked.path.isEmpty() || marked.columns == 0)
        QSKIP("no export, or one whose columns are all admitted");
    QFile::remove(workspace());
    const auto import = start({QStringLiteral("import"), workspace(), marked.path, QStringLiteral("--timezone"),
        QStringLiteral("Europe/Berlin"), QStringLiteral("--date-order"), QStringLiteral("dmy")});
    bool hasControl = false;
    QStringList found;
    for (bool isRunning = true; isRunning;) {
        isRunning = !import->waitForFinished(2) && import->state() != QProcess::NotRunning;
        found = filesWithMarks("control-", &hasControl);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char(' '))));
    }
    QByteArray said = (import->readAllStandardError() + import->readAllStandardOutput()).toLower();
    QVERIFY2(!said.contains(kMark) && !said.contains(kPhone), said.constData());
    if (import->exitCode() != 0)
        return; // refused: there is nothing that could hold a mark
    QVERIFY2(hasControl, "the search must find what is there");
    for (const QStringList &command :
        {QStringList{QStringLiteral("verify")}, {QStringLiteral("undo"), QStringLiteral("1")}}) {
        const auto process = start(QStringList{command.first(), workspace()} + command.mid(1));
        QVERIFY(process->waitForFinished(kPatienceMs));
        said = (process->readAllStandardError() + process->readAllStandardOutput()).toLower();
        QVERIFY2(!said.contains(kMark) && !said.contains(kPhone), said.constData());
        found = filesWithMarks();
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char(' '))));
    }
}

void tst_Persons::marksAreNotInTheLog()
{
    const QString folder = QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/shopify_orders/samples/");
    QFile::remove(workspace());
    const auto first =
        start({QStringLiteral("import"), workspace(), mark(folder + QStringLiteral("german_excel.csv")).path,
            QStringLiteral("--timezone"), QStringLiteral("Europe/Berlin")});
    QVERIFY(first->waitForFinished(kPatienceMs));
    QVERIFY2(first->exitCode() == 0, first->readAllStandardError().constData());
    {
        // A reader that stays in its transaction keeps the log from being emptied when the import closes it.
        Connection reader(workspace(), Connection::Access::ReadWrite);
        reader.text("PRAGMA journal_mode = WAL");
        reader.execute("BEGIN");
        reader.number("SELECT count(*) FROM orders");
        const auto second =
            start({QStringLiteral("import"), workspace(), mark(folder + QStringLiteral("good.csv")).path});
        QVERIFY(second->waitForFinished(kPatienceMs));
        QVERIFY2(second->exitCode() == 0, second->readAllStandardError().constData());
        QVERIFY(QFileInfo(workspace() + QStringLiteral("-wal")).size() > 0);
        bool hasControl = false;
        const QStringList found = filesWithMarks("control-good.csv", &hasControl);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char(' '))));
        QVERIFY2(hasControl, "the search must find what is there");
    }
    qInfo("%d marks put into columns that are not admitted", m_marks);
}

/// After *forget* no file that the program has holds the pseudonym, also while another program has the workspace open.
void tst_Persons::forgottenCustomersLeaveNoPseudonym()
{
    QFile::remove(workspace());
    const QString orders = m_sources.filePath(QStringLiteral("orders.csv"));
    const QString head =
        QStringLiteral("order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,"
                       "payment_fee,platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n");
    const auto row = [](const QString &id, const QString &customer, const QString &gross) {
        return QStringLiteral("%1,shopify,2025-03-05T12:30:00Z,%2,EUR,%3,0.00,0.00,0.00,,,,,,,0\n")
            .arg(id, customer, gross);
    };
    const auto importOf = [&](const QString &rows) {
        writeFile(orders, (head + rows).toUtf8());
        const auto import = start({QStringLiteral("import"), workspace(), orders});
        return import->waitForFinished(kPatienceMs) && import->exitCode() == 0;
    };
    QVERIFY(importOf(row(QStringLiteral("1"), QStringLiteral("+49 151 99815199"), QStringLiteral("10.00"))
        + row(QStringLiteral("2"), QStringLiteral("bob"), QStringLiteral("20.00"))));
    QVERIFY(importOf(row(QStringLiteral("1"), QStringLiteral("+49 151 99815199"), QStringLiteral("11.00"))));
    const auto pseudonym = [&](const char *identifier) {
        const auto ledger = Ledger::open(workspace(), Ledger::Mode::ReadOnly);
        const CustomerKey key = CustomerHash(*(*ledger)->customerHashKey())(identifier);
        return QByteArray(reinterpret_cast<const char *>(key.bytes.data()), qsizetype(key.bytes.size()));
    };
    const QByteArray theirs = pseudonym("+49 151 99815199");
    const QByteArray bobs = pseudonym("bob");
    QVERIFY(!filesWith(theirs).isEmpty());
    const auto forget = start({QStringLiteral("forget"), workspace(), QStringLiteral("+49 (151) 99815199")});
    QVERIFY(forget->waitForFinished(kPatienceMs));
    QCOMPARE(forget->exitCode(), 1); // as the export has it
    const auto again = start({QStringLiteral("forget"), workspace(), QStringLiteral("-")});
    again->write("+49 151 99815199\n");
    again->closeWriteChannel();
    QVERIFY(again->waitForFinished(kPatienceMs));
    QVERIFY2(again->exitCode() == 0, again->readAllStandardError().constData());
    QCOMPARE(filesWith(theirs), QStringList());
    QVERIFY(!filesWith(bobs).isEmpty());
    QVERIFY(importOf(row(QStringLiteral("1"), QStringLiteral("+49 151 99815199"), QStringLiteral("12.00"))));
    QCOMPARE(filesWith(theirs), QStringList());
}

void tst_Persons::marksAreNotKeptByTheWindow()
{
    const auto picture = start({QStringLiteral("screenshot"), workspace(), QStringLiteral("--page"),
        QStringLiteral("data"), QStringLiteral("--out"), m_sandbox.filePath(QStringLiteral("data/page.png"))});
    QVERIFY(picture->waitForFinished(kPatienceMs));
    QVERIFY2(picture->exitCode() == 0, picture->readAllStandardError().constData());
    const QStringList found = filesWithMarks();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(tst_Persons)
#include "tst_persons.moc"
