#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "cli/diff/git/revision.hpp"
#include "cli/diff/saved/resolution.hpp"
#include "cli/framework/command.hpp"
#include "signalr_config/resolution_difference.hpp"

namespace {

using namespace signalr_config;

/// Like assert(), but in every build.
void require(bool condition) {
  if (!condition) std::abort();
}

// What was read once is the same when it is saved and read again, masked as it is.
void check_saved(const cli::SavedApplication& application) {
  require(application.resolution.has_value() != !application.problem.empty());
  if (!application.resolution) return;
  const Resolution once = cli::as_if_saved(*application.resolution);
  const Resolution twice = cli::as_if_saved(once);
  require(find_difference(once, twice).empty());
}

void check_revision(const std::string& text) {
  const auto place = cli::parse_revision_path(text);
  if (!place) return;
  require(place->revision + ":" + place->path == text);
  require(!place->revision.empty() && text.find_first_of("=;\n") >= place->revision.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check_revision(text);
  try {
    if (const auto applications = cli::read_saved_resolution(text)) {
      for (const cli::SavedApplication& application : *applications) check_saved(application);
    }
  } catch (const cli::UsageError&) {
    // It is not as it was saved.
  }
  return 0;
}
