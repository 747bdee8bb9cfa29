#include "signalr_config/credential.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

struct KindName {
  std::string_view operator()(const AccessKeyCredential&) const { return "AccessKey"; }
  std::string_view operator()(const DefaultAzureCredential&) const { return "DefaultAzureCredential"; }
  std::string_view operator()(const ManagedIdentityCredential&) const { return "ManagedIdentityCredential"; }
  std::string_view operator()(const ClientSecretCredential&) const { return "ClientSecretCredential"; }
  std::string_view operator()(const ClientCertificateCredential&) const {
    return "ClientCertificateCredential";
  }
  std::string_view operator()(const FederatedIdentityCredential&) const {
    return "ClientAssertionCredential";
  }
  std::string_view operator()(const WorkloadIdentityCredential&) const {
    return "WorkloadIdentityCredential";
  }
  std::string_view operator()(const AzurePipelinesCredential&) const { return "AzurePipelinesCredential"; }
  std::string_view operator()(const UsernamePasswordCredential&) const {
    return "UsernamePasswordCredential";
  }
};

}  // namespace

std::string_view kind_name(const Credential& credential) { return std::visit(KindName{}, credential); }

std::string_view FederatedIdentityCredential::audience() const {
  switch (cloud) {
    case AzureCloud::us_government:
      return "api://AzureADTokenExchangeUSGov";
    case AzureCloud::china:
      return "api://AzureADTokenExchangeChina";
    case AzureCloud::public_cloud:
      break;
  }
  return "api://AzureADTokenExchange";
}

std::string_view FederatedIdentityCredential::authority() const {
  switch (cloud) {
    case AzureCloud::us_government:
      return "https://login.microsoftonline.us/";
    case AzureCloud::china:
      return "https://login.chinacloudapi.cn/";
    case AzureCloud::public_cloud:
      break;
  }
  return "https://login.microsoftonline.com/";
}

}  // namespace v0
}  // namespace signalr_config
