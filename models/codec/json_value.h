// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

class JsonDocument;

/// A value of a JsonDocument; valid until the document changes.
class JsonValue
{
public:
    enum class Kind : std::uint8_t
    {
        Missing, ///< no such member
        Null,
        False,
        True,
        Number,
        String,
        Array,
        Object
    };
    class Iterator;

    JsonValue() = default;
    JsonValue(const JsonDocument &document, std::uint32_t index)
        : m_document(&document)
        , m_index(index)
    {
    }

    Kind kind() const;
    bool isObject() const { return kind() == Kind::Object; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isTrue() const { return kind() == Kind::True; }
    /// Neither missing nor null.
    bool isSet() const { return kind() > Kind::Null; }
    /// A string as it is meant, the digits of a number (never through a double; an exponent is written out), "true",
    /// "false"; empty for everything else.
    std::string_view text() const;
    /// The name of this member of an object.
    std::string_view key() const;
    /// The member called \p key, else a missing value.
    JsonValue operator[](std::string_view key) const;
    /// Elements of an array or members of an object, in the file's order; none for everything else.
    Iterator begin() const;
    Iterator end() const;
    bool isEmpty() const;

private:
    const JsonDocument *m_document = nullptr;
    std::uint32_t m_index = 0;
};

/// Values of one record in two blocks of memory that are used again for the next one.
class JsonDocument
{
public:
    struct Node
    {
        std::uint32_t keyBegin = 0, keySize = 0; ///< in the text
        std::uint32_t textBegin = 0, textSize = 0;
        std::uint32_t next = 0; ///< behind this value and all that is in it
        JsonValue::Kind kind = JsonValue::Kind::Missing;
    };

    JsonValue root() const { return m_nodes.empty() ? JsonValue() : JsonValue(*this, 0); }
    const Node &node(std::uint32_t index) const { return m_nodes[index]; }
    std::string_view slice(std::uint32_t begin, std::uint32_t size) const
    {
        return std::string_view(m_text).substr(begin, size);
    }

private:
    friend class JsonBuilder;
    friend struct JsonFault parseJson(std::string_view, JsonDocument &, struct JsonOddities &);
    std::vector<Node> m_nodes; ///< a value stands directly before what is in it
    std::string m_text;
};

class JsonValue::Iterator
{
public:
    Iterator(const JsonDocument *document, std::uint32_t index)
        : m_document(document)
        , m_index(index)
    {
    }
    JsonValue operator*() const { return {*m_document, m_index}; }
    Iterator &operator++()
    {
        m_index = m_document->node(m_index).next;
        return *this;
    }
    bool operator!=(const Iterator &other) const { return m_index != other.m_index; }

private:
    const JsonDocument *m_document;
    std::uint32_t m_index;
};

/// \p value as JSON without blanks, appended to \p out.
void appendCompactJson(const JsonValue &value, std::string &out);

/// What was wrong with a text that was to be one JSON value.
struct JsonFault
{
    enum class Kind : std::uint8_t
    {
        None,
        Syntax,
        TooDeep, ///< over kMaxJsonDepth
        TooMany ///< more values than a record may have
    };
    Kind kind = Kind::None;
    std::size_t position = 0; ///< bytes of the text up to the fault and with it; its end counts as one more
};
inline constexpr int kMaxJsonDepth = 128;

/// What is odd about a value that was read.
struct JsonOddities
{
    bool hasNul = false;
    std::string duplicateKey; ///< of the first object that has one key twice; may be empty: see hasDuplicate
    bool hasDuplicate = false;
};

/// Reads one value with nothing but blanks around it. No recursion.
/// \param document is replaced
JsonFault parseJson(std::string_view text, JsonDocument &document, JsonOddities &oddities);

} // namespace postledger
