#include "cli/framework/temporary_directory.hpp"

#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

namespace fs = std::filesystem;

EndingSignalsHeld::EndingSignalsHeld() {
  sigset_t held;
  ::sigemptyset(&held);
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGTERM}) ::sigaddset(&held, signal);
  ::sigprocmask(SIG_BLOCK, &held, &before_);
}

EndingSignalsHeld::~EndingSignalsHeld() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

TemporaryDirectory::TemporaryDirectory(const Environment& environment) {
  const std::string_view base = environment.get("TMPDIR").value_or("");
  std::string name = (fs::path(base.empty() ? "/tmp" : base) / "signalr-config-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr)
    throw UsageError("no temporary directory can be made", "Set TMPDIR to a directory that can be written.");
  path_ = name;
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void TemporaryDirectory::write(const fs::path& name, std::string_view bytes) const {
  const fs::path file = path_ / name;
  std::error_code ignored;  // the file says whether there is a directory
  fs::create_directories(file.parent_path(), ignored);
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw UsageError("a temporary file cannot be written", "Is there space left in TMPDIR?");
}

}  // namespace signalr_config::cli
