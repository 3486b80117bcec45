// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "codec/csv_scanner.h"
#include "codec/json_source.h"
#include "codec/reject_columns.h"
#include "codec/xlsx_source.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::size_t kFirstRows = 50;
constexpr int kMostWrappings = 4; ///< around the records

/// One object a line: most lines stand for themselves, and at least one of them is JSON.
bool areLines(std::string_view start, bool startIsAll)
{
    std::size_t lines = 0;
    std::size_t objects = 0;
    bool valid = false;
    while (!start.empty()) {
        const std::size_t end = start.find('\n');
        if (end == std::string_view::npos && !startIsAll && lines > 0)
            break; // cut by the end of the sample
        const std::string_view line = trimmed(start.substr(0, end));
        start = end == std::string_view::npos ? std::string_view() : start.substr(end + 1);
        if (line.empty())
            continue;
        ++lines;
        if (!line.starts_with('{') || !line.ends_with('}'))
            continue;
        ++objects;
        if (!valid) {
            JsonDocument document;
            JsonOddities oddities;
            valid = parseJson(line, document, oddities).kind == JsonFault::Kind::None;
        }
    }
    return lines > 1 && valid && objects * 2 >= lines;
}

/// Walks through a file from end to end; every value is stepped over, none is read.
class Walker
{
public:
    explicit Walker(const FileProbe &probe)
        : m_stream(probe.path, probe.dialect.encoding, probe.dialect.byteOrderMark)
    {
    }
    /// Where the records are, by the whole file.
    Result<void> findLayout(JsonLayout &layout);

private:
    Result<void> object(JsonLayout &layout, int depth);
    Result<void> key(std::string &name, int depth);
    Result<void> array(bool &allObjects, bool &any, int depth);
    Result<void> value(int depth);
    Result<void> end();
    Result<bool> goesOn(char closing);
    Error unexpected();
    Error failed(JsonStream::Scan scan);

    JsonStream m_stream;
    JsonDocument m_document;
};

Error Walker::failed(JsonStream::Scan scan)
{
    if (m_stream.error())
        return *m_stream.error();
    return scan == JsonStream::Scan::TooDeep ? jsonTooDeep(m_stream.path()) : jsonTruncated(m_stream.path());
}

Error Walker::unexpected()
{
    if (m_stream.peek() == '\0')
        return failed(JsonStream::Scan::End);
    return badJson(m_stream.path(), m_stream.line(), m_stream.column());
}

Result<void> Walker::value(int depth)
{
    if (const char c = m_stream.peek(); c == ',' || c == ':' || c == ']' || c == '}')
        return unexpected();
    JsonStream::Scanned scanned;
    if (const auto scan = m_stream.scanValue(false, depth, scanned); scan != JsonStream::Scan::Value)
        return failed(scan);
    return {};
}

/// Steps over a comma, or over the closing bracket.
Result<bool> Walker::goesOn(char closing)
{
    const char c = m_stream.peek();
    if (c != ',' && c != closing)
        return unexpected();
    m_stream.skip();
    return c == ',';
}

Result<void> Walker::array(bool &allObjects, bool &any, int depth)
{
    allObjects = true;
    any = false;
    m_stream.skip();
    if (m_stream.peek() == ']') {
        m_stream.skip();
        return {};
    }
    for (;;) {
        any = true;
        allObjects = m_stream.peek() == '{' && allObjects;
        if (const auto stepped = value(depth + 1); !stepped)
            return stepped.error();
        const auto more = goesOn(']');
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

Result<void> Walker::key(std::string &name, int depth)
{
    if (m_stream.peek() != '"')
        return unexpected();
    JsonStream::Scanned scanned;
    if (const auto scan = m_stream.scanValue(true, depth, scanned); scan != JsonStream::Scan::Value)
        return failed(scan);
    JsonOddities oddities;
    if (parseJson(scanned.text, m_document, oddities).kind != JsonFault::Kind::None)
        return badJson(m_stream.path(), scanned.line, scanned.column);
    name = m_document.root().text();
    if (m_stream.peek() != ':')
        return unexpected();
    m_stream.skip();
    return {};
}

/// \param depth of the containers around the object
Result<void> Walker::object(JsonLayout &layout, int depth)
{
    layout.kind = JsonLayout::Kind::Single;
    m_stream.skip();
    if (m_stream.peek() == '}') {
        m_stream.skip();
        return {};
    }
    std::size_t members = 0;
    std::size_t tables = 0;
    bool hasPlain = false; // values that are no containers
    bool hasId = false;
    bool hasTwice = false;
    JsonLayout inside;
    for (;;) {
        std::string name;
        if (const auto named = key(name, depth + 1); !named)
            return named.error();
        ++members;
        hasId = hasId || name == "id";
        hasTwice = hasTwice || (tables > 0 && name == inside.path.front());
        const char first = m_stream.peek();
        if (first == '[') {
            bool allObjects = false;
            bool any = false;
            if (const auto walked = array(allObjects, any, depth + 1); !walked)
                return walked.error();
            if (allObjects && (any || members == 1)) {
                ++tables;
                inside = {JsonLayout::Kind::Array, {name}, {}, false, {}};
            }
        } else if (first == '{' && members == 1 && depth + 1 < kMostWrappings) {
            if (const auto walked = object(inside, depth + 1); !walked)
                return walked.error();
            inside.path.insert(inside.path.begin(), name);
        } else {
            hasPlain = hasPlain || first != '{';
            if (const auto stepped = value(depth + 1); !stepped)
                return stepped.error();
        }
        const auto more = goesOn('}');
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    // An object with an id is a record, whatever lists it holds. Else the only list of objects holds the records (but
    // what is wrapped and has plain values is a record with or without an id), and an object that holds nothing but
    // another one is its wrapping.
    const bool isWrapping = members == 1 && !inside.path.empty();
    const bool isTable = tables == 1 && !hasId && !hasTwice && (depth == 0 || !hasPlain);
    if (isWrapping || isTable)
        layout = std::move(inside);
    return {};
}

Result<void> Walker::end()
{
    if (m_stream.peek() != '\0')
        return unexpected();
    if (m_stream.error())
        return *m_stream.error();
    return {};
}

Result<void> Walker::findLayout(JsonLayout &layout)
{
    if (const auto started = m_stream.start(); !started)
        return started.error();
    const char first = m_stream.peek();
    Result<void> walked;
    if (first == '[') {
        bool allObjects = false;
        bool any = false;
        layout.kind = JsonLayout::Kind::Array;
        walked = array(allObjects, any, 0);
    } else if (first == '{') {
        walked = object(layout, 0);
    } else {
        layout.kind = JsonLayout::Kind::Single;
        walked = value(0);
    }
    if (!walked)
        return walked.error();
    return end();
}

/// What the records of one element or line are wrapped in.
struct Wrapping
{
    std::vector<std::string> path; ///< empty: it is a record itself
    bool pages = false;
    bool operator==(const Wrapping &) const = default;
};

Wrapping wrappingOf(JsonValue value)
{
    const auto isObject = [](const JsonValue &one) { return one.isObject(); };
    const auto isAll = [&](const JsonValue &list) {
        for (const JsonValue one : list) {
            if (!isObject(one))
                return false;
        }
        return true;
    };
    Wrapping wrapping;
    while (value.isObject() && !value.isEmpty() && wrapping.path.size() < kMostWrappings) {
        auto next = value.begin();
        const JsonValue only = *next;
        ++next;
        if (next != value.end())
            return wrapping;
        wrapping.pages = only.isArray() && isAll(only);
        if (!only.isObject() && !wrapping.pages)
            break;
        wrapping.path.emplace_back(only.key());
        if (wrapping.pages)
            return wrapping;
        value = only;
    }
    return {}; // one member that holds a plain value is a record, however deep it lies
}

/// Sets what each element or line wraps its records in, where the first ones all do so alike.
Result<void> findWrapping(FileProbe &probe)
{
    constexpr int kSample = 16;
    JsonRecordSource records(probe);
    if (const auto started = records.start(); !started)
        return started.error();
    std::optional<Wrapping> found;
    JsonRecord record;
    for (int i = 0; i < kSample && records.next(record); ++i) {
        if (!record.value.isObject())
            continue; // broken
        const Wrapping wrapping = wrappingOf(record.value);
        if (wrapping.path.empty() || wrapping != found.value_or(wrapping))
            return {};
        found = wrapping;
    }
    if (records.error())
        return *records.error();
    if (found) {
        probe.json.wrapping = std::move(found->path);
        probe.json.pages = found->pages;
    }
    return {};
}

/// The names of all members, in the order in which they are seen first.
class Labels
{
public:
    bool add(std::string_view key)
    {
        if (m_next < m_labels.size() && m_labels[m_next] == key) { // records mostly repeat their order
            ++m_next;
            return true;
        }
        if (const auto known = m_known.find(std::string(key)); known != m_known.end()) {
            m_next = known->second + 1;
            return true;
        }
        m_known.emplace(key, m_labels.size());
        m_labels.emplace_back(key);
        m_next = 0;
        return m_labels.size() <= kMaxColumns;
    }
    std::vector<std::string> take() { return std::move(m_labels); }
    bool tooMany() const { return m_labels.size() > kMaxColumns; }

private:
    std::vector<std::string> m_labels;
    std::unordered_map<std::string, std::size_t> m_known;
    std::size_t m_next = 0;
};

Result<void> collectLabels(FileProbe &probe)
{
    JsonRecordSource records(probe);
    if (const auto started = records.start(); !started)
        return started.error();
    Labels labels;
    if (!records.forEachKey([&labels](std::string_view key) { return labels.add(key); }) && records.error())
        return *records.error();
    if (labels.tooMany()) {
        return Error{QStringLiteral("too_many_columns"),
            Tr::tr("“%1” has records with more than %2 different members. Check that this is the right file; a table "
                   "this wide cannot be read.")
                .arg(fileTitle(probe.path))
                .arg(kMaxColumns)};
    }
    probe.json.keys = labels.take();
    for (const std::string &key : probe.json.keys)
        probe.labels.push_back(labelOf(key));
    return {};
}

Result<void> readFirstRows(FileProbe &probe)
{
    JsonSource source(probe);
    if (const auto started = source.start(); !started)
        return started.error();
    Row row;
    while (probe.firstRows.size() < kFirstRows && source.next(row)) {
        probe.firstRows.emplace_back(row.cells.begin(), row.cells.end());
        probe.firstLines.push_back(row.line);
    }
    if (source.error())
        return *source.error();
    return {};
}

} // namespace

Result<void> probeJson(FileProbe &probe, std::string_view start, bool startIsAll)
{
    probe.syntax = FileProbe::Syntax::Json;
    // JSON is Unicode; bytes that are none are for the rows to tell.
    CsvDialect &dialect = probe.dialect;
    if (dialect.encoding == Encoding::Windows1252 || dialect.encoding == Encoding::Cp932) {
        dialect.encoding = Encoding::Utf8;
        probe.damagedText = true;
    }
    // Rejected lines are written with this name first, and may all be broken.
    const bool rejects = trimmed(start).starts_with("{\"" + std::string(kRejectRow) + "\": ");
    if (trimmed(start).starts_with('{') && (rejects || areLines(start, startIsAll)))
        probe.json.kind = JsonLayout::Kind::Lines;
    else if (const auto found = Walker(probe).findLayout(probe.json); !found)
        return found.error();
    if (!rejects && probe.json.kind != JsonLayout::Kind::Single) {
        if (const auto found = findWrapping(probe); !found)
            return found.error();
    }
    if (const auto labels = collectLabels(probe); !labels)
        return labels.error();
    probe.width = std::max(1, static_cast<int>(probe.labels.size()));
    return readFirstRows(probe);
}

bool looksLikeJson(std::string_view start, const QString &path)
{
    const std::string_view text = trimmed(start);
    if (text.starts_with('{') || text.starts_with('[')) {
        const std::string_view inside = trimmed(text.substr(1));
        const std::string_view follows = text.front() == '{' ? "\"}" : "{[\"]";
        if (!inside.empty() && follows.find(inside.front()) != std::string_view::npos)
            return true;
    }
    // What begins with another value, or is broken from its first character on, is JSON only by name: then a single
    // line is no table either.
    static constexpr std::string_view kEndings[] = {
        ".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".ndjson.gz"};
    const std::string name = asciiLower(path.toStdString());
    const bool isNamed = std::any_of(
        std::begin(kEndings), std::end(kEndings), [&](std::string_view ending) { return name.ends_with(ending); });
    return isNamed && (text.starts_with('{') || text.starts_with('[') || text.find('\n') == std::string_view::npos);
}

} // namespace postledger
