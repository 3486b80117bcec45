// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace postledger {

class Theme;

/// A round line edit with a magnifier; Escape clears. searched() waits for a pause in typing.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);

signals:
    void searched(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace postledger
