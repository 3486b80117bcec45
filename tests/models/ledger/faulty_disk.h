// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// A disk that fails: a VFS of SQLite between the library and the system's, and the system calls that the ledger makes
/// itself. For one thread.
namespace postledger::disk {

enum class Operation : std::uint8_t
{
    Read,
    Write,
    Sync,
    Truncate,
    Delete,
    Open,
    SystemSync, ///< fsync() outside SQLite
    Rename,
    Count
};
const char *nameOf(Operation operation);

enum class Fault : std::uint8_t
{
    None,
    Once, ///< this operation fails, later ones work
    FromNowOn, ///< and so do all operations of this kind after it
    Full, ///< no space from now on, for writes
    Death ///< the process ends, in the middle of a write
};

/// Makes this the way to the disk for all later connections.
void install();
/// Counts from now on; operation number \p n (from 1) of kind \p operation meets \p fault.
void arm(Operation operation, std::int64_t n, Fault fault);
void disarm();
/// Operations of this kind since arm().
std::int64_t count(Operation operation);
/// Whether the fault has happened.
bool hasStruck();

} // namespace postledger::disk
