// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/records.h"
#include "pages/page.h"

#include <QWidget>

class QPushButton;

namespace postledger {

class ElidedLabel;
class Prompter;
struct ImportSummary;

/// Links names and says what became of it, with the way back beside it. Hidden until something was linked.
class LinkOutcome final : public QWidget
{
    Q_OBJECT
public:
    LinkOutcome(const PageContext &context, Prompter &prompter, QWidget *parent = nullptr);
    void link(const std::vector<Link> &links);
    void setBusy(bool busy);
    void setPrompter(Prompter &prompter) { m_prompter = &prompter; }
    void retranslate();

private:
    void finished(const ImportSummary &summary, int job);
    void failed(const Error &error, int job);
    QString outcome() const;

    PageContext m_context;
    Prompter *m_prompter;
    ElidedLabel *m_text;
    QPushButton *m_undo;
    std::vector<Link> m_links; ///< that were asked for last
    int m_job = 0;
    std::int64_t m_batch = 0;
};

} // namespace postledger
