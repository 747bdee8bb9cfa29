#pragma once

#include <iosfwd>

#include "cli/token/inspection.hpp"
#include "cli/token/shown_claims.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// What `token show` answers.
struct TokenShowReport {
  TokenParts token;
  TokenInspection found;
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
};

void write_token_show_text(std::ostream& out, const TokenShowReport& report, const terminal::Style& style);

/// Its schema is docs/schemas/token-v1.schema.json.
void write_token_show_json(std::ostream& out, const TokenShowReport& report);

}  // namespace signalr_config::cli
