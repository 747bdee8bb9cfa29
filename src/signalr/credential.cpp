#include "signalr_config/credential.hpp"

namespace signalr_config {

namespace {

struct KindName {
  std::string_view operator()(const AccessKeyCredential&) const { return "AccessKey"; }
  std::string_view operator()(const DefaultAzureCredential&) const { return "DefaultAzureCredential"; }
  std::string_view operator()(const ManagedIdentityCredential&) const { return "ManagedIdentityCredential"; }
  std::string_view operator()(const ClientSecretCredential&) const { return "ClientSecretCredential"; }
  std::string_view operator()(const ClientCertificateCredential&) const {
    return "ClientCertificateCredential";
  }
};

}  // namespace

std::string_view kind_name(const Credential& credential) { return std::visit(KindName{}, credential); }

}  // namespace signalr_config
