#include "identity/identity_errors.hpp"

#include <utility>

namespace signalr_config::identity::identity_errors {

namespace {

constexpr std::string_view invalid_tenant =
    "Invalid tenant id provided. You can locate your tenant id by following the instructions listed here: "
    "https://learn.microsoft.com/partner-center/find-ids-and-domain-names";

constexpr std::string_view all_managed_ids =
    "['clientId', 'managedIdentityClientId', 'managedIdentityResourceId', or 'managedIdentityObjectId']";
constexpr std::string_view own_managed_ids =
    "['managedIdentityClientId', 'managedIdentityResourceId', or 'managedIdentityObjectId']";

// A message, and the same with the value masked that it quotes.
struct Text {
  Text(std::string message) : exact(message), masked(std::move(message)) {}
  Text(const char* message) : Text(std::string(message)) {}
  Text(const std::string& before, std::string_view value, const std::string& after)
      : exact(before + std::string(value) + after), masked(before + "***" + after) {}

  std::string exact;
  std::string masked;
};

SdkException exception(std::string type, Text message, std::string_view parameter = {}) {
  const std::string end = parameter.empty() ? "" : " (Parameter '" + std::string(parameter) + "')";
  return {std::move(type), std::string(parameter), Secret(message.exact + end), message.masked + end};
}

std::string key_in(std::string_view section, std::string_view name) {
  return section.empty() ? std::string(name) : std::string(section) + ":" + std::string(name);
}

// An ArgumentException about a section's keys, which has no parameter.
IdentityError about_section(std::string_view section, std::string_view name, Text thrown, DiagnosticCode code,
                            std::string message, std::string remedy) {
  IdentityError error;
  error.exception = exception("ArgumentException", std::move(thrown));
  error.code = code;
  error.key = key_in(section, name);
  error.message = Message(std::move(message));
  error.remedy = std::move(remedy);
  return error;
}

IdentityError about_variable(Place place, SdkException thrown, DiagnosticCode code) {
  IdentityError error;
  error.exception = std::move(thrown);
  error.code = code;
  error.key = std::move(place.key);
  error.origin = std::move(place.origin);
  return error;
}

}  // namespace

IdentityError tenant_id_invalid(std::string_view value, std::string_view parameter, Place place) {
  auto error =
      about_variable(std::move(place), exception("ArgumentException", std::string(invalid_tenant), parameter),
                     DiagnosticCode::identity_tenant_id_invalid);
  error.message.key(error.key).text(" is no tenant id: ").value(value);
  error.remedy = "Write the tenant's GUID or its domain name: letters, digits, '.' and '-'.";
  return error;
}

IdentityError authority_malformed(std::string_view value, std::string_view reason, Place place) {
  auto error = about_variable(std::move(place), exception("UriFormatException", std::string(reason)),
                              DiagnosticCode::identity_authority_malformed);
  error.message.key(error.key).text(" is no absolute URL: ").value(value);
  error.remedy = "Write it with https://, for example https://login.microsoftonline.us/, or unset it.";
  return error;
}

IdentityError authority_not_https(std::string_view value, Place place) {
  auto error = about_variable(
      std::move(place),
      exception("ArgumentException", "Authority host must be a TLS protected (https) endpoint."),
      DiagnosticCode::identity_authority_not_https);
  error.message.key(error.key).text(" is not an https URL: ").value(value);
  error.remedy = "Write https:// in place of the other scheme, or unset it.";
  return error;
}

IdentityError token_credentials_unknown(std::string_view value, Place place) {
  auto error = about_variable(
      std::move(place),
      exception("InvalidOperationException",
                {"Invalid value for environment variable AZURE_TOKEN_CREDENTIALS: ", value,
                 ". Valid values are 'dev', 'prod', 'visualstudiocredential', 'visualstudiocodecredential', "
                 "'azureclicredential', 'azurepowershellcredential', 'azuredeveloperclicredential', "
                 "'environmentcredential', 'workloadidentitycredential', 'managedidentitycredential', "
                 "'interactivebrowsercredential', 'brokercredential', 'azurepipelinescredential', "
                 "'managedidentityasfederatedidentitycredential'. See the troubleshooting guide for more "
                 "information. https://aka.ms/azsdk/net/identity/defaultazurecredential/troubleshoot"}),
      DiagnosticCode::identity_token_credentials_unknown);
  error.message.key(error.key).text(" has none of its values: ").value(value);
  error.remedy =
      "Set it to dev, prod or the name of one credential (ManagedIdentityCredential), or unset it.";
  return error;
}

IdentityError token_credentials_unsupported(std::string_view name, Place place) {
  const bool pipelines = name == "AzurePipelinesCredential";
  std::string properties = pipelines ? "(ClientId, AzurePipelinesServiceConnectionId, "
                                       "AzurePipelinesSystemAccessToken)"
                                     : "(ClientId, AzureCloud, ManagedIdentityIdKind, ManagedIdentityId)";
  auto error = about_variable(
      std::move(place),
      exception(
          "InvalidOperationException",
          std::string(name) +
              " is not supported via the AZURE_TOKEN_CREDENTIALS environment variable. Use "
              "IConfiguration-based credential selection with DefaultAzureCredentialOptions to configure " +
              std::string(name) + ", as it requires additional properties " + properties +
              " that cannot be specified through environment variables."),
      DiagnosticCode::identity_token_credentials_unsupported);
  error.message.key(error.key).text(" cannot select " + std::string(name));
  error.remedy = "Unset it, and configure the credential by its keys.";
  return error;
}

IdentityError in_static_constructor(IdentityError error) {
  error.inner = error.exception.type + ": " + error.exception.message.reveal();
  const std::string masked_inner = error.exception.type + ": " + error.exception.masked_message;
  error.exception = exception(
      "TypeInitializationException",
      "The type initializer for 'Azure.Identity.DefaultAzureCredentialFactory' threw an exception.");
  // As .NET prints it: the outer message says nothing.
  error.exception.masked_message += " ---> " + masked_inner;
  return error;
}

IdentityError several_managed_identities(std::string_view section) {
  return about_section(
      section, "credential",
      "Only one of " + std::string(all_managed_ids) + " can be specified for managed identity.",
      DiagnosticCode::identity_several_ids, "a managed identity has several ids here",
      "Keep one of clientId, managedIdentityClientId, managedIdentityResourceId and "
      "managedIdentityObjectId.");
}

IdentityError workload_identity_incomplete(std::string_view section) {
  return about_section(
      section, "credential",
      "For workload identity, 'tenantId', 'clientId', and 'tokenFilePath' must be specified via the "
      "configuration.",
      DiagnosticCode::identity_workload_incomplete,
      "workload identity lacks a tenant, a client or a token file",
      "Set tenantId, clientId and tokenFilePath, or AZURE_TENANT_ID, AZURE_CLIENT_ID and "
      "AZURE_FEDERATED_TOKEN_FILE.");
}

IdentityError several_federated_identities(std::string_view section) {
  return about_section(
      section, "credential",
      "Only one of " + std::string(own_managed_ids) + " can be specified for managed identity.",
      DiagnosticCode::identity_several_ids, "a managed identity has several ids here",
      "Keep one of managedIdentityClientId, managedIdentityResourceId and "
      "managedIdentityObjectId.");
}

IdentityError federated_identity_missing(std::string_view section) {
  return about_section(section, "credential",
                       "A clientId and exactly one of " + std::string(own_managed_ids) +
                           " must be specified for federated managed identity.",
                       DiagnosticCode::identity_federated_id_missing,
                       "no managed identity is named whose token would be the assertion",
                       "Set managedIdentityClientId, managedIdentityResourceId or managedIdentityObjectId.");
}

IdentityError federated_incomplete(std::string_view section) {
  return about_section(
      section, "credential",
      "For managed identity as a federated identity credential, 'tenantId', 'clientId', 'azureCloud', and "
      "one of ['managedIdentityClientId', 'managedIdentityResourceId', 'managedIdentityObjectId'] must be "
      "specified via the configuration.",
      DiagnosticCode::identity_federated_incomplete, "tenantId, clientId or azureCloud is missing",
      "Set tenantId and clientId of the application, and azureCloud to public, usgov or china.");
}

IdentityError cloud_unknown(std::string_view section, std::string_view value) {
  IdentityError error =
      about_section(section, "azureCloud", "", DiagnosticCode::identity_cloud_unknown, "",
                    "Write public, usgov or china, in lower case: they are compared by case.");
  error.exception = exception("ArgumentException", {"Unknown Azure cloud: ", value, ""}, "azureCloud");
  error.message = Message();
  error.message.key(error.key).text(" is no cloud that Azure.Identity knows: ").value(value);
  return error;
}

IdentityError pipelines_incomplete(std::string_view section) {
  return about_section(section, "credential",
                       "For Azure Pipelines, 'tenantId', 'clientId', 'serviceConnectionId', and "
                       "'systemAccessToken' must be specified via the configuration.",
                       DiagnosticCode::identity_pipelines_incomplete,
                       "a service connection of Azure Pipelines is incomplete",
                       "Set tenantId, clientId, serviceConnectionId and systemAccessToken.");
}

IdentityError certificate_not_found(std::string_view section, std::string_view thumbprint) {
  IdentityError error = about_section(
      section, "clientCertificate", "", DiagnosticCode::identity_certificate_not_found, "",
      "Put the certificate into the store of the user that runs the application, or check the thumbprint, "
      "clientCertificateStoreLocation and clientCertificateStoreName.");
  error.exception = exception("InvalidOperationException",
                              {"Unable to find a certificate with thumbprint '", thumbprint, "'"});
  error.message = Message();
  error.message.key(error.key)
      .text(": no certificate of this thumbprint is in the store: ")
      .value(thumbprint);
  return error;
}

IdentityError store_location_unknown(std::string_view section, std::string_view value,
                                     SdkException exception) {
  IdentityError error = about_section(section, "clientCertificateStoreLocation", "",
                                      DiagnosticCode::identity_store_location_unknown, "",
                                      "Write CurrentUser or LocalMachine.");
  error.exception = std::move(exception);
  error.message = Message();
  error.message.key(error.key).text(" is no location of a certificate store: ").value(value);
  return error;
}

IdentityError object_id_without_type(std::string_view section) {
  return about_section(
      section, "managedIdentityObjectId",
      "'managedIdentityObjectId' is only supported when the credential type is 'managedidentity'.",
      DiagnosticCode::identity_object_id_alone,
      "an object id is only read where credential is managedidentity",
      "Add credential = managedidentity, or use managedIdentityClientId.");
}

IdentityError two_ids_for_default_credential(Place place) {
  auto error = about_variable(
      std::move(place),
      exception("ArgumentException",
                "DefaultAzureCredentialOptions cannot specify both ManagedIdentityResourceId and "
                "ManagedIdentityClientId."),
      DiagnosticCode::identity_several_ids);
  error.message.text("the default chain has a resource id and a client id, the latter from ").key(error.key);
  error.remedy = "Keep one of them; AZURE_CLIENT_ID counts as a client id.";
  return error;
}

}  // namespace signalr_config::identity::identity_errors

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::vector<Diagnostic> to_diagnostics(const IdentityError& error) {
  Diagnostic diagnostic;
  diagnostic.code = error.code;
  diagnostic.message = error.message;
  diagnostic.remedy = error.remedy;
  diagnostic.key = error.key;
  diagnostic.origin = error.origin;
  return {std::move(diagnostic)};
}

}  // namespace v0
}  // namespace signalr_config
