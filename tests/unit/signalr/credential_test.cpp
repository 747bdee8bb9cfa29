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
