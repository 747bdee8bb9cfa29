#pragma once

#include "conformance/json.hpp"
#include "signalr_config/configuration.hpp"

namespace signalr_config::conformance {

using Layers = std::vector<std::shared_ptr<const ParsedSource>>;

/// What a failed load answers: the innermost message of the first source that .NET refuses.
Json load_error_json(const Layers& layers);

/// Of an expected load error only what can be compared: that there is one, and `inner` exactly where it is
/// .NET's configuration that speaks and not one of its parsers (duplicate keys, a wrong top-level element).
Json comparable_load_error(const Json& expected);

/// The answer, without an `inner` that the expectation does not compare.
Json comparable_load_error(const Json& expected, const Json& got);

}  // namespace signalr_config::conformance
