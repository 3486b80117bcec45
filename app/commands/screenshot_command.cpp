// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/screenshot_command.h"

#include "base/text.h"
#include "pages/page.h"
#include "shell/page_picture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStringList>

#include <CLI/CLI.hpp>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_app)
};

constexpr int kLargestSide = 10'000;

QStringList pageIds()
{
    QStringList ids;
    for (const PageEntry &entry : pageEntries())
        ids.append(entry.id);
    ids.append(QStringLiteral("import"));
    return ids;
}

QSize sizeFrom(const QString &text)
{
    static const QRegularExpression kForm(QStringLiteral("^([1-9][0-9]{0,4})x([1-9][0-9]{0,4})$"));
    const auto match = kForm.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    return size.width() <= kLargestSide && size.height() <= kLargestSide ? size : QSize();
}

} // namespace

QString ScreenshotCommand::summary() const
{
    return Tr::tr("Draw a page into a picture; needs no display");
}

void ScreenshotCommand::configure(CLI::App &app)
{
    app.add_option("WORKSPACE", m_workspace, utf8(Tr::tr("The workspace file, NAME.postledger")))->required();
    app.add_option("--page", m_page, utf8(Tr::tr("Which page: %1").arg(pageIds().join(QStringLiteral(", ")))))
        ->type_name("ID")
        ->required();
    app.add_option("--detail", m_detail,
           utf8(Tr::tr("What the page opens: a post, a part of the page Data, the mapping or rejects of the "
                       "page import")))
        ->type_name("KEY");
    app.add_option("--out", m_out, utf8(Tr::tr("The picture to write")))->type_name("FILE.png")->required();
    app.add_option("--size", m_size, utf8(Tr::tr("Width and height in pixels")))
        ->type_name("WxH")
        ->capture_default_str();
    app.add_option("--theme", m_theme, utf8(Tr::tr("light or dark")))
        ->type_name("THEME")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    app.add_option("--files", m_files, utf8(Tr::tr("With --page import: files to look at; nothing is imported")))
        ->type_name("FILE...");
    app.add_option("--language", m_language, utf8(Tr::tr("Language of the texts, like de")))->type_name("CODE");
}

int ScreenshotCommand::run(Streams &streams)
{
    PagePictureRequest request;
    request.workspace = toQString(m_workspace);
    request.page = toQString(m_page);
    request.detail = toQString(m_detail);
    request.size = sizeFrom(toQString(m_size));
    request.theme = m_theme == "dark" ? ThemeChoice::Dark : ThemeChoice::Light;
    request.language = toQString(m_language);
    if (!pageIds().contains(request.page))
        return failUsage(streams,
            Tr::tr("There is no page “%1”. Choose from: %2.").arg(request.page, pageIds().join(QStringLiteral(", "))));
    for (const std::string &file : m_files)
        request.files << QFileInfo(toQString(file)).absoluteFilePath();
    if (request.files.isEmpty() == (request.page == QLatin1String("import")))
        return failUsage(streams, Tr::tr("--files and --page import belong together."));
    if (request.size.isEmpty())
        return failUsage(streams, Tr::tr("“%1” is no size; write it like 1280x800.").arg(toQString(m_size)));
    const auto picture = renderPage(request);
    if (!picture)
        return fail(streams, picture.error());
    QSaveFile file(toQString(m_out));
    file.setDirectWriteFallback(true);
    if (!file.open(QIODevice::WriteOnly) || !picture->save(&file, "PNG") || !file.commit())
        return fail(streams,
            {QStringLiteral("cannot_write"),
                Tr::tr("%1 could not be written: %2. Choose another place or free some space.")
                    .arg(toQString(m_out), file.errorString())});
    return Done;
}

} // namespace postledger
