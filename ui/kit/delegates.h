// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// How cells are painted. Roles of tables/roles.h; colours of the theme.
namespace postledger {

class Theme;

/// Plain text, with SecondaryRole behind it in secondary colour; ToneRole colours the text. Base of the others.
class TextDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TextDelegate(const Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    static constexpr int kSide = 10; ///< blank at both sides of a cell
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;
    virtual void paintContent(
        QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QColor tone(const QModelIndex &index, const QColor &otherwise) const;

    const Theme &m_theme;
};

/// The whole text on as many lines as it needs, at most sixteen, and below it SecondaryRole on at most three. Call
/// resizeRowsToContents().
class WrapDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    using TextDelegate::TextDelegate;
    static constexpr int kHighestRow = 330; ///< for tables: room for all of these lines
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

/// A bar of BarShareRole and the number to its right.
class DataBarDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    using TextDelegate::TextDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

/// The value and, in secondary text behind it, its interval (SecondaryRole), where the cell has room for both, in
/// columns of their own so that values stand below each other.
class IntervalDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    using TextDelegate::TextDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

/// SparklineRole.
class SparklineDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    using TextDelegate::TextDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

/// The text in a small badge.
class PlatformDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    using TextDelegate::TextDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

} // namespace postledger
