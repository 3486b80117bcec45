// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include <QCoreApplication>

#include <unistd.h>

#include <clocale>
#include <iostream>

using namespace postledger;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    // Qt takes over the user's locale; files and numbers are written in the C locale.
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setApplicationName(QStringLiteral("postledger"));
    QCoreApplication::setOrganizationName(QStringLiteral("Postledger"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTLEDGER_VERSION));

    Streams streams{std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) != 0};
    return runCommandLine({argv + 1, argv + argc}, consoleCommands(), streams);
}
