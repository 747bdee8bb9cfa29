#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "system/git.hpp"

namespace signalr_config::cli {

/// An object of git's store.
struct GitObject {
  enum class Type : std::uint8_t { blob, tree, other, missing, too_large };
  Type type = Type::missing;
  std::string content;  ///< of a blob or a tree
};

/// Reads objects by their ids, each when it is asked for: one question, one answer. Names never get to git.
class ObjectReader {
 public:
  explicit ObjectReader(const system::Git& git) : git_(git) {}

  /// At most `limit` bytes; more are not read. Throws `UsageError` where git does not answer.
  GitObject read(const std::string& id, std::size_t limit);

 private:
  void ask(const std::string& id);
  std::string take_line();
  void take_bytes(std::string& bytes, std::size_t count);
  void fill();

  const system::Git& git_;
  system::Process process_;
  std::string buffer_;
};

}  // namespace signalr_config::cli
