// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace postledger;

namespace {

constexpr int kPlainRows = 60; // more than a probe reads

/// Costs of one campaign a day, plain at first: whole numbers and ISO dates.
QByteArray costs(const QByteArray &later, const QByteArray &labels = "date;campaign_id;kind;amount")
{
    QByteArray rows = labels + '\n';
    for (int row = 0; row < kPlainRows; ++row)
        rows += "2026-03-0" + QByteArray::number(1 + row % 9) + ";C" + QByteArray::number(row) + ";media;10\n";
    return rows + later;
}

} // namespace

/// How numbers and dates are written, and which currency they show, is decided by all rows of a file.
class tst_WholeColumns : public QObject
{
    Q_OBJECT
private slots:
    void laterRowsDecide_data();
    void laterRowsDecide();
    void whatIsReadTwiceCountsOnce();
    void shortDatesAreDates_data();
    void shortDatesAreDates();
    void ratesOfASpreadsheet_data();
    void ratesOfASpreadsheet();
    void shownCurrencies_data();
    void shownCurrencies();

private:
    FileSummary import(const QByteArray &content, const Answers &answers = {});

    QTemporaryDir m_dir;
    QString m_workspace;
    int m_files = 0;
};

FileSummary tst_WholeColumns::import(const QByteArray &content, const Answers &answers)
{
    QFile file(m_dir.filePath(QStringLiteral("file%1.csv").arg(++m_files)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    file.close();
    m_workspace = m_dir.filePath(QStringLiteral("w%1.postledger").arg(m_files));
    ImportPlan plan;
    plan.files.push_back({file.fileName(), {}, answers});
    plan.currency = *Currency::fromCode("EUR");
    plan.timezone = "UTC";
    const auto summary = importInto(m_workspace, plan, {});
    return summary && !summary->files.empty() ? summary->files.front() : FileSummary();
}

void tst_WholeColumns::laterRowsDecide_data()
{
    QTest::addColumn<QByteArray>("later");
    QTest::addColumn<DecimalMark>("answer");
    QTest::addColumn<qint64>("amount"); // of the later rows
    QTest::newRow("commas for decimals") << QByteArray("2026-03-04;X;media;1.500\n2026-03-04;Y;media;1.234,50\n")
                                         << DecimalMark::Unknown << qint64(273'450);
    QTest::newRow("points for decimals") << QByteArray("2026-03-04;X;media;1,500\n2026-03-04;Y;media;1,234.50\n")
                                         << DecimalMark::Unknown << qint64(273'450);
    QTest::newRow("an answer") << QByteArray("2026-03-04;X;media;2,500\n") << DecimalMark::Point << qint64(250'000);
    QTest::newRow("another answer") << QByteArray("2026-03-04;X;media;2.500\n") << DecimalMark::Comma
                                    << qint64(250'000);
    QTest::newRow("dates") << QByteArray("13/03/2026;X;media;1\n04/03/2026;Y;media;1\n") << DecimalMark::Unknown
                           << qint64(200);
}

void tst_WholeColumns::laterRowsDecide()
{
    QFETCH(QByteArray, later);
    QFETCH(DecimalMark, answer);
    QFETCH(qint64, amount);
    Answers answers;
    answers.decimal = answer;
    const FileSummary file = import(costs(later), answers);
    QVERIFY2(!file.refusal, file.refusal ? qPrintable(file.refusal->message) : "");
    QCOMPARE(file.counts.rejected, 0);
    QCOMPARE(file.counts.read, kPlainRows + later.count('\n'));
    QCOMPARE(file.amount, kPlainRows * 1000 + amount);
}

void tst_WholeColumns::whatIsReadTwiceCountsOnce()
{
    // A note of the first reading must not stand beside the same one of the second.
    const FileSummary file = import(costs("2026-03-04;X;media;1.234,50\n"));
    QCOMPARE(file.counts.added, kPlainRows + 1);
    QCOMPARE(file.noteCount, 1);
    const auto workspace = Workspace::open(m_workspace);
    QVERIFY(workspace);
    QVERIFY((*workspace)->loadNow());
    const auto batches = (*workspace)->batches();
    QVERIFY(batches);
    QCOMPARE(batches->size(), std::size_t(1));
    QCOMPARE(batches->front().files.size(), std::size_t(1));
    Query query;
    query.kpis = {"media_spend"};
    const auto answer = (*workspace)->query(std::array{query});
    QVERIFY(answer);
    QCOMPARE(answer->front().rows.front().figures.front().minor, kPlainRows * 1000 + 123'450);
}

void tst_WholeColumns::shortDatesAreDates_data()
{
    QTest::addColumn<QByteArray>("dates"); // separated by blanks
    QTest::newRow("American, as a spreadsheet writes them") << QByteArray("4/13/2026 4/14/2026");
    QTest::newRow("American, two digits of the year") << QByteArray("04/13/26 04/14/26");
    QTest::newRow("day first") << QByteArray("13/4/2026 14/4/2026");
    QTest::newRow("German") << QByteArray("3.4.26 14.4.26");
}

void tst_WholeColumns::shortDatesAreDates()
{
    QFETCH(QByteArray, dates);
    QByteArray rows = "date;campaign_id;kind;amount\n";
    for (const QByteArray &date : dates.split(' '))
        rows += date + ";C;media;1.50\n";
    const FileSummary file = import(rows);
    QVERIFY2(!file.refusal, file.refusal ? qPrintable(file.refusal->message) : "");
    QCOMPARE(file.counts.rejected, 0);
    QVERIFY(file.firstAt && *file.firstAt >= dayFromCivil(2026, 4, 3) * kSecondsPerDay);
    QVERIFY(*file.lastAt < dayFromCivil(2026, 4, 15) * kSecondsPerDay);
}

void tst_WholeColumns::ratesOfASpreadsheet_data()
{
    QTest::addColumn<QByteArray>("cells"); // of USD, GBP, JPY, CHF and SEK
    QTest::addColumn<qint64>("digits"); // of USD
    QTest::addColumn<int>("decimals");
    QTest::newRow("as the bank writes it") << QByteArray("1.154;0.85;160.25;0.96;11.2") << qint64(1154) << 3;
    QTest::newRow("commas") << QByteArray("1,25;0,85;160,25;0,96;11,2") << qint64(125) << 2;
    QTest::newRow("commas before three digits alone")
        << QByteArray("1,154;0,853;160,254;0,961;11,234") << qint64(1154) << 3;
    QTest::newRow("commas between thousands") << QByteArray("1.154;0.85;1,160.25;0.96;11.2") << qint64(1154) << 3;
}

void tst_WholeColumns::ratesOfASpreadsheet()
{
    QFETCH(QByteArray, cells);
    QFETCH(qint64, digits);
    QFETCH(int, decimals);
    const FileSummary file = import("Date;USD;GBP;JPY;CHF;SEK\n2026-03-02;" + cells + '\n');
    QVERIFY2(!file.refusal, file.refusal ? qPrintable(file.refusal->message) : "");
    QCOMPARE(file.formatId, QStringLiteral("ecb_rates"));
    QCOMPARE(file.counts.rejected, 0);
    // An order of as many dollars as a euro costs is worth one euro.
    QByteArray amount = QByteArray::number(digits * 100);
    amount.insert(amount.size() - decimals, '.');
    QFile order(m_dir.filePath(QStringLiteral("order%1.csv").arg(m_files)));
    QVERIFY(order.open(QIODevice::WriteOnly));
    order.write("order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n"
                "1,s,2026-03-02T10:00:00Z,,USD,"
        + amount.left(amount.indexOf('.') + 3) + ",0,0,0,,,,,,,0\n");
    order.close();
    ImportPlan plan;
    plan.files.push_back({order.fileName(), {}, {}});
    QVERIFY(importInto(m_workspace, plan, {}));
    const auto workspace = Workspace::open(m_workspace);
    QVERIFY(workspace && (*workspace)->loadNow());
    Query query;
    query.kpis = {"net_sales"};
    const auto answer = (*workspace)->query(std::array{query});
    QVERIFY(answer);
    QCOMPARE(answer->front().rows.front().figures.front().minor, 10'000);
}

void tst_WholeColumns::shownCurrencies_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("refusal"); // empty: read
    QTest::addColumn<int>("rejected");
    const QString unknown = QStringLiteral("currency_unknown");
    QTest::newRow("a sign in a late row") << costs("2026-03-04;X;media;£5.00\n") << unknown << 0;
    QTest::newRow("a code behind") << costs("2026-03-04;X;media;5.00 USD\n") << unknown << 0;
    QTest::newRow("the sign of the currency that is known") << costs("2026-03-04;X;media;€5.00\n") << QString() << 0;
    QTest::newRow("beside a currency of its own row")
        << QByteArray("date;campaign_id;kind;amount;currency\n2026-03-04;X;media;$5.00;USD\n2026-03-04;Y;media;5.00;\n")
        << QString() << 0;
    QTest::newRow("another than its own row names") << QByteArray(
        "order_id;store;placed_at;customer_id;currency;gross;discount;shipping;tax;cogs;payment_fee;"
        "platform_fee;fulfilment_cost;coupon_code;declared_post_id;test\n"
        "1;s;2026-03-02T10:00:00Z;;EUR;£5.00;0;0;0;;;;;;;0\n2;s;2026-03-02T10:00:00Z;;EUR;€5.00;0;0;0;;;;;;;0\n")
                                                    << QString() << 1;
    QTest::newRow("words") << costs("2026-03-04;X;media;5,00 kr\n") << unknown << 0;
    QTest::newRow("a letter before a dollar") << costs("2026-03-04;X;media;A$5.00\n") << unknown << 0;
    QTest::newRow("a report of advertising")
        << QByteArray("Date,Campaign ID,Campaign name,Spend in account currency,Impressions,Pin clicks\n"
                      "2026-03-04,1,Spring,£5.00,100,10\n")
        << unknown << 0;
}

void tst_WholeColumns::shownCurrencies()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, refusal);
    QFETCH(int, rejected);
    const FileSummary file = import(content);
    QCOMPARE(file.refusal ? file.refusal->code : QString(), refusal);
    QCOMPARE(file.counts.rejected, rejected);
}

QTEST_GUILESS_MAIN(tst_WholeColumns)
#include "tst_whole_columns.moc"
