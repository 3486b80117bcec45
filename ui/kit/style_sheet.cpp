// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style_sheet.h"

#include "kit/theme.h"

namespace postledger {

namespace {

// @name is a colour of the tokens. Widgets that paint themselves (cards, chips, delegates) are not mentioned.
constexpr char kSheet[] = R"(
QToolTip { background: @card; color: @text; border: 1px solid @line; padding: 4px 6px; }
QMenu { background: @card; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @off; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }
QMenuBar { background: @rail; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @selection; border-radius: 4px; }
QPushButton { background: @card; border: 1px solid @line; border-radius: 6px; padding: 5px 12px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:focus { border: 1px solid @money; }
QPushButton:disabled { color: @off; }
QPushButton[primary="true"] { background: @money; border: 1px solid @money; color: @onMoney; }
QPushButton[primary="true"]:hover { background: @moneyHover; }
QPushButton[primary="true"]:focus { border: 1px solid @text; }
QPushButton[primary="true"]:disabled { background: @badge; border: 1px solid @line; color: @off; }
QPushButton[flat="true"] { background: transparent; border: 1px solid transparent; color: @money; padding: 3px 6px; }
QPushButton[flat="true"]:hover { background: @hover; }
QPushButton[flat="true"]:focus { border: 1px solid @money; }
QPushButton::menu-indicator { width: 0; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @selection; }
QToolButton:focus { border: 1px solid @money; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox, QPlainTextEdit {
    background: @card; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; min-height: 18px;
    selection-background-color: @money; selection-color: @onMoney; }
QPlainTextEdit { min-height: 64px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QComboBox:focus, QPlainTextEdit:focus {
    border: 1px solid @money; }
QLineEdit[round="true"] { border-radius: 14px; padding: 4px 5px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {
    image: url(:/icons/arrow-down.svg); width: 12px; height: 12px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/icons/arrow-up.svg); width: 12px; height: 12px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    border: none; width: 20px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; selection-background-color: @selection;
    selection-color: @text; }
QCheckBox, QRadioButton { spacing: 8px; }
QTableView, QListView, QTreeView { background: @card; border: none; outline: none; selection-background-color: @selection;
    selection-color: @text; }
QListView::item { padding: 3px 4px; }
QListView::item:selected, QListView::item:focus { background: @selection; color: @text; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @secondary; border: none; border-bottom: 1px solid @line;
    padding: 0 10px; font-size: 12px; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @card; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @badge; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @money; border-radius: 3px; }
QTabWidget::pane { border: none; }
QTabBar::tab { background: transparent; color: @secondary; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @money; }
QTabBar::tab:focus { color: @money; background: @selection; }
QSplitter::handle { background: transparent; }
QStatusBar { background: @card; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QDialog { background: @page; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @card; }
QCalendarWidget QToolButton { color: @text; padding: 4px 8px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget #qt_calendar_prevmonth { qproperty-icon: url(:/icons/arrow-left.svg); }
QCalendarWidget #qt_calendar_nextmonth { qproperty-icon: url(:/icons/arrow-right.svg); }
QCalendarWidget QAbstractItemView { background: @card; selection-background-color: @money; selection-color: @onMoney; }
)";

} // namespace

QString styleSheet(const Tokens &t)
{
    QString sheet = QString::fromLatin1(kSheet);
    const QColor off = mixed(t.card, t.secondary, 0.6);
    const QColor hover = mixed(t.card, t.text, 0.04);
    const QColor moneyHover = mixed(t.money, t.text, 0.12);
    const QColor handle = mixed(t.card, t.secondary, 0.4);
    // Longer names first: "@money" must not eat the beginning of "@moneyHover".
    const std::pair<const char *, QColor> names[] = {{"@moneyHover", moneyHover}, {"@onMoney", t.onMoney},
        {"@money", t.money}, {"@selection", t.selection}, {"@secondary", t.secondary}, {"@attention", t.attention},
        {"@worse", t.worse}, {"@handle", handle}, {"@hover", hover}, {"@badge", t.badge}, {"@page", t.page},
        {"@card", t.card}, {"@line", t.line}, {"@text", t.text}, {"@rail", t.rail}, {"@off", off}};
    for (const auto &[name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

} // namespace postledger
