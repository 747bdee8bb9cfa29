#include "hosts/functions/project.hpp"

#include <algorithm>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/functions/local_settings.hpp"
#include "hosts/host_parts.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_functions = 1000;  // a directory with more folders than this is no project

}  // namespace

std::vector<fs::path> hosts::find_function_files(const fs::path& directory) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator it(directory, error); !error && it != fs::directory_iterator();
       it.increment(error)) {
    std::error_code ignored;
    const fs::path file = it->path() / "function.json";
    if (fs::exists(file, ignored)) files.push_back(file.lexically_normal());
    if (files.size() == most_functions) break;
  }
  std::ranges::sort(files);
  return files;
}

namespace {

void add(std::vector<hosts::BindingConnection>& connections, std::string name, const fs::path& file) {
  const auto same = [&](const hosts::BindingConnection& one) {
    return dotnet::equals_ignore_case(one.name, name);
  };
  if (std::ranges::none_of(connections, same)) connections.push_back({std::move(name), file});
}

}  // namespace

std::vector<hosts::BindingConnection> hosts::find_binding_connections(const fs::path& directory) {
  std::vector<hosts::BindingConnection> connections;
  for (const fs::path& file : hosts::find_function_files(directory)) {
    const Configuration function =
        ConfigurationBuilder().add(json_file(file)).load().configuration.value_or(Configuration());
    for (const std::string& binding : function.children("bindings")) {
      const std::string path = "bindings:" + binding;
      if (!dotnet::starts_with_ignore_case(function.get(path + ":type").value_or(""), "signalR")) continue;
      const auto name = function.get(path + ":connectionStringSetting");
      const bool is_named = name && !name->empty();
      add(connections, is_named ? std::string(*name) : "AzureSignalRConnectionString", file);
    }
  }
  return connections;
}

std::optional<HostDetection> detect_host(const fs::path& directory, const Environment& environment) {
  std::error_code ignored;
  const fs::path file = hosts::file_in(directory, "host.json");
  if (!fs::exists(file, ignored)) return std::nullopt;
  const Environment variables =
      hosts::with_local_settings(environment, hosts::read_local_settings(directory).variables);
  const auto runtime = variables.get("FUNCTIONS_WORKER_RUNTIME").value_or("");
  const bool isolated = dotnet::equals_ignore_case(runtime, "dotnet-isolated");
  HostDetection detection{isolated ? HostKind::functions_isolated : HostKind::functions,
                          file.string() + " makes it a Functions project"};
  if (isolated)
    detection.reason +=
        ", FUNCTIONS_WORKER_RUNTIME one with an isolated worker; for its bindings, use --host functions";
  return detection;
}

}  // namespace signalr_config
