// SPDX-License-Identifier: GPL-3.0-or-later
#include "zip_bytes.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>

namespace fuzz {

namespace {

constexpr std::string_view kLocal("PK\3\4", 4);
constexpr std::string_view kCentral("PK\1\2", 4);
constexpr std::string_view kEnd("PK\5\6", 4);
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kCentralSize = 46;

/// Little endian; 0 behind the end.
std::uint32_t number(std::string_view bytes, std::size_t at, int size)
{
    std::uint32_t value = 0;
    for (int i = size - 1; i >= 0; --i) {
        const std::size_t place = at + static_cast<std::size_t>(i);
        value = value << 8 | (place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0U);
    }
    return value;
}

void append(std::string &to, std::size_t value, int size)
{
    for (int i = 0; i < size; ++i)
        to += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::optional<std::string> inflated(std::string_view packed, std::size_t most)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return std::nullopt;
    std::string input(packed);
    std::string bytes(std::min<std::size_t>(most, packed.size() * 50 + 1024), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    const int outcome = inflate(&stream, Z_FINISH);
    bytes.resize(stream.total_out);
    inflateEnd(&stream);
    return outcome == Z_STREAM_END ? std::optional(bytes) : std::nullopt;
}

std::string deflated(const std::string &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string input = bytes;
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

} // namespace

std::optional<std::vector<ZipPart>> partsOf(std::string_view archive, std::size_t most)
{
    const std::size_t end = archive.rfind(kEnd);
    if (end == std::string_view::npos)
        return std::nullopt;
    std::vector<ZipPart> parts;
    std::size_t at = number(archive, end + 16, 4);
    for (std::uint32_t left = number(archive, end + 10, 2);
         left > 0 && archive.substr(std::min(at, end), 4) == kCentral; --left) {
        const std::uint32_t method = number(archive, at + 10, 2);
        const std::size_t packed = number(archive, at + 20, 4);
        const std::size_t nameSize = number(archive, at + 28, 2);
        const std::size_t local = number(archive, at + 42, 4);
        const std::size_t data = local + kLocalSize + number(archive, local + 26, 2) + number(archive, local + 28, 2);
        const std::string_view name = archive.substr(std::min(at + kCentralSize, archive.size()), nameSize);
        at += kCentralSize + nameSize + number(archive, at + 30, 2) + number(archive, at + 32, 2);
        if (data > archive.size() || packed > archive.size() - data)
            continue;
        const std::string_view stored = archive.substr(data, packed);
        if (method == 0 && stored.size() <= most)
            parts.push_back({std::string(name), std::string(stored), false});
        else if (auto bytes = method == Z_DEFLATED ? inflated(stored, most) : std::nullopt)
            parts.push_back({std::string(name), *std::move(bytes), true});
    }
    return parts;
}

std::string archiveOf(const std::vector<ZipPart> &parts)
{
    std::string archive;
    std::string list;
    for (const ZipPart &part : parts) {
        const std::string stored = part.deflated ? deflated(part.bytes) : part.bytes;
        std::string common; // of both headers: version, flags, method, time, check sum, sizes, lengths
        append(common, 20, 2);
        append(common, 0x0800, 2); // names are UTF-8
        append(common, part.deflated ? Z_DEFLATED : 0, 2);
        append(common, 0x00210000, 4);
        append(common,
            crc32(0, reinterpret_cast<const Bytef *>(part.bytes.data()), static_cast<uInt>(part.bytes.size())), 4);
        append(common, stored.size(), 4);
        append(common, part.bytes.size(), 4);
        append(common, part.name.size(), 2);
        append(common, 0, 2);
        list.append(kCentral);
        append(list, 20, 2);
        list += common;
        append(list, 0, 2); // comment
        append(list, 0, 8); // disk, attributes
        append(list, archive.size(), 4);
        list += part.name;
        archive.append(kLocal).append(common).append(part.name).append(stored);
    }
    const std::size_t at = archive.size();
    archive += list;
    archive.append(kEnd);
    append(archive, 0, 4);
    append(archive, parts.size(), 2);
    append(archive, parts.size(), 2);
    append(archive, list.size(), 4);
    append(archive, at, 4);
    append(archive, 0, 2);
    return archive;
}

} // namespace fuzz
