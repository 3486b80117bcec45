// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QSettings;

namespace postledger {

class Theme;

/// A list above what is known of its rows, with a boundary that the mouse drags and, focused, the keys Up, Down, Home
/// and End move. Until somebody has moved it the list is as high as its rows, and takes at most two fifths; never
/// higher than its rows, and never without some.
class ListSplitter final : public QSplitter
{
    Q_OBJECT
public:
    explicit ListSplitter(const Theme &theme, QWidget *parent = nullptr);
    /// Where the boundary was dragged to is read from and written to \p settings under \p key.
    void keep(QSettings *settings, const QString &key);
    /// \param least, most  heights of the list in pixels: of its first rows, and of all of them
    void setListHeights(int least, int most);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSplitterHandle *createHandle() override;

private:
    void fit();

    const Theme &m_theme;
    QSettings *m_settings = nullptr;
    QString m_key;
    int m_least = 0;
    int m_most = 0;
    int m_chosen = 0; ///< height of the list as it was dragged to; 0: never
};

} // namespace postledger
