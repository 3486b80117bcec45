// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/mapping_dialog.h"

#include "base/text.h"
#include "kit/card.h"
#include "kit/delegates.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "pages/import/mapping_form.h"
#include "tables/mapped_rows_model.h"
#include "tables/preview_model.h"

#include <QCollator>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace postledger {

namespace {
constexpr int kPauseMs = 150;
constexpr int kLongestName = 80;
constexpr int kWidestCell = 220;
} // namespace

MappingDialog::MappingDialog(const Theme &theme, const FileProbe &probe, const Settings &settings,
    const Mapping &initial, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_probe(probe)
    , m_settings(settings)
    , m_prompter(prompter)
    , m_targets(mappingTargets())
    , m_mapping(initial.name.isEmpty() ? suggestMapping(probe, {}, settings) : initial)
    , m_title(new ElidedLabel(theme, ElidedLabel::Look::Title, this))
    , m_hint(wrappedLabel(theme, ElidedLabel::Look::Secondary, this))
    , m_kindLabel(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_orderLabel(new QLabel(this))
    , m_order(new QComboBox(this))
    , m_decimalLabel(new QLabel(this))
    , m_decimal(new QComboBox(this))
    , m_form(new MappingForm(theme, m_probe, this))
    , m_verdict(wrappedLabel(theme, ElidedLabel::Look::Strong, this))
    , m_caption(wrappedLabel(theme, ElidedLabel::Look::Secondary, this))
    , m_fileRows(new TableView(theme, this))
    , m_fileModel(new PreviewModel(this))
    , m_rows(new TableView(theme, this))
    , m_model(new MappedRowsModel(this))
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_use(new QPushButton(this))
{
    setObjectName(QStringLiteral("mappingDialog"));
    const QSize room = parent != nullptr ? parent->window()->size() - QSize(40, 60) : QSize(1060, 680);
    resize(QSize(1060, 680).boundedTo(room)); // the smallest window is narrower
    m_mapping.header = m_probe.labels;
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPauseMs);
    build();
    retranslate();
    fillKinds();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_mapping.formatId)));
    m_name->setText(m_mapping.name);
    m_order->setCurrentIndex(std::max(0, m_order->findData(static_cast<int>(m_mapping.dateOrder))));
    m_decimal->setCurrentIndex(std::max(0, m_decimal->findData(static_cast<int>(m_mapping.decimal))));
    showTarget();
    connect(&m_soon, &QTimer::timeout, this, &MappingDialog::tryOut);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MappingDialog::chooseTarget);
    connect(m_form, &MappingForm::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_name, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_order, &QComboBox::currentIndexChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_decimal, &QComboBox::currentIndexChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_save, &QPushButton::clicked, this, &MappingDialog::saveAsFile);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, [this] {
        tryOut();
        if (m_use->isEnabled())
            accept();
    });
    tryOut();
}

void MappingDialog::build()
{
    m_kind->setObjectName(QStringLiteral("mappingKind"));
    m_name->setObjectName(QStringLiteral("mappingName"));
    m_name->setMaxLength(kLongestName);
    m_order->setObjectName(QStringLiteral("mappingDateOrder"));
    m_decimal->setObjectName(QStringLiteral("mappingDecimal"));
    m_verdict->setObjectName(QStringLiteral("mappingVerdict"));
    m_rows->setObjectName(QStringLiteral("mappingRows"));
    m_save->setObjectName(QStringLiteral("saveMapping"));
    m_use->setObjectName(QStringLiteral("useMapping"));
    m_use->setProperty("primary", true);
    m_use->setDefault(true);
    m_kindLabel->setBuddy(m_kind);
    m_nameLabel->setBuddy(m_name);
    m_orderLabel->setBuddy(m_order);
    m_decimalLabel->setBuddy(m_decimal);
    m_fileRows->setObjectName(QStringLiteral("mappingFileRows"));
    m_fileRows->setSortingEnabled(false);
    m_fileRows->setModel(m_fileModel);
    m_fileModel->setProbe(m_probe, {.shown = impersonalColumns(m_probe), .asTheyAre = true, .ofFile = m_probe.width});
    m_fileRows->resizeColumnsToContents();
    for (int column = 0; column < m_fileModel->columnCount(); ++column)
        m_fileRows->setColumnWidth(column, std::min(m_fileRows->columnWidth(column), kWidestCell));
    m_rows->setSortingEnabled(false);
    m_rows->setModel(m_model);
    m_rows->setItemDelegateForColumn(MappedRowsModel::ProblemColumn, new WrapDelegate(m_theme, m_rows));
    m_rows->verticalHeader()->setMaximumSectionSize(WrapDelegate::kHighestRow);
    for (const DateOrder order : {DateOrder::Unknown, DateOrder::DayFirst, DateOrder::MonthFirst})
        m_order->addItem({}, static_cast<int>(order));
    for (const DecimalMark mark : {DecimalMark::Unknown, DecimalMark::Comma, DecimalMark::Point})
        m_decimal->addItem({}, static_cast<int>(mark));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    column->setSpacing(Theme::kGap);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(Theme::kGap);
    auto *choices = new Card(m_theme, this);
    auto *head = new QGridLayout;
    head->setHorizontalSpacing(10);
    head->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[label, field] : {std::pair<QLabel *, QWidget *>{m_kindLabel, m_kind}, {m_nameLabel, m_name},
             {m_orderLabel, m_order}, {m_decimalLabel, m_decimal}}) {
        head->addWidget(label, row, 0);
        head->addWidget(field, row++, 1);
    }
    choices->body()->addLayout(head);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    choices->body()->addWidget(scroll, 1);
    auto *result = new Card(m_theme, this);
    result->body()->addWidget(m_verdict);
    result->body()->addWidget(m_caption);
    result->body()->addWidget(m_fileRows, 1);
    result->body()->addWidget(m_rows, 1);
    sides->addWidget(choices, 46);
    sides->addWidget(result, 54);
    column->addLayout(sides, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_use);
    column->addLayout(buttons);
}

// Kinds of rows of any system first, of these what nearly every file holds; below them the exports of platforms by
// name.
void MappingDialog::fillKinds()
{
    static constexpr QLatin1String kCommon[] = {
        QLatin1String("neutral_orders"), QLatin1String("neutral_posts"), QLatin1String("neutral_spend")};
    const auto rank = [](const MappingTarget &target) {
        const auto *const common = std::find(std::begin(kCommon), std::end(kCommon), target.formatId);
        return std::pair(!target.isNeutral, common - std::begin(kCommon));
    };
    QCollator collator;
    std::stable_sort(m_targets.begin(), m_targets.end(), [&](const MappingTarget &a, const MappingTarget &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : collator.compare(a.title, b.title) < 0;
    });
    const auto addHeading = [this](const QString &text) {
        m_kind->addItem(text);
        const int index = m_kind->count() - 1;
        QFont font = m_kind->font();
        font.setWeight(QFont::DemiBold);
        m_kind->setItemData(index, font, Qt::FontRole);
        qobject_cast<QStandardItemModel *>(m_kind->model())->item(index)->setFlags(Qt::NoItemFlags);
    };
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (i == 0 || m_targets[i].isNeutral != m_targets[i - 1].isNeutral)
            addHeading(m_targets[i].isNeutral ? tr("Of any system") : tr("As the export of"));
        m_kind->addItem(m_targets[i].title, m_targets[i].formatId);
    }
    m_kind->setMaxVisibleItems(20);
}

void MappingDialog::retranslate()
{
    setWindowTitle(tr("Map columns"));
    //: %1 is a file name
    m_title->setWhole(tr("What the columns of %1 mean").arg(QFileInfo(m_probe.path).fileName()));
    m_hint->setText(tr("Postledger guessed what it could. Columns with a star have to be filled. The mapping is kept, "
                       "so that the next file with these labels needs no question."));
    m_kindLabel->setText(tr("The rows are"));
    m_nameLabel->setText(tr("Name of the mapping"));
    m_orderLabel->setText(tr("Dates like 03/04"));
    m_order->setItemText(0, tr("Decide from the column"));
    m_order->setItemText(1, tr("Day first (31/12)"));
    m_order->setItemText(2, tr("Month first (12/31)"));
    m_decimalLabel->setText(tr("Numbers like 1,234"));
    m_decimal->setItemText(0, tr("Decide from the column"));
    m_decimal->setItemText(1, tr("Decimal comma (1.234,50)"));
    m_decimal->setItemText(2, tr("Decimal point (1,234.50)"));
    m_rows->setAccessibleName(tr("First rows as they will be read"));
    m_fileRows->setAccessibleName(tr("First rows as they are in the file"));
    m_save->setText(tr("Save as a file …"));
    m_cancel->setText(tr("Cancel"));
    m_use->setText(tr("Use this mapping"));
}

const MappingTarget *MappingDialog::target() const
{
    const auto target = std::find_if(m_targets.begin(), m_targets.end(),
        [&](const MappingTarget &one) { return one.formatId == m_mapping.formatId; });
    return target == m_targets.end() ? nullptr : &*target;
}

void MappingDialog::showTarget()
{
    if (target() != nullptr)
        m_form->show(*target(), m_mapping);
}

void MappingDialog::chooseTarget(int index)
{
    take();
    const QString name = m_mapping.name;
    m_mapping = suggestMapping(m_probe, m_kind->itemData(index).toString(), m_settings);
    m_mapping.name = name;
    showTarget();
    tryOut();
}

void MappingDialog::take()
{
    m_mapping.name = m_name->text().trimmed();
    m_mapping.dateOrder = static_cast<DateOrder>(m_order->currentData().toInt());
    const auto decimal = static_cast<DecimalMark>(m_decimal->currentData().toInt());
    if (decimal != m_mapping.decimal)
        m_mapping.decimals.clear(); // the answers of single columns were of another time
    m_mapping.decimal = decimal;
    m_form->fill(m_mapping);
}

std::vector<MappingTarget::Column> MappingDialog::openColumns() const
{
    std::vector<MappingTarget::Column> open;
    if (target() == nullptr)
        return open;
    for (const MappingTarget::Column &column : target()->columns) {
        const auto fills = [&](const Mapping::Column &filled) {
            return filled.target == column.label || (!column.instead.empty() && filled.target == column.instead);
        };
        const bool filled = std::any_of(m_mapping.columns.begin(), m_mapping.columns.end(), fills)
            || std::any_of(m_mapping.constants.begin(), m_mapping.constants.end(), fills)
            || m_probe.column(foldedText(column.label)) >= 0;
        if (column.required && !filled)
            open.push_back(column);
    }
    return open;
}

namespace {

const MappingTarget::Column *columnOf(const MappingTarget *target, const std::string &folded)
{
    if (target == nullptr)
        return nullptr;
    const auto found = std::find_if(target->columns.begin(), target->columns.end(),
        [&](const MappingTarget::Column &column) { return foldedText(column.label) == folded; });
    return found == target->columns.end() ? nullptr : &*found;
}

bool isRefusedFor(const MappingPreview &preview, QLatin1String code)
{
    return preview.refusal && preview.refusal->code == code;
}

} // namespace

/// Marks the choices that keep the rows from being read.
void MappingDialog::showOpen(const MappingPreview &preview)
{
    std::set<std::string> open;
    if (preview.refusal) {
        for (const MappingTarget::Column &column : openColumns()) {
            open.insert(column.label);
            open.insert(column.instead);
        }
        const MappingTarget::Column *currency = columnOf(target(), "currency");
        if (open.empty() && currency != nullptr && isRefusedFor(preview, QLatin1String("currency_unknown")))
            open.insert(currency->label);
    }
    m_form->markOpen(open);
    QPalette palette = m_nameLabel->palette();
    if (open.empty() && isRefusedFor(preview, QLatin1String("ambiguous_date")))
        palette.setColor(QPalette::WindowText, m_theme.tokens().worse);
    m_orderLabel->setPalette(palette);
}

QString MappingDialog::verdictOf(const MappingPreview &preview) const
{
    const int count = static_cast<int>(preview.rows.size());
    if (!preview.refusal) {
        return m_mapping.name.isEmpty() ? tr("Give the mapping a name.")
            : count == 0                ? tr("The file has labels and no rows.")
            : preview.readable == count ? tr("All of the first %n row(s) can be read.", nullptr, count)
                                        : tr("%1 of the first %2 rows can be read.").arg(preview.readable).arg(count);
    }
    QStringList open;
    for (const MappingTarget::Column &column : openColumns()) {
        const MappingTarget::Column *instead =
            column.instead.empty() ? nullptr : columnOf(target(), foldedText(column.instead));
        //: two columns of which one has to be filled
        open << (instead == nullptr ? column.title : tr("%1 or %2").arg(column.title, instead->title));
    }
    if (!open.isEmpty())
        return tr("Still to be filled: %1.").arg(open.join(QStringLiteral(", ")));
    const MappingTarget::Column *currency = columnOf(target(), "currency");
    if (currency != nullptr && isRefusedFor(preview, QLatin1String("currency_unknown"))) {
        //: %1 is a sentence that says that the file names no currency, %2 the label of a field
        return tr("%1 At “%2” choose its column, or “Always the same …” and its three letters, such as USD.")
            .arg(preview.refusal->message, currency->title);
    }
    if (isRefusedFor(preview, QLatin1String("ambiguous_date")))
        //: %1 is a sentence about dates, %2 the label of a field
        return tr("%1 Choose it at “%2”.").arg(preview.refusal->message, m_orderLabel->text());
    return preview.refusal->message;
}

void MappingDialog::tryOut()
{
    m_soon.stop();
    take();
    const MappingPreview preview = previewMapping(m_probe, m_mapping, m_settings);
    std::vector<MappedRowsModel::Row> rows;
    for (const MappingPreview::Row &row : preview.rows)
        rows.push_back({row.line, row.cells, row.problem});
    const int count = static_cast<int>(rows.size());
    m_model->setRows(preview.titles, std::move(rows));
    m_rows->setVisible(!preview.refusal);
    const bool showsFile = preview.refusal && m_fileModel->rowCount() > 0 && m_fileModel->columnCount() > 0;
    m_fileRows->setVisible(showsFile);
    m_caption->setText(showsFile ? tr("First rows as they are in the file") : tr("First rows as they will be read"));
    m_caption->setVisible(showsFile || (!preview.refusal && count > 0));
    m_rows->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_rows->setColumnWidth(column, std::min(m_rows->columnWidth(column), kWidestCell));
    if (preview.readable < count)
        m_rows->setColumnWidth(MappedRowsModel::ProblemColumn, kWidestCell); // reasons are sentences
    m_rows->resizeRowsToContents();
    m_verdict->setText(verdictOf(preview));
    showOpen(preview);
    const bool usable = !preview.refusal && !m_mapping.name.isEmpty() && (count == 0 || preview.readable > 0);
    m_use->setEnabled(usable);
    m_save->setEnabled(!preview.refusal && !m_mapping.name.isEmpty());
}

void MappingDialog::saveAsFile()
{
    take();
    m_prompter.savePath(this, tr("Save the mapping"), m_mapping.name + QStringLiteral(".json"),
        {tr("Mappings (*.json)")}, [this](const QString &path) {
            QSaveFile file(path);
            const QByteArray json = mappingToJson(m_mapping);
            if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
                m_prompter.tell(this, tr("Save the mapping"),
                    tr("%1 could not be written: %2. Choose another place or free some space.")
                        .arg(path, file.errorString()));
            }
        });
}

void MappingDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace postledger
