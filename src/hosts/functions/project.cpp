#include "hosts/functions/project.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/functions/bindings_in_code.hpp"
#include "hosts/functions/local_settings.hpp"
#include "hosts/host_parts.hpp"
#include "signalr/keys/names.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_functions = 1000;  // a directory with more folders than this is no project

}  // namespace

std::optional<HostKind> hosts::host_of_variables(const Environment& environment) {
  const auto runtime = environment.get("FUNCTIONS_WORKER_RUNTIME");
  if (runtime && dotnet::equals_ignore_case(*runtime, "dotnet-isolated")) return HostKind::functions_isolated;
  static constexpr std::array<std::string_view, 2> others{"FUNCTIONS_EXTENSION_VERSION",
                                                          "AzureWebJobsStorage"};
  const auto is_set = [&](std::string_view name) { return environment.get(name).has_value(); };
  if (!runtime && std::ranges::none_of(others, is_set)) return std::nullopt;
  return HostKind::functions;
}

std::optional<HostKind> hosts::host_of_described(const DescribedApplication& application) {
  if (const auto host = host_of_variables(application.environment)) return host;
  const bool has_key = application.environment.get(signalr::keys::default_connection).has_value();
  const bool is_function_app = application.platform == DescribedPlatform::function_app ||
                               (application.platform == DescribedPlatform::web_or_function_app && has_key);
  return is_function_app ? std::optional(HostKind::functions) : std::nullopt;
}

std::vector<fs::path> hosts::find_function_files(const fs::path& directory, const FileSystem& files) {
  std::vector<fs::path> found;
  for (const FileEntry& entry : files.list(directory).entries) {
    const fs::path file = directory / entry.name / "function.json";
    if (entry.kind == FileKind::directory && files.exists(file)) found.push_back(file.lexically_normal());
    if (found.size() == most_functions) break;
  }
  std::ranges::sort(found);
  return found;
}

namespace {

// Each name once, in whatever case. One that is computed has none.
class NamesOnce {
 public:
  void add(hosts::BindingConnection connection) {
    const bool is_new =
        connection.name.empty() || seen_.insert(dotnet::to_lower_invariant(connection.name)).second;
    if (is_new) connections_.push_back(std::move(connection));
  }

  std::vector<hosts::BindingConnection> take() && { return std::move(connections_); }

 private:
  std::set<std::string> seen_;
  std::vector<hosts::BindingConnection> connections_;
};

}  // namespace

std::vector<hosts::BindingConnection> hosts::find_binding_connections(
    const fs::path& directory, const std::shared_ptr<const FileSystem>& files,
    const std::function<bool(const fs::path&)>& may_read) {
  NamesOnce connections;
  for (const fs::path& file : hosts::find_function_files(directory, *files)) {
    const Configuration function =
        ConfigurationBuilder().add(json_file(file, {.files = files})).load().value_or(Configuration());
    for (const std::string& binding : function.children("bindings")) {
      const std::string path = "bindings:" + binding;
      if (!dotnet::starts_with_ignore_case(function.get(path + ":type").value_or(""), "signalR")) continue;
      const auto name = function.get(path + ":connectionStringSetting");
      const bool is_named = name && !name->empty();
      connections.add({std::string(is_named ? *name : signalr::keys::default_connection), file});
    }
  }
  for (hosts::BindingConnection& one :
       hosts::find_connections_in_code(directory, {*files, may_read}).bindings)
    connections.add(std::move(one));
  return std::move(connections).take();
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::optional<HostDetection> detect_host(const fs::path& directory, const Environment& environment,
                                         const FileSystem& files) {
  const fs::path file = hosts::file_in(directory, "host.json");
  if (!files.exists(file)) return std::nullopt;
  const Environment variables =
      hosts::with_local_settings(environment, hosts::read_local_settings(directory, files).variables);
  HostDetection detection{hosts::host_of_variables(variables).value_or(HostKind::functions),
                          files.name_of(file) + " makes it a Functions project"};
  if (detection.host == HostKind::functions_isolated)
    detection.reason +=
        ", FUNCTIONS_WORKER_RUNTIME one with an isolated worker; for its bindings, use --host functions";
  return detection;
}

}  // namespace v0
}  // namespace signalr_config
