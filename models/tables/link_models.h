// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/unmatched.h"
#include "base/zone.h"
#include "tables/rows_model.h"

namespace postledger {

/// Names that files use and nothing known answers to, in the order given.
class UnmatchedModel final : public AmountRowsModel<UnmatchedName>
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
    using AmountRowsModel::AmountRowsModel;

    static QString kindText(LinkKind kind);

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const UnmatchedName &row, int column, int role) const override;
    static QString namedByText(std::uint8_t bits);

    std::vector<UnmatchedName> m_items;
};

/// What a name may be linked to, the most alike first.
class LinkTargetsModel final : public RowsModel<LinkTarget>
{
    Q_OBJECT
public:
    enum Column
    {
        TitleColumn, ///< what it is stands behind it
        LikenessColumn,
        ColumnCount
    };
    using RowsModel::RowsModel;

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const LinkTarget &row, int column, int role) const override;
    std::vector<LinkTarget> m_targets;
};

/// Creators and the other handles that links have made theirs.
class CreatorNamesModel final : public AmountRowsModel<CreatorNames>
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
    using AmountRowsModel::AmountRowsModel;

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const CreatorNames &row, int column, int role) const override;
    std::vector<CreatorNames> m_creators;
};

/// Creators that may be one person.
class CreatorPairsModel final : public AmountRowsModel<CreatorPair>
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
    using AmountRowsModel::AmountRowsModel;

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const CreatorPair &row, int column, int role) const override;
    std::vector<CreatorPair> m_pairs;
};

/// Orders behind an item of the data-quality list.
class QualityOrdersModel final : public AmountRowsModel<QualityOrder>
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
    /// \param zone  of the times in files
    QualityOrdersModel(AmountText amountText, InstantText instantText, const Zone &zone, QObject *parent = nullptr);

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const QualityOrder &row, int column, int role) const override;
    InstantText m_instantText;
    Zone m_zone;
};

} // namespace postledger
