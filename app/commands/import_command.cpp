// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/import_command.h"

#include "base/money.h"
#include "base/text.h"
#include "base/zone.h"
#include "commands/option_hints.h"
#include "workspace/import.h"
#include "workspace/inspection.h"
#include "workspace/reject_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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

constexpr std::size_t kIssuesShown = 10;

nlohmann::ordered_json issuesAsJson(const std::vector<RowIssue> &issues)
{
    auto list = nlohmann::ordered_json::array();
    for (const RowIssue &issue : issues)
        list.push_back({{"row", issue.row}, {"column", utf8(issue.column)}, {"code", utf8(issue.code)},
            {"message", utf8(withOptionHint(issue.code, issue.message))}});
    return list;
}

nlohmann::ordered_json totalsAsJson(const std::vector<CurrencyTotal> &totals)
{
    auto list = nlohmann::ordered_json::array();
    for (const CurrencyTotal &total : totals) {
        const auto currency = Currency::fromCode(total.code);
        if (currency)
            list.push_back({{"currency", total.code}, {"rows", total.rows},
                {"amount", plainDecimal(total.amount, currency->exponent())}});
    }
    return list;
}

std::string hex(const Sha256 &sha)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : sha) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

enum class Counts
{
    Rows, ///< a reject costs as many as its order has
    Issues
};

/// \param count  of all, as \p counts says
void printIssues(
    const QString &file, const std::vector<RowIssue> &issues, std::int64_t count, Counts counts, Streams &streams)
{
    std::int64_t told = 0;
    for (std::size_t i = 0; i < std::min(kIssuesShown, issues.size()); ++i) {
        const RowIssue &issue = issues[i];
        told += counts == Counts::Rows ? issue.rowCount : 1;
        const QString place = issue.row > 0 ? Tr::tr("%1, row %2").arg(file).arg(issue.row) : file;
        streams.err << forTerminal(Tr::tr("%1: %2").arg(place, withOptionHint(issue.code, issue.message))) << '\n';
    }
    if (const auto more = count - told; more > 0)
        streams.err << forTerminal(Tr::tr("%1: %n more like these", nullptr, static_cast<int>(more)).arg(file)) << '\n';
}

} // namespace

QString ImportCommand::summary() const
{
    return Tr::tr("Import exported files; makes the workspace when there is none");
}

void ImportCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_option("FILE", m_files, utf8(Tr::tr("Exported files")))->required();
    app.add_option("--format", m_format, utf8(Tr::tr("Read the files as this format, see `postledger formats`")))
        ->type_name("ID");
    app.add_option("--mapping", m_mapping,
           utf8(Tr::tr("Read the files by this mapping of columns (JSON), and keep it for files with the same labels")))
        ->type_name("FILE");
    app.add_option("--currency", m_currency, utf8(Tr::tr("Currency of a new workspace and of files that name none")))
        ->type_name("ISO");
    app.add_option("--timezone", m_timezone, utf8(Tr::tr("Time zone of a new workspace and of clocks without one")))
        ->type_name("IANA");
    app.add_option("--date-order", m_dateOrder, utf8(Tr::tr("What 03/04 means where a file leaves it open")))
        ->type_name("dmy|mdy")
        ->check(CLI::IsMember({"dmy", "mdy"}));
    app.add_option("--store", m_store,
           utf8(Tr::tr(
               "Name of the web shop whose exports these are, where several shops of one system have orders of the "
               "same numbers")))
        ->type_name("NAME");
    app.add_option(
           "--period", m_period, utf8(Tr::tr("First and last day of a report that does not say which days it covers")))
        ->type_name("FIRST/LAST");
    app.add_option("--decimal", m_decimals,
           utf8(Tr::tr("What the mark in 1,234 means where a file leaves it open; COLUMN=comma is for that column "
                       "alone and can be given again")))
        ->type_name("[COLUMN=]comma|point")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_flag("--whole-ids", m_idsAreWhole,
        utf8(Tr::tr("Long ids that all end in zeros are right: no spreadsheet has rounded them")));
    app.add_option("--sheet", m_sheet,
           utf8(Tr::tr("The sheet of a workbook; without it every sheet that is a known export, else the first one "
                       "that is shown and has cells")))
        ->type_name("NAME");
    app.add_option("--rejects", m_rejects,
           utf8(Tr::tr("Write the rejected rows, as their file has them, into this file or folder: correct them and "
                       "import that file")))
        ->type_name("OUT");
    app.add_flag("--skip-refused", m_skipRefused,
        utf8(Tr::tr("Import the other files when some are refused; without it one refused file stops them all. Exit "
                    "code 0 when any file could be read, 1 when none could")));
    app.add_flag("--dry-run", m_dryRun, utf8(Tr::tr("Count what would change and write nothing")));
    app.add_flag("--json", m_json, utf8(Tr::tr("Print the outcome as JSON")));
    app.add_option("--max-rejects", m_maxRejects, utf8(Tr::tr("Import nothing when more rows than this are rejected")))
        ->type_name("N")
        ->check(notNegative);
}

int ImportCommand::readAnswers(ImportPlan &plan, Streams &streams) const
{
    Answers answers;
    if (!m_currency.empty()) {
        const auto currency = Currency::fromCode(m_currency);
        if (!currency)
            return failUsage(streams,
                Tr::tr("“%1” is no currency of ISO 4217; write USD, EUR or the like.").arg(toQString(m_currency)));
        plan.currency = answers.currency = *currency;
    }
    if (!m_timezone.empty()) {
        if (const auto zone = Zone::fromName(m_timezone); !zone)
            return failUsage(streams, zone.error().message);
        plan.timezone = answers.timezone = m_timezone;
    }
    if (!m_dateOrder.empty())
        answers.dateOrder = m_dateOrder == "dmy" ? DateOrder::DayFirst : DateOrder::MonthFirst;
    if (!m_period.empty()) {
        answers.period = periodIn(m_period);
        if (!answers.period || periodText(*answers.period) != m_period)
            return failUsage(streams,
                Tr::tr(
                    "--period takes the first and the last day, as in 2026-01-01/2026-01-31; “%1” is no such period.")
                    .arg(toQString(m_period)));
    }
    answers.store = trimmed(m_store);
    answers.idsAreWhole = m_idsAreWhole;
    for (const std::string &given : m_decimals) {
        const std::size_t sign = given.rfind('=');
        const std::string_view name = std::string_view(given).substr(sign == std::string::npos ? 0 : sign + 1);
        if (name != "comma" && name != "point")
            return failUsage(streams,
                Tr::tr("--decimal takes comma or point, or COLUMN=comma or COLUMN=point; “%1” is neither.")
                    .arg(toQString(given)));
        const DecimalMark mark = name == "comma" ? DecimalMark::Comma : DecimalMark::Point;
        if (sign == std::string::npos)
            answers.decimal = mark;
        else
            answers.decimals[foldedText(given.substr(0, sign))] = mark;
    }
    for (ImportFile &file : plan.files)
        file.answers = answers;
    return Done;
}

int ImportCommand::makePlan(ImportPlan &plan, Streams &streams) const
{
    plan.dryRun = m_dryRun;
    plan.skipRefused = m_skipRefused;
    if (m_maxRejects >= 0)
        plan.maxRejects = m_maxRejects;
    if (!m_format.empty()) {
        const auto formats = formatList();
        const QString wanted = toQString(m_format);
        if (std::none_of(formats.begin(), formats.end(), [&](const FormatInfo &format) { return format.id == wanted; }))
            return failUsage(streams,
                Tr::tr("There is no format “%1”; `postledger formats` lists those that there are.").arg(wanted));
    }
    std::optional<Mapping> mapping;
    if (!m_mapping.empty()) {
        if (!m_format.empty())
            return failUsage(streams, Tr::tr("--mapping names its format itself; leave --format out."));
        auto read = readMappingFile(toQString(m_mapping));
        if (!read)
            return fail(streams, read.error());
        mapping = *std::move(read);
    }
    const QFileInfo rejects(toQString(m_rejects));
    if (!m_rejects.empty() && !rejects.isDir()) {
        if (m_files.size() > 1)
            return failUsage(streams,
                Tr::tr("--rejects: several files need a folder for their rejected rows; “%1” is none.")
                    .arg(rejects.filePath()));
        if (!rejects.absoluteDir().exists())
            return failUsage(streams, Tr::tr("--rejects: there is no folder “%1”.").arg(rejects.absolutePath()));
    }
    for (const std::string &path : m_files) {
        ImportFile file;
        file.mapping = mapping;
        file.path = toQString(path);
        file.formatId = toQString(m_format);
        if (!m_sheet.empty()) {
            const auto sheet = pathOfSheet(file.path, toQString(m_sheet));
            if (!sheet)
                return fail(streams, sheet.error());
            file.path = *sheet;
        }
        plan.files.push_back(std::move(file));
    }
    return readAnswers(plan, streams);
}

std::vector<QString> ImportCommand::writeRejects(
    const ImportPlan &plan, const ImportSummary &summary, Streams &streams, int &code) const
{
    std::vector<QString> written(summary.files.size());
    const auto rejecting = std::count_if(summary.files.begin(), summary.files.end(),
        [](const FileSummary &file) { return !file.refusal && file.counts.rejected > 0; });
    const QString out = toQString(m_rejects);
    if (rejecting > 1 && !QFileInfo(out).isDir()) {
        code = fail(streams,
            {QStringLiteral("cannot_write"),
                Tr::tr("%n file(s) have rejected rows, and “%1” is no folder for them. Name a folder that exists.",
                    nullptr, static_cast<int>(rejecting))
                    .arg(out)});
        return written;
    }
    for (std::size_t i = 0; i < summary.files.size(); ++i) {
        const FileSummary &file = summary.files[i];
        if (file.refusal || file.counts.rejected == 0)
            continue;
        const auto exported = exportRejects(rejectSourceOf(plan.files.front(), file, summary), out, jobFor(streams));
        clearProgress(streams);
        if (!exported) {
            code = fail(streams, exported.error());
            return written;
        }
        written[i] = exported->path;
        streams.err << forTerminal(Tr::tr("%n rejected row(s) of %1 are in %2; correct them and import that file.",
            nullptr, static_cast<int>(exported->rows))
                                       .arg(file.name, exported->path))
                    << '\n';
    }
    if (rejecting == 0)
        streams.err << forTerminal(Tr::tr("No row was rejected; no file of rejected rows was written.")) << '\n';
    return written;
}

int ImportCommand::run(Streams &streams)
{
    ImportPlan plan;
    if (const int wrong = makePlan(plan, streams); wrong != Done)
        return wrong;
    const auto summary = importInto(toQString(m_workspace), plan, jobFor(streams));
    clearProgress(streams);
    if (!summary)
        return fail(streams, summary.error());
    int code = Done;
    std::vector<QString> rejects(summary->files.size());
    if (!m_rejects.empty())
        rejects = writeRejects(plan, *summary, streams, code);
    if (m_json)
        printJson(*summary, rejects, streams);
    else
        printText(*summary, streams);
    if (!summary->folderAdvice.isEmpty())
        streams.err << forTerminal(summary->folderAdvice) << '\n';
    return summary->failure ? failWith(*summary, streams) : code;
}

void ImportCommand::printJson(const ImportSummary &summary, const std::vector<QString> &rejects, Streams &streams) const
{
    auto files = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < summary.files.size(); ++i) {
        const FileSummary &file = summary.files[i];
        nlohmann::ordered_json entry;
        entry["path"] = utf8(file.path);
        entry["format"] =
            file.formatId.isEmpty() ? nlohmann::ordered_json() : nlohmann::ordered_json(utf8(file.formatId));
        entry["sha256"] = file.sha256 == Sha256{} ? nlohmann::ordered_json() : nlohmann::ordered_json(hex(file.sha256));
        entry["rows_read"] = file.counts.read;
        entry["rows_new"] = file.counts.added;
        entry["rows_changed"] = file.counts.changed;
        entry["rows_unchanged"] = file.counts.unchanged;
        entry["rows_rejected"] = file.counts.rejected;
        entry["rejects"] = issuesAsJson(file.rejects);
        entry["notes"] = issuesAsJson(file.notes);
        if (!m_rejects.empty())
            entry["rejects_file"] =
                rejects[i].isEmpty() ? nlohmann::ordered_json() : nlohmann::ordered_json(utf8(rejects[i]));
        if (file.refusal)
            entry["refusal"] = {{"code", utf8(file.refusal->code)}, {"message", utf8(refusalText(file))}};
        if (file.refusal)
            entry["left_out"] = file.leftOut;
        if (std::any_of(file.totals.begin(), file.totals.end(), [](const auto &total) { return !total.code.empty(); }))
            entry["control_totals"] = totalsAsJson(file.totals);
        files.push_back(std::move(entry));
    }
    nlohmann::ordered_json object;
    object["files"] = std::move(files);
    object["batch"] = summary.batch ? nlohmann::ordered_json(*summary.batch) : nlohmann::ordered_json();
    streams.out << object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

void ImportCommand::printFile(const FileSummary &file, bool done, Streams &streams) const
{
    const QString &name = file.name;
    if (file.refusal) {
        const QString told = file.leftOut ? Tr::tr("%1: left out").arg(name) : Tr::tr("%1: refused").arg(name);
        streams.out << forTerminal(told) << '\n';
        streams.err << forTerminal(Tr::tr("%1: %2").arg(name, refusalText(file))) << '\n';
        return;
    }
    if (!done) {
        streams.out << forTerminal(Tr::tr("%1: %2, rows read %3, rejected %4; not imported")
                                       .arg(name, file.formatTitle)
                                       .arg(file.counts.read)
                                       .arg(file.counts.rejected))
                    << '\n';
    } else {
        streams.out << forTerminal(Tr::tr("%1: %2, rows read %3: new %4, changed %5, unchanged %6, rejected %7")
                                       .arg(name, file.formatTitle)
                                       .arg(file.counts.read)
                                       .arg(file.counts.added)
                                       .arg(file.counts.changed)
                                       .arg(file.counts.unchanged)
                                       .arg(file.counts.rejected))
                    << '\n';
    }
    printIssues(name, file.rejects, file.counts.rejected, Counts::Rows, streams);
    printIssues(name, file.notes, file.noteCount, Counts::Issues, streams);
}

void ImportCommand::printText(const ImportSummary &summary, Streams &streams) const
{
    for (const FileSummary &file : summary.files)
        printFile(file, !summary.failure, streams);
    if (summary.failure)
        return; // run() says what it is
    if (m_dryRun)
        streams.out << forTerminal(Tr::tr("A dry run: nothing was written.")) << '\n';
    else if (summary.batch)
        streams.out << forTerminal(Tr::tr("Import %1 is done; `postledger undo %2 %1` takes it back.")
                                       .arg(*summary.batch)
                                       .arg(toQString(m_workspace)))
                    << '\n';
    else
        streams.out << forTerminal(Tr::tr("These files were imported before: nothing to do.")) << '\n';
}

int ImportCommand::failWith(const ImportSummary &summary, Streams &streams) const
{
    const auto refused = std::count_if(
        summary.files.begin(), summary.files.end(), [](const FileSummary &file) { return file.refusal.has_value(); });
    const bool isRefusal = std::any_of(summary.files.begin(), summary.files.end(),
        [&](const FileSummary &file) { return file.refusal && *file.refusal == *summary.failure; });
    if (!isRefusal) {
        fail(streams, {summary.failure->code, withOptionHint(summary.failure->code, summary.failure->message)});
        return summary.failure->code == QLatin1String("too_many_rejects") ? TooManyRejects : Failed;
    }
    if (m_json) {
        for (const FileSummary &file : summary.files) {
            if (file.refusal)
                streams.err << forTerminal(Tr::tr("%1: %2").arg(file.name, refusalText(file))) << '\n';
        }
    }
    QString told =
        Tr::tr("Nothing was imported: %1 of %n file(s) were refused.", nullptr, static_cast<int>(summary.files.size()))
            .arg(refused);
    if (refused < static_cast<std::ptrdiff_t>(summary.files.size()))
        told = Tr::tr("%1 %2", "two sentences").arg(told, Tr::tr("Import the others with --skip-refused."));
    return fail(streams, {summary.failure->code, told});
}

} // namespace postledger
