// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/choice_chip.h"
#include "kit/delegates.h"
#include "kit/empty_state.h"
#include "kit/icons.h"
#include "kit/kpi_card.h"
#include "kit/search_field.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "tables/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace postledger;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

// A folder for pictures that a person looks at; nothing is written when the variable is not set.
void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("POSTLEDGER_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

void fill(QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({QStringLiteral("Post"), QStringLiteral("Platform"), QStringLiteral("CVR"),
        QStringLiteral("Net revenue"), QStringLiteral("30 days")});
    for (int column = 2; column < 5; ++column)
        model.setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    const char *titles[] = {"Velvet tint in 15 seconds", "3 shades, one swipe", "Restock,\thonestly"};
    for (int row = 0; row < 3; ++row) {
        auto *title = new QStandardItem(QString::fromUtf8(titles[row]));
        title->setData(QStringLiteral("@lina.daily"), SecondaryRole);
        auto *platform = new QStandardItem(row == 1 ? QStringLiteral("Instagram") : QStringLiteral("TikTok"));
        auto *rate = new QStandardItem(QStringLiteral("1.%1 %").arg(row));
        rate->setData(QStringLiteral("±0.%1").arg(row + 1), SecondaryRole);
        auto *revenue = new QStandardItem(QStringLiteral("$%1,532").arg(39 - row * 7));
        revenue->setData(1.0 - 0.2 * row, BarShareRole);
        auto *line = new QStandardItem;
        line->setData(QVariant::fromValue(QList<double>{1, 3, 2, std::nan(""), 4, 6, 5, 8}), SparklineRole);
        model.appendRow({title, platform, rate, revenue, line});
    }
}

} // namespace

class tst_Widgets : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }

    void textIsReadable()
    {
        for (const Tokens &t : {lightTokens(), darkTokens()}) {
            for (const QColor &color : {t.text, t.secondary, t.money, t.attention, t.worse})
                QVERIFY2(contrast(color, t.card) >= 4.5, qPrintable(color.name()));
            for (const QColor &color : t.series)
                QVERIFY2(contrast(color, t.card) >= 3, qPrintable(color.name()));
            QVERIFY(contrast(t.onMoney, t.money) >= 4.5);
            QVERIFY(contrast(t.text, t.selection) >= 4.5);
        }
    }

    void styleSheetHasNoNameLeft()
    {
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
        QVERIFY(qApp->styleSheet().contains(lightTokens().money.name()));
        m_theme->setChoice(ThemeChoice::Dark);
        QVERIFY(qApp->styleSheet().contains(darkTokens().money.name()));
        QCOMPARE(qApp->palette().color(QPalette::Window), darkTokens().page);
        m_theme->setChoice(ThemeChoice::Light);
    }

    void everyIconDraws()
    {
        const QDir icons(QStringLiteral(":/icons"));
        QVERIFY(icons.entryList().size() > 15);
        for (const QString &name : icons.entryList()) {
            const QImage image = tintedPixmap(icons.filePath(name), Qt::black, 20, 2).toImage();
            bool drawn = false;
            for (int y = 0; y < image.height() && !drawn; ++y)
                for (int x = 0; x < image.width() && !drawn; ++x)
                    drawn = qAlpha(image.pixel(x, y)) > 128;
            QVERIFY2(drawn, qPrintable(name));
        }
    }

    void cardSaysItsChangeInWords()
    {
        KpiCard card(*m_theme);
        card.setContent({QStringLiteral("CAC, paid"), QStringLiteral("$14.80"), Tone::Money, {1, 2, 1.5, 3},
            KpiCard::Direction::Down, true, QStringLiteral("6.0 %"), QStringLiteral("clear"), QStringLiteral("Tip")});
        QCOMPARE(card.accessibleName(), QStringLiteral("CAC, paid, $14.80, down 6.0 %, worse, clear"));
        QSignalSpy clicked(&card, &KpiCard::clicked);
        card.show();
        QTest::mouseClick(&card, Qt::LeftButton);
        QTest::keyClick(&card, Qt::Key_Return);
        QCOMPARE(clicked.count(), 2);
    }

    void chipIsRemovedByItsCross()
    {
        Chip chip(QStringLiteral("Platform: TikTok"), *m_theme);
        chip.setRemovable(true);
        chip.resize(chip.sizeHint());
        chip.show();
        QSignalSpy removed(&chip, &Chip::removed);
        QSignalSpy clicked(&chip, &Chip::clicked);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {20, chip.height() / 2});
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(removed.count(), 0);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {chip.width() - 14, chip.height() / 2});
        QCOMPARE(removed.count(), 1);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(removed.count(), 2);
        chip.setLayoutDirection(Qt::RightToLeft);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {14, chip.height() / 2});
        QCOMPARE(removed.count(), 3);
    }

    void choiceIsShownAndTold()
    {
        ChoiceChip chip(*m_theme);
        chip.setChoices({{QStringLiteral("post"), QStringLiteral("by post"), {}, {}},
            {QStringLiteral("creator"), QStringLiteral("by creator"), {}, {}}});
        chip.setCurrent(QStringLiteral("post"));
        QSignalSpy chosen(&chip, &ChoiceChip::chosen);
        QCOMPARE(chip.text(), QStringLiteral("by post"));
        chip.menu()->actions().at(1)->trigger();
        QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("creator"));
        QCOMPARE(chip.text(), QStringLiteral("by creator"));
    }

    void searchWaitsForAPause()
    {
        SearchField field(*m_theme);
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, QStringLiteral("tint"));
        QCOMPARE(searched.count(), 0);
        QVERIFY(searched.wait(2000));
        QCOMPARE(searched.count(), 1);
        QCOMPARE(searched.value(0).value(0).toString(), QStringLiteral("tint"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
    }

    void tableCopiesAsTsv()
    {
        QStandardItemModel model;
        fill(model);
        TableView table(*m_theme);
        table.setModel(&model);
        table.setColumnHidden(4, true);
        table.horizontalHeader()->moveSection(1, 0);
        table.selectRow(2);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
            QStringLiteral("Platform\tPost\tCVR\tNet revenue\nTikTok\tRestock, honestly\t1.2 %\t$25,532\n"));
        QCOMPARE(table.toTsv(true).count(QLatin1Char('\n')), 4);
    }

    void tableLeavesOutWhatDoesNotFit()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        QStandardItemModel model;
        fill(model);
        TableView table(*m_theme);
        table.setModel(&model);
        for (int column = 0; column < 5; ++column)
            table.setColumnWidth(column, 100);
        table.keepColumns(&settings, QStringLiteral("fit"));
        ColumnLayout::Rules rules;
        rules.least = 120;
        rules.most = 200;
        rules.leaveOut = {4, 1};
        rules.grow.insert(3, 400);
        table.fitColumns(rules);
        const auto at = [&](int width) {
            table.resize(width, 200);
            table.show();
            QVERIFY(QTest::qWaitForWindowExposed(&table));
            QCoreApplication::processEvents();
        };
        at(360); // the subject and two more
        QVERIFY(table.isColumnHidden(4) && table.isColumnHidden(1));
        QVERIFY(!table.isColumnHidden(3) && table.columnWidth(0) >= 120);
        QVERIFY(!table.horizontalScrollBar()->isVisible());
        at(900);
        QVERIFY(!table.isColumnHidden(4) && !table.isColumnHidden(1));
        QCOMPARE(table.columnWidth(0), 200);
        QVERIFY2(table.columnWidth(3) > 250, "what is left makes the growing column wider");
        QVERIFY2(table.columnWidth(1) < 140, "and no other");
        // A person's wish outweighs the room, and what was left out for room alone is never kept as hidden.
        at(360);
        for (QAction *action : table.columnMenu()->actions()) {
            if (action->text() == QStringLiteral("30 days"))
                action->setChecked(true);
        }
        QVERIFY(!table.isColumnHidden(4));
        TableView again(*m_theme);
        again.setModel(&model);
        again.keepColumns(&settings, QStringLiteral("fit"));
        for (int column = 0; column < 5; ++column)
            QVERIFY2(!again.isColumnHidden(column), qPrintable(QString::number(column)));
        QCOMPARE(again.columnWidth(3), 100); // as chosen, not as fitted
    }

    void headersAreNeverCut()
    {
        QStandardItemModel model;
        fill(model);
        model.setHeaderData(1, Qt::Horizontal, QStringLiteral("A label that is long"));
        TableView table(*m_theme);
        table.setModel(&model);
        table.setColumnWidth(1, 40);
        table.keepColumns(nullptr, {});
        table.fitColumns({});
        table.resize(900, 200);
        table.fitColumns();
        QVERIFY(table.columnWidth(1)
            >= QFontMetrics(m_theme->secondary()).horizontalAdvance(QStringLiteral("A label that is long")));
    }

    void longReasonsAreReadToTheirLastWord()
    {
        QStandardItemModel model(3, 1);
        const QString sentence = QStringLiteral("An order has one number and only one of two orders counts. ");
        model.setItem(0, 0, new QStandardItem(sentence.repeated(4)));
        model.setItem(
            1, 0, new QStandardItem(QStringLiteral("a_file_name_without_a_blank_that_is_wider_than_this.csv")));
        model.setItem(2, 0, new QStandardItem(QStringLiteral("short")));
        model.item(2)->setData(QStringLiteral("Rejected · Lineitem price: “10.00 and more”"), SecondaryRole);
        TableView table(*m_theme);
        table.setModel(&model);
        table.setItemDelegateForColumn(0, new WrapDelegate(*m_theme, &table));
        table.verticalHeader()->setMaximumSectionSize(WrapDelegate::kHighestRow);
        table.setColumnWidth(0, 170);
        table.fitRows();
        const QFontMetrics metrics(table.font());
        const auto height = [&](const QString &text, int flags) {
            return metrics.boundingRect(QRect(0, 0, 150, 10000), flags, text).height();
        };
        const int whole = height(sentence.repeated(4), Qt::TextWordWrap);
        QVERIFY(whole > 8 * metrics.lineSpacing());
        QVERIFY(table.rowHeight(0) > whole);
        QVERIFY2(table.rowHeight(1) > 2 * metrics.lineSpacing(), "broken where it has no blank");
        QVERIFY2(table.rowHeight(2) > 3 * metrics.lineSpacing(), "what stands below wraps too");
    }

    void tableGivesWayBeforeItLeavesOut()
    {
        QStandardItemModel model;
        fill(model);
        TableView table(*m_theme);
        table.setModel(&model);
        for (int column = 0; column < 5; ++column)
            table.setColumnWidth(column, 150);
        table.keepColumns(nullptr, {});
        ColumnLayout::Rules rules;
        rules.least = 120;
        rules.leaveOut = {4};
        rules.giveWay = {{1, 0}, {3, 120}};
        table.fitColumns(rules);
        const auto at = [&](int width) {
            table.resize(width, 200);
            table.show();
            QVERIFY(QTest::qWaitForWindowExposed(&table));
            QCoreApplication::processEvents();
        };
        at(760);
        QCOMPARE(table.columnWidth(1), 150);
        QCOMPARE(table.columnWidth(3), 150);
        at(690); // 50 px too narrow
        QVERIFY(!table.isColumnHidden(4));
        QVERIFY2(table.columnWidth(1) < 150, "to what its cells need");
        const QAbstractItemView &view = table;
        QVERIFY(table.columnWidth(1) >= view.sizeHintForColumn(1));
        QVERIFY(table.columnWidth(3) >= 120);
        QCOMPARE(table.columnWidth(2), 150);
        QVERIFY(table.columnWidth(0) >= 120);
        QVERIFY(!table.horizontalScrollBar()->isVisible());
        at(500); // a column less leaves room for the others as they were
        QVERIFY(table.isColumnHidden(4));
        // What a person has chosen stays.
        at(760);
        table.setColumnWidth(3, 160);
        at(690);
        QCOMPARE(table.columnWidth(3), 160);
    }

    void tableKeepsItsColumns()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        QStandardItemModel model;
        fill(model);
        {
            TableView table(*m_theme);
            table.setModel(&model);
            table.keepColumns(&settings, QStringLiteral("posts"));
            for (QAction *action : table.columnMenu()->actions()) {
                if (action->text() == QStringLiteral("CVR"))
                    action->setChecked(false);
            }
            table.horizontalHeader()->moveSection(3, 1);
        }
        TableView again(*m_theme);
        again.setModel(&model);
        again.keepColumns(&settings, QStringLiteral("posts"));
        QVERIFY(again.isColumnHidden(2));
        QCOMPARE(again.horizontalHeader()->logicalIndex(1), 3);
        again.resetColumns();
        QVERIFY(!again.isColumnHidden(2));
        QCOMPARE(again.horizontalHeader()->logicalIndex(1), 1);
    }

    void enterOpensTheRow()
    {
        QStandardItemModel model;
        fill(model);
        TableView table(*m_theme);
        table.setModel(&model);
        table.setCurrentIndex(model.index(1, 0));
        QSignalSpy activated(&table, &TableView::rowActivated);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(activated.value(0).value(0).toModelIndex().row(), 1);
    }

    void looksAsDrawn_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark") << true << false;
        QTest::newRow("mirrored") << false << true;
    }
    void looksAsDrawn()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QWidget window;
        window.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        auto *grid = new QGridLayout(&window);
        auto *good = new KpiCard(*m_theme);
        good->setContent(
            {QStringLiteral("Net revenue"), QStringLiteral("$218,440"), Tone::Money, {4, 5, 3, 6, 7, 6, 8, 7, 9},
                KpiCard::Direction::Up, false, QStringLiteral("12.4 %"), QStringLiteral("clear"), {}});
        auto *bad = new KpiCard(*m_theme);
        bad->setContent({QStringLiteral("Contribution margin"), QStringLiteral("31.8 %"), Tone::Money, {},
            KpiCard::Direction::Down, true, QStringLiteral("0.6 pp"), QStringLiteral("cost known for 94 %"), {}});
        auto *loading = new KpiCard(*m_theme);
        grid->addWidget(good, 0, 0);
        grid->addWidget(bad, 0, 1);
        grid->addWidget(loading, 0, 2);
        auto *chips = new QHBoxLayout;
        auto *range = new ChoiceChip(*m_theme);
        range->setIcon(tintedIcon(QStringLiteral(":/icons/calendar.svg"), m_theme->tokens().text, 16));
        range->setChoices({{QStringLiteral("a"), QStringLiteral("1 Oct – 31 Oct 2026"), {}, {}}});
        range->setCurrent(QStringLiteral("a"));
        auto *filter = new Chip(QStringLiteral("Platform: TikTok, Instagram"), *m_theme);
        filter->setRemovable(true);
        auto *metric = new ChoiceChip(*m_theme);
        metric->setChoices({{QStringLiteral("a"), QStringLiteral("engagement rate by reach"), {}, {}}});
        metric->setCurrent(QStringLiteral("a"));
        metric->setLead(QStringLiteral("Engagement:"), m_theme->tokens().attention);
        auto *primary = new QPushButton(QStringLiteral("Import 3 files"));
        primary->setProperty("primary", true);
        chips->addWidget(range);
        chips->addWidget(filter);
        chips->addWidget(metric);
        chips->addWidget(new SearchField(*m_theme));
        chips->addStretch();
        chips->addWidget(new QPushButton(QStringLiteral("Cancel")));
        chips->addWidget(primary);
        grid->addLayout(chips, 1, 0, 1, 3);
        QStandardItemModel model;
        fill(model);
        auto *card = new Card(*m_theme);
        card->setFlush(true);
        auto *table = new TableView(*m_theme);
        table->setModel(&model);
        table->setItemDelegateForColumn(1, new PlatformDelegate(*m_theme, table));
        table->setItemDelegateForColumn(2, new IntervalDelegate(*m_theme, table));
        table->setItemDelegateForColumn(3, new DataBarDelegate(*m_theme, table));
        table->setItemDelegateForColumn(4, new SparklineDelegate(*m_theme, table));
        table->sortByColumn(3, Qt::DescendingOrder);
        table->resizeColumnsToContents();
        table->selectRow(1);
        card->body()->addWidget(table);
        grid->addWidget(card, 2, 0, 1, 3);
        auto *empty = new EmptyState(*m_theme);
        empty->setTexts(QStringLiteral("Nothing imported yet"),
            QStringLiteral("Drop order and post exports here, or open the demo brand to look around."),
            QStringLiteral(":/icons/data.svg"));
        empty->addButton(QStringLiteral("Import…"), true);
        empty->addButton(QStringLiteral("Open the demo brand"));
        grid->addWidget(empty, 3, 0, 1, 3);
        window.resize(1100, 620);
        window.show();
        keepPicture(window, QStringLiteral("kit-") + QString::fromLatin1(QTest::currentDataTag()));
        // Not blank: the theme's card colour and the money blue of the bar are there.
        const QImage image = window.grab().toImage();
        int blue = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                blue += image.pixelColor(x, y) == m_theme->tokens().money ? 1 : 0;
        QVERIFY(blue > 200);
        m_theme->setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(tst_Widgets)
#include "tst_widgets.moc"
