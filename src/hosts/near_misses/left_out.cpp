#include "hosts/near_misses/left_out.hpp"

#include <algorithm>
#include <array>

#include "core/key_path.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/functions/local_settings.hpp"
#include "hosts/host_parts.hpp"
#include "hosts/launch_profile.hpp"
#include "hosts/settings_files.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr/keys/similar_key.hpp"
#include "signalr_config/sources.hpp"
#include "sources/source_of_kind.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

using deployments::SettingsFileName;

bool is_development(const HostSources& host) {
  return dotnet::equals_ignore_case(host.environment.value, "Development");
}

// The keys of a source that the SDK would read.
void add_keys_left_out(std::vector<NearMiss>& found, const ParsedSource& source, const NearMiss& model,
                       const signalr::KeyReader& reader) {
  for (const Entry& entry : source.entries) {
    if (!signalr::is_read(entry.key, reader) || !entry.value || entry.value->empty()) continue;
    NearMiss miss = model;
    miss.key = signalr::display_key(entry.key, signalr::Disclosure::masked);
    miss.origin = entry.origin;
    found.push_back(std::move(miss));
  }
}

// What code adds is read, whatever the environment is.
bool is_read_already(const NearMissQuestion& question, const ParsedSource& source) {
  return std::ranges::any_of(question.configuration.layers(), [&](const auto& layer) {
    return layer->kind() == source.kind() && layer->document()->name() == source.document()->name();
  });
}

ParsedSource read_settings_file(const NearMissQuestion& question, const SettingsFileName& file) {
  return sources::file_of_kind((question.content_root / file.text()).lexically_normal(), file.ending.kind, {},
                               {.presence = Presence::optional, .files = question.files})
      ->load();
}

void add_other_environments(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  for (const SettingsFileName& file : settings_files(question.content_root, *question.files)) {
    const std::string& environment = file.environment;
    if (environment.empty() || environment == question.host->environment.value) continue;
    NearMiss model;
    model.code = DiagnosticCode::other_environment;
    model.reason.text("the file is read when the environment is '")
        .key(environment)
        .text("', and it is '")
        .key(question.host->environment.value)
        .text("'");
    model.remedy = "Use --environment " + environment + " to see what it is then.";
    const ParsedSource source = read_settings_file(question, file);
    if (!is_read_already(question, source)) add_keys_left_out(found, source, model, question.reader);
  }
}

void add_profile_variable(std::vector<NearMiss>& found, const LaunchProfile& profile,
                          const EnvironmentVariable& variable, const HostSources& host) {
  static constexpr std::array<std::string_view, 2> names{"ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"};
  const bool is_development_set = std::ranges::find(names, variable.name) != names.end() &&
                                  dotnet::equals_ignore_case(variable.value, "Development");
  NearMiss miss{variable.name, DiagnosticCode::launch_profile, Message(), "", variable.origin};
  if (is_development_set && !is_development(host)) {
    miss.reason.text("launch profile '")
        .key(profile.name)
        .text("' sets the environment to Development, for dotnet run and Visual Studio only; here it is '")
        .key(host.environment.value)
        .text("'");
    miss.remedy = "Use --environment Development to see what the application reads then.";
  } else if (signalr::mentions_signalr(variable.name)) {
    miss.reason.text("launch profile '")
        .key(profile.name)
        .text("' sets this variable for dotnet run and Visual Studio only");
    miss.remedy = "Set the variable where the application runs, or use user secrets.";
  } else {
    return;
  }
  found.push_back(std::move(miss));
}

void add_launch_settings(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  const LaunchSettings settings = read_launch_settings(question.content_root, {}, *question.files);
  const auto shown = question.host->variables.get("DOTNET_LAUNCH_PROFILE");
  for (const LaunchProfile& profile : settings.profiles) {
    if (shown == profile.name) continue;
    for (const EnvironmentVariable& variable : profile.variables.variables())
      add_profile_variable(found, profile, variable, *question.host);
  }
}

// Only `func start` sets what is in local.settings.json.
void add_local_settings(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  if (is_development(*question.host)) return;
  NearMiss model;
  model.code = DiagnosticCode::local_settings_left_out;
  model.reason
      .text(
          "func start sets local.settings.json in Development, and the file is never deployed; here it is '")
      .key(question.host->environment.value)
      .text("'");
  model.remedy =
      "Set it in the settings of the app, or use --environment Development to see what func start does.";
  const Environment variables = read_local_settings(question.content_root, *question.files).variables;
  add_keys_left_out(found, environment_variables(variables)->load(), model, question.reader);
}

// `local.settings.sample.json`, `local.settings.json.example`: what a repository has in place of the file
// that is never committed.
bool is_sample_of_local_settings(std::string_view name) {
  static constexpr std::array<std::string_view, 4> words{"sample", "example", "template", "dist"};
  return name.starts_with("local.settings.") && std::ranges::any_of(words, [name](std::string_view word) {
           return name.find(word) != std::string_view::npos;
         });
}

void add_samples(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  for (const FileEntry& file : question.files->list(question.content_root).entries) {
    if (!is_sample_of_local_settings(file.name)) continue;
    const LocalSettings sample =
        read_local_settings_file(file_in(question.content_root, file.name), *question.files);
    const ParsedSource variables = environment_variables(sample.variables)->load();
    for (const Entry& entry : variables.entries) {
      if (!signalr::is_read(entry.key, question.reader)) continue;
      NearMiss miss;
      miss.key = entry.origin.document->text(entry.origin.key);
      miss.code = DiagnosticCode::local_settings_left_out;
      miss.reason.key(file.name).text(" is a sample, which nothing reads");
      miss.remedy = "Copy it to local.settings.json, and fill it in.";
      miss.origin = entry.origin;
      found.push_back(std::move(miss));
    }
  }
}

// IIS takes the variables of a web.config, and ASP.NET Core nothing else of it.
void add_web_config(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  const fs::path path = file_in(question.content_root, "web.config");
  const FileContent content = question.files->read(path);
  if (!content) return;
  NearMiss model;
  model.code = DiagnosticCode::settings_file_not_read;
  model.reason.text("ASP.NET Core reads no <connectionStrings> and no <appSettings> of web.config");
  model.remedy = "Set the variable " + core::variable_name(question.reader.wanted_key()) +
                 " below <aspNetCore><environmentVariables>, or use appsettings.json.";
  add_keys_left_out(found, web_config_text(question.files->name_of(path), *content)->load(), model,
                    {.host = HostKind::aspnet});
}

// The worker of an isolated project reads appsettings.json; the host, which serves the bindings, does not.
void add_settings_files(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  for (const SettingsFileName& file : settings_files(question.content_root, *question.files)) {
    if (!file.environment.empty()) continue;
    NearMiss model;
    model.code = DiagnosticCode::settings_file_not_read;
    model.reason.text("the Functions host reads no ").text(file.text());
    model.remedy = "Set it in local.settings.json and in the settings of the app.";
    add_keys_left_out(found, read_settings_file(question, file), model, question.reader);
  }
}

// A builder that adds nothing by itself.
void add_unread_settings(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  for (const SettingsFileName& file : settings_files(question.content_root, *question.files)) {
    NearMiss model;
    model.code = DiagnosticCode::settings_file_not_read;
    model.reason.text("the program's builder reads no settings file by itself");
    model.remedy = "Add it in code: AddJsonFile(\"" + file.text() + "\").";
    const ParsedSource source = read_settings_file(question, file);
    if (!is_read_already(question, source)) add_keys_left_out(found, source, model, question.reader);
  }
}

}  // namespace

void add_secrets(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  const SecretsDecision& secrets = question.host->secrets;
  std::error_code ignored;
  if (secrets.included || !secrets.path || !fs::exists(*secrets.path, ignored)) return;
  if (question.host->reads_only_host) return;
  NearMiss model;
  model.code = DiagnosticCode::secrets_left_out;
  if (is_development(*question.host)) {
    model.reason.text("user secrets are not read: ").text(secrets.reason);
  } else {
    model.reason.text("user secrets are read when the environment is Development, and it is '")
        .key(question.host->environment.value)
        .text("'");
    model.remedy = "Use --environment Development to read them.";
  }
  const ParsedSource source = user_secrets_file(*secrets.path)->load();
  if (!is_read_already(question, source)) add_keys_left_out(found, source, model, question.reader);
}

void add_files_left_out(std::vector<NearMiss>& found, const NearMissQuestion& question) {
  if (question.host->reads_only_host) return add_unread_settings(found, question);
  switch (question.reader.host) {
    case HostKind::aspnet:
      break;
    case HostKind::functions:
      add_local_settings(found, question);
      add_samples(found, question);
      add_settings_files(found, question);
      break;
    case HostKind::functions_isolated:
      add_local_settings(found, question);
      add_samples(found, question);
      add_other_environments(found, question);
      break;
    default:
      add_other_environments(found, question);
      add_launch_settings(found, question);
      add_web_config(found, question);
  }
}

}  // namespace signalr_config::hosts
