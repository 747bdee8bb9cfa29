#include "cli/output/json_writer.hpp"

#include <ostream>

#include "terminal/printable.hpp"

namespace signalr_config::cli {

void JsonWriter::member(std::string_view name, const Json& value) {
  begin_member(name);
  write(value, "  ");
}

void JsonWriter::begin_array(std::string_view name) {
  begin_member(name);
  out_ << '[';
  first_element_ = true;
}

void JsonWriter::element(const Json& value) {
  out_ << (first_element_ ? "\n    " : ",\n    ");
  first_element_ = false;
  write(value, "    ");
}

void JsonWriter::end_array() { out_ << (first_element_ ? "]" : "\n  ]"); }

void JsonWriter::finish() { out_ << (first_member_ ? "{}\n" : "\n}\n"); }

std::string indented_item(std::string_view json) {
  std::string text = "    ";
  for (std::size_t i = 0; i + 1 < json.size(); ++i) {
    text += json[i];
    if (json[i] == '\n') text += "    ";
  }
  return text;
}

void JsonWriter::begin_member(std::string_view name) {
  out_ << (first_member_ ? "{\n  \"" : ",\n  \"") << name << "\": ";
  first_member_ = false;
}

void JsonWriter::write(const Json& value, std::string_view indent) {
  const std::string text =
      terminal::printable_json(value.dump(2, ' ', false, Json::error_handler_t::replace));
  std::string_view rest = text;
  while (true) {
    const std::size_t line = rest.find('\n');
    out_ << rest.substr(0, line);
    if (line == std::string_view::npos) return;
    out_ << '\n' << indent;
    rest.remove_prefix(line + 1);
  }
}

}  // namespace signalr_config::cli
