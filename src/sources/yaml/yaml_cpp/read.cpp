#include "sources/yaml/tree.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>
#include <utility>

#include "sources/common/unique_entries.hpp"
#include "sources/yaml/yaml_cpp/tree_builder.hpp"

namespace signalr_config::sources {
namespace {

// Reads from where the text is, without a copy of it.
class ViewBuffer final : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* const begin = const_cast<char*>(text.data());  // never written: there is no put area
    setg(begin, begin, begin + text.size());
  }
};

// yaml-cpp takes U+0004 for the end of the text and others for part of it; YAML allows none of them.
std::optional<std::size_t> find_control_character(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) return i;
  }
  return std::nullopt;
}

Diagnostic yaml_problem(const std::shared_ptr<const Document>& document, DiagnosticCode code,
                        std::size_t offset) {
  const std::size_t place = std::min(offset, document->bytes().size());
  return problem_at(document, code, make_span(place, place));
}

// yaml-cpp's own words: they name what was expected and never quote the text, those of an unknown anchor
// aside.
Diagnostic syntax_problem(const std::shared_ptr<const Document>& document, const YAML::Exception& error,
                          std::size_t begin) {
  const bool too_deep = dynamic_cast<const YAML::DeepRecursion*>(&error) != nullptr;
  const std::size_t place = error.mark.is_null() ? begin : begin + static_cast<std::size_t>(error.mark.pos);
  Diagnostic problem =
      yaml_problem(document, too_deep ? DiagnosticCode::yaml_depth : DiagnosticCode::yaml_syntax, place);
  const bool quotes = error.msg.find("anchor") != std::string::npos;
  problem.message.text("expected valid YAML: ");
  problem.message.text(quotes ? "an alias names an anchor that is not there" : error.msg);
  problem.remedy =
      "Mend the syntax; indentation is made of spaces, and text with ': ' or ' #' in it needs quotes.";
  return problem;
}

// Of a second document that nobody wants, only the beginning is looked at; what is wrong with it does not
// count.
void read_documents(YAML::Parser& parser, YamlTreeBuilder& builder, YamlDocumentsToRead amount) {
  if (!parser.HandleNextDocument(builder)) return;
  if (amount == YamlDocumentsToRead::all) {
    while (parser.HandleNextDocument(builder)) {
    }
    return;
  }
  try {
    parser.HandleNextDocument(builder);
  } catch (const YamlEnd&) {
  } catch (const YAML::Exception&) {
  }
}

DataDocuments read_text(std::shared_ptr<const Document> document, std::size_t begin,
                        YamlDocumentsToRead amount) {
  DataDocuments read{document, {}, {}, {}};
  const std::string_view text = document->bytes();
  if (const auto control = find_control_character(text, begin)) {
    Diagnostic problem = yaml_problem(document, DiagnosticCode::yaml_character, *control);
    problem.message.text("expected text, found a control character");
    problem.remedy = "Remove it, or write it as an escape in double quotes.";
    read.diagnostics.push_back(std::move(problem));
    return read;
  }
  ViewBuffer buffer(text.substr(begin));
  std::istream stream(&buffer);
  YamlTreeBuilder builder(text, begin, amount);
  try {
    YAML::Parser parser(stream);
    read_documents(parser, builder, amount);
  } catch (const YamlRefusal& refusal) {
    Diagnostic problem = yaml_problem(document, refusal.code, refusal.offset);
    problem.message.text(refusal.what());
    problem.remedy = refusal.remedy;
    read.diagnostics.push_back(std::move(problem));
  } catch (const YAML::Exception& error) {
    read.diagnostics.push_back(syntax_problem(document, error, begin));
  }
  read.roots = std::move(builder).take_roots();
  return read;
}

}  // namespace

}  // namespace signalr_config::sources

const signalr_config::sources::YamlLibrary signalr_config_yaml{signalr_config::sources::read_text};
