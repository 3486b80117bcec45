// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "codec/byte_source.h"
#include "codec/cell_kind.h"
#include "formats/assumed_currency.h"
#include "workspace/file_reading.h"
#include "workspace/mapping_preview.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace postledger {

namespace {

/// When a column is shown: the group that it belongs to, then its place in the format.
using Rank = std::pair<int, std::size_t>;
constexpr int kNeeded = 0;

int groupOf(const ColumnSpec &spec)
{
    if (spec.need == Need::Required || spec.need == Need::Answered)
        return kNeeded;
    return spec.need == Need::WholeRow || spec.decides != Decides::Nothing ? 1 : 2;
}

/// Of every name that a column of the format may have.
std::map<std::string, Rank> ranksOf(const Format &format)
{
    std::map<std::string, Rank> ranks;
    const auto specs = format.mappableColumns();
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const Rank rank{groupOf(specs[i]), i};
        ranks.emplace(foldedText(specs[i].label), rank);
        for (std::string_view rest = specs[i].aliases; !rest.empty();) {
            const std::size_t bar = std::min(rest.find('|'), rest.size());
            ranks.emplace(foldedText(rest.substr(0, bar)), rank);
            rest.remove_prefix(std::min(bar + 1, rest.size()));
        }
    }
    return ranks;
}

bool holdsDates(const FileProbe &probe, std::size_t column)
{
    const auto filled = std::find_if(probe.firstRows.begin(), probe.firstRows.end(),
        [column](const auto &cells) { return column < cells.size() && !trimmed(cells[column]).empty(); });
    return filled != probe.firstRows.end() && kindOfCell((*filled)[column]) == CellKind::Date;
}

void admitColumns(FilePreview &preview, const Format &format)
{
    const std::map<std::string, Rank> ranks = ranksOf(format);
    const auto admitted = format.admittedColumns();
    std::vector<std::pair<Rank, int>> columns;
    for (std::size_t i = 0; i < preview.probe.foldedLabels.size(); ++i) {
        const std::string &label = preview.probe.foldedLabels[i];
        const auto at = std::find(admitted.begin(), admitted.end(), label);
        if (at == admitted.end())
            continue;
        const auto known = ranks.find(label);
        const Rank last{2, ranks.size() + static_cast<std::size_t>(at - admitted.begin())};
        columns.emplace_back(known == ranks.end() ? last : known->second, static_cast<int>(i));
    }
    std::sort(columns.begin(), columns.end());
    for (const auto &[rank, column] : columns) {
        preview.admitted.push_back(column);
        preview.needed += rank.first == kNeeded ? 1 : 0;
    }
    // What it is, and when it was: dates may have to be answered for.
    if (preview.needed > 1) {
        std::stable_partition(preview.admitted.begin() + 1, preview.admitted.begin() + preview.needed,
            [&](int column) { return holdsDates(preview.probe, static_cast<std::size_t>(column)); });
    }
}

/// Nobody knows what the columns hold: what their labels say decides.
void admitUnknown(FilePreview &preview)
{
    preview.admitted = impersonalColumns(preview.fileProbe);
    preview.needed = 0;
    preview.admittedByLabels = true;
}

} // namespace

FilePreview previewFile(const QString &path, const std::vector<Mapping> &mappings)
{
    FilePreview preview;
    preview.path = path;
    preview.name = fileTitle(path);
    if (const auto inside = filesIn(path); inside && inside->size() > 1) {
        preview.inside = *inside;
        return preview;
    }
    preview.inside = knownSheets(path, mappings);
    if (!preview.inside.isEmpty())
        return preview;
    auto probe = probeFile(path);
    if (probe)
        return previewOf(*probe, mappings);
    preview.refusal = probe.error();
    return preview;
}

FilePreview previewOf(const FileProbe &probe, const std::vector<Mapping> &mappings)
{
    FilePreview preview;
    preview.path = probe.path;
    preview.name = fileTitle(probe.path);
    const FileReading reading = readingOf(probe, ImportFile{probe.path, {}, {}}, mappings);
    preview.fileProbe = reading.fileProbe;
    preview.probe = reading.probe;
    preview.mapping = reading.mapping;
    preview.start = reading.start;
    const Recognition &found = reading.found;
    preview.refusal = found.match.refusal;
    preview.missing = found.match.missing;
    if (found.format == nullptr) {
        admitUnknown(preview);
        return preview;
    }
    preview.formatId = found.format->id();
    preview.formatTitle = found.format->title();
    preview.detail = found.match.detail;
    preview.confidence = found.match.score;
    preview.signCurrency = currencyBySign(preview.fileProbe);
    preview.isOther = found.match.isOther;
    admitColumns(preview, *found.format);
    // The format knows an export that this one is not, with few columns of the same names.
    const bool isKnown = static_cast<int>(preview.admitted.size()) * 2 >= preview.fileProbe.width;
    if (preview.refusal && (preview.admitted.empty() || (preview.isOther && !isKnown)))
        admitUnknown(preview);
    return preview;
}

} // namespace postledger
