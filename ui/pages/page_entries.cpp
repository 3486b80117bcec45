// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/compare/compare_page.h"
#include "pages/data/import_history_page.h"
#include "pages/leaderboard/leaderboard_page.h"
#include "pages/overview/overview_page.h"
#include "pages/page.h"
#include "pages/products/products_page.h"

#include <QCoreApplication>

#include <vector>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_pages)
};

Page *makeOverview(const PageContext &context, QWidget *parent)
{
    return new OverviewPage(context, parent);
}
Page *makeCompare(const PageContext &context, QWidget *parent)
{
    return new ComparePage(context, parent);
}
Page *makePosts(const PageContext &context, QWidget *parent)
{
    return new LeaderboardPage(context, Dimension::Post, parent);
}
Page *makeCreators(const PageContext &context, QWidget *parent)
{
    return new LeaderboardPage(context, Dimension::Creator, parent);
}
Page *makeCampaigns(const PageContext &context, QWidget *parent)
{
    return new LeaderboardPage(context, Dimension::Campaign, parent);
}
Page *makeProducts(const PageContext &context, QWidget *parent)
{
    return new ProductsPage(context, parent);
}
Page *makeData(const PageContext &context, QWidget *parent)
{
    return new ImportHistoryPage(context, parent);
}

} // namespace

const std::vector<PageEntry> &pageEntries()
{
    // Titles follow the language: made anew at each call.
    static std::vector<PageEntry> entries;
    entries = {{QStringLiteral("overview"), Tr::tr("Overview"), QStringLiteral(":/icons/overview.svg"), makeOverview},
        {QStringLiteral("compare"), Tr::tr("Compare"), QStringLiteral(":/icons/compare.svg"), makeCompare},
        {QStringLiteral("posts"), Tr::tr("Posts"), QStringLiteral(":/icons/posts.svg"), makePosts},
        {QStringLiteral("creators"), Tr::tr("Creators"), QStringLiteral(":/icons/creators.svg"), makeCreators},
        {QStringLiteral("campaigns"), Tr::tr("Campaigns"), QStringLiteral(":/icons/campaigns.svg"), makeCampaigns},
        {QStringLiteral("products"), Tr::tr("Products"), QStringLiteral(":/icons/products.svg"), makeProducts},
        {QStringLiteral("data"), Tr::tr("Data"), QStringLiteral(":/icons/data.svg"), makeData}};
    return entries;
}

} // namespace postledger
