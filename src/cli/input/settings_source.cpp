#include "cli/input/settings_source.hpp"

#include "core/name_list.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::cli {

namespace {

class SettingsSource final : public Source {
 public:
  explicit SettingsSource(std::vector<std::pair<std::string, std::string>> settings) {
    for (const auto& [key, value] : settings)
      settings_.emplace_back(text::well_formed(key), text::well_formed(value));
  }

  ParsedSource load() const override {
    core::NameList names;
    std::vector<Span> places;
    for (const auto& setting : settings_) places.push_back(names.add("--set " + setting.first));
    ParsedSource source(std::move(names).document("--set", SourceKind::command_line));
    for (std::size_t i = 0; i < settings_.size(); ++i) {
      const Span value{places[i].end, places[i].end};
      source.entries.push_back({source.store(settings_[i].first), source.store(settings_[i].second),
                                Origin{source.document(), places[i], value, ValueEncoding::opaque, nullptr}});
    }
    return source;
  }

 private:
  std::vector<std::pair<std::string, std::string>> settings_;
};

}  // namespace

std::shared_ptr<const Source> settings_source(std::vector<std::pair<std::string, std::string>> settings) {
  return std::make_shared<SettingsSource>(std::move(settings));
}

}  // namespace signalr_config::cli
