// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "kit/card.h"

class QGridLayout;

namespace postledger {

class Prompter;

/// What the data lack, an item a row: a sentence, what hangs on it, and the way to the place where it can be looked at
/// or mended.
class QualityList final : public Card
{
    Q_OBJECT
public:
    explicit QualityList(const Theme &theme, QWidget *parent = nullptr);
    void setFacts(const Facts &facts);
    int count() const { return m_count; } ///< of items that need attention

signals:
    void opened(const postledger::QualityItem &item);

private:
    void addItem(QGridLayout &list, const QualityItem &item, const QString &amount);

    int m_count = 0;
    QWidget *m_inside = nullptr;
};

/// Shows the orders behind an item in a window of their own.
void showQualityOrders(const Theme &theme, const FactsSummary &known, const QualityItem &item,
    std::vector<QualityOrder> orders, Prompter &prompter, QWidget *parent);

} // namespace postledger
