// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"

#include <span>
#include <string>
#include <string_view>

namespace postledger {

// What labelLikeness() gives at most for each kind of likeness.
inline constexpr int kLikeExactly = 100; ///< the label is one of the names
inline constexpr int kLikeWords = 60; ///< a name stands in the label as words of its own
inline constexpr int kLikeSpelling = 55; ///< one of the export's own names, misspelt
inline constexpr int kLikeRemotely = 39; ///< worth naming to a person, never worth taking

/// "order_id", "Order-ID" and "order id" are one name.
std::string spacedLabel(std::string_view label);

/// How much a label looks like the names of a column; 0: not at all. Earlier names count for a little more.
/// \param label   as spacedLabel() gives it, as are all names
/// \param own     names of the export
/// \param others  what else people call the column: only exact and as words
int labelLikeness(const std::string &label, std::span<const std::string> own, std::span<const std::string> others = {});

/// True for labels of what tells who a person is: names, addresses, telephone numbers.
/// \param label  as spacedLabel() gives it
bool looksPersonal(std::string_view label);

/// The label of the file that looks most like \p wanted, as read; empty when none is near.
std::string nearestLabel(const FileProbe &probe, std::string_view wanted);

} // namespace postledger
