#include "conformance/spec_credential.hpp"

#include <set>

#include "conformance/spec_answers.hpp"

namespace signalr_config::conformance {

namespace {

std::string id_text(const ManagedIdentityId& id, IdentityVersion version) {
  const auto value_of = [&](ManagedIdentityIdKind kind) {
    return id.kind == kind ? id.value : std::string();
  };
  if (version == IdentityVersion::v1_11) {
    return "clientId:" + value_of(ManagedIdentityIdKind::client_id) +
           ";resourceId:" + value_of(ManagedIdentityIdKind::resource_id);
  }
  switch (id.kind) {
    case ManagedIdentityIdKind::client_id:
      return "ClientId:" + id.value;
    case ManagedIdentityIdKind::resource_id:
      return "ResourceId:" + id.value;
    case ManagedIdentityIdKind::object_id:
      return "ObjectId:" + id.value;
    case ManagedIdentityIdKind::system_assigned:
      break;
  }
  return "SystemAssigned:";
}

template <typename T>
void add_application(Json& json, const T& credential) {
  json["tenantId"] = credential.tenant_id;
  json["clientId"] = credential.client_id;
}

Json link_facts(const ChainLink& link, IdentityVersion version) {
  Json json{{"kind", kind_name(link.kind)}};
  if (link.kind == ChainLinkKind::environment)
    json["inner"] = link.credential ? credential_facts(*link.credential, version) : Json(nullptr);
  if (link.kind == ChainLinkKind::workload_identity) json["configured"] = link.credential.has_value();
  if (link.kind == ChainLinkKind::managed_identity)
    json["identity"] = credential_facts(*link.credential, version).at("identity");
  return json;
}

}  // namespace

Json credential_facts(const Credential& credential, IdentityVersion version) {
  Json json{{"kind", kind_name(credential)}};
  if (const auto* const managed = std::get_if<ManagedIdentityCredential>(&credential)) {
    json["identity"] = id_text(managed->identity, version);
  } else if (const auto* const secret = std::get_if<ClientSecretCredential>(&credential)) {
    add_application(json, *secret);
    json["clientSecret"] = secret->client_secret.reveal();
  } else if (const auto* const certificate = std::get_if<ClientCertificateCredential>(&credential)) {
    add_application(json, *certificate);
    json["certPath"] = certificate->certificate_path;
  } else if (const auto* const user = std::get_if<UsernamePasswordCredential>(&credential)) {
    add_application(json, *user);
    json["username"] = user->username;
    json["password"] = user->password.reveal();
  } else if (const auto* const pipelines = std::get_if<AzurePipelinesCredential>(&credential)) {
    add_application(json, *pipelines);
    json["serviceConnectionId"] = pipelines->service_connection_id;
    json["systemAccessToken"] = pipelines->system_access_token.reveal();
  } else if (std::holds_alternative<FederatedIdentityCredential>(credential)) {
    json["kind"] = "ManagedFederatedIdentityCredential (ClientAssertionCredential over user-assigned MI)";
  }
  return json;
}

Json asked_facts(Json facts, const Json& expected) {
  static const std::set<std::string> told_in_part{"UsernamePasswordCredential", "AzurePipelinesCredential"};
  if (facts.is_array() && expected.is_array()) {
    for (std::size_t i = 0; i < facts.size() && i < expected.size(); ++i)
      facts[i] = asked_facts(facts[i], expected[i]);
  }
  if (!facts.is_object() || !expected.is_object()) return facts;
  const bool in_part = told_in_part.contains(facts.value("kind", ""));
  Json asked = Json::object();
  for (const auto& [name, value] : facts.items()) {
    if (in_part && !expected.contains(name)) continue;
    asked[name] = expected.contains(name) ? asked_facts(value, expected.at(name)) : value;
  }
  return asked;
}

Json chain_facts(const CredentialChain& chain, IdentityVersion version) {
  Json links = Json::array();
  for (const ChainLink& link : chain.links) links.push_back(link_facts(link, version));
  return {{"kind", "DefaultAzureCredential"}, {"chain", std::move(links)}};
}

Json identity_error_json(const IdentityError& error) {
  Json json = spec_error_json(error.exception);
  if (!error.inner.empty()) json["inner"] = spec_inner_error_json(error.inner);
  return {{"error", std::move(json)}};
}

}  // namespace signalr_config::conformance
