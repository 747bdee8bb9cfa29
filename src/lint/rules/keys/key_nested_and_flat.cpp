#include <string>

#include "lint/facts/duplicate_entries.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint::rules {

namespace {

void check_key_nested_and_flat(const LintedFile& file, Report& report) {
  if (file.source == nullptr || !file.source->refused() || !file.speaks_of_signalr) return;
  for (const DuplicateEntry& pair : duplicate_entries(*file.source)) {
    if (!pair.is_nested_and_flat()) continue;
    Finding& finding =
        report.add(key_location(pair.second->origin), std::string(pair.second->key),
                   Message("the same key is nested as well as flat in this file, which .NET refuses"),
                   "Keep one of them.");
    finding.related.push_back({key_location(pair.first->origin), "the other one"});
  }
}

}  // namespace

extern constinit const Rule key_nested_and_flat{
    .metadata = {.id = "ASRS311",
                 .name = "key-nested-and-flat",
                 .severity = Severity::error,
                 .summary = "The same key stands nested and flat in one file.",
                 .rationale =
                     "`\"Azure\": { \"SignalR\": { ... } }` and `\"Azure:SignalR:...\"` are the same "
                     "key. .NET throws `A duplicate key was found` when it loads the file.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  },
  "Azure:SignalR:ConnectionString": "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;"
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .file = check_key_nested_and_flat};

}  // namespace signalr_config::lint::rules
