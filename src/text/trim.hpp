#pragma once

#include <algorithm>
#include <string_view>

namespace signalr_config::text {

/// The white space of ASCII that formats and other tools agree on. What .NET trims is dotnet::trim().
inline constexpr std::string_view plain_blanks = " \t\r\n";

/// `text` without these characters at both ends. An empty result stands at its end.
[[nodiscard]] constexpr std::string_view trim(std::string_view text,
                                              std::string_view blanks = plain_blanks) noexcept {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

}  // namespace signalr_config::text
