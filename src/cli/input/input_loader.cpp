#include "cli/input/input_loader.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "cli/input/command_line_settings.hpp"
#include "cli/input/declared_sources.hpp"
#include "cli/input/input_paths.hpp"
#include "cli/input/resolved_input.hpp"
#include "hosts/functions/project.hpp"
#include "hosts/near_misses/near_misses.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

// Reads the sources of one application in their order. Everything that is not a directory is added as a
// program would add it to its builder: behind what a directory's host reads, below what a description sets.
class InputLoader {
 public:
  /// `application` is a null pointer where the input has no description.
  InputLoader(const InputParts& parts, const DescribedApplication* application, const InputVariant& variant)
      : parts_(parts), options_(parts.options), application_(application), variant_(variant) {}

  LoadedInput load() {
    loaded_.is_elsewhere = application_ != nullptr || !options_.process_environment;
    loaded_.has_unseen_files = application_ != nullptr && parts_.paths.empty();
    loaded_.variables = application_ != nullptr ? application_->environment : shell();
    loaded_.host_choice = choose_host(options_);
    if (application_ != nullptr) loaded_.host_choice = choose_host(options_, host_of_application());
    for (const InputPath& path : parts_.paths) add_path(path);
    refuse_options_of_other_hosts(options_, loaded_.host_choice);
    if (!loaded_.host) {
      if (application_ != nullptr) {
        add_host(host_options());
      } else {
        add_what_files_lack();
      }
    }
    if (!parts_.settings.empty()) builder_.add(settings_source(parts_.settings));
    finish();
    if (parts_.settings.empty() && options_.application_arguments.empty()) refuse_empty_directory();
    return std::move(loaded_);
  }

 private:
  // What Functions needs to start says that it is Functions, whoever starts it.
  std::optional<HostDetection> host_of_application() const {
    const auto host = hosts::host_of_described(*application_);
    if (!host) return std::nullopt;
    return HostDetection{*host, "its variables are those of Azure Functions"};
  }

  void add_path(const InputPath& path) {
    if (path.text) {
      builder_.add(text_source(path.name(), *path.text, path.kind, shell(), framework()));
    } else if (path.kind == SourceKind::key_per_file) {
      builder_.add(key_per_file(path.path, {.files = path.files}));
    } else if (path.kind) {
      builder_.add(
          file_source(path.path, *path.kind, shell(), {.files = path.files, .release = framework()}));
    } else {
      add_directory(path);
    }
  }

  void add_directory(const InputPath& directory) {
    if (loaded_.directory)
      throw UsageError("only one directory can be read at a time", "The others must be files.");
    const std::string& path = directory.path;
    loaded_.directory = path;
    files_ = directory.files;
    const hosts::DeclaredApplication* const declared = variant_.declared.get();
    loaded_.host_choice = choose_host(options_, {path, loaded_.variables, files_, declared}, variant_.host);
    choose_declared(loaded_.host_choice, options_, variant_);
    HostOptions host = host_options();
    host.content_root = path;
    host.content = ContentRoot::directory;
    if (!host.project && directory.project) host.project = *directory.project;
    std::vector<std::string> arguments;
    if (declared != nullptr) arguments = declare(*declared, host);
    loaded_.host_options = std::make_shared<const HostOptions>(host);
    add_host(host);
    if (declared == nullptr) return;
    // What code adds of the command line it has, whatever the builder is given.
    if (!arguments.empty()) host.arguments = std::move(arguments);
    add_declared_sources(builder_, *declared, host, *loaded_.host);
  }

  // An option wins. Gives the command line where the builder does not read it.
  std::vector<std::string> declare(const hosts::DeclaredApplication& declared, HostOptions& host) {
    loaded_.not_followed = declared.not_followed;
    loaded_.has_computed_sources = declared.has_computed_sources;
    const bool is_file_based = declared.project && declared.project->extension() == ".cs";
    if (!host.project && is_file_based) host.project = declared.project;
    if (!host.application_name && declared.name) host.application_name = declared.name->value;
    std::ranges::copy(declared.paths, std::back_inserter(loaded_.paths));
    if (!loaded_.host_choice.has_builder()) return {};
    loaded_.environment_in_code = declared_environment(declared, host.builder, host.environment);
    if (!host.environment_name && loaded_.environment_in_code)
      host.environment_name = loaded_.environment_in_code->value;
    if (!declared.ignores_arguments || host.arguments.empty()) return {};
    loaded_.not_followed.push_back(*declared.ignores_arguments);
    return std::exchange(host.arguments, {});
  }

  const Environment& process_environment() const { return parts_.invocation.process.environment; }

  const Environment& shell() const { return parts_.shell; }

  HostOptions host_options() const {
    HostOptions host(application_ != nullptr ? application_->environment : shell());
    host.host = loaded_.host_choice.kind;
    if (const auto& builder = loaded_.host_choice.builder) host.builder = builder->value;
    host.framework = framework();
    host.content = ContentRoot::mounted_files_only;
    host.files = files_;
    host.arguments = options_.application_arguments;
    if (application_ != nullptr) host.mounted_files = application_->files;
    host.secrets_environment = process_environment();
    host.environment_name = options_.environment_name;
    host.application_name = options_.application_name;
    host.secrets_id = options_.secrets_id;
    if (options_.project) host.project = *options_.project;
    host.user_secrets = !options_.no_secrets;
    return host;
  }

  DotnetRelease framework() const {
    const auto& framework = loaded_.host_choice.framework;
    return framework ? framework->value : DotnetRelease::net10;
  }

  void add_host(const HostOptions& options) {
    loaded_.host = host_sources(options);
    loaded_.variables = loaded_.host->variables;
    name_options(*loaded_.host);
    std::ranges::copy(loaded_.host->diagnostics, std::back_inserter(loaded_.diagnostics));
    const auto& cleared = variant_.declared ? variant_.declared->clears_sources : std::nullopt;
    if (!cleared || !loaded_.host_choice.has_builder()) return add_all_of(*loaded_.host);
    loaded_.cleared = *cleared;
    loaded_.host->secrets.included = false;
    loaded_.host->secrets.reason = *cleared;
  }

  void add_all_of(const HostSources& host) { builder_.add(host.builder); }

  // Where a decision was made on the command line, its option says so.
  void name_options(HostSources& host) const {
    if (loaded_.environment_in_code) host.environment.reason = loaded_.environment_in_code->reason;
    if (options_.environment_name) host.environment.reason = "--environment";
    if (options_.no_secrets) host.secrets.reason = "--no-secrets";
    if (options_.secrets_id && host.secrets.id) host.secrets.id->reason = "--secrets-id";
  }

  void add_what_files_lack() {
    if (options_.secrets_id && !options_.no_secrets) {
      builder_.add(user_secrets(*options_.secrets_id, process_environment(), framework()));
    }
    const bool has_variables = loaded_.host_choice.kind != HostKind::aspnet;
    if (options_.process_environment && has_variables)
      builder_.add(environment_variables(process_environment(), {.prefix = "", .release = framework()}));
    if (!options_.application_arguments.empty()) builder_.add(command_line(options_.application_arguments));
  }

  void finish() {
    add_watched_paths();
    auto layers = builder_.read();
    std::ranges::move(all_diagnostics(layers), std::back_inserter(loaded_.diagnostics));
    auto joined = Configuration::from_layers(std::move(layers));
    if (joined) loaded_.configuration = *std::move(joined);
  }

  void add_watched_paths() {
    std::ranges::move(builder_.paths(), std::back_inserter(loaded_.paths));
    if (loaded_.host) std::ranges::copy(loaded_.host->deciding_paths, std::back_inserter(loaded_.paths));
    if (!loaded_.directory) return;
    // What decides about the host and its connection.
    loaded_.paths.push_back(*loaded_.directory / "host.json");
    if (loaded_.host_choice.is_functions())
      std::ranges::move(hosts::find_function_files(*loaded_.directory, *files_),
                        std::back_inserter(loaded_.paths));
  }

  void refuse_empty_directory() const {
    if (!loaded_.directory || !loaded_.ok() || parts_.paths.size() > 1) return;
    const auto exists = [this](const fs::path& path) { return files_->exists(path) || disk()->exists(path); };
    if (std::ranges::any_of(builder_.paths(), exists)) return;
    if (hosts::mentions_signalr(*loaded_.configuration) || has_setting() || is_application()) return;
    NothingToRead error = nothing_to_read(
        {*loaded_.directory, parts_.invocation.process.current_directory, loaded_.host_choice.kind, *files_});
    error.paths = loaded_.paths;
    throw NothingToRead(std::move(error));
  }

  // Variables whose names do not tell what they are for: those of connections, registrations and of the
  // program's own choice.
  bool has_setting() const {
    const HostChoice& choice = loaded_.host_choice;
    if (choice.connection_string_key || choice.connection_string) return true;
    return hosts::has_key_of_host({*loaded_.configuration, key_reader(loaded_)});
  }

  // A program without settings is one all the same: its code makes a host, or it is one of Functions, whose
  // settings are variables.
  bool is_application() const {
    const auto& builder = loaded_.host_choice.builder;
    const bool reads_nothing = builder && builder->value == HostBuilder::empty;
    const bool makes_host = variant_.declared != nullptr && variant_.declared->builder;
    if (makes_host || reads_nothing || !loaded_.cleared.empty()) return true;
    if (!loaded_.host_choice.is_functions()) return false;
    return files_->exists(*loaded_.directory / "host.json") ||
           files_->exists(*loaded_.directory / "local.settings.json");
  }

  const InputParts& parts_;
  const InputOptions& options_;
  const DescribedApplication* application_;
  const InputVariant& variant_;
  std::shared_ptr<const FileSystem> files_ = disk();  // of the directory
  ConfigurationBuilder builder_;
  LoadedInput loaded_;
};

}  // namespace

LoadedInput load_one(const InputParts& parts, const DescribedApplication* application,
                     const InputVariant& variant) {
  return InputLoader(parts, application, variant).load();
}

}  // namespace signalr_config::cli
