// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/common/data_page.h"

#include "base/text.h"
#include "kit/empty_state.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/elided_label.h"
#include "pages/common/rate_notice.h"
#include "pages/common/texts.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace postledger {

DataPage::DataPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_title(new ElidedLabel(context.theme, ElidedLabel::Look::Title, this))
    , m_basis(new ElidedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_notice(new RateNotice(context.theme, this))
    , m_actionsPlace(new QWidget(this))
    , m_actions(new QHBoxLayout(m_actionsPlace))
    , m_stack(new QStackedWidget(this))
    , m_content(new QWidget(this))
    , m_state(new EmptyState(context.theme, this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    // The message matters most: what it rests on makes room first, then it takes a second line.
    m_title->setLines(2);
    m_basis->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_basis->setObjectName(QStringLiteral("pageBasis"));
    m_state->setObjectName(QStringLiteral("pageState"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kMargin, Theme::kGap, Theme::kMargin, Theme::kGap + 2);
    column->setSpacing(Theme::kGap);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_title);
    line->addWidget(m_basis, 1, Qt::AlignBottom);
    line->addWidget(m_actionsPlace);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(8);
    // A page with buttons and one without have their titles on the same line.
    constexpr int kLineHeight = 32;
    line->addSpacing(0);
    m_title->setMinimumHeight(kLineHeight);
    m_basis->setMinimumHeight(kLineHeight - 2);
    column->addLayout(line);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_state);
    connect(m_notice, &RateNotice::daysRequested, this,
        [this] { emit detailRequested(QStringLiteral("data"), QStringLiteral("rates")); });
    connect(&context.view, &ViewState::changed, this, &DataPage::invalidate);
    connect(&context.workspace, &Workspace::factsChanged, this, [this] {
        m_loadError.reset();
        invalidate();
    });
    connect(&context.workspace, &Workspace::loadFailed, this, [this](const Error &error) {
        m_loadError = error;
        invalidate();
    });
    connect(&context.theme, &Theme::changed, this, &DataPage::invalidate);
}

void DataPage::invalidate()
{
    m_dirty = true;
    if (isVisible())
        update();
}

void DataPage::showEvent(QShowEvent *event)
{
    if (!m_built) {
        m_built = true;
        retranslate();
    }
    if (m_dirty)
        update();
    Page::showEvent(event);
}

/// Through the buttons beside the title as they stand, then through the content; what was made late, such as a list's
/// rows, would come behind the whole window.
void DataPage::orderTabs()
{
    QWidgetList stops;
    for (int i = 0; i < m_actions->count(); ++i) {
        if (QWidget *action = m_actions->itemAt(i)->widget())
            stops << action;
    }
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        const bool isStop = (next->focusPolicy() & Qt::TabFocus) != 0 && next->focusProxy() == nullptr;
        if (isStop && !next->isWindow() && isAncestorOf(next) && !m_actionsPlace->isAncestorOf(next))
            stops << next;
    }
    for (int i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

void DataPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_built) {
        retranslate();
        invalidate();
    }
    Page::changeEvent(event);
}

void DataPage::update()
{
    m_dirty = false;
    const FactsPtr facts = m_context.workspace.facts();
    if (!facts && m_loadError) {
        showError(*m_loadError);
        return;
    }
    if (!facts) {
        setMessage(tr("Reading the workspace …"), {});
        showContent();
        showLoading();
        return;
    }
    if (!wantsEmptyWorkspace()) // the page of the workspace itself lists the days
        m_notice->setFacts(summary(*facts));
    if (summary(*facts).isEmpty() && !wantsEmptyWorkspace()) {
        showEmptyWorkspace();
        return;
    }
    showContent();
    refresh(*facts);
    orderTabs();
}

void DataPage::setMessage(const QString &title, const QString &basis)
{
    m_title->setWhole(title);
    m_basis->setWhole(basis);
    setAccessibleName(title);
}

void DataPage::setMessage(const QString &title, const QStringList &parts, const QString &between)
{
    m_title->setWhole(title);
    m_basis->setParts(parts, between);
    setAccessibleName(title);
}

void DataPage::showContent()
{
    m_actionsPlace->show();
    m_stack->setCurrentWidget(m_content);
}

std::optional<std::vector<ResultTable>> DataPage::ask(const std::vector<Query> &queries)
{
    Result<std::vector<ResultTable>> answer = m_context.workspace.query(queries);
    if (!answer) {
        showError(answer.error());
        return std::nullopt;
    }
    makeReadable(*answer);
    return *std::move(answer);
}

void DataPage::showState(const QString &title, const QString &text, const QString &icon)
{
    setMessage({}, {});
    m_actionsPlace->hide(); // there is nothing to search or to export
    m_state->clearButtons();
    m_state->setTexts(title, text, icon);
    m_stack->setCurrentWidget(m_state);
}

void DataPage::showEmptyWorkspace()
{
    setMessage({}, {});
    m_actionsPlace->hide();
    showStart(*m_state);
    m_stack->setCurrentWidget(m_state);
}

void DataPage::showStart(EmptyState &state)
{
    state.clearButtons();
    state.setTexts(tr("Start with your exports"),
        tr("Drop order and post exports of Shopify, TikTok Shop, TikTok or Instagram on this window. Nothing leaves "
           "this computer, and every import can be undone."),
        QStringLiteral(":/icons/data.svg"));
    QPushButton *import = state.addButton(tr("Import files …"), true);
    import->setObjectName(QStringLiteral("emptyImport"));
    connect(import, &QPushButton::clicked, this, [this] { emit importRequested({}); });
    QPushButton *demo = state.addButton(tr("Open the demo brand"));
    demo->setObjectName(QStringLiteral("emptyDemo"));
    connect(demo, &QPushButton::clicked, this, &Page::demoRequested);
}

QString DataPage::whatToImport() const
{
    return tr(
        "Nothing that is imported so far says what was sold. Import the orders of your shop and the exports of your "
        "posts.");
}

void DataPage::showNothingYet(const FactsSummary &known)
{
    if (known.orders == 0 && known.ordersWithoutRate > 0) {
        m_notice->hide(); // the state says it
        QStringList currencies;
        for (const MissingRates &missing : known.missingRates)
            currencies << toQString(missing.currency);
        showState(waitingForRates(known.ordersWithoutRate),
            //: %1 are currencies such as "EUR, GBP", %2 is one
            tr("They are in %1, and every figure is in %2. Import rates for their days, such as those of the European "
               "Central Bank.")
                .arg(QLocale().createSeparatedList(currencies), toQString(known.currency.code())),
            QStringLiteral(":/icons/data.svg"));
    } else {
        showState(tr("Nothing to show here yet"), whatToImport(), QStringLiteral(":/icons/data.svg"));
    }
    QPushButton *import = m_state->addButton(tr("Import files …"), true);
    import->setObjectName(QStringLiteral("emptyImport"));
    connect(import, &QPushButton::clicked, this, [this] { emit importRequested({}); });
    const bool lacksRates = known.ordersWithoutRate > 0;
    QPushButton *imported = m_state->addButton(lacksRates ? tr("Show the missing days") : tr("Show the imports"));
    imported->setObjectName(QStringLiteral("emptyData"));
    connect(imported, &QPushButton::clicked, this, [this, lacksRates] {
        emit detailRequested(QStringLiteral("data"), lacksRates ? QStringLiteral("rates") : QStringLiteral("imports"));
    });
}

void DataPage::showNothingFound()
{
    const FactsPtr facts = m_context.workspace.facts();
    const FactsSummary &known = summary(*facts);
    const ViewState::Value &view = m_context.view.value();
    const bool selects = !view.where.empty() || !view.range.isUnbounded();
    if (!selects || known.orders + known.posts == 0) {
        showNothingYet(known);
        return;
    }
    Query selected = m_context.view.query();
    selected.kpis = {"orders", "posts"};
    const auto answer = ask({selected});
    if (!answer)
        return;
    double found = 0;
    for (const ResultTable::Row &row : answer->front().rows) {
        for (const Figure &figure : row.figures)
            found += figure.value.value_or(0);
    }
    // Something lies in the selection, only not what this page is about: which nothing that is imported is.
    if (found > 0 && (known.orders == 0 || known.posts == 0)) {
        showNothingYet(known);
        return;
    }
    showState(tr("Nothing matches this selection"),
        found > 0
            ? tr("Nothing in this period with these filters can be shown here. Widen the period or remove a filter.")
            : tr("No order and no post lies in this period with these filters. Widen the period or remove a "
                 "filter."),
        QStringLiteral(":/icons/search.svg"));
    if (!view.where.empty()) {
        QPushButton *reset = m_state->addButton(tr("Remove all filters"), true);
        reset->setObjectName(QStringLiteral("emptyReset"));
        connect(reset, &QPushButton::clicked, &m_context.view, &ViewState::reset);
    }
    const DateRange &days = known.knownDays();
    if (!days.isUnbounded() && view.range != days) {
        QPushButton *all = m_state->addButton(tr("Show all days"));
        all->setObjectName(QStringLiteral("emptyAllDays"));
        connect(all, &QPushButton::clicked, this, [this, days] { m_context.view.setRange(days); });
    }
}

void DataPage::showError(const Error &error)
{
    showState(tr("This cannot be shown"), error.message, QStringLiteral(":/icons/warning.svg"));
    QPushButton *again = m_state->addButton(tr("Try again"), true);
    again->setObjectName(QStringLiteral("stateRetry"));
    connect(again, &QPushButton::clicked, this, [this] {
        m_loadError.reset();
        m_context.workspace.reload();
        invalidate();
    });
}

} // namespace postledger
