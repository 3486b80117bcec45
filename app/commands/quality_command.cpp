// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quality_command.h"

#include "analytics/facts.h"
#include "base/calendar.h"
#include "base/money.h"
#include "base/text.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

using Json = nlohmann::ordered_json;
constexpr std::size_t kMostOrders = 1000;

Json itemsAsJson(const FactsSummary &known, int exponent)
{
    Json items = Json::array();
    for (const QualityItem &item : known.quality) {
        Json entry = Json::object();
        entry["code"] = utf8(item.code);
        entry["message"] = utf8(item.message);
        entry["count"] = item.count;
        entry["amount"] = item.amountMinor ? Json(plainDecimal(*item.amountMinor, exponent)) : Json();
        entry["needs_attention"] = !item.informs;
        items.push_back(std::move(entry));
    }
    return items;
}

Json missingRatesAsJson(const FactsSummary &known)
{
    Json list = Json::array();
    for (const MissingRates &missing : known.missingRates) {
        Json days = Json::array();
        for (const Day day : missing.days)
            days.push_back(isoDay(day));
        list.push_back({{"currency", missing.currency}, {"days", std::move(days)}});
    }
    return list;
}

Json ordersAsJson(const std::vector<QualityOrder> &orders, int exponent)
{
    Json list = Json::array();
    for (const QualityOrder &order : orders) {
        Json entry = Json::object();
        entry["store"] = order.store;
        entry["order"] = order.orderRef;
        entry["placed_at"] = isoInstant(order.placedAt);
        entry["net_sales"] = plainDecimal(order.netMinor, exponent);
        entry["rule"] = order.rule;
        entry["linked"] = order.linked.empty() ? Json() : Json(order.linked);
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace

QString QualityCommand::summary() const
{
    return Tr::tr("Say what the data lack and what was left out");
}

void QualityCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_option("--orders", m_item, utf8(Tr::tr("Also the newest 1,000 orders behind this item")))
        ->type_name("CODE");
    app.add_flag("--json", m_json, utf8(Tr::tr("Print the outcome as JSON")));
}

int QualityCommand::run(Streams &streams)
{
    auto workspace = Workspace::open(toQString(m_workspace));
    if (!workspace)
        return fail(streams, workspace.error());
    if (const auto loaded = (*workspace)->loadNow(jobFor(streams)); !loaded)
        return fail(streams, loaded.error());
    clearProgress(streams);
    const FactsPtr facts = (*workspace)->facts();
    const FactsSummary &known = postledger::summary(*facts);
    const int exponent = known.currency.exponent();
    std::vector<QualityOrder> orders;
    if (!m_item.empty()) {
        auto found = (*workspace)->qualityOrders(toQString(m_item), kMostOrders);
        if (!found)
            return fail(streams, found.error());
        orders = *std::move(found);
    }
    if (m_json) {
        Json object = Json::object();
        object["currency"] = known.currency.code();
        object["items"] = itemsAsJson(known, exponent);
        object["missing_rates"] = missingRatesAsJson(known);
        if (!m_item.empty())
            object["orders"] = ordersAsJson(orders, exponent);
        streams.out << object.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        return Done;
    }
    for (const QualityItem &item : known.quality)
        streams.out << forTerminal(item.message) << '\n';
    for (const QualityOrder &order : orders) {
        const std::string line = order.store + ' ' + order.orderRef + ' ' + isoInstant(order.placedAt) + ' '
            + plainDecimal(order.netMinor, exponent) + (order.linked.empty() ? "" : " -> " + order.linked);
        streams.out << forTerminal(toQString(line)) << '\n';
    }
    return Done;
}

} // namespace postledger
