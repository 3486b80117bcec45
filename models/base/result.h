// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace postledger {

/// Why something that may be expected to fail (a file, a person's input, the database) failed.
struct Error
{
    QString code; ///< stable English word of the reliability table, e.g. "empty_file"; scripts read it
    QString message; ///< a whole sentence for a person: what, where, what to do
    bool operator==(const Error &) const = default;
};

/// A value or the Error that took its place.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_data(std::in_place_index<1>, std::move(error))
    {
    }
    explicit operator bool() const { return m_data.index() == 0; }
    T &operator*() & { return std::get<0>(m_data); }
    const T &operator*() const & { return std::get<0>(m_data); }
    T &&operator*() && { return std::get<0>(std::move(m_data)); }
    T *operator->() { return &std::get<0>(m_data); }
    const T *operator->() const { return &std::get<0>(m_data); }
    const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_failed(true)
    {
    }
    explicit operator bool() const { return !m_failed; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace postledger
