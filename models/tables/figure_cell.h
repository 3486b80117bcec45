// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result_table.h"
#include "tables/figure_text.h"

#include <QVariant>

#include <vector>

/// What every table says about a KPI: the same roles, header and tool tip wherever it stands.
namespace postledger {

QVariant figureData(const Figure &figure, const ResultTable::Column &column, const ResultTable &table, double largest,
    int role, const FigureText &text);
QVariant kpiHeader(const ResultTable::Column &column, int role);
/// Translated name of a dimension as a column label: "Post", "Creator" …
QString dimensionLabel(Dimension dimension);
/// The largest value of each column among rows that have a key: 1 where there is none, so that shares stay finite.
/// The row without evidence is no rival of those with.
std::vector<double> largestFigures(const ResultTable &table);
/// True for the group without a value: "(unattributed)", "(none)".
bool isEmptyGroup(const ResultTable &table, const ResultTable::Row &row);
/// What a person reads for a row: the title, or "Unattributed" for the group without a value.
QString rowTitle(const ResultTable &table, const ResultTable::Row &row, std::size_t dimension = 0);
/// What ExportRole says of it: a creator's handle as queries print it, without the "@" that screens add; else nothing.
QVariant exportedTitle(const ResultTable &table, const ResultTable::Row &row, std::size_t dimension = 0);

} // namespace postledger
