#include "cli/input_options.hpp"

namespace signalr_config::cli {

namespace {

void add_path_options(OptionParser& parser, InputOptions& options) {
  parser.group("Input");
  parser.positionals(
      {"PATH", "",
       "A directory: what the application reads there. Files: in the order in which they override, "
       "with the environment variables on top. '-': standard input. Default: the current directory."},
      options.paths);
  parser.choice(
      {"--as", "KIND",
       "What the files and standard input are: json, ini, xml, info, dotenv-compose (dotenv for short), "
       "dotenv-docker, dotenv-npm, user-secrets or key-per-file (a directory). Standard input needs it."},
      {"json", "ini", "xml", "info", "dotenv", "dotenv-compose", "dotenv-docker", "dotenv-npm",
       "user-secrets", "key-per-file"},
      options.as);
  parser.values({"--set", "KEY=VALUE",
                 "A setting on top of everything else; '__' in the key stands for ':'. KEY "
                 "alone, or KEY=-, reads the value from standard input, which keeps it out of "
                 "the shell's history."},
                options.settings);
  parser.trailing(
      {"-- ARGUMENT...", "", "The application's own command line, which it reads as configuration."},
      options.application_arguments);
}

void add_application_options(OptionParser& parser, InputOptions& options) {
  parser.group("The application");
  parser.value(
      {"-e,--environment", "NAME", "The environment's name, in place of DOTNET_ENVIRONMENT and the like."},
      options.environment_name);
  parser.toggle(
      {"--process-env,!--no-process-env", "",
       "Whether this process's environment variables are the application's. On unless switched off."},
      options.process_environment);
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
  parser.choice({"--host", "HOST", "What reads the configuration: aspnetcore."}, {"aspnetcore"},
                options.host);
  parser.choice({"--sdk", "VERSION", "The release of the SDK to behave as: 1.34 (default) or 1.25."},
                {"1.34", "1.25"}, options.sdk);
}

}  // namespace

std::optional<SourceKind> InputOptions::kind() const {
  if (as == "dotenv") return SourceKind::dotenv_compose;
  return as ? parse_source_kind(*as) : std::nullopt;
}

ResolveOptions InputOptions::resolve_options() const {
  ResolveOptions resolve;
  resolve.sdk = sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34;
  resolve.registration = registration;
  return resolve;
}

void add_input_options(OptionParser& parser, InputOptions& options) {
  add_path_options(parser, options);
  add_application_options(parser, options);
}

void add_report_options(OptionParser& parser, ReportOptions& options) {
  parser.group("Output");
  parser.choice({"--format", "FORMAT", "text (default) or json, whose schema is in docs/schemas."},
                {"text", "json"}, options.format);
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
