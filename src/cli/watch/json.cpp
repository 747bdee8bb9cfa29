#include <functional>
#include <ostream>

#include "cli/output/difference_json.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/watch/report.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

class JsonLinesReport final : public WatchReport {
 public:
  JsonLinesReport(std::ostream& out, WatchReportOptions options) : out_(out), options_(std::move(options)) {}

  void started(const EndpointSnapshot& snapshot) override {
    Json event = begin("started");
    add_endpoints(event, snapshot);
    write(event);
  }

  void accepted(const AcceptedChange& change) override {
    Json event = begin(change.difference.empty() ? "reloaded" : "changed");
    add_difference(event, change);
    add_endpoints(event, *change.after);
    write(event);
  }

  void refused(const RefusedChange& change) override {
    Json event = begin("refused");
    add_problems(event, "errors", change.diagnostics, Severity::error);
    add_problems(event, "warnings", change.diagnostics, Severity::warning);
    write(event);
  }

  void noticed(const Diagnostic& notice) override {
    Json event = begin("notice");
    event["notice"] = to_json(notice);
    write(event);
  }

  void stopped() override { write(begin("stopped")); }

 private:
  static Json begin(std::string_view name) {
    return {{"schemaVersion", 1}, {"time", local_time()}, {"event", name}};
  }

  // An array of what `to` makes of the items that pass.
  template <typename T, typename To, typename Filter>
  static Json array(const std::vector<T>& items, const To& to, const Filter& passes) {
    Json result = Json::array();
    for (const T& item : items) {
      if (passes(item)) result.push_back(to(item));
    }
    return result;
  }

  template <typename T, typename To>
  static Json array(const std::vector<T>& items, const To& to) {
    return array(items, to, [](const T&) { return true; });
  }

  void add_difference(Json& event, const AcceptedChange& accepted) const {
    const ResolutionDifference& difference = accepted.difference;
    const auto shown = [&](const auto& item) { return to_json(item, options_.disclosure); };
    const auto reference = [](const UnresolvedEndpoint& endpoint) { return to_json(endpoint); };
    const Resolution* const before = accepted.before ? &accepted.before->resolution : nullptr;
    event["added"] = array(difference.added, shown);
    event["removed"] = array(difference.removed, shown);
    event["renamed"] = array(difference.renamed, shown);
    event["typeChanged"] = array(difference.type_changed, shown);
    event["keyRotated"] = array(difference.credential_changed, shown, is_key_rotated);
    event["credentialChanged"] = array(difference.credential_changed, shown, std::not_fn(is_key_rotated));
    event["unresolvedAdded"] = array(difference.unresolved_added, reference);
    event["unresolvedRemoved"] = array(difference.unresolved_removed, reference);
    event["optionsChanged"] = array(difference.options_changed, [&](const OptionChange& option) {
      return to_json(option, before, &accepted.after->resolution, options_.disclosure);
    });
    event["reloads"] = difference.reloads;
    event["needsRestart"] = difference.needs_restart();
  }

  void add_endpoints(Json& event, const EndpointSnapshot& snapshot) const {
    Json endpoints = Json::array();
    for (const ServiceEndpoint& endpoint : snapshot.resolution.endpoints())
      endpoints.push_back(to_json(endpoint, options_.disclosure));
    event["endpoints"] = std::move(endpoints);
  }

  static void add_problems(Json& event, const std::string& name, const std::vector<Diagnostic>& diagnostics,
                           Severity severity) {
    Json problems = Json::array();
    for (const Diagnostic& diagnostic : diagnostics) {
      if (diagnostic.severity == severity) problems.push_back(to_json(diagnostic));
    }
    event[name] = std::move(problems);
  }

  void write(const Json& event) {
    out_ << terminal::printable_json(event.dump(-1, ' ', false, Json::error_handler_t::replace)) << '\n';
    out_.flush();
  }

  std::ostream& out_;
  WatchReportOptions options_;
};

}  // namespace

std::unique_ptr<WatchReport> make_json_lines_report(std::ostream& out, WatchReportOptions options) {
  return std::make_unique<JsonLinesReport>(out, std::move(options));
}

}  // namespace signalr_config::cli
