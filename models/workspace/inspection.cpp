// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/inspection.h"

#include "formats/format.h"
#include "workspace/known_sheet.h"

namespace postledger {

Result<FileReport> reportOnFile(const QString &path, const QString &sheet, const JobControl &job)
{
    const auto known = sheet.isEmpty() ? sheetChosenFor(path) : std::nullopt;
    auto inspection = inspectFile(path, {}, job, known ? known->sheet : sheet);
    if (!inspection)
        return inspection.error();
    if (known)
        inspection->issues.push_back(known->note);
    FilePreview preview = previewOf(inspection->probe);
    return FileReport{*std::move(inspection), std::move(preview)};
}

Result<void> writeFileAsCsv(const QString &path, const QString &outPath, const QString &sheet, const JobControl &job)
{
    const auto probe = probeFile(path, {}, sheet);
    if (!probe)
        return probe.error();
    return writeVerbatimCsv(*probe, outPath, job);
}

std::string_view syntaxName(FileProbe::Syntax syntax)
{
    switch (syntax) {
    case FileProbe::Syntax::Csv:
        return "csv";
    case FileProbe::Syntax::Xlsx:
        return "xlsx";
    case FileProbe::Syntax::Json:
        return "json";
    }
    return {};
}

std::vector<FormatInfo> formatList()
{
    std::vector<FormatInfo> list;
    for (const auto &format : allFormats())
        list.push_back({format->id(), format->title(), format->platform()});
    return list;
}

} // namespace postledger
