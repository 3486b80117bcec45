// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `calc`: redoes one statistical claim, JSON in, JSON out.
class CalcCommand final : public Command
{
public:
    std::string name() const override { return "calc"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_function;
};

} // namespace postledger
