#include "hosts/code/facts.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace signalr_config::hosts::code {

namespace {

void put_constant_in(Text& text, const Facts& facts) {
  if (text.written != Written::name) return;
  const auto found = facts.constants.find(text.value);
  const bool is_constant = found != facts.constants.end() && found->second;
  text = is_constant ? Text{Written::literal, *found->second} : Text{Written::computed, {}};
}

}  // namespace

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

void put_constants_in(Facts& facts) {
  for (Registration& registration : facts.registrations) {
    if (registration.name) put_constant_in(*registration.name, facts);
    put_constant_in(registration.connection, facts);
  }
  for (AddedSource& source : facts.sources) put_constant_in(source.argument, facts);
}

}  // namespace signalr_config::hosts::code
