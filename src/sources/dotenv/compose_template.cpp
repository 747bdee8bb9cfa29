#include "sources/dotenv/compose_template.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::sources {
namespace {

constexpr int deepest_nesting = 100;

constexpr bool is_name_start(char c) { return dotnet::is_ascii_letter(c) || c == '_'; }
constexpr bool is_name_part(char c) { return is_name_start(c) || dotnet::is_ascii_digit(c); }

std::size_t end_of_name(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_name_part(text[end])) ++end;
  return end;
}

/// `${NAME}`, or `${NAME:-rest}` with any of the operators.
struct Reference {
  std::string_view name;
  char operation = '\0';  // '-', '?' or '+'; none for `${NAME}`
  bool empty_is_unset = false;
  std::size_t rest_begin = 0;
  std::size_t rest_end = 0;  // where the closing brace is
};

/// The brace that closes the one at `open`. As Compose does: the character behind an opening brace is not
/// looked at, and where the braces do not match, the line's last one closes.
std::size_t closing_brace(std::string_view text, std::size_t open) {
  std::size_t last = std::string_view::npos;
  int depth = 0;
  for (std::size_t i = open; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == '}') {
      last = i;
      if (--depth == 0) return i;
    } else if (text[i] == '{') {
      ++depth;
      ++i;
      if (i < text.size() && text[i] == '\n') break;
      if (i < text.size() && text[i] == '}') last = i;
    }
  }
  return last;
}

/// What begins with the `${` at `dollar`, if it is a reference.
std::optional<Reference> read_reference(std::string_view text, std::size_t dollar) {
  const std::size_t name_begin = dollar + 2;
  if (name_begin >= text.size() || !is_name_start(text[name_begin])) return std::nullopt;
  std::size_t at = end_of_name(text, name_begin);
  Reference found;
  found.name = text.substr(name_begin, at - name_begin);
  if (at < text.size() && text[at] == '}') {
    found.rest_begin = found.rest_end = at;
    return found;
  }
  found.empty_is_unset = text.substr(at).starts_with(':');
  if (found.empty_is_unset) ++at;
  if (at >= text.size() || std::string_view("-?+").find(text[at]) == std::string_view::npos)
    return std::nullopt;
  found.operation = text[at];
  found.rest_begin = at + 1;
  found.rest_end = closing_brace(text, dollar + 1);
  if (found.rest_end == std::string_view::npos || found.rest_end < found.rest_begin) return std::nullopt;
  return found;
}

class Substituter {
 public:
  Substituter(const VariableLookup& lookup, TemplateOptions options) : lookup_(lookup), options_(options) {}

  Substitution run(std::string_view text) {
    Substitution result;
    result.text = expand(text, 0, 0);
    result.error = std::move(error_);
    result.has_unset = has_unset_;
    return result;
  }

 private:
  std::string expand(std::string_view text, std::size_t base, int depth);
  std::size_t expand_one(std::string_view text, std::size_t dollar, std::size_t base, int depth,
                         std::string& out);
  std::string value_of(const Reference& reference, std::string rest, std::size_t offset);

  void append(std::string& out, std::string_view text, std::size_t offset) {
    produced_ += text.size();
    if (produced_ > options_.most_bytes) return fail(TemplateError::Reason::too_large, offset);
    out += text;
  }

  std::string plain_value(const std::optional<std::string>& value) {
    has_unset_ = has_unset_ || !value;
    return value.value_or("");
  }

  void fail(TemplateError::Reason reason, std::size_t offset) {
    if (!error_) error_ = TemplateError{reason, offset, {}, {}};
  }

  const VariableLookup& lookup_;
  TemplateOptions options_;
  std::optional<TemplateError> error_;
  std::size_t produced_ = 0;
  bool has_unset_ = false;
};

std::string Substituter::expand(std::string_view text, std::size_t base, int depth) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size() && !error_) {
    const std::size_t dollar = std::min(text.find('$', at), text.size());
    append(out, text.substr(at, dollar - at), base + at);
    at = dollar == text.size() ? dollar : expand_one(text, dollar, base, depth, out);
  }
  return out;
}

/// Replaces what begins at `dollar`; returns what is behind it.
std::size_t Substituter::expand_one(std::string_view text, std::size_t dollar, std::size_t base, int depth,
                                    std::string& out) {
  const char next = dollar + 1 < text.size() ? text[dollar + 1] : '\0';
  if (next != '$' && next != '{' && !is_name_start(next)) {
    append(out, "$", base + dollar);
    return dollar + 1;
  }
  if (next == '$') {
    append(out, "$", base + dollar);
    return dollar + 2;
  }
  if (next != '{') {
    const std::size_t end = end_of_name(text, dollar + 1);
    append(out, plain_value(lookup_(text.substr(dollar + 1, end - dollar - 1))), base + dollar);
    return end;
  }
  const std::optional<Reference> reference = read_reference(text, dollar);
  if (!reference || depth == deepest_nesting) {
    fail(reference ? TemplateError::Reason::too_deep : TemplateError::Reason::malformed, base + dollar);
    return text.size();
  }
  // As Compose does: what follows the operator is expanded, and may be refused, even where it is not needed.
  const std::string_view rest =
      text.substr(reference->rest_begin, reference->rest_end - reference->rest_begin);
  std::string expanded = expand(rest, base + reference->rest_begin, depth + 1);
  if (!error_) append(out, value_of(*reference, std::move(expanded), base + dollar), base + dollar);
  return reference->rest_end + 1;
}

std::string Substituter::value_of(const Reference& reference, std::string rest, std::size_t offset) {
  const std::optional<std::string> value = lookup_(reference.name);
  const bool is_set = value && !(reference.empty_is_unset && value->empty());
  switch (reference.operation) {
    case '-':
      return is_set ? *value : rest;
    case '+':
      return is_set ? rest : value.value_or("");
    case '?':
      if (is_set) return *value;
      error_ = TemplateError{TemplateError::Reason::required, offset, std::string(reference.name), rest};
      return {};
    default:
      return plain_value(value);
  }
}

}  // namespace

Substitution substitute_compose(std::string_view text, const VariableLookup& lookup,
                                TemplateOptions options) {
  return Substituter(lookup, options).run(text);
}

}  // namespace signalr_config::sources
