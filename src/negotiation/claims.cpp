#include "negotiation/claims.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace signalr_config::negotiation {

namespace {

constexpr std::chrono::seconds default_handshake_timeout(15);

// What tokens have a meaning of their own for: claims of users that are called so get a prefix.
constexpr std::array<std::string_view, 11> names_of_tokens{"aud", "exp", "iat",    "nbf", "iss",  "actort",
                                                           "acr", "azp", "c_hash", "jti", "nonce"};

// Gathers claims of the service's own, with the prefix that they have.
class SystemClaims {
 public:
  explicit SystemClaims(std::vector<Claim>& claims) : claims_(claims) {}

  void add(std::string_view name, std::string value) {
    claims_.push_back({std::string("asrs.s.").append(name), std::move(value)});
  }
  void add(std::string_view name, const std::optional<std::string>& value) {
    if (value) add(name, std::string(*value));
  }

 private:
  std::vector<Claim>& claims_;
};

// Other than its default; nothing where it is that, or not given.
std::optional<std::string> unless_default(const std::optional<std::string>& given, std::string_view usual) {
  return given == usual ? std::nullopt : given;
}

void add_server(SystemClaims& system, ServerStickyMode mode, const std::optional<std::string>& server_name) {
  if (!server_name || mode == ServerStickyMode::disabled) return;
  system.add("sn", server_name);
  system.add("ssticky", to_string(mode));
}

// A timeout of a hub that the service takes.
void add_handshake_timeout(SystemClaims& system, std::chrono::seconds timeout) {
  const bool is_valid = timeout >= std::chrono::seconds(1) && timeout <= std::chrono::seconds(30);
  if (is_valid && timeout != default_handshake_timeout) system.add("cht", std::to_string(timeout.count()));
}

void add_expiry(SystemClaims& system, const NegotiationRequest& request, const NegotiationOptions& options) {
  if (!options.close_on_authentication_expiration || !request.authentication_expires) return;
  const auto seconds = std::chrono::floor<std::chrono::seconds>(*request.authentication_expires);
  system.add("coae", std::string("true"));
  system.add("aeo", std::to_string(seconds.time_since_epoch().count()));
}

void add_users_own(std::vector<Claim>& claims, const std::vector<Claim>& own) {
  bool has_subject = false;
  for (const Claim& claim : own) {
    const bool is_second_subject = claim.type == "sub" && std::exchange(has_subject, true);
    const bool is_of_tokens = std::ranges::find(names_of_tokens, claim.type) != names_of_tokens.end();
    claims.push_back(is_second_subject || is_of_tokens ? Claim{"asrs.u." + claim.type, claim.value} : claim);
  }
}

}  // namespace

std::vector<Claim> client_claims(const NegotiationRequest& request, const Resolution& resolution,
                                 const NegotiationOptions& options) {
  std::vector<Claim> claims;
  claims.reserve(request.claims.size() + 8);
  SystemClaims system(claims);
  const std::size_t endpoints = resolution.options_endpoint_count();
  const auto& poll_interval = resolution.options.max_poll_interval_in_seconds;
  system.add("uid", request.user_id);
  add_server(system, resolution.options.server_sticky_mode, options.server_name);
  if (request.is_diagnostic_client) system.add("dc", std::string("true"));
  add_handshake_timeout(system, options.handshake_timeout);
  system.add("aut", unless_default(request.authentication_type, "Bearer"));
  if (endpoints > 1) system.add("secn", std::to_string(endpoints));
  if (options.detailed_errors) system.add("derror", std::string("True"));
  system.add("nt", unless_default(request.name_claim_type, default_name_claim_type));
  system.add("rt", unless_default(request.role_claim_type, default_role_claim_type));
  if (poll_interval) system.add("ttl", std::to_string(*poll_interval));
  if (request.transport) system.add("htt", std::to_string(static_cast<std::int32_t>(*request.transport)));
  add_expiry(system, request, options);
  add_users_own(claims, request.claims);
  return claims;
}

}  // namespace signalr_config::negotiation
