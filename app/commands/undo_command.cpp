// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/undo_command.h"

#include "base/text.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <ostream>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};
} // namespace

QString UndoCommand::summary() const
{
    return Tr::tr("Take an import back");
}

void UndoCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_option("BATCH", m_batch, utf8(Tr::tr("The import's number, as `import` printed it")))->required();
}

int UndoCommand::run(Streams &streams)
{
    const auto summary = Workspace::runUndo(toQString(m_workspace), m_batch, jobFor(streams));
    clearProgress(streams);
    if (!summary)
        return fail(streams, summary.error());
    streams.out << forTerminal(
        Tr::tr("Import %1 is undone: records removed %2, set back to another file's version %3, kept %4.")
            .arg(m_batch)
            .arg(summary->removed)
            .arg(summary->restored)
            .arg(summary->kept))
                << '\n';
    return Done;
}

} // namespace postledger
