#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"
#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A change of a text: what stands at `span` becomes `replacement`. An empty span inserts.
struct TextEdit {
  Span span;                ///< of the text as it was
  std::string replacement;  ///< empty: the span is removed

  bool operator==(const TextEdit&) const = default;
};

/// Changes that are made together.
using TextEdits = std::vector<TextEdit>;

/// The text with all edits made, whose spans are of the text as it was. Nothing where two of them overlap,
/// insert at the same place, or reach beyond the text: edits are made all or not at all. Their order is of no
/// matter.
[[nodiscard]] std::optional<std::string> apply_edits(std::string_view text, TextEdits edits);

/// What a fix does to the application.
enum class FixEffect : std::uint8_t {
  none,             ///< safe: the same endpoints and options are resolved
  changes_outcome,  ///< there is one likely answer, and the application gets something else: people decide
};

/// How a problem can be mended by a program: edits of one document, made together or not at all.
struct Fix {
  FixEffect effect = FixEffect::changes_outcome;  ///< what it does to the application
  std::shared_ptr<const Document> document;       ///< what is changed
  TextEdits edits;                                ///< of its `bytes()`

  /// Whether a program may make it without asking.
  bool is_safe() const { return effect == FixEffect::none; }

  /// The document's text with the edits made; nothing where they cannot be.
  [[nodiscard]] std::optional<std::string> mended() const;
};

}  // namespace v0
}  // namespace signalr_config
