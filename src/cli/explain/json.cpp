#include "cli/explain/report.hpp"
#include "cli/input/environment_json.hpp"
#include "cli/output/connection_string_text.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/json_writer.hpp"
#include "cli/output/value_text.hpp"

namespace signalr_config::cli {

namespace {

Json values_json(const ExplainedKey& explained, signalr::Disclosure disclosure) {
  Json values = Json::array();
  for (const Entry* const entry : explained.entries) {
    Json value = Json::object();
    add_value_json(value, *entry, disclosure);
    value["inEffect"] = entry == explained.entries.front();
    value["origin"] = to_json(std::optional(entry->origin));
    values.push_back(std::move(value));
  }
  return values;
}

Json connection_string_json(const ConnectionStringReport& report) {
  return {{"properties", properties_json(report)},
          {"segmentsWithoutValue", report.segments_without_value},
          {"error", refusal_json(report)}};
}

Json endpoint_json(const ExplainReport& report, const ConfiguredEndpoint& configured) {
  Json json = to_json(configured.endpoint, report.disclosure);
  json["inEffect"] = report.resolution.ok() && configured.use == EndpointUse::in_effect;
  return json;
}

Json children_json(const ExplainedKey& explained, signalr::Disclosure disclosure) {
  Json children = Json::array();
  for (const EnumeratedKey& child : explained.children) {
    Json json{{"key", signalr::display_key(child.path, disclosure)}};
    add_value_json(json, *child.entry, disclosure);
    json["origin"] = to_json(std::optional(child.entry->origin));
    children.push_back(std::move(json));
  }
  return children;
}

Json not_read_json(const ExplainedKey& explained) {
  Json places = Json::array();
  for (const hosts::NearMiss& miss : explained.not_read) {
    places.push_back({{"code", to_string(miss.code)},
                      {"reason", miss.reason.masked()},
                      {"remedy", miss.remedy.empty() ? Json(nullptr) : Json(miss.remedy)},
                      {"origin", to_json(miss.origin)}});
  }
  return places;
}

}  // namespace

void write_explain_json(std::ostream& out, const ExplainReport& report) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  write_environment(writer, report.input);
  writer.member("query", report.query ? Json(*report.query) : Json(nullptr));
  writer.begin_array("keys");
  for (const ExplainedKey& explained : report.keys) {
    const auto& text = explained.connection_string;
    writer.element(
        {{"key", explained.key},
         {"values", values_json(explained, report.disclosure)},
         {"notUsed", explained.unused ? Json(explained.unused->reason.masked()) : Json(nullptr)},
         {"endpoint", explained.endpoint ? endpoint_json(report, *explained.endpoint) : Json(nullptr)},
         {"connectionString", text ? connection_string_json(*text) : Json(nullptr)},
         {"children", children_json(explained, report.disclosure)},
         {"notRead", not_read_json(explained)}});
  }
  writer.end_array();
  writer.finish();
}

}  // namespace signalr_config::cli
