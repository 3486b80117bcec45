// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"
#include "shell/privacy_dialogs.h"
#include "workspace/import.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

class tst_PrivacyDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
        ImportPlan plan;
        plan.currency = *Currency::fromCode("USD");
        plan.timezone = "UTC";
        const QDir folder(QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a"));
        for (const QString &name : folder.entryList({QStringLiteral("*.csv")}))
            plan.files.push_back({folder.filePath(name), {}, {}});
        QVERIFY(importInto(pristine(), plan, {}));
    }

    void init()
    {
        const QString path = m_folder.filePath(QString::number(++m_count) + QStringLiteral(".postledger"));
        QVERIFY(QFile::copy(pristine(), path));
        auto opened = Workspace::open(path);
        QVERIFY(opened);
        m_workspace = *std::move(opened);
    }

    void forgetsWhoeverIsNamed()
    {
        ForgetDialog dialog(*m_theme, *m_workspace);
        dialog.show();
        auto *names = part<QPlainTextEdit>(dialog, "forgetNames");
        auto *look = part<QPushButton>(dialog, "forgetLook");
        auto *forget = part<QPushButton>(dialog, "forgetDo");
        auto *answer = part<QLabel>(dialog, "forgetAnswer");
        QVERIFY(!look->isEnabled());
        QVERIFY(!forget->isEnabled());

        QTest::keyClicks(names, QStringLiteral("somebody@example.com"));
        QTest::mouseClick(look, Qt::LeftButton);
        QTRY_VERIFY(answer->text().contains(QLatin1String("Nothing")));
        QVERIFY(!forget->isEnabled());

        names->clear();
        QTest::keyClicks(names, QStringLiteral("u2"));
        QTest::keyClick(names, Qt::Key_Return);
        QTest::keyClicks(names, QStringLiteral(" U1 "));
        QVERIFY(answer->text().isEmpty());
        QTest::mouseClick(look, Qt::LeftButton);
        QTRY_VERIFY(forget->isEnabled());
        QVERIFY2(answer->text().contains(QLatin1Char('4')), qPrintable(answer->text()));
        QCOMPARE(customers(), 10);

        // Whoever is named now was not looked up.
        QTest::keyClick(names, Qt::Key_Return);
        QTest::keyClicks(names, QStringLiteral("U3"));
        QVERIFY(!forget->isEnabled());
        QTest::mouseClick(look, Qt::LeftButton);
        QTRY_VERIFY(forget->isEnabled());
        QSignalSpy reloaded(m_workspace.get(), &Workspace::factsChanged);
        QTest::mouseClick(forget, Qt::LeftButton);
        QVERIFY(!forget->isEnabled());
        QTRY_COMPARE(reloaded.size(), 1);
        QCOMPARE(customers(), 7);
        QVERIFY(answer->text().startsWith(QLatin1String("They are forgotten")));
        QVERIFY(!look->isEnabled());
    }

    void anonymisesAfterAPersonHasAgreed()
    {
        AnonymiseDialog dialog(*m_theme, *m_workspace);
        dialog.show();
        auto *anonymise = part<QPushButton>(dialog, "anonymiseDo");
        auto *answer = part<QLabel>(dialog, "anonymiseAnswer");
        QVERIFY(!anonymise->isEnabled());
        QTest::keyClick(part<QCheckBox>(dialog, "anonymiseSure"), Qt::Key_Space);
        QVERIFY(anonymise->isEnabled());
        QSignalSpy reloaded(m_workspace.get(), &Workspace::factsChanged);
        QTest::mouseClick(anonymise, Qt::LeftButton);
        QTRY_COMPARE(reloaded.size(), 1);
        QVERIFY2(answer->text().contains(QLatin1String("12")), qPrintable(answer->text()));
        QCOMPARE(customers(), 10);
        QVERIFY(!anonymise->isEnabled());

        AnonymiseDialog again(*m_theme, *m_workspace);
        again.show();
        QTest::keyClick(part<QCheckBox>(again, "anonymiseSure"), Qt::Key_Space);
        QTest::mouseClick(part<QPushButton>(again, "anonymiseDo"), Qt::LeftButton);
        QTRY_VERIFY(part<QLabel>(again, "anonymiseAnswer")->text().contains(QLatin1String("already")));
    }

    void closesWithTheWorkspace()
    {
        ForgetDialog dialog(*m_theme, *m_workspace);
        dialog.show();
        m_workspace.reset();
        QVERIFY(!dialog.isVisible());
    }

private:
    QString pristine() const { return m_folder.filePath(QStringLiteral("pristine.postledger")); }
    template<typename W>
    static W *part(QWidget &dialog, const char *name)
    {
        return dialog.findChild<W *>(QString::fromLatin1(name));
    }
    /// New ones, ever: every customer has a first order.
    int customers()
    {
        if (!m_workspace->loadNow())
            return -1;
        Query query;
        query.kpis = {"new_customers"};
        const auto tables = m_workspace->query({&query, 1});
        return tables ? static_cast<int>(tables->front().rows.front().figures.front().minor) : -1;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    int m_count = 0;
};

QTEST_MAIN(tst_PrivacyDialogs)
#include "tst_privacy_dialogs.moc"
