// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "base/result.h"
#include "domain/query.h"
#include "pages/page.h"

#include <optional>
#include <vector>

class QHBoxLayout;
class QStackedWidget;

namespace postledger {

class ElidedLabel;
class EmptyState;
class RateNotice;

/// What pages with figures have in common: a title that is a message, basis beside it, buttons at the end of that line,
/// and below it the content or the reason why there is none. Asks when it is visible, and on its next showing
/// otherwise.
class DataPage : public Page
{
    Q_OBJECT
public:
    DataPage(const PageContext &context, QWidget *parent);

protected:
    /// Asks the workspace and shows the answer. Facts are loaded and not empty.
    virtual void refresh(const Facts &facts) = 0;
    /// Skeletons of the final size; called until the facts are there.
    virtual void showLoading() { }
    /// Sets every text that does not come from figures; called once the page is built and when the language changes.
    virtual void retranslate() { }
    /// The page has something to show even in an empty workspace (the import history).
    virtual bool wantsEmptyWorkspace() const { return false; }
    /// Which exports would give the page something to show, where nothing that is imported does.
    virtual QString whatToImport() const;

    /// Brings the page up to date now or when it is next shown.
    void invalidate();
    void setMessage(const QString &title, const QString &basis);
    /// The same with a basis of which the last parts are left out in a narrow window.
    void setMessage(const QString &title, const QStringList &parts, const QString &between);
    /// Where the page puts what it shows.
    QWidget *content() const { return m_content; }
    /// The end of the title's line, for buttons and search.
    QHBoxLayout *actions() const { return m_actions; }
    /// The selection has nothing for this page: says so and offers to widen it, or to import what is missing.
    void showNothingFound();
    void showError(const Error &error);
    /// How to begin, in a workspace without anything.
    void showStart(EmptyState &state);
    void showContent();
    /// The tables for \p queries, made readable; none after an error, which is then on screen.
    std::optional<std::vector<ResultTable>> ask(const std::vector<Query> &queries);

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

    PageContext m_context;

private:
    void update();
    void orderTabs();
    void showEmptyWorkspace();
    void showNothingYet(const FactsSummary &known);
    void showState(const QString &title, const QString &text, const QString &icon);

    ElidedLabel *m_title;
    ElidedLabel *m_basis;
    RateNotice *m_notice;
    QWidget *m_actionsPlace;
    QHBoxLayout *m_actions;
    QStackedWidget *m_stack;
    QWidget *m_content;
    EmptyState *m_state;
    std::optional<Error> m_loadError;
    bool m_dirty = true;
    bool m_built = false;
};

} // namespace postledger
