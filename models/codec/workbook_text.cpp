// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/workbook_text.h"

#include "base/text.h"
#include "codec/save_file.h"
#include "codec/text_decoder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::size_t kCellCharacters = 32767;

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// "_x000B_": text that a workbook would read as an escape.
bool looksEscaped(std::string_view text, std::size_t at)
{
    return at + 6 < text.size() && text[at + 1] == 'x' && text[at + 6] == '_'
        && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
            text.begin() + static_cast<std::ptrdiff_t>(at) + 6, isHex);
}

} // namespace

std::string workbookText(std::string_view raw)
{
    const std::string repaired = isValidUtf8(raw) ? std::string() : repairedUtf8(raw);
    const std::string_view text = repaired.empty() ? raw : std::string_view(repaired);
    const std::string note = Tr::tr("… (cut: longer than a cell can be)").toStdString();
    const std::size_t room = kCellCharacters - note.size();
    std::string result;
    result.reserve(text.size());
    std::size_t characters = 0;
    std::size_t cutAt = 0; ///< bytes that leave room for the note
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8SequenceLength(text.substr(at));
        const char c = text[at];
        const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
        std::size_t added = length == 4 ? 2 : 1;
        std::string_view piece = text.substr(at, length);
        std::string escape;
        if (control) {
            escape = QStringLiteral("_x%1_").arg(static_cast<int>(c), 4, 16, QLatin1Char('0')).toUpper().toStdString();
            escape[1] = 'x';
            piece = escape;
            added = piece.size();
        } else if (c == '_' && looksEscaped(text, at)) {
            piece = "_x005F_";
            added = piece.size();
        }
        if (characters + added > kCellCharacters) {
            result.resize(cutAt);
            return result + note;
        }
        characters += added;
        result.append(piece);
        if (characters <= room)
            cutAt = result.size();
        at += length;
    }
    return result;
}

Error workbookNotWritten(const QString &path, const QString &reason)
{
    return Error{QStringLiteral("cannot_write"),
        Tr::tr("“%1” cannot be written: %2. Choose another folder, or make room on that disk.")
            .arg(QFileInfo(path).fileName(), reason)};
}

Result<void> moveFile(const QString &temporary, const QString &path)
{
    QFile written(temporary);
    if (!written.open(QIODevice::ReadOnly))
        return workbookNotWritten(path, written.errorString());
    SaveFile file(path);
    if (const Result<void> opened = file.open(); !opened)
        return opened.error();
    while (!written.atEnd()) {
        const QByteArray block = written.read(qint64{1} << 20);
        if (block.isEmpty())
            return workbookNotWritten(path, written.errorString());
        if (const Result<void> copied = file.write({block.constData(), static_cast<std::size_t>(block.size())});
            !copied)
            return copied.error();
    }
    return file.commit();
}

} // namespace postledger
