#include <string>

#include "lint/facts/access_key.hpp"
#include "lint/facts/connection_string_value.hpp"
#include "lint/facts/service_host.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_access_key_malformed(const ConnectionStringValue& value, Report& report) {
  const ConnectionStringProperty* key = value.find(signalr::property::access_key);
  if (key == nullptr || key->value.empty() || value.accepted() == nullptr) return;
  if (is_local_host(value.accepted()->endpoint.host()) || is_sample_secret(key->value)) return;
  if (looks_like_issued_key(key->value)) return;
  report.add(value.place(key->value_span), std::string(value.where.entry.key),
             Message("this is not the form of a key of Azure SignalR Service"),
             "Copy the key again: az signalr key list --name NAME --resource-group GROUP.");
}

}  // namespace

extern constinit const Rule access_key_malformed{
    .metadata =
        {.id = "ASRS403",
         .name = "access-key-malformed",
         .severity = Severity::warning,
         .summary = "An access key is not of a form in which Azure issues them.",
         .rationale =
             "Keys are Base64: 44 characters that end in `=`, or, in the newer format, 84 "
             "characters of which the 53rd to 56th are `JQQJ`. Anything else was cut, mistyped, or is no key "
             "of a SignalR resource; the service answers with 401. Sample keys and those "
             "for a local emulator are left alone.",
         .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6i;Version=1.0;"
    }
  }
}
)"}}}},
         .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"
    }
  }
}
)"}}}}},
    .connection_string = check_access_key_malformed};

}  // namespace signalr_config::lint::rules
