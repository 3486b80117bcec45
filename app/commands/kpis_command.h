// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `kpis`: the catalogue of KPIs.
class KpisCommand final : public Command
{
public:
    std::string name() const override { return "kpis"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    bool m_json = false;
};

} // namespace postledger
