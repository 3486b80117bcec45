// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>

namespace postledger {

/// Bytes of a file from its beginning to its end, unpacked where the file is packed. Constant memory; nothing is ever
/// unpacked to disk. Not shared between threads.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Fills \p to as far as the file goes. \return bytes read, 0 at the end
    /// \errors "cannot_read", "truncated", "broken_archive", "too_large_inflated", "encrypted"
    virtual Result<std::size_t> read(char *to, std::size_t wanted) = 0;
    /// Back to the first byte.
    virtual Result<void> rewind() = 0;
    /// Bytes of the file on disk that were read so far, for progress.
    virtual std::int64_t offset() const = 0;
    /// Bytes of the file on disk; of one file among several in an archive its own bytes, unpacked.
    virtual std::int64_t size() const = 0;
    /// Bytes that read() hands out in total; -1: known only at the end.
    virtual std::int64_t contentSize() const = 0;
    /// The bytes on disk are others.
    virtual bool isPacked() const = 0;
};

/// Opens \p path: a file, a file that gzip compressed, a ZIP archive with one file in it, or one of several as
/// `archive.zip/orders.csv`. The content decides, not the ending. Only one layer is unpacked: a workbook, which is an
/// archive too, is handed out as it is. Of a sheet its workbook.
/// \errors "cannot_read", "broken_archive", "encrypted", "several_files" (the archive holds more than one),
///         "empty_file" (it holds none): each names the file and says what to do
Result<std::unique_ptr<ByteSource>> openBytes(const QString &path);

/// The same, but a file on disk as it lies there, also when \p path is a sheet of it: what its check sum is made of.
Result<std::unique_ptr<ByteSource>> openStoredBytes(const QString &path);

/// What to open in place of \p path: `archive.zip/a.csv`, `archive.zip/b.csv`, … of an archive with several files,
/// else \p path itself. Folders and what operating systems add (`__MACOSX`, `.DS_Store`) are left out; names are only
/// ever looked up in the archive, so that a name that leaves it is harmless.
/// \errors "broken_archive", "too_many_parts"
Result<QStringList> filesIn(const QString &path);

/// The sheet that \p path names, `book.xlsx/Orders`, `archive.zip/book.xlsx/Orders`, `book.xlsx.gz/Orders`; empty: it
/// names a file, or one in an archive.
QString sheetOf(const QString &path);
/// \p path without its sheet.
QString withoutSheet(const QString &path);
/// True when \p path is a workbook, also a packed one, or another document that is an archive by accident of its
/// format.
bool isWorkbook(const QString &path);
/// The path of a sheet of the workbook \p path.
QString sheetPath(const QString &path, const QString &sheet);

/// The file on disk that \p path is, or lies in.
QString storedPath(const QString &path);

/// Name of a file for people: without folders, but of a file in an archive with the archive's.
QString fileTitle(const QString &path);

} // namespace postledger
