#pragma once

#include <string>
#include <vector>

#include "deployments/templates/evaluation.hpp"

namespace signalr_config::deployments {

/// A resource as a deployment would make it.
struct DeployedResource {
  std::string type;       ///< in lower case
  TemplateValuePtr name;  ///< its whole name, or an unresolved text
  std::string symbol;     ///< by which its template names it
  TemplatePlace place;
  TemplateValuePtr body;
  bool is_existing = false;  ///< it is there already, and is named only

  /// What people call it: its name, else its symbol, else what is known of its name.
  std::string label() const;
};

/// Every resource of the kinds that say something about applications, modules' as well. One whose condition
/// is false is left out, one whose condition cannot be told is not.
[[nodiscard]] std::vector<DeployedResource> deploy(TemplateInstance& instance);

}  // namespace signalr_config::deployments
