// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dimension.h"
#include "pages/common/data_page.h"
#include "tables/leaderboard_model.h"

class QPushButton;
class QSettings;
class QSplitter;

namespace postledger {

class ChoiceChip;
class DetailPanel;
class ExportButton;
class FilterProxy;
class Prompter;
class RankedBars;
class SearchField;
class TableView;

/// Posts, creators or campaigns: a sortable table above a ranked chart of the sorted column. A row opens its detail.
class LeaderboardPage final : public DataPage
{
    Q_OBJECT
public:
    LeaderboardPage(const PageContext &context, Dimension subject, QWidget *parent = nullptr);
    QString id() const override;
    void setPrompter(Prompter &prompter);
    /// Opens the detail of \p key beside the table.
    void openDetail(const QString &key) override;
    void closeDetail();

protected:
    void refresh(const Facts &facts) override;
    QString whatToImport() const override;
    void showLoading() override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void showRanked();
    void shareHeight();
    int sortedKpiColumn() const;
    QString titleOf(const QString &key) const;

    Dimension m_subject;
    LeaderboardModel *m_model;
    FilterProxy *m_proxy;
    QSettings *m_settings;
    TableView *m_table = nullptr;
    SearchField *m_search = nullptr;
    QPushButton *m_columns = nullptr;
    ChoiceChip *m_rankBy = nullptr;
    ExportButton *m_export = nullptr;
    RankedBars *m_ranked = nullptr;
    DetailPanel *m_detail = nullptr;
    QSplitter *m_splitter = nullptr;
};

} // namespace postledger
