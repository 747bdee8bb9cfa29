#include <algorithm>
#include <span>
#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/scope.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_credential_kind_unknown(const ScopeEntry& where, Report& report) {
  if (where.meaning.role != KeyRole::identity || !where.in_effect || !where.entry.value) return;
  const signalr::IdentityKey* const key = where.meaning.identity_key;
  if (key == nullptr || key->value != signalr::IdentityValue::credential_kind) return;
  const std::span<const std::string_view> known = signalr::credential_kinds;
  const std::string_view kind = *where.entry.value;
  if (dotnet::trim(kind).empty()) return;
  if (std::ranges::any_of(known,
                          [kind](std::string_view one) { return dotnet::equals_ignore_case(one, kind); }))
    return;
  const auto meant = text::nearest(dotnet::trim(kind), known);
  report.at_value(
      where, Message("this kind of credential is not known, and ignored"),
      meant ? "Did you mean " + std::string(*meant) + "?" : "Write managedidentity, or remove it.");
}

}  // namespace

extern constinit const Rule credential_kind_unknown{
    .metadata = {.id = "ASRS315",
                 .name = "credential-kind-unknown",
                 .severity = Severity::warning,
                 .summary = "`credential` of an identity section has a value that is not known.",
                 .rationale = "Known are `managedidentity`, `workloadidentity`, "
                              "`managedidentityasfederatedidentity` and `azurepipelines`, ignoring case, "
                              "without white space around. Anything else is ignored: the other keys, or "
                              "the default chain, decide.",
                 .bad = {{{{"host.json", R"({ "version": "2.0" }
)"},
                           {"local.settings.json", R"({
  "IsEncrypted": false,
  "Values": {
    "FUNCTIONS_WORKER_RUNTIME": "dotnet",
    "AzureSignalRConnectionString__serviceUri": "https://contoso.service.signalr.net",
    "AzureSignalRConnectionString__credential": "managed-identity"
  }
}
)"}}}},
                 .good = {{{{"host.json", R"({ "version": "2.0" }
)"},
                            {"local.settings.json", R"({
  "IsEncrypted": false,
  "Values": {
    "FUNCTIONS_WORKER_RUNTIME": "dotnet",
    "AzureSignalRConnectionString__serviceUri": "https://contoso.service.signalr.net",
    "AzureSignalRConnectionString__credential": "managedidentity"
  }
}
)"}}}}},
    .entry = check_credential_kind_unknown};

}  // namespace signalr_config::lint::rules
