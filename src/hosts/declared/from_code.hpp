#pragma once

#include "hosts/code/facts.hpp"
#include "hosts/declared/application.hpp"

namespace signalr_config::hosts {

/// Adds what code says: the builder, registrations, sources, and what of it cannot be followed.
void declare_from_code(const code::Facts& facts, DeclaredApplication& application);

/// Adds what the project's files say.
void declare_from_project(const ProjectFacts& facts, DeclaredApplication& application);

}  // namespace signalr_config::hosts
