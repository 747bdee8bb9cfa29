#include "cli/secrets/check.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <memory>
#include <ostream>
#include <string_view>
#include <utility>

#include "cli/framework/diagnostic_text.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/near_misses/near_misses.hpp"
#include "lint/linter.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr/keys/meaning.hpp"
#include "signalr/keys/similar_key.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/resolution.hpp"
#include "signalr_config/sources.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

// What one value alone cannot know: others may make up for it.
bool is_about_the_whole(const Diagnostic& diagnostic) {
  static constexpr std::array codes{DiagnosticCode::no_endpoint, DiagnosticCode::no_primary_endpoint};
  return std::ranges::find(codes, diagnostic.code) != codes.end();
}

Diagnostic warning(DiagnosticCode code, const std::string& key, Message message, std::string remedy) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = Severity::warning;
  diagnostic.key = signalr::display_key(key, signalr::Disclosure::masked);
  diagnostic.message = std::move(message);
  diagnostic.remedy = std::move(remedy);
  return diagnostic;
}

// Keys of other hosts and registrations are right where those read them; a
// misspelt one is nowhere.
bool is_mistaken(const hosts::NearMiss& miss) {
  return miss.code == DiagnosticCode::misspelt_key || miss.code == DiagnosticCode::wrong_separator ||
         miss.code == DiagnosticCode::section_value;
}

// `Azure:SignalR:NAME:ConnectionString...` is read by AddNamedAzureSignalR(NAME).
std::optional<std::string> registration_of(std::string_view key) {
  const signalr::KeyMeaning meaning = signalr::meaning_of(key, HostKind::aspnetcore, "");
  const bool is_named =
      meaning.is_connection_string() && !meaning.is_fallback && !meaning.registration.empty();
  return is_named ? std::optional(std::string(meaning.registration)) : std::nullopt;
}

// Of the others, other keys decide.
bool is_lost(const UnusedEntry& unused) { return unused.code == DiagnosticCode::empty; }

SecretProblem named(Diagnostic diagnostic) {
  const std::string_view name = to_string(diagnostic.code);
  return {std::move(diagnostic), name};
}

// The secret is not stored yet, so that there is no place to show.
SecretProblem to_problem(const lint::Finding& finding) {
  Diagnostic diagnostic = to_diagnostic(finding);
  diagnostic.key = signalr::display_key(finding.key, signalr::Disclosure::masked);
  diagnostic.origin.reset();
  diagnostic.related.clear();
  return {std::move(diagnostic), finding.rule->metadata.name};
}

// What the linter says of the value, as far as the SDK silently makes something else of it: segments and
// properties without effect, an unknown AuthType, and the parts of a key. Nothing about taste, about the
// machine or about other keys.
std::vector<SecretProblem> lint_secret(const UserSecret& secret) {
  lint::LintedFile file;
  file.kind = SourceKind::memory;
  file.source = std::make_shared<const ParsedSource>(memory({{secret.key, *secret.value}})->load());
  file.document = file.source->document();
  lint::LinterOptions options;
  std::vector<lint::RuleSelector>& rules = options.settings.select.emplace();
  for (const std::string_view id : {"ASRS121", "ASRS122", "ASRS128", "ASRS303", "ASRS304"})
    rules.push_back(*lint::RuleSelector::parse(id));
  options.settings_files.isolated = true;
  std::vector<SecretProblem> found;
  for (const lint::Finding& finding : lint::Linter(std::move(options)).lint({std::move(file)}).findings)
    found.push_back(to_problem(finding));
  return found;
}

// The key's first segment names the connection that it belongs to, where a binding may name it.
ResolveOptions options_for(const UserSecret& secret, HostKind host) {
  ResolveOptions options;
  options.host = host;
  if (host == HostKind::aspnetcore) options.registration = registration_of(secret.key);
  const std::string_view first = std::string_view(secret.key).substr(0, secret.key.find(':'));
  if (is_functions(host) && !dotnet::equals_ignore_case(first, "Azure")) options.connection = first;
  return options;
}

// Who reads the key: Functions, where they read it at all.
HostKind reader_of(const UserSecret& secret, HostKind host) {
  if (!is_functions(host)) return HostKind::aspnetcore;
  signalr::KeyReader reader;
  reader.host = host;
  reader.connection = options_for(secret, host).connection;
  return signalr::is_read(secret.key, reader) ? host : HostKind::aspnetcore;
}

void add_findings(std::vector<SecretProblem>& found, const UserSecret& secret, HostKind host) {
  ConfigurationBuilder builder;
  builder.add(memory({{secret.key, *secret.value}}));
  const auto loaded = builder.load();
  if (!loaded) return;
  const ResolveOptions options = options_for(secret, host);
  const Resolution resolution = resolve(*loaded, options);
  for (Diagnostic diagnostic : resolution.diagnostics) {
    if (is_about_the_whole(diagnostic)) continue;
    diagnostic.origin.reset();  // it is not stored yet
    diagnostic.related.clear();
    diagnostic.key = signalr::display_key(diagnostic.key, signalr::Disclosure::masked);
    found.push_back(named(std::move(diagnostic)));
  }
  if (resolution.configured().size() == 1) std::ranges::move(lint_secret(secret), std::back_inserter(found));
  for (const UnusedEntry& unused : resolution.unused) {
    if (is_lost(unused))
      found.push_back(
          named(warning(unused.code, unused.key, unused.reason, "Give a value, or remove the key.")));
  }
  // Step by step: g++ 12 takes the parts of a braced one for uninitialized.
  signalr::KeyReader reader;
  reader.host = host;
  reader.connection = options.connection;
  reader.registration = options.registration;
  const hosts::NearMissQuestion question{*loaded, std::move(reader)};
  for (const hosts::NearMiss& miss : hosts::find_near_misses(question)) {
    if (is_mistaken(miss)) found.push_back(named(warning(miss.code, miss.key, miss.reason, miss.remedy)));
  }
}

}  // namespace

std::vector<SecretProblem> check_secrets(std::span<const UserSecret> secrets, HostKind host) {
  std::vector<SecretProblem> found;
  for (const UserSecret& secret : secrets) {
    if (secret.value && signalr::mentions_signalr(secret.key))
      add_findings(found, secret, reader_of(secret, host));
  }
  return found;
}

void write_problems(std::ostream& err, const std::vector<SecretProblem>& problems,
                    const terminal::Style& style) {
  for (const SecretProblem& problem : problems)
    write_diagnostic(err, problem.diagnostic, style, problem.name);
}

std::vector<UserSecret> secrets_of(const ParsedSource& source) {
  std::vector<UserSecret> secrets;
  for (const Entry& entry : source.entries) {
    secrets.push_back({std::string(entry.key), std::nullopt});
    if (entry.value) secrets.back().value = *entry.value;
  }
  return secrets;
}

HostKind host_of(const ChosenStore& chosen, const Invocation& invocation) {
  const auto detected = detect_host(chosen.directory, invocation.process.environment);
  return detected ? detected->host : HostKind::aspnetcore;
}

ExitCode store_secrets(std::span<const UserSecret> secrets, const ChosenStore& chosen, bool force,
                       Invocation& invocation) {
  const terminal::Style style = error_style(invocation);
  const std::vector<SecretProblem> findings = check_secrets(secrets, host_of(chosen, invocation));
  write_problems(invocation.err, findings, style);
  if (!findings.empty() && !force) {
    invocation.err << style.error("error:")
                   << " nothing was stored\n  Use --force to store it all the same.\n";
    return ExitCode::no;
  }
  std::error_code ignored;
  const bool is_first = !std::filesystem::exists(chosen.store.file(), ignored);
  if (const auto stored = chosen.store.set(secrets); !stored)
    return report_problem(stored.error().front(), invocation);
  invocation.err << "Stored ";
  if (secrets.size() == 1) {
    invocation.err << terminal::printable(
        signalr::display_key(secrets.front().key, signalr::Disclosure::masked));
  } else {
    invocation.err << secrets.size() << " keys";
  }
  invocation.err << " in the secrets of " << terminal::printable(chosen.id) << ".\n";
  if (is_first) note_left_out(chosen, invocation);
  return ExitCode::yes;
}

void note_left_out(const ChosenStore& chosen, Invocation& invocation) {
  HostOptions host(invocation.process.environment);
  host.content_root = chosen.directory;
  host.user_secrets = false;
  host.host = host_of(chosen, invocation);
  const Decision environment = host_sources(host).environment;
  if (dotnet::equals_ignore_case(environment.value, "Development")) return;
  Diagnostic note = warning(
      DiagnosticCode::secrets_left_out, "", Message(),
      is_functions(host.host)
          ? "Set AZURE_FUNCTIONS_ENVIRONMENT=Development where it should read them; 'func start' does "
            "so where there is a local.settings.json."
          : "Set ASPNETCORE_ENVIRONMENT=Development where it should read them; "
            "launchSettings.json does so for 'dotnet run'.");
  note.severity = Severity::info;
  note.message.text("user secrets are read when the environment is Development, and it is '");
  note.message.key(environment.value).text("' (").text(environment.reason).text(")");
  write_diagnostic(invocation.err, note, error_style(invocation));
}

}  // namespace signalr_config::cli
