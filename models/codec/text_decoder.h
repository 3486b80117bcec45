// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/csv_dialect.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// UTF-16 code unit of a cp932 byte pair, 0 when the pair is not assigned.
char16_t cp932Character(unsigned char lead, unsigned char second);
constexpr bool isCp932Lead(unsigned char byte)
{
    return (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
}
/// Unicode of a byte of Windows-1252, 0 for the five that are not assigned.
char16_t windows1252Character(unsigned char byte);

/// Turns bytes of any encoding but UTF-8 into UTF-8, block after block. What is invalid becomes U+FFFD.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding)
        : m_encoding(encoding)
    {
    }
    /// Most bytes of UTF-8 that \p bytes of input may become, what was held back included.
    static std::size_t maximumSize(std::size_t bytes) { return bytes * 3 + 16; }
    /// Writes to \p out (maximumSize() of it).
    /// \param isLast the input ends here: what is incomplete is invalid
    /// \param damage receives the positions in \p out of characters that replace invalid bytes
    /// \return bytes written
    std::size_t decode(std::string_view bytes, bool isLast, char *out, std::vector<std::size_t> &damage);
    /// Whether UTF-16 ended in half a control character behind a line end, which was left out.
    bool sawStrayByte() const { return m_strayByte; }

private:
    std::size_t decodeUtf16(std::string_view bytes, bool isLast, char *out, std::vector<std::size_t> &damage);
    std::size_t decodeCp932(std::string_view bytes, bool isLast, char *out, std::vector<std::size_t> &damage);
    std::size_t decodeWindows1252(std::string_view bytes, char *out, std::vector<std::size_t> &damage);

    Encoding m_encoding;
    std::string m_held; ///< an incomplete character of the last block
    bool m_atLineStart = false;
    bool m_strayByte = false;
};

/// Length of the valid UTF-8 sequence at the start of \p text (not empty), 0 when it is invalid or cut.
std::size_t utf8SequenceLength(std::string_view text);
bool isValidUtf8(std::string_view text);
/// \p text with each invalid byte replaced by U+FFFD.
std::string repairedUtf8(std::string_view text);

} // namespace postledger
