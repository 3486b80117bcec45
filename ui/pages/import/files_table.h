// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/table_view.h"

namespace postledger {

class ImportFilesModel;

/// The files of an import, two lines each.
class FilesTable final : public TableView
{
    Q_OBJECT
public:
    FilesTable(const Theme &theme, ImportFilesModel &model, QWidget *parent = nullptr);
    /// Names come first: what is narrow takes from the others. By itself when the width changes.
    void fitNames();
    /// Of the table with that many rows, in pixels.
    int heightOf(int files) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace postledger
