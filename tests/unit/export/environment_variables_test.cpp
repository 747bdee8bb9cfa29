#include "export/environment_variables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "signalr_config/sources.hpp"
#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

Variables pairs_of(const exports::ExportedVariables& exported) {
  Variables pairs;
  for (const exports::ExportedVariable& variable : exported.variables)
    pairs.emplace_back(variable.name, variable.value);
  return pairs;
}

exports::ExportedVariables exported(const Pairs& pairs, ResolveOptions options = {},
                                    exports::VariableNames names = exports::VariableNames::any) {
  const Resolution resolution = resolve(configuration({pairs}), options);
  REQUIRE(resolution.ok());
  return exports::endpoint_variables(resolution, options, names);
}

Names texts_of_variables(const exports::ExportedVariables& exported, const ResolveOptions& options) {
  ConfigurationBuilder builder;
  builder.add(environment_variables(Environment::from_pairs(pairs_of(exported))));
  return texts(resolve(builder.load().value(), options));
}

ResolveOptions options_of(HostKind host) {
  ResolveOptions options;
  options.host = host;
  return options;
}

const std::string section = "Azure:SignalR:ConnectionString";
const std::string variable = "Azure__SignalR__ConnectionString";

}  // namespace

TEST_CASE("endpoints become the variables of their keys, values to the letter") {
  const std::string text = key_string("b") + ";ClientEndpoint=https://b.example/$x%20#'\"";
  const exports::ExportedVariables found =
      exported({{section, key_string("a")}, {section + ":east:secondary", text}});
  CHECK(found.ok());
  CHECK(pairs_of(found) == Variables{{variable, key_string("a")}, {variable + "__east__secondary", text}});
}

TEST_CASE("only what is in effect is exported, below the section that is read first") {
  const exports::ExportedVariables found =
      exported({{"ConnectionStrings:" + section, key_string("a")},
                {"ConnectionStrings:" + section + ":x", key_string("x")},
                {"ConnectionStrings:" + section + ":y", key_string("x")}});
  CHECK(found.ok());
  const Names names{found.variables.at(0).name, found.variables.at(1).name};
  CHECK(names == Names{variable, variable + "__y"});
  CHECK(found.variables.size() == 2);
}

TEST_CASE("a registration and a key of the program's have their own variables") {
  ResolveOptions named;
  named.registration = "chat";
  CHECK(pairs_of(exported({{"Azure:SignalR:chat:ConnectionString", key_string("a")}}, named)) ==
        Variables{{"Azure__SignalR__chat__ConnectionString", key_string("a")}});
  CHECK(pairs_of(exported({{"ConnectionStrings:chat", key_string("a")}}, named)) ==
        Variables{{"ConnectionStrings__chat", key_string("a")}});
  ResolveOptions connector;
  connector.connection_string_key = "AZURE_SIGNALR_CONNECTIONSTRING";
  CHECK(pairs_of(exported({{"AZURE_SIGNALR_CONNECTIONSTRING", key_string("a")}}, connector)) ==
        Variables{{"AZURE_SIGNALR_CONNECTIONSTRING", key_string("a")}});
}

TEST_CASE("every host reads its endpoints from its variables again") {
  const Pairs pairs{{"AzureSignalRConnectionString", key_string("f")},
                    {section, key_string("m")},
                    {"Azure:SignalR:Endpoints:east:secondary", key_string("e")},
                    {"Azure:SignalR:ServiceTransportType", "Persistent"},
                    {"AzureSignalRServiceTransportType", "Persistent"}};
  for (const HostKind host : {HostKind::functions, HostKind::functions_isolated, HostKind::management}) {
    const ResolveOptions options = options_of(host);
    const exports::ExportedVariables found = exported(pairs, options);
    CHECK(found.ok());
    CHECK(texts_of_variables(found, options) == texts(resolve(configuration({pairs}), options)));
  }
}

TEST_CASE("every option that is read from configuration is exported, and no other key") {
  const Pairs options{{"AzureSignalRServiceTransportType", "Persistent"},
                      {"AzureSignalRRetry:Mode", "Exponential"},
                      {"Azure:SignalR:HubProtocol", "NewtonsoftJson"},
                      {"Azure:SignalR:HubProtocol:MessagePack", "enabled"}};
  Pairs pairs = options;
  pairs.emplace_back("AzureSignalRConnectionString", key_string("f"));
  pairs.emplace_back("Azure:SignalR:HubProtocol:Other", "x");
  pairs.emplace_back("Azure:SignalR:ServerStickyMode", "Required");
  const ResolveOptions functions = options_of(HostKind::functions);
  const exports::ExportedSettings found =
      exports::endpoint_settings(resolve(configuration({pairs}), functions), functions, {.options = true});
  CHECK(found.problems.empty());
  CHECK(found.settings.size() == options.size() + 1);
  for (const auto& [key, value] : options) {
    CAPTURE(key);
    CHECK(std::ranges::count(found.settings, key, &exports::ExportedSetting::key) == 1);
  }
}

TEST_CASE("an endpoint with an identity takes the keys of its section along") {
  const Pairs pairs{{"Azure:SignalR:Endpoints:east:serviceUri", "https://east.service.signalr.net"},
                    {"Azure:SignalR:Endpoints:east:credential", "managedidentity"},
                    {"Azure:SignalR:Endpoints:east:clientId", "11111111-2222-3333-4444-555555555555"}};
  const ResolveOptions options = options_of(HostKind::functions);
  const exports::ExportedVariables found = exported(pairs, options);
  CHECK(found.ok());
  CHECK(found.variables.size() == 3);
  CHECK(texts_of_variables(found, options) == Names{"[east](Primary)https://east.service.signalr.net"});
}

TEST_CASE("a name of which .NET would read another key is reported at its place, and left out") {
  for (const std::string name : {"a__b", "a_:secondary", "a=b"}) {
    const exports::ExportedVariables found =
        exported({{section, key_string("d")}, {section + ":" + name, key_string("e")}});
    CAPTURE(name);
    CHECK(found.variables.size() == 1);
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].code == DiagnosticCode::export_name);
    CHECK(found.problems[0].key == section + ":" + name);
    CHECK(found.problems[0].position() == Position{2, 1});
  }
}

TEST_CASE("in an identifier there are letters, digits and underscores only") {
  for (const std::string name : {"north-west", "ö", "a b", "a.b"}) {
    const Pairs pairs{{section + ":" + name, key_string("e")}};
    CAPTURE(name);
    CHECK(exported(pairs).ok());
    const exports::ExportedVariables found = exported(pairs, {}, exports::VariableNames::identifier);
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].code == DiagnosticCode::export_name);
  }
}

TEST_CASE("an endpoint that is elsewhere cannot be exported") {
  auto parsed = std::make_shared<ParsedSource>(
      std::make_shared<const Document>("compose.yaml", SourceKind::compose, "x"));
  parsed->entries.push_back({parsed->store(section),
                             parsed->store("unresolved: Secret shop"),
                             {parsed->document(), {0, 1}, {}, ValueEncoding::reference, nullptr}});
  const Resolution resolution = resolve(Configuration({parsed}));
  const exports::ExportedVariables found = exports::endpoint_variables(resolution, {});
  CHECK(found.variables.empty());
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].code == DiagnosticCode::export_unresolved);
  CHECK(found.problems[0].position() == Position{1, 1});
}

TEST_CASE("an empty value that hides an endpoint comes along") {
  const Configuration layers = configuration(
      {{{section, key_string("d")}, {section + ":west", key_string("w")}, {section + ":a__b", ""}},
       {{section, ""}, {section + ":west", ""}, {section + ":east", key_string("e")}}});
  const exports::ExportedVariables found = exports::endpoint_variables(resolve(layers), {});
  CHECK(found.ok());
  Variables pairs = pairs_of(found);
  std::ranges::sort(pairs);
  CHECK(pairs ==
        Variables{{variable, ""}, {variable + "__east", key_string("e")}, {variable + "__west", ""}});
}

TEST_CASE("a child's environment keeps what is not about endpoints, and sees no other endpoints") {
  const Environment inherited =
      Environment::from_pairs({{"PATH", "/bin"},
                               {"AZURE__SIGNALR__CONNECTIONSTRING", "old"},
                               {variable + "__west", "old"},
                               {"CUSTOMCONNSTR_Azure__SignalR__ConnectionString", "old"},
                               {"DOTNET_" + variable + "__north", "old"},
                               {"ASPNETCORE_" + variable, "old"},
                               {"Azure__SignalR__ApplicationName", "chat"}});
  const exports::ExportedVariables found = exported({{section + ":east", key_string("e")}});
  const Environment child = exports::with_endpoint_variables(inherited, found, {});
  Variables pairs;
  for (const EnvironmentVariable& one : child.variables()) pairs.emplace_back(one.name, one.value);
  CHECK(pairs == Variables{{"PATH", "/bin"},
                           {"Azure__SignalR__ApplicationName", "chat"},
                           {variable + "__east", key_string("e")}});
}
