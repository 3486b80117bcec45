// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/csv_dialect.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace postledger {

/// Counts what tells encodings apart, over a whole file in one pass. Any block sizes.
class EncodingScan
{
public:
    void add(std::string_view block);
    /// Ends the pass.
    void finish();

    std::int64_t bytes() const { return m_bytes; }
    bool hasHighBytes() const { return m_validSequences + m_invalidBytes > 0; }
    bool isUtf8() const; ///< at least 90 % of the multi-byte sequences are valid
    bool hasInvalidUtf8() const { return m_invalidBytes > 0; }
    bool looksBinary() const; ///< too many control characters for text in any one- or multi-byte encoding
    /// UTF-16 without a byte-order mark: zeros on one side of the pairs.
    bool looksUtf16(bool bigEndian) const;

private:
    void addSlowly(std::string_view text);

    std::int64_t m_bytes = 0;
    std::int64_t m_zeros[2] = {0, 0}; ///< at even and odd positions
    std::int64_t m_controls = 0; ///< zeros too; not TAB, LF, VT, FF, CR
    std::int64_t m_validSequences = 0;
    std::int64_t m_invalidBytes = 0;
    std::string m_held; ///< an incomplete sequence of the last block
};

/// Tells cp932 from Windows-1252. Needed only when a file is no UTF-8.
class Cp932Scan
{
public:
    void add(std::string_view block);
    void finish();
    /// Every pair is assigned and kana or common kanji come out, more than rare ones.
    bool isCp932() const { return m_legal && m_common > 0 && m_common >= m_rare; }

private:
    bool m_legal = true;
    unsigned char m_lead = 0;
    std::int64_t m_common = 0;
    std::int64_t m_rare = 0;
};

} // namespace postledger
