// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <memory>
#include <string_view>

namespace postledger {

/// Pseudonyms of customers: the first 128 bits of HMAC-SHA-256 over the normalised identifier (trimmed, NFKC, lower
/// case). One object a thread; its context is reused because setting up the key costs more than hashing.
/// \source the reliability specification, section 4
class CustomerHash
{
public:
    /// \param key  empty in an anonymised workspace: every customer is unknown then
    explicit CustomerHash(std::string_view key);
    ~CustomerHash();
    /// Unknown key for an empty identifier.
    CustomerKey operator()(std::string_view identifier);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace postledger
