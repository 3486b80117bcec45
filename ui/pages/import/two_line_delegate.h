// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/delegates.h"

namespace postledger {

/// A line of text and, below it in secondary text, ImportFilesModel::SecondLineRole.
class TwoLineDelegate final : public TextDelegate
{
    Q_OBJECT
public:
    static constexpr int kRowHeight = 44;
    /// \param strong  the first line stands out, and a long one is cut at its end; else in its middle, as names of
    /// files
    TwoLineDelegate(const Theme &theme, bool strong, QObject *parent);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    bool m_strong;
};

} // namespace postledger
