#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "signalr_config/configuration.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

ConfigurationBuilder& ConfigurationBuilder::add(std::shared_ptr<const Source> source) {
  parts_.push_back({std::move(source), nullptr});
  return *this;
}

ConfigurationBuilder& ConfigurationBuilder::add(std::shared_ptr<const ParsedSource> layer) {
  parts_.push_back({nullptr, std::move(layer)});
  return *this;
}

ConfigurationBuilder& ConfigurationBuilder::add(const ConfigurationBuilder& other) {
  const std::vector<Part> parts = other.parts_;  // it may be this one
  parts_.insert(parts_.end(), parts.begin(), parts.end());
  return *this;
}

std::vector<std::filesystem::path> ConfigurationBuilder::paths() const {
  std::vector<std::filesystem::path> all;
  for (const Part& part : parts_) {
    if (part.source) std::ranges::move(part.source->paths(), std::back_inserter(all));
  }
  return all;
}

std::vector<std::shared_ptr<const ParsedSource>> ConfigurationBuilder::read() const {
  std::vector<std::shared_ptr<const ParsedSource>> read;
  std::unordered_map<const Source*, std::size_t> places;
  for (const auto& [source, layer] : parts_) {
    if (layer) {
      read.push_back(layer);
      continue;
    }
    // A source that stands in two places is read and judged once.
    const auto [first, is_new] = places.try_emplace(source.get(), read.size());
    read.push_back(is_new ? std::make_shared<const ParsedSource>(source->load()) : read[first->second]);
  }
  return read;
}

std::vector<Diagnostic> all_diagnostics(const std::vector<std::shared_ptr<const ParsedSource>>& sources) {
  std::vector<Diagnostic> diagnostics;
  std::set<const ParsedSource*> seen;
  for (const auto& source : sources) {
    if (seen.insert(source.get()).second)
      diagnostics.insert(diagnostics.end(), source->diagnostics.begin(), source->diagnostics.end());
  }
  return diagnostics;
}

Result<Configuration> ConfigurationBuilder::load() const { return Configuration::from_layers(read()); }

Result<Configuration> Configuration::from_layers(std::vector<std::shared_ptr<const ParsedSource>> layers) {
  std::vector<Diagnostic> problems = all_diagnostics(layers);
  std::optional<Configuration> joined;
  if (std::ranges::none_of(layers, [](const auto& layer) { return layer->refused(); }))
    joined.emplace(std::move(layers));
  return result_of(std::move(joined), std::move(problems));
}

}  // namespace v0
}  // namespace signalr_config
