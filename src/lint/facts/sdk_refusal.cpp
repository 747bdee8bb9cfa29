#include "lint/facts/sdk_refusal.hpp"

#include <algorithm>
#include <string>

namespace signalr_config::lint {

void report_refusal(const ConnectionStringValue& value, Report& report,
                    std::initializer_list<DiagnosticCode> codes) {
  if (value.parsed) return;
  const ConnectionStringError& error = value.parsed.error();
  if (std::ranges::find(codes, error.code) == codes.end()) return;
  const bool is_connection_string =
      value.form == ValueForm::connection_string || value.form == ValueForm::blank;
  if (!is_connection_string || value.has_placeholder(error.span)) return;
  report.add(value.place(error.span), std::string(value.where.entry.key), error.message, error.remedy);
}

}  // namespace signalr_config::lint
