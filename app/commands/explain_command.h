// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `explain`: which evidence links an order, and to which post.
class ExplainCommand final : public Command
{
public:
    std::string name() const override { return "explain"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace, m_order;
    bool m_json = false;
};

} // namespace postledger
