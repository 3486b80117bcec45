// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/stock_warnings.h"

#include "base/text.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/export_button.h"
#include "pages/common/texts.h"
#include "tables/data_models.h"
#include "tables/filter_proxy.h"
#include "tables/roles.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>
#include <string_view>

namespace postledger {

namespace {

constexpr std::size_t kRowsShown = 5;

/// A post that sells several products stands in as many rows.
int postsOf(const StockReport &report)
{
    std::set<std::string_view> posts;
    for (const StockWarning &warning : report.warnings)
        posts.insert(warning.post);
    return static_cast<int>(posts.size());
}

} // namespace

StockWarningRow::StockWarningRow(
    const Theme &theme, const StockWarning &warning, const AmountText &amount, QWidget *parent)
    : ListRow(theme, QStringLiteral("stockWarning"), parent)
    , m_post(readable(warning.postTitle.empty() ? warning.post : warning.postTitle))
    , m_product(readable(warning.productTitle))
    , m_amount(amount(warning.atRiskMinor))
{
    setSentence(tr("“%1” sold %n piece(s) of %2 in %3 days, worth %4; none is left.", nullptr,
        static_cast<int>(std::min<std::int64_t>(warning.units, std::numeric_limits<int>::max())))
                    .arg(m_post, m_product, QLocale().toString(kStockDays), m_amount));
}

void StockWarningRow::paintCells(QPainter &painter)
{
    const Tokens &tokens = m_theme.tokens();
    const QFontMetrics metrics(m_theme.body());
    const QFontMetrics quiet(m_theme.secondary());
    const int amountWidth = metrics.horizontalAdvance(m_amount);
    const int space = width() - amountWidth - 16;
    const int productWidth = std::min(quiet.horizontalAdvance(m_product) + 2, space / 2);
    const QString post = metrics.elidedText(m_post, Qt::ElideRight, space - productWidth - 8);
    painter.setFont(m_theme.body());
    painter.setPen(tokens.text);
    painter.drawText(cell(0, space), leading(), post);
    painter.setFont(m_theme.secondary());
    painter.setPen(tokens.secondary);
    painter.drawText(cell(metrics.horizontalAdvance(post) + 8, productWidth), leading(),
        quiet.elidedText(m_product, Qt::ElideRight, productWidth));
    painter.setFont(m_theme.body());
    painter.setPen(tokens.worse);
    painter.drawText(cell(width() - amountWidth - 2, amountWidth + 2), trailing(), m_amount);
}

StockWarnings::StockWarnings(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
{
    body()->setSpacing(0);
}

void StockWarnings::setReport(const StockReport &report, const AmountText &amount, const QString &stated)
{
    m_report = report;
    m_amount = amount;
    m_stated = stated;
    showRows();
}

void StockWarnings::setMore(int rows)
{
    if (m_more == rows)
        return;
    m_more = rows;
    if (m_rows != nullptr)
        showRows();
}

void StockWarnings::showRows()
{
    const StockReport &report = m_report;
    const std::size_t most = kRowsShown + static_cast<std::size_t>(m_more);
    delete m_rows;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    body()->addWidget(m_rows);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(0, 0, 0, 4);
    heading->setSpacing(6);
    auto *strong = new ElidedLabel(m_theme, ElidedLabel::Look::Strong, m_rows);
    strong->setWhole(tr("Posts that sell what is out of stock"));
    auto *quiet = new ElidedLabel(m_theme, ElidedLabel::Look::Secondary, m_rows);
    quiet->setWhole(m_stated);
    heading->addWidget(strong);
    heading->addWidget(quiet, 1);
    column->addLayout(heading);
    setAccessibleName(strong->whole());
    const auto say = [&](const QString &text) {
        auto *label = wrappedLabel(m_theme, ElidedLabel::Look::Secondary, m_rows);
        label->setText(text);
        column->addWidget(label);
    };
    if (!report.hasStock)
        say(tr("No stock is imported. Export the inventory in Shopify, or write a list of stock, and import it."));
    else if (report.warnings.empty())
        say(tr("No post sold anything in the last %1 days that is out of stock now.")
                .arg(QLocale().toString(kStockDays)));
    for (std::size_t i = 0; i < report.warnings.size() && i < most; ++i) {
        auto *row = new StockWarningRow(m_theme, report.warnings[i], m_amount, m_rows);
        connect(row, &QAbstractButton::clicked, this,
            [this, key = toQString(report.warnings[i].product)] { emit keyClicked(key); });
        column->addWidget(row);
    }
    if (report.warnings.size() > most) {
        auto *all =
            new QPushButton(tr("Show all of %n post(s) …", "that sell what is out of stock", postsOf(report)), m_rows);
        all->setObjectName(QStringLiteral("allWarnings"));
        all->setProperty("flat", true);
        connect(all, &QPushButton::clicked, this, &StockWarnings::allRequested);
        column->addWidget(all, 0, Qt::AlignLeading);
    }
    column->addStretch();
}

void showStockWarnings(const Theme &theme, const StockReport &report, const AmountText &amount, int currencyDigits,
    Prompter &prompter, QWidget *parent, const std::function<void(const QString &product)> &open)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("stockWarningsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(StockWarnings::tr("Posts that sell what is out of stock"));
    dialog->resize(860, 520);
    auto *model = new StockWarningsModel(amount, dialog);
    model->setRows(report.warnings);
    auto *proxy = new FilterProxy(dialog);
    proxy->setSourceModel(model);
    auto *table = new TableView(theme, dialog);
    table->setObjectName(QStringLiteral("allStockWarnings"));
    table->setAccessibleName(dialog->windowTitle());
    table->setModel(proxy);
    table->sortByColumn(StockWarningsModel::AtRiskColumn, Qt::DescendingOrder);
    table->setColumnWidth(StockWarningsModel::CreatorColumn, 130);
    table->setColumnWidth(StockWarningsModel::ProductColumn, 220);
    table->setColumnWidth(StockWarningsModel::UnitsColumn, 80);
    table->setColumnWidth(StockWarningsModel::AtRiskColumn, 130);
    table->fitColumns({StockWarningsModel::PostColumn, 200, 900, {}, {}});
    QObject::connect(table, &TableView::rowActivated, dialog, [dialog, open](const QModelIndex &index) {
        const QString product = index.data(KeyRole).toString();
        dialog->accept();
        open(product);
    });
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    column->setSpacing(Theme::kGap);
    auto *message = wrappedLabel(theme, ElidedLabel::Look::Body, dialog);
    message->setText(
        StockWarnings::tr("%n post(s) sold in the last %1 days what is out of stock now. What they sold of "
                          "it is at risk. Double-click one to see its product.",
            nullptr, postsOf(report))
            .arg(QLocale().toString(kStockDays)));
    column->addWidget(message);
    column->addWidget(table, 1);
    auto *bottom = new QHBoxLayout;
    auto *save = new ExportButton(table, prompter, dialog);
    save->retranslate();
    save->setSubject(dialog->windowTitle(), currencyDigits);
    auto *close = new QPushButton(StockWarnings::tr("Close"), dialog);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    bottom->addWidget(save);
    bottom->addStretch();
    bottom->addWidget(close);
    column->addLayout(bottom);
    dialog->open();
}

} // namespace postledger
