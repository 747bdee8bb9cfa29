#pragma once

#include <string_view>
#include <vector>

#include "lint/output/shown_piece.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::lint {

/// What may be shown of a text that may be a connection string, as places in it. The judge is
/// mask_connection_string: nothing is shown that it does not show.
std::vector<ShownPiece> masked_connection_string(std::string_view text);

/// Adds what may be shown of an entry's value where it stands in its document.
void show_value(const Entry& entry, ShownPieces& pieces);

/// Whether a word may be shown that is no value: it looks like a name, and not like a key or a password.
bool is_plain_word(std::string_view word);

}  // namespace signalr_config::lint
