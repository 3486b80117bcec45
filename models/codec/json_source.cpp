// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_source.h"

#include "base/text.h"
#include "codec/csv_scanner.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};
constexpr int kIssuesPerKind = 1000;
} // namespace

Error badJson(const QString &path, std::int64_t line, std::int64_t column)
{
    return Error{QStringLiteral("bad_json"),
        Tr::tr("“%1”, line %2, character %3: this is no valid JSON. Export the file again, or correct it there.")
            .arg(fileTitle(path))
            .arg(line)
            .arg(column)};
}

Error jsonTruncated(const QString &path)
{
    return Error{QStringLiteral("truncated"),
        Tr::tr("“%1” ends before its JSON does: the export or the download was interrupted. Nothing was imported. "
               "Export or download the file again.")
            .arg(fileTitle(path))};
}

Error jsonTooDeep(const QString &path)
{
    return Error{QStringLiteral("too_deep"),
        Tr::tr("“%1” nests its values more than %2 deep, as no export does. Check that this is the right file.")
            .arg(fileTitle(path))
            .arg(kMaxJsonDepth)};
}

JsonRecordSource::JsonRecordSource(const FileProbe &probe)
    : m_layout(probe.json)
    , m_checkText(probe.damagedText)
    , m_stream(probe.path, probe.dialect.encoding, probe.dialect.byteOrderMark)
{
}

Result<void> JsonRecordSource::start()
{
    m_issues.clear();
    m_issueCounts.clear();
    m_row = m_ofPages = 0;
    m_inPage.reset();
    m_entered = m_done = false;
    m_error.reset();
    return m_stream.start();
}

void JsonRecordSource::addIssue(std::string_view code, std::int64_t row, int column, const QString &message)
{
    if (++m_issueCounts.try_emplace(std::string(code), 0).first->second <= kIssuesPerKind)
        m_issues.push_back({row, row, column, toQString(code), message});
}

void JsonRecordSource::faulty(JsonRecord &record, RowFault fault, const QString &message)
{
    record.fault = fault;
    int column = 0;
    addIssue(rowFaultCode(fault), record.row, column, message);
}

bool JsonRecordSource::failAt(std::int64_t line, std::int64_t column)
{
    m_error = badJson(m_stream.path(), line, column);
    return false;
}

bool JsonRecordSource::failScan(JsonStream::Scan scan)
{
    if (m_stream.error())
        m_error = m_stream.error();
    else if (scan == JsonStream::Scan::TooDeep)
        m_error = jsonTooDeep(m_stream.path());
    else
        m_error = jsonTruncated(m_stream.path());
    return false;
}

bool JsonRecordSource::expect(char wanted)
{
    const char c = m_stream.peek();
    if (c == '\0')
        return failScan(JsonStream::Scan::End);
    if (c != wanted)
        return failAt(m_stream.line(), m_stream.column());
    m_stream.skip();
    return true;
}

/// To the first record.
bool JsonRecordSource::enter()
{
    m_entered = true;
    for (const std::string &name : m_layout.path) {
        if (!enterMember(name))
            return false;
    }
    return m_layout.kind == JsonLayout::Kind::Single || expect('[');
}

bool JsonRecordSource::enterMember(const std::string &name)
{
    if (!expect('{'))
        return false;
    JsonStream::Scanned scanned;
    JsonOddities oddities;
    for (;;) {
        if (const auto scan = m_stream.scanValue(true, 1, scanned); scan != JsonStream::Scan::Value)
            return failScan(scan);
        if (parseJson(scanned.text, m_keyDocument, oddities).kind != JsonFault::Kind::None)
            return failAt(scanned.line, scanned.column);
        const bool found = m_keyDocument.root().text() == name;
        if (!expect(':'))
            return false;
        if (found)
            return true;
        if (const auto scan = m_stream.scanValue(false, 1, scanned); scan != JsonStream::Scan::Value)
            return failScan(scan);
        if (!expect(','))
            return false;
    }
}

/// \return false behind the last record (the probe has walked through what follows) or on failure
bool JsonRecordSource::nextElement(JsonStream::Scanned &scanned)
{
    if (!m_entered && !enter())
        return false;
    if (m_layout.kind == JsonLayout::Kind::Array) {
        if (m_stream.peek() == ']')
            return false;
        if (m_row > 0 && !expect(','))
            return false;
    }
    const int depth = static_cast<int>(m_layout.path.size()) + (m_layout.kind == JsonLayout::Kind::Array ? 1 : 0);
    if (const auto scan = m_stream.scanValue(true, depth, scanned); scan != JsonStream::Scan::Value)
        return failScan(scan);
    ++m_row;
    m_done = m_layout.kind == JsonLayout::Kind::Single;
    return true;
}

bool JsonRecordSource::keysOf(const JsonStream::Scanned &scanned, const std::function<bool(std::string_view)> &take)
{
    // As read() repairs a record, so that its members are found again.
    const std::string repaired = m_checkText && !isValidUtf8(scanned.text) ? repairedUtf8(scanned.text) : std::string();
    const std::string_view text = repaired.empty() ? scanned.text : std::string_view(repaired);
    JsonOddities oddities;
    int depth = 0;
    bool awaitsKey = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '"': {
            const std::size_t begin = ++i;
            bool escaped = false;
            for (; i < text.size() && text[i] != '"'; ++i) {
                if (text[i] == '\\') {
                    escaped = true;
                    ++i;
                }
            }
            if (!std::exchange(awaitsKey, false))
                break;
            std::string_view key = text.substr(begin, std::min(i, text.size()) - begin);
            if (escaped) {
                parseJson(text.substr(begin - 1, key.size() + 2), m_keyDocument, oddities);
                key = m_keyDocument.root().text();
            }
            if (!take(key))
                return false;
            break;
        }
        case '{':
        case '[':
            awaitsKey = ++depth == 1 && text[i] == '{';
            break;
        case '}':
        case ']':
            --depth;
            awaitsKey = false;
            break;
        case ',':
            awaitsKey = depth == 1 && text.front() == '{';
            break;
        default:
            break;
        }
    }
    return true;
}

bool JsonRecordSource::forEachKey(const std::function<bool(std::string_view)> &take)
{
    if (m_layout.kind != JsonLayout::Kind::Lines && m_layout.wrapping.empty()) {
        JsonStream::Scanned scanned;
        while (!m_done && nextElement(scanned)) {
            if (!keysOf(scanned, take))
                return false;
        }
        return !m_error;
    }
    // A broken line has no members, whatever it looks like.
    JsonRecord record;
    while (next(record)) {
        for (const JsonValue member : record.value) {
            if (record.value.isObject() && !take(member.key()))
                return false;
        }
    }
    return !m_error;
}

void JsonRecordSource::read(const JsonStream::Scanned &scanned, JsonRecord &record)
{
    record.value = {};
    record.text = scanned.text;
    if (scanned.tooLong) {
        faulty(record, RowFault::CellTooLong,
            Tr::tr("Row %1 is longer than 64 MiB, or one of its values is longer than 1 MiB.").arg(record.row));
        return;
    }
    JsonOddities oddities;
    JsonFault fault = parseJson(scanned.text, m_document, oddities);
    bool damaged = false;
    if (fault.kind == JsonFault::Kind::Syntax && !isValidUtf8(scanned.text)) {
        damaged = true;
        const std::string repaired = repairedUtf8(scanned.text);
        if (const JsonFault other = parseJson(repaired, m_document, oddities); other.kind == JsonFault::Kind::None)
            fault = other;
    }
    switch (fault.kind) {
    case JsonFault::Kind::TooDeep:
        m_error = jsonTooDeep(m_stream.path());
        return;
    case JsonFault::Kind::TooMany:
        faulty(record, RowFault::CellTooLong, Tr::tr("Row %1 holds too many values.").arg(record.row));
        return;
    case JsonFault::Kind::Syntax: {
        const std::string_view before = scanned.text.substr(0, fault.position > 0 ? fault.position - 1 : 0);
        const std::size_t lineEnd = before.rfind('\n');
        const auto column = lineEnd == std::string_view::npos
            ? scanned.column + static_cast<std::int64_t>(before.size())
            : static_cast<std::int64_t>(before.size() - lineEnd);
        if (m_layout.kind != JsonLayout::Kind::Lines) {
            failAt(scanned.line + std::count(before.begin(), before.end(), '\n'), column);
            return;
        }
        faulty(record, RowFault::BadJson,
            Tr::tr("Row %1, character %2: this is no valid JSON. Export or download the file again.")
                .arg(record.row)
                .arg(column));
        return;
    }
    case JsonFault::Kind::None:
        break;
    }
    record.value = m_document.root();
    if (m_layout.wrapping.empty() || !m_layout.pages)
        tellOddities(oddities, damaged, record);
    else
        m_pageIsOdd = damaged || oddities.hasDuplicate || oddities.hasNul;
}

void JsonRecordSource::tellOddities(const JsonOddities &oddities, bool damaged, JsonRecord &record)
{
    if (damaged) {
        faulty(record, RowFault::EncodingError,
            Tr::tr("Row %1: some bytes are no text in the encoding of this file. Export the file again as UTF-8.")
                .arg(record.row));
    } else if (oddities.hasDuplicate) {
        record.fault = RowFault::DuplicateLabel;
        const auto label = std::find(m_layout.keys.begin(), m_layout.keys.end(), oddities.duplicateKey);
        addIssue(rowFaultCode(record.fault), record.row,
            label == m_layout.keys.end() ? 0 : static_cast<int>(label - m_layout.keys.begin()) + 1,
            Tr::tr("Row %1: “%2” is there twice, and nothing says which value counts.")
                .arg(record.row)
                .arg(toQString(oddities.duplicateKey).left(100)));
    } else if (oddities.hasNul) {
        faulty(record, RowFault::ControlChar,
            Tr::tr("Row %1: a value holds a NUL character, which no text has.").arg(record.row));
    }
}

bool JsonRecordSource::nextLine(JsonRecord &record)
{
    JsonStream::Scanned scanned;
    do {
        if (!m_stream.readLine(scanned)) {
            m_error = m_stream.error();
            return false;
        }
    } while (!scanned.tooLong && trimmed(scanned.text).empty());
    record.row = m_layout.pages ? m_ofPages + 1 : scanned.line;
    read(scanned, record);
    return !m_error;
}

/// The next element or line as the file has it.
bool JsonRecordSource::nextValue(JsonRecord &record)
{
    record = {};
    if (m_error || m_done)
        return false;
    if (m_layout.kind == JsonLayout::Kind::Lines) {
        if (!nextLine(record))
            return false;
    } else {
        JsonStream::Scanned scanned;
        if (!nextElement(scanned)) {
            m_done = true;
            return false;
        }
        record.row = m_layout.pages ? m_ofPages + 1 : m_row;
        read(scanned, record);
    }
    record.offset = m_stream.offset();
    return !m_error;
}

void JsonRecordSource::readWrapped(const JsonValue &value, JsonRecord &record)
{
    record.value = value;
    m_wrapped.clear();
    appendCompactJson(value, m_wrapped);
    record.text = m_wrapped;
}

/// From an element or a line to what it wraps. \return false when that is a page without records
bool JsonRecordSource::unwrap(JsonRecord &record)
{
    if (m_layout.wrapping.empty() || !record.value.isObject()) {
        m_ofPages += m_layout.pages ? 1 : 0;
        return true;
    }
    JsonValue value = record.value;
    for (const std::string &name : m_layout.wrapping)
        value = value[name];
    if (m_layout.pages && value.isArray()) {
        m_page = value;
        m_inPage = value.begin();
        return nextOfPage(record);
    }
    if (!m_layout.pages && value.isObject()) {
        readWrapped(value, record);
        return true;
    }
    m_ofPages += m_layout.pages ? 1 : 0;
    if (record.fault == RowFault::None) {
        faulty(record, RowFault::BadJson,
            Tr::tr("Row %1 is no object with members like the others. Export the file again.").arg(record.row));
    }
    return true;
}

bool JsonRecordSource::nextOfPage(JsonRecord &record)
{
    if (!m_inPage || !(*m_inPage != m_page.end())) {
        m_inPage.reset();
        return false;
    }
    record = {};
    record.row = ++m_ofPages;
    record.offset = m_stream.offset();
    readWrapped(**m_inPage, record);
    ++*m_inPage;
    if (m_pageIsOdd) {
        JsonOddities oddities;
        parseJson(m_wrapped, m_odd, oddities);
        // What the bytes that are no text became.
        tellOddities(oddities, m_wrapped.find("\xEF\xBF\xBD") != std::string::npos, record);
    }
    return true;
}

bool JsonRecordSource::next(JsonRecord &record)
{
    do {
        if (m_inPage && nextOfPage(record))
            return true;
        if (!nextValue(record))
            return false;
    } while (!unwrap(record));
    return true;
}

} // namespace postledger
