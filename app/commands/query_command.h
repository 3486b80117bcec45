// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/query.h"

#include <cstdint>

namespace postledger {

struct ResultTable;

/// `query`: KPIs by dimensions.
class QueryCommand final : public Command
{
public:
    std::string name() const override { return "query"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    Result<Query> question() const;

    std::string m_workspace;
    std::string m_kpis, m_by, m_from, m_to, m_model, m_basis, m_asOf, m_sort;
    std::vector<std::string> m_where;
    std::int64_t m_limit = 0;
    bool m_intervals = false;
    std::string m_output = "csv";
};

} // namespace postledger
