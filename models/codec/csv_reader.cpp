// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/csv_reader.h"

#include "codec/block_bytes.h"

#include <algorithm>
#include <cstring>

namespace postledger {

namespace {
/// Fits the second-level cache; larger blocks are not faster.
constexpr std::size_t kBlockBytes = blockBytes(std::size_t{1} << 20);
} // namespace

CsvReader::CsvReader(QString path, const CsvDialect &dialect, int expectedCells, bool checkText)
    : m_path(std::move(path))
    , m_dialect(dialect)
    , m_checkText(checkText && dialect.encoding == Encoding::Utf8)
    , m_scanner(dialect, expectedCells)
{
}

Result<void> CsvReader::start()
{
    m_error.reset();
    if (!m_bytes) {
        auto opened = openBytes(m_path);
        if (!opened)
            return opened.error();
        m_bytes = *std::move(opened);
    } else if (const auto back = m_bytes->rewind(); !back) {
        return back.error();
    }
    char mark[3];
    const std::size_t markBytes = !m_dialect.byteOrderMark ? 0 : m_dialect.encoding == Encoding::Utf8 ? 3 : 2;
    if (const auto skipped = m_bytes->read(mark, markBytes); !skipped)
        return skipped.error();
    m_size = m_bytes->size();
    m_offset = m_bytes->offset();
    m_atEnd = false;
    m_damage.clear();
    if (m_dialect.encoding != Encoding::Utf8) {
        m_decoder.emplace(m_dialect.encoding);
        if (!m_raw)
            m_raw = std::make_unique_for_overwrite<char[]>(kBlockBytes);
    }
    if (!m_buffer) {
        m_capacity = 2 * kBlockBytes + kScanPadding;
        m_buffer = std::make_unique_for_overwrite<char[]>(m_capacity);
    }
    m_end = m_buffer.get();
    m_scanner.setLine(1);
    m_scanner.setData(m_end, m_end, false);
    return {};
}

bool CsvReader::readBlock(char *to, std::size_t wanted, std::size_t &got)
{
    got = 0;
    const auto read = m_bytes->read(to, wanted);
    if (!read) {
        m_error = read.error();
        return false;
    }
    got = *read;
    m_atEnd = got < wanted;
    m_offset = m_bytes->offset();
    return true;
}

/// Moves the unfinished record to the front and reads on behind it.
bool CsvReader::refill()
{
    if (m_error || m_atEnd)
        return false;
    const char *begin = m_scanner.position();
    const std::size_t kept = static_cast<std::size_t>(m_end - begin);
    const std::size_t consumed = static_cast<std::size_t>(begin - m_buffer.get());
    // A record that needs many blocks is scanned again with each: doubling keeps that linear.
    const std::size_t rawBytes = m_decoder ? kBlockBytes : std::max(kBlockBytes, std::min(kept, 32 * kBlockBytes));
    const std::size_t added = m_decoder ? TextDecoder::maximumSize(rawBytes) : rawBytes;
    if (kept + added + kScanPadding > m_capacity) {
        m_capacity = kept + std::max(added, kept) + kScanPadding;
        auto larger = std::make_unique_for_overwrite<char[]>(m_capacity);
        std::memcpy(larger.get(), begin, kept);
        m_buffer = std::move(larger);
    } else {
        std::memmove(m_buffer.get(), begin, kept);
    }
    std::erase_if(m_damage, [&](std::size_t at) { return at < consumed; });
    for (std::size_t &at : m_damage)
        at -= consumed;
    char *to = m_buffer.get() + kept;
    std::size_t got = 0;
    if (m_decoder) {
        if (!readBlock(m_raw.get(), rawBytes, got))
            return false;
        const std::size_t known = m_damage.size();
        m_end = to + m_decoder->decode(std::string_view(m_raw.get(), got), m_atEnd, to, m_damage);
        for (std::size_t i = known; i < m_damage.size(); ++i)
            m_damage[i] += kept;
    } else {
        if (!readBlock(to, rawBytes, got))
            return false;
        m_end = to + got;
    }
    std::memset(m_end, ' ', kScanPadding);
    m_scanner.setData(m_buffer.get(), m_end, m_atEnd);
    return true;
}

bool CsvReader::skipLines(std::int64_t count)
{
    while (count > 0) {
        if (m_scanner.position() == m_end && m_atEnd)
            return false;
        if (m_scanner.skipLine())
            --count;
        else if (!refill())
            return false;
    }
    return true;
}

bool CsvReader::next(CsvRecord &record)
{
    for (;;) {
        switch (m_scanner.next(record)) {
        case CsvScanner::Step::Record:
            m_damaged = false;
            if (m_checkText || !m_damage.empty())
                checkRecord(record);
            return true;
        case CsvScanner::Step::End:
            return false;
        case CsvScanner::Step::NeedMore:
            if (!refill())
                return false;
            break;
        }
    }
}

void CsvReader::checkRecord(CsvRecord &record)
{
    m_damagedColumn = 0;
    if (!m_checkText) {
        // The decoder knows where it put a replacement.
        const auto from = static_cast<std::size_t>(record.begin - m_buffer.get());
        const auto to = static_cast<std::size_t>(record.end - m_buffer.get());
        const auto first = std::lower_bound(m_damage.begin(), m_damage.end(), from);
        if (first == m_damage.end() || *first >= to)
            return;
        m_damaged = true;
        const char *at = m_buffer.get() + *first;
        for (const std::string_view cell : record.cells)
            m_damagedColumn += cell.data() <= at ? 1 : 0;
        return;
    }
    m_repaired.clear();
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        if (isValidUtf8(record.cells[i]))
            continue;
        if (!m_damaged) {
            m_damaged = true;
            m_damagedColumn = static_cast<int>(i + 1);
            m_repairedCells.assign(record.cells.begin(), record.cells.end());
        }
        m_repairedCells[i] = m_repaired.emplace_back(repairedUtf8(record.cells[i]));
    }
    if (m_damaged)
        record.cells = m_repairedCells;
}

} // namespace postledger
