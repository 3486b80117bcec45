// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace postledger {

class Theme;
class ViewState;
class Workspace;

/// What every page is made from. A page asks the workspace on ViewState::changed() and Workspace::factsChanged() while
/// it is visible, and on its next showing otherwise.
struct PageContext
{
    Workspace &workspace;
    ViewState &view;
    Theme &theme;
};

class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString id() const = 0; ///< "overview": `screenshot --page` and object names
    /// Shows what is known of one of its rows. Call while the page is visible.
    virtual void openDetail(const QString &key) { Q_UNUSED(key) }

signals:
    void pageRequested(const QString &id); ///< the shell shows another page
    /// The shell shows another page with the detail of \p key.
    void detailRequested(const QString &id, const QString &key);
    void importRequested(const QStringList &paths); ///< empty: ask for files
    void demoRequested();
};

/// One line of the navigation. Ids in order: overview, compare, posts, creators, campaigns, products, data.
struct PageEntry
{
    QString id;
    QString title; ///< translated
    QString icon; ///< ":/icons/overview.svg"
    Page *(*make)(const PageContext &context, QWidget *parent);
};
const std::vector<PageEntry> &pageEntries();

} // namespace postledger
