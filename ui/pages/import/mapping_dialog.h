// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/mapping_preview.h"

#include <QDialog>
#include <QTimer>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace postledger {

class ElidedLabel;
class MappedRowsModel;
class MappingForm;
class PreviewModel;
class Prompter;
class TableView;
class Theme;

/// What the columns of a file mean: guessed first, corrected by a person, tried on the first rows at every change.
class MappingDialog : public QDialog
{
    Q_OBJECT
public:
    /// \param probe    the file as it is
    /// \param initial  a mapping to begin with; without a name: a guess is made
    MappingDialog(const Theme &theme, const FileProbe &probe, const Settings &settings, const Mapping &initial,
        Prompter &prompter, QWidget *parent = nullptr);

    /// As chosen; made for the file's labels.
    const Mapping &mapping() const { return m_mapping; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fillKinds();
    void retranslate();
    void showTarget();
    void chooseTarget(int index);
    void take();
    void tryOut();
    /// Required columns that neither the mapping nor the file itself fills.
    std::vector<MappingTarget::Column> openColumns() const;
    void showOpen(const MappingPreview &preview);
    QString verdictOf(const MappingPreview &preview) const;
    const MappingTarget *target() const;
    void saveAsFile();

    const Theme &m_theme;
    const FileProbe m_probe;
    const Settings m_settings;
    Prompter &m_prompter;
    std::vector<MappingTarget> m_targets;
    Mapping m_mapping;
    QTimer m_soon; ///< tries out once typing pauses
    ElidedLabel *m_title;
    QLabel *m_hint;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_orderLabel;
    QComboBox *m_order;
    QLabel *m_decimalLabel;
    QComboBox *m_decimal;
    MappingForm *m_form;
    QLabel *m_verdict;
    QLabel *m_caption; ///< of the rows
    TableView *m_fileRows; ///< shown while the mapping cannot read any
    PreviewModel *m_fileModel;
    TableView *m_rows;
    MappedRowsModel *m_model;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_use;
};

} // namespace postledger
