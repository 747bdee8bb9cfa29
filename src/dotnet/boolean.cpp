#include "dotnet/boolean.hpp"

#include <cstddef>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::dotnet {

namespace {

/// What bool.Parse takes away at both ends: white space and NULs in any mixture.
bool is_padding(char32_t c) noexcept { return c == 0 || is_white_space(c); }

std::string_view without_padding(std::string_view text) noexcept {
  std::size_t begin = 0;
  for (std::size_t next = 0; next < text.size() && is_padding(decode(text, next));) begin = next;
  text.remove_prefix(begin);
  std::size_t end = text.size();
  for (std::size_t next = end; next > 0 && is_padding(decode_backwards(text, next));) end = next;
  return text.substr(0, end);
}

}  // namespace

std::optional<bool> parse_boolean(std::string_view text) noexcept {
  const std::string_view word = without_padding(text);
  if (equals_ignore_case(word, "true")) return true;
  if (equals_ignore_case(word, "false")) return false;
  return std::nullopt;
}

}  // namespace signalr_config::dotnet
