#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A value that must not be printed. There is no stream operator and no conversion: whoever needs the text
/// says so with `reveal()`.
class Secret {
 public:
  /// An empty one.
  Secret() = default;
  /// One that holds a text.
  explicit Secret(std::string text) : text_(std::move(text)) {}

  /// The text, for whoever needs it: to sign, never to show.
  const std::string& reveal() const { return text_; }
  /// Whether there is no text.
  bool empty() const { return text_.empty(); }
  bool operator==(const Secret&) const = default;

 private:
  std::string text_;
};

}  // namespace v0
}  // namespace signalr_config
