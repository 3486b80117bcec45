// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace postledger {

/// `screenshot`: a page as a picture, without a display.
class ScreenshotCommand final : public Command
{
public:
    std::string name() const override { return "screenshot"; }
    QString summary() const override;
    void configure(CLI::App &app) override;
    int run(Streams &streams) override;

private:
    std::string m_workspace, m_page, m_detail, m_out, m_language;
    std::vector<std::string> m_files;
    std::string m_size = "1280x800";
    std::string m_theme = "light";
};

} // namespace postledger
