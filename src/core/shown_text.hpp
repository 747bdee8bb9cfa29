#pragma once

#include <string>
#include <string_view>

namespace signalr_config::core {

/// A name (of a key, a file, an id) for people. One that is a connection string by mistake ends after its
/// first `=` or `;`.
[[nodiscard]] std::string shown_name(std::string_view name);

/// A text for people in which names may stand: what follows `AccessKey=`, `ClientSecret=` or `Password=` is
/// `***`.
[[nodiscard]] std::string without_secrets(std::string text);

}  // namespace signalr_config::core
