#include "cli/connection_string/input.hpp"

#include <variant>

#include "cli/framework/secret_argument.hpp"
#include "cli/framework/terminal_question.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::cli {

namespace {

std::string outcome(const Result<ConnectionString, ConnectionStringError>& parsed) {
  return parsed ? "uses " + std::string(kind_name(parsed->credential)) : "refuses it";
}

// Positions are those of a text file. A path would be none of these names.
std::shared_ptr<const Document> document_of(std::string name, std::string text) {
  return std::make_shared<const Document>(std::move(name), SourceKind::json, std::move(text));
}

}  // namespace

ConnectionStringInput read_connection_string(const std::vector<std::string>& arguments,
                                             Invocation& invocation, StandardInput& standard_input) {
  if (arguments.size() > 1) {
    throw UsageError("expected one connection string", "Put it in quotes: ';' ends a command in a shell.");
  }
  const bool is_argument = !arguments.empty() && arguments.front() != "-";
  const bool is_question = arguments.empty() && can_ask(invocation);
  std::string text = is_argument   ? arguments.front()
                     : is_question ? ask(invocation, "Connection string", Echo::off)
                                   : standard_input.take("-");
  if (is_argument) {
    if (has_secret(text)) {
      warn_of_secret_argument(invocation, "the connection string", "use - and give it on standard input");
    }
  } else {
    if (text.ends_with('\n')) text.pop_back();
    if (text.ends_with('\r')) text.pop_back();
  }
  text = text::well_formed(text);
  return {text, document_of(is_argument ? "argument" : "standard input", text)};
}

Diagnostic refusal(const ConnectionStringInput& input, const ConnectionStringError& error) {
  Diagnostic problem = to_diagnostics(error).front();
  problem.origin = Origin{input.document, {}, error.span, ValueEncoding::verbatim, nullptr};
  problem.span = error.span;
  return problem;
}

std::vector<Diagnostic> release_differences(const ConnectionStringInput& input) {
  const std::string older = outcome(parse_connection_string(input.text, SdkVersion::v1_25));
  const std::string newer = outcome(parse_connection_string(input.text, SdkVersion::v1_34));
  if (older == newer) return {};
  Diagnostic difference;
  difference.code = DiagnosticCode::connection_string_release_dependent;
  difference.severity = Severity::warning;
  difference.message.text("SDK 1.25 " + older + ", SDK 1.34 " + newer);
  difference.remedy = "Write either AccessKey or AuthType, and not both: every release reads that alike.";
  difference.origin = Origin{input.document, {}, {}, ValueEncoding::opaque, nullptr};
  difference.span = Span();
  return {difference};
}

}  // namespace signalr_config::cli
