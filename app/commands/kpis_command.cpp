// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/kpis_command.h"

#include "analytics/kpi.h"
#include "base/text.h"

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

std::string_view unitName(Unit unit)
{
    switch (unit) {
    case Unit::Money:
    case Unit::MoneyRatio:
        return "money";
    case Unit::Count:
        return "count";
    case Unit::Ratio:
        return "ratio";
    case Unit::Months:
        return "months";
    }
    return {};
}

std::string_view betterName(Better better)
{
    return better == Better::Higher ? "higher" : better == Better::Lower ? "lower" : "";
}

std::string_view intervalName(const Kpi &kpi)
{
    if (kpi.proportion != nullptr)
        return "wilson";
    switch (kpi.resampled) {
    case Resampled::Nothing:
        return "";
    case Resampled::Orders:
        return "bootstrap_orders";
    case Resampled::Posts:
    case Resampled::PostsWithSpend:
        return "bootstrap_posts";
    }
    return {};
}

} // namespace

QString KpisCommand::summary() const
{
    return Tr::tr("List the KPIs with their definitions");
}

void KpisCommand::configure(CLI::App &app)
{
    app.add_flag("--json", m_json, utf8(Tr::tr("Print the list as JSON")));
}

int KpisCommand::run(Streams &streams)
{
    if (m_json) {
        auto list = nlohmann::ordered_json::array();
        for (const Kpi &kpi : allKpis())
            list.push_back(
                {{"id", std::string(kpi.id)}, {"label", utf8(kpiLabel(kpi))}, {"meaning", utf8(kpiMeaning(kpi))},
                    {"unit", std::string(unitName(kpi.unit))}, {"better", std::string(betterName(kpi.better))},
                    {"interval", std::string(intervalName(kpi))}, {"section", std::string(kpi.section)}});
        streams.out << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
        return Done;
    }
    qsizetype width = 0;
    for (const Kpi &kpi : allKpis())
        width = std::max(width, static_cast<qsizetype>(kpi.id.size()));
    for (const Kpi &kpi : allKpis())
        streams.out << utf8(toQString(kpi.id).leftJustified(width) + QStringLiteral("  ") + kpiMeaning(kpi)) << '\n';
    return Done;
}

} // namespace postledger
