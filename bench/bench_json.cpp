// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_source.h"
#include "formats/format.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>
#include <limits>
#include <string>

using namespace postledger;

namespace {

constexpr int kOrders = 20000;

std::string money(const std::string &name, int minor)
{
    std::string amount = std::to_string(minor / 100) + '.';
    amount += std::to_string(minor / 10 % 10) + std::to_string(minor % 10);
    const std::string both = R"({"amount":")" + amount + R"(","currency_code":"EUR"})";
    return '"' + name + "\":\"" + amount + "\",\"" + name + R"(_set":{"shop_money":)" + both
        + R"(,"presentment_money":)" + both + "},";
}

std::string lineItem(int order, int line, int price)
{
    return R"({"id":)" + std::to_string(15000000000000000LL + order * 10 + line)
        + R"(,"admin_graphql_api_id":"gid://shopify/LineItem/15000000000000000","current_quantity":1,"quantity":1,)"
          R"("fulfillment_service":"manual","fulfillment_status":"fulfilled","gift_card":false,"grams":120,)"
        + money("price", price) + money("total_discount", 0) + R"("sku":"SKU-)" + std::to_string(order % 400)
        + R"(","name":"Lip Oil \u2013 Rosé","title":"Lip Oil",)"
          R"("taxable":true,"requires_shipping":true,"properties":[],"tax_lines":[],"discount_allocations":[{)"
        + money("amount", 100) + R"("discount_application_index":0}]})";
}

/// An order as a webhook brings it: some ninety members, most amounts three times.
std::string order(int number)
{
    const int price = 1900 + number % 500;
    const std::string address =
        R"({"first_name":"A","last_name":"B","address1":"Street 1","city":"Town","zip":"12345","country_code":"DE"})";
    std::string text = R"({"id":)" + std::to_string(6100000000000000000LL + number) + R"(,"name":"#)"
        + std::to_string(1000 + number) + R"(","order_number":)" + std::to_string(1000 + number)
        + R"(,"created_at":"2026-03-14T09:26:53+01:00","updated_at":"2026-03-15T09:26:53+01:00","currency":"EUR",)"
          R"("presentment_currency":"EUR","financial_status":"paid","fulfillment_status":"fulfilled","test":false,)"
          R"("taxes_included":true,"source_name":"web","tags":"vip","email":"a)"
        + std::to_string(number % 9000) + R"(@example.com","landing_site":"/?utm_source=instagram&utm_content=)"
        + std::to_string(17900000000000000LL + number % 300)
        + R"(","cancelled_at":null,"closed_at":null,"note":null,"note_attributes":[],"client_details":)"
          R"({"browser_ip":"192.0.2.1","user_agent":"Mozilla/5.0 Macintosh Intel Mac OS X 10_15_7"
},)"
          R"("discount_codes":[{"code":"LINA10","amount":"2.00","type":"percentage"}],"discount_applications":[],)";
    for (const char *name : {"subtotal_price", "current_subtotal_price", "total_line_items_price"})
        text += money(name, 2 * price - 200);
    for (const char *name : {"total_price", "current_total_price"})
        text += money(name, 2 * price - 200 + 500);
    text += money("total_discounts", 200) + money("total_tax", 600) + money("total_shipping_price", 500);
    text += R"("billing_address":)" + address + R"(,"shipping_address":)" + address
        + R"(,"customer":{"id":7200000000001,"orders_count":2,"default_address":)" + address + R"(},"line_items":[)"
        + lineItem(number, 1, price) + ',' + lineItem(number, 2, price) + R"(],"shipping_lines":[{"title":"Standard",)"
        + money("price", 500) + money("discounted_price", 500)
        + R"("tax_lines":[],"discount_allocations":[]}],"fulfillments":[],"refunds":[]})";
    return text;
}

/// Counts what a format hands out.
class CountingSink final : public RecordSink
{
public:
    std::int64_t groups = 0;
    std::int64_t issues = 0;

    Currency workspaceCurrency() const override { return {}; }
    const Zone &fileZone() const override { return m_zone; }
    CustomerKey customerKey(std::string_view) override { return {}; }
    bool accept(RecordGroup &&group) override
    {
        benchmark::DoNotOptimize(group.records.data());
        ++groups;
        return true;
    }
    void reject(RowIssue) override { ++issues; }
    void note(RowIssue) override { ++issues; }

private:
    Zone m_zone;
};

double secondsSince(std::clock_t begin)
{
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// The peer: the whole file as a tree of values.
std::size_t membersAsTree(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    return nlohmann::json::parse(text.begin(), text.end()).size();
}

class OrdersFile
{
public:
    OrdersFile()
        : m_path(m_folder.filePath(QStringLiteral("orders.json")))
    {
        std::string text = "{\"orders\":[";
        for (int i = 0; i < kOrders; ++i)
            text += (i > 0 ? "," : "") + order(i);
        text += "]}";
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            m_bytes = file.write(text.data(), static_cast<qint64>(text.size()));
        for (int round = 0; round < 2; ++round) {
            const std::clock_t begin = std::clock();
            benchmark::DoNotOptimize(membersAsTree(m_path));
            m_peerSeconds = std::min(m_peerSeconds, secondsSince(begin));
        }
    }
    const QString &path() const { return m_path; }
    std::int64_t bytes() const { return m_bytes; }
    double peerSeconds() const { return m_peerSeconds; }

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::int64_t m_bytes = 0;
    double m_peerSeconds = std::numeric_limits<double>::max();
};

const OrdersFile &ordersFile()
{
    static const OrdersFile file;
    return file;
}

/// Runs \p work per iteration and says how many times as fast as the peer it is.
template<typename Work>
void measure(benchmark::State &state, Work work)
{
    double best = std::numeric_limits<double>::max();
    for (auto _ : state) {
        const std::clock_t begin = std::clock();
        if (!work())
            state.SkipWithError("the file was not read");
        best = std::min(best, secondsSince(begin));
    }
    state.SetBytesProcessed(state.iterations() * ordersFile().bytes());
    state.counters["times_as_fast_as_dom"] = ordersFile().peerSeconds() / best;
}

void readAsTree(benchmark::State &state)
{
    measure(state, [] { return membersAsTree(ordersFile().path()) == 1; });
}
BENCHMARK(readAsTree)->Unit(benchmark::kMillisecond);

void recogniseAFile(benchmark::State &state)
{
    measure(state, [] { return bool(probeFile(ordersFile().path())); });
}
BENCHMARK(recogniseAFile)->Unit(benchmark::kMillisecond);

void readRecords(benchmark::State &state)
{
    const auto probe = probeFile(ordersFile().path());
    measure(state, [&probe] {
        const auto table = probe ? openTable(*probe) : Result<std::unique_ptr<TableSource>>(probe.error());
        if (!table)
            return false;
        JsonRecord record;
        std::int64_t count = 0;
        while ((*table)->records()->next(record))
            ++count;
        return count == kOrders;
    });
}
BENCHMARK(readRecords)->Unit(benchmark::kMillisecond);

void readAndMapOrders(benchmark::State &state)
{
    const auto probe = probeFile(ordersFile().path());
    measure(state, [&probe] {
        const auto table = probe ? openTable(*probe) : Result<std::unique_ptr<TableSource>>(probe.error());
        const Format *format = formatById(QStringLiteral("shopify_order_json"));
        CountingSink sink;
        return table && format->read(*probe, **table, {}, sink, {}) && sink.groups == kOrders && sink.issues == 0;
    });
    state.SetItemsProcessed(state.iterations() * kOrders);
}
BENCHMARK(readAndMapOrders)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
