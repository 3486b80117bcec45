// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <zip.h>

#include <utility>
#include <vector>

/// Writes small workbooks from the XML of their parts.
class WorkbookWriter
{
public:
    /// The rows of a sheet, what stands between <sheetData> and its end.
    void addSheet(const QString &name, const QByteArray &rows, const char *state = "visible")
    {
        addSheetXml(name, "<worksheet xmlns=\"" + kMain + "\"><sheetData>" + rows + "</sheetData></worksheet>", state);
    }
    void addSheetXml(const QString &name, const QByteArray &xml, const char *state = "visible")
    {
        const QByteArray number = QByteArray::number(++m_sheets);
        m_list += "<sheet name=\"" + name.toUtf8() + "\" sheetId=\"" + number + "\" state=\"" + state + "\" r:id=\"s"
            + number + "\"/>";
        addRelation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        addPart(QStringLiteral("xl/worksheets/sheet%1.xml").arg(m_sheets), xml);
    }
    void addStrings(const QByteArray &items)
    {
        addRelation("strings", "sharedStrings", "sharedStrings.xml");
        addPart(QStringLiteral("xl/sharedStrings.xml"), "<sst xmlns=\"" + kMain + "\">" + items + "</sst>");
    }
    /// Codes of number formats; style 1 is the first of them.
    void addFormats(const std::vector<QByteArray> &codes)
    {
        QByteArray formats;
        QByteArray styles = "<xf numFmtId=\"0\"/>";
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const QByteArray id = QByteArray::number(164 + qulonglong(i));
            formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + codes[i] + "\"/>";
            styles += "<xf numFmtId=\"" + id + "\"/>";
        }
        addRelation("styles", "styles", "styles.xml");
        addPart(QStringLiteral("xl/styles.xml"),
            "<styleSheet xmlns=\"" + kMain + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + styles
                + "</cellXfs></styleSheet>");
    }
    void addPart(const QString &name, const QByteArray &bytes) { m_parts.emplace_back(name, bytes); }
    void setProperties(const QByteArray &xml) { m_properties = xml; }

    bool write(const QString &path)
    {
        auto parts = m_parts;
        parts.emplace_back(QStringLiteral("xl/workbook.xml"),
            "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kOffice + "\">" + m_properties + "<sheets>" + m_list
                + "</sheets></workbook>");
        parts.emplace_back(QStringLiteral("xl/_rels/workbook.xml.rels"), relationships(m_relations));
        parts.emplace_back(
            QStringLiteral("_rels/.rels"), relationships(relation("main", "officeDocument", "/xl/workbook.xml")));
        return writeArchive(path, parts);
    }
    /// An archive of any parts.
    static bool writeArchive(const QString &path, const std::vector<std::pair<QString, QByteArray>> &parts)
    {
        void *archive = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
        if (archive == nullptr)
            return false;
        bool good = true;
        for (const auto &[name, bytes] : parts) {
            good = good
                && zipOpenNewFileInZip(archive, name.toUtf8().constData(), nullptr, nullptr, 0, nullptr, 0, nullptr,
                       Z_DEFLATED, Z_DEFAULT_COMPRESSION)
                    == ZIP_OK
                && zipWriteInFileInZip(archive, bytes.constData(), static_cast<unsigned>(bytes.size())) == ZIP_OK
                && zipCloseFileInZip(archive) == ZIP_OK;
        }
        return zipClose(archive, nullptr) == ZIP_OK && good;
    }

private:
    static QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
    {
        return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "/" + type + "\" Target=\"" + target + "\"/>";
    }
    static QByteArray relationships(const QByteArray &list)
    {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + list
            + "</Relationships>";
    }
    void addRelation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
    {
        m_relations += relation(id, type, target);
    }

    inline static const QByteArray kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    inline static const QByteArray kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    int m_sheets = 0;
    QByteArray m_list;
    QByteArray m_relations;
    QByteArray m_properties;
    std::vector<std::pair<QString, QByteArray>> m_parts;
};
