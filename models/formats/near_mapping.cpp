// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "formats/label_match.h"
#include "formats/mapping.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace postledger {

std::string labelInPlaceOf(const FileProbe &probe, const Mapping &mapping, const std::string &source)
{
    std::set<std::string> taken;
    for (const std::string &label : mapping.header)
        taken.insert(foldedText(label));
    std::size_t lacking = 0;
    for (const Mapping::Column &column : mapping.columns) {
        taken.insert(foldedText(column.source));
        lacking += sourceColumn(probe, column.source) < 0 ? 1 : 0;
    }
    FileProbe left;
    for (std::size_t i = 0; i < probe.foldedLabels.size(); ++i) {
        if (!probe.foldedLabels[i].empty() && !taken.contains(probe.foldedLabels[i])) {
            left.labels.push_back(probe.labels[i]);
            left.foldedLabels.push_back(probe.foldedLabels[i]);
        }
    }
    std::string nearest = nearestLabel(left, source);
    if (nearest.empty() && left.labels.size() == 1 && lacking == 1 && !mapping.header.empty())
        nearest = left.labels.front();
    return nearest;
}

ChangedLabels changedLabels(const FileProbe &probe, const Mapping &mapping)
{
    ChangedLabels changed;
    std::set<std::string> made;
    for (const std::string &label : mapping.header)
        made.insert(foldedText(label));
    const std::set<std::string> present(probe.foldedLabels.begin(), probe.foldedLabels.end());
    for (std::size_t i = 0; i < probe.foldedLabels.size(); ++i) {
        if (!probe.foldedLabels[i].empty() && !made.contains(probe.foldedLabels[i]))
            changed.added.push_back(probe.labels[i]);
    }
    for (const std::string &label : mapping.header) {
        if (const std::string folded = foldedText(label); !folded.empty() && !present.contains(folded))
            changed.lacking.push_back(label);
    }
    return changed;
}

namespace {
/// What \p mapping reads and \p probe does not have, or not only once. A number says nothing about other files.
std::vector<std::string> unreadable(const FileProbe &probe, const Mapping &mapping)
{
    std::vector<std::string> lacking;
    for (const Mapping::Column &column : mapping.columns) {
        if (std::count(probe.foldedLabels.begin(), probe.foldedLabels.end(), foldedText(column.source)) != 1)
            lacking.push_back(column.source);
    }
    return lacking;
}

Mapping startFrom(const FileProbe &probe, Mapping mapping, const std::vector<std::string> &lacking)
{
    for (const std::string &source : lacking) {
        const auto column = std::find_if(mapping.columns.begin(), mapping.columns.end(),
            [&](const Mapping::Column &one) { return one.source == source; });
        const std::string nearest = labelInPlaceOf(probe, mapping, source);
        if (nearest.empty() || sourceColumn(probe, source) >= 0)
            mapping.columns.erase(column);
        else
            column->source = nearest;
    }
    mapping.name = QFileInfo(probe.path).completeBaseName();
    mapping.header = probe.labels;
    return mapping;
}
} // namespace

std::optional<NearMapping> nearestMapping(const FileProbe &probe, const std::vector<Mapping> &mappings)
{
    std::optional<NearMapping> best;
    std::pair<std::size_t, std::size_t> least; // labels that it lacks and that differ
    for (const Mapping &mapping : mappings) {
        const std::vector<std::string> lacking = unreadable(probe, mapping);
        const ChangedLabels changed = changedLabels(probe, mapping);
        const std::size_t common = mapping.header.size() - std::min(mapping.header.size(), changed.lacking.size());
        if (mapping.columns.empty() || common * 2 < mapping.header.size() || common < 2
            || lacking.size() * 2 > mapping.columns.size())
            continue;
        const std::size_t differing = changed.added.size() + changed.lacking.size();
        const std::pair distance(lacking.size(), differing);
        if (best && distance >= least) {
            best->fits = best->fits && distance != least;
            continue;
        }
        // A further column may say that the rows are something else: in another currency, cancelled, given back.
        const bool fits = lacking.empty() && changed.added.empty()
            && common * 3 >= 2 * std::max(mapping.header.size(), probe.labels.size());
        best = NearMapping{mapping, lacking, changed.added, fits, startFrom(probe, mapping, lacking)};
        least = distance;
    }
    return best;
}

} // namespace postledger
