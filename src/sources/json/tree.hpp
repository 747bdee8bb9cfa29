#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sources/common/data_node.hpp"
#include "sources/json/scanner.hpp"

namespace signalr_config::sources {

/// A JSON text with nothing left out: every value, comma and comment has its place.
struct JsonTree {
  DataNodePtr root;
  std::vector<Comment> comments;
};

/// Reads JSON, comments and trailing commas allowed; there may be a byte order mark before it. Every value
/// but null is a scalar with the text that was written; `true` stays `true`. Throws JsonSyntaxError.
[[nodiscard]] JsonTree read_json_tree(std::string_view text);

/// The tree of a file that is no configuration itself, of which a name may hold `:`. Problems have the codes
/// of JSON configuration: `json-syntax`, `json-depth`.
[[nodiscard]] DataDocuments read_json_documents(std::shared_ptr<const Document> document, std::size_t begin);

/// A step from an object or array to one of its members or items.
struct JsonStep {
  const DataNode* holder;
  std::size_t index;

  /// Where the member's name, or the item, begins.
  [[nodiscard]] std::size_t begin() const;
  [[nodiscard]] const DataNode& value() const;
};

/// The way from the root to a value.
using JsonWay = std::vector<JsonStep>;

/// The number of members or items.
[[nodiscard]] std::size_t size_of(const DataNode& holder);

/// What .NET makes an entry of: a value, or an empty object or array.
struct JsonTreeEntry {
  JsonWay way;
  std::string key;  ///< as configuration has it

  [[nodiscard]] const DataNode& value() const { return way.back().value(); }
};

/// The entries of an object, in the order of the document.
[[nodiscard]] std::vector<JsonTreeEntry> entries_of(const JsonTree& tree);

}  // namespace signalr_config::sources
