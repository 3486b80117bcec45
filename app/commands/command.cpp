// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

constexpr int kProgressIntervalMs = 100;

} // namespace

std::string utf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

std::string forTerminal(const QString &text)
{
    QString visible = text;
    for (QChar &c : visible)
        if (c.category() == QChar::Other_Control && c != QLatin1Char('\n'))
            c = QChar(0xFFFD);
    return utf8(visible);
}

int fail(Streams &streams, const Error &error)
{
    clearProgress(streams);
    streams.err << "postledger: " << forTerminal(error.message) << '\n';
    return Failed;
}

int failUsage(Streams &streams, const QString &message)
{
    streams.err << "postledger: " << forTerminal(message) << '\n';
    return WrongUsage;
}

void clearProgress(Streams &streams)
{
    if (streams.showsProgress)
        streams.err << "\r\033[K" << std::flush;
}

JobControl jobFor(Streams &streams)
{
    if (!streams.showsProgress)
        return JobControl();
    auto sinceLast = std::make_shared<QElapsedTimer>();
    sinceLast->start();
    return JobControl({}, [&streams, sinceLast](std::int64_t done, std::int64_t total, const QString &text) {
        if (sinceLast->elapsed() < kProgressIntervalMs)
            return;
        sinceLast->restart();
        streams.err << "\r\033[K" << forTerminal(text);
        if (total > 0)
            streams.err << "  " << done * 100 / total << " %";
        streams.err << std::flush;
    });
}

std::string notNegative(const std::string &text)
{
    const QString value = toQString(text);
    bool isNumber = false;
    if (value.toLongLong(&isNumber) >= 0 && isNumber)
        return {};
    return utf8(Tr::tr("“%1” is no number of 0 or more").arg(value));
}

int runCommandLine(
    const std::vector<std::string> &arguments, std::vector<std::unique_ptr<Command>> commands, Streams &streams)
{
    CLI::App app(utf8(Tr::tr("Postledger: which posts, creators and campaigns earn money, and which only earn likes.")),
        "postledger");
    app.set_version_flag("--version", "postledger " POSTLEDGER_VERSION);
    app.footer(utf8(Tr::tr("Without a command the window opens.")));
    app.require_subcommand(0, 1);
    std::vector<CLI::App *> parsers;
    for (const auto &command : commands) {
        CLI::App *parser = app.add_subcommand(command->name(), utf8(command->summary()));
        command->configure(*parser);
        parsers.push_back(parser);
    }
    // What could be a command and is none would be told as arguments too many.
    const bool namesCommand = arguments.empty() || arguments.front().starts_with('-')
        || std::any_of(commands.begin(), commands.end(),
            [&](const auto &command) { return command->name() == arguments.front(); });
    if (!namesCommand)
        return failUsage(streams,
            Tr::tr("There is no command “%1”; `postledger --help` lists them.").arg(toQString(arguments.front())));
    try {
        // CLI11 takes arguments from the back.
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ConversionError &error) {
        const std::string told = error.what(); // "Could not convert: BATCH = x"
        return failUsage(streams,
            Tr::tr("A value is not what its option takes: %1.").arg(toQString(told.substr(told.find(':') + 2))));
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error, streams.out, streams.err);
        return code == 0 ? Done : WrongUsage;
    }
    for (std::size_t i = 0; i < commands.size(); ++i)
        if (parsers[i]->parsed())
            return commands[i]->run(streams);
    streams.out << app.help();
    return Done;
}

} // namespace postledger
