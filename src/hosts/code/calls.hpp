#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "hosts/code/expressions.hpp"
#include "hosts/code/facts.hpp"

namespace signalr_config::hosts::code {

/// A call in a source.
struct Call {
  const NamedCode& source;
  std::size_t name;     ///< the token that names it
  std::size_t bracket;  ///< where its arguments begin
  Place place;

  const SourceCode& code() const { return source.code; }
};

/// `AddAzureSignalR(...)`, `AddNamedAzureSignalR(...)`.
[[nodiscard]] Registration read_registration(const Call& call);

/// What `Configure<ServiceOptions>(...)` does to the options of the SDK, of which nothing is followed.
[[nodiscard]] std::optional<Remark> read_options_call(const Call& call);

/// `AddJsonFile(...)` and the like; nothing where the name is none of them.
[[nodiscard]] std::optional<AddedSource> read_added_source(const Call& call);

/// The pairs of `AddInMemoryCollection(...)`; nothing where they are not all written there.
[[nodiscard]] std::optional<std::vector<Pair>> read_pairs(const NamedCode& source, TokenRange argument);

/// Of something that adds a configuration, and that is not followed: `AddYamlFile`.
[[nodiscard]] bool adds_what_is_unknown(std::string_view method);

}  // namespace signalr_config::hosts::code
