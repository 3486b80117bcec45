// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"
#include "codec/table_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fuzz {

/// All that a table handed out.
struct TableRead
{
    struct OneRow
    {
        std::int64_t line = 0;
        std::vector<std::string> cells;
        std::vector<postledger::StoredAs> stored;
        postledger::RowFault fault = postledger::RowFault::None;
        bool operator==(const OneRow &) const = default;
    };
    struct Issue
    {
        std::int64_t line = 0, lastLine = 0;
        int column = 0;
        QString code, message;
        bool operator==(const Issue &) const = default;
    };
    std::vector<OneRow> rows;
    std::vector<Issue> issues;
    std::optional<postledger::Error> error;
    bool operator==(const TableRead &) const = default;
};

/// Reads \p table to its end. Checks what holds for any table: lines ascend, cells are UTF-8, sentences are sentences.
TableRead readToEnd(postledger::TableSource &table);

/// Probes and reads the file twice, then once more after a rewind: always the same. \return what was read; no rows and
/// the error when the file was refused
TableRead readTwice(const QString &path, const postledger::CsvOverrides &overrides = {});

/// The code is set and the message a sentence that names the file.
void checkError(const postledger::Error &error);
bool isUtf8(std::string_view text);

} // namespace fuzz
