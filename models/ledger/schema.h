// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/connection.h"

#include <span>

namespace postledger {

/// One step of the schema, in one transaction. Its number is its place in the list, from 1.
struct Migration
{
    const char *sql;
};

extern const char *const kMigration0001;
extern const char *const kMigration0002;
extern const char *const kMigration0003;
extern const char *const kMigration0004;
extern const char *const kMigration0005;
extern const char *const kMigration0006;
extern const char *const kMigration0007;

/// All migrations of this program.
std::span<const Migration> programMigrations();

constexpr std::uint32_t kApplicationId = 0x504C6564; ///< "PLed"

/// Runs the migrations that \p connection lacks.
void migrate(Connection &connection, std::span<const Migration> migrations);

/// Compares the schema of \p connection with the one that the first \p version migrations make.
/// \return the name of what is missing, foreign or different; empty when they are the same
QString foreignSchemaPart(Connection &connection, std::span<const Migration> migrations);

/// Sets a copy of the workspace aside as PATH.bak-vVERSION and keeps the newest three.
void setCopyAside(Connection &connection, const QString &path, std::int64_t version);

/// What the first 100 bytes of a file tell, before SQLite touches it.
struct FileHeader
{
    bool isDatabase = false;
    bool isWorkspace = false; ///< has our application id
    bool isShort = false; ///< shorter than the header says
    bool hasLog = false; ///< left in write-ahead mode
    std::uint32_t version = 0;
};
Result<FileHeader> readHeader(const QString &path);

} // namespace postledger
