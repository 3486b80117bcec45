// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QStringList>

namespace postledger {

class Theme;

/// One line of plain text that shortens itself with "…" and then shows the whole in its tool tip. Secondary ones take
/// the theme's quiet colour.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Look
    {
        Title,
        Strong,
        Body,
        Secondary
    };
    ElidedLabel(const Theme &theme, Look look, QWidget *parent = nullptr);

    /// Wraps up to this many lines before it elides; 1 unless said otherwise.
    void setLines(int most);
    void setWhole(const QString &text);
    /// Sentences or facts of which the last are left out when there is no room, with their number: a cut sentence says
    /// nothing.
    void setParts(const QStringList &parts, const QString &between);
    const QString &whole() const { return m_whole; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    const Theme &m_theme;
    Look m_look;
    QString fitting() const;
    QString wrapped() const;
    QString m_whole;
    QStringList m_parts;
    QString m_between;
    int m_lines = 1;
};

/// A plain-text label in the theme's look that wraps.
QLabel *wrappedLabel(const Theme &theme, ElidedLabel::Look look, QWidget *parent);

} // namespace postledger
