#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sources/common/data_node.hpp"
#include "sources/common/text_decoding.hpp"
#include "sources/common/unique_entries.hpp"

namespace signalr_config::sources {

/// An export as a tree, and the source that is made of it.
class AzExport {
 public:
  /// Reads JSON. Where it cannot be read, `root()` is a null pointer and the source says why.
  AzExport(std::string name, std::string bytes, SourceKind kind);

  const DataNode* root() const { return root_.get(); }

  /// Adds a value that stands in the export; a reference into a vault becomes one.
  void add(const std::string& key, const DataNode& name, const DataNode& value);

  /// Adds a key whose value is elsewhere; `words` say where.
  void add_elsewhere(const std::string& key, const DataNode& name, const std::string& words);

  void refuse(const DataNode& node, std::string_view expected, std::string remedy);
  void warn(const DataNode& node, DiagnosticCode code, Message message, std::string remedy);

  UniqueEntries& entries() { return entries_; }
  ParsedSource take() && { return std::move(entries_).take(); }

 private:
  AzExport(bool is_refused, std::string name, DecodedText decoded, SourceKind kind);

  Origin origin_of(const DataNode& name, const DataNode& value) const;

  std::shared_ptr<const Document> document_;
  UniqueEntries entries_;
  DataNodePtr root_;
};

}  // namespace signalr_config::sources
