// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"
#include "targets.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

/// One program for all targets: POSTLEDGER_FUZZ_TARGET names the one that runs. `-targets` lists them.

extern "C" {
std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);
int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned seed);
}

namespace {
std::string target;
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    const auto names = fuzz::targetNames();
    if (*argc == 2 && std::strcmp((*argv)[1], "-targets") == 0) {
        for (const std::string &name : names)
            std::puts(name.c_str());
        std::exit(0);
    }
    const char *name = std::getenv("POSTLEDGER_FUZZ_TARGET");
    target = name == nullptr ? "" : name;
    if (std::find(names.begin(), names.end(), target) == names.end()) {
        std::fprintf(stderr, "POSTLEDGER_FUZZ_TARGET must be one of those that -targets lists.\n");
        std::exit(1);
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string wrong = fuzz::runTarget(target, {reinterpret_cast<const char *>(data), size});
    if (!wrong.empty()) {
        std::fprintf(stderr, "== VIOLATION: %s\n", wrong.c_str());
        std::abort();
    }
    return 0;
}

std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned seed)
{
    std::string bytes(reinterpret_cast<const char *>(data), size);
    bool changed = false;
    if (bytes.starts_with("PK")) {
        changed = fuzz::changeArchive(bytes, maxSize, seed);
    } else if (seed % 2 == 0) {
        fuzz::changeTokens(bytes, maxSize, seed / 2);
        changed = bytes.size() <= maxSize && !bytes.empty();
    }
    if (!changed)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::copy(bytes.begin(), bytes.end(), data);
    return bytes.size();
}
