#include "cli/diff/saved/resolution.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "cli/diff/saved/credential.hpp"
#include "cli/diff/saved/options.hpp"
#include "cli/framework/command.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/options_json.hpp"
#include "core/name_list.hpp"
#include "signalr_config/origin.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

// More than any file that somebody looks at has.
constexpr std::uint32_t most_lines = 1'000'000;

Origin named_place(const std::string& name, SourceKind kind) {
  core::NameList names;
  const Span key = names.add(name);
  return {std::move(names).document(std::string(to_string(kind)), kind), key, {}, ValueEncoding::opaque, {}};
}

// A text of blanks in which the place is where it was in the file.
std::string blank_text(std::uint32_t line, std::uint32_t column) {
  if (line == 0 || column == 0 || line > most_lines || column > most_lines) return {};
  return std::string(line - 1, '\n') + std::string(column - 1, ' ');
}

Origin file_place(const std::string& file, SourceKind kind, const Json& json) {
  const bool has_position = json.at("line").is_number_unsigned() && json.at("column").is_number_unsigned();
  std::string text = has_position ? blank_text(json.at("line"), json.at("column")) : std::string();
  const Span place = make_span(text.size(), text.size());
  return {
      std::make_shared<const Document>(file, kind, std::move(text)), place, {}, ValueEncoding::opaque, {}};
}

// The place that `to_json` wrote; nothing for null. Its document has no text but stands for the place all the
// same.
std::optional<Origin> origin_from_json(const Json& json) {
  if (json.is_null()) return std::nullopt;
  const SourceKind kind =
      parse_source_kind(json.at("source").get<std::string>()).value_or(SourceKind::memory);
  Origin origin;
  if (json.at("variable").is_string()) {
    origin = named_place(json.at("variable"), SourceKind::environment);
  } else if (json.at("argument").is_string()) {
    origin = named_place(json.at("argument"), SourceKind::command_line);
  } else if (json.at("file").is_string()) {
    origin = file_place(json.at("file"), kind, json);
  } else {
    origin = named_place("", SourceKind::memory);
  }
  if (const auto via = origin_from_json(json.at("via"))) origin.via = std::make_shared<const Origin>(*via);
  return origin;
}

// Of all outputs and of all configuration files, only a report of `resolve` has these together.
bool is_report(const Json& json) {
  static constexpr std::array members{"endpoints", "options", "unused", "failure", "errors"};
  return json.is_object() &&
         std::ranges::all_of(members, [&](const char* name) { return json.contains(name); });
}

bool is_saved(const Json& json) {
  if (!json.is_object() || !json.contains("schemaVersion")) return false;
  if (is_report(json)) return true;
  const auto applications = json.find("applications");
  return json.contains("withoutSignalR") && applications != json.end() && applications->is_array() &&
         std::ranges::all_of(*applications, is_report);
}

EndpointType type_from_json(const Json& json) {
  return parse_endpoint_key(":" + json.get<std::string>()).type;
}

// Where all of a URI was masked, a host stands in that nobody has.
Uri uri_from_json(const Json& json) {
  const std::string text = json.get<std::string>();
  if (const auto uri = Uri::try_create_absolute(text)) return *uri;
  return Uri::try_create_absolute("https://masked.invalid/").value();
}

UnresolvedEndpoint unresolved_from_json(const Json& json) {
  return {json.at("name"), type_from_json(json.at("type")), json.at("key"), json.at("reference"), nullptr};
}

void set_endpoints(Resolution& resolution, std::vector<ServiceEndpoint> endpoints) {
  std::vector<ConfiguredEndpoint> configured;
  std::vector<std::size_t> in_effect;
  for (ServiceEndpoint& endpoint : endpoints) {
    in_effect.push_back(configured.size());
    configured.push_back({std::move(endpoint), "", nullptr, EndpointUse::in_effect, std::nullopt});
  }
  resolution.set_endpoints(std::move(configured), in_effect);
}

std::string problem_of(const Json& report) {
  std::string text = "it was saved of an application that would not start";
  const Json& failure = report.at("failure");
  if (failure.is_object())
    text += ": " + failure.at("exception").get<std::string>() + " [" + failure.at("code").get<std::string>() +
            "]";
  return terminal::printable(text);
}

// Without an endpoint it would not start, and can be compared all the same.
bool lacks_endpoints_only(const Json& report) {
  const Json& failure = report.at("failure");
  return failure.is_object() && failure.at("code") == to_string(DiagnosticCode::no_endpoint) &&
         report.at("errors").size() <= 1;
}

bool is_failed(const Json& report) {
  if (report.at("options").is_null()) return true;
  return (!report.at("failure").is_null() || !report.at("errors").empty()) && !lacks_endpoints_only(report);
}

SavedApplication application_from_json(const Json& report) {
  SavedApplication application;
  application.name = report.value("application", "");
  if (report.at("environment").is_string())
    application.environment = report.at("environment").get<std::string>();
  if (is_failed(report)) {
    application.problem = problem_of(report);
    return application;
  }
  Resolution& resolution = application.resolution.emplace();
  resolution.host = parse_host_kind(report.at("host").get<std::string>()).value_or(HostKind::aspnetcore);
  std::vector<ServiceEndpoint> endpoints;
  for (const Json& endpoint : report.at("endpoints")) endpoints.push_back(endpoint_from_json(endpoint));
  set_endpoints(resolution, std::move(endpoints));
  for (const Json& one : report.at("unresolved")) resolution.unresolved.push_back(unresolved_from_json(one));
  set_options_from_json(resolution, report.at("options"));
  return application;
}

}  // namespace

ServiceEndpoint endpoint_from_json(const Json& json) {
  ServiceEndpoint endpoint{json.at("name"),
                           type_from_json(json.at("type")),
                           uri_from_json(json.at("endpoint")),
                           uri_from_json(json.at("clientEndpoint")),
                           uri_from_json(json.at("serverEndpoint")),
                           credential_from_json(json.at("credential")),
                           origin_from_json(json.at("origin"))};
  if (*endpoint.client_uri == endpoint.service_uri) endpoint.client_uri.reset();
  if (*endpoint.server_uri == endpoint.service_uri) endpoint.server_uri.reset();
  return endpoint;
}

std::optional<std::vector<SavedApplication>> read_saved_resolution(std::string_view text) {
  // Most files are something else, and need not be parsed to know it.
  if (text.find("\"schemaVersion\"") == std::string_view::npos) return std::nullopt;
  const Json json = Json::parse(text, nullptr, false);
  if (!is_saved(json)) return std::nullopt;
  if (json.at("schemaVersion") != 1)
    throw UsageError("it was saved by another release of signalr-config: its schemaVersion is not 1");
  std::vector<SavedApplication> applications;
  try {
    if (is_report(json)) return std::vector{application_from_json(json)};
    for (const Json& report : json.at("applications")) applications.push_back(application_from_json(report));
  } catch (const Json::exception&) {
    throw UsageError("it is not as 'resolve --json' saved it");
  }
  return applications;
}

Resolution as_if_saved(const Resolution& resolution) {
  Resolution saved;
  saved.host = resolution.host;
  std::vector<ServiceEndpoint> endpoints;
  for (const ServiceEndpoint& endpoint : resolution.endpoints())
    endpoints.push_back(endpoint_from_json(to_json(endpoint, signalr::Disclosure::masked)));
  set_endpoints(saved, std::move(endpoints));
  saved.unresolved = resolution.unresolved;
  set_options_from_json(saved, options_json(resolution, signalr::Disclosure::masked));
  return saved;
}

}  // namespace signalr_config::cli
