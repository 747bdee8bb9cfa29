#include <filesystem>
#include <string>

#include "deployments/recognition/settings_file_name.hpp"
#include "lint/facts/near_miss.hpp"
#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/model/variables.hpp"

namespace signalr_config::lint::rules {

namespace {

void replace_separators(std::string& key) {
  for (std::size_t at = key.find("__"); at != std::string::npos; at = key.find("__", at))
    key.replace(at, 2, ":");
}

// `__` becomes `:` in a key that is no variable's name.
std::optional<Fix> fix_separators(const ScopeEntry& where) {
  const Location place = key_location(where.entry.origin);
  std::string key(place.document->text(place.span));
  if (is_variable(where) || key.find("__") == std::string::npos) return std::nullopt;
  replace_separators(key);
  std::string whole(where.entry.key);
  replace_separators(whole);
  const KeyMeaning meaning = signalr::meaning_of(whole, where.scope.host, where.scope.connection);
  const bool is_read = meaning.role != KeyRole::none && meaning.role != KeyRole::not_read;
  if (!is_read) return std::nullopt;
  return fix_text(place, key, FixEffect::changes_outcome);
}

// Whether the keys are those of .NET's settings, or variables of an application. A YAML or JSON file of
// another name may be a list of variables for any tool; those of a workflow are for its steps.
bool is_read_by_dotnet(const ScopeEntry& where) {
  const Document& document = *where.entry.origin.document;
  if (document.kind() == SourceKind::github_actions) return false;
  if (where.scope.is_application() || is_variable(where) || document.kind() == SourceKind::user_secrets)
    return true;
  const std::string name = std::filesystem::path(document.name()).filename().string();
  return deployments::parse_settings_file_name(name, deployments::NameCase::ignored).has_value();
}

void check_key_separator(const ScopeEntry& where, Report& report) {
  const bool has_dashes = where.entry.key.find("--") != std::string_view::npos;  // another rule
  if (const auto found = near_miss(where, DiagnosticCode::wrong_separator);
      found && !has_dashes && is_read_by_dotnet(where)) {
    report.at_key(where, found->reason, found->remedy).fix = fix_separators(where);
    return;
  }
  // `Azure:SignalR:ConnectionString:east__secondary`
  if (where.meaning.role != KeyRole::endpoint || !where.in_effect || is_variable(where)) return;
  const std::size_t separator = where.meaning.name_and_type.find("__");
  if (separator == std::string_view::npos) return;
  const std::string name(where.meaning.name_and_type.substr(0, separator));
  report
      .at_key(where,
              Message("'__' stands for ':' in the names of environment variables only; here it belongs to "
                      "the endpoint's name"),
              "Write " + name + ":" + std::string(where.meaning.name_and_type.substr(separator + 2)) + ".")
      .fix = fix_separators(where);
}

}  // namespace

extern constinit const Rule key_separator{
    .metadata = {.id = "ASRS305",
                 .name = "key-separator",
                 .severity = Severity::warning,
                 .summary = "The parts of a key are separated by something else than `:`.",
                 .rationale = "`__` stands for `:` in the names of environment variables only; in a file "
                              "it is a part of the name, and nothing reads the key. Where a file is a list "
                              "of variables (`local.settings.json`, `launchSettings.json`, a manifest), "
                              "`__` is right; a single `_` separates nothing.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure__SignalR__ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure:SignalR:ConnectionString": "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;"
}
)"}}}}},
    .entry = check_key_separator};

}  // namespace signalr_config::lint::rules
