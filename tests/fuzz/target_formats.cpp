// SPDX-License-Identifier: GPL-3.0-or-later
#include "input_file.h"
#include "read_records.h"
#include "target_list.h"

namespace fuzz {

void fuzzFormat(const postledger::Format &format, Bytes bytes)
{
    readAsFormat(inputFile(bytes), format);
}

} // namespace fuzz
