// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/record_reader.h"

#include "base/text.h"
#include "codec/values.h"
#include "formats/assumed_currency.h"
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr std::int64_t kNotesOfACode = 100;
constexpr std::int64_t kLargestAmount = 1'000'000'000'000'000; ///< so that sums over an order stay exact
constexpr qsizetype kCellLimit = 200;
constexpr std::int64_t kRecordsBetweenChecks = 64;
} // namespace

RecordReader::RecordReader(const FileProbe &probe, TableSource &rows, RecordSink &sink, const JobControl &job)
    : m_probe(probe)
    , m_rows(rows)
    , m_sink(sink)
    , m_job(job)
{
}

void RecordReader::setAnswers(const Answers &answers)
{
    m_answer = answers.currency;
    m_namesCurrency = answers.ofTheWhole && answers.rowsNameCurrency;
    m_reading = answers.reading;
}

QString RecordReader::fileName() const
{
    return fileNameOf(m_probe);
}

bool RecordReader::next()
{
    if (m_rows.records() == nullptr)
        return false;
    JsonRecordSource &records = *m_rows.records();
    for (;;) {
        if (++m_sinceCheck >= kRecordsBetweenChecks) {
            m_sinceCheck = 0;
            m_job.progress(m_record.offset, records.totalBytes(), fileName());
            m_cancelled = m_job.cancelled();
        }
        if (m_cancelled || !records.next(m_record))
            return false;
        if (m_record.fault == RowFault::None && m_record.value.isObject())
            return true;
        const RowFault fault = m_record.fault == RowFault::None ? RowFault::BadJson : m_record.fault;
        fail({}, std::string(rowFaultCode(fault)).c_str(), rowFaultMessage(fault));
        reject();
    }
}

Result<void> RecordReader::outcome() const
{
    if (m_cancelled)
        return cancelledReading();
    if (m_rows.error())
        return *m_rows.error();
    if (m_rows.records() == nullptr) {
        return Error{QStringLiteral("unsupported"),
            Tr::tr("“%1” is no JSON, but this format is. Name the format that the file was exported in, or none.")
                .arg(fileName())};
    }
    if (m_currencyUnknown && !m_namesCurrency)
        return unknownCurrency(fileName());
    return {};
}

std::optional<std::int64_t> RecordReader::amount(const JsonValue &value, std::string_view name, int exponent)
{
    const std::string_view text = trimmed(value.text());
    if (!value.isSet() || (text.empty() && value.kind() == JsonValue::Kind::String))
        return std::nullopt;
    const AmountAnswer answer = parseAmount(text, exponent, DecimalMark::Point);
    const bool fits = answer && answer.minor <= kLargestAmount && answer.minor >= -kLargestAmount;
    if (fits)
        return answer.minor;
    const QString label = toQString(name);
    if (answer || answer.fault == AmountFault::Overflow)
        fail(name, "bad_number", Tr::tr("“%1” is too large to be counted exactly.").arg(label), text);
    else if (answer.fault == AmountFault::TooFine)
        fail(name, "bad_number", Tr::tr("“%1” has more decimals than its currency has. Correct the amount.").arg(label),
            text);
    else
        fail(name, "bad_number", Tr::tr("The value of “%1” is no number. Correct the cell.").arg(label), text);
    return std::nullopt;
}

std::optional<std::int64_t> RecordReader::count(const JsonValue &value, std::string_view name)
{
    if (!value.isSet())
        return std::nullopt;
    const auto number = parseCount(value.text());
    if (!number)
        fail(name, "bad_number", Tr::tr("The value of “%1” is no number. Correct the cell.").arg(toQString(name)),
            value.text());
    return number;
}

std::optional<Instant> RecordReader::instant(const JsonValue &value, std::string_view name)
{
    const std::string_view text = trimmed(value.text());
    if (!value.isSet() || text.empty())
        return std::nullopt;
    const auto time = parseLocalTime(text, DateOrder::YearFirst);
    if (!time) {
        fail(name, "bad_date",
            Tr::tr("The value of “%1” is no date that exists in the form that the column uses. Correct the cell.")
                .arg(toQString(name)),
            text);
        return std::nullopt;
    }
    if (time->offset)
        return time->local - *time->offset;
    if (!std::exchange(m_assumedZone, true)) {
        m_sink.note({0, 1, toQString(name), QStringLiteral("assumed_timezone"),
            Tr::tr("The file names no time zone; its times were read on the clock of %1.")
                .arg(toQString(m_sink.fileZone().name())),
            QString()});
    }
    return m_sink.fileZone().toUtc(time->local).at;
}

std::optional<Currency> RecordReader::currency(const JsonValue &value, std::string_view name)
{
    const std::string_view code = trimmed(value.text());
    if (isEmptyMarker(code))
        return assumedCurrency(name);
    m_namesCurrency = true;
    if (m_reading != nullptr)
        m_reading->rowsNameCurrency = true;
    if (!m_currency || code != m_currencyCode) {
        m_currencyCode = code;
        m_currency = Currency::fromCode(code);
    }
    if (!m_currency)
        failCurrency(name, code);
    return m_currency;
}

std::optional<Currency> RecordReader::assumedCurrency(std::string_view name)
{
    if (const auto at = static_cast<std::size_t>(m_probe.column(name)); !m_namesCurrency) {
        m_namesCurrency = std::any_of(m_probe.firstRows.begin(), m_probe.firstRows.end(),
            [&](const auto &row) { return at < row.size() && !isEmptyMarker(trimmed(row[at])); });
    }
    // Among records that name theirs, one without is a fault.
    if (m_namesCurrency || !m_answer.isValid()) {
        m_currencyUnknown = true;
        failCurrency(name, {});
        return std::nullopt;
    }
    if (!std::exchange(m_assumedCurrency, true))
        m_sink.note({0, 1, QString(), QStringLiteral("assumed_currency"), assumedCurrencyNote(m_answer), QString()});
    return m_answer;
}

void RecordReader::failCurrency(std::string_view name, std::string_view code)
{
    fail(name, "bad_currency",
        code.empty() ? Tr::tr("“%1” is empty, so the amounts of the row have no currency.").arg(toQString(name))
                     : Tr::tr("“%1” is no currency of ISO 4217. Write its three letters, such as EUR.")
                           .arg(toQString(code).left(kCellLimit)),
        code);
}

void RecordReader::failMissing(std::string_view name, const char *code)
{
    fail(name, code,
        Tr::tr("The record has no “%1”, which every record needs. Export the file again.").arg(toQString(name)));
}

void RecordReader::fail(std::string_view name, const char *code, const QString &message, std::string_view cell)
{
    if (m_issue)
        return;
    m_issue = RowIssue{m_record.row, 1, toQString(name), QString::fromLatin1(code), message,
        toQString(cell.substr(0, 4 * kCellLimit)).left(kCellLimit)};
}

void RecordReader::reject()
{
    if (!m_issue)
        return;
    m_sink.reject(*std::move(m_issue));
    m_issue.reset();
}

void RecordReader::note(const char *code, std::string_view name, const QString &message)
{
    if (++m_notes.try_emplace(code, 0).first->second <= kNotesOfACode)
        m_sink.note({m_record.row, 1, toQString(name), QString::fromLatin1(code), message, QString()});
}

void RecordReader::finish()
{
    for (const auto &[code, count] : m_notes) {
        if (count <= kNotesOfACode)
            continue;
        const auto more = static_cast<int>(std::min<std::int64_t>(count - kNotesOfACode, 2'000'000'000));
        m_sink.note({0, more, QString(), QString::fromStdString(code),
            Tr::tr("%n more row(s) have the same note; only the first 100 are listed.", nullptr, more), QString()});
    }
}

} // namespace postledger
