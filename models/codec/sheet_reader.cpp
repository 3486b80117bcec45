// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/sheet_reader.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::int64_t kFarAway = 999'999'999; ///< whatever lies further

/// A whole number without a sign. None when \p text is none.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::int64_t value = 0;
    const auto done = std::from_chars(text.data(), text.data() + text.size(), value);
    return done.ec == std::errc() ? std::min(value, kFarAway) : kFarAway;
}

struct Reference
{
    std::int64_t column = 0; ///< from 1
    std::int64_t row = 0;
};

/// "AB12". None when it is no reference.
std::optional<Reference> parseReference(std::string_view text)
{
    Reference reference;
    std::size_t at = 0;
    for (; at < text.size() && (text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z'; ++at)
        reference.column = std::min(reference.column * 26 + ((text[at] | 0x20) - 'a' + 1), kFarAway);
    const auto row = wholeNumber(text.substr(at));
    if (at == 0 || !row)
        return std::nullopt;
    reference.row = *row;
    return reference;
}

} // namespace

void SheetRow::clear()
{
    cells.clear();
    stored.clear();
    holdsMore = hasFlaws = false;
    fault = RowFault::None;
    faultColumn = 0;
    m_stated = 0;
    // A string on the heap keeps its place when the row is moved, and with it what the cells point to.
    constexpr std::size_t kUsualBytes = 1024;
    m_text.clear();
    m_text.reserve(kUsualBytes);
    m_places.clear();
}

void SheetRow::complete()
{
    cells.resize(m_places.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Place &place = m_places[i];
        cells[i] = std::string_view(place.shared != nullptr ? place.shared : m_text.data() + place.offset, place.size);
    }
    stored.resize(cells.size());
}

SheetReader::SheetReader(const Workbook &book, std::size_t sheet)
    : m_book(book)
    , m_sheet(sheet)
    , m_strings(book)
{
}

SheetReader::~SheetReader() = default;

Result<void> SheetReader::start()
{
    m_error.reset();
    m_ready.clear();
    m_line = 0;
    m_inRows = false;
    m_xml.reset();
    auto stream = m_book.openSheet(m_sheet);
    if (!stream)
        return stream.error();
    m_bytes = (*stream)->stated();
    m_xml = std::make_unique<XmlPart>(*std::move(stream));
    if (m_plain) {
        m_rows = std::make_unique<PlainRows>(m_xml->stream(), [this](const RawRow &raw) {
            SheetRow &row = m_ready.emplace_back();
            if (!m_spare.empty()) {
                row = std::move(m_spare.back());
                m_spare.pop_back();
            }
            convert(raw, row);
        });
        m_xml->readThrough(m_rows.get());
    }
    return {};
}

std::int64_t SheetReader::inflated() const
{
    return sheetBytes() + m_strings.inflated();
}

/// Gives a row its number; rows follow one another downwards.
bool SheetReader::number(SheetRow &row)
{
    row.line = row.m_stated > 0 ? row.m_stated : m_line + 1;
    if (row.line <= m_line) {
        failOrder(row.line);
        return false;
    }
    m_line = row.line;
    if (row.line > kMaxSheetRows && !row.cells.empty()) {
        row.fault = RowFault::BadCell;
        row.faultColumn = 1;
        while (row.cells[static_cast<std::size_t>(row.faultColumn - 1)].empty()
            && static_cast<std::size_t>(row.faultColumn) < row.cells.size())
            ++row.faultColumn;
    }
    return !row.cells.empty() || row.fault != RowFault::None;
}

bool SheetReader::next(SheetRow &row)
{
    while (!m_error && m_xml && m_xml->next()) {
        XmlPart &xml = *m_xml;
        if (m_inRows && xml.depth() == 2 && xml.token() == QXmlStreamReader::ProcessingInstruction
            && !m_ready.empty()) {
            m_spare.push_back(std::move(row));
            row = std::move(m_ready.front());
            m_ready.pop_front();
        } else if (xml.isStart() && xml.depth() == 2) {
            m_inRows = xml.name() == u"sheetData";
            continue;
        } else if (xml.isEnd() && xml.depth() == 2) {
            m_inRows = false;
            continue;
        } else if (m_inRows && xml.isStart() && xml.depth() == 3 && xml.name() == u"row") {
            readRow();
            if (xml.error())
                break;
            convert(m_raw, row);
        } else {
            continue;
        }
        if (!m_error && number(row))
            return true;
    }
    return finish();
}

bool SheetReader::finish()
{
    if (m_error || !m_xml)
        return false;
    if (!m_ready.empty() && !m_xml->error()) {
        // Rows in a place where the XML reader sees none.
        failReference("<row>");
        return false;
    }
    if (const auto sheet = m_xml->finish(); !sheet)
        m_error = sheet.error();
    else if (const auto strings = m_strings.finish(); !strings)
        m_error = strings.error();
    m_xml.reset();
    return false;
}

/// Collects a row as the XML reader sees it, to behind its end.
void SheetReader::readRow()
{
    XmlPart &xml = *m_xml;
    const auto own = [&](QStringView text) {
        std::string &to = m_raw.owned.emplace_back();
        appendUtf8(to, text);
        return std::string_view(to);
    };
    m_raw.clear();
    const QXmlStreamAttributes ofRow = xml.attributes();
    for (const QXmlStreamAttribute &one : ofRow) {
        if (one.qualifiedName() == u"r")
            m_raw.number = own(one.value());
    }
    while (xml.next()) {
        if (xml.isEnd() && xml.depth() == 3)
            return;
        if (!xml.isStart() || xml.depth() != 4 || xml.name() != u"c")
            continue;
        RawCell &cell = m_raw.cells.emplace_back();
        const QXmlStreamAttributes attributes = xml.attributes();
        for (const QXmlStreamAttribute &one : attributes) {
            if (!one.prefix().isEmpty())
                continue;
            if (one.name() == u"r")
                cell.reference = own(one.value());
            else if (one.name() == u"t")
                cell.type = own(one.value().left(64));
            else if (one.name() == u"s")
                cell.style = one.value().toUInt(); // 0 when it is no number
        }
        readCell();
    }
}

/// Collects value and text of a cell, to behind its end.
void SheetReader::readCell()
{
    XmlPart &xml = *m_xml;
    RawCell &cell = m_raw.cells.back();
    enum class In : std::uint8_t
    {
        Nothing,
        Value,
        Inline
    } in = In::Nothing;
    bool inInline = false; // between <is> and </is>
    int phonetic = 0; // depth of the <rPh> around, 0: none
    QString value;
    QString text;
    while (xml.next()) {
        if (xml.isText()) {
            QString &to = in == In::Value ? value : text;
            if (in != In::Nothing && to.size() <= kMaxSheetCell)
                to += xml.text().left(kMaxSheetCell + 1);
        } else if (xml.isStart()) {
            const QStringView name = xml.name();
            if (xml.depth() == 5) {
                in = name == u"v" ? In::Value : In::Nothing;
                inInline = name == u"is";
                cell.hasInlineText = cell.hasInlineText || inInline;
                cell.hasFormula = cell.hasFormula || name == u"f";
            } else if (inInline && name == u"rPh") {
                phonetic = phonetic == 0 ? xml.depth() : phonetic;
            } else if (inInline && phonetic == 0 && name == u"t") {
                in = In::Inline;
            }
        } else if (xml.isEnd()) {
            in = In::Nothing;
            phonetic = phonetic == xml.depth() ? 0 : phonetic;
            if (xml.depth() == 4)
                break;
        }
    }
    cell.tooLong = value.size() > kMaxSheetCell || text.size() > kMaxSheetCell;
    std::string &keptValue = m_raw.owned.emplace_back();
    appendUtf8(keptValue, QStringView(value).left(kMaxSheetCell));
    cell.value = keptValue;
    std::string &keptText = m_raw.owned.emplace_back();
    appendUtf8(keptText, QStringView(text).left(kMaxSheetCell));
    cell.inlineText = keptText;
}

/// Places the cells of a row. Numbers it only where it states its number: plain rows come early.
void SheetReader::convert(const RawRow &raw, SheetRow &row)
{
    row.clear();
    if (!raw.number.empty()) {
        const auto stated = wholeNumber(raw.number);
        if (!stated || *stated == 0)
            return failReference(raw.number);
        row.m_stated = *stated;
    }
    std::int64_t column = 0; // of the last cell, from 1
    for (const RawCell &cell : raw.cells) {
        ++column;
        if (!cell.reference.empty()) {
            const auto reference = parseReference(cell.reference);
            if (!reference)
                return failReference(cell.reference);
            if (row.m_stated == 0)
                row.m_stated = reference->row;
            if (reference->row != row.m_stated)
                return failReference(cell.reference);
            column = reference->column;
        }
        if (column > kMaxSheetColumns) {
            row.fault = RowFault::BadCell;
            row.faultColumn = kMaxSheetColumns + 1;
            row.holdsMore = true;
            continue;
        }
        if (!convertCell(cell, static_cast<std::size_t>(column - 1), row))
            return;
    }
    row.complete();
}

/// \return false when the sheet cannot be read on: then error() is set
bool SheetReader::convertCell(const RawCell &raw, std::size_t column, SheetRow &row)
{
    const std::size_t begin = row.m_text.size();
    std::string &text = row.m_text;
    StoredAs stored = StoredAs::Text;
    bool tooLong = raw.tooLong;
    CellText shared;
    const std::string_view value = raw.value;
    if (raw.type == "s") {
        // Strings are counted from 0; what is no such number names none.
        const auto index = value.empty() ? std::nullopt : wholeNumber(trimmed(value));
        switch (value.empty() ? SharedStrings::Find::Found : m_strings.find(index.value_or(-1), shared)) {
        case SharedStrings::Find::Found:
            tooLong = tooLong || shared.tooLong;
            break;
        case SharedStrings::Find::Missing:
            stored = StoredAs::Error;
            break;
        case SharedStrings::Find::Failed:
            m_error = m_strings.error();
            return false;
        }
    } else if (raw.type == "inlineStr" || raw.type == "str" || (raw.hasInlineText && value.empty())) {
        const bool escaped = (raw.hasInlineText ? raw.inlineText : value).find("_x") != std::string_view::npos;
        if (escaped) {
            std::string own(raw.hasInlineText ? raw.inlineText : value);
            unescapeCell(own);
            text += own;
        } else {
            text += raw.hasInlineText ? raw.inlineText : value;
        }
    } else if (raw.type == "b") {
        stored = StoredAs::Truth;
        const std::string_view truth = trimmed(value);
        if (truth == "1" || truth == "true")
            text += "TRUE";
        else if (truth == "0" || truth == "false")
            text += "FALSE";
        else if (!truth.empty())
            stored = StoredAs::Error;
    } else if (raw.type == "e") {
        stored = StoredAs::Error;
        text += value;
    } else if (raw.type == "d") {
        text += trimmed(value);
    } else if (!trimmed(value).empty()) {
        stored = StoredAs::Number;
        const NumberForm form = m_book.form(raw.style);
        const bool date = form == NumberForm::Date || form == NumberForm::DateTime || form == NumberForm::Time;
        if (date && appendSerial(text, value, form, m_book.from1904()))
            stored = form == NumberForm::Date ? StoredAs::Date : StoredAs::DateTime;
        else if (!appendNumber(text, value))
            stored = StoredAs::Error;
        else if (date)
            stored = StoredAs::BadDate;
    }
    const std::size_t size = raw.type == "s" ? shared.text.size() : text.size() - begin;
    const bool flawed = stored == StoredAs::Error || stored == StoredAs::BadDate;
    if (size == 0 && !flawed && !raw.hasFormula)
        return true; // a style alone
    if (row.m_places.size() <= column) {
        row.m_places.resize(column + 1);
        row.stored.resize(column + 1, StoredAs::Text);
    }
    SheetRow::Place &place = row.m_places[column];
    if (place.taken) {
        failReference(raw.reference);
        return false;
    }
    place = {raw.type == "s" ? shared.text.data() : nullptr, begin, size, true};
    row.stored[column] = stored;
    row.hasFlaws = row.hasFlaws || flawed;
    row.holdsMore = row.holdsMore || flawed || (raw.hasFormula && size == 0);
    if (row.fault == RowFault::None && stored == StoredAs::Text) {
        const std::string_view shown = raw.type == "s" ? shared.text : std::string_view(text).substr(begin);
        if (tooLong)
            row.fault = RowFault::CellTooLong;
        else if (shown.find('\0') != std::string_view::npos)
            row.fault = RowFault::ControlChar;
        row.faultColumn = row.fault == RowFault::None ? 0 : static_cast<int>(column + 1);
    }
    return true;
}

void SheetReader::failOrder(std::int64_t line)
{
    m_error = Error{QStringLiteral("broken_workbook"),
        Tr::tr(
            "“%1”, sheet “%2”: row %3 stands below a row that comes after it, or is there twice. Open the file, save "
            "it again, and import it.")
            .arg(m_book.fileName(), m_book.sheets()[m_sheet].name)
            .arg(line)};
}

void SheetReader::failReference(std::string_view reference)
{
    m_error = Error{QStringLiteral("broken_workbook"),
        Tr::tr("“%1”, sheet “%2”: a row or cell says that its place is “%3”, which is no place, the place of another "
               "one, or in another row. Open the file, save it again, and import it.")
            .arg(m_book.fileName(), m_book.sheets()[m_sheet].name, toQString(reference).left(64))};
}

QString cellName(int column, std::int64_t row)
{
    QString letters;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>('A' + (rest - 1) % 26)));
    return letters + QString::number(row);
}

} // namespace postledger
