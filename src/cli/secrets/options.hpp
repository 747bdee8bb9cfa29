#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/framework/option.hpp"
#include "hosts/project/secrets_id_search.hpp"
#include "signalr_config/user_secrets_store.hpp"

namespace signalr_config::cli {

/// The options by which every command of `secrets` is told whose secrets are meant.
struct SecretsOptions {
  std::optional<std::string> id;
  std::optional<std::string> project;
  std::optional<std::string> file;  ///< a C# file that is an application by itself
};

extern const OptionTable<SecretsOptions> secrets_options;

/// The id that the options, or the files of the current directory and above, lead to. Throws `UsageError`
/// where options contradict each other.
hosts::NearestSecretsId choose_secrets_id(const SecretsOptions& options);

/// A store, and whose it is.
struct ChosenStore {
  UserSecretsStore store;
  std::string id;
  std::filesystem::path directory;  ///< of the application
};

/// The store of that id. Nothing, and the reason on standard error, where there is none.
std::optional<ChosenStore> choose_store(const SecretsOptions& options, Invocation& invocation);

/// Reports why something could not be done, and gives the exit code for it: what cannot be read or written is
/// no answer, everything else a no.
ExitCode report_problem(const Diagnostic& problem, const Invocation& invocation);

/// The same for what was read: every problem of a source that .NET would refuse; nothing where it is none.
std::optional<ExitCode> report_refused(const ParsedSource& source, const Invocation& invocation);

/// `get` and its like take one name, or none or two: throws `UsageError` where it is another number.
void expect_words(const std::vector<std::string>& words, std::size_t least, std::size_t most,
                  std::string_view what);

}  // namespace signalr_config::cli
