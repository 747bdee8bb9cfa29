#include "hosts/project/file_based_app.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "dotnet/ordinal_ignore_case.hpp"
#include "text/byte_order_mark.hpp"
#include "text/sha2.hpp"
#include "text/trim.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view blanks_of_csharp = " \t\r\n\v\f";

std::size_t line_end(std::string_view code, std::size_t at) {
  return std::min(code.find('\n', at), code.size());
}

Span trim(std::string_view code, Span span) {
  const std::string_view trimmed = text::trim(code.substr(span.begin, span.size()), blanks_of_csharp);
  const auto begin = static_cast<std::size_t>(trimmed.data() - code.data());
  return make_span(begin, begin + trimmed.size());
}

AppDirective directive_at(std::string_view code, Span line) {
  std::string_view text = code.substr(line.begin + 2, line.size() - 2);
  if (code[line.begin + 1] == '!') return {line, {}, {}};
  const std::size_t end = std::min(text.find_first_of(blanks_of_csharp), text.size());
  const Span argument = trim(code, make_span(line.begin + 2 + end, line.end));
  return {line, text.substr(0, end), code.substr(argument.begin, argument.size())};
}

// The value of `#:property NAME=VALUE`.
std::optional<Span> property_value(std::string_view code, const AppDirective& directive,
                                   std::string_view name) {
  const std::size_t begin = static_cast<std::size_t>(directive.argument.data() - code.data());
  const std::size_t equals = code.substr(0, directive.line.end).find('=', begin);
  if (directive.word != "property" || equals == std::string_view::npos) return std::nullopt;
  const Span named = trim(code, make_span(begin, equals));
  if (!dotnet::equals_ignore_case(code.substr(named.begin, named.size()), name)) return std::nullopt;
  return trim(code, make_span(equals + 1, directive.line.end));
}

SecretsIdSearch id_in_directives(std::string name, std::string bytes) {
  auto document =
      std::make_shared<const Document>(std::move(name), SourceKind::user_secrets, std::move(bytes));
  const auto value = find_secrets_id_directive(document->bytes());
  if (!value || value->empty()) return {};
  return literal_secrets_id(Origin{std::move(document), *value, *value, ValueEncoding::verbatim, nullptr});
}

// Microsoft.NET.Sdk.props of the SDK 10: AssemblyName, and the path of a project file that is not there.
std::string implicit_id(const fs::path& file, const FileSystem& files) {
  const std::string path = files.absolute(file).lexically_normal().string() + ".csproj";
  return file.stem().string() + '-' + text::sha256_hexadecimal(dotnet::to_lower_invariant(path));
}

}  // namespace

// Blank lines and comments may stand between them.
std::vector<AppDirective> app_directives(std::string_view code) {
  std::vector<AppDirective> found;
  std::size_t at = text::begin_of_text(code);
  while ((at = code.find_first_not_of(blanks_of_csharp, at)) != std::string_view::npos) {
    const std::string_view rest = code.substr(at);
    if (rest.starts_with("/*")) {
      const std::size_t end = code.find("*/", at + 2);
      if (end == std::string_view::npos) break;
      at = end + 2;
      continue;
    }
    const bool is_directive = rest.starts_with("#:") || rest.starts_with("#!");
    if (!is_directive && !rest.starts_with("//")) break;
    const std::size_t end = line_end(code, at);
    if (is_directive) found.push_back(directive_at(code, make_span(at, end)));
    at = end;
  }
  return found;
}

SecretsIdSearch find_file_based_secrets_id(const fs::path& file, const FileSystem& files) {
  FileContent content = files.read(file);
  if (!content) return {std::nullopt, std::nullopt, std::move(content).error().diagnostic};
  SecretsIdSearch found = id_in_directives(files.name_of(file), *std::move(content));
  if (!found.id && !found.problem) found = find_build_props_secrets_id(file, files);
  if (!found.id && !found.problem) found.id = implicit_id(file, files);
  return found;
}

std::optional<Span> find_secrets_id_directive(std::string_view code) {
  for (const AppDirective& directive : app_directives(code)) {
    if (const auto value = property_value(code, directive, "UserSecretsId")) return value;
  }
  return std::nullopt;
}

std::size_t end_of_directives(std::string_view code) {
  const std::vector<AppDirective> directives = app_directives(code);
  if (directives.empty()) return text::begin_of_text(code);
  return std::min<std::size_t>(directives.back().line.end + 1, code.size());
}

}  // namespace signalr_config::hosts
