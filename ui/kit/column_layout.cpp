// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/column_layout.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace postledger {

namespace {

QVariantList listOf(const QSet<int> &columns)
{
    QVariantList list;
    for (const int column : columns)
        list << column;
    return list;
}

} // namespace

ColumnLayout::ColumnLayout(QTableView &view)
    : QObject(&view)
    , m_view(view)
{
    const QHeaderView *header = view.horizontalHeader();
    connect(header, &QHeaderView::sectionMoved, this, &ColumnLayout::save);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_busy || width == 0)
            return;
        m_widths[column] = width;
        save();
    });
    // The sorted column carries an arrow.
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnLayout::fit);
}

int ColumnLayout::count() const
{
    return m_view.model() == nullptr ? 0 : m_view.model()->columnCount();
}

void ColumnLayout::start()
{
    m_hidden.clear();
    m_hiddenByDefault.clear();
    m_leftOut.clear();
    m_insisted.clear();
    m_widths.clear();
    m_fits = false;
}

void ColumnLayout::setHiddenByDefault(const QList<int> &columns)
{
    m_hiddenByDefault = QSet<int>(columns.begin(), columns.end());
    m_hidden = m_hiddenByDefault;
    apply();
}

void ColumnLayout::keep(QSettings *settings, const QString &key)
{
    m_settings = settings;
    m_key = QStringLiteral("columns/") + key;
    for (int column = 0; column < count(); ++column) {
        if (!m_widths.contains(column))
            m_widths[column] = m_view.isColumnHidden(column) ? m_view.horizontalHeader()->defaultSectionSize()
                                                             : m_view.columnWidth(column);
    }
    m_firstWidths = m_widths;
    restore();
}

void ColumnLayout::restore()
{
    if (m_settings == nullptr)
        return;
    const QVariantList order = m_settings->value(m_key + QStringLiteral("/order")).toList();
    const QVariantList widths = m_settings->value(m_key + QStringLiteral("/widths")).toList();
    // A newer program may have other columns: then what was kept says nothing.
    if (order.size() != count() || widths.size() != count() || order.isEmpty())
        return;
    QSet<int> known;
    for (const QVariant &column : order)
        known << column.toInt();
    if (known.size() != count() || *std::min_element(known.begin(), known.end()) != 0
        || *std::max_element(known.begin(), known.end()) != count() - 1)
        return;
    m_busy = true;
    QHeaderView *header = m_view.horizontalHeader();
    for (int visual = 0; visual < count(); ++visual) {
        header->moveSection(header->visualIndex(order[visual].toInt()), visual);
        m_widths[visual] = std::clamp(widths[visual].toInt(), 20, 2000);
    }
    m_hidden.clear();
    for (const QVariant &column : m_settings->value(m_key + QStringLiteral("/hidden")).toList())
        m_hidden << column.toInt();
    m_hidden.remove(0); // it names the row
    m_busy = false;
    apply();
}

void ColumnLayout::save()
{
    if (m_busy || m_settings == nullptr)
        return;
    QVariantList order;
    QVariantList widths;
    for (int column = 0; column < count(); ++column) {
        order << m_view.horizontalHeader()->logicalIndex(column);
        widths << m_widths.value(column, m_view.horizontalHeader()->defaultSectionSize());
    }
    m_settings->setValue(m_key + QStringLiteral("/order"), order);
    m_settings->setValue(m_key + QStringLiteral("/widths"), widths);
    m_settings->setValue(m_key + QStringLiteral("/hidden"), listOf(m_hidden));
}

void ColumnLayout::reset()
{
    m_busy = true;
    QHeaderView *header = m_view.horizontalHeader();
    for (int column = 0; column < count(); ++column)
        header->moveSection(header->visualIndex(column), column);
    m_busy = false;
    m_hidden = m_hiddenByDefault;
    m_insisted.clear();
    m_widths = m_firstWidths;
    if (m_settings != nullptr)
        m_settings->remove(m_key);
    apply();
}

void ColumnLayout::show(int column, bool shown)
{
    if (shown) {
        m_hidden.remove(column);
        m_insisted << column;
    } else {
        m_hidden << column;
        m_insisted.remove(column);
    }
    apply();
    save();
}

bool ColumnLayout::isHiddenOnPurpose(int column) const
{
    return m_view.isColumnHidden(column) && !m_leftOut.contains(column) && !m_hiddenByDefault.contains(column);
}

void ColumnLayout::setRules(Rules rules)
{
    m_rules = std::move(rules);
    m_fits = true;
    fit();
}

int ColumnLayout::wanted(int column) const
{
    // A label that cannot be read makes the figures below it useless.
    return std::max(m_widths.value(column, m_view.horizontalHeader()->defaultSectionSize()),
        m_view.horizontalHeader()->sectionSizeHint(column));
}

/// \param down  see Rules::giveWay
int ColumnLayout::least(int column, int down) const
{
    const auto first = m_firstWidths.constFind(column);
    if (first != m_firstWidths.constEnd() && *first != m_widths.value(column))
        return wanted(column);
    const QAbstractItemView &view = m_view; // a table hides this hint
    const int needed = down > 0 ? down : view.sizeHintForColumn(column);
    return std::min(wanted(column), std::max(needed, m_view.horizontalHeader()->sectionSizeHint(column)));
}

void ColumnLayout::apply()
{
    if (m_fits) {
        fit();
        return;
    }
    m_busy = true;
    for (int column = 0; column < count(); ++column) {
        m_view.setColumnHidden(column, m_hidden.contains(column));
        if (!m_hidden.contains(column) && m_widths.contains(column))
            m_view.setColumnWidth(column, m_widths[column]);
    }
    m_busy = false;
}

void ColumnLayout::fit()
{
    if (m_busy || !m_fits || count() == 0)
        return;
    m_busy = true;
    // The bar for scrolling down comes with the rows, after this: its place is kept.
    const QScrollBar *bar = m_view.verticalScrollBar();
    const int room = m_view.viewport()->width() - (bar->isVisible() ? 0 : bar->sizeHint().width());
    QHash<int, int> widths;
    int used = m_rules.least;
    for (int column = 0; column < count(); ++column) {
        m_view.setColumnHidden(column, m_hidden.contains(column));
        if (column == m_rules.subject || m_hidden.contains(column))
            continue;
        widths[column] = wanted(column);
        used += widths[column];
    }
    QHash<int, int> given; // by columns that have given way
    if (used > room) {
        for (const auto &[column, down] : std::as_const(m_rules.giveWay)) {
            if (!widths.contains(column))
                continue;
            given[column] = widths[column] - least(column, down);
            widths[column] -= given[column];
            used -= given[column];
        }
    }
    m_leftOut.clear();
    for (const int column : m_rules.leaveOut) {
        if (used <= room)
            break;
        if (!widths.contains(column) || m_insisted.contains(column))
            continue;
        used -= widths.take(column);
        m_leftOut << column;
        m_view.setColumnHidden(column, true);
    }
    int rest = std::max(room - used, 0);
    for (const auto &[column, down] : std::as_const(m_rules.giveWay)) { // no more than was needed
        if (!widths.contains(column))
            continue;
        const int back = std::min(rest, given.value(column));
        widths[column] += back;
        rest -= back;
    }
    int subject = std::min(rest, std::max(m_rules.most - m_rules.least, 0));
    rest -= subject;
    for (auto growing = m_rules.grow.cbegin(); growing != m_rules.grow.cend(); ++growing) {
        if (!widths.contains(growing.key()))
            continue;
        const int more = std::clamp(growing.value() - widths[growing.key()], 0, rest);
        widths[growing.key()] += more;
        rest -= more;
    }
    // Very wide: every column a little more air rather than a way of a thousand pixels from name to figure.
    const int share = rest / static_cast<int>(widths.size() + 1);
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        m_view.setColumnWidth(width.key(), width.value() + share);
        rest -= share;
    }
    m_view.setColumnWidth(m_rules.subject, m_rules.least + subject + rest);
    m_busy = false;
}

} // namespace postledger
