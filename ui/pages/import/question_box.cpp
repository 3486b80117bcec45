// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/question_box.h"

#include "base/text.h"
#include "pages/common/elided_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

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
    const ImportSession::Questions questions = m_session.questions();
    QString numbers;
    for (const ImportSession::Questions::Numbers &one : questions.numbers)
        numbers += one.column + QLatin1Char('\t') + one.files.join(QLatin1Char('\n')) + QLatin1Char('\n');
    const QString shown = numbers + questions.idFiles.join(QLatin1Char('\n')) + QLatin1Char('\t')
        + questions.currencyFiles.join(QLatin1Char('\n')) + QLatin1Char('\t')
        + questions.dateFiles.join(QLatin1Char('\n')) + (questions.timezone ? QLatin1String("\tzone") : QLatin1String())
        + toQString(m_session.currency().code());
    setVisible(!questions.isEmpty());
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
    addTitle(tr("%n question(s)", nullptr, questions.count()));
    if (!questions.currencyFiles.isEmpty())
        addCurrency(questions.currencyFiles);
    if (!questions.dateFiles.isEmpty())
        addDateOrder(questions.dateFiles);
    for (const ImportSession::Questions::Numbers &one : questions.numbers)
        addNumbers(one);
    if (!questions.idFiles.isEmpty())
        addIds(questions.idFiles);
    if (questions.timezone)
        addTimezone();
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

void QuestionBox::addCurrency(const QStringList &files)
{
    addText(tr("These files name no currency: %1. Which one are their amounts in?").arg(listed(files)));
    auto *line = new QHBoxLayout;
    auto *codes = new QComboBox(m_inside);
    codes->setObjectName(QStringLiteral("currencyCombo"));
    codes->setAccessibleName(tr("Currency"));
    codes->setEditable(true);
    codes->setInsertPolicy(QComboBox::NoInsert);
    QStringList known{QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("GBP"), QStringLiteral("JPY"),
        QStringLiteral("CAD"), QStringLiteral("AUD"), QStringLiteral("CHF"), QStringLiteral("SEK"),
        QStringLiteral("PLN"), QStringLiteral("KRW"), QStringLiteral("INR"), QStringLiteral("BRL"),
        QStringLiteral("MXN"), QStringLiteral("SGD")};
    const QString own = m_session.currency().isValid() ? toQString(m_session.currency().code())
                                                       : QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    if (!own.isEmpty()) {
        known.removeAll(own);
        known.prepend(own);
    }
    codes->addItems(known);
    auto *use = new QPushButton(m_inside);
    use->setObjectName(QStringLiteral("useCurrency"));
    use->setProperty("primary", true);
    const auto name = [codes, use] {
        const auto currency = Currency::fromCode(codes->currentText().toStdString());
        use->setEnabled(currency.has_value());
        //: %1 is a currency such as USD
        use->setText(tr("Use %1").arg(currency ? toQString(currency->code()) : codes->currentText()));
    };
    name();
    connect(codes, &QComboBox::currentTextChanged, use, name);
    auto *leave = new QPushButton(tr("Leave them out"), m_inside);
    leave->setObjectName(QStringLiteral("leaveOut"));
    connect(use, &QPushButton::clicked, this, [this, codes] {
        if (const auto currency = Currency::fromCode(codes->currentText().toStdString()))
            m_session.answerCurrency(*currency);
    });
    connect(leave, &QPushButton::clicked, &m_session, [this] { m_session.leaveOut(&ImportSession::waitsForCurrency); });
    line->addWidget(codes);
    line->addWidget(use);
    line->addWidget(leave);
    line->addStretch();
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(line);
}

void QuestionBox::addDateOrder(const QStringList &files)
{
    addText(tr("Every date of these files can be read in two ways: %1. Which comes first?").arg(listed(files)));
    auto *day = new QPushButton(tr("Day first (31/12)"), m_inside);
    day->setObjectName(QStringLiteral("dayFirst"));
    auto *month = new QPushButton(tr("Month first (12/31)"), m_inside);
    month->setObjectName(QStringLiteral("monthFirst"));
    connect(day, &QPushButton::clicked, this, [this] { m_session.answerDateOrder(DateOrder::DayFirst); });
    connect(month, &QPushButton::clicked, this, [this] { m_session.answerDateOrder(DateOrder::MonthFirst); });
    addAnswers({day, month}, &ImportSession::waitsForDateOrder);
}

void QuestionBox::addAnswers(const QList<QPushButton *> &answers, bool (*waits)(const ImportSession::File &))
{
    auto *line = new QHBoxLayout;
    for (QPushButton *answer : answers)
        line->addWidget(answer);
    auto *leave = new QPushButton(tr("Leave them out"), m_inside);
    connect(leave, &QPushButton::clicked, &m_session, [this, waits] { m_session.leaveOut(waits); });
    line->addWidget(leave);
    line->addStretch();
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(line);
}

void QuestionBox::addNumbers(const ImportSession::Questions::Numbers &numbers)
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
    addAnswers({thousands, decimals}, &ImportSession::waitsForNumbers);
}

void QuestionBox::addIds(const QStringList &files)
{
    addText(tr("All long ids in these files end in zeros, as a spreadsheet leaves them when it has rounded them: %1. "
               "Rounded ids belong to other orders or posts. Is the export right as it is?")
                .arg(listed(files)));
    auto *whole = new QPushButton(tr("The ids are right"), m_inside);
    whole->setObjectName(QStringLiteral("idsAreWhole"));
    connect(whole, &QPushButton::clicked, &m_session, &ImportSession::answerIdsAreWhole);
    addAnswers({whole}, &ImportSession::waitsForIds);
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
    const auto answer = [this, zones] {
        const QByteArray id = zones->currentText().trimmed().toLatin1();
        if (QTimeZone::isTimeZoneIdAvailable(id))
            m_session.answerTimezone(id.toStdString());
    };
    connect(zones, &QComboBox::activated, this, answer);
    connect(zones->lineEdit(), &QLineEdit::editingFinished, this, answer);
    m_inside->layout()->addWidget(zones);
}

} // namespace postledger
