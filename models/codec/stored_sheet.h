// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "codec/table_source.h"

#include <QString>

#include <memory>
#include <string_view>

namespace postledger {

/// A workbook of one sheet, written row by row in constant memory; cells are stored as they were read: text as text,
/// numbers as numbers, days as days. No cell is ever a formula; an error value becomes its name.
class StoredSheet
{
public:
    /// \errors "cannot_write", also of finish()
    static Result<std::unique_ptr<StoredSheet>> create(const QString &path, const QString &sheet);
    ~StoredSheet();
    void add(std::string_view text, StoredAs stored = StoredAs::Text); ///< the next cell of the row
    void addLabel(std::string_view text);
    void endRow();
    /// Replaces the file. Call once, at the end.
    Result<void> finish();

private:
    StoredSheet();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace postledger
