// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "domain/query.h"
#include "kit/card.h"
#include "pages/page.h"

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace postledger {

class ChartView;
class ElidedLabel;
class EvidenceModel;
class PeerGrid;
struct Peers;
class ResultTableModel;
class TableView;

/// One post, creator or campaign: its days since publication, what it sold, the orders with the evidence that links
/// them, and how it stands against the median of its peers.
class DetailPanel final : public Card
{
    Q_OBJECT
public:
    DetailPanel(const PageContext &context, Dimension subject, QWidget *parent = nullptr);
    void open(const QString &key, const QString &title);
    const QString &key() const { return m_key; }

signals:
    void closed();

private:
    std::vector<Query> queries(const Facts &facts, std::vector<Peers> *peers) const;
    DateRange daysOf(const Facts &facts) const;
    void showHead(const Facts &facts);
    void showLines(const Facts &facts, const std::vector<ResultTable> &answers);
    void showOrders(const Facts &facts, const ResultTable &products);
    void fitOrders();
    TableView *table(const char *name);

    PageContext m_context;
    Dimension m_subject;
    QString m_key;
    QLabel *m_title;
    QLabel *m_head;
    QPushButton *m_only;
    QToolButton *m_close;
    QWidget *m_inside;
    PeerGrid *m_comparison;
    ChartView *m_revenue;
    ChartView *m_engagement;
    ElidedLabel *m_productsTitle;
    ElidedLabel *m_ordersTitle;
    ResultTableModel *m_productModel;
    EvidenceModel *m_orderModel;
    TableView *m_products;
    TableView *m_orders;
};

} // namespace postledger
