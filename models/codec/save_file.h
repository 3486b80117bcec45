// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSaveFile>

#include <string_view>

namespace postledger {

/// QSaveFile whose failures are sentences: the file at \p path is replaced by commit() and left alone until then.
class SaveFile
{
public:
    explicit SaveFile(const QString &path);
    /// \errors "cannot_write", also of the other functions
    Result<void> open();
    Result<void> write(std::string_view bytes);
    Result<void> commit();

private:
    Error failure() const;

    QSaveFile m_file;
};

} // namespace postledger
