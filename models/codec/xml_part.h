// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/zip_package.h"

#include <QXmlStreamReader>

#include <memory>
#include <optional>
#include <string>

namespace postledger {

/// Walks the XML of one part. Knows what no workbook has: document types, deep nesting.
class XmlPart
{
public:
    explicit XmlPart(std::unique_ptr<PartStream> stream);
    /// Reads through \p device, which takes its bytes from the part.
    void readThrough(QIODevice *device) { m_reader.setDevice(device); }
    PartStream &stream() const { return *m_stream; }

    /// Steps to the next token. \return false behind the root element, or when reading failed: then error() is set
    bool next();
    QXmlStreamReader::TokenType token() const { return m_token; }
    bool isStart() const { return m_token == QXmlStreamReader::StartElement; }
    bool isEnd() const { return m_token == QXmlStreamReader::EndElement; }
    bool isText() const { return m_token == QXmlStreamReader::Characters; }
    /// Elements around and including the current one; of an end what it was at the start.
    int depth() const { return m_depth; }
    QStringView name() const { return m_reader.name(); } ///< without prefix
    QStringView text() const { return m_reader.text(); }
    QXmlStreamAttributes attributes() const { return m_reader.attributes(); }
    /// The value of the attribute with this local name, whatever its prefix; empty when there is none.
    QString attribute(QStringView name) const;

    const std::optional<Error> &error() const { return m_error; }
    void setError(Error error) { m_error = std::move(error); }
    /// Reads what is left and compares the check sum. \errors those of next() and of PartStream
    Result<void> finish();

private:
    std::unique_ptr<PartStream> m_stream;
    QXmlStreamReader m_reader;
    QXmlStreamReader::TokenType m_token = QXmlStreamReader::NoToken;
    int m_depth = 0;
    bool m_leaving = false; ///< the current token ends an element
    std::optional<Error> m_error;
};

/// Appends \p text as UTF-8. A half of a surrogate pair becomes U+FFFD.
void appendUtf8(std::string &to, QStringView text);

} // namespace postledger
