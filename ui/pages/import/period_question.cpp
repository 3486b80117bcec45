// SPDX-License-Identifier: GPL-3.0-or-later
// Which days a report covers that does not say it.
#include "base/text.h"
#include "kit/flow_layout.h"
#include "kit/formatting.h"
#include "pages/import/question_box.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace postledger {

namespace {

constexpr int kMonths = 12;
constexpr int kNothing = -1; ///< nobody has chosen a period yet
constexpr int kOtherDays = -2;

Day dayOf(const QDate &date)
{
    return dayFromCivil(date.year(), date.month(), date.day());
}

QDate dateOf(Day day)
{
    return QDate(1970, 1, 1).addDays(day);
}

DateRange monthsFrom(const QDate &first, int months)
{
    return {dayOf(first), dayOf(first.addMonths(months).addDays(-1))};
}

/// \p pattern names its groups "year", and "month" or "quarter".
void addNamed(std::set<std::pair<Day, Day>> &found, const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const int year = match.captured(QStringLiteral("year")).toInt();
        const int month = match.captured(QStringLiteral("month")).toInt();
        const int quarter = match.captured(QStringLiteral("quarter")).toInt();
        const DateRange range =
            month > 0 ? monthsFrom(QDate(year, month, 1), 1) : monthsFrom(QDate(year, 3 * quarter - 2, 1), 3);
        found.emplace(range.first, range.last);
    }
}

} // namespace

std::optional<DateRange> namedPeriod(const QString &file)
{
    QString text = file;
    text.replace(QLatin1Char('_'), QLatin1Char('-'));
    static const QRegularExpression plainDay(QStringLiteral("(?<!\\d)(20\\d\\d)([01]\\d)([0-3]\\d)(?!\\d)"));
    text.replace(plainDay, QStringLiteral("\\1-\\2-\\3"));
    std::optional<DateRange> named = periodIn(text.toStdString());
    if (!named) {
        std::set<std::pair<Day, Day>> found;
        addNamed(found, text, QStringLiteral("(?<!\\d)(?<year>20\\d\\d)[-. ]?(?<month>0[1-9]|1[0-2])(?![-.]?\\d)"));
        addNamed(found, text, QStringLiteral("(?<!\\d)(?<year>20\\d\\d)[-. ]?Q(?<quarter>[1-4])(?!\\d)"));
        addNamed(found, text, QStringLiteral("(?<![a-z])Q(?<quarter>[1-4])[-. ]?(?<year>20\\d\\d)(?!\\d)"));
        if (found.size() == 1)
            named = DateRange{found.begin()->first, found.begin()->second};
    }
    return named && named->last <= dayOf(QDate::currentDate()) ? named : std::nullopt;
}

/// A period is taken that the file's name tells or a person has chosen; none is proposed beside the button.
void QuestionBox::addPeriod(const ImportQuestions::Period &report, int others)
{
    addText(
        tr("“%1” does not say which days its costs are for. Which period was it made for? Each of its days counts the "
           "same part.")
            .arg(report.file));
    auto *choice = new QComboBox(m_inside);
    choice->setObjectName(QStringLiteral("periodChoice"));
    choice->setAccessibleName(tr("Period"));
    choice->setMaxVisibleItems(kMonths + 4);
    std::vector<DateRange> ranges;
    const auto offer = [&](const DateRange &range, const QString &text) {
        choice->addItem(text, static_cast<int>(ranges.size()));
        ranges.push_back(range);
    };
    const auto named = namedPeriod(report.file);
    if (named)
        //: a period, and where it comes from
        offer(*named, tr("%1, by the file's name").arg(formatRange(*named, QLocale())));
    else
        choice->addItem(tr("Choose the period …"), kNothing);
    for (const ImportSession::File &file : m_session.files()) {
        const auto &known = file.answers.period;
        if (known && std::find(ranges.begin(), ranges.end(), *known) == ranges.end())
            //: a period that was answered for another file
            offer(*known, tr("%1, as answered before").arg(formatRange(*known, QLocale())));
    }
    choice->addItem(tr("Other days …"), kOtherDays);
    choice->insertSeparator(choice->count());
    const QDate today = QDate::currentDate();
    for (int back = 1; back <= kMonths; ++back) {
        const QDate month = QDate(today.year(), today.month(), 1).addMonths(-back);
        offer(monthsFrom(month, 1), QLocale().toString(month, QStringLiteral("MMMM yyyy")));
    }
    m_inside->layout()->addWidget(choice);

    auto *days = new QWidget(m_inside);
    auto *line = new FlowLayout(days);
    line->setContentsMargins(0, 0, 0, 0);
    const QDate lastMonth = QDate(today.year(), today.month(), 1).addMonths(-1);
    const DateRange shown = named.value_or(monthsFrom(lastMonth, 1));
    const auto field = [&](const QDate &date, const QString &name, const QString &title) {
        auto *edit = new QDateEdit(date, days);
        edit->setObjectName(name);
        edit->setAccessibleName(title);
        edit->setToolTip(title);
        edit->setCalendarPopup(true);
        constexpr int kFrameAndArrow = 56;
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("00/00/0000")) + kFrameAndArrow);
        static const QRegularExpression shortYear(QStringLiteral("\\byy\\b"));
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat).replace(shortYear, QStringLiteral("yyyy")));
        line->addWidget(edit);
        return edit;
    };
    auto *first = field(dateOf(shown.first), QStringLiteral("periodFirst"), tr("First day"));
    line->addWidget(new QLabel(QStringLiteral("–"), days));
    auto *last = field(dateOf(shown.last), QStringLiteral("periodLast"), tr("Last day"));
    m_inside->layout()->addWidget(days);
    QLabel *error = addFieldError();
    error->setObjectName(QStringLiteral("periodError"));
    auto *buttons = new FlowLayout;
    auto *use = new QPushButton(tr("Use this period"), m_inside);
    use->setObjectName(QStringLiteral("usePeriod"));
    use->setProperty("primary", true);
    auto *leave = new QPushButton(tr("Leave it out"), m_inside);
    leave->setObjectName(QStringLiteral("leavePeriodOut"));
    buttons->addWidget(use);
    buttons->addWidget(leave);
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(buttons);
    if (others > 0)
        addText(tr("%n more file(s) has/have the same question.", nullptr, others));

    const auto check = [choice, days, first, last, use, error] {
        const bool isChosen = choice->currentData().toInt() != kNothing;
        const auto length = first->date().daysTo(last->date());
        const bool isPeriod = length >= 0 && length < kLongestPeriodDays;
        days->setVisible(isChosen);
        use->setEnabled(isChosen && isPeriod);
        error->setText(
            length < 0 ? tr("The last day lies before the first one.") : tr("The period is longer than ten years."));
        error->setVisible(isChosen && !isPeriod);
    };
    check();
    connect(first, &QDateEdit::dateChanged, use, check);
    connect(last, &QDateEdit::dateChanged, use, check);
    connect(choice, &QComboBox::currentIndexChanged, use, [choice, first, last, check, ranges] {
        const int chosen = choice->currentData().toInt();
        if (chosen >= 0) {
            first->setDate(dateOf(ranges[static_cast<std::size_t>(chosen)].first));
            last->setDate(dateOf(ranges[static_cast<std::size_t>(chosen)].last));
        }
        check();
        if (chosen == kOtherDays)
            first->setFocus();
    });
    connect(use, &QPushButton::clicked, this, [this, first, last, path = report.path] {
        m_session.answerPeriod(path, {dayOf(first->date()), dayOf(last->date())});
    });
    connect(leave, &QPushButton::clicked, this, [this, path = report.path] { m_session.leaveOutFile(path); });
}

} // namespace postledger
