#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/common/environment_entries.hpp"
#include "sources/common/file_source.hpp"
#include "sources/common/limits.hpp"
#include "sources/dotenv/parser.hpp"

namespace signalr_config {
namespace {

void warn(ParsedSource& source, Diagnostic problem, const Origin& place) {
  if (source.diagnostics.size() >= sources::maximum_reports) return;
  problem.severity = Severity::warning;
  problem.origin = place;
  problem.span = place.key;
  source.diagnostics.push_back(std::move(problem));
}

void warn_of_second(ParsedSource& source, const sources::TextVariable& first,
                    const sources::TextVariable& second) {
  Diagnostic problem;
  problem.code = DiagnosticCode::dotenv_duplicate_name;
  problem.message.text("the variable ")
      .key(second.name)
      .text(" is set a second time; the later value counts");
  problem.remedy = "Remove one of the two.";
  problem.related.push_back(first.origin);
  warn(source, std::move(problem), second.origin);
}

// The name is not shown: it may be the second line of a secret.
void warn_of_absent(ParsedSource& source, const sources::TextVariable& variable) {
  Diagnostic problem;
  problem.code = DiagnosticCode::dotenv_not_inherited;
  problem.message.text("a line without '=' takes its value from the surrounding environment, which has none");
  problem.remedy = "Set the variable there, or write NAME=value.";
  warn(source, std::move(problem), variable.origin);
}

/// The place of a value that the surrounding environment gave.
Origin inherited_origin(const EnvironmentVariable& given, const Origin& named_at) {
  if (!given.origin.document) return named_at;
  Origin origin = given.origin;
  origin.via = std::make_shared<const Origin>(named_at);
  return origin;
}

ParsedSource to_source(sources::ParsedVariables parsed, const Environment& surrounding) {
  ParsedSource source(parsed.document);
  source.comments = std::move(parsed.comments);
  source.diagnostics = std::move(parsed.diagnostics);
  sources::EnvironmentEntries entries(source);
  std::unordered_map<std::string_view, const sources::TextVariable*> first_of_name;
  for (const sources::TextVariable& variable : parsed.variables) {
    const auto [first, is_new] = first_of_name.try_emplace(variable.name, &variable);
    if (!is_new) warn_of_second(source, *first->second, variable);
    if (variable.value) {
      entries.add(variable.name, *variable.value, variable.origin);
    } else if (const EnvironmentVariable* const given = surrounding.find(variable.name)) {
      entries.add(variable.name, given->value, inherited_origin(*given, variable.origin));
    } else {
      warn_of_absent(source, variable);
    }
  }
  return source;
}

sources::ParseFunction parser_with(Environment surrounding) {
  return [surrounding = std::move(surrounding)](std::string name, std::string bytes, SourceKind kind) {
    return sources::parse_dotenv_entries(std::move(name), std::move(bytes), kind, surrounding);
  };
}

}  // namespace

ParsedSource sources::parse_dotenv_entries(std::string name, std::string bytes, SourceKind kind,
                                           const Environment& surrounding) {
  return to_source(parse_dotenv(std::move(name), std::move(bytes), dialect_of(kind), surrounding),
                   surrounding);
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::shared_ptr<const Source> dotenv_file(std::filesystem::path path, DotenvDialect dialect,
                                          FileOptions options, Environment surrounding) {
  return sources::make_file_source(std::move(path), std::move(options), sources::kind_of(dialect),
                                   parser_with(std::move(surrounding)), sources::HiddenFiles::readable);
}

std::shared_ptr<const Source> dotenv_text(std::string name, std::string text, DotenvDialect dialect,
                                          Environment surrounding) {
  return sources::make_text_source(std::move(name), std::move(text), sources::kind_of(dialect),
                                   parser_with(std::move(surrounding)));
}

}  // namespace v0
}  // namespace signalr_config
