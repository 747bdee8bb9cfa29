#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "signalr_config/document.hpp"
#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// How the text of a value stands in its document: whether an offset inside the value is an offset there.
enum class ValueEncoding : std::uint8_t {
  verbatim,     ///< byte for byte
  json_string,  ///< with JSON escapes
  opaque,       ///< not found there as text (a variable's value, base64, interpolation)
  /// The value is outside of what was read: a Secret of a cluster, a vault. The entry's value is words for
  /// people about where it is, and must not be taken for the value.
  reference,
};

/// The place where a value was written.
struct Origin {
  std::shared_ptr<const Document> document;  ///< what was read
  Span key;                                  ///< the key's last segment, or the variable's or argument's name
  Span value;  ///< the value, inside its quotes; {0, 0} where the document does not hold it
  ValueEncoding encoding = ValueEncoding::opaque;  ///< how the value stands there
  std::shared_ptr<const Origin> via;  ///< the place that led here (`envFrom` to a ConfigMap), if any

  /// The offset that stands for it: where the value begins, else where the key does.
  std::size_t place() const { return value.end != 0 ? value.begin : key.begin; }
};

/// The place of a byte of the decoded value, when the document can tell it; else the value's begin.
/// `value_offset` counts bytes in the decoded (UTF-8) value.
std::size_t document_offset(const Origin& origin, std::size_t value_offset);

/// The place of a part of the decoded value, given by byte offsets into that. It is the part's own where the
/// encoding is `verbatim` or `json_string`; else nothing more is known than where the value begins.
Span part_of(const Origin& origin, Span part);

/// `appsettings.json:12:7`, `environment variable Azure__SignalR__ConnectionString`,
/// `command line argument --urls`. Never contains a value.
std::string describe(const Origin& origin);

/// The same of an origin that may be missing, as an endpoint that the program sets has none: `code`.
std::string describe(const std::optional<Origin>& origin);

}  // namespace v0
}  // namespace signalr_config
