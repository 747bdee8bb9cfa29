#include <map>
#include <string>
#include <vector>

#include "lint/facts/found_secret.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_key_shared_by_environments(const Repository& repository, Report& report) {
  std::map<std::string, const FoundSecret*> seen;
  const std::vector<FoundSecret> secrets = find_secrets(repository);
  for (const FoundSecret& secret : secrets) {
    if (secret.property != signalr::property::access_key || secret.environments.empty()) continue;
    const auto [first, is_new] = seen.try_emplace(secret.scope + '\n' + secret.value.reveal(), &secret);
    if (is_new || first->second->environments == secret.environments) continue;
    Finding& finding = report.add(
        secret.location, secret.key,
        Message("another environment has the same access key; each needs an ApplicationName of its "
                "own there"),
        "Use a resource of its own for each environment, or set Azure:SignalR:ApplicationName to "
        "another name in each.");
    finding.environments = secret.environments;
    finding.related.push_back({first->second->location, "the same key"});
  }
}

}  // namespace

extern constinit const Rule key_shared_by_environments{
    .metadata = {.id = "ASRS402",
                 .name = "key-shared-by-environments",
                 .severity = Severity::warning,
                 .summary = "Two environments use the same access key.",
                 .rationale = "What is done in Development then reaches what Production uses, and a key "
                              "that leaks there has to be rotated everywhere. The keys are compared in "
                              "memory.",
                 .bad = {{{{"appsettings.Development.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"
    }
  }
}
)"},
                           {"appsettings.Production.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-prod.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"
    }
  }
}
)"},
                           {"appsettings.json", R"({ }
)"}}}},
                 .good = {{{{"appsettings.Development.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-dev.service.signalr.net;AuthType=azure;Version=1.0;"
    }
  }
}
)"},
                            {"appsettings.Production.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso.service.signalr.net;AccessKey=7h0BqQm2Zr5TtYw8VxPfLkJsDnCgE4aUo6iR1MdHbXc=;Version=1.0;"
    }
  }
}
)"},
                            {"appsettings.json", R"({ }
)"}}}}},
    .repository = check_key_shared_by_environments};

}  // namespace signalr_config::lint::rules
