#include "signalr_config/parsed_source.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

ParsedSource::ParsedSource(std::shared_ptr<const Document> document)
    : document_(std::move(document)), strings_(std::make_unique<std::pmr::monotonic_buffer_resource>()) {}

std::string_view ParsedSource::store(std::string_view text) {
  if (text.empty()) return "";
  auto* const copy = static_cast<char*>(strings_->allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

bool ParsedSource::refused() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& found) { return found.severity == Severity::error; });
}

}  // namespace v0
}  // namespace signalr_config
