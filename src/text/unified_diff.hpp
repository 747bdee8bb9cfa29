#pragma once

#include <string>
#include <string_view>

namespace signalr_config::text {

/// The difference of two texts of one file as a patch that `git apply` and `patch -p1` take: `a/` and `b/`
/// before the path, three lines of context, the path quoted as git does where it needs to be. Lines end with
/// a line feed, carriage returns are part of them; a last line that does not end is marked. Empty where the
/// texts are equal. The path is relative to the directory in which the patch is applied.
///
/// It holds lines of the texts, so whatever secrets they have.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view before,
                                       std::string_view after);

}  // namespace signalr_config::text
