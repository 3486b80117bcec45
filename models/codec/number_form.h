// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What a workbook's number formats make of its numbers.
namespace postledger {

enum class NumberForm : std::uint8_t
{
    Plain,
    Date, ///< a day
    DateTime, ///< a day with a time
    Time, ///< a time alone
    Duration ///< elapsed time ("[h]:mm"); its number counts days
};

/// Of a format that every spreadsheet knows by number.
/// \source ECMA-376 part 1, 18.8.30
NumberForm builtInForm(int id);
/// Of a format code such as `yyyy\-mm\-dd`, `[h]:mm`, `[Red]0.00`: its first section counts; quoted and escaped
/// letters, colours, currencies and conditions say nothing.
NumberForm formOf(std::string_view code);

/// Appends the shortest decimal for a number as a workbook writes it: "12.490000000000002" is twelve forty-nine with
/// the noise of binary fractions, "1.0" and "1E6" are "1" and "1000000". Whole numbers keep all their digits.
/// \return false when \p text is no number; then nothing is appended
bool appendNumber(std::string &to, std::string_view text);

/// Appends the day or instant of a serial number in ISO 8601 without a zone, or the time alone: rounded to the
/// millisecond, then to the second; whole days without a time.
/// \return false when there is no such day (negative, the 29 February 1900 that never was, beyond the year 9999);
///         then nothing is appended
bool appendSerial(std::string &to, std::string_view number, NumberForm form, bool from1904);

} // namespace postledger
