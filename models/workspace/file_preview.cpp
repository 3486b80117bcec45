// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/byte_source.h"
#include "formats/assumed_currency.h"
#include "workspace/file_reading.h"

#include <algorithm>

namespace postledger {

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
    const Recognition &found = reading.found;
    preview.refusal = found.match.refusal;
    preview.missing = found.match.missing;
    if (found.format == nullptr)
        return preview;
    preview.formatId = found.format->id();
    preview.formatTitle = found.format->title();
    preview.detail = found.match.detail;
    preview.confidence = found.match.score;
    preview.signCurrency = currencyBySign(preview.fileProbe);
    const auto admitted = found.format->admittedColumns();
    for (std::size_t i = 0; i < preview.probe.foldedLabels.size(); ++i) {
        if (std::find(admitted.begin(), admitted.end(), preview.probe.foldedLabels[i]) != admitted.end())
            preview.admitted.push_back(static_cast<int>(i));
    }
    return preview;
}

} // namespace postledger
