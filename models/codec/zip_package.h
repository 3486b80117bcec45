// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace postledger {

constexpr int kMaxParts = 10'000;

/// The bytes of one part of an archive, inflated as they are read. Sequential. Stops with error() when the part is
/// damaged or inflates beyond all measure.
class PartStream final : public QIODevice
{
    Q_OBJECT
public:
    ~PartStream() override;
    bool isSequential() const override { return true; }

    const QString &name() const { return m_name; }
    const QString &fileName() const { return m_fileName; } ///< of the archive, for sentences
    std::int64_t inflated() const { return m_inflated; } ///< bytes so far
    std::int64_t stated() const { return m_stated; } ///< bytes in all as the archive says; never believed
    const std::optional<Error> &error() const { return m_error; }
    /// Reads to the end and compares the check sum.
    /// \errors "broken_workbook", "too_large_inflated"
    Result<void> finish();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    friend class ZipPackage;
    struct Closer
    {
        void operator()(void *archive) const;
    };
    PartStream() = default;

    QString m_name;
    QString m_fileName;
    std::shared_ptr<const std::string> m_contents; ///< what m_archive reads, unless it is a file
    std::unique_ptr<void, Closer> m_archive; ///< opened for this part alone
    bool m_opened = false;
    std::int64_t m_packed = 0;
    std::int64_t m_stated = 0;
    std::int64_t m_inflated = 0;
    std::int64_t m_sinceTag = 0; ///< bytes without the beginning of a tag
    bool m_atEnd = false;
    std::optional<Error> m_error;
};

/// The parts of a zip archive, by name. Several can be read at the same time; nothing is unpacked to disk. Any thread,
/// one at a time.
class ZipPackage
{
public:
    /// Reads the list of parts.
    /// \errors "broken_workbook", "too_many_parts"
    static Result<ZipPackage> open(const QString &path);
    /// The same of an archive that was unpacked into memory. \param fileName  what sentences name
    static Result<ZipPackage> open(const QString &fileName, std::shared_ptr<const std::string> contents);

    const QString &fileName() const { return m_fileName; }
    /// Names are compared without case.
    bool has(std::string_view part) const;
    /// \errors "broken_workbook" (missing, there twice), "encrypted"
    Result<std::unique_ptr<PartStream>> openPart(std::string_view part) const;

private:
    struct Part
    {
        QString name; ///< as the archive writes it
        std::uint64_t place = 0; ///< in the list of parts
        std::uint64_t number = 0;
        std::int64_t packed = 0;
        std::int64_t stated = 0;
        bool twice = false;
        bool encrypted = false;
    };
    ZipPackage() = default;
    Result<void> readList();
    void *openArchive() const;

    QString m_fileName;
    std::int64_t m_bytes = 0;
    QByteArray m_path;
    std::shared_ptr<const std::string> m_contents; ///< null: the file at m_path
    std::unordered_map<std::string, Part> m_parts;
};

} // namespace postledger
