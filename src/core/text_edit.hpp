#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"

namespace signalr_config::core {

/// A change of a text: what stands at `span` becomes `replacement`. An empty span inserts.
struct TextEdit {
  Span span;
  std::string replacement;

  bool operator==(const TextEdit&) const = default;
};

using TextEdits = std::vector<TextEdit>;

/// The text with all edits made, whose spans are of the text as it was. Nothing where two of them overlap,
/// insert at the same place, or reach beyond the text: edits are made all or not at all. Their order is of no
/// matter.
[[nodiscard]] std::optional<std::string> apply_edits(std::string_view text, std::vector<TextEdit> edits);

}  // namespace signalr_config::core
