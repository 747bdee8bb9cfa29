#include "sources/xml/expat/reader.hpp"

#include <expat.h>

#include <new>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/common/text_decoding.hpp"
#include "sources/xml/expat/encoding.hpp"
#include "sources/xml/expat/line_info.hpp"
#include "sources/xml/expat/problems.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::sources {

/// The functions that expat calls, each of which calls a member function. They pass on no exception: expat is
/// written in C and could not clean up.
struct XmlHandlers {
  template <class Call>
  static void guard(void* user, Call call) {
    auto& reader = *static_cast<XmlReader*>(user);
    if (reader.stopped_) return;
    try {
      call(reader);
    } catch (...) {
      reader.failure_ = std::current_exception();
      reader.stopped_ = true;
      XML_StopParser(reader.parser_, XML_FALSE);
    }
  }

  static void XMLCALL declaration(void* user, const char* version, const char* encoding, int) {
    guard(user, [=](XmlReader& reader) { reader.on_declaration(version, encoding); });
  }
  static void XMLCALL document_type(void* user, const char*, const char*, const char*, int) {
    guard(user, [](XmlReader& reader) { reader.on_document_type(); });
  }
  static void XMLCALL start(void* user, const char*, const char** attributes) {
    guard(user, [=](XmlReader& reader) { reader.on_start(attributes); });
  }
  static void XMLCALL end(void* user, const char*) {
    guard(user, [](XmlReader& reader) { reader.on_end(); });
  }
  static void XMLCALL text(void* user, const char* begin, int size) {
    const std::string_view piece(begin, static_cast<std::size_t>(size));
    guard(user, [=](XmlReader& reader) { reader.on_text(piece); });
  }
  static void XMLCALL cdata_start(void* user) {
    guard(user, [](XmlReader& reader) { reader.on_cdata_start(); });
  }
  static void XMLCALL cdata_end(void* user) {
    guard(user, [](XmlReader& reader) { reader.on_cdata_end(); });
  }
  static void XMLCALL comment(void* user, const char*) {
    guard(user, [](XmlReader& reader) { reader.on_comment(); });
  }
  static void XMLCALL instruction(void* user, const char*, const char*) {
    guard(user, [](XmlReader& reader) { reader.on_instruction(); });
  }

  static void set(XML_Parser parser, XmlReader* reader) {
    XML_SetUserData(parser, reader);
    XML_SetXmlDeclHandler(parser, declaration);
    XML_SetStartDoctypeDeclHandler(parser, document_type);
    XML_SetElementHandler(parser, start, end);
    XML_SetCharacterDataHandler(parser, text);
    XML_SetCdataSectionHandler(parser, cdata_start, cdata_end);
    XML_SetCommentHandler(parser, comment);
    XML_SetProcessingInstructionHandler(parser, instruction);
  }
};

namespace {

constexpr EntryCodes xml_codes{DiagnosticCode::xml_duplicate_key, DiagnosticCode::xml_too_large};

/// What expat takes for a sign of an encoding, whichever it is told: a further byte order mark, or UTF-16.
bool misleads_expat(std::string_view text) {
  return text.starts_with(text::byte_order_mark) || text.substr(0, 2).find('\0') != std::string_view::npos;
}

bool is_declaration(std::string_view name) { return name == "xmlns" || name.starts_with("xmlns:"); }

bool has_namespace(std::string_view name) {
  return name == "xmlns" || name.find(':') != std::string_view::npos;
}

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

/// Whether XmlReader, which is told to ignore white space, ignores this text.
bool is_white_space(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

XmlReader::XmlReader(const std::shared_ptr<const Document>& document, const DecodedText& decoded)
    : document_(document),
      text_(document->bytes()),
      begin_(decoded.begin),
      encoding_(decoded.encoding),
      replacement_(decoded.first_replacement),
      entries_(document, xml_codes) {}

ParsedSource XmlReader::run() && {
  // Names are told apart by how they are written, so that the separator is of no matter. The encoding is
  // given since the text may have been transcoded; the declaration is compared to what was found.
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS("UTF-8", '\n'),
                                                                            XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  parser_ = parser.get();
  XmlHandlers::set(parser_, this);
  if (misleads_expat(text_.substr(begin_))) {
    stop(xml_syntax_problem(document_, {XML_ERROR_INVALID_TOKEN, begin_, std::nullopt}));
  } else if (replacement_ && encoding_ == TextEncoding::utf8) {
    parse(text_.substr(begin_, *replacement_ - begin_), false);
    if (!stopped_) stop(xml_ill_formed(document_, *replacement_));
  } else {
    parse(text_.substr(begin_), true);
    if (replacement_) entries_.report(text_ill_formed(document_, *replacement_));
  }
  if (failure_) std::rethrow_exception(failure_);
  elements_.add_to(entries_);
  return std::move(entries_).take();
}

void XmlReader::parse(std::string_view text, bool is_final) {
  if (XML_Parse(parser_, text.data(), static_cast<int>(text.size()), is_final) == XML_STATUS_OK || stopped_)
    return;
  const int code = XML_GetErrorCode(parser_);
  if (code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
  const std::optional<Span> open = elements_.is_open() ? std::optional(elements_.innermost()) : std::nullopt;
  stop(xml_syntax_problem(document_, {code, offset(), open}));
  if (code == XML_ERROR_NO_ELEMENTS && !open) {
    entries_.source().exact_refusal_unmasked = "XmlException: Root element is missing.";
  }
}

/// What .NET finds while it reads comes before what its configuration finds: it reads everything twice.
void XmlReader::stop(Diagnostic problem) {
  stopped_ = true;
  entries_.source().exact_refusal_unmasked.clear();
  entries_.source().diagnostics.push_back(std::move(problem));
  XML_StopParser(parser_, XML_FALSE);
}

std::size_t XmlReader::offset() const {
  const XML_Index index = XML_GetCurrentByteIndex(parser_);
  return index < 0 ? begin_ : begin_ + static_cast<std::size_t>(index);
}

std::size_t XmlReader::end_offset() const {
  return offset() + static_cast<std::size_t>(XML_GetCurrentByteCount(parser_));
}

void XmlReader::on_declaration(const char* version, const char* encoding) {
  const std::size_t place = offset();
  if (version == nullptr || std::string_view(version) != "1.0")
    return stop(xml_wrong_version(document_, place));
  if (encoding != nullptr && !may_declare_encoding(encoding_, encoding)) {
    stop(xml_wrong_encoding(document_, place));
  }
}

void XmlReader::on_document_type() {
  const std::size_t begin = text_.rfind("<!DOCTYPE", offset());
  stop(xml_document_type(document_, make_span(begin, end_offset())));
  entries_.source().exact_refusal_unmasked =
      "XmlException: For security reasons DTD is prohibited in this XML document. To enable DTD processing "
      "set the "
      "DtdProcessing property on XmlReaderSettings to Parse and pass the settings into XmlReader.Create "
      "method.";
}

void XmlReader::on_start(const char* const* attributes) {
  end_text();
  const XmlTag tag = scan_xml_tag(text_, offset());
  elements_.begin_element(local_name(document_->text(tag.name)), name_attribute(tag, attributes), tag.name);
  read_attributes(tag, attributes);
  closes_itself_ = tag.closes_itself;
  previous_ = tag.closes_itself ? Node::other : Node::start;
}

/// The first attribute `Name`, in any case; it may be empty.
std::string_view XmlReader::name_attribute(const XmlTag& tag, const char* const* attributes) {
  for (const XmlTag::Attribute& attribute : tag.attributes) {
    const std::string_view name = document_->text(attribute.name);
    if (is_declaration(name)) continue;  // expat leaves those out
    if (dotnet::equals_ignore_case(local_name(name), "Name")) return entries_.source().store(attributes[1]);
    attributes += 2;
  }
  return {};
}

void XmlReader::read_attributes(const XmlTag& tag, const char* const* attributes) {
  for (const XmlTag::Attribute& attribute : tag.attributes) {
    const std::string_view name = document_->text(attribute.name);
    if (has_namespace(name)) refuse_namespace(attribute.name);
    if (is_declaration(name)) continue;
    const std::string_view value = entries_.source().store(attributes[1]);
    attributes += 2;
    if (!has_namespace(name)) {
      elements_.add_attribute(name, {value, attribute.name, attribute.value, attribute.name.begin});
    }
  }
}

void XmlReader::refuse_namespace(Span name) {
  if (!entries_.source().refused()) {
    entries_.source().exact_refusal_unmasked =
        "FormatException: XML namespaces are not supported." + xml_line_info(*document_, name.begin);
  }
  entries_.report(xml_namespace(document_, name));
}

void XmlReader::on_end() {
  end_text();
  if (!closes_itself_ && previous_ == Node::start) {
    const std::size_t place = offset();
    elements_.set_text({{}, {}, make_span(place, place), place + 2});
  }
  closes_itself_ = false;
  previous_ = Node::other;
  elements_.end_element();
}

void XmlReader::on_text(std::string_view text) {
  pending_ += text;
  if (!pending_span_) pending_span_ = make_span(offset(), offset());
  pending_span_->end = static_cast<std::uint32_t>(end_offset());
}

void XmlReader::end_text() {
  if (pending_span_ && (in_cdata_ || !is_white_space(pending_))) {
    elements_.set_text({entries_.source().store(pending_), {}, *pending_span_, pending_span_->begin});
    previous_ = Node::other;
  }
  pending_.clear();
  pending_span_.reset();
}

void XmlReader::on_cdata_start() {
  end_text();
  in_cdata_ = true;
  const std::size_t begin = end_offset();
  pending_span_ = make_span(begin, begin);
}

void XmlReader::on_cdata_end() {
  end_text();
  in_cdata_ = false;
}

void XmlReader::on_comment() {
  end_text();
  constexpr std::size_t opening = 4;  // <!--
  constexpr std::size_t closing = 3;  // -->
  entries_.source().comments.push_back({make_span(offset() + opening, end_offset() - closing)});
}

void XmlReader::on_instruction() {
  end_text();
  previous_ = Node::other;
}

}  // namespace signalr_config::sources
