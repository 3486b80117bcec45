// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/last_totals.h"

#include "base/money.h"
#include "base/text.h"
#include "codec/cell_kind.h"
#include "codec/kept_row.h"
#include "codec/row_sieve.h"
#include "codec/values.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace postledger {

namespace {

constexpr int kDecimals = 6;

/// What a column adds up to, read with points and with commas for decimals; none: a cell is no such number.
struct Sum
{
    int column = 0;
    std::optional<std::int64_t> byPoint = 0;
    std::optional<std::int64_t> byComma = 0;
};

AmountAnswer amountOf(const Row &row, int column, DecimalMark mark)
{
    const std::string_view cell = trimmed(row.cell(column));
    return row.storedAs(column) == StoredAs::Number ? parseStoredAmount(cell, kDecimals)
                                                    : parseAmount(cell, kDecimals, mark);
}

void add(std::optional<std::int64_t> &sum, const AmountAnswer &amount)
{
    if (sum && amount.fault != AmountFault::Empty)
        sum = amount ? addChecked(*sum, amount.minor) : std::nullopt;
}

bool isSum(const Sum &sum, const Row &row)
{
    const auto is = [&](const std::optional<std::int64_t> &added, DecimalMark mark) {
        const AmountAnswer stated = amountOf(row, sum.column, mark);
        return added && stated && stated.minor == *added;
    };
    return is(sum.byPoint, DecimalMark::Point) || is(sum.byComma, DecimalMark::Comma);
}

class LastTotals final : public TableSource
{
public:
    LastTotals(std::unique_ptr<TableSource> rows, std::function<Result<std::unique_ptr<TableSource>>()> again)
        : m_rows(std::move(rows))
        , m_again(std::move(again))
    {
    }
    const std::vector<std::string> &labels() const override { return m_rows->labels(); }
    const std::optional<Error> &error() const override { return m_rows->error(); }
    const std::vector<TableIssue> &issues() const override { return m_atEnd ? m_issues : m_rows->issues(); }
    std::vector<std::string> totals() const override { return m_totals.empty() ? m_rows->totals() : m_totals; }
    std::int64_t totalBytes() const override { return m_rows->totalBytes(); }
    JsonRecordSource *records() override { return m_rows->records(); }

    Result<void> rewind() override
    {
        m_isHeld = m_atEnd = false;
        m_totals.clear();
        return m_rows->rewind();
    }

    bool next(Row &row) override
    {
        if (m_atEnd)
            return false;
        if (std::exchange(m_isHeld, false)) {
            std::swap(m_row, m_below);
            row = m_row.row;
        } else if (!m_rows->next(row)) {
            return end();
        }
        if (!RowSieve::hasLongTotalsLabel(row.cells))
            return true;
        if (row.cells.data() != m_row.cells.data())
            m_row.keep(row);
        Row below;
        if (m_rows->next(below)) {
            m_below.keep(below);
            m_isHeld = true;
        } else {
            end();
            if (!error() && addsUp(m_row.row)) {
                m_totals = m_row.text;
                m_issues.push_back({m_row.row.line, m_row.row.line, 0, QStringLiteral("totals_row"),
                    issueMessage("totals_row", m_row.row.line, 0, 0, 0)});
                return false;
            }
        }
        row = m_row.row;
        return true;
    }

private:
    bool end()
    {
        m_atEnd = true;
        m_issues = m_rows->issues();
        return false;
    }

    /// Whether every number of \p last is the sum of two or more cells above it.
    bool addsUp(const Row &last) const
    {
        std::vector<Sum> sums;
        for (std::size_t i = 0; i < last.cells.size(); ++i) {
            if (kindOfCell(last.cells[i]) == CellKind::Number)
                sums.push_back({static_cast<int>(i)});
        }
        auto rows = m_again();
        if (sums.empty() || !rows)
            return false;
        std::int64_t count = 0;
        for (Row row; (*rows)->next(row) && row.line < last.line; ++count) {
            for (Sum &sum : sums) {
                add(sum.byPoint, amountOf(row, sum.column, DecimalMark::Point));
                add(sum.byComma, amountOf(row, sum.column, DecimalMark::Comma));
            }
        }
        const auto fits = [&](const Sum &sum) { return isSum(sum, last); };
        const auto counts = [&](const Sum &sum) {
            return sum.byPoint.value_or(0) != 0 || sum.byComma.value_or(0) != 0;
        };
        return count > 1 && std::all_of(sums.begin(), sums.end(), fits)
            && std::any_of(sums.begin(), sums.end(), counts);
    }

    std::unique_ptr<TableSource> m_rows;
    std::function<Result<std::unique_ptr<TableSource>>()> m_again;
    KeptRow m_row; ///< whose label is one of totals
    KeptRow m_below; ///< read already, to know whether m_row is the last
    bool m_isHeld = false; ///< m_below has not been handed out
    bool m_atEnd = false;
    std::vector<std::string> m_totals;
    std::vector<TableIssue> m_issues; ///< at the end
};

} // namespace

std::unique_ptr<TableSource> withoutLastTotals(
    std::unique_ptr<TableSource> rows, std::function<Result<std::unique_ptr<TableSource>>()> again)
{
    return std::make_unique<LastTotals>(std::move(rows), std::move(again));
}

} // namespace postledger
