#pragma once

#include <string>
#include <string_view>

namespace signalr_config::terminal {

/// The text with everything escaped by which a file could drive the terminal, deceive its reader, or command
/// the service that keeps the log: control characters, line breaks, the marks that change the direction of
/// text and what is not seen at all, as `\u001b`; the first character of `##word[` (Azure Pipelines,
/// TeamCity, older GitHub: anywhere in a line) and of `::` at the beginning (GitHub, after blanks too); bytes
/// that are not UTF-8 as U+FFFD.
std::string printable(std::string_view text);

/// Whether a text begins with `##word[`, or is too short to tell.
bool begins_log_command(std::string_view text);

/// JSON text with the same characters as `\uXXXX`, which is the same JSON: only inside its strings can they
/// occur, line breaks and blanks between its tokens aside. `::` begins no line of it.
std::string printable_json(std::string_view json);

/// What may be repeated of a command line argument in a message. A connection string that was given where a
/// path or a key belongs must not end up in a log: from the first `=` or `;` on, the text is masked.
std::string shown_argument(std::string_view argument);

}  // namespace signalr_config::terminal
