// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/rates_panel.h"

#include "kit/card.h"
#include "kit/formatting.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/export_button.h"
#include "tables/data_models.h"
#include "tables/filter_proxy.h"
#include "workspace/workspace.h"

#include <QVBoxLayout>

#include <utility>

namespace postledger {

namespace {

/// Rates reach over years: the year belongs to the day.
DayText longDayText()
{
    return [locale = QLocale()](Day day) { return formatDayLong(day, locale); };
}

} // namespace

RatesPanel::RatesPanel(const PageContext &context, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RatesModel(longDayText(), this))
    , m_missingModel(new MissingDaysModel(longDayText(), this))
    , m_title(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_hint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_table(new TableView(context.theme, this))
    , m_export(new ExportButton(m_table, prompter, this))
    , m_missingTitle(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_missingHint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_missingTable(new TableView(context.theme, this))
    , m_missingExport(new ExportButton(m_missingTable, prompter, this))
{
    setObjectName(QStringLiteral("ratesPanel"));
    m_table->setObjectName(QStringLiteral("rates"));
    m_missingTable->setObjectName(QStringLiteral("missingDays"));
    m_export->setObjectName(QStringLiteral("exportRates"));
    m_missingExport->setObjectName(QStringLiteral("exportMissingDays"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGap);
    const auto part = [&](QAbstractItemModel *model, TableView *table, ElidedLabel *title, QLabel *hint,
                          ExportButton *save) {
        auto *proxy = new FilterProxy(this);
        proxy->setSourceModel(model);
        table->setModel(proxy);
        table->sortByColumn(0, Qt::AscendingOrder);
        auto *card = new Card(context.theme, this);
        auto *line = new QHBoxLayout;
        line->addWidget(title, 1);
        line->addWidget(save);
        card->body()->addLayout(line);
        card->body()->addWidget(hint);
        card->body()->addWidget(table, 1);
        card->body()->addStretch();
        hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        column->addWidget(card, 1);
    };
    part(m_model, m_table, m_title, m_hint, m_export);
    part(m_missingModel, m_missingTable, m_missingTitle, m_missingHint, m_missingExport);
    constexpr int kDay = 124; // of another year, in the longest of our languages
    m_table->setColumnWidth(RatesModel::QuoteColumn, 64);
    for (const int day : {RatesModel::FirstColumn, RatesModel::LastColumn})
        m_table->setColumnWidth(day, kDay);
    for (const int day : {MissingDaysModel::FirstColumn, MissingDaysModel::LastColumn})
        m_missingTable->setColumnWidth(day, kDay);
    m_table->fitColumns({RatesModel::BaseColumn, 72, 90, {}, {{RatesModel::GapsColumn, 700}}});
    m_missingTable->fitColumns({MissingDaysModel::CurrencyColumn, 100, 140, {}, {}});
}

void RatesPanel::setPrompter(Prompter &prompter)
{
    m_export->setPrompter(prompter);
    m_missingExport->setPrompter(prompter);
}

void RatesPanel::retranslate()
{
    m_export->retranslate();
    m_missingExport->retranslate();
    m_export->setSubject(tr("Exchange rates"), 2);
    m_missingExport->setSubject(tr("Days without a rate"), 2);
    m_table->setAccessibleName(tr("Exchange rates"));
    m_missingTable->setAccessibleName(tr("Days without a rate"));
}

void RatesPanel::setFacts(const Facts &facts)
{
    m_lacking = static_cast<int>(summary(facts).missingRates.size());
    int days = 0;
    for (const MissingRates &missing : summary(facts).missingRates)
        days += static_cast<int>(missing.days.size());
    m_missingModel->setRows(postledger::missingDays(summary(facts).missingRates), longDayText());
    m_missingTitle->setWhole(m_lacking == 0
            ? tr("No day lacks a rate")
            //: %1 is "3 currencies"
            : tr("%Ln day(s) without a rate, in %1", nullptr, days).arg(tr("%Ln currencies", nullptr, m_lacking)));
    m_missingHint->setText(m_lacking == 0 ? tr("Every amount in another currency is converted by the rate of its day.")
                                          : tr("Amounts of these days are left out of all figures until rates for them "
                                               "are imported: from a newer file "
                                               "of the European Central Bank, or a list of your own."));
    m_missingTable->setVisible(m_lacking > 0);
    m_missingExport->setVisible(m_lacking > 0);
    m_missingTable->fitColumns();
    static_cast<QVBoxLayout *>(layout())->setStretch(1, m_lacking > 0 ? 1 : 0);
    m_isStale = true;
    if (isVisible())
        showRates();
}

void RatesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showRates();
}

void RatesPanel::showRates()
{
    if (!std::exchange(m_isStale, false))
        return;
    auto rates = m_context.workspace.rateSeries();
    const QString failure = rates ? QString() : rates.error().message;
    m_model->setRows(rates ? *std::move(rates) : std::vector<RateSeries>(), longDayText());
    const int pairs = m_model->rowCount();
    m_title->setWhole(
        pairs == 0 ? tr("No exchange rates are imported") : tr("Exchange rates of %Ln pair(s)", nullptr, pairs));
    m_hint->setText(!failure.isEmpty() ? failure
            : pairs == 0
            ? tr("They are needed when amounts are in several currencies. The European Central Bank publishes them at "
                 "www.ecb.europa.eu under “Euro foreign exchange reference rates”: its historical data (CSV), "
                 "eurofxref-hist.zip or eurofxref-hist.csv, can be imported as it is. For other currencies import a "
                 "list of your own with day, currencies and rate.")
            : tr("A rate counts for its day and up to %1 days after it, for weekends and holidays; longer gaps are "
                 "listed. Each rate counts in both directions.")
                  .arg(QLocale().toString(kRateDays)));
    m_table->setVisible(pairs > 0);
    m_export->setVisible(pairs > 0);
    // Without a table this part needs no more than its words.
    static_cast<QVBoxLayout *>(layout())->setStretch(0, pairs > 0 || m_lacking == 0 ? 1 : 0);
    m_table->fitColumns();
}

} // namespace postledger
