#pragma once

#include <string>
#include <string_view>

#include "hosts/code/facts.hpp"
#include "hosts/declared/application.hpp"

namespace signalr_config::hosts {

/// Adds what code says: the builder, registrations, sources, and what of it cannot be followed.
void declare_from_code(const code::Facts& facts, DeclaredApplication& application);

/// The part of it that is about sources.
void declare_sources(const code::Facts& facts, DeclaredApplication& application);

/// `WHAT (Startup.cs:84): not followed`
[[nodiscard]] std::string not_followed(std::string_view what, const code::Place& place);

/// Adds what the project's files say.
void declare_from_project(const ProjectFacts& facts, DeclaredApplication& application);

}  // namespace signalr_config::hosts
