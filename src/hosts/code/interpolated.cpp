#include "hosts/code/interpolated.hpp"

#include <algorithm>
#include <vector>

namespace signalr_config::hosts::code {

namespace {

std::size_t end_of_run(std::string_view code, std::size_t at, char c) {
  return std::min(code.find_first_not_of(c, at), code.size());
}

// A string that has begun: in its text, or in one of its values.
struct Frame {
  Opening opening;
  bool in_value = false;
  std::size_t depth = 0;  // of brackets inside the value
};

// Strings and their values are inside one another; a stack of its own, since hostile code nests them deeply.
class InterpolatedScan {
 public:
  InterpolatedScan(std::string_view code, Language language) : code_(code), language_(language) {}

  std::size_t end_of(const Opening& opening) {
    open_.push_back({opening});
    std::size_t at = opening.end;
    while (!open_.empty() && at < code_.size()) at = open_.back().in_value ? in_value(at) : in_text(at);
    return std::min(at, code_.size());
  }

 private:
  std::size_t in_text(std::size_t at) {
    Frame& frame = open_.back();
    const char c = code_[at];
    if (c == '{') return open_value(at);
    if (c == '}') return end_of_run(code_, at, '}');
    if (frame.opening.is_raw()) return c == '"' ? in_raw_quotes(at) : at + 1;
    if (c == '"') {
      if (frame.opening.verbatim && code_.substr(at).starts_with("\"\"")) return at + 2;
      open_.pop_back();
      return at + 1;
    }
    if (frame.opening.verbatim) return at + 1;
    if (c == '\\') return at + 2;
    if (c == '\n' && language_ == Language::csharp) open_.pop_back();  // it was never closed
    return at + 1;
  }

  std::size_t in_raw_quotes(std::size_t at) {
    const std::size_t end = end_of_run(code_, at, '"');
    if (end - at >= open_.back().opening.quotes) open_.pop_back();
    return end;
  }

  // `{{` is a bracket; with several dollars it takes as many brackets to begin a value.
  std::size_t open_value(std::size_t at) {
    Frame& frame = open_.back();
    const std::size_t end = end_of_run(code_, at, '{');
    const std::size_t count = end - at;
    frame.in_value = frame.opening.is_raw() ? count >= frame.opening.dollars : count % 2 == 1;
    frame.depth = 0;
    return end;
  }

  std::size_t in_value(std::size_t at) {
    Frame& frame = open_.back();
    const char c = code_[at];
    if (c == '"' || c == '$' || c == '@') return string_in_value(at);
    if (c == '\'') return std::max(end_of_character(code_, at), at + 1);
    if (c == '{' || c == '(' || c == '[') ++frame.depth;
    if (c == ')' || c == ']' || c == '}') {
      if (frame.depth > 0) {
        --frame.depth;
      } else if (c == '}') {
        frame.in_value = false;
        return std::min(at + std::max<std::size_t>(frame.opening.is_raw() ? frame.opening.dollars : 1, 1),
                        end_of_run(code_, at, '}'));
      }
    }
    return at + 1;
  }

  std::size_t string_in_value(std::size_t at) {
    const Opening opening = opening_at(code_, at, language_);
    if (opening.quotes == 0) return opening.end;
    if (opening.dollars == 0) return end_of_plain(code_, opening, language_);
    if (opening.quotes != 2) open_.push_back({opening});
    return opening.end;
  }

  std::string_view code_;
  Language language_;
  std::vector<Frame> open_;
};

std::size_t end_of_verbatim(std::string_view code, std::size_t at) {
  while ((at = code.find('"', at)) != std::string_view::npos) {
    if (!code.substr(at).starts_with("\"\"")) return at + 1;
    at += 2;
  }
  return code.size();
}

std::size_t end_of_raw(std::string_view code, const Opening& opening) {
  std::size_t at = opening.end;
  while ((at = code.find('"', at)) != std::string_view::npos) {
    const std::size_t end = end_of_run(code, at, '"');
    if (end - at >= opening.quotes) return end;
    at = end;
  }
  return code.size();
}

}  // namespace

Opening opening_at(std::string_view code, std::size_t at, Language language) {
  Opening opening;
  while (at < code.size() && (code[at] == '$' || code[at] == '@')) {
    if (code[at] == '$') ++opening.dollars;
    if (code[at] == '@') opening.verbatim = true;
    ++at;
  }
  opening.end = at;
  if (at == code.size() || code[at] != '"') return opening;
  const std::size_t run = end_of_run(code, at, '"') - at;
  if (language == Language::visual_basic) opening.verbatim = true;
  opening.quotes = opening.verbatim ? 1 : run;
  opening.end = at + opening.quotes;
  return opening;
}

std::size_t end_of_plain(std::string_view code, const Opening& opening, Language language) {
  if (opening.verbatim) return end_of_verbatim(code, opening.end);
  if (opening.quotes == 2) return opening.end;
  if (opening.is_raw()) return end_of_raw(code, opening);
  for (std::size_t at = opening.end; at < code.size(); ++at) {
    if (code[at] == '"') return at + 1;
    if (code[at] == '\\') ++at;
    if (at < code.size() && code[at] == '\n' && language == Language::csharp) return at;
  }
  return code.size();
}

std::size_t end_of_interpolated(std::string_view code, const Opening& opening, Language language) {
  return opening.quotes == 2 ? opening.end : InterpolatedScan(code, language).end_of(opening);
}

std::size_t end_of_character(std::string_view code, std::size_t at) {
  constexpr std::size_t longest = 12;  // '\U0001F600'
  const std::string_view rest = code.substr(at + 1, longest);
  const bool is_escaped = rest.starts_with('\\');
  const std::size_t end = rest.find('\'', is_escaped ? 2 : 1);
  const bool is_short = is_escaped || end <= 4;  // one character, of up to four bytes
  const bool ends = end != std::string_view::npos && is_short && rest.substr(0, end).find('\n') == rest.npos;
  return ends ? at + 1 + end + 1 : at;
}

}  // namespace signalr_config::hosts::code
