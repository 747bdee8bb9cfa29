#include "lint/facts/resolved_findings.hpp"

#include <algorithm>

namespace signalr_config::lint {

Location location_of(const Diagnostic& diagnostic) {
  if (!diagnostic.origin) return {};
  const Location value = value_location(*diagnostic.origin);
  if (!diagnostic.span) return value;
  const Location key = key_location(*diagnostic.origin);
  const std::size_t offset = diagnostic.span->begin;
  for (const Location& whole : {value, key}) {
    if (offset == whole.span.begin) return whole;
  }
  return {diagnostic.origin->document, make_span(offset, offset)};
}

void report_diagnostics(const Scope& scope, Report& report, std::initializer_list<DiagnosticCode> codes,
                        const std::function<bool(const Diagnostic&)>& is_wanted) {
  for (const ScopeResolution& one : scope.resolutions) {
    for (const Diagnostic& diagnostic : one.resolution.diagnostics) {
      if (std::ranges::find(codes, diagnostic.code) == codes.end()) continue;
      if (is_wanted && !is_wanted(diagnostic)) continue;
      Location location = location_of(diagnostic);
      if (location.document == nullptr) continue;
      Finding& finding =
          report.add(std::move(location), diagnostic.key, diagnostic.message, diagnostic.remedy);
      for (const Origin& origin : diagnostic.related) {
        finding.related.push_back({value_location(origin), "see also"});
      }
    }
  }
}

}  // namespace signalr_config::lint
