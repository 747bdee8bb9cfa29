#include <algorithm>
#include <iterator>
#include <utility>

#include "deployments/common/description.hpp"
#include "deployments/common/settings_files.hpp"
#include "deployments/readers.hpp"
#include "deployments/systemd/environment_file.hpp"
#include "deployments/systemd/unit.hpp"

namespace signalr_config::deployments {
namespace {

// `chat.service` is the service chat.
std::string service_name(const std::string& file) {
  const std::string name = file_name_of(file);
  return name.substr(0, name.rfind(".service"));
}

// A unit of a repository names files of the machine that it is for; the repository may have them beside it.
std::optional<std::string> read_environment_file(const std::string& unit,
                                                 const EnvironmentFileReference& file,
                                                 const DeploymentOptions& options, Deployment& deployment,
                                                 std::string& found_at) {
  for (const auto& place :
       {beside(unit, file_name_of(file.path), options), std::filesystem::path(file.path)}) {
    found_at = place.string();
    if (auto bytes = read_named_file(place, file.origin, options, deployment)) return bytes;
  }
  return std::nullopt;
}

void add_file(const std::string& unit, const EnvironmentFileReference& file, const DeploymentOptions& options,
              Deployment& deployment, Environment& environment) {
  std::string path;
  auto bytes = read_environment_file(unit, file, options, deployment, path);
  if (!bytes) {
    if (!file.optional) warn_of_missing_file(file.origin, file.path, deployment);
    return;
  }
  sources::ParsedVariables parsed = parse_systemd_environment_file(path, *std::move(bytes));
  std::ranges::move(parsed.diagnostics, std::back_inserter(deployment.diagnostics));
  set_variables(std::move(parsed.variables), std::make_shared<const Origin>(file.origin), environment);
}

Environment without(const Environment& environment, const std::vector<sources::TextVariable>& unset) {
  Environment kept;
  for (const EnvironmentVariable& variable : environment.variables()) {
    const bool removed = std::ranges::any_of(unset, [&](const sources::TextVariable& one) {
      return one.name == variable.name && (!one.value || *one.value == variable.value);
    });
    if (!removed) kept.set(variable);
  }
  return kept;
}

}  // namespace

// Each unit is a service. What it passes on from the service manager is not known here.
void read_systemd(Texts texts, const DeploymentOptions& options, Deployment& deployment) {
  for (DescriptionText& text : texts) {
    const std::string name = text.name;
    SystemdUnit unit = parse_systemd_unit(std::move(text.name), std::move(text.bytes));
    std::ranges::move(unit.environment.diagnostics, std::back_inserter(deployment.diagnostics));
    DescribedApplication application;
    application.name = service_name(name);
    set_variables(std::move(unit.environment.variables), nullptr, application.environment);
    for (const EnvironmentFileReference& file : unit.files) {
      add_file(name, file, options, deployment, application.environment);
    }
    application.environment = without(application.environment, unit.unset);
    add_application(std::move(application), deployment);
  }
}

// Files that units name, by themselves.
void read_systemd_environment(Texts texts, const DeploymentOptions&, Deployment& deployment) {
  DescribedApplication application;
  for (DescriptionText& text : texts) {
    sources::ParsedVariables parsed =
        parse_systemd_environment_file(std::move(text.name), std::move(text.bytes));
    std::ranges::move(parsed.diagnostics, std::back_inserter(deployment.diagnostics));
    set_variables(std::move(parsed.variables), nullptr, application.environment);
  }
  add_application(std::move(application), deployment);
}

}  // namespace signalr_config::deployments
