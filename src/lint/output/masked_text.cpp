#include "lint/output/masked_text.hpp"

#include <algorithm>

#include "lint/output/masked_value.hpp"
#include "text/byte_order_mark.hpp"
#include "text/trim.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";
constexpr std::string_view quotes = "\"'`";
constexpr std::string_view punctuation = "{}[](),;<>=|*!?@&";
constexpr std::string_view own_marker = "signalr-config:";

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool is_xml(const Document& document) {
  const std::string_view bytes = document.bytes();
  const std::size_t first = bytes.find_first_not_of(text::plain_blanks, text::begin_of_text(bytes));
  return first != std::string_view::npos && bytes[first] == '<';
}

class TextMasker {
 public:
  TextMasker(const Document& document, Span span, TextMode mode, ShownPieces& pieces)
      : text_(document.text(span)),
        offset_(span.begin),
        mode_(mode),
        has_tags_(is_xml(document)),
        pieces_(pieces) {}

  void run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (const std::size_t size = comment_size(); size != 0) {
        comment(size);
      } else if (is_one_of(c, blanks)) {
        show(at_ + 1);
      } else if (is_one_of(c, quotes)) {
        quoted();
      } else if (has_tags_ && c == '<') {
        tag();
      } else if (expects_value_) {
        unquoted_value();
      } else if (is_one_of(c, punctuation) || c == ':') {
        separator();
      } else {
        word();
      }
    }
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  void show(std::size_t end) {
    pieces_.show(offset_ + at_, offset_ + end);
    at_ = end;
  }
  void hide(std::size_t end) {
    pieces_.hide(offset_ + at_, offset_ + end);
    at_ = end;
  }

  // The size of what begins a comment here; 0: none does.
  std::size_t comment_size() const {
    for (const std::string_view start : {"<!--", "/*"}) {
      if (rest().starts_with(start)) return start.size();
    }
    const bool first = text_.find_first_not_of(blanks) == at_;
    const bool behind_blank = at_ == 0 || is_one_of(text_[at_ - 1], blanks);
    if (first && rest().starts_with(';')) return 1;
    if (behind_blank && rest().starts_with('#')) return 1;
    const bool behind_word = at_ > 0 && (text_[at_ - 1] == ':' || text_[at_ - 1] == '/');
    return !behind_word && rest().starts_with("//") ? 2 : 0;
  }

  void comment(std::size_t size) {
    const bool is_xml = rest().starts_with("<!--");
    const bool is_block = rest().starts_with("/*");
    show(at_ + size);
    while (at_ < text_.size() && is_one_of(text_[at_], blanks)) show(at_ + 1);
    const std::size_t close = is_xml     ? rest().find("-->")
                              : is_block ? rest().find("*/")
                                         : std::string_view::npos;
    std::size_t end = close == std::string_view::npos ? text_.size() : at_ + close;
    // What silences a rule is shown, its reason is not.
    if (rest().starts_with(own_marker))
      show(std::min(end, at_ + std::min(rest().find(" -- "), rest().size())));
    const std::size_t last = text_.find_last_not_of(blanks, end - 1);
    if (last != std::string_view::npos && last + 1 > at_) hide(last + 1);
    show(end);
    if (close != std::string_view::npos) show(at_ + (is_xml ? 3 : 2));
  }

  void quoted() {
    const char quote = text_[at_];
    const std::string_view name = word_before_equals();
    show(at_ + 1);
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' && quote != '`' ? 2 : 1;
    end = std::min(end, text_.size());
    const bool is_key = is_followed_by_colon(end + 1) || name == "key" || name == "name";
    const std::string_view inside = text_.substr(at_, end - at_);
    if (inside.empty() || (is_key && is_plain_word(inside))) {
      show(end);
    } else {
      connection_string(end);
    }
    if (end < text_.size()) show(end + 1);
    // Then comes the name of another attribute, or of another member.
    if (in_tag_ || mode_ == TextMode::json) expects_value_ = false;
  }

  void connection_string(std::size_t end) {
    const std::size_t begin = at_;
    for (const ShownPiece& part : masked_connection_string(text_.substr(begin, end - begin))) {
      part.masked ? hide(begin + part.source.end) : show(begin + part.source.end);
    }
  }

  bool is_followed_by_colon(std::size_t from) const {
    const std::size_t next = text_.find_first_not_of(blanks, from);
    return next != std::string_view::npos && text_[next] == ':';
  }

  // `name` of `name="value"`, as XML has it.
  std::string_view word_before_equals() const {
    if (at_ == 0 || text_[at_ - 1] != '=') return {};
    const std::size_t before = text_.find_last_of(" \t\r\n<", at_ - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return text_.substr(begin, at_ - 1 - begin);
  }

  void tag() {
    show(at_ + 1);
    expects_value_ = false;
    in_tag_ = true;
    if (rest().starts_with('/')) show(at_ + 1);
  }

  // Everything up to a quote, a tag or the end of the text.
  void unquoted_value() {
    if (mode_ == TextMode::json) return json_word();
    const std::string_view stops = has_tags_ ? "\"'`<" : quotes;
    const std::size_t end = std::min(text_.find_first_of(stops, at_), text_.size());
    const std::size_t last = text_.find_last_not_of(blanks, end - 1) + 1;
    if (last > at_ &&
        text_.substr(at_, last - at_).find_first_not_of(punctuation) == std::string_view::npos) {
      show(last);
    } else {
      connection_string(last);
    }
    show(end);
  }

  // `true`, `12`: a number may be part of a secret.
  void json_word() {
    if (is_one_of(text_[at_], "{[")) {
      expects_value_ = false;
      return show(at_ + 1);
    }
    const std::size_t end = std::min(text_.find_first_of(",}] \t\r\n", at_), text_.size());
    const std::string_view word = text_.substr(at_, end - at_);
    word == "true" || word == "false" || word == "null" || word.empty() ? show(end) : hide(end);
    expects_value_ = false;
  }

  void separator() {
    // A key with a `=` in it is a value in the wrong place.
    const bool is_text = mode_ == TextMode::unknown || mode_ == TextMode::broken;
    const bool begins_value =
        (mode_ != TextMode::between_values && text_[at_] == ':') || (is_text && text_[at_] == '>');
    if (begins_value || text_[at_] == '=') expects_value_ = true;
    if (text_[at_] == '>') in_tag_ = false;
    show(at_ + 1);
  }

  void word() {
    std::size_t end = at_;
    while (end < text_.size() && !is_one_of(text_[end], blanks) && !is_one_of(text_[end], quotes) &&
           !is_one_of(text_[end], punctuation)) {
      ++end;
    }
    std::size_t name_end = end;
    while (name_end > at_ + 1 && text_[name_end - 1] == ':') --name_end;
    const bool is_name = mode_ != TextMode::broken || is_before_separator(end, name_end);
    is_name&& is_plain_word(text_.substr(at_, name_end - at_)) ? show(name_end) : hide(name_end);
    if (name_end < end) {
      show(end);
      expects_value_ = mode_ != TextMode::between_values;
    }
  }

  // Nobody knows what `PASSWORD hunter2` was meant to be. `ENV NAME=` and `<add` are names.
  bool is_before_separator(std::size_t end, std::size_t name_end) const {
    const bool is_tag = has_tags_ && at_ > 0 && is_one_of(text_[at_ - 1], "</");
    if (is_tag || name_end < end || text_.substr(at_, end - at_) == "/") return true;
    const std::size_t next = text_.find_first_of("\n\"'`{}[](),;<>=|*!?@&:", end);
    return next != std::string_view::npos && is_one_of(text_[next], "=:{[");
  }

  std::string_view text_;
  std::size_t offset_;
  TextMode mode_;
  bool has_tags_;
  ShownPieces& pieces_;
  std::size_t at_ = 0;
  bool expects_value_ = false;
  bool in_tag_ = false;
};

}  // namespace

void show_text(const Document& document, Span span, TextMode mode, ShownPieces& pieces) {
  TextMasker(document, span, mode, pieces).run();
}

}  // namespace signalr_config::lint
