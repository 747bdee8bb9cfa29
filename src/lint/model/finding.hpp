#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lint/model/fix.hpp"
#include "lint/model/location.hpp"
#include "lint/model/rule.hpp"
#include "signalr_config/diagnostic.hpp"

namespace signalr_config::lint {

/// Another place that belongs to a finding, and what it has to do with it.
struct RelatedLocation {
  Location location;
  std::string message;  ///< shown as it is: never holds a value

  bool operator==(const RelatedLocation&) const = default;
};

/// Where and why a finding was silenced.
struct Suppression {
  std::string reason;  ///< as its author wrote it; may be empty
  Location comment;    ///< in a baseline: no document
};

/// What a rule found at one place.
struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;  ///< the rule's, unless the settings say otherwise
  Message message;                        ///< what was found and what was expected
  std::string hint;                       ///< how to mend it; never holds a value
  Location location;
  std::string key;                        ///< the configuration key, or empty; part of the fingerprint
  std::vector<std::string> environments;  ///< in which it holds; empty where it is not about an application
  std::vector<RelatedLocation> related;
  std::optional<Fix> fix;  ///< how to mend it, where a program can
  std::optional<Suppression> suppression;
};

/// The finding as any other diagnostic, with its place, and its fix with the edits made. It has no code of
/// its own: the rule stands for one.
Diagnostic to_diagnostic(const Finding& finding);

}  // namespace signalr_config::lint
