#include "signalr_config/text_edit.hpp"

#include <algorithm>
#include <tuple>

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::optional<std::string> apply_edits(std::string_view text, TextEdits edits) {
  const auto place = [](const TextEdit& edit) { return std::tie(edit.span.begin, edit.span.end); };
  std::ranges::sort(edits, {}, place);
  std::string result;
  std::size_t at = 0;
  const TextEdit* previous = nullptr;
  for (const TextEdit& edit : edits) {
    const bool is_inside = edit.span.begin <= edit.span.end && edit.span.end <= text.size();
    if (!is_inside || edit.span.begin < at) return std::nullopt;
    if (previous != nullptr && previous->span == edit.span) return std::nullopt;  // which one comes first?
    result += text.substr(at, edit.span.begin - at);
    result += edit.replacement;
    at = edit.span.end;
    previous = &edit;
  }
  result += text.substr(at);
  return result;
}

std::optional<std::string> Fix::mended() const {
  return document ? apply_edits(document->bytes(), edits) : std::nullopt;
}

}  // namespace v0
}  // namespace signalr_config
