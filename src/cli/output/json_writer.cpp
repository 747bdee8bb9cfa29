#include "cli/output/json_writer.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <ostream>
#include <sstream>

#include "terminal/json_string.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::size_t most_kept_back = 32'768;

// A line break with what is put before the lines of the levels that reports have.
constexpr std::string_view break_and_blanks = "\n                        ";

void append_number(std::string& text, const Json& value) {
  std::array<char, 20> digits{};
  const auto end = value.is_number_unsigned()
                       ? std::to_chars(digits.begin(), digits.end(), value.get<std::uint64_t>()).ptr
                       : std::to_chars(digits.begin(), digits.end(), value.get<std::int64_t>()).ptr;
  text.append(digits.data(), end);
}

void append_scalar(std::string& text, const Json& value) {
  if (value.is_null()) {
    text += "null";
  } else if (value.is_boolean()) {
    text += value.get<bool>() ? "true" : "false";
  } else if (value.is_number_integer()) {
    append_number(text, value);
  } else {
    text += value.dump();
  }
}

}  // namespace

void JsonWriter::member(std::string_view name, const Json& value) {
  begin_member(name);
  put(value);
}

void JsonWriter::begin_array(std::string_view name) {
  begin_member(name);
  begin('[');
}

void JsonWriter::element(const Json& value) {
  begin_item();
  put(value);
}

void JsonWriter::begin_object(std::string_view name) {
  begin_member(name);
  begin('{');
}

void JsonWriter::begin_object() {
  begin_item();
  begin('{');
}

void JsonWriter::finish() {
  end('}');
  out_ << text_ << '\n';
}

void JsonWriter::begin_member(std::string_view name) {
  begin_item();
  text_.append(1, '"').append(name).append("\": ", 3);
}

void JsonWriter::begin_item() {
  if (!is_first_) text_ += ',';
  is_first_ = false;
  break_line();
}

void JsonWriter::begin(char bracket) {
  text_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!is_first_) break_line();
  is_first_ = false;
  text_ += bracket;
  if (text_.size() < most_kept_back) return;
  out_ << text_;
  text_.clear();
}

void JsonWriter::break_line() {
  const std::size_t blanks = 2 * depth_;
  text_.append(break_and_blanks.substr(0, 1 + blanks));
  if (blanks >= break_and_blanks.size()) text_.append(blanks + 1 - break_and_blanks.size(), ' ');
}

void JsonWriter::put(std::string_view text) { terminal::append_json_string(text_, text); }

void JsonWriter::put(const Json& value) {
  if (value.is_string()) return put(std::string_view(value.get_ref<const std::string&>()));
  if (!value.is_structured()) return append_scalar(text_, value);
  begin(value.is_array() ? '[' : '{');
  for (const auto& [name, item] : value.items()) {
    begin_item();
    if (value.is_object()) {
      put(std::string_view(name));
      text_ += ": ";
    }
    put(item);
  }
  end(value.is_array() ? ']' : '}');
}

Json json_of(const std::function<void(JsonWriter&)>& write) {
  std::ostringstream text;
  JsonWriter writer(text);
  write(writer);
  writer.finish();
  return Json::parse(text.view());
}

std::string indented_item(std::string_view json) {
  std::string text = "    ";
  for (std::size_t i = 0; i + 1 < json.size(); ++i) {
    text += json[i];
    if (json[i] == '\n') text += "    ";
  }
  return text;
}

}  // namespace signalr_config::cli
