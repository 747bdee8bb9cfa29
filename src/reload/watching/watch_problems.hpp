#pragma once

#include <string>

#include "signalr_config/diagnostic.hpp"

namespace signalr_config::reload {

/// Why the kernel does not tell of changes, or not of all. Warnings; of a file system by which it is to be
/// expected, information.
Diagnostic watcher_unavailable(int error);
Diagnostic directory_unwatched(const std::string& directory, int error);
Diagnostic directory_remote(const std::string& directory);
Diagnostic working_directory_gone();

}  // namespace signalr_config::reload
