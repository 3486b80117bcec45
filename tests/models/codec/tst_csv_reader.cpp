// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/csv_scanner.h"
#include "codec/text_decoder.h"
#include "corpus.h"

#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

class tst_CsvReader : public QObject
{
    Q_OBJECT
private slots:
    void splitsAlikeInAnyBlocks_data();
    void splitsAlikeInAnyBlocks();
    void strayQuoteDamagesItsCellOnly_data();
    void strayQuoteDamagesItsCellOnly();
    void readsRecordsLargerThanABlock();
    void refusesTooManyColumns();
    void countsLinesInsideCells();
    void decodesJapaneseSecondBytes();
    void reportsInvalidBytes_data();
    void reportsInvalidBytes();
    void decodesAlikeInAnyBlocks_data();
    void decodesAlikeInAnyBlocks();
    void utf16MayEndInOneByteTooMany();
    void refuses_data();
    void refuses();
    void overridesWin();
    void commentsSayNothingOfTheDelimiter();
    void onlySentencesExplainLabels();
    void rewindsToTheFirstRow();
    void totalsAreLeftOut_data();
    void totalsAreLeftOut();
    void subtotalsAreNoTotals();
    void lastTotalsAreToldOnce();
    void remarksBelowAreLeftOut();
    void aByteTooManyIsNoRow();
    void issuesOfAKindAreLimited();
    void labelsAreComparedFolded();
    void labelsHoldNoNul();
    void onlyAHintIsNoPreamble_data();
    void onlyAHintIsNoPreamble();

private:
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("file.csv"))
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    QTemporaryDir m_folder;
};

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Feeds \p text to a scanner, \p block bytes at a time, as the reader does with blocks of a file.
Rows scanInBlocks(const std::string &text, const CsvDialect &dialect, std::size_t block, int expected = 0)
{
    CsvScanner scanner(dialect, expected);
    std::string buffer;
    std::size_t taken = 0;
    Rows rows;
    bool more = true;
    while (more) {
        const std::size_t added = std::min(block, text.size() - taken);
        buffer.append(text, taken, added);
        taken += added;
        const std::size_t size = buffer.size();
        std::string padded = buffer + std::string(kScanPadding, ',');
        scanner.setData(padded.data(), padded.data() + size, taken == text.size());
        CsvRecord record;
        CsvScanner::Step step;
        while ((step = scanner.next(record)) == CsvScanner::Step::Record)
            rows.emplace_back(record.cells.begin(), record.cells.end());
        buffer.erase(0, static_cast<std::size_t>(scanner.position() - padded.data()));
        more = step == CsvScanner::Step::NeedMore;
    }
    return rows;
}

} // namespace

void tst_CsvReader::splitsAlikeInAnyBlocks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("backslash");
    QTest::newRow("quotes and line ends") << QByteArray(
        "a,b,c\r\n1,\"x\"\"y\",\"line\r\nline\"\r2,\"\",\"a,b\" \n\"\"\"q\"\"\",,\n\nlast,\"5\" shelf\",end")
                                          << false;
    QTest::newRow("backslashes") << QByteArray("a,\"b\\\"c\\\\\",d\n\"x\\\"\",\"y\",z\n") << true;
    QTest::newRow("longer than a vector register") << QByteArray("head,") + QByteArray(200, 'x') + ",\""
            + QByteArray(150, 'y') + "\"\"" + QByteArray(70, 'z')
            + "\",end\nnext,row,,\n" << false;
}

void tst_CsvReader::splitsAlikeInAnyBlocks()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, backslash);
    CsvDialect dialect;
    dialect.backslashEscapes = backslash;
    const Rows whole = scanInBlocks(text.toStdString(), dialect, std::size_t(text.size()), 3);
    QVERIFY(whole.size() > 1);
    for (std::size_t block = 1; block < 130; ++block)
        QCOMPARE(scanInBlocks(text.toStdString(), dialect, block, 3), whole);
    if (backslash)
        QCOMPARE(whole, (Rows{{"a", "b\"c\\", "d"}, {"x\"", "y", "z"}}));
}

void tst_CsvReader::strayQuoteDamagesItsCellOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("issues");
    const auto row = [](const char *name, const char *text, const char *rows, const char *issues) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(rows) << QString::fromLatin1(issues);
    };
    row("never closed, rows follow", "a,b,c\n1,\"x,2\n3,y,4\n5,z,6\n", "1|\"x|2;3|y|4;5|z|6", "stray_quote:2");
    row("never closed, quoted rows follow", "a,b,c\n1,\"x,2\n3,\"y\",4\n5,\"z\",6\n", "1|\"x|2;3|y|4;5|z|6",
        "stray_quote:2");
    row("file cut inside quotes", "a,b,c\n1,x,2\n3,\"y", "1|x|2;3|y", "unterminated_quote:3");
    row("file cut in a cell of two lines", "a,b,c\n1,x,2\n3,\"y\nz", "1|x|2;3|y\nz", "unterminated_quote:3");
    row("inch sign", "a,b,c\n1,\"5\" shelf\",2\n", "1|5\" shelf|2", "stray_quote:2");
    row("inch sign at the end", "a,b,c\n1,\"say \"hi\"\",2\n3,y,4\n", "1|say \"hi\"|2;3|y|4", "stray_quote:2");
    row("speech in a cell of two lines", "a,b,c\n1,\"he:\n\"hi\" and left\",2\n3,y,4\n",
        "1|he:\n\"hi\" and left|2;3|y|4", "stray_quote:2");
    row("bare quote", "a,b,c\n1,12\" vinyl,2\n", "1|12\" vinyl|2", "");
}

void tst_CsvReader::strayQuoteDamagesItsCellOnly()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    QFETCH(QString, issues);
    CsvOverrides quoted;
    quoted.quote = '"';
    const ReadTable table = readTable(write(text), quoted);
    QCOMPARE(joinedRows(table.rows).replace(QChar(0x1F), QChar(u'|')).replace(QChar(0x1E), QChar(u';')), rows);
    QCOMPARE(issueKeys(table.issues).join(QChar(u' ')), issues);
}

void tst_CsvReader::readsRecordsLargerThanABlock()
{
    QByteArray text("id,note\n");
    text += "1,\"" + QByteArray((5 << 20) / 2, 'x') + "\n" + QByteArray(5 << 20, 'y') + "\"\n2,short\n";
    const ReadTable table = readTable(write(text));
    QCOMPARE(table.error, std::string());
    QCOMPARE(table.rows.size(), std::size_t(2));
    QCOMPARE(table.rows[0][1].size(), std::size_t((5 << 20) / 2 + 1 + (5 << 20)));
    QCOMPARE(table.faults[0], RowFault::CellTooLong);
    QCOMPARE(table.faults[1], RowFault::None);
    QCOMPARE(table.lines[1], std::int64_t(4));
}

void tst_CsvReader::refusesTooManyColumns()
{
    QByteArray labels;
    for (int i = 0; i < 16385; ++i)
        labels += "c" + QByteArray::number(i) + ",";
    labels.chop(1);
    QCOMPARE(readTable(write(labels + "\n1,2\n")).error, std::string("too_many_columns"));
    labels.truncate(labels.lastIndexOf(','));
    QCOMPARE(readTable(write(labels + "\n1,2\n")).error, std::string());
}

void tst_CsvReader::countsLinesInsideCells()
{
    const ReadTable table = readTable(write("a,b\n\"1\n2\r\n3\r4\",x\n5,y\n\n6,z\n"));
    QCOMPARE(table.lines, (std::vector<std::int64_t>{2, 6, 8}));
    QCOMPARE(issueKeys(table.issues), QStringList{QStringLiteral("blank_row:7")});
}

void tst_CsvReader::decodesJapaneseSecondBytes()
{
    // 83 5C is a kana whose second byte is a backslash, 83 7C one with a pipe.
    const ReadTable table = readTable(write("\x96\xbc\x91\x4f,\x8b\xe0\x8a\x7a\r\n\x83\x5c\x83\x7c,100\r\n"));
    QCOMPARE(table.probe.dialect.encoding, Encoding::Cp932);
    QCOMPARE(table.probe.labels, (std::vector<std::string>{"名前", "金額"}));
    QCOMPARE(table.rows, (Rows{{"ソポ", "100"}}));
}

void tst_CsvReader::reportsInvalidBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("encoding");
    QTest::newRow("utf-8") << QByteArray("a,b\n1,\xC3\n2,é\n") << int(Encoding::Utf8);
    QTest::newRow("windows-1252") << QByteArray("a,b\n1,\x81\n2,\xE9\n") << int(Encoding::Windows1252);
    QTest::newRow("cp932") << QByteArray("a,b\n1,\x83\n2,\x83\x5c\n") << int(Encoding::Cp932);
}

void tst_CsvReader::reportsInvalidBytes()
{
    QFETCH(QByteArray, text);
    QFETCH(int, encoding);
    CsvOverrides overrides;
    overrides.encoding = Encoding(encoding);
    const ReadTable table = readTable(write(text), overrides);
    QCOMPARE(table.rows.size(), std::size_t(2));
    QCOMPARE(table.faults, (std::vector<RowFault>{RowFault::EncodingError, RowFault::None}));
    QCOMPARE(table.rows[0][1], std::string("\xEF\xBF\xBD"));
    QCOMPARE(issueKeys(table.issues), QStringList{QStringLiteral("encoding_error:2")});
    QCOMPARE(table.issues.front().column, 2);
}

void tst_CsvReader::decodesAlikeInAnyBlocks_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-16le") << int(Encoding::Utf16LittleEndian) << QByteArray("a\0\xE9\0\x3D\xD8\xD2\xDE\x4B\x30", 10)
                              << QStringLiteral("aé🛒に");
    QTest::newRow("utf-16be") << int(Encoding::Utf16BigEndian) << QByteArray("\0a\0\xE9\xD8\x3D\xDE\xD2\x30\x4B", 10)
                              << QStringLiteral("aé🛒に");
    QTest::newRow("cp932") << int(Encoding::Cp932) << QByteArray("a\xB1\x83\x5C\xEE\xE0") << QStringLiteral("aｱソ髙");
    QTest::newRow("windows-1252") << int(Encoding::Windows1252) << QByteArray("\x80\x93\xFC\x94")
                                  << QStringLiteral("€“ü”");
}

void tst_CsvReader::decodesAlikeInAnyBlocks()
{
    QFETCH(int, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    for (qsizetype block = 1; block <= bytes.size(); ++block) {
        TextDecoder decoder{Encoding(encoding)};
        std::string out;
        std::vector<std::size_t> damage;
        for (qsizetype at = 0; at < bytes.size(); at += block) {
            const QByteArray piece = bytes.mid(at, block);
            std::string room(TextDecoder::maximumSize(std::size_t(piece.size())), '\0');
            room.resize(decoder.decode(
                {piece.constData(), std::size_t(piece.size())}, at + block >= bytes.size(), room.data(), damage));
            out += room;
        }
        QCOMPARE(QString::fromStdString(out).replace(QStringLiteral("か"), QStringLiteral("に")), text);
        QVERIFY(damage.empty());
    }
}

void tst_CsvReader::utf16MayEndInOneByteTooMany()
{
    const QByteArray text("\xFF\xFE"
                          "a\0,\0b\0\n\0"
                          "1\0,\0"
                          "2\0\n\0",
        18);
    const ReadTable added = readTable(write(text + '\n'));
    QCOMPARE(added.rows, (Rows{{"1", "2"}}));
    QVERIFY(added.issues.empty());
    const ReadTable cut = readTable(write(text + "3"));
    QCOMPARE(cut.rows.size(), std::size_t(2));
    QCOMPARE(cut.faults.back(), RowFault::EncodingError);
}

void tst_CsvReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &bytes, const char *code) {
        QTest::newRow(name) << bytes << QString::fromLatin1(code);
    };
    row("nothing", {}, "empty_file");
    row("white space", "\r\n \n", "empty_file");
    row("mark of UTF-16 alone", "\xFF\xFE", "empty_file");
    row("workbook that was cut off", QByteArray("PK\x03\x04rest"), "broken_workbook");
    row("old workbook", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0'), "unsupported");
    row("workbook with password",
        QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0')
            + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32),
        "encrypted");
    row("web page", "\n <!DOCTYPE html><html>", "unsupported");
    row("PDF", "%PDF-1.7\n", "unsupported");
    row("zeros", QByteArray(4096, '\0'), "not_text");
}

void tst_CsvReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto probe = probeFile(write(bytes));
    QVERIFY(!probe);
    QCOMPARE(probe.error().code, code);
    QVERIFY(probe.error().message.contains(QStringLiteral("file.csv")));
    const auto folder = probeFile(m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, QStringLiteral("cannot_read"));
    const auto missing = probeFile(m_folder.filePath(QStringLiteral("missing.csv")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, QStringLiteral("cannot_read"));
}

void tst_CsvReader::overridesWin()
{
    const QString path = write("x;y,z\n1;2,3\n4;5,6\n");
    CsvOverrides overrides;
    overrides.delimiter = ',';
    QCOMPARE(readTable(path, overrides).rows, (Rows{{"1;2", "3"}, {"4;5", "6"}}));
    overrides.delimiter = ';';
    overrides.headerLine = 2;
    const ReadTable second = readTable(path, overrides);
    QCOMPARE(second.probe.labels, (std::vector<std::string>{"1", "2,3"}));
    QCOMPARE(second.rows, (Rows{{"4", "5,6"}}));
    overrides.headerLine = 0;
    QCOMPARE(readTable(path, overrides).rows.size(), std::size_t(3));
}

void tst_CsvReader::commentsSayNothingOfTheDelimiter()
{
    const ReadTable table = readTable(
        write("# ----\n# Orders; by source\n# Account: A\n#  \n# Start: 1\n# End: 2\nid,day,sum\n1,2,3\n4,5,6\n"));
    QCOMPARE(table.probe.dialect.delimiter, ',');
    QCOMPARE(table.probe.labels, (std::vector<std::string>{"id", "day", "sum"}));
    QCOMPARE(table.rows, (Rows{{"1", "2", "3"}, {"4", "5", "6"}}));
    // An order's number is no comment.
    QCOMPARE(readTable(write("#1001,2\n#1002,3\n#1003,4\n")).rows.size(), std::size_t(3));
}

void tst_CsvReader::onlySentencesExplainLabels()
{
    const QByteArray rows = "A2,5.00,3\nA3,6.00,4\nA4,7.00,5\n";
    const ReadTable words = readTable(write("SKU,Price note,Qty note\nA1,on request,call us\n" + rows));
    QCOMPARE(words.rows.size(), std::size_t(4));
    QCOMPARE(words.rows.front(), (std::vector<std::string>{"A1", "on request", "call us"}));
    const ReadTable sentences =
        readTable(write("SKU,Price,Quantity\nThe seller's SKU,Price before discounts.,Number sold.\n" + rows));
    QCOMPARE(sentences.rows.size(), std::size_t(3));
}

void tst_CsvReader::rewindsToTheFirstRow()
{
    const auto probe = probeFile(write("title\n\na,b\n1,2\n\n3,4\n"));
    QVERIFY(bool(probe));
    auto source = openTable(*probe);
    QVERIFY(bool(source));
    Row row;
    for (int round = 0; round < 2; ++round) {
        QVERIFY((*source)->next(row));
        QCOMPARE(row.line, std::int64_t(4));
        QCOMPARE(std::string(row.cell(1)), std::string("2"));
        QCOMPARE(row.cell(2), std::string_view());
        QCOMPARE(row.cell(-1), std::string_view());
        QVERIFY((*source)->next(row));
        QVERIFY(!(*source)->next(row));
        QCOMPARE(issueKeys((*source)->issues()),
            (QStringList{QStringLiteral("blank_row:5"), QStringLiteral("preamble:1-2")}));
        QVERIFY(bool((*source)->rewind()));
    }
}

void tst_CsvReader::totalsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("isTotal");
    QTest::newRow("total") << QByteArray("Total,,,12.00") << true;
    QTest::newRow("German") << QByteArray("Summe:,,,12.00") << true;
    QTest::newRow("Japanese") << QByteArray("合計,,,12.00") << true;
    QTest::newRow("second cell") << QByteArray(",Total,,12.00") << true;
    QTest::newRow("a product of that name") << QByteArray("2024-01-03,Total,x,12.00") << false;
    QTest::newRow("nothing but the word") << QByteArray("Total,,,") << true;
    QTest::newRow("the word and a word") << QByteArray("Total,,x,") << false;
    QTest::newRow("within the table") << QByteArray("Zwischensumme,,,5.00") << true;
    QTest::newRow("longer label, all filled") << QByteArray("Summe 2024,all,z,12.00") << true;
    QTest::newRow("longer label, with a date behind") << QByteArray("Total (January),2024-01-31,,12.00") << true;
    QTest::newRow("longer label, not their sum") << QByteArray("Total 2024,,,11.99") << false;
    QTest::newRow("longer label, no number") << QByteArray("Total 2024,x,y,z") << false;
    QTest::newRow("longer label, above another row")
        << QByteArray("Total 2024,x,y,12.00\n2024-01-03,a,b,1.00") << false;
    QTest::newRow("longer word") << QByteArray("Summertime,x,y,12.00") << false;
}

void tst_CsvReader::totalsAreLeftOut()
{
    QFETCH(QByteArray, row);
    QFETCH(bool, isTotal);
    const ReadTable table =
        readRecords(write("date,name,note,amount\n2024-01-01,a,b,5.00\n2024-01-02,c,d,7.00\n" + row + "\n"));
    QCOMPARE(table.rows.size(), std::size_t(isTotal ? 2 : 3 + row.count('\n')));
    QCOMPARE(issueKeys(table.issues).contains(QStringLiteral("totals_row:4")), isTotal);
}

/// What the rows add up to is compared with the totals of the table alone.
void tst_CsvReader::subtotalsAreNoTotals()
{
    const ReadTable read =
        readTable(write("date,name,note,amount\n2024-01-01,a,b,5.00\nTotal,,,9.00\nSubtotal,,,5.00\nSumme,,,\n"));
    QCOMPARE(issueKeys(read.issues),
        (QStringList{QStringLiteral("totals_row:3"), QStringLiteral("totals_row:4"), QStringLiteral("totals_row:5")}));
    auto source = openTable(read.probe);
    QVERIFY(source);
    for (Row row; (*source)->next(row);) { }
    QCOMPARE((*source)->totals(), (std::vector<std::string>{"Total", "", "", "9.00"}));
}

void tst_CsvReader::lastTotalsAreToldOnce()
{
    const ReadTable read =
        readRecords(write("name,day,amount\nTotal Care,d,1.5\nTotal Look,d,2.5\nTotal 2024,d,4\n\n"));
    QCOMPARE(read.rows, (Rows{{"Total Care", "d", "1.5"}, {"Total Look", "d", "2.5"}}));
    auto source = openRecords(read.probe);
    QVERIFY(source);
    for (int i = 0; i < 2; ++i) {
        int rows = 0;
        Row row;
        while ((*source)->next(row))
            ++rows;
        QVERIFY(!(*source)->next(row));
        QCOMPARE(rows, 2);
        QCOMPARE((*source)->totals(), (std::vector<std::string>{"Total 2024", "d", "4"}));
        QCOMPARE(issueKeys((*source)->issues()), issueKeys(read.issues));
        QCOMPARE(
            issueKeys(read.issues).filter(QStringLiteral("totals_row")), QStringList{QStringLiteral("totals_row:4")});
        QVERIFY((*source)->rewind());
    }
    // One row above is no sum.
    QCOMPARE(readRecords(write("name,day,amount\nA,d,4\nTotal 2024,d,4\n")).rows.size(), std::size_t(2));
    // Commas are decimal here, points there.
    QCOMPARE(
        readRecords(write("name;day;amount\nA;d;1,500\nB;d;2,25\nTotal 2024;d;3,75\n")).rows.size(), std::size_t(2));
}

void tst_CsvReader::remarksBelowAreLeftOut()
{
    const QByteArray table("date,name,amount\n2024-01-01,a,5.00\n");
    const ReadTable read = readRecords(write(table + ",,\nCreated on 30 April,,\nNo guarantee given,,\n"));
    QCOMPARE(read.rows.size(), std::size_t(1));
    QCOMPARE(issueKeys(read.issues), (QStringList{QStringLiteral("foot_line:4"), QStringLiteral("foot_line:5")}));
    // Below them a table ends as well.
    QCOMPARE(readRecords(write(table + "2024-01-02,b,6.00\nSum 2024,,11.00\nCreated on 30 April\n")).rows.size(),
        std::size_t(2));
    // What somebody else reads is what the file holds.
    QCOMPARE(readTable(write(table + ",,\nCreated on 30 April,,\n")).rows.size(), std::size_t(2));
    // A word may be an id; rows that are followed by others, or have another cell, are some.
    QCOMPARE(readRecords(write(table + ",,\nA17,,\n")).rows.size(), std::size_t(2));
    // Two words may be a name, and where all rows are so, they are rows.
    QCOMPARE(readRecords(write(table + "Maya Keller,,\n")).rows.size(), std::size_t(2));
    QCOMPARE(readRecords(write("name,city,code\nAnna Maria Muster,,\nJoe van Sample,,\n")).rows.size(), std::size_t(2));
    // A row that is cut off says so.
    QCOMPARE(readRecords(write(table + "\"Spring sale of the year")).faults.back(), RowFault::UnterminatedQuote);
    QCOMPARE(readRecords(write(table + "Created on 30 April,,\nYes it was,,\n2024-01-02,b,6.00\n")).rows,
        (Rows{{"2024-01-01", "a", "5.00"}, {"Created on 30 April", "", ""}, {"Yes it was", "", ""},
            {"2024-01-02", "b", "6.00"}}));
    QCOMPARE(readRecords(write(table + ",,\nCreated on 30 April,x,\n")).rows.size(), std::size_t(2));
}

void tst_CsvReader::aByteTooManyIsNoRow()
{
    const auto utf16 = [](const QString &text) {
        return QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    };
    const QString text = QStringLiteral("id\tname\n1\tgrün\n2\tblau\n");
    const ReadTable read = readTable(write(utf16(text) + '\x04'));
    QCOMPARE(read.rows, (Rows{{"1", "grün"}, {"2", "blau"}}));
    QCOMPARE(issueKeys(read.issues), QStringList{QStringLiteral("stray_byte:file")});
    // Within a row it is what is left of the row's end.
    QCOMPARE(readTable(write(utf16(text.chopped(1)) + '\x04')).faults.back(), RowFault::EncodingError);
    const ReadTable cut = readTable(write(utf16(text.chopped(2)) + '\x75'));
    QCOMPARE(cut.rows.size(), std::size_t(2));
    QCOMPARE(cut.faults.back(), RowFault::EncodingError);
}

void tst_CsvReader::issuesOfAKindAreLimited()
{
    QByteArray text("a,b,c\n1,2,3\n");
    for (int i = 0; i < 1500; ++i)
        text += "3,4\n";
    const ReadTable table = readTable(write(text + "4,5,6,7\n"));
    QCOMPARE(table.rows.size(), std::size_t(1502));
    QCOMPARE(table.issues.size(), std::size_t(1001));
    QCOMPARE(table.issues.back().code, QStringLiteral("long_row"));
}

void tst_CsvReader::labelsAreComparedFolded()
{
    const ReadTable table = readTable(write("  Order  ID ,Amount spent (USD),Ｔｏｔａｌ,Rate (%)\nx1,2.00,3.00,4%\n"));
    QCOMPARE(table.probe.labels[1], std::string("Amount spent (USD)"));
    QCOMPARE(table.probe.column("order id"), 0);
    QCOMPARE(table.probe.column("amount spent"), 1);
    QCOMPARE(table.probe.column("total"), 2);
    QCOMPARE(table.probe.column("rate (%)"), 3);
    static constexpr std::string_view kAliases[] = {"sum", "total"};
    QCOMPARE(table.probe.column(kAliases), 2);
    QCOMPARE(table.probe.column("nothing"), -1);
}

void tst_CsvReader::labelsHoldNoNul()
{
    const QByteArray nul(1, '\0');
    const ReadTable csv = readTable(write("id,Ber" + nul + "lin\n1,2\n3,4\n"));
    const ReadTable json = readTable(write("[{\"id\":1,\"Ber\\u0000lin\":2}]"));
    for (const ReadTable &read : {csv, json}) {
        QCOMPARE(read.probe.labels.size(), std::size_t(2));
        QCOMPARE(QString::fromStdString(read.probe.labels[1]), QStringLiteral("Ber\uFFFDlin"));
    }
}

void tst_CsvReader::onlyAHintIsNoPreamble_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QString>("issues");
    QTest::newRow("hint") << QByteArray("sep=;") << QString();
    QTest::newRow("quoted hint") << QByteArray("\"sep=;\"") << QString();
    QTest::newRow("prose that begins alike") << QByteArray("(sep=;) of our shop") << QStringLiteral("preamble:1");
}

void tst_CsvReader::onlyAHintIsNoPreamble()
{
    QFETCH(QByteArray, first);
    QFETCH(QString, issues);
    const ReadTable read = readTable(write(first + "\nid;day;total\n1;2026-01-02;12.50\n2;2026-01-03;8.00\n"));
    QCOMPARE(read.rows.size(), std::size_t(2));
    QCOMPARE(issueKeys(read.issues).join(QChar(u' ')), issues);
}

QTEST_GUILESS_MAIN(tst_CsvReader)
#include "tst_csv_reader.moc"
