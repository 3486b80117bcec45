// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/workspace.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace postledger {

class Theme;

/// Takes customers out of the workspace: names them, shows what is of them, forgets them.
class ForgetDialog : public QDialog
{
    Q_OBJECT
public:
    ForgetDialog(const Theme &theme, Workspace &workspace, QWidget *parent = nullptr);

private:
    enum class Step
    {
        Naming,
        Looking,
        Found,
        Forgetting,
        Done
    };
    void setStep(Step step);
    void look();
    void forget();
    void finish(const ForgetSummary &summary, bool dryRun);
    void refuse(const Error &error);
    QStringList identifiers() const;

    const Theme &m_theme;
    Workspace &m_workspace;
    Step m_step = Step::Naming;
    QPlainTextEdit *m_names;
    QLabel *m_answer;
    QPushButton *m_look;
    QPushButton *m_forget;
    QPushButton *m_close;
};

/// Makes all customers of the workspace unrecognisable.
class AnonymiseDialog : public QDialog
{
    Q_OBJECT
public:
    AnonymiseDialog(const Theme &theme, Workspace &workspace, QWidget *parent = nullptr);

private:
    void finish(const QString &text, bool isError);

    const Theme &m_theme;
    Workspace &m_workspace;
    QCheckBox *m_sure;
    QLabel *m_answer;
    QPushButton *m_anonymise;
    QPushButton *m_close;
};

} // namespace postledger
