// SPDX-License-Identifier: GPL-3.0-or-later
#include "check.h"
#include "codec/json_source.h"
#include "codec/json_value.h"
#include "input_file.h"
#include "read_table.h"
#include "target_list.h"

namespace fuzz {

using namespace postledger;

namespace {

/// A value that was read and written again is the same value; writing it once more changes nothing.
void checkValue(Bytes bytes)
{
    JsonDocument document;
    JsonOddities oddities;
    const JsonFault fault = parseJson(bytes, document, oddities);
    require(fault.position <= bytes.size() + 1, "a fault behind the text's end");
    if (fault.kind != JsonFault::Kind::None)
        return;
    std::string once;
    appendCompactJson(document.root(), once);
    JsonDocument again;
    JsonOddities odditiesAgain;
    require(parseJson(once, again, odditiesAgain).kind == JsonFault::Kind::None, "compact JSON is no JSON: " + once);
    require(oddities.hasDuplicate == odditiesAgain.hasDuplicate && oddities.hasNul == odditiesAgain.hasNul,
        "compact JSON is odd in another way: " + once);
    std::string twice;
    appendCompactJson(again.root(), twice);
    require(once == twice, "compact JSON changes: " + once + " → " + twice);
}

/// Records and rows are two views of one file.
void checkRecords(const FileProbe &probe, const TableRead &rows)
{
    auto table = openTable(probe);
    require(bool(table), "a table opens once only");
    JsonRecordSource *records = (*table)->records();
    require(records != nullptr, "JSON without records");
    JsonRecord record;
    std::size_t count = 0;
    while (records->next(record)) {
        require(count < rows.rows.size() && rows.rows[count].line == record.row, "records and rows differ");
        require(record.fault == RowFault::None || rows.rows[count].fault != RowFault::None, "a row lost its fault");
        std::string text;
        if (record.value.isSet())
            appendCompactJson(record.value, text);
        require(isUtf8(text), "a record is no UTF-8");
        ++count;
    }
    require(count == rows.rows.size(), "fewer records than rows");
    require((*table)->error() == rows.error, "records end with another error");
    const auto keyed = openTable(probe);
    std::size_t keys = 0;
    (*keyed)->records()->forEachKey([&keys](std::string_view) { return ++keys < 100'000; });
}

} // namespace

void fuzzJson(Bytes bytes)
{
    checkValue(bytes);
    const QString path = inputFile(bytes);
    const TableRead rows = readTwice(path);
    const auto probe = probeFile(path);
    if (probe && probe->syntax == FileProbe::Syntax::Json)
        checkRecords(*probe, rows);
}

} // namespace fuzz
