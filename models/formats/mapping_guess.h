// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "formats/mapping.h"

#include <vector>

namespace postledger {

/// The formats that take a mapping, those of neutral files first.
std::vector<const Format *> mappableFormats();

/// What a person reads for a column of a format: "Order number" for order_id. Translated; the label where no word is
/// known.
QString columnTitle(const Format &format, const ColumnSpec &spec);

/// Label of the column that a file may have in place of the required column \p label; empty: none.
std::string_view columnInsteadOf(const QString &formatId, std::string_view label);

/// The format that may be guessed (Format::isGuessed()) whose required columns the labels and cells of \p probe fill
/// best; the neutral order file when nothing fits. Never null.
const Format *likeliestTarget(const FileProbe &probe);

/// A first mapping of \p probe to \p format: columns chosen by their names in several languages, by what their cells
/// look like and by what they hold (currency codes, platforms). Required columns that no column fits are left out,
/// except those that have a harmless constant: \p currency, the store (the file's name
/// without months and dates), amounts that a file rarely
/// states (0). Named after the file; made for its labels.
/// \param currency code of the workspace's currency, empty when it has none
Mapping guessMapping(const FileProbe &probe, const Format &format, std::string_view currency);

} // namespace postledger
