// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"
#include "formats/format.h"

#include <memory>
#include <vector>

/// What format.cpp of every format's folder shares with the registry. The folder defines
/// `void addFormatsOf_<folder>(std::vector<std::unique_ptr<Format>> &)` in namespace postledger; the build finds it.
namespace postledger {

/// How sure the labels make a format: 0 when fewer than \p least percent of its signature are there; columns that the
/// format does not know lower it.
int scoreOf(const ColumnTable &table, const FileProbe &probe, std::span<const int> signature, int least = 60);

/// Sets the refusal of \p match when a required column is missing, and what it lacks.
void refuseUnlessBound(const ColumnTable &table, const FileProbe &probe, Match &match);

} // namespace postledger
