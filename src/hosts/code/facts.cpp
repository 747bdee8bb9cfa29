#include "hosts/code/facts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace signalr_config::hosts::code {

std::string to_string(const Place& place) { return place.file + ':' + std::to_string(place.line); }

std::string_view method_of(Addition addition) {
  static constexpr std::array<std::string_view, 13> methods{"AddJsonFile",
                                                            "AddXmlFile",
                                                            "AddIniFile",
                                                            "AddEnvironmentVariables",
                                                            "AddKeyPerFile",
                                                            "AddUserSecrets",
                                                            "AddAzureAppConfiguration",
                                                            "AddAzureKeyVault",
                                                            "AddCommandLine",
                                                            "AddInMemoryCollection",
                                                            "configuration[...] =",
                                                            "AddConfiguration",
                                                            "Sources.Clear"};
  return methods[static_cast<std::size_t>(addition)];
}

namespace {

// Constants name constants, which hostile code makes a loop, or a tree without an end.
constexpr int most_parts = 1000;
constexpr int deepest_constant = 20;
constexpr std::size_t longest_constant = 10000;

// Constants of .NET itself.
std::optional<std::string_view> constant_of_dotnet(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> constants{
      {{"Environments.Development", "Development"},
       {"Environments.Staging", "Staging"},
       {"Environments.Production", "Production"},
       {"HostDefaults.EnvironmentKey", "environment"},
       {"HostDefaults.ApplicationKey", "applicationName"},
       {"HostDefaults.ContentRootKey", "contentRoot"},
       {"WebHostDefaults.EnvironmentKey", "environment"},
       {"WebHostDefaults.ApplicationKey", "applicationName"},
       {"WebHostDefaults.ContentRootKey", "contentRoot"},
       {"string.Empty", ""},
       {"String.Empty", ""}}};
  const auto* const found =
      std::ranges::find(constants, name, &std::pair<std::string_view, std::string_view>::first);
  return found == constants.end() ? std::nullopt : std::optional(found->second);
}

class ConstantValue {
 public:
  explicit ConstantValue(const Facts& facts) : facts_(facts) {}

  // False where something is no constant.
  bool append(const Text& text, int depth = 0) {
    if (text.parts.empty()) value_ += text.value;
    return std::ranges::all_of(text.parts, [&](const Part& part) { return append(part, depth); });
  }

  std::string take() && { return std::move(value_); }

 private:
  bool append(const Part& part, int depth) {
    const bool is_endless = ++parts_ > most_parts || depth > deepest_constant;
    if (is_endless || value_.size() > longest_constant) return false;
    if (!part.is_name) {
      value_ += part.text;
      return true;
    }
    const auto found = facts_.constants.find(part.text);
    if (found == facts_.constants.end()) {
      const auto value = constant_of_dotnet(part.text);
      value_ += value.value_or("");
      return value.has_value();
    }
    const bool is_constant = found->second && found->second->is_literal();
    return is_constant && append(*found->second, depth + 1);
  }

  const Facts& facts_;
  std::string value_;
  int parts_ = 0;
};

}  // namespace

Text with_constants(Text text, const Facts& facts) {
  if (text.parts.empty()) return text;
  ConstantValue value(facts);
  if (!value.append(text)) return {.written = Written::computed};
  return {.written = text.written, .value = std::move(value).take()};
}

void put_constants_in(Facts& facts) {
  const auto put = [&](Text& text) { text = with_constants(std::move(text), facts); };
  for (Registration& registration : facts.registrations) {
    if (registration.name) put(*registration.name);
    put(registration.connection);
  }
  for (AddedSource& source : facts.sources) {
    put(source.argument);
    for (Pair& pair : source.pairs) {
      put(pair.key);
      put(pair.value);
    }
  }
  for (HostSetting& setting : facts.settings) put(setting.value);
}

}  // namespace signalr_config::hosts::code
