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
  nothing,           ///< it is not there
  literal,           ///< its value
  configuration,     ///< `configuration["KEY"]`, `GetConnectionString("NAME")`: the key
  with_environment,  ///< `$"appsettings.{env.EnvironmentName}.json"`: with `{Environment}` in its place
  computed,          ///< anything else
};

/// A part of a string: its text, or the name of a constant that has it, perhaps of another file.
struct Part {
  bool is_name = false;
  std::string text = {};

  bool operator==(const Part&) const = default;
};

/// A string as code has it. While names of constants are in it, it has parts in the place of a value.
struct Text {
  Written written = Written::nothing;
  std::string value = {};
  std::vector<Part> parts = {};

  bool is_literal() const { return written == Written::literal; }
  bool operator==(const Text&) const = default;
};

/// A call that makes the program's host.
struct BuilderCall {
  HostBuilder builder;
  bool is_conditional;  ///< below an `if`
  Place place;
  bool reads_arguments = true;   ///< whether the command line is handed over
  bool adds_aspnetcore = false;  ///< to a host without defaults: `new WebHostBuilder()`
};

/// `AddAzureSignalR(...)`, `AddNamedAzureSignalR("name", ...)`.
struct Registration {
  std::optional<Text> name;       ///< nothing: the unnamed one
  Text connection;                ///< the connection string that is handed over
  bool sets_endpoints = false;    ///< `options.Endpoints = ...`
  bool hands_options_on = false;  ///< to something else, which may set them
  bool has_arguments = false;     ///< besides the name
  bool is_conditional = false;    ///< below an `if`
  Place place;                    ///< of the call
  Place connection_place = {};    ///< of what is handed over
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
  command_line,
  pairs,
  setting,        ///< one pair: `configuration["KEY"] = value`
  configuration,  ///< another one, as a whole
  clearing,       ///< `Sources.Clear()`: what was added before is gone
};

/// `AddJsonFile`, ...
std::string_view method_of(Addition addition);

/// A key and its value in code.
struct Pair {
  Text key = {};
  Text value = {};  ///< nothing: null
  std::uint32_t line = 1;
};

struct AddedSource {
  Addition addition;
  Text argument = {};           ///< a path, a prefix, an id
  bool is_optional = false;     ///< a file that may be missing
  bool is_conditional = false;  ///< below an `if`
  bool is_apart = false;        ///< of a `new ConfigurationBuilder()`, or of the host's own configuration
  Place place = {};
  std::vector<Pair> pairs = {};  ///< of pairs, and of a setting
};

/// What code says of its host besides the builder: the environment's name, the application's name.
struct HostSetting {
  enum class Kind : std::uint8_t { environment, application_name };
  Kind kind;
  std::string method;  ///< `UseEnvironment`, `EnvironmentName`
  Text value;
  bool is_conditional = false;
  bool is_below_variables = false;  ///< ASPNETCORE_ENVIRONMENT wins over it
  Place place = {};
};

/// Something that decides, and that is not followed.
struct Remark {
  std::string what;
  Place place;
};

/// What code says about its application.
struct Facts {
  std::vector<BuilderCall> builders;
  std::vector<Registration> registrations;
  std::vector<AddedSource> sources;
  std::vector<HostSetting> settings;
  std::vector<Remark> remarks;
  /// `const string NAME = "value"`, as `NAME` and as `TYPE.NAME`; nothing where several differ, and for a
  /// `NAME` that is a variable, a parameter or a property as well.
  std::map<std::string, std::optional<Text>> constants;
};

/// A text with the values of constants in the place of their names. What is no constant is computed.
[[nodiscard]] Text with_constants(Text text, const Facts& facts);

/// Puts the values of constants in the place of their names. What is no constant is computed.
void put_constants_in(Facts& facts);

}  // namespace signalr_config::hosts::code
