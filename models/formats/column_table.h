// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

enum class Need : std::uint8_t
{
    Required, ///< a file without the column is refused, a row that ends before it is rejected
    WholeRow, ///< a file may lack the column; where it has it, a row that ends before it is rejected
    Optional, ///< a file or a row may lack it
};

enum class Cells : std::uint8_t
{
    Admitted, ///< may be kept and shown
    Personal, ///< read at most to make a pseudonym or to tell one kind of row from another, never kept or shown
};

/// One column that a format knows. A format's columns are a plain table of these, in the order of its enumeration.
struct ColumnSpec
{
    std::string_view label; ///< as the platform writes it
    std::string_view aliases = {}; ///< other spellings and translations, separated by "|"
    Need need = Need::Optional;
    Cells cells = Cells::Admitted;
};

/// A column that a format needs and a file lacks.
struct MissingColumn
{
    std::string label; ///< as the platform writes it
    std::string nearest; ///< the label of the file that looks most like it, as read; empty: none is near
    bool operator==(const MissingColumn &) const = default;
};

/// The label of the file that looks most like \p wanted, as read; empty when none is near.
/// \param wanted   folded
/// \param isTaken  folded labels that mean something else
std::string nearestLabel(const FileProbe &probe, const std::string &wanted,
    const std::function<bool(const std::string &)> &isTaken = nullptr);

/// Where the columns of a format stand in one file; -1 = absent.
using ColumnMap = std::vector<int>;

/// The columns of a format, their labels folded. Made once per format.
class ColumnTable
{
public:
    enum class Extras : std::uint8_t
    {
        Noted, ///< the export has a fixed set of columns: one more is worth a note
        Usual, ///< exports differ from each other
    };

    /// \param unread columns of the export that the format knows and does not read, separated by "|"
    explicit ColumnTable(
        std::span<const ColumnSpec> specs, Extras extras = Extras::Noted, std::string_view unread = {});
    ColumnTable(const ColumnTable &) = delete;
    ColumnTable &operator=(const ColumnTable &) = delete;

    std::size_t size() const { return m_specs.size(); }
    const ColumnSpec &spec(int column) const { return m_specs[static_cast<std::size_t>(column)]; }
    Extras extras() const { return m_extras; }
    std::span<const std::string_view> admitted() const { return m_admitted; }

    /// How many of \p columns the file has, in percent.
    int coverage(const FileProbe &probe, std::span<const int> columns) const;
    /// Index of the label in the file, -1 when absent.
    int find(const FileProbe &probe, int column) const;
    /// Positions of all columns.
    /// \errors "missing_column" names the first required column that the file lacks and the label nearest to it,
    ///         "duplicate_label" a required column that the file has twice
    Result<ColumnMap> bind(const FileProbe &probe) const;
    /// What the file lacks of \p columns. A label of the file that the format knows is nobody's neighbour.
    std::vector<MissingColumn> missing(const FileProbe &probe, std::span<const int> columns) const;
    std::vector<int> required() const;
    /// Labels of the file that no column of the format claims.
    std::vector<std::string> unknownLabels(const FileProbe &probe) const;

private:
    bool isKnown(const std::string &foldedLabel) const;

    std::span<const ColumnSpec> m_specs;
    Extras m_extras;
    std::vector<std::vector<std::string>> m_names; ///< folded label and aliases of each column
    std::vector<std::string> m_unread;
    std::vector<std::string_view> m_admitted; ///< views into m_names
};

/// Name of a probed file without its folders, for sentences.
QString fileNameOf(const FileProbe &probe);

} // namespace postledger
