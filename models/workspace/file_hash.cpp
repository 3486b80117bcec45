// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/file_hash.h"

#include "codec/byte_source.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/evp.h>
#include <sys/stat.h>

#include <memory>
#include <vector>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};
} // namespace

FileStamp stampOf(const QString &path)
{
    struct stat info
    {
    };
    if (::stat(QFile::encodeName(storedPath(path)).constData(), &info) != 0)
        return {};
    constexpr std::int64_t kNanoseconds = 1'000'000'000;
    return {info.st_dev, info.st_ino, info.st_size, info.st_mtim.tv_sec * kNanoseconds + info.st_mtim.tv_nsec};
}

Error changedWhileReading(const QString &path)
{
    return Error{QStringLiteral("changed_while_reading"),
        Tr::tr("“%1” changed while it was read. Import it again when it is complete.").arg(fileTitle(path))};
}

Result<Sha256> sha256OfFile(const QString &path, const std::function<bool()> &cancelled)
{
    auto file = openStoredBytes(path);
    if (!file)
        return file.error();
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    std::vector<char> block(1 << 20);
    for (;;) {
        const auto count = (*file)->read(block.data(), block.size());
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        EVP_DigestUpdate(context.get(), block.data(), *count);
        if (cancelled && cancelled())
            return Error{QStringLiteral("cancelled"), Tr::tr("Cancelled. Nothing was changed.")};
    }
    // A sheet is told from its neighbours by its name, which no bytes of the file are.
    if (const QByteArray sheet = sheetOf(path).toUtf8(); !sheet.isEmpty())
        EVP_DigestUpdate(context.get(), sheet.constData(), static_cast<std::size_t>(sheet.size()));
    Sha256 result{};
    EVP_DigestFinal_ex(context.get(), result.data(), nullptr);
    return result;
}

} // namespace postledger
