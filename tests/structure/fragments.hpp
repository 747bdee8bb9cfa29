#pragma once

#include <array>
#include <string_view>

namespace structure {

/// Headers that belong into the one file that uses them, with what stands in their .cpp file. This list only
/// gets shorter: fold one, and remove its line.
inline constexpr auto fragments_to_fold = std::to_array<std::string_view>({
    "src/cli/diff/identity.hpp",
    "src/cli/explain/credential.hpp",
    "src/cli/watch/event_queue.hpp",
    "src/cli/watch/input.hpp",
    "src/cli/watch/signal_input.hpp",
    "src/dotnet/key_comparer.hpp",
    "src/identity/token_credentials.hpp",
    "src/lint/settings/rule_selector.hpp",
    "src/reload/watching/same_content.hpp",
    "src/sources/process/switch_mappings.hpp",
});

}  // namespace structure
