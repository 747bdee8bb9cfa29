#include "lint/build_scopes.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/functions_project.hpp"
#include "lint/application_directories.hpp"
#include "lint/scope_entries.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// Whoever starts a container of Functions says which worker it has.
HostKind host_in(const Environment& environment) {
  const auto runtime = environment.get("FUNCTIONS_WORKER_RUNTIME");
  if (!runtime) return HostKind::aspnetcore;
  return dotnet::equals_ignore_case(*runtime, "dotnet-isolated") ? HostKind::functions_isolated
                                                                 : HostKind::functions;
}

bool is_functions(HostKind host) {
  return host == HostKind::functions || host == HostKind::functions_isolated;
}

// The registrations whose keys are there; the unnamed one first.
std::vector<std::optional<std::string>> registrations_in(const Scope& scope) {
  std::vector<std::optional<std::string>> names{std::nullopt};
  if (scope.host != HostKind::aspnetcore) return names;
  std::set<std::string> seen;
  for (const ScopeEntry& entry : scope_entries(scope)) {
    std::string name(entry.meaning.registration);
    if (!name.empty() && seen.insert(name).second) names.emplace_back(std::move(name));
  }
  return names;
}

class ScopeBuilder {
 public:
  ScopeBuilder(std::span<const LintedFile> files, const ScopeOptions& options)
      : files_(files), options_(options) {}

  std::vector<Scope> build() {
    for (const ApplicationDirectory& directory : find_application_directories(files_, options_.host)) {
      for (const std::string& environment : directory.environments) add(directory, environment);
      for (const LintedFile* file : directory.files) taken_.insert(file);
    }
    for (const LintedFile& file : files_) {
      if (!file.kind || taken_.contains(&file)) continue;
      if (is_deployment(*file.kind)) {
        add_description(file);
      } else if (file.source) {
        add_file(file);
      }
    }
    return std::move(scopes_);
  }

 private:
  void add(const ApplicationDirectory& directory, const std::string& environment) {
    Scope scope;
    scope.kind = ScopeKind::application;
    scope.name = directory.path.string();
    scope.host = directory.host;
    scope.environment = environment;
    if (is_functions(scope.host)) scope.connection = connection_in(directory.path);
    HostOptions host = host_options(scope);
    host.content_root = directory.path;
    // Whatever was not given or is ignored by git stays out.
    const bool needs_directory = options_.user_secrets || is_functions(scope.host);
    host.content = needs_directory ? ContentRoot::directory : ContentRoot::mounted_files_only;
    host.user_secrets = options_.user_secrets;
    host.secrets_environment = options_.secrets_environment;
    host.environment = options_.variables;
    for (const LintedFile* file : directory.files) host.mounted_files.push_back(mounted(*file));
    finish(std::move(scope), host_sources(host));
  }

  void add_description(const LintedFile& file) {
    std::vector<DescriptionText> texts;
    texts.push_back({file.path.string(), std::string(file.document->bytes())});
    const Deployment deployment = read_deployment(*file.kind, std::move(texts), {options_.variables, {}});
    for (const DescribedApplication& application : deployment.applications) {
      Scope scope;
      scope.kind = ScopeKind::described_application;
      scope.name = application.label();
      scope.host = options_.host.value_or(host_in(application.environment));
      if (is_functions(scope.host)) scope.connection = connection_in({});
      HostOptions host = host_options(scope);
      host.content = ContentRoot::mounted_files_only;
      host.environment = application.environment;
      host.mounted_files = application.files;
      HostSources sources = host_sources(host);
      scope.environment = sources.environment.value;
      finish(std::move(scope), std::move(sources));
    }
  }

  void add_file(const LintedFile& file) {
    Scope scope;
    scope.name = file.path.string();
    const bool is_classic = file.kind == SourceKind::web_config;
    scope.host = options_.host.value_or(is_classic ? HostKind::aspnet : HostKind::aspnetcore);
    if (is_functions(scope.host)) scope.connection = connection_in({});
    scope.layers = {file.source};
    if (!file.source->refused()) scope.configuration = Configuration({file.source});
    scopes_.push_back(std::move(scope));
  }

  HostOptions host_options(const Scope& scope) const {
    HostOptions host;
    host.host = scope.host;
    if (!scope.environment.empty()) host.environment_name = scope.environment;
    host.user_secrets = false;
    return host;
  }

  std::string connection_in(const fs::path& directory) const {
    if (options_.connection) return *options_.connection;
    if (!directory.empty()) {
      const auto named = find_binding_connections(directory);
      if (!named.empty()) return named.front().name;
    }
    return "AzureSignalRConnectionString";
  }

  static DescribedFile mounted(const LintedFile& file) {
    const std::string name = file.path.string();
    std::string text(file.document->bytes());
    auto source = file.kind == SourceKind::yaml         ? yaml_text(name, std::move(text))
                  : file.kind == SourceKind::web_config ? web_config_text(name, std::move(text))
                                                        : json_text(name, std::move(text));
    return {file.path.filename().string(), std::move(source)};
  }

  void finish(Scope scope, HostSources sources) {
    LoadResult loaded = sources.builder.load();
    scope.layers = std::move(loaded.sources);
    if (loaded.configuration) {
      scope.configuration = *std::move(loaded.configuration);
    } else {
      std::vector<std::shared_ptr<const ParsedSource>> sound;
      std::ranges::copy_if(scope.layers, std::back_inserter(sound),
                           [](const auto& layer) { return !layer->refused(); });
      scope.configuration = Configuration(std::move(sound));
      scopes_.push_back(std::move(scope));
      return;
    }
    for (const auto& registration : registrations_in(scope)) {
      ResolveOptions resolve_options;
      resolve_options.sdk = options_.sdk;
      resolve_options.host = scope.host;
      resolve_options.registration = registration;
      if (!scope.connection.empty()) resolve_options.connection = scope.connection;
      resolve_options.identity.emplace().environment = sources.variables;
      scope.resolutions.push_back({registration, resolve(scope.configuration, resolve_options)});
    }
    scopes_.push_back(std::move(scope));
  }

  std::span<const LintedFile> files_;
  const ScopeOptions& options_;
  std::set<const LintedFile*> taken_;
  std::vector<Scope> scopes_;
};

}  // namespace

std::vector<Scope> build_scopes(std::span<const LintedFile> files, const ScopeOptions& options) {
  return ScopeBuilder(files, options).build();
}

}  // namespace signalr_config::lint
