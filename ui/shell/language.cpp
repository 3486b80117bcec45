// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>

namespace postledger {

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Language::load(const QString &catalogue, const QString &language)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/") + catalogue + QLatin1Char('_') + language))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Language::apply(const QString &code)
{
    m_code = code;
    QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    // A system without a language ("C") writes amounts as no person does; English sentences from right to left, or with
    // the numbers of another language, read wrong.
    const bool isKnown = locale.language() == QLocale::English || !code.isEmpty()
        || QTranslator().load(QStringLiteral(":/i18n/postledger_") + locale.name());
    if (locale.language() == QLocale::C || !isKnown)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    // Before the translators: they make every widget write its texts anew, with the new locale's numbers.
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const QString language = code.isEmpty() ? locale.name() : code;
    load(QStringLiteral("qtbase"), language);
    // English has a catalogue of its own for its plural forms, and is what is left when there is no other.
    load(QStringLiteral("postledger"), QStringLiteral("en"));
    if (locale.language() != QLocale::English)
        load(QStringLiteral("postledger"), language);
    emit changed();
}

std::vector<Language::Choice> Language::choices() const
{
    std::vector<Choice> choices{{QString(), tr("As the system")}};
    const QStringList files =
        QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("postledger_*.qm")}, QDir::Files, QDir::Name);
    QStringList codes;
    for (QString file : files)
        codes << file.remove(QStringLiteral("postledger_")).remove(QStringLiteral(".qm"));
    if (!codes.contains(QStringLiteral("en")))
        codes.prepend(QStringLiteral("en"));
    for (const QString &code : codes) {
        const QLocale locale(code);
        QString name = code == QStringLiteral("en") ? QStringLiteral("English") : locale.nativeLanguageName();
        choices.push_back({code, name});
    }
    return choices;
}

} // namespace postledger
