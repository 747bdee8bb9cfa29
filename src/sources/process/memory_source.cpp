#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/name_list.hpp"
#include "signalr_config/sources.hpp"
#include "sources/common/duplicate_key.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

using Pairs = std::vector<std::pair<std::string, std::optional<std::string>>>;

std::shared_ptr<const Document> keys_of(const Pairs& pairs, std::vector<Span>& places) {
  core::NameList names;
  for (const auto& pair : pairs) places.push_back(names.add(pair.first));
  return std::move(names).document("memory", SourceKind::memory);
}

class MemorySource final : public Source {
 public:
  explicit MemorySource(Pairs pairs) : pairs_(std::move(pairs)) {}

  ParsedSource load() const override {
    std::vector<Span> places;
    ParsedSource source(keys_of(pairs_, places));
    sources::DuplicateKeys duplicates(DiagnosticCode::memory_duplicate_key, "Leave one of them out.");
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const auto& [key, value] = pairs_[i];
      Entry entry{source.store(key), std::nullopt, {}};
      if (value) entry.value = source.store(*value);
      entry.origin.document = source.document();
      entry.origin.key = places[i];
      entry.origin.value = {places[i].end, places[i].end};
      duplicates.add(source, std::move(entry));
    }
    return source;
  }

 private:
  Pairs pairs_;
};

}  // namespace

std::shared_ptr<const Source> memory(std::vector<std::pair<std::string, std::optional<std::string>>> pairs) {
  return std::make_shared<MemorySource>(std::move(pairs));
}

}  // namespace v0
}  // namespace signalr_config
