// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo.h"

#include "base/zone.h"
#include "workspace/demo/demo_orders.h"
#include "workspace/demo/demo_posts.h"
#include "workspace/demo/demo_sales.h"
#include "workspace/demo/demo_stock.h"
#include "workspace/import.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

constexpr std::int64_t kPollEvery = 4096;

} // namespace

Result<void> writeDemo(const QString &dir, std::int64_t orders, std::uint64_t seed, const JobControl &job)
{
    if (orders < kDemoMinimumOrders)
        return Error{QStringLiteral("bad_orders"),
            Tr::tr("A demo of %1 orders is too small to look like a year; ask for at least %2.")
                .arg(orders)
                .arg(kDemoMinimumOrders)};
    if (!QDir().mkpath(dir))
        return Error{QStringLiteral("cannot_write"),
            Tr::tr("The folder %1 could not be made; choose a place that you may write to.").arg(dir)};
    const Result<Zone> zone = Zone::fromName(kDemoTimezone);
    if (!zone)
        return zone.error();

    const double scale = static_cast<double>(orders) / static_cast<double>(kDemoOrders);
    const std::vector<demo::Post> posts = demo::makePosts(seed, scale, *zone);
    std::vector<std::int64_t> ordersOfPost(posts.size());
    demo::OrderStream stream(orders, seed, posts, *zone);
    demo::SalesFiles files(dir, seed, posts, *zone);
    files.formerCustomers(stream.formerCustomers());
    demo::Order order;
    std::vector<demo::Click> clicks;
    const QString text = Tr::tr("Writing the demo brand's year");
    while (stream.next(order, clicks)) {
        if (order.index % kPollEvery == 0) {
            if (job.cancelled())
                return Error{QStringLiteral("cancelled"), Tr::tr("Stopped; no file was written.")};
            job.progress(order.index, orders, text);
        }
        if (order.post >= 0)
            ++ordersOfPost[static_cast<std::size_t>(order.post)];
        files.add(order, clicks);
    }
    if (auto done = files.finish(); !done)
        return done;
    if (auto done = demo::writeStockFiles(dir, scale); !done)
        return done;
    return demo::writePostFiles(dir, scale, posts, ordersOfPost, *zone);
}

Result<QString> makeDemoWorkspace(const QString &path, const JobControl &job)
{
    if (QFileInfo::exists(path))
        return path;
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{QStringLiteral("cannot_write"),
            Tr::tr("There is no room for temporary files: %1.").arg(folder.errorString())};
    if (auto done = writeDemo(folder.path(), kDemoOrders, kDemoSeed, job); !done)
        return done.error();
    ImportPlan plan;
    for (const QFileInfo &file : QDir(folder.path()).entryInfoList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
        plan.files.emplace_back().path = file.filePath();
    plan.currency = Currency::fromCode(kDemoCurrency).value_or(Currency());
    plan.timezone = kDemoTimezone;
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Error{QStringLiteral("cannot_write"),
            Tr::tr("The folder of %1 could not be made; choose a place that you may write to.").arg(path)};
    const auto imported = importInto(path, plan, job);
    if (!imported)
        return imported.error();
    if (imported->failure)
        return *imported->failure;
    return path;
}

} // namespace postledger
