// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/xml_part.h"

#include <QCoreApplication>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};
constexpr int kDeepest = 64;
} // namespace

XmlPart::XmlPart(std::unique_ptr<PartStream> stream)
    : m_stream(std::move(stream))
    , m_reader(m_stream.get())
{
}

bool XmlPart::next()
{
    if (m_error || m_token == QXmlStreamReader::EndDocument)
        return false;
    const auto fail = [&](const char *code, const QString &sentence) {
        m_error = m_stream->error()
            ? *m_stream->error()
            : Error{QString::fromLatin1(code), sentence.arg(m_stream->fileName(), m_stream->name())};
        return false;
    };
    if (std::exchange(m_leaving, false))
        --m_depth;
    m_token = m_reader.readNext();
    switch (m_token) {
    case QXmlStreamReader::StartElement:
        if (++m_depth > kDeepest) {
            return fail("broken_workbook",
                Tr::tr("“%1” is damaged: the part “%2” of the workbook nests its elements deeper than any workbook "
                       "does. Export the file again."));
        }
        return true;
    case QXmlStreamReader::EndElement:
        m_leaving = true;
        return true;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        return fail("xml_entities",
            Tr::tr("“%1”: the part “%2” of the workbook declares a document type or entities, which no export does and "
                   "which can harm. Save the sheet as CSV (UTF-8) and import that file."));
    case QXmlStreamReader::Invalid:
        if (m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
            return fail("truncated",
                Tr::tr(
                    "“%1” is damaged: the part “%2” of the workbook ends early. Export or download the file again."));
        }
        return fail("broken_workbook",
            Tr::tr(
                "“%1” is damaged: the part “%2” of the workbook is no valid XML. Export or download the file again."));
    case QXmlStreamReader::EndDocument:
        return false;
    default:
        return true;
    }
}

QString XmlPart::attribute(QStringView name) const
{
    const QXmlStreamAttributes all = m_reader.attributes();
    for (const QXmlStreamAttribute &one : all) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

Result<void> XmlPart::finish()
{
    while (next()) { }
    if (m_error)
        return *m_error;
    return m_stream->finish();
}

void appendUtf8(std::string &to, QStringView text)
{
    const char16_t *at = text.utf16();
    const char16_t *end = at + text.size();
    while (at != end) {
        char32_t c = *at++;
        if (c < 0x80) {
            to += static_cast<char>(c);
            continue;
        }
        if (c < 0x800) {
            to += static_cast<char>(0xC0 | (c >> 6));
        } else {
            if (QChar::isHighSurrogate(c) && at != end && QChar::isLowSurrogate(*at))
                c = QChar::surrogateToUcs4(static_cast<char16_t>(c), *at++);
            else if (QChar::isSurrogate(c))
                c = QChar::ReplacementCharacter;
            if (c < 0x10000) {
                to += static_cast<char>(0xE0 | (c >> 12));
            } else {
                to += static_cast<char>(0xF0 | (c >> 18));
                to += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
            }
            to += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        }
        to += static_cast<char>(0x80 | (c & 0x3F));
    }
}

} // namespace postledger
