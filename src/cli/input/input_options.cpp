#include "cli/input/input_options.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/source_traits.hpp"
#include "signalr_config/dotnet_release.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view short_for_dotenv = "dotenv";  // the dialect of most files of that name

// Every kind that a file or standard input can have, key-per-file last.
ChoiceWords readable_kinds() {
  ChoiceWords names;
  for (const core::SourceTraits& traits : core::source_traits) {
    if (core::is_file_kind(traits)) names.push_back(traits.name);
  }
  names.push_back(short_for_dotenv);
  names.push_back(to_string(SourceKind::key_per_file));
  return names;
}

ChoiceWords framework_names() {
  ChoiceWords names;
  for (const DotnetRelease release : all_dotnet_releases()) names.push_back(to_string(release));
  return names;
}

ChoiceWords identity_versions() { return {"1.11", "1.21"}; }

ChoiceWords report_formats() { return {"text", "json"}; }

constexpr std::string_view input_title = "Input";
constexpr std::string_view application_title = "The application";
constexpr std::string_view output_title = "Output";

constexpr auto path_rows = std::to_array<Option>({
    {"PATH", "",
     "A directory: what the application reads there. Files: in the order in which they override, "
     "with the environment variables on top. A deployment description (a compose file, a manifest...): "
     "each application in it, with the environment that it says. '-': standard input. Default: the "
     "current directory.",
     into<&InputOptions::paths>},
});

constexpr auto kind_rows = std::to_array<Option>({
    {"--as", "KIND",
     "What the files and standard input are, where their names and contents do not say: {choices} (a "
     "directory).",
     into<&InputOptions::as>, readable_kinds},
});

constexpr auto choice_rows = std::to_array<Option>({
    {"--service", "NAME", "Of a deployment description, the application of this name only.",
     into<&InputOptions::service>},
    {"--profile", "NAME", "The same, for launchSettings.json.", into<&InputOptions::profile>},
    {"--container", "NAME", "The same, for containers.", into<&InputOptions::container>},
});

constexpr auto setting_rows = std::to_array<Option>({
    {"--set", "KEY=VALUE",
     "A setting on top of everything else; '__' in the key stands for ':'. KEY alone, or KEY=-, reads the "
     "value from standard input, which keeps it out of the shell's history.",
     into<&InputOptions::settings>},
});

constexpr auto argument_rows = std::to_array<Option>({
    {"-- ARGUMENT...", "", "The application's own command line, which it reads as configuration.",
     into<&InputOptions::application_arguments>},
});

constexpr auto environment_rows = std::to_array<Option>({
    {"-e,--environment", "NAME", "The environment's name, in place of DOTNET_ENVIRONMENT and the like.",
     into<&InputOptions::environment_name>},
});

// Two texts, since commands differ in what holds unless it is said.
constexpr auto process_rows = std::to_array<Option>({
    {"--process-env,!--no-process-env", "",
     "Whether this process's environment variables are the application's. On unless switched off.",
     into<&InputOptions::process_environment>},
});
constexpr auto process_rows_off = std::to_array<Option>({
    {"--process-env,!--no-process-env", "",
     "Whether this process's environment variables are the application's. Off unless switched on.",
     into<&InputOptions::process_environment>},
});

constexpr auto application_rows = std::to_array<Option>({
    {"--env-from", "FILE",
     "A deployment description whose environment the application has in place of this process's.",
     into<&InputOptions::environment_from>},
    {"--launch-profile", "NAME",
     "Answer as 'dotnet run --launch-profile NAME' in the project's directory does; '' is the first profile.",
     into<&InputOptions::launch_profile>},
    {"--project", "FILE", "The project file, where a directory has several or none.",
     into<&InputOptions::project>},
    {"--application-name", "NAME", "The application's name. Default: the project file's.",
     into<&InputOptions::application_name>},
    {"--secrets-id", "ID", "The id of its user secrets. Default: the project file's UserSecretsId.",
     into<&InputOptions::secrets_id>},
    {"--no-secrets", "", "Leave the user secrets out.", into<&InputOptions::no_secrets>},
    {"--registration", "NAME", "Resolve AddNamedAzureSignalR(NAME). Default: what the project's code calls.",
     into<&InputOptions::registration>},
    {"--host", "HOST",
     "What reads the configuration: {choices}. Default: functions or functions-isolated where a host.json "
     "is, else aspnetcore.",
     into<&InputOptions::host>, host_names},
    {"--builder", "METHOD",
     "By which method the program makes its host, as a word or as it is written in code: web "
     "(WebApplication.CreateBuilder), slim, empty, generic-web (Host.CreateDefaultBuilder with "
     "ConfigureWebHostDefaults: Startup.cs), generic (Host.CreateDefaultBuilder), worker "
     "(Host.CreateApplicationBuilder) or webhost (WebHost.CreateDefaultBuilder). Default: what the project's "
     "code calls, else web.",
     into<&InputOptions::builder>},
    {"--framework", "RELEASE", "The release of .NET: {choices}. Default: the project's, else net10.0.",
     into<&InputOptions::framework>, framework_names},
    {"--connection", "NAME",
     "In Functions, the connection's name. Default: what the bindings in function.json name, else "
     "AzureSignalRConnectionString.",
     into<&InputOptions::connection>},
    {"--connection-string-key", "KEY",
     "Resolve AddAzureSignalR(configuration[KEY]), for example AZURE_SIGNALR_CONNECTIONSTRING. Default: what "
     "the "
     "project's code hands over.",
     into<&InputOptions::connection_string_key>},
    {"--sdk", "VERSION",
     "The release of the SDK to behave as: 1.34 or 1.25. Default: by the project's package, else 1.34.",
     into<&InputOptions::sdk>, sdk_versions},
    {"--identity", "VERSION", "The release of Azure.Identity: 1.11 (default) or 1.21.",
     into<&InputOptions::identity>, identity_versions},
});

constexpr auto format_rows = std::to_array<Option>({
    {"--format", "FORMAT", "text (default) or json, whose schema is in docs/schemas.",
     into<&ReportOptions::format>, report_formats},
});

constexpr auto report_rows = std::to_array<Option>({
    {"--json", "", "Short for --format json.", into<&ReportOptions::json>},
    {"--show-secrets", "", "Show values in full. Without it, whatever may be a secret is ***.",
     into<&ReportOptions::show_secrets>},
});

constexpr auto input_groups = std::to_array<OptionGroup>({
    {input_title, path_rows},
    {input_title, kind_rows},
    {input_title, choice_rows},
    {input_title, setting_rows},
    {input_title, argument_rows},
    {application_title, environment_rows},
    {application_title, process_rows},
    {application_title, application_rows},
});

constexpr auto groups_without_process = [] {
  auto groups = input_groups;
  for (OptionGroup& group : groups) {
    if (group.options.data() == process_rows.data()) group.options = process_rows_off;
  }
  return groups;
}();

// Some of the groups, by the options that the first has, and how many they are.
constexpr std::span<const OptionGroup> from(std::span<const OptionGroup> groups,
                                            std::span<const Option> first,
                                            std::size_t count = std::dynamic_extent) {
  while (groups.front().options.data() != first.data()) groups = groups.subspan(1);
  return groups.first(std::min(count, groups.size()));
}

constexpr std::array report_groups{OptionGroup{output_title, format_rows},
                                   OptionGroup{output_title, report_rows}};
constexpr std::array beside_format_groups{OptionGroup{output_title, report_rows}};

}  // namespace

constinit const OptionTable<InputOptions> application_input{input_groups};
constinit const OptionTable<InputOptions> input_beside_arguments{from(input_groups, kind_rows)};
constinit const OptionTable<InputOptions> input_without_process{from(groups_without_process, kind_rows)};
constinit const OptionTable<InputOptions> input_sources{from(input_groups, path_rows, 4)};
constinit const OptionTable<InputOptions> application_options{from(input_groups, environment_rows)};
constinit const OptionTable<InputOptions> kind_option{from(input_groups, kind_rows, 1)};
constinit const OptionTable<InputOptions> application_choice{from(input_groups, choice_rows, 1)};
constinit const OptionTable<ReportOptions> report_options{report_groups};
constinit const OptionTable<ReportOptions> report_options_beside_format{beside_format_groups};

std::optional<SourceKind> InputOptions::kind() const {
  if (as == short_for_dotenv) return SourceKind::dotenv_compose;
  return as ? parse_source_kind(*as) : std::nullopt;
}

ChoiceWords sdk_versions() { return {"1.34", "1.25"}; }

ChoiceWords host_names() {
  ChoiceWords names;
  for (const HostKind host : all_host_kinds()) names.push_back(to_string(host));
  return names;
}

}  // namespace signalr_config::cli
