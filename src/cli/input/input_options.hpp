#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/framework/option_parser.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config::cli {

/// The options by which every command that reads a configuration is told what to read.
struct InputOptions {
  std::vector<std::string> paths;  ///< empty: the current directory
  std::optional<std::string> as;
  std::optional<std::string> environment_name;
  bool process_environment = true;
  std::optional<std::string> environment_from;  ///< a description in place of the process's environment
  std::optional<std::string> service;           ///< which application of a description; so are the next two
  std::optional<std::string> profile;
  std::optional<std::string> container;
  std::optional<std::string> secrets_id;
  bool no_secrets = false;
  std::optional<std::string> project;
  std::optional<std::string> application_name;
  std::vector<std::string> settings;  ///< `KEY=VALUE` of --set
  std::optional<std::string> registration;
  std::optional<std::string> host;  ///< nothing: what the directory says, else ASP.NET Core
  std::optional<std::string> connection;
  std::optional<std::string> connection_string_key;
  std::string identity = "1.11";
  std::string sdk = "1.34";
  std::vector<std::string> application_arguments;

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

/// Whether what follows `--` is the application's own command line.
enum class ApplicationArguments { behind_dashes, none };

/// What a command takes beside options.
struct InputArguments {
  std::optional<OptionText> paths = std::nullopt;  ///< where it is not PATHs of one application
  ApplicationArguments application = ApplicationArguments::behind_dashes;
};

/// The defaults that `options` holds are those of the command.
void add_input_options(OptionParser& parser, InputOptions& options, InputArguments arguments = {});

/// Of these, those that pick an application of a description.
void add_application_choice(OptionParser& parser, InputOptions& options);

/// The first of the formats is the default.
void add_report_options(OptionParser& parser, ReportOptions& options,
                        const std::vector<std::string>& formats = {"text", "json"});

/// Adds `--as`, which is among the input options.
void add_kind_option(OptionParser& parser, InputOptions& options);

/// Adds `--strict`, for commands that have warnings.
void add_strict_option(OptionParser& parser, ReportOptions& options);

/// The part of every command's exit status that is the same.
std::string exit_status(std::string_view yes, std::string_view no);

}  // namespace signalr_config::cli
