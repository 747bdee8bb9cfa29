#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "signalr/disclosure/display.hpp"
#include "signalr_config/endpoint_monitor.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

/// Writes what happens while `watch` runs, each event at once.
class WatchReport {
 public:
  virtual ~WatchReport() = default;

  virtual void started(const EndpointSnapshot& snapshot) = 0;
  virtual void accepted(const AcceptedChange& change) = 0;
  virtual void refused(const RefusedChange& change) = 0;
  virtual void noticed(const Diagnostic& notice) = 0;
  virtual void stopped() = 0;
};

/// What a report needs to know.
struct WatchReportOptions {
  signalr::Disclosure disclosure = signalr::Disclosure::masked;
  terminal::Style style;        ///< of standard output
  terminal::Style error_style;  ///< of standard error
};

/// A line for each event, for people: what is wrong has further lines, indented. Notices go to `err`.
std::unique_ptr<WatchReport> make_text_report(std::ostream& out, std::ostream& err,
                                              WatchReportOptions options);

/// A JSON object on a line for each event; docs/schemas/watch-event-v1.schema.json describes them.
std::unique_ptr<WatchReport> make_json_lines_report(std::ostream& out, WatchReportOptions options);

/// What time it is here: `2026-11-25T16:04:05+01:00` (RFC 3339).
std::string local_time();

}  // namespace signalr_config::cli
