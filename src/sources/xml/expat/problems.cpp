#include "sources/xml/expat/problems.hpp"

#include <expat.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "sources/common/unique_entries.hpp"

namespace signalr_config::sources {
namespace {

using DocumentPointer = std::shared_ptr<const Document>;

struct Words {
  std::string_view message;
  std::string_view remedy;
};

Diagnostic problem_of(DocumentPointer document, DiagnosticCode code, Span place, const Words& words) {
  Diagnostic problem = problem_at(std::move(document), code, place);
  problem.message.text(words.message);
  problem.remedy = words.remedy;
  return problem;
}

/// What is said of an error of expat. Nothing of the document is in it: what cannot be parsed may be a
/// secret.
Words words_of(int code) {
  switch (code) {
    case XML_ERROR_INVALID_TOKEN:
      return {
          "found something that is not XML",
          "Write '&lt;' for '<' and '&amp;' for '&' in values, put attributes in quotes, and close what was "
          "opened."};
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
      return {"expected the end of what begins here, found the end of the file",
              "Complete the document; it may have been cut off."};
    case XML_ERROR_DUPLICATE_ATTRIBUTE:
      return {"expected each attribute of an element once, found one a second time",
              "Remove one of the two."};
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
      return {"expected nothing but comments after the root element", "Remove what follows its end."};
    case XML_ERROR_UNDEFINED_ENTITY:
      return {"expected one of the entities lt, gt, amp, apos and quot, found another",
              "Write '&amp;' for an '&' that is meant as such, and other characters as they are."};
    case XML_ERROR_BAD_CHAR_REF:
      return {"expected a reference to a character that XML allows", "Remove the reference."};
    case XML_ERROR_MISPLACED_XML_PI:
      return {"expected the XML declaration at the very beginning",
              "Remove what stands before it, or remove it."};
    case XML_ERROR_XML_DECL:
      return {"expected an XML declaration of version and encoding",
              "Write <?xml version=\"1.0\"?>, or nothing."};
    default:
      return {"found something that is not well-formed XML 1.0", "Correct or remove what stands here."};
  }
}

bool is_namespace_error(int code) {
  return code == XML_ERROR_UNBOUND_PREFIX || code == XML_ERROR_UNDECLARING_PREFIX ||
         code == XML_ERROR_RESERVED_PREFIX_XML || code == XML_ERROR_RESERVED_PREFIX_XMLNS ||
         code == XML_ERROR_RESERVED_NAMESPACE_URI;
}

constexpr Words namespace_words{"expected names without namespaces, found a prefix or a declaration of one",
                                "Remove the declaration (xmlns) and the prefixes: .NET refuses them."};

/// The end of the file where elements are open, or an end tag of another element.
Diagnostic unclosed(DocumentPointer document, const XmlStop& stop) {
  const bool at_end = stop.code == XML_ERROR_NO_ELEMENTS;
  const std::string_view name = document->text(*stop.open_element);
  Diagnostic problem = problem_at(document, DiagnosticCode::xml_syntax, make_span(stop.offset, stop.offset));
  problem.message.text("expected the end tag of '").key(name);
  problem.message.text(at_end ? "', found the end of the file" : "', found that of another element");
  problem.remedy = at_end ? "Complete the document; it may have been cut off."
                          : "Close elements in the order in "
                            "which they were opened.";
  const Span place = *stop.open_element;
  problem.related.push_back(Origin{std::move(document), place, place, ValueEncoding::opaque, nullptr});
  return problem;
}

}  // namespace

Diagnostic xml_syntax_problem(DocumentPointer document, const XmlStop& stop) {
  const std::size_t offset = std::min(stop.offset, document->bytes().size());
  const Span place = make_span(offset, offset);
  if (is_namespace_error(stop.code))
    return problem_of(std::move(document), DiagnosticCode::xml_namespace, place, namespace_words);
  if (stop.code == XML_ERROR_NO_ELEMENTS && !stop.open_element) {
    return problem_of(std::move(document), DiagnosticCode::xml_syntax, place,
                      {"expected a root element, found the end of the file",
                       "Enclose the settings in an element of any name."});
  }
  if (stop.code == XML_ERROR_NO_ELEMENTS || (stop.code == XML_ERROR_TAG_MISMATCH && stop.open_element)) {
    return unclosed(std::move(document), stop);
  }
  return problem_of(std::move(document), DiagnosticCode::xml_syntax, place, words_of(stop.code));
}

Diagnostic xml_ill_formed(DocumentPointer document, std::size_t offset) {
  return problem_of(std::move(document), DiagnosticCode::xml_encoding, make_span(offset, offset),
                    {"expected UTF-8, found bytes that are none",
                     "Save the file as UTF-8, or declare the encoding that it has."});
}

Diagnostic xml_wrong_encoding(DocumentPointer document, std::size_t offset) {
  return problem_of(
      std::move(document), DiagnosticCode::xml_encoding, make_span(offset, offset),
      {"expected the declaration to name the encoding of the file, found another or an unknown one",
       "Save the file as UTF-8, and declare that or nothing."});
}

Diagnostic xml_wrong_version(DocumentPointer document, std::size_t offset) {
  return problem_of(std::move(document), DiagnosticCode::xml_syntax, make_span(offset, offset),
                    {"expected XML of version 1.0, found another", "Write version=\"1.0\"."});
}

Diagnostic xml_document_type(DocumentPointer document, Span place) {
  return problem_of(std::move(document), DiagnosticCode::xml_dtd, place,
                    {"expected no document type: .NET refuses it, for it can define entities",
                     "Remove the <!DOCTYPE>, and write out the entities that it defines."});
}

Diagnostic xml_namespace(DocumentPointer document, Span name) {
  return problem_of(std::move(document), DiagnosticCode::xml_namespace, name, namespace_words);
}

Diagnostic xml_too_large(DocumentPointer document) {
  return problem_of(std::move(document), DiagnosticCode::xml_too_large, {},
                    {"expected at most 1 GiB, found more", "Check that this is the file that was meant."});
}

}  // namespace signalr_config::sources
