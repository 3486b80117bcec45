// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings_dialog.h"

#include "base/text.h"
#include "base/zone.h"
#include "shell/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace postledger {

namespace {

bool same(const Settings &a, const Settings &b)
{
    return a.currency == b.currency && a.timezone == b.timezone && a.evidenceClickDays == b.evidenceClickDays
        && a.evidenceViewDays == b.evidenceViewDays && a.lookbackDays == b.lookbackDays
        && a.halfLifeDays == b.halfLifeDays && a.positionFirst == b.positionFirst && a.positionLast == b.positionLast
        && a.countsZeroOrders == b.countsZeroOrders;
}

QSpinBox *daysBox(int least, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, 365);
    box->setValue(value);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(
    Theme &theme, Language &language, const std::optional<Settings> &workspace, bool hasData, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_language(language)
    , m_before(workspace)
    , m_error(new QLabel(this))
{
    setWindowTitle(tr("Settings"));
    setObjectName(QStringLiteral("settingsDialog"));
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(programPart());
    if (m_before)
        column->addWidget(workspacePart(hasData));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    QPalette worse = palette();
    worse.setColor(QPalette::WindowText, theme.tokens().worse);
    m_error->setPalette(worse);
    m_error->hide();
    column->addWidget(m_error);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *keep = buttons->addButton(tr("Save settings"), QDialogButtonBox::AcceptRole);
    keep->setProperty("primary", true);
    keep->setObjectName(QStringLiteral("saveSettings"));
    keep->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

QWidget *SettingsDialog::programPart()
{
    auto *box = new QGroupBox(tr("Program"), this);
    auto *form = new QFormLayout(box);
    m_themeBox = new QComboBox(box);
    m_themeBox->setObjectName(QStringLiteral("themeBox"));
    m_themeBox->addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
    m_themeBox->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_themeBox->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_themeBox->setCurrentIndex(m_themeBox->findData(static_cast<int>(m_theme.choice())));
    form->addRow(tr("Theme"), m_themeBox);
    m_languageBox = new QComboBox(box);
    m_languageBox->setObjectName(QStringLiteral("languageBox"));
    for (const Language::Choice &choice : m_language.choices())
        m_languageBox->addItem(choice.name, choice.code);
    m_languageBox->setCurrentIndex(std::max(0, m_languageBox->findData(m_language.code())));
    form->addRow(tr("Language"), m_languageBox);
    return box;
}

QWidget *SettingsDialog::workspacePart(bool hasData)
{
    auto *box = new QGroupBox(tr("This workspace"), this);
    auto *form = new QFormLayout(box);
    const Settings &now = *m_before;
    m_currency = new QLineEdit(toQString(now.currency.code()), box);
    m_currency->setObjectName(QStringLiteral("currencyEdit"));
    m_currency->setMaxLength(3);
    m_currency->setPlaceholderText(tr("of the first import"));
    // Amounts are kept in the workspace's currency: another one would only rename them.
    m_currency->setReadOnly(hasData && now.currency.isValid());
    m_currency->setToolTip(m_currency->isReadOnly()
            ? tr("Fixed by what was imported. For another currency make a new workspace.")
            : tr("Three letters of ISO 4217, for example USD."));
    form->addRow(tr("Currency"), m_currency);
    m_zone = new QComboBox(box);
    m_zone->setObjectName(QStringLiteral("zoneBox"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setCurrentText(toQString(now.timezone));
    m_zone->setToolTip(tr("A day begins at midnight in this zone."));
    form->addRow(tr("Time zone"), m_zone);
    m_clickDays = daysBox(1, now.evidenceClickDays, box);
    m_clickDays->setObjectName(QStringLiteral("clickDays"));
    form->addRow(tr("A click counts as evidence for (days)"), m_clickDays);
    m_viewDays = daysBox(0, now.evidenceViewDays, box);
    m_viewDays->setSpecialValueText(tr("not at all"));
    form->addRow(tr("A view counts as evidence for (days)"), m_viewDays);
    m_lookback = daysBox(1, now.lookbackDays, box);
    form->addRow(tr("Models look back (days)"), m_lookback);
    m_halfLife = new QDoubleSpinBox(box);
    m_halfLife->setRange(0.1, 365);
    m_halfLife->setDecimals(1);
    m_halfLife->setValue(now.halfLifeDays);
    form->addRow(tr("A touch counts half after (days)"), m_halfLife);
    m_first = new QSpinBox(box);
    m_last = new QSpinBox(box);
    for (QSpinBox *share : {m_first, m_last}) {
        share->setRange(0, 100);
        share->setSuffix(QStringLiteral(" %"));
    }
    m_first->setValue(qRound(now.positionFirst * 100));
    m_last->setValue(qRound(now.positionLast * 100));
    form->addRow(tr("First touch's share, by position"), m_first);
    form->addRow(tr("Last touch's share, by position"), m_last);
    m_zeroOrders = new QCheckBox(tr("Leave them out of all figures"), box);
    m_zeroOrders->setObjectName(QStringLiteral("zeroOrders"));
    m_zeroOrders->setChecked(!now.countsZeroOrders);
    m_zeroOrders->setToolTip(
        tr("Samples, gifts and exchanges come as orders of nothing. They lower the average order value and "
           "raise the conversion rate."));
    form->addRow(tr("Orders of zero value"), m_zeroOrders);
    return box;
}

std::optional<Settings> SettingsDialog::entered()
{
    Settings next = *m_before;
    const QString currency = m_currency->text().trimmed();
    if (currency.isEmpty()) {
        next.currency = {};
    } else if (const auto known = Currency::fromCode(currency.toStdString())) {
        next.currency = *known;
    } else {
        refuse(tr("ISO 4217 has no currency “%1”. Use three letters, for example USD or EUR.").arg(currency));
        return std::nullopt;
    }
    const std::string zone = m_zone->currentText().trimmed().toStdString();
    if (!zone.empty()) {
        if (const auto known = Zone::fromName(zone); !known) {
            refuse(known.error().message);
            return std::nullopt;
        }
    }
    next.timezone = zone;
    next.evidenceClickDays = m_clickDays->value();
    next.evidenceViewDays = m_viewDays->value();
    next.lookbackDays = m_lookback->value();
    next.halfLifeDays = m_halfLife->value();
    next.positionFirst = m_first->value() / 100.0;
    next.positionLast = m_last->value() / 100.0;
    next.countsZeroOrders = !m_zeroOrders->isChecked();
    if (m_first->value() + m_last->value() > 100) {
        refuse(tr("The shares of first and last touch add up to more than 100 %. Lower one of them."));
        return std::nullopt;
    }
    return next;
}

void SettingsDialog::take()
{
    m_error->hide();
    std::optional<Settings> next;
    if (m_before) {
        next = entered();
        if (!next)
            return;
    }
    const auto choice = static_cast<ThemeChoice>(m_themeBox->currentData().toInt());
    if (choice != m_theme.choice())
        emit themeChosen(choice);
    const QString code = m_languageBox->currentData().toString();
    if (code != m_language.code())
        emit languageChosen(code);
    if (next && !same(*next, *m_before))
        emit settingsChosen(*next);
    else
        accept();
}

void SettingsDialog::refuse(const QString &message)
{
    m_error->setText(message);
    m_error->show();
}

} // namespace postledger
