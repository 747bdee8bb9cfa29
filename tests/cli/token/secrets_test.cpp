#include <catch2/catch.hpp>

#include "cli/planted_secrets.hpp"
#include "signalr_config/access_token.hpp"
#include "text/base64.hpp"

using namespace signalr_config::test;

namespace {

std::string token_of(const std::string& header, const std::string& payload) {
  return signalr_config::text::encode_base64url(header) + "." +
         signalr_config::text::encode_base64url(payload) + "." +
         signalr_config::text::encode_base64url(secret);
}

}  // namespace

// What a token says is somebody's own; a password may be among it.
TEST_CASE("token show shows nothing that a token has in it but what the SDK writes") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Azure:SignalR:ConnectionString":
    "Endpoint=https://a.service.signalr.net;AccessKey=)" +
                                        secret + "\"}");
  const std::string plain_header = R"({"alg":"HS256","typ":"JWT"})";
  const std::vector<std::string> tokens{
      token_of(R"({"alg":")" + secret + R"(","kid":")" + secret + R"(","typ":")" + secret + "\"}", "{}"),
      token_of(plain_header,
               R"({"a":")" + secret + R"(","b":["x",")" + secret + R"("],"c":{"d":")" + secret + "\"}}"),
      token_of(plain_header, R"({"aud":"https://a.service.signalr.net/client/?hub=)" + secret + "\"}"),
      token_of(plain_header, R"({"aud":"https://a.service.signalr.net/)" + secret + "\"}"),
      token_of(plain_header, R"({"aud":["https://a/)" + secret + R"("],"iss":")" + secret + "\"}"),
      token_of(plain_header,
               R"({"asrs.s.ttl":")" + secret + R"(","exp":")" + secret + R"(","nbf":")" + secret + "\"}"),
      token_of(plain_header, R"({"AccessKey=)" + secret + R"(;":"x"})"),
      secret + "." + secret + "." + secret,
      secret,
  };
  for (const std::string& token : tokens) {
    for (const std::string format : {"text", "json"}) {
      ProgramCall call = box.call({"token", "show", "-", "--format", format});
      call.input = token;
      check(call);
      call = box.call({"token", "show", token, "--format", format});
      check(call);
    }
  }
}

TEST_CASE("token build says nothing of the secrets that it is given") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Azure:SignalR:ConnectionString":
    "Endpoint=https://a.service.signalr.net/)" +
                                        secret + R"(;AuthType=azure.msi"})");
  const std::vector<std::vector<std::string>> wrong{
      {"--hub", "a"},
      {"--hub", "a", "--server"},
      {"--rest", secret},
      {"Endpoint=a;AccessKey=" + secret, "--hub", "a"},
      {"--hub", "a", "--claim", secret},
      {"--hub", "a", "--lifetime", secret},
      {"--hub", secret, "--rest", secret},
  };
  for (std::vector<std::string> options : wrong) {
    options.insert(options.begin(), {"token", "build"});
    check(box.call(options));
  }
}
