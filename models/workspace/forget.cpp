// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/forget.h"

#include "base/text.h"
#include "workspace/customer_hash.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <set>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

int toCount(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

/// \p identifier as exports may have it, normalised: a telephone number is written in many ways.
std::set<std::string> formsOf(const QString &identifier)
{
    std::set<std::string> forms{foldedText(identifier.toStdString())};
    QString digits;
    bool isPhone = true;
    const QString trimmedText = identifier.trimmed();
    for (const QChar c : trimmedText) {
        if (c.isDigit())
            digits += c;
        else
            isPhone = isPhone && QStringLiteral("+-()/. ").contains(c);
    }
    constexpr qsizetype kFewestDigits = 6;
    if (isPhone && digits.size() >= kFewestDigits) {
        const QString bare = digits.startsWith(QLatin1String("00")) ? digits.mid(2) : digits;
        for (const QString &form :
            {digits, bare, QString(QLatin1Char('+') + bare), QString(QLatin1String("00") + bare)})
            forms.insert(foldedText(form.toStdString()));
    }
    forms.erase(std::string());
    return forms;
}

} // namespace

Result<ForgetSummary> forgetCustomers(
    const QString &path, const QStringList &identifiers, bool dryRun, const JobControl &job)
{
    auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
    if (!ledger)
        return ledger.error();
    const auto key = (*ledger)->customerHashKey();
    if (!key)
        return key.error();
    if (key->empty())
        return Error{QStringLiteral("anonymised"),
            Tr::tr("This workspace is anonymised: it knows none of its customers, so there is nobody to forget.")};
    std::set<std::string> forms;
    for (const QString &identifier : identifiers)
        forms.merge(formsOf(identifier));
    CustomerHash hash(*key);
    std::vector<CustomerKey> customers;
    for (const std::string &form : forms)
        customers.push_back(hash(form));
    const auto isTheirs = [&forms](const QString &cell) { return forms.contains(foldedText(cell.toStdString())); };
    return (*ledger)->forget(customers, isTheirs, dryRun, job);
}

Result<ForgetSummary> anonymiseWorkspace(const QString &path, const JobControl &job)
{
    auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
    if (!ledger)
        return ledger.error();
    return (*ledger)->anonymise(job);
}

namespace {

void addRest(QStringList &sentences, const ForgetSummary &summary)
{
    if (summary.cells > 0)
        sentences << Tr::tr("%n cell(s) that were kept with rejected rows: emptied.", nullptr, toCount(summary.cells));
    if (!summary.copies.isEmpty())
        sentences << Tr::tr("Copies that were set aside before an upgrade still hold the customers. Delete them when "
                            "you no longer need them: %1.")
                         .arg(summary.copies.join(QLatin1String(", ")));
    if (!summary.isCompact)
        sentences << Tr::tr("Another program reads the workspace, or space is lacking: what was freed leaves the file "
                            "when the workspace is written to next.");
}

} // namespace

QStringList sentencesOfForgotten(const ForgetSummary &summary)
{
    QStringList sentences;
    if (summary.orders > 0)
        sentences << Tr::tr("%n order(s): amounts stay, the customer goes.", nullptr, toCount(summary.orders));
    if (summary.touchpoints > 0)
        sentences << Tr::tr("%n touchpoint(s): they stay, the customer goes.", nullptr, toCount(summary.touchpoints));
    if (summary.histories > 0)
        sentences << Tr::tr(
            "%n date(s) of a first order before the imported ones: removed.", nullptr, toCount(summary.histories));
    addRest(sentences, summary);
    return sentences;
}

QStringList sentencesOfAnonymised(const ForgetSummary &summary)
{
    QStringList sentences{Tr::tr("%n customer(s) are random numbers now.", nullptr, toCount(summary.customers))};
    addRest(sentences, summary);
    return sentences;
}

} // namespace postledger
