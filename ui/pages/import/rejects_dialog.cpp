// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/rejects_dialog.h"

#include "kit/card.h"
#include "kit/delegates.h"
#include "kit/search_field.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "tables/filter_proxy.h"
#include "tables/issues_model.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace postledger {

namespace {
constexpr std::size_t kLinesShown = 5000;
} // namespace

RejectsDialog::RejectsDialog(const Theme &theme, RejectSource source, const QString &name, const FileProbe &probe,
    Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_source(std::move(source))
    , m_name(name)
    , m_probe(probe)
    , m_prompter(prompter)
    , m_title(new ElidedLabel(theme, ElidedLabel::Look::Title, this))
    , m_hint(wrappedLabel(theme, ElidedLabel::Look::Secondary, this))
    , m_search(new SearchField(theme, this))
    , m_table(new TableView(theme, this))
    , m_model(new IssuesModel(this))
    , m_proxy(new FilterProxy(this))
    , m_copy(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_stopped(std::make_shared<std::atomic<bool>>(false))
{
    setObjectName(QStringLiteral("rejectsDialog"));
    const QSize room = parent != nullptr ? parent->window()->size() - QSize(40, 60) : QSize(1120, 640);
    resize(QSize(1120, 640).boundedTo(room)); // the smallest window is narrower
    build();
    retranslate();
    connect(m_search, &SearchField::searched, m_proxy, &FilterProxy::setSearch);
    connect(
        m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_table->toTsv(true)); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        exportRows(m_source, m_probe, m_prompter, this, this, [this](const QString &told) {
            m_told = told;
            retranslate();
        });
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &RejectsDialog::showLines);
    m_reading.setFuture(QtConcurrent::run([from = m_source, stopped = m_stopped] {
        return readRejects(from, kLinesShown, JobControl([stopped] { return stopped->load(); }));
    }));
}

RejectsDialog::~RejectsDialog()
{
    *m_stopped = true;
}

void RejectsDialog::build()
{
    m_hint->setObjectName(QStringLiteral("rejectsHint"));
    m_search->setObjectName(QStringLiteral("rejectsSearch"));
    m_table->setObjectName(QStringLiteral("rejectLines"));
    m_copy->setObjectName(QStringLiteral("copyRejects"));
    m_export->setObjectName(QStringLiteral("exportRejectsHere"));
    m_export->setProperty("primary", true);
    m_close->setObjectName(QStringLiteral("closeRejects"));
    m_search->setFixedWidth(240);
    m_model->setLines({}, {});
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSearchField(m_search);
    m_table->sortByColumn(IssuesModel::RowColumn, Qt::AscendingOrder);
    m_table->setColumnHidden(IssuesModel::CellColumn, true); // stands below its reason
    m_table->setColumnWidth(IssuesModel::RowColumn, 72);
    m_table->setColumnWidth(IssuesModel::LabelColumn, 140);
    m_table->setColumnWidth(IssuesModel::WhyColumn, 380);
    m_table->setColumnWidth(IssuesModel::CodeColumn, 130);
    m_table->setItemDelegateForColumn(IssuesModel::WhyColumn, new WrapDelegate(m_theme, m_table));
    m_table->verticalHeader()->setMaximumSectionSize(WrapDelegate::kHighestRow);
    m_table->horizontalHeader()->setSectionResizeMode(IssuesModel::LineColumn, QHeaderView::Stretch);
    m_table->setLoading(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    column->setSpacing(Theme::kGap);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_search);
    column->addLayout(head);
    column->addWidget(m_hint);
    auto *card = new Card(m_theme, this);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    column->addLayout(buttons);
}

void RejectsDialog::retranslate()
{
    setWindowTitle(tr("Rejected rows"));
    //: %1 is a file name
    m_title->setWhole(tr("Rejected rows of %1").arg(m_name));
    m_hint->setText(!m_told.isEmpty() ? m_told
                                      : tr("Export the rows, correct them in a spreadsheet and drop that file on the "
                                           "window: it is read like the first one. The lines are read from the file "
                                           "and kept nowhere."));
    m_search->setPlaceholderText(tr("Search reasons and lines"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(tr("Rejected rows"));
    m_copy->setText(tr("Copy the table"));
    m_export->setText(tr("Export to correct …"));
    m_close->setText(tr("Close"));
}

void RejectsDialog::showLines()
{
    m_table->setLoading(false);
    const Result<std::vector<RejectedLine>> read = m_reading.result();
    if (!read) {
        m_told = read.error().message;
        m_export->setEnabled(false);
        retranslate();
        return;
    }
    std::vector<RowIssue> issues;
    QStringList lines;
    for (const RejectedLine &line : *read) {
        issues.push_back(line.issue);
        lines << line.text;
    }
    if (issues.size() == kLinesShown) {
        m_told = tr("The first %1 are shown; the export holds all of them.")
                     .arg(QLocale().toString(static_cast<int>(kLinesShown)));
    }
    m_model->setLines(std::move(issues), lines);
    m_table->fitRows();
    retranslate();
}

void RejectsDialog::exportRows(const RejectSource &source, const FileProbe &probe, Prompter &prompter, QWidget *window,
    QObject *guard, std::function<void(const QString &)> told)
{
    const QString proposed = rejectsName(probe);
    const QString ending = QFileInfo(proposed).suffix();
    const QString filter = ending == QLatin1String("xlsx") ? tr("Excel workbook (*.xlsx)")
        : ending.startsWith(QLatin1String("json"))         ? tr("JSON (*.json *.jsonl)")
                                                           : tr("CSV (*.csv *.tsv)");
    prompter.savePath(window, tr("Export the rejected rows"), proposed, {filter},
        [source, &prompter, window, guard, told = std::move(told)](const QString &path) {
            auto *watcher = new QFutureWatcher<Result<RejectsFile>>(guard);
            connect(watcher, &QFutureWatcherBase::finished, guard, [watcher, &prompter, window, told] {
                watcher->deleteLater();
                const Result<RejectsFile> written = watcher->result();
                if (!written) {
                    prompter.tell(window, tr("The rejected rows were not exported"), written.error().message);
                    return;
                }
                told(tr("%n row(s) are in %1. Correct them there and drop the file on the window.", nullptr,
                    static_cast<int>(written->rows))
                         .arg(QFileInfo(written->path).fileName()));
            });
            watcher->setFuture(QtConcurrent::run([source, path] { return exportRejects(source, path, {}); }));
        });
}

void RejectsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace postledger
