// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `quality`: what the data lack, as the page Data lists it.
class QualityCommand final : public Command
{
public:
    std::string name() const override { return "quality"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace, m_item;
    bool m_json = false;
};

} // namespace postledger
