// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <cstdint>

namespace postledger {

/// `undo`: takes one import back.
class UndoCommand final : public Command
{
public:
    std::string name() const override { return "undo"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace;
    std::int64_t m_batch = 0;
};

} // namespace postledger
