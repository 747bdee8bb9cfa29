#include <array>
#include <optional>
#include <string>

#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/keys/names.hpp"
#include "signalr_config/service_endpoint.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint::rules {

namespace {

constexpr std::array types{signalr::keys::primary, signalr::keys::secondary};

std::string hint_for_type(std::string_view name, std::optional<std::string_view> meant) {
  if (meant) {
    return "Did you mean " + std::string(name) + ":" + std::string(*meant) + "?";
  }
  return "Write <name>:primary or <name>:secondary, or a name without a colon.";
}

void check_endpoint_type_unknown(const ScopeEntry& where, Report& report) {
  if (where.meaning.role != KeyRole::endpoint || !where.in_effect) return;
  if (!where.entry.value || where.entry.value->empty()) return;  // no endpoint
  if (where.scope.host != HostKind::aspnetcore && where.scope.host != HostKind::management) return;
  const std::string_view key = where.meaning.name_and_type;
  const std::size_t colon = key.find(':');
  if (colon == std::string_view::npos || key.find(':', colon + 1) != std::string_view::npos) return;
  const EndpointKey parsed = parse_endpoint_key(key);
  if (parsed.name != key) return;
  Message message;
  message.text("'")
      .key(key.substr(colon + 1))
      .text("' is not an endpoint type: the endpoint is a Primary named '");
  message.key(key).text("'");
  const auto meant = text::nearest(key.substr(colon + 1), types);
  Finding& finding = report.at_key(where, std::move(message), hint_for_type(key.substr(0, colon), meant));
  if (meant) finding.fix = fix_key(where, *meant, FixEffect::changes_outcome);
}

}  // namespace

extern constinit const Rule endpoint_type_unknown{
    .metadata = {.id = "ASRS301",
                 .name = "endpoint-type-unknown",
                 .severity = Severity::warning,
                 .summary = "The part after an endpoint's name is not an endpoint type.",
                 .rationale =
                     "`ServiceEndpoint` takes the second part of the key for the type if it is `primary` "
                     "or `secondary`. If it is anything else, the SDK says nothing: the endpoint is a "
                     "*Primary*, and the whole key is its name.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondry": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;",
        "east:secondary": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
      }
    }
  }
}
)"}}}}},
    .entry = check_endpoint_type_unknown};

}  // namespace signalr_config::lint::rules
