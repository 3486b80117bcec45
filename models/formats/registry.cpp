// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/registry.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

// Made by the build from the folders beside this file: declares addFormatsOf_<folder>() and lists them.
#include "formats_registry.inc"

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// Below this a format is not named at all.
constexpr int kLeastScore = 40;

Error unknownFormat(const FileProbe &probe)
{
    const QString code = QStringLiteral("unknown_format");
    if (probe.labels.empty()) {
        return {code,
            Tr::tr("“%1” has no line of column labels, so nothing tells what its columns mean. Export it again with "
                   "labels.")
                .arg(fileNameOf(probe))};
    }
    QStringList labels;
    for (std::size_t i = 0; i < probe.labels.size() && i < 6; ++i)
        labels << toQString(trimmed(probe.labels[i])).left(40);
    return {code,
        Tr::tr("“%1” is no export that Postledger knows. Its first columns are: %2. Say what its columns mean: “Map "
               "columns” on the import page makes a mapping.")
            .arg(fileNameOf(probe), labels.join(QStringLiteral(", ")))};
}
} // namespace

int scoreOf(const ColumnTable &table, const FileProbe &probe, std::span<const int> signature, int least)
{
    const int coverage = table.coverage(probe, signature);
    if (coverage < least)
        return 0;
    const auto unknown = static_cast<int>(std::min<std::size_t>(table.unknownLabels(probe).size(), 20));
    return std::max(1, coverage - unknown);
}

void refuseUnlessBound(const ColumnTable &table, const FileProbe &probe, Match &match)
{
    std::vector<int> columns = table.required();
    const std::vector<int> expected = table.expected();
    columns.insert(columns.end(), expected.begin(), expected.end());
    match.missing = table.missing(probe, columns);
    if (const auto map = table.bind(probe); !map)
        match.refusal = map.error();
}

std::span<const std::unique_ptr<Format>> allFormats()
{
    static const std::vector<std::unique_ptr<Format>> formats = [] {
        std::vector<std::unique_ptr<Format>> all;
        for (const auto add : kFormatFolders)
            add(all);
        std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a->id() < b->id(); });
        return all;
    }();
    return formats;
}

const Format *formatById(const QString &id)
{
    for (const auto &format : allFormats()) {
        if (format->id() == id)
            return format.get();
    }
    return nullptr;
}

Recognition recognise(const FileProbe &probe)
{
    Recognition best;
    for (const auto &format : allFormats()) {
        Match match = format->recognises(probe);
        if (match.score >= kLeastScore && match.score > best.match.score)
            best = {format.get(), std::move(match)};
    }
    if (best.format == nullptr)
        best.match.refusal = unknownFormat(probe);
    return best;
}

} // namespace postledger
