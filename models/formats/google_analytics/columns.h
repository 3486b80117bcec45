// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// Google Analytics 4. Its reports count sessions and users by dimensions that the property's owner chooses, below some
/// lines of comments. Only a report by order can be compared with a ledger of orders.
namespace postledger::google_analytics {

enum Column : int
{
    Transaction,
    Date,
    Source,
    ChannelGroup,
    Revenue,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Transaction ID", "Transaktions-ID", Need::Required},
    {"Date", "Datum", Need::Required},
    {"Session source / medium", "Session source|Sitzung – Quelle/Medium|Quelle/Medium der Sitzung", Need::WholeRow},
    {"Session primary channel group",
        "Session default channel group|Session primary channel group (Default Channel Group)", Need::WholeRow},
    {"Purchase revenue", "Total revenue|Gesamtumsatz|Kaufumsatz", Need::Required},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kDates[] = {Date};
inline constexpr int kAmounts[] = {Revenue};

/// How the labels (folded) of dimensions begin that nobody else has.
inline constexpr std::string_view kDimensions[] = {
    "session ", "first user ", "nth ", "sitzung – ", "quelle/medium der sitzung"};
/// Labels (folded) of figures that such a report has at least one of.
inline constexpr std::string_view kFigures[] = {"sessions", "engaged sessions", "engagement rate", "event count",
    "key events", "active users", "new users", "total users", "total revenue", "purchase revenue", "transactions",
    "ecommerce purchases", "sitzungen", "gesamtumsatz", "kaufumsatz"};

/// Figures that nobody else has together.
inline constexpr std::string_view kOwnFigures[] = {"sessions", "engaged sessions", "event count"};

/// What a source is called that is a social platform: any name that holds one of these, or one of the short words.
inline constexpr std::string_view kSocialNames[] = {
    "instagram", "facebook", "tiktok", "pinterest", "youtube", "snapchat", "twitter", "threads", "t.co"};
inline constexpr std::string_view kSocialWords[] = {
    "ig", "fb", "insta", "meta", "tt", "pin", "yt", "snap", "sc", "x", "organic social", "paid social"};

} // namespace postledger::google_analytics
