// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `inspect`: what a file is, cell by cell.
class InspectCommand final : public Command
{
public:
    std::string name() const override { return "inspect"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_file, m_toCsv, m_sheet;
    bool m_json = false;
};

} // namespace postledger
