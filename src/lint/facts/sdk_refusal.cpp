#include "lint/facts/sdk_refusal.hpp"

#include <algorithm>
#include <string>

#include "core/key_path.hpp"
#include "signalr/connection_string/endpoint_uri.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::lint {

namespace {

// Functions takes a URL alone, under a key of its own.
std::string remedy_of(const ConnectionStringValue& value, const ConnectionStringError& error) {
  const Scope& scope = value.where.scope;
  if (scope.connection.empty() || !signalr::is_url_alone(value.text)) return error.remedy;
  const std::string uri =
      signalr::keys::below(value.where.entry.key, signalr::identity_key::service_uri.name);
  return "A URL alone is the value of " + core::spelled_as_in(value.where.entry.origin, uri) +
         "; a connection string begins with Endpoint=.";
}

}  // namespace

void report_refusal(const ConnectionStringValue& value, Report& report,
                    std::initializer_list<DiagnosticCode> codes) {
  if (value.parsed) return;
  const ConnectionStringError& error = value.parsed.error();
  if (std::ranges::find(codes, error.code) == codes.end()) return;
  const bool is_connection_string =
      value.form == ValueForm::connection_string || value.form == ValueForm::blank;
  if (!is_connection_string || value.has_placeholder(error.span)) return;
  report.add(value.place(error.span), std::string(value.where.entry.key), error.message,
             remedy_of(value, error));
}

}  // namespace signalr_config::lint
