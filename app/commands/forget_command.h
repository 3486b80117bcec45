// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

class ForgetCommand final : public Command
{
public:
    std::string name() const override { return "forget"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace;
    std::vector<std::string> m_customers;
    bool m_dryRun = false;
    bool m_json = false;
};

class AnonymiseCommand final : public Command
{
public:
    std::string name() const override { return "anonymise"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace;
    bool m_yes = false;
    bool m_json = false;
};

} // namespace postledger
