// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/inspect.h"
#include "codec/number_form.h"
#include "codec/plain_rows.h"
#include "codec/sheet_reader.h"
#include "codec/values.h"
#include "corpus.h"
#include "workbook_writer.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

/// Workbooks: numbers and what they stand for, sheets, what stands around a table.
class tst_XlsxReader : public QObject
{
    Q_OBJECT
private slots:
    void tellsDatesFromNumbers_data();
    void tellsDatesFromNumbers();
    void writesNumbersShortly_data();
    void writesNumbersShortly();
    void turnsSerialsIntoDates_data();
    void turnsSerialsIntoDates();
    void roundsStoredAmounts_data();
    void roundsStoredAmounts();
    void unescapesCharacters();
    void choosesTheSheet();
    void refusesWhatIsNotThere();
    void rowsKeepTheirNumbers();
    void leavesOutWhatIsNoRow();
    void cellsWithoutReferences();
    void leavesOddRowsToTheReader_data();
    void leavesOddRowsToTheReader();
    void refusesRowsThatAreNoXml_data();
    void refusesRowsThatAreNoXml();
    void readsSheetsHoweverWritten_data();
    void readsSheetsHoweverWritten();
    void fillsMergedCells();
    void refusesRepeatedText();
    void refusesWrongPlaces_data();
    void refusesWrongPlaces();
    void tellsHowCellsAreStored();

private:
    using Rows = std::vector<std::vector<std::string>>;
    QString write(WorkbookWriter &writer)
    {
        const QString path = m_folder.filePath(QStringLiteral("book.xlsx"));
        QFile::remove(path);
        if (!writer.write(path))
            qFatal("cannot write the workbook");
        return path;
    }
    QTemporaryDir m_folder;
};

namespace {

/// A row of texts from column A on; an empty one leaves its cell out.
QByteArray textRow(int number, const std::vector<QByteArray> &cells)
{
    QByteArray xml = "<row r=\"" + QByteArray::number(number) + "\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].isEmpty()) {
            xml += "<c r=\"" + cellName(int(i + 1), number).toUtf8() + "\" t=\"inlineStr\"><is><t>" + cells[i]
                + "</t></is></c>";
        }
    }
    return xml + "</row>";
}

} // namespace

void tst_XlsxReader::tellsDatesFromNumbers_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("form");
    const auto row = [](const char *code, NumberForm form) { QTest::newRow(code) << QByteArray(code) << int(form); };
    row("General", NumberForm::Plain);
    row("0.00", NumberForm::Plain);
    row("[Red]-0.00", NumberForm::Plain);
    row("[$CHF]\\ #,##0.00", NumberForm::Plain);
    row("0.00E+00", NumberForm::Plain);
    row("\"day\" 0", NumberForm::Plain);
    row("0\\d", NumberForm::Plain);
    row("_d0_y", NumberForm::Plain);
    row("*d0", NumberForm::Plain);
    row("0;yyyy", NumberForm::Plain);
    row("yyyy\\-mm\\-dd", NumberForm::Date);
    row("mmm", NumberForm::Date);
    row("m", NumberForm::Date);
    row("[$-409]mmmm\" \"d\", \"yyyy", NumberForm::Date);
    row("[$-411]ggge\"x\"m\"x\"d\"x\";@", NumberForm::Date);
    row("dd/mm/yyyy\\ hh:mm", NumberForm::DateTime);
    row("[Red][>1]d.m.yy h:mm", NumberForm::DateTime);
    row("mmm h:mm", NumberForm::DateTime);
    row("h:mm AM/PM", NumberForm::Time);
    row("mm:ss.0", NumberForm::Time);
    row("[h]:mm:ss", NumberForm::Duration);
    row("[mm]:ss", NumberForm::Duration);
    row("[SS]", NumberForm::Duration);
}

void tst_XlsxReader::tellsDatesFromNumbers()
{
    QFETCH(QByteArray, code);
    QFETCH(int, form);
    QCOMPARE(int(formOf(code.toStdString())), form);
}

void tst_XlsxReader::writesNumbersShortly_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("shortest");
    const auto row = [](const char *written, const char *shortest) {
        QTest::newRow(written) << QByteArray(written) << QByteArray(shortest);
    };
    row("1", "1");
    row("1.0", "1");
    row("-0.0", "0");
    row("-.0000000", "0");
    row("-0E5", "0");
    row("007.50", "7.5");
    row("12.490000000000002", "12.490000000000002"); // a double of its own, as near as it is
    row("12.4900000000000002", "12.49");
    row("0.10000000000000001", "0.1");
    row("78.459999999999994", "78.46");
    row("1E6", "1000000");
    row("-1.25E-3", "-0.00125");
    row("5.76E+17", "576000000000000000");
    row("5.795026406004767E+17", "579502640600476700");
    row("576000000000000001", "576000000000000001");
    row(".5", "0.5");
    row("1E300", "1e+300");
    row("abc", "");
    row("1,5", "");
    row("NaN", "");
    row("INF", "");
    row("0x10", "");
    row("1 2", "");
}

void tst_XlsxReader::writesNumbersShortly()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, shortest);
    std::string text;
    QCOMPARE(appendNumber(text, written.toStdString()), !shortest.isEmpty());
    QCOMPARE(QByteArray::fromStdString(text), shortest);
}

void tst_XlsxReader::turnsSerialsIntoDates_data()
{
    QTest::addColumn<QByteArray>("serial");
    QTest::addColumn<int>("form");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QByteArray>("iso");
    const auto row = [](const char *name, const char *serial, NumberForm form, bool from1904, const char *iso) {
        QTest::newRow(name) << QByteArray(serial) << int(form) << from1904 << QByteArray(iso);
    };
    row("a day", "45382", NumberForm::Date, false, "2024-03-31");
    row("an instant", "45382.104166666664", NumberForm::DateTime, false, "2024-03-31T02:30:00");
    row("midnight", "45382", NumberForm::DateTime, false, "2024-03-31");
    row("rounded up to the next day", "45382.999999999", NumberForm::DateTime, false, "2024-04-01");
    row("the first day", "1", NumberForm::Date, false, "1900-01-01");
    row("before the day that never was", "59.25", NumberForm::Date, false, "1900-02-28T06:00:00");
    row("the day that never was", "60", NumberForm::Date, false, "");
    row("behind it", "61", NumberForm::Date, false, "1900-03-01");
    row("day nought", "0", NumberForm::Date, false, "");
    row("negative", "-1", NumberForm::Date, false, "");
    row("the last day", "2958465", NumberForm::Date, false, "9999-12-31");
    row("behind the last day", "2958466", NumberForm::Date, false, "");
    row("first day of 1904", "0", NumberForm::Date, true, "1904-01-01");
    row("sixty of 1904", "60", NumberForm::Date, true, "1904-03-01");
    row("a time", "0.5", NumberForm::Time, false, "12:00:00");
    row("a time with a day", "45382.5", NumberForm::Time, false, "2024-03-31T12:00:00");
    row("no number", "x", NumberForm::Date, false, "");
}

void tst_XlsxReader::turnsSerialsIntoDates()
{
    QFETCH(QByteArray, serial);
    QFETCH(int, form);
    QFETCH(bool, from1904);
    QFETCH(QByteArray, iso);
    std::string text;
    QCOMPARE(appendSerial(text, serial.toStdString(), static_cast<NumberForm>(form), from1904), !iso.isEmpty());
    QCOMPARE(QByteArray::fromStdString(text), iso);
}

void tst_XlsxReader::roundsStoredAmounts_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<int>("fault");
    QTest::addColumn<qint64>("minor");
    const auto row = [](const char *number, int exponent, qint64 minor, AmountFault fault = AmountFault::None) {
        QTest::addRow("%s, %d digits", number, exponent) << QByteArray(number) << exponent << int(fault) << minor;
    };
    row("12.49", 2, 1249);
    row("12.490000000000002", 2, 1249);
    row("19.989999999999998", 2, 1999);
    row("-0.30000000000000004", 2, -30);
    row("1e-16", 2, 0);
    row("1.0000009", 0, 1);
    row("1.001", 2, 0, AmountFault::TooFine);
    row("1.00001", 2, 0, AmountFault::TooFine);
    row("150.125", 2, 0, AmountFault::TooFine);
    row("150.125", 3, 150125); // a point is decimal, whatever the column's text says
    row("0.9999999", 0, 1);
    row("1e+300", 2, 0, AmountFault::NotANumber);
}

void tst_XlsxReader::roundsStoredAmounts()
{
    QFETCH(QByteArray, number);
    QFETCH(int, exponent);
    QFETCH(int, fault);
    QFETCH(qint64, minor);
    const AmountAnswer answer = parseStoredAmount(number.toStdString(), exponent);
    if (fault == int(AmountFault::None)) {
        QVERIFY(bool(answer));
        QCOMPARE(answer.minor, minor);
    } else {
        QVERIFY(!answer);
    }
}

void tst_XlsxReader::unescapesCharacters()
{
    const auto unescaped = [](std::string text) {
        unescapeCell(text);
        return text;
    };
    QCOMPARE(unescaped("a_x000D_\nb"), std::string("a\r\nb"));
    QCOMPARE(unescaped("_x005F_x000D_"), std::string("_x000D_"));
    QCOMPARE(unescaped("_x00zz_ _x000"), std::string("_x00zz_ _x000"));
    QCOMPARE(unescaped("_xD83D__xDE00_"), std::string("\xF0\x9F\x98\x80"));
    QCOMPARE(unescaped("a_x0000_"), std::string("a\0", 2));
}

void tst_XlsxReader::choosesTheSheet()
{
    WorkbookWriter writer;
    writer.addSheet(QStringLiteral("Secret"), textRow(1, {"a", "b"}) + textRow(2, {"s", "s"}), "hidden");
    writer.addSheet(QStringLiteral("Empty"), "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>");
    writer.addSheet(QStringLiteral("Orders"), textRow(1, {"a", "b"}) + textRow(2, {"o", "1"}));
    writer.addSheet(QStringLiteral("More"), textRow(1, {"a", "b"}) + textRow(2, {"m", "1"}));
    writer.addSheet(QStringLiteral("Also empty"), {});
    writer.addSheet(QStringLiteral("List"), textRow(1, {"yes"}) + textRow(2, {"no"}), "hidden");
    writer.addSheet(QStringLiteral("Last"), textRow(1, {"a", "b"}) + textRow(2, {"l", "1"}), "veryHidden");
    const QString path = write(writer);
    const auto probe = probeFile(path);
    QVERIFY(probe);
    QVERIFY(probe->syntax == FileProbe::Syntax::Xlsx);
    QCOMPARE(probe->workbook.sheetName(), QStringLiteral("Orders"));
    QCOMPARE(probe->workbook.sheets.size(), std::size_t(7));
    QVERIFY(probe->workbook.sheets[0].visibility == SheetInfo::Visibility::Hidden);
    QCOMPARE(probe->firstRows, (Rows{{"o", "1"}}));
    QCOMPARE(issueKeys(probe->issues),
        (QStringList{QStringLiteral("other_sheets:file"), QStringLiteral("other_sheets:file")}));
    QVERIFY(probe->issues.front().message.contains(QStringLiteral("not read: Secret, Last.")));
    QVERIFY(probe->issues.back().message.contains(QStringLiteral("too: More.")));
    QCOMPARE(probe->workbook.others, QStringList{QStringLiteral("More")});
    QCOMPARE(probe->workbook.hidden, (QStringList{QStringLiteral("Secret"), QStringLiteral("Last")}));
    const auto secret = probeFile(path, {}, QStringLiteral("Secret"));
    QVERIFY(secret);
    QCOMPARE(secret->firstRows, (Rows{{"s", "s"}}));
    QVERIFY(secret->issues.empty());
    const auto none = probeFile(path, {}, QStringLiteral("Elsewhere"));
    QVERIFY(!none);
    QCOMPARE(none.error().code, QStringLiteral("unknown_sheet"));
    QVERIFY(none.error().message.contains(QStringLiteral("Secret, Empty, Orders, More, Also empty, List, Last")));
}

void tst_XlsxReader::refusesWhatIsNotThere()
{
    WorkbookWriter hidden;
    hidden.addSheet(QStringLiteral("Secret"), textRow(1, {"a", "b"}), "veryHidden");
    const auto probe = probeFile(write(hidden));
    QVERIFY(!probe);
    QCOMPARE(probe.error().code, QStringLiteral("empty_file"));
    const QString path = m_folder.filePath(QStringLiteral("other.ods"));
    QVERIFY(WorkbookWriter::writeArchive(path,
        {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
            {QStringLiteral("content.xml"), "<a/>"}}));
    const auto other = probeFile(path);
    QVERIFY(!other);
    QCOMPARE(other.error().code, QStringLiteral("unsupported"));
}

void tst_XlsxReader::rowsKeepTheirNumbers()
{
    WorkbookWriter writer;
    writer.addSheet(QStringLiteral("Orders"),
        textRow(2, {"Report of March"}) + textRow(4, {"id", "day", "total"}) + textRow(5, {"x1", "2024-03-01", "1.5"})
            + textRow(8, {"x2", "2024-03-02"}) + textRow(9, {"x3", "2024-03-03", "3", "4"}) + "<row r=\"12\"/>");
    const ReadTable table = readTable(write(writer));
    QCOMPARE(table.error, std::string());
    QCOMPARE(table.probe.dialect.headerLine, std::int64_t(4));
    QCOMPARE(table.probe.labels, (std::vector<std::string>{"id", "day", "total"}));
    // Blank cells at the end are empty, not missing; one too many is too many.
    QCOMPARE(table.rows, (Rows{{"x1", "2024-03-01", "1.5"}, {"x2", "2024-03-02", ""}, {"x3", "2024-03-03", "3", "4"}}));
    QCOMPARE(table.lines, (std::vector<std::int64_t>{5, 8, 9}));
    QCOMPARE(table.faults, (std::vector<RowFault>{RowFault::None, RowFault::None, RowFault::Long}));
    QCOMPARE(issueKeys(table.issues),
        (QStringList{QStringLiteral("blank_row:6"), QStringLiteral("blank_row:7"), QStringLiteral("long_row:9"),
            QStringLiteral("preamble:1-3")}));
}

void tst_XlsxReader::leavesOutWhatIsNoRow()
{
    WorkbookWriter writer;
    writer.addSheet(QStringLiteral("Orders"),
        textRow(1, {"id", "units", "total"}) + textRow(2, {"what names it", "how many of it", "what it cost"})
            + textRow(3, {"x1", "2", "3.50"}) + textRow(4, {"x2", "1", "1.00"}) + textRow(5, {"id", "units", "total"})
            + textRow(6, {"x3", "1", "1.00"}) + textRow(7, {"Total", "", "5.50"}) + textRow(10, {"code", "uses"})
            + textRow(11, {"LINA", "7"}));
    const ReadTable table = readTable(write(writer));
    QCOMPARE(table.rows, (Rows{{"x1", "2", "3.50"}, {"x2", "1", "1.00"}, {"x3", "1", "1.00"}}));
    QCOMPARE(issueKeys(table.issues),
        (QStringList{QStringLiteral("description_row:2"), QStringLiteral("repeated_header:5"),
            QStringLiteral("second_table:10"), QStringLiteral("totals_row:7")}));
}

void tst_XlsxReader::cellsWithoutReferences()
{
    WorkbookWriter writer;
    writer.addStrings(
        "<si><t>id</t></si><si><r><t>to</t></r><r><t>tal</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>");
    writer.addSheet(QStringLiteral("Orders"),
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c "
        "t=\"str\"><v>x1</v></c><c><f>1+1</f><v>2</v></c></row>"
        "<row><c r=\"B3\"><v>7</v></c><c r=\"A3\" t=\"str\"><v>x2</v></c></row>");
    const ReadTable table = readTable(write(writer));
    QCOMPARE(table.probe.labels, (std::vector<std::string>{"id", "total"}));
    QCOMPARE(table.rows, (Rows{{"x1", "2"}, {"x2", "7"}}));
    QCOMPARE(table.lines, (std::vector<std::int64_t>{2, 3}));
}

void tst_XlsxReader::leavesOddRowsToTheReader_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *cell, bool plain, const char *text) {
        QTest::newRow(name) << QByteArray(cell) << plain << QByteArray(text);
    };
    row("number", "<c r='A2'><v>12.50</v></c>", true, "12.5");
    row("blanks between elements", "<c\n r = \"A2\"><v>1</v></c>", false, "");
    row("formula", "<c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>5</v></c>", true, "5");
    row("five entities", "<c r=\"A2\" t=\"str\"><v>&lt;&amp;&gt;&quot;&apos;&#10;</v></c>", true, "<&>\"'\n");
    row("other references", "<c r=\"A2\" t=\"str\"><v>&#x4E2D;</v></c>", false, "\xE4\xB8\xAD");
    row("comment", "<c r=\"A2\"><!-- <v>2</v> --><v>1</v></c>", false, "1");
    row("section", "<c r=\"A2\" t=\"str\"><v><![CDATA[a<b]]></v></c>", false, "a<b");
    row("rich text", "<c r=\"A2\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", false, "ab");
    row("phonetic text", "<c r=\"A2\" t=\"inlineStr\"><is><t>a</t><rPh><t>b</t></rPh></is></c>", false, "a");
    row("carriage return", "<c r=\"A2\" t=\"str\"><v>a\r\nb</v></c>", false, "a\nb");
    row("two values", "<c r=\"A2\"><v>1</v><v>2</v></c>", false, "12");
    row("two texts", "<c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is><is><t>b</t></is></c>", false, "ab");
    row("letters in an attribute", "<c r=\"A2\" x=\"\xC3\xA9\"><v>1</v></c>", false, "1");
    row("an unknown element", "<c r=\"A2\"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>", false, "1");
}

void tst_XlsxReader::leavesOddRowsToTheReader()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, plain);
    QFETCH(QByteArray, text);
    const std::string row = "<row r=\"2\">" + cell.toStdString() + "</row>";
    RawRow raw;
    std::size_t used = 0;
    QCOMPARE(readPlainRow(row + "<row", false, raw, used) == PlainRow::Read, plain);
    QVERIFY(!plain || used == row.size());
    for (std::size_t cut = 1; plain && cut < row.size(); ++cut) {
        raw.clear();
        QVERIFY(readPlainRow(std::string_view(row).substr(0, cut), false, raw, used) == PlainRow::NeedsMore);
    }
    WorkbookWriter writer;
    writer.addSheet(
        QStringLiteral("Orders"), textRow(1, {"label"}) + QByteArray::fromStdString(row) + textRow(3, {"below"}));
    const QString path = write(writer);
    for (const bool fast : {true, false}) {
        const auto book = Workbook::open(path);
        QVERIFY(book);
        SheetReader reader(*book, 0);
        reader.setPlainRows(fast);
        QVERIFY(reader.start());
        SheetRow read;
        QVERIFY(reader.next(read));
        QVERIFY(reader.next(read));
        QCOMPARE(read.line, std::int64_t(2));
        if (!text.isEmpty())
            QCOMPARE(QByteArray(read.cells.at(0).data(), qsizetype(read.cells.at(0).size())), text);
        QVERIFY(reader.next(read));
        QCOMPARE(read.line, std::int64_t(3));
        QVERIFY(!reader.next(read));
        QVERIFY(!reader.error());
    }
}

void tst_XlsxReader::refusesRowsThatAreNoXml_data()
{
    QTest::addColumn<QByteArray>("row");
    const auto row = [](const char *name, const char *xml) { QTest::newRow(name) << QByteArray(xml); };
    row("a place said twice", "<row r=\"2\"><c r=\"A2\" r=\"B2\"><v>1</v></c></row>");
    row("a number said twice", "<row r=\"2\" r=\"3\"><c><v>1</v></c></row>");
    row("a prefix that is not declared", "<row r=\"2\" x14ac:dyDescent=\"0.25\"><c><v>1</v></c></row>");
    row("a name that begins with a digit", "<row r=\"2\"><c 1=\"2\"><v>1</v></c></row>");
    row("bytes that are no text", "<row r=\"2\" spans=\"\xE9\"><c><v>1</v></c></row>");
    row("a control character", "<row r=\"2\" spans=\"\x01\"><c><v>1</v></c></row>");
}

void tst_XlsxReader::refusesRowsThatAreNoXml()
{
    QFETCH(QByteArray, row);
    WorkbookWriter writer;
    writer.addSheet(QStringLiteral("Orders"), textRow(1, {"label"}) + row + textRow(4, {"below"}));
    const QString path = write(writer);
    for (const bool fast : {true, false}) {
        const auto book = Workbook::open(path);
        QVERIFY(book);
        SheetReader reader(*book, 0);
        reader.setPlainRows(fast);
        QVERIFY(reader.start());
        SheetRow read;
        while (reader.next(read)) { }
        QVERIFY(reader.error());
        static const QStringList kCodes{QStringLiteral("broken_workbook"), QStringLiteral("truncated")};
        QVERIFY2(kCodes.contains(reader.error()->code), qPrintable(reader.error()->message)); // Qt stops at bad bytes
    }
}

void tst_XlsxReader::readsSheetsHoweverWritten_data()
{
    QTest::addColumn<QByteArray>("xml");
    const QString main = QStringLiteral("xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
    const QString rows = QStringLiteral("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>label</v></c></row>"
                                        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>\u00e4</v></c></row>");
    const QString sheet =
        QStringLiteral("<worksheet %1><dimension ref=\"A1\"/><sheetData>%2</sheetData></worksheet>").arg(main, rows);
    const QString declaration = QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?>\n");
    QTest::newRow("UTF-8") << (declaration.arg(QStringLiteral("utf-8")) + sheet).toUtf8();
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF") + sheet.toUtf8();
    QTest::newRow("one byte a character") << (declaration.arg(QStringLiteral("ISO-8859-1")) + sheet).toLatin1();
    const QString wide = QChar(0xFEFF) + declaration.arg(QStringLiteral("UTF-16")) + sheet;
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    QTest::newRow("a comment above the rows")
        << QString(sheet)
               .replace(QStringLiteral("<dimension"), QStringLiteral("<!-- <sheetData> --><dimension"))
               .toUtf8();
    QTest::newRow("a comment among the rows")
        << QString(sheet)
               .replace(QStringLiteral("</row><row"),
                   QStringLiteral("</row><!-- </row><row r=\"9\"><c><v>9</v></c></row> --><row"))
               .toUtf8();
    QTest::newRow("an instruction among the rows")
        << QString(sheet).replace(QStringLiteral("</row><row"), QStringLiteral("</row><?row?><row")).toUtf8();
    QTest::newRow("blanks between rows")
        << QString(sheet).replace(QStringLiteral("<row"), QStringLiteral("\n  <row\n")).toUtf8();
    QTest::newRow("a prefix") << QString(sheet)
                                     .replace(QStringLiteral("xmlns="), QStringLiteral("xmlns:x="))
                                     .replace(QStringLiteral("</"), QStringLiteral("</x:"))
                                     .replace(QRegularExpression(QStringLiteral("<([a-z])")), QStringLiteral("<x:\\1"))
                                     .toUtf8();
    QTest::newRow("attributes on the rows")
        << QString(sheet).replace(QStringLiteral("<sheetData>"), QStringLiteral("<sheetData a='>' >")).toUtf8();
}

void tst_XlsxReader::readsSheetsHoweverWritten()
{
    QFETCH(QByteArray, xml);
    WorkbookWriter writer;
    writer.addSheetXml(QStringLiteral("Orders"), xml);
    const QString path = write(writer);
    for (const bool fast : {true, false}) {
        const auto book = Workbook::open(path);
        QVERIFY(book);
        SheetReader reader(*book, 0);
        reader.setPlainRows(fast);
        QVERIFY(reader.start());
        Rows rows;
        SheetRow row;
        while (reader.next(row))
            rows.emplace_back(row.cells.begin(), row.cells.end());
        QVERIFY2(!reader.error(), reader.error() ? qPrintable(reader.error()->message) : "");
        QCOMPARE(rows, (Rows{{"label"}, {"\xC3\xA4"}}));
    }
}

/// Whoever merges cells downwards says that each row has their value; a number would count once for each.
void tst_XlsxReader::fillsMergedCells()
{
    const QByteArray rows = textRow(1, {"order", "item", "day", "total", "note"})
        + textRow(2, {"A1", "Soap", "d1", "7,50", "x"}) + textRow(3, {"", "Comb"})
        + textRow(4, {"", "Balm", "", "", "own"}) + textRow(6, {"A2", "Soap"}) + textRow(7, {"", "", "", "", "left"})
        + textRow(8, {"A3", "Comb", "d2", "1,00", "y"});
    QByteArray merges;
    // Upwards of the table, sideways, over a block, beyond the columns: none of them is a value of rows.
    for (const char *range : {"A1:A2", "A2:A4", "C2:C3", "D2:D4", "E2:E4", "A6:B7", "B8:C8", "Z2:Z4", "A8:A9", "?:A9"})
        merges += "<mergeCell ref=\"" + QByteArray(range) + "\"/>";
    WorkbookWriter writer;
    writer.addSheetXml(QStringLiteral("Orders"),
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
            + "</sheetData><mergeCells>" + merges + "</mergeCells></worksheet>");
    const QString path = write(writer);
    const ReadTable table = readTable(path);
    QCOMPARE(table.error, std::string());
    const Rows filled{{"A1", "Soap", "d1", "7,50", "x"}, {"A1", "Comb", "d1", "", "x"}, {"A1", "Balm", "", "", "own"},
        {"A2", "Soap", "", "", ""}, {"", "", "", "", "left"}, {"A3", "Comb", "d2", "1,00", "y"}};
    QCOMPARE(table.rows, filled);
    QCOMPARE(table.probe.firstRows, filled);
    QCOMPARE(issueKeys(table.issues),
        (QStringList{QStringLiteral("blank_row:5"), QStringLiteral("merged_cells:2"), QStringLiteral("merged_cells:2"),
            QStringLiteral("merged_cells:2"), QStringLiteral("merged_cells:2")}));
    const auto about = [&](const char *place) {
        return std::find_if(table.issues.begin(), table.issues.end(), [&](const TableIssue &issue) {
            return issue.code == QLatin1String("merged_cells") && issue.message.contains(QLatin1String(place));
        });
    };
    QVERIFY(about("A2:A4")->message.contains(QStringLiteral("each of these rows")));
    QVERIFY(about("D2:D4")->message.contains(QStringLiteral("uppermost row alone")));
    // What somebody else reads is what the sheet holds.
    const QString out = m_folder.filePath(QStringLiteral("out.csv"));
    QVERIFY(writeVerbatimCsv(table.probe, out, {}));
    QVERIFY(readAll(out).contains("\r\n,Comb,,,\r\n"));
}

void tst_XlsxReader::refusesRepeatedText()
{
    // Not long enough for the cell, not packed enough for the part: but used a hundred thousand times.
    QByteArray text;
    for (int i = 0; text.size() < 30'000; ++i)
        text += QByteArray::number(i * 7919 % 1000003);
    WorkbookWriter writer;
    writer.addStrings("<si><t>" + text + "</t></si>");
    QByteArray rows = textRow(1, {"a", "b"});
    for (int row = 2; row < 4000; ++row)
        rows += "<row r=\"" + QByteArray::number(row) + "\"><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>";
    writer.addSheet(QStringLiteral("Orders"), rows);
    const auto read = inspectFile(write(writer));
    QVERIFY(!read);
    QCOMPARE(read.error().code, QStringLiteral("too_large_inflated"));
}

void tst_XlsxReader::refusesWrongPlaces_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("rows upwards") << QByteArray("<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>");
    QTest::newRow("a row twice") << QByteArray("<row r=\"3\"><c><v>1</v></c></row><row r=\"3\"><c><v>1</v></c></row>");
    QTest::newRow("a cell twice") << QByteArray("<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"A3\"><v>1</v></c></row>");
    QTest::newRow("in another row") << QByteArray("<row r=\"3\"><c r=\"A4\"><v>1</v></c></row>");
    QTest::newRow("no reference") << QByteArray("<row r=\"3\"><c r=\"4A\"><v>1</v></c></row>");
    QTest::newRow("row nought") << QByteArray("<row r=\"0\"><c><v>1</v></c></row>");
}

void tst_XlsxReader::refusesWrongPlaces()
{
    QFETCH(QByteArray, rows);
    WorkbookWriter writer;
    writer.addSheet(QStringLiteral("Orders"), textRow(1, {"a", "b"}) + rows);
    const auto read = inspectFile(write(writer));
    QVERIFY(!read);
    QCOMPARE(read.error().code, QStringLiteral("broken_workbook"));
    QVERIFY2(read.error().message.contains(QStringLiteral("“Orders”")), qPrintable(read.error().message));
}

void tst_XlsxReader::tellsHowCellsAreStored()
{
    WorkbookWriter writer;
    writer.addFormats({"yyyy-mm-dd", "d.m.yyyy h:mm", "[h]:mm"});
    writer.setProperties("<workbookPr date1904=\"true\"/>");
    writer.addSheet(QStringLiteral("Orders"),
        textRow(1, {"order id", "day", "at", "spent", "paid", "note", "late"})
            + "<row r=\"2\"><c><v>1234567890123456</v></c><c s=\"1\"><v>43920</v></c><c s=\"2\"><v>43920</v></c>"
              "<c s=\"3\"><v>1.5</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c "
              "s=\"1\"><v>-1</v></c></row>");
    const QString path = write(writer);
    const auto probe = probeFile(path);
    QVERIFY(probe);
    QVERIFY(probe->workbook.from1904);
    QVERIFY(probe->firstStored.at(0).at(6) == StoredAs::BadDate);
    auto table = openTable(*probe);
    QVERIFY(table);
    Row row;
    QVERIFY((*table)->next(row));
    const std::vector<std::string> cells(row.cells.begin(), row.cells.end());
    QCOMPARE(
        cells, (std::vector<std::string>{"1234567890123456", "2024-03-31", "2024-03-31", "1.5", "TRUE", "#N/A", "-1"}));
    constexpr StoredAs kStored[] = {StoredAs::Number, StoredAs::Date, StoredAs::DateTime, StoredAs::Number,
        StoredAs::Truth, StoredAs::Error, StoredAs::BadDate};
    for (int column = 0; column < 7; ++column)
        QVERIFY2(row.storedAs(column) == kStored[column], qPrintable(QString::number(column)));
    const auto read = inspectFile(path);
    QVERIFY(read);
    QCOMPARE(issueKeys(read->issues),
        (QStringList{QStringLiteral("bad_cell:2"), QStringLiteral("bad_date:2"), QStringLiteral("lossy_id:2")}));
    QVERIFY(read->issues.front().message.contains(QStringLiteral("F2")));
}

QTEST_GUILESS_MAIN(tst_XlsxReader)
#include "tst_xlsx_reader.moc"
