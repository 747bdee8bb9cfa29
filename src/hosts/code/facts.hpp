#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "signalr_config/host_builder.hpp"

namespace signalr_config::hosts::code {

/// Where something stands in code.
struct Place {
  std::string file;        ///< as people know it
  std::uint32_t line = 1;  ///< from 1
};

/// `Startup.cs:84`
std::string to_string(const Place& place);

/// How a string is written.
enum class Written : std::uint8_t {
  nothing,             ///< it is not there
  literal,             ///< its value
  configuration,       ///< `configuration["KEY"]`, `GetConnectionString("NAME")`: the key
  configuration_name,  ///< `configuration[Keys.NAME]`: what `name` has
  name,                ///< `NAME`, `Keys.NAME`: a constant with its type, perhaps of another file
  with_environment,    ///< `$"appsettings.{env.EnvironmentName}.json"`: with `{Environment}` in its place
  computed,            ///< anything else
};

/// A string as code has it.
struct Text {
  Written written = Written::nothing;
  std::string value = {};

  bool is_literal() const { return written == Written::literal; }
};

/// A call that makes the program's host.
struct BuilderCall {
  HostBuilder builder;
  bool is_conditional;  ///< below an `if`
  Place place;
};

/// `AddAzureSignalR(...)`, `AddNamedAzureSignalR("name", ...)`.
struct Registration {
  std::optional<Text> name;     ///< nothing: the unnamed one
  Text connection;              ///< the connection string that is handed over
  bool sets_endpoints = false;  ///< `options.Endpoints = ...`
  bool has_arguments = false;   ///< besides the name
  bool is_conditional = false;  ///< below an `if`
  Place place;                  ///< of the call
  Place connection_place = {};  ///< of what is handed over
};

/// What a program adds to its configuration.
enum class Addition : std::uint8_t {
  json_file,
  xml_file,
  ini_file,
  environment_variables,
  key_per_file,
  user_secrets,
  app_configuration,
  key_vault,
};

/// `AddJsonFile`, ...
std::string_view method_of(Addition addition);

struct AddedSource {
  Addition addition;
  Text argument;                ///< a path, a prefix, an id
  bool is_optional = false;     ///< a file that may be missing
  bool is_conditional = false;  ///< below an `if`
  bool is_apart = false;        ///< of a `new ConfigurationBuilder()`, or of the host's own configuration
  Place place;
};

/// What code says about its application.
struct Facts {
  std::vector<BuilderCall> builders;
  std::vector<Registration> registrations;
  std::vector<AddedSource> sources;
  /// `const string NAME = "value"`, as `NAME` and as `TYPE.NAME`; nothing where several differ, and for a
  /// `NAME` that is a variable, a parameter or a property as well.
  std::map<std::string, std::optional<std::string>> constants;
};

/// A text with the value of its constant in the place of its name. What is no constant is computed.
[[nodiscard]] Text with_constant(Text text, const Facts& facts);

/// Puts the values of constants in the place of their names. What is no constant is computed.
void put_constants_in(Facts& facts);

}  // namespace signalr_config::hosts::code
