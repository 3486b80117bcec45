// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"
#include "codec/csv_scanner.h"
#include "codec/inspect.h"
#include "codec/table_writer.h"
#include "input_file.h"
#include "read_table.h"
#include "target_list.h"

namespace fuzz {

using namespace postledger;

namespace {

/// What was read, written as plain CSV, is read by the scanner as the same cells.
void checkVerbatim(const TableRead &read)
{
    std::string text;
    std::size_t rows = 0;
    for (const TableRead::OneRow &row : read.rows) {
        if (row.cells.size() < 2)
            continue; // an empty cell alone is a blank line
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i == 0 ? "" : ",") + csvVerbatim(row.cells[i]);
        text += "\r\n";
        ++rows;
    }
    std::string buffer = text + std::string(kScanPadding, '\0');
    CsvScanner scanner{CsvDialect()};
    scanner.setData(buffer.data(), buffer.data() + text.size(), true);
    CsvRecord record;
    std::size_t scanned = 0;
    for (const TableRead::OneRow &row : read.rows) {
        if (row.cells.size() < 2)
            continue;
        require(scanner.next(record) == CsvScanner::Step::Record, "verbatim CSV ends early");
        require(std::equal(record.cells.begin(), record.cells.end(), row.cells.begin(), row.cells.end()),
            "verbatim CSV has other cells in row " + std::to_string(scanned));
        ++scanned;
    }
    require(scanned == rows && scanner.next(record) == CsvScanner::Step::End, "verbatim CSV has further rows");
}

} // namespace

void fuzzCsv(Bytes bytes)
{
    const QString path = inputFile(bytes);
    const TableRead read = readTwice(path);
    const auto inspected = inspectFile(path);
    require(bool(inspected) == !read.error, "inspection and reading do not agree on a refusal");
    if (read.error)
        return;
    require(inspected->rows == std::int64_t(read.rows.size()), "inspection counts other rows");
    if (inspected->probe.syntax == FileProbe::Syntax::Csv)
        checkVerbatim(read);
}

} // namespace fuzz
