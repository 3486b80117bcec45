// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window: starts as the program does, shows an empty window, and ends after its first paint. bench/compare takes
// the time of the whole process.
#include "kit/theme.h"
#include "shell/language.h"
#include "shell/main_window.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace postledger;

namespace {

class FirstPaint final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme(application);
    Language language;
    restoreAppearance(settings, theme, language);
    MainWindow window(theme, language, settings);
    FirstPaint firstPaint;
    window.installEventFilter(&firstPaint);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
