#include "core/shown_text.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ascii.hpp"

namespace signalr_config::core {

namespace {

constexpr std::string_view hidden = "***";
constexpr std::array<std::string_view, 3> secret_names{"accesskey", "clientsecret", "password"};
constexpr std::string_view ends_of_secret = ";\"'`<>& \t\r\n,)";

// Whether the text before a '=' ends with the name of a secret.
bool is_secret_name(std::string_view before) {
  return std::ranges::any_of(secret_names, [before](std::string_view name) {
    return before.size() >= name.size() &&
           dotnet::ascii_equals_ignore_case(before.substr(before.size() - name.size()), name);
  });
}

bool may_be_connection_string(std::string_view name) {
  const std::size_t equals = name.find('=');
  if (equals == std::string_view::npos) return false;
  // `date=2030-01-01` is a directory's name, with more below it or without.
  return name.find(';') != std::string_view::npos || without_secrets(std::string(name)) != name;
}

}  // namespace

std::string shown_name(std::string_view name) {
  if (!may_be_connection_string(name)) return std::string(name);
  return std::string(name.substr(0, name.find_first_of("=;") + 1)) + std::string(hidden);
}

std::string without_secrets(std::string text) {
  std::string shown;
  std::size_t copied = 0;
  for (std::size_t equals = text.find('='); equals != std::string::npos;
       equals = text.find('=', equals + 1)) {
    if (equals < copied || !is_secret_name(std::string_view(text).substr(0, equals))) continue;
    const std::size_t end = std::min(text.find_first_of(ends_of_secret, equals + 1), text.size());
    const bool is_empty = end == equals + 1;
    const bool is_placeholder = text.compare(equals + 1, 3, "...") == 0;
    if (is_empty || is_placeholder) continue;
    shown.append(text, copied, equals + 1 - copied).append(hidden);
    copied = end;
  }
  if (copied == 0) return text;
  return shown.append(text, copied);
}

}  // namespace signalr_config::core
