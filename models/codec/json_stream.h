// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/byte_source.h"
#include "codec/text_decoder.h"

#include <optional>
#include <string>
#include <string_view>

namespace postledger {

/// The text of a JSON file, block by block: finds where its values begin and end without reading what is in them.
/// Constant memory but for a value that is kept.
class JsonStream
{
public:
    enum class Scan : std::uint8_t
    {
        Value,
        End, ///< the file ends inside the value
        TooDeep,
        Failed ///< see error()
    };
    struct Scanned
    {
        std::string_view text; ///< the value; valid until the next call; empty when it is too long
        std::int64_t line = 0; ///< where it begins
        std::int64_t column = 0;
        bool tooLong = false; ///< over 64 MiB, or with a string of over 1 MiB
    };

    JsonStream(QString path, Encoding encoding, bool byteOrderMark);
    Result<void> start();

    /// Steps over blanks. \return the character behind them, 0 at the end of the file or on failure
    char peek();
    /// Steps over the character that peek() gave.
    void skip() { ++m_at; }
    /// The value that begins here. \param depth of the containers around it
    /// \param keep false: text stays empty
    Scan scanValue(bool keep, int depth, Scanned &scanned);
    /// The rest of the line, without its end. \return false at the end of the file or on failure
    bool readLine(Scanned &scanned);

    const std::optional<Error> &error() const { return m_error; }
    std::int64_t offset() const { return m_bytes ? m_bytes->offset() : 0; }
    std::int64_t size() const { return m_bytes ? m_bytes->size() : 0; }
    std::int64_t line() const { return m_line; }
    std::int64_t column() const { return m_base + static_cast<std::int64_t>(m_at) - m_lineBegin + 1; }
    const QString &path() const { return m_path; }

private:
    bool refill();
    bool moreOrEnd() { return m_at < m_text.size() || refill(); }
    void countLine();
    bool scanString();
    Scan scanContainer(int depth);
    void scanScalar();

    QString m_path;
    Encoding m_encoding;
    bool m_byteOrderMark;
    std::unique_ptr<ByteSource> m_bytes;
    std::optional<TextDecoder> m_decoder; ///< none for UTF-8
    std::string m_raw;
    std::string m_text; ///< decoded, from the kept value on
    std::size_t m_at = 0; ///< in m_text
    std::size_t m_begin = 0; ///< of the value that is being scanned
    bool m_keeping = false;
    bool m_tooLong = false;
    bool m_longString = false; ///< in the value
    bool m_atEnd = false;
    std::int64_t m_base = 0; ///< text before m_text
    std::int64_t m_line = 1;
    std::int64_t m_lineBegin = 0; ///< where the line begins, counted from the file's first character
    std::optional<Error> m_error;
};

} // namespace postledger
