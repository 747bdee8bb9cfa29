#include "cli/framework/option.hpp"

#include <algorithm>

namespace signalr_config::cli {

namespace {

// `a, b or c`
std::string listed(const ChoiceWords& words) {
  std::string text;
  for (const std::string_view& word : words) {
    if (!text.empty()) text += &word == &words.back() ? " or " : ", ";
    text += word;
  }
  return text;
}

}  // namespace

std::vector<std::string_view> names_of(const Option& option) {
  std::vector<std::string_view> names;
  for (std::string_view rest = option.names; !rest.empty();) {
    std::string_view name = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    if (name.starts_with('!')) name.remove_prefix(1);
    names.push_back(name);
  }
  return names;
}

std::string help_of(const Option& option) {
  constexpr std::string_view mark = "{choices}";
  std::string help(option.help);
  const std::size_t at = help.find(mark);
  if (at == std::string::npos) return help;
  return help.replace(at, mark.size(),
                      option.about_choices != nullptr ? option.about_choices() : listed(option.choices()));
}

}  // namespace signalr_config::cli
