// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "base/zone.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The values that cells hold: amounts, dates, ids. Digits are read as digits, never through a double.
namespace postledger {

/// How a column separates its decimals, decided from all its values.
enum class DecimalMark : std::uint8_t
{
    Unknown,
    Point,
    Comma
};

enum class AmountFault : std::uint8_t
{
    None,
    Empty,
    NotANumber,
    Ambiguous,
    TooFine,
    Overflow
};

struct AmountAnswer
{
    std::int64_t minor = 0;
    AmountFault fault = AmountFault::None;
    std::string_view currency; ///< code found in the cell ("USD 12.00"), else empty
    explicit operator bool() const { return fault == AmountFault::None; }
};

/// Reads an amount in any of the spellings of the reliability page, section 1 ("Amounts").
/// \param exponent digits of the currency's minor unit
/// \param mark     what the column uses; Unknown: "1,234" and "1.234" are Ambiguous
/// The plain form `-?[0-9]+(\.[0-9]+)?` takes a fast path.
AmountAnswer parseAmount(std::string_view cell, int exponent, DecimalMark mark = DecimalMark::Unknown);

/// Reads an amount that a workbook stores as a double: point decimal; when it has more digits than \p exponent, the
/// nearest minor unit counts if it is at most a millionth of a unit away, else TooFine.
AmountAnswer parseStoredAmount(std::string_view number, int exponent);

/// A whole number with optional grouping ("12,400"). None when it is no such number.
std::optional<std::int64_t> parseCount(std::string_view cell);
/// "10%", "0.10" with \p fraction: a rate in millionths.
std::optional<std::int64_t> parseRateMillionths(std::string_view cell, bool fraction);

/// Collects evidence about the decimal mark of a column, cell by cell, any order.
class DecimalMarkFinder
{
public:
    void add(std::string_view cell);
    /// Unknown when nothing decides: then `1,234` throughout the column is ambiguous_number.
    DecimalMark mark() const;
    bool sawAmbiguous() const;

private:
    bool m_point = false;
    bool m_comma = false;
    bool m_ambiguous = false;
};

/// Order of the parts of a date in a column.
enum class DateOrder : std::uint8_t
{
    Unknown,
    YearFirst,
    DayFirst,
    MonthFirst
};

struct LocalTime
{
    std::int64_t local = 0; ///< the clock's reading as if it were UTC
    std::optional<int> offset; ///< seconds east of UTC, where the cell states one
    bool hasTime = true; ///< false: only a day
};

/// Reads a date or an instant: ISO with blank or T, offset `Z`, `+0200`, `+02:00`; `31/12/2023 22:36`,
/// `03/13/2026 10:15:00 AM`, `31.12.2023 22:36`, `1 Jan 2024`, `Aug 28, 2025`, `YYYYMMDD`.
/// \return none when it is no date of \p order, or one that does not exist (31 February)
std::optional<LocalTime> parseLocalTime(std::string_view cell, DateOrder order);

/// parseLocalTime() on the clock of \p zone. \p kind says whether the clock skipped or repeated that hour.
std::optional<Instant> parseInstant(
    std::string_view cell, DateOrder order, const Zone &zone, Zone::Kind *kind = nullptr);

/// Reads a day as a spreadsheet counts it since 1900, with the time as a fraction (`45384.347893`, `45384,35`): rounded
/// to the millisecond, then to the second. \return none unless it lies between 20000 (in 1954) and 80000 (in 2119)
std::optional<LocalTime> parseSerial(std::string_view cell);

/// Tells a column whose every cell is such a day. One cell alone might be any number.
class SerialFinder
{
public:
    void add(std::string_view cell);
    bool allSerial() const { return m_serial && !m_other; }

private:
    bool m_serial = false;
    bool m_other = false;
};

/// Collects evidence about day-first or month-first, cell by cell, any order.
class DateOrderFinder
{
public:
    void add(std::string_view cell);
    /// YearFirst or DayFirst by the cells' form (points between parts are day-first); Unknown when both fit.
    DateOrder order() const;
    bool sawAmbiguous() const; ///< at least one cell fits both day-first and month-first
    bool isContradictory() const { return m_dayFirst && m_monthFirst; } ///< cells fit only the one and only the other
    bool sawAny() const { return m_yearFirst || m_dayFirst || m_monthFirst || m_either; }

private:
    bool m_yearFirst = false;
    bool m_dayFirst = false;
    bool m_monthFirst = false;
    bool m_either = false;
};

/// An id as text: edge blanks, tabs, one protecting apostrophe and `="…"` removed; zeros and case kept.
std::string_view parseId(std::string_view cell);
/// True for "5.76E+17": an id that a spreadsheet rounded.
bool isLossyId(std::string_view cell);
/// True for a number with more than 15 digits, which a double does not hold exactly.
bool isLossyNumber(std::string_view number);

} // namespace postledger
