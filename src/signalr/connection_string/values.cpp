#include "signalr/connection_string/values.hpp"

#include <cstddef>

#include "dotnet/character_classes.hpp"
#include "dotnet/int32.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::signalr {

bool is_service_scheme(const std::string_view scheme) { return scheme == "http" || scheme == "https"; }

std::optional<Uri> parse_service_uri(const std::string_view value) {
  auto uri = Uri::try_create_absolute(value);
  if (!uri || !is_service_scheme(uri->scheme())) return std::nullopt;
  return uri;
}

std::string_view without_trailing_slashes(const std::string_view value) {
  return value.substr(0, value.find_last_not_of('/') + 1);
}

bool is_supported_version(const std::string_view value) {
  constexpr std::string_view major = "1.";
  if (value.substr(0, major.size()) != major) return false;
  std::size_t pos = major.size();
  if (pos == value.size() || !dotnet::is_decimal_digit(dotnet::decode(value, pos))) return false;
  while (pos < value.size()) {
    const char32_t c = dotnet::decode(value, pos);
    if (c != U'-' && c != U'.' && !dotnet::is_word_character(c)) return false;
  }
  return true;
}

std::optional<int> parse_port(const std::string_view value) {
  const auto port = dotnet::try_parse_int32(value);
  if (!port || *port < 1 || *port > 0xFFFF) return std::nullopt;
  return *port;
}

}  // namespace signalr_config::signalr
