// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/mappings_panel.h"

#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "pages/common/texts.h"
#include "tables/data_models.h"
#include "tables/filter_proxy.h"
#include "tables/roles.h"
#include "tables/table_export.h"
#include "workspace/mapping_preview.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>

#include <algorithm>

namespace postledger {

MappingsPanel::MappingsPanel(const PageContext &context, Prompter &prompter, QWidget *parent)
    : Card(context.theme, parent)
    , m_context(context)
    , m_prompter(&prompter)
    , m_model(new MappingsModel(this))
    , m_proxy(new FilterProxy(this))
    , m_title(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_hint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_table(new TableView(context.theme, this))
    , m_meaning(wrappedLabel(context.theme, ElidedLabel::Look::Body, this))
    , m_name(new QLineEdit(this))
    , m_rename(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("mappingsPanel"));
    m_table->setObjectName(QStringLiteral("mappings"));
    m_meaning->setObjectName(QStringLiteral("mappingMeaning"));
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setObjectName(QStringLiteral("mappingNewName"));
    m_rename->setObjectName(QStringLiteral("renameMapping"));
    m_remove->setObjectName(QStringLiteral("removeMapping"));
    m_save->setObjectName(QStringLiteral("saveMapping"));
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(MappingsModel::NameColumn, Qt::AscendingOrder);
    m_table->setColumnWidth(MappingsModel::FormatColumn, 180);
    m_table->setColumnWidth(MappingsModel::LabelsColumn, 180);
    m_table->setColumnWidth(MappingsModel::UsedColumn, 200);
    m_table->fitColumns(
        {MappingsModel::NameColumn, 150, 280, {MappingsModel::LabelsColumn}, {{MappingsModel::LabelsColumn, 700}}});
    body()->addWidget(m_title);
    body()->addWidget(m_hint);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_meaning);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_name, 1);
    buttons->addWidget(m_rename);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    buttons->addWidget(m_save);
    body()->addLayout(buttons);
    body()->addStretch();

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const Mapping *mapping = current();
        m_name->setText(mapping != nullptr ? mapping->name : QString());
        m_meaning->setText(mapping != nullptr ? meaningOf(*mapping) : QString());
        updateButtons();
    });
    connect(m_name, &QLineEdit::textChanged, this, &MappingsPanel::updateButtons);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (m_rename->isEnabled())
            rename();
    });
    connect(m_rename, &QPushButton::clicked, this, &MappingsPanel::rename);
    connect(m_remove, &QPushButton::clicked, this, &MappingsPanel::askRemove);
    connect(m_save, &QPushButton::clicked, this, &MappingsPanel::save);
}

void MappingsPanel::retranslate()
{
    m_name->setPlaceholderText(tr("New name"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_rename->setText(tr("Rename"));
    m_remove->setText(tr("Delete …"));
    m_save->setText(tr("Save as file …"));
    m_save->setToolTip(tr("As JSON, for another workspace or the command line"));
    m_table->setAccessibleName(tr("Mappings"));
}

/// Each label of the file with what it is read as.
QString MappingsPanel::meaningOf(const Mapping &mapping)
{
    const auto targets = mappingTargets();
    const auto target = std::find_if(targets.begin(), targets.end(),
        [&mapping](const MappingTarget &each) { return each.formatId == mapping.formatId; });
    const auto titleOf = [&](const std::string &label) {
        if (target != targets.end()) {
            for (const MappingTarget::Column &column : target->columns) {
                if (column.label == label)
                    return column.title;
            }
        }
        return readable(label);
    };
    QStringList meanings;
    for (const Mapping::Column &column : mapping.columns)
        //: a label of a file and what its column is read as
        meanings << tr("%1 → %2").arg(readable(column.source), titleOf(column.target));
    for (const Mapping::Column &constant : mapping.constants)
        //: a cell that every row gets, and what it is
        meanings << tr("always “%1” → %2").arg(readable(constant.source), titleOf(constant.target));
    return meanings.join(QStringLiteral(" · "));
}

int MappingsPanel::count() const
{
    return m_model->rowCount();
}

void MappingsPanel::refresh(const std::string &timezone)
{
    m_timezone = timezone;
    const Mapping *chosen = current();
    const QString name = chosen != nullptr ? chosen->name : QString();
    std::vector<KeptMapping> rows;
    for (const Mapping &mapping : m_context.workspace.mappings())
        rows.push_back({mapping, m_context.workspace.mappingUsed(mapping.name)});
    const bool isEmpty = rows.empty();
    m_model->setRows(std::move(rows), instantText(timezone));
    m_title->setWhole(isEmpty ? tr("No mapping is kept") : tr("%n mapping(s) kept", nullptr, count()));
    m_hint->setText(isEmpty ? tr("When you import a file that no format knows, you say once what its columns mean. "
                                 "That is kept here and used by itself for the next file with the same labels.")
                            : tr("A file with the same labels is read by its mapping without a question. What was "
                                 "imported by a mapping stays when the mapping is renamed or deleted."));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_table, m_meaning, m_name, m_rename, m_remove, m_save})
        widget->setVisible(!isEmpty);
    m_table->fitColumns();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (row == 0 || m_proxy->index(row, 0).data(KeyRole).toString() == name)
            m_table->selectRow(row);
    }
    updateButtons();
}

void MappingsPanel::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

const Mapping *MappingsPanel::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->at(m_proxy->mapToSource(rows.front()).row()).mapping;
}

void MappingsPanel::updateButtons()
{
    const Mapping *mapping = current();
    const QString wanted = m_name->text().simplified();
    m_name->setEnabled(mapping != nullptr);
    m_rename->setEnabled(mapping != nullptr && !m_busy && !wanted.isEmpty() && wanted != mapping->name);
    m_remove->setEnabled(mapping != nullptr && !m_busy);
    m_save->setEnabled(mapping != nullptr);
}

void MappingsPanel::rename()
{
    const Mapping *mapping = current();
    if (mapping == nullptr)
        return;
    const QString wanted = m_name->text().simplified();
    if (const auto renamed = m_context.workspace.renameMapping(mapping->name, wanted); !renamed) {
        m_prompter->tell(window(), tr("The mapping was not renamed"), renamed.error().message);
        return;
    }
    refresh(m_timezone);
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(KeyRole).toString() == wanted)
            m_table->selectRow(row);
    }
    emit changed();
}

void MappingsPanel::askRemove()
{
    const Mapping *mapping = current();
    if (mapping == nullptr)
        return;
    m_prompter->confirm(window(), tr("Delete a mapping?"),
        tr("“%1” is forgotten: the next file with its labels asks again what its columns mean. What was imported by it "
           "stays. Save it as a file first if you may need it again.")
            .arg(mapping->name),
        tr("Delete mapping"), [this, name = mapping->name] {
            if (const auto removed = m_context.workspace.removeMapping(name); !removed) {
                m_prompter->tell(window(), tr("The mapping was not deleted"), removed.error().message);
                return;
            }
            refresh(m_timezone);
            emit changed();
        });
}

void MappingsPanel::save()
{
    const Mapping *mapping = current();
    if (mapping == nullptr)
        return;
    m_prompter->savePath(window(), tr("Save the mapping"), exportFileName(mapping->name, QStringLiteral("json")),
        {tr("Mappings (*.json)")}, [this, json = mappingToJson(*mapping)](const QString &path) {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
                m_prompter->tell(window(), tr("The mapping was not saved"),
                    tr("%1 could not be written: %2. Choose another place or free some space.")
                        .arg(path, file.errorString()));
            }
        });
}

} // namespace postledger
