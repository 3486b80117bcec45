// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_picture.h"

#include "charts/plot_view.h"
#include "tables/table_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace postledger {

namespace {

constexpr int kMargin = 16;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_charts)
};

QSize framed(const PlotView &plot)
{
    return plot.size() + QSize(2 * kMargin, 2 * kMargin);
}

void paint(QPainter &painter, PlotView &plot, const Theme &theme)
{
    painter.fillRect(QRect(QPoint(0, 0), framed(plot)), theme.tokens().card);
    painter.translate(kMargin, kMargin);
    painter.setRenderHint(QPainter::Antialiasing);
    plot.render(painter, QSizeF(plot.size()), false);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(true);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

QPixmap chartPicture(PlotView &plot, const Theme &theme, qreal scale)
{
    QPixmap pixmap(framed(plot) * scale);
    pixmap.setDevicePixelRatio(scale);
    QPainter painter(&pixmap);
    paint(painter, plot, theme);
    return pixmap;
}

bool saveChartPng(PlotView &plot, const Theme &theme, const QString &path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return chartPicture(plot, theme, 2).save(&buffer, "PNG") && write(path, buffer.data());
}

bool saveChartSvg(PlotView &plot, const Theme &theme, const QString &path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(framed(plot));
    generator.setViewBox(QRect(QPoint(0, 0), framed(plot)));
    generator.setTitle(plot.drawing()->title());
    QPainter painter(&generator);
    paint(painter, plot, theme);
    return painter.end() && write(path, buffer.data());
}

void askAndSave(QWidget *parent, const QString &title, const QString &suffix, std::function<bool(const QString &)> save)
{
    auto *dialog = new QFileDialog(parent, Tr::tr("Save picture"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(suffix.toUpper() + QStringLiteral(" (*.") + suffix + QLatin1Char(')'));
    dialog->selectFile(exportFileName(title, suffix));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, save = std::move(save)](const QString &path) {
        if (save(path))
            return;
        auto *box = new QMessageBox(QMessageBox::Warning, Tr::tr("Picture not saved"),
            Tr::tr("%1 could not be written. Choose another folder, or free some space.")
                .arg(QDir::toNativeSeparators(path)),
            QMessageBox::Ok, parent);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace postledger
