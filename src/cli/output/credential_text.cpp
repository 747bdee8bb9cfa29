#include "cli/output/credential_text.hpp"

namespace signalr_config::cli {

namespace {

std::string display_managed_id(const ManagedIdentityId& id, signalr::Disclosure disclosure) {
  return id.kind == ManagedIdentityIdKind::resource_id ? signalr::display_resource_id(id.value, disclosure)
                                                       : signalr::display_id(id.value, disclosure);
}

std::string_view kind_of(const ManagedIdentityId& id) {
  switch (id.kind) {
    case ManagedIdentityIdKind::client_id:
      return "client-id";
    case ManagedIdentityIdKind::resource_id:
      return "resource-id";
    case ManagedIdentityIdKind::object_id:
      return "object-id";
    case ManagedIdentityIdKind::system_assigned:
      break;
  }
  return "system-assigned";
}

Json managed_identity_json(const ManagedIdentityId& id, signalr::Disclosure disclosure) {
  const Json value = id.is_system_assigned() ? Json(nullptr) : Json(display_managed_id(id, disclosure));
  return {{"kind", kind_of(id)}, {"id", value}};
}

std::string_view cloud_name(AzureCloud cloud) {
  switch (cloud) {
    case AzureCloud::us_government:
      return "usgov";
    case AzureCloud::china:
      return "china";
    case AzureCloud::public_cloud:
      break;
  }
  return "public";
}

// Sets the members that each kind has.
class JsonFiller {
 public:
  JsonFiller(Json& json, signalr::Disclosure disclosure) : json_(json), disclosure_(disclosure) {}

  void operator()(const AccessKeyCredential&) {}
  void operator()(const DefaultAzureCredential& chain) {
    if (chain.tenant_id) json_["tenantId"] = signalr::display_id(*chain.tenant_id, disclosure_);
    if (!chain.managed_identity.is_system_assigned()) set_identity(chain.managed_identity);
  }
  void operator()(const ManagedIdentityCredential& managed) {
    if (managed.identity.kind == ManagedIdentityIdKind::client_id)
      json_["clientId"] = signalr::display_id(managed.identity.value, disclosure_);
    set_identity(managed.identity);
  }
  void operator()(const ClientSecretCredential& secret) { set_application(secret); }
  void operator()(const ClientCertificateCredential& certificate) {
    set_application(certificate);
    if (!certificate.certificate_path.empty())
      json_["certificatePath"] = signalr::display_certificate_path(certificate.certificate_path, disclosure_);
    if (certificate.stored_certificate)
      json_["certificateThumbprint"] =
          signalr::display_thumbprint(certificate.stored_certificate->thumbprint, disclosure_);
  }
  void operator()(const FederatedIdentityCredential& federated) {
    set_application(federated);
    set_identity(federated.managed_identity);
    json_["cloud"] = cloud_name(federated.cloud);
  }
  void operator()(const WorkloadIdentityCredential& workload) {
    set_application(workload);
    json_["tokenFilePath"] = signalr::display_token_path(workload.token_file_path, disclosure_);
  }
  void operator()(const AzurePipelinesCredential& pipelines) {
    set_application(pipelines);
    json_["serviceConnectionId"] = signalr::display_id(pipelines.service_connection_id, disclosure_);
  }
  void operator()(const UsernamePasswordCredential& user) { set_application(user); }

 private:
  template <typename T>
  void set_application(const T& application) {
    json_["tenantId"] = signalr::display_id(application.tenant_id, disclosure_);
    json_["clientId"] = signalr::display_id(application.client_id, disclosure_);
  }
  void set_identity(const ManagedIdentityId& id) {
    json_["managedIdentity"] = managed_identity_json(id, disclosure_);
  }

  Json& json_;
  signalr::Disclosure disclosure_;
};

}  // namespace

std::string managed_identity_text(const ManagedIdentityId& id, signalr::Disclosure disclosure) {
  switch (id.kind) {
    case ManagedIdentityIdKind::client_id:
      return "client " + display_managed_id(id, disclosure);
    case ManagedIdentityIdKind::resource_id:
      return "resource " + display_managed_id(id, disclosure);
    case ManagedIdentityIdKind::object_id:
      return "object " + display_managed_id(id, disclosure);
    case ManagedIdentityIdKind::system_assigned:
      break;
  }
  return "system-assigned";
}

std::string credential_text(const Credential& credential, signalr::Disclosure disclosure) {
  std::string text(kind_name(credential));
  const auto in_brackets = [&](const ManagedIdentityId& id) {
    return text + " (" + managed_identity_text(id, disclosure) + ")";
  };
  if (const auto* const managed = std::get_if<ManagedIdentityCredential>(&credential))
    return in_brackets(managed->identity);
  if (const auto* const federated = std::get_if<FederatedIdentityCredential>(&credential))
    return in_brackets(federated->managed_identity);
  const auto* const chain = std::get_if<DefaultAzureCredential>(&credential);
  if (chain != nullptr && !chain->managed_identity.is_system_assigned())
    return in_brackets(chain->managed_identity);
  return text;
}

Json credential_json(const Credential& credential, signalr::Disclosure disclosure) {
  Json json{{"kind", kind_name(credential)},
            {"tenantId", nullptr},
            {"clientId", nullptr},
            {"certificatePath", nullptr},
            {"certificateThumbprint", nullptr},
            {"managedIdentity", nullptr},
            {"tokenFilePath", nullptr},
            {"serviceConnectionId", nullptr},
            {"cloud", nullptr}};
  std::visit(JsonFiller(json, disclosure), credential);
  return json;
}

}  // namespace signalr_config::cli
