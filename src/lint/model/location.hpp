#pragma once

#include <memory>
#include <string>

#include "signalr_config/document.hpp"
#include "signalr_config/origin.hpp"

namespace signalr_config::lint {

/// A place in something that is linted. An empty span is a place between two bytes.
struct Location {
  std::shared_ptr<const Document> document;
  Span span;

  /// By the document's name: each environment reads a document of its own.
  bool operator==(const Location& other) const;
};

/// Where the value of an entry was written; where the document does not hold it, the key.
Location value_location(const Origin& origin);

/// Where the last segment of its key was written.
Location key_location(const Origin& origin);

/// A part of the value, given by byte offsets into the decoded value. The whole value where its encoding
/// does not tell places.
Location part_location(const Origin& origin, Span part);

}  // namespace signalr_config::lint
