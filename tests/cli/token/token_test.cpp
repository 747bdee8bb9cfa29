#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"
#include "signalr_config/access_token.hpp"
#include "text/base64.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;
using signalr_config::Secret;

namespace {

const std::string east_key = "ZWFzdCBrZXkgZWFzdCBrZXkgZWFzdCBrZXkgZWFzdCE=";
const std::string west_key = "d2VzdCBrZXkgd2VzdCBrZXkgd2VzdCBrZXkgd2VzdCE=";

void write_app(const Sandbox& box) {
  box.write("app/appsettings.json",
            json{{"Azure:SignalR:ConnectionString:north:secondary", connection_string("north")},
                 {"Azure:SignalR:ConnectionString:east", connection_string("east", east_key)},
                 {"Azure:SignalR:ConnectionString:west:secondary", connection_string("west", west_key)},
                 {"Azure:SignalR:ConnectionString:entra:secondary",
                  "Endpoint=https://entra.service.signalr.net;AuthType=azure.msi"},
                 {"Azure:SignalR:ApplicationName", "Shop"}}
                .dump());
}

ProgramResult run(const Sandbox& box, std::vector<std::string> arguments, const std::string& input = "") {
  arguments.insert(arguments.begin(), "token");
  ProgramCall call = box.call(std::move(arguments));
  call.input = input;
  return run_program(call);
}

json payload_of(const std::string& token) {
  const std::size_t begin = token.find('.') + 1;
  return json::parse(
      signalr_config::text::decode_base64url(token.substr(begin, token.find('.', begin) - begin)).value());
}

json built(const Sandbox& box, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "build");
  arguments.emplace_back("--json");
  const ProgramResult result = run(box, arguments);
  CHECK(result.err == "");
  REQUIRE(result.exit_code == 0);
  const json document = json::parse(result.out);
  CHECK(schema_violations(read_schema("token-build-v1.schema.json"), document) == std::vector<std::string>());
  return document;
}

json shown(const Sandbox& box, const std::string& token, int exit_code,
           std::vector<std::string> arguments = {}) {
  arguments.insert(arguments.begin(), {"show", "-", "--json"});
  const ProgramResult result = run(box, arguments, token);
  CHECK(result.exit_code == exit_code);
  const json document = json::parse(result.out);
  CHECK(schema_violations(read_schema("token-v1.schema.json"), document) == std::vector<std::string>());
  return document;
}

std::string signed_token(const std::string& audience,
                         std::chrono::seconds begins_in = std::chrono::seconds(0),
                         const std::string& key = east_key) {
  signalr_config::AccessTokenRequest request;
  request.audience = audience;
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  request.times = signalr_config::TokenTimes::starting(now + begins_in, std::chrono::hours(1));
  return signalr_config::make_access_token({Secret(key), std::nullopt}, request)->text.reveal();
}

}  // namespace

TEST_CASE("token build prints a client's token for the first primary endpoint") {
  const Sandbox box;
  write_app(box);
  const ProgramResult result =
      run(box, {"build", "--hub", "Chat", "--user", "alice", "--claim", "tenant=a=b", "--claim", "role=x"});
  REQUIRE(result.exit_code == 0);
  CHECK(result.err == "");
  const std::string token = result.out.substr(0, result.out.size() - 1);
  CHECK(is_signed_by(token, Secret(east_key)));
  const json payload = payload_of(token);
  CHECK(payload.at("aud") == "https://east.service.signalr.net/client/?hub=shop_chat");
  CHECK(payload.at("asrs.s.uid") == "alice");
  CHECK(payload.at("asrs.s.secn") == "4");
  CHECK(payload.at("tenant") == "a=b");
  CHECK(payload.at("role") == "x");
  CHECK(payload.at("exp").get<int>() - payload.at("nbf").get<int>() == 3600);
}

TEST_CASE("token build --json is what a negotiation answers, with what the token says") {
  const Sandbox box;
  write_app(box);
  const json answer = built(box, {"west", "--hub", "Chat", "--user", "alice", "--lifetime", "15m"});
  CHECK(answer.at("kind") == "client");
  CHECK(answer.at("endpoint") == "west");
  CHECK(answer.at("url") == "https://west.service.signalr.net/client/?hub=shop_chat&asrs_request_id=");
  CHECK(is_signed_by(answer.at("accessToken").get<std::string>(), Secret(west_key)));
  CHECK(answer.at("claims").front() == json{{"name", "asrs.s.uid"}, {"value", "alice"}});
  const json payload = payload_of(answer.at("accessToken").get<std::string>());
  CHECK(payload.at("exp").get<int>() - payload.at("nbf").get<int>() == 900);
}

TEST_CASE("token build --server and --rest are for servers and calls") {
  const Sandbox box;
  write_app(box);
  const json server = built(box, {"east", "--server", "--hub", "chat", "--server-name", "srv"});
  CHECK(server.at("kind") == "server");
  CHECK(server.at("url") == "https://east.service.signalr.net/server/?hub=shop_chat");
  CHECK(server.at("claims") == json::array({{{"name", "nameid"}, {"value", "srv"}}}));
  const json rest = built(box, {"east", "--rest", "/api/v1/health"});
  CHECK(rest.at("kind") == "rest");
  CHECK(rest.at("url") == "https://east.service.signalr.net/api/v1/health");
  CHECK(rest.at("audience") == rest.at("url"));
}

TEST_CASE("token build finds the endpoint in what it is told to read, in the order that suits") {
  const Sandbox box;
  write_app(box);
  box.write("other/appsettings.json",
            json{{"Azure:SignalR:ConnectionString", connection_string("other")}}.dump());
  CHECK(built(box, {"../other", "--hub", "a"}).at("url") ==
        "https://other.service.signalr.net/client/?hub=a&asrs_request_id=");
  CHECK(built(box, {"(default)", "../other", "--hub", "a"}).at("endpoint") == "");
}

TEST_CASE("token build says what is missing or does not fit") {
  const Sandbox box;
  write_app(box);
  const auto refused = [&](std::vector<std::string> arguments, int exit_code) {
    arguments.insert(arguments.begin(), "build");
    const ProgramResult result = run(box, arguments);
    CHECK(result.exit_code == exit_code);
    CHECK(result.out == "");
    return result.err;
  };
  CHECK_THAT(refused({"eas", "--hub", "a"}, 1), Contains("no endpoint is named 'eas'") && Contains("'east'"));
  CHECK_THAT(refused({}, 2), Contains("--hub is missing"));
  CHECK_THAT(refused({"--hub", "a", "--server", "--rest", "b"}, 2), Contains("two kinds"));
  CHECK_THAT(refused({"--hub", "a", "--rest", "b"}, 2), Contains("takes no --hub"));
  CHECK_THAT(refused({"--hub", "a", "--server", "--user", "b"}, 2), Contains("tokens of clients"));
  CHECK_THAT(refused({"--hub", "a", "--server-name", "b"}, 2), Contains("--server-name is for"));
  CHECK_THAT(refused({"--hub", "a", "--claim", "b"}, 2), Contains("TYPE=VALUE"));
  for (const std::string time : {"0", "-1", "1w", "1.5h", "h", "", "99999999999999999999", "40000d"}) {
    CAPTURE(time);
    CHECK_THAT(refused({"--hub", "a", "--lifetime=" + time}, 2), Contains("--lifetime takes a time"));
  }
  CHECK_THAT(refused({"--hub", "a", "--claim", "b=" + std::string(4000, 'v')}, 1),
             Contains("[token-too-long]"));
  CHECK_THAT(refused({"entra", "--hub", "a"}, 1),
             Contains("[token-needs-entra]") && Contains("https://signalr.azure.com/.default"));
}

TEST_CASE("a token is not written on a terminal, unless it is asked for") {
  const Sandbox box;
  write_app(box);
  ProgramResult result = run_program_on_terminal(box.call({"token", "build", "--hub", "a"}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.out, Contains("standard output is a terminal") && !Contains("eyJ"));
  result = run_program_on_terminal(box.call({"token", "build", "--hub", "a", "--show-secrets"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("eyJ"));
}

TEST_CASE("token show tells a good token") {
  const Sandbox box;
  write_app(box);
  const std::string token = run(box, {"build", "--hub", "Chat", "--user", "alice"}).out;
  const ProgramResult text = run(box, {"show", "-"}, token);
  CHECK(text.exit_code == 0);
  CHECK(text.err == "");
  CHECK_THAT(text.out, Contains("signed by the key of east") &&
                           Contains("a client of the hub shop_chat at east") &&
                           Contains("valid for another 59 minutes") && !Contains("alice"));
  const json document = shown(box, token, 0);
  CHECK(document.at("good") == true);
  CHECK(document.at("audience").at("endpoint") == "east");
  CHECK(document.at("claims").front() == json{{"name", "asrs.s.uid"}, {"values", {"***"}}, {"masked", true}});
  CHECK_THAT(run(box, {"show", "-", "--show-secrets"}, token).out, Contains("alice"));
}

TEST_CASE("token show tells a token of a server, and of a REST call") {
  const Sandbox box;
  write_app(box);
  CHECK(shown(box, run(box, {"build", "west", "--hub", "a", "--server"}).out, 0).at("audience").at("kind") ==
        "server");
  CHECK(
      shown(box, run(box, {"build", "west", "--rest", "/api/v1/health"}).out, 0).at("audience").at("kind") ==
      "rest");
}

TEST_CASE("token show tells what is wrong with a token") {
  const Sandbox box;
  write_app(box);
  const std::string audience = "https://east.service.signalr.net/client/?hub=shop_chat";
  const auto check = [&](const std::string& token, const char* part) {
    const json document = shown(box, token, 1);
    CHECK(document.at("good") == false);
    for (const char* const name : {"signature", "time", "audience"}) {
      CAPTURE(name);
      CHECK(document.at(name).at("check") == (std::string_view(name) == part ? "bad" : "good"));
    }
    return run(box, {"show"}, token).out;
  };
  CHECK_THAT(check(signed_token(audience, std::chrono::hours(-3)), "time"), Contains("expired 2 hours ago"));
  CHECK_THAT(check(signed_token(audience, std::chrono::minutes(30)), "time"),
             Contains("not valid for another"));
  CHECK_THAT(check(signed_token(audience, {}, "another"), "signature"), Contains("signed by no key"));
  CHECK_THAT(check(signed_token(audience, {}, west_key), "signature"),
             Contains("signed by the key of west, and not of the endpoint that it is for"));
  CHECK_THAT(check(signed_token("https://elsewhere.example/client/?hub=shop_chat"), "audience"),
             Contains("none of the application's endpoints"));
  CHECK_THAT(check(signed_token("https://east.service.signalr.net/client/?hub=chat"), "audience"),
             Contains("the application's name is not before the hub's"));
  CHECK_THAT(check(signed_token("https://east.service.signalr.net/client/?hub=shop_Chat"), "audience"),
             Contains("the hub is not in small letters"));
}

TEST_CASE("token show goes on where there is nothing to compare a token with") {
  const Sandbox box;
  box.write("app/readme.txt", "");
  const std::string token = signed_token("https://east.service.signalr.net/client/?hub=chat");
  const json document = shown(box, token, 0);
  CHECK(document.at("signature").at("check") == "unknown");
  CHECK(document.at("audience").at("check") == "unknown");
}

TEST_CASE("token show refuses what is no token, and warns of one on the command line") {
  const Sandbox box;
  write_app(box);
  for (const std::string text : {"", "a.b", "a.b.c", "e30.e30.a.b", "e30.W10.", "Bearer e30.e30.e30"}) {
    CAPTURE(text);
    const ProgramResult result = run(box, {"show"}, text);
    CHECK(result.exit_code == 2);
    CHECK_THAT(result.err, Contains("this is no token"));
  }
  const ProgramResult warned = run(box, {"show", signed_token("a")});
  CHECK_THAT(warned.err, Contains("stays in the shell's history"));
}
