// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace postledger {

class Theme;

/// A pill. Plain (opens something: shows a small arrow when it has a menu or setArrow), or an active filter with a ×.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(const Theme &theme, QWidget *parent = nullptr);
    Chip(const QString &text, const Theme &theme, QWidget *parent = nullptr);

    /// "Engagement:" in plain text before the text, which is then strong and in \p color.
    void setLead(const QString &lead, const QColor &color);
    void setArrow(bool arrow);
    /// Filled with the selection colour and with a ×, whose click emits removed().
    void setRemovable(bool removable);
    bool isRemovable() const { return m_removable; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect crossRect() const;

    const Theme &m_theme;
    QString m_lead;
    QColor m_leadColor;
    bool m_arrow = false;
    bool m_removable = false;
    bool m_crossHovered = false;
    bool m_crossPressed = false;
};

} // namespace postledger
