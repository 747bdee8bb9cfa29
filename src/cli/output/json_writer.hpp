#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/output/json_parts.hpp"

namespace signalr_config::cli {

/// Writes one JSON object, member by member, so that a report of 100,000 endpoints needs the memory of one.
/// Indented, with nothing in it that drives a terminal.
class JsonWriter {
 public:
  explicit JsonWriter(std::ostream& out) : out_(out) {}

  void member(std::string_view name, const Json& value);

  void begin_array(std::string_view name);
  void element(const Json& value);
  void end_array();

  /// Ends the object.
  void finish();

 private:
  void begin_member(std::string_view name);
  void write(const Json& value, std::string_view indent);

  std::ostream& out_;
  bool first_member_ = true;
  bool first_element_ = true;
};

/// A whole object, which ends in a line break, as an item of an array in another.
std::string indented_item(std::string_view json);

}  // namespace signalr_config::cli
