// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/stored_sheet.h"

#include "base/calendar.h"
#include "codec/values.h"
#include "codec/workbook_text.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <charconv>
#include <optional>

namespace postledger {

namespace {

std::optional<double> numberOf(std::string_view text)
{
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The serial number of a day or an instant in ISO 8601; none for a time alone.
std::optional<double> serialOf(std::string_view text)
{
    constexpr double kEpoch = 25569; // serial of 1970-01-01
    constexpr double kLeapDay = 61; // the first day behind the 29 February 1900 that never was
    const auto time = parseLocalTime(text, DateOrder::YearFirst);
    if (!time)
        return std::nullopt;
    const double serial = static_cast<double>(time->local) / static_cast<double>(kSecondsPerDay) + kEpoch;
    return serial < kLeapDay ? serial - 1 : serial;
}

} // namespace

struct StoredSheet::Private
{
    QString path;
    QTemporaryDir folder;
    QString temporary;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *bold = nullptr;
    lxw_format *day = nullptr;
    lxw_format *instant = nullptr;
    lxw_row_t row = 0;
    lxw_col_t column = 0;
    lxw_error error = LXW_NO_ERROR;

    void check(lxw_error outcome)
    {
        if (error == LXW_NO_ERROR)
            error = outcome;
    }
    void writeText(std::string_view text, lxw_format *format = nullptr)
    {
        if (!text.empty())
            check(worksheet_write_string(sheet, row, column, workbookText(text).c_str(), format));
    }
    void writeNumber(std::string_view text, const std::optional<double> &number, lxw_format *format = nullptr)
    {
        if (number)
            check(worksheet_write_number(sheet, row, column, *number, format));
        else
            writeText(text);
    }
};

StoredSheet::StoredSheet()
    : d(std::make_unique<Private>())
{
}

StoredSheet::~StoredSheet()
{
    if (d->book != nullptr)
        workbook_close(d->book);
}

Result<std::unique_ptr<StoredSheet>> StoredSheet::create(const QString &path, const QString &sheet)
{
    std::unique_ptr<StoredSheet> made(new StoredSheet);
    Private &d = *made->d;
    d.path = path;
    d.temporary = d.folder.filePath(QStringLiteral("table.xlsx"));
    if (!d.folder.isValid())
        return workbookNotWritten(path, d.folder.errorString());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    d.book = workbook_new_opt(QFile::encodeName(d.temporary).constData(), &options);
    if (d.book != nullptr)
        d.sheet = workbook_add_worksheet(d.book, sheet.isEmpty() ? nullptr : sheet.toUtf8().constData());
    if (d.sheet == nullptr)
        return workbookNotWritten(path, QString::fromLatin1(lxw_strerror(LXW_ERROR_CREATING_TMPFILE)));
    d.bold = workbook_add_format(d.book);
    format_set_bold(d.bold);
    d.day = workbook_add_format(d.book);
    format_set_num_format(d.day, "yyyy-mm-dd");
    d.instant = workbook_add_format(d.book);
    format_set_num_format(d.instant, "yyyy-mm-dd hh:mm:ss");
    worksheet_freeze_panes(d.sheet, 1, 0);
    return made;
}

void StoredSheet::add(std::string_view text, StoredAs stored)
{
    switch (stored) {
    case StoredAs::Text:
        d->writeText(text);
        break;
    case StoredAs::Number:
        d->writeNumber(text, numberOf(text));
        break;
    case StoredAs::Date:
        d->writeNumber(text, serialOf(text), d->day);
        break;
    case StoredAs::DateTime:
        d->writeNumber(text, serialOf(text), d->instant);
        break;
    case StoredAs::BadDate:
        d->writeNumber(text, numberOf(text), d->day);
        break;
    case StoredAs::Truth:
        d->check(worksheet_write_boolean(d->sheet, d->row, d->column, text == "TRUE" ? 1 : 0, nullptr));
        break;
    case StoredAs::Error:
        d->writeText(text.empty() ? "#REF!" : text);
        break;
    }
    ++d->column;
}

void StoredSheet::addLabel(std::string_view text)
{
    d->writeText(text, d->bold);
    ++d->column;
}

void StoredSheet::endRow()
{
    ++d->row;
    d->column = 0;
}

Result<void> StoredSheet::finish()
{
    const lxw_error closed = workbook_close(std::exchange(d->book, nullptr));
    d->check(closed);
    if (d->error != LXW_NO_ERROR)
        return workbookNotWritten(d->path, QString::fromLatin1(lxw_strerror(d->error)));
    return moveFile(d->temporary, d->path);
}

} // namespace postledger
