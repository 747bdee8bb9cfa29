#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hosts/code/calls.hpp"

namespace signalr_config::hosts::code {

/// Collects the sources that a program adds, and tells those of the application's configuration from those of
/// one that it builds by itself: `new ConfigurationBuilder()`. Such a one may be handed to
/// `AddConfiguration`.
class AddedInOrder {
 public:
  explicit AddedInOrder(const NamedCode& source) : source_(source), code_(source.code) {}

  /// Notes a call, whatever it is. Calls are to come in their order.
  void note_call(const Call& call);

  /// Adds a source of the call that was noted last.
  void add(const Call& call, AddedSource source);

  /// Moves what was added to the end of a list.
  void move_to(std::vector<AddedSource>& sources);

 private:
  struct Added {
    AddedSource source;
    std::string owner;         // the configuration of its own that it belongs to; empty: none
    TokenRange argument = {};  // of `AddConfiguration`
  };

  std::string owner_of(std::size_t root) const;
  std::string owner_handed_over(TokenRange argument) const;

  const NamedCode& source_;
  const SourceCode& code_;
  std::unordered_map<std::size_t, std::size_t> roots_ = {};  // of chains of calls, by closing brackets
  std::map<std::size_t, std::string> made_ = {};             // owners, by where they are made
  std::map<std::string, std::string, std::less<>> built_ =
      {};                       // names of owners, by names of what they build
  std::size_t host_until_ = 0;  // of the host's own configuration
  std::vector<Added> added_ = {};
};

}  // namespace signalr_config::hosts::code
