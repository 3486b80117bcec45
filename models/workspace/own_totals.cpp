// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/own_totals.h"

#include "base/money.h"
#include "base/text.h"
#include "codec/values.h"
#include "workspace/message_text.h"

#include <QCoreApplication>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

constexpr std::int64_t kRowsBetweenChecks = 1024;

/// What a cell says in units of 10^-OwnTotal::kDecimals; none when it is no such amount.
std::optional<std::int64_t> amountOf(std::string_view cell, StoredAs stored, DecimalMark mark)
{
    const std::string_view text = trimmed(cell);
    const AmountAnswer answer = stored == StoredAs::Number ? parseStoredAmount(text, OwnTotal::kDecimals)
                                                           : parseAmount(text, OwnTotal::kDecimals, mark);
    return answer ? std::optional(answer.minor) : std::nullopt;
}

} // namespace

std::vector<OwnTotal> ownTotals(
    const FileReading &file, TableSource &rows, const Reading &reading, const JobControl &job)
{
    const std::vector<std::string> stated = rows.totals();
    struct Column
    {
        int at = 0;
        DecimalMark mark = DecimalMark::Unknown;
    };
    std::vector<Column> columns;
    std::vector<OwnTotal> totals;
    for (std::size_t i = 0; i < stated.size() && i < file.probe.labels.size(); ++i) {
        const auto mark = reading.decimals.find(file.probe.labels[i]);
        if (mark == reading.decimals.end())
            continue;
        if (const auto total = amountOf(stated[i], StoredAs::Text, mark->second)) {
            columns.push_back({static_cast<int>(i), mark->second});
            totals.push_back({toQString(file.probe.labels[i]), *total, 0});
        }
    }
    if (totals.empty() || !rows.rewind())
        return {};
    Row row;
    for (std::int64_t count = 1; rows.next(row); ++count) {
        if (count % kRowsBetweenChecks == 0 && job.cancelled())
            return {};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const int at = columns[i].at;
            const auto amount = amountOf(row.cell(at), row.storedAs(at), columns[i].mark);
            const auto sum = addChecked(totals[i].added, amount.value_or(0));
            if (!sum)
                return {};
            totals[i].added = *sum;
        }
    }
    return totals;
}

void noteTotals(const std::vector<OwnTotal> &totals, RecordSink &sink)
{
    const auto shown = [](std::int64_t units) {
        int decimals = OwnTotal::kDecimals;
        for (; decimals > 2 && units % 10 == 0; units /= 10)
            --decimals;
        return messageAmount(units, decimals);
    };
    for (const OwnTotal &total : totals) {
        if (total.stated == total.added)
            continue;
        sink.note({0, 1, total.column, QStringLiteral("sum_mismatch"),
            Tr::tr("The file's own total of “%1” is %2, but its rows add up to %3; the rows count.")
                .arg(total.column, shown(total.stated), shown(total.added)),
            QString()});
    }
}

} // namespace postledger
