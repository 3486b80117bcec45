// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts.h"

#include "charts/bar_drawing.h"
#include "charts/chart_picture.h"
#include "charts/chart_table_dialog.h"
#include "charts/interval_drawing.h"
#include "charts/plot_view.h"
#include "charts/scatter_drawing.h"
#include "charts/time_drawing.h"
#include "kit/skeleton.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGraphicsScene>
#include <QLabel>
#include <QMenu>
#include <QMetaMethod>
#include <QStackedLayout>

#include <variant>

namespace postledger {

namespace {

/// Charts above each other: one left and right edge, one hovered day.
struct Group
{
    std::vector<PlotView *> plots;
    bool busy = false;

    void agree()
    {
        if (busy)
            return;
        busy = true;
        qreal left = 0;
        qreal right = 0;
        for (const PlotView *plot : plots) {
            const QMarginsF wanted = plot->wantedMargins();
            left = std::max(left, wanted.left());
            right = std::max(right, wanted.right());
        }
        for (PlotView *plot : plots)
            plot->setSideMargins(left, right);
        busy = false;
    }
};

} // namespace

struct ChartView::Private
{
    Private(ChartView *view, const Theme &inForce)
        : q(view)
        , theme(inForce)
        , plot(new PlotView(inForce, view))
        , message(new QLabel(view))
        , skeleton(new Skeleton(inForce, view))
        , stack(new QStackedLayout(view))
    {
        message->setAlignment(Qt::AlignCenter);
        message->setWordWrap(true);
        message->setTextFormat(Qt::PlainText);
        stack->setContentsMargins(0, 0, 0, 0);
        stack->addWidget(plot);
        stack->addWidget(message);
        stack->addWidget(skeleton);
        stack->setCurrentWidget(message);
    }

    void rebuild()
    {
        const bool mirrored = q->layoutDirection() == Qt::RightToLeft;
        std::unique_ptr<Drawing> drawing;
        if (const auto *time = std::get_if<TimeChartSpec>(&spec))
            drawing = std::make_unique<TimeDrawing>(*time, theme, mirrored);
        else if (const auto *bars = std::get_if<BarChartSpec>(&spec))
            drawing = std::make_unique<BarDrawing>(*bars, theme, mirrored);
        else if (const auto *scatter = std::get_if<ScatterChartSpec>(&spec))
            drawing = std::make_unique<ScatterDrawing>(*scatter, theme, mirrored);
        else if (const auto *intervals = std::get_if<IntervalChartSpec>(&spec))
            drawing = std::make_unique<IntervalDrawing>(*intervals, theme, mirrored);
        QPalette quiet = q->palette();
        quiet.setColor(QPalette::WindowText, theme.tokens().secondary);
        message->setPalette(quiet);
        if (!drawing)
            return;
        plot->setAccessibleName(drawing->title());
        plot->setAccessibleDescription(drawing->note());
        drawing->setSelected(selected);
        plot->setDrawing(std::move(drawing));
        stack->setCurrentWidget(plot);
        q->updateGeometry();
    }

    /// A widget that was never shown has not laid out its children, and told none of them its size.
    void settle()
    {
        stack->setGeometry(q->rect());
        plot->layOut();
    }

    const Mark *mark(int index) const
    {
        const Drawing *drawing = plot->drawing();
        if (drawing == nullptr || index < 0 || static_cast<std::size_t>(index) >= drawing->marks().size())
            return nullptr;
        return &drawing->marks()[static_cast<std::size_t>(index)];
    }

    void clicked(int index)
    {
        const Mark *at = mark(index);
        if (at == nullptr)
            return;
        // Copies: a slot may show another spec.
        const Mark copy = *at;
        if (copy.day)
            emit q->dayClicked(*copy.day);
        else if (!copy.key.isEmpty())
            emit q->keyClicked(copy.key);
        else if (!copy.keys.isEmpty())
            emit q->keysSelected(copy.keys);
    }

    void hovered(int index)
    {
        const Mark *at = mark(index);
        if (at != nullptr && plot->hasFocus()) {
            const Mark words = plot->drawing()->described(index);
            QString said = words.title + QStringLiteral(": ") + words.lines.join(QStringLiteral(", "));
            plot->setAccessibleDescription(said.replace(QLatin1Char('\t'), QLatin1Char(' ')));
            QAccessibleEvent event(plot, QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&event);
        }
        if (!group)
            return;
        for (PlotView *other : group->plots) {
            if (other == plot)
                continue;
            const auto *time = dynamic_cast<const TimeDrawing *>(other->drawing());
            other->setHovered(time != nullptr && at != nullptr && at->day ? time->markOfDay(*at->day) : -1);
        }
    }

    ChartView *q;
    const Theme &theme;
    PlotView *plot;
    QLabel *message;
    Skeleton *skeleton;
    QStackedLayout *stack;
    QStringList selected;
    std::variant<std::monostate, TimeChartSpec, BarChartSpec, ScatterChartSpec, IntervalChartSpec> spec;
    std::shared_ptr<Group> group;
};

ChartView::ChartView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, theme))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusProxy(d->plot);
    connect(&theme, &Theme::changed, this, [this] { d->rebuild(); });
    connect(d->plot, &PlotView::markClicked, this, [this](int index) { d->clicked(index); });
    connect(d->plot, &PlotView::hoverChanged, this, [this](int index) { d->hovered(index); });
    connect(d->plot, &PlotView::areaSelected, this, &ChartView::keysSelected);
    connect(d->plot, &PlotView::laidOut, this, [this] {
        if (d->group)
            d->group->agree();
        emit labelsPlaced();
    });
}

ChartView::~ChartView()
{
    if (d->group)
        std::erase(d->group->plots, d->plot);
    // The plot outlives this object's parts by a moment and must not call them.
    d->plot->disconnect(this);
}

void ChartView::show(const TimeChartSpec &spec)
{
    d->spec = spec;
    d->rebuild();
}

void ChartView::show(const BarChartSpec &spec)
{
    d->spec = spec;
    d->rebuild();
}

void ChartView::show(const ScatterChartSpec &spec)
{
    d->spec = spec;
    d->rebuild();
}

void ChartView::show(const IntervalChartSpec &spec)
{
    d->spec = spec;
    d->rebuild();
}

void ChartView::showMessage(const QString &text)
{
    d->spec = std::monostate();
    d->rebuild();
    d->message->setText(text);
    d->message->setAccessibleName(text);
    d->stack->setCurrentWidget(d->message);
}

void ChartView::showLoading()
{
    d->spec = std::monostate();
    d->stack->setCurrentWidget(d->skeleton);
}

void ChartView::setSelectedKeys(const QStringList &keys)
{
    d->selected = keys;
    if (Drawing *drawing = d->plot->drawing()) {
        drawing->setSelected(keys);
        d->plot->scene()->update();
    }
}

QStringList ChartView::labelledKeys() const
{
    return chart() != nullptr ? d->plot->drawing()->labelled() : QStringList();
}

void ChartView::alignWith(ChartView *other)
{
    if (other == nullptr || other == this || (d->group && d->group == other->d->group))
        return;
    if (!other->d->group) {
        other->d->group = std::make_shared<Group>();
        other->d->group->plots.push_back(other->d->plot);
    }
    if (d->group)
        std::erase(d->group->plots, d->plot);
    d->group = other->d->group;
    d->group->plots.push_back(d->plot);
    d->group->agree();
}

QChart *ChartView::chart() const
{
    return d->stack->currentWidget() == d->plot && d->plot->drawing() != nullptr ? d->plot->chart() : nullptr;
}

QSize ChartView::minimumSizeHint() const
{
    return chart() != nullptr ? d->plot->drawing()->minimumSize() : QSize(160, 80);
}

QSize ChartView::sizeHint() const
{
    return minimumSizeHint().expandedTo({320, 180});
}

QString ChartView::tableText() const
{
    if (chart() == nullptr)
        return {};
    const ChartTable table = d->plot->drawing()->table();
    QStringList lines{table.header.join(QLatin1Char('\t'))};
    for (const QStringList &row : table.rows) {
        QStringList cells = row;
        cells.replaceInStrings(QStringLiteral("\t"), QStringLiteral(" "));
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ChartView::showTable()
{
    if (chart() == nullptr)
        return;
    auto *dialog = new ChartTableDialog(d->theme, d->plot->drawing()->title(), d->plot->drawing()->table(), window());
    dialog->open();
}

QPixmap ChartView::picture(qreal scale) const
{
    if (chart() == nullptr)
        return {};
    d->settle();
    return chartPicture(*d->plot, d->theme, scale);
}

bool ChartView::savePng(const QString &path) const
{
    if (chart() == nullptr)
        return false;
    d->settle();
    return saveChartPng(*d->plot, d->theme, path);
}

bool ChartView::saveSvg(const QString &path) const
{
    if (chart() == nullptr)
        return false;
    d->settle();
    return saveChartSvg(*d->plot, d->theme, path);
}

void ChartView::copyPicture() const
{
    if (chart() != nullptr)
        QApplication::clipboard()->setPixmap(picture());
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    if (chart() == nullptr)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy picture"), this, &ChartView::copyPicture);
    menu->addAction(tr("Save as PNG…"), this, [this] {
        askAndSave(this, d->plot->drawing()->title(), QStringLiteral("png"),
            [this](const QString &path) { return savePng(path); });
    });
    menu->addAction(tr("Save as SVG…"), this, [this] {
        askAndSave(this, d->plot->drawing()->title(), QStringLiteral("svg"),
            [this](const QString &path) { return saveSvg(path); });
    });
    menu->addSeparator();
    menu->addAction(tr("Show as table"), this, [this] {
        if (isSignalConnected(QMetaMethod::fromSignal(&ChartView::tableRequested)))
            emit tableRequested();
        else
            showTable();
    });
    menu->popup(event->globalPos());
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LanguageChange)
        d->rebuild();
}

void ChartView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (d->group)
        d->group->agree();
}

} // namespace postledger
