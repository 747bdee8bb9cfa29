#pragma once

#include <string>

#include "hosts/code/facts.hpp"
#include "hosts/code/source_code.hpp"

namespace signalr_config::hosts::code {

/// Whether a text can say anything that `read_facts` reads: a glance, before it is taken apart.
[[nodiscard]] bool may_have_facts(std::string_view text);

/// Adds what a source of .NET says. `file` is its name as people know it.
void read_facts(const SourceCode& code, const std::string& file, Facts& facts);

}  // namespace signalr_config::hosts::code
