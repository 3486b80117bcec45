// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_writer.h"

#include "base/money.h"

#include <QCoreApplication>
#include <QDir>

#include <array>
#include <cstdlib>

namespace postledger::demo {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

constexpr std::size_t kBlock = 1 << 20;

struct Clock
{
    CivilDate date;
    int hour = 0, minute = 0, second = 0;
    int offset = 0; ///< seconds
};

Clock clockAt(Instant at, const Zone &zone)
{
    Clock clock;
    clock.offset = zone.offsetAt(at);
    const Day day = zone.localDay(at);
    const std::int64_t inDay = at + clock.offset - day * kSecondsPerDay;
    clock.date = civilFromDay(day);
    clock.hour = static_cast<int>(inDay / 3600);
    clock.minute = static_cast<int>(inDay / 60 % 60);
    clock.second = static_cast<int>(inDay % 60);
    return clock;
}

void appendPadded(std::string &text, int value, int width)
{
    std::array<char, 8> digits{};
    for (int i = width - 1; i >= 0; --i, value /= 10)
        digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
    text.append(digits.data(), static_cast<std::size_t>(width));
}

void appendTime(std::string &text, const Clock &clock, bool seconds)
{
    appendPadded(text, clock.hour, 2);
    text += ':';
    appendPadded(text, clock.minute, 2);
    if (seconds) {
        text += ':';
        appendPadded(text, clock.second, 2);
    }
}

} // namespace

Writer::Writer(const QString &dir, const QString &name)
    : m_path(QDir(dir).filePath(name))
    , m_file(m_path)
{
    m_buffer.reserve(kBlock + 4096);
    m_file.setDirectWriteFallback(true);
    (void)m_file.open(QIODevice::WriteOnly); // finish() tells what went wrong
}

void Writer::flush()
{
    if (m_file.isOpen())
        m_file.write(m_buffer.data(), static_cast<qint64>(m_buffer.size()));
    m_buffer.clear();
}

void Writer::separate()
{
    if (!m_first)
        m_buffer += ',';
    m_first = false;
}

Writer &Writer::raw(std::string_view text)
{
    m_buffer += text;
    return *this;
}

Writer &Writer::cell(std::string_view text)
{
    separate();
    if (text.find_first_of(",\"\n") == std::string_view::npos) {
        m_buffer += text;
        return *this;
    }
    m_buffer += '"';
    for (const char c : text) {
        if (c == '"')
            m_buffer += '"';
        m_buffer += c;
    }
    m_buffer += '"';
    return *this;
}

Writer &Writer::number(std::int64_t value)
{
    separate();
    m_buffer += std::to_string(value);
    return *this;
}

Writer &Writer::money(std::int64_t minor)
{
    separate();
    m_buffer += plainDecimal(minor, 2);
    return *this;
}

Writer &Writer::tabbed(std::string_view text)
{
    separate();
    m_buffer += text;
    m_buffer += '\t';
    return *this;
}

Writer &Writer::empty(int count)
{
    for (int i = 0; i < count; ++i)
        separate();
    return *this;
}

void Writer::endRow()
{
    m_buffer += '\n';
    m_first = true;
    if (m_buffer.size() >= kBlock)
        flush();
}

Result<void> Writer::finish()
{
    flush();
    if (!m_file.commit())
        return Error{QStringLiteral("cannot_write"),
            Tr::tr("%1 could not be written: %2. Choose another folder or free some space.")
                .arg(m_path, m_file.errorString())};
    return {};
}

std::string shopifyTime(Instant at, const Zone &zone)
{
    const Clock clock = clockAt(at, zone);
    std::string text;
    appendPadded(text, clock.date.year, 4);
    text += '-';
    appendPadded(text, clock.date.month, 2);
    text += '-';
    appendPadded(text, clock.date.day, 2);
    text += ' ';
    appendTime(text, clock, true);
    text += clock.offset < 0 ? " -" : " +";
    const int minutes = std::abs(clock.offset) / 60;
    appendPadded(text, minutes / 60 * 100 + minutes % 60, 4);
    return text;
}

std::string tiktokTime(Instant at, const Zone &zone)
{
    const Clock clock = clockAt(at, zone);
    std::string text;
    appendPadded(text, clock.date.day, 2);
    text += '/';
    appendPadded(text, clock.date.month, 2);
    text += '/';
    appendPadded(text, clock.date.year, 4);
    text += ' ';
    appendTime(text, clock, true);
    return text;
}

std::string metaTime(Instant at, const Zone &zone)
{
    const Clock clock = clockAt(at, zone);
    std::string text;
    appendPadded(text, clock.date.month, 2);
    text += '/';
    appendPadded(text, clock.date.day, 2);
    text += '/';
    appendPadded(text, clock.date.year, 4);
    text += ' ';
    appendTime(text, clock, false);
    return text;
}

} // namespace postledger::demo
