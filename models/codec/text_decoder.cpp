// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/text_decoder.h"

#include <array>
#include <cstring>

namespace postledger {

namespace {

constexpr std::size_t kLeads = 31 + 29;
constexpr std::size_t kSeconds = 63 + 125;
constexpr std::array<char16_t, kLeads *kSeconds> kCp932 = {
#include "codec/cp932_table.inc"
};

constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

constexpr char32_t kReplacement = 0xFFFD;

char *putUtf8(char *out, char32_t c)
{
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
    } else if (c < 0x800) {
        *out++ = static_cast<char>(0xC0 | (c >> 6));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = static_cast<char>(0xE0 | (c >> 12));
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else {
        *out++ = static_cast<char>(0xF0 | (c >> 18));
        *out++ = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    }
    return out;
}

} // namespace

std::string_view encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "utf-8";
    case Encoding::Utf16LittleEndian:
        return "utf-16le";
    case Encoding::Utf16BigEndian:
        return "utf-16be";
    case Encoding::Windows1252:
        return "windows-1252";
    case Encoding::Cp932:
        return "shift_jis";
    }
    return {};
}

char16_t cp932Character(unsigned char lead, unsigned char second)
{
    if (!isCp932Lead(lead) || second < 0x40 || second == 0x7F || second > 0xFC)
        return 0;
    const std::size_t row = lead < 0xA0 ? lead - 0x81U : lead - 0xE0U + 31U;
    const std::size_t column = second < 0x7F ? second - 0x40U : second - 0x41U;
    return kCp932[row * kSeconds + column];
}

char16_t windows1252Character(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte;
}

std::size_t TextDecoder::decode(std::string_view bytes, bool isLast, char *out, std::vector<std::size_t> &damage)
{
    std::string joined;
    if (!m_held.empty()) {
        joined = m_held;
        joined.append(bytes);
        bytes = joined;
        m_held.clear();
    }
    switch (m_encoding) {
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
        return decodeUtf16(bytes, isLast, out, damage);
    case Encoding::Cp932:
        return decodeCp932(bytes, isLast, out, damage);
    case Encoding::Windows1252:
        return decodeWindows1252(bytes, out, damage);
    case Encoding::Utf8:
        break;
    }
    if (!bytes.empty())
        std::memcpy(out, bytes.data(), bytes.size());
    return bytes.size();
}

std::size_t TextDecoder::decodeUtf16(std::string_view bytes, bool isLast, char *out, std::vector<std::size_t> &damage)
{
    char *const begin = out;
    const std::size_t high = m_encoding == Encoding::Utf16BigEndian ? 0 : 1;
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(
            (static_cast<unsigned char>(bytes[at + high]) << 8) | static_cast<unsigned char>(bytes[at + 1 - high]));
    };
    const auto invalid = [&] {
        damage.push_back(static_cast<std::size_t>(out - begin));
        out = putUtf8(out, kReplacement);
    };
    std::size_t at = 0;
    while (at + 1 < bytes.size()) {
        const char32_t first = unit(at);
        if (first < 0xD800 || first > 0xDFFF) {
            out = putUtf8(out, first);
            at += 2;
            continue;
        }
        if (first < 0xDC00 && at + 3 >= bytes.size() && !isLast)
            break;
        const char32_t second = first < 0xDC00 && at + 3 < bytes.size() ? unit(at + 2) : 0;
        if (second >= 0xDC00 && second <= 0xDFFF) {
            out = putUtf8(out, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
            at += 4;
        } else {
            invalid();
            at += 2;
        }
    }
    m_atLineStart = out == begin ? m_atLineStart : out[-1] == '\n' || out[-1] == '\r';
    if (at < bytes.size()) {
        // One byte too many: a tool that knows no UTF-16 added a line end, or, as Yahoo! JAPAN does, another control
        // character. No row begins with one, so none was cut.
        const bool single = bytes.size() - at == 1;
        const bool added = single && (bytes[at] == '\n' || bytes[at] == '\0');
        const bool stray = single && m_atLineStart && static_cast<unsigned char>(bytes[at]) < ' ' && bytes[at] != '\t';
        if (!isLast)
            m_held.assign(bytes.substr(at));
        else if (stray && !added)
            m_strayByte = true;
        else if (!added)
            invalid();
    }
    return static_cast<std::size_t>(out - begin);
}

std::size_t TextDecoder::decodeCp932(std::string_view bytes, bool isLast, char *out, std::vector<std::size_t> &damage)
{
    char *const begin = out;
    std::size_t at = 0;
    while (at < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte < 0x80) {
            *out++ = static_cast<char>(byte);
            ++at;
            continue;
        }
        if (byte >= 0xA1 && byte <= 0xDF) {
            out = putUtf8(out, 0xFF61U + byte - 0xA1U);
            ++at;
            continue;
        }
        if (isCp932Lead(byte) && at + 1 == bytes.size() && !isLast) {
            m_held.assign(bytes.substr(at));
            break;
        }
        const char16_t character =
            at + 1 < bytes.size() ? cp932Character(byte, static_cast<unsigned char>(bytes[at + 1])) : char16_t(0);
        if (character != 0) {
            out = putUtf8(out, character);
            at += 2;
        } else {
            damage.push_back(static_cast<std::size_t>(out - begin));
            out = putUtf8(out, kReplacement);
            ++at; // the second byte may be a delimiter or a line end
        }
    }
    return static_cast<std::size_t>(out - begin);
}

std::size_t TextDecoder::decodeWindows1252(std::string_view bytes, char *out, std::vector<std::size_t> &damage)
{
    char *const begin = out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            *out++ = c;
            continue;
        }
        const char16_t character = windows1252Character(byte);
        if (character == 0)
            damage.push_back(static_cast<std::size_t>(out - begin));
        out = putUtf8(out, character == 0 ? kReplacement : static_cast<char32_t>(character));
    }
    return static_cast<std::size_t>(out - begin);
}

std::size_t utf8SequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!continues(1) || !continues(2))
            return 0;
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!continues(1) || !continues(2) || !continues(3))
            return 0;
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool tooLarge = lead == 0xF4 && byte(1) > 0x8F;
        return overlong || tooLarge ? 0 : 4;
    }
    return 0;
}

bool isValidUtf8(std::string_view text)
{
    while (!text.empty()) {
        std::uint64_t eight = 0;
        if (text.size() >= 8) {
            std::memcpy(&eight, text.data(), 8);
            if ((eight & 0x8080808080808080U) == 0) {
                text.remove_prefix(8);
                continue;
            }
        }
        const std::size_t length = utf8SequenceLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string repairedUtf8(std::string_view text)
{
    std::string result;
    result.reserve(text.size() + 8);
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        if (length == 0)
            result.append("\xEF\xBF\xBD");
        else
            result.append(text.substr(0, length));
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

} // namespace postledger
