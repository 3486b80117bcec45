// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>

namespace postledger {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    for (;;) {
        if (!text.empty() && isBlank(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(kNoBreakSpace))
            text.remove_prefix(2);
        else if (!text.empty() && isBlank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(kNoBreakSpace))
            text.remove_suffix(2);
        else
            return text;
    }
}

std::string asciiLower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string foldedText(std::string_view text)
{
    if (isAscii(text)) {
        std::string result;
        result.reserve(text.size());
        for (const char c : trimmed(text)) {
            if (!isBlank(c))
                result += lower(c);
            else if (!result.empty() && result.back() != ' ')
                result += ' ';
        }
        return result;
    }
    QString folded = toQString(text).normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Format || c == QChar(0xFEFF) || c == QChar(0x200B); });
    return folded.simplified().toStdString();
}

} // namespace postledger
