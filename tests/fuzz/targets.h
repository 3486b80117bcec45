// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What is run on bytes that nobody wrote by hand. Each target reads them as one part of the program would, and
/// compares what came out with what must hold for any input: a second reading gives the same, every row is accounted
/// for, amounts add up, text is UTF-8. Crashes, hangs and undefined behaviour are for the sanitizers to notice.
namespace fuzz {

using Bytes = std::string_view;

/// "csv", "xlsx", "sheet", "json", "numbers", "dates", "mapping" and "format_<id>" for each format; sorted.
std::vector<std::string> targetNames();

/// \return what does not hold, empty when all is well
std::string runTarget(std::string_view name, Bytes bytes);

} // namespace fuzz
