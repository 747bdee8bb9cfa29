#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output/json_parts.hpp"
#include "signalr_config/access_token.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::cli {

/// A token, taken apart: header and payload are objects.
struct TokenParts {
  std::string text;
  Json header;
  Json payload;
};

/// Nothing: it is no JSON Web Token, for the reason that is given.
struct TokenReading {
  std::optional<TokenParts> parts;
  std::string problem;
};
TokenReading read_token(std::string_view text);

/// What can be told of one side of a token.
enum class TokenCheck {
  good,
  bad,
  unknown,  ///< there is nothing to compare it with
};

/// What a token is, against an application's endpoints.
struct TokenInspection {
  TokenCheck signature = TokenCheck::unknown;  ///< unknown: no endpoint has a key
  std::vector<std::string> signed_by;          ///< names of endpoints whose key has signed it

  TokenCheck time = TokenCheck::bad;
  std::string time_text;  ///< `expired 2 hours ago`

  TokenCheck audience = TokenCheck::unknown;  ///< unknown: there is no endpoint
  std::string_view kind;           ///< `client`, `server`, `rest`; empty: for none of the endpoints
  std::string endpoint;            ///< the name of the endpoint that it is for
  std::optional<std::string> hub;  ///< as it stands in the audience; of clients and servers
  std::string audience_problem;    ///< what is wrong with the hub; empty: nothing

  /// Whether nothing speaks against it.
  bool is_good() const;
};

/// Asks whether a token is good now, for an application's endpoints; a null pointer: there is no application.
TokenInspection inspect(const TokenParts& token, const Resolution* resolution, TokenTimes::Point now);

/// A time in the payload, if it is one.
std::optional<TokenTimes::Point> time_in(const Json& payload, const char* name);

}  // namespace signalr_config::cli
