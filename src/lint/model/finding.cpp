#include "lint/model/finding.hpp"

namespace signalr_config::lint {

namespace {

std::optional<Origin> origin_of(const Location& location) {
  if (location.document == nullptr) return std::nullopt;
  return Origin{location.document, location.span, location.span, ValueEncoding::opaque, nullptr};
}

}  // namespace

Diagnostic to_diagnostic(const Finding& finding) {
  Diagnostic diagnostic;
  diagnostic.severity = finding.severity;
  diagnostic.message = finding.message;
  diagnostic.remedy = finding.hint;
  diagnostic.key = finding.key;
  diagnostic.origin = origin_of(finding.location);
  if (diagnostic.origin) diagnostic.span = finding.location.span;
  for (const RelatedLocation& related : finding.related) {
    if (auto origin = origin_of(related.location)) diagnostic.related.push_back(*std::move(origin));
  }
  if (finding.fix) diagnostic.fix = made_fix(*finding.fix);
  return diagnostic;
}

}  // namespace signalr_config::lint
