// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace postledger {

/// Carries an Error up to the border of this library, where it becomes a Result.
class Failure : public std::exception
{
public:
    explicit Failure(Error error)
        : m_error(std::move(error))
    {
    }
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return "postledger::Failure"; }

private:
    Error m_error;
};

/// What the last failed call on \p db means to a person: "disk_full", "io_error", "damaged_workspace", "locked",
/// "read_only", else "database_error".
Error errorOf(sqlite3 *db, int code);

/// A prepared statement over the C API: what it binds must live until it is reset. Parameters keep their values from
/// one run to the next. Every failing step throws Failure.
class Statement
{
public:
    Statement(sqlite3 *db, std::string_view sql);

    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, const std::optional<std::int64_t> &value);
    Statement &bind(int parameter, std::string_view text);
    Statement &bindBlob(int parameter, std::span<const std::uint8_t> bytes);
    Statement &bindBlob(int parameter, std::string_view bytes);
    Statement &bindNull(int parameter);

    /// \return whether there is a row
    bool step();
    void reset();
    /// Steps to the end and resets.
    void run();

    std::int64_t integer(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    sqlite3 *m_db;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace postledger
