// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `unmatched`: names that files use and nothing known answers to, as a links.csv to be filled in.
class UnmatchedCommand final : public Command
{
public:
    std::string name() const override { return "unmatched"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace, m_output = "csv";
    bool m_json = false;
};

} // namespace postledger
