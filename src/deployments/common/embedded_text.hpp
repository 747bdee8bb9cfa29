#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/source.hpp"
#include "sources/common/data_node.hpp"

namespace signalr_config::deployments {

/// Where the bytes of a scalar's decoded text stand in its document: exact for everything but white space,
/// which lines fold and indentation replaces.
class EmbeddedText {
 public:
  EmbeddedText(const Document& document, const sources::DataNode& scalar);

  /// The offset in the document of a byte of the text.
  std::size_t offset(std::size_t text_offset) const;

 private:
  struct Piece {
    std::size_t text;  // offsets at which a run begins that stands there byte for byte
    std::size_t document;
  };

  void add(std::size_t text, std::size_t document) { pieces_.push_back({text, document}); }
  void align_words(std::string_view text, std::string_view raw, std::size_t begin, bool doubles_quotes);
  void align_escapes(std::string_view text, std::string_view raw, std::size_t begin);

  std::vector<Piece> pieces_;
  std::size_t end_;
};

/// A file that stands in a scalar of a description, as text or encoded.
struct EmbeddedFile {
  std::shared_ptr<const Document> document;
  sources::DataNodePtr node;
  std::string bytes;        ///< decoded
  bool is_encoded = false;  ///< base64: no place in it is a place of the document
  std::shared_ptr<const Origin> via;
};

/// A settings file, at `path` in the container, whose entries have their places in the description.
[[nodiscard]] std::shared_ptr<const Source> embedded_settings(std::string_view path, EmbeddedFile file);

}  // namespace signalr_config::deployments
