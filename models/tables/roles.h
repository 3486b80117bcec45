// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace postledger {

/// What models say beyond the display text; delegates and proxies read these and nothing else.
enum TableRole
{
    SortRole = Qt::UserRole + 1, ///< raw value (double, qlonglong, QString); invalid sorts last
    FigureRole, ///< double: the value behind the text; invalid when undefined
    LowRole, ///< double: lower limit of the interval; invalid without one
    HighRole, ///< double: upper limit
    BarShareRole, ///< double 0..1: length of the data bar (negative: to the other side)
    SparklineRole, ///< QList<double>: the line; NaN is a gap
    KeyRole, ///< QString: what a click filters by; same for all columns of a row
    ToneRole, ///< int of Tone: colour of number, bar and line; absent: quiet text
    UnitRole, ///< int of Unit
    CopyRole, ///< QString: what copying puts on the clipboard, exact where the text is rounded; absent: the text
    SecondaryRole, ///< QString: behind the text in secondary colour ("±0.3", "@lina.daily")
    ExportRole, ///< what files and the clipboard get instead of the text: QDate, or QString; of a column's head: false
                ///< when there is nothing in it for them
};

} // namespace postledger
