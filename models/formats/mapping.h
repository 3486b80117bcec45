// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"
#include "codec/values.h"
#include "formats/format.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace postledger {

/// How the columns of a file that no format knows, or that somebody renamed, become the columns of a format. Plain
/// data: kept in the workspace and in JSON files. Only the labels change; amounts, dates and ids are read, rejected and
/// noted by the format as if the file had had its labels from the start.
struct Mapping
{
    QString name; ///< what people call it; unique in a workspace
    QString formatId; ///< whose columns the targets are
    struct Column
    {
        std::string target; ///< label of the format
        std::string source; ///< label of the file as read, or "#3" for its third column
        bool operator==(const Column &) const = default;
    };
    std::vector<Column> columns;
    std::vector<Column> constants; ///< target and the cell that every row gets
    std::vector<std::string> header; ///< labels of the file that it was made for; empty: it is never chosen by itself
    DateOrder dateOrder = DateOrder::Unknown; ///< answer for dates that leave it open
    DecimalMark decimal = DecimalMark::Unknown; ///< answer for numbers such as 1,234 that leave it open
    std::map<std::string, DecimalMark> decimals; ///< the same of single columns, by their labels as read
    bool operator==(const Mapping &) const = default;

    /// True when \p probe has exactly the labels that the mapping was made for, in any order.
    bool isMadeFor(const FileProbe &probe) const;
};

/// Index of the column that Mapping::Column::source names; -1 when the file has none.
int sourceColumn(const FileProbe &probe, const std::string &source);
/// What Mapping::Column::source calls a column: its label, or its number where it has none or shares it with a column
/// further left. Empty when another column has that number for a label.
std::string sourceName(const FileProbe &probe, int column);

/// \p probe as the format sees it: mapped columns carry the format's labels, constants are further columns, columns
/// that the format would take by their own name stay, all others are passed by. Messages keep the file's own labels.
/// \errors "missing_column" when the file lacks a column that the mapping names; "unknown_format"; "bad_mapping" when
/// it
///         names a target that the format does not have, or one twice
Result<FileProbe> mappedProbe(const FileProbe &probe, const Mapping &mapping);

/// \p answers, completed by those that \p mapping keeps. An answer that is given wins.
Answers withMappingAnswers(Answers answers, const Mapping &mapping);

/// The file's labels as the format of \p mapping knows them. \p probe becomes the mapped one; that a mapping does not
/// fit is the refusal.
Recognition recogniseMapped(FileProbe &probe, const Mapping &mapping);

/// The one of \p mappings that was made for the labels of \p probe.
std::optional<Mapping> mappingFor(const FileProbe &probe, const std::vector<Mapping> &mappings);

/// A mapping that was made for much the same labels as a file has.
struct NearMapping
{
    Mapping mapping;
    std::vector<std::string> lacking; ///< columns that it reads and the file does not have
    std::vector<std::string> added; ///< labels of the file that it was not made with
    /// The file has all that it reads, most of what else it was made with and little beside, and no other mapping is as
    /// near: the file can be read by it.
    bool fits = false;
    /// It for the file at hand: without what the file lacks, or with the one label that may have taken its place.
    Mapping start;
};
/// The one of \p mappings that comes nearest to \p probe; none when the file lacks half of what each was made with.
std::optional<NearMapping> nearestMapping(const FileProbe &probe, const std::vector<Mapping> &mappings);
/// What a mapping was not made with, or was made with and the file does not have.
struct ChangedLabels
{
    std::vector<std::string> added;
    std::vector<std::string> lacking;
};
ChangedLabels changedLabels(const FileProbe &probe, const Mapping &mapping);

/// The label of \p probe that may stand where \p mapping has \p source: of those that it was not made with, and reads
/// nothing from, the one that is most alike, or the only one where it lacks nothing else; empty: none.
std::string labelInPlaceOf(const FileProbe &probe, const Mapping &mapping, const std::string &source);

/// The rows of \p rows with the constants of \p mapping behind their cells.
std::unique_ptr<TableSource> mappedTable(
    std::unique_ptr<TableSource> rows, const FileProbe &probe, const Mapping &mapping);

/// One mapping as JSON: {"postledger_mapping": 1, "name", "format", "columns": {target: source}, "constants": {target:
/// cell}, "date_order": "dmy" | "mdy", "decimal": "comma" | "point" | {label: "comma"}, "header": [labels]}.
QByteArray mappingToJson(const Mapping &mapping);
/// \errors "bad_mapping" says what is wrong with the text
Result<Mapping> mappingFromJson(const QByteArray &json);
/// \errors "cannot_read", "bad_mapping"
Result<Mapping> readMappingFile(const QString &path);

/// A workspace's mappings as one text, and back; a text that is none gives none.
QByteArray mappingsToJson(const std::vector<Mapping> &mappings);
std::vector<Mapping> mappingsFromJson(const QByteArray &json);
/// Puts \p mapping in the place of one with its name, or at the end.
void keepMapping(std::vector<Mapping> &mappings, const Mapping &mapping);

} // namespace postledger
