#pragma once

#include <istream>
#include <sstream>
#include <streambuf>
#include <string>

#include "cli/framework/command.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "signalr_config/endpoint_monitor.hpp"

namespace signalr_config::cli {

/// An input that can be read again and again: what is taken from it the first time is kept.
class RecordedInput {
 public:
  explicit RecordedInput(std::istream& in) : recorder_(*in.rdbuf()), first_(&recorder_) {}

  /// The input itself; after `rewind` what was taken from it.
  std::istream& stream() { return is_first_ ? first_ : again_; }

  void rewind() {
    is_first_ = false;
    again_ = std::istringstream(recorder_.text);
  }

 private:
  class Recorder final : public std::streambuf {
   public:
    explicit Recorder(std::streambuf& source) : source_(source) {}

    std::string text;

   protected:
    int_type underflow() override {
      const int_type next = source_.sbumpc();
      if (traits_type::eq_int_type(next, traits_type::eof())) return next;
      current_ = traits_type::to_char_type(next);
      text += current_;
      setg(&current_, &current_, &current_ + 1);
      return next;
    }

   private:
    std::streambuf& source_;
    char current_ = 0;
  };

  Recorder recorder_;
  std::istream first_;
  std::istringstream again_;
  bool is_first_ = true;
};

/// The input of a command, to be read again and again: what comes from standard input is read once and kept.
class WatchInput {
 public:
  WatchInput(const InputOptions& options, Invocation& invocation)
      : options_(options), process_(invocation.process), standard_input_(invocation.in) {}

  /// Reads it. Throws `UsageError` where there is nothing to read, or several applications. Warns on `err`.
  LoadedInput read(std::ostream& err);

  /// The same, for a monitor: what cannot be read is a problem as others are. Warns nobody again.
  EndpointLoad load();

  /// How the last load was resolved. On the thread that loads.
  const ResolveOptions& resolved_with() const { return resolved_with_; }

 private:
  const InputOptions& options_;
  const ProcessContext& process_;
  RecordedInput standard_input_;
  ResolveOptions resolved_with_;
};

}  // namespace signalr_config::cli
