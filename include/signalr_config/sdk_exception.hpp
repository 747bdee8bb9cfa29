#pragma once

#include <string>

#include "signalr_config/export.hpp"
#include "signalr_config/secret.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// What the SDK throws: the exception's type, and its message, which may quote the value.
struct SdkException {
  std::string type;       ///< without namespace: `ArgumentException`
  std::string parameter;  ///< `ArgumentException.ParamName`; empty: none
  /// The exact message. It may contain a secret: for comparisons with the SDK only, never for output.
  Secret message;
  /// The message with `***` in place of every value, for output; empty: not known to be harmless.
  std::string masked_message = {};
};

}  // namespace v0
}  // namespace signalr_config
