#include "cli/output/credential_text.hpp"

#include <optional>
#include <string_view>
#include <variant>

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

using Text = std::optional<std::string>;

// The members that JSON has for all kinds, of which each kind has some.
struct CredentialMembers {
  Text tenant_id;
  Text client_id;
  Text certificate_path;
  Text certificate_thumbprint;
  std::optional<ManagedIdentityId> managed_identity;
  Text token_file_path;
  Text service_connection_id;
  std::optional<std::string_view> cloud;
};

class MemberFiller {
 public:
  MemberFiller(CredentialMembers& members, signalr::Disclosure disclosure)
      : members_(members), disclosure_(disclosure) {}

  void operator()(const AccessKeyCredential&) {}
  void operator()(const DefaultAzureCredential& chain) {
    if (chain.tenant_id) members_.tenant_id = signalr::display_id(*chain.tenant_id, disclosure_);
    if (!chain.managed_identity.is_system_assigned()) members_.managed_identity = chain.managed_identity;
  }
  void operator()(const ManagedIdentityCredential& managed) {
    if (managed.identity.kind == ManagedIdentityIdKind::client_id)
      members_.client_id = signalr::display_id(managed.identity.value, disclosure_);
    members_.managed_identity = managed.identity;
  }
  void operator()(const ClientSecretCredential& secret) { set_application(secret); }
  void operator()(const ClientCertificateCredential& certificate) {
    set_application(certificate);
    if (!certificate.certificate_path.empty())
      members_.certificate_path =
          signalr::display_certificate_path(certificate.certificate_path, disclosure_);
    if (certificate.stored_certificate)
      members_.certificate_thumbprint =
          signalr::display_thumbprint(certificate.stored_certificate->thumbprint, disclosure_);
  }
  void operator()(const FederatedIdentityCredential& federated) {
    set_application(federated);
    members_.managed_identity = federated.managed_identity;
    members_.cloud = cloud_name(federated.cloud);
  }
  void operator()(const WorkloadIdentityCredential& workload) {
    set_application(workload);
    members_.token_file_path = signalr::display_token_path(workload.token_file_path, disclosure_);
  }
  void operator()(const AzurePipelinesCredential& pipelines) {
    set_application(pipelines);
    members_.service_connection_id = signalr::display_id(pipelines.service_connection_id, disclosure_);
  }
  void operator()(const UsernamePasswordCredential& user) { set_application(user); }

 private:
  template <typename T>
  void set_application(const T& application) {
    members_.tenant_id = signalr::display_id(application.tenant_id, disclosure_);
    members_.client_id = signalr::display_id(application.client_id, disclosure_);
  }

  CredentialMembers& members_;
  signalr::Disclosure disclosure_;
};

void write_managed_identity(JsonWriter& writer, std::string_view name,
                            const std::optional<ManagedIdentityId>& id, signalr::Disclosure disclosure) {
  if (!id) return writer.member(name, nullptr);
  writer.begin_object(name);
  writer.member("kind", kind_of(*id));
  writer.member("id", id->is_system_assigned() ? Text() : display_managed_id(*id, disclosure));
  writer.end_object();
}

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

void write_credential(JsonWriter& writer, std::string_view name, const Credential& credential,
                      signalr::Disclosure disclosure) {
  CredentialMembers members;
  std::visit(MemberFiller(members, disclosure), credential);
  writer.begin_object(name);
  writer.member("kind", kind_name(credential));
  writer.member("tenantId", members.tenant_id);
  writer.member("clientId", members.client_id);
  writer.member("certificatePath", members.certificate_path);
  writer.member("certificateThumbprint", members.certificate_thumbprint);
  write_managed_identity(writer, "managedIdentity", members.managed_identity, disclosure);
  writer.member("tokenFilePath", members.token_file_path);
  writer.member("serviceConnectionId", members.service_connection_id);
  writer.member("cloud", members.cloud);
  writer.end_object();
}

Json credential_json(const Credential& credential, signalr::Disclosure disclosure) {
  return json_of([&](JsonWriter& writer) { write_credential(writer, "credential", credential, disclosure); })
      .at("credential");
}

}  // namespace signalr_config::cli
