#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lint/discovery/glob.hpp"
#include "lint/discovery/ignore_file.hpp"
#include "parsed_source_checks.hpp"

using namespace signalr_config::lint;
using signalr_config::fuzz::require;

/// Takes any bytes as patterns, and as the path that they are asked about: no crash, no endless time. The
/// first line is the path.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t line = bytes.find('\n');
  if (line == std::string_view::npos) return 0;
  const std::string_view path = bytes.substr(0, line);
  const std::string_view patterns = bytes.substr(line + 1);
  const IgnoreFile ignored(patterns);
  // What is ignored as a file is a directory's as well: a pattern may ask for directories, never for files.
  const auto as_file = ignored.decide({path, false});
  if (as_file) require(ignored.decide({path, true}).has_value());
  const Glob glob(patterns);
  if (!glob.is_too_large() && !Glob::is_pattern(patterns) && patterns.find('\\') == std::string_view::npos) {
    require(glob.matches(path) == (path == patterns));
  }
  return 0;
}
