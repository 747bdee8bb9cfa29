#include "cli/input/declared_input.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "hosts/functions/project.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

using hosts::DeclaredApplication;
using hosts::DeclaredRegistration;

using Frameworks = std::vector<std::optional<hosts::Declared<DotnetRelease>>>;
using Registrations = std::vector<std::optional<DeclaredRegistration>>;

Frameworks frameworks_of(const DeclaredApplication& declared, const InputOptions& options) {
  if (options.framework || declared.frameworks.empty()) return {std::nullopt};
  return {declared.frameworks.begin(), declared.frameworks.end()};
}

// Of a registration that an option names, code may say what is handed over.
Registrations registrations_of(const DeclaredApplication& declared, const InputOptions& options) {
  const bool is_free = !options.registration && !options.connection_string_key;
  if (is_free && !declared.registrations.empty())
    return {declared.registrations.begin(), declared.registrations.end()};
  const auto named =
      std::ranges::find(declared.registrations, options.registration, &DeclaredRegistration::name);
  if (named == declared.registrations.end()) return {std::nullopt};
  return {*named};
}

std::string call_of(const DeclaredRegistration& registration) {
  return registration.name ? "AddNamedAzureSignalR(\"" + *registration.name + "\")" : "AddAzureSignalR()";
}

std::string label_of(const InputVariant& variant, bool has_frameworks, bool has_registrations) {
  std::string label;
  if (has_frameworks) label = to_string(variant.framework->value);
  if (has_registrations) label += (label.empty() ? "" : ", ") + call_of(*variant.registration);
  return label;
}

// Bindings are served by the host, from its own configuration; the worker's code has another.
std::vector<InputVariant> function_variants(const DirectoryOfHost& directory, const HostDetection& detected,
                                            const std::shared_ptr<const DeclaredApplication>& declared) {
  InputVariant worker{declared, std::nullopt, std::nullopt, detected, {}};
  if (!declared->frameworks.empty()) worker.framework = declared->frameworks.front();
  const bool has_both = detected.host == HostKind::functions_isolated &&
                        !hosts::find_binding_connections(directory.path, directory.files).empty();
  if (!has_both) return {std::move(worker)};
  worker.label = "the worker's own code";
  worker.host->reason.resize(
      std::min(worker.host->reason.find("; for its bindings"), worker.host->reason.size()));
  InputVariant bindings{declared, worker.framework, std::nullopt,
                        HostDetection{HostKind::functions, "it serves the bindings of the isolated worker"},
                        "bindings"};
  return {std::move(bindings), std::move(worker)};
}

}  // namespace

std::vector<InputVariant> declared_variants(const InputOptions& options, const std::vector<InputPath>& paths,
                                            const Environment& variables) {
  const auto directory =
      std::ranges::find_if(paths, [](const InputPath& path) { return !path.kind && !path.text; });
  if (directory == paths.end()) return {InputVariant{}};
  std::optional<fs::path> project = directory->project;
  if (options.project) project = *options.project;
  const auto declared = std::make_shared<const DeclaredApplication>(hosts::read_declared_application(
      {.directory = directory->path, .project = std::move(project), .files = *directory->files}));
  std::optional<HostDetection> detected;
  const DirectoryOfHost place{directory->path, variables, directory->files, declared.get()};
  if (!options.host) detected = detect_host(place);
  if (detected && is_functions(detected->host)) return function_variants(place, *detected, declared);
  const Frameworks frameworks = frameworks_of(*declared, options);
  const Registrations registrations = registrations_of(*declared, options);
  std::vector<InputVariant> variants;
  for (const auto& framework : frameworks) {
    for (const auto& registration : registrations) {
      variants.push_back({declared, framework, registration, detected, {}});
      variants.back().label = label_of(variants.back(), frameworks.size() > 1, registrations.size() > 1);
    }
  }
  return variants;
}

void choose_declared(HostChoice& choice, const InputOptions& options, const InputVariant& variant) {
  if (variant.declared == nullptr) return;
  const DeclaredApplication& declared = *variant.declared;
  choice.has_project = declared.project.has_value();
  if (!choice.builder && choice.has_builder()) choice.builder = declared.builder;
  if (!choice.framework) choice.framework = variant.framework;
  if (!options.sdk) choice.sdk = declared.sdk;
  if (choice.kind != HostKind::aspnetcore) return;
  choice.is_registered = variant.registration || declared.computed_name;
  const bool is_name_open = !choice.registration && declared.registrations.empty();
  if (is_name_open) choice.set_in_code.name = declared.computed_name;
  if (!variant.registration) return;
  const DeclaredRegistration& registration = *variant.registration;
  if (!choice.registration && registration.name)
    choice.registration = {*registration.name, registration.reason};
  choice.set_in_code.endpoints = registration.computed_endpoints;
  if (options.connection_string_key) return;
  choice.set_in_code.connection_string = registration.computed_connection;
  if (registration.computed_connection) return;
  choice.connection_string_key = registration.connection_string_key;
  choice.connection_string = registration.connection_string;
}

void refuse_several_variants(const std::vector<std::string>& labels) {
  std::string hint = "Pick one with --framework, --registration or --host. There are:";
  for (const std::string& label : labels)
    hint += (&label == &labels.front() ? " " : "; ") + terminal::printable(label);
  throw UsageError("the project has several answers", std::move(hint));
}

}  // namespace signalr_config::cli
