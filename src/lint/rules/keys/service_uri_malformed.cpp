#include <string>
#include <utility>

#include "core/key_path.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "signalr/connection_string/endpoint_uri.hpp"
#include "signalr/keys/identity_keys.hpp"

namespace signalr_config::lint::rules {

namespace {

bool is_service_uri(const ScopeEntry& where) {
  const signalr::IdentityKey* const key = where.meaning.identity_key;
  return key != nullptr && key->name == signalr::identity_key::service_uri.name && where.in_effect &&
         where.entry.value && !where.entry.value->empty();
}

void check_service_uri_malformed(const ScopeEntry& where, Report& report) {
  if (!is_service_uri(where) || where.entry.origin.encoding == ValueEncoding::reference) return;
  const std::string value(*where.entry.value);
  const auto parsed = signalr::parse_endpoint_uri("the service URI", value);
  if (parsed) return;
  const std::string section(where.entry.key.substr(0, where.entry.key.rfind(':')));
  if (value.find('=') != std::string::npos) {
    Message message("a connection string stands where a URL is expected; its name is ");
    message.key(core::variable_name(section));
    report.at_value(where, std::move(message), "Name it " + core::variable_name(section) + ".");
  } else {
    report.at_value(where, Message("this is no http or https URL: the host does not start"),
                    parsed.error().remedy);
  }
}

}  // namespace

extern constinit const Rule service_uri_malformed{
    .metadata = {.id = "ASRS316",
                 .name = "service-uri-malformed",
                 .severity = Severity::error,
                 .summary = "The `serviceUri` of an identity section is no URL.",
                 .rationale =
                     "Functions throws `UriFormatException` when it makes the endpoint. A connection "
                     "string belongs to the name of the section itself; `serviceUri` takes the URL "
                     "alone, with its scheme.",
                 .bad = {{{{"host.json", R"({ "version": "2.0" }
)"},
                           {"local.settings.json", R"({
  "IsEncrypted": false,
  "Values": {
    "FUNCTIONS_WORKER_RUNTIME": "dotnet",
    "AzureSignalRConnectionString__serviceUri": "Endpoint=https://contoso.service.signalr.net;AuthType=azure;Version=1.0;"
  }
}
)"}}}},
                 .good = {{{{"host.json", R"({ "version": "2.0" }
)"},
                            {"local.settings.json", R"({
  "IsEncrypted": false,
  "Values": {
    "FUNCTIONS_WORKER_RUNTIME": "dotnet",
    "AzureSignalRConnectionString__serviceUri": "https://contoso.service.signalr.net"
  }
}
)"}}}}},
    .entry = check_service_uri_malformed};

}  // namespace signalr_config::lint::rules
