// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "codec/csv_dialect.h"
#include "codec/json_layout.h"
#include "codec/table_source.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// A worksheet as its workbook lists it.
struct SheetInfo
{
    enum class Visibility : std::uint8_t
    {
        Visible,
        Hidden,
        VeryHidden ///< only a program can show it again
    };
    QString name;
    Visibility visibility = Visibility::Visible;
    bool operator==(const SheetInfo &) const = default;
};

/// What a workbook says of itself.
struct WorkbookInfo
{
    std::vector<SheetInfo> sheets; ///< in the order of their tabs; charts are none
    std::size_t sheet = 0; ///< the one that is read
    bool from1904 = false; ///< the epoch of its dates; else 1900
    QStringList others = {}; ///< further sheets that are shown and have cells; only where none was asked for
    QStringList hidden = {}; ///< sheets that are not shown and hold a table; only where none was asked for

    /// Name of the sheet that is read; empty when there is none.
    QString sheetName() const { return sheet < sheets.size() ? sheets[sheet].name : QString(); }
};

/// The sentence that tells WorkbookInfo::hidden.
QString hiddenSheetsMessage(const WorkbookInfo &workbook);

/// What a file is, before anybody asks what it means.
struct FileProbe
{
    enum class Syntax : std::uint8_t
    {
        Csv,
        Xlsx,
        Json
    };

    QString path;
    std::int64_t bytes = 0;
    Syntax syntax = Syntax::Csv;
    CsvDialect dialect; ///< for Csv; of Xlsx only the lines of labels and first values, of Json only the encoding
    WorkbookInfo workbook; ///< for Xlsx
    JsonLayout json; ///< for Json
    std::vector<std::string> labels; ///< as read; empty: no labels
    std::vector<std::string>
        foldedLabels; ///< foldedText() of each, a currency in brackets dropped: what formats compare
    std::vector<std::vector<std::string>> firstRows; ///< at most 50 below the labels
    std::vector<std::int64_t> firstLines; ///< their lines
    std::vector<std::vector<StoredAs>> firstStored; ///< of a workbook, how their cells are stored; else empty
    int width = 0; ///< cells of a complete row: as many as labels, without labels the commonest count
    std::vector<bool> typedColumns; ///< columns that mostly hold numbers or dates
    std::int64_t descriptionLine = 0; ///< a row below the labels that explains them, 0: none
    bool damagedText = false; ///< bytes that are invalid in the file's encoding: rows are checked one by one
    /// About the labels and sheets: "preamble", "blank_label", "duplicate_label", "other_sheets". Repeated among the
    /// issues of the opened table.
    std::vector<TableIssue> issues;
    /// Of a file of rejected rows (reject_columns.h) the probe of the file as it is; all else here is as if its rows
    /// had no reasons. Null: any other file.
    std::shared_ptr<const FileProbe> withReasons = {};
    std::string answers = {}; ///< of such a file: how the file that its rows come from was read, JSON

    /// Index of the first label equal to \p folded, -1 when absent.
    int column(std::string_view folded) const;
    /// Index of the first of \p aliases that the file has, -1 when none.
    int column(std::span<const std::string_view> aliases) const;
};

/// Reads enough of \p path to say what it is: encoding on the whole file, dialect and labels on a sample.
/// \param path   also a file in an archive (openBytes()) or a sheet of a workbook (sheetPath())
/// \param sheet  of a workbook the sheet to read; empty: the first visible one with cells
/// \errors "cannot_read" (missing, a directory, no permission), "empty_file", "not_text", "unsupported", "encrypted",
///         "too_many_columns"; of a workbook also "broken_workbook", "truncated", "too_large_inflated",
///         "too_many_parts", "xml_entities", "unknown_sheet"; of JSON "bad_json", "truncated", "too_deep"; of a packed
///         file those of openBytes(): each names the file and says what to do
/// A file of labels alone is no error: its table has no rows and the issue "header_only".
Result<FileProbe> probeFile(const QString &path, const CsvOverrides &overrides = {}, const QString &sheet = {});

/// What a workbook's cells hold that a person merged over several rows of a column.
enum class Merged : std::uint8_t
{
    Filled, ///< texts and dates of the uppermost in each; noted ("merged_cells")
    AsStored ///< nothing but in the uppermost
};
/// Opens the rows of a probed file. Constant memory, of a workbook its shared strings besides.
Result<std::unique_ptr<TableSource>> openTable(const FileProbe &probe, Merged merged = Merged::Filled);
/// The same without what only its place at the end of a table, or its sums, tell from a row: remarks ("foot_line") and
/// totals with a longer label ("totals_row"). What an import reads.
Result<std::unique_ptr<TableSource>> openRecords(const FileProbe &probe);

} // namespace postledger
