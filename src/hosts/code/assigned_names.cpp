#include "hosts/code/assigned_names.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::hosts::code {

namespace {

// What is longer is nothing that is followed; values inside of one another would be read again and again.
constexpr std::size_t longest_value = 400;
constexpr std::size_t longest_beginning = 24;  // of a value, which tells what it is

// The place after the sign where a name gets a value: `=`, and `<-` of F#. 0: it gets none.
std::size_t value_after(const SourceCode& code, std::size_t name) {
  std::size_t at = name + 1;
  // `NAME { get; } = value`, `Dim NAME As String = value`, `let NAME: string = value`
  if (code.is_mark(at, "{") && code.partner(at) < name + longest_beginning) at = code.partner(at) + 1;
  const bool is_typed = code.language() != Language::csharp &&
                        (dotnet::equals_ignore_case(code.text(at), "As") || code.is_mark(at, ":"));
  if (is_typed && code.is_word(at + 1)) at += 2;
  if (code.is_mark(at, "<") && code.is_mark(at + 1, "-")) return at + 2;
  const bool is_other = !code.is_mark(at, "=") || code.is_mark(at + 1, "=") || code.is_mark(at + 1, ">");
  return is_other ? 0 : at + 1;
}

// `string NAME,` and `IConfiguration? NAME)`: a parameter.
bool is_parameter(const SourceCode& code, std::size_t at) {
  const bool ends = code.is_mark(at + 1, ",") || code.is_mark(at + 1, ")");
  const std::string_view before = code.text(at - 1);
  const bool is_type = (code.is_word(at - 1) && before != "return" && before != "new" && before != "await" &&
                        before != "in" && before != "is" && before != "as" && before != "this") ||
                       before == "?" || before == "]" || before == ">";
  return at > 0 && ends && is_type;
}

bool begins_with_section(const SourceCode& code, TokenRange value) {
  for (std::size_t at = value.begin; at < std::min(value.end, value.begin + longest_beginning); ++at) {
    if (code.text(at) == "GetSection" || code.text(at) == "GetRequiredSection") return true;
  }
  return false;
}

}  // namespace

AssignedNames::AssignedNames(const SourceCode& code) {
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (!code.is_word(at)) continue;
    if (code.text(at - 1) == "IConfigurationSection") sections_.emplace(code.text(at));
    const std::size_t value = value_after(code, at);
    // `ConfigurationBuilder b = new()`, `Dim b As New ConfigurationBuilder()`
    const bool has_type = code.text(at - 1) == "ConfigurationBuilder" && value != 0;
    const bool is_new = code.text(at + 2) == "New" && makes_configuration(code, at + 3);
    if (has_type || is_new) apart_.emplace(code.text(at));
    if (value != 0) {
      note_assignment(code, at, value);
    } else if (is_parameter(code, at)) {
      assigned_[std::string(code.text(at))].is_only = false;
    }
  }
}

std::optional<TokenRange> AssignedNames::value_of(std::string_view name) const {
  const auto found = assigned_.find(name);
  const bool is_known = found != assigned_.end() && found->second.is_only && !found->second.value.empty();
  return is_known ? std::optional(found->second.value) : std::nullopt;
}

void AssignedNames::note_assignment(const SourceCode& code, std::size_t name, std::size_t value) {
  const TokenRange range{value, end_of_value(code, value, std::min(value + longest_value, code.size()))};
  const std::string text(code.text(name));
  note_kind(code, text, range);
  const auto [found, is_new] = assigned_.try_emplace(text, Assigned{range});
  if (!is_new || code.is_conditional(name)) found->second.is_only = false;
}

void AssignedNames::note_kind(const SourceCode& code, std::string_view name, TokenRange value) {
  if (begins_with_section(code, value)) sections_.emplace(name);
  std::size_t at = value.begin;
  while (at < value.end && code.is_mark(at, "(")) ++at;
  const bool is_of_apart = (code.is_mark(at + 1, ".") || value.size() == 1) && is_apart(code.text(at));
  if (dotnet::equals_ignore_case(code.text(at), "new")) ++at;
  while (at < value.end && code.is_mark(at + 1, ".") && code.is_word(at + 2)) at += 2;
  if (makes_configuration(code, at) || is_of_apart) apart_.emplace(name);
}

// A call of several lines goes on with a `.`, and what is in brackets belongs to it.
std::size_t end_of_value(const SourceCode& code, std::size_t begin, std::size_t end) {
  const bool has_lines = code.language() != Language::csharp;
  for (std::size_t at = begin; at < end; ++at) {
    if (code.is_mark(at, ";") || code.is_mark(at, ",") || code.partner(at) < at) return at;
    const bool is_next_line = has_lines && at > begin && code.line(at) != code.line(at - 1);
    if (is_next_line && !code.is_mark(at, ".") && !code.is_mark(at - 1, ".")) return at;
    at = std::min(code.end_of_group(at), end);
  }
  return end;
}

bool makes_configuration(const SourceCode& code, std::size_t at) {
  const std::string_view name = code.text(at);
  return (name == "ConfigurationBuilder" || name == "ConfigurationManager") &&
         (code.is_mark(at + 1, "(") || code.is_mark(at + 1, "{"));
}

}  // namespace signalr_config::hosts::code
