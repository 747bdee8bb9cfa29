#include <algorithm>
#include <iterator>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/functions/local_settings.hpp"
#include "hosts/host_parts.hpp"
#include "hosts/sources_by_host.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config {

namespace {

// A project on a developer's machine is run by `func start`, which makes the environment Development and sets
// the variables of local.settings.json. That file is never deployed.
class FunctionsSources {
 public:
  explicit FunctionsSources(const HostOptions& options) : options_(options) {}

  HostSources read() {
    if (options_.content == ContentRoot::directory)
      local_ = hosts::read_local_settings(options_.content_root, *options_.files);
    sources_.environment = decide_name();
    sources_.variables = options_.environment;
    if (is_development() && local_.path) {
      sources_.variables = hosts::with_local_settings(options_.environment, local_.variables);
      std::move(local_.diagnostics.begin(), local_.diagnostics.end(),
                std::back_inserter(sources_.diagnostics));
    }
    if (options_.content == ContentRoot::directory)
      sources_.deciding_paths.push_back(hosts::file_in(options_.content_root, "local.settings.json"));
    hosts::add_project_paths(sources_, options_, options_.content_root);
    const hosts::ProjectSearch search = hosts::find_host_project(options_, options_.content_root);
    sources_.application = hosts::decide_application(options_, Configuration(), search);
    if (options_.host == HostKind::functions_isolated) {
      add_worker(search);
    } else {
      add_host(search);
    }
    return std::move(sources_);
  }

 private:
  // AZURE_FUNCTIONS_ENVIRONMENT, and DOTNET_ENVIRONMENT for the worker, which has .NET's own host.
  Decision decide_name() const {
    ConfigurationBuilder known;
    known.add(environment_variables(options_.environment, {.prefix = "AZURE_FUNCTIONS_"}));
    if (options_.host == HostKind::functions_isolated)
      known.add(environment_variables(options_.environment, {.prefix = "DOTNET_"}));
    Decision decision = hosts::decide_environment(options_, known.load().value_or(Configuration()));
    const bool is_default = !options_.environment_name && !decision.origin;
    if (!is_default || !local_.path) return decision;
    return {"Development", "func start; there is a local.settings.json", std::nullopt};
  }

  bool is_development() const {
    return dotnet::equals_ignore_case(sources_.environment.value, "Development");
  }

  // The host's process: variables, and on top of them the user secrets of a .NET project.
  void add_host(const hosts::ProjectSearch& search) {
    sources_.builder.add(environment_variables(sources_.variables));
    const auto runtime = sources_.variables.get("FUNCTIONS_WORKER_RUNTIME").value_or("");
    const bool is_dotnet = runtime.empty() || runtime.starts_with("dotnet");
    if (!is_dotnet) {
      sources_.secrets.reason = "only .NET projects have them";
    } else if (options_.content == ContentRoot::directory) {
      hosts::add_secrets(sources_, options_, search, options_.content_root);
    }
  }

  // The worker's process: .NET's default host, whose variables come last.
  void add_worker(const hosts::ProjectSearch& search) {
    hosts::add_settings_files(sources_, options_, options_.content_root);
    if (options_.content == ContentRoot::directory)
      hosts::add_secrets(sources_, options_, search, options_.content_root);
    sources_.builder.add(environment_variables(sources_.variables));
    if (!options_.arguments.empty()) sources_.builder.add(command_line(options_.arguments));
  }

  const HostOptions& options_;
  hosts::LocalSettings local_;
  HostSources sources_;
};

}  // namespace

HostSources hosts::functions_sources(const HostOptions& options) { return FunctionsSources(options).read(); }

}  // namespace signalr_config
