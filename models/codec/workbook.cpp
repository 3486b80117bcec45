// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/workbook.h"

#include "base/text.h"
#include "codec/byte_source.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};
constexpr std::size_t kMaxSheets = 10'000;
constexpr std::size_t kMaxStyles = 1'000'000;

Error notAWorkbook(const ZipPackage &package)
{
    return {QStringLiteral("broken_workbook"),
        Tr::tr("“%1” is an archive without a workbook inside. Export or download the file again; a sheet saved as CSV "
               "(UTF-8) can be imported too.")
            .arg(package.fileName())};
}

Error unsupported(const QString &sentence, const ZipPackage &package)
{
    return {QStringLiteral("unsupported"), sentence.arg(package.fileName())};
}

/// The folder of a part, with a slash at its end unless it is the root.
std::string_view folderOf(std::string_view part)
{
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

/// The part that \p target means when \p folder says it; empty when it climbs out of the archive.
std::string normalised(std::string_view folder, std::string_view target)
{
    std::string path = target.starts_with('/') || target.starts_with('\\') ? std::string(target)
                                                                           : std::string(folder) + std::string(target);
    std::replace(path.begin(), path.end(), '\\', '/');
    std::vector<std::string_view> steps;
    for (std::string_view rest = path; !rest.empty();) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view step = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (step.empty() || step == ".")
            continue;
        if (step != "..") {
            steps.push_back(step);
        } else if (steps.empty()) {
            return {};
        } else {
            steps.pop_back();
        }
    }
    std::string part;
    for (const std::string_view step : steps) {
        if (!part.empty())
            part += '/';
        part += step;
    }
    return part;
}

std::string utf8(QStringView text)
{
    std::string to;
    appendUtf8(to, text);
    return to;
}

/// The bytes of a workbook that is packed: its parts do not follow one another in the order in which they are read.
Result<std::shared_ptr<const std::string>> unpackedBytes(ByteSource &file, const QString &path)
{
    constexpr std::size_t kMostBytes = std::size_t{64} << 20;
    constexpr std::size_t kAtOnce = std::size_t{1} << 20;
    auto bytes = std::make_shared<std::string>();
    bytes->reserve(kMostBytes + kAtOnce); // untouched pages cost nothing, growing would copy
    for (;;) {
        const std::size_t before = bytes->size();
        bytes->resize(before + kAtOnce);
        const auto got = file.read(bytes->data() + before, kAtOnce);
        if (!got)
            return got.error();
        bytes->resize(before + *got);
        if (*got == 0)
            return std::shared_ptr<const std::string>(std::move(bytes));
        if (bytes->size() > kMostBytes) {
            return Error{QStringLiteral("too_large_inflated"),
                Tr::tr("“%1” is a packed workbook of more than %2 MiB. Unpack it and import the file inside.")
                    .arg(fileTitle(path))
                    .arg(kMostBytes >> 20)};
        }
    }
}

Result<ZipPackage> openPackage(const QString &path)
{
    const auto file = openBytes(path);
    if (!file || !(*file)->isPacked())
        return ZipPackage::open(path);
    auto bytes = unpackedBytes(**file, path);
    if (!bytes)
        return bytes.error();
    return ZipPackage::open(fileTitle(path), *std::move(bytes));
}

} // namespace

Result<std::vector<Workbook::Relation>> Workbook::relationsOf(const std::string &part) const
{
    const std::string_view folder = folderOf(part);
    const std::string list = std::string(folder) + "_rels/" + part.substr(folder.size()) + ".rels";
    std::vector<Relation> relations;
    if (!m_package.has(list))
        return relations;
    auto stream = m_package.openPart(list);
    if (!stream)
        return stream.error();
    XmlPart xml(*std::move(stream));
    while (xml.next()) {
        if (!xml.isStart() || xml.name() != u"Relationship")
            continue;
        Relation relation;
        relation.id = utf8(xml.attribute(u"Id"));
        const std::string type = utf8(xml.attribute(u"Type"));
        relation.type = type.substr(type.rfind('/') + 1);
        relation.target = xml.attribute(u"Target");
        if (xml.attribute(u"TargetMode").compare(u"External", Qt::CaseInsensitive) != 0)
            relation.part = normalised(folder, utf8(relation.target));
        relations.push_back(std::move(relation));
    }
    if (const auto whole = xml.finish(); !whole)
        return whole.error();
    return relations;
}

Result<std::string> Workbook::partOf(const Relation &relation) const
{
    if (!relation.part.empty())
        return relation.part;
    return Error{QStringLiteral("broken_workbook"),
        Tr::tr(
            "“%1”: a part of the workbook is said to lie outside of the file (“%2”), which no export does. It was not "
            "looked for. Save the sheet as CSV (UTF-8) and import that file.")
            .arg(fileName(), relation.target.left(200))};
}

Result<Workbook> Workbook::open(const QString &path)
{
    auto package = openPackage(path);
    if (!package)
        return package.error();
    Workbook book(*std::move(package));
    if (book.m_package.has("content.xml") && book.m_package.has("mimetype")) {
        return unsupported(
            Tr::tr("“%1” is an OpenDocument file (.ods). Open it, save the sheet as CSV (UTF-8) or as an "
                   "Excel workbook (.xlsx), and import that file."),
            book.m_package);
    }
    if (!book.m_package.has("[Content_Types].xml") && !book.m_package.has("_rels/.rels")) {
        return unsupported(
            Tr::tr("“%1” is a zip archive and no workbook. Unpack it and import the files inside."), book.m_package);
    }
    const auto top = book.relationsOf({});
    if (!top)
        return top.error();
    const auto root =
        std::find_if(top->begin(), top->end(), [](const Relation &r) { return r.type == "officeDocument"; });
    if (root == top->end())
        return notAWorkbook(book.m_package);
    const auto main = book.partOf(*root);
    if (!main)
        return main.error();
    if (!book.m_package.has(*main))
        return notAWorkbook(book.m_package);
    if (main->ends_with(".bin")) {
        return unsupported(Tr::tr("“%1” is a binary workbook (.xlsb). Open it, save the sheet as CSV (UTF-8) or as an "
                                  "Excel workbook (.xlsx), and import that file."),
            book.m_package);
    }
    const auto relations = book.relationsOf(*main);
    if (!relations)
        return relations.error();
    if (const auto sheets = book.readSheets(*main, *relations); !sheets)
        return sheets.error();
    for (const Relation &relation : *relations) {
        if (relation.type != "sharedStrings" && relation.type != "styles")
            continue;
        const auto part = book.partOf(relation);
        if (!part)
            return part.error();
        if (relation.type == "sharedStrings")
            book.m_strings = book.m_package.has(*part) ? *part : std::string();
        else if (!book.m_package.has(*part))
            continue;
        else if (const auto styles = book.readStyles(*part); !styles)
            return styles.error();
    }
    return book;
}

Result<void> Workbook::readSheets(const std::string &part, const std::vector<Relation> &relations)
{
    std::unordered_map<std::string_view, const Relation *> byId;
    for (const Relation &relation : relations)
        byId.emplace(relation.id, &relation);
    auto stream = m_package.openPart(part);
    if (!stream)
        return stream.error();
    XmlPart xml(*std::move(stream));
    while (xml.next()) {
        if (!xml.isStart())
            continue;
        if (xml.depth() == 1 && xml.name() != u"workbook") {
            return unsupported(
                Tr::tr("“%1” is an Office document and no workbook. Export the table as CSV and import that file."),
                m_package);
        }
        if (xml.depth() == 2 && xml.name() == u"workbookPr") {
            const QString flag = xml.attribute(u"date1904");
            m_from1904 = flag == u"1" || flag == u"true" || flag == u"on";
        }
        if (xml.depth() != 3 || xml.name() != u"sheet")
            continue;
        SheetInfo sheet;
        std::string id;
        const QXmlStreamAttributes attributes = xml.attributes();
        for (const QXmlStreamAttribute &one : attributes) {
            if (one.name() == u"name")
                sheet.name = one.value().toString();
            else if (one.name() == u"state" && one.value() == u"hidden")
                sheet.visibility = SheetInfo::Visibility::Hidden;
            else if (one.name() == u"state" && one.value() == u"veryHidden")
                sheet.visibility = SheetInfo::Visibility::VeryHidden;
            else if (one.name() == u"id" && !one.prefix().isEmpty())
                id = utf8(one.value());
        }
        const auto relation = byId.find(id);
        if (relation == byId.end() || relation->second->type != "worksheet")
            continue; // a chart, a dialog or a macro sheet has no rows
        const auto sheetPart = partOf(*relation->second);
        if (!sheetPart)
            return sheetPart.error();
        m_sheets.push_back(std::move(sheet));
        m_parts.push_back(*sheetPart);
        if (m_sheets.size() > kMaxSheets) {
            return Error{QStringLiteral("too_many_parts"),
                Tr::tr("“%1” lists more than %2 sheets, which no export does. Save the sheet as CSV (UTF-8) and import "
                       "that file.")
                    .arg(fileName())
                    .arg(kMaxSheets)};
        }
    }
    if (const auto whole = xml.finish(); !whole)
        return whole.error();
    if (m_sheets.empty())
        return notAWorkbook(m_package);
    return {};
}

Result<void> Workbook::readStyles(const std::string &part)
{
    auto stream = m_package.openPart(part);
    if (!stream)
        return stream.error();
    XmlPart xml(*std::move(stream));
    std::unordered_map<int, NumberForm> own;
    bool inCells = false; // of the two lists of formats, the one that cells refer to
    while (xml.next()) {
        if (xml.isEnd() && xml.name() == u"cellXfs")
            inCells = false;
        if (!xml.isStart())
            continue;
        if (xml.name() == u"cellXfs") {
            inCells = true;
        } else if (xml.name() == u"numFmt" && own.size() < kMaxStyles && xml.depth() == 3) {
            own.emplace(xml.attribute(u"numFmtId").toInt(), formOf(utf8(xml.attribute(u"formatCode"))));
        } else if (inCells && xml.name() == u"xf" && m_forms.size() < kMaxStyles) {
            const int id = xml.attribute(u"numFmtId").toInt();
            const auto known = own.find(id);
            m_forms.push_back(known != own.end() ? known->second : builtInForm(id));
        }
    }
    return xml.finish();
}

Result<std::unique_ptr<PartStream>> Workbook::openSheet(std::size_t sheet) const
{
    return m_package.openPart(m_parts[sheet]);
}

Result<std::unique_ptr<PartStream>> Workbook::openStrings() const
{
    return m_package.openPart(m_strings);
}

} // namespace postledger
