#include "cli/input/resolved_input.hpp"

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/framework/diagnostic_text.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

// On Unix .NET keeps a user's certificates in one directory a store, each in a file that has the thumbprint
// for its name. The stores of the machine hold no private keys there.
bool is_in_store(const StoredCertificate& certificate, const std::string& home) {
  if (certificate.store_location != "CurrentUser" || home.empty()) return false;
  if (certificate.thumbprint.find('/') != std::string::npos ||
      certificate.store_name.find('/') != std::string::npos) {
    return false;
  }
  const fs::path store = fs::path(home) / ".dotnet" / "corefx" / "cryptography" / "x509stores" /
                         dotnet::ascii_lowered(certificate.store_name);
  return is_there(store / (dotnet::ascii_uppered(certificate.thumbprint) + ".pfx"));
}

// Lets the identity look at this machine: whether a file is there, and whether a certificate is in a store of
// .NET's.
void look_at_this_machine(IdentityOptions& identity) {
  identity.file_exists = is_there;
  identity.certificate_exists = [home = std::string(identity.environment.get("HOME").value_or(""))](
                                    const StoredCertificate& certificate) {
    return is_in_store(certificate, home);
  };
}

// `Startup.cs:84`; nothing of code is read as a source.
Origin origin_in_code(const std::string& place) {
  Origin origin;
  origin.document = std::make_shared<const Document>(place, SourceKind::memory, std::string());
  return origin;
}

}  // namespace

signalr::KeyReader key_reader(const LoadedInput& input) {
  signalr::KeyReader reader{.host = input.host_choice.kind};
  if (input.host_choice.registration) reader.registration = input.host_choice.registration->value;
  if (input.host_choice.connection) reader.connection = input.host_choice.connection->value;
  if (const auto& key = input.host_choice.connection_string_key; key && !input.host_choice.is_functions())
    reader.connection_string_key = key->value;
  reader.has_default_in_code =
      input.host_choice.connection_string || input.host_choice.set_in_code.connection_string;
  return reader;
}

// Where code clears the sources, files that no environment reads are no other environment's.
hosts::NearMissQuestion near_miss_question(const LoadedInput& input) {
  const bool has_files = input.directory && input.cleared.empty();
  const HostSources* const host = input.host && has_files ? &*input.host : nullptr;
  return {*input.configuration, key_reader(input), host, input.directory.value_or("")};
}

ResolveOptions resolve_options(const InputOptions& options, const LoadedInput& input) {
  ResolveOptions resolve;
  const HostChoice& choice = input.host_choice;
  resolve.host = choice.kind;
  if (choice.sdk) resolve.sdk = choice.sdk->value;
  if (choice.registration) resolve.registration = choice.registration->value;
  if (choice.connection) resolve.connection = choice.connection->value;
  if (choice.connection_string_key) resolve.connection_string_key = choice.connection_string_key->value;
  if (choice.connection_string) {
    resolve.connection_string = Secret(choice.connection_string->value);
    resolve.connection_string_origin = origin_in_code(choice.connection_string->reason);
  }
  resolve.set_in_code = choice.set_in_code;
  resolve.has_other_sources = input.has_unseen_files || input.has_computed_sources;
  IdentityOptions& identity = resolve.identity.emplace();
  identity.environment = input.variables;
  identity.version = options.identity == "1.21" ? IdentityVersion::v1_21 : IdentityVersion::v1_11;
  if (!input.is_elsewhere) look_at_this_machine(identity);
  return resolve;
}

ResolvedInput resolve_input(const InputOptions& options, const LoadedInput& input, Invocation& invocation,
                            const ResolveMessages& messages) {
  ResolvedInput resolved;
  resolved.options = resolve_options(options, input);
  const auto write = [&](const std::vector<Diagnostic>& diagnostics, bool failed) {
    if (failed || messages.warnings) write_diagnostics(invocation.err, diagnostics, error_style(invocation));
  };
  write(input.diagnostics, !input.ok());
  if (!input.ok()) {
    resolved.code = failed_load_code(input);
    return resolved;
  }
  Resolution resolution = resolve(*input.configuration, resolved.options);
  if (resolution.failure) {
    invocation.err << "The application would not start: the SDK throws " << resolution.failure->exception.type
                   << '\n';
    resolved.code = ExitCode::no;
  }
  write(resolution.diagnostics, !resolution.ok());
  if (resolution.ok()) resolved.resolution = std::move(resolution);
  return resolved;
}

}  // namespace signalr_config::cli
