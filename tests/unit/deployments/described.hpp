#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/deployment.hpp"

namespace Catch {

template <>
struct StringMaker<std::pair<std::string, std::string>> {
  static std::string convert(const std::pair<std::string, std::string>& pair) {
    return pair.first + " at " + pair.second;
  }
};

}  // namespace Catch

namespace signalr_config::test {

/// `NAME=value` and its place, as people see it: `web.yaml:3:7`.
using Variable = std::pair<std::string, std::string>;
using Variables = std::vector<Variable>;

inline Variables variables(const DescribedApplication& application) {
  Variables found;
  for (const EnvironmentVariable& variable : application.environment.variables()) {
    found.emplace_back(variable.name + "=" + variable.value, describe(variable.origin));
  }
  return found;
}

inline std::vector<std::string> labels(const Deployment& deployment) {
  std::vector<std::string> found;
  for (const DescribedApplication& application : deployment.applications)
    found.push_back(application.label());
  return found;
}

/// `code@line:column` of each.
inline std::vector<std::string> problems(const Deployment& deployment) {
  std::vector<std::string> found;
  for (const Diagnostic& problem : deployment.diagnostics) {
    const auto position = problem.position();
    found.push_back(
        std::string(to_string(problem.code)) + "@" +
        (position ? std::to_string(position->line) + ":" + std::to_string(position->column) : "-"));
  }
  return found;
}

inline Deployment read(SourceKind kind, std::string name, std::string text,
                       const DeploymentOptions& options = {}) {
  std::vector<DescriptionText> texts;
  texts.push_back({std::move(name), std::move(text)});
  return read_deployment(kind, std::move(texts), options);
}

}  // namespace signalr_config::test
