// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/explain_command.h"

#include "base/money.h"
#include "base/text.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QStringList>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

QString joined(const std::vector<std::string> &items, const QString &between)
{
    QStringList list;
    for (const std::string &item : items)
        list.append(toQString(item));
    return list.join(between);
}

} // namespace

QString ExplainCommand::summary() const
{
    return Tr::tr("Say which evidence links an order, and to which post");
}

void ExplainCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_option("--order", m_order, utf8(Tr::tr("The order's id as its store writes it")))
        ->type_name("ID")
        ->required();
    app.add_flag("--json", m_json, utf8(Tr::tr("Print the outcome as JSON")));
}

int ExplainCommand::run(Streams &streams)
{
    auto workspace = Workspace::open(toQString(m_workspace));
    if (!workspace)
        return fail(streams, workspace.error());
    if (const auto loaded = (*workspace)->loadNow(jobFor(streams)); !loaded)
        return fail(streams, loaded.error());
    clearProgress(streams);
    const FactsPtr facts = (*workspace)->facts();
    const auto evidence = explainOrder(*facts, m_order);
    if (!evidence)
        return fail(streams, evidence.error());
    const std::string net = plainDecimal(evidence->netMinor, postledger::summary(*facts).currency.exponent());
    if (m_json) {
        nlohmann::ordered_json object;
        object["order"] = evidence->orderRef;
        object["store"] = evidence->store;
        object["kind"] = evidence->rung;
        object["post"] = evidence->post;
        object["creator"] = evidence->creator;
        object["campaign"] = evidence->campaign;
        object["net"] = net;
        object["path"] = evidence->path;
        object["flags"] = evidence->flags;
        streams.out << object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
        return Done;
    }
    const auto line = [&streams](const QString &label, const QString &value) {
        if (!value.isEmpty())
            streams.out << forTerminal(Tr::tr("%1: %2").arg(label, value)) << '\n';
    };
    line(Tr::tr("Order"), toQString(evidence->orderRef));
    line(Tr::tr("Store"), toQString(evidence->store));
    line(Tr::tr("Evidence"), toQString(evidence->rung));
    line(Tr::tr("Post"), toQString(evidence->post));
    line(Tr::tr("Creator"), toQString(evidence->creator));
    line(Tr::tr("Campaign"), toQString(evidence->campaign));
    line(Tr::tr("Net sales"), toQString(net));
    line(Tr::tr("Path"), joined(evidence->path, QStringLiteral(" > ")));
    line(Tr::tr("Flags"), joined(evidence->flags, QStringLiteral(", ")));
    return Done;
}

} // namespace postledger
