#include "conformance/spec_configuration.hpp"

#include "conformance/sources_of_line.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::conformance {

Configuration configuration_of(const Json& fact, const std::string& prefix) {
  ConfigurationBuilder builder;
  if (fact.contains("config") && fact.at("config").is_object()) {
    std::vector<std::pair<std::string, std::optional<std::string>>> pairs;
    for (const auto& [key, value] : fact.at("config").items()) {
      pairs.emplace_back(prefix + key,
                         value.is_null() ? std::nullopt : std::optional(value.get<std::string>()));
    }
    builder.add(memory(std::move(pairs)));
  }
  if (fact.contains("json")) builder.add(json_text("appsettings.json", fact.at("json").dump()));
  if (fact.contains("env")) builder.add(environment_variables(environment_of(fact.at("env"))));
  return builder.load().value();
}

}  // namespace signalr_config::conformance
