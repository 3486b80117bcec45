// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "codec/json_source.h"
#include "domain/record_sink.h"
#include "formats/format.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace postledger {

/// Walks the records of a JSON file and turns values into amounts, instants and counts: what RowReader is for tables.
/// What is wrong with a value is remembered as the reject of the record; reading goes on.
class RecordReader
{
public:
    /// \param rows a table with records(), see TableSource; for one without, outcome() is the refusal
    RecordReader(const FileProbe &probe, TableSource &rows, RecordSink &sink, const JobControl &job);

    /// Tells the currency of a file that names none, and where to say whether it does.
    void setAnswers(const Answers &answers);
    /// Steps to the next record that can be read; those that cannot are rejected. False at the end, when reading failed
    /// or when the job was cancelled.
    bool next();
    /// What next() returned false for: nothing, "cancelled", the file's own error or "unsupported", which no JSON is.
    /// "currency_unknown" when currency() found none anywhere.
    Result<void> outcome() const;
    const JsonValue &record() const { return m_record.value; }
    std::int64_t row() const { return m_record.row; }
    RecordSink &sink() const { return m_sink; }
    QString fileName() const;

    // The name is what a person finds the value by: "total_price".
    /// None when it is not set; fails when it is no amount of \p exponent digits.
    std::optional<std::int64_t> amount(const JsonValue &value, std::string_view name, int exponent);
    /// None when it is not set; fails when it is no whole number.
    std::optional<std::int64_t> count(const JsonValue &value, std::string_view name);
    /// None when it is not set; fails when it is no date. Without an offset on the clock of the file's zone.
    std::optional<Instant> instant(const JsonValue &value, std::string_view name);
    /// The currency \p value names; fails when it is none. Where it is empty, that of the answers in a file that names
    /// none, noted once ("assumed_currency"); else "bad_currency" fails.
    std::optional<Currency> currency(const JsonValue &value, std::string_view name);
    void failMissing(std::string_view name, const char *code);
    void fail(std::string_view name, const char *code, const QString &message, std::string_view cell = {});
    bool failed() const { return m_issue.has_value(); }
    /// Hands the failure to the sink as the reject of the record and forgets it.
    void reject();

    /// A note about the record; after the first 100 of a code they are only counted.
    void note(const char *code, std::string_view name, const QString &message);
    /// Tells what note() only counted.
    void finish();

private:
    std::optional<Currency> assumedCurrency(std::string_view name);
    void failCurrency(std::string_view name, std::string_view code);

    const FileProbe &m_probe;
    TableSource &m_rows;
    RecordSink &m_sink;
    const JobControl &m_job;
    JsonRecord m_record;
    std::int64_t m_sinceCheck = 0;
    bool m_cancelled = false;
    bool m_assumedZone = false; ///< a clock without an offset was read, and noted
    std::optional<RowIssue> m_issue;
    std::map<std::string, std::int64_t, std::less<>> m_notes; ///< count by code
    std::string m_currencyCode; ///< of m_currency
    std::optional<Currency> m_currency;
    Currency m_answer; ///< the currency of a file that names none; invalid: nobody knows
    Reading *m_reading = nullptr;
    bool m_namesCurrency = false; ///< a record that was read or probed does
    bool m_currencyUnknown = false;
    bool m_assumedCurrency = false; ///< noted
};

} // namespace postledger
