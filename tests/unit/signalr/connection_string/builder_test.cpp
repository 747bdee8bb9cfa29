#include "signalr_config/connection_string_builder.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"
#include "signalr_config/service_endpoint.hpp"

using namespace signalr_config;

namespace {

const std::string endpoint = "https://chat.service.signalr.net";

ConnectionStringBuilder with(Credential credential) {
  ConnectionStringBuilder builder;
  builder.endpoint = endpoint;
  builder.credential = std::move(credential);
  return builder;
}

std::string built(const ConnectionStringBuilder& builder) {
  const auto result = builder.build();
  REQUIRE(result);
  return *result;
}

/// `Property: code` for each problem.
std::vector<std::string> problems(const ConnectionStringBuilder& builder) {
  const auto result = builder.build();
  REQUIRE_FALSE(result);
  std::vector<std::string> found;
  for (const Diagnostic& problem : result.error()) {
    CHECK(problem.severity == Severity::error);
    CHECK_FALSE(problem.remedy.empty());
    found.push_back(problem.key + ": " + std::string(to_string(problem.code)));
  }
  return found;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("connection strings are written as the portal writes them") {
  CHECK(built(with(AccessKeyCredential{Secret("a+/b=")})) ==
        "Endpoint=https://chat.service.signalr.net;AccessKey=a+/b=;Version=1.0;");
  CHECK(built(with(DefaultAzureCredential{})) ==
        "Endpoint=https://chat.service.signalr.net;AuthType=azure;Version=1.0;");
  CHECK(built(with(ManagedIdentityCredential{})) ==
        "Endpoint=https://chat.service.signalr.net;AuthType=azure.msi;Version=1.0;");
  CHECK(built(with(ManagedIdentityCredential{{ManagedIdentityIdKind::client_id, "c"}})) ==
        "Endpoint=https://chat.service.signalr.net;AuthType=azure.msi;ClientId=c;Version=1.0;");
  CHECK(built(with(ClientSecretCredential{"t", "c", Secret("s")})) ==
        "Endpoint=https://chat.service.signalr.net;AuthType=azure.app;ClientId=c;TenantId=t;ClientSecret=s;"
        "Version=1.0;");
  CHECK(built(with(ClientCertificateCredential{"t", "c", "/f.pfx"})) ==
        "Endpoint=https://chat.service.signalr.net;AuthType=azure.app;ClientId=c;TenantId=t;"
        "ClientCert=/f.pfx;Version=1.0;");
}

TEST_CASE("endpoints, port and version are written where they are given") {
  ConnectionStringBuilder builder = with(AccessKeyCredential{Secret("k")});
  builder.endpoint = "http://localhost/";
  builder.client_endpoint = "https://clients.example/chat";
  builder.server_endpoint = "https://servers.example";
  builder.port = 8888;
  builder.version = std::nullopt;
  CHECK(built(builder) ==
        "Endpoint=http://localhost/;AccessKey=k;ClientEndpoint=https://clients.example/chat;"
        "ServerEndpoint=https://servers.example;Port=8888;");
}

TEST_CASE("a value that the syntax cannot hold is refused, with the property's name") {
  CHECK(problems(with(AccessKeyCredential{Secret("a;b")})) ==
        Problems{"AccessKey: connection-string-value-separator"});
  CHECK(problems(with(AccessKeyCredential{Secret(" a")})) ==
        Problems{"AccessKey: connection-string-value-blanks"});
  CHECK(problems(with(AccessKeyCredential{Secret("a\xC2\x85")})) ==
        Problems{"AccessKey: connection-string-value-blanks"});
  CHECK(problems(with(AccessKeyCredential{Secret("a\xFF")})) ==
        Problems{"AccessKey: connection-string-value-encoding"});
  CHECK(problems(with(AccessKeyCredential{})) == Problems{"AccessKey: connection-string-value-empty"});
}

TEST_CASE("every problem is found at once, and none shows a value") {
  ConnectionStringBuilder builder = with(ClientSecretCredential{"a b", "", Secret("SECRET;")});
  builder.endpoint = "chat.service.signalr.net";
  builder.client_endpoint = "ftp://c.example";
  builder.server_endpoint = "";
  builder.port = 70000;
  builder.version = "2.0";
  CHECK(problems(builder) ==
        Problems{"Endpoint: connection-string-endpoint-invalid", "ClientId: connection-string-value-empty",
                 "TenantId: connection-string-tenant-id-invalid",
                 "ClientSecret: connection-string-value-separator",
                 "ClientEndpoint: connection-string-client-endpoint-invalid",
                 "ServerEndpoint: connection-string-value-empty", "Port: connection-string-port-invalid",
                 "Version: connection-string-version-unsupported"});
  const auto result = builder.build();
  for (const Diagnostic& problem : result.error()) {
    CHECK(describe(problem).find("SECRET") == std::string::npos);
  }
}

TEST_CASE("an endpoint that the SDK cannot put together again is refused") {
  ConnectionStringBuilder builder = with(ManagedIdentityCredential{});
  builder.endpoint = "https://:password@chat.service.signalr.net";
  CHECK(problems(builder) == Problems{"Endpoint: connection-string-endpoint-unbuildable"});
}

TEST_CASE("credentials that only sections and code can express are refused") {
  const Problems refused{"AuthType: connection-string-credential-inexpressible"};
  CHECK(problems(with(DefaultAzureCredential{"t", {}, {}})) == refused);
  CHECK(problems(with(ManagedIdentityCredential{{ManagedIdentityIdKind::object_id, "o"}})) == refused);
  CHECK(problems(with(ManagedIdentityCredential{{ManagedIdentityIdKind::resource_id, "/r"}})) == refused);
  CHECK(problems(with(ClientCertificateCredential{"t", "c", "", StoredCertificate{}})) == refused);
  CHECK(problems(with(FederatedIdentityCredential{})) == refused);
  CHECK(problems(with(WorkloadIdentityCredential{})) == refused);
  CHECK(problems(with(AzurePipelinesCredential{})) == refused);
  CHECK(problems(with(UsernamePasswordCredential{})) == refused);
}

TEST_CASE("parsing leaves aside what the SDK does not read") {
  const auto parsed = ConnectionStringBuilder::parse(
      " endpoint = https://a.example/ ;; ACCESSKEY=k;AuthType=azure;Other=1;Port= +80 ;alone;version=1.5-x");
  const auto& builder = *parsed;
  CHECK(builder.endpoint == "https://a.example/");
  CHECK(builder.credential == Credential(AccessKeyCredential{Secret("k")}));
  CHECK(builder.port == 80);
  CHECK(builder.version == "1.5-x");
  CHECK(built(builder) == "Endpoint=https://a.example/;AccessKey=k;Port=80;Version=1.5-x;");
}

TEST_CASE("a refused string gives the SDK's error") {
  const auto parsed = ConnectionStringBuilder::parse("Endpoint=https://a.example");
  CHECK(parsed.error().code == DiagnosticCode::connection_string_incomplete);
}

namespace {

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  ConnectionStringBuilder builder() {
    ConnectionStringBuilder made;
    made.endpoint = uri();
    made.credential = credential();
    if (one_in(3)) made.client_endpoint = uri();
    if (one_in(3)) made.server_endpoint = uri();
    if (one_in(3)) made.port = static_cast<int>(random_() % 70000) - 100;
    if (one_in(3)) made.version = one_in(2) ? std::nullopt : std::optional(text());
    if (one_in(6)) made.version = "1." + std::to_string(random_() % 20);
    return made;
  }

 private:
  bool one_in(unsigned count) { return random_() % count == 0; }

  std::string text() {
    static const std::vector<std::string> pieces{
        "a",    "Z",   "0",        "=",        "+",       "/",
        "==",   ";",   " ",        "\t",       "\n",      "\"",
        "'",    "%20", "\xC3\xA9", "\xC2\xA0", "\\",      "\xE2\x80\x8B",
        "\xFF", "1.0", "{",        "}",        "key=",    "Port",
        "&",    "#",   "-",        ".",        "contoso", "\xF0\x9F\x98\x80"};
    std::string made;
    const std::size_t count = random_() % 5 + (one_in(20) ? 0 : 1);
    for (std::size_t i = 0; i < count; ++i) made += pieces[random_() % pieces.size()];
    return made;
  }

  std::string uri() {
    static const std::vector<std::string> uris{"https://chat.service.signalr.net",
                                               "http://localhost",
                                               "https://a.example/path/",
                                               "HTTPS://A.example:444",
                                               "https://[::1]/",
                                               "https://b\xC3\xBC"
                                               "cher.example",
                                               "https://u:p@a.example",
                                               "https://:p@a.example",
                                               "https://a.example///",
                                               "ftp://a.example",
                                               "a.example",
                                               "https://a.example/?x=1;y"};
    return one_in(12) ? text() : uris[random_() % (one_in(3) ? uris.size() : 6)];
  }

  Credential credential() {
    switch (random_() % 10) {
      case 0:
      case 1:
        return AccessKeyCredential{Secret(text())};
      case 2:
        return DefaultAzureCredential{};
      case 3:
        return ManagedIdentityCredential{};
      case 4:
        return ManagedIdentityCredential{{ManagedIdentityIdKind::client_id, text()}};
      case 5:
      case 6:
        return ClientSecretCredential{one_in(2) ? "contoso.com" : text(), text(), Secret(text())};
      case 7:
        return ClientCertificateCredential{one_in(2) ? "contoso.com" : text(), text(), text()};
      case 8:
        return ManagedIdentityCredential{{ManagedIdentityIdKind::object_id, text()}};
      default:
        return DefaultAzureCredential{text(), {}, {}};
    }
  }

  std::mt19937 random_;
};

/// The value that a problem is about.
std::optional<std::string> value_of(const ConnectionStringBuilder& builder, const std::string& property) {
  const auto* const key = std::get_if<AccessKeyCredential>(&builder.credential);
  const auto* const managed = std::get_if<ManagedIdentityCredential>(&builder.credential);
  const auto* const secret = std::get_if<ClientSecretCredential>(&builder.credential);
  const auto* const certificate = std::get_if<ClientCertificateCredential>(&builder.credential);
  if (property == "Endpoint") return builder.endpoint;
  if (property == "ClientEndpoint") return builder.client_endpoint;
  if (property == "ServerEndpoint") return builder.server_endpoint;
  if (property == "Version") return builder.version;
  if (property == "Port") return std::to_string(*builder.port);
  if (property == "AccessKey") return key->key.reveal();
  if (property == "ClientSecret") return secret->client_secret.reveal();
  if (property == "ClientCert") return certificate->certificate_path;
  if (property == "ClientId") {
    return managed != nullptr  ? managed->identity.value
           : secret != nullptr ? secret->client_id
                               : certificate->client_id;
  }
  if (property == "TenantId") return secret != nullptr ? secret->tenant_id : certificate->tenant_id;
  return std::nullopt;
}

/// Whether a value that was refused really cannot stand there: reading it gives another one, or the SDK's own
/// refusal with the same code.
bool is_inexpressible(const ConnectionStringBuilder& builder, const Diagnostic& problem) {
  if (problem.code == DiagnosticCode::connection_string_credential_inexpressible) return true;  // by its type
  const std::string value = value_of(builder, problem.key).value_or("");
  if (problem.code == DiagnosticCode::connection_string_value_empty) return value.empty();
  if (problem.code == DiagnosticCode::connection_string_value_encoding) return !dotnet::is_valid(value);
  const bool is_application = std::holds_alternative<ClientSecretCredential>(builder.credential) ||
                              std::holds_alternative<ClientCertificateCredential>(builder.credential);
  std::string text = problem.key + "=" + value + ";";
  if (problem.key != "Endpoint") text += "Endpoint=https://a.b;";
  if (is_application && problem.key != "ClientId") text += "ClientId=c;";
  if (is_application && problem.key != "TenantId") text += "TenantId=t;";
  if (is_application && problem.key != "ClientSecret") text += "ClientSecret=s;";
  if (problem.key != "AuthType") text += is_application ? "AuthType=azure.app;" : "AuthType=azure.msi;";
  const bool has_port = builder.port && *builder.port > 0 && *builder.port <= 65535;
  if (problem.key == "Endpoint" && has_port) text += "Port=" + std::to_string(*builder.port);
  const auto parsed = parse_connection_string(text);
  if (!parsed) {
    return parsed.error().code == problem.code ||
           to_string(problem.code).starts_with("connection-string-value-");
  }
  const auto* const read = parsed->find(problem.key);
  return read == nullptr || read->value != value;
}

bool same_in_every_release(const std::string& text) {
  const auto one = make_service_endpoint("", text, SdkVersion::v1_25);
  const auto other = make_service_endpoint("", text, SdkVersion::v1_34);
  return one && other && *one == *other && one->credential == other->credential;
}

}  // namespace

TEST_CASE("what was built parses to what it was built of, and every release reads it alike") {
  Generator generator(20240607);
  int accepted = 0;
  for (int i = 0; i < 30000; ++i) {
    const ConnectionStringBuilder builder = generator.builder();
    const auto text = builder.build();
    if (!text) continue;
    ++accepted;
    CAPTURE(*text);
    const auto parsed = ConnectionStringBuilder::parse(*text);
    REQUIRE(parsed);
    REQUIRE(*parsed == builder);
    REQUIRE(same_in_every_release(*text));
    // Nothing is in it that the SDK does not read.
    for (const auto& property : split_connection_string(*text)) REQUIRE(property.recognised);
  }
  CHECK(accepted > 3000);
}

TEST_CASE("what is refused cannot be expressed, or the SDK refuses it") {
  Generator generator(7);
  int refused = 0;
  for (int i = 0; i < 30000; ++i) {
    const ConnectionStringBuilder builder = generator.builder();
    const auto result = builder.build();
    if (result) continue;
    ++refused;
    REQUIRE_FALSE(result.error().empty());
    for (const Diagnostic& problem : result.error()) {
      CAPTURE(problem.code, problem.key, value_of(builder, problem.key).value_or("-"));
      REQUIRE(is_inexpressible(builder, problem));
    }
  }
  CHECK(refused > 3000);
}
