// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/unmatched_command.h"

#include "analytics/unmatched.h"
#include "base/money.h"
#include "base/text.h"
#include "workspace/name_links.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

using Json = nlohmann::ordered_json;

std::string_view kindName(LinkKind kind)
{
    return kind == LinkKind::Post ? "post" : kind == LinkKind::Campaign ? "campaign" : "code";
}

Json namedBy(std::uint8_t bits)
{
    static constexpr std::pair<NamedBy, const char *> kNames[] = {{NamedBy::Orders, "orders"},
        {NamedBy::Declarations, "creator_sales"}, {NamedBy::Links, "links"}, {NamedBy::Touchpoints, "touchpoints"},
        {NamedBy::Spend, "spend"}, {NamedBy::Codes, "codes"}};
    Json names = Json::array();
    for (const auto &[bit, name] : kNames) {
        if ((bits & static_cast<std::uint8_t>(bit)) != 0)
            names.push_back(name);
    }
    return names;
}

} // namespace

QString UnmatchedCommand::summary() const
{
    return Tr::tr("List names that match no post, owner of a code or campaign, as a file of links to fill in");
}

void UnmatchedCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_flag("--json", m_json, utf8(Tr::tr("Print the outcome as JSON")));
    app.add_option("--output", m_output, utf8(Tr::tr("csv (default) or json")))
        ->type_name("FORM")
        ->check(CLI::IsMember({"csv", "json"}));
}

int UnmatchedCommand::run(Streams &streams)
{
    auto workspace = Workspace::open(toQString(m_workspace));
    if (!workspace)
        return fail(streams, workspace.error());
    if (const auto loaded = (*workspace)->loadNow(jobFor(streams)); !loaded)
        return fail(streams, loaded.error());
    clearProgress(streams);
    const FactsPtr facts = (*workspace)->facts();
    const int exponent = postledger::summary(*facts).currency.exponent();
    const auto amount = [exponent](std::int64_t minor) { return plainDecimal(minor, exponent); };
    if (m_json || m_output == "json") {
        Json list = Json::array();
        for (const UnmatchedName &item : unmatchedNames(*facts)) {
            const std::string suggestion = linkSuggestion(*facts, item);
            Json entry = Json::object();
            entry["kind"] = kindName(item.kind);
            entry["platform"] = item.platform;
            entry["alias"] = item.name;
            entry["named_by"] = namedBy(item.namedBy);
            entry["orders"] = item.orders.size();
            entry["net_sales"] = amount(item.netMinor);
            entry["spend"] = amount(item.spendMinor);
            entry["suggestion"] = suggestion.empty() ? Json() : Json(suggestion);
            list.push_back(std::move(entry));
        }
        Json object = Json::object();
        object["unmatched"] = std::move(list);
        streams.out << object.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        return Done;
    }
    streams.out << unmatchedCsv(*facts);
    return Done;
}

} // namespace postledger
