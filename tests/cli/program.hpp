#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace signalr_config::test {

/// How the program is started. Nothing of this test's own environment gets through.
struct ProgramCall {
  std::vector<std::string> arguments;
  std::map<std::string, std::string> environment;
  std::filesystem::path directory = "/";
  std::string input;
  std::string program = {};  ///< another one than ours, by its path
};

/// What came of it.
struct ProgramResult {
  int exit_code = -1;  ///< -1 if a signal ended it
  int signal = 0;
  std::string out;
  std::string err;
  bool echo = true;  ///< after a dialogue: whether the terminal shows what is typed
};

/// Where the program is that was built.
std::string program_path();

/// Runs it, with pipes for its streams, and waits for it.
ProgramResult run_program(const ProgramCall& call);

/// Runs it on a pseudo-terminal: what is typed there is the input, and `out` has all that is seen.
ProgramResult run_program_on_terminal(const ProgramCall& call);

/// What is typed once the program has shown a text.
struct TypedAnswer {
  std::string question;
  std::string typed;
};

/// Runs it with all three streams on a pseudo-terminal, as the session's own, and answers what it asks.
ProgramResult run_program_in_dialogue(const ProgramCall& call, const std::vector<TypedAnswer>& answers);

/// Runs it with standard output on a file or device.
ProgramResult run_program_into(const ProgramCall& call, const std::filesystem::path& output);

/// Runs it with standard output on a pipe that nobody reads.
ProgramResult run_program_without_reader(const ProgramCall& call);

/// A directory that goes away with its object, for an application and its files.
class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file below the directory, which gets the directories that it needs.
  void write(const std::filesystem::path& name, std::string_view text) const;

  /// Makes the file that `dotnet user-secrets` would for the id, with `home()` as HOME.
  void write_secrets(const std::string& id, std::string_view text) const;
  std::filesystem::path home() const { return path_ / "home"; }

  /// A call in the directory `app`, with HOME set.
  ProgramCall call(std::vector<std::string> arguments) const;

 private:
  std::filesystem::path path_;
};

/// A connection string with a key that nobody else would write.
inline std::string connection_string(std::string_view host,
                                     std::string_view key = "dGhpc2lzbm90YXJlYWxrZXkwMTIzNDU2Nzg5MDEyMzQ=") {
  return "Endpoint=https://" + std::string(host) + ".service.signalr.net;AccessKey=" + std::string(key) +
         ";Version=1.0;";
}

}  // namespace signalr_config::test
