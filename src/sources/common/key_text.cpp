#include "sources/common/key_text.hpp"

#include <cstddef>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::sources {

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string replaced;
  replaced.reserve(text.size());
  std::size_t begin = 0;
  for (std::size_t found = text.find(from); found != std::string_view::npos; found = text.find(from, begin)) {
    replaced += text.substr(begin, found - begin);
    replaced += to;
    begin = found + from.size();
  }
  replaced += text.substr(begin);
  return replaced;
}

std::optional<std::string_view> without_prefix_ignoring_case(std::string_view text, std::string_view prefix) {
  std::size_t in_text = 0;
  for (std::size_t in_prefix = 0; in_prefix < prefix.size();) {
    if (in_text == text.size()) return std::nullopt;
    const char32_t expected = dotnet::fold(dotnet::decode(prefix, in_prefix));
    if (dotnet::fold(dotnet::decode(text, in_text)) != expected) return std::nullopt;
  }
  return text.substr(in_text);
}

}  // namespace signalr_config::sources
