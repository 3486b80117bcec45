// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <utility>

class QSettings;
class QTableView;

namespace postledger {

/// Which columns of a table are seen, in which order and how wide: what a person chose is kept; what does not fit is
/// left out, the least important first; what is left over makes the others wider.
class ColumnLayout : public QObject
{
    Q_OBJECT
public:
    struct Rules
    {
        int subject = 0; ///< takes what the others leave
        int least = 150; ///< of the subject
        int most = 320; ///< of the subject, while others can grow
        QList<int> leaveOut; ///< least important first
        QHash<int, int> grow; ///< column and the width up to which more width says more
        /// Before any is left out: column and the width down to which it gives way, 0: to what its cells need. Not
        /// where a person has chosen the width.
        QList<std::pair<int, int>> giveWay = {};
    };

    explicit ColumnLayout(QTableView &view);

    /// The model has other columns: all are shown in their order.
    void start();
    void setHiddenByDefault(const QList<int> &columns);
    /// From now on choices are read from and written to \p settings under \p key.
    void keep(QSettings *settings, const QString &key);
    /// Order, width and visibility as they were before a person changed them.
    void reset();
    void show(int column, bool shown);
    /// Hidden though it is neither left out for want of room nor hidden unless a person shows it.
    bool isHiddenOnPurpose(int column) const;
    void setRules(Rules rules);
    /// Fits the columns into the width that the view has.
    void fit();

private:
    void save();
    void restore();
    void apply();
    int wanted(int column) const;
    int least(int column, int down) const;
    int count() const;

    QTableView &m_view;
    QSettings *m_settings = nullptr;
    QString m_key;
    QHash<int, int> m_widths, m_firstWidths; ///< as chosen, not as fitted
    QSet<int> m_hidden, m_hiddenByDefault;
    QSet<int> m_leftOut; ///< for want of room
    QSet<int> m_insisted; ///< shown by a person though there is no room
    Rules m_rules;
    bool m_fits = false;
    bool m_busy = false;
};

} // namespace postledger
