// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "base/result.h"
#include "codec/file_probe.h"
#include "codec/table_source.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace postledger {

/// How an export writes an order in several rows. Positions of columns in the file, −1: it has no such column.
struct OrderRows
{
    std::vector<int> keys; ///< that name the order in each of its rows
    std::vector<int> own; ///< of which its own row fills one, and the rows of further lines none

    std::string keyOf(const Row &row) const;
    bool isOwn(const Row &row) const;
};

/// The rows of a table in which rows of further lines stand apart from their order's own row, as after a spreadsheet
/// has sorted them. Hands out everything else as it comes, and these orders at the end, each its own row first. What
/// does not fit into 64 MiB, and orders whose own row is missing or comes twice, are left as they are.
class GatheredRows final : public TableSource
{
public:
    /// Reads the table once and rewinds it where its first rows look as if it had been sorted.
    /// \return null: the rows stand together, or the table is too large to look \errors "cancelled", those of the table
    static Result<std::unique_ptr<GatheredRows>> of(
        const FileProbe &probe, TableSource &rows, const OrderRows &columns, const JobControl &job);

    GatheredRows(TableSource &rows, OrderRows columns, std::unordered_set<std::size_t> apart);

    /// Orders whose rows were joined; known when next() has returned false.
    int orders() const { return m_orders; }
    /// Whether the row that was handed out last had been held back.
    bool wasHeld() const { return m_next > 0; }

    const std::vector<std::string> &labels() const override { return m_rows.labels(); }
    bool next(Row &row) override;
    const std::optional<Error> &error() const override { return m_rows.error(); }
    const std::vector<TableIssue> &issues() const override { return m_rows.issues(); }
    Result<void> rewind() override;
    std::vector<std::string> totals() const override { return m_rows.totals(); }
    std::int64_t totalBytes() const override { return m_rows.totalBytes(); }

private:
    struct Held
    {
        std::string key;
        std::string text; ///< of all cells
        std::vector<std::uint32_t> ends; ///< of each cell in it
        std::vector<StoredAs> stored;
        std::int64_t line = 0;
        RowFault fault = RowFault::None;
        bool isOwn = false;
    };
    void hold(const Row &row, std::string &&key);
    void arrange();
    void give(const Held &held, Row &row);

    TableSource &m_rows;
    OrderRows m_columns;
    std::unordered_set<std::size_t> m_apart; ///< hashes of keys
    std::vector<Held> m_held;
    std::vector<std::size_t> m_order; ///< of the held rows
    std::vector<std::string_view> m_cells; ///< of the row that was handed out last
    std::size_t m_heldBytes = 0;
    std::size_t m_next = 0;
    std::int64_t m_offset = 0;
    int m_orders = 0;
    bool m_isRead = false;
};

} // namespace postledger
