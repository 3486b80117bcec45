// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "base/text.h"
#include "codec/save_file.h"
#include "codec/table_writer.h"
#include "codec/text_decoder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::size_t kCellCharacters = 32767;
constexpr std::size_t kSheetRows = 1048576;

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

/// Text as a workbook keeps it: control characters escaped, at most 32,767 characters; a cut says so at its end.
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

std::string sheetName(const QString &wanted, std::size_t part)
{
    QString name;
    for (const QChar c : wanted)
        name += QStringLiteral("[]:*?/\\").contains(c) || c < QChar(0x20) ? QChar(u' ') : c;
    name = name.simplified();
    while (name.startsWith(QChar(u'\'')))
        name.remove(0, 1);
    const QString suffix = part == 0 ? QString() : QStringLiteral(" (%1)").arg(part + 1);
    name.truncate(31 - suffix.size());
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.endsWith(QChar(u'\'')) || name.endsWith(QChar(u' ')))
        name.chop(1);
    if (name.isEmpty() || name.compare(QStringLiteral("history"), Qt::CaseInsensitive) == 0)
        name = QStringLiteral("Table");
    return (name + suffix).toStdString();
}

class Workbook
{
public:
    explicit Workbook(const std::string &path)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(path.c_str(), &options);
        if (m_book != nullptr) {
            m_bold = workbook_add_format(m_book);
            format_set_bold(m_bold);
        }
    }
    ~Workbook()
    {
        if (m_book != nullptr)
            workbook_close(m_book);
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    bool isOpen() const { return m_book != nullptr; }
    bool addSheet(const std::string &name, const std::vector<std::string> &labels)
    {
        m_sheet = workbook_add_worksheet(m_book, name.c_str());
        m_row = 0;
        if (m_sheet == nullptr)
            return false;
        if (!labels.empty()) {
            worksheet_freeze_panes(m_sheet, 1, 0);
            for (std::size_t i = 0; i < labels.size(); ++i)
                writeText(i, labels[i], m_bold);
            ++m_row;
        }
        return true;
    }
    void writeText(std::size_t column, const std::string &text, lxw_format *format = nullptr)
    {
        check(
            worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(column), workbookText(text).c_str(), format));
    }
    void writeNumber(std::size_t column, const Decimal &number)
    {
        // The nearest double of the decimal digits, not a product of rounded factors.
        const std::string digits = plainDecimal(number.scaled, number.digits);
        double value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        check(worksheet_write_number(m_sheet, m_row, static_cast<lxw_col_t>(column), value, formatOf(number)));
    }
    void nextRow() { ++m_row; }
    std::size_t row() const { return m_row; }
    lxw_error close()
    {
        lxw_workbook *book = std::exchange(m_book, nullptr);
        const lxw_error closed = workbook_close(book);
        return m_error != LXW_NO_ERROR ? m_error : closed;
    }

private:
    void check(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }
    lxw_format *formatOf(const Decimal &number)
    {
        const int digits = number.percent ? std::clamp(number.digits - 2, 0, 2) : std::min(number.digits, 6);
        lxw_format *&format = m_formats[{digits, number.percent}];
        if (format == nullptr) {
            std::string pattern = number.percent ? "0" : "#,##0";
            if (digits > 0)
                pattern.append(1, '.').append(static_cast<std::size_t>(digits), '0');
            format = workbook_add_format(m_book);
            format_set_num_format(format, (number.percent ? pattern + '%' : pattern).c_str());
        }
        return format;
    }

    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    std::map<std::pair<int, bool>, lxw_format *> m_formats;
    lxw_row_t m_row = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

Error cannotWrite(const QString &path, const QString &reason)
{
    return Error{QStringLiteral("cannot_write"),
        Tr::tr("“%1” cannot be written: %2. Choose another folder, or make room on that disk.")
            .arg(QFileInfo(path).fileName(), reason)};
}

} // namespace

Result<void> writeXlsx(const QString &path, const OutTable &table)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return cannotWrite(path, folder.errorString());
    const QString temporary = folder.filePath(QStringLiteral("table.xlsx"));
    {
        Workbook book(QFile::encodeName(temporary).toStdString());
        std::size_t part = 0;
        if (!book.isOpen() || !book.addSheet(sheetName(table.name, part), table.labels))
            return cannotWrite(path, QString::fromLatin1(lxw_strerror(LXW_ERROR_CREATING_TMPFILE)));
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            // The last line of a full sheet says where the table goes on.
            if (book.row() + 1 == kSheetRows && r + 1 < table.rows.size()) {
                ++part;
                const std::string next = sheetName(table.name, part);
                book.writeText(0, Tr::tr("Continued on sheet “%1”").arg(toQString(next)).toStdString());
                if (!book.addSheet(next, table.labels))
                    return cannotWrite(path, QString::fromLatin1(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)));
            }
            const std::vector<OutCell> &row = table.rows[r];
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (const auto *text = std::get_if<std::string>(&row[i]))
                    book.writeText(i, *text);
                else if (const auto *number = std::get_if<Decimal>(&row[i]))
                    book.writeNumber(i, *number);
            }
            book.nextRow();
        }
        if (const lxw_error closed = book.close(); closed != LXW_NO_ERROR)
            return cannotWrite(path, QString::fromLatin1(lxw_strerror(closed)));
    }
    QFile written(temporary);
    if (!written.open(QIODevice::ReadOnly))
        return cannotWrite(path, written.errorString());
    SaveFile file(path);
    if (const Result<void> opened = file.open(); !opened)
        return opened.error();
    while (!written.atEnd()) {
        const QByteArray block = written.read(qint64{1} << 20);
        if (block.isEmpty())
            return cannotWrite(path, written.errorString());
        if (const Result<void> copied = file.write({block.constData(), static_cast<std::size_t>(block.size())});
            !copied)
            return copied.error();
    }
    return file.commit();
}

} // namespace postledger
