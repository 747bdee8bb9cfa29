#include "deployments/systemd/names.hpp"

#include <algorithm>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr bool is_letter(char c) { return dotnet::is_ascii_letter(c) || c == '_'; }

constexpr bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

}  // namespace

bool is_systemd_name(std::string_view name) {
  return !name.empty() && !dotnet::is_ascii_digit(name.front()) &&
         std::ranges::all_of(name, [](char c) { return is_letter(c) || dotnet::is_ascii_digit(c); });
}

bool is_systemd_value(std::string_view value) { return std::ranges::none_of(value, is_control); }

}  // namespace signalr_config::deployments
