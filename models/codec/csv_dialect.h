// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace postledger {

enum class Encoding : std::uint8_t
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
    Cp932
};

/// How a text file writes its table.
struct CsvDialect
{
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    char delimiter = ','; ///< ',' ';' '\t' '|'
    bool blankAfterDelimiter = false; ///< `a, "b, c"`: a quote may follow the blank
    char quote = '"'; ///< '"', '\'' or '\0' for none
    bool backslashEscapes = false; ///< \" inside quotes, else quotes are doubled
    std::string_view lineEnd = "\n"; ///< the commonest: "\n", "\r\n", "\r"; all three are read wherever they stand
    std::int64_t headerLine = 1; ///< line of the labels, 0: none
    std::int64_t firstDataLine = 2;
    bool operator==(const CsvDialect &) const = default;
};

/// What a person fixes; the rest is detected.
struct CsvOverrides
{
    std::optional<Encoding> encoding;
    std::optional<char> delimiter;
    std::optional<char> quote;
    std::optional<std::int64_t> headerLine;
};

/// "utf-8", "utf-16le", "windows-1252", "shift_jis".
std::string_view encodingName(Encoding encoding);

} // namespace postledger
