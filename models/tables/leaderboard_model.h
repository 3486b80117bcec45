// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "domain/result_table.h"
#include "tables/figure_text.h"

#include <QAbstractTableModel>
#include <QList>

#include <optional>
#include <string_view>
#include <vector>

namespace postledger {

/// What a leaderboard says of a row besides its figures; all may be empty.
struct LeaderboardCard
{
    QString creator;
    QString platform;
    std::optional<Day> published;
    QString handle = {}; ///< the creator's, without the "@" that screens add
    QString link = {}; ///< the post's address
};

/// All that a leaderboard shows at one moment; cards and trends stand beside the rows of \ref table.
struct LeaderboardData
{
    ResultTable table; ///< by post, creator or campaign
    std::vector<LeaderboardCard> cards; ///< empty, or one a row
    std::vector<QList<double>> trends; ///< empty, or one a row: a value a day or week, oldest first
    QString trendTitle; ///< "30 days"
};

/// Values of \p trend (by the leaderboard's subject, then by day or week; first KPI) beside the rows of \p table.
/// A period without a row is 0: nothing was sold then.
std::vector<QList<double>> trendsOf(const ResultTable &table, const ResultTable &trend);

/// Posts, creators or campaigns with their figures. Fixed columns are an enum, the KPIs are counted from the table, the
/// trend comes behind them; of posts then what tells two with the same title apart: id and address.
class LeaderboardModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        SubjectColumn,
        CreatorColumn,
        PlatformColumn,
        PublishedColumn,
        FirstKpiColumn
    };

    LeaderboardModel(FigureText figureText, DayText dayText, QObject *parent = nullptr);

    /// Shorter column heads than the catalogue's labels, which stay in the tool tips.
    /// \param meanings  of columns that the catalogue does not know; may be empty
    void setLabels(
        std::function<QString(std::string_view kpi)> labels, std::function<QString(std::string_view)> meanings = {})
    {
        m_labels = std::move(labels);
        m_meanings = std::move(meanings);
    }
    void setData(LeaderboardData data);
    const LeaderboardData &content() const { return m_data; }
    /// Writers in another language or locale; the figures stay.
    void setTexts(FigureText figureText, DayText dayText);
    /// -1 when the table has no such KPI.
    int columnOf(std::string_view kpi) const;
    int trendColumn() const { return FirstKpiColumn + static_cast<int>(m_data.table.columns.size()); }
    bool isOfPosts() const;
    int idColumn() const { return trendColumn() + 1; } ///< of posts only
    int linkColumn() const { return trendColumn() + 2; } ///< of posts only

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant cardData(const LeaderboardCard &card, int column, int role) const;

    FigureText m_figureText;
    DayText m_dayText;
    std::function<QString(std::string_view)> m_labels, m_meanings;
    LeaderboardData m_data;
    std::vector<double> m_largest;
};

} // namespace postledger
