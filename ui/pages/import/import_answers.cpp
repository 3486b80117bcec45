// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of an import cannot say and somebody answers.
#include "base/text.h"
#include "pages/import/import_session.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace postledger {

ImportQuestions ImportSession::questions() const
{
    ImportQuestions questions;
    if (m_phase == Phase::Done)
        return questions; // they are asked of what is left, see goOnWithOpen()
    if (m_choices.size() > 1)
        questions.currencies = m_choices;
    for (const File &file : m_files)
        questions.add(file, m_settings.currency.isValid());
    questions.timezone = m_settings.timezone.empty() && m_phase != Phase::Done && m_phase != Phase::Importing
        && std::any_of(
            m_files.begin(), m_files.end(), [](const File &file) { return file.preview && !file.preview->refusal; });
    return questions;
}

/// The next file that the mapping reads needs no answer.
void ImportSession::keepAnswers(File &file)
{
    if (!file.preview || !file.preview->mapping)
        return;
    Mapping &mapping = *file.preview->mapping;
    if (file.answers.dateOrder != DateOrder::Unknown)
        mapping.dateOrder = file.answers.dateOrder;
    for (const auto &[label, mark] : file.answers.decimals)
        mapping.decimals[label] = mark;
    keepMapping(m_mappings, mapping);
}

void ImportSession::answerCurrency(const Currency &currency)
{
    if (!m_severalCurrencies)
        m_answeredCurrency = currency;
    for (File &file : m_files) {
        if (waitsForCurrency(file))
            file.answers.currency = currency;
    }
    checkAgain();
}

void ImportSession::answerWorkspaceCurrency(const Currency &currency)
{
    m_answeredCurrency = currency;
    m_choices.clear();
    checkAgain();
}

void ImportSession::answerDateOrder(DateOrder order)
{
    for (File &file : m_files) {
        if (!waitsForDateOrder(file))
            continue;
        file.answers.dateOrder = order;
        keepAnswers(file);
    }
    checkAgain();
}

void ImportSession::answerNumbers(const QString &column, DecimalMark mark)
{
    for (File &file : m_files) {
        if (!waitsForNumbers(file))
            continue;
        const auto &open = file.summary->openNumbers;
        if (std::none_of(open.begin(), open.end(), [&](const auto &one) { return toQString(one.label) == column; }))
            continue;
        file.answers.decimals[foldedText(column.toStdString())] = mark;
        keepAnswers(file);
    }
    checkAgain();
}

void ImportSession::answerIdsAreWhole()
{
    for (File &file : m_files) {
        if (waitsForIds(file))
            file.answers.idsAreWhole = true;
    }
    checkAgain();
}

void ImportSession::answerTimezone(const std::string &ianaName)
{
    const bool wasBad = std::exchange(m_badTimezone, false);
    if (ianaName == m_timezone) {
        if (wasBad)
            emit changed();
        return;
    }
    m_timezone = ianaName;
    m_zoneAnswered = true;
    checkAgain();
}

void ImportSession::rejectTimezone()
{
    if (std::exchange(m_badTimezone, true))
        return;
    emit changed();
}

QStringList ImportSession::answers() const
{
    QStringList answers;
    const auto add = [&answers](const QString &answer) {
        if (!answers.contains(answer))
            answers << answer;
    };
    const bool isRefusedAnswer = std::any_of(m_files.begin(), m_files.end(),
        [this](const File &file) { return waitsForCurrency(file) && file.answers.currency == m_answeredCurrency; });
    if (!m_settings.currency.isValid() && m_answeredCurrency.isValid() && !isRefusedAnswer)
        add(toQString(m_answeredCurrency.code()));
    for (const File &file : m_files) {
        if (file.answers.currency.isValid() && !waitsForCurrency(file))
            add(toQString(file.answers.currency.code()));
        if (file.answers.dateOrder == DateOrder::DayFirst)
            add(tr("day first"));
        if (file.answers.dateOrder == DateOrder::MonthFirst)
            add(tr("month first"));
        for (const auto &[column, mark] : file.answers.decimals) {
            //: how numbers of a column are read; %1 is a label
            add((mark == DecimalMark::Comma ? tr("decimal comma in “%1”") : tr("decimal point in “%1”"))
                    .arg(toQString(column)));
        }
        if (file.answers.period) {
            const auto text = [](Day day) {
                return QLocale().toString(QDate(1970, 1, 1).addDays(day), QLocale::ShortFormat);
            };
            //: a period; both are days
            add(tr("%1 to %2").arg(text(file.answers.period->first), text(file.answers.period->last)));
        }
        if (file.answers.idsAreWhole)
            add(tr("the ids are right"));
    }
    return answers;
}

bool ImportSession::hasAnswers() const
{
    const bool open = m_phase != Phase::Done && m_phase != Phase::Importing && m_phase != Phase::Empty;
    return open && (m_zoneAnswered || m_mapped || !answers().isEmpty());
}

void ImportSession::forgetAnswers()
{
    m_answeredCurrency = Currency();
    for (File &file : m_files) {
        if (file.preview && file.preview->mapping) { // keepAnswers() put them there
            Mapping &mapping = *file.preview->mapping;
            if (file.answers.dateOrder != DateOrder::Unknown)
                mapping.dateOrder = DateOrder::Unknown;
            for (const auto &[label, mark] : file.answers.decimals)
                mapping.decimals.erase(label);
            keepMapping(m_mappings, mapping);
        }
        file.answers = Answers();
    }
    checkAgain();
}

void ImportSession::answerPeriod(const QString &path, const DateRange &period)
{
    File *file = find(path);
    if (file == nullptr || !waitsForPeriod(*file))
        return;
    file->answers.period = period;
    checkAgain();
}

void ImportSession::leaveOutFile(const QString &path)
{
    std::erase_if(m_files, [&path](const File &file) { return file.path == path; });
    checkAgain();
}

void ImportSession::leaveOut(bool (*waits)(const File &))
{
    std::erase_if(m_files, waits);
    checkAgain();
}

} // namespace postledger
