// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/card.h"
#include "pages/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace postledger {

class ElidedLabel;
class FilterProxy;
class MappingsModel;
class Prompter;
class TableView;
struct Mapping;

/// Mappings of columns that the workspace keeps: to be renamed, deleted and saved as files.
class MappingsPanel final : public Card
{
    Q_OBJECT
public:
    MappingsPanel(const PageContext &context, Prompter &prompter, QWidget *parent = nullptr);
    void setPrompter(Prompter &prompter) { m_prompter = &prompter; }
    /// Reads them anew.
    void refresh(const std::string &timezone);
    void setBusy(bool busy);
    void retranslate();
    int count() const;

signals:
    void changed();

private:
    const Mapping *current() const;
    static QString meaningOf(const Mapping &mapping);
    void updateButtons();
    void rename();
    void askRemove();
    void save();

    PageContext m_context;
    Prompter *m_prompter;
    MappingsModel *m_model;
    FilterProxy *m_proxy;
    ElidedLabel *m_title;
    QLabel *m_hint;
    TableView *m_table;
    QLabel *m_meaning;
    QLineEdit *m_name;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QPushButton *m_save;
    std::string m_timezone;
    bool m_busy = false;
};

} // namespace postledger
