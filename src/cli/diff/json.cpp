#include <ostream>
#include <sstream>

#include "cli/diff/report.hpp"
#include "cli/output/difference_json.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/json_writer.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

// Writes the members of one application's difference.
class DifferenceWriter {
 public:
  DifferenceWriter(JsonWriter& writer, signalr::Disclosure disclosure)
      : writer_(writer), disclosure_(disclosure) {}

  void write(const ResolutionDifference& difference) {
    write("added", difference.added);
    write("removed", difference.removed);
    write("renamed", difference.renamed);
    write("typeChanged", difference.type_changed);
    write("keyRotated", difference.credential_changed, is_key_rotated);
    write("credentialChanged", difference.credential_changed,
          [](const EndpointChange& change) { return !is_key_rotated(change); });
    write("unresolvedAdded", difference.unresolved_added);
    write("unresolvedRemoved", difference.unresolved_removed);
  }

  template <typename T, typename Filter>
  void write(std::string_view name, const std::vector<T>& list, const Filter& filter) {
    writer_.begin_array(name);
    for (const T& one : list) {
      if (filter(one)) writer_.element(json(one));
    }
    writer_.end_array();
  }

  template <typename T>
  void write(std::string_view name, const std::vector<T>& list) {
    write(name, list, [](const T&) { return true; });
  }

 private:
  Json json(const ServiceEndpoint& endpoint) const { return to_json(endpoint, disclosure_); }
  Json json(const EndpointChange& change) const { return to_json(change, disclosure_); }
  static Json json(const UnresolvedEndpoint& endpoint) { return to_json(endpoint); }

  JsonWriter& writer_;
  signalr::Disclosure disclosure_;
};

const Resolution* resolution_of(const DiffApplication* application) {
  return application == nullptr ? nullptr : &*application->resolution;
}

void write_options(JsonWriter& writer, const ApplicationDifference& application,
                   signalr::Disclosure disclosure) {
  writer.begin_array("optionsChanged");
  for (const OptionChange& option : application.difference.options_changed) {
    writer.element(
        to_json(option, resolution_of(application.before), resolution_of(application.after), disclosure));
  }
  writer.end_array();
}

Json side_json(const DiffSide& side, const DiffApplication* application) {
  if (application == nullptr) return nullptr;
  return {{"input", side.label},
          {"environment", application->environment ? Json(*application->environment) : Json(nullptr)},
          {"host", to_string(application->resolution->host)},
          {"saved", application->saved}};
}

void write_application_json(std::ostream& out, const DiffReport& report,
                            const ApplicationDifference& application) {
  JsonWriter writer(out);
  writer.member("schemaVersion", 1);
  if (report.has_names()) writer.member("application", application.name);
  writer.member("from", side_json(report.before, application.before));
  writer.member("to", side_json(report.after, application.after));
  writer.member("same", application.is_same());
  DifferenceWriter difference(writer, report.disclosure);
  difference.write(application.difference);
  write_options(writer, application, report.disclosure);
  difference.write("secretsNotCompared", application.secrets_not_compared);
  writer.member("reloads", application.difference.reloads);
  writer.member("needsRestart", application.difference.needs_restart());
  writer.finish();
}

}  // namespace

void write_diff_json(std::ostream& out, const DiffReport& report) {
  if (!report.has_names()) return write_application_json(out, report, report.applications.front());
  out << "{\n  \"schemaVersion\": 1,\n  \"same\": " << (report.is_same() ? "true" : "false")
      << ",\n  \"applications\": [";
  for (const ApplicationDifference& application : report.applications) {
    std::ostringstream item;
    write_application_json(item, report, application);
    out << (&application == &report.applications.front() ? "\n" : ",\n") << indented_item(item.view());
  }
  out << "\n  ]\n}\n";
}

}  // namespace signalr_config::cli
