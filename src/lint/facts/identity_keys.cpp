#include "lint/facts/identity_keys.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::lint {

std::string_view last_segment(std::string_view key) { return key.substr(key.rfind(':') + 1); }

bool is_credential_key(std::string_view name) {
  static constexpr std::array<std::string_view, 15> names{"credential",
                                                          "clientId",
                                                          "tenantId",
                                                          "clientSecret",
                                                          "clientCertificate",
                                                          "clientCertificateStoreLocation",
                                                          "clientCertificateStoreName",
                                                          "additionallyAllowedTenants",
                                                          "managedIdentityClientId",
                                                          "managedIdentityResourceId",
                                                          "managedIdentityObjectId",
                                                          "azureCloud",
                                                          "tokenFilePath",
                                                          "serviceConnectionId",
                                                          "systemAccessToken"};
  return std::ranges::any_of(names,
                             [name](std::string_view one) { return dotnet::equals_ignore_case(one, name); });
}

std::span<const std::string_view> credential_kinds() {
  static constexpr std::array<std::string_view, 4> kinds{
      "managedidentity", "workloadidentity", "managedidentityasfederatedidentity", "azurepipelines"};
  return kinds;
}

}  // namespace signalr_config::lint
