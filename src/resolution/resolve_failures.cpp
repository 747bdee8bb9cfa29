#include "resolution/resolve_failures.hpp"

#include <utility>

#include "core/key_path.hpp"
#include "core/value_reference.hpp"

namespace signalr_config::resolution {

namespace {

Failure make_failure(FailureStage stage, std::string type, std::string exact) {
  Failure failure;
  failure.stage = stage;
  failure.exception = {std::move(type), "", Secret(std::move(exact))};
  return failure;
}

UnusedEntry unused_endpoint(const ConfiguredEndpoint& configured,
                            const SharedRange<ConfiguredEndpoint>& all) {
  UnusedEntry unused{configured.key, DiagnosticCode::other, Message(), *configured.endpoint.origin,
                     std::nullopt};
  if (configured.use == EndpointUse::replaced_by_code) {
    unused.code = DiagnosticCode::replaced_by_code;
    unused.reason.text("the program sets its own endpoints");
    return unused;
  }
  const ConfiguredEndpoint& winner = all[*configured.winner];
  unused.instead = winner.endpoint.origin;
  const bool equal = configured.use == EndpointUse::equal_to_another;
  unused.code = equal ? DiagnosticCode::equal_endpoint : DiagnosticCode::duplicate_endpoint;
  unused.reason.text(equal ? "the same endpoint as " : "the same URL as ");
  if (winner.key.empty()) {
    unused.reason.text("an endpoint set by the program");
  } else {
    unused.reason.key(winner.key);
  }
  return unused;
}

}  // namespace

Failure empty_registration_name() {
  Failure failure = make_failure(FailureStage::registration, "ArgumentException",
                                 "The value cannot be an empty string. (Parameter 'name')");
  failure.exception.parameter = "name";
  failure.diagnostic.code = DiagnosticCode::registration_name_empty;
  failure.diagnostic.message.text("a named registration needs a name");
  failure.diagnostic.remedy = "Give the name that the application passes to AddNamedAzureSignalR.";
  return failure;
}

Failure no_endpoint(const MissingEndpoint& missing) {
  Failure failure = make_failure(FailureStage::endpoints, "AzureSignalRConfigurationNoEndpointException",
                                 "No connection string was specified.");
  Diagnostic& diagnostic = failure.diagnostic;
  diagnostic.code = DiagnosticCode::no_endpoint;
  const auto& handed_over = missing.options.connection_string_key;
  const std::string named = missing.section + ":ConnectionString";
  const std::string& key = handed_over ? *handed_over : named;
  if (missing.blocking != nullptr) {
    diagnostic.message.text("no endpoint is configured: the default connection string is empty");
    diagnostic.remedy = "Remove the empty value, which hides those of lower places, or fill it in.";
    diagnostic.key = missing.blocking->key;
    diagnostic.origin = missing.blocking->origin;
  } else if (missing.options.connection_string) {
    diagnostic.message.text("no endpoint is configured: the program sets an empty connection string");
    diagnostic.remedy = "Hand over another one, or none: configuration decides then.";
    diagnostic.origin = missing.options.connection_string_origin;
  } else if (missing.reads_nothing) {
    diagnostic.message.text(
        "no endpoint is configured, since the application reads nothing: it has no source at all");
    diagnostic.remedy =
        "Add sources in code, for example AddJsonFile and AddEnvironmentVariables, or make the host with "
        "WebApplication.CreateBuilder.";
  } else {
    diagnostic.message.text("no endpoint is configured: ").key(key);
    if (handed_over) {
      diagnostic.message.text(", which the program hands over, has no value, and ").key(named);
      diagnostic.message.text(" has nothing below it");
    } else {
      diagnostic.message.text(" has no value and nothing below it");
    }
    diagnostic.remedy =
        "Set " + key + " to a connection string, or " + named + ":<name>:<type> for each endpoint.";
    diagnostic.key = key;
  }
  return failure;
}

Diagnostic set_in_code(const SetInCode& code, HostKind host) {
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::set_in_code;
  diagnostic.severity = Severity::warning;
  if (code.name) {
    diagnostic.message.text("the name of the ")
        .text(is_functions(host) ? "connection" : "registration")
        .text(" is computed in code (" + *code.name + "): which keys are read is not known here");
    diagnostic.remedy =
        std::string("Name it with ") + (is_functions(host) ? "--connection" : "--registration") +
        " (in code: ResolveOptions::" + (is_functions(host) ? "connection" : "registration") + ").";
    return diagnostic;
  }
  if (code.endpoints) {
    diagnostic.message.text("the endpoints are set in code (" + *code.endpoints + ")");
    if (code.connection_string)
      diagnostic.message.text(", and so is the connection string (" + *code.connection_string + ")");
    diagnostic.message.text(": which there are is not known here");
    diagnostic.remedy = "Look there: configuration alone does not decide.";
    return diagnostic;
  }
  diagnostic.message.text("the connection string is set in code (" + *code.connection_string +
                          "): the default endpoint is not known here");
  diagnostic.remedy =
      "Where it is the value of a key, --connection-string-key KEY (in code: "
      "ResolveOptions::connection_string_key) shows what comes of that.";
  return diagnostic;
}

Failure no_primary_endpoint(const std::string& key, const std::optional<Origin>& origin) {
  Failure failure = make_failure(FailureStage::endpoints, "AzureSignalRNoPrimaryEndpointException",
                                 "No primary endpoint defined.");
  failure.diagnostic.code = DiagnosticCode::no_primary_endpoint;
  failure.diagnostic.message.text("none of the endpoints is a primary one");
  failure.diagnostic.remedy = "Make one of them primary: end its key in " +
                              core::spelled_as_in(origin, ":primary") + ", or leave the type out.";
  failure.diagnostic.key = key;
  failure.diagnostic.origin = origin;
  return failure;
}

Failure bad_connection_string(FailureStage stage, const ConnectionStringError& error, const std::string& path,
                              const Entry* entry) {
  Failure failure;
  failure.stage = stage;
  failure.exception = error.exception;
  Diagnostic& diagnostic = failure.diagnostic;
  diagnostic = to_diagnostics(error).front();
  diagnostic.key = path;
  if (entry == nullptr) return failure;
  diagnostic.origin = entry->origin;
  if (const auto reference = core::describe_reference(*entry->value)) {
    diagnostic.code = DiagnosticCode::connection_string_is_reference;
    diagnostic.message = Message("the value is a reference, not resolved here: " + *reference);
    diagnostic.message.text("; the SDK takes it for a connection string and throws");
    diagnostic.remedy =
        "Put it into the settings of the app, where the platform resolves it, or give the connection string.";
    return failure;
  }
  if (entry->origin.encoding != ValueEncoding::opaque) {
    diagnostic.span = part_of(entry->origin, error.span);
    diagnostic.fix = fix_in_value(entry->origin, error.edits);
  }
  return failure;
}

std::optional<Fix> fix_in_value(const Origin& origin, const TextEdits& edits) {
  const bool tells_places =
      origin.encoding == ValueEncoding::verbatim || origin.encoding == ValueEncoding::json_string;
  if (edits.empty() || !tells_places || !origin.document->has_positions()) return std::nullopt;
  Fix fix{FixEffect::changes_outcome, origin.document, {}};
  for (const TextEdit& edit : edits) fix.edits.push_back({part_of(origin, edit.span), edit.replacement});
  return fix;
}

Failure bad_identity(const IdentityError& error, const Entry& entry, const Configuration& configuration) {
  Failure failure;
  failure.stage = FailureStage::options;
  failure.exception = error.exception;
  failure.inner = error.inner;
  failure.diagnostic = to_diagnostics(error).front();
  const Entry* const blamed = configuration.find(error.key);
  failure.diagnostic.origin = error.origin ? error.origin : blamed != nullptr ? blamed->origin : entry.origin;
  return failure;
}

Failure bad_variable(FailureStage stage, const IdentityError& error) {
  Failure failure;
  failure.stage = stage;
  failure.exception = error.exception;
  failure.inner = error.inner;
  failure.diagnostic = to_diagnostics(error).front();
  const bool breaks_all = error.code == DiagnosticCode::identity_authority_malformed;
  failure.diagnostic.message.text(
      breaks_all
          ? "; every credential of Azure.Identity throws then, and the SDK makes one for every connection "
            "string, even where that has an access key"
          : "; the SDK makes a DefaultAzureCredential for every connection string whose AuthType selects "
            "nothing else, and that throws, even where the string has an access key");
  return failure;
}

void add_unused_endpoints(Resolution& resolution) {
  const auto all = resolution.configured();
  for (const ConfiguredEndpoint& configured : all) {
    if (configured.use == EndpointUse::in_effect || !configured.endpoint.origin) continue;
    resolution.unused.push_back(unused_endpoint(configured, all));
  }
}

}  // namespace signalr_config::resolution
