#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/framework/option.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config::cli {

/// The options by which every command that reads a configuration is told what to read.
struct InputOptions {
  std::vector<std::string> paths = {};  ///< empty: the current directory
  std::optional<std::string> as = {};
  std::optional<std::string> environment_name = {};
  bool process_environment = true;
  std::optional<std::string> environment_from = {};  ///< a description in place of the process's environment
  std::optional<std::string> service = {};  ///< which application of a description; so are the next two
  std::optional<std::string> profile = {};
  std::optional<std::string> container = {};
  std::optional<std::string> secrets_id = {};
  bool no_secrets = false;
  std::optional<std::string> project = {};
  std::optional<std::string> application_name = {};
  std::vector<std::string> settings = {};  ///< `KEY=VALUE` of --set
  std::optional<std::string> registration = {};
  std::optional<std::string> launch_profile = {};  ///< empty: the first
  std::optional<std::string> host = {};            ///< nothing: what the directory says, else ASP.NET Core
  std::optional<std::string> builder = {};
  std::optional<std::string> framework = {};
  std::optional<std::string> connection = {};
  std::optional<std::string> connection_string_key = {};
  std::string identity = "1.11";
  std::optional<std::string> sdk = {};
  std::vector<std::string> application_arguments = {};

  std::optional<SourceKind> kind() const;
};

/// The options by which every report is told what to look like.
struct ReportOptions {
  std::string format = "text";
  bool json = false;
  bool strict = false;
  bool show_secrets = false;

  bool wants_json() const { return json || format == "json"; }
};

/// What one application reads: PATHs, and what follows `--` is its own command line.
extern const OptionTable<InputOptions> application_input;

/// The same beside arguments that the command itself declares.
extern const OptionTable<InputOptions> input_beside_arguments;
/// The same where the process's environment is left out unless it is asked for.
extern const OptionTable<InputOptions> input_without_process;

/// The same in two parts, where what follows `--` is the command's own.
extern const OptionTable<InputOptions> input_sources;
extern const OptionTable<InputOptions> application_options;

/// Only how one file is read: `--as`; and which application of a description.
extern const OptionTable<InputOptions> kind_option;
extern const OptionTable<InputOptions> application_choice;

/// What a report looks like.
extern const OptionTable<ReportOptions> report_options;
/// The same but for `--format`, which the command itself declares.
extern const OptionTable<ReportOptions> report_options_beside_format;

/// The releases of the SDK that are known; the first is the default.
ChoiceWords sdk_versions();

/// The names of the hosts.
ChoiceWords host_names();

}  // namespace signalr_config::cli
