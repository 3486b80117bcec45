// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr std::int64_t kRowsBetweenChecks = 512;
const QLatin1String kLaterRowsDiffer("later_rows_differ");

bool isPlainDate(std::string_view cell)
{
    constexpr std::size_t kShortest = 10; // 2026-04-13
    if (cell.size() < kShortest)
        return isEmptyMarker(cell);
    return cell[4] == '-' && cell[7] == '-' && cell[0] >= '0' && cell[0] <= '9';
}

/// No comma, and no point that may separate thousands.
bool isPlainAmount(std::string_view cell)
{
    const std::size_t point = cell.find('.');
    return cell.find(',') == std::string_view::npos
        && (point == std::string_view::npos || cell.size() - point - 1 != 3);
}

/// What whole columns tell.
struct Evidence
{
    DateOrderFinder dates;
    Reading::OpenColumn openDates; ///< the first date that leaves it open
    std::vector<SerialFinder> serials; ///< of each column of dates
    bool halfDay = false; ///< "AM" or "PM" somewhere
    struct Amounts
    {
        DecimalMarkFinder finder;
        std::string example; ///< a cell that leaves it open
    };
    std::vector<Amounts> amounts; ///< of each column of amounts
    DecimalMarkFinder allAmounts;
};

/// Decides habits for one file.
class Decision
{
public:
    Decision(const ColumnTable &table, const ColumnMap &map, const FileProbe &probe, const HabitColumns &columns,
        const Answers &answers)
        : m_table(table)
        , m_map(map)
        , m_probe(probe)
        , m_columns(columns)
        , m_answers(answers)
    {
    }
    bool isPlain() const;
    Result<void> gather(TableSource &rows, const JobControl &job);
    Result<Habits> decide();
    void tell(const Habits &habits, bool plain) const;

private:
    int at(int column) const { return m_map[static_cast<std::size_t>(column)]; }
    std::string label(int column) const
    {
        return at(column) >= 0 ? m_probe.labels[static_cast<std::size_t>(at(column))] : std::string();
    }
    std::optional<Error> decideOrder(Habits &habits) const;
    DecimalMark answered(int column) const { return m_answers.decimalOf(label(column)); }
    std::optional<Error> decideMarks(Habits &habits) const;
    Error undecided(const Reading::OpenColumn &column) const;

    const ColumnTable &m_table;
    const ColumnMap &m_map;
    const FileProbe &m_probe;
    const HabitColumns &m_columns;
    const Answers &m_answers;
    Evidence m_evidence;
};

/// True when the first rows write ISO dates and points: then the whole file is taken to, until a row does not.
bool Decision::isPlain() const
{
    if (m_answers.ofTheWhole || m_answers.byAllRows)
        return false;
    return std::all_of(m_probe.firstRows.begin(), m_probe.firstRows.end(), [&](const auto &row) {
        const auto cell = [&](int column) {
            const auto index = static_cast<std::size_t>(at(column));
            return at(column) >= 0 && index < row.size() ? trimmed(row[index]) : std::string_view();
        };
        return std::all_of(m_columns.dates.begin(), m_columns.dates.end(), [&](int c) { return isPlainDate(cell(c)); })
            && std::all_of(
                m_columns.amounts.begin(), m_columns.amounts.end(), [&](int c) { return isPlainAmount(cell(c)); });
    });
}

Result<void> Decision::gather(TableSource &rows, const JobControl &job)
{
    m_evidence.serials.resize(m_columns.dates.size());
    m_evidence.amounts.resize(m_columns.amounts.size());
    Row row;
    for (std::int64_t count = 1; rows.next(row); ++count) {
        if (count % kRowsBetweenChecks == 0 && job.cancelled())
            return cancelledReading();
        for (std::size_t i = 0; i < m_columns.dates.size(); ++i) {
            const int column = m_columns.dates[i];
            const std::string_view cell = trimmed(row.cell(at(column)));
            const StoredAs stored = row.storedAs(at(column));
            if (isEmptyMarker(cell))
                continue;
            if (stored == StoredAs::Text || stored == StoredAs::Number)
                m_evidence.serials[i].add(cell);
            if (stored != StoredAs::Text)
                continue;
            m_evidence.dates.add(cell);
            if (m_evidence.openDates.example.empty() && m_evidence.dates.sawAmbiguous())
                m_evidence.openDates = {label(column), std::string(cell.substr(0, 40))};
            m_evidence.halfDay = m_evidence.halfDay || ((cell.back() | 0x20) == 'm' && cell.size() > 12);
        }
        for (std::size_t i = 0; i < m_columns.amounts.size(); ++i) {
            const int column = m_columns.amounts[i];
            const std::string_view cell = trimmed(row.cell(at(column)));
            if (cell.empty() || row.storedAs(at(column)) != StoredAs::Text)
                continue;
            Evidence::Amounts &amounts = m_evidence.amounts[i];
            amounts.finder.add(cell);
            if (amounts.example.empty() && amounts.finder.sawAmbiguous())
                amounts.example = std::string(cell.substr(0, 40));
            m_evidence.allAmounts.add(cell);
        }
    }
    if (rows.error())
        return *rows.error();
    return rows.rewind();
}

std::optional<Error> Decision::decideOrder(Habits &habits) const
{
    const DateOrder answer = m_answers.dateOrder;
    habits.order = m_evidence.dates.order();
    if (m_answers.ofTheWhole && (answer == DateOrder::DayFirst || answer == DateOrder::MonthFirst))
        habits.order = answer;
    if (habits.order != DateOrder::Unknown)
        return std::nullopt;
    if (!m_evidence.dates.sawAmbiguous()) {
        habits.order = m_answers.ofTheWhole && answer != DateOrder::Unknown
            ? answer
            : DateOrder::DayFirst; // 05/05/2026, or no date at all
        return std::nullopt;
    }
    habits.order = answer != DateOrder::Unknown ? answer
        : m_evidence.halfDay                    ? m_columns.documentedHalfDays
                                                : m_columns.documentedOrder;
    if (habits.order != DateOrder::Unknown)
        return std::nullopt;
    if (m_answers.reading != nullptr)
        m_answers.reading->openDates = m_evidence.openDates;
    return Error{QStringLiteral("ambiguous_date"),
        (m_evidence.dates.isContradictory()
                ? Tr::tr("“%1”: some dates of the column “%2” can only be day-first and others only month-first, so it "
                         "is open how the rest is meant. Say which it is; rows that it does not fit are rejected.")
                : Tr::tr("“%1”: nothing in the column “%2” tells whether the day or the month comes first. Say which "
                         "it is."))
            .arg(fileNameOf(m_probe), toQString(m_evidence.openDates.label))};
}

Error Decision::undecided(const Reading::OpenColumn &column) const
{
    return Error{QStringLiteral("ambiguous_number"),
        //: %2 is a label, %3 a number such as 1,234
        Tr::tr("“%1”: nothing in the column “%2” tells whether the mark in “%3” separates thousands or decimals. "
               "Say which it is.")
            .arg(fileNameOf(m_probe), toQString(column.label), toQString(column.example))};
}

std::optional<Error> Decision::decideMarks(Habits &habits) const
{
    const DecimalMark common = m_evidence.allAmounts.mark();
    const DecimalMark documented = m_answers.mapped ? DecimalMark::Unknown : m_columns.documentedMark;
    habits.marks.assign(m_table.size(), DecimalMark::Unknown);
    std::vector<Reading::OpenColumn> open;
    for (std::size_t i = 0; i < m_columns.amounts.size(); ++i) {
        const int column = m_columns.amounts[i];
        const DecimalMarkFinder &finder = m_evidence.amounts[i].finder;
        DecimalMark &mark = habits.marks[static_cast<std::size_t>(column)];
        mark = m_answers.ofTheWhole ? answered(column) : DecimalMark::Unknown;
        for (const DecimalMark next : {finder.mark(), common, answered(column), documented}) {
            if (mark == DecimalMark::Unknown)
                mark = next;
        }
        if (mark == DecimalMark::Unknown && finder.sawAmbiguous())
            open.push_back({label(column), m_evidence.amounts[i].example});
        else if (mark == DecimalMark::Unknown)
            mark = DecimalMark::Point;
    }
    if (!open.empty()) {
        const Error error = undecided(open.front());
        if (m_answers.reading != nullptr)
            m_answers.reading->open = std::move(open);
        return error;
    }
    habits.mark = common != DecimalMark::Unknown ? common
        : documented != DecimalMark::Unknown     ? documented
                                                 : DecimalMark::Point;
    for (DecimalMark &mark : habits.marks)
        mark = mark == DecimalMark::Unknown ? habits.mark : mark;
    return std::nullopt;
}

Result<Habits> Decision::decide()
{
    Habits habits;
    habits.currency = m_answers.currency;
    habits.rowsNameCurrency = m_answers.ofTheWhole && m_answers.rowsNameCurrency;
    habits.reading = m_answers.reading;
    if (const auto error = decideOrder(habits))
        return *error;
    if (const auto error = decideMarks(habits))
        return *error;
    habits.serials.assign(m_table.size(), 0);
    // Where the whole wrote dates otherwise, a part of it with nothing but such numbers does not make them dates.
    const bool dated = m_answers.ofTheWhole && m_answers.dateOrder != DateOrder::Unknown;
    for (std::size_t i = 0; !dated && i < m_columns.dates.size(); ++i)
        habits.serials[static_cast<std::size_t>(m_columns.dates[i])] = m_evidence.serials[i].allSerial() ? 1 : 0;
    return habits;
}

void Decision::tell(const Habits &habits, bool plain) const
{
    if (m_answers.reading == nullptr)
        return;
    m_answers.reading->dateOrder = plain || m_evidence.dates.sawAny() ? habits.order : DateOrder::Unknown;
    for (const int column : m_columns.amounts) {
        if (at(column) >= 0)
            m_answers.reading->decimals[label(column)] = habits.markOf(column);
    }
}

} // namespace

bool Habits::fit(const Row &row) const
{
    const auto fits = [&row](const std::vector<int> &positions, bool (*isPlain)(std::string_view)) {
        return std::all_of(positions.begin(), positions.end(), [&](int position) {
            return row.storedAs(position) != StoredAs::Text || isPlain(trimmed(row.cell(position)));
        });
    };
    return fits(plainDates, isPlainDate) && fits(plainAmounts, isPlainAmount);
}

Error laterRowsDifferError(const QString &fileName)
{
    return {kLaterRowsDiffer,
        Tr::tr("“%1” writes numbers or dates in later rows otherwise than in its first ones.").arg(fileName)};
}

bool laterRowsDiffer(const Result<void> &read)
{
    return !read && read.error().code == kLaterRowsDiffer;
}

DecimalMark Answers::decimalOf(std::string_view label) const
{
    const auto own = decimals.empty() ? decimals.end() : decimals.find(foldedText(label));
    return own == decimals.end() ? decimal : own->second;
}

Result<Habits> decideHabits(const ColumnTable &table, const ColumnMap &map, const FileProbe &probe, TableSource &rows,
    const HabitColumns &columns, const Answers &answers, const JobControl &job)
{
    Decision decision(table, map, probe, columns, answers);
    if (decision.isPlain()) {
        Habits habits;
        habits.currency = answers.currency;
        habits.rowsNameCurrency = answers.ofTheWhole && answers.rowsNameCurrency;
        habits.reading = answers.reading;
        for (const int column : columns.dates)
            habits.plainDates.push_back(map[static_cast<std::size_t>(column)]);
        for (const int column : columns.amounts)
            habits.plainAmounts.push_back(map[static_cast<std::size_t>(column)]);
        decision.tell(habits, true);
        return habits;
    }
    if (const auto gathered = decision.gather(rows, job); !gathered)
        return gathered.error();
    const auto habits = decision.decide();
    if (habits)
        decision.tell(*habits, false);
    return habits;
}

} // namespace postledger
