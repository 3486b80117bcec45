// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace postledger {

class RailItem;
class Theme;

/// Icons with labels down the side; collapsed: icons alone, with their labels as tool tips.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString id;
        QString title;
        QString icon;
        QString section; ///< a heading before this entry; empty: none
    };

    explicit NavigationRail(const Theme &theme, QWidget *parent = nullptr);
    void setEntries(const std::vector<Entry> &entries);
    void setCurrent(const QString &id);
    QString current() const { return m_current; }
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

signals:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QVBoxLayout *m_column;
    std::vector<RailItem *> m_items;
    std::vector<QWidget *> m_sections;
    QString m_current;
    bool m_collapsed = false;
};

} // namespace postledger
