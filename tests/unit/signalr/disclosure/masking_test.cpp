#include <catch2/catch.hpp>
#include <string>

#include "signalr_config/connection_string.hpp"

using namespace signalr_config;

namespace {

const std::string access_key = "ZmFrZWtleWZha2VrZXlmYWtla2V5ZmFrZWtleTAwMDA=";

bool reveals(const std::string& text, const std::string& secret) {
  return mask_connection_string(text).find(secret) != std::string::npos;
}

}  // namespace

TEST_CASE("masking shows what is harmless and hides the key") {
  CHECK(mask_connection_string("Endpoint=https://a.service.signalr.net;AccessKey=" + access_key +
                               ";Version=1.0;") ==
        "Endpoint=https://a.service.signalr.net;AccessKey=***;Version=1.0;");
  CHECK(mask_connection_string("endpoint=HTTP://A:8080;authtype=azure.app;CLIENTID=123;"
                               "TenantId=00000000-aaaa-BBBB-cccc-000000000000;ClientSecret=s;Port=80") ==
        "endpoint=http://a:8080;authtype=azure.app;CLIENTID=123;"
        "TenantId=00000000-aaaa-BBBB-cccc-000000000000;ClientSecret=***;Port=80");
}

TEST_CASE("masking shows that a value is empty") {
  CHECK(mask_connection_string("Endpoint=https://a;AccessKey= ;Version=") ==
        "Endpoint=https://a;AccessKey=;Version=");
}

TEST_CASE("masking hides user info, path, query and fragment of endpoints") {
  CHECK(mask_connection_string("Endpoint=https://user:secret@a:1/secret?secret#secret") ==
        "Endpoint=https://***@a:1/***");
  CHECK(mask_connection_string("ClientEndpoint=https://c/secret;ServerEndpoint=https://s?secret") ==
        "ClientEndpoint=https://c/***;ServerEndpoint=https://s/***");
}

TEST_CASE("masking hides an endpoint that is no http or https URI") {
  for (const std::string value :
       {"secret", "secret:80", "ftp://secret", "https://secret secret", "//secret"}) {
    CAPTURE(value);
    CHECK(mask_connection_string("Endpoint=" + value + ";x=y") == "Endpoint=***;x=***");
  }
}

TEST_CASE("masking hides recognised properties whose value is not what it should be") {
  CHECK(mask_connection_string("AuthType=secret;Version=secret;Port=secret;ClientId=s3cr3t!;TenantId=s_t") ==
        "AuthType=***;Version=***;Port=***;ClientId=***;TenantId=***");
  CHECK(mask_connection_string("Version=1.0secretsecretsecret") == "Version=***");
  CHECK(mask_connection_string("Version=1.0-preview") == "Version=1.0-preview");
  CHECK(mask_connection_string("Port=00000000000080") == "Port=***");
}

TEST_CASE("masking hides ids that look like keys") {
  for (const std::string& id : {access_key, std::string("abcdefghijklmnopqrSTUVWXYZ"), std::string(65, 'a'),
                                std::string("0123456789abcdef0123456789abcdef")}) {
    CAPTURE(id);
    CHECK(mask_connection_string("ClientId=" + id) == "ClientId=***");
  }
  for (const std::string id : {"00000000-0000-0000-0000-000000000000", "contoso.onmicrosoft.com", "common"}) {
    CAPTURE(id);
    CHECK(mask_connection_string("TenantId=" + id) == "TenantId=" + id);
  }
}

TEST_CASE("masking hides the value of every unknown property") {
  CHECK(mask_connection_string("Endpoint=https://a;SharedAccessKey=s;client-id=s;Foo=https://s") ==
        "Endpoint=https://a;SharedAccessKey=***;client-id=***;Foo=***");
}

TEST_CASE("masking hides a key that was pasted without its name") {
  CHECK(mask_connection_string("Endpoint=https://a;" + access_key + ";Version=1.0") ==
        "Endpoint=https://a;***=;Version=1.0");
  CHECK(mask_connection_string("Endpoint=https://a;" + access_key + "=;Version=1.0") ==
        "Endpoint=https://a;***=***;Version=1.0");
  CHECK(mask_connection_string("Endpoint=https://a;shortkey") == "Endpoint=https://a;***");
  CHECK(mask_connection_string("Endpoint=https://a;shortkey=") == "Endpoint=https://a;***=");
  CHECK(mask_connection_string("AccessKeyshortkey=x;Port=1") == "***=***;Port=1");
  CHECK(mask_connection_string(access_key) == "***");
}

TEST_CASE("masking never reveals the key of a malformed string") {
  const std::string endpoint = "Endpoint=https://a.service.signalr.net";
  for (const std::string& text : {
           endpoint + ";AccessKey: " + access_key,
           endpoint + ";AccessKey " + access_key,
           endpoint + ";AccessKey" + access_key,
           endpoint + "\nAccessKey=" + access_key,
           endpoint + "/\nAccessKey=" + access_key,
           endpoint + ",AccessKey=" + access_key,
           endpoint + "AccessKey=" + access_key,
           endpoint + " AccessKey=" + access_key,
           endpoint + "?AccessKey=" + access_key,
           endpoint + "#" + access_key,
           endpoint + ";Version=1.0AccessKey=" + access_key,
           endpoint + ";Version=" + access_key,
           "\"" + endpoint + ";AccessKey=" + access_key + "\"",
           "'AccessKey'='" + access_key + "'",
           "{\"AccessKey\":\"" + access_key + "\"}",
           endpoint + ";" + access_key + "\nVersion=1.0",
           endpoint + ";AccessKey==" + access_key,
           endpoint + ";=" + access_key,
           "AccessKey=" + access_key + "\n" + endpoint,
           "Endpoint=" + access_key + ";AccessKey=https://a",
           endpoint + ";AuthType=" + access_key,
           endpoint + ";Port=" + access_key,
           endpoint + ";ClientId=" + access_key,
           endpoint + ";AccessKey=x;AccessKey=" + access_key,
       }) {
    CAPTURE(text);
    CHECK_FALSE(reveals(text, access_key.substr(0, 12)));
    CHECK_FALSE(reveals(text, access_key.substr(30)));
  }
}

TEST_CASE("masking hides a secret everywhere, not only where it belongs") {
  CHECK(mask_connection_string("Endpoint=https://hunter2hunter.example;AccessKey=hunter2hunter") ==
        "Endpoint=***;AccessKey=***");
  CHECK(mask_connection_string("AccessKey=opensesame;ClientId=opensesame") == "AccessKey=***;ClientId=***");
  CHECK(mask_connection_string("AccessKey=AccessKey;Port=1") == "***;Port=1");
  CHECK(mask_connection_string("ServerEndpoi;ServerEndpoint=secret;x=y") == "***");
}

TEST_CASE("text that is no connection string is masked entirely") {
  CHECK(mask_connection_string("").empty());
  for (const std::string text : {" ", ";", "hello", "a=b;c=d", "=", "Endpoint"}) {
    CAPTURE(text);
    CHECK(mask_connection_string(text) == "***");
  }
}

TEST_CASE("masking leaves out empty segments") {
  CHECK(mask_connection_string(";; Endpoint = https://a ;; ;AccessKey=k;;") ==
        "Endpoint=https://a;AccessKey=***;");
}
