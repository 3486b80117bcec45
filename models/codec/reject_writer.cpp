// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/reject_writer.h"

#include "base/text.h"
#include "codec/byte_source.h"
#include "codec/json_members.h"
#include "codec/json_source.h"
#include "codec/reject_columns.h"
#include "codec/save_file.h"
#include "codec/stored_sheet.h"
#include "codec/table_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::int64_t kRowsBetweenChecks = 1024;
constexpr std::size_t kFlushBytes = std::size_t{1} << 20;

Error cancelled()
{
    return Error{QStringLiteral("cancelled"), Tr::tr("Stopped as asked.")};
}

/// Which of the rejects a row belongs to, row by row in the order of the file.
class Finder
{
public:
    explicit Finder(std::span<const RejectedRows> rejects)
        : m_rejects(rejects)
    {
    }
    const RejectedRows *of(std::int64_t line)
    {
        if (m_left == 0) {
            while (m_next < m_rejects.size() && m_rejects[m_next].firstLine < line)
                ++m_next;
            if (m_next == m_rejects.size() || m_rejects[m_next].firstLine != line)
                return nullptr;
            m_current = &m_rejects[m_next++];
            m_left = m_current->rowCount;
        }
        --m_left;
        return m_current;
    }
    bool atEnd() const { return m_left == 0 && m_next == m_rejects.size(); }

private:
    std::span<const RejectedRows> m_rejects;
    std::size_t m_next = 0;
    const RejectedRows *m_current = nullptr;
    std::int64_t m_left = 0;
};

Result<void> readRecords(const FileProbe &probe, Finder &finder, const JobControl &job,
    const std::function<bool(const RejectedRows &, const SourceRow &)> &take)
{
    JsonRecordSource records(probe.withReasons ? *probe.withReasons : probe);
    if (const auto started = records.start(); !started)
        return started.error();
    JsonRecord record;
    for (std::int64_t count = 1; !finder.atEnd() && records.next(record); ++count) {
        if (count % kRowsBetweenChecks == 0 && job.cancelled())
            return cancelled();
        const RejectedRows *rejected = finder.of(record.row);
        if (rejected != nullptr && !take(*rejected, {record.row, nullptr, record.text, record.fault}))
            return {};
    }
    if (records.error())
        return *records.error();
    return {};
}

/// The file that is being written, whatever its syntax.
class Writer
{
public:
    virtual ~Writer() = default;
    virtual Result<void> begin() = 0;
    virtual Result<void> add(const SourceRow &row, const RejectedRows &why, const QString &reason) = 0;
    virtual Result<void> finish() = 0;
};

class CsvWriter final : public Writer
{
public:
    CsvWriter(const FileProbe &probe, std::string answers, const QString &path)
        : m_probe(probe)
        , m_answers(csvSourceCell(answers))
        , m_file(path)
    {
    }
    Result<void> begin() override
    {
        if (auto opened = m_file.open(); !opened)
            return opened;
        // A spreadsheet takes text without the mark for something else than UTF-8.
        m_text = "\xEF\xBB\xBF";
        for (const std::string_view label : kRejectLabels)
            append(csvSourceCell(label));
        // A mapping calls columns without labels by their places.
        for (int i = 0; m_probe.labels.empty() && i < m_probe.width; ++i)
            append(csvSourceCell('#' + std::to_string(i + 1)));
        for (const std::string &label : m_probe.labels)
            append(csvSourceCell(label));
        endRow();
        return {};
    }
    Result<void> add(const SourceRow &row, const RejectedRows &why, const QString &reason) override
    {
        append(std::to_string(row.line));
        append(csvSourceCell(why.code));
        append(csvSourceCell(utf8(reason)));
        append(m_answers);
        const auto cells = row.row->cells;
        const bool open = row.fault == RowFault::UnterminatedQuote;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            std::string cell = csvSourceCell(cells[i]);
            if (open && i + 1 == cells.size()) { // stays as it was: nobody has seen what is missing
                if (!cell.starts_with('"'))
                    cell = '"' + cell + '"';
                cell.pop_back();
                append(cell);
                return {};
            }
            append(cell);
        }
        endRow();
        if (m_text.size() < kFlushBytes)
            return {};
        const auto written = m_file.write(m_text);
        m_text.clear();
        return written;
    }
    Result<void> finish() override
    {
        if (auto written = m_file.write(m_text); !written)
            return written;
        return m_file.commit();
    }

private:
    static std::string utf8(const QString &text) { return text.toStdString(); }
    void append(std::string_view cell)
    {
        if (!std::exchange(m_atBegin, false))
            m_text += m_probe.dialect.delimiter;
        m_text += cell;
    }
    void endRow()
    {
        m_text += "\r\n";
        m_atBegin = true;
    }

    const FileProbe &m_probe;
    std::string m_answers;
    SaveFile m_file;
    std::string m_text;
    bool m_atBegin = true;
};

class SheetWriter final : public Writer
{
public:
    SheetWriter(const FileProbe &probe, std::string answers, const QString &path)
        : m_probe(probe)
        , m_answers(std::move(answers))
        , m_path(path)
    {
    }
    Result<void> begin() override
    {
        auto made = StoredSheet::create(m_path, m_probe.workbook.sheetName());
        if (!made)
            return made.error();
        m_sheet = *std::move(made);
        for (const std::string_view label : kRejectLabels)
            m_sheet->addLabel(label);
        for (int i = 0; m_probe.labels.empty() && i < m_probe.width; ++i)
            m_sheet->addLabel('#' + std::to_string(i + 1));
        for (const std::string &label : m_probe.labels)
            m_sheet->addLabel(label);
        m_sheet->endRow();
        return {};
    }
    Result<void> add(const SourceRow &row, const RejectedRows &why, const QString &reason) override
    {
        m_sheet->add(std::to_string(row.line), StoredAs::Number);
        m_sheet->add(why.code);
        m_sheet->add(reason.toStdString());
        m_sheet->add(m_answers);
        for (std::size_t i = 0; i < row.row->cells.size(); ++i)
            m_sheet->add(row.row->cells[i], row.row->storedAs(static_cast<int>(i)));
        m_sheet->endRow();
        return {};
    }
    Result<void> finish() override { return m_sheet->finish(); }

private:
    const FileProbe &m_probe;
    std::string m_answers;
    QString m_path;
    std::unique_ptr<StoredSheet> m_sheet;
};

class JsonWriter final : public Writer
{
public:
    JsonWriter(const FileProbe &probe, std::string answers, const QString &path)
        : m_lines(probe.json.kind == JsonLayout::Kind::Lines)
        , m_hasReasons(probe.withReasons != nullptr)
        , m_answers(std::move(answers))
        , m_file(path)
    {
    }
    Result<void> begin() override { return m_file.open(); }
    Result<void> add(const SourceRow &row, const RejectedRows &why, const QString &reason) override
    {
        std::string text = m_hasReasons ? withoutMembers(row.json, kRejectLabels) : std::string(row.json);
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        if (trimmed(text).empty())
            text = "{}"; // longer than any record may be
        const std::size_t begin = text.find_first_not_of(" \t");
        if (begin != std::string::npos && text[begin] == '{') {
            std::string members = jsonMember(kRejectRow, std::to_string(row.line)) + ", "
                + jsonMember(kRejectCode, jsonString(why.code)) + ", "
                + jsonMember(kRejectReason, jsonString(reason.toStdString())) + ", "
                + jsonMember(kRejectAnswers, m_answers);
            const std::size_t next = text.find_first_not_of(" \t", begin + 1);
            if (next != std::string::npos && text[next] != '}')
                members += ", ";
            text.insert(begin + 1, members);
        }
        m_broken = m_broken || row.fault == RowFault::EncodingError;
        m_records.push_back(std::move(text));
        return {};
    }
    Result<void> finish() override
    {
        // A broken line would break a list.
        std::string text = m_broken ? "\xEF\xBB\xBF" : "";
        text += m_lines ? "" : "[\n";
        for (std::size_t i = 0; i < m_records.size(); ++i)
            text += m_records[i] + (m_lines || i + 1 == m_records.size() ? "\n" : ",\n");
        text += m_lines ? "" : "]\n";
        if (auto written = m_file.write(text); !written)
            return written;
        return m_file.commit();
    }

private:
    bool m_lines;
    bool m_hasReasons;
    bool m_broken = false; ///< the bytes of a record are no text: the mark keeps the encoding
    std::string m_answers;
    SaveFile m_file;
    std::vector<std::string> m_records;
};

} // namespace

Result<void> readRejectedRows(const FileProbe &probe, std::span<const RejectedRows> rejects, const JobControl &job,
    const std::function<bool(const RejectedRows &, const SourceRow &)> &take)
{
    Finder finder(rejects);
    if (probe.syntax == FileProbe::Syntax::Json)
        return readRecords(probe, finder, job, take);
    auto rows = openTable(probe);
    if (!rows)
        return rows.error();
    Row row;
    for (std::int64_t count = 1; !finder.atEnd() && (*rows)->next(row); ++count) {
        if (count % kRowsBetweenChecks == 0) {
            if (job.cancelled())
                return cancelled();
            job.progress(row.offset, (*rows)->totalBytes(), fileTitle(probe.path));
        }
        const RejectedRows *rejected = finder.of(row.line);
        if (rejected != nullptr && !take(*rejected, {row.line, &row, {}, row.fault}))
            return {};
    }
    if ((*rows)->error())
        return *(*rows)->error();
    return {};
}

QString sourceLine(const FileProbe &probe, const SourceRow &row, qsizetype limit)
{
    QString line;
    if (row.row == nullptr) {
        line = toQString(row.json.substr(0, static_cast<std::size_t>(4 * limit)));
    } else {
        const QChar between =
            probe.syntax == FileProbe::Syntax::Csv ? QLatin1Char(probe.dialect.delimiter) : QLatin1Char('\t');
        for (std::size_t i = 0; i < row.row->cells.size(); ++i) {
            if (i > 0)
                line += between;
            line += toQString(row.row->cells[i].substr(0, static_cast<std::size_t>(4 * limit)));
            if (line.size() > limit)
                break;
        }
    }
    line.replace(QLatin1Char('\n'), QLatin1Char(' ')).remove(QLatin1Char('\r'));
    return line.left(limit);
}

Result<std::int64_t> writeRejectedRows(const FileProbe &probe, std::span<const RejectedRows> rejects,
    const std::string &answers, const QString &outPath, const JobControl &job)
{
    std::unique_ptr<Writer> writer;
    if (probe.syntax == FileProbe::Syntax::Json)
        writer = std::make_unique<JsonWriter>(probe, answers, outPath);
    else if (probe.syntax == FileProbe::Syntax::Xlsx)
        writer = std::make_unique<SheetWriter>(probe, answers, outPath);
    else
        writer = std::make_unique<CsvWriter>(probe, answers, outPath);
    if (const auto begun = writer->begin(); !begun)
        return begun.error();
    std::int64_t rows = 0;
    Result<void> written;
    const auto read = readRejectedRows(probe, rejects, job, [&](const RejectedRows &why, const SourceRow &row) {
        ++rows;
        const bool blamed = row.line == why.line || why.rowCount == 1;
        written = writer->add(row, why,
            blamed ? why.reason
                   : Tr::tr("Belongs to what row %1 begins, which was rejected as a whole; row %2 says why.")
                         .arg(why.firstLine)
                         .arg(why.line));
        return static_cast<bool>(written);
    });
    if (!read)
        return read.error();
    if (!written)
        return written.error();
    if (const auto finished = writer->finish(); !finished)
        return finished.error();
    return rows;
}

} // namespace postledger
