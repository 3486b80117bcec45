// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "codec/json_source.h"
#include "codec/table_writer.h"
#include "format_runner.h"
#include "formats/stated_period.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace postledger;

/// Runs every registered format over the samples in its folder: nothing here knows a platform.
class tst_Formats : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void registryIsSortedAndComplete();
    void givesTheExpectedRecords_data() { samples(); }
    void givesTheExpectedRecords();
    void noOtherFormatWantsIt_data() { samples(); }
    void noOtherFormatWantsIt();
    void everyRowIsAccountedFor_data() { samples(); }
    void everyRowIsAccountedFor();
    void ordersAddUp_data() { samples(); }
    void ordersAddUp();
    void keepsNothingPersonal_data() { samples(); }
    void keepsNothingPersonal();
    void readsTheSameWithByteOrderMark_data() { textSamples(); }
    void readsTheSameWithByteOrderMark();
    void readsTheSameWithCarriageReturns_data() { textSamples(); }
    void readsTheSameWithCarriageReturns();
    void survivesCutFiles_data() { samples(); }
    void survivesCutFiles();
    void saysWhichColumnIsMissing_data() { samples(); }
    void saysWhichColumnIsMissing();
    void saysWhichColumnFiguresMiss_data();
    void saysWhichColumnFiguresMiss();
    void orderOfRowsDoesNotMatter_data() { samples(); }
    void orderOfRowsDoesNotMatter();
    void rowsOfAnOrderMayStandApart_data();
    void rowsOfAnOrderMayStandApart();
    void forcedOnAnyFile_data() { samples(); }
    void forcedOnAnyFile();
    void stopsWhenTheSinkStops();
    void stopsWhenCancelled();
    void namesLookAlikes();

private:
    struct Sample
    {
        QString folder;
        QString path;
        QString expectation;
    };
    void samples() const
    {
        addSamples([](const QString &) { return true; });
    }
    /// Those that are text: bytes can be changed and the file still be one.
    void textSamples() const
    {
        addSamples([](const QString &path) { return !path.endsWith(QLatin1String(".xlsx")); });
    }
    void addSamples(const std::function<bool(const QString &path)> &fits) const;
    QJsonObject expectation() const;
    QByteArray bytes() const;
    Outcome runBytes(const QByteArray &content) const;
    Given given() const { return Given::fromJson(expectation().value(QLatin1String("given")).toObject()); }

    std::vector<Sample> m_samples;
    QTemporaryDir m_folder;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray jsonText(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

/// All rows of a CSV as text, labels first.
std::vector<std::vector<std::string>> tableOf(const QString &path)
{
    std::vector<std::vector<std::string>> rows;
    const auto probe = probeFile(path);
    if (!probe)
        return rows;
    auto table = openTable(*probe);
    if (!table)
        return rows;
    rows.push_back((*table)->labels());
    Row row;
    while ((*table)->next(row))
        rows.emplace_back(row.cells.begin(), row.cells.end());
    return rows;
}

/// The file at \p path again, with these rows: what stands above its labels may say what they mean.
QByteArray csvOf(const QString &path, const std::vector<std::vector<std::string>> &rows, int leaveOut = -1)
{
    QByteArray text;
    if (const auto probe = probeFile(path)) {
        for (const std::string &line : linesAbove(*probe))
            text += QByteArray::fromStdString(csvVerbatim(line)) + '\n';
    }
    for (const auto &row : rows) {
        bool first = true;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (static_cast<int>(i) == leaveOut)
                continue;
            if (!std::exchange(first, false))
                text += ',';
            text += QByteArray::fromStdString(csvVerbatim(row[i]));
        }
        text += '\n';
    }
    return text;
}

/// Rows that the format, not the table, told from data: of totals, or without what they are for.
std::int64_t leftOutRows(const CollectingSink &sink)
{
    std::int64_t rows = 0;
    for (const RowIssue &note : sink.notes)
        rows += note.code == QLatin1String("totals_row") || note.code == QLatin1String("no_target") ? note.rowCount : 0;
    return rows;
}

/// The records of a JSON file as text, without those members that are called \p leaveOut.
std::vector<std::string> recordsOf(const QString &path, const std::string &leaveOut = {})
{
    std::vector<std::string> records;
    const auto probe = probeFile(path);
    if (!probe || probe->syntax != FileProbe::Syntax::Json)
        return records;
    auto table = openTable(*probe);
    if (!table)
        return records;
    JsonRecord record;
    while ((*table)->records()->next(record)) {
        std::string text;
        for (const JsonValue member : record.value) {
            if (member.key() == leaveOut)
                continue;
            text.append(text.empty() ? "{\"" : ",\"").append(member.key()).append("\":");
            appendCompactJson(member, text);
        }
        records.push_back((text.empty() ? "{" : text) + "}");
    }
    return records;
}

QByteArray joinedRecords(const std::vector<std::string> &records)
{
    QByteArray text;
    for (const std::string &record : records)
        text += (text.isEmpty() ? "[" : ",\n") + QByteArray::fromStdString(record);
    return text + "]";
}

QStringList sortedRecords(const CollectingSink &sink)
{
    QStringList texts;
    for (const QJsonValue &record : recordsToJson(sink))
        texts << QString::fromUtf8(QJsonDocument(record.toObject()).toJson(QJsonDocument::Compact));
    texts.sort();
    return texts;
}

} // namespace

void tst_Formats::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QDirIterator folders(QStringLiteral(POSTLEDGER_FORMATS_DIR), QDir::Dirs | QDir::NoDotAndDotDot);
    while (folders.hasNext()) {
        const QDir folder(folders.next());
        const QStringList names = QDir(folder.filePath(QStringLiteral("samples"))).entryList(QDir::Files, QDir::Name);
        QVERIFY2(!names.isEmpty(), qPrintable(folder.dirName() + QStringLiteral(" has no samples")));
        for (const QString &name : names) {
            m_samples.push_back({folder.dirName(), folder.filePath(QStringLiteral("samples/") + name),
                folder.filePath(QStringLiteral("expected/") + name + QStringLiteral(".json"))});
        }
    }
    std::sort(m_samples.begin(), m_samples.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
}

void tst_Formats::addSamples(const std::function<bool(const QString &path)> &fits) const
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    for (const Sample &sample : m_samples) {
        if (!fits(sample.path))
            continue;
        QTest::newRow(qPrintable(sample.folder + QLatin1Char('/') + QFileInfo(sample.path).fileName()))
            << sample.path << sample.expectation;
    }
}

QJsonObject tst_Formats::expectation() const
{
    QFETCH(QString, expected);
    return QJsonDocument::fromJson(contentOf(expected)).object();
}

QByteArray tst_Formats::bytes() const
{
    QFETCH(QString, path);
    return contentOf(path);
}

Outcome tst_Formats::runBytes(const QByteArray &content) const
{
    const QString path = m_folder.filePath(QStringLiteral("changed.txt")); // the ending says nothing
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write the changed sample");
    file.close();
    return readFile(path, given());
}

void tst_Formats::registryIsSortedAndComplete()
{
    std::set<QString> ids;
    QString last;
    for (const auto &format : allFormats()) {
        QVERIFY(last < format->id());
        last = format->id();
        ids.insert(last);
        QVERIFY(!format->title().isEmpty());
        QVERIFY(!format->platform().isEmpty());
        QVERIFY(!format->admittedColumns().empty());
        QCOMPARE(formatById(format->id()), format.get());
    }
    QCOMPARE(formatById(QStringLiteral("no_such_format")), nullptr);
    // Every format has a sample that it reads, and the samples need no format that is not registered.
    std::set<QString> seen;
    for (const Sample &sample : m_samples) {
        const QJsonObject json = QJsonDocument::fromJson(contentOf(sample.expectation)).object();
        if (!json.contains(QLatin1String("refusal")))
            seen.insert(json.value(QLatin1String("format")).toString());
    }
    QVERIFY(seen == ids);
}

void tst_Formats::givesTheExpectedRecords()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const QJsonObject wanted = expectation();
    QJsonObject got = toJson(readFile(path, given()));
    if (wanted.contains(QLatin1String("given")))
        got.insert(QStringLiteral("given"), wanted.value(QLatin1String("given")));
    if (qEnvironmentVariableIsSet("POSTLEDGER_REFRESH_EXPECTED")) {
        QFile file(expected);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(jsonText(got));
    }
    QVERIFY2(!wanted.isEmpty(), "no expectation");
    QCOMPARE(QString::fromUtf8(jsonText(got)), QString::fromUtf8(jsonText(wanted)));
}

void tst_Formats::noOtherFormatWantsIt()
{
    QFETCH(QString, path);
    const auto probe = probeFile(path);
    if (!probe)
        return;
    QStringList wanting;
    for (const auto &format : allFormats()) {
        constexpr int kLeastScore = 40; // of recognise()
        if (format->recognises(*probe).score >= kLeastScore)
            wanting << format->id();
    }
    QVERIFY2(wanting.size() <= 1, qPrintable(wanting.join(QLatin1Char(' '))));
}

void tst_Formats::everyRowIsAccountedFor()
{
    QFETCH(QString, path);
    const Outcome outcome = readFile(path, given());
    if (outcome.refusal) {
        QVERIFY(!outcome.refusal->code.isEmpty());
        QVERIFY2(outcome.refusal->message.contains(QFileInfo(path).fileName()), qPrintable(outcome.refusal->message));
        return;
    }
    QCOMPARE(outcome.sink.acceptedRows() + outcome.sink.rejectedRows() + leftOutRows(outcome.sink), outcome.tableRows);
    for (const RowIssue &issue : outcome.sink.rejects) {
        QVERIFY(issue.row > 0);
        QVERIFY(!issue.code.isEmpty());
        QVERIFY2(issue.message.endsWith(QLatin1Char('.')), qPrintable(issue.message));
    }
}

void tst_Formats::ordersAddUp()
{
    QFETCH(QString, path);
    const Outcome outcome = readFile(path, given());
    for (const Order &order : outcome.sink.all<Order>()) {
        QCOMPARE(
            order.gross - order.discount + order.shipping + order.tax + order.duties + order.adjustment, order.total);
        if (order.lines.empty())
            continue;
        std::int64_t gross = 0;
        std::int64_t discount = 0;
        for (const OrderLine &line : order.lines) {
            gross += line.gross;
            discount += line.discount;
        }
        QCOMPARE(gross, order.gross);
        QCOMPARE(discount, order.discount);
    }
}

void tst_Formats::keepsNothingPersonal()
{
    // Samples write this marker into every cell that is about a person.
    QFETCH(QString, path);
    const Outcome outcome = readFile(path, given());
    QVERIFY(!jsonText(toJson(outcome)).contains("zz-private"));
    for (const auto *issues : {&outcome.sink.rejects, &outcome.sink.notes}) {
        for (const RowIssue &issue : *issues)
            QVERIFY(!(issue.message + issue.cell).contains(QLatin1String("zz-private")));
    }
}

void tst_Formats::readsTheSameWithByteOrderMark()
{
    QFETCH(QString, path);
    QByteArray content = bytes();
    const QByteArray mark("\xEF\xBB\xBF");
    if (content.startsWith(mark))
        content.remove(0, mark.size());
    else if (const auto probe = probeFile(path); probe && probe->dialect.encoding == Encoding::Utf8)
        content.prepend(mark);
    QCOMPARE(jsonText(toJson(runBytes(content))), jsonText(toJson(readFile(path, given()))));
}

void tst_Formats::readsTheSameWithCarriageReturns()
{
    QFETCH(QString, path);
    QByteArray content = bytes();
    const bool wide = content.startsWith("\xFF\xFE");
    const QByteArray lineFeed = wide ? QByteArray("\n\0", 2) : QByteArray("\n");
    const QByteArray both = wide ? QByteArray("\r\0\n\0", 4) : QByteArray("\r\n");
    content.replace(both, lineFeed);
    QByteArray plain = jsonText(toJson(runBytes(content)));
    content.replace(lineFeed, both);
    QByteArray crlf = jsonText(toJson(runBytes(content)));
    // Line ends inside a cell are text.
    QCOMPARE(crlf.replace("\\r\\n", "\\n"), plain);
}

void tst_Formats::survivesCutFiles()
{
    const QByteArray content = bytes();
    for (int part = 1; part <= 20; ++part) {
        const Outcome outcome = runBytes(content.left(content.size() * part / 20));
        if (outcome.refusal) {
            QVERIFY(!outcome.refusal->message.isEmpty());
            continue;
        }
        QCOMPARE(
            outcome.sink.acceptedRows() + outcome.sink.rejectedRows() + leftOutRows(outcome.sink), outcome.tableRows);
    }
}

void tst_Formats::saysWhichColumnIsMissing()
{
    QFETCH(QString, path);
    const Outcome whole = readFile(path, given());
    if (whole.refusal)
        return;
    const auto rows = tableOf(path);
    QVERIFY(rows.size() > 1);
    int refused = 0;
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        const auto records = recordsOf(path, rows.front()[column]);
        const Outcome outcome =
            runBytes(records.empty() ? csvOf(path, rows, static_cast<int>(column)) : joinedRecords(records));
        if (!outcome.refusal) {
            QCOMPARE(outcome.format, whole.format);
            continue;
        }
        ++refused;
        static const QStringList kCodes{QStringLiteral("missing_column"), QStringLiteral("unknown_format"),
            QStringLiteral("currency_unknown"), QStringLiteral("ambiguous_date"), QStringLiteral("period_unknown")};
        QVERIFY2(kCodes.contains(outcome.refusal->code), qPrintable(outcome.refusal->message));
        if (outcome.refusal->code == QLatin1String("missing_column")
            || outcome.refusal->code == QLatin1String("period_unknown")) {
            QVERIFY2(outcome.refusal->message.contains(toQString(trimmed(rows.front()[column])), Qt::CaseInsensitive)
                    || outcome.format != whole.format,
                qPrintable(outcome.refusal->message));
        }
    }
    QVERIFY(refused > 0);
}

void tst_Formats::saysWhichColumnFiguresMiss_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QStringList>(
        "mayLack"); ///< columns that a known vintage does not have, or that stand in for another
    const auto row = [&](const QString &folder, const QStringList &mayLack) {
        const auto sample = std::find_if(m_samples.begin(), m_samples.end(),
            [&](const Sample &one) { return one.folder == folder && one.path.endsWith(QLatin1String("/good.csv")); });
        QVERIFY(sample != m_samples.end());
        QTest::newRow(qPrintable(folder)) << sample->path << sample->expectation << mayLack;
    };
    row(QStringLiteral("shopify_orders"),
        {QStringLiteral("Duties"), QStringLiteral("Phone"), QStringLiteral("Tax 1 Name"),
            QStringLiteral("Tax 2 Name")});
    row(QStringLiteral("tiktok_shop_orders"),
        {QStringLiteral("Taxes"), QStringLiteral("Purchase Channel"), QStringLiteral("Order Channel"),
            QStringLiteral("Creator Handle")});
}

/// An export with a fixed set of columns: one that is renamed or gone must not change figures in silence.
void tst_Formats::saysWhichColumnFiguresMiss()
{
    QFETCH(QString, path);
    QFETCH(QStringList, mayLack);
    const Outcome whole = readFile(path, given());
    QVERIFY(!whole.refusal);
    const auto notesOf = [](const Outcome &outcome) {
        std::vector<RowIssue> notes = outcome.sink.notes;
        std::erase_if(notes, [](const RowIssue &note) { return note.code != QLatin1String("absent_column"); });
        return notes;
    };
    QVERIFY(notesOf(whole).empty());
    auto rows = tableOf(path);
    int noted = 0;
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        const std::string label = rows.front()[column];
        const Outcome without = runBytes(csvOf(path, rows, static_cast<int>(column)));
        rows.front()[column] = label + " (new)";
        const Outcome renamed = runBytes(csvOf(path, rows));
        rows.front()[column] = label;
        for (const Outcome &outcome : {without, renamed}) {
            if (outcome.refusal || recordsToJson(outcome.sink) == recordsToJson(whole.sink)
                || mayLack.contains(toQString(label)))
                continue;
            const auto notes = notesOf(outcome);
            QVERIFY2(notes.size() == 1 && notes.front().column == toQString(label), label.c_str());
            ++noted;
        }
        const auto notes = notesOf(renamed);
        QVERIFY2(notes.empty() || notes.front().message.contains(toQString(label + " (new)")), label.c_str());
    }
    QVERIFY(noted > 0);
}

void tst_Formats::orderOfRowsDoesNotMatter()
{
    QFETCH(QString, path);
    const Outcome whole = readFile(path, given());
    auto rows = tableOf(path);
    auto records = recordsOf(path);
    const bool oneRowEach = std::all_of(whole.sink.groups.begin(), whole.sink.groups.end(),
        [](const RecordGroup &group) { return group.rowCount == 1; });
    if (whole.refusal || !oneRowEach || rows.size() < 3 || whole.sink.rejectedRows() > 0)
        return;
    QRandomGenerator random(7);
    for (int round = 0; round < 5; ++round) {
        std::shuffle(rows.begin() + 1, rows.end(), random);
        std::shuffle(records.begin(), records.end(), random);
        const Outcome shuffled = runBytes(records.empty() ? csvOf(path, rows) : joinedRecords(records));
        QVERIFY(!shuffled.refusal);
        QCOMPARE(sortedRecords(shuffled.sink), sortedRecords(whole.sink));
    }
}

void tst_Formats::rowsOfAnOrderMayStandApart_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    for (const char *name : {"shopify_orders/good.csv", "shopify_orders/gift_cards.csv",
             "shopify_orders/excel_day_first.csv", "shopify_orders/included_tax.csv", "woocommerce_orders/good.csv",
             "commercetools_orders/good.csv", "commercetools_orders/discounts.csv", "commercetools_orders/resaved.csv",
             "commercetools_orders/taxed_shipping.csv"}) {
        const auto sample = std::find_if(m_samples.begin(), m_samples.end(), [name](const Sample &each) {
            return each.folder + u'/' + QFileInfo(each.path).fileName() == QLatin1String(name);
        });
        QVERIFY2(sample != m_samples.end(), name);
        QTest::newRow(name) << sample->path << sample->expectation;
    }
}

/// As where a spreadsheet has sorted the rows by any column.
void tst_Formats::rowsOfAnOrderMayStandApart()
{
    QFETCH(QString, path);
    const auto read = [](const CollectingSink &sink) {
        QStringList orders;
        for (const Order &order : sink.all<Order>()) {
            QStringList lines;
            for (const OrderLine &line : order.lines)
                lines << toQString(line.sku + ' ' + line.title) + u' ' + QString::number(line.quantity);
            lines.sort();
            QStringList sums;
            for (const std::int64_t sum : {order.total, order.gross, order.discount, order.shipping, order.tax,
                     order.adjustment, order.refundedMerchandise + order.refundedTax + order.refundedShipping})
                sums << QString::number(sum);
            orders << toQString(order.ref) + u' ' + sums.join(u' ') + lines.join(u'\n');
        }
        orders.sort();
        return orders;
    };
    const Outcome whole = readFile(path, given());
    QCOMPARE(whole.sink.rejectedRows(), std::int64_t{0});
    auto rows = tableOf(path);
    QRandomGenerator random(11);
    for (int round = 0; round < 8; ++round) {
        std::shuffle(rows.begin() + 1, rows.end(), random);
        const Outcome shuffled = runBytes(csvOf(path, rows));
        QVERIFY(!shuffled.refusal);
        QCOMPARE(shuffled.sink.rejectedRows(), std::int64_t{0});
        QCOMPARE(shuffled.sink.acceptedRows(), whole.sink.acceptedRows());
        QCOMPARE(read(shuffled.sink), read(whole.sink));
    }
}

void tst_Formats::forcedOnAnyFile()
{
    // A person may name any format for any file.
    QFETCH(QString, path);
    const auto probe = probeFile(path);
    if (!probe)
        return;
    for (const auto &format : allFormats()) {
        if (format->recognises(*probe).refusal)
            continue;
        auto table = openTable(*probe);
        QVERIFY(table);
        CollectingSink sink;
        if (const auto read = format->read(*probe, **table, given().answers, sink, JobControl()); !read) {
            QVERIFY2(read.error().message.endsWith(QLatin1Char('.')), qPrintable(read.error().message));
            continue;
        }
        QVERIFY((*table)->rewind());
        std::int64_t rows = 0;
        for (Row row; (*table)->next(row);)
            ++rows;
        QCOMPARE(sink.acceptedRows() + sink.rejectedRows() + leftOutRows(sink), rows);
    }
}

void tst_Formats::stopsWhenTheSinkStops()
{
    for (const Sample &sample : m_samples) {
        const auto probe = probeFile(sample.path);
        QVERIFY(probe);
        const Recognition found = recognise(*probe);
        if (found.format == nullptr || found.match.refusal)
            continue;
        auto table = openTable(*probe);
        QVERIFY(table);
        CollectingSink sink;
        sink.stopAfter = 1;
        Answers answers;
        answers.currency = *Currency::fromCode("USD");
        static_cast<void>(found.format->read(*probe, **table, answers, sink, JobControl()));
        QVERIFY2(sink.groups.size() <= 1, qPrintable(sample.path));
    }
}

void tst_Formats::stopsWhenCancelled()
{
    QByteArray content("creator_id,handle,commission_rate\n");
    for (int i = 0; i < 5000; ++i)
        content += "C" + QByteArray::number(i) + ",handle" + QByteArray::number(i) + ",0.1\n";
    const QString path = m_folder.filePath(QStringLiteral("many.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto probe = probeFile(path);
    QVERIFY(probe);
    const Recognition found = recognise(*probe);
    QVERIFY(found.format != nullptr);
    auto table = openTable(*probe);
    QVERIFY(table);
    CollectingSink sink;
    const auto read = found.format->read(*probe, **table, {}, sink, JobControl([] { return true; }));
    QVERIFY(!read);
    QCOMPARE(read.error().code, QStringLiteral("cancelled"));
    QVERIFY(sink.groups.size() < 2000);
}

void tst_Formats::namesLookAlikes()
{
    const auto refusalOf = [&](const char *content) {
        const QString path = m_folder.filePath(QStringLiteral("other.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return QString();
        file.write(content);
        file.close();
        const Outcome outcome = readFile(path);
        return outcome.refusal ? outcome.refusal->code + QLatin1Char(' ') + outcome.refusal->message : QString();
    };
    const QString sessions = refusalOf("Sessions,Engaged sessions,Event count\n10,8,90\n");
    QVERIFY2(
        sessions.startsWith(QLatin1String("missing_column")) && sessions.contains(QLatin1String("Google Analytics")),
        qPrintable(sessions));
    const QString unknown = refusalOf("Planet,Moons\nMars,2\n");
    QVERIFY2(unknown.startsWith(QLatin1String("unknown_format")) && unknown.contains(QLatin1String("Planet, Moons")),
        qPrintable(unknown));
}

QTEST_GUILESS_MAIN(tst_Formats)
#include "tst_formats.moc"
