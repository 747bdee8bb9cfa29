#include "lint/output/sarif_result.hpp"

#include <filesystem>

#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "lint/output/finding_text.hpp"
#include "lint/output/fingerprint.hpp"
#include "lint/output/place.hpp"

namespace signalr_config::lint {

namespace {

using Json = nlohmann::ordered_json;

bool is_unreserved(char c) {
  return dotnet::is_ascii_letter_or_digit(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
}

Json text_json(const std::string& text) { return Json{{"text", text}}; }

Json physical_location(const Place& place, const std::string& line) {
  const ArtifactUri artifact = artifact_uri(place.file);
  Json json;
  json["artifactLocation"]["uri"] = artifact.uri;
  if (artifact.is_relative) json["artifactLocation"]["uriBaseId"] = "%SRCROOT%";
  if (!place.begin) return json;
  json["region"] = {{"startLine", place.begin->line},
                    {"startColumn", place.begin->column},
                    {"endLine", place.end->line},
                    {"endColumn", place.end->column}};
  if (line.empty()) return json;
  json["contextRegion"] = {
      {"startLine", place.begin->line}, {"endLine", place.begin->line}, {"snippet", text_json(line)}};
  return json;
}

Json location_json(const Location& location, const LintReport& report, const std::string& line) {
  const Place place = place_in_repository(location, report);
  Json json;
  if (place.is_file) {
    json["physicalLocation"] = physical_location(place, line);
  } else {
    json["logicalLocations"] = Json::array({Json{{"fullyQualifiedName", place.file}, {"kind", "variable"}}});
  }
  return json;
}

Json related_location_json(const RelatedLocation& related, const LintReport& report) {
  Json json = location_json(related.location, report, "");
  json["message"] = text_json(related.message);
  return json;
}

Json suppression_json(const Suppression& suppression, const LintReport& report) {
  Json json;
  json["kind"] = suppression.comment.document ? "inSource" : "external";
  json["status"] = "accepted";
  if (!suppression.reason.empty()) json["justification"] = suppression.reason;
  if (suppression.comment.document) json["location"] = location_json(suppression.comment, report, "");
  return json;
}

}  // namespace

ArtifactUri artifact_uri(std::string_view path) {
  const std::string normal = std::filesystem::path(path).lexically_normal().generic_string();
  ArtifactUri result;
  result.is_relative = !normal.starts_with('/');
  if (!result.is_relative) result.uri = "file://";
  for (const char c : normal) {
    if (is_unreserved(c)) {
      result.uri += c;
    } else {
      result.uri += '%' + dotnet::hexadecimal(static_cast<unsigned char>(c), 2, dotnet::upper_hex_digits);
    }
  }
  return result;
}

std::string_view sarif_level(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "note";
}

Json sarif_result(const Finding& finding, const LintReport& report, std::size_t rule_index,
                  std::size_t occurrence, const std::string& line) {
  Json json;
  json["ruleId"] = finding.rule->metadata.id;
  json["ruleIndex"] = rule_index;
  json["level"] = sarif_level(finding.severity);
  const std::string hint = finding.hint.empty() ? "" : "\n" + finding.hint;
  json["message"] = text_json(message_text(finding) + hint);
  json["locations"] = Json::array({location_json(finding.location, report, line)});
  for (const RelatedLocation& related : finding.related) {
    json["relatedLocations"].push_back(related_location_json(related, report));
  }
  json["partialFingerprints"]["signalrConfig/v1"] = fingerprint(finding, report, occurrence);
  if (finding.suppression)
    json["suppressions"] = Json::array({suppression_json(*finding.suppression, report)});
  if (!finding.environments.empty()) json["properties"]["environments"] = finding.environments;
  return json;
}

}  // namespace signalr_config::lint
