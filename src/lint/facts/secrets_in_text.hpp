#pragma once

#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"

namespace signalr_config::lint {

/// A secret in a connection string that stands anywhere in a text.
struct SecretInText {
  std::string_view property;  ///< `AccessKey` or `ClientSecret`
  Span span;                  ///< the value
};

/// Finds `Endpoint=http...;AccessKey=...` and its like in text of any kind: on one line, up to a quote, a
/// blank or a ';'. Samples and placeholders are left out.
std::vector<SecretInText> secrets_in_text(std::string_view text);

}  // namespace signalr_config::lint
