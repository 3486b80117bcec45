// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// The advertiser's list of AWIN transactions: one row a sale that the network tracked. Quoted throughout, with the
/// address and device of the buyer among the columns, which are not read.
namespace postledger::awin {

enum Column : int
{
    Id,
    PublisherId,
    SaleAmount,
    Commission,
    Date,
    Status,
    ValidationDate,
    ShopOrder,
    CustomParameters,
    NetworkFee,
    ServicePartnerCost,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"id", {}, Need::Required},
    {"publisher_id", {}, Need::Required},
    {"sale_amount", {}, Need::Required},
    {"commission", {}, Need::Required},
    {"date", {}, Need::Required},
    {"commission_status", {}, Need::Required},
    {"validation_date", {}, Need::WholeRow},
    {"extra", {}, Need::Required},
    {"custom_parameters", {}, Need::WholeRow},
    {"network_fee", {}, Need::WholeRow},
    {"service_partner_advertiser_cost", {}, Need::WholeRow},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kSignature[] = {Id, PublisherId, SaleAmount, Commission, Date, Status, ShopOrder};
inline constexpr int kDates[] = {Date, ValidationDate};
inline constexpr int kAmounts[] = {SaleAmount, Commission, NetworkFee, ServicePartnerCost};
/// What a sale costs: the publisher's commission, and what the network and its partners charge besides.
inline constexpr int kCosts[] = {Commission, NetworkFee, ServicePartnerCost};

// States of a transaction; any other is noted and taken for pending.
inline constexpr std::string_view kPending = "0";
inline constexpr std::string_view kApproved = "1";
inline constexpr std::string_view kDeclined = "2";

/// Labels (folded) of the report of publishers, which knows neither orders nor days.
inline constexpr std::string_view kPerformanceLabels[] = {"publisher_name", "publisherid", "approved_commission"};

} // namespace postledger::awin
