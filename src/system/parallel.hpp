#pragma once

#include <cstddef>
#include <functional>

namespace signalr_config::system {

/// Calls `work` with every index below `count`, on so many threads, in no particular order. What it throws is
/// thrown here when all threads have ended.
void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace signalr_config::system
