#include "cli/input/application_messages.hpp"

#include <utility>

namespace signalr_config::cli {

ApplicationMessages::ApplicationMessages(std::ostream& to, std::string name)
    : std::ostream(nullptr), buffer_(to, std::move(name)) {
  rdbuf(&buffer_);
}

ApplicationMessages::Buffer::int_type ApplicationMessages::Buffer::overflow(int_type character) {
  if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
  const char c = traits_type::to_char_type(character);
  if (at_line_start_) begins_message_ = c != ' ' && c != '\n';
  to_ << c;
  at_line_start_ = c == '\n';
  if (at_line_start_ && begins_message_) to_ << "  application: " << name_ << '\n';
  return character;
}

int ApplicationMessages::Buffer::sync() {
  to_.flush();
  return to_ ? 0 : -1;
}

}  // namespace signalr_config::cli
