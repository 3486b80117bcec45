// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/common/texts.h"

#include "base/text.h"
#include "base/zone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_pages)
};

constexpr qsizetype kLongestTitle = 120;

} // namespace

QString shortKpiLabel(std::string_view kpi)
{
    if (kpi == "net_sales")
        return Tr::tr("Net revenue");
    if (kpi == "orders")
        return Tr::tr("Orders");
    if (kpi == "cvr")
        return Tr::tr("Conversion rate");
    if (kpi == "aov")
        return Tr::tr("Average order value");
    if (kpi == "cac_paid")
        return Tr::tr("CAC, paid");
    if (kpi == "roas")
        return Tr::tr("ROAS");
    if (kpi == "cm3_margin")
        return Tr::tr("Contribution margin");
    if (kpi == "er_reach")
        return Tr::tr("Engagement rate");
    if (kpi == "rpm_reach")
        return Tr::tr("Net revenue per 1,000 reached");
    if (kpi == "rpm_views")
        return Tr::tr("Net revenue per 1,000 views");
    if (kpi == "rpm_impressions")
        return Tr::tr("Net revenue per 1,000 impressions");
    if (kpi == "revenue_per_click")
        return Tr::tr("Net revenue per link click");
    if (kpi == "revenue_per_product_view")
        return Tr::tr("Net revenue per product page view");
    if (kpi == "er_impressions")
        return Tr::tr("ER by impressions");
    if (kpi == "er_followers")
        return Tr::tr("ER by followers");
    const Kpi *found = kpiById(kpi);
    return found ? kpiLabel(*found) : toQString(kpi);
}

QString columnKpiLabel(std::string_view kpi)
{
    if (kpi == "er_reach")
        //: engagement rate, as a column head
        return Tr::tr("ER");
    if (kpi == "cvr")
        //: conversion rate, as a column head
        return Tr::tr("CVR");
    if (kpi == "aov")
        //: average order value, as a column head
        return Tr::tr("AOV");
    if (kpi == "rpm_reach")
        return Tr::tr("Per 1,000 reached");
    if (kpi == "rpm_views")
        return Tr::tr("Per 1,000 views");
    if (kpi == "rpm_impressions")
        return Tr::tr("Per 1,000 impressions");
    if (kpi == "revenue_per_click")
        return Tr::tr("Per link click");
    if (kpi == "revenue_per_product_view")
        return Tr::tr("Per page view");
    if (kpi == "cac_paid")
        //: customer acquisition cost, as a column head
        return Tr::tr("CAC");
    if (kpi == "media_spend")
        return Tr::tr("Media");
    if (kpi == "direct_marketing")
        return Tr::tr("Marketing");
    if (kpi == "refund_rate")
        return Tr::tr("Refunds");
    if (kpi == "cm3")
        return Tr::tr("Margin");
    return shortKpiLabel(kpi);
}

MoneyStyle moneyStyleOf(const ResultTable &table)
{
    return {toQString(table.currency), table.currencyExponent};
}

MoneyStyle moneyStyleOf(const FactsSummary &summary)
{
    return {toQString(summary.currency.code()), summary.currency.exponent()};
}

FigureText figureText()
{
    FigureText text;
    text.value = [locale = QLocale()](
                     const Figure &figure, const ResultTable::Column &column, const ResultTable &table) {
        // What platforms count runs into millions and is never exact: "1.0m" in a cell, all digits in exports.
        const Kpi *kpi = kpiById(column.kpi);
        if (figure.value && column.unit == Unit::Count && kpi != nullptr && kpi->family == KpiFamily::Engagement)
            return formatShort(*figure.value, column.unit, moneyStyleOf(table), locale);
        return formatKpiShort(column.kpi, figure, column.unit, moneyStyleOf(table), locale);
    };
    text.exact = [locale = QLocale()](
                     const Figure &figure, const ResultTable::Column &column, const ResultTable &table) {
        return formatKpi(column.kpi, figure, column.unit, moneyStyleOf(table), locale);
    };
    text.interval = [locale = QLocale()](
                        const Figure &figure, const ResultTable::Column &column, const ResultTable &table) {
        return formatKpiInterval(column.kpi, figure, column.unit, moneyStyleOf(table), locale);
    };
    return text;
}

FigureWords figureWords(const ResultTable &table)
{
    return [money = moneyStyleOf(table), locale = QLocale()](std::string_view kpi, const Figure &figure, Unit unit) {
        const QString value = formatKpi(kpi, figure, unit, money, locale);
        const QString interval = formatKpiInterval(kpi, figure, unit, money, locale);
        //: a KPI, its value
        const QString line = Tr::tr("%1: %2").arg(shortKpiLabel(kpi), value);
        //: a figure, its interval
        return interval.isEmpty() ? line : Tr::tr("%1 (%2)").arg(line, interval);
    };
}

DayText dayText()
{
    return [locale = QLocale()](Day day) { return formatDay(day, locale); };
}

DayText dayText(const FactsSummary &known)
{
    const Result<Zone> zone = Zone::fromName(known.timezone.empty() ? "UTC" : known.timezone);
    const Day newest = (zone ? *zone : Zone()).localDay(known.newest);
    return [newest, locale = QLocale()](Day day) { return formatDay(day, newest, locale); };
}

AmountText amountText(const MoneyStyle &money)
{
    return [money, locale = QLocale()](std::int64_t minor) {
        Figure figure;
        figure.minor = minor;
        figure.value = static_cast<double>(minor);
        return formatFigure(figure, Unit::Money, money, locale);
    };
}

MoneyText moneyText(const MoneyStyle &own)
{
    return [own](const std::string &code, std::int64_t minor) {
        const auto currency = Currency::fromCode(code);
        return amountText(code.empty() ? own : MoneyStyle{toQString(code), currency ? currency->exponent() : 2})(minor);
    };
}

InstantText instantText(const std::string &timezone)
{
    const Result<Zone> zone = Zone::fromName(timezone.empty() ? "UTC" : timezone);
    return [zone = zone ? *zone : Zone(), locale = QLocale()](std::int64_t at) {
        const Day day = zone.localDay(at);
        const std::int64_t second = at + zone.offsetAt(at) - day * kSecondsPerDay;
        const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(second) * 1000);
        //: day, time of day
        return Tr::tr("%1, %2").arg(formatDayLong(day, locale), locale.toString(time, QLocale::ShortFormat));
    };
}

QString readable(const std::string &untrusted)
{
    QString text = displayText(toQString(untrusted)).simplified();
    if (text.size() > kLongestTitle) {
        text.truncate(kLongestTitle - 1);
        text += QChar(0x2026);
    }
    return text;
}

void makeReadable(std::vector<ResultTable> &tables)
{
    for (ResultTable &table : tables) {
        std::map<std::string, int> sameTitle;
        for (const ResultTable::Row &row : table.rows) {
            if (!row.titles.empty())
                ++sameTitle[row.titles.front()];
        }
        const auto at = std::find(table.dimensions.begin(), table.dimensions.end(), Dimension::Post);
        const auto post = static_cast<std::size_t>(at - table.dimensions.begin());
        for (ResultTable::Row &row : table.rows) {
            // Variants of a product share its name; posts have authors and dates beside them.
            const bool twice = !table.dimensions.empty() && table.dimensions.front() == Dimension::Product
                && !row.titles.empty() && row.titles.front() != row.keys.front() && sameTitle[row.titles.front()] > 1;
            for (std::size_t i = 0; i < row.titles.size(); ++i) {
                // Affiliate exports name posts by number only: nobody reads nineteen digits.
                const bool numbered = i == post && row.titles[i] == row.keys[i] && row.keys[i].size() > 12;
                row.titles[i] = (numbered ? Tr::tr("Post …%1").arg(readable(row.keys[i].substr(row.keys[i].size() - 6)))
                                          : readable(row.titles[i]))
                                    .toStdString();
            }
            if (twice)
                //: a product, the number of its variant
                row.titles.front() =
                    Tr::tr("%1 (%2)").arg(toQString(row.titles.front()), readable(row.keys.front())).toStdString();
        }
    }
}

QString withoutRateText(const FactsSummary &known)
{
    if (known.ordersWithoutRate == 0)
        return {};
    const std::int64_t all = known.orders + known.ordersWithoutRate;
    return Tr::tr("%1 of %Ln order(s) of the workspace are left out of all figures: they have no exchange rate.",
        nullptr, static_cast<int>(all))
        .arg(QLocale().toString(qlonglong(known.ordersWithoutRate)));
}

QString waitingForRates(std::int64_t orders)
{
    return Tr::tr("%Ln order(s) wait for exchange rates", nullptr,
        static_cast<int>(std::min<std::int64_t>(orders, std::numeric_limits<int>::max())));
}

QString lackOfOrders(const FactsSummary &known)
{
    if (known.orders > 0)
        return {};
    return known.ordersWithoutRate > 0 ? waitingForRates(known.ordersWithoutRate) : Tr::tr("no order is imported");
}

QString lackOfPosts(const FactsSummary &known)
{
    return known.posts > 0 ? QString() : Tr::tr("no post is imported");
}

void dropUntold(std::vector<ResultTable> &tables, const FactsSummary &known)
{
    if (known.orders > 0 && known.posts > 0)
        return;
    for (ResultTable &table : tables) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Kpi *kpi = kpiById(table.columns[i].kpi);
            const bool attention = kpi && kpi->family == KpiFamily::Engagement;
            if (!kpi || (attention ? known.posts : known.orders) > 0)
                continue;
            for (ResultTable::Row &row : table.rows) {
                if (row.figures[i].value == 0.0)
                    row.figures[i] = {};
            }
        }
    }
}

Dimension trendStep(const DateRange &shown)
{
    constexpr int kLongestDaily = 62;
    return shown.days() > kLongestDaily ? Dimension::Weekly : Dimension::Daily;
}

QString trendTitle(const DateRange &shown)
{
    if (shown.isUnbounded()) // nothing is dated: no row has a trend
        return Tr::tr("Trend");
    const int days = shown.days();
    return trendStep(shown) == Dimension::Weekly ? Tr::tr("%n week(s)", nullptr, (days - 1) / 7 + 1)
                                                 : Tr::tr("%n day(s)", nullptr, days);
}

QString modelName(AttributionModel model)
{
    switch (model) {
    case AttributionModel::Evidence:
        //: attribution models
        return Tr::tr("evidence");
    case AttributionModel::First:
        return Tr::tr("first touch");
    case AttributionModel::Last:
        return Tr::tr("last touch");
    case AttributionModel::LastNonDirect:
        return Tr::tr("last non-direct touch");
    case AttributionModel::Linear:
        return Tr::tr("linear");
    case AttributionModel::Position:
        return Tr::tr("position-based");
    case AttributionModel::TimeDecay:
        return Tr::tr("time decay");
    }
    return {};
}

QString countOf(Dimension subject, std::int64_t count)
{
    const int n = static_cast<int>(count);
    switch (subject) {
    case Dimension::Creator:
        return Tr::tr("%n creator(s)", nullptr, n);
    case Dimension::Campaign:
        return Tr::tr("%n campaign(s)", nullptr, n);
    default:
        return Tr::tr("%n post(s)", nullptr, n);
    }
}

} // namespace postledger
