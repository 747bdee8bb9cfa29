#include "cli/deploy/form_options.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/secret_output.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "cli/input/resolved_input.hpp"
#include "export/host_form.hpp"
#include "export/write_form.hpp"

namespace signalr_config::cli {

namespace {

struct ExportOptionsGiven {
  InputOptions input;
  FormChoice form;
  SecretOutput output;
  exports::ExportContents contents;
};

constexpr auto export_rows = std::to_array<Option>({
    {"--options", "", "Write the configured options of the SDK as well: ApplicationName, ServerStickyMode...",
     into<&ExportOptionsGiven::contents, &exports::ExportContents::options>},
});

ExitCode run_export(ExportOptionsGiven& given, Invocation& invocation) {
  const exports::ExportForm& form = given.form.form();
  refuse_terminal(given.output, invocation);
  const LoadedInput input = load_input(given.input, invocation);
  const ResolvedInput resolved = resolve_input(given.input, input, invocation);
  if (!resolved.resolution) return resolved.code;
  exports::ExportedSettings settings =
      exports::endpoint_settings(*resolved.resolution, resolved.options, given.contents);
  if (auto problem = exports::host_objection(form, resolved.options.host))
    settings.problems.push_back(*std::move(problem));
  const exports::WrittenForm written = exports::write_form(form, settings, given.form.options);
  write_diagnostics(invocation.err, written.problems, error_style(invocation));
  return written.ok() ? write_secret_output(given.output, written.text, invocation) : ExitCode::no;
}

}  // namespace

extern constinit const Command export_command = command_of<ExportOptionsGiven, run_export>({
    .name = "export",
    .summary = "Write the endpoints in the form that a deployment needs",
    .usage = "--to FORM [OPTION]... [PATH]... [-- ARGUMENT...]",
    .description = "Writes the endpoints that an application would use, with their secrets, in the form that "
                   "a deployment needs. What is written resolves to the same endpoints again, in the same "
                   "host. A name or a value that the form cannot hold is an error, and nothing is written. "
                   "Options of the SDK stay where they are, unless --options is given.",
    .options = {{part<&ExportOptionsGiven::input>(application_input),
                 part<&ExportOptionsGiven::form>(form_options),
                 own<ExportOptionsGiven>("Output", export_rows),
                 part<&ExportOptionsGiven::output>(secret_output_options)}},
    .examples =
        {{{"signalr-config export --to dotenv-docker -e Production -o signalr.env src/Shop",
           "A file for docker run --env-file, which only its owner can read."},
          {"signalr-config export --to kubernetes-secret --name chat | kubectl apply -f -",
           "A Secret for envFrom."},
          {"signalr-config export --to appservice -o settings.json deployment.yaml --container api",
           "What a manifest's container has, for az webapp config appsettings set --settings "
           "@settings.json."},
          {"signalr-config export --to user-secrets --env-from compose.yaml --service web --show-secrets",
           "What a Compose service has, as user secrets, on the terminal."}}},
    .exit_status = {"written",
                    "the application would not start, or an endpoint cannot be written in the form; nothing "
                    "was written"},
});

}  // namespace signalr_config::cli
