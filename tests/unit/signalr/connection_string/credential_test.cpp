#include <catch2/catch.hpp>

#include "signalr_config/credential.hpp"
#include "unit/signalr/connection_string/connection_strings.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Credential credential(const std::string& properties, const SdkVersion sdk = SdkVersion::v1_34) {
  return accepted("Endpoint=https://a;" + properties, sdk).credential;
}

Credential key(const std::string& text) { return AccessKeyCredential{Secret(text)}; }
Credential managed(std::optional<std::string> client_id = std::nullopt) {
  if (!client_id) return ManagedIdentityCredential{};
  return ManagedIdentityCredential{{ManagedIdentityIdKind::client_id, *std::move(client_id)}};
}

}  // namespace

TEST_CASE("an access key wins over every AuthType in 1.34") {
  for (const std::string type : {"", "azure", "azure.msi", "aad", "other"}) {
    CAPTURE(type);
    CHECK(credential("AccessKey=k;AuthType=" + type) == key("k"));
  }
  CHECK(credential("AccessKey=k;AuthType=azure.app;ClientId=c;TenantId=t;ClientSecret=s") == key("k"));
}

TEST_CASE("an access key does not excuse an incomplete application in 1.34") {
  const std::string text = "Endpoint=https://a;AccessKey=k;AuthType=azure.app";
  check_refused(text, "connection-string-client-id-missing", text);
}

TEST_CASE("neither access key nor known AuthType means DefaultAzureCredential in 1.34") {
  for (const std::string properties : {"x", "AccessKey=", "AccessKey= ", "AuthType=", "AuthType=msi",
                                       "AuthType=azure;ClientId=c;TenantId=!;ClientSecret=s"}) {
    CAPTURE(properties);
    CHECK(credential(properties) == Credential(DefaultAzureCredential{}));
  }
}

TEST_CASE("AuthType decides in 1.25") {
  constexpr auto sdk = SdkVersion::v1_25;
  CHECK(credential("AccessKey=k;AuthType=azure", sdk) == Credential(DefaultAzureCredential{}));
  CHECK(credential("AccessKey=k;AuthType=azure.msi", sdk) == managed());
  CHECK(credential("AccessKey=k;AuthType=other", sdk) == key("k"));
  CHECK(credential("AccessKey=;x", sdk) == key(""));
}

TEST_CASE("1.25 needs an access key where AuthType names no credential") {
  const std::string text = "Endpoint=https://a;x";
  check_refused(text, "connection-string-access-key-missing", text, SdkVersion::v1_25);
  check_refused(text + ";AuthType=msi", "connection-string-access-key-missing", "msi", SdkVersion::v1_25);
  CHECK(refused(text, SdkVersion::v1_25).exception.message.reveal() ==
        "accesskey is required. (Parameter 'accesskey')");
}

TEST_CASE("AuthType ignores case") {
  CHECK(credential("authtype=AZURE.MSI") == managed());
  CHECK(credential("AuthType= Azure.Msi ;ClientId=c") == managed("c"));
  // A dotless i is another letter.
  CHECK(credential("AuthType=azure.ms\xC4\xB1") == Credential(DefaultAzureCredential{}));
}

TEST_CASE("a managed identity is the system's unless a client id is given") {
  for (const SdkVersion sdk : {SdkVersion::v1_25, SdkVersion::v1_34}) {
    for (const std::string type : {"azure.msi", "aad"}) {
      CAPTURE(type);
      CHECK(credential("AuthType=" + type, sdk) == managed());
      CHECK(credential("AuthType=" + type + ";ClientId=", sdk) == managed());
      CHECK(credential("AuthType=" + type + ";ClientId=c", sdk) == managed("c"));
      CHECK(credential("AuthType=" + type + ";TenantId=!;ClientSecret=s", sdk) == managed());
    }
    CHECK(credential("AuthType=azure.msi;ClientId=c;TenantId=!;ClientSecret=s", sdk) == managed("c"));
  }
}

TEST_CASE("an application has a secret or, failing that, a certificate") {
  for (const std::string type : {"azure.app", "aad"}) {
    CAPTURE(type);
    const std::string start = "AuthType=" + type + ";ClientId=c;TenantId=t;";
    CHECK(credential(start + "ClientSecret=s;ClientCert=/x.pem") ==
          Credential(ClientSecretCredential{"t", "c", Secret("s")}));
    CHECK(credential(start + "ClientCert=/x.pem") ==
          Credential(ClientCertificateCredential{"t", "c", "/x.pem"}));
    CHECK(credential(start + "ClientSecret=") == Credential(ClientSecretCredential{"t", "c", Secret("")}));
    const std::string text = "Endpoint=https://a;" + start;
    check_refused(text, "connection-string-client-secret-missing", text);
  }
}

TEST_CASE("azure.app asks for the client id, the tenant id and the secret in this order") {
  const auto check = [](const std::string& text, const std::string& code, const std::string& parameter) {
    check_refused(text, code, text);
    CHECK(refused(text).exception.parameter == "keyValuePairs");
    CHECK(refused(text, SdkVersion::v1_25).exception.parameter == parameter);
  };
  const std::string text = "Endpoint=https://a;AuthType=azure.app";
  check(text, "connection-string-client-id-missing", "clientId");
  check(text + ";TenantId=t", "connection-string-client-id-missing", "clientId");
  check(text + ";ClientId=c", "connection-string-tenant-id-missing", "tenantId");
  check(text + ";ClientId=c;TenantId=!", "connection-string-client-secret-missing", "clientSecret");
}

TEST_CASE("the documented name of the certificate property is not read, and the remedy says so") {
  const std::string text =
      "Endpoint=https://a;AuthType=azure.app;ClientId=c;TenantId=t;ClientCertPath=/x.pem";
  check_refused(text, "connection-string-client-secret-missing", text);
  CHECK(refused(text).remedy.find("ClientCertPath") != std::string::npos);
}

TEST_CASE("Azure.Identity refuses tenant ids that are empty or hold other characters") {
  const std::string start = "Endpoint=https://a;AuthType=azure.app;ClientId=c;ClientSecret=s;TenantId=";
  for (const std::string id : {"", "t!", "t_t", "a b", "t/", "\xC3\xA9"}) {
    CAPTURE(id);
    check_refused(start + id, "connection-string-tenant-id-invalid", id);
    CHECK(refused(start + id).exception.parameter == "tenantId");
  }
  for (const std::string id :
       {"t", "contoso.onmicrosoft.com", "00000000-0000-0000-0000-000000000000", "-."}) {
    CAPTURE(id);
    accepted(start + id);
  }
}
