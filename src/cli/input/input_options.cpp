#include "cli/input/input_options.hpp"

#include <utility>

#include "core/source_traits.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view short_for_dotenv = "dotenv";  // the dialect of most files of that name

// Every kind that a file or standard input can have, key-per-file last.
std::vector<std::string> readable_kinds() {
  std::vector<std::string> names;
  for (const core::SourceTraits& traits : core::source_traits) {
    if (core::is_file_kind(traits)) names.emplace_back(traits.name);
  }
  names.emplace_back(short_for_dotenv);
  names.emplace_back(to_string(SourceKind::key_per_file));
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += &name == &names.back() ? " or " : ", ";
    text += name;
  }
  return text;
}

std::vector<std::string> host_names() {
  std::vector<std::string> names;
  for (const HostKind host : all_host_kinds()) names.emplace_back(to_string(host));
  return names;
}

OptionText paths_of_one_application() {
  return {"PATH", "",
          "A directory: what the application reads there. Files: in the order in which they override, "
          "with the environment variables on top. A deployment description (a compose file, a manifest...): "
          "each application in it, with the environment that it says. '-': standard input. Default: the "
          "current directory."};
}

void add_paths(OptionParser& parser, InputOptions& options, OptionText paths) {
  parser.group("Input");
  parser.positionals(std::move(paths), options.paths);
  add_kind_option(parser, options);
  add_application_choice(parser, options);
  parser.values({"--set", "KEY=VALUE",
                 "A setting on top of everything else; '__' in the key stands for ':'. KEY "
                 "alone, or KEY=-, reads the value from standard input, which keeps it out of "
                 "the shell's history."},
                options.settings);
}

void add_application_options(OptionParser& parser, InputOptions& options) {
  parser.group("The application");
  parser.value(
      {"-e,--environment", "NAME", "The environment's name, in place of DOTNET_ENVIRONMENT and the like."},
      options.environment_name);
  parser.toggle({"--process-env,!--no-process-env", "",
                 std::string("Whether this process's environment variables are the application's. ") +
                     (options.process_environment ? "On unless switched off." : "Off unless switched on.")},
                options.process_environment);
  parser.value({"--env-from", "FILE",
                "A deployment description whose environment the application has in place of this process's."},
               options.environment_from);
  parser.value({"--project", "FILE", "The project file, where a directory has several or none."},
               options.project);
  parser.value({"--application-name", "NAME", "The application's name. Default: the project file's."},
               options.application_name);
  parser.value(
      {"--secrets-id", "ID", "The id of its user secrets. Default: the project file's UserSecretsId."},
      options.secrets_id);
  parser.toggle({"--no-secrets", "", "Leave the user secrets out."}, options.no_secrets);
  parser.value(
      {"--registration", "NAME", "Resolve AddNamedAzureSignalR(NAME) in place of AddAzureSignalR()."},
      options.registration);
  parser.choice({"--host", "HOST",
                 "What reads the configuration: " + listed(host_names()) +
                     ". Default: functions or functions-isolated where a host.json is, else aspnetcore."},
                host_names(), options.host);
  parser.value({"--connection", "NAME",
                "In Functions, the connection's name. Default: what the bindings in function.json name, else "
                "AzureSignalRConnectionString."},
               options.connection);
  parser.value({"--connection-string-key", "KEY",
                "Resolve AddAzureSignalR(configuration[KEY]), for example AZURE_SIGNALR_CONNECTIONSTRING."},
               options.connection_string_key);
  parser.choice({"--sdk", "VERSION", "The release of the SDK to behave as: 1.34 (default) or 1.25."},
                {"1.34", "1.25"}, options.sdk);
  parser.choice({"--identity", "VERSION", "The release of Azure.Identity: 1.11 (default) or 1.21."},
                {"1.11", "1.21"}, options.identity);
}

// `text (default) or json, whose schema is in docs/schemas.`
std::string format_help(const std::vector<std::string>& formats) {
  std::string text = formats.front() + " (default)";
  for (std::size_t i = 1; i < formats.size(); ++i) {
    const bool is_last = i + 1 == formats.size();
    text += is_last && formats.size() > 2 ? ", or " : is_last ? " or " : ", ";
    text += formats[i] == "json" ? "json, whose schema is in docs/schemas" : formats[i];
  }
  return text + ".";
}

}  // namespace

std::optional<SourceKind> InputOptions::kind() const {
  if (as == short_for_dotenv) return SourceKind::dotenv_compose;
  return as ? parse_source_kind(*as) : std::nullopt;
}

void add_kind_option(OptionParser& parser, InputOptions& options) {
  parser.choice({"--as", "KIND",
                 "What the files and standard input are, where their names and contents do not say: " +
                     listed(readable_kinds()) + " (a directory)."},
                readable_kinds(), options.as);
}

void add_application_choice(OptionParser& parser, InputOptions& options) {
  parser.value({"--service", "NAME", "Of a deployment description, the application of this name only."},
               options.service);
  parser.value({"--profile", "NAME", "The same, for launchSettings.json."}, options.profile);
  parser.value({"--container", "NAME", "The same, for containers."}, options.container);
}

void add_input_options(OptionParser& parser, InputOptions& options, InputArguments arguments) {
  add_paths(parser, options, std::move(arguments.paths).value_or(paths_of_one_application()));
  if (arguments.application == ApplicationArguments::behind_dashes) {
    parser.trailing(
        {"-- ARGUMENT...", "", "The application's own command line, which it reads as configuration."},
        options.application_arguments);
  }
  add_application_options(parser, options);
}

void add_report_options(OptionParser& parser, ReportOptions& options,
                        const std::vector<std::string>& formats) {
  parser.group("Output");
  parser.choice({"--format", "FORMAT", format_help(formats)}, formats, options.format);
  parser.toggle({"--json", "", "Short for --format json."}, options.json);
  parser.toggle({"--show-secrets", "", "Show values in full. Without it, whatever may be a secret is ***."},
                options.show_secrets);
}

void add_strict_option(OptionParser& parser, ReportOptions& options) {
  parser.toggle({"--strict", "", "Exit with 1 if there are warnings."}, options.strict);
}

std::string exit_status(std::string_view yes, std::string_view no) {
  return "0  " + std::string(yes) + "\n1  " + std::string(no) +
         "\n2  cannot answer: usage, or a file that cannot be read\n"
         "3  internal error, or output that cannot be written";
}

}  // namespace signalr_config::cli
