// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/byte_source.h"
#include "workspace/import.h"
#include "workspace/known_sheet.h"

#include <algorithm>

namespace postledger {

FilePreview previewFile(const QString &path, const std::vector<Mapping> &mappings)
{
    FilePreview preview;
    preview.path = path;
    if (const auto inside = filesIn(path); inside && inside->size() > 1) {
        preview.inside = *inside;
        return preview;
    }
    auto probe = probeKnownSheet(path, mappings);
    if (probe)
        return previewOf(*probe, mappings);
    preview.refusal = probe.error();
    return preview;
}

FilePreview previewOf(const FileProbe &probe, const std::vector<Mapping> &mappings)
{
    FilePreview preview;
    preview.path = probe.path;
    preview.fileProbe = preview.probe = probe;
    preview.mapping = mappingFor(preview.probe, mappings);
    const Recognition found =
        preview.mapping ? recogniseMapped(preview.probe, *preview.mapping) : recognise(preview.probe);
    preview.refusal = found.match.refusal;
    if (found.format == nullptr)
        return preview;
    preview.formatId = found.format->id();
    preview.formatTitle = found.format->title();
    preview.detail = found.match.detail;
    preview.confidence = found.match.score;
    const auto admitted = found.format->admittedColumns();
    for (std::size_t i = 0; i < preview.probe.foldedLabels.size(); ++i) {
        if (std::find(admitted.begin(), admitted.end(), preview.probe.foldedLabels[i]) != admitted.end())
            preview.admitted.push_back(static_cast<int>(i));
    }
    return preview;
}

} // namespace postledger
