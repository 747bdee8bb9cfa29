#include <array>
#include <map>
#include <span>
#include <stdexcept>

#include "conformance/spec_files.hpp"
#include "dotnet/enumeration.hpp"
#include "signalr/keys/enum_members.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config::conformance {

namespace {

// Of the hosts that the library does not know yet.
constexpr std::array<dotnet::EnumMember, 2> service_transport_type_members{
    {{"Transient", 0}, {"Persistent", 1}}};

std::span<const dotnet::EnumMember> members_of(const std::string& name) {
  static const std::map<std::string, std::span<const dotnet::EnumMember>> enums = {
      {"EndpointType", signalr::endpoint_type_members},
      {"ServerStickyMode", signalr::server_sticky_mode_names},
      {"AccessTokenAlgorithm", signalr::access_token_algorithm_names},
      {"GracefulShutdownMode", signalr::graceful_shutdown_mode_names},
      {"ServiceTransportType", service_transport_type_members}};
  const auto found = enums.find(name);
  if (found == enums.end()) throw std::runtime_error("the enum '" + name + "' is not known");
  return found->second;
}

}  // namespace

Differences replay_endpoint_key_fact(const Json& fact, const Json&) {
  const Json& key = fact.at("key");
  const EndpointKey parsed = parse_endpoint_key(key.is_null() ? "" : key.get<std::string>());
  return compare(fact.at("expected"), {{"name", parsed.name},
                                       {"endpointType", to_string(parsed.type)},
                                       {"endpointTypeValue", static_cast<std::int32_t>(parsed.type)}});
}

Differences replay_enum_fact(const Json& fact, const Json&) {
  const auto members = members_of(fact.at("enum").get<std::string>());
  const auto rule =
      fact.at("ignoreCase").get<bool>() ? dotnet::CaseRule::ignore : dotnet::CaseRule::sensitive;
  const Json& text = fact.at("value");
  std::optional<std::int32_t> value;
  if (!text.is_null()) value = dotnet::try_parse_enum(text.get<std::string>(), members, rule);
  const Json got = {{"parsed", value.has_value()},
                    {"value", value ? Json(*value) : Json(nullptr)},
                    {"name", value ? Json(dotnet::enum_to_string(*value, members)) : Json(nullptr)}};
  return compare(fact.at("expected"), got);
}

}  // namespace signalr_config::conformance
