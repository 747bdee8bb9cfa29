#pragma once

#include <span>
#include <string_view>

namespace signalr_config::lint {

/// The options that AddAzureSignalR reads below `Azure:SignalR`.
std::span<const std::string_view> option_names();

/// A name that looks like an option and is not read, and what to do about it.
struct IgnoredOption {
  std::string_view name;
  std::string_view hint;
};
std::span<const IgnoredOption> ignored_options();

}  // namespace signalr_config::lint
