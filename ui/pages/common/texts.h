// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "analytics/kpi.h"
#include "domain/query.h"
#include "domain/result_table.h"
#include "kit/formatting.h"
#include "report/chart_makers.h"
#include "tables/figure_text.h"

#include <QString>

#include <string_view>
#include <vector>

/// Words that several pages share.
namespace postledger {

/// The catalogue's label without its basis, for cards and column heads: "Conversion rate". The tool tip has it all.
QString shortKpiLabel(std::string_view kpi);
/// Column heads where every pixel counts: "ER", "CVR".
QString columnKpiLabel(std::string_view kpi);
MoneyStyle moneyStyleOf(const ResultTable &table);
MoneyStyle moneyStyleOf(const FactsSummary &summary);
/// Writers for models and tool tips in the locale of the moment.
FigureText figureText();
FigureWords figureWords(const ResultTable &table);
DayText dayText();
/// Days of another year than the newest of \p known with their year.
DayText dayText(const FactsSummary &known);
AmountText amountText(const MoneyStyle &money);
/// \param own  of the workspace, for amounts without a currency
MoneyText moneyText(const MoneyStyle &own);
InstantText instantText(const std::string &timezone);
/// Titles made fit for the screen: one line, no control characters, at most 120 characters.
void makeReadable(std::vector<ResultTable> &tables);
QString readable(const std::string &untrusted);
/// "314 of 335 orders are left out of all figures: …"; empty: none is.
QString withoutRateText(const FactsSummary &known);
/// "12 orders wait for exchange rates"
QString waitingForRates(std::int64_t orders);
/// Why nothing is known of sales: no order counts. Empty where some do.
QString lackOfOrders(const FactsSummary &known);
/// Why nothing is known of engagement. Empty where a post is imported.
QString lackOfPosts(const FactsSummary &known);
/// Takes the zeros out of figures that no import tells about: where there is no order at all, nobody knows that a post
/// sold nothing.
void dropUntold(std::vector<ResultTable> &tables, const FactsSummary &known);
/// What the trends of a table step by: days up to 62 of them, else weeks.
Dimension trendStep(const DateRange &shown);
/// Their column's head: "28 days", "12 weeks".
QString trendTitle(const DateRange &shown);
/// "evidence, 7 days" and the like: the model in a few words.
QString modelName(AttributionModel model);
/// "3 posts", "1 creator".
QString countOf(Dimension subject, std::int64_t count);

} // namespace postledger
