// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/question_box.h"

#include "base/text.h"
#include "base/zone.h"
#include "kit/flow_layout.h"
#include "kit/formatting.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QFocusEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace postledger {

namespace {

QString listed(const QStringList &files)
{
    constexpr qsizetype kNamed = 3;
    if (files.size() <= kNamed)
        return files.join(QStringLiteral(", "));
    return QuestionBox::tr("%1 and %n more", nullptr, static_cast<int>(files.size() - kNamed))
        .arg(files.mid(0, kNamed).join(QStringLiteral(", ")));
}

int countOf(const QStringList &files)
{
    return static_cast<int>(files.size());
}

/// The day that a cell is in that order: "8 Apr 2021"; empty: none.
QString dayText(const std::string &cell, DateOrder order)
{
    const auto time = parseLocalTime(cell, order);
    return time ? formatDayLong(static_cast<Day>(time->local / kSecondsPerDay), QLocale()) : QString();
}

} // namespace

QuestionBox::QuestionBox(const Theme &theme, ImportSession &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_session(session)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void QuestionBox::refresh()
{
    const ImportQuestions questions = m_session.questions();
    QString numbers;
    for (const ImportQuestions::Numbers &one : questions.numbers)
        numbers += one.column + QLatin1Char('\t') + one.files.join(QLatin1Char('\n')) + QLatin1Char('\n');
    QString choices;
    for (const CurrencyTotal &choice : questions.currencies)
        choices += toQString(choice.code) + QLatin1Char('\n');
    // Asked about the file that is looked at; of no file, about the first.
    auto period = std::find_if(questions.periods.begin(), questions.periods.end(),
        [this](const ImportQuestions::Period &one) { return one.path == m_file; });
    if (period == questions.periods.end())
        period = questions.periods.begin();
    const QString periods = period == questions.periods.end()
        ? QString()
        : period->path + QLatin1Char('\n') + QString::number(questions.periods.size());
    const QString answered = m_session.hasAnswers() ? m_session.answers().join(QLatin1Char('\n')) : QString();
    const QString shown = numbers + questions.idFiles.join(QLatin1Char('\n')) + QLatin1Char('\t')
        + questions.currencyFiles.join(QLatin1Char('\n')) + QLatin1Char('\t') + questions.currencyRefusal
        + QLatin1Char('\t') + periods + QLatin1Char('\t') + questions.dateFiles.join(QLatin1Char('\n'))
        + QLatin1Char('\t') + answered + QLatin1Char('\t') + choices
        + (questions.timezone ? QLatin1String("\tzone") : QLatin1String()) + toQString(m_session.currency().code());
    setVisible(!questions.isEmpty() || !answered.isEmpty());
    if (shown == m_shown)
        return;
    m_shown = shown;
    if (m_inside)
        m_inside->deleteLater(); // a button of it may be telling its answer
    m_inside = new QWidget(this);
    layout()->addWidget(m_inside);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    if (!questions.isEmpty())
        addTitle(tr("%n question(s)", nullptr, questions.count()));
    if (questions.currencies.size() > 1)
        addWorkspaceCurrency(questions.currencies);
    if (!questions.currencyFiles.isEmpty())
        addCurrency(questions);
    if (!questions.dateFiles.isEmpty())
        addDateOrder(questions);
    if (period != questions.periods.end())
        addPeriod(*period, static_cast<int>(questions.periods.size()) - 1);
    for (const ImportQuestions::Numbers &one : questions.numbers)
        addNumbers(one);
    if (!questions.idFiles.isEmpty())
        addIds(questions.idFiles);
    if (questions.timezone)
        addTimezone();
    if (!answered.isEmpty())
        addAnswers();
}

void QuestionBox::lookAt(const QString &path)
{
    if (std::exchange(m_file, path) != path)
        refresh();
}

void QuestionBox::addTitle(const QString &text)
{
    auto *title = new ElidedLabel(m_theme, ElidedLabel::Look::Strong, m_inside);
    title->setObjectName(QStringLiteral("questionTitle"));
    title->setWhole(text);
    m_inside->layout()->addWidget(title);
}

void QuestionBox::addText(const QString &text)
{
    auto *label = wrappedLabel(m_theme, ElidedLabel::Look::Secondary, m_inside);
    label->setText(text);
    m_inside->layout()->addWidget(label);
}

bool QuestionBox::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (event->type() == QEvent::FocusIn)
        m_selects = static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason;
    else if (line != nullptr && event->type() == QEvent::MouseButtonRelease && std::exchange(m_selects, false)
        && !line->hasSelectedText())
        line->selectAll();
    return QWidget::eventFilter(watched, event);
}

void QuestionBox::selectOnClick(QComboBox *field)
{
    field->installEventFilter(this); // has the focus for its line
    field->lineEdit()->installEventFilter(this);
}

/// Below a field, hidden while there is nothing wrong with it.
QLabel *QuestionBox::addFieldError()
{
    auto *error = wrappedLabel(m_theme, ElidedLabel::Look::Body, m_inside);
    QPalette palette = error->palette();
    palette.setColor(QPalette::WindowText, m_theme.tokens().worse);
    error->setPalette(palette);
    error->hide();
    m_inside->layout()->addWidget(error);
    return error;
}

/// What was answered is no question any more; it can be asked again.
void QuestionBox::addAnswers()
{
    //: %1 is a list of answers: "USD, day first"
    addText(tr("Answered: %1").arg(m_session.answers().join(QStringLiteral(", "))));
    auto *change = new QPushButton(tr("Ask again"), m_inside);
    change->setObjectName(QStringLiteral("askAgain"));
    change->setProperty("flat", true);
    connect(change, &QPushButton::clicked, &m_session, &ImportSession::forgetAnswers);
    static_cast<QVBoxLayout *>(m_inside->layout())->addWidget(change, 0, Qt::AlignLeft);
}

void QuestionBox::addWorkspaceCurrency(const std::vector<CurrencyTotal> &choices)
{
    addText(tr("The files are in several currencies. Which currency are the figures in? It is kept for the whole "
               "workspace; amounts in others are converted by the exchange rates that you import."));
    QStringList first;
    for (const CurrencyTotal &choice : choices)
        first << toQString(choice.code);
    addCurrencyField(QStringLiteral("workspaceCurrency"), first, nullptr,
        [this](const Currency &currency) { m_session.answerWorkspaceCurrency(currency); });
}

void QuestionBox::addCurrency(const ImportQuestions &questions)
{
    addText(tr(
        "%n file(s) name(s) no currency: %1. Which one are the amounts in?", nullptr, countOf(questions.currencyFiles))
                .arg(listed(questions.currencyFiles)));
    if (!questions.currencyRefusal.isEmpty()) {
        QLabel *refusal = addFieldError();
        refusal->setObjectName(QStringLiteral("currencyRefusal"));
        refusal->setText(questions.currencyRefusal);
        refusal->show();
    }
    const QString own = questions.currencyProposal.isValid() ? toQString(questions.currencyProposal.code())
        : m_session.currency().isValid()                     ? toQString(m_session.currency().code())
                                                             : QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    QPushButton *leave = leaveButton(countOf(questions.currencyFiles));
    leave->setObjectName(QStringLiteral("leaveOut"));
    connect(leave, &QPushButton::clicked, &m_session, [this] { m_session.leaveOut(&waitsForCurrency); });
    addCurrencyField(QStringLiteral("currency"), own.isEmpty() ? QStringList() : QStringList{own}, leave,
        [this](const Currency &currency) { m_session.answerCurrency(currency); });
}

void QuestionBox::addCurrencyField(const QString &name, const QStringList &first, QPushButton *leave,
    const std::function<void(const Currency &)> &answer)
{
    auto *line = new FlowLayout;
    auto *codes = new QComboBox(m_inside);
    codes->setObjectName(name + QStringLiteral("Combo"));
    codes->setAccessibleName(tr("Currency"));
    codes->setEditable(true);
    codes->setInsertPolicy(QComboBox::NoInsert);
    QStringList known{QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("GBP"), QStringLiteral("JPY"),
        QStringLiteral("CAD"), QStringLiteral("AUD"), QStringLiteral("CHF"), QStringLiteral("SEK"),
        QStringLiteral("PLN"), QStringLiteral("KRW"), QStringLiteral("INR"), QStringLiteral("BRL"),
        QStringLiteral("MXN"), QStringLiteral("SGD")};
    for (const QString &code : first)
        known.removeAll(code);
    codes->addItems(first + known);
    selectOnClick(codes);
    auto *use = new QPushButton(m_inside);
    use->setObjectName(QStringLiteral("use") + name.left(1).toUpper() + name.mid(1));
    use->setProperty("primary", true);
    line->addWidget(codes);
    line->addWidget(use);
    if (leave != nullptr)
        line->addWidget(leave);
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(line);
    QLabel *error = addFieldError();
    error->setObjectName(name + QStringLiteral("Error"));
    const auto check = [codes, use, error] {
        const QString typed = codes->currentText().trimmed();
        const auto currency = Currency::fromCode(typed.toStdString());
        use->setEnabled(currency.has_value());
        //: %1 is a currency such as USD
        use->setText(tr("Use %1").arg(currency ? toQString(currency->code()) : typed));
        error->setText(tr("“%1” is no currency. Type its three letters, such as EUR.").arg(typed));
        error->setVisible(!currency);
    };
    check();
    connect(codes, &QComboBox::currentTextChanged, use, check);
    connect(codes->lineEdit(), &QLineEdit::returnPressed, use, &QPushButton::click);
    connect(use, &QPushButton::clicked, this, [codes, answer] {
        if (const auto currency = Currency::fromCode(codes->currentText().trimmed().toStdString()))
            answer(*currency);
    });
}

void QuestionBox::addDateOrder(const ImportQuestions &questions)
{
    const int count = countOf(questions.dateFiles);
    const QString asked =
        tr("Every date of %n file(s) can be read in two ways: %1.", nullptr, count).arg(listed(questions.dateFiles));
    const QString asDay = dayText(questions.dateExample, DateOrder::DayFirst);
    const QString asMonth = dayText(questions.dateExample, DateOrder::MonthFirst);
    const bool hasExample = !asDay.isEmpty() && !asMonth.isEmpty();
    //: two sentences; the second is a question
    addText(tr("%1 %2").arg(asked,
        //: %1 is a date as a file writes it: 08/04/2021
        hasExample ? tr("Which day is %1?").arg(toQString(questions.dateExample)) : tr("Which comes first?")));
    //: %1 is a day: 8 Apr 2021
    auto *day = new QPushButton(hasExample ? tr("%1 (day first)").arg(asDay) : tr("Day first (31/12)"), m_inside);
    day->setObjectName(QStringLiteral("dayFirst"));
    auto *month = new QPushButton(
        //: %1 is a day: 4 Aug 2021
        hasExample ? tr("%1 (month first)").arg(asMonth) : tr("Month first (12/31)"), m_inside);
    month->setObjectName(QStringLiteral("monthFirst"));
    connect(day, &QPushButton::clicked, this, [this] { m_session.answerDateOrder(DateOrder::DayFirst); });
    connect(month, &QPushButton::clicked, this, [this] { m_session.answerDateOrder(DateOrder::MonthFirst); });
    addAnswers({day, month}, count, &waitsForDateOrder);
}

QPushButton *QuestionBox::leaveButton(int files)
{
    return new QPushButton(files == 1 ? tr("Leave it out") : tr("Leave them out"), m_inside);
}

void QuestionBox::addAnswers(const QList<QPushButton *> &answers, int files, bool (*waits)(const ImportSession::File &))
{
    auto *line = new FlowLayout;
    for (QPushButton *answer : answers)
        line->addWidget(answer);
    QPushButton *leave = leaveButton(files);
    connect(leave, &QPushButton::clicked, &m_session, [this, waits] { m_session.leaveOut(waits); });
    line->addWidget(leave);
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(line);
}

void QuestionBox::addNumbers(const ImportQuestions::Numbers &numbers)
{
    //: %1 is a label, %2 names of files, %3 a number such as 1,234
    addText(tr("Nothing in the column “%1” (%2) tells what the mark in %3 separates.")
                .arg(numbers.column, listed(numbers.files), numbers.example));
    // What the example would mean, written as this language writes numbers.
    QString digits;
    for (const QChar c : numbers.example)
        digits += c.isDigit()                                ? QString(c)
            : c == QLatin1Char(',') || c == QLatin1Char('.') ? QStringLiteral(".")
                                                             : QString();
    const bool comma = numbers.example.contains(QLatin1Char(','));
    const QString whole = QString(digits).remove(QLatin1Char('.'));
    const QString parts = QString(digits).replace(QLatin1Char('.'), QLocale().decimalPoint());
    auto *thousands = new QPushButton(tr("Thousands: %1").arg(whole), m_inside);
    thousands->setObjectName(QStringLiteral("thousands_") + numbers.column);
    auto *decimals = new QPushButton(tr("Decimals: %1").arg(parts), m_inside);
    decimals->setObjectName(QStringLiteral("decimals_") + numbers.column);
    const QString column = numbers.column;
    connect(thousands, &QPushButton::clicked, this,
        [this, column, comma] { m_session.answerNumbers(column, comma ? DecimalMark::Point : DecimalMark::Comma); });
    connect(decimals, &QPushButton::clicked, this,
        [this, column, comma] { m_session.answerNumbers(column, comma ? DecimalMark::Comma : DecimalMark::Point); });
    addAnswers({thousands, decimals}, countOf(numbers.files), &waitsForNumbers);
}

void QuestionBox::addIds(const QStringList &files)
{
    addText(tr("All long ids in %n file(s) end in zeros, as a spreadsheet leaves them when it has rounded them: %1. "
               "Rounded ids belong to other orders or posts. Is the export right as it is?",
        nullptr, countOf(files))
                .arg(listed(files)));
    auto *whole = new QPushButton(tr("The ids are right"), m_inside);
    whole->setObjectName(QStringLiteral("idsAreWhole"));
    connect(whole, &QPushButton::clicked, &m_session, &ImportSession::answerIdsAreWhole);
    addAnswers({whole}, countOf(files), &waitsForIds);
}

void QuestionBox::addTimezone()
{
    addText(tr("In which time zone does the shop count its days? It is kept for the whole workspace."));
    auto *zones = new QComboBox(m_inside);
    zones->setObjectName(QStringLiteral("zoneCombo"));
    zones->setAccessibleName(tr("Time zone"));
    zones->setEditable(true);
    zones->setInsertPolicy(QComboBox::NoInsert);
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        if (id.contains('/') || id == "UTC")
            zones->addItem(QString::fromLatin1(id));
    }
    zones->completer()->setCompletionMode(QCompleter::PopupCompletion);
    zones->completer()->setFilterMode(Qt::MatchContains);
    const QString current = m_session.timezone().empty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId())
                                                         : toQString(m_session.timezone());
    zones->setCurrentText(current);
    selectOnClick(zones);
    m_inside->layout()->addWidget(zones);
    QLabel *error = addFieldError();
    error->setObjectName(QStringLiteral("zoneError"));
    const auto isZone = [](const QString &typed) { return bool(Zone::fromName(typed.trimmed().toStdString())); };
    connect(zones, &QComboBox::currentTextChanged, error, [this, error, isZone](const QString &typed) {
        const bool isGood = isZone(typed);
        error->setText(tr("There is no time zone “%1”. Choose one of the list, such as Europe/Berlin.").arg(typed));
        error->setVisible(!isGood);
        if (isGood)
            m_session.answerTimezone(typed.trimmed().toStdString());
        else
            m_session.rejectTimezone(); // what was known before is not what is meant
    });
}

} // namespace postledger
