#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace signalr_config::cli {

/// A stream for what is said of one application among several: names it under the first line of each message.
/// Lines that begin with a blank continue a message.
class ApplicationMessages final : public std::ostream {
 public:
  /// `name` is shown as it is. `to` outlives this.
  ApplicationMessages(std::ostream& to, std::string name);

 private:
  class Buffer final : public std::streambuf {
   public:
    Buffer(std::ostream& to, std::string name) : to_(to), name_(std::move(name)) {}

   private:
    int_type overflow(int_type character) override;
    int sync() override;

    std::ostream& to_;
    std::string name_;
    bool at_line_start_ = true;
    bool begins_message_ = false;
  };

  Buffer buffer_;
};

}  // namespace signalr_config::cli
