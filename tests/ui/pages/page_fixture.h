// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "pages/page.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace postledger {

inline QString title(QWidget &page)
{
    return page.findChild<ElidedLabel *>(QStringLiteral("pageTitle"))->whole();
}

/// Answers at once and remembers what was asked.
class FakePrompter final : public Prompter
{
public:
    void confirm(
        QWidget *, const QString &, const QString &text, const QString &action, std::function<void()> yes) override
    {
        asked << action << text;
        if (sayYes)
            yes();
    }
    void savePath(QWidget *, const QString &, const QString &proposedName, const QStringList &,
        std::function<void(const QString &)> chosen) override
    {
        proposed = proposedName;
        if (!path.isEmpty())
            chosen(path);
    }
    void chooseFolder(QWidget *, const QString &, std::function<void(const QString &)> chosen) override
    {
        if (!path.isEmpty())
            chosen(path);
    }
    void tell(QWidget *, const QString &, const QString &text) override { told << text; }

    bool sayYes = true;
    QString path;
    QString proposed;
    QStringList asked, told;
};

/// A workspace with the worked example of the specification, a view and a theme.
struct PageFixture
{
    explicit PageFixture(bool filled = true)
        : theme(*qobject_cast<QApplication *>(QApplication::instance()), ThemeChoice::Light)
    {
        const QString path = folder.filePath(QStringLiteral("w.postledger"));
        if (filled) {
            const auto imported = importInto(path, examplePlan(), {});
            if (!imported)
                qFatal("%s", qPrintable(imported.error().message));
            if (imported->failure)
                qFatal("%s", qPrintable(imported->failure->message));
        }
        auto opened = filled ? Workspace::open(path) : Workspace::create(path);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        workspace = *std::move(opened);
        // The period of the example; one more order lies outside it.
        view.setRange({dayFromCivil(2025, 3, 1), dayFromCivil(2025, 3, 31)});
        view.setComparison(Comparison::None);
    }

    static QStringList exampleFiles()
    {
        const QDir data(QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a"));
        QStringList paths;
        for (const QString &name : data.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
            paths << data.filePath(name);
        return paths;
    }
    static ImportPlan examplePlan()
    {
        ImportPlan plan;
        for (const QString &path : exampleFiles())
            plan.files.push_back({path, {}, {}});
        plan.currency = *Currency::fromCode("USD");
        plan.timezone = "UTC";
        return plan;
    }

    PageContext context() { return {*workspace, view, theme}; }
    /// The page shown and laid out at 1104 × 726, as it stands in a window of 1280 × 800.
    void show(QWidget &page)
    {
        page.resize(1104, 726);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }

    QTemporaryDir folder;
    Theme theme;
    ViewState view;
    FakePrompter prompter;
    std::unique_ptr<Workspace> workspace;
};

inline void click(QWidget *widget)
{
    QVERIFY(widget);
    QTRY_VERIFY(widget->isVisible()); // what a layout takes in is shown by the event loop
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace postledger
