// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/inspect_command.h"

#include "base/text.h"
#include "commands/option_hints.h"
#include "workspace/inspection.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

constexpr std::size_t kRowsShown = 5;

std::string stateName(SheetInfo::Visibility visibility)
{
    switch (visibility) {
    case SheetInfo::Visibility::Visible:
        return "visible";
    case SheetInfo::Visibility::Hidden:
        return "hidden";
    case SheetInfo::Visibility::VeryHidden:
        return "veryHidden";
    }
    return {};
}

nlohmann::ordered_json asJson(const FileReport &report)
{
    const FileProbe &probe = report.inspection.probe;
    nlohmann::ordered_json object;
    object["path"] = utf8(probe.path);
    object["bytes"] = probe.bytes;
    object["syntax"] = std::string(syntaxName(probe.syntax));
    object["format"] = report.preview.formatId.isEmpty() ? nlohmann::ordered_json()
                                                         : nlohmann::ordered_json(utf8(report.preview.formatId));
    object["confidence"] = report.preview.confidence;
    if (report.preview.refusal)
        object["refusal"] = {{"code", utf8(report.preview.refusal->code)},
            {"message", utf8(withOptionHint(report.preview.refusal->code, report.preview.refusal->message))}};
    if (!report.preview.missing.empty()) {
        auto missing = nlohmann::ordered_json::array();
        for (const MissingColumn &column : report.preview.missing) {
            missing.push_back({{"column", column.label},
                {"nearest", column.nearest.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(column.nearest)},
                {"required", column.required}});
        }
        object["missing_columns"] = std::move(missing);
    }
    if (report.suggestion)
        object["suggested_mapping"] = nlohmann::ordered_json::parse(mappingToJson(*report.suggestion).toStdString());
    if (probe.syntax == FileProbe::Syntax::Csv) {
        const CsvDialect &dialect = probe.dialect;
        object["dialect"] = {{"encoding", std::string(encodingName(dialect.encoding))},
            {"byte_order_mark", dialect.byteOrderMark}, {"delimiter", std::string(1, dialect.delimiter)},
            {"quote", dialect.quote == '\0' ? std::string() : std::string(1, dialect.quote)},
            {"escape", dialect.backslashEscapes ? "backslash" : "double"}, {"line_end", std::string(dialect.lineEnd)},
            {"header_line", dialect.headerLine}};
    }
    if (probe.syntax == FileProbe::Syntax::Xlsx) {
        object["workbook"] = {{"sheet", utf8(probe.workbook.sheetName())}, {"sheets", nlohmann::ordered_json::array()},
            {"date_epoch", probe.workbook.from1904 ? 1904 : 1900}, {"header_line", probe.dialect.headerLine}};
        for (const SheetInfo &sheet : probe.workbook.sheets)
            object["workbook"]["sheets"].push_back(
                {{"name", utf8(sheet.name)}, {"state", stateName(sheet.visibility)}});
    }
    object["columns"] = nlohmann::ordered_json::array();
    for (const InspectedColumn &column : report.inspection.columns)
        object["columns"].push_back({{"label", column.label}, {"type", std::string(columnTypeName(column.type))}});
    object["rows"] = report.inspection.rows;
    object["first_rows"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < std::min(kRowsShown, probe.firstRows.size()); ++i)
        object["first_rows"].push_back(probe.firstRows[i]);
    object["issues"] = nlohmann::ordered_json::array();
    for (const TableIssue &issue : report.inspection.issues)
        object["issues"].push_back({{"line", issue.line}, {"last_line", issue.lastLine}, {"column", issue.column},
            {"code", utf8(issue.code)}, {"message", utf8(withOptionHint(issue.code, issue.message))}});
    return object;
}

void printText(const FileReport &report, Streams &streams)
{
    const FileProbe &probe = report.inspection.probe;
    const auto line = [&streams](const QString &label, const QString &value) {
        streams.out << forTerminal(Tr::tr("%1: %2").arg(label, value)) << '\n';
    };
    line(Tr::tr("File"), probe.path);
    line(Tr::tr("Format"),
        report.preview.refusal ? withOptionHint(report.preview.refusal->code, report.preview.refusal->message)
                               : Tr::tr("%1 (%2, %3 %)")
                                     .arg(report.preview.formatTitle, report.preview.formatId)
                                     .arg(report.preview.confidence));
    for (const MissingColumn &column : report.preview.missing) {
        line(Tr::tr("Missing column"),
            column.nearest.empty()
                ? toQString(column.label)
                : Tr::tr("%1; the nearest label is “%2”").arg(toQString(column.label), toQString(column.nearest)));
    }
    if (report.suggestion) {
        line(Tr::tr("Mapping"),
            Tr::tr(
                "a first guess is in the output of --json, \"suggested_mapping\"; save it, correct it and import with "
                "--mapping"));
    }
    line(Tr::tr("Syntax"), toQString(syntaxName(probe.syntax)));
    if (probe.syntax == FileProbe::Syntax::Csv) {
        line(Tr::tr("Encoding"), toQString(encodingName(probe.dialect.encoding)));
        line(Tr::tr("Delimiter"),
            probe.dialect.delimiter == '\t' ? Tr::tr("tab") : QString(QLatin1Char(probe.dialect.delimiter)));
        line(Tr::tr("Labels in line"), QString::number(probe.dialect.headerLine));
    }
    if (probe.syntax == FileProbe::Syntax::Xlsx) {
        QStringList sheets;
        for (const SheetInfo &sheet : probe.workbook.sheets)
            sheets << (sheet.visibility == SheetInfo::Visibility::Visible ? sheet.name
                                                                          : Tr::tr("%1 (hidden)").arg(sheet.name));
        line(Tr::tr("Sheet"), probe.workbook.sheetName());
        line(Tr::tr("Sheets"), sheets.join(QStringLiteral(", ")));
        line(Tr::tr("Dates count from"), probe.workbook.from1904 ? QStringLiteral("1904") : QStringLiteral("1900"));
        line(Tr::tr("Labels in line"), QString::number(probe.dialect.headerLine));
    }
    line(Tr::tr("Rows"), QString::number(report.inspection.rows));
    streams.out << forTerminal(Tr::tr("Columns:")) << '\n';
    for (const InspectedColumn &column : report.inspection.columns)
        streams.out << "  "
                    << forTerminal(
                           Tr::tr("%1 (%2)").arg(toQString(column.label), toQString(columnTypeName(column.type))))
                    << '\n';
    for (const TableIssue &issue : report.inspection.issues)
        streams.err << forTerminal(Tr::tr("Line %1: %2").arg(issue.line).arg(withOptionHint(issue.code, issue.message)))
                    << '\n';
}

} // namespace

QString InspectCommand::summary() const
{
    return Tr::tr("Say what a file is and how it is read");
}

void InspectCommand::configure(CLI::App &app)
{
    app.add_option("FILE", m_file, utf8(Tr::tr("Any file")))->required();
    auto *json = app.add_flag("--json", m_json, utf8(Tr::tr("Print the outcome as JSON")));
    app.add_option("--to-csv", m_toCsv, utf8(Tr::tr("Write what was understood, cell by cell, as plain CSV")))
        ->type_name("OUT")
        ->excludes(json);
    app.add_option("--sheet", m_sheet,
           utf8(Tr::tr("The sheet of a workbook; without it the first one that is shown and has cells")))
        ->type_name("NAME");
}

int InspectCommand::run(Streams &streams)
{
    if (!m_toCsv.empty()) {
        const auto written = writeFileAsCsv(toQString(m_file), toQString(m_toCsv), toQString(m_sheet), jobFor(streams));
        clearProgress(streams);
        return written ? Done : fail(streams, written.error());
    }
    const auto report = reportOnFile(toQString(m_file), toQString(m_sheet), jobFor(streams));
    clearProgress(streams);
    if (!report)
        return fail(streams, report.error());
    if (m_json)
        streams.out << asJson(*report).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    else
        printText(*report, streams);
    return Done;
}

} // namespace postledger
