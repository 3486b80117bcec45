// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/mapping_preview.h"

#include <QWidget>

#include <set>
#include <string>
#include <vector>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace postledger {

class ElidedLabel;
class Theme;

/// One line a column of the target: which column of the file fills it, or what every row gets.
class MappingForm : public QWidget
{
    Q_OBJECT
public:
    MappingForm(const Theme &theme, const FileProbe &probe, QWidget *parent = nullptr);

    /// Asks for the columns of \p target and shows what \p mapping says of them.
    void show(const MappingTarget &target, const Mapping &mapping);
    /// Puts the choices into \p mapping.
    void fill(Mapping &mapping) const;
    /// Marks the columns that keep the file from being read, by their labels in the target.
    void markOpen(const std::set<std::string> &targets);

signals:
    void changed();

private:
    struct Line
    {
        std::string target;
        QString words; ///< what a person reads for it
        bool isNeeded = false;
        ElidedLabel *title = nullptr;
        QComboBox *source = nullptr;
        QLineEdit *constant = nullptr;
    };
    QComboBox *sourceBox(const MappingTarget::Column &column);
    void connectLine(const Line &line);

    const Theme &m_theme;
    const FileProbe &m_probe;
    QWidget *m_inside = nullptr;
    QGridLayout *m_grid = nullptr;
    std::vector<Line> m_lines;
};

} // namespace postledger
