// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace postledger {

/// The language of all texts, numbers and dates, and with it the direction of the window. One object, made by app/.
class Language : public QObject
{
    Q_OBJECT
public:
    struct Choice
    {
        QString code; ///< empty: as the system
        QString name; ///< in its own language
    };

    using QObject::QObject;
    ~Language() override;
    /// \p code as "de" or "ar"; empty follows the system, in English with its numbers, dates and direction where the
    /// system's language has no catalogue. Of a language that was asked for texts without a translation stay English;
    /// numbers, dates and direction are the language's all the same.
    void apply(const QString &code);
    QString code() const { return m_code; }
    /// What is translated, and "as the system".
    std::vector<Choice> choices() const;

signals:
    void changed();

private:
    void load(const QString &catalogue, const QString &language);

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace postledger
