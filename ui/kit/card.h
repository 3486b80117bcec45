// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace postledger {

class Theme;

/// A surface with radius 8 and one line. Content goes into body(), which carries the card's padding.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    /// No padding: for a table that fills the card.
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;

private:
    QVBoxLayout *m_body;
};

} // namespace postledger
