// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mapping.h"

#include "base/text.h"
#include "formats/carried_answers.h"
#include "formats/format.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

using Json = nlohmann::ordered_json;
constexpr qint64 kLargestMapping = 4 << 20;
constexpr int kVersion = 1;

std::vector<std::string> foldedAndSorted(std::vector<std::string> labels)
{
    for (std::string &label : labels)
        label = foldedText(label);
    std::sort(labels.begin(), labels.end());
    return labels;
}

std::set<std::string> labelsOf(const Format &format)
{
    std::set<std::string> labels;
    for (const ColumnSpec &spec : format.mappableColumns()) {
        labels.insert(foldedText(spec.label));
        for (std::string_view rest = spec.aliases; !rest.empty();) {
            const std::size_t bar = rest.find('|');
            labels.insert(foldedText(rest.substr(0, bar)));
            rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
        }
    }
    return labels;
}

Error badMapping(const QString &name, const QString &why)
{
    return {QStringLiteral("bad_mapping"),
        //: %1 is the name of a mapping, %2 a sentence
        Tr::tr("The mapping “%1” cannot be used: %2").arg(name, why)};
}

/// Rows with further cells that are the same in each.
class ConstantsSource final : public TableSource
{
public:
    ConstantsSource(std::unique_ptr<TableSource> rows, std::size_t width, std::vector<std::string> constants)
        : m_rows(std::move(rows))
        , m_width(width)
        , m_constants(std::move(constants))
    {
    }
    const std::vector<std::string> &labels() const override { return m_rows->labels(); }
    bool next(Row &row) override
    {
        if (!m_rows->next(row))
            return false;
        // A long row keeps its fault; its surplus is cut so that the constants stand where the labels say.
        m_cells.assign(
            row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(m_width, row.cells.size())));
        m_cells.resize(m_width);
        m_cells.insert(m_cells.end(), m_constants.begin(), m_constants.end());
        row.cells = m_cells;
        row.stored = row.stored.first(std::min(m_width, row.stored.size()));
        return true;
    }
    const std::optional<Error> &error() const override { return m_rows->error(); }
    const std::vector<TableIssue> &issues() const override { return m_rows->issues(); }
    Result<void> rewind() override { return m_rows->rewind(); }
    std::vector<std::string> totals() const override { return m_rows->totals(); }
    std::int64_t totalBytes() const override { return m_rows->totalBytes(); }

private:
    std::unique_ptr<TableSource> m_rows;
    std::size_t m_width;
    std::vector<std::string> m_constants;
    std::vector<std::string_view> m_cells;
};

Json toJson(const Mapping &mapping)
{
    const auto pairs = [](const std::vector<Mapping::Column> &columns) {
        Json object = Json::object();
        for (const Mapping::Column &column : columns)
            object[column.target] = column.source;
        return object;
    };
    Json object{{"postledger_mapping", kVersion}, {"name", mapping.name.toStdString()},
        {"format", mapping.formatId.toStdString()}, {"columns", pairs(mapping.columns)}};
    if (!mapping.constants.empty())
        object["constants"] = pairs(mapping.constants);
    if (mapping.dateOrder != DateOrder::Unknown)
        object["date_order"] = dateOrderName(mapping.dateOrder);
    if (!mapping.decimals.empty()) {
        for (const auto &[label, mark] : mapping.decimals)
            object["decimal"][label] = decimalName(mark);
    } else if (mapping.decimal != DecimalMark::Unknown) {
        object["decimal"] = decimalName(mapping.decimal);
    }
    if (!mapping.header.empty())
        object["header"] = mapping.header;
    return object;
}

/// \return what is wrong, empty when nothing is
QString fromJson(const Json &json, Mapping &mapping)
{
    if (!json.is_object() || json.value("postledger_mapping", Json()) != kVersion)
        return Tr::tr("It is no JSON object with \"postledger_mapping\": 1.");
    const auto text = [&](const char *key) {
        const auto at = json.find(key);
        return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
    };
    mapping.name = toQString(text("name"));
    mapping.formatId = toQString(text("format"));
    if (mapping.name.isEmpty() || mapping.formatId.isEmpty())
        return Tr::tr("It needs the texts \"name\" and \"format\".");
    for (const auto &[key, list] :
        {std::pair{"columns", &mapping.columns}, std::pair{"constants", &mapping.constants}}) {
        const auto at = json.find(key);
        if (at == json.end())
            continue;
        if (!at->is_object())
            return Tr::tr("“%1” must be an object of labels and texts.").arg(QString::fromLatin1(key));
        for (const auto &[target, source] : at->items()) {
            if (!source.is_string())
                return Tr::tr("“%1” must be a text.").arg(toQString(target));
            list->push_back({target, source.get<std::string>()});
        }
    }
    const std::string order = text("date_order");
    if (!order.empty() && order != "dmy" && order != "mdy")
        return Tr::tr("\"date_order\" is “dmy” or “mdy”.");
    if (!order.empty())
        mapping.dateOrder = dateOrderNamed(order);
    if (const auto at = json.find("decimal"); at != json.end()) {
        const auto mark = [](const Json &name) {
            return name.is_string() ? decimalNamed(name.get<std::string>()) : DecimalMark::Unknown;
        };
        bool known = true;
        if (at->is_object()) {
            for (const auto &[label, name] : at->items()) {
                mapping.decimals[label] = mark(name);
                known = known && mark(name) != DecimalMark::Unknown;
            }
        } else {
            mapping.decimal = mark(*at);
            known = mapping.decimal != DecimalMark::Unknown;
        }
        if (!known)
            return Tr::tr("\"decimal\" is “comma” or “point”, or an object of labels and these.");
    }
    if (const auto at = json.find("header"); at != json.end() && at->is_array()) {
        for (const Json &label : *at) {
            if (label.is_string())
                mapping.header.push_back(label.get<std::string>());
        }
    }
    return {};
}

QByteArray bytesOf(const Json &json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

} // namespace

int sourceColumn(const FileProbe &probe, const std::string &source)
{
    const auto exact = std::find_if(probe.labels.begin(), probe.labels.end(),
        [&](const std::string &label) { return trimmed(label) == trimmed(source); });
    if (exact != probe.labels.end())
        return static_cast<int>(exact - probe.labels.begin());
    const auto folded = std::find(probe.foldedLabels.begin(), probe.foldedLabels.end(), foldedText(source));
    if (folded != probe.foldedLabels.end())
        return static_cast<int>(folded - probe.foldedLabels.begin());
    int number = 0;
    const char *end = source.data() + source.size();
    if (source.size() < 2 || source.front() != '#'
        || std::from_chars(source.data() + 1, end, number) != std::from_chars_result{end, std::errc()})
        return -1;
    return number >= 1 && number <= probe.width ? number - 1 : -1;
}

std::string sourceName(const FileProbe &probe, int column)
{
    const auto at = static_cast<std::size_t>(column);
    const std::string number = '#' + std::to_string(column + 1);
    for (const std::string &name : {at < probe.labels.size() ? probe.labels[at] : std::string(), number}) {
        if (!trimmed(name).empty() && sourceColumn(probe, name) == column)
            return name;
    }
    return {};
}

bool Mapping::isMadeFor(const FileProbe &probe) const
{
    return !header.empty() && header.size() == probe.labels.size()
        && foldedAndSorted(header) == foldedAndSorted(probe.labels);
}

Result<FileProbe> mappedProbe(const FileProbe &probe, const Mapping &mapping)
{
    const Format *format = formatById(mapping.formatId);
    if (format == nullptr || format->mappableColumns().empty()) {
        return Error{QStringLiteral("unknown_format"),
            Tr::tr("The mapping “%1” leads to the format “%2”, which takes no mapping. Choose another format for "
                   "it.")
                .arg(mapping.name, mapping.formatId)};
    }
    const std::set<std::string> known = labelsOf(*format);
    FileProbe mapped = probe;
    const auto width = static_cast<std::size_t>(std::max(probe.width, 0));
    mapped.labels.resize(width);
    mapped.foldedLabels.assign(width, {});
    std::set<std::string> targets;
    const auto claim = [&](const std::string &target) -> Result<std::string> {
        std::string folded = foldedText(target);
        if (!known.contains(folded))
            return badMapping(mapping.name, Tr::tr("the format has no column “%1”.").arg(toQString(target)));
        if (!targets.insert(folded).second)
            return badMapping(mapping.name, Tr::tr("it fills “%1” twice.").arg(toQString(target)));
        return folded;
    };
    for (const Mapping::Column &column : mapping.columns) {
        const auto target = claim(column.target);
        if (!target)
            return target.error();
        const int source = sourceColumn(probe, column.source);
        if (source < 0) {
            if (const std::string nearest = labelInPlaceOf(probe, mapping, column.source); !nearest.empty()) {
                return Error{QStringLiteral("missing_column"),
                    Tr::tr("“%1” has no column “%2”, which the mapping “%3” reads as “%4”; the nearest label is “%5”. "
                           "Choose another column in the mapping, or export the file with it.")
                        .arg(fileNameOf(probe), toQString(column.source), mapping.name, toQString(column.target),
                            toQString(nearest))};
            }
            return Error{QStringLiteral("missing_column"),
                Tr::tr("“%1” has no column “%2”, which the mapping “%3” reads as “%4”. Choose another column in the "
                       "mapping, or export the file with it.")
                    .arg(fileNameOf(probe), toQString(column.source), mapping.name, toQString(column.target))};
        }
        std::string &label = mapped.foldedLabels[static_cast<std::size_t>(source)];
        if (!label.empty()) {
            return badMapping(mapping.name, Tr::tr("it uses the column “%1” twice.").arg(toQString(column.source)));
        }
        label = *target;
        if (mapped.labels[static_cast<std::size_t>(source)].empty())
            mapped.labels[static_cast<std::size_t>(source)] = column.source;
    }
    for (const Mapping::Column &constant : mapping.constants) {
        const auto target = claim(constant.target);
        if (!target)
            return target.error();
        mapped.labels.push_back(constant.target);
        mapped.foldedLabels.push_back(*target);
        mapped.typedColumns.resize(mapped.labels.size());
        for (auto &row : mapped.firstRows) {
            row.resize(mapped.labels.size() - 1);
            row.push_back(constant.source);
        }
    }
    // A renamed column of a known export: the others go by their own names.
    for (std::size_t i = 0; i < width && i < probe.foldedLabels.size(); ++i) {
        if (mapped.foldedLabels[i].empty() && known.contains(probe.foldedLabels[i])
            && targets.insert(probe.foldedLabels[i]).second)
            mapped.foldedLabels[i] = probe.foldedLabels[i];
    }
    mapped.width = static_cast<int>(mapped.labels.size());
    return mapped;
}

Recognition recogniseMapped(FileProbe &probe, const Mapping &mapping)
{
    Recognition found;
    auto mapped = mappedProbe(probe, mapping);
    if (!mapped) {
        found.match.refusal = mapped.error();
        return found;
    }
    probe = *std::move(mapped);
    found.format = formatById(mapping.formatId);
    found.match = found.format->recognises(probe);
    //: what a file was recognised by; %1 is the name of a mapping of columns
    found.match.detail = Tr::tr("mapping “%1”").arg(mapping.name);
    return found;
}

Answers withMappingAnswers(Answers answers, const Mapping &mapping)
{
    answers.mapped = true;
    if (answers.dateOrder == DateOrder::Unknown)
        answers.dateOrder = mapping.dateOrder;
    if (answers.decimal == DecimalMark::Unknown)
        answers.decimal = mapping.decimal;
    for (const auto &[label, mark] : mapping.decimals)
        answers.decimals.try_emplace(foldedText(label), mark);
    return answers;
}

std::optional<Mapping> mappingFor(const FileProbe &probe, const std::vector<Mapping> &mappings)
{
    const auto made = std::find_if(
        mappings.begin(), mappings.end(), [&](const Mapping &mapping) { return mapping.isMadeFor(probe); });
    return made == mappings.end() ? std::nullopt : std::optional(*made);
}

std::unique_ptr<TableSource> mappedTable(
    std::unique_ptr<TableSource> rows, const FileProbe &probe, const Mapping &mapping)
{
    if (mapping.constants.empty())
        return rows;
    std::vector<std::string> cells;
    for (const Mapping::Column &constant : mapping.constants)
        cells.push_back(constant.source);
    return std::make_unique<ConstantsSource>(
        std::move(rows), static_cast<std::size_t>(std::max(probe.width, 0)), std::move(cells));
}

QByteArray mappingToJson(const Mapping &mapping)
{
    return bytesOf(toJson(mapping));
}

Result<Mapping> mappingFromJson(const QByteArray &json)
{
    const Json parsed = Json::parse(json.begin(), json.end(), nullptr, false);
    Mapping mapping;
    if (const QString wrong = fromJson(parsed, mapping); !wrong.isEmpty())
        return Error{QStringLiteral("bad_mapping"), Tr::tr("This is no mapping of columns: %1").arg(wrong)};
    return mapping;
}

Result<Mapping> readMappingFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestMapping) {
        return Error{QStringLiteral("cannot_read"),
            Tr::tr("The mapping “%1” cannot be read. Check its name and whether it may be read.").arg(path)};
    }
    auto mapping = mappingFromJson(file.readAll());
    if (!mapping) {
        return Error{mapping.error().code,
            //: %1 is a file name, %2 a sentence
            Tr::tr("“%1”: %2").arg(QFileInfo(path).fileName(), mapping.error().message)};
    }
    return mapping;
}

QByteArray mappingsToJson(const std::vector<Mapping> &mappings)
{
    Json list = Json::array();
    for (const Mapping &mapping : mappings)
        list.push_back(toJson(mapping));
    return bytesOf(list);
}

std::vector<Mapping> mappingsFromJson(const QByteArray &json)
{
    std::vector<Mapping> mappings;
    const Json list = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!list.is_array())
        return mappings;
    for (const Json &one : list) {
        Mapping mapping;
        if (fromJson(one, mapping).isEmpty())
            mappings.push_back(std::move(mapping));
    }
    return mappings;
}

void keepMapping(std::vector<Mapping> &mappings, const Mapping &mapping)
{
    const auto same = std::find_if(
        mappings.begin(), mappings.end(), [&](const Mapping &other) { return other.name == mapping.name; });
    if (same == mappings.end())
        mappings.push_back(mapping);
    else
        *same = mapping;
}

} // namespace postledger
