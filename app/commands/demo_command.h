// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <cstdint>

namespace postledger {

/// `demo`: writes the demo brand's files.
class DemoCommand final : public Command
{
public:
    std::string name() const override { return "demo"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_dir;
    std::int64_t m_orders = 0;
    std::uint64_t m_seed = 0;
};

} // namespace postledger
