// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/file_hash.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <openssl/evp.h>

#include <memory>
#include <vector>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};
} // namespace

Result<Sha256> sha256OfFile(const QString &path, const std::function<bool()> &cancelled)
{
    const auto unreadable = [&path](const QString &reason) {
        return Error{QStringLiteral("cannot_read"),
            Tr::tr("“%1” cannot be read: %2. Check that the file is still there and that you may open it.")
                .arg(QFileInfo(path).fileName(), reason)};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(file.errorString());
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
    std::vector<char> block(1 << 20);
    for (;;) {
        const qint64 count = file.read(block.data(), qint64(block.size()));
        if (count < 0)
            return unreadable(file.errorString());
        if (count == 0)
            break;
        EVP_DigestUpdate(context.get(), block.data(), static_cast<std::size_t>(count));
        if (cancelled && cancelled())
            return Error{QStringLiteral("cancelled"), Tr::tr("Cancelled. Nothing was changed.")};
    }
    Sha256 result{};
    EVP_DigestFinal_ex(context.get(), result.data(), nullptr);
    return result;
}

} // namespace postledger
