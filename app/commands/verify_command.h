// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `verify`: recomputes what the workspace claims.
class VerifyCommand final : public Command
{
public:
    std::string name() const override { return "verify"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace;
    bool m_json = false;
};

} // namespace postledger
