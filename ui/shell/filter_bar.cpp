// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/filter_bar.h"

#include "base/text.h"
#include "kit/choice_chip.h"
#include "kit/formatting.h"
#include "kit/icons.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "shell/date_presets.h"
#include "shell/range_popup.h"
#include "shell/value_popup.h"
#include "tables/figure_cell.h"

#include <QCoreApplication>
#include <QDate>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace postledger {

namespace {

constexpr int kHeight = 48;
constexpr std::array kFilterable{Dimension::Platform, Dimension::Campaign, Dimension::Creator, Dimension::Post,
    Dimension::Product, Dimension::Checkout, Dimension::CustomerType, Dimension::Channel};
constexpr std::array kModels{AttributionModel::Evidence, AttributionModel::First, AttributionModel::Last,
    AttributionModel::LastNonDirect, AttributionModel::Linear, AttributionModel::Position, AttributionModel::TimeDecay};

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_shell)
};

QString modelTitle(AttributionModel model)
{
    switch (model) {
    case AttributionModel::Evidence:
        return Tr::tr("evidence");
    case AttributionModel::First:
        return Tr::tr("first touch");
    case AttributionModel::Last:
        return Tr::tr("last touch");
    case AttributionModel::LastNonDirect:
        return Tr::tr("last touch but direct");
    case AttributionModel::Linear:
        return Tr::tr("all touches alike");
    case AttributionModel::Position:
        return Tr::tr("first and last touch most");
    case AttributionModel::TimeDecay:
        return Tr::tr("later touches more");
    }
    return {};
}

QString modelTip(AttributionModel model)
{
    if (model == AttributionModel::Evidence)
        return Tr::tr("What the platform declares, then a discount code, then the last click before the order.");
    return Tr::tr("Credits the touches on each order's path; conversion rates and commission keep their evidence.");
}

} // namespace

FilterBar::FilterBar(const Theme &theme, ViewState &view, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_view(view)
    , m_range(new ChoiceChip(theme, this))
    , m_comparison(new ChoiceChip(theme, this))
    , m_chips(new QWidget(this))
    , m_chipRow(new QHBoxLayout(m_chips))
    , m_add(new Chip(theme, this))
    , m_addMenu(new QMenu(m_add))
    , m_reset(new QPushButton(this))
    , m_model(new ChoiceChip(theme, this))
{
    setFixedHeight(kHeight);
    m_range->setObjectName(QStringLiteral("rangeChip"));
    m_comparison->setObjectName(QStringLiteral("comparisonChip"));
    m_add->setObjectName(QStringLiteral("addFilterChip"));
    m_reset->setObjectName(QStringLiteral("resetFilters"));
    m_model->setObjectName(QStringLiteral("modelChip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, 0, Theme::kMargin, 1);
    row->setSpacing(8);
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(8);
    m_reset->setProperty("flat", true);
    row->addWidget(m_range);
    row->addWidget(m_comparison);
    row->addWidget(m_chips);
    row->addWidget(m_add);
    row->addWidget(m_reset);
    row->addStretch(1);
    row->addWidget(m_model);
    connect(m_range, &ChoiceChip::chosen, this, [this](const QString &id) {
        for (const DatePreset preset : allDatePresets()) {
            if (datePresetId(preset) == id)
                m_view.setRange(presetRange(preset, newestDay()));
        }
        if (id == QStringLiteral("custom"))
            chooseRange();
        showState();
    });
    connect(m_comparison, &ChoiceChip::chosen, this,
        [this](const QString &id) { m_view.setComparison(static_cast<Comparison>(id.toInt())); });
    connect(m_model, &ChoiceChip::chosen, this,
        [this](const QString &id) { m_view.setModel(static_cast<AttributionModel>(id.toInt())); });
    connect(m_reset, &QPushButton::clicked, &m_view, &ViewState::reset);
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        fillFilterMenu();
        m_addMenu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
    });
    connect(&m_view, &ViewState::changed, this, &FilterBar::showState);
    connect(&theme, &Theme::changed, this, &FilterBar::showState);
    showState();
}

void FilterBar::setFacts(FactsPtr facts)
{
    m_facts = std::move(facts);
    showState();
}

void FilterBar::setEvidenceDays(int days)
{
    m_evidenceDays = days;
    showModels();
}

Day FilterBar::newestDay() const
{
    if (m_facts && !summary(*m_facts).orderDays.isUnbounded())
        return summary(*m_facts).orderDays.last;
    const QDate today = QDate::currentDate();
    return dayFromCivil(today.year(), today.month(), today.day());
}

void FilterBar::showState()
{
    showRange();
    showModels();
    showChips();
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Remove all filters"));
    m_add->setText(tr("+ Filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    update();
}

void FilterBar::showRange()
{
    const Day newest = newestDay();
    const DateRange range = m_view.value().range;
    const QString shown = formatRange(range, QLocale());
    std::vector<ChoiceChip::Choice> choices;
    for (const DatePreset preset : allDatePresets()) {
        const QString days = formatRange(presetRange(preset, newest), QLocale());
        choices.push_back({datePresetId(preset), datePresetName(preset), shown, days,
            preset == DatePreset::MonthToDate || preset == DatePreset::LastMonth || preset == DatePreset::All});
    }
    choices.push_back({QStringLiteral("custom"), tr("Other days…"), shown, {}, true});
    m_range->setIcon(tintedIcon(QStringLiteral(":/icons/calendar.svg"), m_theme.tokens().text, 16));
    m_range->setChoices(std::move(choices));
    const auto preset = presetOf(range, newest);
    m_range->setCurrent(preset ? datePresetId(*preset) : QStringLiteral("custom"));
    m_range->setAccessibleName(tr("Days: %1").arg(shown));

    std::vector<ChoiceChip::Choice> comparisons;
    for (const Comparison comparison : {Comparison::PreviousPeriod, Comparison::LastYear, Comparison::None}) {
        comparisons.push_back(
            {QString::number(static_cast<int>(comparison)), comparisonName(comparison), {}, {}, false});
    }
    m_comparison->setChoices(std::move(comparisons));
    m_comparison->setCurrent(QString::number(static_cast<int>(m_view.value().comparison)));
    // All days leave nothing to compare with.
    m_comparison->setVisible(!range.isUnbounded());
    const auto compared = m_view.comparisonRange();
    m_comparison->setToolTip(compared ? formatRange(*compared, QLocale()) : QString());
}

void FilterBar::showModels()
{
    std::vector<ChoiceChip::Choice> models;
    for (const AttributionModel model : kModels) {
        const QString title = modelTitle(model);
        const QString shown = model == AttributionModel::Evidence
            ? tr("Attribution: %1, %n day(s)", nullptr, m_evidenceDays).arg(title)
            : tr("Attribution: %1").arg(title);
        models.push_back({QString::number(static_cast<int>(model)), title, shown, modelTip(model), false});
    }
    m_model->setChoices(std::move(models));
    m_model->setCurrent(QString::number(static_cast<int>(m_view.value().model)));
}

QString FilterBar::valuesText(const Filter &filter) const
{
    QStringList titles;
    if (m_facts) {
        for (const DimensionValue &value : values(*m_facts, filter.dimension)) {
            if (std::find(filter.values.begin(), filter.values.end(), value.key) != filter.values.end())
                titles << displayText(toQString(value.title));
        }
    }
    // Groups without a value ("(unattributed)") and values that are gone are named as they are written.
    if (static_cast<std::size_t>(titles.size()) < filter.values.size()) {
        titles.clear();
        for (const std::string &value : filter.values)
            titles << displayText(toQString(value));
    }
    if (titles.size() > 2)
        return tr("%n chosen", nullptr, static_cast<int>(titles.size()));
    for (QString &title : titles) {
        if (title.size() > 28)
            title = title.left(27) + QChar(0x2026);
    }
    return titles.join(QStringLiteral(", "));
}

void FilterBar::showChips()
{
    const auto old = m_chips->findChildren<Chip *>(Qt::FindDirectChildrenOnly);
    for (Chip *chip : old) {
        m_chipRow->removeWidget(chip);
        // The signal of this very chip may be under way.
        chip->hide();
        chip->setParent(nullptr);
        chip->deleteLater();
    }
    for (const Filter &filter : m_view.value().where) {
        auto *chip = new Chip(tr("%1: %2", "what is filtered by, and the chosen values")
                                  .arg(dimensionLabel(filter.dimension), valuesText(filter)),
            m_theme, m_chips);
        chip->setRemovable(true);
        chip->setObjectName(QStringLiteral("filterChip"));
        chip->setToolTip(tr("Click to change, × or Delete to remove"));
        const Dimension dimension = filter.dimension;
        connect(chip, &Chip::removed, this, [this, dimension] { m_view.setFilter(dimension, {}); });
        connect(chip, &QAbstractButton::clicked, this, [this, dimension, chip] { chooseValues(dimension, chip); });
        m_chipRow->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!m_view.value().where.empty());
    m_reset->setVisible(!m_view.value().where.empty());
    m_add->setEnabled(m_facts != nullptr);
}

void FilterBar::chooseRange()
{
    DateRange range = m_view.value().range;
    if (range.isUnbounded() && m_facts)
        range = summary(*m_facts).orderDays;
    if (range.isUnbounded())
        range = presetRange(DatePreset::Last90, newestDay());
    auto *popup = new RangePopup(m_theme, range, this);
    connect(popup, &RangePopup::chosen, &m_view, &ViewState::setRange);
    popup->move(m_range->mapToGlobal(QPoint(0, m_range->height() + 2)));
    popup->show();
}

void FilterBar::fillFilterMenu()
{
    m_addMenu->clear();
    for (const Dimension dimension : kFilterable) {
        const auto found = m_facts ? values(*m_facts, dimension).size() : 0;
        QAction *action = m_addMenu->addAction(dimensionLabel(dimension));
        action->setEnabled(found > 0);
        connect(action, &QAction::triggered, this, [this, dimension] { chooseValues(dimension, m_add); });
    }
}

void FilterBar::chooseValues(Dimension dimension, QWidget *anchor)
{
    if (!m_facts)
        return;
    auto *popup =
        new ValuePopup(m_theme, dimensionLabel(dimension), values(*m_facts, dimension), m_view.filter(dimension), this);
    connect(popup, &ValuePopup::chosen, this,
        [this, dimension](const std::vector<std::string> &keys) { m_view.setFilter(dimension, keys); });
    popup->adjustSize();
    const int x = layoutDirection() == Qt::RightToLeft ? anchor->width() - popup->width() : 0;
    popup->move(anchor->mapToGlobal(QPoint(x, anchor->height() + 2)));
    popup->show();
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().card);
    painter.setPen(m_theme.tokens().line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

} // namespace postledger
