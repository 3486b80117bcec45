// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/inspect.h"

#include "base/text.h"
#include "codec/byte_source.h"
#include "codec/cell_kind.h"
#include "codec/save_file.h"
#include "codec/table_writer.h"
#include "codec/value_checks.h"
#include "codec/values.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

Error cancelled()
{
    return Error{QStringLiteral("cancelled"), Tr::tr("Stopped as asked.")};
}

/// Guesses from the first rows what a column holds.
class ColumnGuess
{
public:
    void add(std::string_view cell)
    {
        const std::string_view text = trimmed(cell);
        if (text.empty())
            return;
        ++m_filled;
        const std::string_view id = parseId(cell);
        const bool digits = id.find_first_not_of("0123456789") == std::string_view::npos;
        m_longest = digits ? std::max(m_longest, id.size()) : m_longest;
        m_leadingZero = m_leadingZero || (digits && id.size() > 1 && id.front() == '0');
        m_ids += digits || isLossyId(id) ? 1 : 0;
        m_lossy = m_lossy || isLossyId(id);
        switch (kindOfCell(text)) {
        case CellKind::Date: {
            auto time = parseLocalTime(text, DateOrder::DayFirst);
            if (!time)
                time = parseLocalTime(text, DateOrder::MonthFirst);
            ++(time && time->hasTime ? m_instants : m_dates);
            break;
        }
        case CellKind::Number:
            ++(parseCount(text) && text.find('.') == std::string_view::npos ? m_integers : m_amounts);
            break;
        default:
            break;
        }
    }
    ColumnType type(std::string_view foldedLabel) const
    {
        if (m_filled == 0)
            return ColumnType::Empty;
        const bool calledId = foldedLabel == "id" || foldedLabel.ends_with(" id") || foldedLabel.ends_with("_id");
        const bool calledAmount = [&] {
            for (const std::string_view word : {"amount", "total", "price", "revenue", "spend", "betrag", "cost"}) {
                if (foldedLabel.find(word) != std::string_view::npos)
                    return true;
            }
            return false;
        }();
        if (m_ids == m_filled && (m_lossy || m_longest >= 12 || m_leadingZero || calledId))
            return ColumnType::Id;
        const bool calledDate = [&] {
            for (const std::string_view word : {"date", "datum", "created", "time", "day"}) {
                if (foldedLabel.find(word) != std::string_view::npos)
                    return true;
            }
            return false;
        }();
        if ((m_dates + m_instants) * 100 >= m_filled * (calledDate ? 60 : 100))
            return m_instants > 0 ? ColumnType::DateTime : ColumnType::Date;
        if (m_integers == m_filled && !calledAmount)
            return ColumnType::Integer;
        if ((m_integers + m_amounts) * 100 >= m_filled * (calledAmount ? 50 : 80) && (m_amounts > 0 || calledAmount))
            return ColumnType::Amount;
        return ColumnType::Text;
    }

private:
    int m_filled = 0;
    int m_ids = 0;
    int m_dates = 0;
    int m_instants = 0;
    int m_integers = 0;
    int m_amounts = 0;
    std::size_t m_longest = 0; ///< digits of the longest id
    bool m_leadingZero = false;
    bool m_lossy = false;
};

std::vector<InspectedColumn> guessColumns(const FileProbe &probe)
{
    std::vector<InspectedColumn> columns(static_cast<std::size_t>(std::max(probe.width, 0)));
    for (std::size_t c = 0; c < columns.size(); ++c) {
        ColumnGuess guess;
        for (const std::vector<std::string> &row : probe.firstRows) {
            if (c < row.size())
                guess.add(row[c]);
        }
        if (c < probe.labels.size())
            columns[c].label = probe.labels[c];
        columns[c].type = guess.type(c < probe.foldedLabels.size() ? probe.foldedLabels[c] : std::string());
    }
    return columns;
}

} // namespace

std::string_view columnTypeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Empty:
        return "empty";
    case ColumnType::Text:
        return "text";
    case ColumnType::Id:
        return "id";
    case ColumnType::Integer:
        return "integer";
    case ColumnType::Amount:
        return "amount";
    case ColumnType::Date:
        return "date";
    case ColumnType::DateTime:
        return "instant";
    }
    return {};
}

Result<Inspection> inspectFile(
    const QString &path, const CsvOverrides &overrides, const JobControl &job, const QString &sheet)
{
    Result<FileProbe> probed = probeFile(path, overrides, sheet);
    if (!probed)
        return probed.error();
    Inspection inspection;
    inspection.probe = *std::move(probed);
    inspection.columns = guessColumns(inspection.probe);
    Result<std::unique_ptr<TableSource>> opened = openTable(inspection.probe);
    if (!opened)
        return opened.error();
    TableSource &source = **opened;
    const QString text = Tr::tr("Reading %1").arg(fileTitle(path));
    ValueChecks checks(inspection.probe, inspection.columns);
    Row row;
    while (source.next(row)) {
        ++inspection.rows;
        checks.add(row);
        if (inspection.rows % 4096 == 0) {
            if (job.cancelled())
                return cancelled();
            job.progress(row.offset, source.totalBytes(), text);
        }
    }
    if (source.error())
        return *source.error();
    inspection.issues = source.issues();
    checks.finish(inspection.issues);
    std::stable_sort(inspection.issues.begin(), inspection.issues.end(),
        [](const TableIssue &a, const TableIssue &b) { return a.line < b.line; });
    return inspection;
}

Result<void> writeVerbatimCsv(const FileProbe &probe, const QString &outPath, const JobControl &job)
{
    constexpr std::size_t kFlushBytes = std::size_t{1} << 20;
    Result<std::unique_ptr<TableSource>> opened = openTable(probe, Merged::AsStored);
    if (!opened)
        return opened.error();
    TableSource &source = **opened;
    SaveFile file(outPath);
    if (const Result<void> created = file.open(); !created)
        return created.error();
    std::string text;
    const auto append = [&](const auto &cells) {
        bool first = true;
        for (const auto &cell : cells) {
            if (!first)
                text += ',';
            // A row of one empty cell would read back as a blank line.
            text.append(cells.size() == 1 && cell.empty() ? "\"\"" : csvVerbatim(cell));
            first = false;
        }
        text.append("\r\n");
    };
    if (!source.labels().empty())
        append(source.labels());
    const QString message = Tr::tr("Writing %1").arg(QFileInfo(outPath).fileName());
    Row row;
    while (source.next(row)) {
        append(row.cells);
        if (text.size() < kFlushBytes)
            continue;
        if (job.cancelled())
            return cancelled();
        job.progress(row.offset, source.totalBytes(), message);
        if (const Result<void> written = file.write(text); !written)
            return written.error();
        text.clear();
    }
    if (source.error())
        return *source.error();
    if (const Result<void> written = file.write(text); !written)
        return written.error();
    return file.commit();
}

} // namespace postledger
