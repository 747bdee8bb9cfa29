#include "hosts/code/facts.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace signalr_config::hosts::code {

std::string to_string(const Place& place) { return place.file + ':' + std::to_string(place.line); }

std::string_view method_of(Addition addition) {
  static constexpr std::array<std::string_view, 8> methods{"AddJsonFile",
                                                           "AddXmlFile",
                                                           "AddIniFile",
                                                           "AddEnvironmentVariables",
                                                           "AddKeyPerFile",
                                                           "AddUserSecrets",
                                                           "AddAzureAppConfiguration",
                                                           "AddAzureKeyVault"};
  return methods[static_cast<std::size_t>(addition)];
}

Text with_constant(Text text, const Facts& facts) {
  const bool is_key = text.written == Written::configuration_name;
  if (text.written != Written::name && !is_key) return text;
  const auto found = facts.constants.find(text.value);
  const bool is_constant = found != facts.constants.end() && found->second;
  if (!is_constant) return {Written::computed, {}};
  return {is_key ? Written::configuration : Written::literal, *found->second};
}

void put_constants_in(Facts& facts) {
  for (Registration& registration : facts.registrations) {
    if (registration.name) registration.name = with_constant(*registration.name, facts);
    registration.connection = with_constant(registration.connection, facts);
  }
  for (AddedSource& source : facts.sources) source.argument = with_constant(source.argument, facts);
}

}  // namespace signalr_config::hosts::code
