#include "cli/secrets/lint.hpp"

#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "lint/model/linted_file.hpp"
#include "lint/model/scope.hpp"
#include "lint/registry.hpp"
#include "lint/run_rules.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::cli {

namespace {

// About segments and properties without effect, an unknown AuthType, and the parts of a key. Not those about
// taste, about the machine or about other keys: a secret is refused for what these find.
std::vector<const lint::Rule*> rules() {
  static constexpr std::array<std::string_view, 5> ids{"ASRS121", "ASRS122", "ASRS128", "ASRS303", "ASRS304"};
  std::vector<const lint::Rule*> found;
  for (const std::string_view id : ids) {
    if (const lint::Rule* const rule = lint::find_rule(id)) found.push_back(rule);
  }
  return found;
}

// The secret is not stored yet, so that there is no place to show.
SecretProblem to_problem(const lint::Finding& finding) {
  Diagnostic diagnostic = to_diagnostic(finding);
  diagnostic.key = signalr::display_key(finding.key, signalr::Disclosure::masked);
  diagnostic.origin.reset();
  diagnostic.related.clear();
  return {std::move(diagnostic), finding.rule->metadata.name};
}

}  // namespace

std::vector<SecretProblem> lint_secret(const UserSecret& secret) {
  const auto source = std::make_shared<const ParsedSource>(memory({{secret.key, *secret.value}})->load());
  if (source->refused()) return {};
  lint::Scope scope;
  scope.layers = {source};
  scope.configuration = Configuration(scope.layers);
  const std::vector<const lint::Rule*> chosen = rules();
  std::vector<SecretProblem> found;
  for (const lint::Finding& finding :
       lint::run_rules({.rules = chosen}, {.files = {}, .scopes = {&scope, 1}, .tracking = {}})) {
    found.push_back(to_problem(finding));
  }
  return found;
}

}  // namespace signalr_config::cli
