// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/demo_command.h"

#include "base/text.h"
#include "workspace/demo/demo.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <ostream>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};
} // namespace

QString DemoCommand::summary() const
{
    return Tr::tr("Write one year of an invented beauty brand as the files it would export");
}

void DemoCommand::configure(CLI::App &app)
{
    m_orders = kDemoOrders;
    m_seed = kDemoSeed;
    app.add_option("DIR", m_dir, utf8(Tr::tr("Folder for the files; made when missing")))->required();
    app.add_option("--orders", m_orders, utf8(Tr::tr("How many sales")))->type_name("N")->capture_default_str();
    app.add_option("--seed", m_seed, utf8(Tr::tr("The same seed gives the same files")))
        ->type_name("S")
        ->capture_default_str();
}

int DemoCommand::run(Streams &streams)
{
    const auto written = writeDemo(toQString(m_dir), m_orders, m_seed, jobFor(streams));
    clearProgress(streams);
    if (!written)
        return written.error().code == QLatin1String("bad_orders") ? failUsage(streams, written.error().message)
                                                                   : fail(streams, written.error());
    streams.out << forTerminal(
        Tr::tr("%1 holds the demo brand's year. Import its files with --currency %2 --timezone %3.")
            .arg(toQString(m_dir), QString::fromLatin1(kDemoCurrency), QString::fromLatin1(kDemoTimezone)))
                << '\n';
    return Done;
}

} // namespace postledger
