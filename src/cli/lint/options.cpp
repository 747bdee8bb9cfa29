#include "cli/lint/options.hpp"

#include <array>

#include "cli/input/input_options.hpp"
#include "lint/output/output_format.hpp"

namespace signalr_config::cli {

namespace {

ChoiceWords fail_on_levels() { return {"error", "warning", "info", "never"}; }

ChoiceWords format_names() {
  ChoiceWords names;
  for (const lint::OutputFormat& format : lint::output_formats()) names.push_back(format.name);
  return names;
}

constexpr auto input_rows = std::to_array<Option>({
    {"PATH", "",
     "A file; a directory, whose files are looked at, but for those that .gitignore names and bin, obj, "
     "node_modules and .git; a pattern with *, ?, [], {a,b} or ** in it; '-': standard input. Default: the "
     "current directory.",
     into<&LintOptions::paths>},
    {"--stdin-filename", "PATH", "The file that standard input stands for; it need not exist.",
     into<&LintOptions::stdin_filename>},
    {"--list-files", "", "Show what would be read, and as what, and read no more.",
     into<&LintOptions::list_files>},
    {"--process-env", "",
     "Let this process's environment variables count as the applications'. Without it the machine's "
     "state stays out.",
     into<&LintOptions::process_environment>},
    {"--user-secrets", "", "Let the user secrets of this machine count, in Development.",
     into<&LintOptions::user_secrets>},
    {"--host", "HOST",
     "What reads the configuration: {choices}. Default: what each directory says, else aspnetcore.",
     into<&LintOptions::host>, host_names},
    {"--connection", "NAME",
     "In Functions, the connection's name. Default: what the bindings in function.json name, else "
     "AzureSignalRConnectionString.",
     into<&LintOptions::connection>},
    {"--connection-string-key", "KEY",
     "Where an application has KEY, resolve AddAzureSignalR(configuration[KEY]), for example "
     "AZURE_SIGNALR_CONNECTIONSTRING.",
     into<&LintOptions::connection_string_key>},
    {"--sdk", "VERSION", "The release of the SDK to warn for: 1.34 (default) or 1.25.",
     into<&LintOptions::sdk>, sdk_versions},
});

constexpr auto rule_rows = std::to_array<Option>({
    {"--select", "RULES",
     "Only these rules, in place of those that are on. RULES here and below: ids, the beginnings of "
     "ids (ASRS3), names, or ALL; several with commas between them.",
     into<&LintOptions::select>},
    {"--extend-select", "RULES", "These rules as well.", into<&LintOptions::extend_select>},
    {"--ignore", "RULES", "Not these rules.", into<&LintOptions::ignore>},
    {"--severity", "RULE=LEVEL", "Report a rule as error, warning or info.", into<&LintOptions::severity>},
    {"--fail-on", "LEVEL",
     "The least severity for which the exit code is 1: error, warning (default), info or never.",
     into<&LintOptions::fail_on>, fail_on_levels},
    {"--config", "FILE",
     "Read this settings file, wherever it lies, in place of each .signalr-config.yaml. Its paths begin "
     "at the current directory.",
     into<&LintOptions::config>},
    {"--isolated", "", "Read no .signalr-config.yaml.", into<&LintOptions::isolated>},
    {"--show-settings", "", "Show the settings that hold for each PATH, and where they are from.",
     into<&LintOptions::show_settings>},
});

constexpr auto output_rows = std::to_array<Option>({
    {"--format", "FORMAT",
     "text (default), concise, json, jsonl, sarif, github or junit. In GitHub Actions, annotations "
     "follow the text unless this is given.",
     into<&LintOptions::format>, format_names},
    {"--output", "FORMAT=FILE",
     "Write that format to a file as well. May be given several times. With --diff it is FILE alone: "
     "the patch as git apply takes it, in a file that only its owner can read.",
     into<&LintOptions::outputs>},
    {"--baseline", "FILE", "Leave out the findings that FILE knows. Default: what the settings name.",
     into<&LintOptions::baseline>},
    {"--update-baseline", "", "Write the findings to that file.", into<&LintOptions::update_baseline>},
});

constexpr auto change_rows = std::to_array<Option>({
    {"--fix", "", "Make the fixes that do not change what the applications resolve.",
     into<&LintOptions::fix>},
    {"--unsafe-fixes", "",
     "Make those too that have one likely answer, and change what is resolved. With --diff: show them.",
     into<&LintOptions::unsafe_fixes>},
    {"--diff", "", "Change no file, and write a patch, its secrets masked.", into<&LintOptions::diff>},
    {"--show-secrets", "", "Write the patch of --diff as it is, with all secrets.",
     into<&LintOptions::show_secrets>},
    {"--add-ignores", "", "Silence every finding with a comment above its line.",
     into<&LintOptions::add_ignores>},
});

constexpr std::array lint_groups{
    OptionGroup{"Input", input_rows},
    OptionGroup{"Rules", rule_rows},
    OptionGroup{"Output", output_rows},
    OptionGroup{"Changes", change_rows},
};

// One file, which is no report.
void check_patch_file(const LintOptions& options) {
  if (options.outputs.size() > 1) throw UsageError("with --diff there is one --output FILE: the patch");
  if (options.outputs.empty()) return;
  const std::string_view file = options.outputs.front();
  const bool is_report = file.find('=') != std::string_view::npos &&
                         lint::find_output_format(file.substr(0, file.find('='))) != nullptr;
  if (file.empty() || is_report)
    throw UsageError("with --diff, --output takes the file of the patch",
                     "For example --output fixes.patch.");
}

}  // namespace

constinit const OptionTable<LintOptions> lint_options{lint_groups};

void check_lint_options(const LintOptions& options) {
  if (options.add_ignores && options.wants_fixes()) {
    throw UsageError("--add-ignores cannot be given together with fixes",
                     "Fix first, then silence what is left.");
  }
  if (options.diff) check_patch_file(options);
  if (options.show_secrets && !options.diff) throw UsageError("--show-secrets has no effect without --diff");
}

}  // namespace signalr_config::cli
