// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace postledger {

class Theme;

/// A line of a short list on a card: painted by its heir, answers to click, Space and hover, mirrors in right-to-left
/// layouts.
class ListRow : public QAbstractButton
{
    Q_OBJECT
public:
    ListRow(const Theme &theme, const QString &objectName, QWidget *parent);
    QSize sizeHint() const override;

protected:
    /// What the line says, for the tip and for those who do not see it.
    void setSentence(const QString &sentence);
    virtual void paintCells(QPainter &painter) = 0;
    /// A cell \p width wide that begins \p x after the line's leading edge.
    QRect cell(int x, int width) const;
    int leading() const; ///< alignment flags of text
    int trailing() const;

    const Theme &m_theme;

private:
    void paintEvent(QPaintEvent *event) final;
};

} // namespace postledger
