#pragma once

#include <string>
#include <string_view>

namespace signalr_config::deployments {

/// What App Service puts before the name of a connection string of a type, as the name of its variable:
/// `SQLAZURECONNSTR_`. A type that is not known is `Custom`.
[[nodiscard]] std::string prefix_of_type(std::string_view type);

}  // namespace signalr_config::deployments
