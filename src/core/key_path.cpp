#include "core/key_path.hpp"

#include "core/source_traits.hpp"

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::core {

bool is_in_section(std::string_view key, std::string_view section) {
  if (!dotnet::starts_with_ignore_case(key, section)) return false;
  return key.size() == section.size() || key[section.size()] == ':';
}

std::string variable_name(std::string_view key) {
  std::string name;
  for (const char c : key) name += c == ':' ? std::string("__") : std::string(1, c);
  return name;
}

std::string spelled_as_in(const std::optional<Origin>& origin, std::string_view key) {
  if (!origin || !origin->document) return std::string(key);
  const SourceKind kind = origin->document->kind();
  const bool is_variable = kind == SourceKind::environment || gives_environment(traits_of(kind)) ||
                           origin->document->text(origin->key).find("__") != std::string_view::npos;
  return is_variable ? variable_name(key) : std::string(key);
}

}  // namespace signalr_config::core
