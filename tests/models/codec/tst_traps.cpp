// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/currency.h"
#include "codec/inspect.h"
#include "codec/values.h"
#include "corpus.h"

#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

/// The traps: files that look harmless and are not. Values through values.h as a format would read them.
class tst_Traps : public QObject
{
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void inspectTellsTheIssues_data();
    void inspectTellsTheIssues();
    void values_data();
    void values();
    void survivesAnyCut_data();
    void survivesAnyCut();
    void rowsAreTheSameWithMarkAndOtherLineEnds_data();
    void rowsAreTheSameWithMarkAndOtherLineEnds();

private:
    static void addFiles();
    QString write(const QByteArray &bytes);
    QTemporaryDir m_folder;
};

namespace {

const QString kTraps = QStringLiteral(POSTLEDGER_TEST_DATA "/corpora/traps/");

/// What the values of a file say beyond its structure, by the columns of that file.
struct Reading
{
    QList<qint64> amounts; ///< kNone: not an amount
    QStringList issues;
};
constexpr qint64 kNone = std::numeric_limits<qint64>::min();

int columnOf(const FileProbe &probe, std::initializer_list<std::string_view> aliases)
{
    return probe.column(std::span<const std::string_view>(aliases.begin(), aliases.size()));
}

std::string_view cellOf(const std::vector<std::string> &row, int column)
{
    return column >= 0 && std::size_t(column) < row.size() ? std::string_view(row[std::size_t(column)])
                                                           : std::string_view();
}

Reading readAmounts(const ReadTable &table, int column, const std::string &fixedCurrency)
{
    Reading reading;
    DecimalMarkFinder finder;
    for (const auto &row : table.rows)
        finder.add(cellOf(row, column));
    const int currencyColumn = columnOf(table.probe, {"currency"});
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const QString line = QString::number(table.lines[r]);
        const RowFault fault = table.faults[r];
        std::string code = fixedCurrency.empty() ? "USD" : fixedCurrency;
        if (currencyColumn >= 0)
            code = cellOf(table.rows[r], currencyColumn);
        const auto currency = Currency::fromCode(code);
        if (!currency) {
            reading.issues << QStringLiteral("bad_currency:") + line;
            continue;
        }
        if (fault != RowFault::None && fault != RowFault::Short)
            continue;
        const AmountAnswer answer = parseAmount(cellOf(table.rows[r], column), currency->exponent(), finder.mark());
        if (answer) {
            reading.amounts << answer.minor;
        } else {
            // Only amounts.csv lists what is no amount; elsewhere the row is simply rejected.
            if (currencyColumn < 0)
                reading.amounts << kNone;
            if (answer.fault != AmountFault::Empty)
                reading.issues << QStringLiteral("bad_number:") + line;
        }
    }
    return reading;
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const auto &value : array.toArray())
        result << value.toString();
    return result;
}

QStringList columnTexts(const ReadTable &table, int column)
{
    QStringList texts;
    for (const auto &row : table.rows)
        texts << QString::fromStdString(std::string(cellOf(row, column)));
    return texts;
}

} // namespace

void tst_Traps::addFiles()
{
    QTest::addColumn<QJsonObject>("expected");
    for (const auto &entry : readJsonArray(kTraps + QStringLiteral("expected.json"))) {
        const QString name = entry.toObject()[QStringLiteral("file")].toString();
        if (!name.endsWith(QStringLiteral(".json")) && !name.endsWith(QStringLiteral(".jsonl")))
            QTest::newRow(qPrintable(name)) << entry.toObject();
    }
}

QString tst_Traps::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("file.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void tst_Traps::reads_data()
{
    addFiles();
    QVERIFY(QFile::exists(kTraps + QStringLiteral("files/ragged.csv")));
}

void tst_Traps::reads()
{
    QFETCH(QJsonObject, expected);
    const QString name = expected[QStringLiteral("file")].toString();
    const ReadTable table = readTable(kTraps + QStringLiteral("files/") + name);
    QStringList wantedIssues = strings(expected[QStringLiteral("issues")]);
    if (!expected.contains(QStringLiteral("encoding")) && !wantedIssues.isEmpty()
        && wantedIssues.first() != QStringLiteral("header_only:file")) {
        QCOMPARE(QString::fromStdString(table.error), wantedIssues.first().section(QChar(u':'), 0, 0));
        return;
    }
    QCOMPARE(table.error, std::string());
    QCOMPARE(int(table.rows.size()), expected[QStringLiteral("data_rows")].toInt());
    // What only values tell is tested in values().
    wantedIssues.removeIf([](const QString &issue) {
        for (const char *code : {"lossy_id", "suspicious_id", "ambiguous_date", "bad_date", "nonexistent_time",
                 "ambiguous_time", "bad_number", "bad_currency"}) {
            if (issue.startsWith(QLatin1String(code)))
                return true;
        }
        return false;
    });
    wantedIssues.sort();
    QCOMPARE(issueKeys(table.issues).join(QChar(u' ')), wantedIssues.join(QChar(u' ')));
    if (!expected.contains(QStringLiteral("encoding")))
        return;
    const CsvDialect &dialect = table.probe.dialect;
    QCOMPARE(QString::fromStdString(std::string(encodingName(dialect.encoding))),
        expected[QStringLiteral("encoding")].toString().section(QChar(u' '), 0, 0));
    QCOMPARE(QString(QChar::fromLatin1(dialect.delimiter)), expected[QStringLiteral("delimiter")].toString());
    QCOMPARE(int(dialect.headerLine), expected[QStringLiteral("header_line")].toInt());
    if (expected.contains(QStringLiteral("header"))) {
        QStringList labels;
        for (const std::string &label : table.probe.labels)
            labels << QString::fromStdString(label);
        QCOMPARE(labels, strings(expected[QStringLiteral("header")]));
    }
    const QJsonObject columns = expected[QStringLiteral("columns")].toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it)
        QCOMPARE(columnTexts(table, table.probe.column(it.key().toStdString())), strings(it.value()));
    if (expected.contains(QStringLiteral("texts")))
        QCOMPARE(columnTexts(table, columnOf(table.probe, {"artikel", "商品名"})),
            strings(expected[QStringLiteral("texts")]));
    if (expected.contains(QStringLiteral("ids"))) {
        const int column = columnOf(table.probe, {"order id", "order", "bestellnummer", "注文番号"});
        QStringList ids;
        for (const auto &row : table.rows)
            ids << QString::fromStdString(std::string(parseId(cellOf(row, column))));
        QCOMPARE(ids, strings(expected[QStringLiteral("ids")]));
    }
}

void tst_Traps::inspectTellsTheIssues_data()
{
    addFiles();
}

void tst_Traps::inspectTellsTheIssues()
{
    QFETCH(QJsonObject, expected);
    const auto inspection =
        inspectFile(kTraps + QStringLiteral("files/") + expected[QStringLiteral("file")].toString());
    if (!inspection)
        return; // reads() knows the refusals
    QStringList wanted = strings(expected[QStringLiteral("issues")]);
    // Only a time zone tells which hours a clock skips.
    wanted.removeIf([](const QString &issue) { return issue.contains(QStringLiteral("_time:")); });
    wanted.sort();
    QCOMPARE(issueKeys(inspection->issues).join(QChar(u' ')), wanted.join(QChar(u' ')));
    for (const TableIssue &issue : inspection->issues)
        QVERIFY2(issue.message.endsWith(QChar(u'.')), qPrintable(issue.code));
    QCOMPARE(inspection->rows, std::int64_t(expected[QStringLiteral("data_rows")].toInt()));
}

void tst_Traps::values_data()
{
    addFiles();
}

void tst_Traps::values()
{
    QFETCH(QJsonObject, expected);
    const QString name = expected[QStringLiteral("file")].toString();
    const ReadTable table = readTable(kTraps + QStringLiteral("files/") + name);
    const QStringList wantedIssues = strings(expected[QStringLiteral("issues")]);
    if (expected.contains(QStringLiteral("amounts_minor"))) {
        const int column = columnOf(table.probe, {"amount", "total", "order amount", "gesamtbetrag", "合計金額"});
        QVERIFY(column >= 0);
        const Reading reading =
            readAmounts(table, column, expected[QStringLiteral("currency")].toString().toStdString());
        QList<qint64> wanted;
        for (const auto &amount : expected[QStringLiteral("amounts_minor")].toArray())
            wanted << (amount.isNull() ? kNone : qint64(amount.toInteger()));
        QCOMPARE(reading.amounts, wanted);
        QStringList wantedNumbers = wantedIssues;
        wantedNumbers.removeIf([](const QString &issue) {
            return !issue.startsWith(QStringLiteral("bad_number")) && !issue.startsWith(QStringLiteral("bad_currency"));
        });
        // A row of currencies.csv names no currency at all: that is for the format to ask.
        QCOMPARE(reading.issues, wantedNumbers);
    }
    const int dateColumn = columnOf(table.probe, {"date", "created", "created time", "bestelldatum", "注文日時"});
    DateOrderFinder order;
    for (const auto &row : table.rows)
        order.add(cellOf(row, dateColumn));
    if (expected.contains(QStringLiteral("local_times"))) {
        QStringList times;
        for (const auto &row : table.rows) {
            const auto time = parseLocalTime(cellOf(row, dateColumn), order.order());
            times << (time ? QString::fromStdString(isoInstant(time->local)).chopped(1) : QString());
        }
        QCOMPARE(times, strings(expected[QStringLiteral("local_times")]));
    }
    if (expected.contains(QStringLiteral("local_dates"))
        || wantedIssues.contains(QStringLiteral("ambiguous_date:file"))) {
        QStringList dates;
        QStringList issues;
        if (order.order() == DateOrder::Unknown && order.sawAmbiguous())
            issues << QStringLiteral("ambiguous_date:file");
        for (std::size_t r = 0; r < table.rows.size() && issues.isEmpty(); ++r) {
            if (const auto time = parseLocalTime(cellOf(table.rows[r], dateColumn), order.order()))
                dates << QString::fromStdString(isoInstant(time->local)).left(10);
            else
                issues << QStringLiteral("bad_date:%1").arg(table.lines[r]);
        }
        QCOMPARE(issues, wantedIssues);
        QCOMPARE(dates, strings(expected[QStringLiteral("local_dates")]));
    }
    if (expected.contains(QStringLiteral("utc"))) {
        const auto zone = Zone::fromName(expected[QStringLiteral("timezone")].toString().toStdString());
        QVERIFY(bool(zone));
        QStringList times;
        QStringList issues;
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            Zone::Kind kind = Zone::Kind::Unique;
            const auto at = parseInstant(cellOf(table.rows[r], dateColumn), order.order(), *zone, &kind);
            QVERIFY(at);
            times << QString::fromStdString(isoInstant(*at));
            if (kind != Zone::Kind::Unique) {
                issues << QStringLiteral("%1:%2")
                              .arg(kind == Zone::Kind::Skipped ? QStringLiteral("nonexistent_time")
                                                               : QStringLiteral("ambiguous_time"))
                              .arg(table.lines[r]);
            }
        }
        QCOMPARE(times, strings(expected[QStringLiteral("utc")]));
        QCOMPARE(issues, wantedIssues);
    }
    if (name == QStringLiteral("ids-scientific.csv")) {
        for (const auto &row : table.rows)
            QVERIFY(isLossyId(row.front()));
    }
}

void tst_Traps::survivesAnyCut_data()
{
    addFiles();
}

void tst_Traps::survivesAnyCut()
{
    QFETCH(QJsonObject, expected);
    const QByteArray bytes = readAll(kTraps + QStringLiteral("files/") + expected[QStringLiteral("file")].toString());
    for (int i = 0; i < 20; ++i) {
        const ReadTable table = readTable(write(bytes.left(bytes.size() * i / 20)));
        QVERIFY(!table.error.empty() || table.probe.bytes > 0);
    }
}

void tst_Traps::rowsAreTheSameWithMarkAndOtherLineEnds_data()
{
    addFiles();
}

void tst_Traps::rowsAreTheSameWithMarkAndOtherLineEnds()
{
    QFETCH(QJsonObject, expected);
    if (expected[QStringLiteral("encoding")].toString() != QStringLiteral("utf-8"))
        return;
    const QByteArray bytes = readAll(kTraps + QStringLiteral("files/") + expected[QStringLiteral("file")].toString());
    const ReadTable plain = readTable(write(bytes));
    const ReadTable marked = readTable(write("\xEF\xBB\xBF" + bytes));
    QVERIFY(marked.probe.dialect.byteOrderMark);
    QCOMPARE(joinedRows(marked.rows), joinedRows(plain.rows));
    QCOMPARE(marked.probe.labels, plain.probe.labels);
    QCOMPARE(issueKeys(marked.issues), issueKeys(plain.issues));
    if (bytes.contains('\r'))
        return;
    const ReadTable windows = readTable(write(QByteArray(bytes).replace("\n", "\r\n")));
    QCOMPARE(windows.probe.dialect.lineEnd, std::string_view("\r\n"));
    QCOMPARE(windows.lines, plain.lines);
    QCOMPARE(joinedRows(windows.rows).remove(QChar(u'\r')), joinedRows(plain.rows));
}

QTEST_GUILESS_MAIN(tst_Traps)
#include "tst_traps.moc"
