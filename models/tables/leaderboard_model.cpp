// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/leaderboard_model.h"

#include "base/text.h"
#include "tables/figure_cell.h"
#include "tables/roles.h"

#include <QDate>

#include <map>
#include <unordered_map>
#include <utility>

namespace postledger {

std::vector<QList<double>> trendsOf(const ResultTable &table, const ResultTable &trend)
{
    // Calendar keys ("2025-03-31", "2025-W14") sort by time as text.
    std::map<std::string, int> periods;
    for (const ResultTable::Row &row : trend.rows) {
        if (row.keys.size() == 2)
            periods.emplace(row.keys[1], 0);
    }
    int next = 0;
    for (auto &period : periods)
        period.second = next++;

    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        rows.emplace(table.rows[row].keys.front(), row);
    std::vector<QList<double>> trends(table.rows.size(), QList<double>(next, 0.0));
    for (const ResultTable::Row &row : trend.rows) {
        if (row.keys.size() != 2 || row.figures.empty())
            continue;
        const auto found = rows.find(row.keys[0]);
        if (found != rows.end())
            trends[found->second][periods[row.keys[1]]] = row.figures.front().value.value_or(0.0);
    }
    return trends;
}

LeaderboardModel::LeaderboardModel(FigureText figureText, DayText dayText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_figureText(std::move(figureText))
    , m_dayText(std::move(dayText))
{
}

void LeaderboardModel::setData(LeaderboardData data)
{
    beginResetModel();
    m_data = std::move(data);
    m_data.cards.resize(m_data.table.rows.size());
    m_data.trends.resize(m_data.table.rows.size());
    m_largest = largestFigures(m_data.table);
    endResetModel();
}

void LeaderboardModel::setTexts(FigureText figureText, DayText dayText)
{
    m_figureText = std::move(figureText);
    m_dayText = std::move(dayText);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int LeaderboardModel::columnOf(std::string_view kpi) const
{
    for (std::size_t column = 0; column < m_data.table.columns.size(); ++column) {
        if (m_data.table.columns[column].kpi == kpi)
            return FirstKpiColumn + static_cast<int>(column);
    }
    return -1;
}

bool LeaderboardModel::isOfPosts() const
{
    return !m_data.table.dimensions.empty() && m_data.table.dimensions.front() == Dimension::Post;
}

int LeaderboardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.table.rows.size());
}

int LeaderboardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : (isOfPosts() ? linkColumn() : trendColumn()) + 1;
}

QVariant LeaderboardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    const ResultTable::Row &row = m_data.table.rows[at];
    if (role == KeyRole)
        return isEmptyGroup(m_data.table, row) ? QString() : toQString(row.keys.front());
    if (index.column() == SubjectColumn) {
        const bool text = role == Qt::DisplayRole || role == Qt::ToolTipRole;
        if (role == SortRole || text)
            return rowTitle(m_data.table, row);
        if (role == ToneRole && isEmptyGroup(m_data.table, row))
            return 2; // Tone::Neutral
        return role == ExportRole ? exportedTitle(m_data.table, row) : QVariant();
    }
    if (index.column() < FirstKpiColumn)
        return cardData(m_data.cards[at], index.column(), role);
    if (index.column() == trendColumn()) {
        const QList<double> &trend = m_data.trends[at];
        if (role == SparklineRole)
            return QVariant::fromValue(trend);
        if (role == ToneRole)
            return 0;
        if (role == SortRole) // by direction: what rose most comes first
            return trend.size() < 2 ? QVariant() : QVariant(trend.last() - trend.first());
        return {};
    }
    if (index.column() > trendColumn()) {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole)
            return {};
        if (index.column() == linkColumn())
            return m_data.cards[at].link;
        return isEmptyGroup(m_data.table, row) ? QString() : toQString(row.keys.front());
    }
    const auto kpi = static_cast<std::size_t>(index.column() - FirstKpiColumn);
    // The row without evidence is no rival of those with: a bar beside theirs would compare it.
    if (kpi >= row.figures.size() || (role == BarShareRole && isEmptyGroup(m_data.table, row)))
        return {};
    return figureData(row.figures[kpi], m_data.table.columns[kpi], m_data.table, m_largest[kpi], role, m_figureText);
}

QVariant LeaderboardModel::cardData(const LeaderboardCard &card, int column, int role) const
{
    const bool display = role == Qt::DisplayRole;
    switch (column) {
    case CreatorColumn:
        if (role == ExportRole && !card.handle.isEmpty())
            return card.handle;
        return display || role == SortRole ? QVariant(card.creator) : QVariant();
    case PlatformColumn:
        return display || role == SortRole ? QVariant(card.platform) : QVariant();
    case PublishedColumn:
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
        if (!card.published)
            return {};
        if (role == SortRole)
            return *card.published;
        if (role == ExportRole) {
            const CivilDate date = civilFromDay(*card.published);
            return QDate(date.year, date.month, date.day);
        }
        return display ? QVariant(m_dayText(*card.published)) : QVariant();
    default:
        return {};
    }
}

QVariant LeaderboardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section >= FirstKpiColumn && section < trendColumn()) {
        const ResultTable::Column &column = m_data.table.columns[static_cast<std::size_t>(section - FirstKpiColumn)];
        if (role == Qt::DisplayRole && m_labels)
            return m_labels(column.kpi);
        if (role == Qt::ToolTipRole && m_meanings)
            return QString(m_labels(column.kpi) + QLatin1Char('\n') + m_meanings(column.kpi));
        if (role == Qt::ToolTipRole)
            return QString(
                kpiHeader(column, Qt::DisplayRole).toString() + QLatin1Char('\n') + kpiHeader(column, role).toString());
        return kpiHeader(column, role);
    }
    // A line says nothing in a file, and only posts have a card.
    if (role == ExportRole)
        return section != trendColumn() && (section == SubjectColumn || isOfPosts());
    if (role == Qt::TextAlignmentRole && section >= PublishedColumn && section <= trendColumn())
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SubjectColumn:
        return dimensionLabel(m_data.table.dimensions.empty() ? Dimension::Post : m_data.table.dimensions.front());
    case CreatorColumn:
        return dimensionLabel(Dimension::Creator);
    case PlatformColumn:
        return dimensionLabel(Dimension::Platform);
    case PublishedColumn:
        //: column of a post's day of publication
        return tr("Published");
    default:
        break;
    }
    if (section == trendColumn())
        return m_data.trendTitle;
    return section == idColumn() ? tr("Post ID") : tr("Link");
}

} // namespace postledger
