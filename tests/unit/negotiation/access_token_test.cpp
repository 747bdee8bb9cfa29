#include "signalr_config/access_token.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "text/base64.hpp"

using namespace signalr_config;

namespace {

constexpr TokenTimes::Point now(std::chrono::seconds(1'900'000'000));
const TokenTimes an_hour = TokenTimes::starting(now, std::chrono::hours(1));

AccessTokenRequest request_of(std::vector<Claim> claims, std::string audience = "a") {
  return {std::move(audience), std::move(claims), an_hour, AccessTokenAlgorithm::hs256};
}

const SigningKey test_key{Secret("k"), std::nullopt};

std::string part(const std::string& token, int number) {
  std::size_t begin = 0;
  for (; number > 0; --number) begin = token.find('.', begin) + 1;
  return text::decode_base64url(token.substr(begin, token.find('.', begin) - begin)).value();
}

std::string payload(const AccessTokenRequest& request) {
  return part(make_access_token(test_key, request).value().text.reveal(), 1);
}

// A token of exactly so many characters: a claim fills it up.
std::size_t claim_size_for(std::size_t characters) {
  for (std::size_t size = 2000;; ++size) {
    const auto token = make_access_token(test_key, request_of({{"c", std::string(size, 'v')}}));
    if (!token || token->text.reveal().size() >= characters) return size;
  }
}

}  // namespace

// The texts are what 1.34.0 makes on .NET 10.
TEST_CASE("a token says what .NET's says, in its order and with its escapes") {
  CHECK(payload(request_of({{"x\xC2\x85",
                             "a\x7F\xC2\x80\xC2\x85\xE2\x80\xA8\xE2\x80\xA9\x01\x1F\b\f\n\r\t/'&<>+"
                             "\xF0\x9F\x98\x80"}})) ==
        "{\"x\\u0085\":\"a\x7F\xC2\x80\\u0085\\u2028\\u2029\\u0001\\u001f\\b\\f\\n\\r\\t/"
        "'&<>+\xF0\x9F\x98\x80\","
        R"("nbf":1900000000,"exp":1900003600,"iat":1900000000,"iss":"azure-signalr","aud":"a"})");
}

TEST_CASE("claims of a token's own names are overwritten where they stand, but for the audience") {
  CHECK(payload(request_of({{"nbf", "1"}, {"iss", "me"}, {"aud", "mine"}, {"exp", "2"}, {"nbf", "3"}})) ==
        R"({"nbf":1900000000,"iss":"azure-signalr","aud":["mine","a"],"exp":1900003600,"iat":1900000000})");
}

TEST_CASE("an empty audience is left out, and what lies before 1970 is 0") {
  AccessTokenRequest request = request_of({}, "");
  request.times.not_before = request.times.issued_at = TokenTimes::Point(std::chrono::seconds(-5));
  CHECK(payload(request) == R"({"nbf":0,"exp":1900003600,"iat":0,"iss":"azure-signalr"})");
}

TEST_CASE("fractions of seconds are cut off") {
  AccessTokenRequest request = request_of({}, "");
  request.times.not_before += std::chrono::milliseconds(999);
  CHECK(payload(request).starts_with(R"({"nbf":1900000000,)"));
}

TEST_CASE("claims of one name are an array at the place of the first, whatever they were called in .NET") {
  CHECK(payload(request_of({{"http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "a"},
                            {"x", "1"},
                            {"role", "b"}}))
            .starts_with(R"({"role":["a","b"],"x":"1",)"));
}

TEST_CASE("a header names algorithm and key") {
  AccessTokenRequest request = request_of({});
  CHECK(part(make_access_token(test_key, request)->text.reveal(), 0) == R"({"alg":"HS256","typ":"JWT"})");
  request.algorithm = AccessTokenAlgorithm::hs512;
  const SigningKey with_id{Secret("k"), "\"\xC2\x85"};
  CHECK(part(make_access_token(with_id, request)->text.reveal(), 0) ==
        R"({"alg":"HS512","typ":"JWT","kid":"\"\u0085"})");
}

TEST_CASE("a claim that is no UTF-8 is mended, as .NET has it") {
  CHECK(payload(request_of({{"c", "a\xFF"}})).starts_with("{\"c\":\"a\xEF\xBF\xBD\","));
}

TEST_CASE("a token may have 4,096 characters, and no more") {
  const std::size_t size = claim_size_for(4096);
  const auto fits = make_access_token(test_key, request_of({{"c", std::string(size, 'v')}}));
  REQUIRE(fits);
  REQUIRE(fits->text.reveal().size() == 4096);
  const auto too_long = make_access_token(test_key, request_of({{"c", std::string(size + 1, 'v')}}));
  REQUIRE_FALSE(too_long);
  CHECK(too_long.error().code == DiagnosticCode::token_too_long);
  CHECK(too_long.error().exception.type == "AzureSignalRAccessTokenTooLongException");
  CHECK(too_long.error().exception.message.reveal() == "AccessToken must not be longer than 4K.");
  CHECK(too_long.error().message.masked() == "the token has 4097 characters, and may have 4096");
}

TEST_CASE("a token that would expire before it begins is refused, as .NET refuses it") {
  AccessTokenRequest request = request_of({});
  request.times = TokenTimes::starting(now, std::chrono::seconds(0));
  const auto made = make_access_token(test_key, request);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == DiagnosticCode::token_lifetime_invalid);
  CHECK(made.error().exception.message.reveal() ==
        "IDX12401: Expires: '03/17/2030 17:46:40' must be after NotBefore: '03/17/2030 17:46:40'.");
}

TEST_CASE("an algorithm that is none is refused") {
  AccessTokenRequest request = request_of({});
  request.algorithm = static_cast<AccessTokenAlgorithm>(7);
  const auto made = make_access_token(test_key, request);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == DiagnosticCode::token_algorithm_unknown);
  CHECK(made.error().exception.type == "NotSupportedException");
}

TEST_CASE("a token is known by the key that signed it, and by no other") {
  for (const auto algorithm : {AccessTokenAlgorithm::hs256, AccessTokenAlgorithm::hs512}) {
    AccessTokenRequest request = request_of({{"c", "v"}});
    request.algorithm = algorithm;
    const std::string token = make_access_token(test_key, request)->text.reveal();
    CHECK(is_signed_by(token, test_key.key));
    CHECK_FALSE(is_signed_by(token, Secret("another")));
    std::string changed = token;
    changed[token.find('.') + 2] = changed[token.find('.') + 2] == 'A' ? 'B' : 'A';
    CHECK_FALSE(is_signed_by(changed, test_key.key));
    CHECK_FALSE(is_signed_by(token.substr(0, token.rfind('.') + 1), test_key.key));
  }
}

TEST_CASE("what is no token is signed by no key") {
  for (const std::string_view text :
       {"", ".", "..", "a.b", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "e30.e30.AAAA", "no token"}) {
    CAPTURE(text);
    CHECK_FALSE(is_signed_by(text, Secret("")));
  }
}
