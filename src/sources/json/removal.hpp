#pragma once

#include <string_view>

#include "core/text_edit.hpp"
#include "sources/json/tree.hpp"

namespace signalr_config::sources {

/// What has to go with a value: the innermost object or array around it that holds more, or the root, is
/// left. An empty object would be a null that overrides.
[[nodiscard]] JsonWay removed_way(JsonWay way);

/// The edits of `text`, of which `tree` is the tree, that remove a member or an item with its comma, and with
/// its line where it has one of its own. Comments stay. An array that loses an item other than its last
/// becomes an object with the other items' indices.
[[nodiscard]] core::TextEdits remove_json_value(const JsonTree& tree, std::string_view text,
                                                const JsonWay& way);

}  // namespace signalr_config::sources
