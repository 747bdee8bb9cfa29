#include <algorithm>
#include <utility>

#include "dotnet/ascii.hpp"
#include "resolution/aspnetcore/option_binding.hpp"
#include "signalr/keys/options.hpp"

namespace signalr_config {

namespace {

namespace option = signalr::option;

// What a refused option is told: the SDK's property and scope, our code and remedy.
struct Refusal {
  std::string_view property;
  std::string scope;     ///< in the SDK's words
  std::string expected;  ///< in ours
  DiagnosticCode code;
  std::string_view remedy;
};

bool is_name_character(char c) { return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) || c == '_'; }

// ^[a-zA-Z][a-zA-Z0-9_]*$ in .NET, where `$` also matches before a newline at the very end.
bool is_valid_application_name(std::string_view name) {
  if (name.ends_with('\n')) name.remove_suffix(1);
  return !name.empty() && dotnet::is_ascii_letter(name.front()) &&
         std::all_of(name.begin(), name.end(), is_name_character);
}

std::vector<Refusal> refusals(const ServiceOptions& options) {
  std::vector<Refusal> found;
  const auto poll = options.max_poll_interval_in_seconds;
  if (poll && (*poll < 1 || *poll > 300)) {
    found.push_back({option::max_poll_interval.name, "[1,300]", "must be from 1 to 300",
                     DiagnosticCode::option_out_of_range,
                     "Use a number of seconds from 1 to 300, or remove the key."});
  }
  const auto initial = options.initial_hub_server_connection_count;
  if (initial < 0) {
    found.push_back({option::initial_hub_server_connection_count.name, "> 0", "must not be negative",
                     DiagnosticCode::option_out_of_range,
                     "Use a number that is not negative; the default is 5."});
  }
  const auto maximum = options.max_hub_server_connection_count;
  if (maximum && *maximum < initial) {
    found.push_back({option::max_hub_server_connection_count.name, ">= " + std::to_string(initial),
                     "must be at least InitialHubServerConnectionCount, which is " + std::to_string(initial),
                     DiagnosticCode::option_out_of_range,
                     "Raise it, or lower InitialHubServerConnectionCount, whose default is 5."});
  }
  const auto& name = options.application_name;
  if (name && !name->empty() && !is_valid_application_name(*name)) {
    found.push_back(
        {option::application_name.name,
         "prefixed with alphabetic characters and only contain alpha-numeric characters or underscore",
         "must begin with a letter and go on with letters, digits and underscores, all of ASCII",
         DiagnosticCode::application_name_invalid, "Choose such a name, or remove the key."});
  }
  return found;
}

// The key that decided about a property: ApplicationName has two.
std::string deciding_key(const Configuration& configuration, const std::string& section,
                         std::string_view property) {
  std::string path = section + ":" + std::string(property);
  const bool odd_one = property == option::application_name.name && configuration.get(path + ":").has_value();
  return odd_one ? path + ":" : path;
}

Failure refuse(const Refusal& refusal, const Configuration& configuration, const std::string& section) {
  const std::string property(refusal.property);
  const std::string path = deciding_key(configuration, section, refusal.property);
  Failure failure;
  failure.stage = FailureStage::options;
  failure.exception = {"AzureSignalRInvalidServiceOptionsException", "",
                       Secret("Property '" + property + "' value should be " + refusal.scope + ".")};
  Diagnostic& diagnostic = failure.diagnostic;
  diagnostic.code = refusal.code;
  diagnostic.message.key(path).text(" " + refusal.expected);
  diagnostic.remedy = refusal.remedy;
  diagnostic.key = path;
  if (const Entry* const entry = configuration.find(path)) diagnostic.origin = entry->origin;
  return failure;
}

}  // namespace

std::vector<Failure> resolution::validate_options(const ServiceOptions& options,
                                                  const Configuration& configuration,
                                                  const std::string& section) {
  std::vector<Failure> failures;
  for (const Refusal& refusal : refusals(options)) {
    failures.push_back(refuse(refusal, configuration, section));
  }
  return failures;
}

}  // namespace signalr_config
