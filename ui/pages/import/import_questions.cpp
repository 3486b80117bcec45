// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/import_questions.h"

#include "base/text.h"

#include <QFileInfo>

#include <algorithm>

namespace postledger {

namespace {

QString nameOf(const ImportedFile &file)
{
    return file.summary ? file.summary->name : file.preview ? file.preview->name : QFileInfo(file.path).fileName();
}

bool hasCode(const ImportedFile &file, QLatin1String code)
{
    return file.summary && file.summary->refusal && file.summary->refusal->code == code;
}

} // namespace

int ImportQuestions::count() const
{
    return static_cast<int>(numbers.size()) + (currencyFiles.isEmpty() ? 0 : 1) + (dateFiles.isEmpty() ? 0 : 1)
        + (idFiles.isEmpty() ? 0 : 1) + static_cast<int>(periods.size()) + (timezone ? 1 : 0)
        + (currencies.empty() ? 0 : 1);
}

void ImportQuestions::add(const ImportedFile &file, bool hasCurrency)
{
    if (waitsForCurrency(file)) {
        const bool hasAnswer = file.answers.currency.isValid() || hasCurrency;
        if (hasAnswer && currencyRefusal.isEmpty()) {
            currencyRefusal = file.summary->refusal->message;
            currencyProposal = file.preview ? file.preview->signCurrency : Currency();
        }
        currencyFiles << nameOf(file);
    }
    if (waitsForDateOrder(file)) {
        if (dateExample.empty())
            dateExample = file.summary->openDates.example;
        dateFiles << nameOf(file);
    }
    if (waitsForIds(file))
        idFiles << nameOf(file);
    if (waitsForPeriod(file))
        periods.push_back({file.path, nameOf(file)});
    if (!waitsForNumbers(file))
        return;
    for (const Reading::OpenColumn &open : file.summary->openNumbers) {
        const QString column = toQString(open.label);
        auto known =
            std::find_if(numbers.begin(), numbers.end(), [&](const Numbers &one) { return one.column == column; });
        if (known == numbers.end())
            known = numbers.insert(known, {column, toQString(open.example), {}});
        known->files << nameOf(file);
    }
}

bool waitsForCurrency(const ImportedFile &file)
{
    return hasCode(file, QLatin1String("currency_unknown"));
}

bool waitsForDateOrder(const ImportedFile &file)
{
    return hasCode(file, QLatin1String("ambiguous_date"));
}

bool waitsForNumbers(const ImportedFile &file)
{
    return hasCode(file, QLatin1String("ambiguous_number")) && !file.summary->openNumbers.empty();
}

bool waitsForIds(const ImportedFile &file)
{
    return hasCode(file, QLatin1String("suspicious_id"));
}

bool waitsForPeriod(const ImportedFile &file)
{
    return hasCode(file, QLatin1String("period_unknown"));
}

bool isWaiting(const ImportedFile &file)
{
    return waitsForCurrency(file) || waitsForDateOrder(file) || waitsForNumbers(file) || waitsForIds(file)
        || waitsForPeriod(file);
}

bool isRefused(const ImportedFile &file)
{
    const bool preview = file.preview && file.preview->refusal;
    const bool summary = file.summary && file.summary->refusal;
    return preview || (summary && !isWaiting(file));
}

bool hasNothing(const ImportedFile &file)
{
    if (!file.summary || file.summary->refusal)
        return false;
    const RowCounts &counts = file.summary->counts;
    return counts.added + counts.changed + counts.unchanged == 0;
}

bool wantsMapping(const ImportedFile &file)
{
    if (!file.preview || !file.preview->refusal || file.preview->fileProbe.width == 0)
        return false;
    const QString &code = file.preview->refusal->code;
    return code == QLatin1String("unknown_format") || code == QLatin1String("commission_only")
        || (code == QLatin1String("missing_column") && !file.preview->isOther);
}

bool isOpen(const ImportedFile &file)
{
    return isWaiting(file) || wantsMapping(file);
}

} // namespace postledger
