// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"
#include "codec/sheet_reader.h"
#include "codec/workbook.h"
#include "input_file.h"
#include "read_table.h"
#include "target_list.h"
#include "zip_bytes.h"

#include <algorithm>

namespace fuzz {

using namespace postledger;

namespace {

constexpr std::size_t kMostRows = 20'000; ///< compared of a sheet

struct SheetRead
{
    struct OneRow
    {
        std::int64_t line = 0;
        std::vector<std::string> cells;
        std::vector<StoredAs> stored;
        bool holdsMore = false, hasFlaws = false;
        RowFault fault = RowFault::None;
        int faultColumn = 0;
        bool operator==(const OneRow &) const = default;
    };
    std::vector<OneRow> rows;
    std::optional<Error> error;
    bool operator==(const SheetRead &) const = default;
};

SheetRead readSheet(const Workbook &book, std::size_t sheet, bool plain)
{
    SheetRead read;
    SheetReader reader(book, sheet);
    reader.setPlainRows(plain);
    if (const auto started = reader.start(); !started) {
        checkError(started.error());
        read.error = started.error();
        return read;
    }
    SheetRow row;
    std::int64_t last = 0;
    while (reader.next(row)) {
        require(row.line > last && (row.line <= kMaxSheetRows || row.fault != RowFault::None), "rows do not ascend");
        last = row.line;
        require(row.cells.size() <= kMaxSheetColumns, "more columns than a sheet has");
        require(row.cells.size() == row.stored.size(), "cells and how they are stored differ");
        for (const std::string_view cell : row.cells)
            require(isUtf8(cell), "a cell of row " + std::to_string(row.line) + " is no UTF-8");
        if (read.rows.size() < kMostRows) {
            read.rows.push_back({row.line, {row.cells.begin(), row.cells.end()}, row.stored, row.holdsMore,
                row.hasFlaws, row.fault, row.faultColumn});
        }
    }
    read.error = reader.error();
    if (read.error)
        checkError(*read.error);
    return read;
}

std::string messageOf(const SheetRead &read)
{
    return read.error ? read.error->code.toStdString() + ": " + read.error->message.toStdString() : "no error";
}

/// XML that ends early and XML that is none: which of them Qt says depends on the blocks that it is given.
QString kindOf(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return error->code == QLatin1String("truncated") ? QStringLiteral("broken_workbook") : error->code;
}

/// What plain rows give, the XML reader gives too.
void checkSheets(const QString &path)
{
    const auto book = Workbook::open(path);
    if (!book)
        return checkError(book.error());
    constexpr std::size_t kMostSheets = 8;
    for (std::size_t sheet = 0; sheet < std::min(book->sheets().size(), kMostSheets); ++sheet) {
        const SheetRead plain = readSheet(*book, sheet, true);
        const SheetRead throughXml = readSheet(*book, sheet, false);
        require(kindOf(plain.error) == kindOf(throughXml.error),
            "the two readers of a sheet end differently: " + messageOf(plain) + " / " + messageOf(throughXml));
        // Where a sheet is refused, the one may be further than the other.
        if (!plain.error)
            require(plain == throughXml, "the two readers of a sheet do not agree");
    }
}

std::string relation(const std::string &id, const std::string &type, const std::string &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type + "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string &list)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + list
        + "</Relationships>";
}

/// A workbook around the sheet: styles 1 to 4 are a day, an instant, a time and a duration.
std::string workbookOf(Bytes sheet, Bytes strings)
{
    const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const auto plain = [](const char *name, std::string bytes) { return ZipPart{name, std::move(bytes), false}; };
    return archiveOf({
        plain("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))),
        plain("xl/workbook.xml",
            "<workbook " + main
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                  "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        plain("xl/_rels/workbook.xml.rels",
            relations(relation("r1", "worksheet", "s.xml") + relation("r2", "sharedStrings", "t.xml")
                + relation("r3", "styles", "f.xml"))),
        plain("xl/f.xml",
            "<styleSheet " + main
                + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                  "<xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"21\"/><xf numFmtId=\"164\"/></cellXfs>"
                  "</styleSheet>"),
        plain("xl/t.xml", std::string(strings)),
        plain("xl/s.xml", std::string(sheet)),
    });
}

} // namespace

void fuzzXlsx(Bytes bytes)
{
    const QString path = inputFile(bytes);
    readTwice(path);
    checkSheets(path);
}

void fuzzSheet(Bytes bytes)
{
    static constexpr Bytes kStrings =
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>Order</t></si><si><r><t>To</t>"
        "</r><r><t>tal</t></r></si><si><t xml:space=\"preserve\"> x </t></si></sst>";
    const std::size_t nul = bytes.find('\0');
    fuzzXlsx(workbookOf(bytes.substr(0, nul), nul == Bytes::npos ? kStrings : bytes.substr(nul + 1)));
}

} // namespace fuzz
