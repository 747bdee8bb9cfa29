#include "cli/token/inspection.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <variant>

#include "cli/output/endpoint_filter.hpp"
#include "text/base64.hpp"

namespace signalr_config::cli {

namespace {

// An object in base64 for URLs, or null.
Json object_of(std::string_view part) {
  const auto bytes = text::decode_base64url(part);
  if (!bytes) return nullptr;
  Json json = Json::parse(*bytes, nullptr, false);
  return json.is_object() ? json : Json(nullptr);
}

std::string amount(std::chrono::seconds time) {
  struct Unit {
    std::string_view name;
    std::int64_t seconds;
  };
  constexpr std::array units{Unit{"day", 86400}, Unit{"hour", 3600}, Unit{"minute", 60}, Unit{"second", 1}};
  const auto* const unit = std::ranges::find_if(
      units, [&](const Unit& one) { return time.count() >= 2 * one.seconds || one.seconds == 1; });
  const std::int64_t number = time.count() / unit->seconds;
  return std::to_string(number) + " " + std::string(unit->name) + (number == 1 ? "" : "s");
}

void check_time(TokenInspection& found, const Json& payload, TokenTimes::Point now) {
  const auto expires = time_in(payload, "exp");
  const auto begins = time_in(payload, "nbf");
  const auto between = [](TokenTimes::Point earlier, TokenTimes::Point later) {
    return amount(std::chrono::floor<std::chrono::seconds>(later - earlier));
  };
  if (expires && *expires <= now) {
    found.time_text = "expired " + between(*expires, now) + " ago";
  } else if (begins && *begins > now) {
    found.time_text = "not valid for another " + between(now, *begins);
  } else if (expires) {
    found.time = TokenCheck::good;
    found.time_text = "valid for another " + between(now, *expires);
  } else {
    found.time_text = "without an expiry, which the service refuses";
  }
}

void check_signature(TokenInspection& found, const TokenParts& token, const Resolution& resolution) {
  bool has_keys = false;
  const SharedRange<ConfiguredEndpoint> endpoints = resolution.in_effect();
  for (const ConfiguredEndpoint& configured : endpoints) {
    const auto* const access = std::get_if<AccessKeyCredential>(&configured.endpoint.credential);
    if (access == nullptr) continue;
    has_keys = true;
    if (is_signed_by(token.text, access->key)) found.signed_by.push_back(shown_name(resolution, configured));
  }
  if (has_keys) found.signature = found.signed_by.empty() ? TokenCheck::bad : TokenCheck::good;
}

// The hub in an audience of one of the endpoint's hubs: what stands behind `?hub=`.
std::optional<std::string_view> hub_in(std::string_view audience, const std::string& base,
                                       std::string_view kind) {
  const std::string beginning = base + std::string(kind) + "/?hub=";
  if (!audience.starts_with(beginning)) return std::nullopt;
  return audience.substr(beginning.size());
}

// What is wrong with the hub's name, if anything: the SDK's tokens have it in small letters, after the
// application's name.
std::string hub_problem(std::string_view hub, const Resolution& resolution) {
  const std::string prefix = resolution.hub("").name();
  if (hub != Hub(hub, ServiceOptions()).name()) return "the hub is not in small letters";
  if (!hub.starts_with(prefix)) return "the application's name is not before the hub's";
  return hub.size() == prefix.size() ? "the hub has no name" : "";
}

bool is_for_hub(TokenInspection& found, std::string_view audience, const ServiceEndpoint& endpoint,
                const std::string& name, const Resolution& resolution) {
  for (const std::string_view kind : {"client", "server"}) {
    const auto hub = hub_in(audience, endpoint.audience(), kind);
    if (!hub) continue;
    found.kind = kind;
    found.endpoint = name;
    found.hub = *hub;
    found.audience_problem = hub_problem(*hub, resolution);
    found.audience = found.audience_problem.empty() ? TokenCheck::good : TokenCheck::bad;
    return true;
  }
  return false;
}

void check_audience(TokenInspection& found, std::string_view audience, const Resolution& resolution) {
  const SharedRange<ConfiguredEndpoint> endpoints = resolution.in_effect();
  if (endpoints.empty()) return;
  for (const ConfiguredEndpoint& configured : endpoints) {
    const ServiceEndpoint& endpoint = configured.endpoint;
    const std::string name = shown_name(resolution, configured);
    if (is_for_hub(found, audience, endpoint, name, resolution)) return;
    const bool is_rest = audience.starts_with(endpoint.server_endpoint().absolute_uri()) ||
                         audience.starts_with(endpoint.audience());
    if (!is_rest) continue;
    found.kind = "rest";
    found.endpoint = name;
    found.audience = TokenCheck::good;
    return;
  }
  found.audience = TokenCheck::bad;
}

}  // namespace

TokenReading read_token(std::string_view text) {
  const std::size_t first = text.find('.');
  const std::size_t second = first == std::string_view::npos ? first : text.find('.', first + 1);
  if (second == std::string_view::npos || text.find('.', second + 1) != std::string_view::npos)
    return {std::nullopt, "it has not three parts with a '.' between them"};
  Json header = object_of(text.substr(0, first));
  if (header.is_null()) return {std::nullopt, "its header is no JSON object in base64 for URLs"};
  Json payload = object_of(text.substr(first + 1, second - first - 1));
  if (payload.is_null()) return {std::nullopt, "its payload is no JSON object in base64 for URLs"};
  return {TokenParts{std::string(text), std::move(header), std::move(payload)}, ""};
}

bool TokenInspection::is_good() const {
  return signature != TokenCheck::bad && time != TokenCheck::bad && audience != TokenCheck::bad;
}

TokenInspection inspect(const TokenParts& token, const Resolution* resolution, TokenTimes::Point now) {
  TokenInspection found;
  check_time(found, token.payload, now);
  if (resolution == nullptr) return found;
  check_signature(found, token, *resolution);
  const auto audience = token.payload.find("aud");
  const bool is_text = audience != token.payload.end() && audience->is_string();
  check_audience(found, is_text ? audience->get<std::string>() : std::string(), *resolution);
  // The service that it is for knows its own keys only.
  const bool is_of_another =
      !found.endpoint.empty() && std::ranges::find(found.signed_by, found.endpoint) == found.signed_by.end();
  if (found.signature == TokenCheck::good && is_of_another) found.signature = TokenCheck::bad;
  return found;
}

std::optional<TokenTimes::Point> time_in(const Json& payload, const char* name) {
  const auto found = payload.find(name);
  if (found == payload.end() || !found->is_number()) return std::nullopt;
  constexpr double latest = 253402300799;  // the end of the year 9999
  const double seconds = found->get<double>();
  if (!(seconds >= 0 && seconds <= latest)) return std::nullopt;
  return TokenTimes::Point(std::chrono::seconds(static_cast<std::int64_t>(seconds)));
}

}  // namespace signalr_config::cli
