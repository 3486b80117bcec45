// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include <functional>

namespace postledger {

class Prompter;
class TableView;

/// "Export": the table as it stands (order, filter, without columns that a person hid) as CSV or XLSX, or copied as
/// TSV.
class ExportButton : public QPushButton
{
    Q_OBJECT
public:
    ExportButton(TableView *table, Prompter &prompter, QWidget *parent = nullptr);
    /// Columns that the page itself keeps off the screen are exported all the same.
    void setHiddenToo(bool hiddenToo) { m_hiddenToo = hiddenToo; }
    /// What the proposed file is called, and the digits of its money.
    void setSubject(const QString &title, int currencyDigits);
    void setPrompter(Prompter &prompter) { m_prompter = &prompter; }
    void retranslate();

private:
    void save(const QString &suffix, const QString &filter);

    TableView *m_table;
    Prompter *m_prompter;
    QString m_title;
    int m_digits = 2;
    bool m_hiddenToo = false;
};

} // namespace postledger
