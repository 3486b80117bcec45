// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "codec/byte_source.h"
#include "codec/cell_kind.h"
#include "codec/label_finder.h"
#include "codec/reject_columns.h"
#include "codec/xlsx_source.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <deque>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::size_t kSheetsTried = 256; ///< for the first with cells
constexpr std::size_t kFirstRows = 50;

QString joinedNames(const QStringList &sheets)
{
    constexpr qsizetype kNamed = 20;
    QStringList names;
    for (const QString &sheet : sheets.mid(0, kNamed))
        names << sheet.left(80);
    if (sheets.size() > kNamed)
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

QString joinedNames(const std::vector<SheetInfo> &sheets)
{
    QStringList names;
    for (const SheetInfo &sheet : sheets)
        names << sheet.name;
    return joinedNames(names);
}

Result<bool> hasCells(const Workbook &book, std::size_t sheet)
{
    SheetReader reader(book, sheet);
    if (const auto started = reader.start(); !started)
        return started.error();
    SheetRow row;
    const bool found = reader.next(row);
    if (reader.error())
        return *reader.error();
    return found;
}

/// At least two rows of two cells: no list that a drop-down shows, no remark.
bool holdsTable(SheetReader &reader)
{
    int rows = 0;
    for (SheetRow row; rows < 2 && reader.next(row);)
        rows += row.cells.size() - static_cast<std::size_t>(std::count(row.cells.begin(), row.cells.end(), "")) > 1;
    return rows == 2;
}

/// Other sheets that a person sees and that hold something, or such as are hidden and hold a table; looks at few of
/// them.
std::vector<SheetInfo> otherSheets(const Workbook &book, std::size_t chosen, bool shown)
{
    constexpr int kLookedAt = 20;
    constexpr std::int64_t kReadAtMost = std::int64_t{64} << 20;
    std::vector<SheetInfo> others;
    std::int64_t bytes = 0;
    int lookedAt = 0;
    // Those before the chosen one are empty, or hidden.
    for (std::size_t i = shown ? chosen + 1 : 0;
         i < book.sheets().size() && lookedAt < kLookedAt && bytes < kReadAtMost; ++i) {
        if (i == chosen || shown != (book.sheets()[i].visibility == SheetInfo::Visibility::Visible))
            continue;
        ++lookedAt;
        SheetReader reader(book, i);
        SheetRow row;
        if (reader.start() && (shown ? reader.next(row) : holdsTable(reader)))
            others.push_back(book.sheets()[i]);
        bytes += reader.inflated();
    }
    return others;
}

/// The sheet called \p wanted, or the first visible one with cells.
Result<std::size_t> chooseSheet(const Workbook &book, const QString &wanted)
{
    const std::vector<SheetInfo> &sheets = book.sheets();
    if (!wanted.isEmpty()) {
        const auto found =
            std::find_if(sheets.begin(), sheets.end(), [&](const SheetInfo &sheet) { return sheet.name == wanted; });
        if (found != sheets.end())
            return static_cast<std::size_t>(found - sheets.begin());
        return Error{QStringLiteral("unknown_sheet"),
            Tr::tr("“%1” has no sheet “%2”. Its sheets are: %3.").arg(book.fileName(), wanted, joinedNames(sheets))};
    }
    bool hidden = false;
    for (std::size_t i = 0; i < std::min(sheets.size(), kSheetsTried); ++i) {
        if (sheets[i].visibility != SheetInfo::Visibility::Visible) {
            hidden = true;
            continue;
        }
        const auto found = hasCells(book, i);
        if (!found)
            return found.error();
        if (*found)
            return i;
    }
    return Error{QStringLiteral("empty_file"),
        hidden ? Tr::tr(
            "“%1” has no cells in any sheet that is shown; hidden sheets are not read. Show the sheet and save "
            "the file.")
                     .arg(book.fileName())
               : Tr::tr("“%1” is empty: no sheet has a cell with a value. Export or download the file again.")
                     .arg(book.fileName())};
}

} // namespace

QString hiddenSheetsMessage(const WorkbookInfo &workbook)
{
    return Tr::tr("Sheets of the workbook that are hidden hold tables, which were not read: %1. To import them, show "
                  "them and save the file.")
        .arg(joinedNames(workbook.hidden));
}

Result<void> probeWorkbook(FileProbe &probe, std::optional<std::int64_t> headerLine, const QString &sheet)
{
    const QString path = withoutSheet(probe.path);
    auto book = Workbook::open(path);
    if (!book)
        return book.error();
    const auto chosen = chooseSheet(*book, sheet);
    if (!chosen)
        return chosen.error();
    probe.syntax = FileProbe::Syntax::Xlsx;
    const auto bytes = openBytes(path);
    probe.bytes = bytes ? (*bytes)->size() : 0;
    probe.workbook = {book->sheets(), *chosen, book->from1904()};

    SheetReader reader(*book, *chosen);
    if (const auto started = reader.start(); !started)
        return started.error();
    std::deque<SheetRow> read;
    std::vector<SampleRow> rows;
    while (rows.size() < kLabelRows && reader.next(read.emplace_back())) {
        const SheetRow &row = read.back();
        if (!isBlankRow(row.cells))
            rows.emplace_back(row.cells, row.line, row.line + 1);
    }
    if (reader.error())
        return *reader.error();
    if (!headerLine && !read.empty() && !read.front().cells.empty() && read.front().cells.front() == kRejectRow)
        headerLine = read.front().line; // its rows may be of another width than its labels
    const LabelFinding finding = findLabels(rows, headerLine, RowEnds::AtLastFilled);
    probe.dialect.headerLine = finding.headerLine;
    probe.dialect.firstDataLine = finding.firstDataLine;
    probe.width = finding.width;
    probe.typedColumns = finding.typedColumns;
    probe.descriptionLine = finding.descriptionLine;
    if (finding.lastPreambleLine > 0)
        addLabelIssue(probe, "preamble", 1, finding.lastPreambleLine, 0);
    for (const SheetRow &row : read) {
        if (finding.headerLine != row.line || row.line == 0)
            continue;
        setLabels(probe, row.cells, row.line);
        if (row.fault == RowFault::BadCell) {
            probe.issues.push_back({row.line, row.line, row.faultColumn, QStringLiteral("bad_cell"),
                Tr::tr("Sheet “%1”: the cell %2 lies beyond the last row or column that a sheet can have.")
                    .arg(probe.workbook.sheetName(), cellName(row.faultColumn, row.line))});
        }
    }

    const auto unread = [&](bool shown) {
        return sheet.isEmpty() ? otherSheets(*book, *chosen, shown) : std::vector<SheetInfo>();
    };
    if (const auto hidden = unread(false); !hidden.empty()) {
        for (const SheetInfo &other : hidden)
            probe.workbook.hidden << other.name;
        probe.issues.push_back({0, 0, 0, QStringLiteral("other_sheets"), hiddenSheetsMessage(probe.workbook)});
    }
    if (const auto others = unread(true); !others.empty()) {
        for (const SheetInfo &other : others)
            probe.workbook.others << other.name;
        probe.issues.push_back({0, 0, 0, QStringLiteral("other_sheets"),
            Tr::tr("Only the sheet “%1” was read. Other sheets have cells too: %2. Choose one of them to import "
                   "it.")
                .arg(probe.workbook.sheetName(), joinedNames(others))});
    }

    XlsxSource source(*std::move(book), probe);
    if (const auto started = source.start(); !started)
        return started.error();
    Row row;
    while (probe.firstRows.size() < kFirstRows && source.next(row)) {
        probe.firstRows.emplace_back(row.cells.begin(), row.cells.end());
        probe.firstLines.push_back(row.line);
        probe.firstStored.emplace_back(row.stored.begin(), row.stored.end());
    }
    if (source.error())
        return *source.error();
    return {};
}

} // namespace postledger
