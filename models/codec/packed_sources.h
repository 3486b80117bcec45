// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/byte_source.h"

/// The two ways in which exports arrive packed. Used by byte_source.cpp alone.
namespace postledger {

/// The most that packed bytes may grow to: 200 to 1 once 64 MiB have come out.
class InflationGuard
{
public:
    /// \param packed   bytes that went in
    /// \param unpacked bytes that came out
    static bool isBomb(std::int64_t packed, std::int64_t unpacked)
    {
        return unpacked > kAlwaysFine && unpacked / kLargestRatio > packed;
    }

private:
    static constexpr std::int64_t kAlwaysFine = std::int64_t{64} << 20;
    static constexpr std::int64_t kLargestRatio = 200;
};

/// \param file the bytes of \p path as they lie on disk
Result<std::unique_ptr<ByteSource>> openGzip(const QString &path, std::unique_ptr<ByteSource> file);

struct ArchiveMembers
{
    bool isWorkbook = false; ///< or another document that is an archive by accident of its format
    QStringList names; ///< files that a person put there, in the archive's order; each once
};
/// True when the file begins like a ZIP archive.
bool isArchive(const QString &path);
/// \errors "broken_archive", "too_many_parts"
Result<ArchiveMembers> archiveMembers(const QString &path);
Result<std::unique_ptr<ByteSource>> openArchived(const QString &archive, const QString &name);
/// The file of an archive that holds one. \errors also "several_files", "empty_file"
Result<std::unique_ptr<ByteSource>> openOnlyMember(const QString &archive, const QStringList &names);

/// The errors that both share.
Error cannotRead(const QString &path, const QString &reason);
Error inflatesTooMuch(const QString &path);
Error brokenArchive(const QString &path);

} // namespace postledger
