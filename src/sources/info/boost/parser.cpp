#include <algorithm>
#include <boost/property_tree/info_parser.hpp>
#include <memory>
#include <sstream>
#include <string_view>
#include <utility>

#include "sources/common/component.hpp"
#include "sources/common/text_decoding.hpp"
#include "sources/common/unique_entries.hpp"
#include "sources/info/boost/lines.hpp"
#include "sources/info/boost/property_tree_entries.hpp"

namespace signalr_config::sources {
namespace {

namespace pt = boost::property_tree;

constexpr EntryCodes info_codes{DiagnosticCode::info_duplicate_key, DiagnosticCode::info_too_large};

/// Whether a key has a '=' in it. Boost takes `ConnectionString=Endpoint=...;` for a key, and what is taken
/// for a key is shown.
bool has_assignment(const pt::ptree& tree) {
  return std::ranges::any_of(tree, [](const auto& child) {
    return child.first.find('=') != std::string::npos || has_assignment(child.second);
  });
}

class InfoParser {
 public:
  InfoParser(const std::shared_ptr<const Document>& document, std::size_t begin)
      : document_(document),
        text_(document->bytes().substr(begin)),
        begin_(begin),
        entries_(document, info_codes) {}

  ParsedSource run() && {
    if (const auto objection = object_to_info(text_)) {
      refuse(*objection);
    } else {
      read();
    }
    return std::move(entries_).take();
  }

 private:
  void read();
  void refuse(const InfoObjection& objection);
  Diagnostic problem_in_line(DiagnosticCode code, std::size_t line, std::size_t offset) const;

  std::shared_ptr<const Document> document_;
  std::string_view text_;
  std::size_t begin_;
  UniqueEntries entries_;
};

void InfoParser::read() {
  std::istringstream stream{std::string(text_)};
  pt::ptree tree;
  try {
    pt::read_info(stream, tree);
  } catch (const pt::info_parser_error& error) {
    // Boost's words are about the grammar and quote nothing.
    const std::size_t offset = begin_of_line(text_, error.line());
    Diagnostic problem = problem_in_line(DiagnosticCode::info_syntax, error.line(), offset);
    problem.message.text("expected INFO as Boost.PropertyTree reads it, found: " + error.message());
    problem.remedy =
        "Write `key value` or `key { ... }`, with quotes around what has white space or ';' in it.";
    return entries_.report(std::move(problem));
  }
  if (has_assignment(tree)) {
    Diagnostic problem = problem_at(document_, DiagnosticCode::info_key, {});
    problem.message.text("expected keys without '=', found one with it: INFO has white space after a key");
    problem.remedy = "Write `key value`, or name the kind of the file if it is another.";
    return entries_.report(std::move(problem));
  }
  add_property_tree(entries_, tree);
}

Diagnostic InfoParser::problem_in_line(DiagnosticCode code, std::size_t line, std::size_t offset) const {
  Diagnostic problem = problem_at(document_, code, make_span(begin_ + offset, begin_ + offset));
  problem.message.text("line " + std::to_string(line) + ": ");
  return problem;
}

void InfoParser::refuse(const InfoObjection& objection) {
  const bool is_include = objection.reason == InfoObjection::Reason::include;
  Diagnostic problem =
      problem_in_line(is_include ? DiagnosticCode::info_include : DiagnosticCode::info_too_large,
                      objection.line, objection.offset);
  switch (objection.reason) {
    case InfoObjection::Reason::include:
      problem.message.text("expected a key, found a directive; #include is not followed");
      problem.remedy = "Name the included file as a further source, and begin comments with ';'.";
      break;
    case InfoObjection::Reason::too_deep:
      problem.message.text("expected at most " + std::to_string(deepest_info) +
                           " levels of braces, found more");
      problem.remedy = "Use fewer levels.";
      break;
    case InfoObjection::Reason::too_long:
      problem.message.text("expected at most " + std::to_string(most_info_continuations) +
                           " lines that are continued by '\\', found more");
      problem.remedy = "Write longer lines.";
      break;
  }
  entries_.report(std::move(problem));
}

ParsedSource read_info(std::string name, std::string bytes, SourceKind kind) {
  const bool too_large = sources::is_too_large(bytes);
  if (too_large) bytes.clear();
  DecodedText decoded = decode_text(std::move(bytes));
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text));
  ParsedSource source = sources::InfoParser(document, decoded.begin).run();
  if (decoded.first_replacement) {
    source.diagnostics.push_back(sources::text_ill_formed(document, *decoded.first_replacement));
  }
  if (too_large) {
    Diagnostic problem = sources::problem_at(document, DiagnosticCode::info_too_large, {});
    problem.message.text("expected at most 1 GiB, found more");
    problem.remedy = "Check that this is the file that was meant.";
    source.diagnostics.push_back(std::move(problem));
  }
  return source;
}

}  // namespace

}  // namespace signalr_config::sources

const signalr_config::sources::ParserLibrary signalr_config_info{signalr_config::sources::read_info};
