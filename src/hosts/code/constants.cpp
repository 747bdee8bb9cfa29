#include "hosts/code/constants.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/expressions.hpp"

namespace signalr_config::hosts::code {

namespace {

constexpr std::size_t longest_constant_expression = 64;

}  // namespace

void ConstantReader::read(std::size_t at) {
  note_type(at);
  if (code_.language() == Language::visual_basic) {
    if (!dotnet::equals_ignore_case(code_.text(at - 1), "Const")) return;
    return note_constant(at, code_.is_mark(at + 1, "=") ? at + 1 : at + 3);
  }
  if (code_.language() == Language::fsharp) {
    if (code_.text(at - 1) != "let") return;
    if (code_.text(at - 4) == "Literal") return note_constant(at, at + 1);
    return note(std::string(code_.text(at)), std::nullopt);
  }
  std::size_t type = at - 1;
  if (code_.is_mark(type, "?")) --type;
  const std::string_view word = code_.text(type);
  if (word != "string" && word != "String" && word != "var") return;
  const bool is_constant = code_.text(type - 1) == "const" || code_.text(type - 1) == "readonly";
  if (is_constant) return note_constant(at, at + 1);
  // What may hide a constant where that is used: `var NAME`, `string? NAME`.
  note(std::string(code_.text(at)), std::nullopt);
}

// `class NAME ... {`, `Module NAME`, `module NAME =`: constants are known by their type.
void ConstantReader::note_type(std::size_t at) {
  static constexpr std::array<std::string_view, 7> words{"class",  "struct", "record", "interface",
                                                         "module", "Module", "Class"};
  constexpr std::size_t most_tokens_of_bases = 64;
  while (!types_.empty() && types_.back().end < at) types_.pop_back();
  if (std::ranges::find(words, code_.text(at - 1)) == words.end()) return;
  if (code_.language() != Language::csharp) {
    const bool is_end = at > 1 && code_.text(at - 2) == "End";
    if (!is_end) types_.assign(1, {std::string(code_.text(at)), code_.size()});
    return;
  }
  for (std::size_t open = at + 1; open < at + most_tokens_of_bases && !code_.is_mark(open, ";"); ++open) {
    if (!code_.is_mark(open, "{")) continue;
    types_.push_back({std::string(code_.text(at)), code_.partner(open)});
    return;
  }
}

void ConstantReader::note(const std::string& name, const std::optional<Text>& value) {
  const auto [found, is_new] = facts_.constants.try_emplace(name, value);
  if (!is_new && found->second != value) found->second = std::nullopt;
}

void ConstantReader::note_constant(std::size_t name, std::size_t equals) {
  std::optional<Text> value;
  if (code_.is_mark(equals, "=")) {
    const std::size_t end = std::min(equals + longest_constant_expression, code_.size());
    value = read_string(code_, {equals + 1, end_of_value(code_, equals + 1, end)});
  }
  const std::string text(code_.text(name));
  note(text, value);
  if (!types_.empty()) note(types_.back().name + '.' + text, value);
}

}  // namespace signalr_config::hosts::code
