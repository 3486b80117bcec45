// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/mapping_preview.h"

#include "base/text.h"
#include "formats/label_match.h"
#include "formats/mapping_guess.h"

#include <algorithm>
#include <map>

namespace postledger {

namespace {

/// The first rows of a file, which its probe holds.
class FirstRows final : public TableSource
{
public:
    explicit FirstRows(const FileProbe &probe)
        : m_probe(probe)
    {
    }
    const std::vector<std::string> &labels() const override { return m_probe.labels; }
    bool next(Row &row) override
    {
        if (m_next >= m_probe.firstRows.size())
            return false;
        const auto &cells = m_probe.firstRows[m_next];
        m_cells.assign(cells.begin(), cells.end());
        const auto width = static_cast<std::size_t>(std::max(m_probe.width, 0));
        row.line = m_probe.firstLines[m_next];
        row.cells = m_cells;
        row.stored =
            m_next < m_probe.firstStored.size() ? std::span(m_probe.firstStored[m_next]) : std::span<const StoredAs>();
        row.fault = m_cells.size() < width ? RowFault::Short : m_cells.size() > width ? RowFault::Long : RowFault::None;
        row.offset = 0;
        ++m_next;
        return true;
    }
    const std::optional<Error> &error() const override { return m_error; }
    const std::vector<TableIssue> &issues() const override { return m_issues; }
    Result<void> rewind() override
    {
        m_next = 0;
        return {};
    }
    std::int64_t totalBytes() const override { return m_probe.bytes; }

private:
    const FileProbe &m_probe;
    std::size_t m_next = 0;
    std::vector<std::string_view> m_cells;
    std::vector<TableIssue> m_issues;
    std::optional<Error> m_error;
};

/// Keeps why rows are rejected, and nothing else.
class RejectsOnly final : public RecordSink
{
public:
    explicit RejectsOnly(const Settings &settings)
        : m_currency(settings.currency)
    {
        if (auto zone = Zone::fromName(settings.timezone.empty() ? "UTC" : settings.timezone))
            m_zone = *std::move(zone);
    }
    Currency workspaceCurrency() const override { return m_currency; }
    const Zone &fileZone() const override { return m_zone; }
    CustomerKey customerKey(std::string_view) override { return {}; }
    bool accept(RecordGroup &&) override { return true; }
    void reject(RowIssue issue) override { m_problems.emplace(issue.row, issue.message); }
    void note(RowIssue) override { }
    QString problemOf(std::int64_t line) const
    {
        const auto found = m_problems.find(line);
        return found == m_problems.end() ? QString() : found->second;
    }

private:
    Currency m_currency;
    Zone m_zone;
    std::map<std::int64_t, QString> m_problems;
};

/// Puts into \p mapping what the refusal of a known export names as the nearest labels of the columns that it needs. Of
/// those that it may lack only a sure guess counts: a wrong column would be worse than none.
void addNearest(Mapping &mapping, const FileProbe &probe, const Format &format)
{
    const auto specs = format.mappableColumns();
    for (const MissingColumn &missing : format.recognises(probe).missing) {
        const int source = missing.required && !missing.nearest.empty() ? sourceColumn(probe, missing.nearest) : -1;
        const auto spec =
            std::find_if(specs.begin(), specs.end(), [&](const ColumnSpec &one) { return one.label == missing.label; });
        if (source < 0 || spec == specs.end())
            continue;
        const std::string name = sourceName(probe, source);
        const auto isTaken = [&](const Mapping::Column &column) {
            return column.target == missing.label || sourceColumn(probe, column.source) == source;
        };
        const bool isPersonal = spec->cells == Cells::Admitted
            && looksPersonal(spacedLabel(probe.foldedLabels[static_cast<std::size_t>(source)]));
        if (!name.empty() && !isPersonal && std::none_of(mapping.columns.begin(), mapping.columns.end(), isTaken))
            mapping.columns.push_back({missing.label, name});
    }
}

} // namespace

std::vector<MappingTarget> mappingTargets()
{
    std::vector<MappingTarget> targets;
    for (const Format *format : mappableFormats()) {
        MappingTarget &target = targets.emplace_back();
        target.formatId = format->id();
        target.isNeutral = format->id().startsWith(QLatin1String("neutral_"));
        target.title = target.isNeutral ? format->platform() : format->title();
        for (const ColumnSpec &spec : format->mappableColumns())
            target.columns.push_back({std::string(spec.label), columnTitle(*format, spec), spec.need == Need::Required,
                std::string(columnInsteadOf(format->id(), spec.label))});
    }
    return targets;
}

std::vector<int> impersonalColumns(const FileProbe &probe)
{
    std::vector<int> columns;
    for (int column = 0; column < probe.width; ++column) {
        const auto at = static_cast<std::size_t>(column);
        if (at >= probe.foldedLabels.size() || !looksPersonal(spacedLabel(probe.foldedLabels[at])))
            columns.push_back(column);
    }
    return columns;
}

Mapping suggestMapping(const FileProbe &probe, const QString &formatId, const Settings &settings)
{
    const Format *format = formatId.isEmpty() ? likeliestTarget(probe) : formatById(formatId);
    if (format == nullptr)
        format = likeliestTarget(probe);
    Mapping mapping = guessMapping(
        probe, *format, settings.currency.isValid() ? std::string(settings.currency.code()) : std::string());
    if (!formatId.isEmpty())
        addNearest(mapping, probe, *format);
    return mapping;
}

MappingPreview previewMapping(const FileProbe &probe, const Mapping &mapping, const Settings &settings)
{
    MappingPreview preview;
    const auto mapped = mappedProbe(probe, mapping);
    if (!mapped) {
        preview.refusal = mapped.error();
        return preview;
    }
    const Format *format = formatById(mapping.formatId);
    if (const Match match = format->recognises(*mapped); match.refusal) {
        preview.refusal = match.refusal;
        return preview;
    }
    const auto rows = mappedTable(std::make_unique<FirstRows>(probe), probe, mapping);
    RejectsOnly sink(settings);
    Answers answers = withMappingAnswers({}, mapping);
    answers.currency = settings.currency;
    auto read = format->read(*mapped, *rows, answers, sink, JobControl());
    if (!read && read.error().code == QLatin1String("ambiguous_number") && rows->rewind()) {
        answers.decimal = DecimalMark::Point; // the rest of the file may decide it, else the import asks
        read = format->read(*mapped, *rows, answers, sink, JobControl());
    }
    if (!read) {
        preview.refusal = read.error();
        return preview;
    }
    const auto admitted = format->admittedColumns();
    std::vector<std::pair<int, bool>> shown; // column of the file and whether its cells may be shown
    for (const ColumnSpec &spec : format->mappableColumns()) {
        const int column = mapped->column(foldedText(spec.label));
        if (column < 0)
            continue;
        const std::string &label = mapped->foldedLabels[static_cast<std::size_t>(column)];
        shown.emplace_back(column, std::find(admitted.begin(), admitted.end(), label) != admitted.end());
        preview.titles << columnTitle(*format, spec);
    }
    for (std::size_t i = 0; i < mapped->firstRows.size(); ++i) {
        MappingPreview::Row &row = preview.rows.emplace_back();
        row.line = mapped->firstLines[i];
        row.problem = sink.problemOf(row.line);
        preview.readable += row.problem.isEmpty() ? 1 : 0;
        for (const auto &[column, admit] : shown) {
            const auto &cells = mapped->firstRows[i];
            const auto at = static_cast<std::size_t>(column);
            const QString cell = at < cells.size() ? toQString(trimmed(cells[at])).left(200) : QString();
            row.cells << (admit || cell.isEmpty() ? cell : QStringLiteral("•••"));
        }
    }
    return preview;
}

} // namespace postledger
