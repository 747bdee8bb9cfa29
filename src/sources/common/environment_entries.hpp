#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/parsed_source.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::sources {

/// Turns variables into entries, as Microsoft.Extensions.Configuration.EnvironmentVariables does. Two
/// variables with different names that set the same key earn a warning.
class EnvironmentEntries {
 public:
  /// Only variables that begin with the prefix (ignoring case) are taken, with the prefix removed.
  explicit EnvironmentEntries(ParsedSource& source, const EnvironmentOptions& options = {});

  /// `origin.key` must be the variable's name.
  void add(std::string_view variable_name, std::string_view variable_value, const Origin& origin);

 private:
  void add_entry(std::string_view full_key, std::string_view value, const Origin& origin);
  void warn_of_duplicate(const Entry& first, const Entry& second);

  ParsedSource& source_;
  std::string prefix_;
  DotnetRelease release_;
  std::unordered_map<std::string_view, std::size_t, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual>
      first_of_key_;
};

}  // namespace signalr_config::sources
