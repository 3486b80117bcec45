// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "codec/file_probe.h"
#include "formats/mapping.h"
#include "ledger/ledger.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace postledger {

/// A kind of rows that a file's columns can be mapped to.
struct MappingTarget
{
    struct Column
    {
        std::string label; ///< Mapping::Column::target
        QString title; ///< for a person
        bool required = false;
        std::string instead; ///< label of the column that may be filled in its place; empty: none
    };
    QString formatId;
    QString title; ///< translated: "Orders", "Posts" …
    bool isNeutral = false; ///< rows of any system, not one platform's export
    std::vector<Column> columns;
};
/// All of them, the neutral kinds first.
std::vector<MappingTarget> mappingTargets();

/// Columns of a file that may be shown while nobody has said what they hold: those whose labels do not speak of
/// persons, in the file's order.
std::vector<int> impersonalColumns(const FileProbe &probe);

/// A first guess for \p probe; \p formatId empty: also of what its rows are.
Mapping suggestMapping(const FileProbe &probe, const QString &formatId, const Settings &settings);

/// What a mapping makes of the first rows of a file. Nothing is written.
struct MappingPreview
{
    std::optional<Error> refusal; ///< the mapping does not fit or lacks something; rows are then empty
    QStringList titles; ///< of the columns that the mapping fills, in the order of the format
    struct Row
    {
        std::int64_t line = 0;
        QStringList cells; ///< as the file has them; personal ones as dots
        QString problem; ///< why the row would be rejected; empty: it can be read
    };
    std::vector<Row> rows;
    int readable = 0; ///< rows without a problem
};
MappingPreview previewMapping(const FileProbe &probe, const Mapping &mapping, const Settings &settings);

} // namespace postledger
