#include <algorithm>
#include <string_view>
#include <utility>

#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"
#include "sources/dotenv/dialects.hpp"

namespace signalr_config::sources {
namespace {

/// As Docker does: Go's bufio.Scanner has lines of fewer than 64 KiB.
constexpr std::size_t longest_line = (std::size_t{64} << 10) - 1;

void refuse(VariableList& list, Span line, std::string_view words, std::string_view remedy) {
  // What the line holds is not shown: it may be a piece of a secret.
  Diagnostic problem = list.problem(DiagnosticCode::dotenv_syntax, line);
  problem.message.text(words);
  problem.remedy = remedy;
  list.report(std::move(problem));
}

std::size_t skip_white_space(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    std::size_t next = at;
    if (!dotnet::is_white_space(dotnet::decode(text, next))) break;
    at = next;
  }
  return at;
}

void read_line(VariableList& list, Span line) {
  const std::string_view text = list.text();
  const std::size_t begin = skip_white_space(text, line.begin, line.end);
  if (begin >= line.end) return;
  if (text[begin] == '#') return list.add_comment(make_span(begin + 1, line.end));
  const std::size_t name_end = std::min<std::size_t>(text.find('=', begin), line.end);
  const Span key = make_span(begin, name_end);
  const std::string_view name = text.substr(begin, name_end - begin);
  if (name.empty())
    return refuse(list, key, "expected NAME=value, found no name", "Write a name before the '='.");
  if (name.find_first_of(" \t") != std::string_view::npos) {
    return refuse(list, key, "expected NAME=value, found white space in the name",
                  "Write no space before the '=', and neither 'export' nor anything else before the name.");
  }
  if (name_end == line.end) return list.add_inherited(std::string(name), key);
  const Span value = make_span(name_end + 1, line.end);
  list.add(std::string(name), key, std::string(text.substr(value.begin, value.size())), value);
}

}  // namespace

void read_docker_dotenv(VariableList& list, std::size_t begin) {
  const std::string_view text = list.text();
  for (std::size_t at = begin; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t next = end + 1;
    if (end - at > longest_line) {
      return refuse(list, make_span(at, at), "expected lines of fewer than 65536 bytes, found a longer one",
                    "Break the file into lines, or mount the value as a file.");
    }
    if (end > at && text[end - 1] == '\r') --end;
    read_line(list, make_span(at, end));
    at = next;
  }
}

}  // namespace signalr_config::sources
