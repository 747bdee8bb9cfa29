#include <algorithm>
#include <array>
#include <ctime>
#include <ostream>

#include "cli/framework/diagnostic_text.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "cli/watch/report.hpp"
#include "signalr/disclosure/display.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

std::string name_of(const ServiceEndpoint& endpoint) {
  return endpoint.name.empty() ? std::string(default_endpoint_name) : endpoint.name;
}

// The parts of a line, separated by semicolons.
class Parts {
 public:
  void add(const std::string& part) { text_ += (text_.empty() ? "" : "; ") + part; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

std::string credential_words(const EndpointChange& change) {
  switch (change.credential) {
    case CredentialChange::key_rotated:
      return "key rotated";
    case CredentialChange::secret_rotated:
      return "client secret rotated";
    case CredentialChange::replaced:
      return "credential replaced";
    case CredentialChange::none:
      break;
  }
  return {};
}

class TextReport final : public WatchReport {
 public:
  TextReport(std::ostream& out, std::ostream& err, WatchReportOptions options)
      : out_(out), err_(err), options_(options) {}

  void started(const EndpointSnapshot& snapshot) override {
    Parts parts;
    for (const ServiceEndpoint& endpoint : snapshot.resolution.endpoints()) parts.add(words(endpoint));
    for (const UnresolvedEndpoint& endpoint : snapshot.resolution.unresolved) parts.add(words(endpoint));
    write(options_.style.strong("watching"), parts.text());
  }

  void accepted(const AcceptedChange& change) override {
    const std::string parts = difference(change.difference);
    if (parts.empty())
      return write(options_.style.good("reloaded"), "nothing is different for the endpoints");
    write(options_.style.good("changed"), parts);
  }

  void refused(const RefusedChange& change) override {
    bool is_first = true;
    for (const Diagnostic& problem : change.diagnostics) {
      if (problem.severity != Severity::error) continue;
      const std::string place = describe_place(problem);
      const std::string text = (place.empty() ? "" : place + ": ") + problem.message.masked() + " [" +
                               std::string(to_string(problem.code)) + "]";
      if (is_first) {
        write(options_.style.error("refused"), text);
      } else {
        out_ << "  also: " << terminal::printable(text) << '\n';
      }
      is_first = false;
      if (!problem.key.empty())
        out_ << "  key: "
             << terminal::printable(signalr::display_key(problem.key, signalr::Disclosure::masked)) << '\n';
      if (!problem.remedy.empty()) out_ << "  remedy: " << terminal::printable(problem.remedy) << '\n';
    }
    if (is_first) write(options_.style.error("refused"), "");
    out_.flush();
  }

  void noticed(const Diagnostic& notice) override {
    write_diagnostic(err_, notice, options_.error_style);
    err_.flush();
  }

  void stopped() override { write(options_.style.strong("stopped"), ""); }

 private:
  void write(const std::string& event, const std::string& text) {
    out_ << local_time() << ' ' << event;
    if (!text.empty()) out_ << ": " << terminal::printable(text);
    out_ << '\n';
    out_.flush();
  }

  std::string words(const ServiceEndpoint& endpoint) const {
    return name_of(endpoint) + " (" + to_string(endpoint.type) + ") " +
           signalr::display_endpoint(endpoint, options_.disclosure);
  }

  static std::string words(const UnresolvedEndpoint& endpoint) {
    return shown_name(endpoint) + " (" + to_string(endpoint.type) + ", " + endpoint.reference + ")";
  }

  std::string renamed(const EndpointChange& change) const {
    const std::string before = name_of(change.before);
    const std::string after = name_of(change.after);
    const std::string text = before == after ? "client endpoint of " + words(change.after) + " changed"
                                             : "renamed " + before + " to " + words(change.after);
    const std::string credential = credential_words(change);
    return credential.empty() ? text : text + ", " + credential;
  }

  std::string difference(const ResolutionDifference& difference) const {
    Parts parts;
    for (const ServiceEndpoint& endpoint : difference.added) parts.add("added " + words(endpoint));
    for (const UnresolvedEndpoint& endpoint : difference.unresolved_added)
      parts.add("added " + words(endpoint));
    for (const ServiceEndpoint& endpoint : difference.removed) parts.add("removed " + words(endpoint));
    for (const UnresolvedEndpoint& endpoint : difference.unresolved_removed)
      parts.add("removed " + words(endpoint));
    for (const EndpointChange& change : difference.renamed) parts.add(renamed(change));
    for (const EndpointChange& change : difference.type_changed)
      parts.add("type of " + words(change.after) + " was " + to_string(change.before.type));
    for (const EndpointChange& change : difference.credential_changed)
      parts.add(credential_words(change) + " of " + words(change.after) + restart(change.needs_restart));
    for (const OptionChange& option : difference.options_changed) {
      parts.add(option.name + " " + option.before.value_or("null") + " -> " + option.after.value_or("null") +
                restart(true));
    }
    return parts.text();
  }

  static std::string restart(bool needed) { return needed ? " (a .NET server sees it after a restart)" : ""; }

  std::ostream& out_;
  std::ostream& err_;
  WatchReportOptions options_;
};

}  // namespace

std::string local_time() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::localtime_r(&now, &parts);
  std::array<char, 40> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &parts);
  std::string time(text.data(), length);
  if (time.size() > 2) time.insert(time.size() - 2, ":");  // +0100 is not RFC 3339
  return time;
}

std::unique_ptr<WatchReport> make_text_report(std::ostream& out, std::ostream& err,
                                              WatchReportOptions options) {
  return std::make_unique<TextReport>(out, err, options);
}

}  // namespace signalr_config::cli
