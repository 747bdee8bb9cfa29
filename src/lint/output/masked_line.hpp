#pragma once

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "lint/model/linted_file.hpp"
#include "lint/output/masked_text.hpp"
#include "lint/output/shown_piece.hpp"

namespace signalr_config::lint {

/// Tells what of the lines of files may be shown. Looks at a file when it is first asked for.
class MaskedLines {
 public:
  MaskedLines(std::span<const LintedFile> files, std::span<const Scope> scopes);

  /// The line of an offset, without its end, as it may be shown. Of a line that is very long only what is
  /// around the offset.
  std::vector<ShownPiece> line_at(const Document& document, std::size_t offset);

 private:
  struct KnownValue {
    Span place;           ///< of the value, with its quotes
    const Entry* entry;   ///< null pointer: a comment
    bool is_key = false;  ///< the place is that of its key, which is the value of a `name`
  };
  struct KnownFile {
    TextMode mode = TextMode::unknown;  ///< of what stands between the values
    std::vector<KnownValue> values;
    std::vector<std::uint32_t> furthest_end;  ///< of all values up to each
  };

  const KnownFile& known(const Document& document);
  void add_entries(const Document& document, const ParsedSource& source, KnownFile& file) const;
  static void show_span(const Document& document, Span line, const KnownFile& file, ShownPieces& pieces);

  std::map<std::string_view, const LintedFile*> files_;
  std::map<std::string_view, std::vector<const ParsedSource*>> sources_;
  std::map<const Document*, KnownFile> known_;
};

}  // namespace signalr_config::lint
