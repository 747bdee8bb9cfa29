#pragma once

#include <string>

#include "cli/output/json_writer.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::cli {

/// A value for people: masked where it may be a secret, `(null)`, `(empty)`, or in parentheses where it is if
/// it was not read.
std::string value_text(const Entry& entry, signalr::Disclosure disclosure);

/// The same as members of a JSON object: `value`, `state` (null, empty, present, unresolved) and `masked`.
void write_value(JsonWriter& writer, const Entry& entry, signalr::Disclosure disclosure);

}  // namespace signalr_config::cli
