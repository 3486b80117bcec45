// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/cell_kind.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace postledger {

/// One of the first rows of a table, whatever its syntax.
struct SampleRow
{
    /// \param read  cells as read; what they point to outlives the row
    /// \param at    its line
    /// \param below the line behind it
    SampleRow(std::span<const std::string_view> read, std::int64_t at, std::int64_t below);

    std::int64_t line = 0;
    std::int64_t nextLine = 0;
    std::vector<std::string_view> cells; ///< trimmed
    std::vector<CellKind> kinds;
    std::size_t filled = 0; ///< cells that are not blank
    std::size_t reach = 0; ///< cells up to the last that is not blank
};

/// How the rows of a syntax end.
enum class RowEnds : std::uint8_t
{
    AtLastCell, ///< every row writes all its cells, blank ones too
    AtLastFilled ///< blank cells at the end are left out, as sheets do
};

constexpr std::size_t kLabelRows = 200; ///< rows that are worth looking at

/// What the first rows tell about the labels.
struct LabelFinding
{
    std::int64_t headerLine = 0; ///< 0: no labels
    std::int64_t firstDataLine = 1;
    std::int64_t lastPreambleLine = 0; ///< 0: no preamble
    std::int64_t descriptionLine = 0;
    int width = 0;
    std::vector<bool> typedColumns;
};

/// Where the labels are among \p rows.
/// \param rows       the first ones of the file, at most kLabelRows, without blank ones; may be empty
/// \param headerLine what a person says: the line of the labels, 0 for none
LabelFinding findLabels(
    std::span<const SampleRow> rows, std::optional<std::int64_t> headerLine, RowEnds ends = RowEnds::AtLastCell);

} // namespace postledger
