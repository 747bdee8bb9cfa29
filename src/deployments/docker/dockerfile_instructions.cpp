#include "deployments/docker/dockerfile_instructions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::size_t npos = std::string_view::npos;

struct HereDocument {
  std::string end;
  bool strips_tabs = false;
};

/// `<<EOF`, `<<-EOF`, `3<<"EOF"`.
std::optional<HereDocument> here_document(std::string_view word) {
  const std::size_t arrows = std::min(word.find_first_not_of("0123456789"), word.size());
  if (!word.substr(arrows).starts_with("<<")) return std::nullopt;
  HereDocument found;
  std::string_view rest = word.substr(arrows + 2);
  found.strips_tabs = rest.starts_with('-');
  if (found.strips_tabs) rest.remove_prefix(1);
  if (rest.empty() || rest.find('<') != npos) return std::nullopt;
  std::ranges::copy_if(rest, std::back_inserter(found.end), [](char c) { return c != '\'' && c != '"'; });
  return found;
}

class InstructionReader {
 public:
  explicit InstructionReader(DeploymentText& text) : list_(text.list), text_(list_.text()), at_(text.begin) {}

  DockerInstructions run() {
    while (at_ < text_.size()) {
      const Span line = next_line();
      if (const auto comment = comment_of(line)) {
        read_directive(*comment);
        list_.add_comment(*comment);
        continue;
      }
      may_have_directives_ = false;
      const PlacedText joined = join(line).trimmed(white_space);
      if (!joined.empty()) read_instruction(joined);
    }
    return std::move(found_);
  }

 private:
  Span next_line();
  std::optional<Span> comment_of(Span line) const;
  void read_directive(Span comment);
  bool append(PlacedText& joined, Span line) const;
  PlacedText join(Span first);
  void read_instruction(const PlacedText& line);
  void skip_here_documents(const PlacedText& arguments);

  std::string_view slice(Span span) const { return text_.substr(span.begin, span.size()); }

  sources::VariableList& list_;
  std::string_view text_;
  std::size_t at_;
  bool may_have_directives_ = true;
  DockerInstructions found_;
};

Span InstructionReader::next_line() {
  const std::size_t begin = at_;
  std::size_t end = std::min(text_.find('\n', begin), text_.size());
  at_ = end + 1;
  while (end > begin && text_[end - 1] == '\r') --end;
  return make_span(begin, end);
}

/// What is behind the '#' of a line that is a comment.
std::optional<Span> InstructionReader::comment_of(Span line) const {
  const std::size_t first = slice(line).find_first_not_of(white_space);
  if (first == npos || slice(line)[first] != '#') return std::nullopt;
  return make_span(line.begin + first + 1, line.end);
}

/// `name=value` in a comment, until the first line that is none.
void InstructionReader::read_directive(Span comment) {
  if (!may_have_directives_) return;
  const PlacedText text = PlacedText(slice(comment), comment.begin).trimmed(white_space);
  const std::size_t equals = text.text().find('=');
  const std::string name = dotnet::ascii_lowered(text.part(0, equals).trimmed(white_space).text());
  const bool is_name = equals != npos && !name.empty() && dotnet::is_ascii_letter(name.front()) &&
                       std::ranges::all_of(name, [](char c) {
                         return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c);
                       });
  may_have_directives_ = is_name;
  if (!is_name || name != "escape") return;
  const PlacedText value = text.part(equals + 1).trimmed(white_space);
  if (value.text() == "\\" || value.text() == "`") {
    found_.escape = value.text().front();
  } else {
    report(list_, DiagnosticCode::dockerfile_syntax, Severity::error, value.place(),
           "expected \\ or ` as the escape character", "Write # escape=\\ or # escape=`.");
  }
}

/// Adds a line; whether the next one continues it.
bool InstructionReader::append(PlacedText& joined, Span line) const {
  const std::string_view text = slice(line);
  const std::size_t last = text.find_last_not_of(" \t");
  const bool continued =
      last != npos && text[last] == found_.escape && (last == 0 || text[last - 1] != found_.escape);
  joined.append(continued ? text.substr(0, last) : text, line.begin);
  return continued;
}

/// As BuildKit does: comments and empty lines between continued ones are left out.
PlacedText InstructionReader::join(Span first) {
  PlacedText joined(first.begin);
  bool continued = append(joined, first);
  while (continued && at_ < text_.size()) {
    const Span line = next_line();
    if (const auto comment = comment_of(line)) {
      list_.add_comment(*comment);
    } else if (slice(line).find_first_not_of(white_space) != npos) {
      continued = append(joined, line);
    }
  }
  return joined;
}

void InstructionReader::read_instruction(const PlacedText& line) {
  const std::size_t end = line.text().find_first_of(white_space);
  const PlacedText name = line.part(0, end);
  DockerInstruction instruction{dotnet::ascii_uppered(name.text()), name.place(),
                                line.part(name.size()).trimmed(white_space)};
  const bool has_documents =
      instruction.name == "RUN" || instruction.name == "COPY" || instruction.name == "ADD";
  if (has_documents) skip_here_documents(instruction.arguments);
  const bool is_wanted = instruction.name == "FROM" || instruction.name == "ARG" || instruction.name == "ENV";
  if (is_wanted) found_.instructions.push_back(std::move(instruction));
}

void InstructionReader::skip_here_documents(const PlacedText& arguments) {
  if (arguments.text().find("<<") == std::string::npos || arguments.text().starts_with('[')) return;
  for (const PlacedText& word : split_docker_words(arguments, found_.escape)) {
    const std::optional<HereDocument> document = here_document(word.text());
    if (!document) continue;
    bool ended = false;
    while (!ended && at_ < text_.size()) {
      std::string_view line = slice(next_line());
      if (document->strips_tabs) line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
      ended = line == document->end;
    }
    if (ended) continue;
    report(list_, DiagnosticCode::dockerfile_syntax, Severity::error, word.place(),
           "expected the end of the here-document, found none", "Write its name on a line of its own.");
  }
}

/// Finds where words end.
class WordSplitter {
 public:
  WordSplitter(const PlacedText& text, char escape) : text_(text), bytes_(text.text()), escape_(escape) {}

  std::vector<PlacedText> run() {
    std::vector<PlacedText> words;
    while (true) {
      at_ = bytes_.find_first_not_of(white_space, at_);
      if (at_ == npos) return words;
      const std::size_t begin = at_;
      skip_word();
      words.push_back(text_.part(begin, at_));
    }
  }

 private:
  void skip_word() {
    char quote = '\0';
    for (; at_ < bytes_.size(); ++at_) {
      const char c = bytes_[at_];
      if (c == escape_ && quote != '\'') {
        ++at_;  // what is escaped
      } else if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (white_space.find(c) != npos) {
        return;
      }
    }
    at_ = std::min(at_, bytes_.size());
  }

  const PlacedText& text_;
  std::string_view bytes_;
  char escape_;
  std::size_t at_ = 0;
};

}  // namespace

DockerInstructions read_docker_instructions(DeploymentText& text) { return InstructionReader(text).run(); }

std::vector<PlacedText> split_docker_words(const PlacedText& text, char escape) {
  return WordSplitter(text, escape).run();
}

}  // namespace signalr_config::deployments
