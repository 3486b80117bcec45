// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shell_dialogs.h"

#include "kit/table_view.h"
#include "kit/theme.h"

#include <QAction>
#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_shell)
};

constexpr QLatin1String kSuffix(".postledger");

QString workspaceFilter()
{
    return Tr::tr("Postledger workspaces") + QStringLiteral(" (*.postledger)");
}

/// A system may name folders that nobody has made: then a dialog begins at home, not with a name that means nothing.
QString existing(QStandardPaths::StandardLocation location)
{
    const QString folder = QStandardPaths::writableLocation(location);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

QString folderOf(const QString &near)
{
    return near.isEmpty() ? existing(QStandardPaths::DocumentsLocation) : QFileInfo(near).absolutePath();
}

} // namespace

void askForWorkspace(
    QWidget *parent, const QString &near, std::function<void(const QString &)> chosen, std::function<void()> cancelled)
{
    auto *dialog = new QFileDialog(parent, Tr::tr("Open workspace"), folderOf(near),
        workspaceFilter() + QStringLiteral(";;") + Tr::tr("All files") + QStringLiteral(" (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    if (cancelled)
        QObject::connect(dialog, &QFileDialog::rejected, parent, std::move(cancelled));
    dialog->open();
}

QString proposedWorkspace(const QString &near)
{
    const QDir folder(folderOf(near));
    //: the name that is proposed for a person's first workspace, which becomes a file's name
    const QString name = Tr::tr("Orders and posts");
    QString path = folder.filePath(name + kSuffix);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 %2").arg(name).arg(number) + kSuffix);
    return path;
}

void askForNewWorkspace(
    QWidget *parent, const QString &near, std::function<void(const QString &)> chosen, std::function<void()> cancelled)
{
    auto *dialog = new QFileDialog(parent, Tr::tr("New workspace"), folderOf(near), workspaceFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("postledger"));
    dialog->setLabelText(QFileDialog::Accept, Tr::tr("Make workspace"));
    // A workspace is never overwritten; the ledger says so when the file exists.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(QFileInfo(proposedWorkspace(near)).fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    if (cancelled)
        QObject::connect(dialog, &QFileDialog::rejected, parent, std::move(cancelled));
    dialog->open();
}

void askForWorkspaceOf(QWidget *parent, const QStringList &exports, const QString &proposed, std::function<void()> make,
    std::function<void()> elsewhere, std::function<void()> open)
{
    auto *box = new QMessageBox(QMessageBox::Question, Tr::tr("New workspace"),
        Tr::tr("Make a workspace for %n file(s)?", nullptr, static_cast<int>(exports.size())), QMessageBox::NoButton,
        parent);
    box->setObjectName(QStringLiteral("workspaceForFiles"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        //: %1 is the path of a file
        Tr::tr("A workspace is the file in which Postledger keeps what it imports. This one would be:\n%1\n\nYou see "
               "what the files hold before anything is imported.")
            .arg(QDir::toNativeSeparators(proposed)));
    QPushButton *yes = box->addButton(Tr::tr("Make workspace"), QMessageBox::AcceptRole);
    QPushButton *other = box->addButton(Tr::tr("Choose name and place…"), QMessageBox::ActionRole);
    QPushButton *existing = box->addButton(Tr::tr("Open a workspace…"), QMessageBox::ActionRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(yes);
    // Once this box is gone: what follows opens a dialog of its own.
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(make), Qt::QueuedConnection);
    QObject::connect(other, &QPushButton::clicked, parent, std::move(elsewhere), Qt::QueuedConnection);
    QObject::connect(existing, &QPushButton::clicked, parent, std::move(open), Qt::QueuedConnection);
    box->open();
}

void askForExports(QWidget *parent, const QString &folder, std::function<void(const QStringList &)> chosen)
{
    auto *dialog = new QFileDialog(parent, Tr::tr("Import"),
        folder.isEmpty() ? existing(QStandardPaths::DownloadLocation) : folder,
        Tr::tr("Exports") + QStringLiteral(" (*.csv *.tsv *.txt *.json *.jsonl *.ndjson *.xlsx *.zip *.gz);;")
            + Tr::tr("All files") + QStringLiteral(" (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setLabelText(QFileDialog::Accept, Tr::tr("Look at them"));
    QObject::connect(
        dialog, &QFileDialog::filesSelected, parent, [chosen = std::move(chosen)](const QStringList &paths) {
            if (!paths.isEmpty())
                chosen(paths);
        });
    dialog->open();
}

void askForUndo(QWidget *parent, const QStringList &files, std::function<void()> undo)
{
    QStringList shown = files.mid(0, 5);
    if (files.size() > shown.size())
        shown << Tr::tr("and %n more", nullptr, static_cast<int>(files.size() - shown.size()));
    auto *box = new QMessageBox(QMessageBox::Question, Tr::tr("Undo the last import?"),
        Tr::tr(
            "These files are taken back as if they had never come. What another file states as well stays; what they "
            "changed returns to what the other files say. You can import them again.")
            + QStringLiteral("\n\n") + shown.join(QLatin1Char('\n')),
        QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *yes = box->addButton(Tr::tr("Undo import"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(undo));
    box->open();
}

void showAboutDialog(QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Tr::tr("About Postledger"),
        Tr::tr("Postledger %1").arg(QString::fromLatin1(POSTLEDGER_VERSION)), QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/postledger.svg")).pixmap(64, 64));
    box->setInformativeText(
        Tr::tr("Which posts, creators and campaigns earn money, and which only earn likes. Free "
               "software under the GNU General Public License, version 3 or later; it comes without "
               "any warranty. Uses Qt %1.")
            .arg(QString::fromLatin1(qVersion())));
    box->open();
}

void showShortcutsDialog(QWidget *parent, const Theme &theme, const QList<QAction *> &actions)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Tr::tr("Keyboard shortcuts"));
    dialog->resize(460, 520);
    auto *model = new QStandardItemModel(dialog);
    model->setHorizontalHeaderLabels({Tr::tr("What"), Tr::tr("Keys")});
    const auto add = [model](const QString &what, const QString &keys) {
        model->appendRow({new QStandardItem(what), new QStandardItem(keys)});
    };
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            add(action->text().remove(QLatin1Char('&')), action->shortcut().toString(QKeySequence::NativeText));
    }
    add(Tr::tr("In a chart: next and previous mark"), QStringLiteral("← → ↑ ↓"));
    add(Tr::tr("In a chart or table: open or filter"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    add(Tr::tr("On a filter: remove it"), QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    auto *table = new TableView(theme, dialog);
    table->setSortingEnabled(false);
    table->setModel(model);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->resizeColumnToContents(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(table);
    column->addWidget(buttons);
    dialog->open();
}

QPixmap widgetPicture(QWidget &widget)
{
    QPixmap picture(widget.size() * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(widget.palette().color(QPalette::Window));
    widget.render(&picture);
    return picture;
}

void saveWidgetPicture(QWidget *parent, QWidget &widget, const QString &name)
{
    // As it looks now, not as it looks once a person has found a folder.
    const QPixmap picture = widgetPicture(widget);
    auto *dialog = new QFileDialog(
        parent, Tr::tr("Export picture"), existing(QStandardPaths::PicturesLocation), QStringLiteral("PNG (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(name + QStringLiteral(".png"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, picture](const QString &path) {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        QSaveFile file(path);
        file.setDirectWriteFallback(true);
        if (picture.save(&bytes, "PNG") && file.open(QIODevice::WriteOnly)
            && file.write(bytes.data()) == bytes.data().size() && file.commit())
            return;
        auto *box = new QMessageBox(QMessageBox::Warning, Tr::tr("Picture not saved"),
            Tr::tr("%1 could not be written. Choose another folder, or free some space.")
                .arg(QDir::toNativeSeparators(path)),
            QMessageBox::Ok, parent);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->open();
    });
    dialog->open();
}

QString demoPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder + QStringLiteral("/Demo brand.postledger");
}

} // namespace postledger
