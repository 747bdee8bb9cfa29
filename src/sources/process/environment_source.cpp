#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "core/name_list.hpp"
#include "signalr_config/sources.hpp"
#include "sources/common/environment_entries.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

class EnvironmentSource final : public Source {
 public:
  EnvironmentSource(Environment environment, EnvironmentOptions options)
      : environment_(std::move(environment)), options_(std::move(options)) {}

  ParsedSource load() const override {
    core::NameList names;
    std::vector<Span> places;
    places.reserve(environment_.variables().size());
    for (const EnvironmentVariable& variable : environment_.variables()) {
      places.push_back(names.add(variable.name));
    }
    ParsedSource source(std::move(names).document("environment", SourceKind::environment));
    sources::EnvironmentEntries entries(source, options_);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const EnvironmentVariable& variable = environment_.variables()[i];
      const Origin here{source.document(), places[i], {places[i].end, places[i].end}, {}, nullptr};
      entries.add(variable.name, variable.value, variable.origin.document ? variable.origin : here);
    }
    return source;
  }

 private:
  Environment environment_;
  EnvironmentOptions options_;
};

}  // namespace

std::shared_ptr<const Source> environment_variables(Environment environment, EnvironmentOptions options) {
  return std::make_shared<EnvironmentSource>(std::move(environment), std::move(options));
}

}  // namespace v0
}  // namespace signalr_config
