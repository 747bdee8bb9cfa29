#include "signalr_config/version.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

Version version() noexcept { return {SIGNALR_CONFIG_VERSION, SIGNALR_CONFIG_COMMIT}; }

}  // namespace v0
}  // namespace signalr_config
