// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/column_table.h"

#include "base/text.h"
#include "codec/byte_source.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

void appendFolded(std::string_view list, std::vector<std::string> &names)
{
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        names.push_back(foldedText(list.substr(0, bar)));
        list = bar == std::string_view::npos ? std::string_view() : list.substr(bar + 1);
    }
}

/// Levenshtein distance of two labels, byte by byte: good enough to find a misspelt neighbour.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string nearestLabel(
    const FileProbe &probe, const std::string &wanted, const std::function<bool(const std::string &)> &isTaken)
{
    std::string nearest;
    std::size_t best = std::max<std::size_t>(3, wanted.size() / 2);
    for (std::size_t i = 0; i < probe.foldedLabels.size(); ++i) {
        const std::string &label = probe.foldedLabels[i];
        if (label.empty() || label.size() > 200 || (isTaken && isTaken(label)))
            continue;
        const std::size_t steps = distance(label, wanted);
        if (steps < best) {
            best = steps;
            nearest = probe.labels[i];
        }
    }
    return nearest;
}

ColumnTable::ColumnTable(std::span<const ColumnSpec> specs, Extras extras, std::string_view unread)
    : m_specs(specs)
    , m_extras(extras)
{
    appendFolded(unread, m_unread);
    m_names.reserve(specs.size());
    for (const ColumnSpec &spec : specs) {
        std::vector<std::string> names{foldedText(spec.label)};
        appendFolded(spec.aliases, names);
        m_names.push_back(std::move(names));
    }
    for (std::size_t i = 0; i < specs.size(); ++i) {
        if (specs[i].cells == Cells::Admitted)
            m_admitted.insert(m_admitted.end(), m_names[i].begin(), m_names[i].end());
    }
}

int ColumnTable::find(const FileProbe &probe, int column) const
{
    for (const std::string &name : m_names[static_cast<std::size_t>(column)]) {
        const auto at = std::find(probe.foldedLabels.begin(), probe.foldedLabels.end(), name);
        if (at != probe.foldedLabels.end())
            return static_cast<int>(at - probe.foldedLabels.begin());
    }
    return -1;
}

int ColumnTable::coverage(const FileProbe &probe, std::span<const int> columns) const
{
    const auto present =
        std::count_if(columns.begin(), columns.end(), [&](int column) { return find(probe, column) >= 0; });
    return columns.empty() ? 0 : static_cast<int>(present * 100 / static_cast<std::ptrdiff_t>(columns.size()));
}

Result<ColumnMap> ColumnTable::bind(const FileProbe &probe) const
{
    ColumnMap map(m_specs.size(), -1);
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        map[i] = find(probe, static_cast<int>(i));
        if (m_specs[i].need != Need::Required)
            continue;
        QString label = toQString(m_specs[i].label);
        if (map[i] < 0) {
            const std::string nearest =
                nearestLabel(probe, m_names[i].front(), [this](const std::string &known) { return isKnown(known); });
            if (!m_specs[i].aliases.empty())
                label += QStringLiteral(" / ")
                    + toQString(m_specs[i].aliases).replace(QLatin1Char('|'), QLatin1String(" / "));
            if (nearest.empty()) {
                return Error{QStringLiteral("missing_column"),
                    Tr::tr("“%1” has no column “%2”. Export the file again with all its columns.")
                        .arg(fileNameOf(probe), label)};
            }
            return Error{QStringLiteral("missing_column"),
                Tr::tr("“%1” has no column “%2”; the nearest label is “%3”. Export the file again with all its "
                       "columns, or correct the label.")
                    .arg(fileNameOf(probe), label, toQString(nearest))};
        }
        const std::string &found = probe.foldedLabels[static_cast<std::size_t>(map[i])];
        if (std::count(probe.foldedLabels.begin(), probe.foldedLabels.end(), found) > 1) {
            return Error{QStringLiteral("duplicate_label"),
                Tr::tr("“%1” has the column “%2” more than once, and nothing says which one counts. Remove the wrong "
                       "one and import the file again.")
                    .arg(fileNameOf(probe), label)};
        }
    }
    return map;
}

bool ColumnTable::isKnown(const std::string &foldedLabel) const
{
    return std::find(m_unread.begin(), m_unread.end(), foldedLabel) != m_unread.end()
        || std::any_of(m_names.begin(), m_names.end(),
            [&](const auto &names) { return std::find(names.begin(), names.end(), foldedLabel) != names.end(); });
}

std::vector<int> ColumnTable::required() const
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        if (m_specs[i].need == Need::Required)
            columns.push_back(static_cast<int>(i));
    }
    return columns;
}

std::vector<MissingColumn> ColumnTable::missing(const FileProbe &probe, std::span<const int> columns) const
{
    std::vector<MissingColumn> list;
    for (const int column : columns) {
        if (find(probe, column) >= 0)
            continue;
        list.push_back({std::string(spec(column).label),
            nearestLabel(probe, m_names[static_cast<std::size_t>(column)].front(),
                [this](const std::string &known) { return isKnown(known); })});
    }
    return list;
}

std::vector<std::string> ColumnTable::unknownLabels(const FileProbe &probe) const
{
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < probe.foldedLabels.size(); ++i) {
        const std::string &label = probe.foldedLabels[i];
        if (!label.empty() && !isKnown(label))
            unknown.push_back(probe.labels[i]);
    }
    return unknown;
}

QString fileNameOf(const FileProbe &probe)
{
    return fileTitle(probe.path);
}

} // namespace postledger
