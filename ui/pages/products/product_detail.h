// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/product_stock.h"
#include "kit/card.h"
#include "pages/page.h"

class QLabel;
class QToolButton;

namespace postledger {

class ChartView;
class ElidedLabel;
class ResultTableModel;
class TableView;

/// One product: stock and pace in a few lines, net revenue over time, the posts that sold it.
class ProductDetail final : public Card
{
    Q_OBJECT
public:
    ProductDetail(const PageContext &context, QWidget *parent = nullptr);
    void open(const QString &key, const QString &title, const StockReport &report);
    const QString &key() const { return m_key; }

signals:
    void closed();

private:
    void showStock(const StockReport &report);
    void showSales();

    PageContext m_context;
    QString m_key;
    QLabel *m_title;
    QLabel *m_head;
    QToolButton *m_close;
    ChartView *m_revenue;
    ElidedLabel *m_postsTitle;
    ResultTableModel *m_model;
    TableView *m_posts;
};

} // namespace postledger
