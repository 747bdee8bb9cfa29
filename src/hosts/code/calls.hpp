#pragma once

#include <cstddef>
#include <string>

#include "hosts/code/facts.hpp"
#include "hosts/code/source_code.hpp"

namespace signalr_config::hosts::code {

/// A call in a source.
struct Call {
  const SourceCode& code;
  std::size_t name;     ///< the token that names it
  std::size_t bracket;  ///< where its arguments begin
  Place place;
};

/// `AddAzureSignalR(...)`, `AddNamedAzureSignalR(...)`.
[[nodiscard]] Registration read_registration(const Call& call);

/// `AddJsonFile(...)` and the like; nothing where the name is none of them.
[[nodiscard]] std::optional<AddedSource> read_added_source(const Call& call);

}  // namespace signalr_config::hosts::code
