// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "base/job_control.h"
#include "codec/file_probe.h"
#include "codec/values.h"
#include "domain/record_sink.h"
#include "formats/column_table.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// How sure a format is that a file is its own.
struct Match
{
    int score = 0; ///< 0: not mine; 100: every label that tells it apart is there
    /// Set when the format knows the file but must not read it (a look-alike, a required column missing): the refusal.
    std::optional<Error> refusal;
    /// With a refusal: of the same platform, and not the export that the format is named after; \ref detail says what
    /// it is instead.
    bool isOther = false;
    std::vector<MissingColumn> missing; ///< columns that the file lacks, also those that it is read without
    QString detail; ///< vintage or variant, for people: "79 columns", "Instagram stories"
};

/// What a file left open, and how it was read.
struct Reading
{
    DateOrder dateOrder = DateOrder::Unknown;
    std::map<std::string, DecimalMark> decimals; ///< of each column of amounts, by its label as read
    /// A column whose numbers can all be read in two ways.
    struct OpenColumn
    {
        std::string label; ///< as read
        std::string example; ///< a cell of it: "1,234"
        bool operator==(const OpenColumn &) const = default;
    };
    Currency currency; ///< that of every row, where a report has one; else invalid
    bool rowsNameCurrency = false; ///< a row without one is at fault
    std::optional<bool>
        negativeDiscounts; ///< discounts are written as negative amounts; none: no discount, or not asked
    std::vector<OpenColumn> open; ///< without an answer the file is refused with "ambiguous_number"
    OpenColumn openDates; ///< the same of "ambiguous_date": a column with a date that can be read in two ways
};

/// Answers to the questions that a file cannot answer.
struct Answers
{
    Currency currency; ///< of a file that names none; invalid: not answered
    std::string timezone; ///< IANA name, of clocks without an offset; empty: the import's
    DateOrder dateOrder = DateOrder::Unknown;
    DecimalMark decimal = DecimalMark::Unknown; ///< of columns that leave it open
    std::map<std::string, DecimalMark> decimals; ///< the same of single columns, by their folded labels
    std::string
        store; ///< name of the web shop, where several of one system have orders of the same numbers; empty: its system
    std::optional<DateRange> period; ///< of a report that does not say which days it covers
    bool idsAreWhole = false; ///< ids that all end in zeros are right as they are
    std::optional<Instant> statedAt; ///< of a file that does not say when it was made: when it was last modified
    /// The answers were found in the whole of a file of which this is a part, so that its own cells do not overrule
    /// them (but for dates that a spreadsheet has rewritten, where they were year first).
    bool ofTheWhole = false;
    /// Somebody mapped the columns: what the platform is documented to write says nothing about their numbers.
    bool mapped = false;
    bool rowsNameCurrency = false; ///< in the whole; with ofTheWhole
    std::optional<bool> negativeDiscounts; ///< in the whole; with ofTheWhole
    Currency ofEveryRow; ///< where the whole is a report in one currency; with ofTheWhole
    Reading *reading = nullptr; ///< where to tell how the file was read; null: nowhere
    /// Numbers and dates are decided by all rows. Without it a plain beginning (ISO dates, decimal points) is taken for
    /// the whole, and read() ends with "later_rows_differ" where it is not: take back what was read and read with it.
    bool byAllRows = false;

    /// The answer for the column \p label; Unknown: none.
    DecimalMark decimalOf(std::string_view label) const;
};

/// One platform's export. Holds no state: any thread may use it, several at once.
class Format
{
public:
    virtual ~Format() = default;
    virtual QString id() const = 0; ///< "shopify_orders"; the name of its folder; stored with every file it brought
    virtual QString title() const = 0; ///< translated; the platform's own name of the export
    virtual QString platform() const = 0; ///< whose export it is, as the status bar names it: "Orders", "Instagram"
    /// By header content, never by file name.
    virtual Match recognises(const FileProbe &probe) const = 0;
    /// The columns that a mapping may fill; empty: the format takes none.
    virtual std::span<const ColumnSpec> mappableColumns() const { return {}; }
    /// Columns of the export that the format knows and does not read, separated by "|".
    virtual std::string_view unreadColumns() const { return {}; }
    /// Whether a first mapping may lead here without a person's choice. False where others' columns would do as well: a
    /// list of orders has the date and the amount of an advertising report.
    virtual bool isGuessed() const { return false; }
    /// Labels (folded) of the columns whose cells may be kept and shown, also in rejects and previews.
    virtual std::span<const std::string_view> admittedColumns() const = 0;
    /// Reads every row into \p sink. A bad row is rejected and reading goes on; only an unusable file is an error
    /// ("currency_unknown", "ambiguous_date", "missing_column"…). Issues of \p rows are passed on by the caller.
    virtual Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const = 0;
};

/// All formats, in the order of their ids.
std::span<const std::unique_ptr<Format>> allFormats();
const Format *formatById(const QString &id);

/// Whether \p read ended because later rows are not written like the first ones; see Answers::byAllRows.
bool laterRowsDiffer(const Result<void> &read);

struct Recognition
{
    const Format *format = nullptr; ///< null: no known export
    Match match;
};
/// The format with the best score. \errors "unknown_format" names what the file looks like and what to do
Recognition recognise(const FileProbe &probe);

} // namespace postledger
