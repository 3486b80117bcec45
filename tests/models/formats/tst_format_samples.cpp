// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "format_runner.h"
#include "format_samples.h"
#include "formats/stated_period.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

#include <map>
#include <set>

using namespace postledger;

/// Real exports of platforms and networks, read as a whole, and what all samples have in common. The figures were
/// computed from the files by another program, not by ours.
class tst_FormatSamples : public QObject
{
    Q_OBJECT

private slots:
    void metaContent_data();
    void metaContent();
    void advertisingCosts_data();
    void advertisingCosts();
    void advertisingReportsOfAPeriod_data();
    void advertisingReportsOfAPeriod();
    void postsOfOtherPlatforms_data();
    void postsOfOtherPlatforms();
    void figuresOfAccountsAreRefused_data();
    void figuresOfAccountsAreRefused();
    void awinTransactions();
    void everySampleHasOneFormat();
    void neutralFiles();
};

void tst_FormatSamples::metaContent_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("rejects");
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("creators");
    QTest::addColumn<QList<qint64>>("sums"); ///< views, reach, likes, comments, shares, saves, link clicks
    QTest::newRow("Apr-01-2025_Apr-30-2025_100000000000001_ig-posts.csv") << QStringLiteral(
        "instagram") << 0 << 44 << 1 << QList<qint64>{3273651, 2015506, 102450, 14214, 12408, 6724, 0};
    QTest::newRow("Aug-01-2025_Oct-29-2025_100000000000002_ig-stories.csv")
        << QStringLiteral("instagram") << 1 << 80 << 1 << QList<qint64>{1086318, 939822, 4016, 0, 222, 0, 12776};
    QTest::newRow("Jul-01-2025_Dec-05-2025_100000000000003_fb-posts.csv")
        << QStringLiteral("facebook") << 0 << 60 << 1 << QList<qint64>{179181, 117991, 18948, 33383, 13762, 0, 71};
    QTest::newRow("fb-posts-concatenated-ragged.csv")
        << QStringLiteral("facebook") << 0 << 82 << 1 << QList<qint64>{3247789, 2011863, 37836, 18805, 5510, 0, 2677};
}

void tst_FormatSamples::metaContent()
{
    SKIP_WITHOUT_SAMPLES();
    QFETCH(QString, platform);
    QFETCH(int, rejects);
    QFETCH(int, posts);
    QFETCH(int, creators);
    QFETCH(QList<qint64>, sums);
    const QByteArray name = QByteArray("meta-content/") + QTest::currentDataTag();
    const Outcome outcome = readFile(samplePath(name.constData()));
    QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
    QCOMPARE(outcome.format, QStringLiteral("meta_content"));
    QCOMPARE(static_cast<int>(outcome.sink.rejects.size()), rejects);
    const auto found = outcome.sink.all<Post>();
    QCOMPARE(static_cast<int>(found.size()), posts);
    QCOMPARE(static_cast<int>(outcome.sink.all<Creator>().size()), creators);
    std::set<std::string> refs;
    for (const Post &post : found) {
        refs.insert(post.ref);
        QCOMPARE(post.platform, platform.toStdString());
        QVERIFY(post.publishedAt.has_value());
    }
    QCOMPARE(static_cast<int>(refs.size()), posts);
    constexpr Metric kMetrics[] = {Metric::Views, Metric::Reach, Metric::Likes, Metric::Comments, Metric::Shares,
        Metric::Saves, Metric::LinkClicks};
    for (std::size_t i = 0; i < std::size(kMetrics); ++i) {
        qint64 total = 0;
        for (const PostMetrics &metrics : outcome.sink.all<PostMetrics>()) {
            QVERIFY(!metrics.day);
            total += metrics.values[static_cast<std::size_t>(kMetrics[i])].value_or(0);
        }
        QCOMPARE(total, sums[static_cast<qsizetype>(i)]);
    }
}

void tst_FormatSamples::advertisingCosts_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("currency"); ///< that the user names; empty: the file does
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("costs");
    QTest::addColumn<qint64>("spent");
    QTest::addColumn<qint64>("claimed");
    // 104.38296528 dollars in 101 parts of an age and a gender: 81 days of a campaign
    QTest::newRow("meta-ads/sample-2024_by-day-age-gender.csv")
        << QStringLiteral("meta_ads") << QString() << 101 << 81 << qint64{10438} << qint64{0};
    QTest::newRow("pinterest/ads-report-fixture.csv")
        << QStringLiteral("pinterest_ads") << QStringLiteral("EUR") << 3 << 2 << qint64{2700} << qint64{2697};
}

void tst_FormatSamples::advertisingCosts()
{
    SKIP_WITHOUT_SAMPLES();
    QFETCH(QString, format);
    QFETCH(QString, currency);
    QFETCH(int, rows);
    QFETCH(int, costs);
    QFETCH(qint64, spent);
    QFETCH(qint64, claimed);
    Given given;
    given.answers.currency = Currency::fromCode(currency.toStdString()).value_or(Currency());
    const Outcome outcome = readFile(samplePath(QTest::currentDataTag()), given);
    QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
    QCOMPARE(outcome.format, format);
    QCOMPARE(outcome.sink.rejects.size(), std::size_t{0});
    QCOMPARE(outcome.sink.acceptedRows(), std::int64_t{rows});
    const auto found = outcome.sink.all<Spend>();
    QCOMPARE(static_cast<int>(found.size()), costs);
    qint64 total = 0;
    for (const Spend &cost : found) {
        QVERIFY(cost.kind == SpendKind::Media);
        QVERIFY(!cost.campaignRef.empty());
        total += cost.amount;
    }
    QCOMPARE(total, spent);
    qint64 value = 0;
    for (const Claim &claim : outcome.sink.all<Claim>())
        value += claim.value;
    QCOMPARE(value, claimed);
}

void tst_FormatSamples::advertisingReportsOfAPeriod_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("period"); ///< in the file; empty: has to be told
    QTest::addColumn<qint64>("spent"); ///< of all rows but those of totals, added up from the file
    QTest::newRow("meta-ads/Sample-Ads-Feb-5-2023-Mar-4-2026_lifetime.csv")
        << QStringLiteral("meta_ads") << QStringLiteral("2023-02-05/2026-03-05") << qint64{4015890};
    QTest::newRow("meta-ads/ja-2026-totals-row-first.csv")
        << QStringLiteral("meta_ads") << QStringLiteral("2026-01-01/2026-03-31") << qint64{546905};
    QTest::newRow("tiktok-ads/ja-2026-cp932.csv") << QStringLiteral("tiktok_ads") << QString() << qint64{80000};
    QTest::newRow("other-ads/google-ads-ja-2026-two-line-preamble.csv")
        << QStringLiteral("google_ads") << QStringLiteral("2026-01-01/2026-03-31") << qint64{4159082};
    QTest::newRow("other-ads/yahoo-japan-ads-2026-utf16le.tsv")
        << QStringLiteral("yahoo_japan_ads") << QString() << qint64{722176};
}

void tst_FormatSamples::advertisingReportsOfAPeriod()
{
    SKIP_WITHOUT_SAMPLES();
    QFETCH(QString, format);
    QFETCH(QString, period);
    QFETCH(qint64, spent);
    Given given;
    given.workspaceCurrency = given.answers.currency = *Currency::fromCode("JPY");
    if (period.isEmpty()) {
        const Outcome asked = readFile(samplePath(QTest::currentDataTag()), given);
        QVERIFY(asked.refusal);
        QCOMPARE(asked.refusal->code, QStringLiteral("period_unknown"));
        period = QStringLiteral("2026-01-01/2026-03-31");
        given.answers.period = periodIn(period.toStdString());
    }
    const Outcome outcome = readFile(samplePath(QTest::currentDataTag()), given);
    QVERIFY2(!outcome.refusal, qPrintable(outcome.refusal ? outcome.refusal->message : QString()));
    QCOMPARE(outcome.format, format);
    qint64 total = 0;
    for (const Spend &cost : outcome.sink.all<Spend>()) {
        QCOMPARE(QString::fromStdString(periodText({cost.day, cost.lastDay.value_or(cost.day)})), period);
        total += cost.amount;
    }
    QCOMPARE(total, spent);
}

void tst_FormatSamples::postsOfOtherPlatforms_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("rejects");
    QTest::addColumn<int>("dated");
    QTest::addColumn<QList<qint64>>("sums"); ///< impressions, views, likes, comments, shares
    const auto row = [](const char *file, const char *format, const char *platform, int posts, int rejects, int dated,
                         const QList<qint64> &sums) {
        QTest::newRow(file) << QString::fromLatin1(format) << QString::fromLatin1(platform) << posts << rejects << dated
                            << sums;
    };
    // The ids of these samples were replaced: few of them agree with the day, by accident.
    row("tiktok-studio/Content.csv", "tiktok_studio", "tiktok", 13, 0, 2, {0, 537161, 4063, 117, 275});
    row("tiktok-studio/Content-4.csv", "tiktok_studio", "tiktok", 12, 0, 1, {0, 237054, 3114, 392, 102});
    row("youtube/Table data 21cols-2025.csv", "youtube_studio", "youtube", 59, 0, 59, {31264, 45403, 1468, 0, 26});
    row("youtube/Table data 8cols-2023.csv", "youtube_studio", "youtube", 59, 0, 59, {1719311, 73592, 0, 0, 0});
    row("youtube/Table data 9cols-2025.csv", "youtube_studio", "youtube", 79, 0, 79, {14862, 135873, 0, 0, 0});
    row("x/account_analytics_content-fixture.csv", "x_analytics", "twitter", 2, 1, 2, {1734, 0, 0, 0, 0});
}

void tst_FormatSamples::postsOfOtherPlatforms()
{
    SKIP_WITHOUT_SAMPLES();
    QFETCH(QString, format);
    QFETCH(QString, platform);
    QFETCH(int, posts);
    QFETCH(int, rejects);
    QFETCH(int, dated);
    QFETCH(QList<qint64>, sums);
    const Outcome outcome = readFile(samplePath(QTest::currentDataTag()));
    QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
    QCOMPARE(outcome.format, format);
    QCOMPARE(static_cast<int>(outcome.sink.rejects.size()), rejects);
    const auto found = outcome.sink.all<Post>();
    QCOMPARE(static_cast<int>(found.size()), posts);
    int withDay = 0;
    for (const Post &post : found) {
        QCOMPARE(post.platform, platform.toStdString());
        QVERIFY(!post.ref.empty() && trimmed(post.ref) == post.ref);
        withDay += post.publishedAt ? 1 : 0;
    }
    QCOMPARE(withDay, dated);
    constexpr Metric kMetrics[] = {Metric::Impressions, Metric::Views, Metric::Likes, Metric::Comments, Metric::Shares};
    for (std::size_t i = 0; i < std::size(kMetrics); ++i) {
        qint64 total = 0;
        for (const PostMetrics &metrics : outcome.sink.all<PostMetrics>())
            total += metrics.values[static_cast<std::size_t>(kMetrics[i])].value_or(0);
        QCOMPARE(total, sums[static_cast<qsizetype>(i)]);
    }
}

void tst_FormatSamples::figuresOfAccountsAreRefused_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("instead"); ///< what the message says to import
    const auto row = [](const char *file, const char *format, const char *code, const char *instead) {
        QTest::newRow(file) << QString::fromLatin1(format) << QString::fromLatin1(code) << QString::fromLatin1(instead);
    };
    row("tiktok-studio/Overview.csv", "tiktok_studio", "account_report", "Content.csv");
    row("tiktok-studio/FollowerHistory.csv", "tiktok_studio", "account_report", "Content.csv");
    row("tiktok-studio/Viewers.csv", "tiktok_studio", "account_report", "Content.csv");
    row("youtube/Chart data.csv", "youtube_studio", "chart_data", "Table data.csv");
    row("youtube/Totals.csv", "youtube_studio", "account_report", "Table data.csv");
    row("affiliate-networks/awin-publisher-performance.csv", "awin", "period_report", "transactions");
    row("affiliate-networks/ltk-earnings-export.csv", "ltk", "commission_only", "map the columns to spend");
    row("affiliate-networks/ltk-export-brands.csv", "ltk", "period_report", "Export the posts");
    row("affiliate-networks/ltk-export-products.csv", "ltk", "period_report", "Export the posts");
    row("ga4/Acquisition_overview_multi_section.csv", "google_analytics", "missing_column", "Transaction ID");
    row("ga4/Traffic_acquisition_Session_default_channel_group.csv", "google_analytics", "missing_column",
        "Transaction ID");
}

void tst_FormatSamples::figuresOfAccountsAreRefused()
{
    SKIP_WITHOUT_SAMPLES();
    QFETCH(QString, format);
    QFETCH(QString, code);
    QFETCH(QString, instead);
    const Outcome outcome = readFile(samplePath(QTest::currentDataTag()));
    QCOMPARE(outcome.format, format);
    QVERIFY(outcome.refusal);
    QCOMPARE(outcome.refusal->code, code);
    QVERIFY2(outcome.refusal->message.contains(instead), qPrintable(outcome.refusal->message));
}

/// What AWIN tracked are orders of the shop, worth what their goods cost after discount; gift cards are goods to it.
void tst_FormatSamples::awinTransactions()
{
    SKIP_WITHOUT_SAMPLES();
    Given given;
    given.workspaceCurrency = *Currency::fromCode("USD");
    const Outcome outcome = readFile(samplePath("affiliate-networks/awin-transactions.csv"), given);
    QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
    QCOMPARE(outcome.format, QStringLiteral("awin"));
    QCOMPARE(outcome.sink.rejects.size(), std::size_t{0});
    const auto sales = outcome.sink.all<Declaration>();
    QCOMPARE(sales.size(), std::size_t{74});
    std::map<std::string, std::int64_t> worth;
    const Outcome shop = readFile(samplePath("shopify-orders/us-2024-2026-79cols.csv"));
    for (const RecordGroup &group : shop.sink.groups) {
        const auto &order = std::get<Order>(group.records.front());
        const bool soldGiftCards =
            std::any_of(shop.sink.notes.begin(), shop.sink.notes.end(), [&](const RowIssue &note) {
                return note.code == QLatin1String("gift_card") && note.row == group.firstRow;
            });
        worth.emplace(order.ref, order.gross - order.discount + (soldGiftCards ? order.adjustment : 0));
    }
    std::int64_t value = 0;
    std::int64_t commission = 0;
    int declined = 0;
    int found = 0;
    for (const Declaration &sale : sales) {
        value += sale.value;
        commission += sale.commission.value_or(0);
        declined += sale.eligible ? 0 : 1;
        if (const auto order = worth.find(sale.orderRef); order != worth.end()) {
            ++found;
            QCOMPARE(order->second, sale.value);
        }
    }
    QCOMPARE(value, std::int64_t{2057555});
    QCOMPARE(declined, 22);
    QCOMPARE(found, 66);
    QCOMPARE(commission, std::int64_t{167241});
    std::int64_t claimed = 0;
    int withdrawn = 0;
    for (const Claim &claim : outcome.sink.all<Claim>()) {
        claimed += claim.withdrawn ? 0 : claim.value;
        withdrawn += claim.withdrawn ? 1 : 0;
        QVERIFY(claim.statedAt || !claim.withdrawn);
    }
    QCOMPARE(claimed, std::int64_t{1406539});
    QCOMPARE(withdrawn, declined);
}

/// No format takes the files of another: all of them are asked about every sample.
void tst_FormatSamples::everySampleHasOneFormat()
{
    SKIP_WITHOUT_SAMPLES();
    const std::map<QString, QString> formatOfFolder{
        {QStringLiteral("commercetools"), QStringLiteral("commercetools_orders")},
        {QStringLiteral("ga4"), QStringLiteral("google_analytics")},
        {QStringLiteral("meta-ads"), QStringLiteral("meta_ads")},
        {QStringLiteral("meta-content"), QStringLiteral("meta_content")},
        {QStringLiteral("pinterest"), QStringLiteral("pinterest_ads")},
        {QStringLiteral("shopify-orders"), QStringLiteral("shopify_orders")},
        {QStringLiteral("tiktok-ads"), QStringLiteral("tiktok_ads")},
        {QStringLiteral("tiktok-affiliate"), QStringLiteral("tiktok_affiliate")},
        {QStringLiteral("tiktok-shop"), QStringLiteral("tiktok_shop_orders")},
        {QStringLiteral("tiktok-studio"), QStringLiteral("tiktok_studio")},
        {QStringLiteral("x"), QStringLiteral("x_analytics")},
        {QStringLiteral("youtube"), QStringLiteral("youtube_studio")}};
    std::set<QString> placed{QStringLiteral("google_ads"), QStringLiteral("yahoo_japan_ads"),
        QStringLiteral("snapchat_ads"), QStringLiteral("woocommerce_orders"), QStringLiteral("woocommerce_report"),
        QStringLiteral("awin"), QStringLiteral("ltk"), QStringLiteral("tiktok_video_performance")};
    for (const auto &[folder, format] : formatOfFolder)
        placed.insert(format);
    int asked = 0;
    QDirIterator files(samplePath(""), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const auto probe = probeFile(file.filePath());
        if (!probe)
            continue;
        QStringList found;
        for (const auto &format : allFormats()) {
            constexpr int kLeastScore = 40; // of recognise()
            const Match match = format->recognises(*probe);
            if (match.score < kLeastScore)
                continue;
            found << format->id();
            // What is expected of an export is what every real one has.
            QVERIFY2(match.refusal || match.missing.empty(),
                qPrintable(file.fileName() + u' '
                    + (match.missing.empty() ? QString() : toQString(match.missing.front().label))));
        }
        const auto known = formatOfFolder.find(file.dir().dirName());
        QString expected = known != formatOfFolder.end() ? known->second : QString();
        if (file.fileName().startsWith(QLatin1String("google-ads")))
            expected = QStringLiteral("google_ads");
        else if (file.fileName().startsWith(QLatin1String("yahoo-japan-ads")))
            expected = QStringLiteral("yahoo_japan_ads");
        else if (file.fileName().startsWith(QLatin1String("awin-")))
            expected = QStringLiteral("awin");
        else if (file.fileName().startsWith(QLatin1String("ltk-")))
            expected = QStringLiteral("ltk");
        else if (file.fileName().startsWith(QLatin1String("orders-plugin-style")))
            expected = QStringLiteral("woocommerce_orders");
        else if (file.fileName().startsWith(QLatin1String("analytics-orders-report")))
            expected = QStringLiteral("woocommerce_report");
        ++asked;
        if (!expected.isEmpty()) {
            QVERIFY2(found == QStringList{expected}, qPrintable(file.fileName() + found.join(QLatin1Char(' '))));
        } else {
            QVERIFY2(found.size() <= 1 && (found.isEmpty() || placed.count(found.front()) == 0),
                qPrintable(file.fileName() + found.join(QLatin1Char(' '))));
        }
    }
    QVERIFY(asked > 30);
}

void tst_FormatSamples::neutralFiles()
{
    const QDir folder(QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a"));
    Given given;
    given.workspaceCurrency = *Currency::fromCode("USD");
    const auto read = [&](const char *name) { return readFile(folder.filePath(QString::fromLatin1(name)), given); };
    const struct
    {
        const char *file;
        const char *format;
        int groups;
    } kFiles[] = {{"orders.csv", "neutral_orders", 14}, {"refunds.csv", "neutral_refunds", 5},
        {"touchpoints.csv", "neutral_touchpoints", 15}, {"posts.csv", "neutral_posts", 5},
        {"creators.csv", "neutral_creators", 4}, {"customers.csv", "neutral_customers", 12},
        {"codes.csv", "neutral_codes", 1}, {"spend.csv", "neutral_spend", 9},
        {"platform_claims.csv", "neutral_claims", 14}};
    for (const auto &file : kFiles) {
        const Outcome outcome = read(file.file);
        QVERIFY2(!outcome.refusal, outcome.refusal ? qPrintable(outcome.refusal->message) : "");
        QCOMPARE(outcome.format, QString::fromLatin1(file.format));
        QCOMPARE(static_cast<int>(outcome.sink.groups.size()), file.groups);
        QCOMPARE(outcome.sink.rejects.size(), std::size_t{0});
        QStringList notes;
        for (const RowIssue &note : outcome.sink.notes)
            notes << note.code;
        // The amounts of these name no currency by design.
        static const QStringList kAssuming{
            QStringLiteral("refunds.csv"), QStringLiteral("spend.csv"), QStringLiteral("platform_claims.csv")};
        QCOMPARE(notes,
            kAssuming.contains(QLatin1String(file.file)) ? QStringList{QStringLiteral("assumed_currency")}
                                                         : QStringList());
    }
    const auto orders = read("orders.csv").sink.all<Order>();
    std::int64_t gross = 0;
    std::int64_t discounts = 0;
    for (const Order &order : orders) { // the period of the reference: March, without the test order
        if (order.test || isoMonth(static_cast<Day>(order.placedAt / kSecondsPerDay)) != "2025-03")
            continue;
        gross += order.gross;
        discounts += order.discount;
    }
    QCOMPARE(gross, std::int64_t{77000});
    QCOMPARE(discounts, std::int64_t{4600});
    QCOMPARE(orders[3].codes, std::vector<std::string>{"lina10"});
    QCOMPARE(orders[0].declaredPost, std::string("P1"));
    QVERIFY(orders[0].checkout == Checkout::InApp);
    QVERIFY(orders[1].checkout == Checkout::ClickOut);
    QCOMPARE(*read("creators.csv").sink.all<Creator>()[2].commissionMillionths, std::int64_t{80000});
}

QTEST_GUILESS_MAIN(tst_FormatSamples)
#include "tst_format_samples.moc"
