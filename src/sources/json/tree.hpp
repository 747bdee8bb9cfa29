#pragma once

#include <cstddef>
#include <memory>

#include "sources/common/data_node.hpp"

namespace signalr_config::sources {

/// Reads JSON, comments and trailing commas allowed, into one tree: for files that are no configuration
/// themselves, of which a name may hold `:`. Every value but null is a scalar with the text that was written;
/// `true` stays `true`. Problems have the codes of JSON configuration: `json-syntax`, `json-depth`.
[[nodiscard]] DataDocuments read_json_tree(std::shared_ptr<const Document> document, std::size_t begin);

}  // namespace signalr_config::sources
