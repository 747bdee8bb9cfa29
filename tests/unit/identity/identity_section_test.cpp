#include <catch2/catch.hpp>

#include "signalr_config/identity.hpp"
#include "unit/core/layers.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;
using Found = Result<std::optional<Credential>, IdentityError>;
using IdKind = ManagedIdentityIdKind;

IdentityOptions section_in(const Variables& variables) {
  IdentityOptions options;
  options.environment = Environment::from_pairs(variables);
  options.version = IdentityVersion::v1_21;
  return options;
}

Found read(const Pairs& keys, const IdentityOptions& options = {}) {
  Pairs pairs;
  for (const auto& [key, value] : keys) pairs.emplace_back("S:" + key, value);
  return read_identity_section(configuration({pairs}), "S", options);
}

Credential credential(const Pairs& keys, const IdentityOptions& options = {}) {
  const Found found = read(keys, options);
  REQUIRE(found);
  REQUIRE(found->has_value());
  return **found;
}

IdentityError error(const Pairs& keys, const IdentityOptions& options = {}) {
  const Found found = read(keys, options);
  REQUIRE_FALSE(found);
  return found.error();
}

bool is_nothing(const Pairs& keys) {
  const Found found = read(keys);
  return found && !*found;
}

Credential managed(IdKind kind, const std::string& id = "") { return ManagedIdentityCredential{{kind, id}}; }

}  // namespace

TEST_CASE("without a key of a credential there is none, and blank or unknown ones count as none") {
  CHECK(is_nothing({}));
  CHECK(is_nothing({{"credential", "bogus"}}));
  CHECK(is_nothing({{"credential", " managedidentity"}}));
  CHECK(is_nothing({{"tenantId", " "}, {"clientId", ""}, {"managedIdentityResourceId", std::nullopt}}));
  CHECK(is_nothing({{"clientSecret", "s"}}));
}

TEST_CASE("a managed identity is named by at most one id") {
  const std::pair<std::string, std::optional<std::string>> type{"credential", "ManagedIdentity"};
  CHECK(credential({type}) == managed(IdKind::system_assigned));
  CHECK(credential({type, {"clientId", "c"}}) == managed(IdKind::client_id, "c"));
  CHECK(credential({type, {"managedIdentityClientId", "m"}}) == managed(IdKind::client_id, "m"));
  CHECK(credential({type, {"managedIdentityResourceId", "/r"}}) == managed(IdKind::resource_id, "/r"));
  CHECK(credential({type, {"managedIdentityObjectId", "o"}}) == managed(IdKind::object_id, "o"));
  CHECK(credential({type, {"tenantId", "bad tenant"}, {"clientSecret", "s"}}) ==
        managed(IdKind::system_assigned));
  CHECK(error({type, {"clientId", "c"}, {"managedIdentityClientId", "m"}}).code ==
        DiagnosticCode::identity_several_ids);
  CHECK(error({type, {"clientId", "c"}, {"managedIdentityObjectId", "o"}}).key == "S:credential");
}

TEST_CASE("workload identity takes from variables what the section lacks") {
  const Pairs type{{"credential", "workloadidentity"}};
  const Variables all{
      {"AZURE_TENANT_ID", "et"}, {"AZURE_CLIENT_ID", "ec"}, {"AZURE_FEDERATED_TOKEN_FILE", "/ef"}};
  CHECK(credential(type, section_in(all)) == Credential(WorkloadIdentityCredential{"et", "ec", "/ef"}));
  CHECK(credential({type[0], {"tenantId", "t"}, {"tokenFilePath", "/f"}}, section_in(all)) ==
        Credential(WorkloadIdentityCredential{"t", "ec", "/f"}));
  CHECK(error(type).code == DiagnosticCode::identity_workload_incomplete);
  CHECK(error({type[0], {"tenantId", "bad tenant"}}, section_in(all)).code ==
        DiagnosticCode::identity_tenant_id_invalid);
}

TEST_CASE("a federated identity needs one managed identity, a tenant, a client and a cloud in lower case") {
  Pairs keys{{"credential", "managedidentityasfederatedidentity"}};
  CHECK(error(keys).code == DiagnosticCode::identity_federated_id_missing);
  keys.emplace_back("managedIdentityObjectId", "o");
  CHECK(error(keys).code == DiagnosticCode::identity_federated_incomplete);
  keys.insert(keys.end(), {{"tenantId", "t"}, {"clientId", "c"}, {"azureCloud", "China"}});
  CHECK(error(keys).code == DiagnosticCode::identity_cloud_unknown);
  CHECK(error(keys).key == "S:azureCloud");
  keys.back().second = "china";
  CHECK(credential(keys) ==
        Credential(FederatedIdentityCredential{"t", "c", {IdKind::object_id, "o"}, AzureCloud::china}));
  keys.emplace_back("managedIdentityClientId", "m");
  CHECK(error(keys).code == DiagnosticCode::identity_several_ids);
}

TEST_CASE("Azure Pipelines needs all four of its keys") {
  Pairs keys{{"credential", "azurepipelines"}, {"tenantId", "t"}, {"clientId", "c"}};
  keys.emplace_back("serviceConnectionId", "s");
  CHECK(error(keys).code == DiagnosticCode::identity_pipelines_incomplete);
  keys.emplace_back("systemAccessToken", "a");
  CHECK(credential(keys) == Credential(AzurePipelinesCredential{"t", "c", "s", Secret("a")}));
}

TEST_CASE("a secret comes before a certificate, and both need tenant and client") {
  const Pairs both{{"tenantId", "t"}, {"clientId", "c"}, {"clientSecret", "s"}, {"clientCertificate", "AB"}};
  CHECK(credential(both) == Credential(ClientSecretCredential{"t", "c", Secret("s")}));
  const Credential chain = credential({{"clientId", "c"}, {"clientSecret", "s"}});
  CHECK(std::get<DefaultAzureCredential>(chain).managed_identity ==
        ManagedIdentityId{IdKind::client_id, "c"});
}

TEST_CASE("a certificate is looked for in its store where anybody can look") {
  const Pairs keys{{"tenantId", "t"}, {"clientId", "c"}, {"clientCertificate", "AB"}};
  const StoredCertificate wanted{"AB", "CurrentUser", "MY"};
  CHECK(std::get<ClientCertificateCredential>(credential(keys)).stored_certificate == wanted);
  IdentityOptions options;
  options.certificate_exists = [&](const StoredCertificate& certificate) { return certificate == wanted; };
  CHECK(std::holds_alternative<ClientCertificateCredential>(credential(keys, options)));
  const Pairs elsewhere{keys[0], keys[1], keys[2], {"clientCertificateStoreLocation", "localmachine"}};
  const IdentityError missing = error(elsewhere, options);
  CHECK(missing.code == DiagnosticCode::identity_certificate_not_found);
  CHECK(missing.exception.type == "InvalidOperationException");
}

TEST_CASE("a location of certificates is the name or the number of one") {
  const auto at = [](const std::string& location) {
    return Pairs{{"tenantId", "t"},
                 {"clientId", "c"},
                 {"clientCertificate", "AB"},
                 {"clientCertificateStoreLocation", location}};
  };
  const auto location_of = [&](const std::string& text) {
    return std::get<ClientCertificateCredential>(credential(at(text))).stored_certificate->store_location;
  };
  CHECK(location_of("2") == "LocalMachine");
  CHECK(location_of(" currentuser ") == "CurrentUser");
  const std::pair<const char*, const char*> refused[] = {
      {"Attic", "Requested value 'Attic' was not found."},
      {"5", "Illegal enum value: storeLocation."},
      {"CurrentUser,LocalMachine", "Illegal enum value: storeLocation."},
      {"2147483648", "Value was either too large or too small for an Int32."}};
  for (const auto& [text, message] : refused) {
    CAPTURE(text);
    CHECK(error(at(text)).code == DiagnosticCode::identity_store_location_unknown);
    CHECK(error(at(text)).key == "S:clientCertificateStoreLocation");
    CHECK(error(at(text)).exception.message.reveal() == message);
  }
}

TEST_CASE("what is left configures the default chain") {
  const Credential chain = credential(
      {{"tenantId", "t"}, {"managedIdentityResourceId", "/r"}, {"additionallyAllowedTenants", "a; ;\tb "}});
  DefaultAzureCredential expected{"t", {IdKind::resource_id, "/r"}, {"a", "b"}};
  CHECK(chain == Credential(expected));
  CHECK(error({{"managedIdentityObjectId", "o"}}).code == DiagnosticCode::identity_object_id_alone);
  CHECK(error({{"tenantId", "bad tenant"}}).key == "S:tenantId");
  CHECK(error({{"clientId", "c"}, {"managedIdentityResourceId", "/r"}}).key == "S:clientId");
  const IdentityError two =
      error({{"managedIdentityResourceId", "/r"}}, section_in({{"AZURE_CLIENT_ID", "ec"}}));
  CHECK(two.code == DiagnosticCode::identity_several_ids);
  CHECK(two.key == "AZURE_CLIENT_ID");
}

TEST_CASE("a bad authority is found at the point at which each credential looks") {
  const IdentityOptions malformed = section_in({{"AZURE_AUTHORITY_HOST", "login"}});
  const IdentityOptions insecure = section_in({{"AZURE_AUTHORITY_HOST", "http://login"}});
  const Pairs identity{{"credential", "managedidentity"}};
  CHECK(error(identity, malformed).code == DiagnosticCode::identity_authority_malformed);
  CHECK(credential(identity, insecure) == managed(IdKind::system_assigned));
  const Pairs secret{{"tenantId", "t"}, {"clientId", "c"}, {"clientSecret", "s"}};
  CHECK(error(secret, insecure).code == DiagnosticCode::identity_authority_not_https);
  const Pairs bad_tenant{{"tenantId", "bad tenant"}, {"clientId", "c"}, {"clientSecret", "s"}};
  CHECK(error(bad_tenant, malformed).code == DiagnosticCode::identity_tenant_id_invalid);
}
