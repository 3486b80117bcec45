// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/stated_period.h"
#include "import_fixture.h"
#include "workspace/mapping_preview.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>

using namespace postledger;

class tst_ImportQuestions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useTestSettings("tst_import_questions"); }
    void asksForTheCurrencyOnlyWhenNeeded();
    void asksWhichPeriodAReportCovers();
    void asksThePeriodOfTheChosenFile();
    void namesTellPeriods_data();
    void namesTellPeriods();
    void datesAreAskedAboutByOneOfThem();
    void asksWhatTheMarkOfANumberMeans();
    void asksWhetherIdsAreRounded();
    void asksWhichCurrencyTheFiguresAreIn();
    void noImportWithAMistypedZone();
    void refusedCurrencyIsNoAnswer();
};

void tst_ImportQuestions::asksForTheCurrencyOnlyWhenNeeded()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QString spend = write(fixture.folder, "spend.csv",
        QByteArray("date,campaign_id,post_id,creator_id,platform,kind,amount\n"
                   "2025-03-01,K1,,,tiktok,media,25.00\n"));
    page.addFiles({spend});
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready, 30000);
    if (page.session()->importable() == 1)
        QSKIP("this format needs no currency");
    if (page.session()->questions().currencyFiles.isEmpty())
        QSKIP("this shape of the file is refused outright");
    QVERIFY(!page.session()->canCommit());
    QCOMPARE(state(page, 0), State::Asking);
    click(page.findChild<QPushButton *>(QStringLiteral("useCurrency")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    QVERIFY(page.session()->questions().currencyFiles.isEmpty());
}

void tst_ImportQuestions::asksWhichPeriodAReportCovers()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QByteArray report = "Campaign name,Primary status,Cost,Clicks (destination),Currency\n";
    page.addFiles({write(fixture.folder, "january.csv", report + "Spring,Active,31.00,100,USD\n"),
        write(fixture.folder, "february.csv", report + "Spring,Active,28.00,90,USD\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->questions().periods.size(), std::size_t(2));
    QCOMPARE(page.session()->questions().count(), 3); // the time zone
    const auto use = [&] { return page.findChild<QPushButton *>(QStringLiteral("usePeriod")); };
    const auto edit = [&](const char *name) { return page.findChild<QDateEdit *>(QLatin1String(name)); };
    const auto choice = [&] { return page.findChild<QComboBox *>(QStringLiteral("periodChoice")); };
    // Nothing is taken that nobody chose.
    QVERIFY(!use()->isEnabled());
    QVERIFY(!edit("periodFirst")->isVisible());
    choice()->setCurrentIndex(choice()->findText(QStringLiteral("Other days"), Qt::MatchStartsWith));
    QVERIFY(edit("periodFirst")->isVisible());
    edit("periodFirst")->setDate(QDate(2026, 1, 31));
    edit("periodLast")->setDate(QDate(2026, 1, 1));
    QVERIFY(!use()->isEnabled());
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("periodError"))->isVisible());
    edit("periodFirst")->setDate(QDate(2026, 1, 1));
    edit("periodLast")->setDate(QDate(2026, 1, 31));
    click(use());
    // Each report has its own period.
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->questions().periods.size(), std::size_t(1), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->importable(), 1);
    QVERIFY(!use()->isEnabled());
    QVERIFY(choice()->findText(QStringLiteral("as answered before"), Qt::MatchContains) > 0);
    click(page.findChild<QPushButton *>(QStringLiteral("leavePeriodOut")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->files().size(), std::size_t{1});
    QVERIFY(!page.session()->answers().isEmpty());
    const FileSummary &summary = *page.session()->files().front().summary;
    QCOMPARE(summary.counts.added, 1);
    QCOMPARE(summary.lastAt.value_or(0) - summary.firstAt.value_or(0), 30 * kSecondsPerDay);
}

void tst_ImportQuestions::asksThePeriodOfTheChosenFile()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QByteArray report = "Campaign name,Primary status,Cost,Clicks (destination),Currency\n";
    page.addFiles({write(fixture.folder, "spring.csv", report + "Spring,Active,31.00,100,USD\n"),
        write(fixture.folder, "tiktok_2026-02.csv", report + "Spring,Active,28.00,90,USD\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    const auto *use = page.findChild<QPushButton *>(QStringLiteral("usePeriod"));
    QVERIFY(!use->isEnabled());
    // The questions have the room of a card that would only say that there are some.
    const auto *issues = page.findChild<QLabel *>(QStringLiteral("importIssuesTitle"));
    QVERIFY(!issues->isVisible());
    auto *list = page.findChild<QTableView *>(QStringLiteral("importFiles"));
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("usePeriod")) != use);
    // Its name tells the month.
    click(page.findChild<QPushButton *>(QStringLiteral("usePeriod")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    // Every file stays where it was.
    QVERIFY(page.session()->files()[1].path.endsWith(QStringLiteral("tiktok_2026-02.csv")));
    QCOMPARE(page.session()->files()[1].answers.period,
        std::optional(DateRange{dayFromCivil(2026, 2, 1), dayFromCivil(2026, 2, 28)}));
    QCOMPARE(list->currentIndex().row(), 1);
}

void tst_ImportQuestions::namesTellPeriods_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("period");
    const auto row = [](const char *name, const char *period) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(period);
    };
    row("tiktok_2026-02.csv", "2026-02-01/2026-02-28");
    row("costs 202402.csv", "2024-02-01/2024-02-29");
    row("ads-2026-Q1.csv", "2026-01-01/2026-03-31");
    row("Q2_2026 ads.csv", "2026-04-01/2026-06-30");
    row("ads_20260105-20260111.csv", "2026-01-05/2026-01-11");
    row("ads_2026-01-05_2026-01-11.zip/ads.csv", "2026-01-05/2026-01-11");
    row("yahoo-2026-utf16.tsv", "");
    row("ads_2026-01-05.csv", ""); // the day of the export
    row("2026-01 and 2026-02.csv", "");
    row("ads-2999-01.csv", "");
    row("order-1202601.csv", "");
}

void tst_ImportQuestions::namesTellPeriods()
{
    QFETCH(const QString, name);
    QFETCH(const QString, period);
    const auto named = namedPeriod(name);
    QCOMPARE(named ? QString::fromStdString(periodText(*named)) : QString(), period);
}

void tst_ImportQuestions::datesAreAskedAboutByOneOfThem()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "spend.csv",
        "date,campaign_id,post_id,platform,kind,amount,currency\n05/05/2025,c1,,tiktok,media,10.00,USD\n"
        "03/04/2025,c1,,tiktok,media,10.00,USD\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->questions().dateExample, std::string("03/04/2025"));
    const QString day = page.findChild<QPushButton *>(QStringLiteral("dayFirst"))->text();
    const QString month = page.findChild<QPushButton *>(QStringLiteral("monthFirst"))->text();
    QVERIFY2(day.contains(QStringLiteral("Apr")), qPrintable(day));
    QVERIFY2(month.contains(QStringLiteral("Mar")), qPrintable(month));
    click(page.findChild<QPushButton *>(QStringLiteral("dayFirst")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
}

void tst_ImportQuestions::asksWhatTheMarkOfANumberMeans()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QByteArray labels = "Nr;Tag;Summe;Versandkosten\n";
    page.addFiles(
        {write(fixture.folder, "verkauf.csv", labels + "1;2025-03-04;1.234;2.000\n2;2025-03-05;2.345;3.000\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Refused);
    Mapping mapping =
        suggestMapping(page.session()->files()[0].preview->fileProbe, QStringLiteral("neutral_orders"), {});
    mapping.name = QStringLiteral("Verkauf");
    mapping.columns = {{"order_id", "Nr"}, {"placed_at", "Tag"}, {"gross", "Summe"}, {"shipping", "Versandkosten"}};
    mapping.constants = {{"store", "Laden"}, {"currency", "EUR"}, {"customer_id", ""}, {"discount", "0"}, {"tax", "0"},
        {"cogs", "0"}, {"payment_fee", "0"}, {"platform_fee", "0"}, {"fulfilment_cost", "0"}, {"coupon_code", ""},
        {"declared_post_id", ""}, {"test", "0"}};
    page.session()->mapFile(0, mapping);
    QTRY_VERIFY_WITH_TIMEOUT(
        page.session()->phase() == Phase::Ready && !page.session()->questions().numbers.empty(), 30000);
    QCOMPARE(state(page, 0), State::Asking);
    QCOMPARE(page.session()->questions().numbers.size(), std::size_t(2));
    click(page.findChild<QPushButton *>(QStringLiteral("thousands_Summe")));
    QTRY_VERIFY_WITH_TIMEOUT(
        page.session()->phase() == Phase::Ready && page.session()->questions().numbers.size() == 1, 30000);
    // The other column is another question.
    click(page.findChild<QPushButton *>(QStringLiteral("decimals_Versandkosten")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    QCOMPARE(page.session()->totals().front().amount, 358400); // 1,234 + 2 + 2,345 + 3

    // The mapping keeps both answers.
    page.addFiles({write(fixture.folder, "april.csv", labels + "3;2025-04-04;3.456;4.000\n")});
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    QVERIFY(page.session()->questions().numbers.empty());
    QCOMPARE(page.session()->totals().front().amount, 346000);
}

void tst_ImportQuestions::asksWhetherIdsAreRounded()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({sample("meta_ads/samples/rounded_ids.csv")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Asking);
    QVERIFY(!page.session()->canCommit());
    click(page.findChild<QPushButton *>(QStringLiteral("idsAreWhole")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    QVERIFY(page.session()->questions().idFiles.isEmpty());

    // Leaving out what one question asks about keeps the files of another.
    const QString samples = QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/");
    ImportPage other(fixture.context());
    fixture.show(other);
    other.addFiles({samples + QStringLiteral("tiktok_shop_orders/samples/ambiguous_dates.csv"),
        samples + QStringLiteral("meta_ads/samples/rounded_ids.csv")});
    QTRY_VERIFY_WITH_TIMEOUT(
        other.session()->phase() == Phase::Ready && other.session()->questions().count() >= 2, 30000);
    other.session()->leaveOut(&waitsForIds);
    QTRY_COMPARE_WITH_TIMEOUT(other.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(other.session()->files().size(), std::size_t(1));
    QCOMPARE(other.session()->questions().dateFiles.size(), 1);
}

void tst_ImportQuestions::asksWhichCurrencyTheFiguresAreIn()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "bd.csv", orderFile(orderIn("T1", "BDT"))),
        write(fixture.folder, "us.csv", orderFile(orderIn("U1", "USD") + orderIn("U2", "USD"))),
        write(fixture.folder, "spend.csv",
            "date,campaign_id,post_id,platform,kind,amount\n2025-03-01,K1,,tiktok,ad,25.00\n")});
    const auto ready = [&] { return page.session()->phase() == Phase::Ready; };
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    QVERIFY(!page.session()->canCommit());
    QCOMPARE(page.session()->questions().currencies.size(), std::size_t(2));
    QCOMPARE(page.session()->questions().currencyFiles, QStringList{QStringLiteral("spend.csv")});
    auto *codes = page.findChild<QComboBox *>(QStringLiteral("workspaceCurrencyCombo"));
    QVERIFY(codes);
    QCOMPARE(codes->itemText(0), QStringLiteral("USD")); // most rows
    QCOMPARE(codes->itemText(1), QStringLiteral("BDT"));
    click(page.findChild<QPushButton *>(QStringLiteral("useWorkspaceCurrency")));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && page.session()->questions().currencies.empty(), 30000);
    QCOMPARE(page.session()->currency().code(), std::string_view("USD"));
    // The file that names none is still asked about.
    QCOMPARE(page.session()->questions().currencyFiles, QStringList{QStringLiteral("spend.csv")});
    auto *own = page.findChild<QComboBox *>(QStringLiteral("currencyCombo"));
    own->setEditText(QStringLiteral("EURO"));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("useCurrency"))->isEnabled());
    QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("currencyError"))->isVisible());
    own->setEditText(QStringLiteral("EUR"));
    click(page.findChild<QPushButton *>(QStringLiteral("useCurrency")));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && page.session()->importable() == 3, 30000);
    QVERIFY(page.session()->canCommit());
    QCOMPARE(page.session()->currency().code(), std::string_view("USD"));
    const QString totals = page.findChild<QLabel *>(QStringLiteral("controlTotals"))->text();
    // Each kind and each currency by itself.
    for (const char *part : {"orders 105.20", "orders 52.60", "costs 25.00"})
        QVERIFY2(totals.contains(QLatin1String(part)), qPrintable(totals));

    // What was answered can be answered otherwise.
    click(page.findChild<QPushButton *>(QStringLiteral("askAgain")));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && page.session()->questions().currencies.size() == 2, 30000);
    QCOMPARE(page.session()->questions().currencyFiles.size(), 1);
}

void tst_ImportQuestions::noImportWithAMistypedZone()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "us.csv", orderFile(orderIn("U1", "USD")))});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *commit = page.findChild<QPushButton *>(QStringLiteral("commitImport"));
    auto *zones = page.findChild<QComboBox *>(QStringLiteral("zoneCombo"));
    QTRY_VERIFY(zones && zones->isVisible());
    QVERIFY(commit->isEnabled());
    click(zones->lineEdit());
    QCOMPARE(zones->lineEdit()->selectedText(), zones->currentText()); // typing replaces it
    QTest::keyClicks(zones->lineEdit(), QStringLiteral("Europe/Berlim"));
    QCOMPARE(zones->currentText(), QStringLiteral("Europe/Berlim"));
    QVERIFY(!commit->isEnabled());
    QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("zoneError"))->isVisible());
    QTest::keyClick(zones->lineEdit(), Qt::Key_Backspace);
    QTest::keyClicks(zones->lineEdit(), QStringLiteral("n"));
    QTRY_VERIFY_WITH_TIMEOUT(commit->isEnabled(), 30000);
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("zoneError"))->isVisible());
    QCOMPARE(page.session()->timezone(), std::string("Europe/Berlin"));
}

void tst_ImportQuestions::refusedCurrencyIsNoAnswer()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "report.csv",
        "Date,Order #,\"N. Revenue (formatted)\",Status,Customer,Customer type,Product(s),Items sold,\"Coupon(s)\",Net "
        "Sales,\"Attribution\"\n"
        "2026-03-13 10:15:00,5001,$42.00,completed,\"Person A\",\"new\",\"2× Linen Shirt, 1× Cap\",3,\"MARA10, "
        "SUN\",42,Source: Tiktok\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->waiting(), 1);
    page.session()->answerCurrency(*Currency::fromCode("EUR"));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *refusal = page.findChild<QLabel *>(QStringLiteral("currencyRefusal"));
    QVERIFY(refusal != nullptr);
    QVERIFY2(refusal->text().contains(QStringLiteral("$42.00")), qPrintable(refusal->text()));
    QVERIFY(page.session()->answers().isEmpty());
    QList<QComboBox *> codes = page.findChildren<QComboBox *>(QStringLiteral("currencyCombo"));
    QCOMPARE(codes.last()->currentText(), QStringLiteral("USD"));
    QTest::keyClick(codes.last()->lineEdit(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->canCommit(), 30000);
    QCOMPARE(page.session()->answers(), QStringList{QStringLiteral("USD")});
}

QTEST_MAIN(tst_ImportQuestions)
#include "tst_import_questions.moc"
