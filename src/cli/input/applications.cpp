#include "cli/input/applications.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>
#include <utility>

#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/application_messages.hpp"
#include "cli/output/json_parts.hpp"
#include "cli/output/json_writer.hpp"
#include "hosts/near_misses/near_misses.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {
namespace {

ExitCode worse(ExitCode a, ExitCode b) { return static_cast<int>(a) > static_cast<int>(b) ? a : b; }

using Applications = std::vector<const LoadedInput*>;

ExitCode report_json(const Applications& reported, const Applications& others, Invocation& invocation,
                     const ReportOnApplication& report) {
  ExitCode answer = ExitCode::yes;
  bool is_first = true;
  invocation.out << "{\n  \"schemaVersion\": 1,\n  \"applications\": [";
  for (const LoadedInput* const application : reported) {
    std::ostringstream text;
    ApplicationMessages messages(invocation.err, terminal::printable(application->application));
    Invocation inner{invocation.arguments, invocation.in, text, messages, invocation.process};
    answer = worse(answer, report(*application, inner));
    if (text.view().empty()) continue;  // nothing but errors
    invocation.out << (is_first ? "\n" : ",\n") << indented_item(text.str());
    is_first = false;
  }
  Json names = Json::array();
  for (const LoadedInput* const application : others)
    names.push_back(terminal::printable(application->application));
  invocation.out << "\n  ],\n  \"withoutSignalR\": " << terminal::printable_json(names.dump()) << "\n}\n";
  return answer;
}

ExitCode report_text(const Applications& reported, const Applications& others, Invocation& invocation,
                     const ReportOnApplication& report) {
  const terminal::Style style = output_style(invocation);
  ExitCode answer = ExitCode::yes;
  for (const LoadedInput* const application : reported) {
    if (application != reported.front()) invocation.out << '\n';
    invocation.out << style.strong("== " + terminal::printable(application->application) + " ==") << '\n';
    invocation.out.flush();  // what the report says on standard error belongs behind it
    ApplicationMessages messages(invocation.err, terminal::printable(application->application));
    Invocation inner{invocation.arguments, invocation.in, invocation.out, messages, invocation.process};
    answer = worse(answer, report(*application, inner));
  }
  if (others.empty()) return answer;
  invocation.out << '\n' << style.strong("Nothing about SignalR:");
  for (const LoadedInput* const application : others) {
    invocation.out << (application == others.front() ? " " : ", ")
                   << terminal::printable(application->application);
  }
  invocation.out << '\n';
  return answer;
}

}  // namespace

bool is_about_signalr(const LoadedInput& input) {
  return !input.ok() || input.host_choice.is_registered || hosts::mentions_signalr(*input.configuration);
}

ExitCode report_on_applications(const std::vector<LoadedInput>& applications, Invocation& invocation,
                                bool as_json, const ReportOnApplication& report) {
  if (applications.size() == 1) return report(applications.front(), invocation);
  Applications reported;
  Applications others;
  for (const LoadedInput& application : applications) {
    (is_about_signalr(application) ? reported : others).push_back(&application);
  }
  if (reported.empty()) std::swap(reported, others);
  return as_json ? report_json(reported, others, invocation, report)
                 : report_text(reported, others, invocation, report);
}

}  // namespace signalr_config::cli
