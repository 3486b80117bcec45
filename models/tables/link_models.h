// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/unmatched.h"
#include "tables/figure_text.h"

#include <QAbstractTableModel>

#include <vector>

namespace postledger {

/// Names that files use and nothing known answers to, in the order given.
class UnmatchedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        NameColumn,
        KindColumn,
        NamedByColumn,
        OrdersColumn,
        NetColumn,
        SpendColumn,
        ColumnCount
    };
    enum Role
    {
        LinkKindRole = Qt::UserRole + 101 ///< int of LinkKind
    };
    explicit UnmatchedModel(AmountText amountText, QObject *parent = nullptr);

    void setItems(std::vector<UnmatchedName> items, AmountText amountText);
    const UnmatchedName &item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    static QString kindText(LinkKind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString namedByText(std::uint8_t bits);

    AmountText m_amountText;
    std::vector<UnmatchedName> m_items;
};

/// What a name may be linked to, the most alike first.
class LinkTargetsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        TitleColumn, ///< what it is stands behind it
        LikenessColumn,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setTargets(std::vector<LinkTarget> targets);
    const LinkTarget &target(int row) const { return m_targets[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<LinkTarget> m_targets;
};

/// Creators and the other handles that links have made theirs.
class CreatorNamesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        HandleColumn,
        AlsoColumn,
        PostsColumn,
        OrdersColumn,
        NetColumn,
        ColumnCount
    };
    explicit CreatorNamesModel(AmountText amountText, QObject *parent = nullptr);

    void setCreators(std::vector<CreatorNames> creators, AmountText amountText);
    const CreatorNames &creator(int row) const { return m_creators[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    AmountText m_amountText;
    std::vector<CreatorNames> m_creators;
};

/// Creators that may be one person.
class CreatorPairsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        CreatorColumn,
        OtherColumn,
        NetColumn, ///< of the other
        ColumnCount
    };
    explicit CreatorPairsModel(AmountText amountText, QObject *parent = nullptr);

    void setPairs(std::vector<CreatorPair> pairs, AmountText amountText);
    const CreatorPair &pair(int row) const { return m_pairs[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    AmountText m_amountText;
    std::vector<CreatorPair> m_pairs;
};

/// Orders behind an item of the data-quality list.
class QualityOrdersModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        OrderColumn,
        StoreColumn,
        WhenColumn,
        NetColumn,
        LinkedColumn, ///< the order that counts instead, or the files that state it
        ColumnCount
    };
    QualityOrdersModel(AmountText amountText, InstantText instantText, QObject *parent = nullptr);

    void setOrders(std::vector<QualityOrder> orders);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    AmountText m_amountText;
    InstantText m_instantText;
    std::vector<QualityOrder> m_orders;
};

} // namespace postledger
