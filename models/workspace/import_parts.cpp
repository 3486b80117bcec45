// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import_parts.h"

#include "codec/byte_source.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

bool isQuestion(const QString &code)
{
    static const QSet<QString> kQuestions{QStringLiteral("ambiguous_date"), QStringLiteral("ambiguous_number"),
        QStringLiteral("currency_unknown"), QStringLiteral("suspicious_id"), QStringLiteral("period_unknown")};
    return kQuestions.contains(code);
}

} // namespace

void leaveOutRefused(const ImportPlan &plan, std::vector<FileSummary> &files)
{
    QSet<QString> asked;
    for (const ImportFile &file : plan.files)
        asked << file.path;
    QSet<QString> readable;
    for (const FileSummary &file : files) {
        if (!file.refusal)
            readable << storedPath(file.path);
    }
    for (FileSummary &file : files) {
        if (!file.refusal)
            continue;
        const bool isPart = !asked.contains(file.path) && readable.contains(storedPath(file.path));
        file.leftOut = (isPart && !isQuestion(file.refusal->code)) || (plan.skipRefused && !readable.isEmpty());
    }
}

std::vector<std::pair<std::size_t, RowIssue>> notesOnParts(const std::vector<FileSummary> &files)
{
    std::vector<std::pair<std::size_t, RowIssue>> notes;
    for (const FileSummary &part : files) {
        if (!part.leftOut)
            continue;
        const auto other = std::find_if(files.begin(), files.end(),
            [&](const FileSummary &file) { return !file.refusal && storedPath(file.path) == storedPath(part.path); });
        if (other == files.end())
            continue;
        notes.emplace_back(static_cast<std::size_t>(other - files.begin()),
            //: %1 is a file in an archive, %2 a sentence
            RowIssue{0, 1, QString(), QStringLiteral("part_left_out"),
                Tr::tr("%1 was left out. %2").arg(part.name, part.refusal->message), QString()});
    }
    return notes;
}

} // namespace postledger
