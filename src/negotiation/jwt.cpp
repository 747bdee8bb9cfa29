#include "negotiation/jwt.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/base64.hpp"
#include "text/json_escape.hpp"
#include "text/sha2.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::negotiation {

namespace {

std::string json_text_of(std::string_view text) { return text::json_quoted(text::well_formed(text)); }

// .NET's EpochTime: what lies before 1970 is 0.
std::int64_t epoch_seconds(TokenTimes::Point time) {
  return std::max<std::int64_t>(
      0, std::chrono::floor<std::chrono::seconds>(time).time_since_epoch() / std::chrono::seconds(1));
}

// Escapes what Newtonsoft.Json escapes beyond what JSON asks for: U+0085, U+2028 and U+2029.
std::string newtonsoft_escaped(std::string json) {
  using Row = std::pair<std::string_view, std::string_view>;
  static constexpr std::array escapes{Row{"\xC2\x85", "\\u0085"}, Row{"\xE2\x80\xA8", "\\u2028"},
                                      Row{"\xE2\x80\xA9", "\\u2029"}};
  for (const auto& [character, escape] : escapes) {
    for (std::size_t at = json.find(character); at != std::string::npos; at = json.find(character, at))
      json.replace(at, character.size(), escape);
  }
  return json;
}

// What a token says, as JSON (the SDK's JwtPayload): members in the order in which they were first added.
class Payload {
 public:
  // Adds a claim: a second one of a name makes an array of them, at the place of the first.
  void add(std::string_view name, std::string_view text);
  // Sets a number, in place of what has that name.
  void set(std::string_view name, std::int64_t number);
  // The same of a text.
  void set(std::string_view name, std::string_view text);

  // As Newtonsoft.Json writes it.
  std::string json() const;

 private:
  struct Member {
    std::string name;
    std::string values;  // as JSON, with commas between them
    bool is_array = false;
  };

  Member* find(std::string_view name);
  void replace(std::string_view name, std::string json);

  std::vector<Member> members_;
};

Payload::Member* Payload::find(std::string_view name) {
  const auto found = std::ranges::find(members_, name, &Member::name);
  return found == members_.end() ? nullptr : &*found;
}

void Payload::add(std::string_view name, std::string_view text) {
  Member* const member = find(name);
  if (member == nullptr) {
    members_.push_back({std::string(name), json_text_of(text), false});
    return;
  }
  member->values.append(1, ',').append(json_text_of(text));
  member->is_array = true;
}

void Payload::replace(std::string_view name, std::string json) {
  Member* const member = find(name);
  if (member == nullptr) {
    members_.push_back({std::string(name), std::move(json), false});
    return;
  }
  member->values = std::move(json);
  member->is_array = false;
}

void Payload::set(std::string_view name, std::int64_t number) { replace(name, std::to_string(number)); }

void Payload::set(std::string_view name, std::string_view text) { replace(name, json_text_of(text)); }

std::string Payload::json() const {
  std::string json = "{";
  for (const Member& member : members_) {
    if (json.size() > 1) json += ',';
    json.append(json_text_of(member.name)).append(1, ':');
    if (member.is_array) {
      json.append(1, '[').append(member.values).append(1, ']');
    } else {
      json += member.values;
    }
  }
  return newtonsoft_escaped(std::move(json += '}'));
}

// With long claim types become short ones.
Payload payload_of(const AccessTokenRequest& request) {
  Payload payload;
  for (const Claim& claim : request.claims) payload.add(token_claim_type(claim.type), claim.value);
  payload.set("nbf", epoch_seconds(request.times.not_before));
  payload.set("exp", epoch_seconds(request.times.expires));
  payload.set("iat", epoch_seconds(request.times.issued_at));
  payload.set("iss", "azure-signalr");
  if (!request.audience.empty()) payload.add("aud", request.audience);
  return payload;
}

}  // namespace

std::string signed_text(const SigningKey& key, const AccessTokenRequest& request) {
  const bool is_256 = request.algorithm == AccessTokenAlgorithm::hs256;
  std::string header = is_256 ? R"({"alg":"HS256","typ":"JWT")" : R"({"alg":"HS512","typ":"JWT")";
  if (key.id) header.append(R"(,"kid":)").append(text::json_quoted(text::well_formed(*key.id)));
  std::string token = text::encode_base64url(newtonsoft_escaped(std::move(header += '}')));
  token.append(1, '.').append(text::encode_base64url(payload_of(request).json()));
  const text::Hmac hmac(is_256 ? text::Sha2::sha256 : text::Sha2::sha512, key.key.reveal());
  const std::string signature = text::encode_base64url(hmac.sign(token));
  return token.append(1, '.').append(signature);
}

}  // namespace signalr_config::negotiation
