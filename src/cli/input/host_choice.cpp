#include "cli/input/host_choice.hpp"

#include <utility>
#include <vector>

#include "cli/framework/command.hpp"
#include "hosts/functions/bindings_in_code.hpp"
#include "hosts/functions/project.hpp"
#include "signalr/keys/names.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

void choose_connection(HostChoice& choice, const InputOptions& options) {
  if (!choice.is_functions()) return;
  choice.connection = options.connection ? Decision{*options.connection, "--connection", std::nullopt}
                                         : Decision{std::string(signalr::keys::default_connection),
                                                    "the default", std::nullopt};
}

// Of the host what bindings name, else what hubs do; of a worker's own code the hubs alone.
std::vector<hosts::BindingConnection> connections_in(const DirectoryOfHost& directory, HostKind host) {
  std::vector<hosts::BindingConnection> named;
  if (host == HostKind::functions) named = hosts::find_binding_connections(directory.path, directory.files);
  if (named.empty()) named = hosts::find_connections_in_code(directory.path, {*directory.files}).hubs;
  return named;
}

std::string place_of(const DirectoryOfHost& directory, const hosts::BindingConnection& connection) {
  const std::string file = directory.files->name_of(connection.file);
  return connection.line == 0 ? file : file + ':' + std::to_string(connection.line);
}

struct ChosenConnection {
  std::optional<Decision> decision;
  std::optional<std::string> computed_at;  // where only code knows the name
};

// The first name; the others are said, since each is an application's view of its own.
ChosenConnection connection_in(const DirectoryOfHost& directory, HostKind host) {
  std::string others;
  std::string computed;
  std::string places;
  std::optional<Decision> decision;
  for (const hosts::BindingConnection& one : connections_in(directory, host)) {
    const std::string place = place_of(directory, one);
    if (one.name.empty()) {
      places += (places.empty() ? "" : ", ") + place;
    } else if (!decision) {
      decision.emplace(Decision{one.name, place, std::nullopt});
    } else {
      others += (others.empty() ? "; others: " : ", ") + one.name;
    }
  }
  if (!places.empty()) computed = "the name is computed in code (" + places + "): not followed";
  if (!decision && computed.empty()) return {};
  if (!decision)
    return {Decision{std::string(signalr::keys::default_connection), "assumed; " + computed, {}}, places};
  decision->reason += others + (computed.empty() ? "" : "; of others " + computed);
  return {std::move(decision), std::nullopt};
}

HostBuilder builder_of(const std::string& name) {
  if (const auto builder = parse_host_builder(name)) return *builder;
  std::string known;
  for (const HostBuilder builder : all_host_builders()) {
    known += (known.empty() ? "" : ", ") + std::string(to_string(builder));
  }
  throw UsageError("--builder: unknown host builder " + terminal::shown_argument(name),
                   "There are " + known + ", or the method as it is written: Host.CreateDefaultBuilder.");
}

constexpr const char* assumed = "assumed";

template <typename Value>
std::string reason_of(const std::optional<hosts::Declared<Value>>& declared) {
  return declared ? declared->reason : assumed;
}

}  // namespace

std::string_view builder_name(const HostChoice& choice) {
  return to_string(choice.builder ? choice.builder->value : HostBuilder::web);
}

std::string builder_reason(const HostChoice& choice) { return reason_of(choice.builder); }

std::string_view framework_name(const HostChoice& choice) {
  return to_string(choice.framework ? choice.framework->value : DotnetRelease::net10);
}

std::string framework_reason(const HostChoice& choice) { return reason_of(choice.framework); }

std::string_view sdk_name(const HostChoice& choice) {
  return choice.sdk && choice.sdk->value == SdkVersion::v1_25 ? "1.25" : "1.34";
}

std::string sdk_reason(const HostChoice& choice) { return reason_of(choice.sdk); }

HostChoice choose_host(const InputOptions& options) {
  HostChoice choice;
  if (options.builder) choice.builder = {builder_of(*options.builder), "--builder"};
  if (options.framework) choice.framework = {*parse_dotnet_release(*options.framework), "--framework"};
  if (options.sdk) choice.sdk = {*options.sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34, "--sdk"};
  if (options.registration) choice.registration = {*options.registration, "--registration"};
  if (options.connection_string_key)
    choice.connection_string_key = {*options.connection_string_key, "--connection-string-key"};
  if (options.host) {
    choice.kind = *parse_host_kind(*options.host);
    choice.reason = "--host";
  }
  choose_connection(choice, options);
  return choice;
}

HostChoice choose_host(const InputOptions& options, const std::optional<HostDetection>& detected) {
  HostChoice choice = choose_host(options);
  if (options.host || !detected) return choice;
  choice.kind = detected->host;
  choice.reason = detected->reason;
  choose_connection(choice, options);
  return choice;
}

// What a host.json says, and which packages the project has: FUNCTIONS_WORKER_RUNTIME is where it runs.
std::optional<HostDetection> detect_host(const DirectoryOfHost& directory) {
  const auto detected = signalr_config::detect_host(directory.path, directory.variables, *directory.files);
  const auto* const declared = directory.declared;
  if (declared == nullptr || !declared->host) return detected;
  const HostDetection by_package{declared->host->value, declared->host->reason};
  const bool is_told_by_package =
      !detected || (detected->host == HostKind::functions && is_functions(by_package.host));
  return is_told_by_package ? by_package : detected;
}

HostChoice choose_host(const InputOptions& options, const DirectoryOfHost& directory,
                       const std::optional<HostDetection>& detected) {
  HostChoice choice = choose_host(options, detected);
  if (!choice.is_functions() || options.connection) return choice;
  ChosenConnection chosen = connection_in(directory, choice.kind);
  if (chosen.decision) choice.connection = std::move(chosen.decision);
  choice.set_in_code.name = std::move(chosen.computed_at);
  return choice;
}

void refuse_options_of_other_hosts(const InputOptions& options, const HostChoice& choice) {
  const std::string host(to_string(choice.kind));
  if (options.connection && !choice.is_functions()) {
    throw UsageError("--connection is for Azure Functions, and the host is " + host, "Add --host functions.");
  }
  if (options.connection_string_key && choice.is_functions()) {
    throw UsageError(
        "--connection-string-key is for programs that call AddAzureSignalR, and the host is " + host,
        "Use --connection to name a connection.");
  }
  if (options.builder && !choice.has_builder())
    throw UsageError("--builder is for ASP.NET Core and the Management SDK, and the host is " + host);
  if (options.registration && choice.kind != HostKind::aspnetcore)
    throw UsageError("--registration is for AddNamedAzureSignalR, and the host is " + host);
}

}  // namespace signalr_config::cli
