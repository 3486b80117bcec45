// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "formats/column_table.h"

#include <utility>

/// Content.csv of TikTok Studio: one row a video. The other files of the same archive are about the account.
namespace postledger::tiktok_studio {

enum Column : int
{
    Time,
    Title,
    Link,
    PostTime,
    Likes,
    Comments,
    Shares,
    Views,
    Favorites,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Time"},
    {"Video title"},
    {"Video link", {}, Need::Required},
    {"Post time", {}, Need::WholeRow},
    {"Total likes", {}, Need::WholeRow},
    {"Total comments", {}, Need::WholeRow},
    {"Total shares", {}, Need::WholeRow},
    {"Total views", {}, Need::WholeRow},
    {"Add to favorites", {}, Need::WholeRow},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kSignature[] = {Title, Link, PostTime, Likes, Views};
inline constexpr int kDates[] = {Time, PostTime};
inline constexpr std::pair<Column, Metric> kMetrics[] = {{Views, Metric::Views}, {Likes, Metric::Likes},
    {Comments, Metric::Comments}, {Shares, Metric::Shares}, {Favorites, Metric::Saves}};

/// Labels (folded) by which the files about the account are known.
inline constexpr std::pair<std::string_view, std::string_view> kAccountFiles[] = {{"video views", "profile views"},
    {"followers", "difference in followers from previous day"}, {"new viewers", "returning viewers"}};

/// Months as the export writes them: "February 28", without a year.
inline constexpr std::string_view kMonths[] = {"january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december"};

} // namespace postledger::tiktok_studio
