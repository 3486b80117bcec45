// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/row_scan.h"

#include <sqlite3.h>

namespace postledger {

struct RowScan::Callbacks
{
    static void step(sqlite3_context *context, int, sqlite3_value **values)
    {
        auto *scan = static_cast<RowScan *>(sqlite3_user_data(context));
        take(*scan, *scan->m_take, context, values);
    }
    static void stepSome(sqlite3_context *context, int, sqlite3_value **values)
    {
        auto *scan = static_cast<RowScan *>(sqlite3_user_data(context));
        take(*scan, *scan->m_takeSome, context, values);
    }
    static void take(RowScan &scan, const Take &take, sqlite3_context *context, sqlite3_value **values)
    {
        bool goOn = false;
        try {
            goOn = take(Row(values));
        } catch (...) {
            scan.m_thrown = std::current_exception(); // SQLite's frames are C
        }
        if (!goOn) {
            scan.m_isStopped = true;
            sqlite3_result_error_code(context, SQLITE_ABORT);
        }
    }
    static void finish(sqlite3_context *context) { sqlite3_result_null(context); }
};

std::int64_t RowScan::Row::integer(int column) const
{
    return sqlite3_value_int64(m_values[column]);
}

std::optional<std::int64_t> RowScan::Row::optionalInteger(int column) const
{
    if (sqlite3_value_type(m_values[column]) == SQLITE_NULL)
        return std::nullopt;
    return sqlite3_value_int64(m_values[column]);
}

std::string_view RowScan::Row::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_value_text(m_values[column]));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(m_values[column]))};
}

RowScan::RowScan(sqlite3 *db)
    : m_db(db)
{
    const auto define = [&](const char *name, void (*step)(sqlite3_context *, int, sqlite3_value **)) {
        const int code = sqlite3_create_function_v2(
            db, name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, this, nullptr, step, Callbacks::finish, nullptr);
        if (code != SQLITE_OK)
            throw Failure(errorOf(db, code));
    };
    define("take_rows", Callbacks::step);
    define("take_some", Callbacks::stepSome);
}

void RowScan::run(std::string_view columns, std::string_view source, std::int64_t first, std::int64_t last,
    const Take &take, const Some *some)
{
    std::string sql = "SELECT ";
    if (some != nullptr) // SQLite steps the aggregates of a row from left to right
        sql.append("take_some(").append(some->columns).append(") FILTER (WHERE ").append(some->condition).append("), ");
    sql.append("take_rows(").append(columns).append(") FROM ").append(source);
    Statement scan(m_db, sql);
    scan.bind(1, first).bind(2, last);
    const Take *outer = std::exchange(m_take, &take); // a function may scan another table
    const Take *outerSome = std::exchange(m_takeSome, some == nullptr ? nullptr : &some->take);
    const bool outerStopped = std::exchange(m_isStopped, false);
    std::exception_ptr thrown;
    bool isStopped = false;
    try {
        scan.step();
    } catch (const Failure &) {
        isStopped = m_isStopped;
        if (!isStopped)
            thrown = std::current_exception();
    }
    if (m_thrown)
        thrown = std::exchange(m_thrown, nullptr);
    m_take = outer;
    m_takeSome = outerSome;
    m_isStopped = outerStopped;
    if (thrown)
        std::rethrow_exception(thrown);
}

} // namespace postledger
