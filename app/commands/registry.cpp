// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/calc_command.h"
#include "commands/command.h"
#include "commands/demo_command.h"
#include "commands/explain_command.h"
#include "commands/forget_command.h"
#include "commands/formats_command.h"
#include "commands/import_command.h"
#include "commands/inspect_command.h"
#include "commands/kpis_command.h"
#include "commands/quality_command.h"
#include "commands/query_command.h"
#include "commands/settings_command.h"
#include "commands/undo_command.h"
#include "commands/unmatched_command.h"
#include "commands/verify_command.h"

namespace postledger {

std::vector<std::unique_ptr<Command>> consoleCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<UndoCommand>());
    commands.push_back(std::make_unique<QueryCommand>());
    commands.push_back(std::make_unique<QualityCommand>());
    commands.push_back(std::make_unique<UnmatchedCommand>());
    commands.push_back(std::make_unique<SettingsCommand>());
    commands.push_back(std::make_unique<VerifyCommand>());
    commands.push_back(std::make_unique<ForgetCommand>());
    commands.push_back(std::make_unique<AnonymiseCommand>());
    commands.push_back(std::make_unique<InspectCommand>());
    commands.push_back(std::make_unique<ExplainCommand>());
    commands.push_back(std::make_unique<FormatsCommand>());
    commands.push_back(std::make_unique<KpisCommand>());
    commands.push_back(std::make_unique<CalcCommand>());
    commands.push_back(std::make_unique<DemoCommand>());
    return commands;
}

} // namespace postledger
