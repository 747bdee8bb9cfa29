#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/diff/side.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/resolution_difference.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// What changes for one application. A side that does not have it is a null pointer.
struct ApplicationDifference {
  std::string name;  ///< empty where it is the only one
  const DiffApplication* before = nullptr;
  const DiffApplication* after = nullptr;
  ResolutionDifference difference;
  /// Endpoints whose secrets could not be compared, since one side was saved without them.
  std::vector<ServiceEndpoint> secrets_not_compared;

  bool is_same() const { return before != nullptr && after != nullptr && difference.empty(); }
};

/// What `diff` found out, before it is written in one of its formats.
struct DiffReport {
  const DiffSide& before;
  const DiffSide& after;
  std::vector<ApplicationDifference> applications;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;

  bool is_same() const;
  /// Whether the applications are told apart by their names.
  bool has_names() const;
};

/// Compares the applications of two sides: the only ones of each with one another, others by their names.
/// Throws `UsageError` where it is not clear which to compare, and for an endpoint that neither has.
std::vector<ApplicationDifference> compare_sides(const DiffSide& before, const DiffSide& after,
                                                 const std::optional<std::string>& endpoint);

void write_diff_text(std::ostream& out, const DiffReport& report, const terminal::Style& style);
void write_diff_json(std::ostream& out, const DiffReport& report);
/// For a comment on a pull request.
void write_diff_markdown(std::ostream& out, const DiffReport& report);

}  // namespace signalr_config::cli
