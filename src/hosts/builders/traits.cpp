#include "hosts/builders/traits.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dotnet/white_space.hpp"

namespace signalr_config {

namespace {

using hosts::BuilderTraits;
using enum hosts::HostConfiguration;
using Prefixed = hosts::AspnetcoreVariables;

constexpr std::array<BuilderTraits, 7> builders{{
    {HostBuilder::web, "web", "WebApplication.CreateBuilder", added, Prefixed::lowest, true, true, true},
    {HostBuilder::slim, "slim", "WebApplication.CreateSlimBuilder", added, Prefixed::lowest, true, false,
     true},
    {HostBuilder::empty, "empty", "WebApplication.CreateEmptyBuilder", added, Prefixed::none, false, false,
     false},
    {HostBuilder::generic_web, "generic-web", "Host.CreateDefaultBuilder().ConfigureWebHostDefaults", chained,
     Prefixed::highest, true, true, true},
    {HostBuilder::generic, "generic", "Host.CreateDefaultBuilder", chained, Prefixed::none, true, true, true},
    {HostBuilder::worker, "worker", "Host.CreateApplicationBuilder", added, Prefixed::none, true, true, true},
    {HostBuilder::webhost, "webhost", "WebHost.CreateDefaultBuilder", chained, Prefixed::lowest, false, false,
     true},
}};

// Other ways to make the same.
struct OtherMethod {
  std::string_view method;
  HostBuilder builder;
};

constexpr std::array<OtherMethod, 6> other_methods{
    {{"WebApplication.Create", HostBuilder::web},
     {"FunctionsApplication.CreateBuilder", HostBuilder::worker},
     {"HostApplicationBuilder", HostBuilder::worker},
     {"Host.CreateEmptyApplicationBuilder", HostBuilder::empty},
     {"HostBuilder", HostBuilder::empty},
     {"WebHostBuilder", HostBuilder::empty}}};

// `Host.CreateDefaultBuilder (args)` as `Host.CreateDefaultBuilder`: up to the first bracket, without blanks.
std::string method_name(std::string_view code) {
  std::string name;
  for (const char c : code.substr(0, code.find('('))) {
    if (!dotnet::is_white_space(static_cast<unsigned char>(c))) name += c;
  }
  return name;
}

// Of a method that is written with its namespace.
bool names_method(std::string_view written, std::string_view method) {
  if (!written.ends_with(method)) return false;
  written.remove_suffix(method.size());
  return written.empty() || written.ends_with('.');
}

// What follows `Host.CreateDefaultBuilder` makes a web host of it.
bool makes_web_host(std::string_view code) { return code.find("ConfigureWebHost") != std::string_view::npos; }

}  // namespace

const BuilderTraits& hosts::traits_of(HostBuilder builder) {
  return *std::ranges::find(builders, builder, &BuilderTraits::builder);
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string_view to_string(HostBuilder builder) { return hosts::traits_of(builder).name; }

std::string_view method_of(HostBuilder builder) { return hosts::traits_of(builder).method; }

const std::vector<HostBuilder>& all_host_builders() {
  static const std::vector<HostBuilder> all = [] {
    std::vector<HostBuilder> list;
    for (const BuilderTraits& traits : builders) list.push_back(traits.builder);
    return list;
  }();
  return all;
}

std::optional<HostBuilder> parse_host_builder(std::string_view name) {
  const auto* const named = std::ranges::find(builders, name, &BuilderTraits::name);
  if (named != builders.end()) return named->builder;
  const std::string written = method_name(name);
  const auto is_written = [&](const BuilderTraits& traits) { return names_method(written, traits.method); };
  const auto* const found = std::ranges::find_if(builders, is_written);
  if (found == builders.end()) {
    const auto* const other = std::ranges::find_if(
        other_methods, [&](const OtherMethod& one) { return names_method(written, one.method); });
    return other == other_methods.end() ? std::nullopt : std::optional(other->builder);
  }
  return found->builder == HostBuilder::generic && makes_web_host(name) ? HostBuilder::generic_web
                                                                        : found->builder;
}

}  // namespace v0
}  // namespace signalr_config
