// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "base/text.h"
#include "codec/table_writer.h"
#include "codec/workbook_text.h"

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

constexpr std::size_t kSheetRows = 1048576;
constexpr Day kFirstSheetDay = dayFromCivil(1900, 3, 1); // before it spreadsheets count a day that never was
constexpr Day kLastSheetDay = dayFromCivil(9999, 12, 31);

/// In characters, as workbooks measure; long texts are cut on the screen, not columns.
std::vector<double> columnWidths(const OutTable &table)
{
    constexpr std::size_t kLooked = 1000;
    constexpr qsizetype kLeast = 8, kMost = 60, kAir = 2;
    std::vector<qsizetype> longest;
    const auto look = [&](std::size_t column, qsizetype characters) {
        if (column >= longest.size())
            longest.resize(column + 1, kLeast);
        longest[column] = std::max(longest[column], std::min(characters, kMost));
    };
    for (std::size_t i = 0; i < table.labels.size(); ++i)
        look(i, toQString(table.labels[i]).size());
    for (std::size_t r = 0; r < table.rows.size() && r < kLooked; ++r) {
        for (std::size_t i = 0; i < table.rows[r].size(); ++i) {
            const OutCell &cell = table.rows[r][i];
            if (const auto *text = std::get_if<std::string>(&cell))
                look(i, toQString(text->substr(0, 4 * kMost)).size());
            else if (const auto *number = std::get_if<Decimal>(&cell)) // a separator for every three digits
                look(i, static_cast<qsizetype>(plainDecimal(number->scaled, number->digits).size()) * 4 / 3);
            else if (std::holds_alternative<OutDay>(cell))
                look(i, 10);
        }
    }
    std::vector<double> widths;
    for (const qsizetype characters : longest)
        widths.push_back(static_cast<double>(characters + kAir));
    return widths;
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
    bool addSheet(const std::string &name, const std::vector<std::string> &labels, const std::vector<double> &widths)
    {
        m_sheet = workbook_add_worksheet(m_book, name.c_str());
        m_row = 0;
        if (m_sheet == nullptr)
            return false;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            check(worksheet_set_column(m_sheet, column, column, widths[i], nullptr));
        }
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
    void writeDay(std::size_t column, Day day)
    {
        if (day < kFirstSheetDay || day > kLastSheetDay)
            return writeText(column, isoDay(day));
        if (m_date == nullptr) {
            m_date = workbook_add_format(m_book);
            format_set_num_format(m_date, "yyyy-mm-dd");
        }
        constexpr Day kDayZero = dayFromCivil(1899, 12, 30);
        check(worksheet_write_number(m_sheet, m_row, static_cast<lxw_col_t>(column), day - kDayZero, m_date));
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
    lxw_format *m_date = nullptr;
    std::map<std::pair<int, bool>, lxw_format *> m_formats;
    lxw_row_t m_row = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<void> writeXlsx(const QString &path, const OutTable &table)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return workbookNotWritten(path, folder.errorString());
    const QString temporary = folder.filePath(QStringLiteral("table.xlsx"));
    {
        Workbook book(QFile::encodeName(temporary).toStdString());
        std::size_t part = 0;
        const std::vector<double> widths = columnWidths(table);
        if (!book.isOpen() || !book.addSheet(sheetName(table.name, part), table.labels, widths))
            return workbookNotWritten(path, QString::fromLatin1(lxw_strerror(LXW_ERROR_CREATING_TMPFILE)));
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            // The last line of a full sheet says where the table goes on.
            if (book.row() + 1 == kSheetRows && r + 1 < table.rows.size()) {
                ++part;
                const std::string next = sheetName(table.name, part);
                book.writeText(0, Tr::tr("Continued on sheet “%1”").arg(toQString(next)).toStdString());
                if (!book.addSheet(next, table.labels, widths))
                    return workbookNotWritten(path, QString::fromLatin1(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)));
            }
            const std::vector<OutCell> &row = table.rows[r];
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (const auto *text = std::get_if<std::string>(&row[i]))
                    book.writeText(i, *text);
                else if (const auto *number = std::get_if<Decimal>(&row[i]))
                    book.writeNumber(i, *number);
                else if (const auto *date = std::get_if<OutDay>(&row[i]))
                    book.writeDay(i, date->day);
            }
            book.nextRow();
        }
        if (const lxw_error closed = book.close(); closed != LXW_NO_ERROR)
            return workbookNotWritten(path, QString::fromLatin1(lxw_strerror(closed)));
    }
    return moveFile(temporary, path);
}

} // namespace postledger
