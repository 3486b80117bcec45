// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/open.h"

#include "ledger/sqlite_ledger.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <openssl/rand.h>
#include <sqlite3.h>
#include <unistd.h>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

constexpr std::int64_t kQuickCheckBytes = 8 * 1024 * 1024; ///< larger files: about a second for each 200 MB
constexpr std::size_t kHashKeyBytes = 32;

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

bool isWritable(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

Error notFound(const QString &path)
{
    return {QStringLiteral("not_found"), Tr::tr("There is no workspace “%1”.").arg(path)};
}

Error alreadyThere(const QString &path)
{
    return {QStringLiteral("exists"), Tr::tr("“%1” exists already. Choose another name.").arg(nameOf(path))};
}

Error notAWorkspace(const QString &path)
{
    return {QStringLiteral("not_a_workspace"),
        Tr::tr("“%1” is not a Postledger workspace. It was left as it is.").arg(nameOf(path))};
}

Error damaged(const QString &path)
{
    return {QStringLiteral("damaged_workspace"),
        Tr::tr("“%1” is damaged: the file is cut short or holds impossible values. It was left as it is; go back to a "
               "copy.")
            .arg(nameOf(path))};
}

Error newer(const QString &path)
{
    return {QStringLiteral("newer_workspace"),
        Tr::tr("“%1” was written by a newer version of Postledger. Update the program to open it.").arg(nameOf(path))};
}

Error readOnly(const QString &path)
{
    return {QStringLiteral("read_only"),
        Tr::tr("“%1” cannot be written here. Copy it to a folder that you may write to.").arg(nameOf(path))};
}

/// The checks of a file that somebody else may have made.
std::optional<Error> faultOf(Connection &connection, const QString &path, std::span<const Migration> migrations)
{
    const std::int64_t version = connection.number("PRAGMA user_version");
    if (version > static_cast<std::int64_t>(migrations.size()))
        return newer(path);
    if (version < 1)
        return notAWorkspace(path);
    const QString foreign = foreignSchemaPart(connection, migrations.first(static_cast<std::size_t>(version)));
    if (!foreign.isEmpty())
        return Error{QStringLiteral("damaged_workspace"),
            Tr::tr("“%1” does not have the tables of a Postledger workspace (%2). It was left as it is.")
                .arg(nameOf(path), foreign)};
    if (QFileInfo(path).size() <= kQuickCheckBytes && connection.text("PRAGMA quick_check(1)") != QLatin1String("ok"))
        return damaged(path);
    return std::nullopt;
}

Connection::Access accessFor(const QString &path, Ledger::Mode mode, const FileHeader &header)
{
    if (mode == Ledger::Mode::ReadWrite)
        return Connection::Access::ReadWrite;
    // A file left in write-ahead mode wants a shared-memory file beside it; where none can be made, nobody writes
    // either.
    if (header.hasLog && !isWritable(QFileInfo(path).absolutePath()))
        return Connection::Access::Immutable;
    return Connection::Access::ReadOnly;
}

bool hasContent(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

/// A file looks short while its writer lets it grow, because the number of pages is written before the pages.
Result<FileHeader> settledHeader(const QString &path)
{
    constexpr int kAttempts = 5;
    constexpr unsigned long kPauseMilliseconds = 20;
    for (int attempt = 1;; ++attempt) {
        Result<FileHeader> header = readHeader(path);
        if (!header || !header->isShort || attempt == kAttempts)
            return header;
        QThread::msleep(kPauseMilliseconds);
    }
}

std::string randomKey()
{
    std::string key(kHashKeyBytes, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(key.data()), static_cast<int>(key.size())) != 1)
        throw Failure({QStringLiteral("no_randomness"),
            Tr::tr("This computer gives no random numbers, so no workspace can be made.")});
    return key;
}

/// \param lock  of this workspace when the caller has it, else none
Result<std::unique_ptr<SqliteLedger>> tryOpen(const QString &path, Ledger::Mode mode, Ledger::Outcome &outcome,
    std::span<const Migration> migrations, std::unique_ptr<WriterLock> lock = nullptr)
{
    outcome = Ledger::Outcome::Failed;
    QFileInfo info(path);
    info.setCaching(false);
    if (!info.exists())
        return notFound(path);
    if (info.isDir()) {
        outcome = Ledger::Outcome::NotAWorkspace;
        return notAWorkspace(path);
    }
    Result<FileHeader> header = settledHeader(path);
    if (!header)
        return header.error();
    if (!header->isDatabase || !header->isWorkspace) {
        outcome = Ledger::Outcome::NotAWorkspace;
        return notAWorkspace(path);
    }
    const bool hasLogBeside = hasContent(path + QStringLiteral("-wal"));
    const auto hasJournalBeside = [&path] { return hasContent(path + QStringLiteral("-journal")); };
    if (header->isShort && !hasLogBeside && !hasJournalBeside()) {
        outcome = Ledger::Outcome::Damaged;
        return damaged(path);
    }
    const bool isOld = header->version < migrations.size();
    const auto openAfterAWriter = [&]() -> Result<std::unique_ptr<SqliteLedger>> {
        auto upgraded = tryOpen(path, Ledger::Mode::ReadWrite, outcome, migrations);
        if (!upgraded)
            return upgraded.error();
        const Ledger::Outcome writersOutcome = outcome;
        upgraded->reset();
        auto reader = tryOpen(path, mode, outcome, migrations);
        if (reader)
            outcome = writersOutcome;
        return reader;
    };
    // Readers need today's tables: upgrade as a writer first.
    if (mode == Ledger::Mode::ReadOnly && isOld && isWritable(path))
        return openAfterAWriter();
    if (mode == Ledger::Mode::ReadWrite) {
        if (!isWritable(path) || !isWritable(info.absolutePath()))
            return readOnly(path);
        if (!lock) {
            auto taken = WriterLock::take(path);
            if (!taken)
                return taken.error();
            lock = *std::move(taken);
        }
        // While we waited, another program may have changed the file or taken it back.
        if (!info.exists())
            return notFound(path);
        header = readHeader(path);
        if (!header)
            return header.error();
        SqliteLedger::removeLeftovers(path, header->hasLog);
    }
    const Connection::Access access = accessFor(path, mode, *header);
    if (access == Connection::Access::Immutable && hasLogBeside)
        return Error{QStringLiteral("read_only"),
            Tr::tr("“%1” was not closed properly and cannot be repaired where it lies. Copy it together with “%1-wal” "
                   "to a "
                   "folder that you may write to.")
                .arg(nameOf(path))};

    auto opened = guarded([&]() -> std::unique_ptr<SqliteLedger> {
        auto ledger = std::make_unique<SqliteLedger>(path, access, std::move(lock));
        Connection &connection = ledger->connection();
        if (const std::optional<Error> fault = faultOf(connection, path, migrations))
            throw Failure(*fault);
        outcome = Ledger::Outcome::UpToDate;
        const std::int64_t version = connection.number("PRAGMA user_version");
        if (version < static_cast<std::int64_t>(migrations.size())) {
            if (mode == Ledger::Mode::ReadOnly)
                throw Failure({QStringLiteral("read_only"),
                    Tr::tr("“%1” was written by an older version of Postledger and cannot be upgraded where it lies. "
                           "Copy it "
                           "to a folder that you may write to.")
                        .arg(nameOf(path))});
            setCopyAside(connection, path, version);
            migrate(connection, migrations);
            outcome = Ledger::Outcome::Upgraded;
        }
        return ledger;
    });
    // What a writer that was killed left half done can only be taken back by a writer.
    if (!opened && opened.error().code == QLatin1String("read_only") && mode == Ledger::Mode::ReadOnly
        && access == Connection::Access::ReadOnly && hasJournalBeside() && isWritable(path))
        return openAfterAWriter();
    if (!opened) {
        const QString &code = opened.error().code;
        outcome = code == QLatin1String("newer_workspace") ? Ledger::Outcome::NewerThanProgram
            : code == QLatin1String("not_a_workspace")     ? Ledger::Outcome::NotAWorkspace
            : code == QLatin1String("damaged_workspace")   ? Ledger::Outcome::Damaged
                                                           : Ledger::Outcome::Failed;
    }
    return opened;
}

/// Makes a complete workspace under a name of its own, so that one that exists under \p path is whole or not there.
void makeFile(const QString &path, std::span<const Migration> migrations)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        throw Failure(readOnly(path));
    ::close(file);
    {
        Connection connection(path, Connection::Access::ReadWrite);
        connection.execute("PRAGMA page_size = 8192");
        connection.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
        migrate(connection, migrations);
    }
    SqliteLedger(path, Connection::Access::ReadWrite, nullptr).initialise(randomKey());
}

} // namespace

Result<std::unique_ptr<Ledger>> createLedger(const QString &path, std::span<const Migration> migrations)
{
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return Error{QStringLiteral("not_found"), Tr::tr("There is no folder “%1”.").arg(folder)};
    if (!isWritable(folder))
        return readOnly(path);
    // Under the lock: of several programs that make the same workspace one does, and the others find it.
    auto lock = WriterLock::take(path);
    if (!lock)
        return lock.error();
    const QString unfinished = path + QStringLiteral(".new");
    SqliteLedger::removeLeftovers(path, true);
    const auto made = guarded([&] {
        makeFile(unfinished, migrations);
        // Unlike rename(), link() never replaces a file that came into being meanwhile.
        const QByteArray from = QFile::encodeName(unfinished);
        const QByteArray to = QFile::encodeName(path);
        if (::link(from.constData(), to.constData()) == 0)
            return;
        if (errno == EEXIST || QFileInfo::exists(path))
            throw Failure(alreadyThere(path));
        if (::rename(from.constData(), to.constData()) != 0)
            throw Failure(readOnly(path));
    });
    QFile::remove(unfinished);
    QFile::remove(unfinished + QStringLiteral("-journal"));
    if (!made)
        return made.error();
    Ledger::Outcome outcome = Ledger::Outcome::Failed;
    auto opened = tryOpen(path, Ledger::Mode::ReadWrite, outcome, migrations, *std::move(lock));
    if (!opened)
        return opened.error();
    return std::unique_ptr<Ledger>(*std::move(opened));
}

Result<std::unique_ptr<Ledger>> openLedger(
    const QString &path, Ledger::Mode mode, Ledger::Outcome *outcome, std::span<const Migration> migrations)
{
    Ledger::Outcome ownOutcome = Ledger::Outcome::Failed;
    auto opened = tryOpen(path, mode, outcome != nullptr ? *outcome : ownOutcome, migrations);
    if (!opened)
        return opened.error();
    return std::unique_ptr<Ledger>(*std::move(opened));
}

Result<std::unique_ptr<Ledger>> Ledger::create(const QString &path)
{
    return createLedger(path, programMigrations());
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString &path, Mode mode, Outcome *outcome)
{
    return openLedger(path, mode, outcome, programMigrations());
}

} // namespace postledger
