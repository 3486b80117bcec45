// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "domain/query.h"

#include <QObject>

#include <vector>

namespace postledger {

enum class Comparison
{
    None,
    PreviousPeriod,
    LastYear
};

/// What all pages look at: one object, shared by every page, with a history that back() and forward() walk.
/// Pages make their queries with query() and ask anew on changed().
class ViewState : public QObject
{
    Q_OBJECT
public:
    struct Value
    {
        DateRange range;
        Comparison comparison = Comparison::PreviousPeriod;
        std::vector<Filter> where; ///< at most one entry a dimension
        AttributionModel model = AttributionModel::Evidence;
        bool operator==(const Value &) const = default;
    };

    using QObject::QObject;
    const Value &value() const { return m_value; }
    void set(const Value &value);
    /// The same without a way back: a workspace was opened.
    void start(const Value &value);
    void setRange(const DateRange &range);
    void setComparison(Comparison comparison);
    void setModel(AttributionModel model);
    /// Empty \p values removes the filter.
    void setFilter(Dimension dimension, std::vector<std::string> values);
    /// The values that \p dimension is filtered by; empty: all.
    std::vector<std::string> filter(Dimension dimension) const;
    void reset(); ///< all filters away; range and comparison stay
    bool canGoBack() const { return !m_past.empty(); }
    bool canGoForward() const { return !m_future.empty(); }
    void back();
    void forward();

    Query query() const; ///< range, filters and model; KPIs and breakdown are the caller's
    std::optional<DateRange> comparisonRange() const;
    /// The days that are looked at: the range, or \p known, those of the data, when it takes in all.
    const DateRange &shownDays(const DateRange &known) const
    {
        return m_value.range.isUnbounded() ? known : m_value.range;
    }

signals:
    void changed();

private:
    Value m_value;
    std::vector<Value> m_past, m_future;
};

} // namespace postledger
