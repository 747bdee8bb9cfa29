#pragma once

#include <cstddef>
#include <string_view>

#include "signalr_config/export.hpp"
#include "sources/common/data_node.hpp"

namespace signalr_config::sources {

/// Where a scalar stands in YAML text, which yaml-cpp does not say: it knows where a node begins, its anchor
/// and tag included, and nothing of its end.
struct YamlScalarPlace {
  ScalarStyle style = ScalarStyle::plain;
  Span span;  ///< inside the quotes; of a block from its first to its last line, without a line end
  ValueEncoding encoding = ValueEncoding::opaque;
};

/// `begin` is where the node begins, `value` what it was decoded to.
SIGNALR_CONFIG_EXPORT YamlScalarPlace find_yaml_scalar(std::string_view document, std::size_t begin,
                                                       std::string_view value);

/// Behind the anchor, the tag and what separates them from what they are put before.
SIGNALR_CONFIG_EXPORT std::size_t skip_yaml_properties(std::string_view document, std::size_t begin);

}  // namespace signalr_config::sources
