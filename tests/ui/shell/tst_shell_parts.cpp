// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/search_field.h"
#include "kit/theme.h"
#include "shell/banner.h"
#include "shell/date_presets.h"
#include "shell/history.h"
#include "shell/job_tray.h"
#include "shell/language.h"
#include "shell/navigation_rail.h"
#include "shell/range_popup.h"
#include "shell/recent_workspaces.h"
#include "shell/settings_dialog.h"
#include "shell/value_popup.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace postledger;

namespace {

constexpr Day day(int year, int month, int dayOfMonth)
{
    return dayFromCivil(year, month, dayOfMonth);
}

} // namespace

class tst_ShellParts : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
    }

    void presets_data()
    {
        QTest::addColumn<int>("preset");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        const auto row = [](const char *name, DatePreset preset, Day first, Day last) {
            QTest::newRow(name) << int(preset) << int(first) << int(last);
        };
        row("7 days", DatePreset::Last7, day(2026, 11, 8), day(2026, 11, 14));
        row("28 days", DatePreset::Last28, day(2026, 10, 18), day(2026, 11, 14));
        row("month", DatePreset::MonthToDate, day(2026, 11, 1), day(2026, 11, 14));
        row("quarter", DatePreset::QuarterToDate, day(2026, 10, 1), day(2026, 11, 14));
        row("year", DatePreset::YearToDate, day(2026, 1, 1), day(2026, 11, 14));
        row("last month", DatePreset::LastMonth, day(2026, 10, 1), day(2026, 10, 31));
        row("last quarter", DatePreset::LastQuarter, day(2026, 7, 1), day(2026, 9, 30));
    }
    void presets()
    {
        QFETCH(int, preset);
        QFETCH(int, first);
        QFETCH(int, last);
        const DateRange range = presetRange(static_cast<DatePreset>(preset), day(2026, 11, 14));
        QCOMPARE(range, (DateRange{first, last}));
        QCOMPARE(presetOf(range, day(2026, 11, 14)), static_cast<DatePreset>(preset));
    }

    void presetsAcrossTheYear()
    {
        QCOMPARE(presetRange(DatePreset::LastMonth, day(2026, 1, 3)), (DateRange{day(2025, 12, 1), day(2025, 12, 31)}));
        QCOMPARE(
            presetRange(DatePreset::LastQuarter, day(2026, 2, 3)), (DateRange{day(2025, 10, 1), day(2025, 12, 31)}));
        QVERIFY(presetRange(DatePreset::All, day(2026, 1, 3)).isUnbounded());
        QVERIFY(!presetOf({day(2026, 1, 1), day(2026, 1, 5)}, day(2026, 3, 3)));
        for (const DatePreset preset : allDatePresets())
            QVERIFY(!datePresetName(preset).isEmpty());
    }

    void historyWalksPagesAndSelections()
    {
        History history;
        history.visitedPage(QStringLiteral("overview"), QStringLiteral("posts"));
        history.changedView();
        QVERIFY(history.back().to.isEmpty());
        QCOMPARE(history.back().from, QStringLiteral("overview"));
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward().to, QStringLiteral("posts"));
        history.changedView();
        QVERIFY2(!history.canGoForward(), "a new step cuts off the way forward");
    }

    void railTellsAndShows()
    {
        NavigationRail rail(*m_theme);
        rail.setEntries(
            {{QStringLiteral("overview"), QStringLiteral("Overview"), QStringLiteral(":/icons/overview.svg"), {}},
                {QStringLiteral("data"), QStringLiteral("Data"), QStringLiteral(":/icons/data.svg"),
                    QStringLiteral("Workspace")}});
        rail.resize(rail.width(), 400);
        rail.show();
        QSignalSpy chosen(&rail, &NavigationRail::chosen);
        auto *data = rail.findChild<QAbstractButton *>(QStringLiteral("rail_data"));
        QTest::mouseClick(data, Qt::LeftButton);
        QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("data"));
        rail.setCurrent(QStringLiteral("overview"));
        QVERIFY(!data->isChecked());
        const int wide = rail.width();
        rail.setCollapsed(true);
        QVERIFY(rail.width() < wide / 2);
        QVERIFY2(data->toolTip().contains(QStringLiteral("Data")), "a narrow rail names its icons");
    }

    void valuesAreSearchedAndChosen()
    {
        const std::vector<DimensionValue> values{{"ig", "Instagram"}, {"tt", "TikTok"}, {"yt", "YouTube"}};
        auto *popup = new ValuePopup(*m_theme, QStringLiteral("Platform"), values, {"yt"}, nullptr);
        popup->show();
        auto *list = popup->findChild<QListView *>();
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("YouTube")); // chosen ones first
        QSignalSpy chosen(popup, &ValuePopup::chosen);
        auto *search = popup->findChild<SearchField *>();
        QTest::keyClicks(search, QStringLiteral("tik"));
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.value(0).value(0).value<std::vector<std::string>>(), (std::vector<std::string>{"yt", "tt"}));
    }

    void escapeLeavesTheValues()
    {
        auto *popup = new ValuePopup(*m_theme, QStringLiteral("Platform"), {{"ig", "Instagram"}}, {}, nullptr);
        popup->show();
        QSignalSpy chosen(popup, &ValuePopup::chosen);
        auto *list = popup->findChild<QListView *>();
        list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
        QTest::keyClick(popup, Qt::Key_Escape);
        QCOMPARE(chosen.count(), 0);
    }

    void rangeMustNotEndBeforeItBegins()
    {
        auto *popup = new RangePopup(*m_theme, {day(2026, 10, 1), day(2026, 10, 31)}, nullptr);
        popup->show();
        QSignalSpy chosen(popup, &RangePopup::chosen);
        const auto calendars = popup->findChildren<QCalendarWidget *>();
        auto *apply = popup->findChild<QPushButton *>();
        calendars[1]->setSelectedDate(QDate(2026, 9, 1));
        QVERIFY(!apply->isEnabled());
        calendars[1]->setSelectedDate(QDate(2026, 10, 15));
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(chosen.value(0).value(0).value<DateRange>(), (DateRange{day(2026, 10, 1), day(2026, 10, 15)}));
    }

    void trayShowsTheNewestJob()
    {
        JobTray tray(*m_theme);
        QSignalSpy cancelled(&tray, &JobTray::cancelRequested);
        QVERIFY(tray.isHidden());
        tray.start(1, QStringLiteral("Loading"));
        tray.start(2, QStringLiteral("Importing"));
        tray.progress(2, 30, 120, QStringLiteral("orders.csv"));
        QVERIFY(!tray.isHidden());
        auto *bar = tray.findChild<QProgressBar *>();
        QCOMPARE(bar->value(), bar->maximum() / 4);
        QVERIFY(tray.findChild<QLabel *>()->text().contains(QStringLiteral("orders.csv")));
        tray.show();
        QTest::mouseClick(tray.findChild<QToolButton *>(QStringLiteral("cancelJob")), Qt::LeftButton);
        QCOMPARE(cancelled.value(0).value(0).toInt(), 2);
        tray.finish(2);
        tray.finish(1);
        QVERIFY(tray.isHidden());
    }

    void bannerSaysAndActs()
    {
        Banner banner(*m_theme);
        QVERIFY(banner.text().isEmpty());
        banner.showError(QStringLiteral("The workspace is open elsewhere. Close it there."));
        bool done = false;
        banner.setAction(QStringLiteral("Try again"), [&done] { done = true; });
        QVERIFY(banner.text().startsWith(QStringLiteral("The workspace")));
        for (QPushButton *button : banner.findChildren<QPushButton *>())
            button->click();
        QVERIFY(done);
        QVERIFY(banner.text().isEmpty());
    }

    void recentOnesAreKeptWhileTheyExist()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        RecentWorkspaces recent(settings);
        const QString a = folder.filePath(QStringLiteral("a.postledger"));
        const QString b = folder.filePath(QStringLiteral("b.postledger"));
        for (const QString &path : {a, b})
            QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        recent.add(a);
        recent.add(b);
        recent.add(a);
        QCOMPARE(recent.paths(), (QStringList{a, b}));
        QVERIFY(QFile::remove(b));
        QCOMPARE(recent.paths(), QStringList{a});
        recent.clear();
        QVERIFY(recent.paths().isEmpty());
    }

    void languagesChangeDirectionAndNumbers()
    {
        Language language;
        language.apply(QStringLiteral("de"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        language.apply(QStringLiteral("ar"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        language.apply(QStringLiteral("en"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QStringList codes;
        for (const Language::Choice &choice : language.choices())
            codes << choice.code;
        QVERIFY2(codes.contains(QStringLiteral("de")), "the translations are built in");
    }

    void germanIsWhole()
    {
        Language language;
        language.apply(QStringLiteral("de"));
        QVERIFY(datePresetName(DatePreset::LastMonth) != QStringLiteral("Last month"));
        language.apply(QStringLiteral("en"));
        QCOMPARE(datePresetName(DatePreset::LastMonth), QStringLiteral("Last month"));
    }

    void settingsAreChecked()
    {
        Language language;
        language.apply(QStringLiteral("en"));
        Settings now;
        now.currency = *Currency::fromCode("USD");
        now.timezone = "Europe/Berlin";
        SettingsDialog dialog(*m_theme, language, now, false);
        dialog.show();
        QSignalSpy chosen(&dialog, &SettingsDialog::settingsChosen);
        auto *save = dialog.findChild<QPushButton *>(QStringLiteral("saveSettings"));
        auto *currency = dialog.findChild<QLineEdit *>(QStringLiteral("currencyEdit"));
        currency->setText(QStringLiteral("XXY"));
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(dialog.isVisible());
        currency->setText(QStringLiteral("eur"));
        dialog.findChild<QComboBox *>(QStringLiteral("zoneBox"))->setCurrentText(QStringLiteral("Mars/Olympus"));
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(chosen.count(), 0);
        dialog.findChild<QComboBox *>(QStringLiteral("zoneBox"))->setCurrentText(QStringLiteral("Asia/Kathmandu"));
        dialog.findChild<QSpinBox *>(QStringLiteral("clickDays"))->setValue(14);
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        const auto next = chosen.value(0).value(0).value<Settings>();
        QCOMPARE(next.evidenceClickDays, 14);
        QCOMPARE(next.timezone, std::string("Asia/Kathmandu"));
        QCOMPARE(next.currency.code(), std::string_view("EUR"));
        QCOMPARE(next.lookbackDays, 30);
    }

    void currencyOfImportedMoneyIsFixed()
    {
        Language language;
        Settings now;
        now.currency = *Currency::fromCode("USD");
        SettingsDialog dialog(*m_theme, language, now, true);
        QVERIFY(dialog.findChild<QLineEdit *>(QStringLiteral("currencyEdit"))->isReadOnly());
    }
};

QTEST_MAIN(tst_ShellParts)
#include "tst_shell_parts.moc"
