#include "resolution/service_manager/failures.hpp"

#include <utility>

#include "core/key_path.hpp"
#include "resolution/binding_failures.hpp"
#include "signalr/keys/options.hpp"

namespace signalr_config::resolution {

namespace {

Failure make_failure(FailureStage stage, std::string type, std::string exact, DiagnosticCode code) {
  Failure failure;
  failure.stage = stage;
  failure.exception = {std::move(type), "", Secret(std::move(exact))};
  failure.diagnostic.code = code;
  return failure;
}

Failure at(Failure failure, const Entry& entry, const std::string& path) {
  failure.diagnostic.key = path;
  failure.diagnostic.origin = entry.origin;
  return failure;
}

}  // namespace

Failure blank_connection_name() {
  Failure failure = make_failure(FailureStage::registration, "ArgumentException",
                                 "'connectionStringKey' cannot be null or whitespace (Parameter "
                                 "'connectionStringKey')",
                                 DiagnosticCode::connection_name_blank);
  failure.exception.parameter = "connectionStringKey";
  failure.diagnostic.message.text("the connection of a binding has no name");
  failure.diagnostic.remedy = "Name a setting in ConnectionStringSetting, or leave it out.";
  return failure;
}

Failure section_for_string(const Configuration& configuration, const std::string& path) {
  Failure failure = make_failure(FailureStage::options, "InvalidOperationException",
                                 "Cannot create instance of type 'System.String' because it has multiple "
                                 "public parameterized constructors.",
                                 DiagnosticCode::option_is_a_section);
  failure.diagnostic.message.key(path).text(
      " has keys below it and no value of its own, and the Management SDK wants one text");
  failure.diagnostic.remedy = "Put named endpoints below Azure:SignalR:Endpoints.";
  failure.diagnostic.key = path;
  for (const EnumeratedKey& found : configuration.enumerate(path, EnumerateRows::with_entries)) {
    failure.diagnostic.origin = found.entry->origin;
  }
  return failure;
}

Failure identity_section_not_read(const std::string& path, const Entry& entry, HostKind host) {
  const auto parsed = parse_connection_string(*entry.value);
  Failure failure;
  failure.stage = FailureStage::options;
  if (!parsed) failure.exception = parsed.error().exception;
  failure.diagnostic.code = DiagnosticCode::identity_section_not_read;
  failure.diagnostic.message.text("the Management SDK takes ")
      .key(path)
      .text(" for a connection string: it knows no identity sections");
  failure.diagnostic.remedy =
      "Write a connection string with AuthType=azure.msi or the like at the name itself";
  failure.diagnostic.remedy += host == HostKind::functions_isolated
                                   ? ", or leave the section to the bindings, whose host is --host "
                                     "functions, and keep it from the worker."
                                   : ".";
  return at(std::move(failure), entry, path);
}

Failure unknown_hub_protocol(const Entry& entry, const std::string& path) {
  const std::string text(*entry.value);
  const bool is_number =
      dotnet::try_parse_enum(text, signalr::hub_protocol_names, dotnet::CaseRule::ignore).has_value();
  const dotnet::EnumParseError error = dotnet::enum_parse_error(text);
  Failure failure = is_number
                        ? make_failure(FailureStage::options, "InvalidOperationException",
                                       "The " + path + " setting value '" + text + "' is not supported.",
                                       DiagnosticCode::option_value_unknown)
                        : make_failure(FailureStage::options, std::string(error.type), error.message,
                                       DiagnosticCode::option_value_unknown);
  if (!is_number) failure.exception.parameter = error.parameter;
  failure.diagnostic.message.key(path).text(" has none of its values");
  failure.diagnostic.remedy = use_one_of(signalr::hub_protocol_names, text);
  return at(std::move(failure), entry, path);
}

Failure unknown_transport_type(const Entry& entry, const std::string& path) {
  Failure failure = make_failure(FailureStage::options, "InvalidOperationException",
                                 "Invalid service transport type: " + std::string(*entry.value) + ".",
                                 DiagnosticCode::option_value_unknown);
  failure.diagnostic.message.key(path).text(" has none of its values, which are compared by case");
  failure.diagnostic.remedy = use_one_of(signalr::service_transport_type_names, *entry.value);
  return at(std::move(failure), entry, path);
}

Failure no_service_endpoint(const std::string& key, const Entry* blocking) {
  Failure failure = make_failure(
      FailureStage::options, "InvalidOperationException",
      "ServiceEndpoints is empty. ConnectionString is  null, empty, or consists only of white-space.",
      DiagnosticCode::no_endpoint);
  failure.diagnostic.message.text("no endpoint is configured: ")
      .key(key)
      .text(" has no value, and Azure:SignalR:Endpoints has no endpoint");
  failure.diagnostic.remedy =
      "Set " + core::variable_name(key) +
      " to a connection string, or Azure__SignalR__Endpoints__<name> for each endpoint.";
  failure.diagnostic.key = key;
  if (blocking == nullptr) return failure;
  failure.diagnostic.message = Message("no endpoint is configured: the default connection string is blank");
  failure.diagnostic.remedy = "Remove the value, which hides those of lower places, or fill it in.";
  return at(std::move(failure), *blocking, std::string(blocking->key));
}

Failure several_in_transient_mode(const ResolutionBuilder& builder, HostKind host) {
  const Resolution& resolution = builder.resolution();
  const auto& text = resolution.connection_string;
  // As the SDK does: the message holds the connection string itself.
  Failure failure =
      make_failure(FailureStage::options, "NotImplementedException",
                   "Multiple service endpoints are set via " + std::string(text ? text->reveal() : "") +
                       " or Microsoft.Azure.SignalR.ServiceEndpoint[], but multiple service endpoints in "
                       "transient mode are not implemented yet.",
                   DiagnosticCode::several_endpoints_in_transient_mode);
  const std::string key = (host == HostKind::management ? signalr::option::management::service_transport_type
                                                        : signalr::option::functions::service_transport_type)
                              .key();
  const bool empty_default = text && text->empty();
  failure.diagnostic.message.text(
      "there are several endpoints, and the transport type is Transient, which can have one");
  if (empty_default)
    failure.diagnostic.message.text("; a default connection string that is empty counts as one");
  failure.diagnostic.key = key;
  if (resolution.connection_string_entry != nullptr)
    failure.diagnostic.origin = resolution.connection_string_entry->origin;
  const std::vector<ConfiguredEndpoint>& configured = builder.configured();
  if (!configured.empty()) failure.diagnostic.origin = configured.front().endpoint.origin;
  if (!text && configured.size() > 1) failure.diagnostic.origin = configured[1].endpoint.origin;
  const std::string spelled = core::spelled_as_in(failure.diagnostic.origin, key);
  failure.diagnostic.remedy =
      empty_default ? "Remove the empty value." : "Set " + spelled + " to Persistent, or keep one endpoint.";
  return failure;
}

}  // namespace signalr_config::resolution
