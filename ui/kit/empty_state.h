// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace postledger {

class Theme;

/// Instead of content: what is missing, and what to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);
    /// \p icon as ":/icons/data.svg"; may be empty. Texts are plain.
    void setTexts(const QString &title, const QString &text, const QString &icon = {});
    QPushButton *addButton(const QString &text, bool primary = false);
    void clearButtons();

private:
    void restyle();
    const Theme &m_theme;
    QString m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace postledger
