#include <array>

#include "cli/input/environment_json.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/json_writer.hpp"
#include "cli/output/options_json.hpp"
#include "cli/resolve/report.hpp"

namespace signalr_config::cli {

namespace {

Json unused_json(const UnusedEntry& unused) {
  return {{"key", unused.key},
          {"code", to_string(unused.code)},
          {"reason", unused.reason.masked()},
          {"remedy", nullptr},
          {"origin", to_json(std::optional(unused.origin))},
          {"instead", to_json(unused.instead)}};
}

Json unused_json(const hosts::NearMiss& miss) {
  return {{"key", miss.key},
          {"code", to_string(miss.code)},
          {"reason", miss.reason.masked()},
          {"remedy", miss.remedy.empty() ? Json(nullptr) : Json(miss.remedy)},
          {"origin", to_json(miss.origin)},
          {"instead", nullptr}};
}

void write_endpoints(JsonWriter& writer, const ResolveReport& report) {
  writer.begin_array("endpoints");
  for (const ConfiguredEndpoint* const configured : report.endpoints) {
    writer.element(to_json(configured->endpoint, report.disclosure));
  }
  writer.end_array();
}

void write_unresolved(JsonWriter& writer, const ResolveReport& report) {
  writer.begin_array("unresolved");
  for (const UnresolvedEndpoint* const unresolved : report.unresolved) {
    writer.element({{"name", unresolved->name},
                    {"type", to_string(unresolved->type)},
                    {"key", unresolved->key},
                    {"reference", unresolved->reference},
                    {"origin", to_json(std::optional(unresolved->entry->origin))}});
  }
  writer.end_array();
}

void write_unused(JsonWriter& writer, const ResolveReport& report) {
  writer.begin_array("unused");
  if (report.resolution) {
    for (const UnusedEntry& unused : report.resolution->unused) writer.element(unused_json(unused));
  }
  for (const hosts::NearMiss& miss : report.near_misses) writer.element(unused_json(miss));
  writer.end_array();
}

void write_problems(JsonWriter& writer, const ResolveReport& report, std::string_view name,
                    Severity severity) {
  static const std::vector<Diagnostic> none;
  writer.begin_array(name);
  for (const auto* const diagnostics :
       std::array{&report.input.diagnostics, report.resolution ? &report.resolution->diagnostics : &none}) {
    for (const Diagnostic& diagnostic : *diagnostics) {
      if (diagnostic.severity == severity) writer.element(to_json(diagnostic));
    }
  }
  writer.end_array();
}

Json failure_json(const ResolveReport& report) {
  if (!report.resolution || !report.resolution->failure) return nullptr;
  const Failure& failure = *report.resolution->failure;
  const std::string& message = failure.exception.masked_message;
  return {{"exception", failure.exception.type},
          {"message", message.empty() ? Json(nullptr) : Json(message)},
          {"code", to_string(failure.diagnostic.code)}};
}

}  // namespace

void write_resolve_json(std::ostream& out, const ResolveReport& report) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  write_environment(writer, report.input);
  write_endpoints(writer, report);
  write_unresolved(writer, report);
  writer.member("options",
                report.resolution ? options_json(*report.resolution, report.disclosure) : Json(nullptr));
  write_unused(writer, report);
  write_problems(writer, report, "warnings", Severity::warning);
  write_problems(writer, report, "errors", Severity::error);
  writer.member("failure", failure_json(report));
  writer.finish();
}

}  // namespace signalr_config::cli
