// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/inspect.h"
#include "codec/table_writer.h"
#include "corpus.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

/// What leaves the program: nothing in it is a formula, and everything can be read back.
class tst_TableWriter : public QObject
{
    Q_OBJECT
private slots:
    void defusesFormulas_data();
    void defusesFormulas();
    void defusesExactlyTheListedCaptions();
    void csvReadsBack();
    void verbatimIsQuotedOnlyWhereNeeded_data();
    void verbatimIsQuotedOnlyWhereNeeded();
    void workbookHoldsTextAsText();
    void workbookHasDatesAndWidths();
    void workbookCutsAndSaysSo();
    void failureLeavesTheOldFile();
    void inspectGuessesColumns();
    void inspectIsVerbatim_data();
    void inspectIsVerbatim();
    void verbatimCopyReadsAlike_data();
    void verbatimCopyReadsAlike();

private:
    QByteArray sheetXml(const QString &workbook, const QString &part = QStringLiteral("xl/worksheets/sheet1.xml"));
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString write(const QByteArray &bytes)
    {
        QFile file(path("in.csv"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

namespace {
const QString kTraps = QStringLiteral(POSTLEDGER_TEST_DATA "/corpora/traps/");
}

QByteArray tst_TableWriter::sheetXml(const QString &workbook, const QString &part)
{
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), workbook, part});
    return unzip.waitForFinished() ? unzip.readAllStandardOutput() : QByteArray();
}

void tst_TableWriter::defusesFormulas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("defused");
    const auto row = [](const char *name, const char *text, bool defused) {
        QTest::newRow(name) << QByteArray(text) << defused;
    };
    row("formula", "=1+1", true);
    row("plus", "+49 151", true);
    row("minus", "-12.50", true);
    row("at", "@handle", true);
    row("full-width equals", "＝1+1", true);
    row("tab", "\tx", true);
    row("line feed", "\nx", true);
    row("carriage return", "\rx", true);
    row("blank, then formula", "  =1", true);
    row("no-break space, then formula", "\u00A0=1", true);
    row("zero width, then formula", "\u200B=1", true);
    row("byte-order mark, then formula", "\uFEFF@x", true);
    row("apostrophe, then formula", "'=1", true);
    row("plain", "a=b", false);
    row("quoted formula", "\"=1\"", false);
    row("apostrophe, then word", "'word", false);
    row("empty", "", false);
    row("emoji", "🛒 cart", false);
    row("number sign", "#tag", false);
}

void tst_TableWriter::defusesFormulas()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, defused);
    const std::string cell = csvText(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(cell),
        '"' + QByteArray(defused ? "'" : "") + QByteArray(text).replace("\"", "\"\"") + '"');
}

void tst_TableWriter::defusesExactlyTheListedCaptions()
{
    const ReadTable table = readTable(kTraps + QStringLiteral("files/captions.csv"));
    QJsonArray wanted;
    for (const auto &entry : readJsonArray(kTraps + QStringLiteral("expected.json"))) {
        if (entry[QStringLiteral("file")].toString() == QStringLiteral("captions.csv"))
            wanted = entry[QStringLiteral("neutralise")].toArray();
    }
    QVERIFY(!wanted.isEmpty());
    QJsonArray defused;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (csvText(table.rows[i][1]).starts_with("\"'") && !table.rows[i][1].starts_with('\''))
            defused.append(int(i));
        else if (csvText(table.rows[i][1]).starts_with("\"''"))
            defused.append(int(i));
    }
    QCOMPARE(defused, wanted);
}

void tst_TableWriter::csvReadsBack()
{
    const ReadTable captions = readTable(kTraps + QStringLiteral("files/captions.csv"));
    OutTable table;
    table.labels = {"caption", "amount", "rate"};
    for (const auto &row : captions.rows)
        table.rows.push_back({row[1], Decimal{-1250, 2}, std::monostate()});
    QVERIFY(bool(writeCsv(path("out.csv"), table)));
    const ReadTable read = readTable(path("out.csv"));
    QCOMPARE(read.rows.size(), captions.rows.size());
    for (std::size_t i = 0; i < read.rows.size(); ++i) {
        std::string text = read.rows[i][0];
        if (csvText(captions.rows[i][1]).starts_with("\"'") && text.starts_with('\'')
            && text.size() == captions.rows[i][1].size() + 1)
            text.erase(0, 1);
        QCOMPARE(text, captions.rows[i][1]);
        QCOMPARE(read.rows[i][1], std::string("-12.50"));
        QCOMPARE(read.rows[i][2], std::string());
    }
    QVERIFY(readAll(path("out.csv")).startsWith("\"caption\",\"amount\",\"rate\"\r\n\"'=1+1\",-12.50,\r\n"));
}

void tst_TableWriter::verbatimIsQuotedOnlyWhereNeeded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << QByteArray("a b") << QByteArray("a b");
    QTest::newRow("formula stays") << QByteArray("=1+1") << QByteArray("=1+1");
    QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("line ends") << QByteArray("a\rb\n") << QByteArray("\"a\rb\n\"");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void tst_TableWriter::verbatimIsQuotedOnlyWhereNeeded()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(QByteArray::fromStdString(csvVerbatim(text.toStdString())), cell);
}

void tst_TableWriter::workbookHoldsTextAsText()
{
    if (QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty())
        QSKIP("unzip is not installed");
    OutTable table;
    table.name = QStringLiteral("Orders: [2024]/Q1");
    table.labels = {"id", "text", "amount", "rate"};
    table.rows = {{std::string("571136833878997956"), std::string("=HYPERLINK(\"http://x\")"), Decimal{-1250, 2},
                      Decimal{31200, 6, true}},
        {std::string("00123"), std::string("bell\x07 _x0041_ <b>&\r"), std::monostate(), Decimal{7, 0}},
        {std::string("http://example.com"), std::string("@x"), Decimal{1234567890123, 2}, std::monostate()}};
    const auto written = writeXlsx(path("out.xlsx"), table);
    QVERIFY2(bool(written), written ? "" : qPrintable(written.error().message));
    const QByteArray xml = sheetXml(path("out.xlsx"));
    QVERIFY(!xml.isEmpty());
    QVERIFY(!xml.contains("<f>"));
    QVERIFY(!xml.contains("hyperlink"));
    QVERIFY2(xml.contains("<c r=\"A2\" t=\"inlineStr\"><is><t>571136833878997956</t></is></c>"), xml.constData());
    QVERIFY(xml.contains("<t>00123</t>"));
    QVERIFY(xml.contains("<t>=HYPERLINK(\"http://x\")</t>"));
    QVERIFY2(xml.contains("bell_x0007_ _x005F_x0041_ &lt;b&gt;&amp;_x000D_"), xml.constData());
    QVERIFY(xml.contains("<v>-12.5</v>"));
    QVERIFY(xml.contains("<v>0.0312</v>"));
    QVERIFY(xml.contains("<v>12345678901.23</v>"));
    QVERIFY(sheetXml(path("out.xlsx"), QStringLiteral("xl/workbook.xml")).contains("name=\"Orders 2024 Q1\""));
    QVERIFY(sheetXml(path("out.xlsx"), QStringLiteral("xl/styles.xml")).contains("#,##0.00"));
}

void tst_TableWriter::workbookHasDatesAndWidths()
{
    if (QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty())
        QSKIP("unzip is not installed");
    OutTable table;
    table.labels = {"day", "a text"};
    table.rows = {{OutDay{dayFromCivil(2025, 11, 1)}, std::string(30, 'x')},
        {OutDay{dayFromCivil(1899, 12, 31)}, std::string(500, 'y')}, {OutDay{dayFromCivil(1900, 3, 1)}, std::string()}};
    QVERIFY(bool(writeXlsx(path("dates.xlsx"), table)));
    const QByteArray xml = sheetXml(path("dates.xlsx"));
    QVERIFY2(xml.contains("<v>45962</v>"), xml.constData()); // 1 November 2025 of every spreadsheet
    QVERIFY(xml.contains("<v>61</v>"));
    QVERIFY2(xml.contains("<t>1899-12-31</t>"), xml.constData());
    QVERIFY(sheetXml(path("dates.xlsx"), QStringLiteral("xl/styles.xml")).contains("yyyy-mm-dd"));
    QVERIFY2(xml.contains("<col min=\"1\" max=\"1\" width=\"12."), xml.constData());
    QVERIFY2(xml.contains("<col min=\"2\" max=\"2\" width=\"62."), xml.constData()); // no wider, however long
    QVERIFY(bool(writeCsv(path("dates.csv"), table)));
    QFile file(path("dates.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\n2025-11-01,\"xxx"));
}

void tst_TableWriter::workbookCutsAndSaysSo()
{
    if (QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty())
        QSKIP("unzip is not installed");
    OutTable table;
    table.labels = {"n"};
    table.rows.assign(1048576, {Decimal{1, 0}});
    table.rows[0] = {std::string(40000, 'x')};
    table.rows[1] = {std::string(32767, 'y')};
    const auto written = writeXlsx(path("large.xlsx"), table);
    QVERIFY2(bool(written), written ? "" : qPrintable(written.error().message));
    const QByteArray first = sheetXml(path("large.xlsx"));
    QVERIFY(first.contains("x… (cut: longer than a cell can be)</t>"));
    QVERIFY(!first.contains(QByteArray(32767, 'x')));
    QVERIFY(first.contains(QByteArray(32767, 'y') + "</t>"));
    QVERIFY(first.contains("<c r=\"A1048576\" t=\"inlineStr\"><is><t>Continued on sheet “Table (2)”</t>"));
    const QByteArray second = sheetXml(path("large.xlsx"), QStringLiteral("xl/worksheets/sheet2.xml"));
    QVERIFY(second.contains("<t>n</t>"));
    QVERIFY(second.contains("r=\"A3\""));
    QVERIFY(!second.contains("r=\"A4\""));
}

void tst_TableWriter::failureLeavesTheOldFile()
{
    const QString folder = m_folder.filePath(QStringLiteral("missing/out"));
    OutTable table;
    table.labels = {"a"};
    QCOMPARE(writeCsv(folder, table).error().code, QStringLiteral("cannot_write"));
    QCOMPARE(writeXlsx(folder, table).error().code, QStringLiteral("cannot_write"));
    // Stopped half-way: the old file is still there.
    QFile old(path("kept.csv"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QByteArray text("a,b\n");
    for (int i = 0; i < 300000; ++i)
        text += "1234,5678\n";
    const auto probe = probeFile(write(text));
    QVERIFY(bool(probe));
    const auto stopped = writeVerbatimCsv(*probe, path("kept.csv"), JobControl([] { return true; }));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, QStringLiteral("cancelled"));
    QCOMPARE(readAll(path("kept.csv")), QByteArray("old"));
}

void tst_TableWriter::inspectGuessesColumns()
{
    const auto inspection =
        inspectFile(write("order id,zip,caption,likes,total,day,created,nothing,sku\n"
                          "571136833878997956,01234,hello,12,5,2024-01-02,2024-01-02 10:00:00,,0012\n"
                          "571136833878997957,99999,12,1300,6.50,2024-01-03,2024-01-03 10:00:00,,0013\n"));
    QVERIFY(bool(inspection));
    QStringList types;
    for (const InspectedColumn &column : inspection->columns)
        types << QString::fromStdString(std::string(columnTypeName(column.type)));
    QCOMPARE(types.join(QChar(u' ')), QStringLiteral("id id text integer amount date instant empty id"));
    QCOMPARE(inspection->rows, std::int64_t(2));
    QCOMPARE(inspection->columns[2].label, std::string("caption"));
}

void tst_TableWriter::inspectIsVerbatim_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("short and long rows stay") << QByteArray("a;b\n1\n1;2;3\n") << QByteArray("a,b\r\n1\r\n1,2,3\r\n");
    QTest::newRow("no labels invented") << QByteArray("1,x\n2,y\n") << QByteArray("1,x\r\n2,y\r\n");
    QTest::newRow("nothing defused") << QByteArray("a,b\n=1,'x\n") << QByteArray("a,b\r\n=1,'x\r\n");
    QTest::newRow("values stay") << QByteArray("id\tt\n00012\t1.20\n") << QByteArray("id,t\r\n00012,1.20\r\n");
    QTest::newRow("the table alone") << QByteArray("Report\n\na,b\n1,2\n\na,b\n3,4\nTotal,,6\n")
                                     << QByteArray("a,b\r\n1,2\r\n3,4\r\n");
}

void tst_TableWriter::inspectIsVerbatim()
{
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    const auto probe = probeFile(write(in));
    QVERIFY(bool(probe));
    QVERIFY(bool(writeVerbatimCsv(*probe, path("out.csv"))));
    QCOMPARE(readAll(path("out.csv")), out);
}

void tst_TableWriter::verbatimCopyReadsAlike_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
        QDir(kTraps + QStringLiteral("files")).entryList({QStringLiteral("*.csv"), QStringLiteral("*.txt")}))
        QTest::newRow(qPrintable(file)) << file;
}

void tst_TableWriter::verbatimCopyReadsAlike()
{
    QFETCH(QString, file);
    const ReadTable table = readTable(kTraps + QStringLiteral("files/") + file);
    if (!table.error.empty())
        return;
    QVERIFY(bool(writeVerbatimCsv(table.probe, path("copy.csv"))));
    const ReadTable copy = readTable(path("copy.csv"));
    QCOMPARE(copy.error, std::string());
    QCOMPARE(joinedRows(copy.rows), joinedRows(table.rows));
    QCOMPARE(copy.probe.labels, table.probe.labels);
}

QTEST_GUILESS_MAIN(tst_TableWriter)
#include "tst_table_writer.moc"
