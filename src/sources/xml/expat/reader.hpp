#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sources/common/text_decoding.hpp"
#include "sources/common/unique_entries.hpp"
#include "sources/xml/expat/elements.hpp"
#include "sources/xml/tag.hpp"

struct XML_ParserStruct;

namespace signalr_config::sources {

/// Reads a document with expat into elements, in the way in which System.Xml.XmlReader would hand its nodes
/// to .NET's configuration: comments and white space left out, everything else a node.
class XmlReader {
 public:
  /// What `decoded` says of the document's text, which may have been moved from it.
  XmlReader(const std::shared_ptr<const Document>& document, const DecodedText& decoded);

  ParsedSource run() &&;

 private:
  // What expat calls; `Handlers` (in the source file) leads there.
  friend struct XmlHandlers;
  void on_declaration(const char* version, const char* encoding);
  void on_document_type();
  void on_start(const char* const* attributes);
  void on_end();
  void on_text(std::string_view text);
  void on_cdata_start();
  void on_cdata_end();
  void on_comment();
  void on_instruction();

  enum class Node : std::uint8_t { other, start };

  void parse(std::string_view text, bool is_final);
  void stop(Diagnostic problem);
  void read_attributes(const XmlTag& tag, const char* const* attributes);
  std::string_view name_attribute(const XmlTag& tag, const char* const* attributes);
  void refuse_namespace(Span name);
  void end_text();
  std::size_t offset() const;
  std::size_t end_offset() const;

  std::shared_ptr<const Document> document_;
  std::string_view text_;
  std::size_t begin_;
  TextEncoding encoding_;
  std::optional<std::size_t> replacement_;
  UniqueEntries entries_;
  XmlElements elements_;
  XML_ParserStruct* parser_ = nullptr;
  std::exception_ptr failure_;  // of a handler: it must not pass through expat
  bool stopped_ = false;
  bool closes_itself_ = false;
  bool in_cdata_ = false;
  Node previous_ = Node::other;
  std::string pending_;  // the text that is being read
  std::optional<Span> pending_span_;
};

}  // namespace signalr_config::sources
