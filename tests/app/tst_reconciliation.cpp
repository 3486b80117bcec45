// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/kpi.h"
#include "command_runner.h"
#include "domain/dimension.h"
#include "tables/result_table_model.h"
#include "tables/table_export.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;
using namespace postledger::test;

/// What a controller does: adds up the rows of an exported table and compares with the total. Every KPI that is a sum,
/// by every dimension, in both kinds of file.
class tst_Reconciliation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rowsAddUpToTheTotal_data();
    void rowsAddUpToTheTotal();

private:
    /// Cells of the exported file, labels first.
    QList<QStringList> cellsOf(const QString &path) const;
    /// By KPI, in minor units and counts; none where every cell is empty.
    QList<std::optional<qint64>> naiveSums(const QList<QStringList> &rows, qsizetype dimensions) const;

    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    QList<const Kpi *> m_kpis;
};

namespace {

/// Exact: digits and a point, no floating-point number. XLSX may write 0.1 as 0.10000000000000001.
qint64 minorOf(QString decimal, int digits)
{
    const bool isNegative = decimal.startsWith(QLatin1Char('-'));
    decimal.remove(QLatin1Char('-'));
    const qsizetype point = decimal.indexOf(QLatin1Char('.'));
    const QString whole = decimal.left(point);
    const QString part = (point < 0 ? QString() : decimal.mid(point + 1)).leftJustified(digits + 1, QLatin1Char('0'));
    qint64 minor = (whole + part.left(digits)).toLongLong();
    minor += part.at(digits).digitValue() >= 5 ? 1 : 0;
    return isNegative ? -minor : minor;
}

constexpr int kDigits = 2;

} // namespace

void tst_Reconciliation::initTestCase()
{
    const QString path = m_dir.filePath(QStringLiteral("w.postledger"));
    const QString files = m_dir.filePath(QStringLiteral("demo"));
    QCOMPARE(run({QStringLiteral("demo"), files, QStringLiteral("--orders"), QStringLiteral("1500")}).code, 0);
    QStringList import{QStringLiteral("import"), path, QStringLiteral("--currency"), QStringLiteral("USD"),
        QStringLiteral("--timezone"), QStringLiteral("America/New_York")};
    for (const QFileInfo &file : QDir(files).entryInfoList({QStringLiteral("*.csv")}, QDir::Files))
        import << file.filePath();
    const Outcome imported = run(import);
    QVERIFY2(imported.code == 0, imported.err.constData());
    auto opened = Workspace::open(path);
    QVERIFY(bool(opened));
    m_workspace = *std::move(opened);
    QVERIFY(bool(m_workspace->loadNow()));
    for (const Kpi &kpi : allKpis()) {
        if (kpi.sum != nullptr)
            m_kpis << &kpi;
    }
    QVERIFY(m_kpis.size() > 20);
}

QList<QStringList> tst_Reconciliation::cellsOf(const QString &path) const
{
    if (!path.endsWith(QLatin1String(".xlsx"))) {
        Outcome text;
        text.out = contentOf(path);
        if (text.out.startsWith("\xEF\xBB\xBF"))
            text.out.remove(0, 3);
        text.out.replace("\r\n", "\n");
        return text.table();
    }
    const auto part = [&path](const char *name) {
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), path, QLatin1String(name)});
        return unzip.waitForFinished() ? QString::fromUtf8(unzip.readAllStandardOutput()) : QString();
    };
    QList<QStringList> rows;
    static const QRegularExpression kRow(
        QStringLiteral("<row [^>]*>(.*?)</row>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kCell(QStringLiteral("<c r=\"([A-Z]+)[0-9]+\"([^>]*?)(?:/>|>(.*?)</c>)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kValue(QStringLiteral("<v>(.*?)</v>"));
    auto row = kRow.globalMatch(part("xl/worksheets/sheet1.xml"));
    while (row.hasNext()) {
        QStringList cells;
        auto cell = kCell.globalMatch(row.next().captured(1));
        while (cell.hasNext()) {
            const auto match = cell.next();
            qsizetype column = 0;
            for (const QChar letter : match.captured(1))
                column = column * 26 + letter.unicode() - u'A' + 1;
            while (cells.size() < column)
                cells << QString();
            const bool isText = match.captured(2).contains(QLatin1String("t="));
            const QString value = kValue.match(match.captured(3)).captured(1);
            cells[column - 1] = isText ? QStringLiteral("text") : value;
        }
        rows << cells;
    }
    return rows;
}

QList<std::optional<qint64>> tst_Reconciliation::naiveSums(const QList<QStringList> &rows, qsizetype dimensions) const
{
    QList<std::optional<qint64>> sums(m_kpis.size());
    for (const QStringList &row : rows.mid(1)) {
        for (qsizetype i = 0; i < m_kpis.size(); ++i) {
            const QString cell = row.value(dimensions + i);
            if (!cell.isEmpty())
                sums[i] = sums[i].value_or(0) + minorOf(cell, m_kpis[i]->unit == Unit::Money ? kDigits : 0);
        }
    }
    return sums;
}

void tst_Reconciliation::rowsAddUpToTheTotal_data()
{
    QTest::addColumn<int>("dimension");
    QTest::addColumn<QString>("suffix");
    for (std::size_t i = 0; i < kDimensionCount; ++i) {
        const std::string name(dimensionId(static_cast<Dimension>(i)));
        for (const char *suffix : {"csv", "xlsx"})
            QTest::addRow("by %s, %s", name.c_str(), suffix) << int(i) << QString::fromLatin1(suffix);
    }
}

void tst_Reconciliation::rowsAddUpToTheTotal()
{
    QFETCH(int, dimension);
    QFETCH(QString, suffix);
    if (suffix == QLatin1String("xlsx") && QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty())
        QSKIP("unzip is not installed");
    std::array<Query, 2> queries;
    for (const Kpi *kpi : std::as_const(m_kpis))
        queries[0].kpis.emplace_back(kpi->id);
    queries[1].kpis = queries[0].kpis;
    queries[1].by = {static_cast<Dimension>(dimension)};
    const auto tables = m_workspace->query(queries);
    QVERIFY2(bool(tables), tables ? "" : qPrintable(tables.error().message));
    const ResultTable &total = tables->front();

    FigureText text;
    text.value = [](const Figure &figure, const ResultTable::Column &, const ResultTable &) {
        return figure.value ? QLocale::c().toString(*figure.value) : QString();
    };
    text.interval = [](const Figure &, const ResultTable::Column &, const ResultTable &) { return QString(); };
    ResultTableModel model(text);
    model.setTable(tables->back());
    const QString path = m_dir.filePath(QStringLiteral("t.") + suffix);
    const auto exported = exportTable(model, path, {}, kDigits);
    QVERIFY2(bool(exported), exported ? "" : qPrintable(exported.error().message));
    const QList<QStringList> rows = cellsOf(path);
    QCOMPARE(rows.size(), model.rowCount() + 1);

    const auto sums = naiveSums(rows, 1);
    int compared = 0;
    QStringList wrong;
    for (qsizetype i = 0; i < m_kpis.size(); ++i) {
        const Figure &figure = total.rows.front().figures[static_cast<std::size_t>(i)];
        // A breakdown that does not admit a KPI leaves it empty, never 0.
        if (!sums[i] || !figure.value)
            continue;
        ++compared;
        if (*sums[i] != figure.minor)
            wrong << QStringLiteral("%1: rows %2, total %3")
                         .arg(QLatin1String(m_kpis[i]->id.data(), int(m_kpis[i]->id.size())))
                         .arg(*sums[i])
                         .arg(figure.minor);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("; "))));
    qInfo("%d of %d totals compared", compared, int(m_kpis.size()));
    QVERIFY2(compared > 5, qPrintable(QString::number(compared)));
}

QTEST_GUILESS_MAIN(tst_Reconciliation)
#include "tst_reconciliation.moc"
