#include <catch2/catch.hpp>

#include "signalr_config/negotiation.hpp"
#include "unit/negotiation/resolutions.hpp"

using namespace signalr_config;
using negotiation_tests::options;
using negotiation_tests::resolution_of;

namespace {

const NegotiationRequest chat_request = NegotiationRequest::of_target("Chat", "/chat/negotiate");

Resolution with_entra() { return resolution_of({"east"}, "AuthType=azure.msi"); }

// A provider that counts how often it is asked, and fails when it is told to.
struct Service {
  int asked = 0;
  bool fails = false;
  std::chrono::system_clock::time_point now{std::chrono::seconds(1'900'000'000)};

  TokenProvider provider() {
    TokenProvider provider;
    provider.signing_key = [this](const EntraRequest&) -> Result<SigningKey, NegotiationError> {
      ++asked;
      if (fails) return NegotiationError{DiagnosticCode::other, {}, Message("no answer"), "", std::nullopt};
      return SigningKey{Secret("key " + std::to_string(asked)), "id"};
    };
    return keep_signing_keys(provider, [this] { return now; });
  }
};

const EntraRequest exchange{"scope", "https://east.example/api/v1/auth/accessKey",
                            ManagedIdentityCredential{}};

}  // namespace

TEST_CASE("an endpoint without a key needs Entra, and says what to ask for") {
  const auto answer = negotiate(chat_request, with_entra(), options());
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == DiagnosticCode::token_needs_entra);
  CHECK(answer.error().exception.type == "AzureSignalRAccessTokenNotAuthorizedException");
  const EntraRequest& needed = answer.error().entra.value();
  CHECK(needed.scope == "https://signalr.azure.com/.default");
  CHECK(needed.exchange_url == "https://east.example/api/v1/auth/accessKey");
  CHECK(kind_name(needed.credential) == "ManagedIdentityCredential");
}

TEST_CASE("a client's token is signed by the key that the provider has, under its id") {
  auto given = options();
  given.token_provider.signing_key = [](const EntraRequest&) {
    return SigningKey{Secret("exchanged"), "kid-1"};
  };
  const auto answer = negotiate(chat_request, with_entra(), given);
  REQUIRE(answer);
  CHECK(is_signed_by(answer->token.text.reveal(), Secret("exchanged")));
}

TEST_CASE("servers and REST calls have Entra's token itself") {
  auto given = options();
  const Resolution resolution = with_entra();
  const SharedRange<ServiceEndpoint> endpoints = resolution.endpoints();
  CHECK(server_token(endpoints.front(), "Chat", resolution, given).error().code ==
        DiagnosticCode::token_needs_entra);
  given.token_provider.entra_token = [](const EntraRequest& request) {
    return Secret("of " + request.scope);
  };
  CHECK(server_token(endpoints.front(), "Chat", resolution, given)->text.reveal() ==
        "of https://signalr.azure.com/.default");
  CHECK(rest_token(endpoints.front(), "https://east.example/api", given)->text.reveal() ==
        "of https://signalr.azure.com/.default");
}

TEST_CASE("with a key a server's token names it, and a REST call's is for the URL that is called") {
  auto given = options();
  given.server_name = "srv";
  const Resolution resolution = resolution_of({"east"});
  const SharedRange<ServiceEndpoint> endpoints = resolution.endpoints();
  const auto server = server_token(endpoints.front(), "Chat", resolution, given);
  REQUIRE(server);
  CHECK(server->says.audience == "https://east.example/server/?hub=chat");
  CHECK(server->says.claims ==
        std::vector<Claim>{{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", "srv"}});
  const std::string url = rest_url(endpoints.front(), "/api/hubs/chat");
  CHECK(url == "https://east.example/api/hubs/chat");
  CHECK(rest_url(endpoints.front(), "api/hubs/chat") == url);
  const auto rest = rest_token(endpoints.front(), url, given);
  REQUIRE(rest);
  CHECK(rest->says.audience == url);
  CHECK(rest->says.times.expires - rest->says.times.issued_at == std::chrono::hours(1));
}

TEST_CASE("the exchange's answer is a key with its id") {
  const auto key = parse_signing_key(R"({"KeyId": "1", "AccessKey": "a b", "Other": {}})");
  REQUIRE(key);
  CHECK(key->id == "1");
  CHECK(key->key.reveal() == "a b");
  const auto message = [](std::string_view json) {
    return parse_signing_key(json).error().exception.message.reveal();
  };
  CHECK(message("null") == "Access key response is not expected.");
  CHECK(message("<html>") == "Access key response is not expected.");
  CHECK(message(R"({"AccessKey": "a"})") == "Missing required <KeyId> field.");
  CHECK(message(R"({"KeyId": "1", "AccessKey": ""})") == "Missing required <AccessKey> field.");
  CHECK(message(R"({"keyid": "1", "AccessKey": "a"})") == "Missing required <KeyId> field.");
  CHECK(message(R"({"KeyId": "1", "AccessKey": null})") == "Missing required <AccessKey> field.");
}

TEST_CASE("a signing key is kept for 55 minutes") {
  Service service;
  const TokenProvider provider = service.provider();
  CHECK(provider.signing_key(exchange)->key.reveal() == "key 1");
  service.now += std::chrono::minutes(55);
  CHECK(provider.signing_key(exchange)->key.reveal() == "key 1");
  service.now += std::chrono::seconds(1);
  CHECK(provider.signing_key(exchange)->key.reveal() == "key 2");
  EntraRequest other = exchange;
  other.exchange_url = "https://west.example/api/v1/auth/accessKey";
  CHECK(provider.signing_key(other)->key.reveal() == "key 3");
}

TEST_CASE("while the service does not answer the last key holds until it is two hours old") {
  Service service;
  const TokenProvider provider = service.provider();
  REQUIRE(provider.signing_key(exchange));
  service.fails = true;
  service.now += std::chrono::minutes(56);
  CHECK(provider.signing_key(exchange)->key.reveal() == "key 1");
  CHECK(provider.signing_key(exchange)->key.reveal() == "key 1");
  CHECK(service.asked == 2);
  service.now += std::chrono::minutes(64);
  CHECK(provider.signing_key(exchange).error().message.masked() == "no answer");
  CHECK(service.asked == 3);
}

TEST_CASE("a service that did not answer is asked again after 5 minutes") {
  Service service;
  service.fails = true;
  const TokenProvider provider = service.provider();
  REQUIRE_FALSE(provider.signing_key(exchange));
  service.fails = false;
  CHECK_FALSE(provider.signing_key(exchange));
  CHECK(service.asked == 1);
  service.now += std::chrono::minutes(5) + std::chrono::seconds(1);
  CHECK(provider.signing_key(exchange)->key.reveal() == "key 2");
}

TEST_CASE("a provider without keys stays as it is") { CHECK_FALSE(keep_signing_keys({}).signing_key); }
