#include "lint/scopes/build_scopes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/declared/application.hpp"
#include "hosts/functions/project.hpp"
#include "hosts/web_config.hpp"
#include "lint/facts/configured_endpoints.hpp"
#include "lint/facts/near_miss.hpp"
#include "lint/facts/value_form.hpp"
#include "lint/model/scope_entries.hpp"
#include "lint/scopes/application_directories.hpp"
#include "lint/scopes/project_code.hpp"
#include "lint/scopes/resolved_scope.hpp"
#include "signalr/keys/names.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/source.hpp"
#include "sources/json/release.hpp"
#include "system/parallel.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_of_settings = "appsettings.json";

// What was parsed before, as a source: an application is loaded once for each environment, and its files stay
// the same. What it gives refers to that.
class SourceAlreadyRead final : public Source {
 public:
  SourceAlreadyRead(std::shared_ptr<const ParsedSource> source, DotnetRelease release)
      : source_(std::move(source)), release_(release) {}

  ParsedSource load() const override {
    ParsedSource copy(source_->document());
    copy.entries = source_->entries;
    copy.comments = source_->comments;
    copy.diagnostics = source_->diagnostics;
    sources::apply_release(copy, release_);
    return copy;
  }

 private:
  std::shared_ptr<const ParsedSource> source_;
  DotnetRelease release_;
};

std::vector<DescribedFile> mounted_files(const ApplicationDirectory& directory, DotnetRelease release) {
  std::vector<DescribedFile> files;
  for (const LintedFile* file : directory.files) {
    if (!file->source) continue;
    files.push_back(
        {file->path.filename().string(), std::make_shared<const SourceAlreadyRead>(file->source, release)});
  }
  return files;
}

// Whether an entry may be one that the application's own code reads.
bool leaves_a_question(const Scope& scope) {
  return is_without_endpoint(scope) || std::ranges::any_of(scope_entries(scope), [](const ScopeEntry& entry) {
           return entry.meaning.role == KeyRole::not_read || near_miss(entry) ||
                  (entry.meaning.is_connection_string() &&
                   is_left_to_user_secrets(entry.entry.value.value_or("")));
         });
}

// Makes the scopes of one application, of one description, or of one file.
class ScopeBuilder {
 public:
  explicit ScopeBuilder(const ScopeOptions& options) : options_(options) {}

  std::vector<Scope> take() { return std::move(scopes_); }

  void add(const ApplicationDirectory& directory) {
    if (!may_speak_of_signalr(directory)) return;
    for (const std::string& environment : directory.environments) add(directory, environment);
  }

  void add(const LintedFile& file, const ApplicationDirectory* application) {
    if (is_deployment(*file.kind)) {
      add_description(file, application);
    } else if (is_named_layer(file)) {
      add_named(file);
    } else if (file.source) {
      add_file(file);
    }
  }

 private:
  // What the machine has could be about it as well.
  bool may_speak_of_signalr(const ApplicationDirectory& directory) const {
    if (options_.user_secrets || !options_.variables.variables().empty()) return true;
    return std::ranges::any_of(directory.files, &LintedFile::mentions_signalr);
  }

  void add(const ApplicationDirectory& directory, const std::string& environment) {
    Scope scope;
    scope.kind = ScopeKind::application;
    scope.name = directory.path.string();
    scope.environment = environment;
    const bool is_closed = !leads_out(directory.path);
    scope.host = is_closed ? host_of(directory) : directory.host;
    if (is_functions(scope.host)) scope.connection = connection_in(is_closed ? directory.path : fs::path());
    HostOptions host = host_options(scope);
    host.content_root = directory.path;
    if (is_closed) declare(project(directory.path), scope, host);
    // Whatever was not given or is ignored by git stays out.
    const bool has_local_settings = std::ranges::any_of(
        directory.files, [](const LintedFile* file) { return file->kind == SourceKind::local_settings; });
    const bool needs_directory = is_closed && (options_.user_secrets || has_local_settings);
    host.content = needs_directory ? ContentRoot::directory : ContentRoot::mounted_files_only;
    host.user_secrets = options_.user_secrets;
    host.secrets_environment = options_.secrets_environment;
    host.environment = options_.variables;
    if (scope.host == HostKind::aspnetcore && is_closed)
      host.environment = hosts::with_web_config(host.environment, directory.path, *options_.files);
    host.mounted_files = mounted_files(directory, host.framework);
    scopes_.push_back(resolved(std::move(scope), host_sources(host), options_));
    if (is_closed) note_project(directory.path, scopes_.back());
  }

  // Its files do not tell ASP.NET Core from what has the Management SDK, and its packages do.
  HostKind host_of(const ApplicationDirectory& directory) {
    if (directory.host != HostKind::aspnetcore || options_.host_in(directory.path)) return directory.host;
    const auto& host = project(directory.path).declared().host;
    return host && host->value == HostKind::management ? host->value : directory.host;
  }

  // What the project says; each of several frameworks would find the same.
  static void declare(ProjectReader& project, Scope& scope, HostOptions& host) {
    const hosts::DeclaredApplication& declared = project.declared();
    // What code adds to a builder without defaults is not looked at: the files are taken for its own.
    if (declared.builder && declared.builder->value != HostBuilder::empty)
      host.builder = declared.builder->value;
    if (!declared.frameworks.empty()) host.framework = declared.frameworks.front().value;
    for (const hosts::DeclaredRegistration& one : declared.registrations) {
      // Below an `if`, nobody knows here whether the value is read.
      if (!one.name && !one.is_conditional && one.connection_string_key)
        scope.connection_string_key = one.connection_string_key->value;
    }
  }

  // Asked only where something is open: it costs a look at the disk, once for all environments.
  void note_project(const fs::path& directory, Scope& scope) {
    if (!leaves_a_question(scope)) return;
    scope.code = project(directory).code();
    scope.has_secrets_id = project(directory).has_secrets_id();
  }

  // One for a builder, which is of one directory.
  ProjectReader& project(const fs::path& directory) {
    if (!project_)
      project_.emplace(directory, hosts::code::SourceSearch{*options_.files, options_.may_read, {}});
    return *project_;
  }

  // A launch profile starts the application that it lies in.
  void add_description(const LintedFile& file, const ApplicationDirectory* application) {
    if (!file.deployment) return;
    for (const DescribedApplication& described : file.deployment->applications) {
      Scope scope;
      scope.kind = ScopeKind::described_application;
      scope.is_unseen = application == nullptr;
      scope.name = described.label();
      scope.host = options_.host_in(file.path.parent_path())
                       .value_or(hosts::host_of_described(described).value_or(HostKind::aspnetcore));
      if (is_functions(scope.host)) scope.connection = connection_in({});
      HostOptions host = host_options(scope);
      host.content = ContentRoot::mounted_files_only;
      host.environment = described.environment;
      host.mounted_files = described.files;
      const bool is_closed = application != nullptr && !leads_out(application->path);
      if (is_closed) declare(project(application->path), scope, host);
      if (application != nullptr)
        std::ranges::move(mounted_files(*application, host.framework),
                          std::back_inserter(host.mounted_files));
      const HostSources sources = host_sources(host);
      scope.environment = sources.environment.value;
      scopes_.push_back(resolved(std::move(scope), sources, options_));
      if (is_closed) note_project(application->path, scopes_.back());
    }
  }

  void add_named(const LintedFile& file) {
    Scope scope;
    scope.kind = ScopeKind::named_file;
    scope.name = file.path.string();
    const fs::path directory = file.path.parent_path();
    scope.host = options_.host_in(directory).value_or(HostKind::aspnetcore);
    scope.environment = environment_of(file);
    if (is_functions(scope.host)) scope.connection = connection_in({});
    HostOptions host = host_options(scope);
    host.content = ContentRoot::mounted_files_only;
    const bool is_closed = !leads_out(directory);
    if (is_closed) declare(project(directory), scope, host);
    host.mounted_files.push_back({std::string(name_of_settings),
                                  std::make_shared<const SourceAlreadyRead>(file.source, host.framework)});
    scopes_.push_back(resolved(std::move(scope), host_sources(host), options_));
    if (is_closed) note_project(directory, scopes_.back());
  }

  void add_file(const LintedFile& file) {
    Scope scope;
    scope.name = file.path.string();
    const bool is_classic = file.kind == SourceKind::web_config;
    scope.host = options_.host_in(file.path.parent_path())
                     .value_or(is_classic ? HostKind::aspnet : HostKind::aspnetcore);
    if (is_functions(scope.host)) scope.connection = connection_in({});
    scope.layers = {file.source};
    if (!file.source->refused()) scope.configuration = Configuration({file.source});
    scopes_.push_back(std::move(scope));
    const fs::path directory = application_path(file);
    if (!leads_out(directory)) note_project(directory, scopes_.back());
  }

  // A host looks for files itself, the bindings of functions included; a link may lead it anywhere.
  bool leads_out(const fs::path& directory) const {
    std::error_code error;
    std::error_code ignored;
    for (fs::directory_iterator it(directory.empty() ? "." : directory, error);
         options_.may_read && !error && it != fs::directory_iterator(); it.increment(error)) {
      const fs::path below = it->path() / "function.json";
      for (const fs::path& path : {it->path(), below}) {
        const bool is_link = it->is_symlink(ignored) || fs::is_symlink(fs::symlink_status(path, ignored));
        if (is_link && fs::is_regular_file(path, ignored) && !options_.may_read(path)) return true;
      }
    }
    return false;
  }

  HostOptions host_options(const Scope& scope) const {
    HostOptions host{Environment()};
    host.files = options_.files;
    host.host = scope.host;
    if (!scope.environment.empty()) host.environment_name = scope.environment;
    host.user_secrets = false;
    return host;
  }

  std::string connection_in(const fs::path& directory) const {
    if (options_.connection) return *options_.connection;
    if (!directory.empty()) {
      const auto named = hosts::find_binding_connections(directory, options_.files, options_.may_read);
      const auto known =
          std::ranges::find_if(named, [](const hosts::BindingConnection& one) { return !one.name.empty(); });
      if (known != named.end()) return known->name;
    }
    return std::string(signalr::keys::default_connection);
  }

  const ScopeOptions& options_;
  std::vector<Scope> scopes_;
  std::optional<ProjectReader> project_;
};

// The application of a launchSettings.json is in the directory above its own (`Properties`).
const ApplicationDirectory* application_of(const LintedFile& file,
                                           const std::vector<ApplicationDirectory>& applications) {
  if (file.kind != SourceKind::launch_settings) return nullptr;
  const auto found = std::ranges::find(applications, application_path(file), &ApplicationDirectory::path);
  return found == applications.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Scope> build_scopes(std::span<const LintedFile> files, const ScopeOptions& options) {
  const std::vector<ApplicationDirectory> applications = find_application_directories(
      files, [&](const fs::path& directory) { return options.host_in(directory); });
  std::set<const LintedFile*> taken;
  for (const ApplicationDirectory& one : applications) taken.insert(one.files.begin(), one.files.end());
  std::vector<const LintedFile*> others;
  for (const LintedFile& file : files) {
    if (file.kind && !taken.contains(&file)) others.push_back(&file);
  }
  std::vector<std::vector<Scope>> built(applications.size() + others.size());
  system::for_each_index(built.size(), options.threads, [&](std::size_t index) {
    ScopeBuilder builder(options);
    if (index < applications.size()) {
      builder.add(applications[index]);
    } else {
      const LintedFile& file = *others[index - applications.size()];
      builder.add(file, application_of(file, applications));
    }
    built[index] = builder.take();
  });
  std::vector<Scope> scopes;
  for (std::vector<Scope>& some : built) std::ranges::move(some, std::back_inserter(scopes));
  return scopes;
}

}  // namespace signalr_config::lint
