// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/customer_hash.h"

#include "base/text.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>

namespace postledger {

struct CustomerHash::Private
{
    bool hasKey = false;
    EVP_MAC *mac = nullptr;
    EVP_MAC_CTX *context = nullptr;
};

CustomerHash::CustomerHash(std::string_view key)
    : d(std::make_unique<Private>())
{
    d->hasKey = !key.empty();
    d->mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    d->context = EVP_MAC_CTX_new(d->mac);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0), OSSL_PARAM_construct_end()};
    EVP_MAC_init(d->context, reinterpret_cast<const unsigned char *>(key.data()), key.size(), parameters);
}

CustomerHash::~CustomerHash()
{
    EVP_MAC_CTX_free(d->context);
    EVP_MAC_free(d->mac);
}

CustomerKey CustomerHash::operator()(std::string_view identifier)
{
    CustomerKey result;
    const std::string normalised = foldedText(identifier);
    if (normalised.empty() || !d->hasKey)
        return result;
    unsigned char full[EVP_MAX_MD_SIZE];
    std::size_t length = 0;
    EVP_MAC_init(d->context, nullptr, 0, nullptr); // keeps the key
    EVP_MAC_update(d->context, reinterpret_cast<const unsigned char *>(normalised.data()), normalised.size());
    EVP_MAC_final(d->context, full, &length, sizeof full);
    std::copy_n(full, result.bytes.size(), result.bytes.begin());
    return result;
}

} // namespace postledger
