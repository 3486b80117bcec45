// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/card.h"
#include "pages/import/import_session.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace postledger {

class ElidedLabel;
class PreviewModel;
class TableView;

/// The first rows of one file on its way in, and what can be done with that file.
class PreviewCard final : public Card
{
    Q_OBJECT
public:
    explicit PreviewCard(const Theme &theme, QWidget *parent = nullptr);
    /// \param row  of the session's files; -1: none
    void showFile(const ImportSession &session, int row);
    bool canMap() const; ///< its columns can be mapped, or a mapping of them changed

signals:
    void mapRequested();
    void leaveOutRequested();
    void sheetChosen(const QString &sheet);

private:
    void showButtons(const ImportSession &session, int row);
    void showRows(const ImportSession::File &file);
    static QString hintOf(const ImportSession::File &file);

    ElidedLabel *m_title;
    QLabel *m_hint;
    TableView *m_table;
    PreviewModel *m_model;
    QComboBox *m_sheets;
    QPushButton *m_map;
    QPushButton *m_leaveOut;
    QString m_shown; ///< which file's rows are shown, and how
};

} // namespace postledger
