#pragma once

#include <string>
#include <string_view>

namespace signalr_config::sources {

/// The escapes of a text in double quotes, as compose-go expands them: `\a \b \f \n \r \t \v \" \\` and
/// `\0` with three octal digits; others stay as they are. `\$` becomes `$$`, which interpolation makes a `$`.
[[nodiscard]] std::string expand_compose_escapes(std::string_view text);

}  // namespace signalr_config::sources
