#include "lint/facts/endpoint_name.hpp"

#include <algorithm>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::lint {

std::vector<std::string_view> endpoint_segments(const ScopeEntry& where) {
  const bool parses_keys =
      where.scope.host == HostKind::aspnetcore || where.scope.host == HostKind::management;
  const bool is_endpoint = where.meaning.role == KeyRole::endpoint && where.in_effect && where.entry.value &&
                           !where.entry.value->empty();
  if (!parses_keys || !is_endpoint) return {};
  std::vector<std::string_view> segments;
  std::string_view rest = where.meaning.name_and_type;
  for (;;) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    segments.push_back(rest.substr(0, end));
    if (end == rest.size()) return segments;
    rest.remove_prefix(end + 1);
  }
}

bool is_type_name(std::string_view text) {
  const std::string_view word = dotnet::trim(text);
  return dotnet::equals_ignore_case(word, "primary") || dotnet::equals_ignore_case(word, "secondary");
}

}  // namespace signalr_config::lint
