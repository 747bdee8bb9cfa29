#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "signalr_config/diagnostic.hpp"

namespace signalr_config::sources {

/// Where expat stopped, with its code, and the name of the innermost element that was open there.
struct XmlStop {
  int code = 0;
  std::size_t offset = 0;
  std::optional<Span> open_element;
};

/// `xml-syntax`, or `xml-namespace` for an undeclared prefix: reading stopped there.
[[nodiscard]] Diagnostic xml_syntax_problem(std::shared_ptr<const Document> document, const XmlStop& stop);

/// `xml-encoding`: bytes at `offset` that are not UTF-8.
[[nodiscard]] Diagnostic xml_ill_formed(std::shared_ptr<const Document> document, std::size_t offset);

/// `xml-encoding`: the declaration names an encoding that this is not.
[[nodiscard]] Diagnostic xml_wrong_encoding(std::shared_ptr<const Document> document, std::size_t offset);

/// `xml-syntax`: the declaration names a version of XML other than 1.0.
[[nodiscard]] Diagnostic xml_wrong_version(std::shared_ptr<const Document> document, std::size_t offset);

/// `xml-dtd`.
[[nodiscard]] Diagnostic xml_document_type(std::shared_ptr<const Document> document, Span place);

/// `xml-namespace`: the name of an attribute that declares a namespace or has a prefix.
[[nodiscard]] Diagnostic xml_namespace(std::shared_ptr<const Document> document, Span name);

/// `xml-too-large`: more bytes than offsets can address.
[[nodiscard]] Diagnostic xml_too_large(std::shared_ptr<const Document> document);

}  // namespace signalr_config::sources
