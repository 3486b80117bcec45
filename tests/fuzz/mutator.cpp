// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"

#include "zip_bytes.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string_view>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);

namespace fuzz {

namespace {

using Random = std::minstd_rand;

std::size_t below(Random &random, std::size_t end)
{
    return end == 0 ? 0 : random() % end;
}

/// Values at the edge of what cells may hold.
constexpr std::string_view kValues[] = {"", "0", "-0", "1", "-1", "007", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "92233720368547758.07", "92233720368547758.08", "-92233720368547758.08",
    "4611686018427387904", "46116860184273879.04", "999999999999999999", "999999999.99", "0.005", "0.0000000001",
    "12.345", "1e308", "1E-9", "1e3", "5.76E+17", "NaN", "INF", "(12.50)", "12.50-", "12,50", "1.234.567,89", "1,234",
    "1.234", "1'234.50", "1 234,50", "12.50 USD", "USD 12.50", "EUR", "JPY", "KWD", "XXX", "usd", "10%", "100%", "-5%",
    "2024-02-29", "2023-02-29", "31/12/2023", "12/31/2023", "01/02/2023", "31.12.2023 22:36", "03/13/2026 10:15:00 AM",
    "2025-03-30 02:30:00", "2025-10-26 02:30:00", "2025-10-26T02:30:00+02:00", "2025-01-01T00:00:00Z",
    "2025-01-01 00:00:00 -1200", "9999-12-31", "9999-12-31 23:59:59", "0001-01-01", "0000-00-00", "1969-12-31",
    "1 Jan 2024", "20240229", "45292", "45292.5", "60", "-1.5", "'", "\"", "\"\"", "\"\"\"", "=\"0012\"", "'0012",
    "576461413038785752", "true", "TRUE", "false", "null", "{}", "[]", "#N/A", "#REF!", "Total", "total", "--", "-",
    "N/A", "@someone", "utm_source=instagram&utm_medium=social&utm_content=178", "?utm_campaign=%zz&",
    "https://x.example/?a=b&utm_term=", "\xEF\xBB\xBF", "\xFF", "\xC2\xA0", "\xED\xA0\x80", "\xEF\xBC\x91\xEF\xBC\x92",
    "\xE2\x88\x92"
    "5",
    "a\nb", "\r", "\r\n", "\t", ",", ";", "|", "&#10;", "&#xD800;", "&amp;", "<![CDATA[1]]>", "<!--x-->", "t=\"s\"",
    "t=\"str\"", "t=\"b\"", "t=\"e\"", "s=\"1\"", "r=\"A1\"", "r=\"XFE1\"", "r=\"A1048577\"", "_x000D_", "sep=;",
    "Paid", "refunded", "voided"};

/// Where tokens end: cells with what is in them whole, or their words too.
constexpr std::string_view kCellEnds = ",;\t|\n\r\"<>{}[]";
constexpr std::string_view kWordEnds = ",;\t|\n\r\"<>{}[] =:'&/-.";

struct Place
{
    std::size_t begin = 0;
    std::size_t size = 0;
};

Place someToken(const std::string &text, Random &random)
{
    const std::string_view ends = random() % 3 == 0 ? kWordEnds : kCellEnds;
    const std::size_t at = below(random, text.size() + 1);
    std::size_t begin = at;
    while (begin > 0 && ends.find(text[begin - 1]) == std::string_view::npos)
        --begin;
    const std::size_t end = std::min(text.find_first_of(ends, at), text.size());
    return {begin, end - begin};
}

Place someLine(const std::string &text, Random &random)
{
    const std::size_t at = below(random, text.size());
    const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    return {begin, end - begin};
}

std::string mutated(std::string bytes, std::size_t most)
{
    const std::size_t size = bytes.size();
    bytes.resize(std::max(most, size));
    bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t *>(bytes.data()), size, std::max(most, size)));
    return bytes;
}

void changeOnce(std::string &text, std::size_t most, Random &random)
{
    constexpr std::size_t kLongerToken = 16;
    const Place token = someToken(text, random);
    const std::string old = text.substr(token.begin, token.size);
    const auto replace = [&](std::string_view by) { text.replace(token.begin, token.size, by); };
    switch (random() % 10) {
    case 0:
    case 1:
    case 2:
        return replace(kValues[below(random, std::size(kValues))]);
    case 3: {
        const Place other = someToken(text, random);
        return replace(text.substr(other.begin, other.size));
    }
    case 4:
    case 5:
        return replace(mutated(old, old.size() + kLongerToken));
    case 6:
        return void(text.insert(token.begin, kValues[below(random, std::size(kValues))]));
    default:
        break;
    }
    if (text.empty())
        return;
    const Place line = someLine(text, random);
    const std::string copy = text.substr(line.begin, line.size);
    const std::size_t times = random() % 8 == 0 ? 1 + random() % 30 : 1;
    switch (random() % 3) {
    case 0:
        text.erase(line.begin, line.size);
        return;
    case 1:
        text.erase(line.begin, line.size);
        if (!text.empty())
            text.insert(someLine(text, random).begin, copy);
        return;
    default:
        for (std::size_t i = 0; i < times && text.size() + copy.size() <= most; ++i)
            text.insert(line.begin, copy);
    }
}

void changePart(std::vector<ZipPart> &parts, std::size_t most, Random &random)
{
    // Sheets are where most of the reading is.
    std::size_t chosen = below(random, parts.size());
    for (int attempt = 0; attempt < 2 && parts[chosen].name.find("sheet") == std::string::npos; ++attempt)
        chosen = below(random, parts.size());
    ZipPart &part = parts[chosen];
    switch (random() % 32) {
    case 0:
        part.name = mutated(part.name, part.name.size() + 8);
        return;
    case 1:
        parts.push_back(part);
        return;
    case 2:
        if (parts.size() > 1)
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(chosen));
        return;
    case 3:
        part.bytes = parts[below(random, parts.size())].bytes;
        return;
    case 4:
        part.deflated = !part.deflated;
        return;
    default:
        break;
    }
    if (random() % 3 == 0)
        part.bytes = mutated(part.bytes, part.bytes.size() + 64);
    else
        changeTokens(part.bytes, most, static_cast<unsigned>(random()));
}

} // namespace

void changeTokens(std::string &text, std::size_t most, unsigned seed)
{
    Random random(seed);
    for (std::size_t left = 1 + (random() % 4 == 0 ? random() % 5 : 0); left > 0; --left) {
        changeOnce(text, most, random);
        if (text.size() > most)
            text.resize(most);
    }
}

bool changeArchive(std::string &bytes, std::size_t most, unsigned seed)
{
    constexpr std::size_t kLargestPart = std::size_t{1} << 20;
    Random random(seed);
    auto parts = partsOf(bytes, kLargestPart);
    if (!parts || parts->empty() || random() % 24 == 0)
        return false; // now and then the archive itself
    for (std::size_t left = 1 + (random() % 4 == 0 ? random() % 3 : 0); left > 0; --left)
        changePart(*parts, kLargestPart, random);
    std::string packed = archiveOf(*parts);
    if (packed.size() > most)
        return false;
    bytes = std::move(packed);
    return true;
}

} // namespace fuzz
