#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/declared/from_code.hpp"

namespace signalr_config::hosts {

namespace {

// `8` of net8.0, net6.0-windows and netcoreapp3.1; nothing for net48 and netstandard2.0.
std::optional<int> major_of(std::string_view moniker) {
  constexpr std::string_view core = "netcoreapp";
  constexpr std::string_view net = "net";
  std::string_view rest = moniker;
  if (dotnet::starts_with_ignore_case(rest, core)) {
    rest.remove_prefix(core.size());
  } else if (dotnet::starts_with_ignore_case(rest, net)) {
    rest.remove_prefix(net.size());
  }
  int major = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), major);
  const bool is_version = error == std::errc() && end != rest.data() + rest.size() && *end == '.';
  return is_version ? std::optional(major) : std::nullopt;
}

// Of a release that is not known, the nearest one that is.
void declare_framework(const ProjectValue& framework, DeclaredApplication& application) {
  if (!framework.is_literal) {
    application.not_followed.push_back("the target framework is an expression (" + reason_of(framework) +
                                       "): not followed");
    return;
  }
  const std::string reason = reason_of(framework);
  if (const auto release = parse_dotnet_release(framework.value)) {
    application.frameworks.push_back({*release, reason});
    return;
  }
  const auto major = major_of(framework.value);
  if (!major) return;
  const auto& known = all_dotnet_releases();
  application.frameworks.push_back({*major < 8 ? known.front() : known.back(),
                                    "assumed, the nearest to " + framework.value + " in " + reason});
}

// The last release with the older parser that is known is 1.25.
void declare_sdk(const ProjectFacts& facts, DeclaredApplication& application) {
  const ProjectValue* package = facts.package("Microsoft.Azure.SignalR");
  if (package == nullptr) package = facts.package("Microsoft.Azure.SignalR.Management");
  if (package == nullptr || package->value.empty() || !package->is_literal) return;
  int major = 0;
  int minor = 0;
  const char* const end = package->value.data() + package->value.size();
  const auto first = std::from_chars(package->value.data(), end, major);
  const bool has_minor = first.ec == std::errc() && first.ptr != end && *first.ptr == '.';
  const bool is_version = has_minor && std::from_chars(first.ptr + 1, end, minor).ec == std::errc();
  if (!is_version) return;
  application.sdk = Declared<SdkVersion>{major == 1 && minor <= 25 ? SdkVersion::v1_25 : SdkVersion::v1_34,
                                         "version " + package->value + " in " + reason_of(*package)};
}

void declare_host(const ProjectFacts& facts, DeclaredApplication& application) {
  const auto declare = [&](HostKind kind, std::string_view package) {
    const ProjectValue* const found = facts.package(package);
    if (found == nullptr || application.host) return;
    application.host = Declared<HostKind>{kind, std::string(package) + " in " + reason_of(*found)};
  };
  declare(HostKind::functions_isolated, "Microsoft.Azure.Functions.Worker");
  declare(HostKind::functions, "Microsoft.NET.Sdk.Functions");
  // A library of the same solution may bring the SDK.
  if (facts.package("Microsoft.Azure.SignalR") == nullptr && application.registrations.empty())
    declare(HostKind::management, "Microsoft.Azure.SignalR.Management");
}

// What the template of the SDK calls, where no call was found.
void assume_builder(const ProjectFacts& facts, DeclaredApplication& application) {
  const bool is_worker = facts.sdk && facts.sdk->value.starts_with("Microsoft.NET.Sdk.Worker");
  if (is_worker && !application.builder)
    application.builder =
        Declared<HostBuilder>{HostBuilder::worker, "assumed by the SDK in " + facts.sdk->place};
}

std::optional<Declared<std::string>> declared(const std::optional<ProjectValue>& value) {
  if (!value || value->value.empty() || !value->is_literal) return std::nullopt;
  return Declared<std::string>{value->value, reason_of(*value)};
}

// Sources that only MSBuild knows.
void name_items(const ProjectFacts& facts, DeclaredApplication& application) {
  for (const ProjectItem& item : facts.compiled) {
    if (item.value.is_literal && !item.value.is_conditional) continue;
    application.not_followed.push_back(std::string("Compile ") + (item.includes ? "Include" : "Remove") +
                                       (item.value.is_literal ? " (" : " is an expression (") +
                                       reason_of(item.value) + "): not followed");
  }
}

}  // namespace

void declare_from_project(const ProjectFacts& facts, DeclaredApplication& application) {
  for (const ProjectValue& framework : facts.frameworks) declare_framework(framework, application);
  declare_sdk(facts, application);
  declare_host(facts, application);
  name_items(facts, application);
  assume_builder(facts, application);
  if (!application.name) application.name = declared(facts.assembly_name);
  std::ranges::copy(facts.paths, std::back_inserter(application.paths));
}

}  // namespace signalr_config::hosts
