// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/inspection.h"

#include "codec/byte_source.h"
#include "formats/format.h"
#include "workspace/file_reading.h"
#include "workspace/mapping_preview.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};
} // namespace

Result<FileReport> reportOnFile(const QString &path, const QString &sheet, const JobControl &job)
{
    // Platforms put a summary before the table.
    const QStringList known = sheet.isEmpty() ? knownSheets(path, {}) : QStringList();
    const QString chosen = known.isEmpty() ? sheet : sheetOf(known.first());
    auto inspection = inspectFile(path, {}, job, chosen);
    if (!inspection)
        return inspection.error();
    if (const auto first = probeFile(path); !known.isEmpty() && first && first->workbook.sheetName() != chosen) {
        inspection->issues.push_back({0, 0, 0, QStringLiteral("sheet_chosen"),
            Tr::tr("The sheet “%1” was read: those before it are no export that is known.").arg(chosen)});
    }
    FilePreview preview = previewOf(inspection->probe);
    FileReport report{*std::move(inspection), std::move(preview)};
    const QString code = report.preview.refusal ? report.preview.refusal->code : QString();
    const Format *format = formatById(report.preview.formatId);
    const auto &missing = report.preview.missing;
    const bool lacks = code == QLatin1String("missing_column")
        || (code.isEmpty() && std::any_of(missing.begin(), missing.end(), [](const MissingColumn &column) {
               return !column.nearest.empty();
           }));
    const bool renamed = lacks && format != nullptr && !format->mappableColumns().empty();
    const FileProbe &probe = report.preview.fileProbe;
    if (!probe.labels.empty() && (renamed || code == QLatin1String("unknown_format")))
        report.suggestion = suggestMapping(probe, renamed ? report.preview.formatId : QString(), {});
    return report;
}

Result<void> writeFileAsCsv(const QString &path, const QString &outPath, const QString &sheet, const JobControl &job)
{
    const auto probe = probeFile(path, {}, sheet);
    if (!probe)
        return probe.error();
    return writeVerbatimCsv(*probe, outPath, job);
}

Result<QString> pathOfSheet(const QString &path, const QString &sheet)
{
    if (QFileInfo(storedPath(path)).isFile() && !isWorkbook(path)) {
        return Error{QStringLiteral("unknown_sheet"),
            Tr::tr("“%1” is no workbook, so it has no sheet “%2”.").arg(fileTitle(path), sheet)};
    }
    return sheetPath(path, sheet);
}

QStringList sheetsOf(const FileProbe &probe)
{
    QStringList sheets;
    if (probe.syntax != FileProbe::Syntax::Xlsx)
        return sheets;
    const bool asked = probe.path.endsWith(u'/' + probe.workbook.sheetName());
    if (!asked && probe.workbook.others.isEmpty())
        return sheets;
    for (const SheetInfo &sheet : probe.workbook.sheets) {
        const bool shown = sheet.visibility == SheetInfo::Visibility::Visible;
        if ((asked && shown) || sheet.name == probe.workbook.sheetName() || probe.workbook.others.contains(sheet.name))
            sheets << sheet.name;
    }
    return sheets.size() > 1 ? sheets : QStringList();
}

QString workbookOf(const QString &path)
{
    return withoutSheet(path);
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
