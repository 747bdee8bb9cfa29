#pragma once

#include <string>
#include <string_view>

#include "signalr_config/negotiation.hpp"

namespace signalr_config::negotiation {

/// WebUtility.UrlEncode: UTF-8 in upper-case escapes, a space is `+`.
[[nodiscard]] std::string url_encoded(std::string_view text);

/// What a client's URL has after the hub: the path that was asked, the query and the request's id.
[[nodiscard]] std::string query_of(const NegotiationRequest& request);

/// A path as ASP.NET Core decodes it: escapes that are no UTF-8, and `%2F`, stay.
[[nodiscard]] std::string decoded_path(std::string_view path);

}  // namespace signalr_config::negotiation
