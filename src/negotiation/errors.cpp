#include "negotiation/errors.hpp"

#include <string>

namespace signalr_config {

namespace negotiation {

namespace {

NegotiationError error_of(DiagnosticCode code, SdkException exception, std::string message,
                          std::string remedy) {
  exception.masked_message = exception.message.reveal();
  return {code, std::move(exception), Message(std::move(message)), std::move(remedy), std::nullopt};
}

std::string digits(std::int64_t number, std::size_t least) {
  const std::string text = std::to_string(number);
  return text.size() < least ? std::string(least - text.size(), '0') + text : text;
}

// As .NET writes a DateTime of the invariant culture: `03/17/2030 18:40:00`.
std::string invariant_date(TokenTimes::Point time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
  return digits(static_cast<unsigned>(date.month()), 2) + '/' + digits(static_cast<unsigned>(date.day()), 2) +
         '/' + digits(static_cast<int>(date.year()), 4) + ' ' + digits(clock.hours().count(), 2) + ':' +
         digits(clock.minutes().count(), 2) + ':' + digits(clock.seconds().count(), 2);
}

}  // namespace

NegotiationError no_endpoint_online(bool are_some_configured) {
  return error_of(DiagnosticCode::no_endpoint_online,
                  {"AzureSignalRNotConnectedException", "",
                   Secret("Azure SignalR Service is not connected yet, please try again later."), ""},
                  are_some_configured ? "no endpoint is online" : "there is no endpoint",
                  are_some_configured
                      ? "Let the client try again, and look for why the server's connections are closed."
                      : "Configure an endpoint; the diagnostics of the resolution say why there is none.");
}

NegotiationError hub_name_missing() {
  return error_of(
      DiagnosticCode::hub_name_missing,
      {"ArgumentNullException", "hubName", Secret("Value cannot be null. (Parameter 'hubName')"), ""},
      "the hub has no name", "Give the name of the hub's class.");
}

NegotiationError token_too_long(std::size_t length) {
  return error_of(
      DiagnosticCode::token_too_long,
      {"AzureSignalRAccessTokenTooLongException", "", Secret("AccessToken must not be longer than 4K."), ""},
      "the token has " + std::to_string(length) + " characters, and may have " +
          std::to_string(longest_token),
      "Put fewer or shorter claims into it: those that the hub reads.");
}

NegotiationError token_lifetime_invalid(const TokenTimes& times) {
  const std::string message = "IDX12401: Expires: '" + invariant_date(times.expires) +
                              "' must be after NotBefore: '" + invariant_date(times.not_before) + "'.";
  return error_of(
      DiagnosticCode::token_lifetime_invalid, {"ArgumentException", "", Secret(message), ""},
      "the token would expire before it is valid",
      "Give it a lifetime of more than nothing: AccessTokenLifetimeInSeconds, or token_lifetime.");
}

NegotiationError token_algorithm_unknown(AccessTokenAlgorithm algorithm) {
  return error_of(
      DiagnosticCode::token_algorithm_unknown,
      {"NotSupportedException", "", Secret("Not Supported Encryption Algorithm for JWT Token"), ""},
      "tokens are signed by HS256 or HS512, and by no algorithm " + to_string(algorithm),
      "Set AccessTokenAlgorithm to HS256 or HS512.");
}

EntraRequest entra_request(const ServiceEndpoint& endpoint) {
  return {"https://signalr.azure.com/.default", access_key_exchange_url(endpoint), endpoint.credential};
}

NegotiationError token_needs_entra(const ServiceEndpoint& endpoint) {
  const std::string credential(kind_name(endpoint.credential));
  const std::string reason = "The access key has not been initialized.";
  NegotiationError error =
      error_of(DiagnosticCode::token_needs_entra,
               {"AzureSignalRAccessTokenNotAuthorizedException", "",
                Secret(credential + " is not available for signing client tokens, " + reason), ""},
               "the endpoint has no key but a " + credential + ", whose tokens the program has to supply",
               "Supply a TokenProvider, or a connection string with an AccessKey.");
  error.entra = entra_request(endpoint);
  return error;
}

NegotiationError signing_key_invalid(std::string_view missing_member) {
  const std::string member(missing_member);
  return error_of(
      DiagnosticCode::signing_key_invalid,
      {"AzureSignalRException", "",
       Secret(member.empty() ? "Access key response is not expected."
                             : "Missing required <" + member + "> field."),
       ""},
      member.empty() ? "the service's answer is no JSON object" : "the service's answer has no " + member,
      "Check that the exchange URL was asked, with a token of Entra as bearer, and that it answered 200.");
}

}  // namespace negotiation

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::vector<Diagnostic> to_diagnostics(const NegotiationError& error) {
  Diagnostic problem;
  problem.code = error.code;
  problem.message = error.message;
  problem.remedy = error.remedy;
  return {problem};
}

}  // namespace v0
}  // namespace signalr_config
