// SPDX-License-Identifier: GPL-3.0-or-later
#include "../codec/workbook_writer.h"
#include "codec/reject_writer.h"
#include "codec/stored_sheet.h"
#include "formats/stated_period.h"
#include "workspace/reject_export.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace postledger;

/// Rejected rows leave as a file, are mended, and come back: what is right then is as if it had been right at once, and
/// what is still wrong says so again.
class tst_Rejects : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void unmendedRowsSayTheirReasonsAgain_data();
    void unmendedRowsSayTheirReasonsAgain();
    void everyRowComesBackAsItWas_data();
    void everyRowComesBackAsItWas();
    void mendedRowsAreAsIfRightAtOnce_data();
    void mendedRowsAreAsIfRightAtOnce();
    void wholeOrderComesWithItsBadRow();
    void cellsAreDefusedAndComeBackExactly();
    void savedOtherwiseTheyComeBack();
    void habitsOfTheWholeFileHold();
    void faultsOfTheReaderStay_data();
    void faultsOfTheReaderStay();
    void workbookCellsStayWhatTheyWere();
    void recordsOfJsonStayWhole();
    void brokenLinesOfJsonStayLines();
    void whatIsStillWrongLeavesAgain();
    void mappingAndAnswersCarryOver();
    void linesAreForPeople();
    void refuses();

private:
    QString write(const QString &name, const QByteArray &content) const;
    QByteArray contentOf(const QString &path) const;
    ImportSummary import(const ImportFile &file, bool dryRun = false);
    ImportSummary import(const QString &path) { return import(ImportFile{path, {}, {}}); }
    RejectsFile exported(const ImportFile &file, const QString &name = {});
    RejectsFile exported(const QString &path) { return exported(ImportFile{path, {}, {}}); }
    void undo(const ImportSummary &summary);
    QByteArray digest() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_workspace;
    ImportSummary m_last;
};

namespace {

const QByteArray kLabels = "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                           "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n";

QByteArray order(const QByteArray &id, const QByteArray &placedAt = "2025-03-05T12:30:00Z",
    const QByteArray &gross = "80.00", const QByteArray &coupon = "")
{
    return id + ",shopify," + placedAt + ",U1,USD," + gross + ",0.00,0.00,0.00,1.00,0.00,0.00,0.00," + coupon + ",,0\n";
}

QString codes(const std::vector<RowIssue> &issues)
{
    QStringList list;
    for (const RowIssue &issue : issues)
        list << issue.code + u' ' + issue.column;
    return list.join(QStringLiteral(", "));
}

/// Every sample of every format.
void addSamples()
{
    QTest::addColumn<QString>("path");
    const QDir formats(QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats"));
    for (const QString &format : formats.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir samples(formats.filePath(format + QStringLiteral("/samples")));
        for (const QString &name : samples.entryList(QDir::Files))
            QTest::newRow(qPrintable(format + u'/' + name)) << samples.filePath(name);
    }
}

} // namespace

void tst_Rejects::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_workspace = m_dir->filePath(QStringLiteral("w.postledger"));
}

QString tst_Rejects::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_dir->filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

QByteArray tst_Rejects::contentOf(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ImportSummary tst_Rejects::import(const ImportFile &file, bool dryRun)
{
    ImportPlan plan;
    plan.currency = *Currency::fromCode("EUR");
    plan.timezone = "Europe/Berlin";
    plan.dryRun = dryRun;
    plan.files.push_back(file);
    const auto summary = importInto(m_workspace, plan, {});
    if (!summary) {
        qWarning("%s", qPrintable(summary.error().message));
        return {};
    }
    m_last = *summary;
    return *summary;
}

RejectsFile tst_Rejects::exported(const ImportFile &file, const QString &name)
{
    const auto done = exportRejects(rejectSourceOf(file, m_last.files.front(), m_last), m_dir->filePath(name), {});
    if (!done)
        qWarning("%s", qPrintable(done.error().message));
    return done ? *done : RejectsFile{};
}

void tst_Rejects::undo(const ImportSummary &summary)
{
    if (summary.batch)
        QVERIFY(bool(Workspace::runUndo(m_workspace, *summary.batch, {})));
}

QByteArray tst_Rejects::digest() const
{
    const auto report = Workspace::runVerify(m_workspace, {});
    if (!report || !report->faults.empty())
        return {};
    return QByteArray(reinterpret_cast<const char *>(report->digest.data()), qsizetype(report->digest.size())).toHex();
}

void tst_Rejects::unmendedRowsSayTheirReasonsAgain_data()
{
    addSamples();
}

void tst_Rejects::unmendedRowsSayTheirReasonsAgain()
{
    QFETCH(QString, path);
    ImportFile file{path, {}, {}};
    ImportSummary first = import(file, true);
    QCOMPARE(first.files.size(), std::size_t(1));
    if (first.files[0].refusal && first.files[0].refusal->code == QLatin1String("ambiguous_date")) {
        file.answers.dateOrder = DateOrder::MonthFirst;
        first = import(file, true);
    }
    if (first.files[0].refusal || first.files[0].counts.rejected == 0)
        return;
    const RejectsFile rejects = exported(file);
    QCOMPARE(rejects.rows, first.files[0].counts.rejected);
    const ImportSummary again = import(ImportFile{rejects.path, {}, {}}, true);
    if (codes(first.files[0].rejects) == QLatin1String("bad_json ")) {
        QVERIFY(again.files[0].refusal); // nothing in it can be read: not one row comes in
        return;
    }
    QVERIFY2(!again.files[0].refusal, again.files[0].refusal ? qPrintable(again.files[0].refusal->message) : "");
    QCOMPARE(again.files[0].formatId, first.files[0].formatId);
    QCOMPARE(codes(again.files[0].rejects), codes(first.files[0].rejects));
    QCOMPARE(again.files[0].counts.rejected, first.files[0].counts.rejected);
    QCOMPARE(again.files[0].counts.read, first.files[0].counts.read == 0 ? 0 : first.files[0].counts.rejected);
}

void tst_Rejects::everyRowComesBackAsItWas_data()
{
    addSamples();
}

/// As if every row had been rejected: nothing of what the file says may get lost on the way out and back.
void tst_Rejects::everyRowComesBackAsItWas()
{
    QFETCH(QString, path);
    ImportFile file{path, {}, {}};
    ImportSummary first = import(file);
    if (first.files[0].refusal && first.files[0].refusal->code == QLatin1String("ambiguous_date")) {
        file.answers.dateOrder = DateOrder::MonthFirst;
        first = import(file);
    }
    if (first.files[0].refusal || !first.batch)
        return;
    const QByteArray wanted = digest();
    undo(first);

    const auto probe = probeFile(path);
    QVERIFY(bool(probe));
    std::vector<RejectedRows> rows;
    if (probe->syntax == FileProbe::Syntax::Json) {
        for (std::int64_t row = 1; row < 1000; ++row)
            rows.push_back({row, 1, row, "bad_number", QStringLiteral("A reason.")});
    } else {
        const auto table = openTable(*probe);
        QVERIFY(bool(table));
        Row row;
        while ((*table)->next(row))
            rows.push_back({row.line, 1, row.line, "bad_number", QStringLiteral("=A reason.")});
    }
    // What an export would have found.
    const QString out = m_dir->filePath(QStringLiteral("all.csv"));
    QByteArray answers = "{\"format\": \"" + first.files[0].formatId.toUtf8() + "\", \"stated_at\": \""
        + QFileInfo(path).lastModified().toUTC().toString(Qt::ISODate).toUtf8() + '"';
    if (file.answers.dateOrder == DateOrder::MonthFirst)
        answers += ", \"date_order\": \"mdy\"";
    if (const auto period = statedPeriod(*probe))
        answers += ", \"period\": \"" + QByteArray::fromStdString(periodText(*period)) + '"';
    QVERIFY(bool(writeRejectedRows(*probe, rows, answers.toStdString() + '}', out, {})));
    const ImportSummary again = import(out);
    QVERIFY2(!again.files[0].refusal, again.files[0].refusal ? qPrintable(again.files[0].refusal->message) : "");
    QCOMPARE(again.files[0].formatId, first.files[0].formatId);
    QCOMPARE(again.files[0].counts, first.files[0].counts);
    QCOMPARE(digest(), wanted);
}

void tst_Rejects::mendedRowsAreAsIfRightAtOnce_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("wrong");
    QTest::addColumn<QByteArray>("right");
    const QByteArray around = kLabels + order("A1") + "%" + order("A9", "2025-03-09T00:00:00Z", "12.50");
    const auto row = [&](const char *name, const QByteArray &cell, const QByteArray &mended, const QByteArray &line) {
        QTest::newRow(name) << QByteArray(around).replace("%", line) << cell << mended;
    };
    row("a day that does not exist", "2025-02-31", "2025-02-28", order("A2", "2025-02-31"));
    row("no number", "1O.00", "10.00", order("A2", "2025-03-05T12:30:00Z", "1O.00"));
    row("a comma in a column of points", "10,00", "10.00", order("A2", "2025-03-05T12:30:00Z", "\"10,00\""));
    row("text that looks like a formula", "x10.00", "10.00", order("A2", "2025-03-05T12:30:00Z", "x10.00", "=1+1"));
    row("a rounded id", "5.76E+17", "576460752303423488", order("5.76E+17"));
    row("a row with a cell too many", ",,0,surplus", ",,0", order("A2").trimmed() + ",surplus\n");

    const QByteArray german = "order_id;store;placed_at;customer_id;currency;gross;discount;shipping;tax;cogs;"
                              "payment_fee;platform_fee;fulfilment_cost;coupon_code;declared_post_id;test\n"
                              "B1;s;31.03.2025;U1;EUR;1.234,50;0;0;0;0;0;0;0;;;0\n"
                              "B2;s;03.04.2025;U1;EUR;1.234;0;0;0;0;0;0;0;;;vielleicht\n";
    QTest::newRow("thousands that only the whole file explains")
        << german << QByteArray("vielleicht") << QByteArray("0");
}

void tst_Rejects::mendedRowsAreAsIfRightAtOnce()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, wrong);
    QFETCH(QByteArray, right);
    const ImportSummary good = import(write(QStringLiteral("good.csv"), QByteArray(file).replace(wrong, right)));
    QVERIFY(good.batch);
    QCOMPARE(good.files[0].counts.rejected, 0);
    const QByteArray wanted = digest();
    undo(good);

    const QString source = write(QStringLiteral("orders.csv"), file);
    const ImportSummary first = import(source);
    QVERIFY(first.batch);
    QCOMPARE(first.files[0].counts.rejected, 1);
    const RejectsFile rejects = exported(source);
    QCOMPARE(QFileInfo(rejects.path).fileName(), QStringLiteral("orders.rejected.csv"));
    QCOMPARE(rejects.rows, 1);
    QByteArray content = contentOf(rejects.path);
    const QByteArray quoted = wrong.startsWith(",,0") ? QByteArray(",,0,\"surplus\"") : wrong;
    QVERIFY(content.contains(quoted));
    // The reason tells of what was wrong and stays as it is.
    content.replace(content.lastIndexOf(quoted), quoted.size(), right);
    write(QStringLiteral("orders.rejected.csv"), content);
    const ImportSummary mended = import(rejects.path);
    QVERIFY(mended.batch);
    QCOMPARE(mended.files[0].counts, (RowCounts{1, 1, 0, 0, 0}));
    QCOMPARE(digest(), wanted);
}

void tst_Rejects::wholeOrderComesWithItsBadRow()
{
    const QString path = QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/shopify_orders/samples/broken.csv");
    if (!QFile::exists(path))
        QSKIP("no broken sample of Shopify's orders");
    import(path);
    const RejectsFile rejects = exported(path);
    const QList<QByteArray> lines = contentOf(rejects.path).split('\n');
    QVERIFY(lines[0].contains("\"postledger_row\",\"postledger_code\",\"postledger_reason\""));
    // Both rows of #2003: the first was right, the second names no number.
    QList<QByteArray> rows;
    for (const QByteArray &line : lines) {
        if (line.contains("\"#2003\""))
            rows << line;
    }
    QCOMPARE(rows.size(), 2);
    QVERIFY2(rows[0].contains("row 4 begins") || rows[0].contains("begins, which was rejected"), rows[0].constData());
    QVERIFY(rows[1].contains("no number"));
}

void tst_Rejects::cellsAreDefusedAndComeBackExactly()
{
    const QList<QByteArray> cells{"=HYPERLINK(1)", "'=1", "''=1", "+49 170", "@handle", "-12.50", "-1,5", "-x",
        "'-12.50", "'word", "'", "\tTab", "'\tTab", "＝1", "  =1", "'", "plain", "\"quoted\"", "a\nb", "007", "12.50",
        ".", "-"};
    QByteArray content = "=label,'+label,label\n";
    for (const QByteArray &cell : cells)
        content += '"' + QByteArray(cell).replace('"', "\"\"") + "\",1,2\n";
    const QString source = write(QStringLiteral("source.csv"), content);
    const auto probe = probeFile(source);
    QVERIFY(bool(probe));
    std::vector<RejectedRows> rows;
    for (const std::int64_t line : probe->firstLines)
        rows.push_back({line, 1, line, "code", QStringLiteral("=reason")});
    QCOMPARE(rows.size(), std::size_t(cells.size()));
    const QString out = m_dir->filePath(QStringLiteral("out.csv"));
    QVERIFY(bool(writeRejectedRows(*probe, rows, "{}", out, {})));
    const QByteArray written = contentOf(out);
    for (const char *formula : {"\"=", "\"+", "\"@", "\"-x", "\"＝"})
        QVERIFY2(!written.contains(formula), formula);
    QVERIFY(written.contains("\"-1,5\""));
    QVERIFY(written.contains(",-12.50,"));
    QVERIFY(written.contains("\"'=reason\""));

    const auto back = probeFile(out);
    QVERIFY(bool(back));
    QVERIFY(back->withReasons);
    QCOMPARE(back->labels, probe->labels);
    QCOMPARE(back->foldedLabels, probe->foldedLabels);
    QCOMPARE(back->firstRows, probe->firstRows);
    const auto table = openTable(*back);
    QVERIFY(bool(table));
    Row row;
    for (const auto &wanted : probe->firstRows) {
        QVERIFY((*table)->next(row));
        QCOMPARE(std::vector<std::string>(row.cells.begin(), row.cells.end()), wanted);
    }
}

/// Saved as a workbook, or without the columns in front, the rows still say what they said.
void tst_Rejects::savedOtherwiseTheyComeBack()
{
    QByteArray labels = "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                        "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n";
    const QString source =
        write(QStringLiteral("orders.csv"), labels + "C1,s,2025-03-31,U1,EUR,1O.00,0,0,0,0,0,0,\"\t\",\"\t\",=P1,0\n");
    import(source);
    const QByteArray rejects = contentOf(exported(source).path).replace("1O.00", "10.00");
    QVERIFY(rejects.contains("\"'\t\""));
    const auto probe = probeFile(write(QStringLiteral("mended.csv"), rejects));
    QVERIFY(bool(probe));
    const FileProbe &whole = *probe->withReasons;
    // As a spreadsheet saves it.
    const QString book = m_dir->filePath(QStringLiteral("mended.xlsx"));
    auto sheet = StoredSheet::create(book, QStringLiteral("Sheet1"));
    QVERIFY(bool(sheet));
    for (const std::string &label : whole.labels)
        (*sheet)->addLabel(label);
    (*sheet)->endRow();
    for (const std::string &cell : whole.firstRows.at(0))
        (*sheet)->add(cell);
    (*sheet)->endRow();
    QVERIFY(bool((*sheet)->finish()));
    const auto back = probeFile(book);
    QVERIFY(bool(back));
    QCOMPARE(back->firstRows, probe->firstRows);
    QCOMPARE(import(book).files[0].counts, (RowCounts{1, 1, 0, 0, 0}));
    // Without the columns in front.
    QByteArray plain = labels;
    for (std::size_t i = 4; i < whole.firstRows.at(0).size(); ++i)
        plain += QByteArray(i > 4 ? "," : "") + '"' + QByteArray::fromStdString(whole.firstRows.at(0)[i]) + '"';
    QCOMPARE(import(write(QStringLiteral("plain.csv"), plain.replace("C1", "C2") + '\n')).files[0].counts,
        (RowCounts{1, 1, 0, 0, 0}));
}

/// Some rows alone may look like something else than the file that they come from.
void tst_Rejects::habitsOfTheWholeFileHold()
{
    QByteArray labels = "order_id;store;placed_at;customer_id;currency;gross;discount;shipping;tax;cogs;payment_fee;"
                        "platform_fee;fulfilment_cost;coupon_code;declared_post_id;test\n";
    const auto line = [](const char *id, const char *day, const char *gross) {
        return QByteArray(id) + ";s;" + day + ";U1;EUR;" + gross + ";0;0;0;0;0;0;0;;;0\n";
    };
    const QByteArray first = line("C1", "31/03/2025", "1.234,50");
    const QString source = write(QStringLiteral("orders.csv"),
        labels + first + line("C2", "32/03/2025", "2,50") + line("C3", "03/04/2025", "1.234").replace(";0\n", ";?\n"));
    const ImportSummary broken = import(source);
    QCOMPARE(codes(broken.files[0].rejects), QStringLiteral("bad_date placed_at, bad_cell test"));
    const RejectsFile rejects = exported(source);
    QCOMPARE(codes(import(rejects.path).files[0].rejects), codes(broken.files[0].rejects));
    // Mended, 03/04 is still the third of April, and 1.234 a thousand and more.
    write(QStringLiteral("orders.rejected.csv"),
        contentOf(rejects.path).replace("32/03/2025", "02/03/2025").replace("\"?\"", "0"));
    const ImportSummary mended = import(rejects.path);
    QCOMPARE(mended.files[0].counts, (RowCounts{2, 2, 0, 0, 0}));
    const QByteArray got = digest();
    undo(mended);
    undo(broken);
    import(write(QStringLiteral("good.csv"),
        labels + first + line("C2", "02/03/2025", "2,50") + line("C3", "03/04/2025", "1.234")));
    QCOMPARE(got, digest());
}

void tst_Rejects::faultsOfTheReaderStay_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    const QByteArray good = order("A2").trimmed();
    QTest::newRow("too many cells") << good + ",x\n" << QStringLiteral("long_row");
    QTest::newRow("far too many cells") << good + ",x,y,z,a,b,c\n" << QStringLiteral("long_row");
    QTest::newRow("cut off") << QByteArray("A2,shopify,2025-03-05\n") << QStringLiteral("short_row");
    QTest::newRow("bytes that are no text")
        << order("A2", "2025-03-05T12:30:00Z", "80.00", "K\xE4se") << QStringLiteral("encoding_error");
    QTest::newRow("a NUL") << order("A2", "2025-03-05T12:30:00Z", "80.00", QByteArray("N\0L", 3))
                           << QStringLiteral("control_char");
    QTest::newRow("a quote that never closes")
        << QByteArray("A2,shopify,2025-03-05,U1,USD,1,0,0,0,0,0,0,0,CODE,POST,\"0\n")
        << QStringLiteral("unterminated_quote");
}

void tst_Rejects::faultsOfTheReaderStay()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const QString source = write(QStringLiteral("orders.csv"), kLabels + order("ÄÄÄÄÄÄÄÄÄÄ1") + order("Ä3") + line);
    const ImportSummary first = import(source);
    QCOMPARE(first.files[0].rejects.size(), std::size_t(1));
    QCOMPARE(first.files[0].rejects[0].code, code);
    const ImportSummary again = import(exported(source).path);
    QCOMPARE(again.files[0].counts, (RowCounts{1, 0, 0, 0, 1}));
    QCOMPARE(again.files[0].rejects[0].code, code);
}

void tst_Rejects::workbookCellsStayWhatTheyWere()
{
    const auto text = [](const char *cell, const QByteArray &content) {
        return QByteArray("<c r=\"") + cell + "\" t=\"inlineStr\"><is><t>" + content + "</t></is></c>";
    };
    const auto number = [](const char *cell, const QByteArray &value, int style = 0) {
        return QByteArray("<c r=\"") + cell + "\" s=\"" + QByteArray::number(style) + "\"><v>" + value + "</v></c>";
    };
    const QByteArray labels = "<row r=\"1\">" + text("A1", "order_id") + text("B1", "store") + text("C1", "placed_at")
        + text("D1", "customer_id") + text("E1", "currency") + text("F1", "gross") + text("G1", "discount")
        + text("H1", "shipping") + text("I1", "tax") + text("J1", "cogs") + text("K1", "payment_fee")
        + text("L1", "platform_fee") + text("M1", "fulfilment_cost") + text("N1", "coupon_code")
        + text("O1", "declared_post_id") + text("P1", "test") + "</row>";
    const auto row = [&](int line, const QByteArray &id, const QByteArray &gross) {
        QByteArray cells = "<row r=\"" + QByteArray::number(line) + "\">" + id + text("B2", "shop")
            + number("C2", "45726.5", 1) + text("D2", "U1") + text("E2", "EUR") + gross;
        for (const char *cell : {"G2", "H2", "I2", "J2", "K2", "L2", "M2"})
            cells += number(cell, "0");
        cells += text("N2", "=SUM(1)") + "<c r=\"P2\" t=\"b\"><v>0</v></c></row>";
        return cells.replace("2\"", QByteArray::number(line) + '"')
            .replace("s=\"" + QByteArray::number(line) + '"', "s=\"2\"");
    };
    const auto workbook = [&](const QString &name, const QByteArray &mended) {
        WorkbookWriter writer;
        writer.addSheet(QStringLiteral("Orders"),
            labels + row(2, text("A2", "D1"), number("F2", "12.490000000000002"))
                + row(3, number("A2", "576460752303423488"), number("F2", "1.5"))
                + row(4, text("A2", "D3"), "<c r=\"F2\" t=\"e\"><v>#N/A</v></c>") + row(5, text("A2", "D4"), mended));
        writer.addFormats({"yyyy-mm-dd hh:mm"});
        const QString path = m_dir->filePath(name);
        return writer.write(path) ? path : QString();
    };
    const QString source = workbook(QStringLiteral("orders.xlsx"), text("F2", "twelve"));
    const ImportSummary first = import(source);
    QVERIFY2(!first.files[0].refusal, first.files[0].refusal ? qPrintable(first.files[0].refusal->message) : "");
    QCOMPARE(codes(first.files[0].rejects), QStringLiteral("lossy_id order_id, bad_cell gross, bad_number gross"));
    const RejectsFile rejects = exported(source);
    QCOMPARE(QFileInfo(rejects.path).fileName(), QStringLiteral("orders.rejected.xlsx"));
    const ImportSummary again = import(rejects.path);
    QCOMPARE(codes(again.files[0].rejects), codes(first.files[0].rejects));

    // The cells of the row that is to be mended: a day is a day, and no text is a formula.
    const auto probe = probeFile(rejects.path);
    QVERIFY(bool(probe));
    QCOMPARE(probe->firstRows[2][2], std::string("2025-03-10T12:00:00"));
    QVERIFY(probe->firstStored[2][2] == StoredAs::DateTime);
    QCOMPARE(probe->firstRows[2][13], std::string("=SUM(1)"));
    QVERIFY(probe->firstStored[0][0] == StoredAs::Number);
}

void tst_Rejects::recordsOfJsonStayWhole()
{
    const QByteArray good =
        R"({"order_id": "E1", "store": "s", "placed_at": "2025-03-05T12:30:00Z", "customer_id": "U", "currency": "EUR", "gross": 12.50, "discount": 0, "shipping": 0, "tax": 0, "cogs": 0, "payment_fee": 0, "platform_fee": 0, "fulfilment_cost": 0, "coupon_code": null, "declared_post_id": null, "test": 0, "more": {"a": [1, "x}\"{"]}})";
    const QByteArray bad = QByteArray(good).replace("E1", "E2").replace("12.50", "\"much\"");
    const QString source = write(QStringLiteral("orders.json"),
        "[\n" + good + ",\n  " + QByteArray(bad).replace(", \"store\"", ",\n \"store\"") + "\n]\n");
    const ImportSummary first = import(source);
    QCOMPARE(codes(first.files[0].rejects), QStringLiteral("bad_number gross"));
    const RejectsFile rejects = exported(source);
    QCOMPARE(QFileInfo(rejects.path).fileName(), QStringLiteral("orders.rejected.json"));
    QByteArray content = contentOf(rejects.path);
    QVERIFY(content.contains(R"("more": {"a": [1, "x}\"{"]}})"));
    const ImportSummary again = import(rejects.path);
    QCOMPARE(codes(again.files[0].rejects), QStringLiteral("bad_number gross"));
    // Once more: reasons of the last time do not pile up.
    const RejectsFile second = exported(rejects.path);
    QCOMPARE(QFileInfo(second.path).fileName(), QStringLiteral("orders.rejected-2.json"));
    QCOMPARE(contentOf(second.path).count("postledger_reason"), 1);
    write(QFileInfo(second.path).fileName(), contentOf(second.path).replace("\"much\"", "12.50"));
    const ImportSummary mended = import(second.path);
    QCOMPARE(mended.files[0].counts, (RowCounts{1, 1, 0, 0, 0}));
    const QByteArray got = digest();
    undo(mended);
    undo(first);
    import(write(QStringLiteral("good.json"), "[" + good + "," + QByteArray(good).replace("E1", "E2") + "]"));
    QCOMPARE(got, digest());
}

void tst_Rejects::brokenLinesOfJsonStayLines()
{
    const QByteArray line =
        R"({"order_id": "%", "store": "s", "placed_at": "2025-03-05", "customer_id": "U", "currency": "EUR", "gross": 1, "discount": 0, "shipping": 0, "tax": 0, "cogs": 0, "payment_fee": 0, "platform_fee": 0, "fulfilment_cost": 0, "coupon_code": null, "declared_post_id": null, "test": 0})"
        "\n";
    const QString source = write(QStringLiteral("orders.jsonl"),
        QByteArray(line).replace('%', "F1")
            + QByteArray(line).replace('%', "F2").replace("\"gross\": 1", "\"gross\": ?")
            + QByteArray(line).replace('%', "") + QByteArray(line).replace('%', "F4"));
    const ImportSummary first = import(source);
    QCOMPARE(codes(first.files[0].rejects), QStringLiteral("bad_json , missing_id order_id"));
    const RejectsFile rejects = exported(source);
    QCOMPARE(QFileInfo(rejects.path).fileName(), QStringLiteral("orders.rejected.jsonl"));
    QCOMPARE(codes(import(rejects.path).files[0].rejects), codes(first.files[0].rejects));
    write(QStringLiteral("orders.rejected.jsonl"),
        contentOf(rejects.path)
            .replace("\"gross\": ?", "\"gross\": 1")
            .replace("\"order_id\": \"\"", "\"order_id\": \"F3\""));
    QCOMPARE(import(rejects.path).files[0].counts, (RowCounts{2, 2, 0, 0, 0}));
}

void tst_Rejects::whatIsStillWrongLeavesAgain()
{
    const QString source =
        write(QStringLiteral("orders.csv"), kLabels + order("G1", "nonsense") + order("G2", "rubbish"));
    import(source);
    const RejectsFile first = exported(source);
    write(QStringLiteral("orders.rejected.csv"), contentOf(first.path).replace("nonsense", "2025-03-05"));
    const ImportSummary half = import(first.path);
    QCOMPARE(half.files[0].counts, (RowCounts{2, 1, 0, 0, 1}));
    const RejectsFile second = exported(ImportFile{first.path, {}, {}}, QStringLiteral("again.csv"));
    QCOMPARE(second.rows, 1);
    const QByteArray content = contentOf(second.path);
    QCOMPARE(content.count("postledger_row"), 1);
    QVERIFY(content.contains("rubbish"));
    QVERIFY(!content.contains("G1"));
}

void tst_Rejects::mappingAndAnswersCarryOver()
{
    const QByteArray labels = "Nr;Tag;Summe\n";
    const QString source =
        write(QStringLiteral("verkauf.csv"), labels + "1;03/04/2025;1.234\n2;05/06/2025;2.345\n3;07/08/2025;viel\n");
    Mapping mapping;
    mapping.name = QStringLiteral("Verkauf");
    mapping.formatId = QStringLiteral("neutral_orders");
    mapping.columns = {{"order_id", "Nr"}, {"placed_at", "Tag"}, {"gross", "Summe"}};
    mapping.constants = {{"store", "Laden"}, {"currency", "EUR"}, {"customer_id", ""}, {"discount", "0"},
        {"shipping", "0"}, {"tax", "0"}, {"cogs", "0"}, {"payment_fee", "0"}, {"platform_fee", "0"},
        {"fulfilment_cost", "0"}, {"coupon_code", ""}, {"declared_post_id", ""}, {"test", "0"}};
    mapping.header = {"Nr", "Tag", "Summe"};
    ImportFile file{source, {}, {}, mapping};

    QCOMPARE(import(file, true).files[0].refusal.value_or(Error{}).code, QStringLiteral("ambiguous_date"));
    file.answers.dateOrder = DateOrder::DayFirst;
    const ImportSummary open = import(file, true);
    QCOMPARE(open.files[0].refusal.value_or(Error{}).code, QStringLiteral("ambiguous_number"));
    QVERIFY(open.files[0].refusal->message.contains(QStringLiteral("1.234")));
    QVERIFY(!open.files[0].refusal->message.contains(QStringLiteral("--"))); // a window says it too
    QCOMPARE(open.files[0].openNumbers, (std::vector<Reading::OpenColumn>{{"Summe", "1.234"}}));
    file.answers.decimals["summe"] = DecimalMark::Comma;
    const ImportSummary first = import(file);
    QVERIFY2(first.batch, first.failure ? qPrintable(first.failure->message) : "");
    QCOMPARE(first.files[0].amount, 357900);
    QCOMPARE(codes(first.files[0].rejects), QStringLiteral("bad_number Summe"));
    const RejectsFile rejects = exported(file);
    // The workspace keeps the mapping, the file the answers.
    write(QStringLiteral("verkauf.rejected.csv"), contentOf(rejects.path).replace("\"viel\"", "3.456"));
    const ImportSummary mended = import(rejects.path);
    QVERIFY2(mended.batch, mended.failure ? qPrintable(mended.failure->message) : "");
    QCOMPARE(mended.files[0].mappingName, QStringLiteral("Verkauf"));
    QCOMPARE(mended.files[0].amount, 345600);
    QVERIFY(mended.files[0].firstAt);
    QCOMPARE(*mended.files[0].firstAt, Instant(1754517600)); // 7 August, midnight in Berlin
}

void tst_Rejects::linesAreForPeople()
{
    const QString source =
        write(QStringLiteral("orders.csv"), kLabels + order("H1") + order("H2", "nonsense") + order("H3", "rubbish"));
    import(source);
    const auto lines = readRejects(rejectSourceOf(ImportFile{source, {}, {}}, m_last.files.front(), m_last), 1, {});
    QVERIFY(bool(lines));
    QCOMPARE(lines->size(), std::size_t(1));
    QCOMPARE(lines->front().issue.row, 3);
    QVERIFY(lines->front().text.startsWith(QStringLiteral("H2,shopify,nonsense,U1,USD")));
}

void tst_Rejects::refuses()
{
    const QString source = write(QStringLiteral("orders.csv"), kLabels + order("I1") + order("I2", "nonsense"));
    import(source);
    const RejectSource wanted = rejectSourceOf(ImportFile{source, {}, {}}, m_last.files.front(), m_last);
    const auto code = [&](const QString &out) {
        const auto done = exportRejects(wanted, out, {});
        return done ? QString() : done.error().code;
    };
    QCOMPARE(code(source), QStringLiteral("cannot_write"));
    QCOMPARE(code(m_dir->filePath(QStringLiteral("x.xlsx"))), QStringLiteral("wrong_ending"));
    QCOMPARE(code(m_dir->filePath(QStringLiteral("nowhere/x.csv"))), QStringLiteral("cannot_write"));
    const auto cancelled =
        exportRejects(wanted, m_dir->filePath(QStringLiteral("x.csv")), JobControl([] { return true; }));
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, QStringLiteral("cancelled"));
    QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("x.csv"))));
    write(QStringLiteral("orders.csv"), kLabels + order("I1") + order("I3", "nonsense"));
    QCOMPARE(code(m_dir->filePath(QStringLiteral("x.csv"))), QStringLiteral("source_changed"));
    QVERIFY(QFile::remove(source));
    QCOMPARE(code(m_dir->filePath(QStringLiteral("x.csv"))), QStringLiteral("cannot_read"));

    const QString clean = write(QStringLiteral("clean.csv"), kLabels + order("I9"));
    import(clean);
    QCOMPARE(exported(clean).rows, 0);
    QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("clean.rejected.csv"))));
}

QTEST_GUILESS_MAIN(tst_Rejects)
#include "tst_rejects.moc"
