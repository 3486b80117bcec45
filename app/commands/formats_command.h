// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `formats`: the exports that can be read.
class FormatsCommand final : public Command
{
public:
    std::string name() const override { return "formats"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    bool m_json = false;
};

} // namespace postledger
