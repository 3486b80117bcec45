// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"
#include "commands/open_command.h"
#include "commands/screenshot_command.h"

#include <QApplication>
#include <QTranslator>

#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <iostream>

using namespace postledger;

namespace {

enum class Face
{
    Console,
    Window,
    Offscreen
};

Face faceFor(const std::vector<std::string> &arguments)
{
    if (arguments.empty())
        return Face::Window;
    const bool asksHelp = std::find_if(arguments.begin(), arguments.end(), [](const std::string &argument) {
        return argument == "--help" || argument == "-h";
    }) != arguments.end();
    if (asksHelp)
        return Face::Console; // help is read where there may be no display
    if (arguments.front() == "open")
        return Face::Window;
    return arguments.front() == "screenshot" ? Face::Offscreen : Face::Console;
}

/// Without one, Qt ends the program with a core dump instead of a sentence.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

QtMessageHandler usualMessages = nullptr;

/// Without a display Qt complains of what a picture does not need: window hints, a folder for sockets.
void messagesThatMatter(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith(QLatin1String("This plugin does not support"))
        || message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        return;
    usualMessages(type, context, message);
}

std::unique_ptr<QCoreApplication> makeApplication(Face face, int &argc, char **argv)
{
    if (face == Face::Console)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (face == Face::Offscreen) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        usualMessages = qInstallMessageHandler(messagesThatMatter);
    }
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const Face face = faceFor(arguments);
    if (face == Face::Window && !hasDisplay()) {
        std::cerr << "postledger: There is no display to open a window on. `postledger screenshot` draws pages without "
                     "one, `postledger --help` lists all commands.\n";
        return Failed;
    }
    const auto application = makeApplication(face, argc, argv);
    // Qt takes over the user's locale; files and numbers are written in the C locale.
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setApplicationName(QStringLiteral("postledger"));
    QCoreApplication::setOrganizationName(QStringLiteral("Postledger"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTLEDGER_VERSION));
    if (arguments.empty())
        arguments.emplace_back("open");
    // Commands speak English, whose catalogue has the plural forms; the window chooses its language itself.
    QTranslator plurals;
    if (face == Face::Console && plurals.load(QStringLiteral(":/i18n/postledger_en")))
        QCoreApplication::installTranslator(&plurals);

    auto commands = consoleCommands();
    commands.push_back(std::make_unique<ScreenshotCommand>());
    commands.push_back(std::make_unique<OpenCommand>());
    Streams streams{std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) != 0};
    return runCommandLine(arguments, std::move(commands), streams);
}
