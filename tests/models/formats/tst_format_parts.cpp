// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "formats/ad_report.h"
#include "formats/ad_sums.h"
#include "formats/meta_content/permalink.h"
#include "formats/order_money.h"
#include "formats/row_reader.h"
#include "formats/shopify_orders/note_attributes.h"
#include "formats/stated_period.h"
#include "formats/tiktok_studio/video_time.h"
#include "formats/tiktok_video_performance/sale_currency.h"
#include "formats/utm.h"
#include "formats/woocommerce_orders/status.h"

#include <QRandomGenerator>
#include <QTest>

using namespace postledger;

/// The parts that formats share.
class tst_FormatParts : public QObject
{
    Q_OBJECT

private slots:
    void decodesUtmValues_data();
    void decodesUtmValues();
    void takesTheLastUtmValue();
    void readsTouchesOfNoteAttributes();
    void findsIdsInPermalinks_data();
    void findsIdsInPermalinks();
    void sharesDiscountsExactly();
    void takesTaxOutOfPrices();
    void givesBackMerchandiseFirst();
    void tellsRoundedIdsFromChance();
    void roundsCostsTogether_data();
    void roundsCostsTogether();
    void findsCurrenciesInLabels();
    void readsVideoLinks();
    void datesVideosByTheirIds_data();
    void datesVideosByTheirIds();
    void findsPeriodsInText_data();
    void findsPeriodsInText();
    void namesCurrenciesOfSales_data();
    void namesCurrenciesOfSales();
    void knowsTranslatedStatuses_data();
    void knowsTranslatedStatuses();
};

void tst_FormatParts::decodesUtmValues_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *raw, const char *value) {
        QTest::newRow(name) << QString::fromUtf8(raw) << QString::fromUtf8(value);
    };
    row("plain", "instagram", "instagram");
    row("blanks around", "  instagram ", "instagram");
    row("encoded blank", "Spring%20Drop", "Spring Drop");
    row("plus is a blank", "Spring+Drop", "Spring Drop");
    row("plus beside real blanks is a plus", "Spring + Drop", "Spring + Drop");
    row("encoded twice", "A%257CB", "A|B");
    row("never three times", "A%25257CB", "A%7CB");
    row("umlaut", "Fr%C3%BChling", "Frühling");
    row("bytes that are no text stay", "50%FF", "50%FF");
    row("percent sign alone", "100% off", "100% off");
    row("macro in braces", "{{campaign.id}}", "");
    row("macro in underscores", "__CAMPAIGN_ID__", "");
    row("encoded macro", "%7B%7Bad.id%7D%7D", "");
    row("not set", "(not set)", "");
    row("empty", "", "");
}

void tst_FormatParts::decodesUtmValues()
{
    QFETCH(QString, raw);
    QFETCH(QString, value);
    QCOMPARE(toQString(utmValue(raw.toStdString())), value);
}

void tst_FormatParts::takesTheLastUtmValue()
{
    OrderTouch touch;
    QVERIFY(setUtmField(touch, "utm_source", "facebook"));
    QVERIFY(setUtmField(touch, "UTM source", "tiktok"));
    QVERIFY(setUtmField(touch, "Utm_Content", "{{ad.id}}"));
    QVERIFY(setUtmField(touch, "utm_id", "120"));
    QVERIFY(!setUtmField(touch, "source", "x"));
    QVERIFY(!setUtmField(touch, "utm_sources", "x"));
    QCOMPARE(touch.source, std::string("tiktok"));
    QCOMPARE(touch.content, std::string());
    QCOMPARE(touch.campaign, std::string("120"));
    QVERIFY(setUtmField(touch, "utm_campaign", "Spring"));
    QCOMPARE(touch.campaign, std::string("Spring"));
}

void tst_FormatParts::readsTouchesOfNoteAttributes()
{
    std::vector<OrderTouch> touches;
    shopify::appendTouches("lang: de\r\nnothing\r\nnote: a: b", touches);
    QVERIFY(touches.empty());
    shopify::appendTouches(
        "_elevar_visitor_info: {\"utm_source\":\"ig\",\"utm_medium\":7,\"x\":{\"utm_source\":\"no\"}}\n"
        "UTM source: facebook\nUTM campaign: 03/30/2023 - Sale: last day",
        touches);
    QCOMPARE(touches.size(), std::size_t{2});
    QCOMPARE(touches[0].source, std::string("ig"));
    QCOMPARE(touches[0].medium, std::string());
    QCOMPARE(touches[1].campaign, std::string("03/30/2023 - Sale: last day"));
    touches.clear();
    shopify::appendTouches("_elevar_visitor_info: {\"utm_source\":", touches);
    shopify::appendTouches("_elevar_visitor_info: " + std::string(5000, '['), touches);
    QVERIFY(touches.empty());
}

void tst_FormatParts::findsIdsInPermalinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *link, const char *id) {
        QTest::newRow(name) << QString::fromLatin1(link) << QString::fromLatin1(id);
    };
    row("reel", "https://www.instagram.com/reel/DAbc-d_1234/", "DAbc-d_1234");
    row("post with parameters", "https://www.instagram.com/p/DXyz/?utm_source=ig", "DXyz");
    row("story", "https://instagram.com/stories/some.body/3756156376473550021", "3756156376473550021");
    row("Facebook post", "https://www.facebook.com/Some/posts/pfbid0aB", "pfbid0aB");
    row("Facebook photo", "https://www.facebook.com/photo.php?set=a.1&fbid=122&type=3", "122");
    row("Facebook video", "https://www.facebook.com/watch/?v=77", "77");
    row("profile", "https://www.instagram.com/some.body/", "");
    row("no link", "none", "");
    row("empty", "", "");
}

void tst_FormatParts::findsIdsInPermalinks()
{
    QFETCH(QString, link);
    QFETCH(QString, id);
    const std::string text = link.toStdString();
    QCOMPARE(toQString(meta_content::idInPermalink(text)), id);
}

void tst_FormatParts::sharesDiscountsExactly()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 1000; ++round) {
        Order order;
        std::int64_t own = 0;
        for (int i = random.bounded(1, 6); i > 0; --i) {
            OrderLine line;
            line.gross = random.bounded(0, 10000);
            line.discount = random.bounded(0, static_cast<int>(line.gross) + 1);
            own += line.discount;
            order.lines.push_back(line);
        }
        const std::int64_t share = random.bounded(0, 5000);
        shareDiscount(order, share);
        std::int64_t sum = 0;
        for (const OrderLine &line : order.lines)
            sum += line.discount;
        QCOMPARE(sum, own + share);
        QCOMPARE(order.discount, own + share);
    }
}

void tst_FormatParts::takesTaxOutOfPrices()
{
    Order order;
    order.lines = {{"a", "A", 1, 0, 2000, 0}, {"b", "B", 1, 0, 4000, 0}};
    order.gross = 6000;
    order.shipping = 500;
    const char taxable[] = {0, 1};
    takeOutTax(order, 639, taxable);
    QCOMPARE(order.lines[0].gross, std::int64_t{2000});
    QCOMPARE(order.lines[1].gross, std::int64_t{3361});
    QCOMPARE(order.gross + order.shipping + order.tax, std::int64_t{6500});
    // More tax than the lines hold comes out of the shipping.
    Order gift;
    gift.lines = {{"a", "A", 1, 0, 100, 100}};
    gift.gross = gift.discount = 100;
    gift.shipping = 595;
    takeOutTax(gift, 95, {});
    QCOMPARE(gift.gross, std::int64_t{100});
    QCOMPARE(gift.shipping, std::int64_t{500});
}

void tst_FormatParts::givesBackMerchandiseFirst()
{
    Order order;
    order.gross = 11000;
    order.discount = 1000;
    order.tax = 1900;
    order.shipping = 500;
    order.total = 12400;
    giveBack(order, 5950);
    QCOMPARE(order.refundedMerchandise, std::int64_t{5000});
    QCOMPARE(order.refundedTax, std::int64_t{950});
    QCOMPARE(order.refundedShipping, std::int64_t{0});
    giveBack(order, order.total);
    QCOMPARE(order.refundedMerchandise, std::int64_t{10000});
    QCOMPARE(order.refundedTax, std::int64_t{1900});
    QCOMPARE(order.refundedShipping, std::int64_t{500});
}

void tst_FormatParts::tellsRoundedIdsFromChance()
{
    RoundedIdFinder one;
    one.add("577000000000000000");
    QVERIFY(!one.allRounded()); // a single id may end in three zeros by chance
    one.add("577100000000000000");
    QVERIFY(one.allRounded());
    one.add("577100000000000001");
    QVERIFY(!one.allRounded());
    RoundedIdFinder shortIds;
    for (int i = 0; i < 10; ++i)
        shortIds.add("123000000000000");
    QVERIFY(!shortIds.allRounded());
}

void tst_FormatParts::roundsCostsTogether_data()
{
    QTest::addColumn<QList<qint64>>("fine"); ///< in 10^-8
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QList<qint64>>("minor");
    QTest::newRow("whole cents stay") << QList<qint64>{1000000, -2000000, 0} << 2 << QList<qint64>{1, -2, 0};
    QTest::newRow("three thirds make a whole")
        << QList<qint64>{33333333, 33333333, 33333334} << 2 << QList<qint64>{33, 33, 34};
    QTest::newRow("halves: the earlier one is rounded up") << QList<qint64>{500000, 500000} << 2 << QList<qint64>{1, 0};
    QTest::newRow("a credit beside a cost") << QList<qint64>{-1400000, 2400000} << 2 << QList<qint64>{-1, 2};
    QTest::newRow("a currency without decimals") << QList<qint64>{150000000, 140000000} << 0 << QList<qint64>{2, 1};
    QTest::newRow("nothing") << QList<qint64>{} << 2 << QList<qint64>{};
}

void tst_FormatParts::roundsCostsTogether()
{
    QFETCH(QList<qint64>, fine);
    QFETCH(int, exponent);
    QFETCH(QList<qint64>, minor);
    std::vector<std::int64_t> rounded;
    QVERIFY(roundTogether(std::vector<Int128>(fine.begin(), fine.end()), exponent, rounded));
    QCOMPARE(QList<qint64>(rounded.begin(), rounded.end()), minor);
    const Int128 tooMuch = static_cast<Int128>(std::numeric_limits<std::int64_t>::max()) * 1000000;
    QVERIFY(!roundTogether(std::vector<Int128>{tooMuch}, 2, rounded));
}

void tst_FormatParts::findsCurrenciesInLabels()
{
    QCOMPARE(currencyInLabel("Amount spent (USD)").code(), std::string_view("USD"));
    QCOMPARE(currencyInLabel("消化金額（JPY）").code(), std::string_view("JPY"));
    QVERIFY(!currencyInLabel("Website URL (Ad level)").isValid());
    QVERIFY(!currencyInLabel("Amount spent").isValid());
    QVERIFY(!currencyInLabel("(X)").isValid());
}

void tst_FormatParts::readsVideoLinks()
{
    using namespace tiktok_studio;
    const VideoLink whole = parseVideoLink("https://www.tiktok.com/@some.one/video/7512345678901234567/?lang=en#x");
    QCOMPARE(whole.handle, std::string_view("some.one"));
    QCOMPARE(whole.kind, std::string_view("video"));
    QCOMPARE(whole.id, std::string_view("7512345678901234567"));
    for (const std::string_view link : {"", "https://www.tiktok.com/@some.one", "/", "https://vm.tiktok.com/ZMabc/"})
        QVERIFY(parseVideoLink(link).id.empty());
    QVERIFY(parseVideoLink("video/7512345678901234567").handle.empty());
}

void tst_FormatParts::datesVideosByTheirIds_data()
{
    QTest::addColumn<QString>("made"); ///< second of the id
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("published");
    const auto row = [](const char *name, const char *made, const char *cell, const char *published) {
        QTest::newRow(name) << QString::fromLatin1(made) << QString::fromLatin1(cell) << QString::fromLatin1(published);
    };
    row("the same day", "2025-07-16T12:00:00Z", "July 16", "2025-07-16T12:00:00Z");
    row("a day earlier, another zone", "2025-07-16T00:30:00Z", "July 15", "2025-07-16T00:30:00Z");
    row("last day of the year", "2025-12-31T23:30:00Z", "January 1", "2025-12-31T23:30:00Z");
    row("first day of the year", "2026-01-01T00:30:00Z", "December 31", "2026-01-01T00:30:00Z");
    row("scheduled", "2025-07-16T12:00:00Z", "july 30", "2025-07-30T00:00:00Z");
    row("kept longer than a draft is", "2025-07-16T12:00:00Z", "August 16", "");
    row("before it was made", "2025-07-16T12:00:00Z", "July 14", "");
    row("a day that only leap years have", "2024-02-29T12:00:00Z", "February 29", "2024-02-29T12:00:00Z");
    row("no month", "2025-07-16T12:00:00Z", "Smarch 16", "");
    row("no day", "2025-07-16T12:00:00Z", "July 32", "");
}

void tst_FormatParts::datesVideosByTheirIds()
{
    using namespace tiktok_studio;
    QFETCH(QString, made);
    QFETCH(QString, cell);
    QFETCH(QString, published);
    const auto second = parseInstant(made.toStdString(), DateOrder::YearFirst, Zone());
    QVERIFY(second);
    const std::string id = std::to_string((static_cast<std::uint64_t>(*second) << 32U) + 123456789U);
    const auto day = parseMonthDay(cell.toStdString());
    const auto at = day ? publishedAt(id, *day, Zone()) : std::nullopt;
    QCOMPARE(at ? QString::fromStdString(isoInstant(*at)) : QString(), published);
    QVERIFY(!publishedAt("12345", {7, 16}, Zone()));
}

void tst_FormatParts::findsPeriodsInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("period");
    const auto row = [](const char *text, const char *period) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(period);
    };
    row("[Date Range]: 2026-01-01 ~ 2026-01-31", "2026-01-01/2026-01-31");
    row("[日期范围]: 2026/1/14~2026/1/14", "2026-01-14/2026-01-14");
    row("2026-01-01/2026-01-31", "2026-01-01/2026-01-31");
    row("2026-01-31 ~ 2026-01-01", "");
    row("2026-01-31", "");
    row("2026-01-01 2026-01-02 2026-01-03", "");
    row("2026-02-30 ~ 2026-03-01", "");
    row("12026-01-01 ~ 2026-01-311", "");
    row("01/01/2026 ~ 31/01/2026", "");
    row("2026-01/01 ~ 2026-01-31", "");
    row("", "");
}

void tst_FormatParts::findsPeriodsInText()
{
    QFETCH(QString, text);
    QFETCH(QString, period);
    const auto found = periodIn(text.toStdString());
    QCOMPARE(found ? toQString(periodText(*found)) : QString(), period);
}

void tst_FormatParts::namesCurrenciesOfSales_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *label, const char *cell, const char *answer, const char *code) {
        QTest::newRow(name) << QString::fromUtf8(label) << QString::fromUtf8(cell) << QString::fromUtf8(answer)
                            << QString::fromUtf8(code);
    };
    row("sign in the cell", "GMV", "฿665.73", "EUR", "THB");
    row("behind the digits", "GMV", "665,73 €", "USD", "EUR");
    row("code in the cell", "GMV", "IDR 150.000", "EUR", "IDR");
    row("sign in the label", "Video Revenue (Rp)", "150.000", "EUR", "IDR");
    row("full-width brackets", "GMV（视频） （£）", "12.50", "EUR", "GBP");
    row("brackets that name none", "Gross merchandise value (Video)", "12.50", "EUR", "EUR");
    row("cell before label", "GMV (£)", "-฿5.00", "EUR", "THB");
    row("a dollar of the answer", "GMV ($)", "12.50", "USD", "USD");
    row("a dollar that is no euro", "GMV ($)", "12.50", "EUR", "");
    row("a dollar of a country", "GMV ($)", "S$12.50", "EUR", "SGD");
    row("nothing named", "GMV", "12.50", "", "");
}

void tst_FormatParts::namesCurrenciesOfSales()
{
    QFETCH(QString, label);
    QFETCH(QString, cell);
    QFETCH(QString, answer);
    QFETCH(QString, code);
    const Currency given = Currency::fromCode(answer.toStdString()).value_or(Currency());
    const Currency found = tiktok_video_performance::saleCurrency(label.toStdString(), cell.toStdString(), given);
    QCOMPARE(toQString(found.code()), code);
}

void tst_FormatParts::knowsTranslatedStatuses_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("state");
    using woocommerce::State;
    const auto row = [](const char *status, State state) {
        QTest::newRow(status) << QString::fromUtf8(status) << static_cast<int>(state);
    };
    row("wc-completed", State::Sold);
    row("On hold", State::Sold);
    row("Pending payment", State::Unpaid);
    row("trash", State::Cancelled);
    row("Zurückerstattet", State::Refunded);
    row("Terminée", State::Sold);
    row("En cours", State::Sold);
    row("En attente", State::Sold);
    row("En attente paiement", State::Unpaid);
    row("ÉCHOUÉE", State::Failed);
    row("Annulée", State::Cancelled);
    row("Remboursée", State::Refunded);
    row("Pendiente de pago", State::Unpaid);
    row("Reembolsado", State::Refunded);
    row("In attesa di pagamento", State::Unpaid);
    row("Annullato", State::Cancelled);
    row("Geannuleerd", State::Cancelled);
    row("In behandeling", State::Sold);
    row("Concluído", State::Sold);
    row("Anulowane", State::Cancelled);
    row("返金済み", State::Refunded);
    row("Stornierung", State::Cancelled);
    row("Rückerstattung", State::Refunded);
    row("Annulation", State::Cancelled);
    row("Échec", State::Failed);
    row("Cancelación", State::Cancelled);
    row("Rimborso", State::Refunded);
    row("Terugbetaling", State::Refunded);
    row("Cancelamento", State::Cancelled);
    row("Zwrócono", State::Refunded);
    row("Återbetalning", State::Refunded);
    row("Tilbagebetalt", State::Refunded);
    row("Kansellering", State::Cancelled);
    row("Peruutus", State::Cancelled);
    row("Stornováno", State::Cancelled);
    row("返金", State::Refunded);
}

void tst_FormatParts::knowsTranslatedStatuses()
{
    QFETCH(QString, status);
    QFETCH(int, state);
    const auto found = woocommerce::stateOf(status.toStdString());
    QVERIFY(found);
    QCOMPARE(static_cast<int>(*found), state);
    QVERIFY(!woocommerce::stateOf("being packed"));
}

QTEST_GUILESS_MAIN(tst_FormatParts)
#include "tst_format_parts.moc"
