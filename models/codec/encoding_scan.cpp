// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/encoding_scan.h"

#include "codec/text_decoder.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace postledger {

namespace {

bool isControl(unsigned char byte)
{
    return byte < 0x09 || (byte > 0x0D && byte < 0x20) || byte == 0x7F;
}

/// True when the 64 bytes at \p at are ASCII without control characters.
bool isPlain(const char *at)
{
#if defined(__SSE2__)
    // Signed comparison: bytes from 80 on are negative and fail with the control characters.
    __m128i bad = _mm_setzero_si128();
    for (int i = 0; i < 4; ++i) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + 16 * i));
        const __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
        const __m128i space =
            _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(0x08)), _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x0E)));
        bad = _mm_or_si128(bad, _mm_andnot_si128(space, low));
        bad = _mm_or_si128(bad, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)));
    }
    return _mm_movemask_epi8(bad) == 0;
#else
    return std::none_of(at, at + 64, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || isControl(byte);
    });
#endif
}

} // namespace

void EncodingScan::add(std::string_view block)
{
    if (!m_held.empty()) {
        // At most three bytes were held back: complete the sequence byte by byte.
        std::string head = m_held;
        const std::size_t taken = std::min<std::size_t>(block.size(), 3);
        const std::size_t before = head.size();
        head.append(block.substr(0, taken));
        m_held.clear();
        std::size_t length = utf8SequenceLength(head);
        if (length == 0) {
            m_invalidBytes += static_cast<std::int64_t>(before);
            length = before;
        } else {
            ++m_validSequences;
        }
        m_bytes += static_cast<std::int64_t>(length - before);
        block.remove_prefix(length - before);
    }
    while (block.size() >= 64) {
        if (isPlain(block.data())) {
            block.remove_prefix(64);
            m_bytes += 64;
            continue;
        }
        // Up to the next 64 bytes, but never into the middle of a sequence.
        std::size_t length = 64;
        while (length < std::min<std::size_t>(block.size(), 67)
            && (static_cast<unsigned char>(block[length]) & 0xC0) == 0x80)
            ++length;
        if (length == block.size())
            break;
        addSlowly(block.substr(0, length));
        block.remove_prefix(length);
    }
    // A sequence at the end may go on in the next block.
    std::size_t tail = 0;
    while (tail < 3 && tail < block.size()) {
        const auto byte = static_cast<unsigned char>(block[block.size() - 1 - tail]);
        ++tail;
        if (byte >= 0xC0) {
            const std::size_t whole = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            if (tail < whole) {
                addSlowly(block.substr(0, block.size() - tail));
                m_held.assign(block.substr(block.size() - tail));
                m_bytes += static_cast<std::int64_t>(tail);
                return;
            }
            break;
        }
        if (byte < 0x80)
            break;
    }
    addSlowly(block);
}

void EncodingScan::finish()
{
    m_invalidBytes += m_held.empty() ? 0 : 1; // a file cut inside a character
    m_held.clear();
}

void EncodingScan::addSlowly(std::string_view text)
{
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.front());
        std::size_t length = 1;
        if (byte >= 0x80) {
            length = utf8SequenceLength(text);
            if (length == 0) {
                ++m_invalidBytes;
                length = 1;
            } else {
                ++m_validSequences;
            }
        } else if (isControl(byte)) {
            ++m_controls;
            if (byte == 0)
                ++m_zeros[m_bytes & 1];
        }
        m_bytes += static_cast<std::int64_t>(length);
        text.remove_prefix(length);
    }
}

bool EncodingScan::isUtf8() const
{
    return m_validSequences >= 9 * m_invalidBytes;
}

bool EncodingScan::looksBinary() const
{
    return m_controls > 16 && m_controls * 50 > m_bytes;
}

bool EncodingScan::looksUtf16(bool bigEndian) const
{
    const std::int64_t high = m_zeros[bigEndian ? 0 : 1];
    const std::int64_t low = m_zeros[bigEndian ? 1 : 0];
    const std::int64_t pairs = m_bytes / 2;
    return high >= 3 && high * 5 >= pairs && low * 50 <= pairs;
}

void Cp932Scan::add(std::string_view block)
{
    for (const char c : block) {
        const auto byte = static_cast<unsigned char>(c);
        if (m_lead != 0) {
            const char16_t character = cp932Character(m_lead, byte);
            if (character == 0)
                m_legal = false;
            // JIS level 1 ends with the lead byte 98; above are rare characters, which accented Western letters look
            // like.
            else if ((character >= 0x3041 && character <= 0x30FF) || (m_lead >= 0x88 && m_lead <= 0x98))
                ++m_common;
            else if (m_lead > 0x98)
                ++m_rare;
            m_lead = 0;
        } else if (isCp932Lead(byte)) {
            m_lead = byte;
        } else if (byte == 0x80 || byte == 0xA0 || byte > 0xFC) {
            m_legal = false;
        }
        if (!m_legal)
            return;
    }
}

void Cp932Scan::finish()
{
    if (m_lead != 0)
        m_legal = false;
}

} // namespace postledger
