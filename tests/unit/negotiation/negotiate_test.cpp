#include <algorithm>
#include <catch2/catch.hpp>

#include "signalr_config/negotiation.hpp"
#include "unit/negotiation/resolutions.hpp"

using namespace signalr_config;
using negotiation_tests::options;
using negotiation_tests::resolution_of;

namespace {

std::optional<std::string> claim(const std::vector<Claim>& claims, std::string_view type) {
  const auto found = std::ranges::find(claims, type, &Claim::type);
  return found == claims.end() ? std::nullopt : std::optional(found->value);
}

NegotiationRequest to_chat() {
  return NegotiationRequest::of_target("Chat", "/chat/negotiate?negotiateVersion=1");
}

}  // namespace

TEST_CASE("a client gets a URL with the application's name, and a token for it") {
  Resolution resolution = resolution_of({"east", "north:secondary"});
  resolution.options.application_name = "Shop";
  NegotiationRequest request = to_chat();
  request.request_id = "id";
  request.user_id = "alice";
  const auto answer = negotiate(request, resolution, options());
  REQUIRE(answer);
  CHECK(answer->endpoint.name == "east");
  CHECK(answer->url ==
        "https://east.example/client/?hub=shop_chat&asrs.op=%2Fchat&negotiateVersion=1&asrs_request_id=id");
  const AccessTokenRequest& says = answer->token.says;
  CHECK(says.audience == "https://east.example/client/?hub=shop_chat");
  CHECK(claim(says.claims, "asrs.s.uid") == "alice");
  CHECK(claim(says.claims, "asrs.s.secn") == "2");
  CHECK(says.times.expires == says.times.issued_at + std::chrono::hours(1));
  CHECK(is_signed_by(answer->token.text.reveal(), Secret(std::string(negotiation_tests::key))));
  CHECK(answer->body().reveal() == R"({"negotiateVersion":0,"url":")" + answer->url + R"(","accessToken":")" +
                                       answer->token.text.reveal() + R"(","availableTransports":[]})");
}

TEST_CASE("lifetime and algorithm are those of the application's options, or the server's own") {
  Resolution resolution = resolution_of({"east"});
  resolution.options.access_token_lifetime = std::chrono::minutes(5);
  resolution.options.access_token_algorithm = AccessTokenAlgorithm::hs512;
  auto given = options();
  auto says = negotiate(to_chat(), resolution, given).value().token.says;
  CHECK(says.times.expires - says.times.issued_at == std::chrono::minutes(5));
  CHECK(says.algorithm == AccessTokenAlgorithm::hs512);
  given.token_lifetime = std::chrono::minutes(1);
  says = negotiate(to_chat(), resolution, given).value().token.says;
  CHECK(says.times.expires - says.times.issued_at == std::chrono::minutes(1));
}

TEST_CASE("the number of endpoints does not count the default one, as the SDK does not") {
  CHECK(claim(negotiate(to_chat(), resolution_of({"", "east"}), options())->token.says.claims,
              "asrs.s.secn") == std::nullopt);
  CHECK(claim(negotiate(to_chat(), resolution_of({"", "east", "west"}), options())->token.says.claims,
              "asrs.s.secn") == "2");
}

TEST_CASE("sticky clients are told the server's name") {
  Resolution resolution = resolution_of({"east"});
  auto given = options();
  given.server_name = "srv";
  CHECK(claim(negotiate(to_chat(), resolution, given)->token.says.claims, "asrs.s.sn") == std::nullopt);
  resolution.options.server_sticky_mode = ServerStickyMode::required;
  const auto claims = negotiate(to_chat(), resolution, given)->token.says.claims;
  CHECK(claim(claims, "asrs.s.sn") == "srv");
  CHECK(claim(claims, "asrs.s.ssticky") == "Required");
}

TEST_CASE("a handshake timeout that the service does not take is the default") {
  auto given = options();
  const auto timeout = [&](int seconds) {
    given.handshake_timeout = std::chrono::seconds(seconds);
    return claim(negotiate(to_chat(), resolution_of({"east"}), given)->token.says.claims, "asrs.s.cht");
  };
  CHECK(timeout(1) == "1");
  CHECK(timeout(30) == "30");
  CHECK(timeout(15) == std::nullopt);
  CHECK(timeout(0) == std::nullopt);
  CHECK(timeout(31) == std::nullopt);
}

TEST_CASE("a user has one subject, and others under another name") {
  NegotiationRequest request = to_chat();
  request.claims = {{"sub", "a"}, {"sub", "b"}, {"jti", "c"}};
  const auto claims = negotiate(request, resolution_of({"east"}), options())->token.says.claims;
  CHECK(claims == std::vector<Claim>{{"sub", "a"}, {"asrs.u.sub", "b"}, {"asrs.u.jti", "c"}});
}

TEST_CASE("a router of the program's own chooses, or refuses") {
  const Resolution resolution = resolution_of({"east", "north:secondary"});
  auto given = options();
  given.choose = [](const NegotiationRequest& request, const SharedRange<ServiceEndpoint>& endpoints) {
    for (const ServiceEndpoint& endpoint : endpoints) {
      if (endpoint.name == request.user_id) return &endpoint;
    }
    return static_cast<const ServiceEndpoint*>(nullptr);
  };
  NegotiationRequest request = to_chat();
  request.user_id = "north";
  CHECK(negotiate(request, resolution, given)->endpoint.name == "north");
  request.user_id = "south";
  CHECK(negotiate(request, resolution, given).error().code == DiagnosticCode::no_endpoint_online);
}

TEST_CASE("without an endpoint that is online a client is told what the SDK throws") {
  const Resolution resolution = resolution_of({"east"});
  auto given = options();
  given.router->report(*make_service_endpoint("east", "Endpoint=https://east.example;AccessKey=a"),
                       {.online = false});
  const auto answer = negotiate(to_chat(), resolution, given);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().exception.type == "AzureSignalRNotConnectedException");
  CHECK(answer.error().exception.message.reveal() ==
        "Azure SignalR Service is not connected yet, please try again later.");
  CHECK(negotiate(to_chat(), resolution_of({}), options()).error().message.masked() ==
        "there is no endpoint");
}

TEST_CASE("a hub without a name is refused") {
  const auto answer = negotiate({}, resolution_of({"east"}), options());
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == DiagnosticCode::hub_name_missing);
  CHECK(answer.error().exception.type == "ArgumentNullException");
}

TEST_CASE("an error is thrown by whoever takes a value that is not there") {
  CHECK_THROWS_WITH(negotiate({}, resolution_of({"east"}), options()).value(),
                    Catch::Contains("the hub has no name"));
}

TEST_CASE("a target is path and query, decoded as ASP.NET Core decodes them") {
  const auto path = [](std::string_view target) { return NegotiationRequest::of_target("h", target).path; };
  CHECK(path("/a%20b/%C3%A9/negotiate") == "/a b/\xC3\xA9/negotiate");
  CHECK(path("/a%2Fb/negotiate") == "/a%2Fb/negotiate");
  CHECK(path("/a%2fb%41") == "/a%2fbA");
  CHECK(path("/%C3/x") == "/%C3/x");
  CHECK(path("/%C3%28/x") == "/%C3(/x");
  CHECK(path("/%E2%82/%C3%A9") == "/%E2%82/\xC3\xA9");
  CHECK(path("/%C3%A9%2F%C3%A9%FF%41") == "/\xC3\xA9%2F\xC3\xA9%FFA");
  CHECK(path("/%F0%9F%98%80%80") == "/\xF0\x9F\x98\x80%80");
  CHECK(path("/%") == "/%");
  CHECK(path("/%4") == "/%4");
  CHECK(path("/%zz%41") == "/%zzA");
  CHECK(path("/a+b") == "/a+b");
  CHECK(path("/a%25%32%30") == "/a%20");
  CHECK(NegotiationRequest::of_target("h", "/x").query == std::nullopt);
  CHECK(NegotiationRequest::of_target("h", "/x?").query == "");
  CHECK(NegotiationRequest::of_target("h", "/x?a=%20+b").query == "a=%20+b");
}
