#include "cli/input/command_line_settings.hpp"

#include "cli/framework/secret_argument.hpp"
#include "cli/output/key_syntax.hpp"
#include "core/name_list.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::cli {

namespace {

std::string read_value(StandardInput& standard_input) {
  std::string value = standard_input.take("--set");
  // As `$(...)` does: the line break that ends the text is no part of it.
  while (value.ends_with('\n') || value.ends_with('\r')) value.pop_back();
  return value;
}

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

std::vector<std::pair<std::string, std::string>> read_settings(const std::vector<std::string>& arguments,
                                                               StandardInput& standard_input,
                                                               Invocation& invocation) {
  std::vector<std::pair<std::string, std::string>> settings;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    const std::string key = key_from_argument(argument.substr(0, equals));
    if (key.empty()) throw UsageError("--set takes KEY=VALUE, and the key is missing");
    const bool from_input = equals == std::string::npos || argument.substr(equals + 1) == "-";
    std::string value = from_input ? read_value(standard_input) : argument.substr(equals + 1);
    if (!from_input && has_secret(value)) {
      warn_of_secret_argument(invocation, "--set " + key, "use --set KEY=- and give it on standard input");
    }
    settings.emplace_back(key, std::move(value));
  }
  return settings;
}

std::shared_ptr<const Source> settings_source(std::vector<std::pair<std::string, std::string>> settings) {
  return std::make_shared<SettingsSource>(std::move(settings));
}

}  // namespace signalr_config::cli
