// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/mapping_form.h"

#include "base/text.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace postledger {

namespace {

// What a choice stands for; columns of the file carry their number from 0.
constexpr int kNothing = -2;
constexpr int kConstant = -1;
constexpr int kSampleLength = 24;

QString labelOf(const FileProbe &probe, int column)
{
    const auto at = static_cast<std::size_t>(column);
    const QString label = at < probe.labels.size() ? toQString(trimmed(probe.labels[at])) : QString();
    //: a column without a label; %1 is its number from the left
    return label.isEmpty() ? MappingForm::tr("Column %1").arg(column + 1) : label;
}

QString sampleOf(const FileProbe &probe, int column)
{
    for (const auto &row : probe.firstRows) {
        const auto at = static_cast<std::size_t>(column);
        const QString cell = at < row.size() ? toQString(trimmed(row[at])).simplified() : QString();
        if (cell.contains(QLatin1Char('@'))) // an address: nobody's business
            return {};
        if (!cell.isEmpty())
            return cell.size() > kSampleLength ? cell.left(kSampleLength - 1) + QChar(0x2026) : cell;
    }
    return {};
}

} // namespace

MappingForm::MappingForm(const Theme &theme, const FileProbe &probe, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_probe(probe)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

namespace {

// A wheel over the list scrolls it; it must never choose another column on its way.
class SourceBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

QComboBox *MappingForm::sourceBox(const MappingTarget::Column &column)
{
    auto *box = new SourceBox(m_inside);
    box->setObjectName(QStringLiteral("source_") + toQString(column.label));
    box->setAccessibleName(column.title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    box->addItem(tr("Not in the file"), kNothing);
    box->addItem(tr("Always the same …"), kConstant);
    box->insertSeparator(2);
    for (int i = 0; i < m_probe.width; ++i) {
        const QString sample = sampleOf(m_probe, i);
        box->addItem(sample.isEmpty() ? labelOf(m_probe, i)
                                      //: a column of a file: its label and one of its cells
                                      : tr("%1  ·  %2").arg(labelOf(m_probe, i), sample),
            i);
    }
    return box;
}

void MappingForm::show(const MappingTarget &target, const Mapping &mapping)
{
    delete m_inside;
    m_lines.clear();
    m_inside = new QWidget(this);
    m_grid = new QGridLayout(m_inside);
    m_grid->setContentsMargins(0, 0, 4, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    for (const MappingTarget::Column &column : target.columns) {
        const int row = m_grid->rowCount();
        const bool isNeeded = column.required && column.instead.empty(); // of two either will do
        auto *title =
            new ElidedLabel(m_theme, isNeeded ? ElidedLabel::Look::Strong : ElidedLabel::Look::Body, m_inside);
        Line line{column.label, column.title, isNeeded, title, sourceBox(column), new QLineEdit(m_inside)};
        title->setBuddy(line.source);
        line.constant->setObjectName(QStringLiteral("constant_") + toQString(column.label));
        line.constant->setAccessibleName(column.title);
        line.constant->setPlaceholderText(tr("for every row"));
        int choice = kNothing;
        for (const Mapping::Column &chosen : mapping.columns) {
            if (chosen.target == column.label)
                choice = sourceColumn(m_probe, chosen.source);
        }
        if (choice < 0) // the mapping was made for another file
            choice = kNothing;
        for (const Mapping::Column &constant : mapping.constants) {
            if (constant.target != column.label)
                continue;
            choice = kConstant;
            line.constant->setText(toQString(constant.source));
        }
        line.source->setCurrentIndex(std::max(0, line.source->findData(choice)));
        line.constant->setVisible(choice == kConstant);
        m_grid->addWidget(title, row, 0);
        m_grid->addWidget(line.source, row, 1);
        m_grid->addWidget(line.constant, row + 1, 1);
        connectLine(line);
        m_lines.push_back(line);
    }
    markOpen({});
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    layout()->addWidget(m_inside);
}

void MappingForm::connectLine(const Line &line)
{
    connect(line.source, &QComboBox::currentIndexChanged, this, [this, line] {
        const int chosen = line.source->currentData().toInt();
        line.constant->setVisible(chosen == kConstant);
        if (chosen == kConstant)
            line.constant->setFocus();
        // A column of the file fills one column only: the last choice counts.
        for (const Line &other : m_lines) {
            if (chosen >= 0 && other.source != line.source && other.source->currentData().toInt() == chosen) {
                const QSignalBlocker quiet(other.source);
                other.source->setCurrentIndex(0);
            }
        }
        emit changed();
    });
    connect(line.constant, &QLineEdit::textChanged, this, &MappingForm::changed);
}

void MappingForm::markOpen(const std::set<std::string> &targets)
{
    for (const Line &line : m_lines) {
        const bool isOpen = targets.contains(line.target);
        //: a column that has to be filled
        line.title->setWhole(line.isNeeded || isOpen ? tr("%1 *").arg(line.words) : line.words);
        QPalette palette = line.title->palette();
        palette.setColor(QPalette::WindowText, isOpen ? m_theme.tokens().worse : m_theme.tokens().text);
        line.title->setPalette(palette);
        line.source->setAccessibleDescription(isOpen ? tr("Still to be filled") : QString());
    }
}

void MappingForm::fill(Mapping &mapping) const
{
    mapping.columns.clear();
    mapping.constants.clear();
    for (const Line &line : m_lines) {
        const int chosen = line.source->currentData().toInt();
        if (chosen == kConstant) {
            if (const QString cell = line.constant->text().trimmed(); !cell.isEmpty())
                mapping.constants.push_back({line.target, cell.toStdString()});
        } else if (chosen >= 0) {
            mapping.columns.push_back({line.target, sourceName(m_probe, chosen)});
        }
    }
}

} // namespace postledger
