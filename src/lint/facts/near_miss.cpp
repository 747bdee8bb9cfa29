#include "lint/facts/near_miss.hpp"

#include <algorithm>
#include <string>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/near_misses/keys.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint {

namespace {

// Cheap, since every entry of every file comes here: the words that a slip leaves alone.
bool is_worth_a_look(const Entry& entry) {
  if (!entry.value || entry.value->empty()) return false;
  return dotnet::ascii_contains_ignore_case(entry.key, "sign") ||
         dotnet::ascii_contains_ignore_case(entry.key, "azure") || signalr::is_for_service(*entry.value);
}

// A literal as a key: code may name a variable, whose `__` is ':'.
std::string as_key(std::string_view literal) {
  std::string key(literal);
  for (std::size_t at = key.find("__"); at != std::string::npos; at = key.find("__", at))
    key.replace(at, 2, ":");
  return key;
}

template <typename Matches>
bool any_key_in_code(const Scope& scope, Matches matches) {
  return scope.code != nullptr && std::ranges::any_of(scope.code->literals, [&](const std::string& literal) {
           return matches(as_key(literal));
         });
}

}  // namespace

bool is_named_in_code(const ScopeEntry& where) {
  if (where.scope.code != nullptr && where.scope.code->is_of_another_language) return true;
  return any_key_in_code(
      where.scope, [&](const std::string& key) { return dotnet::equals_ignore_case(key, where.entry.key); });
}

bool is_section_named_in_code(const ScopeEntry& where) {
  return any_key_in_code(where.scope, [&](const std::string& section) {
    return dotnet::starts_with_ignore_case(where.entry.key, section + ":");
  });
}

std::optional<hosts::NearMiss> near_miss(const ScopeEntry& where) {
  const bool is_read = where.meaning.role != KeyRole::none && where.meaning.role != KeyRole::not_read;
  if (is_read || !is_worth_a_look(where.entry) || is_named_in_code(where)) return std::nullopt;
  const bool is_aspnetcore = where.scope.host == HostKind::aspnetcore;
  auto found = is_aspnetcore ? hosts::near_miss(where.entry, {})
                             : hosts::near_miss(where.entry, {where.scope.host, where.scope.connection});
  // Code may read a section of its own, `AzureSignalR:`.
  if (found && found->code == DiagnosticCode::wrong_separator && is_section_named_in_code(where))
    return std::nullopt;
  if (is_aspnetcore) return found;
  // What else Functions does not read has rules of its own.
  return found && found->code == DiagnosticCode::wrong_separator ? std::move(found) : std::nullopt;
}

std::optional<hosts::NearMiss> near_miss(const ScopeEntry& where, DiagnosticCode code) {
  auto found = near_miss(where);
  return found && found->code == code ? found : std::nullopt;
}

bool lacks_endpoints(const Scope& scope) {
  return !scope.resolutions.empty() && std::ranges::all_of(scope.resolutions, [](const ScopeResolution& one) {
    return one.resolution.configured().empty() && one.resolution.unresolved.empty() &&
           one.resolution.connection_string_entry == nullptr;
  });
}

}  // namespace signalr_config::lint
