// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "base/result.h"

#include <QString>

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace postledger {

enum ExitCode : int
{
    Done = 0,
    Failed = 1, ///< the work failed, or `verify` found a fault
    WrongUsage = 2,
    TooManyRejects = 3
};

/// Where a command reads and writes. Results go to out, messages to err.
struct Streams
{
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
    bool showsProgress = false; ///< err is a terminal
};

/// One command of the command line. A new object for each run: options are members that configure() binds.
class Command
{
public:
    virtual ~Command() = default;
    virtual std::string name() const = 0;
    virtual QString summary() const = 0; ///< translated; one line of the list of commands
    virtual void configure(CLI::App &app) = 0;
    virtual int run(Streams &streams) = 0;
};

/// All commands that need no window, in the order of the manual.
std::vector<std::unique_ptr<Command>> consoleCommands();

/// Parses \p arguments (without the program's name) and runs the command that they name.
/// \return an ExitCode
int runCommandLine(
    const std::vector<std::string> &arguments, std::vector<std::unique_ptr<Command>> commands, Streams &streams);

// What commands share.

/// Writes one message and its code's meaning for scripts: "postledger: <message>".
int fail(Streams &streams, const Error &error);
int failUsage(Streams &streams, const QString &message);
/// Progress on the terminal, nothing elsewhere.
JobControl jobFor(Streams &streams);
/// Ends a line that progress left open.
void clearProgress(Streams &streams);
std::string utf8(const QString &text);
/// A check of an option's value. \return what is wrong with it; empty: nothing
std::string notNegative(const std::string &text);
/// A person's text on a terminal: control characters become marks.
std::string forTerminal(const QString &text);

} // namespace postledger
