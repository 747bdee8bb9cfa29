#include "cli/output/key_syntax.hpp"

namespace signalr_config::cli {

std::string key_from_argument(std::string_view argument) {
  std::string key;
  for (std::size_t i = 0; i < argument.size(); ++i) {
    const bool separator = argument.substr(i, 2) == "__";
    key += separator ? ':' : argument[i];
    if (separator) ++i;
  }
  return key;
}

}  // namespace signalr_config::cli
