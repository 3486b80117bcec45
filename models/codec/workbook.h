// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"
#include "codec/number_form.h"
#include "codec/xml_part.h"
#include "codec/zip_package.h"

#include <QString>

#include <string>
#include <vector>

namespace postledger {

/// What a workbook's sheets share: where they are, the epoch of dates, number formats. Read-only once opened.
/// \source ECMA-376 (Office Open XML), transitional and strict
class Workbook
{
public:
    /// Reads everything but sheets and strings. Follows relationships within the archive only. A packed workbook is
    /// unpacked into memory, up to 64 MiB.
    /// \param path  as openBytes() takes it
    /// \errors "broken_workbook", "truncated", "too_many_parts", "too_large_inflated", "xml_entities", "encrypted",
    ///         "unsupported" (an archive of something else)
    static Result<Workbook> open(const QString &path);

    const QString &fileName() const { return m_package.fileName(); }
    const std::vector<SheetInfo> &sheets() const { return m_sheets; } ///< without charts; in the order of their tabs
    bool from1904() const { return m_from1904; }
    /// Of a cell with this style; Plain when there is no such style.
    NumberForm form(std::size_t style) const { return style < m_forms.size() ? m_forms[style] : NumberForm::Plain; }
    bool hasStrings() const { return !m_strings.empty(); }

    Result<std::unique_ptr<PartStream>> openSheet(std::size_t sheet) const;
    Result<std::unique_ptr<PartStream>> openStrings() const;

private:
    explicit Workbook(ZipPackage package)
        : m_package(std::move(package))
    {
    }
    /// A relationship of a part: what it is for, and the part that it names.
    struct Relation
    {
        std::string id;
        std::string type; ///< the last word of the type's address
        std::string part; ///< normalised; empty when it lies outside
        QString target; ///< as written
    };
    Result<std::vector<Relation>> relationsOf(const std::string &part) const;
    Result<void> readSheets(const std::string &part, const std::vector<Relation> &relations);
    Result<void> readStyles(const std::string &part);
    Result<std::string> partOf(const Relation &relation) const;

    ZipPackage m_package;
    std::vector<SheetInfo> m_sheets;
    std::vector<std::string> m_parts; ///< of each sheet
    std::vector<NumberForm> m_forms; ///< of each style
    std::string m_strings; ///< part of the shared strings, empty: none
    bool m_from1904 = false;
};

} // namespace postledger
