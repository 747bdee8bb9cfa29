#include "sources/ini/parser.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "dotnet/white_space.hpp"
#include "sources/common/text_decoding.hpp"
#include "sources/common/unique_entries.hpp"

namespace signalr_config::sources {
namespace {

constexpr EntryCodes ini_codes{DiagnosticCode::ini_duplicate_key, DiagnosticCode::ini_too_large};

class IniParser {
 public:
  IniParser(const std::shared_ptr<const Document>& document, std::size_t begin)
      : document_(document), text_(document->bytes()), pos_(begin), entries_(document, ini_codes) {}

  ParsedSource run() && {
    while (pos_ < text_.size() && !entries_.is_full()) read_line(next_line());
    return std::move(entries_).take();
  }

 private:
  std::string_view next_line();
  void read_line(std::string_view raw);
  void read_assignment(std::string_view line, std::size_t separator);
  void refuse_line(std::string_view raw, std::string_view line);

  Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::size_t>(part.data() - text_.data());
    return make_span(begin, begin + part.size());
  }

  std::shared_ptr<const Document> document_;
  std::string_view text_;
  std::size_t pos_;
  std::string section_;  // with a colon at its end
  UniqueEntries entries_;
};

/// A line without its end: "\n", "\r" or "\r\n", as StreamReader.ReadLine has it.
std::string_view IniParser::next_line() {
  const std::size_t begin = pos_;
  const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
  pos_ = end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
  return text_.substr(begin, end - begin);
}

void IniParser::read_line(std::string_view raw) {
  const std::string_view line = dotnet::trim(raw);
  if (line.empty()) return;
  if (line.front() == ';' || line.front() == '#' || line.front() == '/') {
    entries_.source().comments.push_back({span_of(line.substr(1))});
    return;
  }
  if (line.front() == '[' && line.back() == ']') {
    section_ = std::string(dotnet::trim(line.substr(1, line.size() - 2))) + ":";
    return;
  }
  const std::size_t separator = line.find('=');
  if (separator == std::string_view::npos) return refuse_line(raw, line);
  read_assignment(line, separator);
}

void IniParser::read_assignment(std::string_view line, std::size_t separator) {
  const std::string_view name = dotnet::trim(line.substr(0, separator));
  std::string_view value = dotnet::trim(line.substr(separator + 1));
  // As the SDK does: quotes are no syntax, there is no way to escape one.
  if (value.size() > 1 && value.front() == '"' && value.back() == '"')
    value = value.substr(1, value.size() - 2);
  const std::string key = section_ + std::string(name);
  const Origin origin{document_, span_of(name), span_of(value), ValueEncoding::verbatim, nullptr};
  if (!entries_.add(key, value, origin)) {
    entries_.source().exact_refusal_unmasked = "FormatException: A duplicate key '" + key + "' was found.";
  }
}

/// What the line holds is not shown: it may be a secret that was broken into two lines.
void IniParser::refuse_line(std::string_view raw, std::string_view line) {
  Diagnostic problem = problem_at(document_, DiagnosticCode::ini_syntax, span_of(line));
  if (line.front() == '[') {
    problem.message.text("expected ']' at the end of a section's line");
    problem.remedy = "Close the bracket, and put nothing after it: comments stand on lines of their own.";
  } else {
    problem.message.text("expected key=value, [section] or a comment, found a line without '='");
    problem.remedy = "Write key=value on one line, or begin the line with ';' to make it a comment.";
  }
  if (!entries_.source().refused()) {
    entries_.source().exact_refusal_unmasked =
        "FormatException: Unrecognized line format: '" + std::string(raw) + "'.";
  }
  entries_.report(std::move(problem));
}

}  // namespace

ParsedSource parse_ini(std::string name, std::string bytes, SourceKind kind) {
  const bool too_large = sources::is_too_large(bytes);
  if (too_large) bytes.clear();
  DecodedText decoded = decode_text(std::move(bytes));
  const auto document = std::make_shared<const Document>(std::move(name), kind, std::move(decoded.text));
  ParsedSource source = sources::IniParser(document, decoded.begin).run();
  if (decoded.first_replacement) {
    source.diagnostics.push_back(sources::text_ill_formed(document, *decoded.first_replacement));
  }
  if (too_large) {
    Diagnostic problem = sources::problem_at(document, DiagnosticCode::ini_too_large, {});
    problem.message.text("expected at most 1 GiB, found more");
    problem.remedy = "Check that this is the file that was meant.";
    source.diagnostics.push_back(std::move(problem));
  }
  return source;
}

}  // namespace signalr_config::sources
