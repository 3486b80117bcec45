// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/stated_period.h"

#include "base/text.h"
#include "codec/table_source.h"
#include "codec/values.h"
#include "formats/carried_answers.h"

#include <algorithm>
#include <utility>

namespace postledger {

namespace {

constexpr std::size_t kMostLines = 20;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads one or two digits, or exactly four, at \p at and steps behind them; 0: there is no such number.
int numberAt(std::string_view text, std::size_t &at, std::size_t least, std::size_t most)
{
    std::size_t end = at;
    int value = 0;
    while (end < text.size() && end - at < most && isDigit(text[end]))
        value = value * 10 + (text[end++] - '0');
    if (end - at < least || (end < text.size() && isDigit(text[end])))
        return 0;
    at = end;
    return value;
}

/// The day that begins at \p at, which then lies behind it.
std::optional<Day> dayAt(std::string_view text, std::size_t &at)
{
    std::size_t end = at;
    const int year = numberAt(text, end, 4, 4);
    if (year == 0)
        return std::nullopt;
    static constexpr std::pair<std::string_view, std::string_view> kMarks[] = {{"-", "-"}, {"/", "/"}, {"年", "月"}};
    const auto marks = std::find_if(std::begin(kMarks), std::end(kMarks),
        [rest = text.substr(end)](const auto &pair) { return rest.starts_with(pair.first); });
    if (marks == std::end(kMarks))
        return std::nullopt;
    end += marks->first.size();
    const int month = numberAt(text, end, 1, 2);
    if (month < 1 || month > 12 || !text.substr(end).starts_with(marks->second))
        return std::nullopt;
    end += marks->second.size();
    const int day = numberAt(text, end, 1, 2);
    if (day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    at = end;
    return dayFromCivil(year, month, day);
}

/// The days on both sides of a dash, where months have names: "January 1, 2026 - March 31, 2026".
std::vector<Day> daysInWords(std::string_view text)
{
    for (const std::string_view dash : {" - ", " – ", " — ", " ~ "}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos)
            continue;
        std::vector<Day> days;
        for (const std::string_view side : {text.substr(0, at), text.substr(at + dash.size())}) {
            std::string date(trimmed(side));
            std::replace(date.begin(), date.end(), '\t', ' '); // cells of a line without quotes
            if (const auto time = parseLocalTime(date, DateOrder::YearFirst))
                days.push_back(static_cast<Day>(time->local / kSecondsPerDay));
        }
        return days;
    }
    return {};
}

} // namespace

std::vector<std::string> linesAbove(const FileProbe &probe)
{
    std::vector<std::string> lines;
    if (probe.syntax == FileProbe::Syntax::Json || probe.dialect.headerLine <= 1)
        return lines;
    FileProbe above = probe;
    above.labels.clear();
    above.foldedLabels.clear();
    above.descriptionLine = 0;
    above.dialect.headerLine = 0;
    above.dialect.firstDataLine = 1;
    const auto table = openTable(above);
    if (!table)
        return lines; // whoever reads the rows will say why
    Row row;
    while (lines.size() < kMostLines && (*table)->next(row) && row.line < probe.dialect.headerLine) {
        std::string line;
        for (const std::string_view cell : row.cells)
            line.append(line.empty() ? "" : "\t").append(cell);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<DateRange> periodIn(std::string_view text)
{
    std::vector<Day> days;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at]) || (at > 0 && isDigit(text[at - 1]))) {
            ++at;
            continue;
        }
        if (const auto day = dayAt(text, at))
            days.push_back(*day);
        else
            ++at;
    }
    if (days.empty())
        days = daysInWords(text);
    if (days.size() != 2 || days[1] < days[0] || days[1] - days[0] >= kLongestPeriodDays)
        return std::nullopt;
    return DateRange{days[0], days[1]};
}

std::optional<DateRange> statedPeriod(const FileProbe &probe)
{
    if (probe.withReasons != nullptr)
        return periodIn(carriedPeriod(probe));
    for (const std::string &line : linesAbove(probe)) {
        if (const auto period = periodIn(line))
            return period;
    }
    return std::nullopt;
}

std::string periodText(const DateRange &period)
{
    return isoDay(period.first) + '/' + isoDay(period.last);
}

} // namespace postledger
