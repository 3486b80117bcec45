// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/product_stock.h"
#include "pages/common/data_page.h"
#include "tables/leaderboard_model.h"

class QPushButton;
class QSettings;

namespace postledger {

class Card;
class ChartView;
class ExportButton;
class FilterProxy;
class ProductDetail;
class Prompter;
class SearchField;
class StockWarnings;
class TableView;

/// What sells and what is in stock: a sortable table above a ranked chart and the posts that sell what is out of stock.
/// A row opens its detail.
class ProductsPage final : public DataPage
{
    Q_OBJECT
public:
    ProductsPage(const PageContext &context, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("products"); }
    void setPrompter(Prompter &prompter);
    void openDetail(const QString &key) override;
    void closeDetail();

protected:
    void refresh(const Facts &facts) override;
    QString whatToImport() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    QWidget *buildBelow(QWidget *parent);
    void showRanked();
    void fitBelow();
    QString titleOf(const QString &key) const;

    LeaderboardModel *m_model;
    FilterProxy *m_proxy;
    QSettings *m_settings;
    Prompter *m_prompter;
    TableView *m_table = nullptr;
    SearchField *m_search = nullptr;
    QPushButton *m_columns = nullptr;
    ExportButton *m_export = nullptr;
    QWidget *m_below = nullptr;
    ChartView *m_ranked = nullptr;
    StockWarnings *m_warnings = nullptr;
    ProductDetail *m_detail = nullptr;
    int m_more = 0; ///< rows that the cards below show beyond those of a low window
    StockReport m_stock;
    std::weak_ptr<const Facts> m_stockOf; ///< the facts that the report was made from
};

} // namespace postledger
