// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/workbook.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// Characters (UTF-16) that a cell of a workbook may hold.
constexpr qsizetype kMaxSheetCell = 32'767;

/// Text as a cell shows it.
struct CellText
{
    std::string_view text;
    bool tooLong = false; ///< over kMaxSheetCell: \ref text is its beginning
};

/// Replaces `_x000D_` and the like by the character that they stand for, in place.
void unescapeCell(std::string &text);

/// The strings that cells share, read as far as somebody asks: the first rows of a sheet need the first strings.
class SharedStrings
{
public:
    explicit SharedStrings(const Workbook &book);

    enum class Find : std::uint8_t
    {
        Found,
        Missing, ///< there is no such string
        Failed ///< see error()
    };
    /// \param text stays valid as long as this object
    Find find(std::int64_t index, CellText &text);
    /// Reads what nobody asked for, so that damage is noticed.
    Result<void> finish();
    const std::optional<Error> &error() const { return m_error; }
    std::int64_t inflated() const { return m_xml ? m_xml->stream().inflated() : m_inflated; }

private:
    bool readOne();
    bool add(QStringView text);
    char *room(std::size_t bytes);

    const Workbook &m_book;
    std::unique_ptr<XmlPart> m_xml; ///< none before the first question and behind the end
    bool m_begun = false;
    std::int64_t m_inflated = 0;
    std::optional<Error> m_error;
    // Each string is its length and its bytes, in a chunk; where it begins is one number over all chunks.
    std::vector<std::uint32_t> m_begins;
    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::size_t m_used = 0; ///< of the last chunk
    QString m_joined; ///< of the string being read
    std::string m_utf8;
};

} // namespace postledger
