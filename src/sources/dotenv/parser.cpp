#include "sources/dotenv/parser.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "sources/common/text_decoding.hpp"
#include "sources/common/unique_entries.hpp"
#include "sources/dotenv/dialects.hpp"

namespace signalr_config::sources {
namespace {

using sources::VariableList;

struct DialectOfKind {
  SourceKind kind;
  DotenvDialect dialect;
};

constexpr std::array dialects{DialectOfKind{SourceKind::dotenv_compose, DotenvDialect::compose},
                              DialectOfKind{SourceKind::dotenv_docker, DotenvDialect::docker},
                              DialectOfKind{SourceKind::dotenv_npm, DotenvDialect::npm}};

void read_dialect(VariableList& list, std::size_t begin, DotenvDialect dialect,
                  const Environment& surrounding) {
  switch (dialect) {
    case DotenvDialect::compose:
      return sources::read_compose_dotenv(list, begin, surrounding);
    case DotenvDialect::docker:
      return sources::read_docker_dotenv(list, begin);
    case DotenvDialect::npm:
      return sources::read_npm_dotenv(list, begin);
  }
}

/// None of the programs knows an encoding other than UTF-8: they see bytes without sense.
void check_encoding(VariableList& list, const std::shared_ptr<const Document>& document,
                    const DecodedText& decoded, DotenvDialect dialect) {
  const bool is_strict = dialect == DotenvDialect::docker;
  if (decoded.encoding == TextEncoding::utf8 && (!decoded.first_replacement || !is_strict)) {
    if (!decoded.first_replacement) return;
    return list.report(sources::text_ill_formed(document, *decoded.first_replacement));
  }
  const std::size_t place = decoded.first_replacement.value_or(0);
  Diagnostic problem = list.problem(DiagnosticCode::dotenv_encoding, make_span(place, place));
  problem.message.text("expected UTF-8, found ");
  problem.message.text(decoded.encoding == TextEncoding::utf8 ? "bytes that are not" : "UTF-16 or UTF-32");
  problem.remedy = "Save the file as UTF-8.";
  list.report(std::move(problem));
}

}  // namespace

SourceKind kind_of(DotenvDialect dialect) {
  return std::ranges::find(dialects, dialect, &DialectOfKind::dialect)->kind;
}

DotenvDialect dialect_of(SourceKind kind) {
  return std::ranges::find(dialects, kind, &DialectOfKind::kind)->dialect;
}

ParsedVariables parse_dotenv(std::string name, std::string bytes, DotenvDialect dialect,
                             const Environment& surrounding) {
  const bool too_large = sources::is_too_large(bytes);
  if (too_large) bytes.clear();
  DecodedText decoded = decode_text(std::move(bytes));
  const auto document =
      std::make_shared<const Document>(std::move(name), kind_of(dialect), std::move(decoded.text));
  VariableList list(document);
  check_encoding(list, document, decoded, dialect);
  if (too_large) {
    Diagnostic problem = list.problem(DiagnosticCode::dotenv_too_large, {});
    problem.message.text("expected at most 1 GiB, found more");
    problem.remedy = "Check that this is the file that was meant.";
    list.report(std::move(problem));
  }
  read_dialect(list, decoded.begin, dialect, surrounding);
  return std::move(list).take();
}

}  // namespace signalr_config::sources
