#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/environment.hpp"
#include "system/captured_output.hpp"
#include "system/process.hpp"

namespace signalr_config::system {

/// Why git has no answer.
struct GitProblem {
  enum class Kind : std::uint8_t { not_started, no_repository, foreign, no_answer };
  Kind kind = Kind::no_answer;
  std::string text;    ///< `git refuses a/b: it belongs to another user`
  std::string remedy;  ///< a sentence
};

/// What git printed, or why there is nothing: `problem` is then set.
struct GitAnswer {
  std::string out;
  std::optional<GitProblem> problem;
};

/// The only way to git. A repository is a stranger's: nothing that its configuration, its attributes or its
/// index name is ever executed, nothing is fetched, and nothing is written. Whose it is, git itself judges;
/// its refusal stands. Of the variables, only those get through that say where programs and the user's own
/// configuration are: a hook's GIT_DIR or GIT_INDEX_FILE does not.
class Git {
 public:
  explicit Git(const Environment& environment);

  /// Runs it to its end, in a directory (empty: the current one).
  GitAnswer run(const std::filesystem::path& directory, const std::vector<std::string>& arguments) const;

  /// Starts it with its input and output piped. It is ended with the object.
  Process start(const std::filesystem::path& directory, const std::vector<std::string>& arguments) const;

 private:
  ProcessOptions options(const std::filesystem::path& directory,
                         const std::vector<std::string>& arguments) const;

  std::vector<std::string> variables_;
};

}  // namespace signalr_config::system
