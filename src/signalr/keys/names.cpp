#include "signalr/keys/names.hpp"

#include "core/key_path.hpp"

namespace signalr_config::signalr::keys {

std::string below(std::string_view above, std::string_view name) {
  return std::string(above).append(":").append(name);
}

std::string section_of(const std::optional<std::string>& registration) {
  return registration ? below(section, *registration) : std::string(section);
}

std::optional<std::string_view> rest_below(std::string_view key, std::string_view above) {
  if (!core::is_in_section(key, above)) return std::nullopt;
  return key.size() == above.size() ? std::string_view() : key.substr(above.size() + 1);
}

}  // namespace signalr_config::signalr::keys
