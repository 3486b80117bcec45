// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/table_source.h"

#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// A row that outlives the next one.
struct KeptRow
{
    KeptRow() = default;
    explicit KeptRow(const Row &from) { keep(from); }
    KeptRow(const KeptRow &) = delete;
    KeptRow &operator=(const KeptRow &) = delete;
    KeptRow(KeptRow &&) = default; // what the cells point to stays where it is
    KeptRow &operator=(KeptRow &&) = default;
    ~KeptRow() = default;

    std::vector<std::string> text;
    std::vector<std::string_view> cells;
    std::vector<StoredAs> stored;
    Row row;

    void keep(const Row &from)
    {
        row = from;
        text.assign(from.cells.begin(), from.cells.end());
        cells.assign(text.begin(), text.end());
        stored.assign(from.stored.begin(), from.stored.end());
        row.cells = cells;
        row.stored = stored;
    }
};

} // namespace postledger
