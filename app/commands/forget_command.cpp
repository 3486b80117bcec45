// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/forget_command.h"

#include "base/text.h"
#include "workspace/forget.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

void print(Streams &streams, const ForgetSummary &summary, const QStringList &sentences, bool asJson)
{
    if (!asJson) {
        for (const QString &sentence : sentences)
            streams.out << forTerminal(sentence) << '\n';
        return;
    }
    nlohmann::ordered_json object;
    object["customers"] = summary.customers;
    object["orders"] = summary.orders;
    object["touchpoints"] = summary.touchpoints;
    object["histories"] = summary.histories;
    object["cells"] = summary.cells;
    object["copies"] = nlohmann::ordered_json::array();
    for (const QString &copy : summary.copies)
        object["copies"].push_back(copy.toStdString());
    object["compact"] = summary.isCompact;
    streams.out << object.dump(2) << '\n';
}

} // namespace

QString ForgetCommand::summary() const
{
    return Tr::tr("Forget customers, for good");
}

void ForgetCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_option("CUSTOMER", m_customers,
           utf8(Tr::tr(
               "E-mail address, telephone number or the platform's id, as the exports have it; - reads them from "
               "standard input, one a line")))
        ->required();
    app.add_flag("--dry-run", m_dryRun, utf8(Tr::tr("Count what would change and leave everything as it is")));
    app.add_flag("--json", m_json, utf8(Tr::tr("Print one JSON object")));
}

int ForgetCommand::run(Streams &streams)
{
    QStringList identifiers;
    for (const std::string &customer : m_customers) {
        if (customer != "-") {
            identifiers << toQString(customer);
            continue;
        }
        for (std::string line; std::getline(streams.in, line);) {
            if (const std::string_view text = trimmed(line); !text.empty())
                identifiers << toQString(text);
        }
    }
    if (identifiers.isEmpty())
        return failUsage(streams, Tr::tr("Standard input names no customer."));
    const auto summary = forgetCustomers(toQString(m_workspace), identifiers, m_dryRun, jobFor(streams));
    clearProgress(streams);
    if (!summary)
        return fail(streams, summary.error());
    print(streams, *summary, sentencesOfForgotten(*summary), m_json);
    return Done;
}

QString AnonymiseCommand::summary() const
{
    return Tr::tr("Make all customers unrecognisable, for good");
}

void AnonymiseCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_flag("--yes", m_yes, utf8(Tr::tr("Do it; it cannot be taken back")));
    app.add_flag("--json", m_json, utf8(Tr::tr("Print one JSON object")));
}

int AnonymiseCommand::run(Streams &streams)
{
    if (!m_yes)
        return failUsage(streams,
            Tr::tr("This puts a random number in the place of every customer and destroys the key that could find them "
                   "again. It cannot be taken back; say --yes to do it."));
    const auto summary = anonymiseWorkspace(toQString(m_workspace), jobFor(streams));
    clearProgress(streams);
    if (!summary)
        return fail(streams, summary.error());
    print(streams, *summary, sentencesOfAnonymised(*summary), m_json);
    return Done;
}

} // namespace postledger
