// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing.h"

#include <QDialog>

namespace postledger {

/// The figures of a chart as a table that can be read aloud, copied and walked through.
class ChartTableDialog : public QDialog
{
    Q_OBJECT
public:
    ChartTableDialog(const Theme &theme, const QString &title, const ChartTable &table, QWidget *parent);
};

} // namespace postledger
