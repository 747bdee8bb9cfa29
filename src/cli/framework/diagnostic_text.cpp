#include "cli/framework/diagnostic_text.hpp"

#include <algorithm>
#include <ostream>
#include <string>

#include "core/shown_text.hpp"
#include "signalr/disclosure/display.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

std::string styled(Severity severity, const terminal::Style& style) {
  const std::string word = severity == Severity::info ? "note" : std::string(to_string(severity));
  if (severity == Severity::error) return style.error(word + ":");
  return severity == Severity::warning ? style.warning(word + ":") : style.strong(word + ":");
}

}  // namespace

void write_diagnostic(std::ostream& err, const Diagnostic& diagnostic, const terminal::Style& style) {
  write_diagnostic(err, diagnostic, style, to_string(diagnostic.code));
}

void write_diagnostic(std::ostream& err, const Diagnostic& diagnostic, const terminal::Style& style,
                      std::string_view name) {
  const std::string place = describe_place(diagnostic);
  if (!place.empty()) err << style.strong(terminal::printable(place + ": "));
  err << styled(diagnostic.severity, style) << ' ' << terminal::printable(diagnostic.message.masked()) << " ["
      << name << "]\n";
  if (!diagnostic.key.empty())
    err << "  key: " << terminal::printable(signalr::display_key(diagnostic.key, signalr::Disclosure::masked))
        << '\n';
  for (const Origin& related : diagnostic.related)
    err << "  see also: " << terminal::printable(describe(related)) << '\n';
  if (!diagnostic.remedy.empty())
    err << "  remedy: " << terminal::printable(core::without_secrets(diagnostic.remedy)) << '\n';
}

void write_diagnostics(std::ostream& err, const std::vector<Diagnostic>& diagnostics,
                       const terminal::Style& style) {
  for (const Diagnostic& diagnostic : diagnostics) write_diagnostic(err, diagnostic, style);
}

bool has_warning(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::any_of(
      diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::warning; });
}

terminal::Style error_style(const Invocation& invocation) {
  return terminal::Style::for_stream(invocation.process.err_is_terminal, invocation.process.environment);
}

terminal::Style output_style(const Invocation& invocation) {
  return terminal::Style::for_stream(invocation.process.out_is_terminal, invocation.process.environment);
}

}  // namespace signalr_config::cli
