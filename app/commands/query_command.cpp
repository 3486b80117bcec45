// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/query_command.h"

#include "analytics/kpi.h"
#include "base/calendar.h"
#include "base/text.h"
#include "workspace/result_text.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

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

constexpr std::pair<std::string_view, AttributionModel> kModels[] = {{"evidence", AttributionModel::Evidence},
    {"first", AttributionModel::First}, {"last", AttributionModel::Last},
    {"last_non_direct", AttributionModel::LastNonDirect}, {"linear", AttributionModel::Linear},
    {"position", AttributionModel::Position}, {"time_decay", AttributionModel::TimeDecay}};
constexpr std::pair<std::string_view, DateBasis> kBases[] = {
    {"order_date", DateBasis::OrderDate}, {"ledger", DateBasis::Ledger}, {"touch_date", DateBasis::TouchDate}};

Error wrong(const QString &message)
{
    return Error{QStringLiteral("usage"), message};
}

std::vector<std::string> parts(const std::string &list)
{
    std::vector<std::string> items;
    std::size_t at = 0;
    while (at <= list.size()) {
        const std::size_t comma = std::min(list.find(',', at), list.size());
        const std::string_view item = trimmed(std::string_view(list).substr(at, comma - at));
        if (!item.empty())
            items.emplace_back(item);
        at = comma + 1;
    }
    return items;
}

template<typename T, std::size_t N>
const T *byName(const std::pair<std::string_view, T> (&names)[N], const std::string &name)
{
    const auto found =
        std::find_if(std::begin(names), std::end(names), [&name](const auto &entry) { return entry.first == name; });
    return found == std::end(names) ? nullptr : &found->second;
}

template<typename T, std::size_t N>
QString choices(const std::pair<std::string_view, T> (&names)[N])
{
    QStringList list;
    for (const auto &entry : names)
        list.append(toQString(entry.first));
    return list.join(QStringLiteral(", "));
}

Result<Dimension> dimension(const std::string &name)
{
    if (const auto found = dimensionFromId(name))
        return *found;
    QStringList all;
    for (std::size_t i = 0; i < kDimensionCount; ++i)
        all.append(toQString(dimensionId(static_cast<Dimension>(i))));
    return wrong(
        Tr::tr("There is no dimension “%1”. Choose from: %2.").arg(toQString(name), all.join(QStringLiteral(", "))));
}

Result<Day> day(const std::string &text)
{
    if (const auto parsed = parseIsoDay(text))
        return *parsed;
    return wrong(Tr::tr("“%1” is no day; write it like 2026-10-31.").arg(toQString(text)));
}

nlohmann::ordered_json figureAsJson(const Figure &figure, const ResultTable::Column &column, int exponent)
{
    const std::string text = plainFigure(figure, column, exponent);
    if (text.empty())
        return nullptr;
    if (column.unit == Unit::Money)
        return text; // a decimal in quotes stays exact in every reader
    if (column.unit == Unit::Count)
        return figure.minor;
    return nlohmann::ordered_json::parse(text);
}

nlohmann::ordered_json limitAsJson(std::optional<double> limit, const ResultTable::Column &column, int exponent)
{
    Figure figure;
    figure.value = limit;
    return figureAsJson(figure, column, exponent);
}

std::string resultAsJson(const ResultTable &table, bool intervals)
{
    auto rows = nlohmann::ordered_json::array();
    for (const ResultTable::Row &row : table.rows) {
        nlohmann::ordered_json entry = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < table.dimensions.size(); ++i)
            entry[std::string(dimensionId(table.dimensions[i]))] = row.keys[i];
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const ResultTable::Column &column = table.columns[i];
            entry[column.kpi] = figureAsJson(row.figures[i], column, table.currencyExponent);
            const Kpi *kpi = kpiById(column.kpi);
            if (intervals && kpi && kpi->hasInterval()) {
                entry[column.kpi + "_low"] = limitAsJson(row.figures[i].low, column, table.currencyExponent);
                entry[column.kpi + "_high"] = limitAsJson(row.figures[i].high, column, table.currencyExponent);
            }
        }
        rows.push_back(std::move(entry));
    }
    nlohmann::ordered_json object;
    object["currency"] = table.currency.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(table.currency);
    object["total_rows"] = table.totalRows;
    object["rows"] = std::move(rows);
    return object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

/// A filter by a name that nothing has gives zeros: rightly, and seldom what was meant.
QString unknownValue(const Facts &facts, Dimension dimension, const std::string &value)
{
    const QString told =
        Tr::tr("Nothing in this workspace has the %1 “%2”.").arg(toQString(dimensionId(dimension)), toQString(value));
    const QString folded = toQString(value).toCaseFolded();
    for (const DimensionValue &known : values(facts, dimension)) {
        if (toQString(known.key).toCaseFolded() == folded || toQString(known.title).toCaseFolded() == folded)
            return Tr::tr("%1 Did you mean “%2”?").arg(told, toQString(known.key));
    }
    return told;
}

} // namespace

QString QueryCommand::summary() const
{
    return Tr::tr("Print KPIs, broken down by dimensions");
}

void QueryCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_option("--kpi", m_kpis, utf8(Tr::tr("KPIs, see `postledger kpis`")))->type_name("ID[,ID...]")->required();
    app.add_option("--by", m_by, utf8(Tr::tr("Break down by at most two dimensions")))
        ->type_name("DIMENSION[,DIMENSION]");
    app.add_option("--from", m_from, utf8(Tr::tr("First day, of the workspace's time zone")))->type_name("YYYY-MM-DD");
    app.add_option("--to", m_to, utf8(Tr::tr("Last day")))->type_name("YYYY-MM-DD");
    app.add_option("--where", m_where, utf8(Tr::tr("Only this value; may be given several times")))
        ->type_name("DIMENSION=VALUE")
        ->expected(1)
        ->take_all();
    app.add_option("--model", m_model, utf8(Tr::tr("Attribution model: %1").arg(choices(kModels))))->type_name("ID");
    app.add_option("--basis", m_basis, utf8(Tr::tr("What dates a refund and a credit: %1").arg(choices(kBases))))
        ->type_name("BASIS");
    app.add_option("--as-of", m_asOf, utf8(Tr::tr("Nothing newer than this counts; default: the newest instant known")))
        ->type_name("INSTANT");
    app.add_flag("--ci", m_intervals, utf8(Tr::tr("Add the limits of 95 % intervals")));
    app.add_option("--sort", m_sort, utf8(Tr::tr("Sort by this KPI, largest first")))->type_name("KPI");
    app.add_option("--limit", m_limit, utf8(Tr::tr("Print at most this many rows")))
        ->type_name("N")
        ->check(notNegative);
    app.add_option("--output", m_output, utf8(Tr::tr("csv (default), json or table")))
        ->type_name("FORM")
        ->check(CLI::IsMember({"csv", "json", "table"}));
}

Result<Query> QueryCommand::question() const
{
    Query query;
    query.intervals = m_intervals;
    query.limit = static_cast<std::size_t>(m_limit);
    query.kpis = parts(m_kpis);
    if (query.kpis.empty())
        return wrong(Tr::tr("Name at least one KPI; `postledger kpis` lists them."));
    std::vector<std::string> named = query.kpis;
    if (!m_sort.empty()) {
        query.sortBy = m_sort;
        named.push_back(m_sort);
    } else {
        // Files are ranked by their first figure, dates too.
        query.sortBy = query.kpis.front();
    }
    for (const std::string &id : named)
        if (!kpiById(id))
            return wrong(Tr::tr("There is no KPI “%1”; `postledger kpis` lists them.").arg(toQString(id)));
    for (const std::string &name : parts(m_by)) {
        const auto found = dimension(name);
        if (!found)
            return found.error();
        query.by.push_back(*found);
    }
    if (query.by.size() > 2)
        return wrong(Tr::tr("Break down by at most two dimensions."));
    if (!m_from.empty()) {
        const auto first = day(m_from);
        if (!first)
            return first.error();
        query.range.first = *first;
    }
    if (!m_to.empty()) {
        const auto last = day(m_to);
        if (!last)
            return last.error();
        query.range.last = *last;
    }
    if (query.range.isEmpty())
        return wrong(Tr::tr("The period ends before it begins: %1 to %2.").arg(toQString(m_from), toQString(m_to)));
    for (const std::string &condition : m_where) {
        const std::size_t equals = condition.find('=');
        if (equals == std::string::npos)
            return wrong(Tr::tr("“%1” is no filter; write DIMENSION=VALUE.").arg(toQString(condition)));
        const auto found = dimension(condition.substr(0, equals));
        if (!found)
            return found.error();
        std::string value = condition.substr(equals + 1);
        if (*found == Dimension::Creator && !value.empty() && value.front() == '@')
            value.erase(0, 1);
        // Several values of one dimension widen it, different dimensions narrow.
        const auto same = std::find_if(query.where.begin(), query.where.end(),
            [&found](const Filter &filter) { return filter.dimension == *found; });
        if (same == query.where.end())
            query.where.push_back({*found, {value}});
        else
            same->values.push_back(value);
    }
    if (!m_model.empty()) {
        const AttributionModel *model = byName(kModels, m_model);
        if (!model)
            return wrong(Tr::tr("There is no attribution model “%1”. Choose from: %2.")
                             .arg(toQString(m_model), choices(kModels)));
        query.model = *model;
    }
    if (!m_basis.empty()) {
        const DateBasis *basis = byName(kBases, m_basis);
        if (!basis)
            return wrong(
                Tr::tr("There is no date basis “%1”. Choose from: %2.").arg(toQString(m_basis), choices(kBases)));
        query.basis = *basis;
    }
    if (!m_asOf.empty()) {
        query.asOf = parseIsoInstant(m_asOf);
        if (!query.asOf)
            return wrong(Tr::tr("“%1” is no instant; write it like 2026-10-31T23:59:59Z.").arg(toQString(m_asOf)));
    }
    return query;
}

int QueryCommand::run(Streams &streams)
{
    const auto query = question();
    if (!query)
        return failUsage(streams, query.error().message);
    auto workspace = Workspace::open(toQString(m_workspace));
    if (!workspace)
        return fail(streams, workspace.error());
    if (const auto loaded = (*workspace)->loadNow(jobFor(streams)); !loaded)
        return fail(streams, loaded.error());
    clearProgress(streams);
    const auto tables = (*workspace)->query(std::span(&*query, 1));
    if (!tables)
        return tables.error().code == QLatin1String("bad_query") ? failUsage(streams, tables.error().message)
                                                                 : fail(streams, tables.error());
    for (const QualityItem &item : postledger::summary(*(*workspace)->facts()).quality) {
        if (item.code == QLatin1String("missing_rates"))
            streams.err << "postledger: " << forTerminal(item.message) << '\n';
    }
    for (const Filter &filter : query->where) {
        for (const std::string &value : filter.values) {
            if (!hasValue(*(*workspace)->facts(), filter.dimension, value))
                streams.err << "postledger: "
                            << forTerminal(unknownValue(*(*workspace)->facts(), filter.dimension, value)) << '\n';
        }
    }
    const ResultTable &table = tables->front();
    streams.out << (m_output == "json" ? resultAsJson(table, m_intervals)
            : m_output == "table"      ? resultAsText(table, m_intervals)
                                       : resultAsCsv(table, m_intervals));
    return Done;
}

} // namespace postledger
