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
    TwoLineDelegate(const Theme &theme, bool strong, QObject *parent);

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    bool m_strong;
};

} // namespace postledger
