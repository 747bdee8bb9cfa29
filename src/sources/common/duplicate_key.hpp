#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// About two entries with the same key: the second is where the problem is, the first is related to it. The
/// message and the remedy are still missing.
[[nodiscard]] Diagnostic problem_of_pair(const Entry& first, const Entry& second, DiagnosticCode code);

/// A key that a file sets twice.
[[nodiscard]] SIGNALR_CONFIG_EXPORT Diagnostic duplicate_key_problem(const Entry& first, const Entry& second,
                                                                     DiagnosticCode code);

/// Adds entries to a source of which .NET fills a Dictionary with `Add`: a key that is there already,
/// ignoring case, makes .NET throw. The entry is added all the same, and the source gets a diagnostic.
class DuplicateKeys {
 public:
  DuplicateKeys(DiagnosticCode code, std::string remedy);

  /// Adds `entry`, whose text belongs to `source`.
  void add(ParsedSource& source, Entry entry);

 private:
  void report(ParsedSource& source, const Entry& first, const Entry& second) const;

  DiagnosticCode code_;
  std::string remedy_;
  std::unordered_map<std::string_view, std::size_t, dotnet::IgnoreCaseHash, dotnet::IgnoreCaseEqual> first_;
};

}  // namespace signalr_config::sources
