#include "signalr/connection_string/errors.hpp"

#include <string>
#include <utility>

#include "signalr/connection_string/endpoint_uri.hpp"

#include "signalr/connection_string/values.hpp"

namespace signalr_config::signalr {

namespace {

constexpr std::string_view connection_string_parameter = "connectionString";
constexpr std::string_view key_value_pairs_parameter = "keyValuePairs";
constexpr std::string_view missing_endpoint = "Connection string missing required properties endpoint.";

/// What to write in place of a value that is no http or https URI.
std::string endpoint_remedy(const std::string_view value) {
  if (value.find_first_not_of('/') == std::string_view::npos) {
    return "Write the service's URL, for example https://NAME.service.signalr.net.";
  }
  if (value.find_first_of("<>{}") != std::string_view::npos) {
    return "Replace the placeholder in braces by the real name.";
  }
  if (value.find("://") == std::string_view::npos) {
    return "Write the scheme too: https:// in front of the host name.";
  }
  return "Write an absolute http:// or https:// URL, for example https://NAME.service.signalr.net.";
}

Message endpoint_message(const ConnectionStringProperty& endpoint) {
  return Message().key(endpoint.name).text(" is not an absolute http or https URI: ").value(endpoint.value);
}

/// Where the scheme alone is missing, and something of the form of a host name is there.
TextEdits endpoint_edits(const ConnectionStringProperty& endpoint) {
  const bool is_host = endpoint.value.find_first_not_of(
                           "abcdefghijklmnopqrstuvwxyz"
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.") == std::string::npos &&
                       endpoint.value.find('.') != std::string::npos;
  if (!is_host || !parse_service_uri("https://" + endpoint.value)) return {};
  return {{make_span(endpoint.value_span.begin, endpoint.value_span.begin), "https://"}};
}

ConnectionStringError endpoint_error(SdkException exception, DiagnosticCode code,
                                     const ConnectionStringProperty& endpoint) {
  return {std::move(exception),       code,
          endpoint_message(endpoint), endpoint_remedy(endpoint.value),
          endpoint.value_span,        endpoint_edits(endpoint)};
}

/// A name that the SDK does not know may be a misplaced secret.
void add_name(Message& message, const ConnectionStringProperty& property) {
  if (property.recognised) {
    message.key(property.name);
  } else {
    message.value(property.name);
  }
}

bool starts_with_quote(const ConnectionStringContents& contents) {
  if (contents.properties.empty()) return false;
  const std::string& name = contents.properties.front().name;
  return !name.empty() && (name.front() == '"' || name.front() == '\'');
}

std::string missing_endpoint_remedy(const ConnectionStringContents& contents) {
  if (starts_with_quote(contents)) return "Remove the quotes: a connection string knows no quoting.";
  return "Add Endpoint=https://NAME.service.signalr.net to the connection string.";
}

std::string few_segments_remedy(std::string_view text, const ConnectionStringContents& contents) {
  if (is_url_alone(text))
    return "Write Endpoint= before the URL, and ;AuthType=azure.msi; or an access key after it.";
  if (contents.find(property::endpoint) == nullptr) return missing_endpoint_remedy(contents);
  return "Add AccessKey=... or AuthType=azure: the SDK refuses an endpoint without any other property. Was "
         "the "
         "string given to a shell without quotes? That ends a command at the first ';'.";
}

}  // namespace

SdkException argument_exception(const std::string_view message, const std::string_view parameter) {
  std::string text(message);
  if (!parameter.empty()) text.append(" (Parameter '").append(parameter).append("')");
  return {"ArgumentException", std::string(parameter), Secret(std::move(text))};
}

ConnectionStringError ConnectionStringErrors::blank() const {
  return {
      argument_exception("'connectionString' cannot be null or whitespace.", connection_string_parameter),
      DiagnosticCode::connection_string_blank,
      Message(text_.empty() ? "the connection string is empty" : "the connection string is only white space"),
      "Write a connection string, or remove the key: a blank value hides other places that may hold one.",
      whole()};
}

ConnectionStringError ConnectionStringErrors::too_few_segments(
    const ConnectionStringContents& contents) const {
  return {argument_exception(missing_endpoint, connection_string_parameter),
          DiagnosticCode::connection_string_incomplete,
          Message("the connection string has fewer than two properties separated by ';'"),
          few_segments_remedy(text_, contents), whole()};
}

ConnectionStringError ConnectionStringErrors::duplicate(const ConnectionStringProperty& second) const {
  Message message("the connection string has the property ");
  add_name(message, second);
  message.text(" twice; the SDK ignores upper and lower case in names");
  return {argument_exception("Duplicate properties found in connection string: " + second.name + "."),
          DiagnosticCode::connection_string_duplicate_property, std::move(message),
          "Remove all but one of them.", second.name_span};
}

ConnectionStringError ConnectionStringErrors::endpoint_missing(
    const ConnectionStringContents& contents) const {
  return {argument_exception(missing_endpoint, parameter("endpoint", connection_string_parameter)),
          DiagnosticCode::connection_string_endpoint_missing,
          Message("the connection string has no Endpoint"), missing_endpoint_remedy(contents), whole()};
}

ConnectionStringError ConnectionStringErrors::endpoint_invalid(
    const ConnectionStringProperty& endpoint) const {
  return endpoint_error(argument_exception("Invalid value for endpoint property, it must be a valid URI.",
                                           parameter("endpoint", connection_string_parameter)),
                        DiagnosticCode::connection_string_endpoint_invalid, endpoint);
}

ConnectionStringError ConnectionStringErrors::endpoint_unbuildable(const ConnectionStringProperty& endpoint,
                                                                   const std::string_view reason) const {
  const bool user_info = endpoint.value.find('@') != std::string::npos;
  return {{"UriFormatException", "", Secret(std::string(reason))},
          DiagnosticCode::connection_string_endpoint_unbuildable,
          Message()
              .key(endpoint.name)
              .text(" is a URI that .NET reads but cannot put together again (")
              .text(reason)
              .text(") ")
              .value(endpoint.value),
          user_info ? "Remove what stands before the @: the service does not use it."
                    : "Write the host name in its normal, composed form.",
          endpoint.value_span};
}

ConnectionStringError ConnectionStringErrors::version_unsupported(
    const ConnectionStringProperty& version) const {
  return {argument_exception("Version " + version.value + " is not supported.",
                             parameter("version", connection_string_parameter)),
          DiagnosticCode::connection_string_version_unsupported,
          Message().key(version.name).text(" is not of the form 1.x: ").value(version.value),
          "Write Version=1.0, or leave the property out.", version.value_span};
}

ConnectionStringError ConnectionStringErrors::port_invalid(const ConnectionStringProperty& port) const {
  constexpr std::string_view in_1_25 =
      "Invalid value for port property, it must be an positive integer between (0, 65536)";
  const std::string in_1_34 = std::string(in_1_25) + ".";
  return {sdk_ == SdkVersion::v1_25 ? argument_exception(in_1_25, "port")
                                    : argument_exception(in_1_34, connection_string_parameter),
          DiagnosticCode::connection_string_port_invalid,
          Message().key(port.name).text(" is not a number from 1 to 65535: ").value(port.value),
          "Write a number from 1 to 65535, or leave the property out.", port.value_span};
}

ConnectionStringError ConnectionStringErrors::client_endpoint_invalid(
    const ConnectionStringProperty& endpoint) const {
  return endpoint_error(
      argument_exception("Invalid value for clientEndpoint property, it must be a valid URI.",
                         parameter("clientEndpoint", connection_string_parameter)),
      DiagnosticCode::connection_string_client_endpoint_invalid, endpoint);
}

ConnectionStringError ConnectionStringErrors::server_endpoint_invalid(
    const ConnectionStringProperty& endpoint) const {
  return endpoint_error(
      sdk_ == SdkVersion::v1_25
          ? argument_exception(
                "ServerEndpoint property in connection string is not a valid URI: " + endpoint.value + ".")
          : argument_exception("Invalid value for serverEndpoint property, it must be a valid URI.",
                               connection_string_parameter),
      DiagnosticCode::connection_string_server_endpoint_invalid, endpoint);
}

ConnectionStringError ConnectionStringErrors::client_id_missing() const {
  return {argument_exception("Connection string missing required properties clientId.",
                             parameter("clientId", key_value_pairs_parameter)),
          DiagnosticCode::connection_string_client_id_missing, Message("AuthType=azure.app needs ClientId"),
          "Add ClientId=... of the Entra application, or use AuthType=azure.msi for a managed identity.",
          whole()};
}

ConnectionStringError ConnectionStringErrors::tenant_id_missing() const {
  return {argument_exception("Connection string missing required properties tenantId.",
                             parameter("tenantId", key_value_pairs_parameter)),
          DiagnosticCode::connection_string_tenant_id_missing, Message("AuthType=azure.app needs TenantId"),
          "Add TenantId=... of the Entra application.", whole()};
}

ConnectionStringError ConnectionStringErrors::client_secret_missing(
    const ConnectionStringContents& contents) const {
  const bool documented_name = contents.find("ClientCertPath") != nullptr;
  return {argument_exception("Connection string missing required properties clientSecret or clientCert.",
                             parameter("clientSecret", key_value_pairs_parameter)),
          DiagnosticCode::connection_string_client_secret_missing,
          Message("an Entra application needs ClientSecret or ClientCert"),
          documented_name ? "Rename ClientCertPath to ClientCert: the SDK does not read the documented name."
                          : "Add ClientSecret=..., or ClientCert= with the path of a .pfx or .pem file.",
          whole()};
}

ConnectionStringError ConnectionStringErrors::tenant_id_invalid(
    const ConnectionStringProperty& tenant_id) const {
  return {argument_exception("Invalid tenant id provided. You can locate your tenant id by following the "
                             "instructions listed here: "
                             "https://learn.microsoft.com/partner-center/find-ids-and-domain-names",
                             "tenantId"),
          DiagnosticCode::connection_string_tenant_id_invalid,
          Message()
              .key(tenant_id.name)
              .text(" may hold only letters, digits, '.' and '-', and not be empty: ")
              .value(tenant_id.value),
          "Write the directory's id (a GUID) or its domain name.", tenant_id.value_span};
}

ConnectionStringError ConnectionStringErrors::environment(const IdentityError& error) const {
  return {error.exception, error.code, error.message, error.remedy, whole()};
}

ConnectionStringError ConnectionStringErrors::access_key_missing(
    const ConnectionStringContents& contents) const {
  Message message("the connection string has neither AccessKey nor an AuthType that needs none");
  const ConnectionStringProperty* type = contents.find(property::auth_type);
  if (type != nullptr) message.text("; AuthType is ").value(type->value);
  return {argument_exception("accesskey is required.", "accesskey"),
          DiagnosticCode::connection_string_access_key_missing, std::move(message),
          "Add AccessKey=..., or one of AuthType=azure, azure.msi, azure.app.",
          type != nullptr ? type->value_span : whole()};
}

}  // namespace signalr_config::signalr
