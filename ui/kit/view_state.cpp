// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/view_state.h"

#include <algorithm>

namespace postledger {

namespace {
constexpr std::size_t kHistory = 100;
}

void ViewState::set(const Value &value)
{
    if (value == m_value)
        return;
    m_past.push_back(m_value);
    if (m_past.size() > kHistory)
        m_past.erase(m_past.begin());
    m_future.clear();
    m_value = value;
    emit changed();
}

void ViewState::start(const Value &value)
{
    m_past.clear();
    m_future.clear();
    m_value = value;
    emit changed();
}

void ViewState::setRange(const DateRange &range)
{
    Value next = m_value;
    next.range = range;
    set(next);
}

void ViewState::setComparison(Comparison comparison)
{
    Value next = m_value;
    next.comparison = comparison;
    set(next);
}

void ViewState::setModel(AttributionModel model)
{
    Value next = m_value;
    next.model = model;
    set(next);
}

void ViewState::setFilter(Dimension dimension, std::vector<std::string> values)
{
    Value next = m_value;
    const auto at = std::find_if(
        next.where.begin(), next.where.end(), [&](const Filter &filter) { return filter.dimension == dimension; });
    if (values.empty()) {
        if (at != next.where.end())
            next.where.erase(at);
    } else if (at != next.where.end()) {
        at->values = std::move(values);
    } else {
        next.where.push_back({dimension, std::move(values)});
    }
    set(next);
}

std::vector<std::string> ViewState::filter(Dimension dimension) const
{
    for (const Filter &filter : m_value.where) {
        if (filter.dimension == dimension)
            return filter.values;
    }
    return {};
}

void ViewState::reset()
{
    Value next = m_value;
    next.where.clear();
    set(next);
}

void ViewState::back()
{
    if (m_past.empty())
        return;
    m_future.push_back(std::move(m_value));
    m_value = std::move(m_past.back());
    m_past.pop_back();
    emit changed();
}

void ViewState::forward()
{
    if (m_future.empty())
        return;
    m_past.push_back(std::move(m_value));
    m_value = std::move(m_future.back());
    m_future.pop_back();
    emit changed();
}

Query ViewState::query() const
{
    Query query;
    query.range = m_value.range;
    query.where = m_value.where;
    query.model = m_value.model;
    return query;
}

std::optional<DateRange> ViewState::comparisonRange() const
{
    // Nothing lies before the beginning of time.
    if (m_value.range.isUnbounded() || m_value.range.isEmpty())
        return std::nullopt;
    switch (m_value.comparison) {
    case Comparison::PreviousPeriod:
        return previousPeriod(m_value.range);
    case Comparison::LastYear:
        return samePeriodLastYear(m_value.range);
    case Comparison::None:
        break;
    }
    return std::nullopt;
}

} // namespace postledger
