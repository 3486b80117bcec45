// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/option_hints.h"

#include "base/text.h"

#include <QCoreApplication>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

QString hintFor(const QString &code)
{
    if (code == QLatin1String("several_currencies"))
        return Tr::tr("Name it with --currency.");
    if (code == QLatin1String("currency_unknown"))
        return Tr::tr("Import the file with --currency and the three letters of its currency.");
    if (code == QLatin1String("ambiguous_date"))
        return Tr::tr("Import the file with --date-order dmy (day first) or --date-order mdy (month first).");
    if (code == QLatin1String("ambiguous_number"))
        return Tr::tr("Import the file with --decimal comma or --decimal point.");
    if (code == QLatin1String("other_order"))
        return Tr::tr("Import the files of one of them with --store and a name.");
    if (code == QLatin1String("period_unknown"))
        return Tr::tr("Import the file with --period and the first and last day: --period 2026-01-01/2026-01-31.");
    if (code == QLatin1String("suspicious_id"))
        return Tr::tr("Import the file with --whole-ids when they are right.");
    if (code == QLatin1String("unknown_format"))
        return Tr::tr("On the command line, name a mapping with --mapping.");
    if (code == QLatin1String("other_sheets"))
        return Tr::tr("Name it with --sheet.");
    return {};
}

QString joined(const QString &message, const QString &hint)
{
    //: two sentences
    return hint.isEmpty() ? message : Tr::tr("%1 %2").arg(message, hint);
}

} // namespace

QString withOptionHint(const QString &code, const QString &message)
{
    return joined(message, hintFor(code));
}

QString refusalText(const FileSummary &file)
{
    if (!file.refusal)
        return {};
    const QString text = withOptionHint(file.refusal->code, file.refusal->message);
    if (file.refusal->code != QLatin1String("ambiguous_number") || file.openNumbers.empty())
        return text;
    return joined(text,
        //: %1 is a label
        Tr::tr("Of this column alone: --decimal \"%1=comma\" or --decimal \"%1=point\".")
            .arg(toQString(file.openNumbers.front().label)));
}

} // namespace postledger
