// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `settings`: reads and sets what a report depends on.
class SettingsCommand final : public Command
{
public:
    std::string name() const override { return "settings"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace;
    std::vector<std::string> m_keys;
};

} // namespace postledger
