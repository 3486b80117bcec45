// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/theme.h"
#include "workspace/workspace.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace postledger {

class Language;

/// Theme and language of the program; currency, time zone and windows of the open workspace.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p workspace: none when no workspace is open
    SettingsDialog(Theme &theme, Language &language, const std::optional<Settings> &workspace, bool hasData,
        QWidget *parent = nullptr);
    /// Shows why the settings were not taken; the dialog stays.
    void refuse(const QString &message);

signals:
    void themeChosen(postledger::ThemeChoice choice);
    void languageChosen(const QString &code);
    /// Of the workspace, only when something differs. Call accept() once they are kept.
    void settingsChosen(const postledger::Settings &settings);

private:
    QWidget *programPart();
    QWidget *workspacePart(bool hasData);
    void take();
    std::optional<Settings> entered();

    Theme &m_theme;
    Language &m_language;
    std::optional<Settings> m_before;
    QComboBox *m_themeBox = nullptr;
    QComboBox *m_languageBox = nullptr;
    QLineEdit *m_currency = nullptr;
    QComboBox *m_zone = nullptr;
    QSpinBox *m_clickDays = nullptr;
    QSpinBox *m_viewDays = nullptr;
    QSpinBox *m_lookback = nullptr;
    QDoubleSpinBox *m_halfLife = nullptr;
    QSpinBox *m_first = nullptr;
    QSpinBox *m_last = nullptr;
    QCheckBox *m_zeroOrders = nullptr;
    QLabel *m_error;
};

} // namespace postledger
