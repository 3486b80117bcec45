// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace postledger {

/// Tells the rows of a table from what stands around them (blank rows, repeated labels, descriptions, totals, further
/// tables) and keeps the issues. Every syntax's source asks it row by row, in the order of the file.
class RowSieve
{
public:
    enum class Kind : std::uint8_t
    {
        Data,
        Blank,
        RepeatedHeader,
        Description,
        Totals,
        SecondTable
    };

    explicit RowSieve(const FileProbe &probe);
    /// Back to the labels.
    void restart();

    const std::vector<std::string> &labels() const { return m_labels; }
    const std::vector<TableIssue> &issues() const { return m_issues; }
    const std::vector<std::string> &totals() const { return m_totals; } ///< cells of the last row of totals
    std::size_t width() const { return m_width; } ///< cells of a complete row
    std::size_t required() const { return m_required; } ///< the same without labels that are blank to the right

    /// What a row is. For SecondTable ask needsConfirmation().
    /// \param cells not empty
    Kind kindOf(std::int64_t line, std::span<const std::string_view> cells) const;
    /// What a row is whose cells are blank. \param holdsMore  it holds something that shows no text
    Kind kindOfBlank(bool holdsMore) const;
    /// True where another table begins: the row below its labels must say so too.
    bool needsConfirmation(Kind kind) const { return kind == Kind::SecondTable && !m_inOtherTable; }
    /// Below other labels stand values of the same number of columns. One cell alone needs no row below.
    static bool confirmOtherTable(std::span<const std::string_view> labels, std::span<const std::string_view> below);
    /// What a row is that kindOf() took for the labels of another table and the row below did not confirm.
    Kind kindOfUnconfirmed(std::span<const std::string_view> cells) const;
    /// Whether a row of data may be one of totals whose label says more than that: "Summe 2026".
    static bool hasLongTotalsLabel(std::span<const std::string_view> cells);
    /// Takes note of a row. \return true when it belongs to the table
    bool admit(Kind kind, std::int64_t line, std::span<const std::string_view> cells);

    /// \param cells how many the row has, for messages that say so
    void addIssue(std::string_view code, std::int64_t line, int column, std::size_t cells = 0);
    void addIssue(std::string_view code, std::int64_t line, int column, const QString &message);
    /// At the end of the file.
    void finish();

private:
    bool isRepeatedHeader(std::span<const std::string_view> cells) const;
    bool isTotals(std::span<const std::string_view> cells) const;
    static bool mayBeTotals(std::string_view first);
    bool isOtherLabels(std::span<const std::string_view> cells) const;
    bool countIssue(std::string_view code);
    void forgetGap();

    std::vector<std::string> m_labels;
    std::vector<std::string> m_foldedLabels;
    std::vector<bool> m_typed;
    std::vector<TableIssue> m_probeIssues;
    std::int64_t m_descriptionLine;
    std::size_t m_width;
    std::size_t m_required;
    std::vector<TableIssue> m_issues;
    std::vector<std::pair<std::string_view, int>> m_issueCounts;
    std::size_t m_blanksBefore = 0; ///< blank rows directly above that were added to the issues
    std::vector<std::string> m_totals;
    bool m_afterBlank = false;
    bool m_inOtherTable = false;
    bool m_sawAnything = false; ///< below the labels
};

/// Translated sentence of an issue. \p cells and \p width are said where they matter.
QString issueMessage(std::string_view code, std::int64_t line, int column, std::size_t cells, std::size_t width);

} // namespace postledger
