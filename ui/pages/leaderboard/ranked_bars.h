// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "domain/dimension.h"
#include "domain/result_table.h"
#include "kit/card.h"

#include <cstddef>

namespace postledger {

class ChartView;
struct BarChartSpec;

/// The rows of a leaderboard as bars: the highest by one figure, and beside them what the same rows have of the other
/// family, so that attention and money can be set against each other. As many as there is room for.
class RankedBars final : public Card
{
    Q_OBJECT
public:
    static constexpr int kLeastHeight = 214;

    RankedBars(const Theme &theme, Dimension subject, QWidget *parent = nullptr);
    /// \p table holds the rows that the leaderboard shows.
    void setTable(ResultTable table, std::size_t column);
    /// \p trend by the subject and by days or weeks: drawn below the bars where there is room to spare.
    void setTrend(ResultTable trend, const DateRange &range);
    /// Said in place of bars where the rows name nobody; empty: another column or search may have some.
    void setLacking(const QString &text);
    void showLoading();

signals:
    void keyClicked(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    void drawTrend(const BarChartSpec &ranked);
    std::size_t rankedColumn() const;
    std::size_t room() const;
    bool hasSpare() const;

    Dimension m_subject;
    ResultTable m_table, m_trend;
    DateRange m_range;
    QString m_lacking;
    std::size_t m_column = 0;
    std::size_t m_shown = 0; ///< bars that the room was enough for
    bool m_loading = true;
    QWidget *m_bars = nullptr;
    ChartView *m_ranked;
    ChartView *m_beside;
    ChartView *m_lines;
    bool m_spare = false; ///< room for the lines
};

} // namespace postledger
