// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace postledger {

class Theme;

/// What there is to do when no workspace is open.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);
    void setRecent(const QStringList &paths);

signals:
    void openRequested();
    void newRequested();
    void demoRequested();
    /// Exports are to be chosen; there is no workspace for them yet.
    void importRequested();
    void recentChosen(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void restyle();

    const Theme &m_theme;
    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_new;
    QPushButton *m_demo;
    QWidget *m_drop; ///< a press on any part of it chooses files
    QLabel *m_dropText;
    QPushButton *m_choose;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
    QStringList m_paths;
};

} // namespace postledger
