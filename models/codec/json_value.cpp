// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_value.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace postledger {

namespace {
constexpr std::size_t kMostValues = std::size_t{2} << 20; ///< of a record; with its text a bound on memory
constexpr int kLongestZeros = 40; ///< that an exponent is written out with

/// "1.5e3" as "1500": what reads amounts knows no exponents. Such as make no amount stay as they are.
std::string withoutExponent(std::string_view number)
{
    const std::size_t e = number.find_first_of("eE");
    int exponent = 0;
    std::string_view power = number.substr(e + 1);
    if (power.starts_with('+'))
        power.remove_prefix(1);
    const auto parsed = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (parsed.ec != std::errc() || std::abs(exponent) > kLongestZeros)
        return std::string(number);
    std::string_view mantissa = number.substr(0, e);
    const bool negative = mantissa.starts_with('-');
    if (negative)
        mantissa.remove_prefix(1);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    std::string digits(mantissa.substr(0, point));
    if (point < mantissa.size())
        digits.append(mantissa.substr(point + 1));
    auto whole = static_cast<std::ptrdiff_t>(point) + exponent; // digits before the point
    if (whole < 1) {
        digits.insert(0, static_cast<std::size_t>(1 - whole), '0');
        whole = 1;
    }
    if (static_cast<std::size_t>(whole) > digits.size())
        digits.append(static_cast<std::size_t>(whole) - digits.size(), '0');
    const auto at = static_cast<std::size_t>(whole);
    std::size_t zeros = 0; // in front of the number
    while (zeros + 1 < at && digits[zeros] == '0')
        ++zeros;
    std::string result = negative ? "-" : "";
    result.append(digits, zeros, at - zeros);
    if (at < digits.size())
        result.append(1, '.').append(digits, at);
    return result == "-0" ? "0" : result; // as the parser writes it
}
} // namespace

/// Takes the events of nlohmann's parser. Its names are given.
class JsonBuilder
{
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    JsonBuilder(JsonDocument &document, JsonOddities &oddities, std::size_t textSize)
        : m_document(document)
        , m_oddities(oddities)
    {
        m_document.m_nodes.clear();
        m_document.m_text.clear();
        m_document.m_text.reserve(textSize); // decoded text is never longer, and growing by doubling would waste memory
    }
    JsonFault fault() const { return m_fault; }

    bool null() { return add(JsonValue::Kind::Null, {}); }
    bool boolean(bool value) { return add(value ? JsonValue::Kind::True : JsonValue::Kind::False, {}); }
    bool number_integer(number_integer_t value) { return addInteger(value); }
    bool number_unsigned(number_unsigned_t value) { return addInteger(value); }
    bool number_float(number_float_t, const string_t &digits)
    {
        // The parser writes the mark of the process's locale.
        std::string number = digits;
        std::replace(number.begin(), number.end(), ',', '.');
        if (number.find_first_of("eE") != std::string::npos)
            number = withoutExponent(number);
        return add(JsonValue::Kind::Number, number);
    }
    bool string(string_t &value)
    {
        m_oddities.hasNul = m_oddities.hasNul || value.find('\0') != std::string::npos;
        return add(JsonValue::Kind::String, value);
    }
    bool binary(binary_t &) { return false; }
    bool key(string_t &value)
    {
        m_keyBegin = static_cast<std::uint32_t>(m_document.m_text.size());
        m_keySize = static_cast<std::uint32_t>(value.size());
        m_document.m_text.append(value);
        return true;
    }
    bool start_object(std::size_t) { return open(JsonValue::Kind::Object); }
    bool start_array(std::size_t) { return open(JsonValue::Kind::Array); }
    bool end_object()
    {
        checkKeys(m_open.back());
        return close();
    }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &)
    {
        m_fault = {JsonFault::Kind::Syntax, position};
        return false;
    }

private:
    template<typename Integer>
    bool addInteger(Integer value)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        return add(JsonValue::Kind::Number, std::string_view(digits, static_cast<std::size_t>(end - digits)));
    }
    bool add(JsonValue::Kind kind, std::string_view text)
    {
        if (m_document.m_nodes.size() == kMostValues) {
            m_fault.kind = JsonFault::Kind::TooMany;
            return false;
        }
        JsonDocument::Node &node = m_document.m_nodes.emplace_back();
        node.kind = kind;
        node.keyBegin = m_keyBegin;
        node.keySize = m_keySize;
        node.textBegin = static_cast<std::uint32_t>(m_document.m_text.size());
        node.textSize = static_cast<std::uint32_t>(text.size());
        node.next = static_cast<std::uint32_t>(m_document.m_nodes.size());
        m_document.m_text.append(text);
        m_keySize = 0;
        return true;
    }
    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() == kMaxJsonDepth) {
            m_fault.kind = JsonFault::Kind::TooDeep;
            return false;
        }
        m_open.push_back(static_cast<std::uint32_t>(m_document.m_nodes.size()));
        return add(kind, {});
    }
    bool close()
    {
        m_document.m_nodes[m_open.back()].next = static_cast<std::uint32_t>(m_document.m_nodes.size());
        m_open.pop_back();
        return true;
    }
    void checkKeys(std::uint32_t object)
    {
        constexpr std::size_t kFew = 32;
        m_keys.clear();
        const auto end = static_cast<std::uint32_t>(m_document.m_nodes.size());
        for (std::uint32_t i = object + 1; i < end; i = m_document.m_nodes[i].next)
            m_keys.push_back(m_document.slice(m_document.m_nodes[i].keyBegin, m_document.m_nodes[i].keySize));
        if (m_keys.size() > kFew)
            std::sort(m_keys.begin(), m_keys.end());
        const std::size_t reach = m_keys.size() > kFew ? 1 : m_keys.size();
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            for (std::size_t j = i + 1; j < std::min(m_keys.size(), i + 1 + reach); ++j) {
                if (m_keys[i] != m_keys[j] || m_oddities.hasDuplicate)
                    continue;
                m_oddities.hasDuplicate = true;
                m_oddities.duplicateKey = m_keys[i];
            }
        }
    }

    JsonDocument &m_document;
    JsonOddities &m_oddities;
    JsonFault m_fault;
    std::vector<std::uint32_t> m_open; ///< containers that are not closed yet
    std::vector<std::string_view> m_keys;
    std::uint32_t m_keyBegin = 0;
    std::uint32_t m_keySize = 0;
};

JsonFault parseJson(std::string_view text, JsonDocument &document, JsonOddities &oddities)
{
    oddities = {};
    // The parser takes a NUL for the end of its input.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        document.m_nodes.clear();
        return {JsonFault::Kind::Syntax, nul + 1};
    }
    JsonBuilder builder(document, oddities, text.size());
    if (nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder))
        return {};
    JsonFault fault = builder.fault();
    if (fault.kind == JsonFault::Kind::None)
        fault.kind = JsonFault::Kind::Syntax;
    return fault;
}

JsonValue::Kind JsonValue::kind() const
{
    return m_document == nullptr ? Kind::Missing : m_document->node(m_index).kind;
}

std::string_view JsonValue::text() const
{
    switch (kind()) {
    case Kind::True:
        return "true";
    case Kind::False:
        return "false";
    case Kind::Number:
    case Kind::String:
        return m_document->slice(m_document->node(m_index).textBegin, m_document->node(m_index).textSize);
    default:
        return {};
    }
}

std::string_view JsonValue::key() const
{
    if (m_document == nullptr)
        return {};
    return m_document->slice(m_document->node(m_index).keyBegin, m_document->node(m_index).keySize);
}

JsonValue JsonValue::operator[](std::string_view key) const
{
    if (!isObject())
        return {};
    for (const JsonValue member : *this) {
        if (member.key() == key)
            return member;
    }
    return {};
}

JsonValue::Iterator JsonValue::begin() const
{
    return {m_document, isObject() || isArray() ? m_index + 1 : 0};
}

JsonValue::Iterator JsonValue::end() const
{
    return {m_document, isObject() || isArray() ? m_document->node(m_index).next : 0};
}

bool JsonValue::isEmpty() const
{
    return !(begin() != end());
}

namespace {
void appendQuoted(std::string_view text, std::string &out)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
        else if (c == '\n')
            out += "\\n";
        else
            out.append("\\u00").append(1, kHex[(c >> 4) & 15]).append(1, kHex[c & 15]);
    }
    out += '"';
}
} // namespace

void appendCompactJson(const JsonValue &value, std::string &out)
{
    // No recursion: the containers that are open, innermost last.
    struct Open
    {
        JsonValue::Iterator at;
        JsonValue::Iterator end;
        bool isObject;
        bool first = true;
    };
    std::vector<Open> open;
    const auto begin = [&](const JsonValue &one) {
        switch (one.kind()) {
        case JsonValue::Kind::String:
            appendQuoted(one.text(), out);
            return;
        case JsonValue::Kind::Array:
        case JsonValue::Kind::Object:
            out += one.isObject() ? '{' : '[';
            open.push_back({one.begin(), one.end(), one.isObject()});
            return;
        case JsonValue::Kind::Missing:
        case JsonValue::Kind::Null:
            out += "null";
            return;
        default:
            out += one.text();
        }
    };
    begin(value);
    while (!open.empty()) {
        Open &top = open.back();
        if (!(top.at != top.end)) {
            out += top.isObject ? '}' : ']';
            open.pop_back();
            continue;
        }
        if (!top.first)
            out += ',';
        top.first = false;
        const JsonValue member = *top.at;
        ++top.at;
        if (top.isObject) {
            appendQuoted(member.key(), out);
            out += ':';
        }
        begin(member);
    }
}

} // namespace postledger
