#include "cli/diff/saved/origin.hpp"

#include <memory>
#include <string>
#include <utility>

#include "core/name_list.hpp"

namespace signalr_config::cli {

namespace {

// More than any file that somebody looks at has.
constexpr std::uint32_t most_lines = 1'000'000;

Origin named_place(const std::string& name, SourceKind kind) {
  core::NameList names;
  const Span key = names.add(name);
  return {std::move(names).document(std::string(to_string(kind)), kind), key, {}, ValueEncoding::opaque, {}};
}

// A text of blanks in which the place is where it was in the file.
std::string blank_text(std::uint32_t line, std::uint32_t column) {
  if (line == 0 || column == 0 || line > most_lines || column > most_lines) return {};
  return std::string(line - 1, '\n') + std::string(column - 1, ' ');
}

Origin file_place(const std::string& file, SourceKind kind, const Json& json) {
  const bool has_position = json.at("line").is_number_unsigned() && json.at("column").is_number_unsigned();
  std::string text = has_position ? blank_text(json.at("line"), json.at("column")) : std::string();
  const Span place = make_span(text.size(), text.size());
  return {
      std::make_shared<const Document>(file, kind, std::move(text)), place, {}, ValueEncoding::opaque, {}};
}

}  // namespace

std::optional<Origin> origin_from_json(const Json& json) {
  if (json.is_null()) return std::nullopt;
  const SourceKind kind =
      parse_source_kind(json.at("source").get<std::string>()).value_or(SourceKind::memory);
  Origin origin;
  if (json.at("variable").is_string()) {
    origin = named_place(json.at("variable"), SourceKind::environment);
  } else if (json.at("argument").is_string()) {
    origin = named_place(json.at("argument"), SourceKind::command_line);
  } else if (json.at("file").is_string()) {
    origin = file_place(json.at("file"), kind, json);
  } else {
    origin = named_place("", SourceKind::memory);
  }
  if (const auto via = origin_from_json(json.at("via"))) origin.via = std::make_shared<const Origin>(*via);
  return origin;
}

}  // namespace signalr_config::cli
