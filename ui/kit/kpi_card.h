// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/card.h"
#include "report/chart_spec.h"

#include <QList>

namespace postledger {

/// Label, value, sparkline and the change against the comparison, said by arrow, sign and words.
class KpiCard : public Card
{
    Q_OBJECT
public:
    enum class Direction
    {
        None, ///< no comparison: only words are shown
        Up,
        Down,
        Flat
    };
    struct Content
    {
        QString label; ///< "Net revenue"
        QString value; ///< formatted; "–" when undefined
        Tone tone = Tone::Money; ///< of sparkline and change
        QList<double> sparkline; ///< NaN is a gap; fewer than two values: none
        Direction direction = Direction::None;
        bool worse = false; ///< the change is for the worse: drawn in that colour
        QString change; ///< "12.4 %", without sign or arrow
        QString words; ///< "clear", "no clear difference", "cost known for 94 %"
        QString tip; ///< plain text: definition, exact value, sample size
        QString shortWords{}; ///< instead of words that have no room; empty: they are cut
        bool operator==(const Content &) const = default;
    };

    explicit KpiCard(const Theme &theme, QWidget *parent = nullptr);
    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    /// Grey bars of the final size while figures are on their way.
    void setLoading(bool loading);
    /// This card's figure is the one that the page shows at length: said by a line below it.
    void setCurrent(bool current);
    bool isCurrent() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Content m_content;
    bool m_loading = true;
    bool m_current = false;
};

} // namespace postledger
