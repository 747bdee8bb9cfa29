#include "lint/rule_case.hpp"

#include <stdexcept>

namespace lint_test {

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string decoded(std::string text) {
  return replaced(replaced(replaced(std::move(text), "␍", "\r"), "␛", "\x1b"), "␂", "\xEF\xBB\xBF");
}

class CaseParser {
 public:
  explicit CaseParser(std::string_view text) : text_(text) {}

  std::vector<RuleCase> parse() {
    while (!text_.empty()) {
      const std::size_t end = std::min(text_.find('\n'), text_.size());
      const std::string_view line = text_.substr(0, end);
      text_.remove_prefix(std::min(end + 1, text_.size()));
      if (!take_word(line)) take_text(line);
    }
    return std::move(cases_);
  }

 private:
  RuleCase& current() {
    if (cases_.empty()) throw std::runtime_error("the file does not begin with 'case: NAME'");
    return cases_.back();
  }

  bool take_word(std::string_view line) {
    const std::size_t colon = line.find(": ");
    const bool bare = line == "expect:";
    if (!bare && colon == std::string_view::npos) return false;
    const std::string_view word = bare ? "expect" : line.substr(0, colon);
    const std::string value(bare ? "" : line.substr(colon + 2));
    if (word == "case") {
      cases_.push_back({});
      cases_.back().name = value;
      target_ = nullptr;
    } else if (word == "file") {
      current().files.push_back({value, "", 0644});
      target_ = &current().files.back().text;
    } else if (word == "fixed") {
      current().fixed.push_back({value, "", 0644});
      target_ = &current().fixed.back().text;
    } else if (word == "mode") {
      current().files.back().mode = static_cast<unsigned>(std::stoul(value, nullptr, 8));
    } else if (word == "expect") {
      current().expects_nothing = value == "nothing";
      target_ = &current().expected;
    } else if (!take_setting(word, value)) {
      return false;
    }
    return true;
  }

  bool take_setting(std::string_view word, const std::string& value) {
    // Within a text these may be lines of a file.
    if (target_ != nullptr) return false;
    if (word == "host") {
      current().host = value;
    } else if (word == "sdk") {
      current().sdk = value;
    } else if (word == "connection") {
      current().connection = value;
    } else if (word == "untracked") {
      current().untracked.push_back(value);
    } else {
      return false;
    }
    return true;
  }

  void take_text(std::string_view line) {
    if (target_ == nullptr) {
      if (!line.empty()) throw std::runtime_error("not understood: " + std::string(line));
      return;
    }
    *target_ += decoded(std::string(line) + "\n");
  }

  std::string_view text_;
  std::vector<RuleCase> cases_;
  std::string* target_ = nullptr;
};

}  // namespace

std::vector<RuleCase> parse_cases(std::string_view text) { return CaseParser(text).parse(); }

}  // namespace lint_test
