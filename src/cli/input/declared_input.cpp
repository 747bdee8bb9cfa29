#include "cli/input/declared_input.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "hosts/functions/project.hpp"
#include "signalr_config/sources.hpp"
#include "sources/source_of_kind.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

using hosts::DeclaredApplication;
using hosts::DeclaredRegistration;
using hosts::code::Addition;

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

std::string path_of(const hosts::code::Text& text, const HostSources& host) {
  std::string path = text.value;
  constexpr std::string_view placeholder = "{Environment}";
  const std::size_t at = path.find(placeholder);
  if (text.written == hosts::code::Written::with_environment && at != std::string::npos)
    path.replace(at, placeholder.size(), host.environment.value);
  return path;
}

SourceKind kind_of(Addition addition) {
  return addition == Addition::xml_file   ? SourceKind::xml
         : addition == Addition::ini_file ? SourceKind::ini
                                          : SourceKind::json;
}

class DeclaredSources {
 public:
  DeclaredSources(ConfigurationBuilder& builder, const HostOptions& options, const HostSources& host)
      : builder_(builder), options_(options), host_(host) {}

  void add(const hosts::code::AddedSource& source) {
    switch (source.addition) {
      case Addition::environment_variables:
        builder_.add(environment_variables(host_.variables,
                                           {.prefix = source.argument.value, .release = options_.framework}));
        break;
      case Addition::user_secrets:
        add_secrets(source);
        break;
      case Addition::key_per_file:
        if (is_here())
          builder_.add(
              key_per_file(place_of(source), {.presence = presence(source), .files = options_.files}));
        break;
      case Addition::json_file:
      case Addition::xml_file:
      case Addition::ini_file:
        if (is_here())
          builder_.add(sources::file_of_kind(
              place_of(source), kind_of(source.addition), {},
              {.presence = presence(source), .files = options_.files, .release = options_.framework}));
        break;
      default:
        break;
    }
  }

 private:
  // In a container there are other files.
  bool is_here() const { return options_.content == ContentRoot::directory; }

  fs::path place_of(const hosts::code::AddedSource& source) const {
    return (options_.content_root / path_of(source.argument, host_)).lexically_normal();
  }

  static Presence presence(const hosts::code::AddedSource& source) {
    return source.is_optional ? Presence::optional : Presence::required;
  }

  // Without an id, those of the project.
  void add_secrets(const hosts::code::AddedSource& source) {
    const bool has_id = source.argument.is_literal();
    if (!options_.user_secrets || (!has_id && !host_.secrets.id)) return;
    const Environment& variables =
        options_.secrets_environment ? *options_.secrets_environment : options_.environment;
    builder_.add(user_secrets(has_id ? source.argument.value : host_.secrets.id->value, variables,
                              options_.framework));
  }

  ConfigurationBuilder& builder_;
  const HostOptions& options_;
  const HostSources& host_;
};

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
  if (choice.kind != HostKind::aspnetcore || !variant.registration) return;
  const DeclaredRegistration& registration = *variant.registration;
  if (!choice.registration && registration.name)
    choice.registration = {*registration.name, registration.reason};
  if (options.connection_string_key) return;
  choice.connection_string_key = registration.connection_string_key;
  choice.connection_string = registration.connection_string;
}

void add_declared_sources(ConfigurationBuilder& builder, const InputVariant& variant,
                          const HostOptions& host_options, const HostSources& host) {
  if (variant.declared == nullptr) return;
  DeclaredSources sources(builder, host_options, host);
  for (const hosts::code::AddedSource& source : variant.declared->sources) sources.add(source);
}

void refuse_several_variants(const std::vector<std::string>& labels) {
  std::string hint = "Pick one with --framework, --registration or --host. There are:";
  for (const std::string& label : labels)
    hint += (&label == &labels.front() ? " " : "; ") + terminal::printable(label);
  throw UsageError("the project has several answers", std::move(hint));
}

}  // namespace signalr_config::cli
