// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulty_disk.h"

#include <dlfcn.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace postledger::disk {
namespace {

struct State
{
    Operation operation = Operation::Count;
    std::int64_t n = 0;
    Fault fault = Fault::None;
    std::array<std::int64_t, static_cast<std::size_t>(Operation::Count)> counts{};
    bool hasStruck = false;
};
State s_state;
sqlite3_vfs *s_system = nullptr;

/// Counts one operation. \return whether it must fail
bool strikes(Operation operation)
{
    const std::int64_t now = ++s_state.counts[static_cast<std::size_t>(operation)];
    if (s_state.fault == Fault::None || operation != s_state.operation)
        return false;
    const bool strikesNow = s_state.fault == Fault::Once ? now == s_state.n : now >= s_state.n;
    s_state.hasStruck = s_state.hasStruck || strikesNow;
    if (strikesNow && s_state.fault == Fault::Death && operation != Operation::Write)
        ::_exit(42);
    return strikesNow;
}

struct FaultyFile
{
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<FaultyFile *>(file)->real;
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    if (strikes(Operation::Read))
        return SQLITE_IOERR_READ;
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    if (strikes(Operation::Write)) {
        // Half of it arrives, as with a disk that is full or taken away.
        realOf(file)->pMethods->xWrite(realOf(file), bytes, size / 2, offset);
        if (s_state.fault == Fault::Death)
            ::_exit(42);
        return s_state.fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    return realOf(file)->pMethods->xWrite(realOf(file), bytes, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (strikes(Operation::Truncate))
        return SQLITE_IOERR_TRUNCATE;
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *, int)
{
    // Nobody cuts the power in a test, so what is written is there, and nothing needs to wait for the disk.
    return strikes(Operation::Sync) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

const sqlite3_io_methods kMethods = {
    2,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    [](sqlite3_file *f, sqlite3_int64 *size) { return realOf(f)->pMethods->xFileSize(realOf(f), size); },
    [](sqlite3_file *f, int level) { return realOf(f)->pMethods->xLock(realOf(f), level); },
    [](sqlite3_file *f, int level) { return realOf(f)->pMethods->xUnlock(realOf(f), level); },
    [](sqlite3_file *f, int *out) { return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out); },
    [](sqlite3_file *f, int what, void *value) { return realOf(f)->pMethods->xFileControl(realOf(f), what, value); },
    [](sqlite3_file *f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); },
    [](sqlite3_file *f) { return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f)); },
    [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
        return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
    },
    [](sqlite3_file *f, int offset, int n, int flags) {
        return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
    },
    [](sqlite3_file *f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); },
    [](sqlite3_file *f, int remove) { return realOf(f)->pMethods->xShmUnmap(realOf(f), remove); },
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *faulty = reinterpret_cast<FaultyFile *>(file);
    faulty->base.pMethods = nullptr;
    faulty->real = reinterpret_cast<sqlite3_file *>(faulty + 1);
    if (strikes(Operation::Open))
        return SQLITE_CANTOPEN;
    const int code = s_system->xOpen(s_system, name, faulty->real, flags, outFlags);
    if (code == SQLITE_OK)
        faulty->base.pMethods = &kMethods;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int)
{
    if (strikes(Operation::Delete))
        return SQLITE_IOERR_DELETE;
    return s_system->xDelete(s_system, name, 0);
}

} // namespace

const char *nameOf(Operation operation)
{
    constexpr std::array<const char *, static_cast<std::size_t>(Operation::Count)> kNames{
        "read", "write", "sync", "truncate", "delete", "open", "system sync", "rename"};
    return kNames.at(static_cast<std::size_t>(operation));
}

void install()
{
    s_system = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs vfs = *s_system;
    vfs.szOsFile = static_cast<int>(sizeof(FaultyFile)) + s_system->szOsFile;
    vfs.zName = "faulty";
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 1);
}

void arm(Operation operation, std::int64_t n, Fault fault)
{
    s_state = {};
    s_state.operation = operation;
    s_state.n = n;
    s_state.fault = fault;
}

void disarm()
{
    s_state.fault = Fault::None;
}

std::int64_t count(Operation operation)
{
    return s_state.counts[static_cast<std::size_t>(operation)];
}

bool hasStruck()
{
    return s_state.hasStruck;
}

} // namespace postledger::disk

// These stand before the system's in the search of the linker.
extern "C" int fsync(int)
{
    using namespace postledger::disk;
    if (strikes(Operation::SystemSync)) {
        errno = EIO;
        return -1;
    }
    return 0;
}

extern "C" int rename(const char *from, const char *to) noexcept
{
    using namespace postledger::disk;
    if (strikes(Operation::Rename)) {
        errno = EIO;
        return -1;
    }
    static const auto real = reinterpret_cast<int (*)(const char *, const char *)>(::dlsym(RTLD_NEXT, "rename"));
    return real(from, to);
}
