#include "cli/explain/report.hpp"
#include "cli/input/environment_json.hpp"
#include "cli/output/connection_string_text.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/json_writer.hpp"
#include "cli/output/value_text.hpp"

namespace signalr_config::cli {

namespace {

void write_values(JsonWriter& writer, const ExplainedKey& explained, signalr::Disclosure disclosure) {
  writer.begin_array("values");
  for (const Entry* const entry : explained.entries) {
    writer.begin_object();
    write_value(writer, *entry, disclosure);
    writer.member("inEffect", entry == explained.entries.front());
    write_origin(writer, "origin", entry->origin);
    writer.end_object();
  }
  writer.end_array();
}

Json connection_string_json(const ConnectionStringReport& report) {
  return {{"properties", properties_json(report)},
          {"segmentsWithoutValue", report.segments_without_value},
          {"error", refusal_json(report)}};
}

void write_endpoint(JsonWriter& writer, const ExplainedKey& explained, const ExplainReport& report) {
  if (!explained.endpoint) return writer.member("endpoint", nullptr);
  writer.begin_object("endpoint");
  write_members(writer, explained.endpoint->endpoint, report.disclosure);
  writer.member("inEffect", report.resolution.ok() && explained.endpoint->use == EndpointUse::in_effect);
  writer.end_object();
}

void write_children(JsonWriter& writer, const ExplainedKey& explained, signalr::Disclosure disclosure) {
  writer.begin_array("children");
  for (const EnumeratedKey& child : explained.children) {
    writer.begin_object();
    writer.member("key", signalr::display_key(child.path, disclosure));
    write_value(writer, *child.entry, disclosure);
    write_origin(writer, "origin", child.entry->origin);
    writer.end_object();
  }
  writer.end_array();
}

void write_not_read(JsonWriter& writer, const ExplainedKey& explained) {
  writer.begin_array("notRead");
  for (const hosts::NearMiss& miss : explained.not_read) {
    writer.begin_object();
    writer.member("code", to_string(miss.code));
    writer.member("reason", miss.reason.masked());
    writer.member("remedy", if_any(miss.remedy));
    write_origin(writer, "origin", miss.origin);
    writer.end_object();
  }
  writer.end_array();
}

void write_key(JsonWriter& writer, const ExplainedKey& explained, const ExplainReport& report) {
  const auto& text = explained.connection_string;
  writer.begin_object();
  writer.member("key", signalr::display_key(explained.key, report.disclosure));
  writer.member("setInCode", explained.is_of_code() ? Json(explained.code_place) : Json(nullptr));
  write_values(writer, explained, report.disclosure);
  writer.member("notUsed", explained.unused ? Json(explained.unused->reason.masked()) : Json(nullptr));
  write_endpoint(writer, explained, report);
  writer.member("connectionString", text ? connection_string_json(*text) : Json(nullptr));
  write_children(writer, explained, report.disclosure);
  write_not_read(writer, explained);
  writer.end_object();
}

}  // namespace

void write_explain_json(std::ostream& out, const ExplainReport& report) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  write_environment(writer, report.input);
  writer.member("query", report.query);
  writer.begin_array("keys");
  for (const ExplainedKey& explained : report.keys) write_key(writer, explained, report);
  writer.end_array();
  writer.finish();
}

}  // namespace signalr_config::cli
