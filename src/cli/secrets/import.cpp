#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "cli/framework/command.hpp"
#include "cli/input/described_input.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/input_paths.hpp"
#include "cli/input/standard_input.hpp"
#include "cli/output/connection_string_report.hpp"
#include "cli/secrets/check.hpp"
#include "cli/secrets/options.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "signalr/keys/names.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/sources.hpp"
#include "terminal/printable.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view default_key = signalr::keys::main;

struct ImportOptions {
  SecretsOptions store;
  InputOptions input;
  std::optional<std::string> endpoint;
  bool force = false;
};

constexpr auto import_rows = std::to_array<Option>({
    {"FILE", "", "The file; '-': standard input.", into<&ImportOptions::input, &InputOptions::paths>},
});
constexpr auto import_endpoint_rows = std::to_array<Option>({
    {"--endpoint", "NAME[:TYPE]",
     "Store the one connection string of the input for this endpoint: 'east', 'east:secondary'.",
     into<&ImportOptions::endpoint>},
});
constexpr auto import_storing_rows = std::to_array<Option>({
    {"--force", "", "Store what the SDK would misread, too.", into<&ImportOptions::force>},
});

// What is piped in and is no file of settings is not taken for one.
void refuse_no_file(std::string_view text) {
  text.remove_prefix(text::begin_of_text(text));
  if (dotnet::is_blank(text)) throw UsageError("standard input is empty; nothing was stored");
  const bool is_one_line = text.find('\n') >= text.find_last_not_of("\r\n");
  if (!is_one_line || !looks_like_connection_string(text)) return;
  throw UsageError("standard input is a connection string, and no file of settings",
                   "To store it: signalr-config secrets set " + std::string(default_key) + " < FILE");
}

std::shared_ptr<const Source> source_of(const ImportOptions& given, Invocation& invocation) {
  StandardInput standard_input(invocation.in);
  const InputPath path = look_at_paths(given.input, standard_input).front();
  const Environment& shell = invocation.process.environment;
  if (path.text) {
    if (!given.input.as) refuse_no_file(*path.text);
    return text_source(path.name(), *path.text, path.kind, shell);
  }
  if (path.kind == SourceKind::key_per_file) return key_per_file(path.path);
  if (!path.kind) throw UsageError("a directory is read with --as key-per-file only");
  if (is_deployment(*path.kind)) {
    throw UsageError("a deployment description cannot be imported", "Say what the file is with --as.");
  }
  return file_source(path.path, *path.kind, shell);
}

// Every key with the value that counts, in the order of the source.
std::vector<UserSecret> winners(const Configuration& configuration) {
  std::vector<UserSecret> secrets;
  for (const Entry& entry : configuration.layers().front()->entries) {
    if (configuration.find(entry.key) != &entry) continue;
    if (entry.origin.encoding == ValueEncoding::reference) continue;
    secrets.push_back({std::string(entry.key), std::nullopt});
    if (entry.value) secrets.back().value = *entry.value;
  }
  return secrets;
}

// The one connection string gets the endpoint's key; what else there is stays out.
std::vector<UserSecret> for_endpoint(std::vector<UserSecret> secrets, const std::string& endpoint) {
  std::erase_if(secrets, [](const UserSecret& secret) {
    return !secret.value || !(dotnet::equals_ignore_case(secret.key, default_key) ||
                              dotnet::starts_with_ignore_case(secret.key, std::string(default_key) + ":"));
  });
  if (secrets.size() != 1) {
    throw UsageError("--endpoint takes input with one connection string, and there are " +
                     std::to_string(secrets.size()));
  }
  secrets.front().key = std::string(default_key) + ":" + endpoint;
  return secrets;
}
ExitCode run_import(const ImportOptions& given, Invocation& invocation) {
  expect_words(given.input.paths, 1, 1, "FILE");
  const auto chosen = choose_store(given.store, invocation);
  if (!chosen) return ExitCode::no;
  ConfigurationBuilder builder;
  builder.add(source_of(given, invocation));
  auto layers = builder.read();
  if (const auto refused = report_refused(*layers.front(), invocation)) return *refused;
  std::vector<UserSecret> secrets = winners(Configuration(std::move(layers)));
  if (given.endpoint) secrets = for_endpoint(std::move(secrets), *given.endpoint);
  return store_secrets(secrets, *chosen, given.force, invocation);
}

}  // namespace

extern constinit const Command secrets_import_command = command_of<ImportOptions, run_import>({
    .name = "import",
    .summary = "Store what another file or tool has",
    .usage = "[OPTION]... FILE|-",
    .description = "Stores what a file has that 'resolve' can read as a layer of configuration: its keys are "
                   "added to those that are stored. '-' is standard input, whose kind --as says.",
    .options = {{own<ImportOptions>("Input", import_rows), part<&ImportOptions::input>(kind_option),
                 own<ImportOptions>("Input", import_endpoint_rows),
                 part<&ImportOptions::store>(secrets_options),
                 own<ImportOptions>("Storing", import_storing_rows)}},
    .examples = {{{"az signalr key list -n chat -g rg | signalr-config secrets import - --as az-keys "
                   "--endpoint east:secondary",
                   "The connection string of a service, as the endpoint 'east'."},
                  {"signalr-config secrets import .env", "What another program reads from a .env file."},
                  {"signalr-config secrets import - --as json < appsettings.Development.json",
                   "Moves settings into the store."}}},
    .exit_status = {"stored", "not stored: the SDK would misread it, or something cannot be parsed"},
});

}  // namespace signalr_config::cli
