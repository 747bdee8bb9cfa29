#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::negotiation {

/// The members of a small JSON object, by their exact names.
class JsonMembers {
 public:
  explicit JsonMembers(std::string_view json);

  /// Whether it is a JSON object.
  [[nodiscard]] bool is_object() const;

  /// The text of a member; nothing where it is not there, or null.
  [[nodiscard]] std::optional<std::string> text(std::string_view name) const;

 private:
  ParsedSource members_;
};

}  // namespace signalr_config::negotiation
