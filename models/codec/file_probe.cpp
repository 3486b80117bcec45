// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/file_probe.h"

#include "base/currency.h"
#include "base/text.h"
#include "codec/block_bytes.h"
#include "codec/byte_source.h"
#include "codec/csv_source.h"
#include "codec/dialect_finder.h"
#include "codec/encoding_scan.h"
#include "codec/foot_lines.h"
#include "codec/json_source.h"
#include "codec/label_folder.h"
#include "codec/last_totals.h"
#include "codec/reject_columns.h"
#include "codec/xlsx_source.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::size_t kBlockBytes = blockBytes(std::size_t{1} << 20);
constexpr std::size_t kStartBytes = std::size_t{1} << 20;
constexpr std::size_t kOtherBytes = std::size_t{64} << 10;
constexpr std::size_t kFirstRows = 50;

Error refusal(const char *code, const QString &sentence, const QString &path)
{
    return Error{QString::fromLatin1(code), sentence.arg(fileTitle(path))};
}

/// Raw bytes of the places that a sample is made of.
struct RawSample
{
    std::string start;
    std::string middle;
    std::string end;
};

/// What the first bytes say, when that is no table as text.
std::optional<Error> foreignSyntax(std::string_view head, const QString &path)
{
    const auto unsupported = [&](const QString &sentence) { return refusal("unsupported", sentence, path); };
    if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        // A workbook with a password is such a container around one stream of this name.
        constexpr std::string_view kName("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
        std::string block(kBlockBytes, '\0');
        std::string carried;
        QFile file(path);
        file.open(QIODevice::ReadOnly);
        for (qint64 got = 0; (got = file.read(block.data(), qint64(block.size()))) > 0;) {
            carried.append(block, 0, static_cast<std::size_t>(got));
            if (carried.find(kName) != std::string::npos) {
                return refusal("encrypted",
                    Tr::tr("“%1” is protected by a password. Open it, save the sheet as CSV (UTF-8), and import that "
                           "file."),
                    path);
            }
            carried.erase(0, carried.size() - std::min<std::size_t>(carried.size(), 32));
        }
        return unsupported(Tr::tr("“%1” is an old workbook (.xls). Open it, save the sheet as CSV (UTF-8), and import "
                                  "that file."));
    }
    if (head.starts_with("%PDF-"))
        return unsupported(Tr::tr("“%1” is a PDF document. Export the table as CSV and import that file."));
    if (head.starts_with("\x1F\x8B"))
        return unsupported(Tr::tr("“%1” is compressed. Unpack it and import the file inside."));
    if (head.starts_with("SQLite format 3"))
        return unsupported(Tr::tr("“%1” is a database, for instance a workspace: open it instead of importing it."));
    std::string_view text = head;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    text = trimmed(text);
    const std::string lower = asciiLower(text.substr(0, 64));
    for (const std::string_view mark : {"<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<meta", "<!--"}) {
        if (lower.starts_with(mark)) {
            return unsupported(Tr::tr("“%1” is a web page or XML, whatever its name says. Export the table as CSV and "
                                      "import that file."));
        }
    }
    return std::nullopt;
}

Encoding encodingOf(const EncodingScan &scan, const RawSample &raw, ByteSource &file, bool &byteOrderMark)
{
    byteOrderMark = true;
    if (raw.start.starts_with("\xEF\xBB\xBF"))
        return Encoding::Utf8;
    if (raw.start.starts_with("\xFF\xFE"))
        return Encoding::Utf16LittleEndian;
    if (raw.start.starts_with("\xFE\xFF"))
        return Encoding::Utf16BigEndian;
    byteOrderMark = false;
    if (scan.looksUtf16(false))
        return Encoding::Utf16LittleEndian;
    if (scan.looksUtf16(true))
        return Encoding::Utf16BigEndian;
    if (scan.isUtf8())
        return Encoding::Utf8;
    Cp932Scan japanese;
    std::string block(kBlockBytes, '\0');
    if (!file.rewind())
        return Encoding::Windows1252;
    for (;;) {
        const auto got = file.read(block.data(), block.size());
        if (!got || *got == 0)
            break;
        japanese.add(std::string_view(block).substr(0, *got));
    }
    japanese.finish();
    return japanese.isCp932() ? Encoding::Cp932 : Encoding::Windows1252;
}

std::string decoded(std::string_view bytes, Encoding encoding, bool isLast)
{
    if (encoding == Encoding::Utf8)
        return std::string(bytes);
    std::string text(TextDecoder::maximumSize(bytes.size()), '\0');
    std::vector<std::size_t> damage;
    text.resize(TextDecoder(encoding).decode(bytes, isLast, text.data(), damage));
    return text;
}

/// Reads the whole file once: counts bytes for its encoding and keeps the places that a sample is made of.
Result<void> scanFile(ByteSource &file, EncodingScan &scan, RawSample &raw)
{
    std::string block(kBlockBytes, '\0');
    std::int64_t at = 0;
    // Of a file whose size only its end tells, the middle is taken again and again, each time twice as far.
    std::int64_t middle = file.contentSize() < 0 ? std::int64_t{2 * kStartBytes} : file.contentSize() / 2;
    for (;;) {
        const auto got = file.read(block.data(), block.size());
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        const std::string_view bytes = std::string_view(block).substr(0, *got);
        scan.add(bytes);
        if (raw.start.size() < kStartBytes)
            raw.start.append(bytes.substr(0, kStartBytes - raw.start.size()));
        if (at > middle && at > std::int64_t(kStartBytes)) {
            raw.middle.assign(bytes.substr(0, kOtherBytes));
            middle = file.contentSize() < 0 ? 2 * at : std::numeric_limits<std::int64_t>::max();
        }
        at += static_cast<std::int64_t>(*got);
        if (bytes.size() >= kOtherBytes)
            raw.end.assign(bytes.substr(bytes.size() - kOtherBytes));
        else
            raw.end.append(bytes);
    }
    scan.finish();
    if (at <= std::int64_t(kStartBytes + kOtherBytes)) {
        raw.end.clear();
    } else {
        // From an even place, so that pairs of UTF-16 stay whole.
        const std::int64_t from = (at - std::int64_t(kOtherBytes)) & ~std::int64_t(1);
        raw.end.erase(0, raw.end.size() - std::min(raw.end.size(), static_cast<std::size_t>(at - from)));
        raw.end.resize(std::min(raw.end.size(), kOtherBytes));
    }
    return {};
}

/// "Total (USD)" is compared as "total".
std::string withoutCurrency(std::string folded)
{
    if (folded.size() > 6 && folded.ends_with(')') && folded[folded.size() - 5] == '('
        && Currency::fromCode(std::string_view(folded).substr(folded.size() - 4, 3))) {
        folded.resize(folded.size() - 5);
        while (folded.ends_with(' '))
            folded.pop_back();
    }
    return folded;
}

Result<void> readLabels(FileProbe &probe, const TextSample &sample, const LabelFinding &finding)
{
    // Prose above the labels, not only blank lines or a hint.
    if (finding.lastPreambleLine > 0)
        addLabelIssue(probe, "preamble", hasDelimiterHint(sample) ? 2 : 1, finding.lastPreambleLine, 0);
    if (finding.headerLine == 0)
        return {};
    CsvReader reader(probe.path, probe.dialect, 0, probe.damagedText);
    if (const Result<void> started = reader.start(); !started)
        return started.error();
    CsvRecord record;
    if (!reader.skipLines(finding.headerLine - 1) || !reader.next(record))
        return {};
    if (record.tooWide) {
        return Error{QStringLiteral("too_many_columns"),
            Tr::tr(
                "“%1” has more than %2 columns. Check that this is the right file; a table this wide cannot be read.")
                .arg(fileTitle(probe.path))
                .arg(kMaxColumns)};
    }
    setLabels(probe, record.cells, record.line);
    return {};
}

Result<void> readFirstRows(FileProbe &probe)
{
    CsvSource source(probe);
    if (const Result<void> started = source.start(); !started)
        return started.error();
    Row row;
    while (probe.firstRows.size() < kFirstRows && source.next(row)) {
        probe.firstRows.emplace_back(row.cells.begin(), row.cells.end());
        probe.firstLines.push_back(row.line);
    }
    if (source.error())
        return *source.error();
    return {};
}

bool isZip(std::string_view head)
{
    return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06");
}

} // namespace

void foldLabels(FileProbe &probe)
{
    probe.foldedLabels.clear();
    probe.foldedLabels.reserve(probe.labels.size());
    for (const std::string &label : probe.labels)
        probe.foldedLabels.push_back(withoutCurrency(foldedText(label)));
}

void addLabelIssue(FileProbe &probe, std::string_view code, std::int64_t line, std::int64_t lastLine, int column)
{
    probe.issues.push_back({line, lastLine, column, toQString(code), issueMessage(code, line, column, 0, 0)});
}

std::string labelOf(std::string_view text)
{
    std::string label(text);
    for (std::size_t nul = 0; (nul = label.find('\0', nul)) != std::string::npos;)
        label.replace(nul, 1, "\xEF\xBF\xBD");
    return label;
}

void setLabels(FileProbe &probe, std::span<const std::string_view> cells, std::int64_t line)
{
    std::unordered_set<std::string_view> seen;
    probe.labels.clear();
    for (const std::string_view cell : cells)
        probe.labels.push_back(labelOf(cell));
    foldLabels(probe);
    for (std::size_t i = 0; i < probe.labels.size(); ++i) {
        const int column = static_cast<int>(i + 1);
        if (probe.foldedLabels[i].empty())
            addLabelIssue(probe, "blank_label", line, line, column);
        else if (!seen.insert(probe.foldedLabels[i]).second)
            addLabelIssue(probe, "duplicate_label", line, line, column);
    }
}

int FileProbe::column(std::string_view folded) const
{
    const auto at = std::find(foldedLabels.begin(), foldedLabels.end(), folded);
    return at == foldedLabels.end() ? -1 : static_cast<int>(at - foldedLabels.begin());
}

int FileProbe::column(std::span<const std::string_view> aliases) const
{
    for (const std::string_view alias : aliases) {
        if (const int index = column(alias); index >= 0)
            return index;
    }
    return -1;
}

namespace {
Result<FileProbe> probeWhole(const QString &path, const CsvOverrides &overrides, const QString &sheet)
{
    if (QFileInfo(path).isDir())
        return refusal("cannot_read", Tr::tr("“%1” is a folder. Choose the file inside it."), path);
    const QString named = sheetOf(path);
    auto opened = openBytes(path);
    if (!opened)
        return opened.error();
    ByteSource &file = **opened;
    EncodingScan scan;
    RawSample raw;
    char head[4] = {};
    const auto got = file.read(head, sizeof head);
    if (!got)
        return got.error();
    if (isZip(std::string_view(head, *got))) {
        FileProbe probe;
        probe.path = path;
        if (const auto workbook = probeWorkbook(probe, overrides.headerLine, named.isEmpty() ? sheet : named);
            !workbook)
            return workbook.error();
        return probe;
    }
    if (!named.isEmpty()) {
        return refusal("unknown_sheet", Tr::tr("“%1” does not exist: the file is no workbook with sheets."), path);
    }
    if (const auto back = file.rewind(); !back)
        return back.error();
    if (const auto scanned = scanFile(file, scan, raw); !scanned)
        return scanned.error();
    if (std::optional<Error> foreign = foreignSyntax(raw.start, path))
        return *foreign;

    FileProbe probe;
    probe.path = path;
    probe.bytes = file.size();
    CsvDialect &dialect = probe.dialect;
    dialect.encoding = encodingOf(scan, raw, file, dialect.byteOrderMark);
    if (overrides.encoding && *overrides.encoding != dialect.encoding) {
        dialect.encoding = *overrides.encoding;
        dialect.byteOrderMark = false;
    }
    const bool isUtf16 =
        dialect.encoding == Encoding::Utf16LittleEndian || dialect.encoding == Encoding::Utf16BigEndian;
    if (!isUtf16 && scan.looksBinary()) {
        return refusal("not_text",
            Tr::tr("“%1” is no text: it holds bytes that no table has. Export the table as CSV and import that file."),
            path);
    }
    probe.damagedText = dialect.encoding == Encoding::Utf8 && scan.hasInvalidUtf8();

    TextSample sample;
    const std::size_t mark = !dialect.byteOrderMark ? 0 : isUtf16 ? 2 : 3;
    sample.startIsAll = raw.start.size() == static_cast<std::size_t>(scan.bytes());
    sample.start = decoded(std::string_view(raw.start).substr(mark), dialect.encoding, sample.startIsAll);
    for (const std::string &piece : {raw.middle, raw.end}) {
        if (!piece.empty())
            sample.others.push_back(decoded(piece, dialect.encoding, false));
    }
    if (sample.startIsAll && trimmed(sample.start).empty()) {
        return refusal("empty_file",
            Tr::tr("“%1” is empty: there is nothing to import. Export or download the file again."), path);
    }
    if (isUtf16 && !overrides.encoding && foreignSyntax(sample.start.substr(0, 64), path))
        return *foreignSyntax(sample.start.substr(0, 64), path);
    if (looksLikeJson(sample.start, path)) {
        if (const auto json = probeJson(probe, sample.start, sample.startIsAll); !json)
            return json.error();
        foldLabels(probe);
        return probe;
    }

    findDialect(sample, overrides, dialect);
    // All rows of a file of rejected rows may be of another width than its labels.
    CsvOverrides known = overrides;
    const std::string_view top = std::string_view(sample.start).substr(sample.start.starts_with('"') ? 1 : 0);
    if (!known.headerLine && top.starts_with(kRejectRow))
        known.headerLine = 1;
    const LabelFinding finding = findLabels(sample, known, dialect);
    dialect.headerLine = finding.headerLine;
    dialect.firstDataLine = finding.firstDataLine;
    probe.width = finding.width;
    probe.typedColumns = finding.typedColumns;
    probe.descriptionLine = finding.descriptionLine;
    if (const Result<void> labels = readLabels(probe, sample, finding); !labels)
        return labels.error();
    if (const Result<void> rows = readFirstRows(probe); !rows)
        return rows.error();
    return probe;
}

} // namespace

Result<FileProbe> probeFile(const QString &path, const CsvOverrides &overrides, const QString &sheet)
{
    auto probe = probeWhole(path, overrides, sheet);
    if (probe)
        setReasonsAside(*probe);
    return probe;
}

Result<std::unique_ptr<TableSource>> openTable(const FileProbe &probe, Merged merged)
{
    if (probe.withReasons) {
        auto whole = openTable(*probe.withReasons, merged);
        if (!whole)
            return whole;
        return withoutReasons(*std::move(whole), probe);
    }
    const auto begun = [](auto source) -> Result<std::unique_ptr<TableSource>> {
        if (const Result<void> started = source->start(); !started)
            return started.error();
        return std::unique_ptr<TableSource>(std::move(source));
    };
    if (probe.syntax == FileProbe::Syntax::Json)
        return begun(std::make_unique<JsonSource>(probe));
    if (probe.syntax != FileProbe::Syntax::Xlsx)
        return begun(std::make_unique<CsvSource>(probe));
    auto book = Workbook::open(withoutSheet(probe.path));
    if (!book)
        return book.error();
    if (probe.workbook.sheet >= book->sheets().size()) {
        return refusal("cannot_read", Tr::tr("“%1” has changed since it was looked at. Choose it again."), probe.path);
    }
    return begun(std::make_unique<XlsxSource>(*std::move(book), probe, merged));
}

Result<std::unique_ptr<TableSource>> openRecords(const FileProbe &probe)
{
    auto rows = openTable(probe);
    if (!rows || probe.syntax == FileProbe::Syntax::Json)
        return rows;
    return withoutLastTotals(withoutFootLines(*std::move(rows)), [probe] { return openTable(probe); });
}

} // namespace postledger
