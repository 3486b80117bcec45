// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

enum class Need : std::uint8_t
{
    Required, ///< a file without the column is refused, a row that ends before it is rejected
    Answered, ///< the same, but a file may lack it where an answer stands in: the currency of all its amounts
    WholeRow, ///< a file may lack the column; where it has it, a row that ends before it is rejected
    Optional, ///< a file or a row may lack it
};

enum class Cells : std::uint8_t
{
    Admitted, ///< may be kept and shown
    Personal, ///< read at most to make a pseudonym or to tell one kind of row from another, never kept or shown
};

/// What nobody knows of a file that lacks a column. Such a file is read, and a note says so ("absent_column").
enum class Decides : std::uint8_t
{
    Nothing, ///< exports may lack the column
    Refunds,
    Discounts,
    Codes, ///< discount codes
    Sold, ///< what was cancelled or never paid
    Taxes,
    Shipping,
    Fees,
    Costs, ///< of goods
    Quantities,
    Products,
    Customers,
    Channels, ///< through which an order was sold
    Tips, ///< lines that are no goods
    Visits, ///< UTM values
    Mirrors, ///< orders that another shop's export has too
    Changes, ///< when an order changed
};

/// One column that a format knows. A format's columns are a plain table of these, in the order of its enumeration.
struct ColumnSpec
{
    std::string_view label; ///< as the platform writes it
    std::string_view aliases = {}; ///< other spellings and translations, separated by "|"
    Need need = Need::Optional;
    Cells cells = Cells::Admitted;
    Decides decides = Decides::Nothing; ///< set where every known vintage of the export has the column
};

/// A column that a format needs or expects and a file lacks.
struct MissingColumn
{
    std::string label; ///< as the platform writes it
    std::string nearest; ///< the label of the file that looks most like it, as read; empty: none is near
    bool required = true; ///< false: the file is read without it
    bool operator==(const MissingColumn &) const = default;
};

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
    /// \param formatId whose other names for columns count for likeness() (mapping_words.h)
    explicit ColumnTable(std::span<const ColumnSpec> specs, Extras extras = Extras::Noted, std::string_view unread = {},
        std::string_view formatId = {});
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
    /// How much a label looks like a column's names, see labelLikeness().
    /// \param label  as spacedLabel() gives it
    int likeness(int column, const std::string &label) const;
    /// The label of the file that looks most like a column that it lacks and that none of the other columns that it
    /// lacks looks like more; empty: none.
    std::string nearestOf(const FileProbe &probe, int column) const;
    /// What the file lacks of \p columns. A label of the file that the format knows is nobody's neighbour, and none is
    /// the neighbour of two.
    std::vector<MissingColumn> missing(const FileProbe &probe, std::span<const int> columns) const;
    std::vector<int> required() const;
    /// The columns that every known vintage of the export has, but that a file may lack.
    std::vector<int> expected() const;
    /// Whether the export has a column of this name, read or not.
    bool isKnown(const std::string &foldedLabel) const;
    /// Labels of the file that no column of the format claims.
    std::vector<std::string> unknownLabels(const FileProbe &probe) const;

private:
    std::span<const ColumnSpec> m_specs;
    Extras m_extras;
    std::vector<std::vector<std::string>> m_names; ///< folded label and aliases of each column
    struct Likenesses
    {
        std::vector<std::string> own; ///< spaced names of the export, the commonest first
        std::vector<std::string> others; ///< what else people call it
    };
    std::vector<Likenesses> m_likenesses; ///< of each column
    std::vector<std::string> m_unread;
    std::vector<std::string_view> m_admitted; ///< views into m_names
};

/// Name of a probed file without its folders, for sentences.
QString fileNameOf(const FileProbe &probe);

} // namespace postledger
