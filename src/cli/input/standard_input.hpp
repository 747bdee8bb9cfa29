#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

namespace signalr_config::cli {

/// Standard input, which can be read for one purpose only.
class StandardInput {
 public:
  explicit StandardInput(std::istream& in) : in_(in) {}

  /// Everything, for the purpose (`--set`, `-`). Throws `UsageError` if somebody took it before, or if it is
  /// longer than any file may be.
  std::string take(std::string_view purpose);

 private:
  std::istream& in_;
  std::string taken_for_;
};

}  // namespace signalr_config::cli
