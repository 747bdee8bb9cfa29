#include "negotiation/json_member.hpp"
#include "signalr_config/access_token.hpp"
#include "text/base64.hpp"
#include "text/sha2.hpp"

namespace signalr_config {

namespace {

// By what a token's header says that it is signed; nothing for what no key of the service signs.
std::optional<text::Sha2> algorithm_of(std::string_view header) {
  const auto json = text::decode_base64url(header);
  if (!json) return std::nullopt;
  const auto name = negotiation::JsonMembers(*json).text("alg");
  if (name == "HS256") return text::Sha2::sha256;
  if (name == "HS512") return text::Sha2::sha512;
  return std::nullopt;
}

}  // namespace

inline namespace SIGNALR_CONFIG_EXPORT v0 {

bool is_signed_by(std::string_view token, const Secret& key) {
  const std::size_t header_end = token.find('.');
  const std::size_t payload_end = token.rfind('.');
  if (header_end == payload_end) return false;
  const auto algorithm = algorithm_of(token.substr(0, header_end));
  const auto signature = text::decode_base64url(token.substr(payload_end + 1));
  if (!algorithm || !signature) return false;
  return text::equal_in_constant_time(
      *signature, text::Hmac(*algorithm, key.reveal()).sign(token.substr(0, payload_end)));
}

}  // namespace v0
}  // namespace signalr_config
