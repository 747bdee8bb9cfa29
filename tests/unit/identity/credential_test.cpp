#include "signalr_config/credential.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;

TEST_CASE("a credential's kind is the name of .NET's type") {
  CHECK(kind_name(AccessKeyCredential{Secret("k")}) == "AccessKey");
  CHECK(kind_name(DefaultAzureCredential{}) == "DefaultAzureCredential");
  CHECK(kind_name(ManagedIdentityCredential{}) == "ManagedIdentityCredential");
  CHECK(kind_name(ClientSecretCredential{}) == "ClientSecretCredential");
  CHECK(kind_name(ClientCertificateCredential{}) == "ClientCertificateCredential");
}

TEST_CASE("a credential of an identity section has the name of .NET's type, too") {
  CHECK(kind_name(FederatedIdentityCredential{}) == "ClientAssertionCredential");
  CHECK(kind_name(WorkloadIdentityCredential{}) == "WorkloadIdentityCredential");
  CHECK(kind_name(AzurePipelinesCredential{}) == "AzurePipelinesCredential");
  CHECK(kind_name(UsernamePasswordCredential{}) == "UsernamePasswordCredential");
}

TEST_CASE("a federated identity's audience and authority are those of its cloud") {
  FederatedIdentityCredential credential;
  CHECK(credential.audience() == "api://AzureADTokenExchange");
  CHECK(credential.authority() == "https://login.microsoftonline.com/");
  credential.cloud = AzureCloud::us_government;
  CHECK(credential.audience() == "api://AzureADTokenExchangeUSGov");
  CHECK(credential.authority() == "https://login.microsoftonline.us/");
  credential.cloud = AzureCloud::china;
  CHECK(credential.audience() == "api://AzureADTokenExchangeChina");
  CHECK(credential.authority() == "https://login.chinacloudapi.cn/");
}
