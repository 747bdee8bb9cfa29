#include "cli/input/standard_input.hpp"

#include <algorithm>
#include <istream>

#include "cli/framework/command.hpp"
#include "system/file_reader.hpp"

namespace signalr_config::cli {

std::string StandardInput::take(std::string_view purpose) {
  if (!taken_for_.empty()) {
    throw UsageError("standard input can be read once only: " + taken_for_ + " and " + std::string(purpose) +
                     " both want it");
  }
  taken_for_ = purpose;
  std::string text;
  constexpr std::size_t smallest_step = std::size_t{64} << 10;
  while (in_) {
    const std::size_t used = text.size();
    if (used > system::maximum_file_size) throw UsageError("standard input is too long");
    text.resize(used + std::max(smallest_step, used));
    in_.read(text.data() + used, static_cast<std::streamsize>(text.size() - used));
    text.resize(used + static_cast<std::size_t>(in_.gcount()));
  }
  return text;
}

}  // namespace signalr_config::cli
