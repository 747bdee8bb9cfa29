#include "cli/diff/saved/credential.hpp"

#include <algorithm>
#include <array>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

namespace {

std::string text_or_empty(const Json& json, const char* name) {
  const Json& value = json.at(name);
  return value.is_null() ? std::string() : value.get<std::string>();
}

ManagedIdentityId identity_from_json(const Json& json) {
  using enum ManagedIdentityIdKind;
  static constexpr std::array<std::pair<std::string_view, ManagedIdentityIdKind>, 3> kinds{
      {{"client-id", client_id}, {"resource-id", resource_id}, {"object-id", object_id}}};
  if (json.is_null()) return {};
  const std::string name = json.at("kind");
  const auto* const kind = std::ranges::find(kinds, name, &decltype(kinds)::value_type::first);
  if (kind == kinds.end()) return {};
  return {kind->second, text_or_empty(json, "id")};
}

AzureCloud cloud_from_json(const Json& json) {
  if (json == "usgov") return AzureCloud::us_government;
  return json == "china" ? AzureCloud::china : AzureCloud::public_cloud;
}

// What every credential of an application has, and where it has them.
struct Application {
  std::string tenant;
  std::string client;
};

using Reader = Credential (*)(const Json& json, const Application& application);

Credential read_chain(const Json& json, const Application&) {
  DefaultAzureCredential chain;
  if (json.at("tenantId").is_string()) chain.tenant_id = json.at("tenantId").get<std::string>();
  chain.managed_identity = identity_from_json(json.at("managedIdentity"));
  return chain;
}

Credential read_certificate(const Json& json, const Application& application) {
  ClientCertificateCredential certificate{application.tenant, application.client,
                                          text_or_empty(json, "certificatePath")};
  const std::string thumbprint = text_or_empty(json, "certificateThumbprint");
  if (!thumbprint.empty()) certificate.stored_certificate = StoredCertificate{thumbprint, "", ""};
  return certificate;
}

Credential read_federated(const Json& json, const Application& application) {
  return FederatedIdentityCredential{application.tenant, application.client,
                                     identity_from_json(json.at("managedIdentity")),
                                     cloud_from_json(json.at("cloud"))};
}

constexpr std::array<std::pair<std::string_view, Reader>, 9> readers{{
    {"AccessKey", [](const Json&, const Application&) -> Credential { return AccessKeyCredential{}; }},
    {"DefaultAzureCredential", read_chain},
    {"ManagedIdentityCredential",
     [](const Json& json, const Application&) -> Credential {
       return ManagedIdentityCredential{identity_from_json(json.at("managedIdentity"))};
     }},
    {"ClientSecretCredential",
     [](const Json&, const Application& application) -> Credential {
       return ClientSecretCredential{application.tenant, application.client, Secret()};
     }},
    {"ClientCertificateCredential", read_certificate},
    {"ClientAssertionCredential", read_federated},
    {"WorkloadIdentityCredential",
     [](const Json& json, const Application& application) -> Credential {
       return WorkloadIdentityCredential{application.tenant, application.client,
                                         text_or_empty(json, "tokenFilePath")};
     }},
    {"AzurePipelinesCredential",
     [](const Json& json, const Application& application) -> Credential {
       return AzurePipelinesCredential{application.tenant, application.client,
                                       text_or_empty(json, "serviceConnectionId"), Secret()};
     }},
    {"UsernamePasswordCredential",
     [](const Json&, const Application& application) -> Credential {
       return UsernamePasswordCredential{application.tenant, application.client, "", Secret()};
     }},
}};

}  // namespace

Credential credential_from_json(const Json& json) {
  const std::string kind = json.at("kind");
  const auto* const reader = std::ranges::find(readers, kind, &decltype(readers)::value_type::first);
  if (reader == readers.end()) throw UsageError("a credential of the saved resolution is of no known kind");
  return reader->second(json, {text_or_empty(json, "tenantId"), text_or_empty(json, "clientId")});
}

}  // namespace signalr_config::cli
