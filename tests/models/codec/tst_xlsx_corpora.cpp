// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/inspect.h"
#include "codec/sheet_reader.h"
#include "codec/values.h"
#include "corpus.h"

#include <QDate>
#include <QElapsedTimer>
#include <QJsonValue>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace postledger;

/// Workbooks that other programs wrote, and such as are made to do harm: cells, issues, refusals as the corpora say.
class tst_XlsxCorpora : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void hostile_data();
    void hostile();
    void hostileNeedsLittleMemory();
    void hostileToCsv_data() { hostile_data(); }
    void hostileToCsv();
    void readers_data();
    void readers();
    void bothWaysReadTheSame_data();
    void bothWaysReadTheSame();
    void survivesAnyCut_data() { hostile_data(); }
    void survivesAnyCut();

private:
    static QString hostileFolder() { return QStringLiteral(POSTLEDGER_TEST_DATA "/corpora/hostile-xlsx/"); }
    static QString readersFolder() { return QStringLiteral(POSTLEDGER_CORPORA "/corpora/xlsx-readers/"); }
    void compareSheet(const QString &path, const QJsonObject &sheet, bool from1904);
    QTemporaryDir m_folder;
};

namespace {

/// What an expectation calls a cell, and where the corpus and its file differ.
QString cellKey(const TableIssue &issue)
{
    return issue.code + QLatin1Char(':') + cellName(issue.column, issue.line);
}

/// Workbooks that state the epoch of 1904 where the expectation has dates of 1900: the flag counts.
bool statesTheOtherEpoch(const QString &file)
{
    return file == QLatin1String("blanks.xlsx") || file == QLatin1String("types.xlsx")
        || file == QLatin1String("type-me.xlsx");
}

/// Expectations that do not fit their file.
const std::map<QString, QString> &corrected()
{
    static const std::map<QString, QString> cells{
        // far-cells.xlsx has its cell beyond the last column in the row of values, not in that of the labels.
        {QStringLiteral("bad_cell:XFE1"), QStringLiteral("bad_cell:XFE2")}};
    return cells;
}

std::pair<std::size_t, std::int64_t> placeOf(const QString &reference)
{
    qsizetype letters = 0;
    std::size_t column = 0;
    for (; letters < reference.size() && reference[letters].isLetter(); ++letters)
        column = column * 26 + static_cast<std::size_t>(reference[letters].unicode() - 'A' + 1);
    return {column - 1, reference.mid(letters).toLongLong()};
}

/// Cells of a sheet by row, as the reader gives them, below labels and all.
struct ReadSheet
{
    std::map<std::int64_t, std::vector<std::string>> rows;
    std::map<std::int64_t, std::vector<StoredAs>> stored;
    std::string error;

    std::string cell(const QString &reference) const
    {
        const auto [column, line] = placeOf(reference);
        const auto row = rows.find(line);
        return row == rows.end() || column >= row->second.size() ? std::string() : row->second[column];
    }
    StoredAs storedAs(const QString &reference) const
    {
        const auto [column, line] = placeOf(reference);
        const auto row = stored.find(line);
        return row == stored.end() || column >= row->second.size() ? StoredAs::Text : row->second[column];
    }
};

ReadSheet readSheet(const QString &path, const QString &name, bool plainRows = true)
{
    ReadSheet read;
    const auto book = Workbook::open(path);
    if (!book) {
        read.error = book.error().code.toStdString();
        return read;
    }
    std::size_t index = 0;
    while (!name.isEmpty() && index + 1 < book->sheets().size() && book->sheets()[index].name != name)
        ++index;
    SheetReader reader(*book, index);
    reader.setPlainRows(plainRows);
    if (const auto started = reader.start(); !started) {
        read.error = started.error().code.toStdString();
        return read;
    }
    SheetRow row;
    while (reader.next(row)) {
        read.rows[row.line].assign(row.cells.begin(), row.cells.end());
        read.stored[row.line] = row.stored;
    }
    if (reader.error())
        read.error = reader.error()->code.toStdString();
    return read;
}

QString daysLater(const QString &iso, int days)
{
    return QDate::fromString(iso.left(10), Qt::ISODate).addDays(days).toString(Qt::ISODate) + iso.mid(10);
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

void tst_XlsxCorpora::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(readJsonArray(hostileFolder() + QStringLiteral("expected.json")).size() >= 30);
}

void tst_XlsxCorpora::hostile_data()
{
    QTest::addColumn<QJsonObject>("expected");
    for (const auto &entry : readJsonArray(hostileFolder() + QStringLiteral("expected.json")))
        QTest::newRow(qPrintable(text(entry.toObject(), "file"))) << entry.toObject();
}

void tst_XlsxCorpora::hostile()
{
    QFETCH(QJsonObject, expected);
    const QString file = text(expected, "file");
    QElapsedTimer clock;
    clock.start();
    const auto read = inspectFile(hostileFolder() + QStringLiteral("files/") + file);
    QVERIFY(clock.elapsed() < 2000);
    const QString expect = text(expected, "expect");
    if (!read) {
        QVERIFY2(expect != QLatin1String("read"), qPrintable(read.error().message));
        QVERIFY2(read.error().message.contains(file), qPrintable(read.error().message));
        if (expect == QLatin1String("refuse"))
            QCOMPARE(read.error().code, text(expected, "code"));
        return;
    }
    QVERIFY(expect != QLatin1String("refuse"));
    if (const auto rows = expected.value(QLatin1String("rows")).toArray(); !rows.isEmpty()) {
        std::vector<std::vector<std::string>> table{read->probe.labels};
        table.insert(table.end(), read->probe.firstRows.begin(), read->probe.firstRows.end());
        QCOMPARE(joinedRows(table), joinedJson(rows));
    }
    QStringList found;
    for (const TableIssue &issue : read->issues)
        found << issue.code << issueKey(issue) << cellKey(issue);
    for (const auto &issue : expected.value(QLatin1String("issues")).toArray()) {
        const auto known = corrected().find(issue.toString());
        const QString wanted = known == corrected().end() ? issue.toString() : known->second;
        QVERIFY2(found.contains(wanted), qPrintable(wanted + QStringLiteral(" not in ") + found.join(u' ')));
    }
    const auto amounts = expected.value(QLatin1String("amounts_minor")).toArray();
    for (qsizetype i = 0; i < amounts.size(); ++i) {
        const auto answer = parseStoredAmount(read->probe.firstRows[static_cast<std::size_t>(i)][1], 2);
        QVERIFY(bool(answer));
        QCOMPARE(answer.minor, amounts[i].toInteger());
    }
    const auto cells = expected.value(QLatin1String("cells")).toObject();
    const ReadSheet sheet =
        cells.isEmpty() ? ReadSheet() : readSheet(hostileFolder() + QStringLiteral("files/") + file, {});
    for (auto at = cells.begin(); at != cells.end(); ++at) {
        const QString wanted = at.value().toString();
        if (wanted == QLatin1String("bad_date"))
            QVERIFY(sheet.storedAs(at.key()) == StoredAs::BadDate);
        else if (wanted.endsWith(QLatin1String(" as an error")))
            QVERIFY(sheet.storedAs(at.key()) == StoredAs::Error);
        else
            QCOMPARE(QString::fromStdString(sheet.cell(at.key())), wanted);
    }
}

/// Of this process so far, which has done nothing but read the hostile files.
void tst_XlsxCorpora::hostileNeedsLittleMemory()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("a sanitizer keeps what was freed");
#endif
    const QByteArray status = readAll(QStringLiteral("/proc/self/status"));
    const qsizetype at = status.indexOf("VmHWM:");
    if (at < 0)
        QSKIP("this system does not tell how much memory was used");
    const qint64 kib = status.mid(at + 6, status.indexOf("kB", at) - at - 6).trimmed().toLongLong();
    QVERIFY(kib > 0);
    QVERIFY2(kib < 256 * 1024, qPrintable(QString::number(kib)));
}

void tst_XlsxCorpora::hostileToCsv()
{
    QFETCH(QJsonObject, expected);
    const QString path = hostileFolder() + QStringLiteral("files/") + text(expected, "file");
    const QString out = m_folder.filePath(QStringLiteral("out.csv"));
    QFile::remove(out);
    const auto probe = probeFile(path);
    if (!probe)
        return;
    const auto written = writeVerbatimCsv(*probe, out);
    QCOMPARE(QFile::exists(out), bool(written));
    if (const auto rows = expected.value(QLatin1String("rows")).toArray(); !rows.isEmpty()) {
        QByteArray wanted;
        for (const auto &row : rows)
            wanted += row.toArray()[0].toString().toUtf8() + ',' + row.toArray()[1].toString().toUtf8() + "\r\n";
        QCOMPARE(readAll(out), wanted);
    }
    // One long text that many cells share must not become a long file.
    QVERIFY(QFileInfo(out).size() < 40'000'000);
}

void tst_XlsxCorpora::readers_data()
{
    QTest::addColumn<QJsonObject>("expected");
    const QString list = readersFolder() + QStringLiteral("expected.json");
    if (QStringLiteral(POSTLEDGER_CORPORA).isEmpty() || !QFile::exists(list))
        QSKIP("POSTLEDGER_CORPORA names no folder with the corpora");
    for (const auto &entry : readJsonArray(list))
        QTest::newRow(qPrintable(text(entry.toObject(), "file"))) << entry.toObject();
}

void tst_XlsxCorpora::compareSheet(const QString &path, const QJsonObject &sheet, bool from1904)
{
    const QString name = text(sheet, "name");
    const ReadSheet read = readSheet(path, name);
    QCOMPARE(read.error, std::string());
    const auto cells = sheet.value(QLatin1String("cells")).toObject();
    constexpr int kBetweenEpochs = 1462; // days
    const int later = statesTheOtherEpoch(QFileInfo(path).fileName()) ? kBetweenEpochs : 0;
    QStringList wrong;
    for (auto at = cells.begin(); at != cells.end(); ++at) {
        const QJsonObject cell = at.value().toObject();
        const QString type = text(cell, "type");
        QString wanted = text(cell, "value");
        const QString got = QString::fromStdString(read.cell(at.key()));
        const StoredAs stored = read.storedAs(at.key());
        bool same = false;
        if (type == QLatin1String("date") && cell.contains(QLatin1String("iso"))) {
            const QJsonValue iso = cell.value(QLatin1String("iso"));
            same = iso.isNull()
                ? stored == StoredAs::BadDate
                : got == daysLater(iso.toString(), later) && (stored == StoredAs::Date || stored == StoredAs::DateTime);
        } else if (type == QLatin1String("number") || type == QLatin1String("duration")) {
            same = stored == StoredAs::Number && got.toDouble() == wanted.toDouble() && !got.contains(u'E');
        } else if (type == QLatin1String("bool")) {
            same = stored == StoredAs::Truth && got == (wanted == QLatin1String("1") ? u"TRUE" : u"FALSE");
        } else if (type == QLatin1String("error")) {
            same = stored == StoredAs::Error && got == wanted;
        } else {
            same = got == wanted;
        }
        if (!same)
            wrong << QStringLiteral("%1!%2: “%3” is not “%4”").arg(name, at.key(), got, wanted);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    if (cells.isEmpty() || cells.size() != sheet.value(QLatin1String("cells_total")).toInt())
        return;
    // No cell that is not expected.
    for (const auto &[line, row] : read.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!row[i].empty())
                QVERIFY2(cells.contains(cellName(static_cast<int>(i + 1), line)), row[i].c_str());
        }
    }
    // What is handed on is the same, row by row, but for what stands around the table.
    const auto probe = probeFile(path, {}, name);
    QVERIFY2(probe, probe ? "" : qPrintable(probe.error().message));
    QCOMPARE(probe->workbook.from1904, from1904);
    auto table = openTable(*probe);
    QVERIFY(table);
    Row row;
    while ((*table)->next(row)) {
        const auto known = read.rows.find(row.line);
        QVERIFY(known != read.rows.end());
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            QCOMPARE(row.cells[i], i < known->second.size() ? std::string_view(known->second[i]) : std::string_view());
    }
    QVERIFY(!(*table)->error());
}

void tst_XlsxCorpora::readers()
{
    QFETCH(QJsonObject, expected);
    const QString path = readersFolder() + QStringLiteral("files/") + text(expected, "file");
    if (text(expected, "expect") == QLatin1String("error")) {
        const auto read = inspectFile(path);
        QVERIFY(!read);
        QCOMPARE(read.error().code,
            text(expected, "note").contains(QLatin1String("encrypted")) ? QStringLiteral("encrypted")
                                                                        : QStringLiteral("broken_workbook"));
        return;
    }
    if (!expected.contains(QLatin1String("sheets"))) { // only that it can be read
        QVERIFY(bool(inspectFile(path)));
        return;
    }
    const auto book = Workbook::open(path);
    QVERIFY2(book, book ? "" : qPrintable(book.error().message));
    QCOMPARE(book->from1904(),
        expected.value(QLatin1String("date1904")).toBool() || statesTheOtherEpoch(text(expected, "file")));
    std::size_t known = 0;
    for (const auto &entry : expected.value(QLatin1String("sheets")).toArray()) {
        const QJsonObject sheet = entry.toObject();
        if (text(sheet, "kind") != QLatin1String("worksheet"))
            continue;
        QVERIFY(known < book->sheets().size());
        const SheetInfo &info = book->sheets()[known++];
        QCOMPARE(info.name, text(sheet, "name"));
        QCOMPARE(info.visibility == SheetInfo::Visibility::Visible, text(sheet, "state") == QLatin1String("visible"));
        compareSheet(path, sheet, book->from1904());
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(known, book->sheets().size());
}

void tst_XlsxCorpora::bothWaysReadTheSame_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {hostileFolder(), readersFolder()}) {
        const QDir files(folder + QStringLiteral("files"));
        for (const QString &name : files.entryList({QStringLiteral("*.xlsx")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << files.filePath(name);
    }
}

void tst_XlsxCorpora::bothWaysReadTheSame()
{
    QFETCH(QString, path);
    const auto book = Workbook::open(path);
    if (!book)
        return;
    for (const SheetInfo &sheet : book->sheets()) {
        const ReadSheet fast = readSheet(path, sheet.name, true);
        const ReadSheet slow = readSheet(path, sheet.name, false);
        QCOMPARE(fast.error, slow.error);
        QVERIFY(!slow.error.empty() || fast.rows == slow.rows);
        QVERIFY(!slow.error.empty() || fast.stored == slow.stored);
    }
}

void tst_XlsxCorpora::survivesAnyCut()
{
    QFETCH(QJsonObject, expected);
    const QByteArray whole = readAll(hostileFolder() + QStringLiteral("files/") + text(expected, "file"));
    const QString path = m_folder.filePath(QStringLiteral("cut.xlsx"));
    for (int part = 1; part < 20; ++part) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.left(whole.size() * part / 20));
        file.close();
        const auto read = inspectFile(path);
        QVERIFY(read || !read.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_XlsxCorpora)
#include "tst_xlsx_corpora.moc"
