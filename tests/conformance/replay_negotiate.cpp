#include <map>

#include "conformance/questions.hpp"
#include "negotiation/jwt.hpp"
#include "signalr_config/negotiation.hpp"
#include "text/base64.hpp"

namespace signalr_config::conformance {

namespace {

std::optional<std::string> text_or_null(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return std::nullopt;
  return found->get<std::string>();
}

TokenTimes::Point time_of(const Json& seconds) {
  return TokenTimes::Point(std::chrono::seconds(seconds.get<std::int64_t>()));
}

template <typename Enum>
Enum member_of(const std::map<std::string, Enum>& members, const std::string& name) {
  return members.at(name);
}

// The endpoint that is asked about, and as many secondary ones as the options are to have besides.
Resolution resolution_of(const Json& question) {
  const Json& options = question.at("options");
  Resolution resolution;
  resolution.options.application_name = text_or_null(question, "applicationName");
  resolution.options.access_token_algorithm =
      question.at("algorithm") == "HS512" ? AccessTokenAlgorithm::hs512 : AccessTokenAlgorithm::hs256;
  if (const auto mode = text_or_null(options, "serverStickyMode")) {
    resolution.options.server_sticky_mode =
        member_of<ServerStickyMode>({{"Disabled", ServerStickyMode::disabled},
                                     {"Preferred", ServerStickyMode::preferred},
                                     {"Required", ServerStickyMode::required}},
                                    *mode);
  }
  if (options.contains("maxPollIntervalInSeconds"))
    resolution.options.max_poll_interval_in_seconds =
        options.at("maxPollIntervalInSeconds").get<std::int32_t>();
  std::vector<ConfiguredEndpoint> configured;
  std::vector<std::size_t> in_effect;
  for (std::size_t i = 0; i < options.value("endpointsCount", std::size_t{1}); ++i) {
    const char* const key = i == 0 ? "a" : "b:secondary";
    auto endpoint = make_service_endpoint(key, question.at("connectionString").get<std::string>());
    configured.push_back({std::move(endpoint).value(), "", nullptr, EndpointUse::in_effect, std::nullopt});
    in_effect.push_back(i);
  }
  resolution.set_endpoints(std::move(configured), in_effect);
  return resolution;
}

NegotiationOptions options_of(const Json& question) {
  const Json& given = question.at("options");
  NegotiationOptions options;
  options.server_name = text_or_null(given, "serverName");
  options.detailed_errors = given.value("detailedErrors", false);
  options.handshake_timeout = std::chrono::seconds(given.value("handshakeTimeoutSeconds", 15));
  options.close_on_authentication_expiration = given.value("closeOnAuthenticationExpiration", false);
  return options;
}

void add_user(NegotiationRequest& request, const Json& question) {
  const Json& options = question.at("options");
  for (const Json& claim : question.at("claims"))
    request.claims.push_back({claim.at(0).get<std::string>(), claim.at(1).get<std::string>()});
  request.authentication_type = text_or_null(question, "authenticationType");
  request.name_claim_type = text_or_null(options, "nameClaimType");
  request.role_claim_type = text_or_null(options, "roleClaimType");
}

NegotiationRequest request_of(const Json& question) {
  const Json& options = question.at("options");
  NegotiationRequest request;
  request.hub = question.at("hub").get<std::string>();
  request.path = question.at("path").get<std::string>();
  request.query = text_or_null(question, "query");
  request.request_id = text_or_null(question, "requestId");
  request.user_id = text_or_null(question, "userId");
  if (question.contains("claims")) add_user(request, question);
  request.is_diagnostic_client = options.value("diagnosticClient", false);
  if (options.contains("authenticationExpiresOn"))
    request.authentication_expires = time_of(options.at("authenticationExpiresOn"));
  if (const auto transport = text_or_null(options, "httpTransportType")) {
    request.transport =
        member_of<HttpTransportType>({{"WebSockets", HttpTransportType::web_sockets},
                                      {"ServerSentEvents", HttpTransportType::server_sent_events},
                                      {"LongPolling", HttpTransportType::long_polling}},
                                     *transport);
  }
  return request;
}

Json claims_json(const std::vector<Claim>& claims) {
  Json json = Json::array();
  for (const Claim& claim : claims) json.push_back({claim.type, claim.value});
  return json;
}

Json part_json(const std::string& token, std::size_t begin) {
  const std::size_t end = token.find('.', begin);
  return Json::parse(text::decode_base64url(token.substr(begin, end - begin)).value());
}

// The token of a request at the times and with the key's id that the question gives.
std::string token_of(const Json& question, AccessTokenRequest says) {
  says.times = {time_of(question.at("notBefore")), time_of(question.at("issuedAt")),
                time_of(question.at("expires"))};
  const SigningKey key{Secret(question.at("accessKey").get<std::string>()), text_or_null(question, "kid")};
  const std::string token = negotiation::signed_text(key, says);
  const auto made = make_access_token(key, says);
  if (made.has_value() != (token.size() <= 4096)) throw std::runtime_error("the limit is elsewhere");
  if (!is_signed_by(token, key.key)) throw std::runtime_error("a token's own signature is refused");
  return token;
}

// What the negotiation says; one whose token is too long says it all the same.
AccessTokenRequest negotiated(const Json& question, const Resolution& resolution, Json& got) {
  NegotiationRequest request = request_of(question);
  auto answer = negotiate(request, resolution, options_of(question));
  got["tooLong"] = !answer && answer.error().exception.type == "AzureSignalRAccessTokenTooLongException";
  if (got["tooLong"].get<bool>()) {
    // What does not fit is cut, and put back into what the answer says.
    std::vector<Claim> whole = request.claims;
    for (Claim& claim : request.claims) claim.value.resize(std::min<std::size_t>(claim.value.size(), 1));
    answer = negotiate(request, resolution, options_of(question));
    std::vector<Claim>& says = answer.value().token.says.claims;
    for (std::size_t i = 0; i < whole.size(); ++i)
      says[says.size() - whole.size() + i].value = whole[i].value;
  }
  got["url"] = answer.value().url;
  return answer.value().token.says;
}

}  // namespace

Differences replay_negotiate(const Json& line) {
  const Json& question = line.at("negotiate");
  const Resolution resolution = resolution_of(question);
  const Hub hub = resolution.hub(question.at("hub").get<std::string>());
  const SharedRange<ServiceEndpoint> endpoints = resolution.endpoints();
  const ServiceEndpoint& endpoint = endpoints.front();
  Json got;
  const AccessTokenRequest says = negotiated(question, resolution, got);
  got["clientAudience"] = says.audience;
  got["claims"] = claims_json(says.claims);
  const std::string token = token_of(question, says);
  got["token"] = token;
  got["header"] = part_json(token, 0);
  got["payload"] = part_json(token, token.find('.') + 1);

  NegotiationOptions server;
  server.server_name = text_or_null(question, "serverId");
  const auto server_answer =
      server_token(endpoint, question.at("hub").get<std::string>(), resolution, server);
  got["serverUrl"] = server_url(endpoint, hub);
  got["serverAudience"] = server_answer.value().says.audience;
  got["serverToken"] = token_of(question, server_answer.value().says);
  return compare(line.at("expect"), got);
}

}  // namespace signalr_config::conformance
