#include <catch2/catch.hpp>

#include "signalr_config/identity.hpp"

using namespace signalr_config;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;
using Kinds = std::vector<ChainLinkKind>;
using Kind = ChainLinkKind;

IdentityOptions in(const Variables& variables, IdentityVersion version = IdentityVersion::v1_21) {
  IdentityOptions options;
  options.environment = Environment::from_pairs(variables);
  options.version = version;
  return options;
}

CredentialChain chain(const IdentityOptions& options, const DefaultAzureCredential& credential = {}) {
  auto made = default_credential_chain(credential, options);
  REQUIRE(made);
  return *made;
}

Kinds kinds(const CredentialChain& chain) {
  Kinds found;
  for (const ChainLink& link : chain.links) found.push_back(link.kind);
  return found;
}

Kinds selected(const std::string& value) { return kinds(chain(in({{"AZURE_TOKEN_CREDENTIALS", value}}))); }

IdentityError fault(const Variables& variables, IdentityVersion version = IdentityVersion::v1_21) {
  const auto error = default_credential_error(in(variables, version));
  REQUIRE(error.has_value());
  return *error;
}

}  // namespace

TEST_CASE("the chain of 1.21 has two links more than that of 1.11") {
  CHECK(kinds(chain(in({}, IdentityVersion::v1_11))) ==
        Kinds{Kind::environment, Kind::workload_identity, Kind::managed_identity, Kind::visual_studio,
              Kind::azure_cli, Kind::azure_power_shell, Kind::azure_developer_cli});
  CHECK(kinds(chain(in({}))) == Kinds{Kind::environment, Kind::workload_identity, Kind::managed_identity,
                                      Kind::visual_studio, Kind::visual_studio_code, Kind::azure_cli,
                                      Kind::azure_power_shell, Kind::azure_developer_cli, Kind::broker});
}

TEST_CASE("AZURE_TOKEN_CREDENTIALS leaves some links, whatever its case and the space around it") {
  CHECK(selected(" Prod ") == Kinds{Kind::environment, Kind::workload_identity, Kind::managed_identity});
  CHECK(selected("DEV").front() == Kind::visual_studio);
  CHECK(selected("DEV").size() == 6);
  CHECK(selected("managedidentityCredential") == Kinds{Kind::managed_identity});
  CHECK(selected("interactivebrowsercredential") == Kinds{Kind::interactive_browser});
  CHECK(selected("").size() == 9);
}

TEST_CASE("1.11 does not read AZURE_TOKEN_CREDENTIALS") {
  CHECK(kinds(chain(in({{"AZURE_TOKEN_CREDENTIALS", "bogus"}}, IdentityVersion::v1_11))).size() == 7);
}

TEST_CASE("the environment gives a secret before a certificate, and that before a user") {
  Variables variables{{"AZURE_TENANT_ID", "t"}, {"AZURE_CLIENT_ID", "c"}, {"AZURE_USERNAME", "u"}};
  CHECK_FALSE(chain(in(variables)).links[0].credential);
  variables.emplace_back("AZURE_PASSWORD", "p");
  CHECK(chain(in(variables)).links[0].credential ==
        Credential(UsernamePasswordCredential{"t", "c", "u", Secret("p")}));
  variables.emplace_back("AZURE_CLIENT_CERTIFICATE_PATH", "/x.pem");
  CHECK(chain(in(variables)).links[0].credential ==
        Credential(ClientCertificateCredential{"t", "c", "/x.pem"}));
  variables.emplace_back("AZURE_CLIENT_SECRET", " ");
  CHECK(chain(in(variables)).links[0].credential ==
        Credential(ClientSecretCredential{"t", "c", Secret(" ")}));
}

TEST_CASE("AZURE_CLIENT_ID makes the chain's managed identity a user-assigned one") {
  const auto identity = [](const CredentialChain& made) {
    return std::get<ManagedIdentityCredential>(*made.links[2].credential).identity;
  };
  CHECK(identity(chain(in({}))).is_system_assigned());
  CHECK(identity(chain(in({{"AZURE_CLIENT_ID", "c"}}))) ==
        ManagedIdentityId{ManagedIdentityIdKind::client_id, "c"});
  const DefaultAzureCredential given{{}, {ManagedIdentityIdKind::client_id, "m"}, {}};
  CHECK(identity(chain(in({{"AZURE_CLIENT_ID", "c"}}), given)).value == "m");
}

TEST_CASE("a tenant that was given stands in for AZURE_TENANT_ID") {
  const DefaultAzureCredential given{"t", {}, {}};
  const IdentityOptions options =
      in({{"AZURE_CLIENT_ID", "c"}, {"AZURE_CLIENT_SECRET", "s"}, {"AZURE_FEDERATED_TOKEN_FILE", "/f"}});
  CHECK(chain(options, given).links[0].credential ==
        Credential(ClientSecretCredential{"t", "c", Secret("s")}));
  CHECK(chain(options, given).links[1].credential == Credential(WorkloadIdentityCredential{"t", "c", "/f"}));
}

TEST_CASE("a variable that makes the constructor throw is named") {
  const auto blames = [](const Variables& variables, const std::string& code) {
    const IdentityError error = fault(variables);
    return error.key == variables.front().first && error.origin && to_string(error.code) == code;
  };
  CHECK(blames({{"AZURE_AUTHORITY_HOST", "login"}}, "identity-authority-malformed"));
  CHECK(blames({{"AZURE_AUTHORITY_HOST", "http://login"}}, "identity-authority-not-https"));
  CHECK(blames({{"AZURE_TENANT_ID", "bad tenant"}}, "identity-tenant-id-invalid"));
  CHECK(blames({{"AZURE_TOKEN_CREDENTIALS", "managedidentity"}}, "identity-token-credentials-unknown"));
  CHECK(blames({{"AZURE_TOKEN_CREDENTIALS", "AzurePipelinesCredential"}},
               "identity-token-credentials-unsupported"));
  CHECK_FALSE(default_credential_error(in({{"AZURE_TENANT_ID", "t"}, {"AZURE_AUTHORITY_HOST", ""}})));
}

TEST_CASE("1.11 throws another exception around that of a bad tenant") {
  const IdentityError error = fault({{"AZURE_TENANT_ID", "bad tenant"}}, IdentityVersion::v1_11);
  CHECK(error.exception.type == "TypeInitializationException");
  CHECK(error.inner.starts_with("ArgumentException: Invalid tenant id provided."));
}

TEST_CASE("only a malformed authority breaks credentials that are no chain") {
  CHECK(token_credential_error(in({{"AZURE_AUTHORITY_HOST", "login"}})));
  CHECK_FALSE(token_credential_error(in({{"AZURE_AUTHORITY_HOST", "http://login"}})));
  CHECK_FALSE(token_credential_error(in({{"AZURE_TENANT_ID", "bad tenant"}})));
}
