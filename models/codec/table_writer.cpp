// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/table_writer.h"

#include "base/money.h"
#include "codec/save_file.h"
#include "codec/text_decoder.h"

#include <algorithm>

namespace postledger {

namespace {

constexpr std::size_t kFlushBytes = std::size_t{1} << 20;

/// Code point at \p at of valid UTF-8 and its length.
char32_t codePointAt(std::string_view text, std::size_t at, std::size_t &length)
{
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
    length = std::max<std::size_t>(utf8SequenceLength(text.substr(at)), 1);
    switch (length) {
    case 2:
        return ((byte(0) & 0x1F) << 6) | (byte(1) & 0x3F);
    case 3:
        return ((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
    case 4:
        return ((byte(0) & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F);
    default:
        return byte(0);
    }
}

/// White space, characters without width, apostrophes: what a spreadsheet may drop before it looks for a formula.
bool mayBeDropped(char32_t c)
{
    return c <= 0x20 || c == 0x7F || (c >= 0x80 && c <= 0xA0) || c == 0xAD || c == 0x61C || c == 0x1680 || c == 0x180E
        || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000
        || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0
        || c == '\'' || c == 0x2018 || c == 0x2019 || c == 0xFF07 || c == 0x2BC;
}

bool startsFormula(char32_t c)
{
    return c == '=' || c == '+' || c == '-' || c == '@' || c == 0xFF1D || c == 0xFF0B || c == 0xFF0D || c == 0xFF20;
}

bool needsApostrophe(std::string_view text)
{
    // An apostrophe in front decides nothing: undefused() could not tell it from ours otherwise.
    while (text.starts_with('\''))
        text.remove_prefix(1);
    if (text.empty())
        return false;
    if (text.front() == '\t' || text.front() == '\r' || text.front() == '\n')
        return true;
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); at += length) {
        const char32_t c = codePointAt(text, at, length);
        if (!mayBeDropped(c))
            return startsFormula(c);
    }
    return false;
}

void appendQuoted(std::string &out, std::string_view text)
{
    for (;;) {
        const std::size_t quote = text.find('"');
        out.append(text.substr(0, quote));
        if (quote == std::string_view::npos)
            return;
        out.append("\"\"");
        text.remove_prefix(quote + 1);
    }
}

/// "-12.50", which no spreadsheet takes for a formula.
bool isNegativeNumber(std::string_view text)
{
    return text.size() > 1 && text.front() == '-'
        && text.find_first_not_of("0123456789.,", 1) == std::string_view::npos;
}

} // namespace

std::string csvSourceCell(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const bool plain = digits.find_first_not_of("0123456789.") == std::string_view::npos
        && std::count(digits.begin(), digits.end(), '.') <= 1;
    if (plain && (text.empty() || !digits.empty()))
        return std::string(text);
    std::string result;
    result.reserve(text.size() + 4);
    result += '"';
    if (needsApostrophe(text) && !isNegativeNumber(text))
        result += '\'';
    appendQuoted(result, text);
    result += '"';
    return result;
}

std::string_view undefused(std::string_view cell)
{
    if (!cell.starts_with('\''))
        return cell;
    const std::string_view text = cell.substr(1);
    return needsApostrophe(text) && !isNegativeNumber(text) ? text : cell;
}

std::string csvText(std::string_view text)
{
    std::string result;
    result.reserve(text.size() + 4);
    result += '"';
    if (needsApostrophe(text))
        result += '\'';
    appendQuoted(result, text);
    result += '"';
    return result;
}

std::string csvVerbatim(std::string_view text)
{
    // Blanks at the edges and a lone quote of the other kind are quoted too: some readers trim or interpret them.
    const bool edgeBlank = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!edgeBlank && text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string result;
    result.reserve(text.size() + 4);
    result += '"';
    appendQuoted(result, text);
    result += '"';
    return result;
}

Result<void> writeCsv(const QString &path, const OutTable &table)
{
    SaveFile file(path);
    if (const Result<void> opened = file.open(); !opened)
        return opened.error();
    std::string text;
    for (std::size_t i = 0; i < table.labels.size(); ++i)
        text.append(i == 0 ? "" : ",").append(csvText(table.labels[i]));
    if (!table.labels.empty())
        text.append("\r\n");
    for (const std::vector<OutCell> &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += ',';
            if (const auto *string = std::get_if<std::string>(&row[i]))
                text.append(csvText(*string));
            else if (const auto *number = std::get_if<Decimal>(&row[i]))
                text.append(plainDecimal(number->scaled, number->digits));
            else if (const auto *date = std::get_if<OutDay>(&row[i]))
                text.append(isoDay(date->day));
        }
        text.append("\r\n");
        if (text.size() >= kFlushBytes) {
            if (const Result<void> written = file.write(text); !written)
                return written.error();
            text.clear();
        }
    }
    if (const Result<void> written = file.write(text); !written)
        return written.error();
    return file.commit();
}

} // namespace postledger
