// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "base/text.h"
#include "codec/values.h"
#include "domain/record_sink.h"
#include "formats/column_table.h"
#include "formats/format.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace postledger {

class GatheredRows;

/// How a file writes dates and amounts, decided on whole columns (decideHabits()).
struct Habits
{
    DateOrder order = DateOrder::YearFirst;
    DecimalMark mark = DecimalMark::Point;
    std::vector<DecimalMark> marks = {}; ///< of each column of the table, where not all write it alike; else empty
    std::vector<char> serials = {}; ///< of each column of the table: whether it counts days (parseSerial()); or empty
    Currency currency = {}; ///< of a file that names none; invalid: nobody knows
    bool rowsNameCurrency = false; ///< in the file of which this is a part
    Reading *reading = nullptr; ///< where to tell how the file was read; null: nowhere
    /// Positions in the file of the columns that were decided by the first rows alone; empty: by all rows.
    std::vector<int> plainDates = {}, plainAmounts = {};

    /// Whether \p row is written as those first rows are.
    bool fit(const Row &row) const;
    DecimalMark markOf(int column) const
    {
        return column >= 0 && static_cast<std::size_t>(column) < marks.size() ? marks[static_cast<std::size_t>(column)]
                                                                              : mark;
    }
};

/// Walks the rows of a table and turns cells into values. What is wrong with a cell is remembered as the reject of the
/// rows that belong together; the value is then meaningless and reading goes on.
class RowReader
{
public:
    static constexpr int kFineDigits = 8;

    RowReader(const ColumnTable &table, const ColumnMap &map, const FileProbe &probe, TableSource &rows,
        RecordSink &sink, const JobControl &job);

    void setHabits(const Habits &habits) { m_habits = habits; }
    const Habits &habits() const { return m_habits; }
    /// The rows come from \p gathered: those that it held back are rejected one by one, as they do not follow one
    /// another in the file. finish() notes how many orders were joined.
    void setGathered(const GatheredRows &gathered) { m_gathered = &gathered; }
    RecordSink &sink() const { return m_sink; }
    QString fileName() const { return fileNameOf(m_probe); }
    QString label(int column) const; ///< as read; of a column that the file lacks, as the platform writes it

    /// Steps to the next row; false at the end, when reading failed or when the job was cancelled.
    bool next();
    /// Judges the row's fault: a short row is a note when it has all that it needs, else it fails like the others. An
    /// error value in a column that the format knows fails too.
    void checkFault();
    /// What next() returned false for: nothing, "cancelled", the table's own error or "later_rows_differ" (see
    /// Answers::byAllRows). "currency_unknown" when currency() found none anywhere.
    Result<void> outcome() const;
    std::int64_t line() const { return m_row.line; }

    bool has(int column) const { return m_map[static_cast<std::size_t>(column)] >= 0; }
    /// The cell without blanks at its ends; empty when the file has no such column, or a lone apostrophe there, which
    /// is how spreadsheets and files of rejected rows write a cell of white space.
    std::string_view text(int column) const { return textAt(m_map[static_cast<std::size_t>(column)]); }
    /// The cell at a place of the file, for columns that have no fixed label.
    std::string_view textAt(int position) const
    {
        const std::string_view cell = trimmed(m_row.cell(position));
        return cell == "'" ? std::string_view() : cell;
    }
    /// An id as parseId() gives it; fails on one that a spreadsheet rounded. Empty is no failure.
    std::string_view id(int column);
    /// The number of an article. One that a spreadsheet rounded is kept and noted once: the sale is known without it.
    std::string_view sku(int column);
    /// Like id(), but an empty one fails ("missing_id").
    std::string_view requiredId(int column);
    /// What the cell says as an amount: text as the column writes it, a workbook's number exactly or nearly so. Fails
    /// nothing.
    AmountAnswer parsedAmount(int column, int exponent) const;
    /// None when empty; fails when it is no amount of \p exponent digits.
    std::optional<std::int64_t> amount(int column, int exponent);
    /// Fails also when empty.
    std::int64_t requiredAmount(int column, int exponent);
    /// Like amount(), but further decimals are rounded: for what a platform estimates, never for sales.
    std::optional<std::int64_t> roundedAmount(int column, int exponent);
    /// Like amount(), in units of 10^-kFineDigits: platforms bill, and split by age and gender, in fractions of a cent.
    std::optional<std::int64_t> fineAmount(int column);
    /// None when empty; fails when it is no whole number.
    std::optional<std::int64_t> count(int column);
    /// A number above zero as digits / 10^decimals, without zeros at its end; none when empty, fails when it is no such
    /// number or has more than ten decimals.
    /// \param cells  whether a bad cell may be kept; rate() reads by what was decided for its column
    std::optional<std::pair<std::int64_t, std::int64_t>> rateAt(
        int position, DecimalMark mark = DecimalMark::Point, Cells cells = Cells::Personal);
    std::optional<std::pair<std::int64_t, std::int64_t>> rate(int column)
    {
        return rateAt(m_map[static_cast<std::size_t>(column)], m_habits.markOf(column), m_table.spec(column).cells);
    }
    /// None when empty; fails when it is no date. Without an offset on the clock of the file's zone: the file's first
    /// such date is noted ("assumed_timezone").
    std::optional<Instant> instant(int column) { return instantAt(column, 0); }
    /// The same, but a day without a time means its last second: the end of a span that takes it in.
    std::optional<Instant> endInstant(int column) { return instantAt(column, kSecondsPerDay - 1); }
    Instant requiredInstant(int column);
    std::optional<Day> requiredDay(int column);
    /// The currency that the cell names. Where it is empty, that of Habits in a file that names none, noted once
    /// ("assumed_currency"); else "bad_currency" fails.
    std::optional<Currency> currency(int column);
    /// The row, or with \p ofFile every row, names no currency and is read in this one: an amount that shows another
    /// ends the reading with "currency_unknown".
    void assumeCurrency(Currency currency, bool ofFile);
    /// False when the code is no currency: then "bad_currency" fails.
    bool checkCurrency(int column, std::string_view code);

    /// Fails a row of a further line whose order's own row is not above it ("orphan_line"). \param total  which only
    /// the own row fills
    void failOrphan(int id, int total);
    /// Rejects what belongs together; the first failure is the one that is told.
    void fail(int column, const char *code, const QString &message);
    /// The same for \p row, which the reader has left behind, as a whole.
    void failRow(std::int64_t row, const char *code, const QString &message);
    /// The same for a column without a fixed label, whose cells are kept only where \p cells says so: a file may call
    /// any column anything.
    void failAt(int position, const char *code, const QString &message, Cells cells = Cells::Personal);
    bool failed() const { return m_issue.has_value(); }
    /// Hands the failure to the sink as the reject of \p rowCount rows from \p firstRow on (0: this one alone) and
    /// forgets it.
    void reject(std::int64_t rowCount, std::int64_t firstRow = 0);

    /// Notes that a row, at first the present one, is a row of totals, which counts for nothing.
    void leaveOutTotals();
    void noteTotals(std::int64_t row);

    /// A note about \p row; after the first 100 of a code they are only counted.
    void note(const char *code, int column, std::int64_t row, const QString &message);
    /// Notes that the file does not say when it was made and \p statedAt was taken for it.
    void noteAssumedDate(Instant statedAt);
    /// One note for the file per code and \p subject, at most 100 of a code.
    void noteOnce(const char *code, int column, std::string_view subject, const QString &message);
    /// Tells what note() only counted, and what is odd about the columns. Call at the end.
    void finish();

private:
    QString cellOf(int column) const;
    std::optional<Instant> instantAt(int column, std::int64_t secondOfDay);
    /// What the cell says as a date, as its column writes it; fails nothing.
    std::optional<LocalTime> localTime(int column);
    StoredAs storedAs(int column) const { return m_row.storedAs(m_map[static_cast<std::size_t>(column)]); }
    /// A date that a workbook stores is written year first, whatever its column's text does.
    DateOrder orderOf(StoredAs stored) const
    {
        return stored == StoredAs::Date || stored == StoredAs::DateTime ? DateOrder::YearFirst : m_habits.order;
    }
    void checkErrors();
    void noteShortRow();
    bool rejectApart();
    bool namesCurrency(int column);
    void expectCurrency(Currency currency, bool assumed);
    void checkShownCurrency(int column);
    void failError(int column);
    void failNumber(int column, AmountFault fault);
    void failDate(int column);

    const ColumnTable &m_table;
    const ColumnMap &m_map;
    const FileProbe &m_probe;
    TableSource &m_rows;
    RecordSink &m_sink;
    const JobControl &m_job;
    Habits m_habits;
    Row m_row;
    int m_lastNeeded = -1; ///< position of the last column that every row must reach
    std::int64_t m_sinceCheck = 0;
    bool m_cancelled = false;
    bool m_differs = false; ///< a row is not written as the first ones are
    std::optional<bool> m_namesCurrency; ///< whether any cell of the first rows or of those read so far does
    bool m_currencyUnknown = false;
    Currency m_ofFile; ///< that a file which names none is read in
    Currency m_expected; ///< of the row's amounts, where it is known
    bool m_isAssumed = false; ///< the row does not name it
    std::vector<int> m_undecided; ///< columns of amounts that were read before it was known
    std::string m_otherCurrency; ///< a cell that shows another than the assumed one; empty: none
    Currency m_assumed; ///< there
    bool m_assumedZone = false; ///< a clock without an offset was read, and noted
    std::optional<RowIssue> m_issue;
    std::map<std::string, std::int64_t, std::less<>> m_notes; ///< count by code
    std::set<std::string> m_noted; ///< codes and subjects
    const GatheredRows *m_gathered = nullptr;
    std::vector<std::int64_t> m_lines; ///< of the rows so far that it held back
    std::int64_t m_shortLine = 0; ///< of a short row that is worth a note unless it fails; 0: none
};

/// What decideHabits() looks at.
struct HabitColumns
{
    std::span<const int> dates;
    std::span<const int> amounts;
    // What the platform is documented to write, for columns that decide nothing themselves.
    DateOrder documentedOrder = DateOrder::Unknown;
    DateOrder documentedHalfDays = DateOrder::Unknown; ///< the same for hours with AM or PM
    DecimalMark documentedMark = DecimalMark::Unknown;
};

/// Decides the order of date parts, the decimal mark and which dates are counted days, from whole columns. Reads the
/// table once and rewinds it, but for a table whose first rows are plain (ISO dates, decimal points): such a table is
/// taken to be plain until RowReader::next() finds a row that is not.
/// The marks of numbers are decided column by column; where a column's own cells leave it open, the others decide, then
/// an answer, then what the platform writes.
/// \errors "ambiguous_date", "ambiguous_number" when nothing decides; "cancelled"; those of the table
Result<Habits> decideHabits(const ColumnTable &table, const ColumnMap &map, const FileProbe &probe, TableSource &rows,
    const HabitColumns &columns, const Answers &answers, const JobControl &job);

/// What read() ends with then.
Error laterRowsDifferError(const QString &fileName);

/// True for what platforms write into cells that have no value: "-", "n/a"…
bool isEmptyMarker(std::string_view cell);

/// Tells ids that a spreadsheet rounded to 15 digits from such as end in zeros by chance.
class RoundedIdFinder
{
public:
    void add(std::string_view id);
    bool allRounded() const { return !m_whole && m_zeros >= kEnough; }

private:
    static constexpr std::int64_t kEnough = 6; ///< zeros that chance gives once in a million files
    std::int64_t m_zeros = 0;
    bool m_whole = false;
};

/// Why a row with \p fault is rejected, for a person.
QString rowFaultMessage(RowFault fault);
/// The refusal "suspicious_id".
Error suspiciousIds(const QString &fileName, const QString &label);
/// The refusal "currency_unknown".
Error unknownCurrency(const QString &fileName);

/// The whole reading of an export of one record a row.
/// \param idColumn     whose ids are checked for digits that a spreadsheet rounded away
/// \param makeReading  (RowReader &) → something with takeRow(), which is false when nobody takes more, and \c ids, a
///                     RoundedIdFinder that has seen every id
template<typename MakeReading>
Result<void> readRowByRow(const ColumnTable &table, const HabitColumns &columns, int idColumn, const FileProbe &probe,
    TableSource &rows, const Answers &answers, RecordSink &sink, const JobControl &job, const MakeReading &makeReading)
{
    const auto map = table.bind(probe);
    if (!map)
        return map.error();
    const auto habits = decideHabits(table, *map, probe, rows, columns, answers, job);
    if (!habits)
        return habits.error();
    RowReader reader(table, *map, probe, rows, sink, job);
    reader.setHabits(*habits);
    auto reading = makeReading(reader);
    while (reader.next()) {
        if (!reading.takeRow())
            return {};
    }
    if (const auto outcome = reader.outcome(); !outcome)
        return outcome;
    if (!answers.idsAreWhole && reading.ids.allRounded())
        return suspiciousIds(reader.fileName(), reader.label(idColumn));
    reader.finish();
    return {};
}

/// The failure "cancelled".
Error cancelledReading();

} // namespace postledger
