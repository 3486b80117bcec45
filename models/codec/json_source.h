// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"
#include "codec/json_stream.h"
#include "codec/json_value.h"

#include <functional>
#include <map>
#include <unordered_map>

namespace postledger {

struct JsonRecord
{
    /// What a person finds the record by: its line where each record has one, else its number, from 1.
    std::int64_t row = 0;
    JsonValue value; ///< valid until the next call; missing when the fault says that it could not be read
    RowFault fault = RowFault::None;
    std::int64_t offset = 0; ///< bytes of the file read so far, for progress
    std::string_view text = {}; ///< as the file writes it; valid until the next call, empty when it is too long
};

/// The records of a probed JSON file, one after the other, for formats that need what is nested. Constant memory.
///
/// A line that is no JSON costs its row; elsewhere a fault of the syntax ends the file ("bad_json", "truncated",
/// "too_deep"), because nothing tells what it damaged.
class JsonRecordSource
{
public:
    explicit JsonRecordSource(const FileProbe &probe);
    Result<void> start();
    /// \return false at the end or on failure (see error())
    bool next(JsonRecord &record);
    /// Calls \p take for the name of every member of every record. \return false when it returned false or on failure
    bool forEachKey(const std::function<bool(std::string_view)> &take);
    const std::optional<Error> &error() const { return m_error; }
    /// What was odd about records so far, at most 1000 of a kind. A record that is odd has a fault too.
    const std::vector<TableIssue> &issues() const { return m_issues; }
    void addIssue(std::string_view code, std::int64_t row, int column, const QString &message);
    std::int64_t totalBytes() const { return m_stream.size(); }

private:
    bool enter();
    bool enterMember(const std::string &name);
    bool nextElement(JsonStream::Scanned &scanned);
    bool nextLine(JsonRecord &record);
    bool nextValue(JsonRecord &record);
    bool unwrap(JsonRecord &record);
    bool nextOfPage(JsonRecord &record);
    void readWrapped(const JsonValue &value, JsonRecord &record);
    void tellOddities(const JsonOddities &oddities, bool damaged, JsonRecord &record);
    bool keysOf(const JsonStream::Scanned &scanned, const std::function<bool(std::string_view)> &take);
    void read(const JsonStream::Scanned &scanned, JsonRecord &record);
    void faulty(JsonRecord &record, RowFault fault, const QString &message);
    bool failAt(std::int64_t line, std::int64_t column);
    bool failScan(JsonStream::Scan scan);
    bool expect(char wanted);

    JsonLayout m_layout;
    bool m_checkText; ///< members too may have names that are invalid in the file's encoding
    JsonStream m_stream;
    JsonDocument m_document;
    JsonDocument m_keyDocument;
    std::vector<TableIssue> m_issues;
    std::map<std::string, int, std::less<>> m_issueCounts;
    std::int64_t m_row = 0; ///< elements so far
    std::int64_t m_ofPages = 0; ///< records of pages so far
    JsonValue m_page; ///< whose records are being handed out; in m_document
    std::optional<JsonValue::Iterator> m_inPage; ///< the next of them
    bool m_pageIsOdd = false; ///< which of its records are is to be found out
    std::string m_wrapped; ///< text of a record that was wrapped
    JsonDocument m_odd; ///< a record of an odd page
    bool m_entered = false;
    bool m_done = false;
    std::optional<Error> m_error;
};

/// A JSON file as a table: members of its records are columns, what is nested is compact JSON text.
class JsonSource final : public TableSource
{
public:
    explicit JsonSource(const FileProbe &probe);
    Result<void> start();

    const std::vector<std::string> &labels() const override { return m_labels; }
    bool next(Row &row) override;
    const std::optional<Error> &error() const override { return m_records.error(); }
    const std::vector<TableIssue> &issues() const override { return m_records.issues(); }
    Result<void> rewind() override { return start(); }
    std::int64_t totalBytes() const override { return m_records.totalBytes(); }
    JsonRecordSource *records() override { return &m_records; }

private:
    int columnOf(std::string_view key, std::size_t guess) const;

    std::vector<std::string> m_labels; ///< a mapping of columns may have renamed them
    std::vector<std::string> m_keys;
    std::unordered_map<std::string_view, int> m_columns; ///< of each key; views into m_keys
    JsonRecordSource m_records;
    std::vector<std::string_view> m_cells;
    std::string m_nested; ///< compact text of the row's nested values
    bool m_sawAny = false;
};

/// True when a text that begins like \p start is JSON; \p path decides only what one line without brackets is.
bool looksLikeJson(std::string_view start, const QString &path);

/// Completes the probe of a JSON file: where its records are, their members as labels, the first rows. Reads the whole
/// file twice at most, without reading values.
/// \param start of the decoded text
/// \errors "bad_json", "truncated", "too_deep", "too_many_columns"
Result<void> probeJson(FileProbe &probe, std::string_view start, bool startIsAll);

/// The errors of a file as a whole.
Error badJson(const QString &path, std::int64_t line, std::int64_t column);
Error jsonTruncated(const QString &path);
Error jsonTooDeep(const QString &path);

} // namespace postledger
