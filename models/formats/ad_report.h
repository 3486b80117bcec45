// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"
#include "formats/format.h"

#include <memory>
#include <span>
#include <string_view>

/// What the reports of advertising platforms have in common: a row says what an advertisement, a group of them or a
/// campaign cost on a day, and what the platform claims to have sold with it. Rows of a breakdown (age, gender,
/// placement) are added up; rows of totals are left out. A report may state all costs of a period together: in columns,
/// in a line above its labels, or so that somebody has to say which period it is.
namespace postledger {

/// Where a format's table of columns has what; -1: the platform has no such column.
struct AdColumns
{
    int day = -1;
    int periodStart = -1; ///< of the row; equal to periodEnd in a report by day
    int periodEnd = -1;
    int campaignId = -1;
    int campaignName = -1;
    int post = -1; ///< id of the post that was promoted, or of the advertisement
    int ad = -1; ///< id of the advertisement, when the post is not named
    int currency = -1;
    int spend = -1;
    int claim = -1; ///< value of purchases
    int otherClaim = -1; ///< read when the file has no column for the first
    int roas = -1; ///< value of purchases divided by spend, for files that name no value
    int window = -1; ///< in which the platform claims purchases
};

/// A name that a row of totals has: begins and ends like this, after folding.
struct TotalsPhrase
{
    std::string_view begin;
    std::string_view end;
};

/// One platform's report, as data.
struct AdReport
{
    const char *id; ///< folder of the format
    const char *title; ///< translated in the context "postledger_formats"
    const char *platform; ///< the same
    std::string_view source; ///< platform of the records: "tiktok"
    std::span<const ColumnSpec> columns;
    AdColumns at;
    std::span<const int> tells; ///< columns that only this platform's report has: one must be there
    std::string_view foreign = {}; ///< labels of look-alikes, separated by "|": none may be there
    std::span<const int> names; ///< what a row is about: empty in a row of totals
    std::span<const int> breakdowns = {}; ///< parts of an advertisement's audience
    std::span<const TotalsPhrase> totals = {};
    const char *byDay; ///< translated: how to export a report by day
};

/// \p report must outlive the format.
std::unique_ptr<Format> makeAdFormat(const AdReport &report);

/// The currency that a label names in brackets at its end: "Amount spent (USD)". Invalid: none.
Currency currencyInLabel(std::string_view label);

/// The refusal "period_unknown" of a report that names neither days nor a period.
Error reportWithoutDays(const AdReport &report, const QString &fileName);

} // namespace postledger
