#include <algorithm>
#include <utility>

#include "signalr_config/sources.hpp"
#include "sources/azure_cli/export.hpp"
#include "sources/azure_cli/exports.hpp"
#include "sources/common/file_source.hpp"

namespace signalr_config {

ParsedSource sources::parse_az_keys(std::string name, std::string bytes, SourceKind kind) {
  sources::AzExport source(std::move(name), std::move(bytes), kind);
  if (const sources::DataNode* const root = source.root()) {
    const auto* const primary = root->member("primaryConnectionString");
    if (primary != nullptr && primary->value->is_scalar()) {
      source.add("Azure:SignalR:ConnectionString", *primary->key, *primary->value);
    } else {
      source.refuse(*root, "expected an object with 'primaryConnectionString'",
                    "Give the output of az signalr key list.");
    }
  }
  return std::move(source).take();
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::shared_ptr<const Source> az_keys_file(std::filesystem::path path, FileOptions options) {
  return sources::make_file_source(std::move(path), std::move(options), SourceKind::az_keys,
                                   sources::parse_az_keys);
}

std::shared_ptr<const Source> az_keys_text(std::string name, std::string text) {
  return sources::make_text_source(std::move(name), std::move(text), SourceKind::az_keys,
                                   sources::parse_az_keys);
}

}  // namespace v0
}  // namespace signalr_config
