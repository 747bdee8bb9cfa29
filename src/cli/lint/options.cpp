#include "cli/lint/options.hpp"

#include "signalr_config/host_kind.hpp"

namespace signalr_config::cli {

namespace {

std::vector<std::string> host_names() {
  std::vector<std::string> names;
  for (const HostKind host : all_host_kinds()) names.emplace_back(to_string(host));
  return names;
}

void add_input(OptionParser& parser, LintOptions& options) {
  parser.group("Input");
  parser.positionals(
      {"PATH", "",
       "A file; a directory, whose files are looked at, but for those that .gitignore names and bin, obj, "
       "node_modules and .git; a pattern with *, ?, [], {a,b} or ** in it; '-': standard input. Default: the "
       "repository that the current directory is in."},
      options.paths);
  parser.value({"--stdin-filename", "PATH", "The file that standard input stands for; it need not exist."},
               options.stdin_filename);
  parser.toggle({"--list-files", "", "Show what would be read, and as what, and read no more."},
                options.list_files);
  parser.toggle(
      {"--process-env", "",
       "Let this process's environment variables count as the applications'. Without it the machine's "
       "state stays out."},
      options.process_environment);
  parser.toggle({"--user-secrets", "", "Let the user secrets of this machine count, in Development."},
                options.user_secrets);
  parser.choice(
      {"--host", "HOST",
       "What reads the configuration: aspnetcore, functions, functions-isolated, management or aspnet. "
       "Default: what each directory says, else aspnetcore."},
      host_names(), options.host);
  parser.value({"--connection", "NAME",
                "In Functions, the connection's name. Default: what the bindings in function.json name, else "
                "AzureSignalRConnectionString."},
               options.connection);
  parser.choice({"--sdk", "VERSION", "The release of the SDK to warn for: 1.34 (default) or 1.25."},
                {"1.34", "1.25"}, options.sdk);
}

void add_rules(OptionParser& parser, LintOptions& options) {
  parser.group("Rules");
  parser.values(
      {"--select", "RULES",
       "Only these rules, in place of those that are on. RULES here and below: ids, the beginnings of "
       "ids (ASRS3), names, or ALL; several with commas between them."},
      options.select);
  parser.values({"--extend-select", "RULES", "These rules as well."}, options.extend_select);
  parser.values({"--ignore", "RULES", "Not these rules."}, options.ignore);
  parser.values({"--severity", "RULE=LEVEL", "Report a rule as error, warning or info."}, options.severity);
  parser.choice({"--fail-on", "LEVEL",
                 "The least severity for which the exit code is 1: error, warning (default), info or never."},
                {"error", "warning", "info", "never"}, options.fail_on);
  parser.value({"--config", "FILE", "Read this settings file, in place of each .signalr-config.yaml."},
               options.config);
  parser.toggle({"--isolated", "", "Read no .signalr-config.yaml."}, options.isolated);
  parser.toggle(
      {"--show-settings", "", "Show the settings that hold for each PATH, and where they are from."},
      options.show_settings);
}

}  // namespace

void add_lint_options(OptionParser& parser, LintOptions& options) {
  add_input(parser, options);
  add_rules(parser, options);
  add_lint_report_options(parser, options.report);
}

}  // namespace signalr_config::cli
