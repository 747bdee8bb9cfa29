#include "cli/framework/option_catalog.hpp"

#include <algorithm>

namespace signalr_config::cli {

const CatalogOption* OptionCatalog::find(std::string_view name) const {
  const auto found = std::ranges::find_if(options, [&](const CatalogOption& option) {
    return std::ranges::find(option.names, name) != option.names.end();
  });
  return found == options.end() ? nullptr : &*found;
}

std::vector<std::string> argument_names(std::string_view usage) {
  std::vector<std::string> names;
  // Another form of the same command begins on a line of its own.
  usage = usage.substr(0, usage.find('\n'));
  const std::size_t trailing = usage.find("[--");
  usage = usage.substr(0, trailing);
  std::string word;
  bool is_option_value = false;
  for (std::size_t i = 0; i <= usage.size(); ++i) {
    const char c = i < usage.size() ? usage[i] : ' ';
    if ((c >= 'A' && c <= 'Z') || (c == '_' && !word.empty())) {
      word += c;
      continue;
    }
    if (!word.empty() && word != "OPTION" && !is_option_value) names.push_back(word);
    if (!word.empty()) is_option_value = false;
    word.clear();
    if (c == '-' && i + 1 < usage.size() && usage[i + 1] == '-') is_option_value = true;
  }
  return names;
}

}  // namespace signalr_config::cli
