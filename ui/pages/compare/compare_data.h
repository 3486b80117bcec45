// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "domain/query.h"
#include "report/chart_spec.h"
#include "report/relations.h"

#include <QString>

#include <string>
#include <vector>

namespace postledger {

class ViewState;

/// What the compare page sets against each other.
struct CompareChoice
{
    std::string engagement = "er_reach";
    std::string commerce = "rpm_reach";
    Dimension subject = Dimension::Post;
    std::string size = "reach"; ///< empty: equal points
    bool operator==(const CompareChoice &) const = default;
};

const std::vector<std::string> &engagementChoices();
const std::vector<std::string> &commerceChoices();
const std::vector<std::string> &sizeChoices();
/// The engagement metrics that are ranked beside \p commerce: rates against rates, totals against totals, because a
/// total against a rate measures audience size only.
std::vector<std::string> rankedMetrics(const std::string &commerce);

/// Questions and answers of the compare page: no widgets.
class CompareData
{
public:
    static std::vector<Query> queries(const ViewState &view, const CompareChoice &choice);

    /// \param clickDays  posts younger than this at the newest instant of the ledger have not had their time to sell;
    ///                   they are left out and counted
    CompareData(const Facts &facts, const CompareChoice &choice, int clickDays, std::vector<ResultTable> answers);

    bool isEmpty() const { return m_table.rows.empty(); }
    QString headline() const;
    QStringList basis() const; ///< parts, the most important first
    ScatterChartSpec scatter() const;
    IntervalChartSpec ranking() const;
    /// The rows of \p keys, in the order of the table; all rows without keys.
    ResultTable selection(const QStringList &keys) const;

private:
    std::size_t column(const std::string &kpi) const;
    std::int64_t pairs() const; ///< rows with both figures: the points of the scatter

    CompareChoice m_choice;
    int m_clickDays;
    int m_young = 0;
    ResultTable m_table;
    std::vector<Relation> m_ranked;
    std::optional<Relation> m_chosen;
};

} // namespace postledger
