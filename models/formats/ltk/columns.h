// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "formats/column_table.h"

#include <utility>

/// What LTK exports for a creator. Posts can be read; earnings, brands and products name neither orders nor sales.
namespace postledger::ltk {

enum Column : int
{
    PublishedAt,
    ShareUrl,
    Clicks,
    Commissions,
    Orders,
    ItemsSold,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"date_published", {}, Need::Required},
    {"share_url", {}, Need::Required},
    {"clicks", {}, Need::Required},
    {"commissions", {}, Need::WholeRow},
    {"orders", {}, Need::WholeRow},
    {"items_sold", {}, Need::WholeRow},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kSignature[] = {PublishedAt, ShareUrl, Clicks, Commissions, ItemsSold};
inline constexpr int kDates[] = {PublishedAt};

// Labels (folded) of the exports that hold nothing for the ledger, all of which must be there.
inline constexpr std::string_view kEarningsLabels[] = {"direct to retailer link", "commission", "payment", "publisher"};
inline constexpr std::string_view kSumsLabels[] = {
    "advertiser_name", "clicks", "commissions", "items_sold", "order_conversion_rate"};

} // namespace postledger::ltk
