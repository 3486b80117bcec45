// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/reject_export.h"

#include "codec/byte_source.h"
#include "codec/reject_writer.h"
#include "formats/carried_answers.h"
#include "formats/stated_period.h"
#include "workspace/file_hash.h"
#include "workspace/file_reading.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

constexpr qsizetype kLineLimit = 2000;

/// Takes what is rejected and nothing else.
class RejectsSink final : public RecordSink
{
public:
    RejectsSink(Currency currency, Zone zone, std::size_t limit)
        : m_currency(currency)
        , m_zone(std::move(zone))
        , m_limit(limit)
    {
    }
    Currency workspaceCurrency() const override { return m_currency; }
    const Zone &fileZone() const override { return m_zone; }
    CustomerKey customerKey(std::string_view) override { return {}; }
    bool accept(RecordGroup &&) override { return issues.size() < m_limit; }
    void reject(RowIssue issue) override
    {
        if (issues.size() >= m_limit)
            return;
        // Few reasons are told of many rows: one text each.
        issue.message = *m_texts.insert(issue.message, issue.message);
        issues.push_back(std::move(issue));
    }
    void note(RowIssue) override { }

    std::vector<RowIssue> issues;

private:
    Currency m_currency;
    Zone m_zone;
    std::size_t m_limit;
    QHash<QString, QString> m_texts;
};

struct Rejects
{
    FileReading reading;
    std::vector<RowIssue> issues;
    std::vector<RejectedRows> rows; ///< of each issue, ordered by their first lines as the issues are
    std::string answers;
};

Result<Rejects> rejectsOf(const RejectSource &source, std::size_t limit, const JobControl &job)
{
    const QString &path = source.file.path;
    const FileStamp stamp = stampOf(path);
    if (source.sha256 != Sha256{}) {
        const auto sha = sha256OfFile(path, [&job] { return job.cancelled(); });
        if (!sha)
            return sha.error();
        if (*sha != source.sha256) {
            return Error{QStringLiteral("source_changed"),
                Tr::tr("“%1” is no longer the file that was imported, so its rejected rows cannot be told. Import it "
                       "again.")
                    .arg(fileTitle(path))};
        }
    }
    const auto probe = probeFile(path);
    if (!probe)
        return probe.error();
    Rejects found;
    found.reading = readingOf(*probe, source.file, {});
    if (found.reading.found.match.refusal)
        return *found.reading.found.match.refusal;
    const auto rows = openRows(found.reading);
    if (!rows)
        return rows.error();
    Answers answers = answersFor(source.file, found.reading, source.currency);
    if (answers.timezone.empty())
        answers.timezone = source.timezone;
    auto zone = Zone::fromName(answers.timezone.empty() ? "UTC" : answers.timezone);
    if (!zone)
        return zone.error();
    Reading reading;
    answers.reading = &reading;
    RejectsSink sink(source.currency, *std::move(zone), limit);
    auto read = found.reading.found.format->read(found.reading.probe, **rows, answers, sink, job);
    if (laterRowsDiffer(read)) {
        if (const auto rewound = (*rows)->rewind(); !rewound)
            return rewound.error();
        sink.issues.clear();
        answers.byAllRows = true;
        read = found.reading.found.format->read(found.reading.probe, **rows, answers, sink, job);
    }
    if (!read)
        return read.error();
    if ((*rows)->error())
        return *(*rows)->error();
    if (job.cancelled())
        return Error{QStringLiteral("cancelled"), Tr::tr("Cancelled. Nothing was changed.")};
    if (stampOf(path) != stamp)
        return changedWhileReading(path);
    auto period = statedPeriod(found.reading.fileProbe);
    if (!period)
        period = answers.period;
    found.answers =
        answersToJson(found.reading.found.format->id(), answers, reading, period ? periodText(*period) : std::string());
    found.issues = std::move(sink.issues);
    const auto first = [](const RowIssue &issue) { return issue.firstRow == 0 ? issue.row : issue.firstRow; };
    std::stable_sort(found.issues.begin(), found.issues.end(),
        [&](const RowIssue &a, const RowIssue &b) { return first(a) < first(b); });
    for (const RowIssue &issue : found.issues)
        found.rows.push_back({first(issue), issue.rowCount, issue.row, issue.code.toStdString(), issue.message});
    return found;
}

} // namespace

Result<std::vector<RejectedLine>> readRejects(const RejectSource &source, std::size_t limit, const JobControl &job)
{
    auto found = rejectsOf(source, limit, job);
    if (!found)
        return found.error();
    std::vector<RejectedLine> lines;
    for (RowIssue &issue : found->issues)
        lines.push_back({std::move(issue), {}});
    const auto read = readRejectedRows(
        found->reading.fileProbe, found->rows, job, [&](const RejectedRows &why, const SourceRow &row) {
            QString &text = lines[static_cast<std::size_t>(&why - found->rows.data())].text;
            if (text.isEmpty() || row.line == why.line)
                text = sourceLine(found->reading.fileProbe, row, kLineLimit);
            return true;
        });
    if (!read)
        return read.error();
    return lines;
}

Result<RejectsFile> exportRejects(const RejectSource &source, const QString &outPath, const JobControl &job)
{
    const auto found = rejectsOf(source, std::numeric_limits<std::size_t>::max(), job);
    if (!found)
        return found.error();
    if (found->rows.empty())
        return RejectsFile{};
    const FileProbe &probe = found->reading.fileProbe;
    const QString name = rejectsName(probe);
    const QFileInfo out(QFileInfo(outPath).isDir() ? QDir(outPath).filePath(name) : outPath);
    const bool calledWorkbook = out.suffix().compare(QLatin1String("xlsx"), Qt::CaseInsensitive) == 0;
    if (calledWorkbook != (probe.syntax == FileProbe::Syntax::Xlsx)) {
        return Error{QStringLiteral("wrong_ending"),
            Tr::tr("The rejected rows of “%1” become a file that ends in “.%2”, not “%3”. Choose such a name.")
                .arg(fileTitle(probe.path), QFileInfo(name).suffix(), out.fileName())};
    }
    if (out == QFileInfo(storedPath(probe.path))) {
        return Error{QStringLiteral("cannot_write"),
            Tr::tr("“%1” is the file that the rows come from. Choose another name.").arg(out.fileName())};
    }
    const auto rows = writeRejectedRows(probe, found->rows, found->answers, out.filePath(), job);
    if (!rows)
        return rows.error();
    return RejectsFile{out.filePath(), *rows};
}

RejectSource rejectSourceOf(const ImportFile &planned, const FileSummary &file, const ImportSummary &import)
{
    RejectSource source{planned, file.sha256, import.currency, import.timezone};
    source.file.path = file.path;
    source.file.mapping = file.mapping;
    source.file.formatId = file.mapping ? QString() : file.formatId;
    return source;
}

QString rejectsName(const FileProbe &probe)
{
    QString ending = QStringLiteral("csv");
    if (probe.syntax == FileProbe::Syntax::Xlsx)
        ending = QStringLiteral("xlsx");
    else if (probe.syntax == FileProbe::Syntax::Json)
        ending = probe.json.kind == JsonLayout::Kind::Lines ? QStringLiteral("jsonl") : QStringLiteral("json");
    else if (probe.dialect.delimiter == '\t')
        ending = QStringLiteral("tsv");
    const QString &path = probe.path;
    const QString sheet = sheetOf(path);
    QString base = QFileInfo(withoutSheet(path)).fileName();
    static const QRegularExpression kEndings(QStringLiteral("(\\.(gz|zip|csv|tsv|txt|xlsx|jsonl?|ndjson)){1,2}$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kRejected(QStringLiteral("\\.rejected(-(\\d{1,4}))?$"));
    base.remove(kEndings);
    QString rejected = QStringLiteral(".rejected.");
    if (const auto before = kRejected.match(base); before.hasMatch()) {
        rejected = QStringLiteral(".rejected-%1.").arg(std::max(before.captured(2).toInt(), 1) + 1);
        base.truncate(before.capturedStart());
    }
    if (!sheet.isEmpty())
        base += QLatin1Char('.') + sheet;
    return base + rejected + ending;
}

} // namespace postledger
