#include <array>
#include <optional>
#include <string>
#include <utility>

#include "cli/deploy/form_options.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/secret_output.hpp"
#include "cli/input/described_input.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/input_paths.hpp"
#include "cli/input/load_input.hpp"
#include "export/unresolved_setting.hpp"
#include "export/write_form.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::cli {

namespace {

// Every key of a configuration with its value in effect, in the order in which the sources have them. What is
// configured by reference is a problem.
exports::ExportedSettings configuration_settings(const Configuration& configuration) {
  exports::ExportedSettings exported;
  for (const auto& layer : configuration.layers()) {
    for (const Entry& entry : layer->entries) {
      if (configuration.find(entry.key) != &entry) continue;
      const std::string key(entry.key);
      if (entry.origin.encoding == ValueEncoding::reference) {
        exported.problems.push_back(exports::unresolved_setting(key, "", entry));
        continue;
      }
      exports::ExportedSetting setting{key, std::nullopt, "", entry.origin};
      if (entry.value) setting.value = std::string(*entry.value);
      exported.settings.push_back(std::move(setting));
    }
  }
  return exported;
}

struct ConvertOptionsGiven {
  InputOptions input;
  FormChoice form;
  SecretOutput output;
};

constexpr auto convert_rows = std::to_array<Option>({
    {"FILE", "", "The file; '-' is standard input.", into<&ConvertOptionsGiven::input, &InputOptions::paths>},
});

// What was read of the file: its entries, or its application's environment.
struct ConvertedInput {
  std::optional<Configuration> configuration;
  std::vector<Diagnostic> diagnostics;
};

const DescribedApplication& only_application(const DescribedInput& described) {
  if (described.applications.empty()) throw UsageError("the description starts no application");
  if (described.applications.size() > 1) {
    std::vector<std::string> labels;
    for (const DescribedApplication& application : described.applications)
      labels.push_back(application.label());
    refuse_several(labels);
  }
  return described.applications.front();
}

ConvertedInput read(const ConvertOptionsGiven& given, Invocation& invocation) {
  StandardInput standard_input(invocation.in);
  std::vector<InputPath> paths = look_at_paths(given.input, standard_input);
  if (!paths.front().kind && !paths.front().text) throw UsageError("convert takes a file, not a directory");
  DescribedInput described = take_descriptions(paths, {given.input, invocation});
  ConvertedInput converted{std::nullopt, std::move(described.diagnostics)};
  if (described.refused) return converted;
  const Environment& shell = invocation.process.environment;
  ConfigurationBuilder builder;
  if (described.is_described) {
    builder.add(environment_variables(only_application(described).environment));
  } else if (paths.front().text) {
    builder.add(text_source(paths.front().name(), *std::move(paths.front().text), paths.front().kind, shell));
  } else if (paths.front().kind == SourceKind::key_per_file) {
    builder.add(key_per_file(paths.front().path));
  } else {
    builder.add(file_source(paths.front().path, *paths.front().kind, shell));
  }
  auto layers = builder.read();
  std::ranges::move(all_diagnostics(layers), std::back_inserter(converted.diagnostics));
  auto joined = Configuration::from_layers(std::move(layers));
  if (joined) converted.configuration = *std::move(joined);
  return converted;
}
ExitCode run_convert(ConvertOptionsGiven& given, Invocation& invocation) {
  const exports::ExportForm& form = given.form.form();
  if (given.input.paths.size() != 1) throw UsageError("convert takes one file", "Or '-' for standard input.");
  refuse_terminal(given.output, invocation);
  const ConvertedInput input = read(given, invocation);
  write_diagnostics(invocation.err, input.diagnostics, error_style(invocation));
  if (!input.configuration) return failed_load_code(input.diagnostics);
  const exports::WrittenForm written =
      exports::write_form(form, configuration_settings(*input.configuration), given.form.options);
  write_diagnostics(invocation.err, written.warnings, error_style(invocation));
  write_diagnostics(invocation.err, written.problems, error_style(invocation));
  return written.ok() ? write_secret_output(given.output, written.text, invocation) : ExitCode::no;
}

}  // namespace

extern constinit const Command convert_command = command_of<ConvertOptionsGiven, run_convert>({
    .name = "convert",
    .summary = "Write a file of configuration in another form",
    .usage = "--to FORM [OPTION]... FILE",
    .description =
        "Writes one file of configuration in another form: all its keys with their values, in the order of "
        "the file. No other source counts. Of a deployment description, the environment variables are taken "
        "that it gives to its application. Comments are not kept. Nulls stay null in json, json-flat, yaml "
        "and user-secrets; other forms leave them out, with a warning. Empty values stay empty.",
    .options = {{own<ConvertOptionsGiven>("Input", convert_rows),
                 part<&ConvertOptionsGiven::input>(kind_option),
                 part<&ConvertOptionsGiven::input>(application_choice),
                 part<&ConvertOptionsGiven::form>(form_options),
                 part<&ConvertOptionsGiven::output>(secret_output_options)}},
    .examples =
        {{{"signalr-config convert appsettings.json --to yaml -o appsettings.yaml", "From JSON to YAML."},
          {"signalr-config convert appsettings.yaml --to json --flat",
           "With keys such as Azure:SignalR:ApplicationName."},
          {"signalr-config convert .env --as dotenv-docker --to json", "Variables as nested sections."},
          {"docker inspect chat | signalr-config convert - --as docker-inspect --to bash -o chat.sh",
           "A container's variables, for a shell."}}},
    .exit_status = {"written",
                    "the file is malformed, or the form cannot hold what is in it; nothing was written"},
});

}  // namespace signalr_config::cli
