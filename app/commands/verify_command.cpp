// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/verify_command.h"

#include "base/text.h"
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
} // namespace

QString VerifyCommand::summary() const
{
    return Tr::tr("Check a workspace: its file, its control totals, every order's sum");
}

void VerifyCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_flag("--json", m_json, utf8(Tr::tr("Print the outcome as JSON")));
}

int VerifyCommand::run(Streams &streams)
{
    const auto report = Workspace::runVerify(toQString(m_workspace), jobFor(streams));
    clearProgress(streams);
    if (!report)
        return fail(streams, report.error());
    if (m_json) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::string digest;
        for (const std::uint8_t byte : report->digest) {
            digest += kDigits[byte >> 4U];
            digest += kDigits[byte & 15U];
        }
        nlohmann::ordered_json object;
        object["sqlite_version"] = utf8(report->sqliteVersion);
        object["faults"] = nlohmann::ordered_json::array();
        for (const LedgerFault &fault : report->faults)
            object["faults"].push_back({{"table", utf8(fault.table)},
                {"batch", fault.batch == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(fault.batch)},
                {"message", utf8(fault.message)}});
        object["digest"] = digest;
        streams.out << object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    }
    for (const LedgerFault &fault : report->faults) {
        const QString place =
            fault.batch == 0 ? fault.table : Tr::tr("%1, import %2").arg(fault.table).arg(fault.batch);
        streams.err << forTerminal(Tr::tr("%1: %2").arg(place, fault.message)) << '\n';
    }
    if (!report->faults.empty())
        return Failed;
    if (!m_json)
        streams.out << forTerminal(Tr::tr("No fault found.")) << '\n';
    return Done;
}

} // namespace postledger
