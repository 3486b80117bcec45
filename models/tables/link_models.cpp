// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/link_models.h"

#include "base/text.h"
#include "domain/shown_handle.h"
#include "tables/roles.h"

#include <QLocale>

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

QString handles(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list << toQString(shownHandle(name));
    return list.join(QStringLiteral(", "));
}

} // namespace

UnmatchedModel::UnmatchedModel(AmountText amountText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_amountText(std::move(amountText))
{
}

void UnmatchedModel::setItems(std::vector<UnmatchedName> items, AmountText amountText)
{
    beginResetModel();
    m_items = std::move(items);
    m_amountText = std::move(amountText);
    endResetModel();
}

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

int UnmatchedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int UnmatchedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnmatchedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const UnmatchedName &item = m_items[static_cast<std::size_t>(index.row())];
    if (role == KeyRole)
        return toQString(item.name);
    if (role == LinkKindRole)
        return static_cast<int>(item.kind);
    switch (index.column()) {
    case NameColumn:
        return textCell(toQString(item.name), role);
    case KindColumn:
        return textCell(kindText(item.kind), role);
    case NamedByColumn:
        return textCell(namedByText(item.namedBy), role);
    case OrdersColumn:
        return countCell(static_cast<std::int64_t>(item.orders.size()), role);
    case NetColumn:
        return moneyCell(item.netMinor, m_amountText, role);
    case SpendColumn:
        return moneyCell(item.spendMinor, m_amountText, role);
    default:
        return {};
    }
}

QVariant UnmatchedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == OrdersColumn || section == NetColumn || section == SpendColumn))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case NamedByColumn:
        return tr("Named by");
    case OrdersColumn:
        return tr("Orders");
    case NetColumn:
        return tr("Net sales");
    case SpendColumn:
        return tr("Costs");
    default:
        return {};
    }
}

void LinkTargetsModel::setTargets(std::vector<LinkTarget> targets)
{
    beginResetModel();
    m_targets = std::move(targets);
    endResetModel();
}

int LinkTargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_targets.size());
}

int LinkTargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LinkTargetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LinkTarget &target = m_targets[static_cast<std::size_t>(index.row())];
    if (role == KeyRole)
        return toQString(target.ref);
    const QString title = toQString(target.title).simplified();
    if (index.column() == LikenessColumn) {
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

QVariant LinkTargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("May stand for");
    default:
        return {};
    }
}

CreatorNamesModel::CreatorNamesModel(AmountText amountText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_amountText(std::move(amountText))
{
}

void CreatorNamesModel::setCreators(std::vector<CreatorNames> creators, AmountText amountText)
{
    beginResetModel();
    m_creators = std::move(creators);
    m_amountText = std::move(amountText);
    endResetModel();
}

int CreatorNamesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_creators.size());
}

int CreatorNamesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CreatorNamesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CreatorNames &creator = m_creators[static_cast<std::size_t>(index.row())];
    if (role == KeyRole)
        return toQString(creator.handle);
    switch (index.column()) {
    case HandleColumn:
        return textCell(toQString(shownHandle(creator.handle)), role);
    case AlsoColumn:
        return textCell(handles(creator.also), role);
    case PostsColumn:
        return countCell(creator.posts, role);
    case OrdersColumn:
        return countCell(creator.orders, role);
    case NetColumn:
        return moneyCell(creator.netMinor, m_amountText, role);
    default:
        return {};
    }
}

QVariant CreatorNamesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == PostsColumn || section == OrdersColumn || section == NetColumn))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HandleColumn:
        return tr("Creator");
    case AlsoColumn:
        return tr("Also known as");
    case PostsColumn:
        return tr("Posts");
    case OrdersColumn:
        return tr("Orders");
    case NetColumn:
        return tr("Net sales");
    default:
        return {};
    }
}

CreatorPairsModel::CreatorPairsModel(AmountText amountText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_amountText(std::move(amountText))
{
}

void CreatorPairsModel::setPairs(std::vector<CreatorPair> pairs, AmountText amountText)
{
    beginResetModel();
    m_pairs = std::move(pairs);
    m_amountText = std::move(amountText);
    endResetModel();
}

int CreatorPairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

int CreatorPairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CreatorPairsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CreatorPair &pair = m_pairs[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case CreatorColumn:
        return textCell(toQString(shownHandle(pair.creator)), role);
    case OtherColumn:
        return textCell(toQString(shownHandle(pair.other)), role);
    case NetColumn:
        return moneyCell(pair.netMinor, m_amountText, role);
    default:
        return {};
    }
}

QVariant CreatorPairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == NetColumn))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
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

QualityOrdersModel::QualityOrdersModel(AmountText amountText, InstantText instantText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_amountText(std::move(amountText))
    , m_instantText(std::move(instantText))
{
}

void QualityOrdersModel::setOrders(std::vector<QualityOrder> orders)
{
    beginResetModel();
    m_orders = std::move(orders);
    endResetModel();
}

int QualityOrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_orders.size());
}

int QualityOrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QualityOrdersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QualityOrder &order = m_orders[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case OrderColumn:
        return textCell(toQString(order.orderRef), role);
    case StoreColumn:
        return textCell(toQString(order.store), role);
    case WhenColumn:
        return role == SortRole ? QVariant(qlonglong(order.placedAt)) : textCell(m_instantText(order.placedAt), role);
    case NetColumn:
        return numberCell(order.netMinor, m_amountText(order.netMinor), Unit::Money, role);
    case LinkedColumn:
        return textCell(toQString(order.linked), role);
    default:
        return {};
    }
}

QVariant QualityOrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == NetColumn))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OrderColumn:
        return tr("Order");
    case StoreColumn:
        return tr("Store");
    case WhenColumn:
        return tr("When");
    case NetColumn:
        return tr("Net sales");
    case LinkedColumn:
        return tr("Also in");
    default:
        return {};
    }
}

} // namespace postledger
