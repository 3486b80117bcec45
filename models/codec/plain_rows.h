// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/zip_package.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// A cell as the sheet's XML has it.
struct RawCell
{
    std::string_view reference; ///< "AB12", empty: behind the cell before it
    std::string_view type; ///< of the value: "s", "str", "b"…; empty: a number
    std::uint32_t style = 0;
    std::string_view value; ///< of <v>
    std::string_view inlineText; ///< of <is>, its runs joined
    bool hasInlineText = false;
    bool hasFormula = false;
    bool tooLong = false; ///< value or text are only the beginning
};

struct RawRow
{
    std::string_view number; ///< empty: behind the row before it
    std::vector<RawCell> cells;
    std::deque<std::string> owned; ///< what views do not find in the buffer

    void clear();
};

/// Stands between a sheet's bytes and its XML reader, and takes out the rows that are written as programs write them:
/// <row>, <c>, <v>, <f>, <is><t>, without comments, sections of character data or prefixes. They are handed over as
/// they stand, several times as fast as through the reader, and each leaves the processing instruction kRowMark in
/// their place. Everything else goes on to the reader unchanged, so that what is read is the same.
class PlainRows final : public QIODevice
{
    Q_OBJECT
public:
    /// \param take  gets each plain row; what it points to is valid during the call
    PlainRows(PartStream &part, std::function<void(const RawRow &)> take);
    bool isSequential() const override { return true; }

    static constexpr QStringView kRowMark = u"row";

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    enum class State : std::uint8_t
    {
        Start,
        Root, ///< before the first element
        Prologue, ///< before the rows
        Rows, ///< at the beginning of a row, or at their end
        OddRow, ///< inside of a row that is left to the reader
        Off ///< everything is left to the reader
    };
    bool fill();
    void decide();
    void decideStart();
    void decideRoot();
    void decidePrologue();
    void decideRows();
    void decideOddRow();
    void passAllBut(std::size_t bytes);
    void switchOff();
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_at); }

    PartStream &m_part;
    std::function<void(const RawRow &)> m_take;
    State m_state = State::Start;
    std::string m_buffer;
    std::size_t m_at = 0; ///< what stands before was passed on or taken out
    bool m_knowsDescents = false; ///< see readPlainRow()
    std::size_t m_judged = 0; ///< bytes from there that are known to be the mark and the declaration
    std::size_t m_passing = 0; ///< bytes from there that go to the reader
    std::string_view m_mark; ///< what is left of a mark to hand out
    bool m_atEnd = false;
    RawRow m_row;
};

/// What became of the row at the beginning of a text.
enum class PlainRow : std::uint8_t
{
    Read,
    NeedsMore, ///< the text ends before the row does
    Odd ///< not as plain as that
};
/// \param knowsDescents the prefix of `x14ac:dyDescent`, which spreadsheets give each row, is declared
/// \param used bytes of the row when it was read
PlainRow readPlainRow(std::string_view text, bool knowsDescents, RawRow &row, std::size_t &used);

} // namespace postledger
