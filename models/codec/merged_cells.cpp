// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/merged_cells.h"

#include "base/text.h"
#include "codec/block_bytes.h"
#include "codec/cell_kind.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace postledger {

namespace {

constexpr std::int64_t kLargestSheet = std::int64_t{16} << 20;
constexpr std::size_t kBlockBytes = blockBytes(std::size_t{256} << 10);
constexpr std::size_t kLongestTag = 256;
constexpr std::size_t kMostRanges = 100'000;

struct Corner
{
    std::int64_t column = 0; ///< from 1
    std::int64_t row = 0;
};

/// "AB12", "$AB$12".
std::optional<Corner> cornerOf(std::string_view text)
{
    Corner corner;
    for (const char c : text) {
        const char lower = static_cast<char>(c | 0x20);
        if (c == '$')
            continue;
        if (lower >= 'a' && lower <= 'z' && corner.row == 0)
            corner.column = corner.column * 26 + (lower - 'a' + 1);
        else if (c >= '0' && c <= '9' && corner.column > 0)
            corner.row = corner.row * 10 + (c - '0');
        else
            return std::nullopt;
        if (corner.column > kMaxSheetColumns || corner.row > kMaxSheetRows)
            return std::nullopt;
    }
    return corner.row > 0 ? std::optional(corner) : std::nullopt;
}

/// Long digits alone name something; what else looks like a number may count something, and would count again.
bool isCounted(std::string_view text, StoredAs stored)
{
    if (stored == StoredAs::Number)
        return true;
    const std::string_view value = trimmed(text);
    constexpr std::size_t kShortestId = 7;
    const bool isId = value.size() >= kShortestId && value.find_first_not_of("0123456789") == std::string_view::npos;
    return !isId && kindOfCell(value) == CellKind::Number;
}

} // namespace

MergedCells MergedCells::of(const Workbook &book, std::size_t sheet, std::int64_t fromRow, std::size_t columns)
{
    MergedCells merged;
    auto stream = book.openSheet(sheet);
    if (!stream || (*stream)->stated() > kLargestSheet)
        return merged;
    constexpr std::string_view kTag = "mergeCell ";
    constexpr std::string_view kReference = "ref=\"";
    std::string block(kBlockBytes, '\0');
    std::string text;
    for (qint64 got = 0; (got = (*stream)->read(block.data(), qint64(block.size()))) > 0;) {
        if ((*stream)->inflated() > kLargestSheet)
            return {};
        text.append(block, 0, static_cast<std::size_t>(got));
        std::size_t done = 0;
        for (std::size_t at = 0; (at = text.find(kTag, at)) != std::string::npos; at = done) {
            const std::size_t end = text.find('>', at);
            if (end == std::string::npos) {
                done = text.size() - at > kLongestTag ? at + kTag.size() : at;
                if (done == at)
                    break;
                continue;
            }
            done = end;
            // A text of a cell may read like this too, but no tag begins in it.
            if (at == 0 || (text[at - 1] != '<' && text[at - 1] != ':'))
                continue;
            std::string_view tag = std::string_view(text).substr(at, end - at);
            const std::size_t reference = tag.find(kReference);
            if (reference == std::string_view::npos)
                continue;
            tag.remove_prefix(reference + kReference.size());
            tag = tag.substr(0, tag.find('"'));
            const std::size_t colon = tag.find(':');
            if (colon == std::string_view::npos)
                continue;
            const auto top = cornerOf(tag.substr(0, colon));
            const auto bottom = cornerOf(tag.substr(colon + 1));
            if (!top || !bottom || top->column != bottom->column || top->row >= bottom->row || top->row < fromRow
                || static_cast<std::size_t>(top->column) > columns)
                continue;
            if (merged.m_ranges.size() == kMostRanges)
                return {};
            merged.m_ranges.push_back({top->row, bottom->row, static_cast<std::size_t>(top->column - 1)});
        }
        // What may be the beginning of a tag, and the byte before it.
        const std::size_t kept =
            done < text.size() && text.compare(done, kTag.size(), kTag) == 0 ? text.size() - done + 1 : kTag.size() + 1;
        if (text.size() > kept)
            text.erase(0, text.size() - kept);
    }
    std::stable_sort(merged.m_ranges.begin(), merged.m_ranges.end(),
        [](const Range &a, const Range &b) { return a.firstRow < b.firstRow; });
    return merged;
}

void MergedCells::restart()
{
    m_next = 0;
    m_open.clear();
    m_findings.clear();
}

void MergedCells::find(const Open &open)
{
    const int column = static_cast<int>(open.range.column + 1);
    const bool known = std::any_of(m_findings.begin(), m_findings.end(),
        [&](const Finding &one) { return one.column == column && one.filled == !open.counts; });
    if (!known)
        m_findings.push_back({column, open.range.firstRow, open.range.lastRow, !open.counts});
}

void MergedCells::fill(SheetRow &row)
{
    std::erase_if(m_open, [&](const Open &open) { return open.range.lastRow < row.line; });
    for (const Open &open : m_open) {
        const std::size_t column = open.range.column;
        if (column < row.cells.size() && (!row.cells[column].empty() || row.stored[column] != StoredAs::Text))
            continue;
        find(open);
        if (open.counts)
            continue;
        if (column >= row.cells.size()) {
            row.cells.resize(column + 1);
            row.stored.resize(column + 1, StoredAs::Text);
        }
        row.cells[column] = open.text;
        row.stored[column] = open.stored;
    }
    for (; m_next < m_ranges.size() && m_ranges[m_next].firstRow <= row.line; ++m_next) {
        const Range &range = m_ranges[m_next];
        if (range.firstRow < row.line || range.column >= row.cells.size() || row.cells[range.column].empty())
            continue; // its first row is none of the table, or has nothing to pass on
        const StoredAs stored = row.stored[range.column];
        const bool value = stored == StoredAs::Text || stored == StoredAs::Date || stored == StoredAs::DateTime
            || stored == StoredAs::Number;
        const bool taken = std::any_of(
            m_open.begin(), m_open.end(), [&](const Open &open) { return open.range.column == range.column; });
        if (value && !taken) {
            const std::string_view text = row.cells[range.column];
            m_open.push_back({range, std::string(text), stored, isCounted(text, stored)});
        }
    }
}

} // namespace postledger
