// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace postledger {

class Theme;

/// A message that does not get in the way: what happened, what to do, and a button that does it.
class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);
    void showError(const QString &text);
    void showNote(const QString &text);
    /// For the message on screen.
    void setAction(const QString &text, std::function<void()> action);
    QString text() const;
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &text, bool error);
    void restyle();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_action;
    bool m_error = false;
};

} // namespace postledger
