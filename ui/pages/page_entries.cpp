// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leaderboard/leaderboard_page.h"
#include "pages/overview/overview_page.h"
#include "pages/page.h"

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

} // namespace

const std::vector<PageEntry> &pageEntries()
{
    // Titles follow the language: made anew at each call.
    static std::vector<PageEntry> entries;
    entries = {{QStringLiteral("overview"), Tr::tr("Overview"), QStringLiteral(":/icons/overview.svg"), makeOverview},
        {QStringLiteral("posts"), Tr::tr("Posts"), QStringLiteral(":/icons/posts.svg"), makePosts},
        {QStringLiteral("creators"), Tr::tr("Creators"), QStringLiteral(":/icons/creators.svg"), makeCreators},
        {QStringLiteral("campaigns"), Tr::tr("Campaigns"), QStringLiteral(":/icons/campaigns.svg"), makeCampaigns}};
    return entries;
}

} // namespace postledger
