// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/formats_command.h"

#include "workspace/inspection.h"

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
} // namespace

QString FormatsCommand::summary() const
{
    return Tr::tr("List the exports that can be read");
}

void FormatsCommand::configure(CLI::App &app)
{
    app.add_flag("--json", m_json, utf8(Tr::tr("Print the list as JSON")));
}

int FormatsCommand::run(Streams &streams)
{
    const auto formats = formatList();
    if (m_json) {
        auto list = nlohmann::ordered_json::array();
        for (const FormatInfo &format : formats)
            list.push_back(
                {{"id", utf8(format.id)}, {"title", utf8(format.title)}, {"platform", utf8(format.platform)}});
        streams.out << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
        return Done;
    }
    qsizetype width = 0;
    for (const FormatInfo &format : formats)
        width = std::max(width, format.id.size());
    for (const FormatInfo &format : formats)
        streams.out << utf8(format.id.leftJustified(width) + QStringLiteral("  ") + format.title) << '\n';
    return Done;
}

} // namespace postledger
