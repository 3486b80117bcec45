// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/name_links.h"

#include "base/calendar.h"
#include "base/money.h"
#include "codec/table_writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

std::string_view kindName(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Post:
        return "post";
    case LinkKind::Campaign:
        return "campaign";
    case LinkKind::Creator:
        return "creator";
    case LinkKind::Code:
        return "code";
    }
    return {};
}

} // namespace

QByteArray linksCsv(const std::vector<Link> &links)
{
    std::string text = "kind,platform,alias,target,stated_at\n";
    for (const Link &link : links) {
        const std::string stated = link.statedAt ? isoInstant(*link.statedAt) : std::string();
        text.append(kindName(link.kind)).append(",").append(csvVerbatim(link.platform)).append(",");
        text.append(csvVerbatim(link.alias)).append(",").append(csvVerbatim(link.target)).append(",");
        text.append(stated).append("\n");
    }
    return QByteArray::fromStdString(text);
}

std::string linkSuggestion(const Facts &facts, const UnmatchedName &item)
{
    const std::vector<LinkTarget> targets = linkTargets(facts, item.kind, item.name);
    return targets.empty() || targets.front().likeness < kLikely ? std::string() : targets.front().ref;
}

std::string unmatchedCsv(const Facts &facts)
{
    const int exponent = summary(facts).currency.exponent();
    std::string text = "kind,platform,alias,target,suggestion,orders,net_sales,spend\n";
    for (const UnmatchedName &item : unmatchedNames(facts)) {
        text.append(kindName(item.kind)).append(",");
        text.append(item.platform.empty() ? std::string() : csvText(item.platform)).append(",");
        text.append(csvText(item.name)).append(",,").append(csvText(linkSuggestion(facts, item))).append(",");
        text.append(std::to_string(item.orders.size())).append(",");
        text.append(plainDecimal(item.netMinor, exponent)).append(",");
        text.append(plainDecimal(item.spendMinor, exponent)).append("\n");
    }
    return text;
}

Result<ImportSummary> importLinks(
    const QString &workspacePath, const std::vector<Link> &links, const QString &title, const JobControl &job)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(title + QStringLiteral(".csv"));
    QFile file(path);
    const QByteArray text = linksCsv(links);
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush()) {
        return Error{QStringLiteral("io_error"),
            Tr::tr("The links could not be written to the folder for temporary files. Free some space and try again.")};
    }
    file.close();
    ImportPlan plan;
    plan.files.push_back({path, QStringLiteral("neutral_links"), {}});
    return importInto(workspacePath, plan, job);
}

} // namespace postledger
