// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import/import_session.h"

#include <QList>
#include <QWidget>

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

private:
    void addTitle(const QString &text);
    void addText(const QString &text);
    void addCurrency(const QStringList &files);
    void addDateOrder(const QStringList &files);
    void addTimezone();
    void addNumbers(const ImportSession::Questions::Numbers &numbers);
    void addIds(const QStringList &files);
    /// A line of answers, "Leave them out" at its end.
    /// \param waits  ImportSession::waitsForCurrency …: the files that this leaves out
    void addAnswers(const QList<QPushButton *> &answers, bool (*waits)(const ImportSession::File &));

    const Theme &m_theme;
    ImportSession &m_session;
    QWidget *m_inside = nullptr;
    QString m_shown; ///< what was asked last, to keep half-made answers
};

} // namespace postledger
