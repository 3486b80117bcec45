// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/peers.h"

#include "report/phrasing.h"
#include "report/ranks.h"

#include <vector>

namespace postledger {

PeerMedian peerMedian(const ResultTable &table, std::size_t column, std::string_view but)
{
    std::vector<double> values;
    for (const ResultTable::Row &row : table.rows) {
        if (row.keys.empty() || row.keys.front() == but || isWithoutValue(table, row) || column >= row.figures.size())
            continue;
        if (row.figures[column].value)
            values.push_back(*row.figures[column].value);
    }
    PeerMedian answer;
    answer.peers = static_cast<std::int64_t>(values.size());
    constexpr std::size_t kFewest = 3;
    if (values.size() >= kFewest)
        answer.value = median(std::move(values));
    return answer;
}

} // namespace postledger
