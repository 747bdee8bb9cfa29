#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/input/load_input.hpp"
#include "signalr/disclosure/display.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// What `show` found, before it is written in one of its formats.
struct ShowReport {
  const LoadedInput& input;
  std::string section;              ///< empty: everything
  std::vector<EnumeratedKey> rows;  ///< in an order for people
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

void write_show_json(std::ostream& out, const ShowReport& report);
void write_show_text(std::ostream& out, const ShowReport& report, const terminal::Style& style);

}  // namespace signalr_config::cli
