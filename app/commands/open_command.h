// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `open`, and the program without a command: the window.
class OpenCommand final : public Command
{
public:
    std::string name() const override { return "open"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace;
};

} // namespace postledger
