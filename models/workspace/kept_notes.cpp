// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/kept_notes.h"

#include "codec/byte_source.h"
#include "workspace/control_totals.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postledger {

Result<void> keepMappings(Ledger &ledger, std::span<const ImportFile> files,
    std::span<const std::optional<FileProbe>> probes, std::vector<Mapping> mappings)
{
    bool isChanged = false;
    for (const ImportFile &file : files) {
        if (!file.mapping)
            continue;
        Mapping mapping = *file.mapping;
        const auto read = std::find_if(probes.begin(), probes.end(), [&file](const std::optional<FileProbe> &probe) {
            return probe && storedPath(probe->path) == storedPath(file.path);
        });
        if (mapping.header.empty() && read != probes.end()) // written by hand, it is for the labels that it met
            mapping.header = (*read)->labels;
        if (std::find(mappings.begin(), mappings.end(), mapping) != mappings.end())
            continue;
        keepMapping(mappings, mapping);
        isChanged = true;
    }
    if (!isChanged)
        return {};
    return ledger.setNote(QString::fromLatin1(kMappingsNote), QString::fromUtf8(mappingsToJson(mappings)));
}

Result<void> keepMappingUses(Ledger &ledger, std::span<const FileSummary> files, Instant now)
{
    const QString name = QString::fromLatin1(kMappingUsesNote);
    QJsonObject used;
    for (const FileSummary &file : files) {
        if (!file.mappingName.isEmpty())
            used.insert(file.mappingName, qint64(now));
    }
    if (used.isEmpty())
        return {};
    const auto before = ledger.note(name);
    if (!before)
        return before.error();
    QJsonObject all = QJsonDocument::fromJson(before->toUtf8()).object();
    for (auto use = used.constBegin(); use != used.constEnd(); ++use)
        all.insert(use.key(), use.value());
    return ledger.setNote(name, QString::fromUtf8(QJsonDocument(all).toJson()));
}

Result<void> keepControlTotals(
    Ledger &ledger, std::span<const FileSummary> files, std::span<const std::optional<FileId>> written)
{
    const QString name = QString::fromLatin1(kControlTotalsNote);
    const auto before = ledger.note(name);
    if (!before)
        return before.error();
    const auto batches = ledger.batches();
    if (!batches)
        return batches.error();
    FileTotals all = fileTotalsFromJson(*before);
    FileTotals kept;
    for (const Batch &batch : *batches) {
        for (const SourceFile &file : batch.files) {
            if (auto known = all.extract(file.sha256))
                kept.insert(std::move(known));
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (written[i])
            kept.insert_or_assign(files[i].sha256, files[i].kindTotals);
    }
    return ledger.setNote(name, fileTotalsToJson(kept));
}

} // namespace postledger
