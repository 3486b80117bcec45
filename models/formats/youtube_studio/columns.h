// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "formats/column_table.h"

#include <utility>

/// "Table data.csv" of YouTube Studio's advanced mode: one row a video, the metrics that its user chose.
namespace postledger::youtube_studio {

enum Column : int
{
    Content,
    Title,
    PublishTime,
    Impressions,
    Views,
    Likes,
    Comments,
    Shares,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Content", "Inhalt|Inhalte", Need::Required},
    {"Video title", "Videotitel", Need::WholeRow},
    {"Video publish time", "Veröffentlichungszeitpunkt des Videos|Veröffentlichungszeit des Videos", Need::Required},
    {"Impressions", "Impressionen", Need::WholeRow},
    {"Views", "Aufrufe", Need::WholeRow},
    {"Likes", "„Mag ich“-Bewertungen", Need::WholeRow},
    {"Comments added", "Comments|Hinzugefügte Kommentare|Kommentare", Need::WholeRow},
    {"Shares", "Geteilte Inhalte", Need::WholeRow},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kSignature[] = {Content, Title, PublishTime};
inline constexpr int kDates[] = {PublishTime};
inline constexpr std::pair<Column, Metric> kMetrics[] = {{Impressions, Metric::Impressions}, {Views, Metric::Views},
    {Likes, Metric::Likes}, {Comments, Metric::Comments}, {Shares, Metric::Shares}};

/// Labels (folded) of Totals.csv beside its date.
inline constexpr std::string_view kTotalsLabels[] = {"views", "watch time (hours)", "subscribers", "impressions",
    "impressions click-through rate (%)", "average view duration", "engaged views"};

} // namespace postledger::youtube_studio
