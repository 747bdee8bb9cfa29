#include "cli/explain/role_advice.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view as_principal = " --assignee-principal-type ServicePrincipal";

// Text inside double quotes of a shell.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (std::string_view("\"\\$`").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result + "\"";
}

std::string of_managed_identity(const ManagedIdentityId& id, signalr::Disclosure disclosure) {
  switch (id.kind) {
    case ManagedIdentityIdKind::client_id:
      return "--assignee " + quoted(signalr::display_id(id.value, disclosure));
    case ManagedIdentityIdKind::object_id:
      return "--assignee-object-id " + quoted(signalr::display_id(id.value, disclosure)) +
             std::string(as_principal);
    case ManagedIdentityIdKind::resource_id:
      return "--assignee-object-id \"$(az identity show --ids " +
             signalr::display_resource_id(id.value, disclosure) + " --query principalId --output tsv)\"" +
             std::string(as_principal);
    case ManagedIdentityIdKind::system_assigned:
      break;
  }
  return "--assignee-object-id \"$PRINCIPAL_ID\"" + std::string(as_principal);
}

// Who the identity is, for `az role assignment create`.
std::string assignee(const Credential* credential, signalr::Disclosure disclosure) {
  if (credential == nullptr) return "--assignee \"$(az ad signed-in-user show --query id --output tsv)\"";
  if (const auto* const managed = std::get_if<ManagedIdentityCredential>(credential))
    return of_managed_identity(managed->identity, disclosure);
  const auto application = [&](const auto& one) {
    return "--assignee " + quoted(signalr::display_id(one.client_id, disclosure));
  };
  if (const auto* const secret = std::get_if<ClientSecretCredential>(credential)) return application(*secret);
  if (const auto* const certificate = std::get_if<ClientCertificateCredential>(credential))
    return application(*certificate);
  if (const auto* const federated = std::get_if<FederatedIdentityCredential>(credential))
    return application(*federated);
  if (const auto* const workload = std::get_if<WorkloadIdentityCredential>(credential))
    return application(*workload);
  if (const auto* const pipelines = std::get_if<AzurePipelinesCredential>(credential))
    return application(*pipelines);
  if (const auto* const user = std::get_if<UsernamePasswordCredential>(credential))
    return "--assignee " +
           quoted(disclosure == signalr::Disclosure::full ? user->username : "$AZURE_USERNAME");
  return "--assignee \"$PRINCIPAL_ID\"";
}

}  // namespace

RoleAdvice advise_role(const ServiceEndpoint& endpoint, const Credential* credential, HostKind host,
                       signalr::Disclosure disclosure) {
  const bool rest = is_functions(host) || host == HostKind::management;
  RoleAdvice advice;
  advice.role = rest ? "SignalR Service Owner" : "SignalR App Server";
  const std::string name(endpoint.service_uri.host());
  advice.command = "az role assignment create --role \"" + advice.role + "\" " +
                   assignee(credential, disclosure) + " --scope \"$(az signalr list --query \"[?hostName=='" +
                   name + "'].id\" --output tsv)\"";
  return advice;
}

}  // namespace signalr_config::cli
