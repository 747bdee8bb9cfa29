#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/enumeration.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "identity/authority_host.hpp"
#include "identity/default_chain.hpp"
#include "identity/identity_errors.hpp"
#include "identity/tenant_id.hpp"
#include "signalr_config/identity.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

using Found = Result<std::optional<Credential>, IdentityError>;
using IdKind = ManagedIdentityIdKind;

/// System.Security.Cryptography.X509Certificates.StoreLocation
constexpr std::array<dotnet::EnumMember, 2> store_locations{{{"CurrentUser", 1}, {"LocalMachine", 2}}};

// The keys of one section, read as ClientFactory.CreateCredential reads them: blank counts as not set.
class SectionReader {
 public:
  SectionReader(const Configuration& configuration, std::string_view section, const IdentityOptions& options)
      : configuration_(configuration), section_(section), options_(options) {}

  Found read() const {
    const std::string type = raw("credential");
    const auto is = [&](std::string_view name) { return dotnet::equals_ignore_case(type, name); };
    if (is("managedidentity")) return managed_identity();
    if (is("workloadidentity")) return workload_identity();
    if (is("managedidentityasfederatedidentity")) return federated_identity();
    if (is("azurepipelines")) return azure_pipelines();
    if (has("tenantId") && has("clientId") && has("clientSecret")) return client_secret();
    if (has("tenantId") && has("clientId") && has("clientCertificate")) return certificate();
    if (has("managedIdentityObjectId")) return identity::identity_errors::object_id_without_type(section_);
    return default_credential();
  }

 private:
  std::string raw(std::string_view name) const {
    return std::string(configuration_.get(key(name)).value_or(""));
  }
  std::string key(std::string_view name) const { return std::string(section_) + ":" + std::string(name); }
  bool has(std::string_view name) const { return !dotnet::is_blank(raw(name)); }

  // The key's value, else the variable's.
  std::string or_variable(std::string_view name, std::string_view variable) const {
    return has(name) ? raw(name) : std::string(options_.environment.get(variable).value_or(""));
  }

  std::optional<IdentityError> tenant_id_error(const std::string& tenant_id) const {
    if (identity::is_tenant_id(tenant_id)) return std::nullopt;
    return identity::identity_errors::tenant_id_invalid(tenant_id, "tenantId", {key("tenantId")});
  }

  // Most constructors look at the tenant first, then at the authority.
  template <typename T>
  Found checked(T credential) const {
    if (auto error = tenant_id_error(credential.tenant_id)) return *std::move(error);
    if (auto error = identity::authority_error(options_.environment)) return *std::move(error);
    return Credential(std::move(credential));
  }

  // Of the three ids that name a managed identity and nothing else, the one that counts.
  std::optional<ManagedIdentityId> own_id() const {
    static constexpr std::array<std::pair<std::string_view, IdKind>, 3> ids{
        {{"managedIdentityResourceId", IdKind::resource_id},
         {"managedIdentityObjectId", IdKind::object_id},
         {"managedIdentityClientId", IdKind::client_id}}};
    for (const auto& [name, kind] : ids) {
      if (has(name)) return ManagedIdentityId{kind, raw(name)};
    }
    return std::nullopt;
  }

  int count_own_ids() const {
    return (has("managedIdentityResourceId") ? 1 : 0) + (has("managedIdentityObjectId") ? 1 : 0) +
           (has("managedIdentityClientId") ? 1 : 0);
  }

  Found managed_identity() const {
    if (count_own_ids() + (has("clientId") ? 1 : 0) > 1)
      return identity::identity_errors::several_managed_identities(section_);
    if (auto error = identity::authority_format_error(options_.environment)) return *std::move(error);
    if (auto id = own_id()) return Credential(ManagedIdentityCredential{*std::move(id)});
    // A blank client id is handed on as it is, and only an empty one means none.
    const std::string client_id = raw("clientId");
    if (client_id.empty()) return Credential(ManagedIdentityCredential{});
    return Credential(ManagedIdentityCredential{{IdKind::client_id, client_id}});
  }

  Found workload_identity() const {
    WorkloadIdentityCredential credential{or_variable("tenantId", "AZURE_TENANT_ID"),
                                          or_variable("clientId", "AZURE_CLIENT_ID"),
                                          or_variable("tokenFilePath", "AZURE_FEDERATED_TOKEN_FILE")};
    if (dotnet::is_blank(credential.tenant_id) || dotnet::is_blank(credential.client_id) ||
        dotnet::is_blank(credential.token_file_path)) {
      return identity::identity_errors::workload_identity_incomplete(section_);
    }
    if (auto error = identity::authority_error(options_.environment)) return *std::move(error);
    return checked(std::move(credential));
  }

  Found federated_identity() const {
    if (count_own_ids() > 1) return identity::identity_errors::several_federated_identities(section_);
    auto id = own_id();
    if (!id) return identity::identity_errors::federated_identity_missing(section_);
    if (!has("tenantId") || !has("clientId") || !has("azureCloud"))
      return identity::identity_errors::federated_incomplete(section_);
    if (auto error = identity::authority_format_error(options_.environment)) return *std::move(error);
    FederatedIdentityCredential credential{raw("tenantId"), raw("clientId"), *std::move(id),
                                           AzureCloud::public_cloud};
    const std::string cloud = raw("azureCloud");
    if (cloud == "usgov") {
      credential.cloud = AzureCloud::us_government;
    } else if (cloud == "china") {
      credential.cloud = AzureCloud::china;
    } else if (cloud != "public") {
      return identity::identity_errors::cloud_unknown(section_, cloud);
    }
    // Its authority is the cloud's, whatever the variable says.
    if (auto error = tenant_id_error(credential.tenant_id)) return *std::move(error);
    return Credential(std::move(credential));
  }

  Found azure_pipelines() const {
    for (const std::string_view name : {"tenantId", "clientId", "serviceConnectionId", "systemAccessToken"}) {
      if (!has(name)) return identity::identity_errors::pipelines_incomplete(section_);
    }
    return checked(AzurePipelinesCredential{raw("tenantId"), raw("clientId"), raw("serviceConnectionId"),
                                            Secret(raw("systemAccessToken"))});
  }

  Found client_secret() const {
    return checked(ClientSecretCredential{raw("tenantId"), raw("clientId"), Secret(raw("clientSecret"))});
  }

  Found certificate() const {
    StoredCertificate stored{raw("clientCertificate"), "CurrentUser", "MY"};
    if (has("clientCertificateStoreName")) stored.store_name = raw("clientCertificateStoreName");
    if (has("clientCertificateStoreLocation")) {
      auto location = store_location(raw("clientCertificateStoreLocation"));
      if (!location) return std::move(location).error();
      stored.store_location = *std::move(location);
    }
    if (options_.certificate_exists && !options_.certificate_exists(stored))
      return identity::identity_errors::certificate_not_found(section_, stored.thumbprint);
    return checked(ClientCertificateCredential{raw("tenantId"), raw("clientId"), "", std::move(stored)});
  }

  // Enum.Parse takes numbers of no member's, which X509Store refuses.
  Result<std::string, IdentityError> store_location(const std::string& text) const {
    const auto parsed = dotnet::try_parse_enum(text, store_locations, dotnet::CaseRule::ignore);
    if (!parsed) {
      const dotnet::EnumParseError why = dotnet::enum_parse_error(text);
      return identity::identity_errors::store_location_unknown(
          section_, text, {std::string(why.type), std::string(why.parameter), Secret(why.message)});
    }
    if (dotnet::is_enum_member(*parsed, store_locations))
      return dotnet::enum_to_string(*parsed, store_locations);
    return identity::identity_errors::store_location_unknown(
        section_, text, {"ArgumentException", "", Secret("Illegal enum value: storeLocation.")});
  }

  Found default_credential() const {
    const std::string tenants = raw("additionallyAllowedTenants");
    const bool configured = !dotnet::is_blank(tenants) || has("tenantId") || has("clientId") ||
                            has("managedIdentityClientId") || has("managedIdentityResourceId");
    if (!configured) return std::optional<Credential>();
    DefaultAzureCredential credential;
    if (has("tenantId")) credential.tenant_id = raw("tenantId");
    const bool has_client = has("managedIdentityClientId") || has("clientId");
    const std::string client_key = has("managedIdentityClientId") ? "managedIdentityClientId" : "clientId";
    if (has("managedIdentityResourceId")) {
      credential.managed_identity = {IdKind::resource_id, raw("managedIdentityResourceId")};
    } else if (has_client) {
      credential.managed_identity = {IdKind::client_id, raw(client_key)};
    }
    for (std::size_t begin = 0; begin < tenants.size();) {
      const std::size_t end = std::min(tenants.find(';', begin), tenants.size());
      const auto tenant = dotnet::trim(std::string_view(tenants).substr(begin, end - begin));
      if (!tenant.empty()) credential.additionally_allowed_tenants.emplace_back(tenant);
      begin = end + 1;
    }
    return constructed(std::move(credential), has_client ? key(client_key) : std::string());
  }

  // Its constructor makes the chain, which fails for reasons of its own.
  Found constructed(DefaultAzureCredential credential, const std::string& client_key) const {
    std::optional<identity::identity_errors::Place> second_id;
    if (credential.managed_identity.kind == IdKind::resource_id && !client_key.empty())
      second_id = identity::identity_errors::Place{client_key};
    auto chain = identity::construct_default_chain(credential, options_, second_id);
    if (chain) return Credential(std::move(credential));
    IdentityError error = std::move(chain).error();
    if (error.key == "tenantId") error.key = key("tenantId");
    return error;
  }

  const Configuration& configuration_;
  std::string_view section_;
  const IdentityOptions& options_;
};

}  // namespace

Result<std::optional<Credential>, IdentityError> read_identity_section(const Configuration& configuration,
                                                                       std::string_view section,
                                                                       const IdentityOptions& options) {
  return SectionReader(configuration, section, options).read();
}

}  // namespace v0
}  // namespace signalr_config
