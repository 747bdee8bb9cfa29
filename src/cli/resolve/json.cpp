#include <array>

#include "cli/input/environment_json.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/json_writer.hpp"
#include "cli/output/options_json.hpp"
#include "cli/resolve/report.hpp"

namespace signalr_config::cli {

namespace {

void write_members(JsonWriter& writer, const UnusedEntry& unused) {
  writer.member("key", unused.key);
  writer.member("code", to_string(unused.code));
  writer.member("reason", unused.reason.masked());
  writer.member("remedy", nullptr);
  write_origin(writer, "origin", unused.origin);
  write_origin(writer, "instead", unused.instead);
}

void write_members(JsonWriter& writer, const hosts::NearMiss& miss) {
  writer.member("key", miss.key);
  writer.member("code", to_string(miss.code));
  writer.member("reason", miss.reason.masked());
  writer.member("remedy", if_any(miss.remedy));
  write_origin(writer, "origin", miss.origin);
  writer.member("instead", nullptr);
}

void write_members(JsonWriter& writer, const UnresolvedEndpoint& unresolved) {
  writer.member("name", unresolved.name);
  writer.member("type", to_string(unresolved.type));
  writer.member("key", unresolved.key);
  writer.member("reference", unresolved.reference);
  write_origin(writer, "origin", unresolved.entry->origin);
}

// An object as the next element of an array.
template <typename... Parts>
void write_object(JsonWriter& writer, const Parts&... parts) {
  writer.begin_object();
  write_members(writer, parts...);
  writer.end_object();
}

void write_endpoints(JsonWriter& writer, const ResolveReport& report) {
  writer.begin_array("endpoints");
  for (const ConfiguredEndpoint* const configured : report.endpoints)
    write_object(writer, configured->endpoint, report.disclosure);
  writer.end_array();
}

Json unresolved_json(const UnresolvedEndpoint& unresolved) {
  return {{"name", unresolved.name},
          {"type", to_string(unresolved.type)},
          {"key", unresolved.key},
          {"reference", unresolved.reference},
          {"origin", to_json(std::optional(unresolved.entry->origin))}};
}

void write_unresolved(JsonWriter& writer, const ResolveReport& report) {
  writer.begin_array("unresolved");
  for (const UnresolvedEndpoint* const unresolved : report.unresolved) write_object(writer, *unresolved);
  writer.end_array();
}

void write_unused(JsonWriter& writer, const ResolveReport& report) {
  writer.begin_array("unused");
  if (report.resolution) {
    for (const UnusedEntry& unused : report.resolution->unused) write_object(writer, unused);
  }
  for (const hosts::NearMiss& miss : report.near_misses) write_object(writer, miss);
  writer.end_array();
}

void write_problems(JsonWriter& writer, const ResolveReport& report, std::string_view name,
                    Severity severity) {
  static const std::vector<Diagnostic> none;
  writer.begin_array(name);
  for (const auto* const diagnostics :
       std::array{&report.input.diagnostics, report.resolution ? &report.resolution->diagnostics : &none}) {
    for (const Diagnostic& diagnostic : *diagnostics) {
      if (diagnostic.severity == severity) write_object(writer, diagnostic);
    }
  }
  writer.end_array();
}

Json failure_json(const std::optional<Resolution>& resolution) {
  if (!resolution || !resolution->failure) return nullptr;
  const Failure& failure = *resolution->failure;
  const std::string& message = failure.exception.masked_message;
  return {{"exception", failure.exception.type},
          {"message", message.empty() ? Json(nullptr) : Json(message)},
          {"code", to_string(failure.diagnostic.code)}};
}

Json alone_json(const ResolveReport& report) {
  if (!report.alone) return nullptr;
  Json endpoints = Json::array();
  for (const ConfiguredEndpoint* const configured : endpoints_in_effect(*report.alone, report.endpoint))
    endpoints.push_back(to_json(configured->endpoint, report.disclosure));
  Json unresolved = Json::array();
  for (const UnresolvedEndpoint* const one : unresolved_endpoints(*report.alone, report.endpoint))
    unresolved.push_back(unresolved_json(*one));
  return {{"endpoints", std::move(endpoints)},
          {"unresolved", std::move(unresolved)},
          {"failure", failure_json(report.alone)}};
}

}  // namespace

void write_resolve_json(std::ostream& out, const ResolveReport& report) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  write_environment(writer, report.input);
  write_endpoints(writer, report);
  write_unresolved(writer, report);
  writer.member("configurationAlone", alone_json(report));
  writer.member("options",
                report.resolution ? options_json(*report.resolution, report.disclosure) : Json(nullptr));
  write_unused(writer, report);
  write_problems(writer, report, "warnings", Severity::warning);
  write_problems(writer, report, "errors", Severity::error);
  writer.member("failure", failure_json(report.resolution));
  writer.finish();
}

}  // namespace signalr_config::cli
