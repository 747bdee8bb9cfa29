#include "signalr/disclosure/identity_display.hpp"

#include <algorithm>
#include <array>

#include "dotnet/enumeration.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/time_span.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr/disclosure/masking_rules.hpp"
#include "signalr/endpoint/type.hpp"
#include "signalr/options/manager_option_names.hpp"

namespace signalr_config::signalr {

namespace {

using Rule = std::optional<std::string> (*)(std::string_view value);

std::optional<std::string> shown_if(bool harmless, std::string_view value) {
  return harmless ? std::optional(std::string(value)) : std::nullopt;
}

template <std::size_t N>
bool is_one_of(std::string_view value, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(
      words, [value](std::string_view word) { return dotnet::equals_ignore_case(value, word); });
}

std::optional<std::string> credential_type(std::string_view value) {
  static constexpr std::array<std::string_view, 4> types{
      "managedidentity", "workloadidentity", "managedidentityasfederatedidentity", "azurepipelines"};
  return shown_if(is_one_of(value, types), value);
}

std::optional<std::string> cloud(std::string_view value) {
  static constexpr std::array<std::string_view, 3> clouds{"public", "usgov", "china"};
  return shown_if(is_one_of(value, clouds), value);
}

std::optional<std::string> endpoint_type(std::string_view value) {
  return shown_if(dotnet::convert_enum(value, endpoint_type_members).has_value(), value);
}

std::optional<std::string> transport_type(std::string_view value) {
  return shown_if(
      dotnet::try_parse_enum(value, service_transport_type_names, dotnet::CaseRule::ignore).has_value(),
      value);
}

std::optional<std::string> time_span(std::string_view value) {
  return shown_if(dotnet::parse_time_span(value).has_value(), value);
}

std::optional<std::string> identifier(std::string_view value) {
  return shown_if(looks_like_identifier(value), value);
}

std::optional<std::string> resource_id(std::string_view value) {
  return shown_if(display_resource_id(value, Disclosure::masked) == value, value);
}

struct KeyRule {
  std::string_view name;
  Rule rule;
};

constexpr std::array<KeyRule, 13> rules{{{"serviceUri", harmless_endpoint},
                                         {"serverEndpoint", harmless_endpoint},
                                         {"clientEndpoint", harmless_endpoint},
                                         {"type", endpoint_type},
                                         {"credential", credential_type},
                                         {"azureCloud", cloud},
                                         {"tenantId", identifier},
                                         {"clientId", identifier},
                                         {"managedIdentityClientId", identifier},
                                         {"managedIdentityObjectId", identifier},
                                         {"managedIdentityResourceId", resource_id},
                                         {"AzureSignalRServiceTransportType", transport_type},
                                         {"AzureSignalRHttpClientTimeout", time_span}}};

}  // namespace

std::optional<std::string> harmless_identity_value(std::string_view key, std::string_view value) {
  const std::size_t colon = key.rfind(':');
  const std::string_view last = colon == std::string_view::npos ? key : key.substr(colon + 1);
  const auto rule = std::ranges::find_if(
      rules, [last](const KeyRule& one) { return dotnet::equals_ignore_case(last, one.name); });
  return rule == rules.end() ? std::nullopt : rule->rule(value);
}

}  // namespace signalr_config::signalr
