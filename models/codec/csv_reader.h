// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "codec/byte_source.h"
#include "codec/csv_scanner.h"
#include "codec/text_decoder.h"

#include <QString>

#include <deque>
#include <memory>
#include <optional>

namespace postledger {

/// The records of a CSV file, block by block: file, decoder and scanner put together. Constant memory.
class CsvReader
{
public:
    CsvReader(QString path, const CsvDialect &dialect, int expectedCells, bool checkText);

    /// From the first byte behind a byte-order mark.
    Result<void> start();
    /// Skips \p count physical lines.
    bool skipLines(std::int64_t count);
    /// \return false at the end or on failure (see error())
    bool next(CsvRecord &record);
    /// True when the last record holds bytes that are invalid in the file's encoding; its cells are then repaired.
    bool damaged() const { return m_damaged; }
    /// Number of the column (from 1) of the first such byte.
    int damagedColumn() const { return m_damagedColumn; }
    /// At the end: a byte behind the last line that is no text was left out.
    bool sawStrayByte() const { return m_decoder && m_decoder->sawStrayByte(); }
    const std::optional<Error> &error() const { return m_error; }
    std::int64_t offset() const { return m_offset; } ///< bytes of the file read so far
    std::int64_t size() const { return m_size; }

private:
    bool refill();
    bool readBlock(char *to, std::size_t wanted, std::size_t &got);
    void checkRecord(CsvRecord &record);

    QString m_path;
    CsvDialect m_dialect;
    bool m_checkText;
    std::unique_ptr<ByteSource> m_bytes;
    CsvScanner m_scanner;
    std::optional<TextDecoder> m_decoder; ///< none for UTF-8
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0;
    char *m_end = nullptr; ///< of the text in the buffer
    std::unique_ptr<char[]> m_raw; ///< undecoded block
    std::vector<std::size_t> m_damage; ///< positions in the buffer that replace invalid bytes
    std::vector<std::string_view> m_repairedCells;
    std::deque<std::string> m_repaired;
    bool m_atEnd = false;
    bool m_damaged = false;
    int m_damagedColumn = 0;
    std::int64_t m_offset = 0;
    std::int64_t m_size = 0;
    std::optional<Error> m_error;
};

} // namespace postledger
