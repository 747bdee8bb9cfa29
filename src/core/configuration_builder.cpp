#include <unordered_map>
#include <utility>

#include "signalr_config/configuration.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

ConfigurationBuilder& ConfigurationBuilder::add(std::shared_ptr<const Source> source) {
  sources_.push_back(std::move(source));
  return *this;
}

LoadResult ConfigurationBuilder::load() const {
  LoadResult result;
  bool refused = false;
  std::unordered_map<const Source*, std::size_t> read;
  for (const auto& source : sources_) {
    // A source that stands in two places, as the command line does, is read and judged once.
    const auto [first, is_new] = read.try_emplace(source.get(), result.sources.size());
    if (!is_new) {
      result.sources.push_back(result.sources[first->second]);
      continue;
    }
    const auto parsed = std::make_shared<const ParsedSource>(source->load());
    refused = refused || parsed->refused();
    result.diagnostics.insert(result.diagnostics.end(), parsed->diagnostics.begin(),
                              parsed->diagnostics.end());
    result.sources.push_back(parsed);
  }
  if (!refused) result.configuration.emplace(result.sources);
  return result;
}

Configuration ConfigurationBuilder::load_or_throw() const {
  LoadResult result = load();
  if (!result.ok()) throw ConfigurationError(std::move(result.diagnostics));
  return *std::move(result.configuration);
}

}  // namespace v0
}  // namespace signalr_config
