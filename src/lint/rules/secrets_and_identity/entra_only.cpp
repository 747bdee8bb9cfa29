#include "lint/facts/configured_endpoints.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_entra_only(const Scope& scope, Report& report) {
  for (const ConfiguredEndpoint* endpoint : endpoints_with<AccessKeyCredential>(scope)) {
    report.add(value_location(endpoint->entry->origin), endpoint->key,
               Message("this endpoint has an access key, and the policy allows identities only"),
               "Write AuthType=azure.msi: signalr-config connection-string migrate --auth managed-identity.");
  }
}

}  // namespace

extern constinit const Rule entra_only{
    .metadata = {.id = "ASRS410",
                 .name = "entra-only",
                 .severity = Severity::warning,
                 .by_default = RuleDefault::off,
                 .summary = "An endpoint is authenticated by something else than Microsoft Entra ID.",
                 .rationale = "A policy for resources whose access keys are disabled: every endpoint has "
                              "an identity. Select it by `--extend-select ASRS410`, or in the settings.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq=;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .application = check_entra_only};

}  // namespace signalr_config::lint::rules
