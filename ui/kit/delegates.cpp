// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/delegates.h"

#include "kit/formatting.h"
#include "kit/sparkline.h"
#include "kit/theme.h"
#include "tables/roles.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTableView>

#include <cmath>

namespace postledger {

namespace {

constexpr int kBarHeight = 12;
constexpr int kWrapPadding = 6;
constexpr int kMostLines = 16;
constexpr int kMostLinesBelow = 3;
constexpr int kBarWidth = 72;
constexpr int kBarGap = 10;
constexpr int kLeastNumber = 58;
constexpr int kMostNumber = 90;
constexpr int kIntervalWidth = 40;
constexpr int kIntervalRoom = 60; // a narrower cell shows no interval
constexpr int kSparkWidth = 72;

/// In a mirrored window a date, an amount or a name keeps the order of its own characters.
QString isolated(const QString &text)
{
    constexpr char16_t kFirstStrong = 0x2068;
    constexpr char16_t kEnd = 0x2069;
    return text.isEmpty() || !QGuiApplication::isRightToLeft() ? text : QChar(kFirstStrong) + text + QChar(kEnd);
}

QString textOf(const QModelIndex &index)
{
    return isolated(displayText(index.data(Qt::DisplayRole).toString()));
}

QString secondaryOf(const QModelIndex &index)
{
    return isolated(displayText(index.data(SecondaryRole).toString()));
}

// Numbers stand right in left-to-right layouts and left in mirrored ones, whatever the script of their digits.
Qt::Alignment alignmentOf(const QModelIndex &index, Qt::LayoutDirection direction)
{
    const QVariant wanted = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment alignment = wanted.isValid() ? Qt::Alignment(wanted.toInt()) : Qt::AlignLeft;
    return QStyle::visualAlignment(direction, (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
}

Qt::Alignment trailing(Qt::LayoutDirection direction)
{
    return QStyle::visualAlignment(direction, Qt::AlignRight) | Qt::AlignVCenter;
}

} // namespace

TextDelegate::TextDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void TextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    painter->setFont(option.font);
    const QRect area = option.rect.adjusted(kSide, 0, -kSide, -1);
    if (area.width() > 0)
        paintContent(painter, area, option, index);
    painter->restore();
}

void TextDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Tokens &t = m_theme.tokens();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, t.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, mixed(t.card, t.text, 0.03));
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.money, 1));
        painter->drawRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5));
    }
}

QColor TextDelegate::tone(const QModelIndex &index, const QColor &otherwise) const
{
    const QVariant value = index.data(ToneRole);
    return value.isValid() ? m_theme.tokens().forTone(static_cast<Tone>(value.toInt())) : otherwise;
}

void TextDelegate::paintContent(
    QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = m_theme.tokens();
    const QString text = textOf(index);
    const QString behind = secondaryOf(index);
    painter->setPen(tone(index, t.text));
    const Qt::Alignment alignment = alignmentOf(index, option.direction);
    if (behind.isEmpty()) {
        painter->drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine | directionFlag(text),
            option.fontMetrics.elidedText(text, option.textElideMode, area.width()));
        return;
    }
    const int behindWidth = std::min(option.fontMetrics.horizontalAdvance(behind), area.width() / 2);
    const int room = area.width() - behindWidth - 6;
    const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, room);
    const int width = std::min(room, option.fontMetrics.horizontalAdvance(shown));
    const QRect first(area.left(), area.top(), width + 1, area.height());
    const QRect second(area.left() + width + 6, area.top(), behindWidth + 1, area.height());
    painter->drawText(QStyle::visualRect(option.direction, area, first), Qt::AlignCenter | Qt::TextSingleLine, shown);
    painter->setPen(t.secondary);
    painter->drawText(QStyle::visualRect(option.direction, area, second), Qt::AlignCenter | Qt::TextSingleLine,
        option.fontMetrics.elidedText(behind, Qt::ElideRight, behindWidth + 1));
}

QSize TextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString behind = secondaryOf(index);
    const int more = behind.isEmpty() ? 0 : 6 + option.fontMetrics.horizontalAdvance(behind);
    return {option.fontMetrics.horizontalAdvance(textOf(index)) + more + 2 * kSide + 2, Theme::kTableRow};
}

namespace {

/// A word that has no room in a line is broken too.
int wrapFlags(const QString &text, const QFontMetrics &metrics, int width)
{
    const QStringList words = text.split(QLatin1Char(' '));
    const bool fits = std::all_of(
        words.begin(), words.end(), [&](const QString &word) { return metrics.horizontalAdvance(word) <= width; });
    return fits ? int(Qt::TextWordWrap) : int(Qt::TextWordWrap | Qt::TextWrapAnywhere);
}

int wrappedHeight(const QString &text, const QFontMetrics &metrics, int width)
{
    return text.isEmpty()
        ? 0
        : metrics.boundingRect(QRect(0, 0, width, 10'000), wrapFlags(text, metrics, width), text).height();
}

/// Cells may be long: they are told apart by their beginnings.
QString shortened(const QString &text, const QFontMetrics &metrics, int width)
{
    // The last line has room for the blanks at the ends of the others.
    return metrics.elidedText(text, Qt::ElideRight, kMostLinesBelow * width - width / 2);
}

} // namespace

void WrapDelegate::paintContent(
    QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = textOf(index);
    const QString below = shortened(secondaryOf(index), option.fontMetrics, area.width());
    const int flags = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop);
    QRect rest = area.adjusted(0, kWrapPadding, 0, -kWrapPadding);
    painter->setClipRect(area);
    painter->setPen(tone(index, m_theme.tokens().text));
    QRect used;
    painter->drawText(
        rest, flags | wrapFlags(text, option.fontMetrics, area.width()) | directionFlag(text), text, &used);
    if (below.isEmpty())
        return;
    rest.setTop(used.bottom() + 1);
    painter->setPen(m_theme.tokens().secondary);
    painter->drawText(rest, flags | wrapFlags(below, option.fontMetrics, area.width()) | directionFlag(below), below);
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const int width = (table != nullptr ? table->columnWidth(index.column()) : 240) - 2 * kSide;
    const QFontMetrics &metrics = option.fontMetrics;
    const int above = std::min(wrappedHeight(textOf(index), metrics, width), kMostLines * metrics.lineSpacing());
    const int below = wrappedHeight(shortened(secondaryOf(index), metrics, width), metrics, width);
    return {width + 2 * kSide, std::max(above + below + 2 * kWrapPadding + 1, Theme::kTableRow)};
}

void DataBarDelegate::paintContent(
    QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = m_theme.tokens();
    const QString text = textOf(index);
    // The same for every row, so that bars can be compared; wider columns have longer bars.
    const int numberWidth = std::clamp(area.width() * 2 / 5, kLeastNumber, kMostNumber);
    const int barWidth = area.width() - numberWidth - kBarGap;
    const QVariant share = index.data(BarShareRole);
    if (share.isValid() && std::isfinite(share.toDouble()) && barWidth > 20) {
        const double value = std::clamp(share.toDouble(), -1.0, 1.0);
        const int length = std::max(qRound(std::abs(value) * barWidth), value == 0 ? 0 : 2);
        const QRect bar(area.left(), area.center().y() - kBarHeight / 2 + 1, length, kBarHeight);
        const QColor color = value < 0 ? t.worse : tone(index, t.money);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixed(t.card, color, 0.88));
        painter->drawRoundedRect(QStyle::visualRect(option.direction, area, bar), 2, 2);
        painter->restore();
    }
    // A long amount may reach over the end of a long bar; it is never cut for it.
    painter->setPen(t.text);
    painter->drawText(area, static_cast<int>(trailing(option.direction)) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
}

QSize DataBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {
        kBarWidth + kBarGap + option.fontMetrics.horizontalAdvance(textOf(index)) + 2 * kSide + 2, Theme::kTableRow};
}

void IntervalDelegate::paintContent(
    QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = m_theme.tokens();
    QString behind = secondaryOf(index);
    const int valueWidth = option.fontMetrics.horizontalAdvance(textOf(index)) + 2;
    // In a column too narrow for both, the value matters more.
    const bool narrow = area.width() < kIntervalRoom;
    if (narrow || valueWidth + option.fontMetrics.horizontalAdvance(behind) + 4 > area.width())
        behind.clear();
    // The same width in every row, so that values stand below each other.
    const int wanted = std::max(kIntervalWidth, option.fontMetrics.horizontalAdvance(behind) + 6);
    const int behindWidth = narrow ? 0 : std::clamp(area.width() - valueWidth, 0, wanted);
    const int room = std::max(area.width() - behindWidth, 0);
    const QRect value(area.left(), area.top(), room, area.height());
    const QRect interval(area.left() + room, area.top(), behindWidth, area.height());
    painter->setPen(tone(index, t.text));
    painter->drawText(QStyle::visualRect(option.direction, area, value),
        static_cast<int>(trailing(option.direction)) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(textOf(index), Qt::ElideRight, room));
    painter->setPen(t.secondary);
    painter->drawText(QStyle::visualRect(option.direction, area, interval),
        static_cast<int>(trailing(option.direction)) | Qt::TextSingleLine, behind);
}

QSize IntervalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int behind = std::max(kIntervalWidth, option.fontMetrics.horizontalAdvance(secondaryOf(index)) + 6);
    return {option.fontMetrics.horizontalAdvance(textOf(index)) + behind + 2 * kSide + 2, Theme::kTableRow};
}

void SparklineDelegate::paintContent(
    QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto values = index.data(SparklineRole).value<QList<double>>();
    paintSparkline(*painter, QRectF(area).adjusted(0, 8, 0, -8), values, tone(index, m_theme.tokens().money),
        option.direction == Qt::RightToLeft);
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kSparkWidth + 2 * kSide, Theme::kTableRow};
}

void PlatformDelegate::paintContent(
    QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = textOf(index);
    if (text.isEmpty())
        return;
    const Tokens &t = m_theme.tokens();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(m_theme.axis());
    const int width = std::min(painter->fontMetrics().horizontalAdvance(text) + 12, area.width());
    const QRect badge =
        QStyle::visualRect(option.direction, area, QRect(area.left(), area.center().y() - 8, width, 18));
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.badge);
    painter->drawRoundedRect(badge, 4, 4);
    painter->setPen(t.secondary);
    painter->drawText(badge, Qt::AlignCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, width - 8));
}

QSize PlatformDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {QFontMetrics(m_theme.axis()).horizontalAdvance(textOf(index)) + 12 + 2 * kSide, Theme::kTableRow};
}

} // namespace postledger
