// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/import_words.h"

#include "base/text.h"
#include "base/zone.h"
#include "pages/common/texts.h"
#include "tables/preview_model.h"
#include "tables/total_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_pages)
};

QString periodOf(const ImportSession &session, const FileSummary &summary)
{
    if (!summary.firstAt || !summary.lastAt)
        return {};
    const Result<Zone> named = Zone::fromName(session.timezone().empty() ? "UTC" : session.timezone());
    const Zone zone = named ? *named : Zone();
    return formatRange({zone.localDay(*summary.firstAt), zone.localDay(*summary.lastAt)}, QLocale());
}

QString counted(const ImportSummary &result, int notes)
{
    RowCounts sum;
    for (const FileSummary &file : result.files) {
        sum.added += file.counts.added;
        sum.changed += file.counts.changed;
        sum.unchanged += file.counts.unchanged;
        sum.rejected += file.counts.rejected;
    }
    const QLocale locale;
    const QString rows = Tr::tr("%1 rows new, %2 changed, %3 unchanged, %4 rejected.")
                             .arg(locale.toString(qlonglong(sum.added)), locale.toString(qlonglong(sum.changed)),
                                 locale.toString(qlonglong(sum.unchanged)), locale.toString(qlonglong(sum.rejected)));
    //: two sentences
    return notes == 0 ? rows : Tr::tr("%1 %2").arg(rows, Tr::tr("%Ln note(s) to read below.", nullptr, notes));
}

/// How many files were not imported, with a blank behind it; empty: none.
QString leftOut(const ImportSession &session)
{
    QStringList parts;
    const int mappable = session.open() - session.waiting();
    if (session.refused() > mappable)
        parts << Tr::tr("%n file(s) cannot be imported.", nullptr, session.refused() - mappable);
    if (mappable > 0)
        parts << Tr::tr("%n file(s) wait(s) for a mapping of its/their columns.", nullptr, mappable);
    if (session.withoutRows() > 0)
        parts << Tr::tr("%n file(s) has/have no row that can be imported.", nullptr, session.withoutRows());
    if (session.waiting() > 0)
        parts << Tr::tr("%n file(s) wait(s) for an answer.", nullptr, session.waiting());
    return parts.isEmpty() ? QString() : parts.join(QLatin1Char(' ')) + QLatin1Char(' ');
}

/// What the files' own rows of totals say beside the sums of their rows; empty when no file has one.
QString ownTotalsText(const ImportSession &session)
{
    const QLocale locale;
    const auto shown = [&](std::int64_t units) {
        return locale.toString(static_cast<double>(units) / 10'000, 'f', units % 100 == 0 ? 2 : OwnTotal::kDecimals);
    };
    QStringList agreeing;
    for (const ImportSession::File &file : session.files()) {
        if (!file.summary)
            continue;
        for (const OwnTotal &total : file.summary->ownTotals) {
            if (total.stated != total.added) {
                return Tr::tr("The totals row of %1 says %2 for “%3”, its rows add up to %4.")
                    .arg(file.summary->name, shown(total.stated), total.column, shown(total.added));
            }
            if (!agreeing.contains(total.column))
                agreeing << total.column;
        }
    }
    constexpr qsizetype kNamed = 3;
    if (agreeing.isEmpty())
        return {};
    // Counts are not compared: many of them do not add up, such as persons reached.
    if (agreeing.size() <= kNamed)
        //: %1 is a list of labels
        return Tr::tr("The files' own totals of %1 say the same.").arg(agreeing.join(QStringLiteral(", ")));
    return Tr::tr("The files' own totals of %1 and %n more column(s) say the same.", nullptr,
        static_cast<int>(agreeing.size() - kNamed))
        .arg(agreeing.mid(0, kNamed).join(QStringLiteral(", ")));
}

/// Why a file is refused, for its line; empty where that takes a sentence.
QString reasonOf(const Error &refusal)
{
    static constexpr std::pair<QLatin1String, const char *> kReasons[] = {
        {QLatin1String("missing_column"), QT_TRANSLATE_NOOP("postledger_pages", "a column is missing")},
        {QLatin1String("duplicate_label"), QT_TRANSLATE_NOOP("postledger_pages", "a column is there twice")},
        {QLatin1String("empty_file"), QT_TRANSLATE_NOOP("postledger_pages", "the file is empty")},
        {QLatin1String("encrypted"), QT_TRANSLATE_NOOP("postledger_pages", "the file has a password")},
        {QLatin1String("not_text"), QT_TRANSLATE_NOOP("postledger_pages", "the file holds no table")},
        {QLatin1String("broken_workbook"), QT_TRANSLATE_NOOP("postledger_pages", "the file is damaged")},
        {QLatin1String("truncated"), QT_TRANSLATE_NOOP("postledger_pages", "the file is cut off")},
    };
    const auto *const known = std::find_if(
        std::begin(kReasons), std::end(kReasons), [&](const auto &reason) { return reason.first == refusal.code; });
    return known == std::end(kReasons) ? QString() : Tr::tr(known->second);
}

} // namespace

ImportFileRow importFileRow(const ImportSession &session, const ImportSession::File &file)
{
    using State = ImportFileRow::State;
    ImportFileRow row;
    row.path = file.path;
    row.name = file.summary ? file.summary->name : file.preview ? file.preview->name : QString();
    if (!file.preview)
        return row;
    row.dialect = file.preview->fileProbe.labels.empty() ? QString() : dialectText(file.preview->fileProbe);
    row.mapping = file.preview->mapping ? file.preview->mapping->name : QString();
    row.format = file.preview->formatTitle;
    row.confidence = file.preview->confidence;
    row.state = State::Counting;
    if (file.preview->refusal) {
        row.state = State::Refused;
        row.isUnknown = file.preview->refusal->code == QLatin1String("unknown_format");
        row.reason = reasonOf(*file.preview->refusal);
        if (file.preview->isOther) {
            row.format.clear();
            row.reason = file.preview->detail;
        }
        row.problem = file.preview->refusal->message;
        return row;
    }
    if (!file.summary)
        return row;
    if (file.summary->refusal) {
        row.state = isRefused(file) ? State::Refused : State::Asking;
        row.reason = reasonOf(*file.summary->refusal);
        row.problem =
            row.state == State::Asking ? Tr::tr("This file waits for an answer.") : file.summary->refusal->message;
        return row;
    }
    row.counts = file.summary->counts;
    row.notes = file.summary->noteCount;
    row.period = periodOf(session, *file.summary);
    row.state = hasNothing(file)                        ? State::Nothing
        : session.phase() == ImportSession::Phase::Done ? State::Done
        : file.summary->alreadyImported                 ? State::Known
                                                        : State::Ready;
    return row;
}

namespace {

/// Before an import: how many of the files it would bring.
QString importTitleOf(const ImportSession &session, int count)
{
    const int ready = session.importable();
    const bool isCounted = session.phase() == ImportSession::Phase::Ready;
    if (ready == count || (ready == 0 && !isCounted))
        return Tr::tr("Import %n file(s)", nullptr, count);
    if (ready > 0)
        //: %1 of all %n files can be imported
        return Tr::tr("%1 of %n file(s) can be imported", nullptr, count).arg(ready);
    return session.open() > 0 ? Tr::tr("No file can be imported yet") : Tr::tr("No file can be imported");
}

} // namespace

QString importTitle(const ImportSession &session)
{
    const auto count = static_cast<int>(session.files().size());
    switch (session.phase()) {
    case ImportSession::Phase::Empty:
        return Tr::tr("Import files");
    case ImportSession::Phase::Importing:
        return Tr::tr("Importing %n file(s) …", nullptr, session.importable());
    case ImportSession::Phase::Done:
        return session.result() && session.result()->batch ? session.importable() == count
                ? Tr::tr("Imported %n file(s)", nullptr, count)
                //: %1 of all %n files were imported
                : Tr::tr("Imported %1 of %n file(s)", nullptr, count).arg(session.importable())
                                                           : Tr::tr("Nothing new to import");
    case ImportSession::Phase::Failed:
        return Tr::tr("Nothing was imported");
    default:
        return importTitleOf(session, count);
    }
}

QString importBasis(const ImportSession &session)
{
    switch (session.phase()) {
    case ImportSession::Phase::Empty:
        return Tr::tr("Drop exports here.");
    case ImportSession::Phase::Done:
        return session.result() ? leftOut(session) + counted(*session.result(), static_cast<int>(session.notes()))
                                : QString();
    case ImportSession::Phase::Failed:
        return session.error() ? session.error()->message : QString();
    case ImportSession::Phase::Ready:
        return leftOut(session) + Tr::tr("Nothing is written until you press Import. Each import can be undone.");
    default:
        return Tr::tr("Nothing is written until you press Import. Each import can be undone.");
    }
}

QString importTotals(const ImportSession &session)
{
    const bool isReady = session.phase() == ImportSession::Phase::Ready;
    if (isReady && session.importable() > 0 && !session.canCommit())
        return Tr::tr("Nothing can be imported before the questions are answered.");
    if (session.importable() == 0) {
        return isReady && session.waiting() > 0 ? Tr::tr("Nothing can be imported before the questions are answered.")
            : isReady && session.withoutRows() > 0 ? Tr::tr("There is no row that could be imported.")
                                                   : QString();
    }
    const std::int64_t read = session.rows(), taken = session.taken();
    QString rows = Tr::tr("%Ln row(s)", nullptr, static_cast<int>(read));
    if (taken != read) // the amounts are of these alone
        rows = Tr::tr("%1 of %Ln row(s)", nullptr, static_cast<int>(read)).arg(QLocale().toString(qlonglong(taken)));
    const QStringList amounts = totalTexts(session.totals(), moneyText({}));
    const QString totals = amounts.isEmpty()
        ? Tr::tr("Control totals: %1, as in the files").arg(rows)
        : Tr::tr("Control totals: %1, %2, as in the files").arg(rows, amounts.join(QStringLiteral(" · ")));
    const QString own = ownTotalsText(session);
    //: two sentences about control totals
    return own.isEmpty() ? totals : Tr::tr("%1. %2").arg(totals, own);
}

} // namespace postledger
