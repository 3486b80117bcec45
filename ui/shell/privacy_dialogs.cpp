// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/privacy_dialogs.h"

#include "kit/theme.h"
#include "workspace/forget.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postledger {

namespace {

constexpr int kWidth = 480;
constexpr int kLinesOfNames = 4;

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// An answer below the question, as a note or as an error.
void say(QLabel &label, const Theme &theme, const QString &text, bool isError)
{
    QPalette palette = label.parentWidget()->palette();
    if (isError)
        palette.setColor(QPalette::WindowText, theme.tokens().worse);
    label.setPalette(palette);
    label.setText(text);
    label.setVisible(!text.isEmpty());
    QWidget &dialog = *label.window();
    dialog.layout()->activate();
    dialog.resize(dialog.width(), std::max(dialog.height(), dialog.layout()->totalHeightForWidth(dialog.width())));
}

} // namespace

ForgetDialog::ForgetDialog(const Theme &theme, Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_workspace(workspace)
    , m_names(new QPlainTextEdit(this))
    , m_answer(textLabel({}, this))
    , m_look(new QPushButton(tr("Look up"), this))
    , m_forget(new QPushButton(tr("Forget for good"), this))
    , m_close(nullptr)
{
    setObjectName(QStringLiteral("forgetDialog"));
    setWindowTitle(tr("Forget customers"));
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(textLabel(
        tr("Their orders stay with all amounts; who bought is removed, also from older versions and rejected rows, and "
           "does not come back with the next export of the same orders. This cannot be undone."),
        this));
    auto *label =
        textLabel(tr("&E-mail address, telephone number or platform id, as the exports have it; one a line"), this);
    label->setBuddy(m_names);
    column->addWidget(label);
    m_names->setObjectName(QStringLiteral("forgetNames"));
    m_names->setTabChangesFocus(true);
    m_names->setMaximumHeight(m_names->fontMetrics().lineSpacing() * kLinesOfNames + 20);
    m_names->setAccessibleName(label->text().remove(QLatin1Char('&')));
    column->addWidget(m_names);
    m_answer->setObjectName(QStringLiteral("forgetAnswer"));
    column->addWidget(m_answer);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    buttons->addButton(m_look, QDialogButtonBox::ActionRole);
    buttons->addButton(m_forget, QDialogButtonBox::ActionRole);
    m_look->setObjectName(QStringLiteral("forgetLook"));
    m_forget->setObjectName(QStringLiteral("forgetDo"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_look, &QPushButton::clicked, this, &ForgetDialog::look);
    connect(m_forget, &QPushButton::clicked, this, &ForgetDialog::forget);
    connect(m_names, &QPlainTextEdit::textChanged, this, [this] { setStep(Step::Naming); });
    connect(&workspace, &Workspace::forgetFinished, this, &ForgetDialog::finish);
    connect(&workspace, &Workspace::forgetFailed, this, &ForgetDialog::refuse);
    connect(&workspace, &QObject::destroyed, this, &QDialog::reject);
    setStep(Step::Naming);
}

QStringList ForgetDialog::identifiers() const
{
    QStringList names;
    for (const QString &line : m_names->toPlainText().split(QLatin1Char('\n'))) {
        if (const QString name = line.trimmed(); !name.isEmpty())
            names << name;
    }
    return names;
}

void ForgetDialog::setStep(Step step)
{
    m_step = step;
    const bool isBusy = step == Step::Looking || step == Step::Forgetting;
    m_names->setReadOnly(isBusy);
    m_look->setEnabled(step == Step::Naming && !identifiers().isEmpty());
    m_forget->setEnabled(step == Step::Found);
    m_close->setEnabled(step != Step::Forgetting);
    m_look->setDefault(step == Step::Naming);
    m_close->setDefault(step == Step::Done);
    if (step == Step::Naming)
        say(*m_answer, m_theme, {}, false);
    else if (step == Step::Looking)
        say(*m_answer, m_theme, tr("Looking…"), false);
    else if (step == Step::Forgetting)
        say(*m_answer, m_theme, tr("Forgetting…"), false);
}

void ForgetDialog::look()
{
    setStep(Step::Looking);
    m_workspace.forgetCustomers(identifiers(), true);
}

void ForgetDialog::forget()
{
    setStep(Step::Forgetting);
    m_workspace.forgetCustomers(identifiers(), false);
}

void ForgetDialog::finish(const ForgetSummary &summary, bool dryRun)
{
    setStep(dryRun ? Step::Found : Step::Done);
    const QString sentences = sentencesOfForgotten(summary).join(QLatin1Char('\n'));
    say(*m_answer, m_theme,
        (dryRun ? tr("This is of them:") : tr("They are forgotten.")) + QLatin1Char('\n') + sentences, false);
}

void ForgetDialog::refuse(const Error &error)
{
    setStep(Step::Naming);
    say(*m_answer, m_theme, error.message, true);
}

AnonymiseDialog::AnonymiseDialog(const Theme &theme, Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_workspace(workspace)
    , m_sure(new QCheckBox(tr("&I understand that nobody can take this back"), this))
    , m_answer(textLabel({}, this))
    , m_anonymise(new QPushButton(tr("Anonymise"), this))
    , m_close(nullptr)
{
    setObjectName(QStringLiteral("anonymiseDialog"));
    setWindowTitle(tr("Anonymise workspace"));
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(textLabel(
        tr("A random number takes the place of every customer, and the key that could find them again is destroyed. "
           "All "
           "figures stay as they are.\n\nFiles that are imported later add to the figures, but their customers stay "
           "unknown: new and returning customers are no longer told apart for new orders."),
        this));
    m_sure->setObjectName(QStringLiteral("anonymiseSure"));
    column->addWidget(m_sure);
    column->addWidget(m_answer);
    m_answer->setObjectName(QStringLiteral("anonymiseAnswer"));
    m_answer->hide();
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    buttons->addButton(m_anonymise, QDialogButtonBox::ActionRole);
    m_anonymise->setObjectName(QStringLiteral("anonymiseDo"));
    m_anonymise->setEnabled(false);
    m_close->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_sure, &QCheckBox::toggled, m_anonymise, &QWidget::setEnabled);
    connect(m_anonymise, &QPushButton::clicked, this, [this] {
        m_sure->setEnabled(false);
        m_anonymise->setEnabled(false);
        m_close->setEnabled(false);
        say(*m_answer, m_theme, tr("Anonymising…"), false);
        m_workspace.anonymise();
    });
    connect(&workspace, &Workspace::forgetFinished, this, [this](const ForgetSummary &summary) {
        finish(sentencesOfAnonymised(summary).join(QLatin1Char('\n')), false);
    });
    connect(&workspace, &Workspace::forgetFailed, this, [this](const Error &error) { finish(error.message, true); });
    connect(&workspace, &QObject::destroyed, this, &QDialog::reject);
}

void AnonymiseDialog::finish(const QString &text, bool isError)
{
    say(*m_answer, m_theme, text, isError);
    m_close->setEnabled(true);
}

} // namespace postledger
