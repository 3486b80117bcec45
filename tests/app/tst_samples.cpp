// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger::test;

/// Real exports: each is imported, or refused with the reason that its page gives; a second import changes nothing.
class tst_Samples : public QObject
{
    Q_OBJECT

private slots:
    void imports_data();
    void imports();
};

void tst_Samples::imports_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("flags");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("refusal");
    if (QString(POSTLEDGER_CORPORA).isEmpty())
        QSKIP("POSTLEDGER_CORPORA names no folder with other people's samples");
    const QString shopify = "shopify-orders/";
    const auto good = [](const char *name, const QString &file, const char *format, const char *flags = "") {
        QTest::newRow(name) << file << QString(flags) << QString(format) << QString();
    };
    const auto refused = [](const char *name, const QString &file, const char *code, const char *flags = "") {
        QTest::newRow(name) << file << QString(flags) << QString() << QString(code);
    };
    good("Shopify, 79 columns", shopify + "us-2024-2026-79cols.csv", "shopify_orders");
    good("Shopify, 78 columns", shopify + "us-2022-78cols.csv", "shopify_orders");
    good("Shopify, 75 columns, tax inside", shopify + "za-2021-75cols-tax-inclusive.csv", "shopify_orders");
    good("Shopify, 71 columns", shopify + "eu-2021-71cols.csv", "shopify_orders");
    good("Shopify, UTM values of a form", shopify + "bd-2026-cod-utm-in-note-attributes.csv", "shopify_orders");
    good("Shopify, subscriptions", shopify + "us-2023-subscriptions-elevar-attributes.csv", "shopify_orders");
    refused("Shopify, revenue columns deleted", shopify + "ca-2023-34cols-resaved-by-excel.csv", "missing_column");
    refused("Shopify, abandoned checkouts", shopify + "abandoned-checkouts-NOT-orders.csv", "abandoned_checkouts");
    good("Shopify, a cancelled order's webhook", "shopify-order-json/order-webhook-2025-cancelled.json",
        "shopify_order_json");
    good("Shopify, a webhook with discounts", "shopify-order-json/order-webhook-2025-discounts.json",
        "shopify_order_json");
    good("Shopify, one order of the API", "shopify-order-json/order.json", "shopify_order_json");
    good("Shopify, orders of the API without lines", "shopify-order-json/orders.json", "shopify_order_json");
    refused("Shopify, a refund alone", "shopify-order-json/refund.json", "refund_without_order");
    good("commercetools orders", "commercetools/orders.json", "commercetools_orders", "--currency EUR");
    refused("commercetools, a template without a date", "commercetools/template-order-full.csv", "missing_column");
    for (const char *part : {"attributes", "custom-fields", "lineitems", "simple"}) {
        refused(part, QString("commercetools/template-order-%1.csv").arg(part), "missing_column");
    }
    good("WooCommerce, one row per item", "woocommerce/orders-plugin-style-one-row-per-item.csv", "woocommerce_orders");
    good("WooCommerce, the shop's report", "woocommerce/analytics-orders-report-reconstructed.csv",
        "woocommerce_report", "--currency USD");
    refused("WooCommerce, the shop's report in no currency", "woocommerce/analytics-orders-report-reconstructed.csv",
        "currency_unknown");
    good("TikTok Shop, Indonesia", "tiktok-shop/orders-id-2026-65cols.csv", "tiktok_shop_orders");
    good("TikTok Shop, in a workspace of another currency", "tiktok-shop/orders-id-2026-65cols.csv",
        "tiktok_shop_orders", "--currency USD");
    good("TikTok Shop, a workbook", "tiktok-shop/orders-ph-description-row-reconstructed.xlsx", "tiktok_shop_orders",
        "--currency PHP");
    good("TikTok affiliate, seller", "tiktok-affiliate/seller-affiliate-orders-us-reconstructed.csv",
        "tiktok_affiliate");
    good("TikTok affiliate, creator", "tiktok-affiliate/creator-affiliate-orders-th-reconstructed.csv",
        "tiktok_affiliate");
    good("Instagram posts", "meta-content/Apr-01-2025_Apr-30-2025_100000000000001_ig-posts.csv", "meta_content");
    good("Instagram stories", "meta-content/Aug-01-2025_Oct-29-2025_100000000000002_ig-stories.csv", "meta_content");
    good("Facebook posts", "meta-content/Jul-01-2025_Dec-05-2025_100000000000003_fb-posts.csv", "meta_content");
    good("Facebook posts, ragged", "meta-content/fb-posts-concatenated-ragged.csv", "meta_content");
    good("Shopify products, padded cells", "shopify-products/2024-metafields-padded-cells.csv", "shopify_products",
        "--currency USD");
    good("Shopify products, Polish markets", "shopify-products/pl-2024-52cols-markets.csv", "shopify_products",
        "--currency PLN");
    refused("Shopify products, nobody says the currency", "shopify-products/pl-2024-52cols-markets.csv",
        "currency_unknown");
    good("Shopify inventory, a column per location", "shopify-inventory/2024-12cols-one-column-per-location.csv",
        "shopify_inventory");
    good("Shopify inventory, a row per location", "shopify-inventory/2025-19cols-long.csv", "shopify_inventory");
    good("Meta ads by day, age and gender", "meta-ads/sample-2024_by-day-age-gender.csv", "meta_ads");
    good("Meta ads, three years as a whole", "meta-ads/Sample-Ads-Feb-5-2023-Mar-4-2026_lifetime.csv", "meta_ads");
    good("Meta ads, Japanese, a quarter as a whole", "meta-ads/ja-2026-totals-row-first.csv", "meta_ads");
    refused("TikTok ads, Japanese, of an unknown period", "tiktok-ads/ja-2026-cp932.csv", "period_unknown");
    good("TikTok ads, Japanese, of a period that is told", "tiktok-ads/ja-2026-cp932.csv", "tiktok_ads",
        "--period 2026-01-01/2026-01-31");
    good("Pinterest ads", "pinterest/ads-report-fixture.csv", "pinterest_ads", "--currency EUR");
    good("Google ads, Japanese, a quarter as a whole", "other-ads/google-ads-ja-2026-two-line-preamble.csv",
        "google_ads");
    refused("Yahoo! JAPAN ads, of an unknown period", "other-ads/yahoo-japan-ads-2026-utf16le.tsv", "period_unknown");
    good("Yahoo! JAPAN ads, of a period that is told", "other-ads/yahoo-japan-ads-2026-utf16le.tsv", "yahoo_japan_ads",
        "--currency JPY --period 2026-01-01/2026-03-31");
    good("TikTok Studio content", "tiktok-studio/Content.csv", "tiktok_studio");
    good("TikTok Studio content, another", "tiktok-studio/Content-4.csv", "tiktok_studio");
    refused("TikTok Studio, account", "tiktok-studio/Overview.csv", "account_report");
    refused("TikTok Studio, followers", "tiktok-studio/FollowerHistory.csv", "account_report");
    refused("TikTok Studio, viewers", "tiktok-studio/Viewers.csv", "account_report");
    good("YouTube, 21 columns", "youtube/Table data 21cols-2025.csv", "youtube_studio");
    good("YouTube, 9 columns", "youtube/Table data 9cols-2025.csv", "youtube_studio");
    good("YouTube, 8 columns", "youtube/Table data 8cols-2023.csv", "youtube_studio");
    refused("YouTube, lines of a chart", "youtube/Chart data.csv", "chart_data");
    refused("YouTube, channel", "youtube/Totals.csv", "account_report");
    good("X posts", "x/account_analytics_content-fixture.csv", "x_analytics");
    good("AWIN transactions", "affiliate-networks/awin-transactions.csv", "awin", "--currency USD");
    refused("AWIN transactions, in no currency", "affiliate-networks/awin-transactions.csv", "currency_unknown");
    refused("AWIN, publishers", "affiliate-networks/awin-publisher-performance.csv", "period_report");
    refused("LTK, earnings", "affiliate-networks/ltk-earnings-export.csv", "commission_only");
    refused("LTK, brands", "affiliate-networks/ltk-export-brands.csv", "period_report");
    refused("LTK, products", "affiliate-networks/ltk-export-products.csv", "period_report");
    refused("Google Analytics, several tables", "ga4/Acquisition_overview_multi_section.csv", "missing_column");
    refused("Google Analytics, channels by week", "ga4/Traffic_acquisition_Session_default_channel_group.csv",
        "missing_column");
    refused("Pinterest ads, in no currency", "pinterest/ads-report-fixture.csv", "currency_unknown");
}

void tst_Samples::imports()
{
    QFETCH(QString, file);
    QFETCH(QString, flags);
    QFETCH(QString, format);
    QFETCH(QString, refusal);
    const QString path = QDir(POSTLEDGER_CORPORA).filePath("formats/samples/" + file);
    if (!QFile::exists(path))
        QSKIP("this sample is not here");
    QTemporaryDir dir;
    const QString workspace = dir.filePath("w.postledger");
    const QStringList arguments = QStringList{"import", workspace, path, "--json", "--timezone", "UTC"}
        + flags.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const Outcome first = run(arguments);
    const QJsonObject told = first.json()["files"].toArray().first().toObject();
    if (!refusal.isEmpty()) {
        QCOMPARE(told["refusal"].toObject()["code"].toString(), refusal);
        QCOMPARE(first.code, 1);
        QVERIFY2(first.err.contains(QFileInfo(path).fileName().toUtf8()), first.err);
        QVERIFY(!QFile::exists(workspace));
        return;
    }
    QVERIFY2(first.code == 0, first.err);
    QCOMPARE(told["format"].toString(), format);
    const int read = told["rows_read"].toInt();
    const int rejected = told["rows_rejected"].toInt();
    QVERIFY(read > 0);
    QVERIFY(told["rows_new"].toInt() > 0);
    QCOMPARE(told["rows_new"].toInt() + told["rows_changed"].toInt() + told["rows_unchanged"].toInt() + rejected, read);

    const Outcome second = run(arguments);
    QVERIFY2(second.code == 0, second.err);
    const QJsonObject again = second.json()["files"].toArray().first().toObject();
    QCOMPARE(again["rows_read"].toInt(), read);
    QCOMPARE(again["rows_unchanged"].toInt() + again["rows_rejected"].toInt(), read);
    QVERIFY(again["rows_rejected"].toInt() <= rejected);
    QCOMPARE(run({"verify", workspace}).code, 0);

    // Other bytes with the same rows are recognised row by row.
    const QString copy = dir.filePath("copy.csv");
    writeFile(copy, contentOf(path) + "\n");
    QStringList anew = arguments;
    anew[2] = copy;
    const Outcome third = run(anew);
    QVERIFY2(third.code == 0, third.err);
    const QJsonObject row = third.json()["files"].toArray().first().toObject();
    QCOMPARE(row["rows_new"].toInt(), 0);
    QCOMPARE(row["rows_changed"].toInt(), 0);
    QCOMPARE(row["rows_unchanged"].toInt(), read - rejected);
}

QTEST_GUILESS_MAIN(tst_Samples)
#include "tst_samples.moc"
