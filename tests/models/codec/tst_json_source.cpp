// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/inspect.h"
#include "codec/json_source.h"
#include "codec/values.h"
#include "corpus.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

/// JSON files as tables and as records: where the records are, which text values have, what is odd.
class tst_JsonSource : public QObject
{
    Q_OBJECT
private slots:
    void findsTheRecords_data();
    void findsTheRecords();
    void keepsDigits_data();
    void keepsDigits();
    void flattensWhatIsNested();
    void handsOutRecords();
    void keepsCellsUnderOtherLabels();
    void namesThePlace();
    void takesBrokenLinesOneByOne();
    void rejectsOddRecords_data();
    void rejectsOddRecords();
    void refuses_data();
    void refuses();
    void readsUtf16();
    void repairsNamesLikeRecords();
    void readsManyBlocks();
    void traps_data();
    void traps();
    void corpus_data();
    void corpus();
    void survivesAnyCut_data() { traps_data(); }
    void survivesAnyCut();

private:
    QString write(const QByteArray &bytes, const char *name = "file.json");
    ReadTable table(const QByteArray &bytes) { return readTable(write(bytes)); }
    QTemporaryDir m_folder;
};

namespace {

const QString kTraps = QStringLiteral(POSTLEDGER_TEST_DATA "/corpora/traps/");
const QString kCorpus = QStringLiteral(POSTLEDGER_CORPORA "/corpora/json-parsing/");

QString labelsOf(const ReadTable &table)
{
    QStringList labels;
    for (const std::string &label : table.probe.labels)
        labels << QString::fromStdString(label);
    return labels.join(QChar(u','));
}

QStringList issuesOf(const std::vector<TableIssue> &issues, const FileProbe &probe)
{
    QStringList keys;
    for (const TableIssue &issue : issues) {
        if (issue.code == QStringLiteral("duplicate_label"))
            keys << issue.code + QChar(u':') + QString::fromStdString(probe.labels.at(std::size_t(issue.column) - 1));
        else
            keys << issueKey(issue);
    }
    keys.sort();
    return keys;
}

} // namespace

QString tst_JsonSource::write(const QByteArray &bytes, const char *name)
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void tst_JsonSource::findsTheRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("labels");
    QTest::addColumn<QString>("rows"); ///< cells by comma, rows by semicolon
    const auto row = [](const char *name, const char *text, const char *labels, const char *rows) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(labels) << QString::fromLatin1(rows);
    };
    row("array of objects", R"([{"a":1,"b":"x"},{"a":2,"b":"y"}])", "a,b", "1,x;2,y");
    row("members in any order, some missing", R"([{"a":1},{"c":3,"a":2}, {"b":4}])", "a,c,b", "1,,;2,3,;,,4");
    row("the only member", R"({"orders":[{"a":1},{"a":2}]})", "a", "1;2");
    row("the only list of objects", R"({"count":2,"ids":[7,8],"data":[{"a":1},{"a":2}],"next":null})", "a", "1;2");
    row("an object in an object", R"({"order":{"id":5,"total":"1.00"}})", "id,total", "5,1.00");
    row("a list in an object in an object", R"({"data":{"orders":[{"a":1},{"a":2}]}})", "a", "1;2");
    row("a record in an object, with a list", R"({"order":{"n":5,"lines":[{"a":1}]}})", "n,lines", R"(5,[{"a":1}])");
    row("each in an object", R"([{"order":{"a":1,"b":2}},{"order":{"a":3,"b":4}}])", "a,b", "1,2;3,4");
    row("each line in an object", "{\"o\":{\"a\":1,\"b\":2}}\n{\"o\":{\"b\":4,\"a\":3}}\n", "a,b", "1,2;3,4");
    row("a list of pages", R"([{"orders":[{"a":1},{"a":2}]},{"orders":[]},{"orders":[{"a":3}]}])", "a", "1;2;3");
    row("a page a line", "{\"orders\":[{\"a\":1},{\"a\":2}]}\n{\"orders\":[{\"b\":3}]}\n{\"orders\":[]}\n", "a,b",
        "1,;2,;,3");
    row("pages in objects", "{\"d\":{\"o\":[{\"a\":1}]}}\n{\"d\":{\"o\":[{\"a\":2}]}}", "a", "1;2");
    row("one plain member is a record", R"([{"a":{"b":1}},{"a":{"b":2}}])", "a", R"({"b":1};{"b":2})");
    row("wrapped in different ways", R"([{"x":{"a":1,"b":2}},{"y":{"a":1,"b":2}}])", "x,y",
        R"({"a":1,"b":2},;,{"a":1,"b":2})");
    row("an object with an id is a record", R"({"id":5,"lines":[{"a":1}]})", "id,lines", R"(5,[{"a":1}])");
    row("two lists of objects make a record", R"({"x":[{"a":1}],"y":[{"b":2}]})", "x,y", R"([{"a":1}],[{"b":2}])");
    row("one object a line", "{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}", "a", "1;2;3");
    row("one object over many lines", "{\n \"id\": 1,\n \"b\": [\n {\n }\n ]\n}\n", "id,b", "1,[{}]");
    row("an empty list", "{\"orders\": []}", "", "");
    row("values that are no objects", "[1, \"x\", true, null]", "", "1;x;true;");
    row("one value", "\"text\"", "", "text");
    row("escapes in names", R"([{"\u0061b":1},{"ab":2}])", "ab", "1;2");
}

void tst_JsonSource::findsTheRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, labels);
    QFETCH(QString, rows);
    const ReadTable read = table(text);
    QCOMPARE(read.error, std::string());
    QVERIFY(read.probe.syntax == FileProbe::Syntax::Json);
    QCOMPARE(labelsOf(read), labels);
    QCOMPARE(joinedRows(read.rows).replace(QChar(0x1F), QChar(u',')).replace(QChar(0x1E), QChar(u';')), rows);
    // The same with a mark, and once more from the start.
    const ReadTable marked = table("\xEF\xBB\xBF" + text);
    QCOMPARE(joinedRows(marked.rows), joinedRows(read.rows));
    auto source = openTable(read.probe);
    QVERIFY(source);
    Row row;
    std::size_t first = 0;
    while ((*source)->next(row))
        ++first;
    QVERIFY((*source)->rewind());
    std::size_t again = 0;
    while ((*source)->next(row))
        ++again;
    QCOMPARE(again, first);
}

void tst_JsonSource::keepsDigits_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *number, const char *text) {
        QTest::newRow(number) << QByteArray(number) << QString::fromLatin1(text);
    };
    row("573661422205299525", "573661422205299525");
    row("98765432109876543210987", "98765432109876543210987");
    row("-9223372036854775809", "-9223372036854775809");
    row("1.10", "1.10");
    row("0.1", "0.1");
    row("1.000000000000000005", "1.000000000000000005");
    row("1e2", "100");
    row("-0.0e+28", "0");
    row("-0", "0");
    row("1.5E+3", "1500");
    row("12.5e-1", "1.25");
    row("-5e-3", "-0.005");
    row("0.00e2", "0");
    row("100e-2", "1.00");
    row("1e300", "1e300"); // no amount: what reads it says so
}

void tst_JsonSource::keepsDigits()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, text);
    const ReadTable read = table("[{\"n\":" + number + "}]");
    QCOMPARE(QString::fromStdString(read.rows.at(0).at(0)), text);
}

void tst_JsonSource::flattensWhatIsNested()
{
    const ReadTable read = table(R"([{"a": { "x" : [1, 2.50 , {"y":null}], "z":"a\"\\\n\u0007ü" }, "b":true}])");
    QCOMPARE(QString::fromStdString(read.rows.at(0).at(0)),
        QStringLiteral(R"({"x":[1,2.50,{"y":null}],"z":"a\"\\\n\u0007ü"})"));
    QCOMPARE(read.rows.at(0).at(1), std::string("true"));
}

void tst_JsonSource::handsOutRecords()
{
    const auto probe = probeFile(write(R"({"orders":[{"id":9007199254740993,"lines":[{"n":1},{"n":2}]},{"id":2}]})"));
    QVERIFY(probe);
    auto source = openTable(*probe);
    QVERIFY(source);
    JsonRecordSource *records = (*source)->records();
    QVERIFY(records != nullptr);
    JsonRecord record;
    QVERIFY(records->next(record));
    QCOMPARE(record.row, std::int64_t{1});
    QCOMPARE(record.value["id"].text(), std::string_view("9007199254740993"));
    std::string numbers;
    for (const JsonValue line : record.value["lines"])
        numbers += line["n"].text();
    QCOMPARE(numbers, std::string("12"));
    QVERIFY(!record.value["none"].isSet());
    QVERIFY(record.value["none"]["deeper"].kind() == JsonValue::Kind::Missing);
    QVERIFY(records->next(record));
    QCOMPARE(record.row, std::int64_t{2});
    QVERIFY(!records->next(record));
    QVERIFY(!records->error());
    // A table has no records.
    const auto csv = probeFile(write("a,b\n1,2\n", "file.csv"));
    QVERIFY(csv);
    QVERIFY((*openTable(*csv))->records() == nullptr);
}

void tst_JsonSource::keepsCellsUnderOtherLabels()
{
    auto probe = probeFile(write(R"([{"a":1,"b":2},{"b":4,"a":3}])"));
    QVERIFY(probe);
    probe->labels = {"order_id", "total"}; // as a mapping of columns does
    auto source = openTable(*probe);
    QVERIFY(source);
    QCOMPARE((*source)->labels(), probe->labels);
    Row row;
    QVERIFY((*source)->next(row) && (*source)->next(row));
    QCOMPARE(row.cell(0), std::string_view("3"));
    QCOMPARE(row.cell(1), std::string_view("4"));
}

void tst_JsonSource::namesThePlace()
{
    const auto probe = probeFile(write("[\n {\"a\": 1},\n {\"a\": tru}\n]"));
    QVERIFY(!probe);
    QCOMPARE(probe.error().code, QStringLiteral("bad_json"));
    QVERIFY2(probe.error().message.contains(QStringLiteral("line 3, character 11")), qPrintable(probe.error().message));
    const auto behind = probeFile(write("[1]\n x"));
    QVERIFY(!behind);
    QVERIFY2(
        behind.error().message.contains(QStringLiteral("line 2, character 2")), qPrintable(behind.error().message));
}

void tst_JsonSource::takesBrokenLinesOneByOne()
{
    const ReadTable read = table("{\"a\":1}\n{\"a\":2\nnothing\n{\"a\":\"\xFF\"}\n{\"a\":5}\n{\"a\":6}\n{\"a\":");
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.lines, (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(
        issueKeys(read.issues).join(QChar(u' ')), QStringLiteral("bad_json:2 bad_json:3 bad_json:7 encoding_error:4"));
    QVERIFY(read.faults[1] == RowFault::BadJson);
    QVERIFY(read.faults[3] == RowFault::EncodingError);
    QVERIFY(read.faults[4] == RowFault::None);
}

void tst_JsonSource::rejectsOddRecords_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("issue");
    const auto row = [](const char *name, const QByteArray &record, const char *issue) {
        QTest::newRow(name) << record << QString::fromLatin1(issue);
    };
    row("key twice", R"({"a":1,"a":2})", "duplicate_label");
    row("key twice further inside", R"({"a":{"b":1,"b":1}})", "duplicate_label");
    row("NUL", R"({"a":"x\u0000y"})", "control_char");
    row("no object", "7", "bad_json");
    row("long value", "{\"a\":\"" + QByteArray((1 << 20) + 1, 'x') + "\"}", "cell_too_long");
    row("long nested value", "{\"a\":[" + QByteArray("\"xxxxxxxx\",").repeated(100000) + "1]}", "cell_too_long");
    row("long record", "{\"a\":[" + QByteArray("[1],").repeated(17 << 20) + "1]}", "cell_too_long");
    row("invalid text", "{\"a\":\"\xC3\x28\"}", "encoding_error");
    QByteArray many("{\"k0\":0");
    for (int i = 1; i < 100; ++i)
        many += ",\"k" + QByteArray::number(i % 99) + "\":1";
    row("key twice among many", many + "}", "duplicate_label");
}

void tst_JsonSource::rejectsOddRecords()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, issue);
    const ReadTable read = table("[{\"a\":\"before\"}," + record + ",{\"a\":\"after\"}]");
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.issues.size(), std::size_t{1});
    QCOMPARE(read.issues[0].code, issue);
    QCOMPARE(read.issues[0].line, std::int64_t{2});
    QVERIFY(read.issues[0].message.endsWith(QChar(u'.')));
    QCOMPARE(read.faults.size(), std::size_t{3});
    QVERIFY(read.faults[0] == RowFault::None && read.faults[2] == RowFault::None);
    QCOMPARE(QString::fromUtf8(rowFaultCode(read.faults[1]).data()), issue);
    QCOMPARE(read.rows[2][0], std::string("after"));
}

void tst_JsonSource::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QString::fromLatin1(code);
    };
    row("cut in a value", "[{\"a\":1},{\"a\":\"x", "truncated");
    row("cut between records", "[{\"a\":1},", "truncated");
    row("cut behind the records", "{\"orders\":[{\"a\":1}]", "truncated");
    row("deep", QByteArray(200, '['), "too_deep");
    row("deep in a line", "{\"a\":1}\n{\"a\":" + QByteArray(200, '[') + QByteArray(200, ']') + "}\n{\"a\":3}",
        "too_deep");
    row("comma missing", "[{\"a\":1} {\"a\":2}]", "bad_json");
    row("comma behind the last", "[{\"a\":1},]", "bad_json");
    row("text behind", "[{\"a\":1}] {}", "bad_json");
    row("NUL behind", QByteArray("[{\"a\":1}]\0", 10), "bad_json");
    row("broken later", "[" + QByteArray("{\"a\":1},").repeated(100) + "{\"a\":01}]", "bad_json");
    QByteArray wide("[{");
    for (int i = 0; i < 16400; ++i)
        wide += "\"k" + QByteArray::number(i) + "\":1,";
    row("too many members", wide + "\"z\":1}]", "too_many_columns");
}

void tst_JsonSource::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QCOMPARE(QString::fromStdString(table(text).error), code);
}

void tst_JsonSource::readsUtf16()
{
    const QString text = QStringLiteral("[{\"name\":\"Grün 🛒\"}]");
    QByteArray bytes("\xFF\xFE");
    bytes.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const ReadTable read = table(bytes);
    QCOMPARE(read.error, std::string());
    QCOMPARE(QString::fromStdString(read.rows.at(0).at(0)), QStringLiteral("Grün 🛒"));
    bytes.replace(QByteArray("G\0", 2), QByteArray("\x00\xD8", 2)); // half of a pair
    QCOMPARE(table(bytes).error, std::string("encoding_error"));
}

void tst_JsonSource::repairsNamesLikeRecords()
{
    for (const QByteArray mark : {"\xEF\xBB\xBF", ""}) {
        const ReadTable read = table(mark + "[{\"a\xE9\":\"1\",\"b\\u0031\xE9\":\"2\",\"c\":\"3\"},{\"c\":\"4\"}]");
        QCOMPARE(labelsOf(read), QStringLiteral("a\uFFFD,b1\uFFFD,c"));
        QCOMPARE(joinedRows(read.rows), joinedRows({{"1", "2", "3"}, {"", "", "4"}}));
        QCOMPARE(read.faults, (std::vector<RowFault>{RowFault::EncodingError, RowFault::None}));
    }
}

void tst_JsonSource::readsManyBlocks()
{
    // Longer than any block, so that strings, escapes and numbers lie across their ends.
    QByteArray text("{\"orders\":[");
    QByteArray lines;
    constexpr int kRecords = 40000;
    for (int i = 0; i < kRecords; ++i) {
        const QByteArray record = "{\"id\":" + QByteArray::number(900719925474099300 + i) + ",\"t\":\"\\\""
            + QByteArray(i % 57, 'x') + "\\\\\",\"l\":[{\"n\":" + QByteArray::number(i) + "}]}";
        text += (i > 0 ? "," : "") + record;
        lines += record + "\n";
    }
    text += "]}";
    const ReadTable read = table(text);
    const ReadTable byLine = table(lines);
    QCOMPARE(read.error, std::string());
    QCOMPARE(read.rows.size(), std::size_t{kRecords});
    QVERIFY(read.rows == byLine.rows);
    QVERIFY(read.issues.empty());
    for (int i = 0; i < kRecords; i += 1237) {
        const auto &row = read.rows[std::size_t(i)];
        QCOMPARE(row[0], std::to_string(900719925474099300 + i));
        QCOMPARE(row[1], "\"" + std::string(std::size_t(i % 57), 'x') + "\\");
        QCOMPARE(row[2], "[{\"n\":" + std::to_string(i) + "}]");
    }
}

void tst_JsonSource::traps_data()
{
    QTest::addColumn<QJsonObject>("expected");
    for (const auto &entry : readJsonArray(kTraps + QStringLiteral("expected.json"))) {
        const QString name = entry.toObject()[QStringLiteral("file")].toString();
        if (name.endsWith(QStringLiteral(".json")) || name.endsWith(QStringLiteral(".jsonl")))
            QTest::newRow(qPrintable(name)) << entry.toObject();
    }
}

void tst_JsonSource::traps()
{
    QFETCH(QJsonObject, expected);
    const QString path = kTraps + QStringLiteral("files/") + expected[QStringLiteral("file")].toString();
    QStringList wanted;
    for (const auto &issue : expected[QStringLiteral("issues")].toArray())
        wanted << issue.toString();
    const auto inspection = inspectFile(path);
    if (!inspection) { // of the file as a whole
        QCOMPARE(inspection.error().code + QStringLiteral(":file"), wanted.value(0));
        return;
    }
    QCOMPARE(issuesOf(inspection->issues, inspection->probe), wanted);
    QCOMPARE(inspection->rows, std::int64_t(expected[QStringLiteral("data_rows")].toInt()));
    const ReadTable read = readTable(path);
    if (expected.contains(QStringLiteral("ids"))) {
        QStringList ids;
        QStringList wantedIds;
        for (const auto &row : read.rows)
            ids << QString::fromStdString(row[std::size_t(read.probe.column("id"))]);
        for (const auto &id : expected[QStringLiteral("ids")].toArray())
            wantedIds << id.toString();
        QCOMPARE(ids, wantedIds);
    }
    if (expected.contains(QStringLiteral("amounts_minor"))) {
        const QJsonArray amounts = expected[QStringLiteral("amounts_minor")].toArray();
        for (std::size_t r = 0; r < read.rows.size(); ++r) {
            const AmountAnswer answer = parseAmount(read.rows[r].at(std::size_t(read.probe.column("total"))), 2);
            QCOMPARE(bool(answer), !amounts.at(qsizetype(r)).isNull());
            if (answer)
                QCOMPARE(answer.minor, std::int64_t(amounts.at(qsizetype(r)).toInteger()));
        }
    }
}

void tst_JsonSource::corpus_data()
{
    QTest::addColumn<QString>("path");
    if (!QDir(kCorpus).exists()) {
        QTest::newRow("no corpus") << QString();
        return;
    }
    for (const char *folder : {"", "transform/"}) {
        const QDir files(kCorpus + QString::fromLatin1(folder));
        for (const QString &name : files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << files.filePath(name);
    }
}

void tst_JsonSource::corpus()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("POSTLEDGER_CORPORA names no folder with corpora/json-parsing");
    const auto inspection = inspectFile(path);
    const QString name = QFileInfo(path).fileName();
    if (name.startsWith(QStringLiteral("y_")))
        QVERIFY2(inspection, inspection ? "" : qPrintable(inspection.error().message));
    if (name.startsWith(QStringLiteral("n_")))
        QVERIFY(!inspection);
    if (!inspection)
        QVERIFY(inspection.error().message.contains(name));
    else
        QVERIFY(inspection->probe.syntax == FileProbe::Syntax::Json);
}

void tst_JsonSource::survivesAnyCut()
{
    QFETCH(QJsonObject, expected);
    const QByteArray bytes = readAll(kTraps + QStringLiteral("files/") + expected[QStringLiteral("file")].toString());
    for (int i = 0; i < 20; ++i) {
        const ReadTable read = table(bytes.left(bytes.size() * i / 20));
        QVERIFY(!read.error.empty() || read.probe.bytes > 0);
    }
}

QTEST_GUILESS_MAIN(tst_JsonSource)
#include "tst_json_source.moc"
