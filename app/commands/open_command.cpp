// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/open_command.h"

#include "base/text.h"
#include "kit/theme.h"
#include "shell/language.h"
#include "shell/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>

#include <CLI/CLI.hpp>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};
} // namespace

QString OpenCommand::summary() const
{
    return Tr::tr("Open the window");
}

void OpenCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")));
}

int OpenCommand::run(Streams &streams)
{
    const QString path = toQString(m_workspace);
    // Started from a terminal, a wrong name is better said there than in an empty window.
    if (!path.isEmpty() && !QFileInfo::exists(path))
        return fail(streams,
            {QStringLiteral("not_found"), Tr::tr("%1 does not exist. Name an existing workspace, or none.").arg(path)});
    auto &application = *static_cast<QApplication *>(QCoreApplication::instance());
    QSettings settings;
    Theme theme(application);
    Language language;
    restoreAppearance(settings, theme, language);
    MainWindow window(theme, language, settings);
    window.show();
    if (!path.isEmpty())
        window.openWorkspace(path);
    return QApplication::exec();
}

} // namespace postledger
