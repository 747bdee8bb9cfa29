#include <algorithm>
#include <array>
#include <sstream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/secret_output.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "cli/input/resolved_input.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "cli/output/json_writer.hpp"
#include "cli/token/options.hpp"
#include "signalr_config/negotiation.hpp"

namespace signalr_config::cli {

namespace {

struct TokenBuildOptions {
  InputOptions input;
  SecretOutput output;
  bool json = false;
  std::optional<std::string> hub;
  std::optional<std::string> user;
  std::vector<std::string> claims;
  std::optional<std::string> lifetime;
  bool server = false;
  std::optional<std::string> rest;
  std::optional<std::string> server_name;
};

constexpr auto token_build_rows = std::to_array<Option>({
    {"--hub", "NAME", "The hub, as its class is called. For all but --rest.", into<&TokenBuildOptions::hub>},
    {"--user", "ID", "The user's id. Default: an anonymous client.", into<&TokenBuildOptions::user>},
    {"--claim", "TYPE=VALUE", "A claim of the user; may be given several times.",
     into<&TokenBuildOptions::claims>},
    {"--lifetime", "TIME",
     "How long the token is valid: 90s, 15m, 1h, 2d. Default: what is configured; with --rest an hour.",
     into<&TokenBuildOptions::lifetime>},
    {"--server", "", "A token for a server's connection, in place of a client's.",
     into<&TokenBuildOptions::server>},
    {"--rest", "PATH", "A token for a call of the REST API: /api/hubs/chat/:send.",
     into<&TokenBuildOptions::rest>},
    {"--server-name", "NAME", "The server that a token of --server or --rest names.",
     into<&TokenBuildOptions::server_name>},
});
constexpr auto token_build_output_rows = std::to_array<Option>({
    {"--json", "", "Write URL, token, expiry and claims as JSON.", into<&TokenBuildOptions::json>},
});

// What a token is for, with the URL that it opens.
struct BuiltToken {
  std::string_view kind;
  std::string url;
  AccessToken token;
};

void check(const TokenBuildOptions& given) {
  if (given.server && given.rest) throw UsageError("--server and --rest are two kinds of tokens");
  const bool is_clients = !given.server && !given.rest;
  if (!is_clients && (given.user || !given.claims.empty()))
    throw UsageError("--user and --claim are for tokens of clients");
  if (is_clients && given.server_name) throw UsageError("--server-name is for --server and --rest");
  if (given.rest && given.hub) throw UsageError("--rest has the hub in its path, and takes no --hub");
  if (!given.rest && given.hub.value_or("").empty())
    throw UsageError("--hub is missing", "It is the name of the hub's class, for example chat.");
}

// The endpoint of that name; without one the first to which clients are sent.
const ServiceEndpoint* find_endpoint(const Resolution& resolution, const std::optional<std::string>& name) {
  const auto in_effect = endpoints_in_effect(resolution, name);
  const auto first = std::ranges::find_if(in_effect, [&](const ConfiguredEndpoint* one) {
    return name || one->endpoint.type == EndpointType::primary;
  });
  return first == in_effect.end() ? nullptr : &(*first)->endpoint;
}

Result<BuiltToken, NegotiationError> build_client_token(const TokenBuildOptions& given,
                                                        const Resolution& resolution,
                                                        NegotiationOptions options,
                                                        const ServiceEndpoint& endpoint) {
  NegotiationRequest request;
  request.hub = *given.hub;
  request.user_id = given.user;
  for (const std::string& claim : given.claims) request.claims.push_back(to_claim(claim));
  options.choose = [&](const NegotiationRequest&, const SharedRange<ServiceEndpoint>&) { return &endpoint; };
  return negotiate(request, resolution, options).transform([](Negotiation answer) {
    return BuiltToken{"client", std::move(answer.url), std::move(answer.token)};
  });
}

Result<BuiltToken, NegotiationError> build_token(const TokenBuildOptions& given, const Resolution& resolution,
                                                 const ServiceEndpoint& endpoint) {
  NegotiationOptions options;
  options.server_name = given.server_name;
  if (given.lifetime) options.token_lifetime = to_lifetime(*given.lifetime);
  const auto with_url = [](std::string_view kind, std::string url) {
    return [kind, url = std::move(url)](AccessToken token) {
      return BuiltToken{kind, url, std::move(token)};
    };
  };
  if (given.server) {
    return server_token(endpoint, *given.hub, resolution, options)
        .transform(with_url("server", server_url(endpoint, resolution.hub(*given.hub))));
  }
  if (given.rest) {
    const std::string url = rest_url(endpoint, *given.rest);
    return rest_token(endpoint, url, options).transform(with_url("rest", url));
  }
  return build_client_token(given, resolution, options, endpoint);
}

std::string to_text(const BuiltToken& built, const ServiceEndpoint& endpoint, bool as_json) {
  if (!as_json) return built.token.text.reveal() + "\n";
  const AccessTokenRequest& says = built.token.says;
  Json claims = Json::array();
  for (const Claim& claim : says.claims)
    claims.push_back({{"name", token_claim_type(claim.type)}, {"value", claim.value}});
  std::ostringstream text;
  JsonWriter writer(text);
  writer.member("schemaVersion", 1);
  writer.member("kind", built.kind);
  writer.member("endpoint", endpoint.name);
  writer.member("url", built.url);
  writer.member("accessToken", built.token.text.reveal());
  writer.member("audience", says.audience);
  writer.member("notBefore", utc_text(says.times.not_before));
  writer.member("expires", utc_text(says.times.expires));
  writer.member("claims", claims);
  writer.finish();
  return text.str();
}

// The command line has no provider of tokens: how to get along without one.
std::vector<Diagnostic> problems_of(const NegotiationError& error) {
  std::vector<Diagnostic> problems = to_diagnostics(error);
  if (error.entra) {
    problems.front().remedy = "'az account get-access-token --scope " + error.entra->scope +
                              "' prints a token of Entra, which servers and REST calls use as it is. GET "
                              "/api/v1/auth/accessKey of the endpoint, with it as bearer, answers with the "
                              "key by which tokens of clients are signed.";
  }
  return problems;
}

ExitCode run_token_build(TokenBuildOptions& given, Invocation& invocation) {
  const std::optional<std::string> name = take_name(given.input.paths);
  check(given);
  refuse_terminal(given.output, invocation);
  const LoadedInput input = load_input(given.input, invocation);
  const ResolvedInput resolved = resolve_input(given.input, input, invocation, {.warnings = false});
  if (!resolved.resolution) return resolved.code;
  const ServiceEndpoint* const endpoint = find_endpoint(*resolved.resolution, name);
  if (endpoint == nullptr) {
    report_missing_endpoint(invocation, *resolved.resolution, name.value_or(""));
    return ExitCode::no;
  }
  const auto built = build_token(given, *resolved.resolution, *endpoint);
  if (!built) {
    write_diagnostics(invocation.err, problems_of(built.error()), error_style(invocation));
    return ExitCode::no;
  }
  return write_secret_output(given.output, to_text(*built, *endpoint, given.json), invocation);
}

}  // namespace

extern constinit const Command token_build_command = command_of<TokenBuildOptions, run_token_build>({
    .name = "build",
    .summary = "Make a token for a client, a server or a REST call",
    .usage = "[ENDPOINT] --hub NAME [OPTION]... [PATH]... [-- ARGUMENT...]",
    .description =
        "Prints a token as the SDK makes it for an endpoint of an application, signed by its access key: for "
        "a client, or with --server or --rest for a server. ENDPOINT is its name, '(default)' for the "
        "default one; what a file or directory has for its name is a PATH. Without a name, it is the first "
        "primary endpoint.\n"
        "A token opens the service to whoever has it: it is not written on a terminal without "
        "--show-secrets.",
    .options = {{own<TokenBuildOptions>("Token", token_build_rows),
                 part<&TokenBuildOptions::input>(application_input),
                 own<TokenBuildOptions>("Output", token_build_output_rows),
                 part<&TokenBuildOptions::output>(secret_output_options)}},
    .examples =
        {{{"signalr-config token build --hub chat --user alice --json > negotiation.json",
           "What a client would get that negotiates."},
          {"signalr-config token build east --server --hub chat --lifetime 5m src/Shop -e Production | wc -c",
           "For a server's connection to the endpoint named east."},
          {"curl -H \"Authorization: Bearer $(signalr-config token build --rest /api/v1/health)\" "
           "https://chat.service.signalr.net/api/v1/health",
           "For a call of the REST API."}}},
    .exit_status = {"the token was printed",
                    "the application would not start, has no such endpoint or no key for it, or the token "
                    "cannot be made"},
});

}  // namespace signalr_config::cli
