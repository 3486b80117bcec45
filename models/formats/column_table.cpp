// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/column_table.h"

#include "base/text.h"
#include "codec/byte_source.h"
#include "formats/label_match.h"
#include "formats/mapping_words.h"

#include <QCoreApplication>

#include <algorithm>

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

} // namespace

ColumnTable::ColumnTable(
    std::span<const ColumnSpec> specs, Extras extras, std::string_view unread, std::string_view formatId)
    : m_specs(specs)
    , m_extras(extras)
{
    appendFolded(unread, m_unread);
    m_names.reserve(specs.size());
    for (const ColumnSpec &spec : specs) {
        std::vector<std::string> names{foldedText(spec.label)};
        appendFolded(spec.aliases, names);
        Likenesses &likenesses = m_likenesses.emplace_back();
        for (const std::string &name : names)
            likenesses.own.push_back(spacedLabel(name));
        m_names.push_back(std::move(names));
        if (const ColumnWords *words = columnWords(formatId, spec.label)) {
            std::vector<std::string> others;
            appendFolded(words->words, others);
            for (const std::string &name : others)
                likenesses.others.push_back(spacedLabel(name));
        }
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
        const Need need = m_specs[i].need;
        if (need != Need::Required && (need != Need::Answered || map[i] < 0))
            continue;
        QString label = toQString(m_specs[i].label);
        if (map[i] < 0) {
            const std::string nearest = nearestOf(probe, static_cast<int>(i));
            if (!m_specs[i].aliases.empty())
                label += QStringLiteral(" / ")
                    + toQString(m_specs[i].aliases).replace(QLatin1Char('|'), QLatin1String(" / "));
            if (nearest.empty()) {
                return Error{QStringLiteral("missing_column"),
                    Tr::tr("“%1” has no column “%2”. Export the file again with all its columns.")
                        .arg(fileNameOf(probe), label)};
            }
            return Error{QStringLiteral("missing_column"),
                Tr::tr("“%1” has no column “%2”; the nearest label is “%3”. If that column was renamed, say so with "
                       "“Map columns” in the import page, or a mapping with --mapping; else export the file again with "
                       "all its columns.")
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

std::vector<int> ColumnTable::expected() const
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        if (m_specs[i].decides != Decides::Nothing)
            columns.push_back(static_cast<int>(i));
    }
    return columns;
}

int ColumnTable::likeness(int column, const std::string &label) const
{
    const Likenesses &names = m_likenesses[static_cast<std::size_t>(column)];
    return labelLikeness(label, names.own, names.others);
}

std::string ColumnTable::nearestOf(const FileProbe &probe, int column) const
{
    std::vector<int> columns = required();
    const std::vector<int> others = expected();
    columns.insert(columns.end(), others.begin(), others.end());
    if (std::find(columns.begin(), columns.end(), column) == columns.end())
        columns.push_back(column);
    const std::vector<MissingColumn> lacking = missing(probe, columns);
    const auto own = std::find_if(
        lacking.begin(), lacking.end(), [&](const MissingColumn &one) { return one.label == spec(column).label; });
    return own == lacking.end() ? std::string() : own->nearest;
}

std::vector<MissingColumn> ColumnTable::missing(const FileProbe &probe, std::span<const int> columns) const
{
    struct Pair
    {
        int score = 0;
        std::size_t at = 0;
        std::size_t source = 0;
    };
    std::vector<MissingColumn> list;
    std::vector<Pair> pairs;
    for (const int column : columns) {
        if (find(probe, column) >= 0)
            continue;
        for (std::size_t source = 0; source < probe.foldedLabels.size(); ++source) {
            const std::string &label = probe.foldedLabels[source];
            if (const int score = isKnown(label) ? 0 : likeness(column, spacedLabel(label)); score > 0)
                pairs.push_back({score, list.size(), source});
        }
        list.push_back({std::string(spec(column).label), {}, spec(column).need == Need::Required});
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.score > b.score; });
    std::vector<bool> taken(probe.foldedLabels.size());
    for (const Pair &pair : pairs) {
        if (taken[pair.source] || !list[pair.at].nearest.empty())
            continue;
        taken[pair.source] = true;
        list[pair.at].nearest = probe.labels[pair.source];
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
