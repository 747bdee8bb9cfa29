#pragma once

#include <cstddef>
#include <optional>

#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// The number in a key that stands for an element of an array; a place in `Entry::key`.
struct ArrayElement {
  std::size_t number_begin = 0;
  std::size_t number_size = 0;
};

/// The first segment of an endpoint's name or type that an array gave it, in JSON and YAML; nothing where
/// every segment was written as a key.
std::optional<ArrayElement> array_element(const ScopeEntry& where);

inline bool is_in_array(const ScopeEntry& where) { return array_element(where).has_value(); }

}  // namespace signalr_config::lint
