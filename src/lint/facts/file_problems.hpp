#pragma once

#include <cstdint>
#include <unordered_set>

#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"

namespace signalr_config::lint {

/// Whether what a parser says is about a key that stands twice, or about an encoding.
bool is_about_duplicates(const Diagnostic& diagnostic);
bool is_about_encoding(const Diagnostic& diagnostic);

/// Whether it is about what is not in the file: variables of the shell, files that are not committed, objects
/// of a cluster.
bool is_about_surroundings(const Diagnostic& diagnostic);

/// The keys of a file that are nested as well as flat, which have a rule of their own.
class NestedAndFlat {
 public:
  explicit NestedAndFlat(const LintedFile& file);

  /// Whether what a parser says is about one of them.
  bool is_about(const Diagnostic& diagnostic) const;

 private:
  std::unordered_set<std::uint32_t> places_;  // where the second of each stands
};

/// Reports what a parser says of a file, if it is sure that the file is configuration.
void report_file_problem(const LintedFile& file, const Diagnostic& diagnostic, Report& report);

}  // namespace signalr_config::lint
