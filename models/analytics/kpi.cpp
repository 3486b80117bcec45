// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/kpi.h"

#include "statistics/statistics.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

const Kpi *kpiById(std::string_view id)
{
    const auto kpis = allKpis();
    const auto found = std::find_if(kpis.begin(), kpis.end(), [&](const Kpi &kpi) { return kpi.id == id; });
    return found == kpis.end() ? nullptr : &*found;
}

QString kpiLabel(const Kpi &kpi)
{
    return QCoreApplication::translate("Kpi", kpi.label);
}

QString kpiMeaning(const Kpi &kpi)
{
    return QCoreApplication::translate("Kpi", kpi.meaning);
}

Figure evaluate(const Kpi &kpi, const Totals &totals, bool intervals)
{
    Figure figure;
    if (kpi.sum != nullptr) {
        if (const auto sum = kpi.sum(totals)) {
            figure.minor = *sum;
            figure.value = static_cast<double>(*sum);
        }
    } else {
        figure.value = kpi.quotient(totals);
    }
    if (!figure.value)
        return figure;
    figure.sample = kpi.family == KpiFamily::Engagement ? totals.posts : totals.orders;
    if (kpi.proportion == nullptr)
        return figure;
    if (const auto share = kpi.proportion(totals)) {
        figure.sample = share->second;
        if (!intervals)
            return figure;
        // A rate above 1 (more orders than counted views) has no interval.
        const auto interval = wilson(static_cast<double>(share->first), static_cast<double>(share->second));
        if (interval) {
            figure.low = interval->low;
            figure.high = interval->high;
        }
    }
    return figure;
}

} // namespace postledger
