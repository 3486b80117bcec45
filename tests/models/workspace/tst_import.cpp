// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../packed_writer.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace postledger;

/// What each kind of bad input gets: a stable code, a sentence, and a workspace as it was.
class tst_Import : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void refusesAFile_data();
    void refusesAFile();
    void rejectsARow_data();
    void rejectsARow();
    void oneBadFileStopsAll();
    void keepsOtherCurrencies();
    void refusesBadWorkspaces_data();
    void refusesBadWorkspaces();
    void dryRunWritesNothing();
    void cancelLeavesTheWorkspaceAsItWas();
    void tooManyRejectsAreRolledBack();
    void fileWithoutCurrencyWaitsForOneThatHasIt();
    void costsFixTheCurrency();
    void sameBytesUnderAnotherNameAreKnown();
    void keepsNoPersonalData();
    void comparesWithTheFilesOwnTotals();
    void severalCurrenciesAreAskedAbout();
    void ratesDecideWhatIsSaidOfOtherCurrencies();
    void assumedCurrencyIsNoted();
    void knownFileNamesItsRejectsAgain();
    void controlTotalsAreOfOneKindAndCurrency();
    void goodPartsOfAnArchiveAreTaken();
    void refusedFilesCanBeSkipped();

private:
    QString write(const QByteArray &content, const QString &name = {});
    Result<ImportSummary> import(const QString &file, bool dryRun = false);
    QByteArray digest() const;

    QTemporaryDir m_dir;
    QString m_workspace;
    QByteArray m_before;
    int m_files = 0;
};

namespace {

const QByteArray kOrderLabels =
    "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
    "fulfilment_cost,coupon_code,declared_post_id,test\n";

QByteArray order(const QByteArray &id, const QByteArray &placedAt = "2025-03-05T12:30:00Z",
    const QByteArray &gross = "80.00", const QByteArray &currency = "USD")
{
    return id + ",shopify," + placedAt + ",U1," + currency + ',' + gross + ",0.00,0.00,0.00,1.00,0.00,0.00,0.00,,,0\n";
}

std::optional<RowIssue> noteOf(const FileSummary &file, const char *code)
{
    const auto found = std::find_if(
        file.notes.begin(), file.notes.end(), [&](const RowIssue &note) { return note.code == QLatin1String(code); });
    return found == file.notes.end() ? std::nullopt : std::optional(*found);
}

std::string currencyCode(const ImportSummary &summary)
{
    return std::string(summary.currency.code());
}

const QByteArray kSpendWithoutCurrency =
    "date,campaign_id,post_id,platform,kind,amount\n2025-03-02,CMP1,P1,tiktok,ad,60.00\n";

} // namespace

void tst_Import::initTestCase()
{
    m_workspace = m_dir.filePath(QStringLiteral("w.postledger"));
    const auto first = import(write(kOrderLabels + order("O1") + order("O2")));
    QVERIFY2(bool(first), first ? "" : qPrintable(first.error().message));
    QVERIFY(first->batch);
    QCOMPARE(first->files.front().counts, (RowCounts{2, 2, 0, 0, 0}));
    QCOMPARE(first->files.front().amount, 16000);
    m_before = digest();
    QVERIFY(!m_before.isEmpty());
}

QString tst_Import::write(const QByteArray &content, const QString &name)
{
    const QString path = m_dir.filePath(name.isEmpty() ? QStringLiteral("f%1.csv").arg(++m_files) : name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

Result<ImportSummary> tst_Import::import(const QString &file, bool dryRun)
{
    ImportPlan plan;
    plan.files.push_back({file, {}, {}});
    plan.dryRun = dryRun;
    return importInto(m_workspace, plan, {});
}

QByteArray tst_Import::digest() const
{
    const auto report = Workspace::runVerify(m_workspace, {});
    if (!report || !report->faults.empty())
        return {};
    return QByteArray(reinterpret_cast<const char *>(report->digest.data()), qsizetype(report->digest.size())).toHex();
}

void tst_Import::refusesAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("no known export") << QByteArray("colour,shape\nred,round\nblue,square\n") << "unknown_format";
    QTest::newRow("empty") << QByteArray() << "empty_file";
    QTest::newRow("only a byte-order mark") << QByteArray("\xEF\xBB\xBF") << "empty_file";
    QTest::newRow("binary") << QByteArray(4000, '\0') << "not_text";
    QTest::newRow("a web page") << QByteArray(
        "<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>")
                                << "unsupported";
    QByteArray withoutGross = kOrderLabels;
    withoutGross.replace(",gross,", ",");
    QTest::newRow("a required column missing")
        << withoutGross + "O9,shopify,2025-03-05T12:30:00Z,U1,USD,0,0,0,1,0,0,0,,,0\n"
        << "missing_column";
    QFile ambiguous(
        QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/tiktok_shop_orders/samples/ambiguous_dates.csv"));
    QVERIFY(ambiguous.open(QIODevice::ReadOnly));
    QTest::newRow("day or month first") << ambiguous.readAll() << "ambiguous_date";
}

void tst_Import::refusesAFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const QString path = write(content);
    const auto summary = import(path);
    QVERIFY2(bool(summary), summary ? "" : qPrintable(summary.error().message));
    QVERIFY(summary->failure);
    QCOMPARE(summary->failure->code, code);
    QVERIFY2(summary->failure->message.contains(QFileInfo(path).fileName()), qPrintable(summary->failure->message));
    QVERIFY(!summary->batch);
    QCOMPARE(digest(), m_before);
}

void tst_Import::rejectsARow_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("column");
    QTest::newRow("an amount with letters") << order("B1", "2025-03-05T12:30:00Z", "12.4O") << "bad_number"
                                            << "gross";
    QTest::newRow("an amount finer than a cent") << order("B2", "2025-03-05T12:30:00Z", "1.005") << "bad_number"
                                                 << "gross";
    QTest::newRow("31 February") << order("B3", "2025-02-31T12:30:00Z") << "bad_date"
                                 << "placed_at";
    QTest::newRow("no id") << order("") << "missing_id"
                           << "order_id";
    QTest::newRow("an id that lost its digits") << order("5.76E+17") << "lossy_id"
                                                << "order_id";
    QTest::newRow("an id that a narrow column hid") << order("########") << "lossy_id"
                                                    << "order_id";
    QTest::newRow("a currency that does not exist")
        << order("B4", "2025-03-05T12:30:00Z", "1.00", "XXX1") << "bad_currency"
        << "currency";
    QTest::newRow("cells missing") << QByteArray("B5,shopify,2025-03-05T12:30:00Z\n") << "short_row"
                                   << "";
    QTest::newRow("cut off inside quotes") << QByteArray("B6,\"shopi") << "unterminated_quote"
                                           << "";
}

void tst_Import::rejectsARow()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, code);
    QFETCH(QString, column);
    const auto summary = import(write(kOrderLabels + order("G1") + row), true);
    QVERIFY2(bool(summary), summary ? "" : qPrintable(summary.error().message));
    QVERIFY2(!summary->failure, summary->failure ? qPrintable(summary->failure->message) : "");
    const FileSummary &file = summary->files.front();
    QCOMPARE(file.counts, (RowCounts{2, 1, 0, 0, 1}));
    QCOMPARE(file.rejects.size(), std::size_t{1});
    QCOMPARE(file.rejects.front().code, code);
    QCOMPARE(file.rejects.front().row, 3);
    if (!column.isEmpty())
        QCOMPARE(file.rejects.front().column, column);
    QVERIFY(!file.rejects.front().message.isEmpty());
}

void tst_Import::oneBadFileStopsAll()
{
    ImportPlan plan;
    plan.files.push_back({write(kOrderLabels + order("N1")), {}, {}});
    plan.files.push_back({write("colour\nred\n"), {}, {}});
    plan.files.push_back({m_dir.path(), {}, {}}); // a directory
    plan.files.push_back({m_dir.filePath(QStringLiteral("nowhere.csv")), {}, {}});
    const auto summary = importInto(m_workspace, plan, {});
    QVERIFY(bool(summary));
    QVERIFY(summary->failure);
    QVERIFY(!summary->files[0].refusal);
    QCOMPARE(summary->files[1].refusal->code, QStringLiteral("unknown_format"));
    QCOMPARE(summary->files[2].refusal->code, QStringLiteral("cannot_read"));
    QCOMPARE(summary->files[3].refusal->code, QStringLiteral("cannot_read"));
    QCOMPARE(digest(), m_before);
}

void tst_Import::keepsOtherCurrencies()
{
    const auto summary = import(write(kOrderLabels + order("N1") + order("E1", "2025-03-05T12:30:00Z", "5.00", "EUR")
                                    + order("E2", "2025-03-05T12:30:00Z", "7.00", "EUR")),
        true);
    QVERIFY(bool(summary));
    QVERIFY(!summary->failure);
    const FileSummary &file = summary->files.front();
    QCOMPARE(file.counts, (RowCounts{3, 3, 0, 0, 0}));
    // The control total is of the workspace's currency; a note has the others'.
    QCOMPARE(file.amount, 8000);
    const auto note = noteOf(file, "other_currency");
    QVERIFY(note);
    QVERIFY2(note->message.contains(QLatin1String("EUR, 12.00")), qPrintable(note->message));

    // A file that names no currency is in the one that the plan names, else in the workspace's.
    ImportPlan plan;
    plan.files.push_back(
        {write("date,campaign_id,post_id,platform,kind,amount\n2025-03-05,C,,tiktok,ad,10.00\n"), {}, {}});
    plan.dryRun = true;
    plan.currency = *Currency::fromCode("EUR");
    const auto spend = importInto(m_workspace, plan, {});
    QVERIFY(bool(spend));
    QVERIFY(!spend->failure);
    QCOMPARE(spend->currency, *Currency::fromCode("USD"));
    QCOMPARE(spend->files.front().amount, 0);
    QVERIFY(noteOf(spend->files.front(), "other_currency"));
    QCOMPARE(digest(), m_before);
}

void tst_Import::refusesBadWorkspaces_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("some text") << QByteArray("this is no database, just words that are longer than a page header ")
                               << "not_a_workspace";
    QTest::newRow("empty file") << QByteArray() << "not_a_workspace";
}

void tst_Import::refusesBadWorkspaces()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const QString path = write(content, QStringLiteral("other%1.postledger").arg(++m_files));
    ImportPlan plan;
    plan.files.push_back({write(kOrderLabels + order("N1")), {}, {}});
    const auto summary = importInto(path, plan, {});
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, code);
    QVERIFY(summary.error().message.contains(QFileInfo(path).fileName()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void tst_Import::dryRunWritesNothing()
{
    const QString orders =
        write(kOrderLabels + order("O1", "2025-03-06T12:30:00Z", "81.00") + order("O2") + order("O3"));
    const auto summary = import(orders, true);
    QVERIFY(bool(summary));
    QCOMPARE(summary->files.front().counts, (RowCounts{3, 1, 1, 1, 0}));
    QVERIFY(!summary->batch);
    QCOMPARE(digest(), m_before);

    ImportPlan plan;
    plan.files.push_back({orders, {}, {}});
    plan.dryRun = true;
    const QString nowhere = m_dir.filePath(QStringLiteral("not-yet.postledger"));
    const auto first = importInto(nowhere, plan, {});
    QVERIFY(bool(first));
    QCOMPARE(first->files.front().counts.added, 3);
    QVERIFY(!QFileInfo::exists(nowhere));
}

void tst_Import::cancelLeavesTheWorkspaceAsItWas()
{
    QByteArray many = kOrderLabels;
    for (int i = 0; i < 20000; ++i)
        many += order("C" + QByteArray::number(i));
    ImportPlan plan;
    plan.files.push_back({write(many), {}, {}});
    std::atomic<int> asked = 0;
    const auto summary = importInto(m_workspace, plan, JobControl([&asked] { return ++asked > 5; }));
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, QStringLiteral("cancelled"));
    QCOMPARE(digest(), m_before);
}

void tst_Import::tooManyRejectsAreRolledBack()
{
    ImportPlan plan;
    plan.files.push_back(
        {write(kOrderLabels + order("N1") + order("N2", "nonsense") + order("N3", "rubbish")), {}, {}});
    plan.maxRejects = 1;
    const auto refused = importInto(m_workspace, plan, {});
    QVERIFY(bool(refused));
    QVERIFY(refused->failure);
    QCOMPARE(refused->failure->code, QStringLiteral("too_many_rejects"));
    QCOMPARE(digest(), m_before);
    plan.maxRejects = 2;
    plan.dryRun = true;
    const auto allowed = importInto(m_workspace, plan, {});
    QVERIFY(bool(allowed));
    QVERIFY(!allowed->failure);
}

void tst_Import::fileWithoutCurrencyWaitsForOneThatHasIt()
{
    const QString path = m_dir.filePath(QStringLiteral("waits.postledger"));
    ImportPlan plan;
    plan.files.push_back(
        {write("date,campaign_id,post_id,platform,kind,amount\n2025-03-02,CMP1,P1,tiktok,ad,60.00\n"), {}, {}});
    const auto alone = importInto(path, plan, {});
    QVERIFY(bool(alone));
    QVERIFY(alone->failure);
    QCOMPARE(alone->failure->code, QStringLiteral("currency_unknown"));
    QVERIFY2(!QFileInfo::exists(path), "a workspace that got nothing must not stay behind");

    plan.files.push_back({write(kOrderLabels + order("N1")), {}, {}});
    const auto both = importInto(path, plan, {});
    QVERIFY(bool(both));
    QVERIFY2(!both->failure, both->failure ? qPrintable(both->failure->message) : "");
    QCOMPARE(both->files[0].counts.added, 1);
    QCOMPARE(both->currency.code(), std::string_view("USD"));
}

void tst_Import::costsFixTheCurrency()
{
    const QString costs = write("Day,Campaign name,Amount spent (EUR)\n2026-03-01,Spring,12.34\n");
    const QString workspace = m_dir.filePath(QStringLiteral("costs.postledger"));
    ImportPlan plan;
    plan.timezone = "UTC";
    plan.files.push_back({costs, {}, {}});
    const auto summary = importInto(workspace, plan, JobControl());
    QVERIFY(summary);
    QVERIFY(!summary->failure);
    QCOMPARE(summary->currency.code(), std::string_view("EUR"));
    // Sales in another currency are kept in their own, and said to be.
    plan.files.front().path = write(kOrderLabels + order("Z1"));
    const auto mixed = importInto(workspace, plan, JobControl());
    QVERIFY(mixed);
    QVERIFY(!mixed->failure);
    QCOMPARE(mixed->currency.code(), std::string_view("EUR"));
    QCOMPARE(mixed->files.front().notes.front().code, QStringLiteral("other_currency"));
}

void tst_Import::sameBytesUnderAnotherNameAreKnown()
{
    const auto summary = import(write(kOrderLabels + order("O1") + order("O2"), QStringLiteral("renamed.csv")));
    QVERIFY(bool(summary));
    QVERIFY(summary->files.front().alreadyImported);
    QCOMPARE(summary->files.front().counts, (RowCounts{2, 0, 0, 2, 0}));
    QVERIFY(!summary->batch);
}

void tst_Import::comparesWithTheFilesOwnTotals()
{
    const auto totals = [](const QByteArray &gross) { return "Total,,,,," + gross + ",0.00,0.00,0.00,3.00,,,,,,\n"; };
    const QByteArray rows = order("T1", "2025-03-05T12:30:00Z", "80.00") + order("T2", "2025-03-05T12:30:00Z", "12.34")
        + order("T3", "nonsense", "7.66");
    const auto good = import(write(kOrderLabels + rows + totals("100.00")), true);
    QVERIFY(bool(good));
    const auto &own = good->files.front().ownTotals;
    const auto gross = std::find_if(
        own.begin(), own.end(), [](const OwnTotal &total) { return total.column == QLatin1String("gross"); });
    QVERIFY(gross != own.end());
    QCOMPARE(gross->stated, 1000000);
    QCOMPARE(gross->added, 1000000); // the rejected row is in the file's total too
    const auto noted = [](const FileSummary &file) {
        return std::count_if(file.notes.begin(), file.notes.end(),
            [](const RowIssue &note) { return note.code == QLatin1String("sum_mismatch"); });
    };
    QCOMPARE(noted(good->files.front()), 0);

    const auto wrong = import(write(kOrderLabels + rows + totals("100.01")), true);
    QVERIFY(bool(wrong));
    QCOMPARE(noted(wrong->files.front()), 1);
    QCOMPARE(wrong->files.front().counts.read, 3);
    const auto none = import(write(kOrderLabels + rows), true);
    QVERIFY(bool(none) && none->files.front().ownTotals.empty());
}

void tst_Import::severalCurrenciesAreAskedAbout()
{
    const QString workspace = m_dir.filePath(QStringLiteral("several.postledger"));
    const QString at = QStringLiteral("2025-03-05T12:30:00Z");
    const QString taka = write(kOrderLabels + order("S1", at.toLatin1(), "5.00", "BDT"));
    const QString dollars = write(kOrderLabels + order("S2") + order("S3"));
    const QString unnamed = write(kSpendWithoutCurrency);
    for (const QStringList &files : {QStringList{taka, dollars, unnamed}, QStringList{unnamed, dollars, taka}}) {
        ImportPlan plan;
        for (const QString &file : files)
            plan.files.push_back({file, {}, {}});
        const auto summary = importInto(workspace, plan, {});
        QVERIFY(bool(summary));
        QVERIFY(summary->failure);
        QCOMPARE(summary->failure->code, QStringLiteral("several_currencies"));
        QVERIFY2(summary->failure->message.contains(QStringLiteral("USD (2")), qPrintable(summary->failure->message));
        QCOMPARE(summary->currencyChoices.size(), std::size_t(2));
        QCOMPARE(summary->currencyChoices[0].code, std::string("USD")); // most rows first
        QCOMPARE(summary->currencyChoices[1].code, std::string("BDT"));
        // Nothing tells which of them the third file is in.
        const auto waiting = std::find_if(summary->files.begin(), summary->files.end(),
            [&](const FileSummary &file) { return file.path == unnamed; });
        QVERIFY(waiting->refusal);
        QCOMPARE(waiting->refusal->code, QStringLiteral("currency_unknown"));
        QVERIFY(std::none_of(summary->files.begin(), summary->files.end(),
            [](const FileSummary &file) { return noteOf(file, "other_currency").has_value(); }));
        QVERIFY(!QFileInfo::exists(workspace));
    }
    // One file in two currencies is no other thing, and an answer settles it.
    ImportPlan plan;
    plan.files.push_back({write(kOrderLabels + order("S4") + order("S5", at.toLatin1(), "5.00", "BDT")), {}, {}});
    plan.dryRun = true;
    const auto mixed = importInto(workspace, plan, {});
    QVERIFY(mixed && mixed->failure);
    QCOMPARE(mixed->failure->code, QStringLiteral("several_currencies"));
    plan.currency = *Currency::fromCode("BDT");
    const auto answered = importInto(workspace, plan, {});
    QVERIFY(answered && !answered->failure);
    QCOMPARE(currencyCode(*answered), std::string("BDT"));
    QCOMPARE(answered->files[0].totals.size(), std::size_t(2));
    QCOMPARE(answered->files[0].totals[0].amount + answered->files[0].totals[1].amount, 8500);
    QCOMPARE(answered->files[0].amount, 500);
}

void tst_Import::ratesDecideWhatIsSaidOfOtherCurrencies()
{
    const QString workspace = m_dir.filePath(QStringLiteral("rates.postledger"));
    const QString orders = write(kOrderLabels + order("R1", "2025-03-05T12:30:00Z", "5.00", "EUR")
        + order("R2", "2025-03-20T12:30:00Z", "7.00", "EUR"));
    const auto said = [&](const QString &rates) {
        ImportPlan plan;
        plan.currency = *Currency::fromCode("USD");
        plan.timezone = "UTC";
        plan.dryRun = true;
        plan.files.push_back({orders, {}, {}});
        if (!rates.isEmpty())
            plan.files.push_back({rates, {}, {}});
        const auto summary = importInto(workspace, plan, {});
        if (!summary || summary->failure)
            return summary ? summary->failure->message : summary.error().message;
        const auto note = noteOf(summary->files.front(), "other_currency");
        return note ? note->message : QString();
    };
    const QString none = said({});
    QVERIFY2(none.contains(QStringLiteral("no exchange rate")), qPrintable(none));
    QVERIFY2(none.contains(QStringLiteral("2025-03-05 to 2025-03-20")), qPrintable(none));
    const QByteArray labels = "date,base,quote,rate\n";
    const QString some = said(write(labels + "2025-03-05,EUR,USD,1.08\n"));
    QVERIFY2(some.contains(QStringLiteral("for 1 of them (2025-03-20)")), qPrintable(some));
    const QString all = said(write(labels + "2025-03-05,EUR,USD,1.08\n2025-03-20,EUR,USD,1.09\n"));
    QVERIFY2(all.contains(QStringLiteral("Figures count them in USD")), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("leave")), qPrintable(all));

    // Kept with the import too, and the ledger is whole.
    ImportPlan plan;
    plan.currency = *Currency::fromCode("USD");
    plan.files.push_back({orders, {}, {}});
    plan.files.push_back({write(kOrderLabels + order("R3")), {}, {}});
    const auto written = importInto(workspace, plan, {});
    QVERIFY(written && written->batch);
    const auto opened = Workspace::open(workspace);
    QVERIFY(opened);
    const auto batches = (*opened)->batches();
    QVERIFY(batches);
    const auto kept = (*opened)->issues(batches->front().files.front().id, false, 10);
    QVERIFY(kept);
    QVERIFY(std::any_of(kept->begin(), kept->end(), [&](const RowIssue &note) { return note.message == none; }));
    const auto report = Workspace::runVerify(workspace, {});
    QVERIFY(report && report->faults.empty());
}

void tst_Import::assumedCurrencyIsNoted()
{
    const auto spend = import(write(kSpendWithoutCurrency), true);
    QVERIFY(spend && !spend->failure);
    const auto note = noteOf(spend->files.front(), "assumed_currency");
    QVERIFY(note);
    QVERIFY2(note->message.contains(QStringLiteral("USD")), qPrintable(note->message));
    const auto named = import(write(kOrderLabels + order("N1")), true);
    QVERIFY(named && !noteOf(named->files.front(), "assumed_currency"));

    // A report that names none and shows dollars is not in euros.
    const QByteArray report =
        "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,"
        "Attribution\n2025-03-05 12:30:00,W1,$42.00,completed,,new,Mug,1,,42.00,Direct\n";
    const QString path = write(report);
    const auto dollars = import(path, true);
    QVERIFY2(dollars && !dollars->failure, dollars->failure ? qPrintable(dollars->failure->message) : "");
    ImportPlan plan;
    plan.files.push_back({path, {}, {}});
    plan.currency = *Currency::fromCode("EUR");
    const auto euros = importInto(m_workspace, plan, {});
    QVERIFY(euros && euros->failure);
    QCOMPARE(euros->failure->code, QStringLiteral("currency_unknown"));
    QVERIFY2(euros->failure->message.contains(QStringLiteral("$42.00")), qPrintable(euros->failure->message));
    QCOMPARE(digest(), m_before);
}

void tst_Import::knownFileNamesItsRejectsAgain()
{
    const QString workspace = m_dir.filePath(QStringLiteral("known.postledger"));
    ImportPlan plan;
    plan.files.push_back({write(kOrderLabels + order("K1") + order("K2", "nonsense")), {}, {}});
    const auto first = importInto(workspace, plan, {});
    QVERIFY(first && first->batch);
    const auto again = importInto(workspace, plan, {});
    QVERIFY(again && !again->batch);
    QVERIFY(again->files[0].alreadyImported);
    QCOMPARE(again->files[0].rejects.size(), std::size_t(1));
    QCOMPARE(again->files[0].rejects[0].message, first->files[0].rejects[0].message);
    QCOMPARE(again->files[0].rejects[0].row, std::int64_t(3));
    QCOMPARE(again->files[0].noteCount, first->files[0].noteCount);
}

void tst_Import::controlTotalsAreOfOneKindAndCurrency()
{
    const QString workspace = m_dir.filePath(QStringLiteral("kinds.postledger"));
    const QByteArray orders = kOrderLabels + order("K1") + order("K2", "2025-03-05T12:30:00Z", "7.00", "GBP")
        + order("K3", "2025-03-05T12:30:00Z", "1.50") + order("K4", "nonsense");
    const QByteArray costs =
        "date,campaign_id,post_id,platform,kind,amount,currency\n2025-03-01,K1,,tiktok,ad,25.00,USD\n";
    ImportPlan plan;
    plan.currency = *Currency::fromCode("USD");
    plan.files = {{write(orders), {}, {}}, {write(costs), {}, {}}};
    const auto first = importInto(workspace, plan, {});
    QVERIFY(first && first->batch);
    const std::vector<KindTotal> ofOrders{{AmountKind::Orders, "USD", 2, 8150}, {AmountKind::Orders, "GBP", 1, 700}};
    const std::vector<KindTotal> ofCosts{{AmountKind::Costs, "USD", 1, 2500}};
    QVERIFY(first->files[0].kindTotals == ofOrders);
    QVERIFY(first->files[1].kindTotals == ofCosts);

    // A known file says the same, also when a newer one states its orders: it is what the file says, not what counts.
    ImportPlan newer = plan;
    newer.files = {{write(kOrderLabels + order("K1", "2025-03-05T12:30:00Z", "81.00")), {}, {}}};
    const auto second = importInto(workspace, newer, {});
    QVERIFY(second && second->batch);
    const auto again = importInto(workspace, plan, {});
    QVERIFY(again && again->files[0].alreadyImported);
    QVERIFY(again->files[0].kindTotals == ofOrders);
    QVERIFY(again->files[1].kindTotals == ofCosts);
    const auto opened = Workspace::open(workspace);
    QVERIFY(bool(opened));
    QCOMPARE((*opened)->controlTotals().size(), std::size_t(3));
    QVERIFY((*opened)->controlTotals().at(first->files[0].sha256) == ofOrders);

    // What is undone is forgotten with the next import.
    QVERIFY(bool(Workspace::runUndo(workspace, *first->batch, {})));
    newer.files = {{write(kOrderLabels + order("K9")), {}, {}}};
    QVERIFY(bool(importInto(workspace, newer, {})));
    QCOMPARE((*opened)->controlTotals().size(), std::size_t(2));
}

void tst_Import::goodPartsOfAnArchiveAreTaken()
{
    const QString workspace = m_dir.filePath(QStringLiteral("archive.postledger"));
    const QByteArray unknown = "colour,shape\nred,round\n";
    ImportPlan plan;
    plan.files.push_back(
        {zipped(m_dir.filePath(QStringLiteral("parts.zip")),
             {{QStringLiteral("chart.csv"), unknown}, {QStringLiteral("orders.csv"), kOrderLabels + order("Z1")}}),
            {}, {}});
    const auto summary = importInto(workspace, plan, {});
    QVERIFY(bool(summary));
    QVERIFY2(!summary->failure, summary->failure ? qPrintable(summary->failure->message) : "");
    QVERIFY(summary->batch);
    QCOMPARE(summary->files.size(), std::size_t(2));
    QVERIFY(summary->files[0].leftOut && summary->files[0].refusal);
    QCOMPARE(summary->files[1].counts.added, std::int64_t(1));
    const auto note = noteOf(summary->files[1], "part_left_out");
    QVERIFY(note);
    QVERIFY2(note->message.contains(QStringLiteral("chart.csv")), qPrintable(note->message));

    // Of none that can be read, nothing is; a part that waits for an answer may be what was meant.
    plan.files[0].path = zipped(m_dir.filePath(QStringLiteral("none.zip")),
        {{QStringLiteral("a.csv"), unknown}, {QStringLiteral("b.csv"), unknown}});
    const auto none = importInto(workspace, plan, {});
    QVERIFY(none && none->failure);
    QCOMPARE(none->failure->code, QStringLiteral("unknown_format"));
    plan.files[0].path = zipped(m_dir.filePath(QStringLiteral("rounded.zip")),
        {{QStringLiteral("orders.csv"), kOrderLabels + order("Z2")},
            {QStringLiteral("shop.csv"),
                QByteArray("Day,Campaign name,Amount spent (EUR)\n03/04/2026,Spring,1.00\n")}});
    const auto open = importInto(workspace, plan, {});
    QVERIFY(open && open->failure);
    QCOMPARE(open->failure->code, QStringLiteral("ambiguous_date"));
}

void tst_Import::refusedFilesCanBeSkipped()
{
    const QString workspace = m_dir.filePath(QStringLiteral("skip.postledger"));
    ImportPlan plan;
    plan.files.push_back({write("colour\nred\n"), {}, {}});
    plan.skipRefused = true;
    const auto none = importInto(workspace, plan, {});
    QVERIFY(none && none->failure);
    plan.files.push_back({write(kOrderLabels + order("P1")), {}, {}});
    const auto rest = importInto(workspace, plan, {});
    QVERIFY(rest && !rest->failure && rest->batch);
    QVERIFY(rest->files[0].leftOut && rest->files[0].refusal);
}

void tst_Import::keepsNoPersonalData()
{
    // A marker in every column that the format does not admit, and in those that only become a pseudonym.
    const QByteArray labels = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,"
                              "Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,"
                              "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,"
                              "Billing Street,Billing Zip,Billing Phone,Shipping Name,Shipping City,Notes,"
                              "Note Attributes,Cancelled at,Payment Reference,Refunded Amount,Id,Tags,Source,"
                              "Lineitem discount,Phone\n";
    const QByteArray good = "#1,MARKER@example.com,paid,2025-03-05 12:30:00 +0000,fulfilled,,yes,USD,10.00,0.00,0.00,"
                            "10.00,,0.00,MARKER ship,2025-03-05 12:30:00 +0000,1,Tint,10.00,SKU1,MARKER name,MARKER "
                            "street,'MARKER,MARKER phone,MARKER,MARKER city,MARKER note,\"First name: MARKER\nIP: "
                            "MARKER\",,MARKER-ref,0.00,12345,,web,0.00,MARKER\n";
    QByteArray bad = good;
    bad.replace("#1,", "#2,").replace(",10.00,,0.00,MARKER ship", ",MARKER?,,0.00,MARKER ship");
    const QString path = m_dir.filePath(QStringLiteral("persons.postledger"));
    ImportPlan plan;
    plan.files.push_back({write(labels + good + bad), {}, {}});
    const auto summary = importInto(path, plan, {});
    QVERIFY(bool(summary));
    QVERIFY2(!summary->failure, summary->failure ? qPrintable(summary->failure->message) : "");
    QCOMPARE(summary->files.front().counts.added, 1);
    for (const char *suffix : {"", "-wal", "-shm"}) {
        QFile file(path + QLatin1String(suffix));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QByteArray bytes = file.readAll();
        bytes.replace("MARKER?", ""); // the rejected amount itself is of an admitted column
        QVERIFY2(!bytes.contains("MARKER"), suffix);
        QVERIFY(!bytes.toLower().contains("marker@example"));
    }
}

QTEST_GUILESS_MAIN(tst_Import)
#include "tst_import.moc"
