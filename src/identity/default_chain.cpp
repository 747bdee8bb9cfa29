#include "identity/default_chain.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "identity/authority_host.hpp"
#include "identity/chain_findings.hpp"
#include "identity/identity_errors.hpp"
#include "identity/tenant_id.hpp"

namespace signalr_config {

namespace {

using identity::identity_errors::Place;
using Kind = ChainLinkKind;

constexpr std::array deployed{Kind::environment, Kind::workload_identity, Kind::managed_identity};
constexpr std::array tools_of_1_11{Kind::visual_studio, Kind::azure_cli, Kind::azure_power_shell,
                                   Kind::azure_developer_cli};
constexpr std::array tools_of_1_21{Kind::visual_studio,     Kind::visual_studio_code,  Kind::azure_cli,
                                   Kind::azure_power_shell, Kind::azure_developer_cli, Kind::broker};
// Those that are no longer possible where a variable selects one alone are none.
constexpr std::array selectable{Kind::environment,         Kind::workload_identity,
                                Kind::managed_identity,    Kind::visual_studio,
                                Kind::visual_studio_code,  Kind::azure_cli,
                                Kind::azure_power_shell,   Kind::azure_developer_cli,
                                Kind::interactive_browser, Kind::broker};
constexpr std::array<std::string_view, 2> unsupported{"AzurePipelinesCredential",
                                                      "ManagedIdentityAsFederatedIdentityCredential"};

template <typename... Groups>
std::vector<Kind> joined(const Groups&... groups) {
  std::vector<Kind> links;
  (links.insert(links.end(), groups.begin(), groups.end()), ...);
  return links;
}

// Which links the chain has, first tried first: all of the version, or those that AZURE_TOKEN_CREDENTIALS
// leaves, which 1.11 does not read.
Result<std::vector<Kind>, IdentityError> chain_links(const IdentityOptions& options) {
  if (options.version == IdentityVersion::v1_11) return joined(deployed, tools_of_1_11);
  const EnvironmentVariable* const variable = options.environment.find("AZURE_TOKEN_CREDENTIALS");
  if (variable == nullptr || variable->value.empty()) return joined(deployed, tools_of_1_21);
  const std::string_view value = dotnet::trim(variable->value);
  const auto is = [&](std::string_view name) { return dotnet::equals_ignore_case(value, name); };
  if (is("dev")) return joined(tools_of_1_21);
  if (is("prod")) return joined(deployed);
  const auto one = std::ranges::find_if(selectable, [&](Kind kind) { return is(kind_name(kind)); });
  if (one != selectable.end()) return std::vector<Kind>{*one};
  const Place place{variable->name, variable->origin};
  const auto refused = std::ranges::find_if(unsupported, is);
  if (refused != unsupported.end())
    return identity::identity_errors::token_credentials_unsupported(*refused, place);
  return identity::identity_errors::token_credentials_unknown(value, place);
}

// Constructs one link after the other, as DefaultAzureCredentialFactory does; any of them can throw.
class ChainBuilder {
 public:
  ChainBuilder(const DefaultAzureCredential& credential, const IdentityOptions& options,
               const std::optional<Place>& second_id)
      : credential_(credential), options_(options), second_id_(second_id) {
    tenant_ = credential.tenant_id ? *credential.tenant_id : variable("AZURE_TENANT_ID");
    client_ = variable("AZURE_CLIENT_ID");
  }

  Result<CredentialChain, IdentityError> build(const std::vector<Kind>& kinds) {
    for (const Kind kind : kinds) add(kind);
    if (error_) return *std::move(error_);
    return std::move(chain_);
  }

 private:
  std::string variable(std::string_view name) const {
    return std::string(options_.environment.get(name).value_or(""));
  }

  void add(Kind kind) {
    if (error_) return;
    ChainLink link{kind, std::nullopt, LinkState::not_configured, Message()};
    switch (kind) {
      case Kind::environment:
        link.credential = environment();
        break;
      case Kind::workload_identity:
        link.credential = workload_identity();
        break;
      case Kind::managed_identity:
        link.credential = managed_identity();
        break;
      case Kind::azure_cli:
      case Kind::azure_power_shell:
      case Kind::azure_developer_cli:
        require_tenant_id("options.TenantId");
        break;
      default:
        require_tenant_id("");
    }
    chain_.links.push_back(std::move(link));
  }

  // Whether the tenant is one; absent is fine for tools that know their own.
  bool require_tenant_id(std::string_view parameter) {
    if (tenant_.empty() || identity::is_tenant_id(tenant_)) return true;
    Place place{"tenantId"};
    if (!credential_.tenant_id) {
      place = {"AZURE_TENANT_ID", options_.environment.find("AZURE_TENANT_ID")->origin};
    }
    error_ = identity::identity_errors::tenant_id_invalid(tenant_, parameter, std::move(place));
    return false;
  }

  // EnvironmentCredential: an empty variable counts as unset, one of white space as set.
  std::optional<Credential> environment() {
    if (tenant_.empty() || client_.empty()) return std::nullopt;
    const std::string secret = variable("AZURE_CLIENT_SECRET");
    const std::string certificate = variable("AZURE_CLIENT_CERTIFICATE_PATH");
    const std::string user = variable("AZURE_USERNAME");
    const std::string password = variable("AZURE_PASSWORD");
    std::optional<Credential> found;
    if (!secret.empty()) {
      found = ClientSecretCredential{tenant_, client_, Secret(secret)};
    } else if (!certificate.empty()) {
      found = ClientCertificateCredential{tenant_, client_, certificate};
    } else if (!user.empty() && !password.empty()) {
      found = UsernamePasswordCredential{tenant_, client_, user, Secret(password)};
    }
    if (found) require_tenant_id("tenantId");
    return found;
  }

  std::optional<Credential> workload_identity() {
    const std::string file = variable("AZURE_FEDERATED_TOKEN_FILE");
    if (tenant_.empty() || client_.empty() || file.empty()) return std::nullopt;
    require_tenant_id("tenantId");
    return WorkloadIdentityCredential{tenant_, client_, file};
  }

  // AZURE_CLIENT_ID makes a user-assigned identity of it, and conflicts with a resource id.
  Credential managed_identity() {
    ManagedIdentityId id = credential_.managed_identity;
    if (second_id_) error_ = identity::identity_errors::two_ids_for_default_credential(*second_id_);
    if (client_.empty()) return ManagedIdentityCredential{std::move(id)};
    if (id.kind == ManagedIdentityIdKind::resource_id && !second_id_) {
      error_ = identity::identity_errors::two_ids_for_default_credential(
          {"AZURE_CLIENT_ID", options_.environment.find("AZURE_CLIENT_ID")->origin});
    }
    if (id.is_system_assigned()) id = {ManagedIdentityIdKind::client_id, client_};
    return ManagedIdentityCredential{std::move(id)};
  }

  const DefaultAzureCredential& credential_;
  const IdentityOptions& options_;
  const std::optional<Place>& second_id_;
  std::string tenant_;
  std::string client_;
  CredentialChain chain_;
  std::optional<IdentityError> error_;
};

}  // namespace

Result<CredentialChain, IdentityError> identity::construct_default_chain(
    const DefaultAzureCredential& credential, const IdentityOptions& options,
    const std::optional<Place>& second_id) {
  if (auto error = identity::authority_error(options.environment)) return *std::move(error);
  auto links = chain_links(options);
  if (!links) return std::move(links).error();
  auto built = ChainBuilder(credential, options, second_id).build(*links);
  // 1.11 makes the chain without options once, in a static constructor.
  const bool is_static = options.version == IdentityVersion::v1_11 && credential == DefaultAzureCredential();
  if (!built && is_static) return identity::identity_errors::in_static_constructor(std::move(built).error());
  return built;
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string_view to_string(IdentityVersion version) {
  return version == IdentityVersion::v1_11 ? "1.11" : "1.21";
}

Result<CredentialChain, IdentityError> default_credential_chain(const DefaultAzureCredential& credential,
                                                                const IdentityOptions& options) {
  auto built = identity::construct_default_chain(credential, options);
  if (built) {
    for (ChainLink& link : built->links) identity::find_out(link, options);
  }
  return built;
}

std::optional<IdentityError> default_credential_error(const IdentityOptions& options) {
  auto chain = identity::construct_default_chain({}, options);
  return chain ? std::nullopt : std::optional(std::move(chain).error());
}

std::optional<IdentityError> token_credential_error(const IdentityOptions& options) {
  return identity::authority_format_error(options.environment);
}

}  // namespace v0
}  // namespace signalr_config
