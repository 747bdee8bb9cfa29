#include "conformance/spec_code.hpp"

#include <stdexcept>

#include "conformance/spec_answers.hpp"
#include "dotnet/enumeration.hpp"
#include "signalr/keys/enum_members.hpp"

namespace signalr_config::conformance {

namespace {

std::vector<ServiceEndpoint> endpoints_of(const Json& array) {
  std::vector<ServiceEndpoint> endpoints;
  for (const Json& description : array) endpoints.push_back(valid_endpoint_of(description));
  return endpoints;
}

template <typename T>
std::optional<T> optional_of(const Json& value) {
  return value.is_null() ? std::nullopt : std::optional(value.get<T>());
}

template <typename E>
E member_of(const Json& name, std::span<const dotnet::EnumMember> members) {
  const auto value = dotnet::try_parse_enum(name.get<std::string>(), members, dotnet::CaseRule::sensitive);
  if (!value) throw std::runtime_error("no member of the enum: " + compact(name));
  return static_cast<E>(*value);
}

void assign(ConfigurableOptions& options, const std::string& name, const Json& value) {
  if (name == "ConnectionString") {
    options.connection_string.reset();
    if (!value.is_null()) options.connection_string.emplace(value.get<std::string>());
  } else if (name == "Endpoints") {
    options.endpoints = endpoints_of(value);
  } else if (name == "ApplicationName") {
    options.application_name = optional_of<std::string>(value);
  } else if (name == "InitialHubServerConnectionCount") {
    options.initial_hub_server_connection_count = value.get<std::int32_t>();
  } else if (name == "MaxHubServerConnectionCount") {
    options.max_hub_server_connection_count = optional_of<std::int32_t>(value);
  } else if (name == "MaxPollIntervalInSeconds") {
    options.max_poll_interval_in_seconds = optional_of<std::int32_t>(value);
  } else if (name == "ServerStickyMode") {
    options.server_sticky_mode = member_of<ServerStickyMode>(value, signalr::server_sticky_mode_names);
  } else if (name == "AccessTokenAlgorithm") {
    options.access_token_algorithm =
        member_of<AccessTokenAlgorithm>(value, signalr::access_token_algorithm_names);
  } else {
    throw std::runtime_error("code sets '" + name + "', which is not known");
  }
}

// What has a field is taken out of `code` and put there.
ResolveOptions fields_of(Json& code) {
  ResolveOptions options;
  if (const auto text = code.find("ConnectionString"); text != code.end() && text->is_string()) {
    options.connection_string = Secret(text->get<std::string>());
    code.erase("ConnectionString");
  }
  if (code.contains("Endpoints")) {
    options.endpoints = endpoints_of(code.at("Endpoints"));
    code.erase("Endpoints");
  }
  return options;
}

void add_callback(ResolveOptions& options, const Json& code) {
  if (code.empty()) return;
  options.configure = [code](ConfigurableOptions& configurable) {
    for (const auto& [name, value] : code.items()) assign(configurable, name, value);
  };
}

}  // namespace

std::vector<ResolveOptions> ways_to_say(const Json& code) {
  std::vector<ResolveOptions> ways(1);
  add_callback(ways.front(), code);
  Json rest = code;
  ResolveOptions fields = fields_of(rest);
  if (rest.size() == code.size()) return ways;
  add_callback(fields, rest);
  ways.push_back(std::move(fields));
  return ways;
}

}  // namespace signalr_config::conformance
