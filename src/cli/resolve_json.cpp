#include "cli/json_parts.hpp"
#include "cli/resolve_report.hpp"

namespace signalr_config::cli {

namespace {

Json unused_json(const std::string& key, const std::string& code, const Message& reason, const std::string& remedy,
                 const std::optional<Origin>& origin, const std::optional<Origin>& instead) {
  return {{"key", key},
          {"code", code},
          {"reason", reason.masked()},
          {"remedy", remedy.empty() ? Json(nullptr) : Json(remedy)},
          {"origin", to_json(origin)},
          {"instead", to_json(instead)}};
}

void add_problems(Json& json, const std::vector<Diagnostic>& diagnostics) {
  for (const auto& [name, severity] : {std::pair("warnings", Severity::warning), std::pair("errors", Severity::error)}) {
    for (Json& problem : to_json(diagnostics, severity)) json[name].push_back(std::move(problem));
  }
}

Json empty_report(const ResolveReport& report) {
  const auto& host = report.input.host;
  return {{"schemaVersion", 1},
          {"environment", host ? Json(host->environment.value) : Json(nullptr)},
          {"environmentReason", host ? Json(host->environment.reason) : Json(nullptr)},
          {"endpoints", Json::array()},
          {"options", nullptr},
          {"unused", Json::array()},
          {"warnings", Json::array()},
          {"errors", Json::array()},
          {"failure", nullptr}};
}

void add_resolution(Json& json, const ResolveReport& report) {
  const Resolution& resolution = *report.resolution;
  for (const ConfiguredEndpoint* const configured : report.endpoints) {
    json["endpoints"].push_back(to_json(configured->endpoint, report.disclosure));
  }
  json["options"] = to_json(resolution.options, report.disclosure);
  for (const UnusedEntry& unused : resolution.unused) {
    json["unused"].push_back(unused_json(unused.key, unused.code, unused.reason, "", unused.origin, unused.instead));
  }
  if (resolution.failure) {
    json["failure"] = {{"exception", resolution.failure->exception.type}, {"code", resolution.failure->diagnostic.code}};
  }
}

}  // namespace

void write_resolve_json(std::ostream& out, const ResolveReport& report) {
  Json json = empty_report(report);
  add_problems(json, report.input.diagnostics);
  if (report.resolution) {
    add_resolution(json, report);
    add_problems(json, report.resolution->diagnostics);
  }
  for (const NearMiss& miss : report.near_misses) {
    json["unused"].push_back(unused_json(miss.key, miss.code, miss.reason, miss.remedy, miss.origin, std::nullopt));
  }
  write_json(out, json);
}

}  // namespace signalr_config::cli
