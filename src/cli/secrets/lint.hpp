#pragma once

#include <string_view>
#include <vector>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/user_secrets_store.hpp"

namespace signalr_config::cli {

/// What is said against a secret. `name` is shown for it: the text of its code, or the name of the linter's
/// rule.
struct SecretProblem {
  Diagnostic diagnostic;
  std::string_view name;
};

/// What the linter's rules say of a value that is about to be stored, as far as
/// they are about what the SDK silently makes something else of: a property
/// that it does not read, a type that it does not know.
std::vector<SecretProblem> lint_secret(const UserSecret& secret);

}  // namespace signalr_config::cli
