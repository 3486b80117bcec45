// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/link_models.h"

#include "base/text.h"
#include "domain/shown_handle.h"
#include "tables/roles.h"

#include <QLocale>
#include <QTime>

#include <utility>

namespace postledger {

namespace {

QVariant textCell(const QString &text, int role)
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == SortRole ? QVariant(text) : QVariant();
}

QVariant numberCell(std::int64_t value, const QString &text, Unit unit, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case SortRole:
    case FigureRole:
        return qlonglong(value);
    case UnitRole:
        return static_cast<int>(unit);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant countCell(std::int64_t value, int role)
{
    return numberCell(value, QLocale().toString(qlonglong(value)), Unit::Count, role);
}

/// Nothing is shown where no money hangs on a name.
QVariant moneyCell(std::int64_t minor, const AmountText &text, int role)
{
    return numberCell(minor, minor == 0 ? QString() : text(minor), Unit::Money, role);
}

/// "2025-10-15 14:32:00": sorts in every program.
QString isoTime(Instant at, const Zone &zone)
{
    const Day day = zone.localDay(at);
    const std::int64_t second = at + zone.offsetAt(at) - day * kSecondsPerDay;
    return toQString(isoDay(day)) + QLatin1Char(' ')
        + QTime::fromMSecsSinceStartOfDay(static_cast<int>(second) * 1000).toString(QStringLiteral("HH:mm:ss"));
}

/// Files get handles without the "@" that screens add.
QVariant handlesCell(const std::vector<std::string> &names, int role)
{
    QStringList list;
    for (const std::string &name : names)
        list << toQString(role == ExportRole ? name : shownHandle(name));
    const QString text = list.join(QStringLiteral(", "));
    return role == ExportRole ? QVariant(text) : textCell(text, role);
}

} // namespace

QString UnmatchedModel::kindText(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Post:
        return tr("Post");
    case LinkKind::Campaign:
        return tr("Campaign");
    case LinkKind::Creator:
        return tr("Creator");
    case LinkKind::Code:
        return tr("Code");
    }
    return {};
}

QString UnmatchedModel::namedByText(std::uint8_t bits)
{
    QStringList words;
    const auto add = [&](NamedBy bit, const QString &word) {
        if ((bits & static_cast<std::uint8_t>(bit)) != 0)
            words << word;
    };
    //: where a name stands
    add(NamedBy::Orders, tr("checkouts"));
    //: where a name stands
    add(NamedBy::Codes, tr("checkouts"));
    //: where a name stands
    add(NamedBy::Declarations, tr("creator sales"));
    //: where a name stands: UTM values
    add(NamedBy::Links, tr("links"));
    //: where a name stands
    add(NamedBy::Touchpoints, tr("touchpoints"));
    //: where a name stands
    add(NamedBy::Spend, tr("costs"));
    return words.join(QStringLiteral(", "));
}

QVariant UnmatchedModel::cell(const UnmatchedName &item, int column, int role) const
{
    if (role == KeyRole)
        return toQString(item.name);
    if (role == LinkKindRole)
        return static_cast<int>(item.kind);
    switch (column) {
    case NameColumn:
        return textCell(toQString(item.name), role);
    case KindColumn:
        return textCell(kindText(item.kind), role);
    case NamedByColumn:
        return textCell(namedByText(item.namedBy), role);
    case OrdersColumn:
        return countCell(static_cast<std::int64_t>(item.orders.size()), role);
    case NetColumn:
        return moneyCell(item.netMinor, amountText(), role);
    case SpendColumn:
        return moneyCell(item.spendMinor, amountText(), role);
    default:
        return {};
    }
}

QString UnmatchedModel::title(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case NamedByColumn:
        return tr("Named by");
    case OrdersColumn:
        return tr("Orders");
    case NetColumn:
        return tr("Net revenue");
    case SpendColumn:
        return tr("Costs");
    default:
        return {};
    }
}

bool UnmatchedModel::isFigure(int column) const
{
    return column == OrdersColumn || column == NetColumn || column == SpendColumn;
}

QVariant LinkTargetsModel::cell(const LinkTarget &target, int column, int role) const
{
    if (role == KeyRole)
        return toQString(target.ref);
    const QString title = toQString(target.title).simplified();
    if (column == LikenessColumn) {
        if (role == SortRole || role == FigureRole)
            return target.likeness;
        //: beside a name that another may stand for
        return role == Qt::DisplayRole && target.likeness >= kLikely ? QVariant(tr("alike")) : QVariant();
    }
    if (role == SecondaryRole && !target.about.empty())
        return toQString(target.about);
    if (role == Qt::DisplayRole || role == SortRole)
        return title;
    return role == Qt::ToolTipRole ? QVariant(toQString(target.ref)) : QVariant();
}

QString LinkTargetsModel::title(int column) const
{
    switch (column) {
    case TitleColumn:
        return tr("May stand for");
    default:
        return {};
    }
}

bool LinkTargetsModel::isFigure(int) const
{
    return false;
}

QVariant CreatorNamesModel::cell(const CreatorNames &creator, int column, int role) const
{
    if (role == KeyRole)
        return toQString(creator.handle);
    switch (column) {
    case HandleColumn:
        return handlesCell({creator.handle}, role);
    case AlsoColumn:
        return handlesCell(creator.also, role);
    case PostsColumn:
        return countCell(creator.posts, role);
    case OrdersColumn:
        return countCell(creator.orders, role);
    case NetColumn:
        return moneyCell(creator.netMinor, amountText(), role);
    default:
        return {};
    }
}

QString CreatorNamesModel::title(int column) const
{
    switch (column) {
    case HandleColumn:
        return tr("Creator");
    case AlsoColumn:
        return tr("Also known as");
    case PostsColumn:
        return tr("Posts");
    case OrdersColumn:
        return tr("Orders");
    case NetColumn:
        return tr("Net revenue");
    default:
        return {};
    }
}

bool CreatorNamesModel::isFigure(int column) const
{
    return column == PostsColumn || column == OrdersColumn || column == NetColumn;
}

QVariant CreatorPairsModel::cell(const CreatorPair &pair, int column, int role) const
{
    switch (column) {
    case CreatorColumn:
        return handlesCell({pair.creator}, role);
    case OtherColumn:
        return handlesCell({pair.other}, role);
    case NetColumn:
        return moneyCell(pair.netMinor, amountText(), role);
    default:
        return {};
    }
}

QString CreatorPairsModel::title(int column) const
{
    switch (column) {
    case CreatorColumn:
        return tr("Creator");
    case OtherColumn:
        return tr("May be the same");
    case NetColumn:
        return tr("Its net sales");
    default:
        return {};
    }
}

bool CreatorPairsModel::isFigure(int column) const
{
    return column == NetColumn;
}

QualityOrdersModel::QualityOrdersModel(
    AmountText amountText, InstantText instantText, const Zone &zone, QObject *parent)
    : AmountRowsModel(std::move(amountText), parent)
    , m_instantText(std::move(instantText))
    , m_zone(zone)
{
}

QVariant QualityOrdersModel::cell(const QualityOrder &order, int column, int role) const
{
    switch (column) {
    case OrderColumn:
        return textCell(toQString(order.orderRef), role);
    case StoreColumn:
        return textCell(toQString(order.store), role);
    case WhenColumn:
        if (role == ExportRole)
            return isoTime(order.placedAt, m_zone);
        return role == SortRole ? QVariant(qlonglong(order.placedAt)) : textCell(m_instantText(order.placedAt), role);
    case NetColumn:
        return numberCell(order.netMinor, amountText()(order.netMinor), Unit::Money, role);
    case LinkedColumn:
        return textCell(toQString(order.linked), role);
    default:
        return {};
    }
}

QString QualityOrdersModel::title(int column) const
{
    switch (column) {
    case OrderColumn:
        return tr("Order");
    case StoreColumn:
        return tr("Store");
    case WhenColumn:
        return tr("When");
    case NetColumn:
        return tr("Net revenue");
    case LinkedColumn:
        return rowCount() > 0 && at(0).rule == "mirror" ? tr("Counts instead") : tr("Also in");
    default:
        return {};
    }
}

bool QualityOrdersModel::isFigure(int column) const
{
    return column == NetColumn;
}

} // namespace postledger
