#include "hosts/builders/layers.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "hosts/builders/traits.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::hosts {

namespace {

using SourcePointer = std::shared_ptr<const Source>;

bool is_empty(const Entry& entry) { return entry.value && entry.value->empty(); }

class ChainedSource final : public Source {
 public:
  ChainedSource(std::shared_ptr<const Source> source, EmptyValue empty)
      : source_(std::move(source)), empty_(empty) {}

  ParsedSource load() const override {
    ParsedSource source = source_->load();
    for (Entry& entry : source.entries) {
      if (is_empty(entry)) entry.value = std::nullopt;
    }
    source.nulls_let_through = empty_ == EmptyValue::let_through;
    return source;
  }

  std::vector<std::filesystem::path> paths() const override { return source_->paths(); }

 private:
  std::shared_ptr<const Source> source_;
  EmptyValue empty_;
};

SourcePointer variables_with(const HostStart& start, std::string prefix) {
  return environment_variables(start.variables, {.prefix = std::move(prefix), .release = start.framework});
}

// WebHostBuilder drops an empty ASPNETCORE_ENVIRONMENT, and the generic host chains these variables.
SourcePointer aspnetcore_variables(const HostStart& start, const BuilderTraits& traits, bool chains) {
  SourcePointer variables = variables_with(start, "ASPNETCORE_");
  return traits.host == HostConfiguration::chained && chains
             ? chained(std::move(variables), EmptyValue::let_through)
             : variables;
}

}  // namespace

HostLayers host_layers(const HostStart& start) {
  const BuilderTraits& traits = traits_of(start.builder);
  const bool chains = start.framework < DotnetRelease::net11;  // since then an empty value is one
  HostLayers layers;
  if (traits.aspnetcore == AspnetcoreVariables::lowest)
    layers.known.push_back(aspnetcore_variables(start, traits, chains));
  if (traits.dotnet_variables) layers.known.push_back(variables_with(start, "DOTNET_"));
  if (start.arguments) layers.known.push_back(start.arguments);
  if (traits.aspnetcore == AspnetcoreVariables::highest)
    layers.known.push_back(aspnetcore_variables(start, traits, chains));
  for (const SourcePointer& source : layers.known) {
    const bool as_it_is = traits.host == HostConfiguration::added || !chains;
    layers.application.push_back(as_it_is ? source : chained(source, EmptyValue::null));
  }
  return layers;
}

std::shared_ptr<const Source> chained(std::shared_ptr<const Source> source, EmptyValue empty) {
  if (std::ranges::none_of(source->load().entries, is_empty)) return source;
  return std::make_shared<const ChainedSource>(std::move(source), empty);
}

}  // namespace signalr_config::hosts
