// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import/import_session.h"

#include <QList>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;

namespace postledger {

class Theme;

/// What the files cannot answer, with a button an answer. Empty when there is nothing to ask.
class QuestionBox : public QWidget
{
    Q_OBJECT
public:
    QuestionBox(const Theme &theme, ImportSession &session, QWidget *parent = nullptr);
    /// Asks anew when the questions have changed.
    void refresh();
    void lookAt(const QString &path); ///< what is asked of each file alone is asked of this one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addAnswers();
    void addWorkspaceCurrency(const std::vector<CurrencyTotal> &choices);
    /// A field for a currency, with the button that takes what stands in it.
    /// \param first  the currencies that are offered first
    void addCurrencyField(const QString &name, const QStringList &first, QPushButton *leave,
        const std::function<void(const Currency &)> &answer);
    /// A click selects what stands in the field, to type over it.
    void selectOnClick(QComboBox *field);
    QLabel *addFieldError();
    void addTitle(const QString &text);
    void addText(const QString &text);
    void addCurrency(const ImportQuestions &questions);
    void addDateOrder(const ImportQuestions &questions);
    void addTimezone();
    void addNumbers(const ImportQuestions::Numbers &numbers);
    void addIds(const QStringList &files);
    void addPeriod(const ImportQuestions::Period &report, int others);
    QPushButton *leaveButton(int files);
    /// A line of answers, "Leave them out" at its end.
    /// \param waits  waitsForCurrency() …: the \p files that this leaves out
    void addAnswers(const QList<QPushButton *> &answers, int files, bool (*waits)(const ImportSession::File &));

    const Theme &m_theme;
    ImportSession &m_session;
    QWidget *m_inside = nullptr;
    bool m_selects = false; ///< the click that is going on has entered a field
    QString m_file; ///< that is looked at
    QString m_shown; ///< what was asked last, to keep half-made answers
};

} // namespace postledger
