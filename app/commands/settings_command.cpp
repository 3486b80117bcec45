// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/settings_command.h"

#include "base/text.h"
#include "base/zone.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QLocale>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <ostream>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

constexpr int kLongestWindowDays = 3650;

/// One key: how its value is written and read. \c set returns what is wrong, empty when nothing is.
struct Key
{
    std::string_view name;
    std::function<QString(const Settings &)> get;
    std::function<QString(Settings &, const QString &)> set;
};

QString real(double value)
{
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

Key wholeDays(std::string_view name, int Settings::*member, int least)
{
    return {name, [member](const Settings &settings) { return QString::number(settings.*member); },
        [member, least](Settings &settings, const QString &text) {
            bool isNumber = false;
            const int days = QLocale::c().toInt(text, &isNumber);
            if (!isNumber || days < least || days > kLongestWindowDays)
                return Tr::tr("a whole number of days from %1 to %2").arg(least).arg(kLongestWindowDays);
            settings.*member = days;
            return QString();
        }};
}

Key share(std::string_view name, double Settings::*member)
{
    return {name, [member](const Settings &settings) { return real(settings.*member); },
        [member](Settings &settings, const QString &text) {
            bool isNumber = false;
            const double value = QLocale::c().toDouble(text, &isNumber);
            if (!isNumber || !(value >= 0 && value <= 1))
                return Tr::tr("a share from 0 to 1, like 0.4");
            settings.*member = value;
            return QString();
        }};
}

const std::vector<Key> &keys()
{
    static const std::vector<Key> kKeys = {
        {"currency", [](const Settings &settings) { return toQString(settings.currency.code()); },
            [](Settings &settings, const QString &text) {
                const auto currency = Currency::fromCode(utf8(text));
                if (!currency)
                    return Tr::tr("a currency of ISO 4217, like USD");
                settings.currency = *currency;
                return QString();
            }},
        {"timezone", [](const Settings &settings) { return toQString(settings.timezone); },
            [](Settings &settings, const QString &text) {
                if (!Zone::fromName(utf8(text)))
                    return Tr::tr("a time zone of the IANA list, like Europe/Berlin");
                settings.timezone = utf8(text);
                return QString();
            }},
        wholeDays("evidence_click_days", &Settings::evidenceClickDays, 0),
        wholeDays("evidence_view_days", &Settings::evidenceViewDays, 0),
        wholeDays("lookback_days", &Settings::lookbackDays, 1),
        {"half_life_days", [](const Settings &settings) { return real(settings.halfLifeDays); },
            [](Settings &settings, const QString &text) {
                bool isNumber = false;
                const double days = QLocale::c().toDouble(text, &isNumber);
                if (!isNumber || !(days > 0 && days <= kLongestWindowDays))
                    return Tr::tr("a number of days above 0, like 7");
                settings.halfLifeDays = days;
                return QString();
            }},
        share("position_first", &Settings::positionFirst),
        share("position_last", &Settings::positionLast),
        {"zero_orders",
            [](const Settings &settings) {
                return settings.countsZeroOrders ? QStringLiteral("count") : QStringLiteral("leave_out");
            },
            [](Settings &settings, const QString &text) {
                if (text != QLatin1String("count") && text != QLatin1String("leave_out"))
                    return Tr::tr("count or leave_out");
                settings.countsZeroOrders = text == QLatin1String("count");
                return QString();
            }},
    };
    return kKeys;
}

} // namespace

QString SettingsCommand::summary() const
{
    return Tr::tr("Read and set what figures depend on");
}

void SettingsCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_option("KEY", m_keys, utf8(Tr::tr("KEY prints a setting, KEY=VALUE sets it; without: all are printed")))
        ->type_name("KEY[=VALUE]");
}

int SettingsCommand::run(Streams &streams)
{
    auto workspace = Workspace::open(toQString(m_workspace));
    if (!workspace)
        return fail(streams, workspace.error());
    auto settings = (*workspace)->settings();
    if (!settings)
        return fail(streams, settings.error());

    const Settings before = *settings;
    std::vector<const Key *> asked;
    bool changes = false;
    for (const std::string &argument : m_keys) {
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const auto found =
            std::find_if(keys().begin(), keys().end(), [&name](const Key &key) { return key.name == name; });
        if (found == keys().end())
            return failUsage(streams, Tr::tr("There is no setting “%1”.").arg(toQString(name)));
        asked.push_back(&*found);
        if (equals == std::string::npos)
            continue;
        const QString value = toQString(trimmed(std::string_view(argument).substr(equals + 1)));
        if (const QString expected = found->set(*settings, value); !expected.isEmpty())
            return failUsage(streams, Tr::tr("%1 is %2, not “%3”.").arg(toQString(name), expected, value));
        changes = true;
    }
    if (settings->positionFirst + settings->positionLast > 1)
        return failUsage(streams, Tr::tr("position_first and position_last together are at most 1."));
    if (changes) {
        if (before.currency.isValid() && settings->currency != before.currency) {
            const auto batches = (*workspace)->batches();
            if (!batches)
                return fail(streams, batches.error());
            if (!batches->empty())
                return fail(streams,
                    Error{QStringLiteral("currency_fixed"),
                        Tr::tr("The amounts in this workspace are in %1; another currency needs a new workspace.")
                            .arg(toQString(before.currency.code()))});
        }
        if (const auto kept = (*workspace)->setSettings(*settings); !kept)
            return fail(streams, kept.error());
    }
    if (asked.empty())
        for (const Key &key : keys())
            asked.push_back(&key);
    for (const Key *key : asked)
        streams.out << key->name << '=' << utf8(key->get(*settings)) << '\n';
    return Done;
}

} // namespace postledger
